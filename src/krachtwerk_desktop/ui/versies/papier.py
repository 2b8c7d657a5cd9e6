"""What is kept, shown as it is: the stored pages of a version, or a photo or scan of signed paper."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Kop2, Tekst
from krachtwerk_desktop.ui.bouwstenen.maat import zet_maat
from krachtwerk_desktop.ui.bouwstenen.melding import Meldingbalk
from krachtwerk_desktop.ui.bouwstenen.rol import Rol
from krachtwerk_desktop.ui.bouwstenen.vegen import laat_vegen
from krachtwerk_desktop.ui.thema import thema
from krachtwerk_desktop.ui.voorbeeld.vellen import GROOTSTE_ZOOM, KLEINSTE_ZOOM, Vellen
from krachtwerk_desktop.ui.voorbeeld.zoomrij import Zoomrij, zoom_met_toetsen

_KANT = 300


class Plaat(QScrollArea):
    """A photo, first as wide as the window."""

    def __init__(self, beeld: QImage, naam: str) -> None:
        super().__init__()
        laat_vegen(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(naam)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._beeld, self._zoom = beeld, 0.0
        self._label = QLabel()
        self._label.setAccessibleName(naam)
        self._label.setScaledContents(True)
        self._label.setPixmap(QPixmap.fromImage(beeld))
        self.setWidget(self._label)
        self._passen = QTimer(self, singleShot=True, interval=0)
        self._passen.timeout.connect(self._pas_toe)

    def zoom(self, factor: float) -> None:
        nu = self._zoom or self._passend()
        self._zoom = min(GROOTSTE_ZOOM, max(KLEINSTE_ZOOM / 10, nu * factor)) if factor else 0.0
        self._pas_toe()

    def sluit(self) -> None:
        self._label.setPixmap(QPixmap())
        self._beeld = QImage()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._passen.start()

    def _passend(self) -> float:
        return self.viewport().width() / max(1, self._beeld.width())

    def _pas_toe(self) -> None:
        self._label.resize(self._beeld.size() * (self._zoom or self._passend()))


def vellen_van(pdf: bytes) -> Vellen:
    """Return the pages of a PDF, from memory."""
    vellen = Vellen()
    vellen.toon(pdf)
    return vellen


class Papiervenster(QDialog):
    """Pages or a picture with zoom, what it is beside it, and what can be done with it."""

    def __init__(self, tafel: Vellen | Plaat, titel: str, zinnen: tuple[str, ...], ouder: QWidget) -> None:
        super().__init__(ouder)
        self.setWindowTitle(titel)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.tafel, self.balk = tafel, Meldingbalk(self)
        self._knoppen = QVBoxLayout()
        self._bouw(titel, zinnen)
        zoom_met_toetsen(self, tafel)
        tafel.setFocus()
        zet_maat(self, 1180, 760)

    def voeg_knop_toe(self, knop: Knop, doe: Callable[[], object]) -> None:
        """Put one more button above *Sluiten*."""
        knop.setAutoDefault(False)
        knop.clicked.connect(lambda _aan=False: doe())
        self._knoppen.insertWidget(self._knoppen.count() - 1, knop)

    def done(self, uitkomst: int) -> None:
        """Drop the picture with the window."""
        self.tafel.sluit()
        super().done(uitkomst)

    def _bouw(self, titel: str, zinnen: tuple[str, ...]) -> None:
        look = thema()
        vlak = QHBoxLayout(self)
        vlak.setContentsMargins(0, 0, 0, 0)
        vlak.setSpacing(0)
        links = QVBoxLayout()
        marge = look.px(8)
        links.setContentsMargins(marge, marge, marge, marge)
        links.addLayout(Zoomrij(self.tafel))
        links.addWidget(self.tafel, 1)
        vlak.addLayout(links, 1)
        kant = QFrame()
        kant.setProperty("vlak", "rechts")
        kant.setFixedWidth(look.px(_KANT))
        kantvlak = QVBoxLayout(kant)
        kantvlak.setContentsMargins(0, 0, 0, 0)
        rol = Rol(20)
        for deel in (Kop2(titel), self.balk, *(Tekst(zin) for zin in zinnen)):
            rol.inhoud.addWidget(deel)
        rol.inhoud.addStretch(1)
        kantvlak.addWidget(rol, 1)
        sluiten = Knop("Sluiten")
        sluiten.setAutoDefault(False)
        sluiten.clicked.connect(self.reject)
        rand = look.px(16)
        self._knoppen.setContentsMargins(rand, rand, rand, rand)
        self._knoppen.setSpacing(look.px(8))
        self._knoppen.addWidget(sluiten)
        kantvlak.addLayout(self._knoppen)
        vlak.addWidget(kant)
