"""Everything behind the unlock: home, the open traject, and looking together.

Locking destroys this widget, and with it every page and every name on screen.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from typing import Protocol

from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from krachtwerk_desktop.application.concepten import Hier
from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.application.route import Plaats
from krachtwerk_desktop.domain.plek import Plek, WerkaantekeningPlek
from krachtwerk_desktop.ui.afscheid import Afscheid
from krachtwerk_desktop.ui.bewaarder import Bewaarder
from krachtwerk_desktop.ui.bouwstenen.cursor import zet_cursor
from krachtwerk_desktop.ui.bouwstenen.toetsen import VOORUIT
from krachtwerk_desktop.ui.clienten.acties import ClientActies
from krachtwerk_desktop.ui.clienten.pagina import ClientenPagina
from krachtwerk_desktop.ui.concept.terugkeer import Lagen, Terugkeer, Wegen
from krachtwerk_desktop.ui.gegevens import naar_gegeven
from krachtwerk_desktop.ui.geschiedenis.ongedaan import Ongedaan, Regel
from krachtwerk_desktop.ui.geschiedenis.toegang import Geschiedenistoegang
from krachtwerk_desktop.ui.instellingen.toegang import Instellingentoegang
from krachtwerk_desktop.ui.noteren.noteren import Noteren
from krachtwerk_desktop.ui.omgeving import Omgeving, OpenTraject
from krachtwerk_desktop.ui.reservekopieen.acties import ReservekopieActies
from krachtwerk_desktop.ui.thema import Modus
from krachtwerk_desktop.ui.traject.scherm import TrajectScherm
from krachtwerk_desktop.ui.versies.toegang import Werkbladtoegang
from krachtwerk_desktop.ui.verzegeld import Verzegeling
from krachtwerk_desktop.ui.werkaantekeningen.toegang import Aantekentoegang
from krachtwerk_desktop.ui.werkmenu import thuis_menu, traject_menu


class Venster(Regel, Protocol):
    """What the workspace asks of the window around it."""

    def toon_storing(self, zin: str, opnieuw: Callable[[], None] | None = None) -> None:
        """Show the red bar until :meth:`storing_voorbij`."""

    def storing_voorbij(self) -> None:
        """Take the red bar away."""

    def vul_menus(self, client: Sequence[QAction], bestand: Sequence[QAction]) -> None:
        """Give the menus *Cliënt* and *Bestand* the actions of what is shown."""

    def kies_uiterlijk(self, modus: Modus | None = None, schaal: float | None = None) -> None:
        """Change mode or text size, now and for the next time."""


class Werkruimte(QWidget):
    """Shows home first. Ask :meth:`mag_sluiten` before closing, then call :meth:`sluit`."""

    def __init__(self, diensten: Diensten, venster: Venster, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._diensten, self._venster = diensten, venster
        # A child of this widget: Python would free it on whatever thread its rubbish is collected on.
        self._bewaarder = Bewaarder(diensten.velden, self)
        self._ongedaan = Ongedaan(venster, self)
        self._afscheid = Afscheid(self._bewaarder, diensten.inhoud)
        self._omgeving = Omgeving(diensten, self._bewaarder, self._afscheid, self._ongedaan.meld)
        self._stapel = QStackedLayout(self)
        self._scherm: TrajectScherm | None = None
        self._samen: QWidget | None = None
        self._aantekeningen: Aantekentoegang
        self._acties = ClientActies(self._omgeving, self)
        self._noteren = Noteren(self._omgeving, self)
        self.reservekopieen = ReservekopieActies(self._omgeving, self)
        self._werkbladen = Werkbladtoegang(self._omgeving, self.open_traject, self)
        self._geschiedenis = Geschiedenistoegang(self._omgeving, self)
        self.clienten = ClientenPagina(self._omgeving, self._acties)
        self._stapel.addWidget(self.clienten)
        self.instellingen = Instellingentoegang(self._omgeving, venster.kies_uiterlijk, self)
        lagen = Lagen(self._noteren, self._werkbladen, self.instellingen, lambda: self._samen is not None)
        wegen = Wegen(lambda: self._scherm, self._ga_terug_naar, self.open_traject, lagen)
        self.terugkeer = Terugkeer(self._omgeving, wegen, self._acties, self.clienten, self)
        ondertekenaar = self._werkbladen.ondertekenaar
        self.zegel = Verzegeling(self._omgeving, self._acties, self._noteren, ondertekenaar, self.terugkeer)
        self._zoek = self._actie("Cliënt zoeken", "Ctrl+K", self._ga_zoeken)
        self._terugdraai = self._actie("Ongedaan maken", "Ctrl+Z", self._maak_ongedaan)
        self._toch_niet = self._actie("Toch niet", "Ctrl+Y", self._ongedaan.herhaal)
        self._toch_niet.setShortcuts(list(VOORUIT))
        self.addAction(self._acties.nieuw)
        self._verbind()
        self.toon_clienten()

    @property
    def scherm(self) -> TrajectScherm | None:
        """The open traject, None at home."""
        return self._scherm

    @property
    def samen(self) -> QWidget | None:
        """The page of *Samen kijken* while it is shown."""
        return self._samen

    def toon_clienten(self, kies: str = "") -> None:
        """Go home; *kies* is the cliënt to select."""
        self._bewaarder.leg_alles_vast()
        weg = kies or (self._scherm.open_traject.client.id if self._scherm else "")
        self._sluit_scherm()
        self._werkbladen.kies(None)
        self._stapel.setCurrentWidget(self.clienten)
        self.clienten.toon(weg)
        self._vul_menus()
        self.clienten.begin()

    def open_traject(self, traject_id: str, plek: Plek | None = None) -> None:
        """Open a round at a field; without one, where it was left."""
        self._bewaarder.leg_alles_vast()
        try:
            traject = self._diensten.clienten.traject(traject_id)
            client = self._diensten.clienten.haal(traject.client_id)
            wijs = self._diensten.trajecten
            wijzer = wijs.bladwijzer_van(plek) if plek else wijs.bladwijzer(traject.laatste_plek)
        except Fout as fout:
            self._ongedaan.meld(fout.zin)
            return
        self._afscheid.onthoud(traject.id, client.aanspreeknaam)
        self._ongedaan.laat_los()
        self._sluit_scherm()
        scherm = TrajectScherm(self._omgeving, OpenTraject(client, traject), ouder=self)
        scherm.alle_clienten.connect(self.toon_clienten)
        scherm.samen_kijken.connect(self._kijk_samen)
        self._werkbladen.kies(scherm)
        self.instellingen.gebieden_gekozen.connect(scherm.ververs)
        self._scherm = scherm
        self._noteren.hoort_bij(scherm)
        self._aantekeningen = Aantekentoegang(self._omgeving, scherm, self._stapel)
        self._aantekeningen.geopend.connect(self._noteren.hoort_ook_bij)
        self._stapel.addWidget(scherm)
        self._stapel.setCurrentWidget(scherm)
        self._acties.kies(client, traject)
        self._vul_menus()
        scherm.toon(wijzer.plaats, wijzer.plek, focus=True)
        if isinstance(plek, WerkaantekeningPlek):
            self._aantekeningen.open()

    def _ga_terug_naar(self, hier: Hier) -> None:
        """Open a round where somebody was, with the cursor where it stood."""
        self.open_traject(hier.traject_id, hier.plek)
        scherm = self._scherm
        if scherm is None:
            return
        if hier.plek is None:
            with suppress(KeyError):  # the texts of the method may have changed since
                scherm.toon(Plaats(hier.basistaak, hier.deel), focus=True)
        else:
            zet_cursor(self.window().focusWidget(), hier.cursor)

    def mag_sluiten(self) -> bool:
        """Save everything; ask before anything that could not be saved is lost."""
        return self._afscheid.mag(self)

    def sluit(self) -> None:
        """Save what can be saved, and let go of the vault; the widget can then be destroyed."""
        self.terugkeer.leg_vast()
        self._werkbladen.sluit()
        self._noteren.sluit()
        self._bewaarder.leg_alles_vast()
        self._afscheid.wacht()
        self._venster.vul_menus((), ())
        self._venster.storing_voorbij()
        self._ongedaan.sluit()
        self._bewaarder.stop()
        self.reservekopieen.sluit()
        self._sluit_samen()
        self._sluit_scherm()

    def showEvent(self, event: QShowEvent) -> None:
        """Put the keyboard where home begins, which takes only once the window has the page."""
        super().showEvent(event)
        if not event.spontaneous() and self._scherm is None:
            self.clienten.begin()

    def _verbind(self) -> None:
        self.clienten.open_traject.connect(self.open_traject)
        self.clienten.noteren.connect(self.terugkeer.noteer_in)
        self.reservekopieen.zin.connect(self.clienten.zet_reservekopie)
        self.clienten.open_versie.connect(self._werkbladen.open_versie)
        self._werkbladen.geopend.connect(self._noteren.hoort_ook_bij)
        self._acties.toegevoegd.connect(self._is_toegevoegd)
        self._acties.gewijzigd.connect(self._is_gewijzigd)
        self._acties.verwijderd.connect(lambda _id: self.toon_clienten())
        self._acties.open_client.connect(self._open_client)
        self._acties.nieuwe_ronde.connect(self.open_traject)
        self._geschiedenis.teruggedraaid.connect(self._is_teruggedraaid)
        self._geschiedenis.client_gewijzigd.connect(self._is_gewijzigd)
        self._geschiedenis.prullenbak_gewijzigd.connect(lambda: self._is_teruggedraaid(None))
        self._werkbladen.gegeven_gevraagd.connect(partial(naar_gegeven, self._acties, self.instellingen))
        self._bewaarder.opgeslagen.connect(self._ongedaan.haal_in)
        for bron in (self._bewaarder, self._werkbladen.ondertekenaar):
            bron.mislukt.connect(partial(self._venster.toon_storing, opnieuw=bron.probeer_opnieuw))
            bron.hersteld.connect(self._venster.storing_voorbij)

    def _is_toegevoegd(self, client_id: str) -> None:
        self.toon_clienten(client_id)
        self._ongedaan.meld("De cliënt is toegevoegd. Met Enter ga je erheen.")

    def _is_gewijzigd(self, client_id: str) -> None:
        scherm = self._scherm
        if scherm is None or scherm.open_traject.client.id != client_id:
            self.toon_clienten(client_id)
            return
        try:
            client = self._diensten.clienten.haal(client_id)
            scherm.gegevens_gewijzigd(client)
        except Fout as fout:
            self._ongedaan.meld(fout.zin)
            return
        self._acties.kies(client, scherm.open_traject.traject)
        self._vul_menus()

    def _open_client(self, client_id: str) -> None:
        trajecten = self._diensten.clienten.trajecten(client_id)
        if trajecten:
            self.open_traject(trajecten[-1].id)

    def _ga_zoeken(self) -> None:
        if self._scherm is not None:
            self.toon_clienten()
        self.clienten.zoek()

    def _kijk_samen(self, plaats: Plaats, plek: Plek | None) -> None:
        from krachtwerk_desktop.ui.samen_kijken.scherm import SamenKijken

        if self._scherm is None:
            return
        samen = SamenKijken(self._omgeving, self._scherm.open_traject, plaats, plek)
        samen.gesloten.connect(self._na_samen)
        samen.noteren.connect(self._noteren.open)
        self._ongedaan.laat_los()
        self._samen = samen
        self._stapel.addWidget(samen)
        self._noteren.hoort_bij_samen(samen)
        self._stapel.setCurrentWidget(samen)
        self._zet_sneltoetsen(aan=False)
        self._venster.vul_menus((), ())

    def _na_samen(self, plaats: Plaats) -> None:
        self._bewaarder.leg_alles_vast()
        plek = self.terugkeer.plek_in(plaats)
        self._sluit_samen()
        if self._scherm is None:
            return
        self._stapel.setCurrentWidget(self._scherm)
        self._zet_sneltoetsen(aan=True)
        self._vul_menus()
        self._scherm.toon(plaats, plek, focus=True)

    def _zet_sneltoetsen(self, *, aan: bool) -> None:
        """While looking together no key leads to another cliënt."""
        for actie in (self._zoek, self._terugdraai, self._toch_niet, self._acties.nieuw):
            actie.setEnabled(aan)

    def _vul_menus(self) -> None:
        bestand = [*self.reservekopieen.voor_bestand, self._geschiedenis.prullenbak]
        if self._scherm is None:
            self._venster.vul_menus(thuis_menu(self._acties, self._zoek, self._werkbladen), bestand)
            return
        rondes = self._diensten.clienten.trajecten(self._scherm.open_traject.client.id)
        menu = traject_menu(
            self._acties, self._zoek, self._scherm, rondes, self.open_traject, self._werkbladen
        )
        menu.append(self._geschiedenis.eerder)
        self._venster.vul_menus(menu, [self._scherm.acties["afdrukken"], *bestand])

    def _sluit_scherm(self) -> None:
        if self._scherm is not None:
            self._noteren.laat_los()
            _haal_weg(self._stapel, self._scherm)
            self._scherm = None

    def _sluit_samen(self) -> None:
        if self._samen is not None:
            _haal_weg(self._stapel, self._samen)
            self._samen = None

    def _maak_ongedaan(self) -> None:
        """Undo what was told last, else the last thing done for the cliënt that is open."""
        hier = self._scherm.open_traject if self._scherm else None
        if not self._ongedaan.maak(alleen_laatste=hier is not None) and hier is not None:
            self._geschiedenis.draai_terug(hier)

    def _is_teruggedraaid(self, plek: Plek | None) -> None:
        if self._scherm is None:
            self.toon_clienten()
            return
        if isinstance(plek, WerkaantekeningPlek):
            self._aantekeningen.ververs()
        elif not self._noteren.is_teruggedraaid(plek):
            naar = self._diensten.trajecten.plaats_van(plek, self._scherm.plaats)
            self._scherm.toon(naar, plek, focus=plek is not None)

    def _actie(self, tekst: str, toets: str, doe: Callable[[], None]) -> QAction:
        actie = QAction(tekst, self)
        actie.setShortcut(QKeySequence(toets))
        actie.triggered.connect(lambda _aan=False: doe())
        self.addAction(actie)
        return actie


def _haal_weg(stapel: QStackedLayout, pagina: QWidget) -> None:
    stapel.removeWidget(pagina)
    pagina.hide()
    pagina.deleteLater()
