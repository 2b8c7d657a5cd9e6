"""What to ask, and what helps the begeleider; never in sight of *Samen kijken*."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from krachtwerk_desktop.domain.inhoud import Basistaak, Leefgebied, Perspectief
from krachtwerk_desktop.domain.vast import NU, STRAKS, TOEN
from krachtwerk_desktop.ui.bouwstenen.kaart import Kaart, Soort
from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Klein, Kop2, Kop3, Tekst
from krachtwerk_desktop.ui.bouwstenen.rol import Rol
from krachtwerk_desktop.ui.thema import thema

BREED = 300
_Plaats = tuple[Basistaak, Leefgebied | None, tuple[Perspectief, ...]]
_KAARTEN: dict[str, Soort] = {NU: "nu", STRAKS: "straks", TOEN: "toen"}


class Tipspaneel(QFrame):
    """Example questions and tips of one basistaak, in the KI of one leefgebied."""

    sluiten = Signal()

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setProperty("vlak", "rechts")
        self.setAccessibleName("Tips")
        self._plaats: _Plaats | None = None
        self._getoond: tuple[str, str] | None = None
        self.rol = Rol(16)
        # Nothing in it can be pressed, so the area itself takes the keyboard to scroll.
        self.rol.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.rol.setAccessibleName("Vragen en tips")
        self.dicht = Knop("Tips verbergen", "link", "sluiten")
        self.dicht.setToolTip("F2")
        self.dicht.clicked.connect(self.sluiten)
        vlak = QVBoxLayout(self)
        vlak.setContentsMargins(0, 0, 0, 0)
        vlak.setSpacing(0)
        vlak.addWidget(self.rol, 1)
        vlak.addWidget(self.dicht)
        self.setFixedWidth(thema().px(BREED))

    def toon(
        self, taak: Basistaak, leefgebied: Leefgebied | None, perspectieven: tuple[Perspectief, ...]
    ) -> None:
        """Show what fits this place; folded away or at the same place it costs nothing."""
        self._plaats = (taak, leefgebied, perspectieven)
        if not self.isHidden():
            self._vul(*self._plaats)

    def setVisible(self, zichtbaar: bool) -> None:
        if zichtbaar and self._plaats is not None:
            self._vul(*self._plaats)
        super().setVisible(zichtbaar)

    def _vul(
        self, taak: Basistaak, leefgebied: Leefgebied | None, perspectieven: tuple[Perspectief, ...]
    ) -> None:
        sleutel = (taak.id, leefgebied.id if leefgebied else "")
        if sleutel == self._getoond:
            return
        self._getoond = sleutel
        self._wis()
        vlak = self.rol.inhoud
        vlak.setSpacing(thema().px(8))
        vlak.addWidget(Kop2("Vraag bijvoorbeeld"))
        if leefgebied is None:
            self._vragen(taak.voorbeeldvragen, "zacht")
        else:
            for perspectief in perspectieven:
                vlak.addWidget(Kop3(f"{leefgebied.naam}, {perspectief.kort}"))
                self._vragen(
                    leefgebied.voorbeeldvragen(perspectief.id), _KAARTEN.get(perspectief.id, "zacht")
                )
        if taak.tips:
            vlak.addSpacing(thema().px(8))
            vlak.addWidget(Kop2("Tips voor jou"))
            for tip in taak.tips:
                vlak.addLayout(_punt(tip))
        vlak.addStretch(1)
        _toon_nu(vlak)
        self.rol.verticalScrollBar().setValue(0)

    def _vragen(self, vragen: tuple[str, ...], soort: Soort) -> None:
        if soort == "zacht":
            for vraag in vragen:
                kaart = Kaart("zacht", 10)
                kaart.inhoud.addWidget(Tekst(f"“{vraag}”"))
                self.rol.inhoud.addWidget(kaart)
            return
        kaart = Kaart(soort, 12)
        for vraag in vragen:
            kaart.inhoud.addWidget(Tekst(f"“{vraag}”"))
        self.rol.inhoud.addWidget(kaart)

    def _wis(self) -> None:
        vlak = self.rol.inhoud
        while (deel := vlak.takeAt(0)) is not None:
            if (widget := deel.widget()) is not None:
                widget.hide()
                widget.deleteLater()
            elif (rij := deel.layout()) is not None:
                while (stuk := rij.takeAt(0)) is not None:
                    if (los := stuk.widget()) is not None:
                        los.hide()
                        los.deleteLater()


def _toon_nu(vlak: QLayout) -> None:
    """Show what was added now: left to the layout it comes a picture later than the rest of the page."""
    nummer = 0
    while (deel := vlak.itemAt(nummer)) is not None:
        nummer += 1
        if (widget := deel.widget()) is not None:
            widget.show()
        elif (rij := deel.layout()) is not None:
            _toon_nu(rij)


def _punt(tip: str) -> QHBoxLayout:
    rij = QHBoxLayout()
    rij.setSpacing(thema().px(8))
    rij.addWidget(Klein("•"), 0, Qt.AlignmentFlag.AlignTop)
    rij.addWidget(Tekst(tip), 1)
    return rij
