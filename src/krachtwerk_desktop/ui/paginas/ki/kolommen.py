"""Nu, Straks and Toen of one leefgebied, beside each other or below each other."""

from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from krachtwerk_desktop.domain.inhoud import Leefgebied, Perspectief
from krachtwerk_desktop.domain.vast import NU, STRAKS, TOEN
from krachtwerk_desktop.ui.bouwstenen.kaart import Soort
from krachtwerk_desktop.ui.paginas.ki.kolom import KiKolom
from krachtwerk_desktop.ui.paginas.ki.stand import KiStand

_KAARTEN: Final[dict[str, Soort]] = {NU: "nu", STRAKS: "straks", TOEN: "toen"}


class KiKolommen(QWidget):
    """The three cards; their heads are equally high, so the texts begin on one line."""

    doel_gevraagd = Signal(object)

    def __init__(self, stand: KiStand, gebied: Leefgebied, perspectieven: tuple[Perspectief, ...]) -> None:
        super().__init__()
        self.gebied = gebied
        self.kolommen = {p.id: KiKolom(stand, gebied, p, _KAARTEN.get(p.id, "nu")) for p in perspectieven}
        self._rij = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rij.setContentsMargins(0, 0, 0, 0)
        self._gelijk = QTimer(self, singleShot=True, interval=0)
        self._gelijk.timeout.connect(self._maak_koppen_gelijk)
        for kolom in self.kolommen.values():
            self._rij.addWidget(kolom, 1)
            kolom.doel_gevraagd.connect(self.doel_gevraagd)
            kolom.kop_veranderd.connect(self._gelijk.start)

    @property
    def eerste(self) -> KiKolom:
        return next(iter(self.kolommen.values()))

    def deel_in(self, *, naast: bool, goot: int) -> None:
        richting = QBoxLayout.Direction
        self._rij.setDirection(richting.LeftToRight if naast else richting.TopToBottom)
        self._rij.setSpacing(goot)
        self._gelijk.start()

    def toon_anderen(self, *, aan: bool) -> None:
        for kolom in self.kolommen.values():
            kolom.toon_anderen(aan=aan)

    def heeft_anderen(self) -> bool:
        return any(kolom.heeft_anderen() for kolom in self.kolommen.values())

    def ververs(self) -> None:
        for kolom in self.kolommen.values():
            kolom.ververs()

    def meet(self) -> None:
        """Give heads and texts their height at the present width."""
        self._maak_koppen_gelijk()
        for kolom in self.kolommen.values():
            for veld in kolom.velden.values():
                veld.meet()

    @property
    def velden(self) -> list[QWidget]:
        return [veld for kolom in self.kolommen.values() for veld in kolom.velden.values()]

    @property
    def knoppen(self) -> list[QWidget]:
        return [knop for kolom in self.kolommen.values() for knop in kolom.knoppen]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._gelijk.start()

    def _maak_koppen_gelijk(self) -> None:
        naast = self._rij.direction() == QBoxLayout.Direction.LeftToRight
        hoogte = max(kolom.hoogte_kop() for kolom in self.kolommen.values()) if naast else 0
        for kolom in self.kolommen.values():
            kolom.kop.setMinimumHeight(hoogte)
