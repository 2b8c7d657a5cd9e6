"""The program closes, locks, or closes *Instellingen* while a wachtwoord is written: it says which counts."""

from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.fouten import WachtwoordOnjuist
from krachtwerk_desktop.storage import kluis as kluizen
from krachtwerk_desktop.ui.instellingen.beveiliging import NIEUW_GELDT, OUD_GELDT
from krachtwerk_desktop.ui.instellingen.venster import Instellingen
from tests.ui.instellingen.test_instellingen import NIEUW, ga_naar, venster
from tests.ui.instellingen.test_terug_na_slot import Wachter
from tests.ui.slot.conftest import WACHTWOORD, Huis, huis, klokken

__all__ = ("huis", "klokken", "venster")


class Geval(NamedTuple):
    """What was typed as the present wachtwoord, what is told, and which one opens the vault then."""

    huidig: str
    zin: str
    opent: str
    opent_niet: str


UITKOMSTEN = pytest.mark.parametrize(
    "geval",
    [
        Geval(WACHTWOORD, NIEUW_GELDT, NIEUW, WACHTWOORD),
        Geval("een verkeerd wachtwoord", OUD_GELDT, WACHTWOORD, NIEUW),
    ],
    ids=["gewijzigd", "niet gewijzigd"],
)


def begin(venster: Instellingen, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, huidig: str) -> None:
    """Change the wachtwoord; the vault writes nothing before somebody waits for it."""
    ga_naar(venster, "Beveiliging")
    vlak = venster.wachtwoord
    vlak._klaar = wachter = Wachter()
    echt = kluizen.Kluis.wijzig_wachtwoord

    def traag(kluis: kluizen.Kluis, oud: str, nieuw: str) -> None:
        assert wachter.er_wordt_gewacht.wait(30)
        echt(kluis, oud, nieuw)

    monkeypatch.setattr(kluizen.Kluis, "wijzig_wachtwoord", traag)
    vlak.huidig.setText(huidig)
    vlak.keuze.eerste.setText(NIEUW)
    vlak.keuze.tweede.setText(NIEUW)
    qtbot.keyClick(vlak.knop, Qt.Key.Key_Return)


def eis_geldt(huis: Huis, opent: str, opent_niet: str) -> None:
    map_ = huis.programma._map
    kluizen.open_met_wachtwoord(map_, opent).sluit()
    with pytest.raises(WachtwoordOnjuist):
        kluizen.open_met_wachtwoord(map_, opent_niet)


def te_lezen(huis: Huis) -> str:
    return " ".join(label.text() for label in huis.venster.findChildren(QLabel) if label.isVisible())


@UITKOMSTEN
def test_bij_het_slot_staat_er_waarmee_je_opent(
    huis: Huis,
    venster: Instellingen,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    geval: Geval,
) -> None:
    begin(venster, qtbot, monkeypatch, geval.huidig)
    huis.programma.vergrendel()
    assert huis.op_slot
    assert geval.zin in te_lezen(huis)
    eis_geldt(huis, geval.opent, geval.opent_niet)


@UITKOMSTEN
def test_bij_het_afsluiten_wordt_gewacht_en_gezegd_wat_geldt(
    huis: Huis,
    venster: Instellingen,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    geval: Geval,
) -> None:
    begin(venster, qtbot, monkeypatch, geval.huidig)
    gelezen: list[str] = []

    def lees() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        gelezen.append(box.text())
        box.buttons()[0].click()

    QTimer.singleShot(0, lees)
    assert huis.venster.close()
    assert gelezen == [geval.zin]
    eis_geldt(huis, geval.opent, geval.opent_niet)


def test_wie_niets_wijzigde_hoort_er_bij_het_afsluiten_niets_over(
    huis: Huis, venster: Instellingen, qtbot: QtBot
) -> None:
    vlak = venster.wachtwoord
    vlak.huidig.setText("een verkeerd wachtwoord")
    vlak.keuze.eerste.setText(NIEUW)
    vlak.keuze.tweede.setText(NIEUW)
    qtbot.keyClick(vlak.knop, Qt.Key.Key_Return)
    # This time the outcome was read: at closing there is nothing left to tell.
    qtbot.waitUntil(lambda: WachtwoordOnjuist.zin in vlak.huidig.accessibleDescription(), timeout=20_000)
    assert huis.venster.close()


def test_wie_instellingen_sluit_leest_op_de_bladzijde_wat_geldt(
    huis: Huis, venster: Instellingen, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(venster, qtbot, monkeypatch, WACHTWOORD)
    venster.reject()
    assert NIEUW_GELDT in te_lezen(huis)
    huis.programma.vergrendel()
    eis_geldt(huis, NIEUW, WACHTWOORD)
