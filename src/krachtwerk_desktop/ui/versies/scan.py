"""Photos and scans of signed paper: really read before they are kept, and drawn as pictures only.

No form code of a PDF is started (PDFium runs scripts only once a form environment is made),
and a picture is decoded with a limit on its size, so that a small file cannot fill the memory.
"""

from pathlib import Path

import pypdfium2
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageReader

from krachtwerk_desktop.application.fouten import NietGelezen
from krachtwerk_desktop.application.versies import (
    GROOTSTE_BIJLAGE,
    BijlageOnbekend,
    BijlageTeGroot,
    herken,
)
from krachtwerk_desktop.application.voortgang import Voortgang, stil
from krachtwerk_desktop.domain import jpeg
from krachtwerk_desktop.domain.versie import BijlageSoort
from krachtwerk_desktop.ui.voorbeeld.bladzijden import Bladzijden

FILTER = "Foto of scan (*.pdf *.jpg *.jpeg *.png)"
_MEESTE_BLADZIJDEN = 200
_GROOTSTE_ZIJDE, _MEESTE_PUNTEN = 20_000, 120_000_000
_GROOTSTE_MAAT_PUNTEN = 14_400
_GEHEUGEN_MB = 512
_PROEF_DPI = 24


def lees_bestand(pad: Path) -> bytes:
    """Return the bytes of a chosen file; a file that is too large is not read at all."""
    try:
        if pad.stat().st_size > GROOTSTE_BIJLAGE:
            raise BijlageTeGroot
        return pad.read_bytes()
    except OSError as fout:
        raise NietGelezen(
            "Dit bestand kan niet worden gelezen. Er is niets toegevoegd. Kijk of de stick of schijf "
            "nog vastzit, of kies een ander bestand."
        ) from fout


def keur(inhoud: bytes, voortgang: Voortgang = stil) -> BijlageSoort:
    """Decode all of it and return its kind; raises a :class:`Fout` for what cannot be shown.

    *voortgang* counts the pages, and may stop it by raising.
    """
    soort = herken(inhoud)
    if soort is BijlageSoort.PDF:
        _keur_pdf(inhoud, voortgang)
    else:
        lees_beeld(inhoud, soort)
    return soort


def lees_beeld(inhoud: bytes, soort: BijlageSoort) -> QImage:
    """Return the picture, turned as the camera meant it."""
    if soort is BijlageSoort.JPEG and not jpeg.is_heel(inhoud):
        raise BijlageOnbekend
    bytes_ = QByteArray(inhoud)
    buffer = QBuffer(bytes_)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    lezer = QImageReader(buffer, QByteArray(soort.value.encode()))
    lezer.setAutoDetectImageFormat(False)
    lezer.setAutoTransform(True)
    QImageReader.setAllocationLimit(_GEHEUGEN_MB)
    maat = lezer.size()
    past = max(maat.width(), maat.height()) <= _GROOTSTE_ZIJDE
    if not maat.isValid():
        raise BijlageOnbekend
    if not past or maat.width() * maat.height() > _MEESTE_PUNTEN:
        raise BijlageTeGroot
    beeld = lezer.read()
    if beeld.isNull():
        raise BijlageOnbekend
    return beeld


def _keur_pdf(inhoud: bytes, voortgang: Voortgang) -> None:
    try:
        bladzijden = Bladzijden(inhoud)
    except pypdfium2.PdfiumError as fout:
        raise BijlageOnbekend from fout
    try:
        if not 1 <= len(bladzijden) <= _MEESTE_BLADZIJDEN:
            raise BijlageOnbekend
        for nummer, maat in enumerate(bladzijden.maten):
            if not 0 < max(maat.width(), maat.height()) <= _GROOTSTE_MAAT_PUNTEN:
                raise BijlageOnbekend
            voortgang(nummer, len(bladzijden))
            bladzijden.beeld(nummer, _PROEF_DPI)
    except (pypdfium2.PdfiumError, ValueError) as fout:
        raise BijlageOnbekend from fout
    finally:
        bladzijden.sluit()
