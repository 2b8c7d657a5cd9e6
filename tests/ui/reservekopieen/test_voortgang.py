"""One bar from nothing to all, whatever parts a backup has, with a sentence for each."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.domain.plek import ki_cel
from krachtwerk_desktop.ui.bouwstenen.voortgang import Voortgangsbalk
from krachtwerk_desktop.ui.omgeving import Omgeving
from krachtwerk_desktop.ui.reservekopieen.maken import ReservekopieMaken
from krachtwerk_desktop.ui.reservekopieen.terugzetten import TerugzettenDialoog
from krachtwerk_desktop.ui.taak import Taak

GEMAAKT = "De reservekopie wordt gemaakt en nagekeken."
DAARHEEN = "De reservekopie gaat ook naar de tweede plek en wordt daar nagekeken."
Toon = Callable[[QWidget], None]


class Meekijker:
    """Reads the bar and the sentence above it at every change, as somebody does who waits."""

    def __init__(self, taak: Taak, balk: Voortgangsbalk) -> None:
        self.procenten: list[int] = []
        self.zinnen: list[str] = []
        self._balk = balk
        for verandert in (taak.voortgang, taak.onderdeel):
            verandert.connect(self._lees)

    def _lees(self) -> None:
        if self._balk.balk.maximum():
            self.procenten.append(self._balk.balk.value())
        if not self.zinnen or self.zinnen[-1] != self._balk.tekst.text():
            self.zinnen.append(self._balk.tekst.text())

    @property
    def stijgt(self) -> bool:
        return all(eerst <= dan for eerst, dan in pairwise(self.procenten))


@pytest.fixture
def groot(diensten: Diensten) -> Diensten:
    """Enough pages to be copied in many steps."""
    traject = diensten.clienten.lijst()[0].traject
    for n in range(40):
        diensten.velden.leg_direct_vast([(ki_cel(traject.id, "wonen", "heden"), f"{n} " * 9_000)], str(n))
    return diensten


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    map_ = tmp_path / "stick"
    map_.mkdir()
    return map_


def test_een_balk_die_een_keer_oploopt_ook_met_een_tweede_plek(
    qtbot: QtBot, groot: Diensten, omgeving: Omgeving, toon: Toon, stick: Path
) -> None:
    groot.reservekopieen.kies_tweede_plek(stick)
    dialoog = ReservekopieMaken(groot.reservekopieen)
    toon(dialoog)
    kijker = Meekijker(dialoog._taak, dialoog.voortgang)
    dialoog.maak.click()
    qtbot.waitUntil(lambda: not dialoog._taak.loopt and not dialoog._kijker.loopt)
    assert dialoog.balk.zin.endswith("Er staat er ook een op de tweede plek.")
    assert kijker.stijgt
    assert len(set(kijker.procenten)) > 5
    assert kijker.procenten[0] <= 20
    assert 80 <= kijker.procenten[-1] <= 100
    assert kijker.zinnen == [
        GEMAAKT,
        DAARHEEN,
    ]


def test_terugzetten_loopt_een_keer_op_en_zegt_welk_deel(
    qtbot: QtBot, groot: Diensten, omgeving: Omgeving, toon: Toon, stick: Path
) -> None:
    groot.reservekopieen.kies_tweede_plek(stick)
    groot.reservekopieen.maak()
    dialoog = TerugzettenDialoog(omgeving)
    toon(dialoog)
    qtbot.waitUntil(lambda: not dialoog._taak.loopt)
    dialoog.keuze.lijst.setCurrentRow(0)
    dialoog.verder.click()
    qtbot.waitUntil(lambda: dialoog._inzage is not None)
    kijker = Meekijker(dialoog._taak, dialoog.voortgang)
    with qtbot.waitSignal(dialoog.klaar, timeout=20_000):
        dialoog.verder.click()
    assert kijker.stijgt
    assert 80 <= kijker.procenten[-1] <= 100
    assert kijker.zinnen == [
        f"Eerst een reservekopie van nu. {GEMAAKT}",
        f"Eerst een reservekopie van nu. {DAARHEEN}",
        "De gekozen reservekopie wordt klaargezet en nagekeken.",
    ]
