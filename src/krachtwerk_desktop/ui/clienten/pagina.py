"""The home page: a greeting, what asks attention, and the table of everyone."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from krachtwerk_desktop.application.doelen import DoelService
from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.application.ports import Treffer
from krachtwerk_desktop.application.week import WeekPunt
from krachtwerk_desktop.domain.client import ClientRegel
from krachtwerk_desktop.domain.plek import ActiePlek, AntwoordPlek, DoelPlek, Plek, WerkaantekeningPlek
from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Klein, Kop1, Rubriek, Zacht
from krachtwerk_desktop.ui.bouwstenen.rol import Rol
from krachtwerk_desktop.ui.bouwstenen.toetsen import NOTEREN
from krachtwerk_desktop.ui.bouwstenen.veld import VeldMetLabel
from krachtwerk_desktop.ui.clienten.acties import ClientActies
from krachtwerk_desktop.ui.clienten.bovenaan import Bovenaan
from krachtwerk_desktop.ui.clienten.geen import GeenClienten
from krachtwerk_desktop.ui.clienten.model import ClientenModel
from krachtwerk_desktop.ui.clienten.tabel import ClientenTabel
from krachtwerk_desktop.ui.clienten.week import WeekLijst
from krachtwerk_desktop.ui.clienten.woorden import aandacht, groet, telling
from krachtwerk_desktop.ui.clienten.zoeken import Zoekveld
from krachtwerk_desktop.ui.omgeving import Omgeving
from krachtwerk_desktop.ui.thema import thema

_SMAL: Final = 1040
_MARGE: Final = 32


class ClientenPagina(QWidget):
    """Shows the cliënten; *open_traject* carries the id of a round and a field in it, or None."""

    open_traject = Signal(str, object)
    open_versie = Signal(str, str)
    """The id of a round, and of the version in it that waits for a signature."""
    noteren = Signal(str)
    """A round to open for *Snel noteren*."""

    def __init__(self, omgeving: Omgeving, acties: ClientActies) -> None:
        super().__init__()
        self._diensten, self._meld, self._acties = omgeving.diensten, omgeving.meld, acties
        self._regels: list[ClientRegel] = []
        self._treffers: Mapping[str, Treffer] = {}
        self._verder_met: ClientRegel | None = None
        self._model = ClientenModel(omgeving.diensten, self)
        self.zoekveld, self.week = Zoekveld(), WeekLijst()
        self.tabel = ClientenTabel(self._model)
        self.verder = Knop("Verder", "primair", "vooruit", naam="Verder", rechts=True)
        self.nieuw = Knop("Nieuwe cliënt", icoon="plus")
        self.leeg = GeenClienten(oefening=omgeving.diensten.oefening)
        self.afgerond = QCheckBox("Toon afgeronde trajecten")
        self.ook_eigen = QCheckBox("Ook in mijn werkaantekeningen")
        self.reservekopie, self.bovenaan = Klein(), Bovenaan()
        self._bouw()
        self._verbind()

    def toon(self, kies: str = "") -> None:
        """Show fresh rows; *kies* is the id of the cliënt to select."""
        try:
            self._regels = self._diensten.clienten.lijst()
            punten = self._diensten.week.punten()
            roepnaam = self._diensten.profiel.lees().roepnaam
        except Fout as fout:
            self._meld(fout.zin)
            return
        self._groet.setText(groet(self._diensten.klok.nu().astimezone().hour, roepnaam))
        self._toon_week(punten)
        self._toon_verder()
        leeg = not self._regels
        self._stapel.setCurrentIndex(1 if leeg else 0)
        for deel in (self._gereedschap, self._aandacht):
            deel.setVisible(not leeg)
        self.ook_eigen.setChecked(False)  # asked for each time: somebody else may look along
        gekozen = kies or self._gekozen_id()
        self._zoek(self.zoekveld.text().strip())
        self._kies(gekozen)

    def zet_reservekopie(self, zin: str) -> None:
        """Tell in the footer how safe it all is; empty for nothing to tell."""
        self.reservekopie.setText(zin)
        self.reservekopie.setVisible(bool(zin))

    def zoek(self) -> None:
        """Go to the search field (Ctrl+K)."""
        self.zoekveld.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.zoekveld.selectAll()

    def begin(self) -> None:
        """Put the keyboard where the page begins: on the one next step."""
        if not self._regels:
            self.leeg.eerste.setFocus()
        elif self.tabel.rij >= 0:
            self.tabel.setFocus()
        else:
            (self.verder if self._verder_met else self.tabel).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        smal = event.size().width() < thema().px(_SMAL)
        richting = QBoxLayout.Direction.TopToBottom if smal else QBoxLayout.Direction.LeftToRight
        self._kop.setDirection(richting)
        self._kop.setStretch(0, 0 if smal else 1)
        self.zoekveld.setMinimumWidth(thema().px(200 if smal else 320))

    def _bouw(self) -> None:
        look = thema()
        vlak = QVBoxLayout(self)
        vlak.setContentsMargins(0, 0, 0, 0)
        rol = Rol(_MARGE)
        vlak.addWidget(rol)
        marge = look.px(_MARGE)
        rol.inhoud.setContentsMargins(marge, look.px(20), marge, look.px(12))
        rol.inhoud.addWidget(self.bovenaan)
        self._bouw_kop(rol.inhoud)
        self._weekkop = Rubriek("Deze week")
        self._weekkop.setBuddy(self.week)
        weekvlak = QVBoxLayout()
        weekvlak.setSpacing(look.px(4))
        weekvlak.addWidget(self._weekkop)
        weekvlak.addWidget(self.week)
        rol.inhoud.addLayout(weekvlak)
        lijst = QWidget()
        lijstvlak = QVBoxLayout(lijst)
        lijstvlak.setContentsMargins(0, 0, 0, 0)
        lijstvlak.setSpacing(look.px(6))
        lijstvlak.addWidget(self.tabel, 1)
        lijstvlak.addLayout(self._bouw_voet())
        lijstvlak.addWidget(self.reservekopie)
        self._stapel = QStackedWidget()
        self._stapel.addWidget(lijst)
        self._stapel.addWidget(self.leeg)
        rol.inhoud.addWidget(self._stapel, 1)

    def _bouw_kop(self, vlak: QVBoxLayout) -> None:
        look = thema()
        self._groet, self._aandacht = Kop1(), Zacht()
        self._kop = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._kop.setSpacing(look.px(16))
        links = QVBoxLayout()
        links.setSpacing(look.px(2))
        links.addWidget(self._groet)
        links.addWidget(self._aandacht)
        links.addStretch(1)
        self._kop.addLayout(links, 1)
        self._gereedschap = QWidget()
        rij = QHBoxLayout(self._gereedschap)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.setSpacing(look.px(12))
        rij.addWidget(VeldMetLabel("Zoeken", self.zoekveld), 1, Qt.AlignmentFlag.AlignBottom)
        for knop in (self.nieuw, self.verder):
            rij.addWidget(knop, 0, Qt.AlignmentFlag.AlignBottom)
        self._kop.addWidget(self._gereedschap)
        vlak.addLayout(self._kop)

    def _bouw_voet(self) -> QHBoxLayout:
        rij = QHBoxLayout()
        self._telling = Klein()
        rij.addWidget(self._telling, 1)
        rij.addWidget(self.afgerond)
        rij.addWidget(self.ook_eigen)
        return rij

    def _verbind(self) -> None:
        self.zoekveld.gezocht.connect(self._zoek)
        self.zoekveld.naar_lijst.connect(self._naar_lijst)
        self.zoekveld.eerste_openen.connect(lambda: self._open_rij(0))
        self.tabel.geopend.connect(self._open_rij)
        for toets in NOTEREN:
            QShortcut(toets, self, self._noteer)
        self.tabel.gekozen.connect(self._rij_gekozen)
        self.tabel.customContextMenuRequested.connect(self._menu)
        self.week.geopend.connect(self._open_punt)
        for vinkje in (self.afgerond, self.ook_eigen):
            vinkje.toggled.connect(lambda: self._zoek(self.zoekveld.text().strip()))
        self.verder.clicked.connect(self._ga_verder)
        for knop in (self.nieuw, self.leeg.eerste):
            knop.clicked.connect(self._acties.nieuw.trigger)

    def _toon_week(self, punten: list[WeekPunt]) -> None:
        self._aandacht.setText(aandacht(len(punten)))
        self.week.toon(punten, self._diensten.klok.vandaag())
        for deel in (self.week, self._weekkop):
            deel.setVisible(bool(punten))

    def _toon_verder(self) -> None:
        lopend = [regel for regel in self._regels if regel.traject.loopt]
        geschreven = (regel for regel in lopend if regel.traject.laatst_op)
        self._verder_met = next(geschreven, lopend[0] if lopend else None)
        self.verder.setVisible(self._verder_met is not None)
        if self._verder_met is not None:
            naam = self._verder_met.client.aanspreeknaam
            past = self.verder.fontMetrics().elidedText(naam, Qt.TextElideMode.ElideRight, thema().px(180))
            self.verder.setText(f"Verder met {past}".replace("&", "&&"))
            self.verder.setAccessibleDescription(f"Verder met {naam}, waar je het laatst schreef")

    def _zoek(self, tekst: str) -> None:
        try:
            eigen = self.ook_eigen.isChecked()
            treffers = self._diensten.clienten.zoek(tekst, werkaantekeningen=eigen) if tekst else []
        except Fout as fout:
            self._meld(fout.zin)
            return
        self._treffers = {treffer.client_id: treffer for treffer in treffers}
        klaar = [regel for regel in self._regels if not regel.traject.loopt]
        if tekst:
            op_id = {regel.client.id: regel for regel in self._regels}
            getoond = [op_id[client_id] for client_id in self._treffers if client_id in op_id]
        else:
            getoond = [r for r in self._regels if r.traject.loopt or self.afgerond.isChecked()]
        self._model.zet(getoond, self._treffers)
        self.tabel.lege_zin = _lege_zin(tekst)
        verborgen = 0 if self.afgerond.isChecked() else len(klaar)
        self._telling.setText(
            telling(len(self._regels) - verborgen, verborgen, len(getoond) if tekst else None)
        )
        self.afgerond.setVisible(bool(klaar) and not tekst)
        self.ook_eigen.setVisible(bool(tekst))
        self._rij_gekozen(self.tabel.rij)

    def _naar_lijst(self) -> None:
        if self._model.rowCount():
            self.tabel.setFocus()
            self.tabel.kies(max(self.tabel.rij, 0))

    def _rij_gekozen(self, rij: int) -> None:
        regel = self._model.regel(rij)
        self._acties.kies(regel.client if regel else None, regel.traject if regel else None)

    def _gekozen_id(self) -> str:
        regel = self._model.regel(self.tabel.rij)
        return regel.client.id if regel else ""

    def _kies(self, client_id: str) -> None:
        rij = self._model.rij_van(client_id)
        if rij >= 0:
            self.tabel.kies(rij)

    def _open_rij(self, rij: int) -> None:
        regel, treffer = self._model.regel(rij), self._model.treffer(rij)
        if regel is None:
            return
        plek = treffer.plek if treffer else None
        try:
            self.open_traject.emit(_traject_van(self._diensten.doelen, regel, plek), plek)
        except Fout as fout:
            self._meld(fout.zin)

    def _noteer(self) -> None:
        """Note a line for the chosen cliënt, or the first one that was found."""
        if (regel := self._model.regel(max(self.tabel.rij, 0))) is not None:
            self.noteren.emit(regel.traject.id)

    def _open_punt(self, punt: WeekPunt) -> None:
        if punt.versie is not None:
            self.open_versie.emit(punt.traject_id, punt.versie.id)
        else:
            self.open_traject.emit(punt.traject_id, punt.plek)

    def _ga_verder(self) -> None:
        if self._verder_met is not None:
            self.open_traject.emit(self._verder_met.traject.id, None)

    def _menu(self, punt: QPoint) -> None:
        rij = self.tabel.indexAt(punt).row()
        if rij < 0:
            return
        self.tabel.kies(rij)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        openen = menu.addAction("Openen")
        openen.triggered.connect(lambda: self._open_rij(rij))
        menu.addSeparator()
        menu.addActions(self._acties.voor_client)
        menu.popup(self.tabel.viewport().mapToGlobal(punt))


def _traject_van(doelen: DoelService, regel: ClientRegel, plek: Plek | None) -> str:
    """Return the round that holds a found field; the newest when the name was found."""
    match plek:
        case None:
            return regel.traject.id
        case AntwoordPlek(traject_id=traject_id) | WerkaantekeningPlek(traject_id=traject_id):
            return traject_id
        case DoelPlek() | ActiePlek():
            return doelen.traject_van(plek)
        case _:
            return regel.traject.id


def _lege_zin(tekst: str) -> str:
    if tekst:
        return "Niemand gevonden. Kijk of het goed gespeld is, of maak het zoekwoord korter."
    return "Alle trajecten zijn afgerond. Zet hieronder ‘Toon afgeronde trajecten’ aan om ze te zien."
