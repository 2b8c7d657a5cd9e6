"""The window *Instellingen*: sections on the left, the chosen one beside them."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Klein
from krachtwerk_desktop.ui.bouwstenen.lijst import Lijst
from krachtwerk_desktop.ui.bouwstenen.maat import zet_maat
from krachtwerk_desktop.ui.bouwstenen.rol import Rol
from krachtwerk_desktop.ui.instellingen.beveiliging import Noodcodevlak, Wachtwoordvlak
from krachtwerk_desktop.ui.instellingen.keuzes import Beginvlak, Profielvlak, Slottijdenvlak, Uiterlijkvlak
from krachtwerk_desktop.ui.instellingen.logo import Logovlak
from krachtwerk_desktop.ui.reservekopieen.tweede_plek import TweedePlek
from krachtwerk_desktop.ui.thema import thema

_BREED: Final = 820
_HOOG: Final = 620


class Instellingen(QDialog):
    """Nothing asks to save: each choice counts when it is made."""

    def __init__(
        self, diensten: Diensten, kies_uiterlijk: Callable[..., None], ouder: QWidget | None = None
    ) -> None:
        super().__init__(ouder)
        self.setWindowTitle("Instellingen")
        self.profiel, self.logo = Profielvlak(diensten), Logovlak(diensten)
        self.wachtwoord, self.noodcode = Wachtwoordvlak(diensten), Noodcodevlak(diensten)
        self.slottijden = Slottijdenvlak(diensten)
        self.uiterlijk = Uiterlijkvlak(kies_uiterlijk)
        self.begin = Beginvlak(diensten)
        self.kopieen = TweedePlek(diensten.reservekopieen)
        self.onderdelen, self._stapel = Lijst("Onderdelen"), QStackedWidget()
        self._bouw()

    def done(self, uitkomst: int) -> None:
        """Keep what was typed last, and let a key that is being written be written whole."""
        self.profiel.leg_vast()
        for vlak in (self.wachtwoord, self.noodcode):
            vlak.wacht_af()
        self.kopieen.sluit()
        super().done(uitkomst)

    def _bouw(self) -> None:
        delen: list[tuple[str, list[QWidget]]] = [
            ("Profiel", [self.profiel, self.logo]),
            ("Beveiliging", [self.slottijden, self.wachtwoord, self.noodcode]),
            ("Uiterlijk", [self.uiterlijk]),
            ("Beginnen", [self.begin]),
            ("Reservekopieën", [self.kopieen]),
        ]
        for naam, vlakken in delen:
            self.onderdelen.addItem(naam)
            self._stapel.addWidget(_bladzijde(vlakken))
        self.onderdelen.currentRowChanged.connect(self._stapel.setCurrentIndex)
        self.onderdelen.setCurrentRow(0)
        look = thema()
        self.onderdelen.setFixedWidth(look.px(170))
        midden = QHBoxLayout()
        midden.setContentsMargins(look.px(16), look.px(16), 0, 0)
        midden.addWidget(self.onderdelen)
        midden.addWidget(self._stapel, 1)
        vlak = QVBoxLayout(self)
        vlak.setContentsMargins(0, 0, 0, 0)
        vlak.setSpacing(0)
        vlak.addLayout(midden, 1)
        vlak.addWidget(self._voet())
        zet_maat(self, _BREED, _HOOG)
        self.onderdelen.setFocus()

    def _voet(self) -> QWidget:
        voet, look = QFrame(), thema()
        voet.setProperty("vlak", "voet")
        rij = QHBoxLayout(voet)
        rij.setContentsMargins(look.px(20), look.px(10), look.px(20), look.px(10))
        sluiten = Knop("Sluiten")
        sluiten.setAutoDefault(False)
        sluiten.clicked.connect(self.accept)
        rij.addWidget(Klein("Wat je kiest, geldt meteen en wordt bewaard."), 1)
        rij.addWidget(sluiten)
        return voet


def _bladzijde(vlakken: list[QWidget]) -> Rol:
    rol = Rol(20)
    rol.inhoud.setSpacing(thema().px(28))
    for vlak in vlakken:
        rol.inhoud.addWidget(vlak)
    rol.inhoud.addStretch(1)
    return rol
