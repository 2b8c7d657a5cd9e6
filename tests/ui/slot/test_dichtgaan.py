"""What is shown while the vault closes, and what is said of text that it did not take."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.fouten import NietOpgeslagen
from krachtwerk_desktop.application.versies import VersieService
from krachtwerk_desktop.domain.plek import ki_cel
from krachtwerk_desktop.domain.versie import Rol, TekenStand, Versie
from krachtwerk_desktop.storage import kluis as kluizen
from krachtwerk_desktop.ui.velden.tekst import TekstVeld
from krachtwerk_desktop.ui.versies.werkbladen import Werkbladen
from tests.ui.slot.conftest import WACHTWOORD, Huis
from tests.ui.slot.test_vergrendelen import in_beeld, ontgrendel, open_traject, traject
from tests.ui.versies.conftest import maak_versie


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


def _typ_plaats(huis: Huis, qtbot: QtBot) -> str:
    """Begin a signature in *Werkbladen*: its place is half typed when something else happens."""
    diensten, id_ = huis.programma._diensten, traject(huis)
    assert diensten is not None
    versie = maak_versie(diensten, id_)
    huis.werk.open_traject(id_)
    huis.werk._werkbladen.toon()
    (werkbladen,) = huis.werk.findChildren(Werkbladen)
    kaart = werkbladen.blad.kaarten[Rol.CLIENT]
    kaart.keuze.setCurrentIndex(kaart.keuze.findData(TekenStand.OP_PAPIER))
    kaart.waar.setFocus()
    qtbot.keyClicks(kaart.waar, "in de kast")
    return versie.id


def _plaats_in(versie: Versie) -> str:
    return next(
        ondertekening.waar for ondertekening in versie.ondertekeningen if ondertekening.rol is Rol.CLIENT
    )


def test_een_half_getypte_ondertekening_die_de_schijf_weigert_gaat_mee_in_het_zegel(
    huis: Huis, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    versie_id = _typ_plaats(huis, qtbot)

    def vol(*_wat: object) -> None:
        raise NietOpgeslagen

    with monkeypatch.context() as m:
        m.setattr(VersieService, "onderteken", vol)
        huis.programma.vergrendel()
    assert "Niet alles kon worden opgeslagen" in in_beeld(huis)
    ontgrendel(huis, qtbot)
    diensten = huis.programma._diensten
    assert diensten is not None
    assert _plaats_in(diensten.versies.haal(versie_id)) == "in de kast"


def test_een_half_getypte_ondertekening_is_bewaard_als_het_programma_dichtgaat(
    huis: Huis, qtbot: QtBot
) -> None:
    versie_id = _typ_plaats(huis, qtbot)
    assert huis.venster.mag_sluiten()
    geopend = kluizen.open_met_wachtwoord(huis.programma._map, WACHTWOORD)
    try:
        versie = geopend.versies.haal(versie_id)
        assert versie is not None
        assert _plaats_in(versie) == "in de kast"
    finally:
        geopend.sluit()


def test_weigert_de_schijf_de_ondertekening_dan_vraagt_het_sluiten_het(
    huis: Huis, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    _typ_plaats(huis, qtbot)
    gevraagd: list[str] = []

    def vol(*_wat: object) -> None:
        raise NietOpgeslagen

    def antwoord() -> None:
        vraag = QApplication.activeModalWidget()
        assert isinstance(vraag, QMessageBox)
        gevraagd.append(vraag.informativeText())
        vraag.reject()

    with monkeypatch.context() as m:
        m.setattr(VersieService, "onderteken", vol)
        QTimer.singleShot(0, antwoord)
        assert not huis.venster.mag_sluiten()
    assert "Samira: Mijn actieplan, versie 1, ondertekening door cliënt" in gevraagd[0]


def test_eerst_oefenen_kan_niet_zolang_er_tekst_verzegeld_is(
    huis: Huis, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The practice vault would take the place of the only one that can open it."""
    versie_id = _typ_plaats(huis, qtbot)

    def vol(*_wat: object) -> None:
        raise NietOpgeslagen

    with monkeypatch.context() as m:
        m.setattr(VersieService, "onderteken", vol)
        huis.werk.clienten.leeg.oefenen.emit()
    assert huis.op_slot
    assert "Niet alles kon worden opgeslagen" in in_beeld(huis)
    assert "Oefenen kan zodra alles is opgeslagen" in in_beeld(huis)
    ontgrendel(huis, qtbot)
    diensten = huis.programma._diensten
    assert diensten is not None
    assert not diensten.oefening
    assert _plaats_in(diensten.versies.haal(versie_id)) == "in de kast"


def test_weigert_de_schijf_alleen_de_plek_dan_begint_het_oefenen_gewoon(
    huis: Huis, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A place that was sealed is nothing to stay for, and no key of the practice vault opens it."""

    def vol(*_wat: object) -> None:
        raise NietOpgeslagen

    eigen = huis.programma._diensten
    assert eigen is not None
    monkeypatch.setattr(eigen.concepten._opslag, "wis", vol)
    huis.werk.clienten.leeg.oefenen.emit()
    diensten = huis.programma._diensten
    assert diensten is not None
    assert diensten.oefening
    assert huis.werk.clienten.isVisible()
    huis.programma.vergrendel()
    assert huis.op_slot


@pytest.mark.stijlblad
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
