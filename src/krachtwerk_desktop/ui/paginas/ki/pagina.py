"""Krachten inventariseren: the page where the conversation happens.

On the left the leefgebieden; beside them Nu, Straks and Toen in the client's own words.
Nothing asks to be filled in: an example question stands ready, another one is a key away.
"""

from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.application.route import Plaats
from krachtwerk_desktop.domain.inhoud import Basistaak, Leefgebied
from krachtwerk_desktop.domain.plek import ACTIEPLAN, BESPROKEN, KI, RANG, AntwoordPlek, Plek
from krachtwerk_desktop.domain.werkblad import KiBlad
from krachtwerk_desktop.ui.bouwstenen.melding import Meldingbalk
from krachtwerk_desktop.ui.bouwstenen.rol import Rol
from krachtwerk_desktop.ui.omgeving import Omgeving, OpenTraject, TrajectPagina
from krachtwerk_desktop.ui.paginas.ki import indeling as ki_indeling
from krachtwerk_desktop.ui.paginas.ki.doel import DoelMaker
from krachtwerk_desktop.ui.paginas.ki.kop import KiKop
from krachtwerk_desktop.ui.paginas.ki.lijst import GebiedRegel, LeefgebiedLijst
from krachtwerk_desktop.ui.paginas.ki.overzicht import Overzicht
from krachtwerk_desktop.ui.paginas.ki.stand import KiStand
from krachtwerk_desktop.ui.paginas.ki.werk import KiWerk
from krachtwerk_desktop.ui.paginas.ki.woorden import rang_verhuisd
from krachtwerk_desktop.ui.thema import thema

_RONDEN = 12
"""How often, at the most, sizes go up and down before a page of texts has found its height."""
_VOORUIT_MS = 150


class KiPagina(TrajectPagina):
    """The krachteninventarisatie of one traject: list, head, columns, and the whole at a glance."""

    def __init__(self, omgeving: Omgeving, open_traject: OpenTraject, basistaak: Basistaak) -> None:
        super().__init__(omgeving, open_traject, basistaak)
        self._stand = KiStand(omgeving, open_traject, self)
        self._gebieden: tuple[Leefgebied, ...] = ()
        self._nu: Leefgebied | None = None
        self._bladert = False
        self.lijst, self.kop, self.overzicht = LeefgebiedLijst(self), KiKop(self), Overzicht()
        self.werk = KiWerk(omgeving, self._stand, basistaak.id)
        self.balk, self.rol = Meldingbalk(self), Rol()
        self._doelen = DoelMaker(omgeving, open_traject.traject.id, self.balk)
        self._rust = QTimer(self, singleShot=True, interval=0)
        self._vooruit = QTimer(self, singleShot=True, interval=_VOORUIT_MS)
        self._terug = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        self._bouw()
        self._verbind()

    def toon(self, plaats: Plaats) -> None:
        """Show a leefgebied; an unknown or hidden one counts as the first."""
        self._lees()
        gebied = next((g for g in self._gebieden if g.id == plaats.deel), self._gebieden[0])
        self._toon_gebied(gebied)
        self._toon_overzicht(aan=False)

    def focus_op(self, plek: Plek | None) -> None:
        """Put the cursor at the end of the field of *plek*; in the first column for None.

        Who walks through the list with the arrow keys stays in the list.
        """
        if plek is None and self._bladert:
            return
        if isinstance(plek, AntwoordPlek) and plek.vraag in (RANG, BESPROKEN):
            (self.kop.rang.keuze if plek.vraag == RANG else self.kop.besproken).setFocus()
        else:
            self.werk.focus_op(plek)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._teken_in_een_keer()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._deel_in()

    def _bouw(self) -> None:
        look = thema()
        self.rol.inhoud.setSpacing(look.px(10))
        self.rol.inhoud.addWidget(self.kop)
        self.rol.inhoud.addWidget(self.werk, 1)
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
        self.lijst.gekozen.connect(self._blader)
        self.lijst.geopend.connect(lambda: self.werk.focus_op(None))
        self.kop.rang.keuze.gekozen.connect(self._kies_rang)
        self.kop.besproken.gezet.connect(self._zet_besproken)
        self.kop.overzicht.geschakeld.connect(lambda aan: self._toon_overzicht(aan=aan))
        self.werk.onder.besproken.gewijzigd.connect(self.inhoud_gewijzigd)
        self.werk.doel_gevraagd.connect(self._doelen.maak)
        self.werk.keten_veranderd.connect(self._zet_tabvolgorde)
        self.overzicht.gekozen.connect(self._uit_overzicht)
        self.overzicht.venster_gevraagd.connect(self.venster_gevraagd)
        self._doelen.gewijzigd.connect(self.inhoud_gewijzigd)
        self._doelen.naar_actieplan.connect(self._naar_actieplan)
        self._stand.veranderd.connect(self._is_veranderd)
        self._rust.timeout.connect(self.kom_tot_rust)
        self._vooruit.timeout.connect(self._maak_volgende)
        thema().veranderd.connect(self._deel_in)
        for rolt in (self.lijst, self.rol):
            rolt.verticalScrollBar().rangeChanged.connect(self._deel_in)
        self._terug.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._terug.setEnabled(False)
        self._terug.activated.connect(self._sluit_overzicht)

    def _lees(self) -> None:
        self._stand.ververs()
        self._gebieden = self._stand.leefgebieden()

    def _toon_gebied(self, gebied: Leefgebied) -> None:
        self._nu = gebied
        if self.werk.toon(gebied):
            self._teken_in_een_keer()
            self.rol.verticalScrollBar().setValue(0)
        self.kop.gaat_over(gebied, self._stand.rang(gebied.id), self.open_traject.traject.id)
        self._toon_merken()
        self.lijst.kies(gebied.id)
        self._zet_tabvolgorde()
        self._vooruit.start()

    def _toon_merken(self) -> None:
        self.lijst.zet([self._regel(gebied) for gebied in self._gebieden])
        if self._nu is not None:
            nu, krachten = self._nu.id, self._stand.krachten
            self.kop.besproken.toon(aan=krachten.is_besproken(nu), vanzelf=krachten.heeft_inhoud(nu))

    def _regel(self, gebied: Leefgebied) -> GebiedRegel:
        krachten, perspectieven = self._stand.krachten, self.omgeving.diensten.inhoud.perspectieven
        gevuld = tuple((p.kort, krachten.gevuld(gebied.id, p.id)) for p in perspectieven)
        besproken = krachten.is_besproken(gebied.id)
        return GebiedRegel(gebied.id, gebied.naam, gevuld, self._stand.rang(gebied.id), besproken)

    def _teken_in_een_keer(self) -> None:
        """Paint nothing until every text has its height, so that nobody sees a page jump."""
        self.rol.setUpdatesEnabled(False)
        self._rust.start()

    def kom_tot_rust(self) -> None:
        """Give every text its height now."""
        self._rust.stop()
        vorige: tuple[int, int] | None = None
        for _ in range(_RONDEN):
            self.werk.meet()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
            heeft, wil = self.werk.height(), self.werk.minimumSizeHint().height()
            if (heeft, wil) == vorige and heeft >= wil:
                break
            vorige = heeft, wil
        self.werk.volg_cursor()
        self.rol.setUpdatesEnabled(True)

    def _maak_volgende(self) -> None:
        """Make one more leefgebied ready while nobody types; first the one that *Volgende* leads to."""
        if self.omgeving.bewaarder.bezig:
            self._vooruit.start()
            return
        hier = next((n for n, gebied in enumerate(self._gebieden) if gebied is self._nu), 0)
        for gebied in (*self._gebieden[hier:], *self._gebieden[:hier]):
            if not self.werk.heeft(gebied):
                self.werk.warm_op(gebied)
                self._vooruit.start()
                return

    def _blader(self, leefgebied: str) -> None:
        self._bladert = True
        self.ga_naar.emit(Plaats(KI, leefgebied))
        self._bladert = False

    def _is_veranderd(self, plek: AntwoordPlek) -> None:
        """Follow a confirmed save: letters, ranks and moments, without reading anything."""
        self._toon_merken()
        if plek.vraag != RANG:
            self.werk.is_opgeslagen(plek)
        elif self._nu is not None:
            self.kop.rang.keuze.zet(self._stand.rang(self._nu.id))

    def _zet_besproken(self, aan: bool) -> None:
        if self._nu is not None:
            self._stand.zet_besproken(self._nu.id, aan=aan)

    def _kies_rang(self, rang: str) -> None:
        if self._nu is None:
            return
        nu, oud = self._nu, self._stand.zet_rangen({self._nu.id: rang})
        namen = [gebied.naam for gebied in self._gebieden if gebied.id in oud and gebied is not nu]
        if namen:
            self.omgeving.meld(rang_verhuisd(nu.naam, rang, namen), lambda: self._zet_rangen(oud))

    def _zet_rangen(self, rangen: dict[str, str]) -> None:
        self._stand.zet_rangen(rangen)

    def _naar_actieplan(self) -> None:
        self.ga_naar.emit(self.omgeving.diensten.trajecten.route.eerste(ACTIEPLAN))

    def _toon_overzicht(self, *, aan: bool) -> None:
        if aan and not self._vul_overzicht():
            aan = False
        self.kop.zet_overzicht(aan=aan)
        self._terug.setEnabled(aan)
        if aan != self.overzicht.isVisibleTo(self):
            self.lijst.setVisible(not aan)
            self.werk.setVisible(not aan)
            self.overzicht.setVisible(aan)
            self.rol.verticalScrollBar().setValue(0)

    def _vul_overzicht(self) -> bool:
        """Fill it with what would be printed now; returns whether that could be read."""
        try:
            self._lees()
            blad = self.omgeving.diensten.werkbladen.blad("ki", self.open_traject.traject.id)
        except Fout as fout:
            self.balk.toon(fout.zin, "fout")
            return False
        if isinstance(blad, KiBlad):
            self.overzicht.vul(blad, [gebied.id for gebied in self._gebieden])
            self._zet_keten([self.kop.overzicht, *self.overzicht.knoppen, *self.overzicht.rijen])
        return True

    def _sluit_overzicht(self) -> None:
        self._toon_overzicht(aan=False)
        self._zet_tabvolgorde()
        self.kop.overzicht.setFocus(Qt.FocusReason.OtherFocusReason)

    def _uit_overzicht(self, leefgebied: str) -> None:
        self.ga_naar.emit(Plaats(KI, leefgebied))
        self.werk.focus_op(None)

    def _deel_in(self) -> None:
        """Divide the width; room for the scroll bar is always kept, so that nothing jumps."""
        balk = self.rol.verticalScrollBar().sizeHint().width()
        indeling = ki_indeling.kies(self.width() - balk, thema().schaal)
        lijst_rolt = indeling.gevouwen and self.lijst.verticalScrollBar().maximum() > 0
        self.lijst.setFixedWidth(indeling.lijst + (balk if lijst_rolt else 0))
        self.lijst.vouw(gevouwen=indeling.gevouwen)
        rolt = self.rol.verticalScrollBar().maximum() > 0
        self.rol.inhoud.setContentsMargins(0, 0, 0 if rolt else balk, 0)
        self._rij.setSpacing(indeling.tussen)
        self.werk.deel_in(indeling)

    def _zet_tabvolgorde(self) -> None:
        self._zet_keten([self.lijst, *self.kop.focusketen(), *self.werk.focusketen()])

    def _zet_keten(self, keten: list[QWidget]) -> None:
        for eerste, tweede in pairwise(keten):
            QWidget.setTabOrder(eerste, tweede)
