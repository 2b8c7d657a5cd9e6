"""The organisation's logo: chosen once, on every sheet from then on."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter, QPixmap
from PySide6.QtWidgets import QLabel

from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.application.versies import BijlageOnbekend, BijlageTeGroot, herken
from krachtwerk_desktop.domain.versie import BijlageSoort
from krachtwerk_desktop.ui.bouwstenen.bestandsvraag import vraag_bestand
from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.stijl import zet
from krachtwerk_desktop.ui.bouwstenen.vloei import VloeiLayout
from krachtwerk_desktop.ui.instellingen.keuzes import Vlak
from krachtwerk_desktop.ui.thema import thema
from krachtwerk_desktop.ui.versies.scan import lees_beeld, lees_bestand

_UITLEG: Final = (
    "Een PNG of JPEG. Het logo komt linksboven op elk werkblad, in plaats van de naam van je organisatie."
)
_GEEN: Final = "Er is nog geen logo: op de werkbladen staat de naam van je organisatie."
_ONBEKEND: Final = (
    "Dit bestand is geen PNG of JPEG die het programma kan lezen. Er is niets veranderd. "
    "Kies een ander plaatje."
)
_TE_GROOT: Final = (
    "Dit plaatje is te groot. Er is niets veranderd. Maak het kleiner, of kies een ander plaatje."
)
_ONSCHERP: Final = (
    "Het logo is bewaard, maar het is klein: op papier wordt het onscherp. Kies liever een groter plaatje."
)
_GROOTST: Final = (1000, 320)
"""Pixels: sharp on paper at 300 dpi and more."""
_KLEINST: Final = 60
_TOON_BREED, _TOON_HOOG = 420, 64


class Logovlak(Vlak):
    """Shows the logo as it is on paper, on white, also in dark mode."""

    def __init__(self, diensten: Diensten) -> None:
        super().__init__("Logo", _UITLEG)
        self._profiel = diensten.profiel
        self.beeld = QLabel()
        self.beeld.setWordWrap(True)
        self.kies, self.weg = Knop("Logo kiezen…"), Knop("Logo weghalen", "link", "prullenbak")
        rij = VloeiLayout(ruimte=thema().px(8))
        for knop, doe in ((self.kies, self._kies), (self.weg, self._haal_weg)):
            knop.setAutoDefault(False)
            knop.clicked.connect(doe)
            rij.addWidget(knop)
        self.rijen.addWidget(self.beeld)
        self.rijen.addLayout(rij)
        self._toon()

    def neem(self, pad: Path) -> None:
        """Read, check and scale a file, and keep it; what was there stays when that does not work."""
        self.balk.verberg()
        try:
            beeld = _lees(pad)
            self._profiel.zet_logo(_als_png(beeld))
        except BijlageOnbekend:
            self.balk.toon(_ONBEKEND, "fout")
        except BijlageTeGroot:
            self.balk.toon(_TE_GROOT, "fout")
        except Fout as fout:
            self.balk.toon(fout.zin, "fout")
        else:
            if min(beeld.width(), beeld.height()) < _KLEINST:
                self.balk.toon(_ONSCHERP, "let_op")
            self._toon()

    def _kies(self) -> None:
        vraag_bestand(self, "Logo kiezen", "Plaatje (*.png *.jpg *.jpeg)", self.neem)

    def _haal_weg(self) -> None:
        self.probeer(lambda: self._profiel.zet_logo(b""))
        self._toon()

    def _toon(self) -> None:
        png = self._profiel.logo()
        beeld = QImage.fromData(png) if png else QImage()
        self.weg.setVisible(not beeld.isNull())
        if beeld.isNull():
            self.beeld.setPixmap(QPixmap())
            self.beeld.setWordWrap(True)
            zet(self.beeld, "rol", "zacht")
            self.beeld.setText(_GEEN)
            self.beeld.setAccessibleName(_GEEN)
            return
        zet(self.beeld, "rol", "papier")
        hoog = thema().px(_TOON_HOOG)
        houd, glad = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        self.beeld.setWordWrap(False)  # a label that wraps takes no room for a picture
        self.beeld.setPixmap(QPixmap.fromImage(beeld.scaled(thema().px(_TOON_BREED), hoog, houd, glad)))
        self.beeld.setAccessibleName("Het logo van je organisatie")


def _lees(pad: Path) -> QImage:
    inhoud = lees_bestand(pad)
    soort = herken(inhoud)
    if soort is BijlageSoort.PDF:
        raise BijlageOnbekend
    beeld = lees_beeld(inhoud, soort)
    breed, hoog = _GROOTST
    if beeld.width() <= breed and beeld.height() <= hoog:
        return beeld
    houd = Qt.AspectRatioMode.KeepAspectRatio
    return beeld.scaled(breed, hoog, houd, Qt.TransformationMode.SmoothTransformation)


def _als_png(beeld: QImage) -> bytes:
    """Return the pixels alone: what a camera or a drawing program wrote beside them stays behind."""
    kaal = QImage(beeld.size(), QImage.Format.Format_ARGB32)
    kaal.fill(Qt.GlobalColor.transparent)
    schilder = QPainter(kaal)
    schilder.drawImage(0, 0, beeld)
    schilder.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    schrijver = QImageWriter(buffer, QByteArray(b"png"))
    schrijver.write(kaal)
    return bytes(buffer.data().data())
