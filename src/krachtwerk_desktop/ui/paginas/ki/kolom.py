"""One column of a leefgebied: Nu, Straks or Toen, with everybody's words in it."""

from typing import Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from krachtwerk_desktop.application.krachten import Uitspraak
from krachtwerk_desktop.domain.inhoud import Leefgebied, Perspectief
from krachtwerk_desktop.domain.plek import AntwoordPlek, Wie, ki_cel
from krachtwerk_desktop.ui.bouwstenen.kaart import KLEUR_VAN, Kaart, Soort
from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Klein, Kop2, Tekst
from krachtwerk_desktop.ui.noteren.gezegd import GezegdKnop
from krachtwerk_desktop.ui.paginas.ki.stand import KiStand
from krachtwerk_desktop.ui.paginas.ki.uitspraak import uitspraak_bij
from krachtwerk_desktop.ui.paginas.ki.veld import KiVeld
from krachtwerk_desktop.ui.paginas.ki.vraag import Voorbeeldvraag
from krachtwerk_desktop.ui.thema import thema

ANDEREN: Final = {Wie.NAASTE: "Wat een naaste zegt", Wie.BEGELEIDER: "Wat jij als begeleider ziet"}
_DOEL: Final = "Maak hier een doel van"
_DOEL_KORT: Final = "Doel maken"
_DOEL_ICOON: Final = "basistaken/doelen_stellen_en_actieplan_maken"
_MARGE: Final = 8
_REGELS: Final = 5
_REGELS_ANDER: Final = 2


class KiKolom(Kaart):
    """A coloured card: the question, an example question, the client's words, others' views."""

    doel_gevraagd = Signal(object)
    """The :class:`Uitspraak` that should become a doel."""
    kop_veranderd = Signal()
    """The head may need another height; the three columns keep theirs equal."""

    def __init__(self, stand: KiStand, gebied: Leefgebied, perspectief: Perspectief, soort: Soort) -> None:
        super().__init__(soort, marge=_MARGE)
        self._stand, self._gebied, self._perspectief = stand, gebied, perspectief
        self._soort, self._laatste = soort, Wie.CLIENT
        self._labels: dict[Wie, QLabel] = {}
        self.naam = f"{gebied.naam}, {perspectief.kort}"
        self.velden: dict[Wie, KiVeld] = {Wie.CLIENT: self._veld(Wie.CLIENT, self.naam, _REGELS)}
        self.kop = QWidget(self)
        self.vraag = Voorbeeldvraag(self.naam, gebied.voorbeeldvragen(perspectief.id), KLEUR_VAN[soort])
        self.herkomst = Klein(ouder=self)
        self.gezegd = GezegdKnop(self.naam, self.velden[Wie.CLIENT], self)
        self.doel_knop = Knop(_DOEL, "link", _DOEL_ICOON, naam=f"{self.naam}, doel maken")
        self._bouw()
        self.ververs()

    def plek(self, wie: Wie = Wie.CLIENT) -> AntwoordPlek:
        return ki_cel(self._stand.traject.id, self._gebied.id, self._perspectief.id, wie)

    def heeft_anderen(self) -> bool:
        """Whether somebody else's view is written down here."""
        return any(self._stand.tekst(self.plek(wie)).strip() for wie in ANDEREN)

    def toon_anderen(self, *, aan: bool) -> None:
        """Set the views of naaste and begeleider below the client's words, or put them away."""
        if aan and Wie.NAASTE not in self.velden:
            for wie, label in ANDEREN.items():
                self._voeg_ander_toe(wie, label)
        for wie in self._labels:
            self._labels[wie].setVisible(aan)
            self.velden[wie].setVisible(aan)
        if not aan:
            self._laatste = Wie.CLIENT

    def ververs(self) -> None:
        """Show what follows from the texts: where they come from, whether a doel can be made."""
        ronde = self._stand.overgenomen_uit(self.plek())
        self.herkomst.setText("" if ronde is None else f"Overgenomen uit ronde {ronde}")
        self.herkomst.setVisible(ronde is not None)
        self.gezegd.toon(self._stand.gezegd(self.plek()), self._stand.vandaag)
        self.doel_knop.setVisible(any(not veld.document().isEmpty() for veld in self.velden.values()))

    def uitspraak(self) -> Uitspraak | None:
        """Return the statement at the cursor of the field worked in last."""
        for wie in (self._laatste, *self.velden):
            tekst = uitspraak_bij(self.velden[wie].textCursor())
            if tekst:
                return Uitspraak(self._gebied.id, self._perspectief.id, wie, tekst)
        return None

    @property
    def knoppen(self) -> list[QWidget]:
        return [self.vraag.knop, self.gezegd, self.doel_knop]

    def hoogte_kop(self) -> int:
        """Return the height that the head needs at its present width."""
        vlak = self.kop.layout()
        return vlak.heightForWidth(self.kop.width()) if vlak is not None else 0

    def _bouw(self) -> None:
        titel = Kop2(self._perspectief.kort, kleur=KLEUR_VAN[self._soort])
        titel.setBuddy(self.velden[Wie.CLIENT])
        boven = QVBoxLayout(self.kop)
        ruimte = thema().px(4)
        boven.setContentsMargins(ruimte, ruimte, 0, 0)
        boven.setSpacing(thema().px(2))
        boven.addWidget(titel)
        boven.addWidget(Tekst(self._perspectief.scherm))
        boven.addWidget(self.vraag)
        boven.addStretch(1)
        self.doel_knop.setProperty("maat", "klein")
        self.doel_knop.setProperty("letters", "klein")
        self.doel_knop.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.doel_knop.setMinimumWidth(1)
        self.doel_knop.clicked.connect(self._vraag_doel)
        self.vraag.gewisseld.connect(self.kop_veranderd)
        self.inhoud.setSpacing(thema().px(4))
        self.inhoud.addWidget(self.kop)
        self.inhoud.addWidget(self.velden[Wie.CLIENT], 1)
        self.inhoud.addWidget(self.herkomst)
        self.inhoud.addWidget(self.gezegd)
        self.inhoud.addWidget(self.doel_knop)

    def _veld(self, wie: Wie, naam: str, regels: int) -> KiVeld:
        veld = KiVeld(regels, ouder=self)
        veld.setAccessibleName(naam)
        veld.setProperty("rand", self._soort)
        veld.betreden.connect(lambda: self._onthoud(wie))
        veld.textChanged.connect(self._toon_doelknop)
        self._stand.volg(veld, self.plek(wie))
        if wie is Wie.CLIENT:
            veld.setPlaceholderText(f"In de woorden van {self._stand.client.aanspreeknaam}")
            veld.setAccessibleDescription(self._perspectief.scherm)
        return veld

    def _voeg_ander_toe(self, wie: Wie, label: str) -> None:
        veld = self._veld(wie, f"{self.naam}, {wie.value}", _REGELS_ANDER)
        kop = Klein(label, ouder=self)
        kop.setBuddy(veld)
        self._labels[wie], self.velden[wie] = kop, veld
        for widget in (kop, veld):
            self.inhoud.insertWidget(self.inhoud.indexOf(self.doel_knop), widget)

    def _onthoud(self, wie: Wie) -> None:
        self._laatste = wie

    def _toon_doelknop(self) -> None:
        leeg = all(veld.document().isEmpty() for veld in self.velden.values())
        if leeg is self.doel_knop.isVisibleTo(self):
            self.doel_knop.setVisible(not leeg)

    def _vraag_doel(self) -> None:
        uitspraak = self.uitspraak()
        if uitspraak is not None:
            self.doel_gevraagd.emit(uitspraak)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say it shorter where large letters leave no room, so that nothing is cut off."""
        super().resizeEvent(event)
        nodig = self.doel_knop.fontMetrics().horizontalAdvance(_DOEL) + thema().px(60)
        self.doel_knop.setText(_DOEL if nodig <= self.width() else _DOEL_KORT)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.kop_veranderd.emit()
