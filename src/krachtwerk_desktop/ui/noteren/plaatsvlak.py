"""Giving each line its place: by key, by the board, or by dragging."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from krachtwerk_desktop.application.plaatskeuze import Beginletters, Naklank
from krachtwerk_desktop.domain.inhoud import Leefgebied, Perspectief
from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Klein, Rubriek, Tekst
from krachtwerk_desktop.ui.bouwstenen.veld import Regelveld, VeldMetLabel
from krachtwerk_desktop.ui.noteren import woorden
from krachtwerk_desktop.ui.noteren.bord import Plaatsbord
from krachtwerk_desktop.ui.noteren.doelvak import Doelvak
from krachtwerk_desktop.ui.noteren.zinnenlijst import Zin, Zinnenlijst
from krachtwerk_desktop.ui.thema import thema

_DOEL: Final = "d"
_NAAST: Final = 600
_LIJST: Final = 96
_BORD: Final = 130
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Plaatsvlak(QWidget):
    """Two lists, the field `Leefgebied`, and the board; says what somebody wants, places nothing itself."""

    plaats = Signal(str, str, str)
    """A line, a leefgebied and a perspective."""
    doel = Signal(str)
    haal_terug = Signal(str)
    """A line whose last placing should be taken back."""
    gewijzigd = Signal(str, str)
    weg = Signal(str)
    noteren = Signal()

    def __init__(self, perspectieven: Sequence[Perspectief], ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._letters, self._naklank = Beginletters(()), Naklank()
        self._perspectieven = {p.kort[:1].casefold(): p for p in perspectieven}
        self._perspectief = ""
        self._blijf = False
        self.wachtend = Zinnenlijst("Nog te plaatsen", sleepbaar=True)
        self.geplaatst = Zinnenlijst("Geplaatst", sleepbaar=True)
        self._actief = self.wachtend
        self.veld = Regelveld()
        self.kiezers = QButtonGroup(self)
        self.bord, self.doelvak = Plaatsbord(perspectieven), Doelvak()
        self.terug, self.verder = (
            Knop("Haal terug", "link", "ongedaan"),
            Knop("Verder noteren", icoon="noteren"),
        )
        self.uitleg, self.leeg = Klein(woorden.HOE), Tekst("Alle zinnen hebben een plek.")
        self._bouw(perspectieven)
        self._verbind()

    def zet_gebieden(self, gebieden: Sequence[Leefgebied], aantallen: dict[tuple[str, str], int]) -> None:
        """Show where lines can go."""
        self._letters = Beginletters(gebieden)
        begin = {gebied.id: self._letters.kortste(gebied) for gebied in gebieden}
        self.bord.zet(gebieden, aantallen, begin)

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
        self._stop()
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
        """Say what was done, or what is not clear, beside the field."""
        self._regel.zet_uitleg(zin)

    def breek_af(self) -> bool:
        """Undo a half choice; False when there was none."""
        bezig = bool(self._perspectief or self.veld.text())
        if bezig:
            self.begin()
        return bezig

    def eventFilter(self, ding: QObject, event: QEvent) -> bool:
        """Take Enter from the field, and Down, which goes back to the lines."""
        if ding is self.veld and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _ENTER:
                self._bevestig()
                return True
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self.begin()
                return True
        return super().eventFilter(ding, event)

    def deel_in(self, breed: int, *, laag: bool) -> None:
        """Put the board beside the lines, or below them where that gives more room."""
        self.uitleg.setVisible(not laag)
        richting = QBoxLayout.Direction
        smal = breed < thema().px(_NAAST)
        self._rij.setDirection(richting.TopToBottom if smal else richting.LeftToRight)

    def _bouw(self, perspectieven: Sequence[Perspectief]) -> None:
        look = thema()
        self._kop_wacht, self._kop_geplaatst = Rubriek("Nog te plaatsen"), Rubriek("Geplaatst")
        self._kop_wacht.setBuddy(self.wachtend)
        self._kop_geplaatst.setBuddy(self.geplaatst)
        for lijst in (self.wachtend, self.geplaatst):
            lijst.setMinimumHeight(look.px(_LIJST))
        self.bord.setMinimumHeight(look.px(_BORD))
        links = QVBoxLayout()
        links.setSpacing(look.px(6))
        for widget, rek in (
            (self._kop_wacht, 0),
            (self.leeg, 0),
            (self.wachtend, 3),
            (self._kop_geplaatst, 0),
            (self.geplaatst, 2),
        ):
            links.addWidget(widget, rek)
        knoppen = QHBoxLayout()
        knoppen.addWidget(self.verder)
        knoppen.addStretch(1)
        knoppen.addWidget(self.terug)
        links.addWidget(self.uitleg)
        links.addLayout(knoppen)
        rechts = QVBoxLayout()
        rechts.setSpacing(look.px(6))
        rechts.addLayout(self._maak_keuze(perspectieven))
        rechts.addWidget(self.bord, 1)
        rechts.addWidget(self.doelvak)
        self._rij = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rij.setContentsMargins(0, 0, 0, 0)
        self._rij.setSpacing(look.px(16))
        self._rij.addLayout(links, 1)
        self._rij.addLayout(rechts, 1)

    def _maak_keuze(self, perspectieven: Sequence[Perspectief]) -> QBoxLayout:
        self.kiezers.setExclusive(False)
        rij = QHBoxLayout()
        rij.setSpacing(thema().px(6))
        for perspectief in perspectieven:
            knop = Knop(perspectief.kort)
            knop.setProperty("maat", "klein")
            knop.setCheckable(True)
            knop.setToolTip(f"{perspectief.scherm} ({perspectief.kort[:1]})")
            knop.clicked.connect(partial(self._kies_perspectief, perspectief.id))
            self.kiezers.addButton(knop)
            rij.addWidget(knop, 0, Qt.AlignmentFlag.AlignVCenter)
        self._regel = VeldMetLabel("Leefgebied", self.veld)
        self.veld.setPlaceholderText("Eerste letters of cijfer")
        rij.addWidget(self._regel, 1)
        self._knoppen = dict(zip((p.id for p in perspectieven), self.kiezers.buttons(), strict=True))
        return rij

    def _verbind(self) -> None:
        for lijst in (self.wachtend, self.geplaatst):
            lijst.toets.connect(partial(self._is_getypt, lijst))
            lijst.gekozen.connect(partial(self._is_gekozen, lijst))
            lijst.gewijzigd.connect(self.gewijzigd)
            lijst.itemPressed.connect(lambda _ding: self._naklank.stop())
        self.wachtend.weg.connect(self.weg)
        self.geplaatst.weg.connect(self.haal_terug)
        self.veld.textChanged.connect(self._zoek)
        self.veld.installEventFilter(self)
        self.bord.gekozen.connect(self._op_bord)
        self.bord.gevallen.connect(self.plaats)
        self.doelvak.clicked.connect(lambda: self._met_zin(self.doel.emit))
        self.doelvak.gevallen.connect(self.doel)
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
        """Take a key typed on a line."""
        self._kies_lijst(lijst)
        letter = toets.casefold()
        if self._naklank.slikt(letter):
            return
        self._blijf = toets.isupper()
        if letter == _DOEL:
            self._met_zin(self.doel.emit)
        elif letter in self._perspectieven:
            self._kies_perspectief(self._perspectieven[letter].id)

    def _kies_perspectief(self, perspectief: str, _aan: object = True) -> None:
        """Go on to the leefgebied; what was typed there already is looked at again."""
        self._perspectief = perspectief
        self._toon_perspectief()
        self.meld("")
        self.bord.markeer(perspectief)
        self.veld.setFocus()
        if self.veld.text():
            self._zoek(self.veld.text())

    def _zoek(self, getypt: str) -> None:
        """Place as soon as the letters leave no doubt."""
        if not getypt:
            self.bord.markeer(self._perspectief)
            return
        gevonden = self._letters.passend(getypt)
        if not gevonden and self._naklank.slikt_ook(getypt):
            self.begin()
            return
        self.bord.markeer(self._perspectief, [gebied.id for gebied in gevonden])
        if not gevonden:
            self.meld(f"Geen leefgebied begint met ‘{getypt.strip()}’.")
        elif len(gevonden) > 1:
            self.meld(woorden.welke(gevonden))
        elif not self._perspectief:
            self.meld(f"{gevonden[0].naam}. Kies nog Nu, Straks of Toen.")
        else:
            self._plaats_in(gevonden[0], getypt)

    def _bevestig(self) -> None:
        """Enter: the full name of one leefgebied counts, also where another begins with it."""
        getypt = self.veld.text()
        gevonden = [g for g in self._letters.passend(getypt) if not self._letters.rest(g, getypt)]
        if getypt and len(gevonden) == 1 and self._perspectief:
            self._plaats_in(gevonden[0], getypt)

    def _plaats_in(self, gebied: Leefgebied, getypt: str) -> None:
        perspectief, rest = self._perspectief, self._letters.rest(gebied, getypt)
        self._stop()
        self._naklank.begin(rest)
        self._met_zin(lambda zin: self.plaats.emit(zin, gebied.id, perspectief))

    def _op_bord(self, leefgebied: str, perspectief: str) -> None:
        self._naklank.stop()
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

    def _stop(self) -> None:
        """Forget a half choice."""
        self._perspectief = ""
        geblokkeerd = self.veld.blockSignals(True)
        self.veld.clear()
        self.veld.blockSignals(geblokkeerd)
        self._toon_perspectief()
        self.bord.markeer("")

    def _toon_perspectief(self) -> None:
        for perspectief, knop in self._knoppen.items():
            knop.setChecked(perspectief == self._perspectief)
