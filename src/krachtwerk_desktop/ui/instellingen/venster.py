"""The window *Instellingen*: sections on the left, the chosen one beside them."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.application.instelstand import Instelstand
from krachtwerk_desktop.ui.bouwstenen.cursor import cursor_van, zet_cursor
from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Klein
from krachtwerk_desktop.ui.bouwstenen.lijst import Lijst
from krachtwerk_desktop.ui.bouwstenen.maat import zet_maat
from krachtwerk_desktop.ui.bouwstenen.rol import Rol
from krachtwerk_desktop.ui.instellingen.beveiliging import VERVANGEN, Noodcodevlak, Wachtwoordvlak
from krachtwerk_desktop.ui.instellingen.keuzes import (
    Beginvlak,
    Leefgebiedenvlak,
    Profielvlak,
    Slottijdenvlak,
    Uiterlijkvlak,
)
from krachtwerk_desktop.ui.instellingen.logo import Logovlak
from krachtwerk_desktop.ui.reservekopieen.laatste import LaatsteKopie
from krachtwerk_desktop.ui.reservekopieen.tweede_plek import TweedePlek
from krachtwerk_desktop.ui.thema import thema
from krachtwerk_desktop.ui.velden.tekst import RegelVeld

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
        self.gebieden = Leefgebiedenvlak(diensten)
        self.laatste = LaatsteKopie(diensten.reservekopieen)
        self.kopieen = TweedePlek(diensten.reservekopieen)
        self.onderdelen, self._stapel = Lijst("Onderdelen"), QStackedWidget()
        self._bouw()

    def done(self, uitkomst: int) -> None:
        """Keep what was typed last, and let a key that is being written be written whole."""
        self.profiel.leg_vast()
        for vlak in (self.wachtwoord, self.noodcode):
            vlak.wacht_af()
        self.laatste.sluit()
        self.kopieen.sluit()
        super().done(uitkomst)

    def ongezegd(self) -> str:
        """Return which keys count after a change whose outcome nobody was told; lets it end first."""
        noodcode = VERVANGEN if self.noodcode.ongezegd else ""
        return f"{self.wachtwoord.ongezegd} {noodcode}".strip()

    def ga_naar(self, veld: RegelVeld) -> None:
        """Put the cursor in a field of the profile."""
        self.onderdelen.setCurrentRow(0)
        veld.setFocus()

    def stand(self) -> Instelstand:
        """Return where it stands open and what is half typed; of wachtwoord and noodcode nothing."""
        veld, velden = self.focusWidget(), self._velden()
        return Instelstand(
            self.onderdelen.currentRow(),
            velden.index(veld) if veld in velden else -1,
            cursor_van(veld) if self.profiel.isAncestorOf(veld) else 0,
            self.profiel.onbewaard(),
            self.noodcode.toont_code,
            self.noodcode.ongezegd,
        )

    def herstel(self, stand: Instelstand) -> None:
        """Go back there."""
        self.onderdelen.setCurrentRow(stand.onderdeel)
        if stand.velden:
            self.profiel.ga_verder(stand.velden)
        velden = self._velden()
        if 0 <= stand.veld < len(velden) and velden[stand.veld].isVisibleTo(self):
            velden[stand.veld].setFocus()
            zet_cursor(velden[stand.veld], stand.cursor)
        if stand.noodcode:
            self.noodcode.is_vervallen()
        elif stand.vervangen:
            self.noodcode.zeg(VERVANGEN, "green")
        # Once the window has its measures: before that nobody knows what is out of sight.
        QTimer.singleShot(0, self, partial(self._breng_in_beeld, stand))

    def _breng_in_beeld(self, stand: Instelstand) -> None:
        rol = self._stapel.currentWidget()
        over_code = stand.noodcode or stand.vervangen
        doel = self.noodcode.uitkomst if over_code else self.focusWidget()
        if isinstance(rol, Rol) and rol.isAncestorOf(doel):
            rol.ensureWidgetVisible(doel, 0, thema().px(16))

    def _velden(self) -> list[QWidget]:
        geen = Qt.FocusPolicy.NoFocus
        return [deel for deel in self.findChildren(QWidget) if deel.focusPolicy() is not geen]

    def _bouw(self) -> None:
        delen: list[tuple[str, list[QWidget]]] = [
            ("Profiel", [self.profiel, self.logo]),
            ("Beveiliging", [self.slottijden, self.wachtwoord, self.noodcode]),
            ("Uiterlijk", [self.uiterlijk]),
            ("Beginnen", [self.begin]),
            ("Reservekopieën", [self.laatste, self.kopieen]),
        ]
        if self.gebieden.vinken:
            delen.append(("Leefgebieden", [self.gebieden]))
        for naam, vlakken in delen:
            self.onderdelen.addItem(naam)
            self._stapel.addWidget(_bladzijde(vlakken))
        self.kopieen.gewijzigd.connect(self.laatste.kijk)
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
