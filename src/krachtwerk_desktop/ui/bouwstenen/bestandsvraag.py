"""Every question after a file or a folder; nothing of the answer is written down anywhere.

A folder may be called after a cliënt. Qt keeps the folders that were visited in a file of its own
(``QtProject.conf``, readable for everybody; on Windows in the registry) when such a dialog goes.
"""

import os
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

Klaar = Callable[[Path], object]

_VAN_QT: Final = "QtProject"
_BEZOCHT: Final = ("FileDialog/history", "FileDialog/lastVisited", "FileDialog/shortcuts")


def laat_niets_achter() -> None:
    """Give Qt no place to keep settings; before any of its own dialogs is made.

    Qt writes at the very end of a dialog, also of one that goes with its window at a lock, so there
    is no moment to clean up that never fails. A folder that cannot exist has no such moment. Not
    heard on Windows and macOS, where the settings are no file.
    """
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)


def vraag_map(ouder: QWidget, titel: str, begin: Path, klaar: Klaar) -> QFileDialog:
    """Ask for a folder; *klaar* is not called when it is cancelled."""
    vraag = _vraag(ouder, titel, begin)
    vraag.setFileMode(QFileDialog.FileMode.Directory)
    vraag.setOption(QFileDialog.Option.ShowDirsOnly)
    return _open(vraag, klaar)


def vraag_bestand(ouder: QWidget, titel: str, soorten: str, klaar: Klaar) -> QFileDialog:
    """Ask for a file that is there; *soorten* as Qt writes filters."""
    vraag = _vraag(ouder, titel, Path.home())
    vraag.setFileMode(QFileDialog.FileMode.ExistingFile)
    vraag.setNameFilter(soorten)
    return _open(vraag, klaar)


def vraag_pdf(ouder: QWidget, titel: str, pad: Path, klaar: Klaar) -> QFileDialog:
    """Ask where to save a PDF; the answer ends in .pdf and takes the place of nothing unasked."""
    vraag = _vraag(ouder, titel, pad.parent)
    vraag.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    vraag.setNameFilter("PDF (*.pdf)")
    vraag.selectFile(pad.name)
    return _open(vraag, partial(_als_pdf, ouder, titel, klaar))


def _als_pdf(ouder: QWidget, titel: str, klaar: Klaar, pad: Path) -> None:
    """Complete the name here: what Qt adds itself, it adds where some systems have asked already."""
    doel = pad if pad.suffix.lower() == ".pdf" else pad.with_name(f"{pad.name}.pdf")
    if doel != pad and doel.exists():
        knoppen = QMessageBox.StandardButton
        zin = f"{doel.name} bestaat al. Wil je dat bestand vervangen?"
        if QMessageBox.question(ouder, titel, zin, defaultButton=knoppen.No) is not knoppen.Yes:
            return
    klaar(doel)


def _vraag(ouder: QWidget, titel: str, begin: Path) -> QFileDialog:
    laat_niets_achter()
    eerder = QSettings(QSettings.Scope.UserScope, _VAN_QT)
    onthouden = {sleutel: eerder.value(sleutel) for sleutel in _BEZOCHT}
    vraag = QFileDialog(ouder, titel, str(begin))
    vraag.destroyed.connect(partial(zet_terug, onthouden))
    return vraag


def _open(vraag: QFileDialog, klaar: Klaar) -> QFileDialog:
    vraag.fileSelected.connect(lambda pad: klaar(Path(pad)))
    vraag.finished.connect(vraag.deleteLater)
    vraag.open()
    return vraag


def zet_terug(onthouden: Mapping[str, object], _weg: object = None) -> None:
    """Where Qt could write after all: let stand there what stood there before the dialog."""
    instellingen = QSettings(QSettings.Scope.UserScope, _VAN_QT)
    for sleutel, waarde in onthouden.items():
        if waarde is None:
            instellingen.remove(sleutel)
        else:
            instellingen.setValue(sleutel, waarde)
