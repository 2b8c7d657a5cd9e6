"""Qt's own dialogs and menus, as the program shows them: no word of English."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt, QTimer, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QProgressDialog,
    QPushButton,
    QTabWidget,
    QTextBrowser,
    QWidget,
)
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.ui.taal import spreek_nederlands

# Names of keys that are only asked for and never shown, and what is the same in every language.
GELIJK = {("QShortcut", "Keyboard"), ("QShortcut", "Control"), ("QProgressBar", "%p%")}


class Luisteraar(QTranslator):
    """Stands behind the others and hears what nobody had a word for."""

    def __init__(self) -> None:
        super().__init__()
        self.gemist: set[tuple[str, str]] = set()

    def translate(self, context: str, bron: str, *_aanwijzing: object) -> str | None:
        self.gemist.add((context, bron))
        return None


@pytest.fixture
def gemist(qapp: QApplication) -> Iterator[set[tuple[str, str]]]:
    """The English texts that were asked for and not found, while Qt speaks Dutch."""
    luisteraar = Luisteraar()
    qapp.installTranslator(luisteraar)
    vertalers = spreek_nederlands(qapp)
    yield luisteraar.gemist
    for vertaler in (luisteraar, *vertalers):
        qapp.removeTranslator(vertaler)
        vertaler.deleteLater()


def woorden(venster: QWidget) -> set[str]:
    """Return every text a person can come across in a dialog, without the signs for Alt."""
    gevonden = {venster.windowTitle()}
    for ding in (venster, *venster.findChildren(QWidget)):
        gevonden.add(ding.toolTip())
        if isinstance(ding, QLabel | QAbstractButton):
            gevonden.add(ding.text())
        elif isinstance(ding, QGroupBox):
            gevonden.add(ding.title())
        elif isinstance(ding, QComboBox):
            gevonden |= {ding.itemText(nummer) for nummer in range(ding.count())}
        elif isinstance(ding, QTabWidget):
            gevonden |= {ding.tabText(nummer) for nummer in range(ding.count())}
        elif isinstance(ding, QAbstractItemView) and (model := ding.model()) is not None:
            kop = [
                model.headerData(nummer, Qt.Orientation.Horizontal) for nummer in range(model.columnCount())
            ]
            gevonden |= {str(naam) for naam in kop}
    gevonden |= {actie.text() for actie in venster.findChildren(QAction)}
    return {tekst.replace("&", "").split("\t")[0] for tekst in gevonden if tekst}


def bestandsdialoog(soort: str) -> QFileDialog:
    """Return the dialog that Qt draws itself: what a Linux without a desktop of its own shows."""
    vraag = QFileDialog(None, "Kies")
    vraag.setOption(QFileDialog.Option.DontUseNativeDialog)
    vraag.setViewMode(QFileDialog.ViewMode.Detail)
    if soort == "opslaan":
        vraag.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    elif soort == "map":
        vraag.setFileMode(QFileDialog.FileMode.Directory)
    return vraag


@pytest.mark.parametrize("soort", ["openen", "opslaan", "map"])
def test_het_venster_voor_bestanden_spreekt_nederlands(
    qtbot: QtBot, gemist: set[tuple[str, str]], soort: str
) -> None:
    vraag = bestandsdialoog(soort)
    qtbot.addWidget(vraag)
    vraag.show()
    qtbot.waitExposed(vraag)
    assert gemist <= GELIJK
    assert {"Zoeken in:", "Bestandstype:", "Naam", "Grootte", "Type", "Annuleren"} <= woorden(vraag)
    assert not {"Look in:", "Files of type:", "Cancel", "Drive", "Folder"} & woorden(vraag)


def test_ook_de_soort_van_een_bestand_is_nederlands(gemist: set[tuple[str, str]]) -> None:
    zeg = QCoreApplication.translate
    assert zeg("QMimeType", "Portable Document Format") == "PDF-document"
    assert zeg("QMimeType", "Guitar Pro") == "Bestand"
    assert zeg("QAbstractFileIconProvider", "Folder", "All other platforms") == "Map"
    assert not gemist


# Qt draws its small page with a font measured in points; ours are in pixels.
@pytest.mark.qt_log_ignore("QFont::setPointSizeF", extend=True)
def test_het_venster_om_af_te_drukken_spreekt_nederlands(qtbot: QtBot, gemist: set[tuple[str, str]]) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)  # the dialog does not keep it
    vraag = QPrintDialog(printer)
    qtbot.addWidget(vraag)
    vraag.show()
    qtbot.waitExposed(vraag)
    assert {
        "Afdrukken",
        "Dubbelzijdig afdrukken",
        "Omslaan over de lange kant",
        "Uit",
        "Welke bladzijden:",
    } <= (woorden(vraag))
    knop = next(k for k in vraag.findChildren(QPushButton) if k.objectName() == "properties")
    gezien: set[str] = set()

    def lees_en_sluit() -> None:
        for venster in QApplication.topLevelWidgets():
            if isinstance(venster, QDialog) and venster.isVisible() and venster is not vraag:
                gezien.update(woorden(venster))
                venster.reject()

    QTimer.singleShot(200, lees_en_sluit)
    knop.setEnabled(True)
    knop.click()
    assert {"Papierformaat:", "Bladzijden per vel:", "Volgorde:", "Staand", "Liggend"} <= gezien
    assert {"Gepland afdrukken:", "Rekeninginformatie:", "Voorrang:", "Begin:", "Einde:"} <= gezien
    assert not {"Pagegrootte:", "Envelope US 9", "Start:", "End:"} & gezien
    assert gemist <= GELIJK


def test_elke_knop_van_een_vraag_is_nederlands(qtbot: QtBot, gemist: set[tuple[str, str]]) -> None:
    vraag = QMessageBox()
    qtbot.addWidget(vraag)
    for knop in QMessageBox.StandardButton:
        if knop.value >= QMessageBox.StandardButton.Ok.value:  # below are no buttons but flags
            vraag.addButton(knop)
    vraag.setText("Toch afsluiten?")
    vraag.setDetailedText("Meer.")
    vraag.show()
    assert {"Ja", "Nee", "Annuleren", "Sluiten", "Opslaan"} <= woorden(vraag)
    assert not {"Yes", "No", "Cancel", "Close", "Save", "Show Details..."} & woorden(vraag)
    voortgang = QProgressDialog("Bezig…", "Stoppen", 0, 3)
    qtbot.addWidget(voortgang)
    voortgang.show()
    assert gemist <= GELIJK


def test_het_menu_van_een_tekstveld_is_nederlands(qtbot: QtBot, gemist: set[tuple[str, str]]) -> None:
    regel, vlak, lezer = QLineEdit("a"), QPlainTextEdit("b"), QTextBrowser()
    for veld in (regel, vlak, lezer):
        qtbot.addWidget(veld)
        veld.show()
    alle: set[str] = set()
    for menu in (
        regel.createStandardContextMenu(),
        vlak.createStandardContextMenu(QPoint()),
        lezer.createStandardContextMenu(QPoint()),
    ):
        alle |= {actie.text().replace("&", "").split("\t")[0] for actie in menu.actions()}
        menu.deleteLater()
    assert {"Ongedaan maken", "Opnieuw", "Knippen", "Kopiëren", "Plakken", "Alles selecteren"} <= alle
    assert not {"Undo", "Redo", "Cut", "Copy", "Paste", "Delete", "Select All", "Copy Link Location"} & alle
    assert gemist <= GELIJK


def test_het_menu_van_een_schuifbalk_is_nederlands(gemist: set[tuple[str, str]]) -> None:
    """The menu itself cannot be opened without a real screen; these are its words."""
    menu = ["Scroll here", "Top", "Bottom", "Page up", "Page down", "Scroll up", "Scroll down"]
    liggend = ["Left edge", "Right edge", "Page left", "Page right", "Scroll left", "Scroll right"]
    for tekst in (*menu, *liggend):
        assert QCoreApplication.translate("QScrollBar", tekst) != tekst
    assert not gemist
