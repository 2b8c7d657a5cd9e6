"""The sheets on the table: pages under each other, drawn only when they come in sight."""

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from krachtwerk_desktop.ui.bouwstenen.vegen import laat_vegen
from krachtwerk_desktop.ui.thema import thema
from krachtwerk_desktop.ui.voorbeeld.bladzijden import PUNTEN_PER_DUIM, Bladzijden

KLEINSTE_ZOOM, GROOTSTE_ZOOM, STAP = 0.4, 3.0, 1.2
_TUSSEN = 16
_SCHERM_DPI = 96


class _Vel(QWidget):
    """One page; *zoom* 1.0 shows it at its own size."""

    def __init__(self, bladzijden: Bladzijden, nummer: int) -> None:
        super().__init__()
        self._bladzijden, self._nummer = bladzijden, nummer
        self._zoom = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"Bladzijde {nummer + 1} van {len(bladzijden)}")

    def zet_zoom(self, zoom: float) -> None:
        self._zoom = zoom
        maat = self._bladzijden.maten[self._nummer] * (zoom * _SCHERM_DPI / PUNTEN_PER_DUIM)
        self.setFixedSize(QSize(round(maat.width()), round(maat.height())))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the page for this screen's density; only pages in sight are painted at all."""
        dichtheid = self.devicePixelRatioF()
        beeld = self._bladzijden.beeld(self._nummer, self._zoom * _SCHERM_DPI * dichtheid)
        schilder = QPainter(self)
        schilder.drawImage(self.rect(), beeld)
        schilder.setPen(thema().kleur("line"))
        schilder.drawRect(self.rect().adjusted(0, 0, -1, -1))
        schilder.end()


class Vellen(QScrollArea):
    """All pages, with zoom; the first look fits the width."""

    def __init__(self) -> None:
        super().__init__()
        laat_vegen(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setAccessibleName("Bladzijden")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._vellen: list[_Vel] = []
        self._bladzijden: Bladzijden | None = None
        self._zoom = 0.0
        self._passen = QTimer(self, singleShot=True, interval=0)
        self._passen.timeout.connect(self._pas_toe)

    @property
    def aantal(self) -> int:
        """How many pages are shown."""
        return len(self._vellen)

    @property
    def bladzijde(self) -> int:
        """The page (from 0) that is at the top of what is seen."""
        boven = self.verticalScrollBar().value() + self.viewport().height() // 3
        return next((n for n, vel in enumerate(self._vellen) if vel.geometry().bottom() > boven), 0)

    def toon(self, pdf: bytes) -> None:
        """Show another PDF, staying at the same height in it."""
        hoogte = self.verticalScrollBar().value()
        oud, self._bladzijden = self._bladzijden, Bladzijden(pdf)
        self._vellen = [_Vel(self._bladzijden, n) for n in range(len(self._bladzijden))]
        tafel = QWidget()
        laag = QVBoxLayout(tafel)
        rand = thema().px(_TUSSEN)
        laag.setContentsMargins(rand, rand, rand, rand)
        laag.setSpacing(rand)
        for vel in self._vellen:
            laag.addWidget(vel, 0, Qt.AlignmentFlag.AlignHCenter)
        laag.addStretch(1)
        self.setWidget(tafel)
        self._pas_toe()
        tafel.adjustSize()
        self.verticalScrollBar().setValue(hoogte)
        if oud is not None:
            oud.sluit()

    def zoom(self, factor: float) -> None:
        """Make the pages larger or smaller; 0 fits the width again."""
        nu = self._zoom or self._passend()
        self._zoom = min(GROOTSTE_ZOOM, max(KLEINSTE_ZOOM, nu * factor)) if factor else 0.0
        self._pas_toe()

    def ga_naar(self, nummer: int) -> None:
        """Bring page *nummer* (from 0) in sight."""
        if 0 <= nummer < len(self._vellen):
            self.verticalScrollBar().setValue(self._vellen[nummer].y() - thema().px(_TUSSEN))

    def sluit(self) -> None:
        """Take the pages away."""
        self.takeWidget()
        self._vellen = []
        if self._bladzijden is not None:
            self._bladzijden.sluit()
            self._bladzijden = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again after the layout has settled."""
        super().resizeEvent(event)
        self._passen.start()

    def viewportEvent(self, event: QEvent) -> bool:
        """Ctrl and the wheel zoom, as everywhere."""
        if isinstance(event, QWheelEvent) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(STAP if event.angleDelta().y() > 0 else 1 / STAP)
            return True
        return super().viewportEvent(event)

    def _passend(self) -> float:
        if self._bladzijden is None or not self._bladzijden.maten:
            return 1.0
        breedst = max(maat.width() for maat in self._bladzijden.maten) * _SCHERM_DPI / PUNTEN_PER_DUIM
        ruimte = self.viewport().width() - 2 * thema().px(_TUSSEN)
        return min(GROOTSTE_ZOOM, max(KLEINSTE_ZOOM, ruimte / breedst))

    def _pas_toe(self) -> None:
        zoom = self._zoom or self._passend()
        for vel in self._vellen:
            vel.zet_zoom(zoom)
