"""Dutch for Qt's own dialogs and menus: Qt's translation, and what that one has not or has wrong."""

from typing import Final

from PySide6.QtCore import QLibraryInfo, QObject, QTranslator
from PySide6.QtWidgets import QApplication

_WOORDEN: Final = {
    "QAbstractFileIconProvider": {
        "Drive": "Schijf",
        "File": "Bestand",
        "File Folder": "Map",
        "Folder": "Map",
        "Shortcut": "Snelkoppeling",
        "Unknown": "Onbekend",
    },
    "QCupsJobWidget": {
        "Scheduled &printing:": "&Gepland afdrukken:",
        "&Billing information:": "&Rekeninginformatie:",
        "Job &priority:": "&Voorrang:",
        "&Start:": "&Begin:",
        "&End:": "&Einde:",
    },
    "QFileDialog": {"&Look in:": "&Zoeken in:", "Files of &type:": "Bestands&type:"},
    "QMessageBox": {"Help": "Help", "OK": "OK"},
    "QMimeType": {
        "Directory": "Map",
        "Joint Photographic Experts Group": "JPEG-plaatje",
        "Portable Document Format": "PDF-document",
        "Portable Network Graphics": "PNG-plaatje",
    },
    "QPPDOptionsModel": {"Name": "Naam", "Value": "Waarde"},
    "QPageSetupWidget": {
        "Page &order:": "&Volgorde:",
        "Page size:": "Papierformaat:",
        "Pages &per sheet:": "Bladzijden &per vel:",
        "Landscape": "Liggend",
        "Portrait": "Staand",
        "Reverse landscape": "Liggend, omgekeerd",
        "Reverse portrait": "Staand, omgekeerd",
    },
    "QPageSize": {"Envelope US 9": "Envelop US 9"},
    "QPrintSettingsOutput": {
        "Double Sided Printing": "Dubbelzijdig afdrukken",
        "Long side binding": "Omslaan over de lange kant",
        "Off": "Uit",
        "Page &Set:": "&Welke bladzijden:",
        "Short side binding": "Omslaan over de korte kant",
    },
    "QSpiAccessibleBridge": {"block quote": "citaat", "switch": "schakelaar", "window": "venster"},
}
_ANDERS: Final = {"QMimeType": "Bestand"}
"""What a text is called that has no word of its own: Qt knows hundreds of kinds of files, in English."""


class Taal(QTranslator):
    """The words that Qt's own Dutch lacks; None leaves a text to the translator behind it."""

    def translate(self, context: str, bron: str, *_aanwijzing: object) -> str | None:
        woord = _WOORDEN.get(context, {}).get(bron)
        return _ANDERS.get(context) if woord is None else woord


def spreek_nederlands(ouder: QObject) -> list[QTranslator]:
    """Let Qt speak Dutch from now on; *ouder* keeps the translators."""
    van_qt = QTranslator(ouder)
    van_qt.load("qtbase_nl", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    vertalers = [van_qt, Taal(ouder)]  # who comes last is asked first
    for vertaler in vertalers:
        QApplication.installTranslator(vertaler)
    return vertalers
