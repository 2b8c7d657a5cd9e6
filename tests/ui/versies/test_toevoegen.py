"""Adding a long scan: beside the window, with a bar and a stop, whatever happens meanwhile."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QThread, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.application.voortgang import Voortgang
from krachtwerk_desktop.domain.versie import BijlageSoort, Rol, TekenStand, Versie
from krachtwerk_desktop.storage import kluis as kluizen
from krachtwerk_desktop.ui.versies import bijlagen as bijlagen_
from krachtwerk_desktop.ui.versies import scan
from krachtwerk_desktop.ui.versies.toevoeging import Toevoeging
from krachtwerk_desktop.ui.versies.werkbladen import Werkbladen
from tests.ui.conftest import Meldingen
from tests.ui.slot.conftest import WACHTWOORD, Huis, huis, klokken
from tests.ui.slot.test_vergrendelen import in_beeld, ontgrendel, traject
from tests.ui.versies.conftest import kies, maak_versie
from tests.ui.versies.test_scan import pdf

__all__ = ("huis", "klokken")


class Rem:
    """Holds the check of a scan half-way, on whatever thread it runs."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.onderweg, self.door = threading.Event(), threading.Event()
        self.draden: list[QThread] = []
        echt = scan.keur

        def keur(inhoud: bytes, voortgang: Voortgang) -> BijlageSoort:
            def tel(gedaan: int, totaal: int) -> None:
                voortgang(gedaan, totaal)
                if gedaan == totaal // 2:
                    self.draden.append(QThread.currentThread())
                    self.onderweg.set()
                    assert self.door.wait(30)
                    voortgang(gedaan, totaal)

            return echt(inhoud, tel)

        monkeypatch.setattr(scan, "keur", keur)


@pytest.fixture
def rem(monkeypatch: pytest.MonkeyPatch) -> Iterator[Rem]:
    gemaakt = Rem(monkeypatch)
    yield gemaakt
    gemaakt.door.set()


@pytest.fixture
def lang(tmp_path: Path) -> Path:
    """A scan of sixty pages."""
    pad = tmp_path / "getekend.pdf"
    pad.write_bytes(pdf(bladen=60))
    return pad


def gemeld(scherm: Werkbladen) -> list[str]:
    meldingen = scherm._omgeving.meld
    assert isinstance(meldingen, Meldingen)
    return meldingen.teksten


def bijlagen(diensten: Diensten, versie: Versie) -> list[str]:
    return [bijlage.naam for bijlage in diensten.versies.haal(versie.id).bijlagen]


@pytest.mark.stijlblad
def test_een_lange_scan_houdt_het_venster_niet_op(
    qtbot: QtBot, scherm: Werkbladen, diensten: Diensten, versie: Versie, lang: Path, rem: Rem
) -> None:
    deel = scherm.blad.bijlagen
    deel.toevoegen.setFocus()
    deel.voeg_toe(lang)
    assert not deel.voortgang.isVisible()  # what is over at once does not flicker by
    qtbot.waitUntil(rem.onderweg.is_set)
    assert rem.draden[0] is not QThread.currentThread()
    qtbot.waitUntil(deel.voortgang.isVisible)
    qtbot.waitUntil(lambda: deel.voortgang.balk.value() == 50)
    assert "nagekeken" in deel.voortgang.tekst.text()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is deel.voortgang.stop)
    stop = deel.voortgang.stop
    assert stop.visibleRegion().boundingRect() == stop.rect()  # all of it is in sight
    assert not deel.toevoegen.isEnabled()
    # Meanwhile somebody goes on with the signature.
    kies(scherm, Rol.CLIENT, TekenStand.OP_PAPIER)
    waar = scherm.blad.kaarten[Rol.CLIENT].waar
    waar.setFocus()
    qtbot.keyClicks(waar, "in de map")
    rem.door.set()
    qtbot.waitUntil(lambda: bijlagen(diensten, versie) == ["getekend.pdf"] and not deel.voegt_toe)
    assert "De foto of scan is bewaard" in scherm.balk.zin
    assert not deel.voortgang.isVisible()
    assert deel.toevoegen.isEnabled()
    focus = QApplication.focusWidget()
    assert focus is waar
    assert isinstance(focus, QLineEdit)
    assert focus.text() == "in de map"


def test_stoppen_voegt_niets_toe_en_daarna_kan_het_weer(
    qtbot: QtBot, scherm: Werkbladen, diensten: Diensten, versie: Versie, lang: Path, rem: Rem
) -> None:
    deel = scherm.blad.bijlagen
    deel.toevoegen.setFocus()
    deel.voeg_toe(lang)
    qtbot.waitUntil(deel.voortgang.stop.hasFocus)
    qtbot.waitUntil(rem.onderweg.is_set)
    qtbot.keyClick(deel.voortgang.stop, Qt.Key.Key_Return)
    rem.door.set()
    qtbot.waitUntil(lambda: not deel.voegt_toe)
    assert scherm.balk.zin == "Gestopt. De foto of scan is niet toegevoegd."
    assert bijlagen(diensten, versie) == []
    assert QApplication.focusWidget() is deel.toevoegen
    deel.voeg_toe(lang)
    qtbot.waitUntil(lambda: bijlagen(diensten, versie) == ["getekend.pdf"] and not deel.voegt_toe)


def test_wie_het_venster_sluit_hoort_dat_er_niets_is_toegevoegd(
    qtbot: QtBot,
    scherm: Werkbladen,
    diensten: Diensten,
    versie: Versie,
    lang: Path,
    rem: Rem,
) -> None:
    scherm.blad.bijlagen.voeg_toe(lang)
    qtbot.waitUntil(rem.onderweg.is_set)
    scherm.reject()
    rem.door.set()
    assert "De foto of scan is niet toegevoegd" in gemeld(scherm)[-1]
    assert bijlagen(diensten, versie) == []


def test_wat_al_werd_geschreven_wordt_heel_geschreven(
    qtbot: QtBot,
    scherm: Werkbladen,
    diensten: Diensten,
    versie: Versie,
    lang: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Closing waits for it: nobody hears that it was lost while it is there."""
    schrijft, echt = threading.Event(), diensten.versies.voeg_bijlage_toe

    def voeg_toe(*wat: str | bytes) -> object:
        schrijft.set()
        return echt(*wat)  # type: ignore[arg-type]

    monkeypatch.setattr(diensten.versies, "voeg_bijlage_toe", voeg_toe)
    scherm.blad.bijlagen.voeg_toe(lang)
    assert schrijft.wait(30)
    scherm.reject()
    assert bijlagen(diensten, versie) == ["getekend.pdf"]
    assert gemeld(scherm) == []


def _begin_scan(huis: Huis, qtbot: QtBot, lang: Path, rem: Rem) -> Versie:
    diensten = huis.programma._diensten
    assert diensten is not None
    versie = maak_versie(diensten, traject(huis))
    huis.werk.open_traject(traject(huis))
    huis.werk._werkbladen.toon()
    (werkbladen,) = huis.werk.findChildren(Werkbladen)
    werkbladen.blad.bijlagen.voeg_toe(lang)
    qtbot.waitUntil(rem.onderweg.is_set)
    return versie


def _bewaarde(huis: Huis, versie: Versie) -> list[str]:
    """What is in the vault once the program has closed it."""
    assert not huis.programma._werk
    geopend = kluizen.open_met_wachtwoord(huis.programma._map, WACHTWOORD)
    try:
        gevonden = geopend.versies.haal(versie.id)
        assert gevonden is not None
        return [bijlage.naam for bijlage in gevonden.bijlagen]
    finally:
        geopend.sluit()


def test_wie_afsluit_wacht_tot_een_scan_is_toegevoegd(
    huis: Huis, qtbot: QtBot, lang: Path, rem: Rem, monkeypatch: pytest.MonkeyPatch
) -> None:
    versie = _begin_scan(huis, qtbot, lang, rem)
    echt = Toevoeging.wacht

    def wacht(toevoeging: Toevoeging, seconden: float) -> None:
        rem.door.set()  # not before somebody waits for it
        echt(toevoeging, 30 * seconden)

    monkeypatch.setattr(Toevoeging, "wacht", wacht)
    assert huis.venster.mag_sluiten()
    assert _bewaarde(huis, versie) == ["getekend.pdf"]


@pytest.mark.parametrize("keuze", ["Open laten", "Toch sluiten"])
def test_duurt_een_scan_te_lang_dan_vraagt_het_sluiten_het(
    huis: Huis, qtbot: QtBot, lang: Path, rem: Rem, monkeypatch: pytest.MonkeyPatch, keuze: str
) -> None:
    monkeypatch.setattr(bijlagen_, "WACHT_S", 0.01)
    versie = _begin_scan(huis, qtbot, lang, rem)
    gevraagd: list[str] = []

    def antwoord() -> None:
        vraag = QApplication.activeModalWidget()
        assert isinstance(vraag, QMessageBox)
        gevraagd.append(vraag.informativeText())
        next(knop for knop in vraag.buttons() if knop.text() == keuze).click()

    QTimer.singleShot(0, antwoord)
    mag = huis.venster.mag_sluiten()
    rem.door.set()
    assert "Samira: Mijn actieplan, versie 1, foto of scan die nog wordt toegevoegd" in gevraagd[0]
    assert mag is (keuze == "Toch sluiten")
    if mag:
        assert _bewaarde(huis, versie) == []
    else:
        diensten = huis.programma._diensten
        assert diensten is not None
        qtbot.waitUntil(lambda: bijlagen(diensten, versie) == ["getekend.pdf"])


def test_het_dossier_gaat_op_slot_terwijl_er_een_scan_wordt_nagekeken(
    huis: Huis, qtbot: QtBot, lang: Path, rem: Rem
) -> None:
    versie = _begin_scan(huis, qtbot, lang, rem)
    huis.programma.vergrendel()
    assert huis.op_slot
    rem.door.set()  # only now does the check find out
    ontgrendel(huis, qtbot)
    (weer,) = huis.werk.findChildren(Werkbladen)
    assert weer.isVisible()
    assert "op slot terwijl je een foto of scan toevoegde" in in_beeld(huis)
    opnieuw = huis.programma._diensten
    assert opnieuw is not None
    assert bijlagen(opnieuw, versie) == []
    weer.blad.bijlagen.voeg_toe(lang)
    qtbot.waitUntil(lambda: bijlagen(opnieuw, versie) == ["getekend.pdf"])
    qtbot.waitUntil(lambda: not weer.blad.bijlagen.voegt_toe)
    huis.programma.vergrendel()
    ontgrendel(huis, qtbot)
    assert "op slot terwijl" not in in_beeld(huis)
