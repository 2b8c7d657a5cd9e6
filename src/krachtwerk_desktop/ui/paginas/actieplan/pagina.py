"""Doelen en actieplan: the page of basistaak 4."""

from datetime import datetime
from itertools import pairwise

from PySide6.QtWidgets import QVBoxLayout, QWidget

from krachtwerk_desktop.application.route import Plaats
from krachtwerk_desktop.domain.doel import Actie, ActieStatus
from krachtwerk_desktop.domain.ids import nieuw_id
from krachtwerk_desktop.domain.inhoud import Basistaak
from krachtwerk_desktop.domain.plek import (
    KI,
    ActiePlek,
    ActieVeld,
    BesprokenPlek,
    DoelPlek,
    DoelVeld,
    Plek,
    VolgordePlek,
)
from krachtwerk_desktop.ui.bouwstenen.leeg import LeegVlak
from krachtwerk_desktop.ui.bouwstenen.rol import Rol
from krachtwerk_desktop.ui.iconen import van_basistaak
from krachtwerk_desktop.ui.omgeving import Omgeving, OpenTraject, TrajectPagina
from krachtwerk_desktop.ui.paginas.actieplan.handelingen import Handelingen
from krachtwerk_desktop.ui.paginas.actieplan.kaarten import Kaarten
from krachtwerk_desktop.ui.paginas.actieplan.kop import LEEG, ActieplanKop
from krachtwerk_desktop.ui.paginas.actieplan.stand import Stand
from krachtwerk_desktop.ui.paginas.actieplan.uitspraken import Uitspraken
from krachtwerk_desktop.ui.thema import thema


class ActieplanPagina(TrajectPagina):
    """A card per doel, and under them the statements of the KI that could become one."""

    def __init__(self, omgeving: Omgeving, open_traject: OpenTraject, basistaak: Basistaak) -> None:
        super().__init__(omgeving, open_traject, basistaak)
        diensten, traject_id = omgeving.diensten, open_traject.traject.id
        self._stand = Stand(omgeving, open_traject, self)
        self._handelingen = Handelingen(omgeving, traject_id, self)
        self.rol = Rol()
        self.kop = ActieplanKop(omgeving, traject_id, basistaak.id)
        self.kaarten = Kaarten(self._stand, self._handelingen, omgeving.bewaarder, self.rol)
        self.uitspraken = Uitspraken(diensten.inhoud)
        self.leeg = LeegVlak(
            van_basistaak(basistaak.id), "Nog geen doel", LEEG.format(naam=open_traject.client.aanspreeknaam)
        )
        self._bouw()
        self._verbind()

    def toon(self, _plaats: Plaats) -> None:
        """Show the plan as the vault holds it; this page has no parts to choose from."""
        self.omgeving.bewaarder.leg_alles_vast()
        # The window may have been told another name since this page was made.
        self._stand.client = self.open_traject.client
        self._stand.lees()
        krachten = self.omgeving.diensten.krachten
        self._gezegd = krachten.uitspraken(krachten.van(self.open_traject.traject.id))
        self._toon_alles()

    def focus_op(self, plek: Plek | None) -> None:
        """Open the card of a field and put the cursor at its end; for None the first card."""
        if isinstance(plek, BesprokenPlek):
            self.kop.besproken.kijk_weer()
            return
        if isinstance(plek, VolgordePlek):
            plek = DoelPlek(plek.doel_id, DoelVeld.TEKST)
        doel = self._stand.doel_van(plek) if plek is not None else None
        if doel is None and not self._stand.doelen:
            self.kop.nieuw.setFocus()
            return
        if doel is None:
            doel, plek = self._stand.doelen[0], None
        self.kaarten.open_op(doel.id, plek)

    def _bouw(self) -> None:
        look = thema()
        self.rol.inhoud.setSpacing(look.px(14))
        # Room for the scroll bar, so that a card that opens makes nothing jump aside.
        self.rol.inhoud.setContentsMargins(0, 0, look.px(10), look.px(12))
        for deel in (self.kop, self.leeg, self.kaarten, self.uitspraken):
            self.rol.inhoud.addWidget(deel)
        self.rol.inhoud.addStretch(1)
        vlak = QVBoxLayout(self)
        vlak.setContentsMargins(0, 0, 0, 0)
        vlak.addWidget(self.rol)

    def _verbind(self) -> None:
        self.kop.nieuw.clicked.connect(self._handelingen.nieuw_doel)
        self.kop.besproken.gewijzigd.connect(self.inhoud_gewijzigd)
        self.uitspraken.gekozen.connect(self._handelingen.maak_doel)
        self.uitspraken.doel_gevraagd.connect(self._bekijk)
        self.uitspraken.ki_gevraagd.connect(lambda: self._naar_ki(""))
        self.kaarten.bron_gevraagd.connect(self._naar_ki)
        self.kaarten.geopend.connect(self._zet_tabvolgorde)
        self._handelingen.gedaan.connect(self._is_gedaan)
        self.omgeving.bewaarder.opgeslagen.connect(self._is_opgeslagen)

    def _toon_alles(self) -> None:
        self.kaarten.toon()
        self._toon_kop()
        gebruikt = {
            (h.leefgebied, h.perspectief, str(h.wie), h.citaat): nummer
            for nummer, doel in enumerate(self._stand.doelen, 1)
            if (h := doel.herkomst) is not None
        }
        self.uitspraken.toon(self._gezegd, gebruikt, self._stand.namen.client)
        self._zet_tabvolgorde()

    def _toon_kop(self) -> None:
        self.kop.toon(self._stand.wie_zin())
        self.leeg.setVisible(not self._stand.doelen)
        self.leeg.tekst.setText(LEEG.format(naam=self._stand.namen.client))

    def _is_gedaan(self, plek: Plek | None) -> None:
        """Follow a command: read again, show what changed, and go on where it asks."""
        self._stand.lees()
        self._toon_alles()
        self.inhoud_gewijzigd.emit()
        if plek is not None:
            self.focus_op(plek)

    def _is_opgeslagen(self, plek: Plek, _moment: datetime) -> None:
        """Follow a confirmed save, without reading more than it changed."""
        doel = self._stand.doel_van(plek)
        if doel is None:
            return
        kaart = self.kaarten.open
        editor = kaart.editor(plek) if kaart is not None else None
        is_commando = isinstance(plek, ActiePlek) and plek.veld is ActieVeld.STATUS
        if editor is not None and not is_commando:
            self._stand.noteer(plek, editor.tekst())
        if isinstance(plek, ActiePlek):
            self._volg_datum(plek)
            if kaart is not None and (rij := kaart.rijen.rij(plek.actie_id)) is not None:
                rij.toon_toestand()
        if kaart is not None and kaart.doel_id == doel.id:
            kaart.toon_toestand()
        self._toon_kop()
        if (nieuw := self._stand.doel(doel.id)) is not None:
            self.kaarten.ververs_doel(nieuw)

    def _volg_datum(self, plek: ActiePlek) -> None:
        """A day of done means done; a new planned day leaves the earlier one behind."""
        actie = self._stand.actie(plek.actie_id)
        if plek.veld is ActieVeld.KLAAR_OP:
            self._stand.lees_datums(plek.actie_id)
        elif plek.veld is ActieVeld.GELUKT_OP and actie is not None and actie.gelukt_op is not None:
            self._is_gelukt(actie)

    def _is_gelukt(self, actie: Actie) -> None:
        if actie.status is ActieStatus.OPEN:
            plek = ActiePlek(actie.id, ActieVeld.STATUS)
            self._stand.noteer(plek, ActieStatus.GELUKT.value)
            self.omgeving.bewaarder.bewaar(plek, ActieStatus.GELUKT.value, nieuw_id())

    def _bekijk(self, nummer: int) -> None:
        self.kaarten.open_op(self._stand.doelen[nummer - 1].id, None)

    def _naar_ki(self, leefgebied: str) -> None:
        route = self.omgeving.diensten.trajecten.route
        self.ga_naar.emit(Plaats(KI, leefgebied) if leefgebied else route.eerste(KI))

    def _zet_tabvolgorde(self) -> None:
        keten = [*self.kop.focusketen(), *self.kaarten.focusketen(), *self.uitspraken.focusketen()]
        for eerste, tweede in pairwise(keten):
            QWidget.setTabOrder(eerste, tweede)
