"""What stands around a question: the buttons, and whether everything is saved."""

from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Zacht
from krachtwerk_desktop.ui.bouwstenen.rol import Rol
from krachtwerk_desktop.ui.samen_kijken.stap import StapVlak
from krachtwerk_desktop.ui.thema import thema

OPGESLAGEN: Final = "Opgeslagen"
NIET_OPGESLAGEN: Final = "Nog niet opgeslagen"

_MAAT: Final = 1090
_LAAG: Final = 520


class SamenKader(QWidget):
    """Holds one step at a time; in a low window everything below it shares one row."""

    def __init__(self) -> None:
        super().__init__()
        self.vlak: StapVlak | None = None
        self.rol, self.stand = Rol(), Zacht()
        self.vorige = Knop("Vorige", icoon="terug")
        self.andere_vraag = Knop("Andere vraag", icoon="ververs")
        self.volgende = Knop("Volgende", "primair", "vooruit", rechts=True)
        self.sluiten = Knop("Sluiten", "link")
        self.sluiten.setToolTip("Esc of F11")
        self._laag: bool | None = None
        self._knoppen, self._onder = QHBoxLayout(), QHBoxLayout()
        self._bouw()

    def toon(self, vlak: StapVlak) -> None:
        """Take the former step away and show this one from its top."""
        oud, self.vlak = self.vlak, vlak
        if oud is not None:
            self.rol.inhoud.removeWidget(oud)
            oud.hide()
            oud.deleteLater()
        vlak.maak_laag(laag=bool(self._laag))
        self.rol.inhoud.addWidget(vlak, 1)
        vlak.show()
        self.rol.verticalScrollBar().setValue(0)
        self.andere_vraag.setVisible(vlak.meer_vragen)

    def blader(self, richting: int) -> None:
        """Scroll by a page, for who reads with the keyboard."""
        balk = self.rol.verticalScrollBar()
        balk.setValue(balk.value() + richting * balk.pageStep())

    def zeg_stand(self, *, opgeslagen: bool) -> None:
        self.stand.setText(f"✓\u00a0{OPGESLAGEN}" if opgeslagen else NIET_OPGESLAGEN)
        self.stand.setAccessibleName(OPGESLAGEN if opgeslagen else NIET_OPGESLAGEN)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._deel_in()

    def _bouw(self) -> None:
        look = thema()
        kolom = QWidget()
        kolom.setMaximumWidth(look.px(_MAAT))
        rijen = QVBoxLayout(kolom)
        rijen.setContentsMargins(0, 0, 0, 0)
        rijen.setSpacing(look.px(16))
        rijen.addWidget(self.rol, 1)
        self._knoppen.setSpacing(look.px(16))
        self._knoppen.addWidget(self.vorige)
        self._knoppen.addStretch(1)
        self._knoppen.addWidget(self.andere_vraag)
        self._knoppen.addWidget(self.volgende)
        rijen.addLayout(self._knoppen)
        rijen.addLayout(self._onder)
        self._rand = QHBoxLayout(self)
        self._rand.addStretch(0)
        self._rand.addWidget(kolom, 1)
        self._rand.addStretch(0)
        self._deel_in()

    def _deel_in(self) -> None:
        look = thema()
        laag = self.height() < look.px(_LAAG)
        if laag is self._laag:
            return
        self._laag = laag
        rand = look.px(12 if laag else 24)
        self._rand.setContentsMargins(rand, look.px(12 if laag else 32), rand, look.px(12 if laag else 16))
        for widget in (self.stand, self.sluiten):
            self._knoppen.removeWidget(widget)
            self._onder.removeWidget(widget)
        if laag:
            self._knoppen.insertWidget(1, self.stand, 1)
            self._knoppen.insertWidget(2, self.sluiten)
        else:
            self._onder.addWidget(self.stand, 1)
            self._onder.addWidget(self.sluiten)
        if self.vlak is not None:
            self.vlak.maak_laag(laag=laag)
