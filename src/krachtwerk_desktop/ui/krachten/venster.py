"""The window *Mijn krachten*: the wheel, with what matters most and the doelen beside it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from krachtwerk_desktop.domain.werkblad import Belangrijkst, KrachtenBlad
from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Klein, Kop1, Kop3, Tekst, Zacht
from krachtwerk_desktop.ui.bouwstenen.maat import zet_maat
from krachtwerk_desktop.ui.bouwstenen.rol import Rol
from krachtwerk_desktop.ui.krachten.wiel import Krachtenwiel
from krachtwerk_desktop.ui.thema import thema

_KANT: Final = 330
_NAAST_ELKAAR: Final = 880
_UITLEG: Final = (
    "Van binnen naar buiten: {2}, {0} en {1}. Een letter zegt: hier is iets over verteld. "
    "Een cijfer met een dikke rand: dit is nu belangrijk. Een pijl: hier loopt een doel."
)


class KrachtenVenster(QDialog):
    """Shows a :class:`KrachtenBlad`; closing it with a choice tells where to go."""

    naar_leefgebied = Signal(str)
    """The id of a leefgebied that was chosen in the wheel."""
    afdrukken = Signal()

    def __init__(self, blad: KrachtenBlad, leefgebieden: Sequence[str], ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setWindowTitle("Mijn krachten")
        self._leefgebieden = tuple(leefgebieden)
        self.wiel = Krachtenwiel(blad.kop.client_naam, blad.kolommen)
        self.hier = Tekst()
        self._bouw(blad)
        self.wiel.toon(blad.delen)
        self.wiel.aangewezen.connect(self._toon_aangewezen)
        self.wiel.gekozen.connect(self._kies)
        self.wiel.setFocus()
        zet_maat(self, 1120, 700)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        smal = event.size().width() < thema().px(_NAAST_ELKAAR)
        richting = QBoxLayout.Direction
        self._rij.setDirection(richting.TopToBottom if smal else richting.LeftToRight)
        self._woorden.setMaximumWidth(self.maximumWidth() if smal else thema().px(_KANT))

    def _bouw(self, blad: KrachtenBlad) -> None:
        vlak = QVBoxLayout(self)
        vlak.setContentsMargins(0, 0, 0, 0)
        vlak.setSpacing(0)
        rol = Rol(20)
        rol.inhoud.addWidget(Kop1("Mijn krachten"))
        rol.inhoud.addWidget(Zacht(_UITLEG.format(*blad.kolommen)))
        self._rij = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._rij.setSpacing(thema().px(16))
        self._woorden = self._maak_woorden(blad)
        self._rij.addWidget(self.wiel, 1)
        self._rij.addWidget(self._woorden)
        rol.inhoud.addLayout(self._rij, 1)
        vlak.addWidget(rol, 1)
        vlak.addWidget(self._voet())

    def _maak_woorden(self, blad: KrachtenBlad) -> QWidget:
        vlak = QWidget()
        woorden = QVBoxLayout(vlak)
        woorden.setContentsMargins(0, 0, 0, 0)
        woorden.setSpacing(thema().px(8))
        for deel in _belangrijkst(blad.belangrijkst):
            woorden.addWidget(deel)
        if blad.doelen:
            woorden.addSpacing(thema().px(8))
            woorden.addWidget(Kop3("Hier werk ik aan"))
        for doel in blad.doelen:
            woorden.addWidget(Tekst(f"• {doel}"))
        woorden.addStretch(1)
        return vlak

    def _voet(self) -> QWidget:
        voet = QFrame()
        voet.setProperty("vlak", "voet")
        rij, rand = QHBoxLayout(voet), thema().px(14)
        rij.setContentsMargins(rand, thema().px(10), rand, thema().px(10))
        afdrukken, sluiten = Knop("Werkblad afdrukken…", icoon="print"), Knop("Sluiten")
        for knop, doe in ((afdrukken, self._druk_af), (sluiten, self.reject)):
            knop.setAutoDefault(False)
            knop.clicked.connect(doe)
        rij.addWidget(afdrukken)
        rij.addWidget(self.hier, 1)
        rij.addWidget(sluiten)
        return voet

    def _toon_aangewezen(self, zin: str) -> None:
        self.hier.setText(zin)

    def _kies(self, nummer: int) -> None:
        self.accept()
        self.naar_leefgebied.emit(self._leefgebieden[nummer])

    def _druk_af(self) -> None:
        self.accept()
        self.afdrukken.emit()


def _belangrijkst(keuzes: Sequence[Belangrijkst]) -> list[QWidget]:
    delen: list[QWidget] = [Kop3("Dit vind ik nu het belangrijkst")]
    for keus in keuzes:
        delen.append(Tekst(f"{keus.rang}. {keus.leefgebied}"))
        if keus.tekst:
            delen.append(Klein(keus.tekst))
    return delen if keuzes else [*delen, Zacht("Nog niets gekozen.")]
