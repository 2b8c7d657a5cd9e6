"""Krachten inventariseren: the page where the conversation happens.

On the left the leefgebieden; beside them Nu, Straks and Toen in the client's own words.
Nothing asks to be filled in: an example question stands ready, another one is a key away.
"""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.application.krachten import Uitspraak
from krachtwerk_desktop.application.route import Plaats
from krachtwerk_desktop.domain.inhoud import Basistaak, Leefgebied
from krachtwerk_desktop.domain.plek import ACTIEPLAN, KI, NOG_ZEGGEN, RANG, AntwoordPlek, Plek
from krachtwerk_desktop.domain.werkblad import KiBlad
from krachtwerk_desktop.ui.bouwstenen.melding import Meldingbalk
from krachtwerk_desktop.ui.bouwstenen.rol import Rol
from krachtwerk_desktop.ui.omgeving import Omgeving, OpenTraject, TrajectPagina
from krachtwerk_desktop.ui.paginas import ki_indeling, ki_woorden
from krachtwerk_desktop.ui.paginas.ki_kolommen import KiKolommen
from krachtwerk_desktop.ui.paginas.ki_kop import KiKop
from krachtwerk_desktop.ui.paginas.ki_lijst import GebiedRegel, LeefgebiedLijst
from krachtwerk_desktop.ui.paginas.ki_onder import KiOnder
from krachtwerk_desktop.ui.paginas.ki_overzicht import Overzicht
from krachtwerk_desktop.ui.paginas.ki_stand import KiStand
from krachtwerk_desktop.ui.thema import thema

_MELDING_MS = 60_000


class KiPagina(TrajectPagina):
    """The krachteninventarisatie of one traject.

    Every leefgebied gets its own columns the first time it is shown, so its cursor and its
    undo stay while somebody looks at another one. The rest of the page is there once.
    """

    def __init__(self, omgeving: Omgeving, open_traject: OpenTraject, basistaak: Basistaak) -> None:
        super().__init__(omgeving, open_traject, basistaak)
        self._stand = KiStand(omgeving, open_traject, self)
        self._gebieden: tuple[Leefgebied, ...] = ()
        self._per_gebied: dict[str, KiKolommen] = {}
        self._anderen: dict[str, bool] = {}
        self._nu: KiKolommen | None = None
        self._indeling = ki_indeling.kies(0, 1.0)
        self.lijst, self.kop, self.overzicht = LeefgebiedLijst(self), KiKop(self), Overzicht()
        self.onder = KiOnder(omgeving.diensten.trajecten, self._stand, basistaak.id)
        self.balk, self.rol = Meldingbalk(self), Rol()
        self._werk = QWidget()
        self._bouw()
        self._verbind()

    def toon(self, plaats: Plaats) -> None:
        """Show a leefgebied; an unknown or hidden one counts as the first."""
        if not self.isVisible():
            self.onder.besproken.ververs()
        self._stand.ververs()
        self._gebieden = self._stand.leefgebieden()
        gebied = next((g for g in self._gebieden if g.id == plaats.deel), self._gebieden[0])
        self._toon_gebied(gebied)
        self._toon_overzicht(aan=False)

    def focus_op(self, plek: Plek | None) -> None:
        """Put the cursor at the end of the field of *plek*; in the first column for None.

        Who walks through the list with the arrow keys stays in the list.
        """
        if self._nu is None or (plek is None and self.lijst.hasFocus()):
            return
        if isinstance(plek, AntwoordPlek) and plek.vraag == NOG_ZEGGEN:
            self.onder.nog_zeggen.setFocus()
            self.onder.nog_zeggen.cursor_naar_eind()
        elif isinstance(plek, AntwoordPlek) and plek.vraag == RANG:
            self.kop.rang.keuze.setFocus()
        else:
            self._focus_op_cel(self._nu, plek)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._deel_in()

    def _bouw(self) -> None:
        look = thema()
        binnen = QVBoxLayout(self._werk)
        binnen.setContentsMargins(0, 0, 0, 0)
        binnen.setSpacing(look.px(10))
        binnen.addWidget(self.onder)
        self.rol.inhoud.setSpacing(look.px(10))
        self.rol.inhoud.addWidget(self.kop)
        self.rol.inhoud.addWidget(self._werk, 1)
        self.rol.inhoud.addWidget(self.overzicht, 1)
        self.overzicht.hide()
        rechts = QVBoxLayout()
        rechts.setSpacing(look.px(6))
        rechts.addWidget(self.rol, 1)
        rechts.addWidget(self.balk)
        self._rij = QHBoxLayout(self)
        self._rij.setContentsMargins(0, 0, 0, 0)
        self._rij.addWidget(self.lijst)
        self._rij.addLayout(rechts, 1)

    def _verbind(self) -> None:
        self.lijst.gekozen.connect(self._ga_naar_gebied)
        self.lijst.geopend.connect(self._naar_eerste_veld)
        self.kop.rang.keuze.gekozen.connect(self._kies_rang)
        self.kop.overzicht.toggled.connect(lambda aan: self._toon_overzicht(aan=aan))
        self.onder.anderen.toggled.connect(self._kies_anderen)
        self.onder.besproken.gewijzigd.connect(self.inhoud_gewijzigd)
        self.overzicht.gekozen.connect(self._uit_overzicht)
        self._stand.veranderd.connect(self._is_veranderd)
        thema().veranderd.connect(self._deel_in)
        for rolt in (self.lijst, self.rol):
            rolt.verticalScrollBar().rangeChanged.connect(self._deel_in)
        self._terug = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        self._terug.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._terug.setEnabled(False)
        self._terug.activated.connect(self._sluit_overzicht)

    def _toon_gebied(self, gebied: Leefgebied) -> None:
        kolommen = self._per_gebied.get(gebied.id) or self._maak_kolommen(gebied)
        if kolommen is not self._nu:
            if self._nu is not None:
                self._nu.hide()
            self._nu = kolommen
            self.rol.verticalScrollBar().setValue(0)
        kolommen.ververs()
        self._toon_anderen(kolommen)
        kolommen.show()
        self.kop.gaat_over(gebied, self._stand.rang(gebied.id))
        self.lijst.zet([self._regel(g) for g in self._gebieden])
        self.lijst.kies(gebied.id)
        self._toon_aangevuld()
        self._zet_tabvolgorde()

    def _maak_kolommen(self, gebied: Leefgebied) -> KiKolommen:
        kolommen = KiKolommen(self._stand, gebied, self.omgeving.diensten.inhoud.perspectieven)
        kolommen.hide()
        kolommen.doel_gevraagd.connect(self._maak_doel)
        kolommen.deel_in(naast=self._indeling.naast, goot=self._indeling.goot)
        vlak = self._werk.layout()
        if isinstance(vlak, QVBoxLayout):
            vlak.insertWidget(0, kolommen, 1)
        self._per_gebied[gebied.id] = kolommen
        return kolommen

    def _regel(self, gebied: Leefgebied) -> GebiedRegel:
        krachten = self._stand.krachten
        gevuld = tuple(
            (p.kort, krachten.gevuld(gebied.id, p.id)) for p in self.omgeving.diensten.inhoud.perspectieven
        )
        return GebiedRegel(gebied.id, gebied.naam, gevuld, self._stand.rang(gebied.id))

    def _ga_naar_gebied(self, leefgebied: str) -> None:
        self.ga_naar.emit(Plaats(KI, leefgebied))

    def _is_veranderd(self, plek: AntwoordPlek) -> None:
        """Follow a confirmed save: letters, ranks and moments, without reading anything."""
        self.lijst.zet([self._regel(g) for g in self._gebieden])
        if self._nu is None or plek.leefgebied != self._nu.gebied.id:
            return
        if plek.vraag == RANG:
            self.kop.rang.keuze.zet(self._stand.rang(plek.leefgebied))
        else:
            self._nu.ververs()
            self._toon_aangevuld()

    def _toon_aangevuld(self) -> None:
        if self._nu is not None:
            moment = self._stand.krachten.aangevuld(self._nu.gebied.id)
            vandaag = self.omgeving.diensten.klok.vandaag()
            self.onder.toon_aangevuld(ki_woorden.aangevuld(moment, vandaag))

    def _kies_rang(self, rang: str) -> None:
        if self._nu is None:
            return
        gebied = self._nu.gebied
        oud = self._stand.zet_rangen({gebied.id: rang})
        namen = [g.naam for g in self._gebieden if g.id in oud and g.id != gebied.id]
        if namen:
            zin = ki_woorden.rang_verhuisd(gebied.naam, rang, namen)
            self.omgeving.meld(zin, lambda: self._herstel_rangen(oud))

    def _herstel_rangen(self, oud: dict[str, str]) -> None:
        self._stand.zet_rangen(oud)

    def _kies_anderen(self, aan: bool) -> None:
        if self._nu is not None:
            self._anderen[self._nu.gebied.id] = aan
            self._toon_anderen(self._nu)
            self._zet_tabvolgorde()

    def _toon_anderen(self, kolommen: KiKolommen) -> None:
        """Show others' views where somebody asked for them, and by themselves where there are any."""
        aan = self._anderen.get(kolommen.gebied.id, kolommen.heeft_anderen())
        self.onder.zet_anderen(aan=aan)
        kolommen.toon_anderen(aan=aan)

    def _maak_doel(self, uitspraak: Uitspraak) -> None:
        self.omgeving.bewaarder.leg_alles_vast()
        doelen = self.omgeving.diensten.doelen
        try:
            doel = doelen.uit_uitspraak(self.open_traject.traject.id, uitspraak)
        except Fout as fout:
            self.balk.toon(fout.zin, "fout")
            return
        self.inhoud_gewijzigd.emit()
        self.balk.toon(
            ki_woorden.doel_gemaakt(uitspraak.tekst),
            "klaar",
            [
                ("Naar het actieplan", self._naar_actieplan),
                ("Ongedaan maken", lambda: self._haal_doel_weg(doel.id)),
            ],
            duur=_MELDING_MS,
        )

    def _haal_doel_weg(self, doel_id: str) -> None:
        try:
            self.omgeving.diensten.doelen.verwijder_doel(doel_id)
        except Fout as fout:
            self.balk.toon(fout.zin, "fout")
        self.inhoud_gewijzigd.emit()

    def _naar_actieplan(self) -> None:
        self.ga_naar.emit(self.omgeving.diensten.trajecten.route.eerste(ACTIEPLAN))

    def _toon_overzicht(self, *, aan: bool) -> None:
        self.kop.zet_overzicht(aan=aan)
        self._terug.setEnabled(aan)
        if aan == self.overzicht.isVisibleTo(self):
            return
        if aan:
            self._stand.ververs()
            self._gebieden = self._stand.leefgebieden()
            blad = self.omgeving.diensten.werkbladen.blad("ki", self.open_traject.traject.id)
            if isinstance(blad, KiBlad):
                self.overzicht.vul(blad, [g.id for g in self._gebieden])
                self._zet_keten([self.kop.overzicht, *self.overzicht.rijen])
        self.lijst.setVisible(not aan)
        self._werk.setVisible(not aan)
        self.overzicht.setVisible(aan)
        self.rol.verticalScrollBar().setValue(0)

    def _sluit_overzicht(self) -> None:
        self._toon_overzicht(aan=False)
        self.kop.overzicht.setFocus(Qt.FocusReason.OtherFocusReason)

    def _uit_overzicht(self, leefgebied: str) -> None:
        self.ga_naar.emit(Plaats(KI, leefgebied))
        self._naar_eerste_veld()

    def _naar_eerste_veld(self) -> None:
        if self._nu is not None:
            self._focus_op_cel(self._nu, None)

    def _focus_op_cel(self, kolommen: KiKolommen, plek: Plek | None) -> None:
        kolom = kolommen.eerste
        veld = kolom.velden[next(iter(kolom.velden))]
        if isinstance(plek, AntwoordPlek) and plek.perspectief in kolommen.kolommen:
            kolom = kolommen.kolommen[plek.perspectief]
            if plek.wie not in kolom.velden or not kolom.velden[plek.wie].isVisibleTo(self):
                self.onder.anderen.setChecked(True)
            veld = kolom.velden[plek.wie]
        veld.setFocus()
        veld.cursor_naar_eind()

    def _deel_in(self) -> None:
        """Divide the width; room for the scroll bar is always kept, so that nothing jumps."""
        look = thema()
        balk = self.rol.verticalScrollBar().sizeHint().width()
        indeling = ki_indeling.kies(self.width() - balk, look.schaal)
        self._indeling = indeling
        rolt = self.lijst.verticalScrollBar().maximum() > 0
        self.lijst.setFixedWidth(indeling.lijst + (balk if rolt and indeling.gevouwen else 0))
        self.rol.inhoud.setContentsMargins(0, 0, 0 if self.rol.verticalScrollBar().maximum() > 0 else balk, 0)
        self.lijst.vouw(gevouwen=indeling.gevouwen)
        self._rij.setSpacing(indeling.tussen)
        for kolommen in self._per_gebied.values():
            kolommen.deel_in(naast=indeling.naast, goot=indeling.goot)

    def _zet_tabvolgorde(self) -> None:
        if self._nu is None:
            return
        self._zet_keten(
            [self.lijst, *self.kop.focusketen(), *self._nu.focusketen(), *self.onder.focusketen()]
        )

    def _zet_keten(self, keten: list[QWidget]) -> None:
        for eerste, tweede in pairwise(keten):
            QWidget.setTabOrder(eerste, tweede)
