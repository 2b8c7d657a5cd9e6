"""The program over a real vault: a wait that outlives it, and a recovery that never stays open."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.app import Programma
from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.storage import kluis as kluizen
from krachtwerk_desktop.storage.kluis import Kluis
from krachtwerk_desktop.storage.plaats import Kluisplaats
from krachtwerk_desktop.storage.sleutels import VLUG
from krachtwerk_desktop.ui.bouwstenen.melding import Meldingbalk
from krachtwerk_desktop.ui.hoofdvenster import Hoofdvenster
from krachtwerk_desktop.ui.slot import wacht
from krachtwerk_desktop.ui.start.herstellen import NieuweNoodcode
from krachtwerk_desktop.ui.start.openen import HERSTEL_DICHT
from krachtwerk_desktop.ui.uiterlijk import Uiterlijk
from krachtwerk_desktop.ui.werkruimte import Werkruimte
from tests.ui.slot.conftest import Klokken
from tests.ui.start.nep import GOED, knop, veld

NIEUW = "zeven zwanen zwemmen zacht"
ENTER = Qt.Key.Key_Return
LANG_MS = 30_000


@pytest.fixture
def noodcode(tmp_path: Path) -> str:
    """The code of a vault in the folder of this test, which is closed."""
    nieuw = kluizen.bereid_voor(tmp_path / "kluis", GOED, VLUG)
    nieuw.voltooi(nieuw.noodcode).sluit()
    return nieuw.noodcode


@pytest.fixture
def klokken(monkeypatch: pytest.MonkeyPatch) -> Klokken:
    staan_stil = Klokken()
    monkeypatch.setattr(wacht.Slotwacht.__init__, "__defaults__", (staan_stil,))
    return staan_stil


@pytest.fixture
def geopend(monkeypatch: pytest.MonkeyPatch) -> list[Kluis]:
    """Every vault that a noodcode opens."""
    kluizen_: list[Kluis] = []
    echt = kluizen.open_met_noodcode

    def open_vlug(map_: Path, code: str, nieuw: str, terug: Callable[[Callable[[], None]], None]) -> Kluis:
        kluizen_.append(echt(map_, code, nieuw, terug, VLUG))
        return kluizen_[-1]

    monkeypatch.setattr(kluizen, "open_met_noodcode", open_vlug)
    return kluizen_


@pytest.fixture
def start(qtbot: QtBot, tmp_path: Path, noodcode: str) -> Iterator[Callable[[], Programma]]:
    """Start the program; what was started before is ended first."""
    del noodcode
    with ExitStack() as alles:

        def start_() -> Programma:
            alles.close()
            opruimen = alles.enter_context(ExitStack())
            venster = Hoofdvenster(Uiterlijk(tmp_path))
            programma = Programma(venster, opruimen)
            opruimen.callback(venster.deleteLater)
            opruimen.callback(venster.close)
            assert programma.begin(tmp_path / "kluis")
            programma._maak_rest()
            venster.maak_af()
            venster.show()
            venster.activateWindow()
            qtbot.waitUntil(venster.isActiveWindow)
            return programma

        yield start_
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def typ(qtbot: QtBot, programma: Programma, wachtwoord: str) -> None:
    vak = veld(programma.venster, "Wachtwoord")
    vak.setText(wachtwoord)
    qtbot.keyClick(vak, ENTER)


def raad(qtbot: QtBot, programma: Programma) -> None:
    typ(qtbot, programma, "niet goed genoeg")
    qtbot.waitUntil(lambda: not veld(programma.venster, "Wachtwoord").isReadOnly(), timeout=LANG_MS)


def open_(qtbot: QtBot, programma: Programma, wachtwoord: str) -> None:
    typ(qtbot, programma, wachtwoord)
    qtbot.waitUntil(lambda: programma._werk is not None, timeout=LANG_MS)


def over_het_veld(programma: Programma, naam: str = "Wachtwoord") -> str:
    return veld(programma.venster, naam).accessibleDescription()


@pytest.mark.langzaam
def test_opnieuw_starten_maakt_het_wachten_niet_korter(
    qtbot: QtBot, start: Callable[[], Programma], noodcode: str
) -> None:
    programma = start()
    for _ in range(3):
        raad(qtbot, programma)
    assert "Wacht nog 2 seconden" in over_het_veld(programma)
    programma = start()
    assert "klopte een paar keer niet. Wacht nog" in over_het_veld(programma)
    assert not knop(programma.venster, "Openen").isEnabled()
    qtbot.keyClick(knop(programma.venster, "Wachtwoord vergeten"), ENTER)
    assert "Wacht nog" in over_het_veld(programma, "Noodcode")
    qtbot.keyClick(knop(programma.venster, "Terug"), ENTER)
    qtbot.waitUntil(knop(programma.venster, "Openen").isEnabled, timeout=LANG_MS)
    open_(qtbot, programma, GOED)
    programma.vergrendel()
    programma = start()
    assert "Wacht" not in over_het_veld(programma)


def vul_in(qtbot: QtBot, programma: Programma, noodcode: str) -> None:
    venster = programma.venster
    qtbot.keyClick(knop(venster, "Wachtwoord vergeten"), ENTER)
    veld(venster, "Noodcode").setText(noodcode)
    veld(venster, "Wachtwoord").setText(NIEUW)
    veld(venster, "Wachtwoord herhalen").setText(NIEUW)
    qtbot.keyClick(knop(venster, "Openen"), ENTER)


def herstel(qtbot: QtBot, programma: Programma, noodcode: str) -> None:
    """Go on until the new noodcode is on the screen, with the vault open behind it."""
    vul_in(qtbot, programma, noodcode)
    qtbot.waitUntil(lambda: bool(programma.venster.findChildren(NieuweNoodcode)), timeout=LANG_MS)


def is_dicht(kluis: Kluis) -> bool:
    try:
        kluis.instellingen.lees("x")
    except Fout:
        return kluis._toegang._datasleutel == b""
    return False


def staat_er_nog(programma: Programma, tekst: str) -> bool:
    return any(v.text() == tekst for v in programma.venster.findChildren(QLineEdit))


def is_op_slot(qtbot: QtBot, programma: Programma, kluis: Kluis, code: str) -> None:
    """Look whether nothing of the recovery is left, and the new wachtwoord opens."""
    assert is_dicht(kluis)
    assert not Kluisplaats(programma._map).wal.exists()
    assert not staat_er_nog(programma, code)
    assert programma._werk is None
    assert HERSTEL_DICHT in teksten(programma)
    open_(qtbot, programma, NIEUW)
    programma.vergrendel()


def teksten(programma: Programma) -> list[str]:
    return [label.text() for label in programma.venster.findChildren(QLabel) if label.isVisible()]


def nieuwe_code(programma: Programma) -> str:
    (pagina,) = programma.venster.findChildren(NieuweNoodcode)
    code = veld(pagina, "Noodcode").text()
    assert code
    return code


def test_ctrl_l_sluit_een_kluis_die_met_de_noodcode_open_ging(
    qtbot: QtBot, start: Callable[[], Programma], noodcode: str, geopend: list[Kluis]
) -> None:
    programma = start()
    herstel(qtbot, programma, noodcode)
    code = nieuwe_code(programma)
    assert not is_dicht(geopend[0])
    QTest.keyClick(programma.venster.windowHandle(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: is_dicht(geopend[0]))
    is_op_slot(qtbot, programma, geopend[0], code)


def test_stilte_sluit_hem_ook(
    qtbot: QtBot, start: Callable[[], Programma], noodcode: str, geopend: list[Kluis], klokken: Klokken
) -> None:
    programma = start()
    herstel(qtbot, programma, noodcode)
    code = nieuwe_code(programma)
    (slotwacht,) = programma.venster.findChildren(wacht.Slotwacht)
    for _ in klokken.verder(9.9 * 60):
        slotwacht.waker.tik()
    assert not is_dicht(geopend[0])
    for _ in klokken.verder(12):
        if slotwacht.waker.loopt:
            slotwacht.waker.tik()
    assert not slotwacht.waker.loopt
    is_op_slot(qtbot, programma, geopend[0], code)


def test_slapen_sluit_hem_ook(
    qtbot: QtBot, start: Callable[[], Programma], noodcode: str, geopend: list[Kluis], klokken: Klokken
) -> None:
    programma = start()
    herstel(qtbot, programma, noodcode)
    code = nieuwe_code(programma)
    (slotwacht,) = programma.venster.findChildren(wacht.Slotwacht)
    klokken.slaap(3600)
    slotwacht.waker.tik()
    is_op_slot(qtbot, programma, geopend[0], code)


def test_het_venster_sluiten_sluit_hem_ook(
    qtbot: QtBot, start: Callable[[], Programma], noodcode: str, geopend: list[Kluis]
) -> None:
    herstel(qtbot, start(), noodcode)
    programma = start()
    assert is_dicht(geopend[0])
    open_(qtbot, programma, NIEUW)
    programma.vergrendel()


def test_terug_terwijl_hij_opengaat_laat_niets_open(
    qtbot: QtBot,
    start: Callable[[], Programma],
    noodcode: str,
    geopend: list[Kluis],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    begonnen, verder = Event(), Event()
    traag = kluizen.open_met_noodcode

    def open_traag(map_: Path, code: str, nieuw: str, terug: Callable[[Callable[[], None]], None]) -> Kluis:
        begonnen.set()
        assert verder.wait(LANG_MS / 1000)
        return traag(map_, code, nieuw, terug)

    monkeypatch.setattr(kluizen, "open_met_noodcode", open_traag)
    programma = start()
    vul_in(qtbot, programma, noodcode)
    qtbot.waitUntil(begonnen.is_set, timeout=LANG_MS)
    qtbot.keyClick(knop(programma.venster, "Terug"), ENTER)
    verder.set()
    qtbot.waitUntil(lambda: bool(geopend) and is_dicht(geopend[0]), timeout=LANG_MS)
    assert not programma.venster.findChildren(Werkruimte)
    assert knop(programma.venster, "Wachtwoord vergeten").isVisible()


def test_wie_gewoon_verdergaat_houdt_zijn_kluis(
    qtbot: QtBot, start: Callable[[], Programma], noodcode: str, geopend: list[Kluis]
) -> None:
    programma = start()
    herstel(qtbot, programma, noodcode)
    code = nieuwe_code(programma)
    veld(programma.venster, "Noodcode overtypen").setText(code)
    qtbot.keyClick(knop(programma.venster, "Klaar"), ENTER)
    qtbot.waitUntil(lambda: programma._werk is not None, timeout=LANG_MS)
    assert not is_dicht(geopend[0])
    programma.vergrendel()
    assert is_dicht(geopend[0])


@pytest.mark.parametrize("later", [True, False])
def test_een_gebruikte_noodcode_wordt_niet_vergeten(
    qtbot: QtBot, start: Callable[[], Programma], noodcode: str, *, later: bool
) -> None:
    """Whoever chooses *Later* hears at every opening that the old code still works."""
    programma = start()
    herstel(qtbot, programma, noodcode)
    if not later:
        veld(programma.venster, "Noodcode overtypen").setText(nieuwe_code(programma))
    qtbot.keyClick(knop(programma.venster, "Later" if later else "Klaar"), ENTER)
    qtbot.waitUntil(lambda: programma._werk is not None, timeout=LANG_MS)
    balken = [b.zin for b in programma.venster.findChildren(Meldingbalk)]
    assert any("de oude code werkt nog" in zin for zin in balken) is later
