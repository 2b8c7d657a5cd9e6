"""What is shown while the vault closes, and what is said of text that it did not take."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.fouten import NietOpgeslagen
from krachtwerk_desktop.domain.plek import ki_cel
from krachtwerk_desktop.ui.velden.tekst import TekstVeld
from tests.ui.slot.conftest import Huis
from tests.ui.slot.test_vergrendelen import in_beeld, ontgrendel, open_traject


def test_wat_de_schijf_weigerde_heet_op_het_slot_niet_bewaard(
    huis: Huis, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    plek = ki_cel(open_traject(huis), "wonen", "heden")
    focus = QApplication.focusWidget()
    assert isinstance(focus, TekstVeld)
    diensten = huis.programma._diensten
    assert diensten is not None

    def vol(*_wat: object) -> None:
        raise NietOpgeslagen

    monkeypatch.setattr(diensten.kluis.velden, "stuur", vol)
    focus.insertPlainText("Ik slaap weer in mijn eigen")
    huis.wacht_af(10.1)
    assert huis.op_slot
    assert "is bewaard" not in in_beeld(huis)
    assert "Niet alles kon worden opgeslagen" in in_beeld(huis)
    ontgrendel(huis, qtbot)
    opnieuw = huis.programma._diensten
    assert opnieuw is not None
    veld = next(v for v in huis.werk.findChildren(TekstVeld) if v.accessibleName() == "Wonen, Nu")
    assert veld.toPlainText() == "Ik slaap weer in mijn eigen"
    qtbot.waitUntil(lambda: opnieuw.geschiedenis.nu(plek) == "Ik slaap weer in mijn eigen")


def test_het_scherm_is_leeg_voordat_de_kluis_dichtgaat(huis: Huis, monkeypatch: pytest.MonkeyPatch) -> None:
    """Closing may wait for a backup; nobody's page stays on the glass meanwhile."""
    open_traject(huis)
    diensten = huis.programma._diensten
    assert diensten is not None
    beelden = []
    sluit, naar_kluis = huis.werk.sluit, diensten.kluis.sluit

    def kijk(doe: Callable[[], None]) -> None:
        beelden.append(huis.venster.grab().toImage())
        doe()

    monkeypatch.setattr(huis.werk, "sluit", lambda: kijk(sluit))
    monkeypatch.setattr(diensten.kluis, "sluit", lambda: kijk(naar_kluis))
    huis.programma.vergrendel()
    afgedekt, op_slot = beelden
    kleuren = {afgedekt.pixel(x, y) for x in range(5, 600, 7) for y in range(5, 400, 7)}
    assert len(kleuren) == 1
    assert op_slot == huis.venster.grab().toImage()
