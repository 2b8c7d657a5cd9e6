"""The preview with real paper: what is on screen, in the file and on the printer."""

import io
import stat
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QCheckBox, QListWidget, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.diensten import Diensten, maak_diensten
from krachtwerk_desktop.domain.inhoud import Inhoud
from krachtwerk_desktop.domain.plek import ki_cel
from krachtwerk_desktop.reports.drukker import Drukker
from krachtwerk_desktop.ui.bouwstenen.melding import Meldingbalk
from krachtwerk_desktop.ui.bouwstenen.rol import Rol
from krachtwerk_desktop.ui.omgeving import Omgeving, OpenTraject
from krachtwerk_desktop.ui.thema import thema
from krachtwerk_desktop.ui.voorbeeld import drukken
from krachtwerk_desktop.ui.voorbeeld.afdrukvoorbeeld import Afdrukvoorbeeld
from krachtwerk_desktop.ui.voorbeeld.bladzijden import Bladzijden
from tests.nep.kluis import NepKluis
from tests.ui.conftest import VasteKlok

pytestmark = pytest.mark.stijlblad


@pytest.fixture
def diensten(kluis: NepKluis, inhoud: Inhoud) -> Diensten:
    return maak_diensten(kluis, inhoud, Drukker(), VasteKlok(), oefening=False)


@pytest.fixture
def voorbeeld(qtbot: QtBot, omgeving: Omgeving, open_traject: OpenTraject) -> Iterator[Afdrukvoorbeeld]:
    omgeving.diensten.velden.leg_direct_vast(
        [(ki_cel(open_traject.traject.id, "wonen", "heden"), "Ik heb een kamer. 𐤀")], "b"
    )
    dialoog = Afdrukvoorbeeld(omgeving, open_traject, "ki")
    qtbot.addWidget(dialoog)
    with qtbot.waitSignal(dialoog.getoond, timeout=10_000):
        dialoog.show()
    yield dialoog
    dialoog.done(0)


def test_met_letters_van_200_procent_past_het_op_een_klein_scherm(
    qtbot: QtBot, omgeving: Omgeving, open_traject: OpenTraject
) -> None:
    thema().kies("licht", 2.0)
    try:
        dialoog = Afdrukvoorbeeld(omgeving, open_traject, "ki")
        qtbot.addWidget(dialoog)
        with qtbot.waitSignal(dialoog.getoond, timeout=10_000):
            dialoog.show()
        nodig = dialoog.minimumSizeHint()
        assert (nodig.width() <= 1240, nodig.height() <= 650) == (True, True)
        dialoog.resize(1240, 650)
        for knop in dialoog.findChildren(QPushButton):
            rand = knop.mapTo(dialoog, knop.rect().bottomRight())
            assert not knop.isVisible() or dialoog.rect().contains(rand), knop.text()
        assert [rol.horizontalScrollBar().maximum() for rol in dialoog.findChildren(Rol)] == [0]
        dialoog.done(0)
    finally:
        thema().kies("licht", 1.0)


@pytest.mark.parametrize("schaal", [1.0, 1.5, 2.0])
def test_op_een_laag_scherm_zijn_de_keuzes_te_zien(
    schaal: float, qtbot: QtBot, omgeving: Omgeving, open_traject: OpenTraject
) -> None:
    thema().kies("licht", schaal)
    try:
        dialoog = Afdrukvoorbeeld(omgeving, open_traject, "ki")
        qtbot.addWidget(dialoog)
        with qtbot.waitSignal(dialoog.getoond, timeout=10_000):
            dialoog.show()
        dialoog.resize(1240, 630)
        QApplication.processEvents()
        kijkvenster = dialoog.findChildren(Rol)[0].viewport()
        for naam in ("Leeg werkblad", "Grote letters", "Grijstinten"):
            vakje = _vakje(dialoog, naam)
            assert kijkvenster.rect().contains(vakje.rect().translated(vakje.mapTo(kijkvenster, QPoint()))), (
                naam
            )
        namen = ("Afdrukken…", "Opslaan als PDF…", "Klaarmaken om te tekenen", "Sluiten")
        knoppen = {knop.text(): knop for knop in dialoog.findChildren(QPushButton)}
        voet = [knoppen[naam].geometry() for naam in namen]
        assert [vak.top() == voet[0].top() for vak in voet] == [True, True, False, False]
        assert abs(voet[2].center().y() - voet[3].center().y()) <= 1
        assert voet[1].right() == voet[3].right()  # the lines are filled
        dialoog.done(0)
    finally:
        thema().kies("licht", 1.0)


def _tekst(pdf: Path) -> str:
    return " ".join(bladzijde.extract_text() for bladzijde in pypdf.PdfReader(pdf).pages)


def _vakje(voorbeeld: Afdrukvoorbeeld, naam: str) -> QCheckBox:
    return next(vakje for vakje in voorbeeld.findChildren(QCheckBox) if vakje.text() == naam)


def _balk(voorbeeld: Afdrukvoorbeeld) -> str:
    return next(iter(voorbeeld.findChildren(Meldingbalk))).zin


def test_het_voorbeeld_toont_de_bladzijden_en_noemt_onbekende_letters(voorbeeld: Afdrukvoorbeeld) -> None:
    assert voorbeeld.vellen.aantal == len(pypdf.PdfReader(_in_geheugen(voorbeeld)).pages) > 1
    assert "U+10900" in _balk(voorbeeld)
    knoppen = {knop.text() for knop in voorbeeld.findChildren(QPushButton)}
    assert {"Afdrukken…", "Opslaan als PDF…", "Sluiten"} <= knoppen


def test_een_keuze_maakt_het_blad_opnieuw(qtbot: QtBot, voorbeeld: Afdrukvoorbeeld, tmp_path: Path) -> None:
    lijst = next(
        lijst for lijst in voorbeeld.findChildren(QListWidget) if lijst.accessibleName() == "Weglaten"
    )
    for doe, staat_er in (
        (lambda: lijst.item(0).setCheckState(Qt.CheckState.Checked), False),
        (lambda: lijst.item(0).setCheckState(Qt.CheckState.Unchecked), True),
        (_vakje(voorbeeld, "Grote letters").click, True),
        (_vakje(voorbeeld, "Grijstinten").click, True),
        (_vakje(voorbeeld, "Leeg werkblad").click, False),
    ):
        with qtbot.waitSignal(voorbeeld.getoond, timeout=10_000):
            doe()
        pad = tmp_path / "blad.pdf"
        voorbeeld.bewaar(pad)
        assert ("Ik heb een kamer." in _tekst(pad)) is staat_er


def test_alleen_leefgebieden_met_tekst_laat_de_lege_weg(
    qtbot: QtBot, voorbeeld: Afdrukvoorbeeld, tmp_path: Path
) -> None:
    vakje = _vakje(voorbeeld, "Alleen leefgebieden met tekst")
    lijst = next(
        lijst for lijst in voorbeeld.findChildren(QListWidget) if lijst.accessibleName() == "Weglaten"
    )
    pad = tmp_path / "blad.pdf"
    for aan in (True, False):
        with qtbot.waitSignal(voorbeeld.getoond, timeout=10_000):
            vakje.click()
        voorbeeld.bewaar(pad)
        assert vakje.isChecked() is aan
        assert "Ik heb een kamer." in _tekst(pad)
        assert ("Zingeving" in _tekst(pad)) is not aan
    with qtbot.waitSignal(voorbeeld.getoond, timeout=10_000):
        vakje.click()
    with qtbot.waitSignal(voorbeeld.getoond, timeout=10_000):
        lijst.item(lijst.count() - 1).setCheckState(Qt.CheckState.Unchecked)
    assert not vakje.isChecked()


def test_wat_niet_is_opgeslagen_wordt_gezegd_en_gaat_niet_ter_tekening(
    qtbot: QtBot, omgeving: Omgeving, open_traject: OpenTraject
) -> None:
    plek = ki_cel(open_traject.traject.id, "financien", "heden")
    with qtbot.waitSignal(omgeving.bewaarder.mislukt):
        omgeving.bewaarder.bewaar(replace(plek, traject_id="weg"), "Ik spaar.", "b")
    dialoog = Afdrukvoorbeeld(omgeving, open_traject, "ki")
    qtbot.addWidget(dialoog)
    with qtbot.waitSignal(dialoog.getoond, timeout=10_000):
        dialoog.show()
    assert "niet op dit papier: Financiën, Nu" in _balk(dialoog)
    knoppen = {knop.text(): knop for knop in dialoog.findChildren(QPushButton)}
    assert not knoppen["Klaarmaken om te tekenen"].isEnabled()
    assert knoppen["Afdrukken…"].isEnabled()
    with qtbot.waitSignal(dialoog.getoond, timeout=10_000):
        omgeving.bewaarder._openstaand.clear()
        omgeving.bewaarder.hersteld.emit()
    assert "niet op dit papier" not in _balk(dialoog)
    assert knoppen["Klaarmaken om te tekenen"].isEnabled()
    dialoog.done(0)
    omgeving.bewaarder.stop()


def test_het_bestand_is_van_de_eigenaar_alleen(voorbeeld: Afdrukvoorbeeld, tmp_path: Path) -> None:
    pad = tmp_path / "mijn blad.pdf"
    voorbeeld.bewaar(pad)
    assert pad.read_bytes() == voorbeeld.afdruk.pdf
    assert "niet beveiligd" in _balk(voorbeeld)
    if sys.platform != "win32":
        assert stat.S_IMODE(pad.stat().st_mode) == 0o600


def test_een_plek_die_niet_kan_zegt_wat_te_doen(voorbeeld: Afdrukvoorbeeld, tmp_path: Path) -> None:
    voorbeeld.bewaar(tmp_path / "weg" / "blad.pdf")
    assert "andere plek" in _balk(voorbeeld)


def test_sluiten_laat_geen_bladzijde_in_het_geheugen(voorbeeld: Afdrukvoorbeeld) -> None:
    voorbeeld.done(0)
    assert voorbeeld.afdruk.pdf == b""
    assert voorbeeld.vellen.aantal == 0


def test_een_bladzijde_is_een_beeld_met_inkt(voorbeeld: Afdrukvoorbeeld) -> None:
    bladzijden = Bladzijden(voorbeeld.afdruk.pdf)
    beeld = bladzijden.beeld(0, 72)
    bladzijden.sluit()
    assert (beeld.width(), beeld.height()) == (842, 596)
    grijs = {beeld.pixelColor(x, y).lightness() for x in range(0, 842, 2) for y in range(90, 120)}
    assert min(grijs) < 100
    assert max(grijs) == 255


def test_afdrukken_geeft_elke_bladzijde_liggend_aan_de_printer(
    qtbot: QtBot, voorbeeld: Afdrukvoorbeeld, tmp_path: Path
) -> None:
    bladzijden = Bladzijden(voorbeeld.afdruk.pdf)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "uit.pdf"))
    printer.setFromTo(1, 2)
    ouder = QWidget()
    qtbot.addWidget(ouder)
    assert drukken.druk_bladzijden(bladzijden, printer, ouder)
    bladzijden.sluit()
    gedrukt = Bladzijden((tmp_path / "uit.pdf").read_bytes())
    assert len(gedrukt) == 2
    assert all(maat.width() > maat.height() for maat in gedrukt.maten)
    beeld = gedrukt.beeld(0, 36)
    gedrukt.sluit()
    donker = sum(beeld.pixelColor(x, y).lightness() < 120 for x in range(0, 420, 2) for y in range(0, 290, 2))
    assert donker > 50


@pytest.mark.parametrize(
    ("alleen_papier", "zin"), [(False, "bewaar het werkblad als PDF"), (True, "met de hand")]
)
def test_zonder_printer_komt_er_een_duidelijke_zin(
    voorbeeld: Afdrukvoorbeeld, monkeypatch: pytest.MonkeyPatch, zin: str, *, alleen_papier: bool
) -> None:
    gezegd: list[str] = []
    monkeypatch.setattr(drukken, "heeft_printer", lambda: False)
    monkeypatch.setattr(QMessageBox, "information", lambda _ouder, _titel, zin: gezegd.append(zin))
    assert not drukken.druk_pdf(voorbeeld.afdruk.pdf, voorbeeld, alleen_papier=alleen_papier)
    assert zin in gezegd[0]


@pytest.mark.parametrize("alleen_papier", [True, False])
def test_een_noodcode_gaat_nooit_naar_een_bestand(
    voorbeeld: Afdrukvoorbeeld, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, alleen_papier: bool
) -> None:
    """The system's dialog can offer a printer that writes a file; a sheet may go there, the code may not."""
    gezegd: list[str] = []
    pad = tmp_path / "uit.pdf"

    def kies_bestand(vraag: QPrintDialog) -> int:
        vraag.printer().setOutputFileName(str(pad))
        return QPrintDialog.DialogCode.Accepted

    monkeypatch.setattr(drukken, "heeft_printer", lambda: True)
    monkeypatch.setattr(QPrintDialog, "exec", kies_bestand)
    monkeypatch.setattr(QMessageBox, "information", lambda _ouder, _titel, zin: gezegd.append(zin))
    gedrukt = drukken.druk_pdf(voorbeeld.afdruk.pdf, voorbeeld, alleen_papier=alleen_papier)
    assert (gedrukt, pad.exists()) == (not alleen_papier, not alleen_papier)
    assert gezegd == ([drukken.GEEN_BESTAND] if alleen_papier else [])


def _in_geheugen(voorbeeld: Afdrukvoorbeeld) -> io.BytesIO:
    return io.BytesIO(voorbeeld.afdruk.pdf)


def test_op_slot_tijdens_het_afdrukken_houdt_ermee_op(
    voorbeeld: Afdrukvoorbeeld, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At a lock the window goes; no page of the cliënt may stay in memory, waiting for it."""
    bladzijden = Bladzijden(voorbeeld.afdruk.pdf)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "uit.pdf"))
    printer.setFromTo(1, 2)
    ouder, echt = QWidget(), bladzijden.beeld

    def beeld(nummer: int, dpi: int) -> QImage:
        time.sleep(0.3)
        return echt(nummer, dpi)

    monkeypatch.setattr(bladzijden, "beeld", beeld)
    QTimer.singleShot(100, ouder, ouder.deleteLater)
    assert not drukken.druk_bladzijden(bladzijden, printer, ouder)
    assert not shiboken6.isValid(ouder)
    bladzijden.sluit()
