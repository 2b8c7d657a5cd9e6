"""From PDF bytes to the printer, through the system's own dialog, at 300 dpi."""

import shiboken6
from PySide6.QtCore import QEventLoop, QMarginsF, QRectF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QMessageBox, QProgressDialog, QWidget

from krachtwerk_desktop.ui.achtergrond import Achtergrond
from krachtwerk_desktop.ui.bouwstenen.bestandsvraag import laat_niets_achter
from krachtwerk_desktop.ui.voorbeeld.bladzijden import Bladzijden

DPI = 300
GEEN_PRINTER = (
    "Er is geen printer gevonden. Er is niets verloren. Sluit een printer aan en probeer het opnieuw."
)
GEEN_PRINTER_PDF = f"{GEEN_PRINTER[:-1]}, of bewaar het werkblad als PDF en druk het ergens anders af."
GEEN_PRINTER_CODE = (
    "Er is geen printer gevonden. Schrijf de noodcode met de hand over op papier en kijk hem goed na. "
    "Een bestand met de code is niet veilig, daarom maakt het programma dat niet."
)
GEEN_BESTAND = (
    "De noodcode gaat alleen naar papier, niet naar een bestand. Er is niets gemaakt. "
    "Kies een echte printer of schrijf de code met de hand over."
)


def heeft_printer() -> bool:
    """Whether this laptop knows any printer."""
    return bool(QPrinterInfo.availablePrinterNames())


def druk_pdf(pdf: bytes, ouder: QWidget, *, titel: str = "Werkblad", alleen_papier: bool = False) -> bool:
    """Ask which printer and print; False when nothing was printed.

    With *alleen_papier* (the noodcode) a printer that writes a file is refused.
    """
    if not heeft_printer():
        _meld(ouder, GEEN_PRINTER_CODE if alleen_papier else GEEN_PRINTER_PDF)
        return False
    bladzijden = Bladzijden(pdf)
    try:
        printer = _kies_printer(bladzijden, ouder, titel, alleen_papier=alleen_papier)
        return printer is not None and druk_bladzijden(bladzijden, printer, ouder)
    finally:
        bladzijden.sluit()


def _kies_printer(
    bladzijden: Bladzijden, ouder: QWidget, titel: str, *, alleen_papier: bool
) -> QPrinter | None:
    """Show the system's dialog; None when it was cancelled or when only paper will do."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(titel)
    printer.setFromTo(1, len(bladzijden))
    _zet_bladzijde(printer, bladzijden, 0)
    laat_niets_achter()  # this dialog may ask for a file too
    vraag = QPrintDialog(printer, ouder)
    vraag.setWindowTitle("Afdrukken")
    if alleen_papier:
        vraag.setOption(QPrintDialog.PrintDialogOption.PrintToFile, on=False)
    if vraag.exec() != QPrintDialog.DialogCode.Accepted:
        return None
    if alleen_papier and _naar_bestand(printer):
        _meld(ouder, GEEN_BESTAND)
        return None
    return printer


def druk_bladzijden(bladzijden: Bladzijden, printer: QPrinter, ouder: QWidget) -> bool:
    """Paint the chosen pages on *printer*; pages are drawn beside the window, with a stop button."""
    nummers = _gekozen(printer, len(bladzijden))
    _zet_bladzijde(printer, bladzijden, nummers[0])
    schilder = QPainter()
    if not schilder.begin(printer):
        _meld(
            ouder,
            "De printer doet het nu niet. Er is niets verloren. Kijk of hij aan staat en probeer opnieuw.",
        )
        return False
    voortgang = QProgressDialog("Bladzijden klaarmaken voor de printer…", "Stoppen", 0, len(nummers), ouder)
    voortgang.setWindowModality(Qt.WindowModality.WindowModal)
    voortgang.setMinimumDuration(500)
    achtergrond = Achtergrond()  # of nobody: at a lock the window goes, and this still has to end
    try:
        for volgnummer, nummer in enumerate(nummers):
            if not _gaat_door(voortgang, volgnummer):
                printer.abort()
                return False
            if volgnummer:
                _zet_bladzijde(printer, bladzijden, nummer)
                printer.newPage()
            beeld = _wacht_op(achtergrond, bladzijden, nummer, voortgang)
            if beeld is not None:
                _teken(schilder, printer, beeld)
        return _gaat_door(voortgang, len(nummers))
    finally:
        schilder.end()
        achtergrond.stop()
        if shiboken6.isValid(voortgang):
            voortgang.deleteLater()


def _gaat_door(voortgang: QProgressDialog, gedaan: int) -> bool:
    """Show how far it is; False when somebody stops it, or when the vault was locked meanwhile."""
    if shiboken6.isValid(voortgang) and not voortgang.wasCanceled():
        voortgang.setValue(gedaan)
    return shiboken6.isValid(voortgang) and not voortgang.wasCanceled()


def _wacht_op(
    achtergrond: Achtergrond, bladzijden: Bladzijden, nummer: int, voortgang: QProgressDialog
) -> QImage | None:
    """Draw a page beside the window while the window goes on living; None when it goes."""
    lus = QEventLoop()
    voortgang.destroyed.connect(lus.quit)
    uitkomst: list[QImage] = []
    fouten: list[Exception] = []

    def klaar(beeld: QImage) -> None:
        uitkomst.append(beeld)
        lus.quit()

    def mislukt(fout: Exception) -> None:
        fouten.append(fout)
        lus.quit()

    achtergrond.doe(lambda: bladzijden.beeld(nummer, DPI), klaar, mislukt)
    lus.exec()
    if fouten:
        raise fouten[0]
    return uitkomst[0] if uitkomst else None


def _gekozen(printer: QPrinter, aantal: int) -> list[int]:
    begin = min(max(printer.fromPage(), 1), aantal)
    eind = min(printer.toPage() or aantal, aantal)
    nummers = list(range(begin - 1, max(begin, eind)))
    return nummers[::-1] if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst else nummers


def _zet_bladzijde(printer: QPrinter, bladzijden: Bladzijden, nummer: int) -> None:
    maat = bladzijden.maten[nummer]
    liggend = maat.width() > maat.height()
    richting = QPageLayout.Orientation.Landscape if liggend else QPageLayout.Orientation.Portrait
    printer.setFullPage(True)
    printer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), richting, QMarginsF()))


def _teken(schilder: QPainter, printer: QPrinter, beeld: QImage) -> None:
    """Fill the paper; what the printer cannot reach is white margin on every sheet."""
    vlak = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
    vlak.moveTo(0, 0)
    schilder.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    schilder.drawImage(vlak, beeld)


def _naar_bestand(printer: QPrinter) -> bool:
    return bool(printer.outputFileName()) or printer.outputFormat() is QPrinter.OutputFormat.PdfFormat


def _meld(ouder: QWidget, zin: str) -> None:
    QMessageBox.information(ouder, "Afdrukken", zin)
