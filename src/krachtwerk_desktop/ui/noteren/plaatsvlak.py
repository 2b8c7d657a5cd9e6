"""Giving each line its place: by key, by the board, or by dragging."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from krachtwerk_desktop.domain.inhoud import Leefgebied, Perspectief
from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Klein, Rubriek, Tekst
from krachtwerk_desktop.ui.noteren import woorden
from krachtwerk_desktop.ui.noteren.bord import Cel
from krachtwerk_desktop.ui.noteren.keuzevak import Keuzevak
from krachtwerk_desktop.ui.noteren.zinnenlijst import Zin, Zinnenlijst
from krachtwerk_desktop.ui.thema import thema

_DOEL: Final = "d"
_NAAST: Final = 600


class Plaatsvlak(QWidget):
    """Two lists beside the choice of a place; says what somebody wants, places nothing itself."""

    plaats = Signal(str, str, str)
    """A line, a leefgebied and a perspective."""
    doel = Signal(str)
    haal_terug = Signal(str)
    """A line whose last placing should be taken back."""
    geopend = Signal(object, str)
    """The field in which a line is being changed, and its id."""
    gewijzigd = Signal()
    """That field is closed."""
    weg = Signal(str)
    noteren = Signal()

    def __init__(self, perspectieven: Sequence[Perspectief], ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._blijf = False
        self.keuze = Keuzevak(perspectieven)
        self.wachtend = Zinnenlijst("Nog te plaatsen", sleepbaar=True)
        self.geplaatst = Zinnenlijst("Geplaatst", sleepbaar=True)
        self._actief = self.wachtend
        self.terug = Knop("Haal terug", "link", "ongedaan")
        self.verder = Knop("Verder noteren", icoon="noteren")
        self.uitleg, self.leeg = Klein(woorden.HOE), Tekst("Alle zinnen hebben een plek.")
        self._bouw()
        self._verbind()

    def zet_gebieden(self, gebieden: Sequence[Leefgebied], aantallen: Mapping[Cel, int]) -> None:
        """Show where lines can go."""
        self.keuze.zet_gebieden(gebieden, aantallen)

    def zet_zinnen(self, wachtend: Sequence[Zin], geplaatst: Sequence[Zin]) -> None:
        """Show the lines; the next one takes the place of one that was placed."""
        self.wachtend.zet(wachtend)
        self.geplaatst.zet(geplaatst)
        if self._actief.nu is None:
            self._kies_lijst(self.wachtend if wachtend else self.geplaatst)
            self._actief.kies_eerste()
        for widget in (self._kop_geplaatst, self.geplaatst, self.terug):
            widget.setVisible(bool(geplaatst))
        self.leeg.setVisible(not wachtend)
        self.wachtend.setVisible(bool(wachtend))

    def begin(self) -> None:
        """Put the keyboard on the lines."""
        self.keuze.stop()
        if not self.wachtend.count():
            self._kies_lijst(self.geplaatst)
        elif self._actief.nu is None or not self._blijf:
            self._kies_lijst(self.wachtend)
        self._actief.kies_eerste()
        (self._actief if self._actief.count() else self.verder).setFocus()

    def na_plaatsen(self, notitie_id: str) -> None:
        """Go on to the next line, or stay with this one for another place."""
        if self._blijf:
            self._kies_lijst(self.geplaatst)
            self.geplaatst.kies(notitie_id)
        self.begin()
        self._blijf = False

    def meld(self, zin: str) -> None:
        """Say what was done, beside the field."""
        self.keuze.meld(zin)

    def breek_af(self) -> bool:
        """Undo a half choice; False when there was none."""
        bezig = self.keuze.bezig
        if bezig:
            self.begin()
        return bezig

    def deel_in(self, breed: int, *, laag: bool) -> None:
        """Put the board beside the lines, or below them where that gives more room."""
        self.uitleg.setVisible(not laag)
        richting = QBoxLayout.Direction
        smal = breed < thema().px(_NAAST)
        self._rij.setDirection(richting.TopToBottom if smal else richting.LeftToRight)

    def _bouw(self) -> None:
        look = thema()
        self._kop_wacht, self._kop_geplaatst = Rubriek("Nog te plaatsen"), Rubriek("Geplaatst")
        for kop, lijst in ((self._kop_wacht, self.wachtend), (self._kop_geplaatst, self.geplaatst)):
            kop.setBuddy(lijst)
            lijst.setMinimumHeight(lijst.sizeHint().height())
        links = QVBoxLayout()
        links.setSpacing(look.px(6))
        for widget, rek in (
            (self._kop_wacht, 0),
            (self.leeg, 0),
            (self.wachtend, 3),
            (self._kop_geplaatst, 0),
            (self.geplaatst, 2),
            (self.uitleg, 0),
        ):
            links.addWidget(widget, rek)
        knoppen = QHBoxLayout()
        knoppen.addWidget(self.verder)
        knoppen.addStretch(1)
        knoppen.addWidget(self.terug)
        links.addLayout(knoppen)
        self._rij = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rij.setContentsMargins(0, 0, 0, 0)
        self._rij.setSpacing(look.px(16))
        self._rij.addLayout(links, 1)
        self._rij.addWidget(self.keuze, 1)

    def _verbind(self) -> None:
        for lijst in (self.wachtend, self.geplaatst):
            lijst.toets.connect(partial(self._is_getypt, lijst))
            lijst.gekozen.connect(partial(self._is_gekozen, lijst))
            lijst.geopend.connect(self.geopend)
            lijst.gewijzigd.connect(self.gewijzigd)
            lijst.itemPressed.connect(lambda _ding: self.keuze.naklank.stop())
        self.wachtend.weg.connect(self.weg)
        self.geplaatst.weg.connect(self.haal_terug)
        self.keuze.gekozen.connect(self._is_gevonden)
        self.keuze.klaar.connect(self.begin)
        self.keuze.bord.gevallen.connect(self.plaats)
        self.keuze.doelvak.clicked.connect(lambda: self._met_zin(self.doel.emit))
        self.keuze.doelvak.gevallen.connect(self.doel)
        self.terug.clicked.connect(self._vraag_terug)
        self.verder.clicked.connect(self.noteren)

    def _is_gekozen(self, lijst: Zinnenlijst, notitie_id: str) -> None:
        if notitie_id and lijst.hasFocus():
            self._kies_lijst(lijst)

    def _kies_lijst(self, lijst: Zinnenlijst) -> None:
        """Only one line is meant at a time: the other list lets its own go."""
        self._actief = lijst
        ander = self.geplaatst if lijst is self.wachtend else self.wachtend
        ander.laat_los()

    def _is_getypt(self, lijst: Zinnenlijst, toets: str) -> None:
        """Take a key typed on a line; a capital keeps the line for another place."""
        self._kies_lijst(lijst)
        letter = toets.casefold()
        if self.keuze.naklank.slikt(letter):
            return
        self._blijf = toets.isupper()
        if letter == _DOEL:
            self._met_zin(self.doel.emit)
        else:
            self.keuze.kies_letter(letter)

    def _is_gevonden(self, leefgebied: str, perspectief: str) -> None:
        self._met_zin(lambda zin: self.plaats.emit(zin, leefgebied, perspectief))

    def _vraag_terug(self) -> None:
        zin = self.geplaatst.nu
        if zin is None:
            self.meld("Kies eerst een zin onder Geplaatst.")
        else:
            self.haal_terug.emit(zin.id)

    def _met_zin(self, doe: Callable[[str], object]) -> None:
        """Do something with the chosen line, if there is one."""
        zin = self._actief.nu
        if zin is None:
            self.meld("Kies eerst een zin in de lijst.")
        else:
            doe(zin.id)
