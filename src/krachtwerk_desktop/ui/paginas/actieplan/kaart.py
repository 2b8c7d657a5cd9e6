"""The open card: one doel with all its fields and acties."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from krachtwerk_desktop.domain.doel import DOEL_WOORDEN, Doel
from krachtwerk_desktop.domain.plek import ActiePlek, DoelPlek, DoelVeld, Plek
from krachtwerk_desktop.domain.zin import met_hoofdletter
from krachtwerk_desktop.ui.bewaarder import Bewaarder
from krachtwerk_desktop.ui.bouwstenen.kaart import Kaart
from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Klein
from krachtwerk_desktop.ui.bouwstenen.stijl import zet
from krachtwerk_desktop.ui.bouwstenen.veld import VeldMetLabel
from krachtwerk_desktop.ui.paginas.actieplan import woorden
from krachtwerk_desktop.ui.paginas.actieplan.bron import ZinLink
from krachtwerk_desktop.ui.paginas.actieplan.gebieden import GebiedenVeld
from krachtwerk_desktop.ui.paginas.actieplan.handelingen import Handelingen
from krachtwerk_desktop.ui.paginas.actieplan.rek import RekLayout
from krachtwerk_desktop.ui.paginas.actieplan.rijen import ActieRijen
from krachtwerk_desktop.ui.paginas.actieplan.stand import Stand
from krachtwerk_desktop.ui.paginas.actieplan.velden import Aanvuller, Invoer, StatusKeuze, zet_cursor
from krachtwerk_desktop.ui.plekwoorden import DOELVELDEN
from krachtwerk_desktop.ui.thema import thema
from krachtwerk_desktop.ui.velden.tekst import TekstVeld
from krachtwerk_desktop.ui.velden.zin import ZinVeld

_STATUSSEN = [(status.value, woord) for status, woord in DOEL_WOORDEN.items()]
_MATEN = {
    DoelVeld.WAAROM: (220, 3),
    DoelVeld.MERKBAAR: (220, 3),
    DoelVeld.KRACHT: (200, 3),
    DoelVeld.LEEFGEBIEDEN: (200, 3),
    DoelVeld.STATUS: (150, 0),
}
"""Per field below the own words: its least width at 100 % and its stretch."""
_LIJNEN = (
    (DoelVeld.WAAROM, DoelVeld.MERKBAAR, DoelVeld.KRACHT),
    (DoelVeld.LEEFGEBIEDEN, DoelVeld.STATUS),
)


class OpenKaart(Kaart):
    """Edits one doel; the page holds at most one of these."""

    sluiten = Signal()
    bron_gevraagd = Signal()
    gegroeid = Signal()

    def __init__(
        self,
        doel_id: str,
        stand: Stand,
        handelingen: Handelingen,
        bewaarder: Bewaarder,
        aanvuller: Aanvuller,
        ouder: QWidget | None = None,
    ) -> None:
        super().__init__(ouder=ouder)
        self.doel_id = doel_id
        self._stand, self._handelingen = stand, handelingen
        self.label = QLabel(self)
        self.omhoog = Knop(soort="link", icoon="omhoog", naam="Omhoog", ouder=self)
        self.omlaag = Knop(soort="link", icoon="omlaag", naam="Omlaag", ouder=self)
        self.weg = Knop(soort="link", icoon="prullenbak", naam="Verwijderen", ouder=self)
        self.dicht = Knop("Klaar", "link", ouder=self)
        self.bron, self.telling = ZinLink(ouder=self), Klein(ouder=self)
        self.toevoegen = Knop("Actie toevoegen", "link", "plus", ouder=self)
        self.velden = self._maak_velden()
        self.omlijst = {
            veld: VeldMetLabel(met_hoofdletter(DOELVELDEN[veld]), self.velden[veld]) for veld in _MATEN
        }
        self.rijen = ActieRijen(doel_id, stand, handelingen, bewaarder, aanvuller)
        self._bouw()
        self._verbind()
        self._vul()
        for veld, editor in self.velden.items():
            bewaarder.volg(editor, DoelPlek(doel_id, veld))

    def toon(self, *, tot: str = "") -> None:
        """Show the doel as it stands; *tot* is the actie that must be there at once."""
        self._vul()
        self.rijen.toon(tot)
        self.noem()

    def toon_toestand(self) -> None:
        """Show what follows from the fields: the count and who does what."""
        doel = self._doel
        wie = self._stand.wie_zin(doel.acties)
        self.telling.setText(" · ".join(deel for deel in (woorden.gedaan(doel), wie) if deel))

    def noem(self) -> None:
        """Name everything after the place of this doel on screen."""
        nummer = self._stand.nummer(self.doel_id)
        naam = f"Doel {nummer}"
        self.label.setText(naam)
        self.velden[DoelVeld.TEKST].setAccessibleName(naam)
        for veld in _MATEN:
            eigen = f"{naam}, {DOELVELDEN[veld]}"
            self.velden[veld].setAccessibleName(eigen)
        # A combo box is found by its label, since its own name is its text.
        self.omlijst[DoelVeld.STATUS].label.setAccessibleName(f"{naam}, {DOELVELDEN[DoelVeld.STATUS]}")
        self.toevoegen.setAccessibleName(f"{naam}, actie toevoegen")
        self.omhoog.setAccessibleName(f"{naam}, omhoog")
        self.omlaag.setAccessibleName(f"{naam}, omlaag")
        self.weg.setAccessibleName(f"{naam}, verwijderen")
        self.dicht.setAccessibleName(f"Klaar met {naam[0].lower()}{naam[1:]}")
        self.omhoog.setEnabled(nummer > 1)
        self.omlaag.setEnabled(nummer < len(self._stand.doelen))
        self.rijen.noem(naam)

    def neem_over(self) -> None:
        """Let the page know what is typed here, before the fields go."""
        for veld, editor in self.velden.items():
            self._stand.noteer(DoelPlek(self.doel_id, veld), editor.tekst())
        self.rijen.neem_over()

    def editor(self, plek: Plek) -> Invoer | None:
        """Return the field of a place, None when it is not on this card."""
        if isinstance(plek, DoelPlek) and plek.doel_id == self.doel_id:
            return self.velden[plek.veld]
        return self.rijen.editor(plek) if isinstance(plek, ActiePlek) else None

    def focus_op(self, plek: Plek | None) -> None:
        """Put the cursor at the end of a field; in the own words when the place is not here."""
        zet_cursor((self.editor(plek) if plek else None) or self.velden[DoelVeld.TEKST])

    def focusketen(self) -> list[QWidget]:
        """Return every control in the order of the Tab key."""
        knoppen = [self.omhoog, self.omlaag, self.weg, self.dicht]
        velden = [v.knop if isinstance(v, GebiedenVeld) else v for v in self.velden.values()]
        return [*knoppen, velden[0], self.bron, *velden[1:], *self.rijen.focusketen(), self.toevoegen]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.gegroeid.emit()

    @property
    def _doel(self) -> Doel:
        return self._stand.doel(self.doel_id) or Doel(self.doel_id, self._stand.traject_id)

    def _maak_velden(self) -> dict[DoelVeld, Invoer]:
        tekst = ZinVeld(self)
        zet(tekst, "maat", "kop")
        velden: dict[DoelVeld, Invoer] = {DoelVeld.TEKST: tekst}
        for veld in (DoelVeld.WAAROM, DoelVeld.MERKBAAR, DoelVeld.KRACHT):
            velden[veld] = TekstVeld(1, ouder=self)
        velden[DoelVeld.LEEFGEBIEDEN] = GebiedenVeld(self._stand.leefgebieden, self._stand.inhoud, self)
        velden[DoelVeld.STATUS] = StatusKeuze(_STATUSSEN, self)
        return velden

    def _vul(self) -> None:
        doel = self._doel
        for veld, editor in self.velden.items():
            waarde = getattr(doel, veld.value)
            tekst = "\n".join(waarde) if isinstance(waarde, tuple) else str(waarde)
            if editor.tekst() != tekst:
                editor.zet_tekst(tekst)
        self.bron.setText(woorden.bron(self._stand.inhoud, doel.herkomst) if doel.herkomst else "")
        self.bron.setVisible(doel.herkomst is not None)
        self.toon_toestand()

    def _bouw(self) -> None:
        look = thema()
        self.label.setProperty("rol", "kop3")
        self.label.setBuddy(self.velden[DoelVeld.TEKST])
        kop = QHBoxLayout()
        kop.setSpacing(look.px(2))
        kop.addWidget(self.label, 1)
        for knop in (self.omhoog, self.omlaag, self.weg, self.dicht):
            kop.addWidget(knop)
        onder = QHBoxLayout()
        onder.addWidget(self.toevoegen)
        onder.addStretch(1)
        self.inhoud.setSpacing(look.px(6))
        self.inhoud.addLayout(kop)
        self.inhoud.addWidget(self.velden[DoelVeld.TEKST])
        self.inhoud.addWidget(self.bron)
        for lijn in _LIJNEN:
            velden = RekLayout(goot=12, regelwit=8)
            for veld in lijn:
                velden.voeg(self.omlijst[veld], *_MATEN[veld])
            self.inhoud.addLayout(velden)
        self.inhoud.addSpacing(look.px(4))
        self.inhoud.addWidget(self.telling)
        self.inhoud.addWidget(self.rijen)
        self.inhoud.addLayout(onder)

    def _verbind(self) -> None:
        zin = self.velden[DoelVeld.TEKST]
        if isinstance(zin, ZinVeld):
            zin.enter.connect(lambda: zet_cursor(self.velden[DoelVeld.WAAROM]))
        self.bron.clicked.connect(self.bron_gevraagd)
        self.dicht.clicked.connect(self.sluiten)
        self.weg.clicked.connect(self._verwijder)
        self.omhoog.clicked.connect(lambda: self._verplaats_doel(-1))
        self.omlaag.clicked.connect(lambda: self._verplaats_doel(1))
        self.toevoegen.clicked.connect(lambda: self._handelingen.nieuwe_actie(self.doel_id))
        self.rijen.veranderd.connect(self.toon_toestand)
        self._toets("Alt+Shift+Up", lambda: self._verplaats(-1))
        self._toets("Alt+Shift+Down", lambda: self._verplaats(1))
        self._toets("Esc", self.sluiten.emit)

    def _toets(self, toetsen: str, doe: Callable[[], None]) -> None:
        toets = QShortcut(QKeySequence(toetsen), self)
        toets.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        toets.activated.connect(doe)

    def _verplaats(self, stap: int) -> None:
        """Move the actie that has the cursor, else the doel."""
        if not self.rijen.verplaats_met_cursor(stap):
            self._verplaats_doel(stap)

    def _verplaats_doel(self, stap: int) -> None:
        naar = self._stand.nummer(self.doel_id) - 1 + stap
        if 0 <= naar < len(self._stand.doelen):
            self._handelingen.verplaats_doel(self.doel_id, naar)

    def _verwijder(self) -> None:
        self._handelingen.verwijder_doel(self.doel_id, self.velden[DoelVeld.TEKST].tekst())
