"""A disk that refuses at the moment of a lock costs nobody the place where they were."""

import pytest
from PySide6.QtWidgets import QMessageBox, QPlainTextEdit
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.fouten import NietOpgeslagen
from krachtwerk_desktop.domain.plek import ki_cel
from krachtwerk_desktop.ui.instellingen.venster import Instellingen
from tests.ui.concept.test_terugkeer import focus
from tests.ui.slot.conftest import Huis, huis, klokken
from tests.ui.slot.test_vergrendelen import in_beeld, ontgrendel, traject
from tests.ui.start.nep import veld

__all__ = ("huis", "klokken")


class Schijf:
    """Lets every write into the vault fail while it is full."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._monkeypatch = monkeypatch

    def loopt_vol(self, huis: Huis) -> None:
        diensten = huis.programma._diensten
        assert diensten is not None

        def vol(*_wat: object) -> None:
            raise NietOpgeslagen

        for opslag, doet in (
            (diensten.kluis.concepten, ("bewaar", "stuur", "wis", "stuur_weg")),
            (diensten.kluis.instellingen, ("zet",)),
        ):
            for naam in doet:
                self._monkeypatch.setattr(opslag, naam, vol)


@pytest.fixture
def schijf(monkeypatch: pytest.MonkeyPatch) -> Schijf:
    return Schijf(monkeypatch)


def ga_naar(huis: Huis, leefgebied: str, cursor: int) -> None:
    id_ = traject(huis)
    huis.werk.open_traject(id_, ki_cel(id_, leefgebied, "toekomst"))
    cel = focus(huis)
    assert isinstance(cel, QPlainTextEdit)
    if not cel.toPlainText():
        cel.insertPlainText("Ik heb een kamer.")
        huis.werk._bewaarder.leg_alles_vast()
        huis.werk._afscheid.wacht()
    plek = cel.textCursor()
    plek.setPosition(cursor)
    cel.setTextCursor(plek)


def test_de_cursor_staat_er_weer_ook_als_de_schijf_de_plek_niet_nam(
    huis: Huis, qtbot: QtBot, schijf: Schijf
) -> None:
    ga_naar(huis, "wonen", 2)
    huis.programma.vergrendel()
    ontgrendel(huis, qtbot)
    ga_naar(huis, "financien", 7)
    schijf.loopt_vol(huis)
    huis.programma.vergrendel()
    assert "Niet alles kon worden opgeslagen" not in in_beeld(huis)  # every word was
    ontgrendel(huis, qtbot)
    cel = focus(huis)
    assert isinstance(cel, QPlainTextEdit)
    assert (cel.accessibleName(), cel.textCursor().position()) == ("Financiën, Straks", 7)


def test_wie_naar_huis_ging_wordt_niet_teruggezet_op_een_oude_plek(
    huis: Huis, qtbot: QtBot, schijf: Schijf
) -> None:
    ga_naar(huis, "wonen", 2)
    huis.programma.vergrendel()
    ontgrendel(huis, qtbot)
    huis.werk.toon_clienten()
    schijf.loopt_vol(huis)
    huis.programma.vergrendel()
    ontgrendel(huis, qtbot)
    assert huis.werk.scherm is None


def test_alleen_een_plek_houdt_het_afsluiten_niet_tegen(
    huis: Huis, schijf: Schijf, monkeypatch: pytest.MonkeyPatch
) -> None:
    ga_naar(huis, "wonen", 2)
    schijf.loopt_vol(huis)
    huis.programma.vergrendel()
    monkeypatch.setattr(QMessageBox, "warning", lambda *_: pytest.fail("er is geen tekst kwijt"))
    assert huis.programma._mag_sluiten()


def test_wat_oud_is_wordt_bij_een_volgend_slot_niet_weer_verzegeld(
    huis: Huis, qtbot: QtBot, schijf: Schijf, monkeypatch: pytest.MonkeyPatch
) -> None:
    ga_naar(huis, "wonen", 2)
    schijf.loopt_vol(huis)
    huis.programma.vergrendel()
    monkeypatch.undo()
    ontgrendel(huis, qtbot)
    ga_naar(huis, "financien", 5)
    huis.programma.vergrendel()
    assert not huis.programma._verzegeld
    ontgrendel(huis, qtbot)
    cel = focus(huis)
    assert cel is not None
    assert cel.accessibleName() == "Financiën, Straks"


def test_een_profiel_dat_de_schijf_weigerde_staat_na_het_slot_weer_open(
    huis: Huis, qtbot: QtBot, schijf: Schijf, monkeypatch: pytest.MonkeyPatch
) -> None:
    huis.venster.instellingen.emit()
    (venster,) = huis.werk.findChildren(Instellingen)
    schijf.loopt_vol(huis)
    veld(venster, "Je naam").setText("Joke")
    veld(venster, "Organisatie").setText("De Brug")
    huis.programma.vergrendel()
    assert "Niet alles kon worden opgeslagen" in in_beeld(huis)
    assert b"Brug" not in huis.programma._verzegeld
    monkeypatch.undo()
    ontgrendel(huis, qtbot)
    (terug,) = huis.werk.findChildren(Instellingen)
    assert veld(terug, "Organisatie").text() == "De Brug"
    diensten = huis.programma._diensten
    assert diensten is not None
    assert diensten.profiel.lees().organisatie == "De Brug"
