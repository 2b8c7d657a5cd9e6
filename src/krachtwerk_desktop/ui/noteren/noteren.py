"""*Snel noteren* from anywhere in a traject, and *Plaatsen* afterwards."""

from collections.abc import Callable
from typing import Final

import shiboken6
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from krachtwerk_desktop.application.fouten import Fout, NietOpgeslagen
from krachtwerk_desktop.application.notities import in_gesprek
from krachtwerk_desktop.domain.antwoord import uitspraken
from krachtwerk_desktop.domain.doel import Doel
from krachtwerk_desktop.domain.notitie import Notitie
from krachtwerk_desktop.domain.plek import DoelPlek, DoelVeld, NotitiePlek, Plek, Wie, ki_cel
from krachtwerk_desktop.ui.afscheid import Afscheid
from krachtwerk_desktop.ui.noteren import woorden
from krachtwerk_desktop.ui.noteren.half import Halve, HalveZinnen
from krachtwerk_desktop.ui.noteren.ingang import Ingang
from krachtwerk_desktop.ui.noteren.paneel import NoteerPaneel
from krachtwerk_desktop.ui.noteren.zinnenlijst import Zin
from krachtwerk_desktop.ui.omgeving import Omgeving
from krachtwerk_desktop.ui.plekwoorden import plek_woorden
from krachtwerk_desktop.ui.thema import thema
from krachtwerk_desktop.ui.traject.scherm import TrajectScherm

_TOETSEN: Final = ("Ctrl+Return", "Ctrl+Enter")


class Noteren(QObject):
    """Belongs to the workspace, so that a half-typed line outlives the page it was typed on."""

    def __init__(self, omgeving: Omgeving, ouder: QObject) -> None:
        super().__init__(ouder)
        self._omgeving, self._dienst = omgeving, omgeving.diensten.notities
        self.halve = HalveZinnen(self._dienst, self)
        self._afscheid = Afscheid(omgeving.bewaarder, omgeving.diensten.inhoud)
        self._scherm: TrajectScherm | None = None
        self._terug_naar: QWidget | None = None
        self.paneel: NoteerPaneel | None = None
        self.halve.mislukt.connect(self._halve_mislukt)
        self.halve.hersteld.connect(self._halve_hersteld)

    def hoort_bij(self, scherm: TrajectScherm) -> None:
        """Serve a traject that was opened: its key, its menu entry, its count and its panel."""
        self.laat_los()
        self._scherm = scherm
        actie = QAction("Snel noteren", scherm)
        actie.setShortcuts([QKeySequence(toets) for toets in _TOETSEN])
        actie.triggered.connect(lambda _aan=False: self.open())
        scherm.addAction(actie)
        scherm.acties["noteren"] = actie
        self._hang_ingang_op(scherm)
        scherm.installEventFilter(self)
        thema().veranderd.connect(self._leg)
        self._tel()

    def _hang_ingang_op(self, scherm: TrajectScherm) -> None:
        self._ingang = Ingang(scherm.zijkant)
        self._ingang.clicked.connect(self._uit_zijkant)
        self._ingang.vouw(gevouwen=scherm.zijkant.gevouwen)
        vlak = scherm.zijkant.layout()
        if vlak is not None:
            vlak.addWidget(self._ingang)
        scherm.zijkant.installEventFilter(self)

    def laat_los(self) -> None:
        """Let go of a traject that is closed; what is half typed in it stays."""
        self.halve.leg_vast()
        if self.paneel is not None and shiboken6.isValid(self.paneel):
            self.paneel.leg_vast()
        if self._scherm is not None:
            thema().veranderd.disconnect(self._leg)
        self._scherm = self.paneel = self._terug_naar = None

    def sluit(self) -> None:
        """Write what is half typed, and wait for it: the vault is about to close."""
        self.laat_los()
        self.halve.sluit()

    @property
    def onbewaard(self) -> dict[str, Halve]:
        """Half-typed lines that the vault did not take, per traject, to be sealed."""
        return self.halve.onbewaard

    def neem_over(self, halve: dict[str, Halve]) -> None:
        """Take unsealed lines up again."""
        for traject_id, (tekst, cursor) in halve.items():
            self.halve.typ(traject_id, (tekst, cursor))

    def open(self, *, plaatsen: bool = False) -> None:
        """Show the panel with the keyboard in it."""
        if self._scherm is None:
            return
        paneel = self._maak_paneel(self._scherm)
        if not paneel.isVisible():
            self._terug_naar = QApplication.focusWidget()
        paneel.toon(plaatsen=plaatsen)
        self._leg()
        paneel.show()
        self.ververs()
        paneel.begin()

    def sluit_paneel(self) -> None:
        """Put the panel away, and the keyboard back where it was."""
        self.halve.leg_vast()
        if self.paneel is None or self._scherm is None:
            return
        self.paneel.leg_vast()
        self.paneel.hide()
        terug = self._terug_naar
        if terug is not None and shiboken6.isValid(terug) and terug.isVisible():
            terug.setFocus()
        else:
            self._scherm.pagina.focus_op(None)

    def ververs(self) -> None:
        """Show the lines as they are in the vault now."""
        paneel = self.paneel
        if paneel is not None and paneel.isVisible():
            try:
                self._vul(paneel)
            except Fout as fout:
                self._omgeving.meld(fout.zin)
        self._tel()

    def is_teruggedraaid(self, plek: Plek | None) -> bool:
        """Follow an undo made elsewhere; True when the keyboard belongs in the panel."""
        hier = self.paneel is not None and self.paneel.isVisible()
        if self._scherm is None or not (hier or isinstance(plek, NotitiePlek)):
            self._tel()
            return False
        self._scherm.toon(self._scherm.plaats)
        self.open(plaatsen=self.paneel is not None and self.paneel.plaatst)
        return True

    def eventFilter(self, ding: QObject, event: QEvent) -> bool:
        """Follow the screen: its size, its side list, and when it comes back."""
        soort, scherm = event.type(), self._scherm
        if scherm is not None and ding is scherm and soort == QEvent.Type.Resize:
            self._leg()
        elif scherm is not None and ding is scherm and soort == QEvent.Type.Show:
            self.ververs()
        elif scherm is not None and ding is scherm.zijkant and soort == QEvent.Type.Resize:
            self._ingang.vouw(gevouwen=scherm.zijkant.gevouwen)
        return super().eventFilter(ding, event)

    @property
    def _traject_id(self) -> str:
        return self._scherm.open_traject.traject.id if self._scherm is not None else ""

    def _maak_paneel(self, scherm: TrajectScherm) -> NoteerPaneel:
        if self.paneel is not None:
            return self.paneel
        client = scherm.open_traject.client.aanspreeknaam
        paneel = NoteerPaneel(client, self._omgeving.diensten.inhoud.perspectieven, scherm)
        paneel.hide()
        paneel.sluiten.connect(self.sluit_paneel)
        noteer, plaats = paneel.noteervlak, paneel.plaatsvlak
        noteer.klaar.connect(self._noteer)
        noteer.getypt.connect(lambda tekst, cursor: self.halve.typ(self._traject_id, (tekst, cursor)))
        noteer.plaatsen.connect(lambda: self.open(plaatsen=True))
        plaats.noteren.connect(self.open)
        plaats.plaats.connect(self._plaats)
        plaats.doel.connect(self._maak_doel)
        plaats.haal_terug.connect(self._haal_laatste_terug)
        for vlak in (noteer, plaats):
            vlak.gewijzigd.connect(self._wijzig)
            vlak.weg.connect(self._verwijder)
        self.paneel = paneel
        self._probeer(lambda: noteer.zet_halve(*self.halve.haal(self._traject_id)))
        return paneel

    def _vul(self, paneel: NoteerPaneel) -> None:
        diensten = self._omgeving.diensten
        vandaag = diensten.klok.vandaag()
        notities = in_gesprek(self._dienst.van(self._traject_id), vandaag)
        wachtend = [notitie for notitie in notities if notitie.nog_te_plaatsen]
        paneel.noteervlak.zet_zinnen([self._zin(n) for n in notities], len(wachtend))
        if not paneel.plaatst:
            return
        geplaatst = [notitie for notitie in notities if not notitie.nog_te_plaatsen]
        krachten = diensten.krachten.van(self._traject_id)
        gebieden = diensten.krachten.leefgebieden(krachten)
        aantallen = {
            (g.id, p.id): len(uitspraken(krachten.tekst(g.id, p.id)))
            for g in gebieden
            for p in diensten.inhoud.perspectieven
        }
        paneel.plaatsvlak.zet_gebieden(gebieden, aantallen)
        paneel.plaatsvlak.zet_zinnen([self._zin(n) for n in wachtend], [self._zin(n) for n in geplaatst])

    def _zin(self, notitie: Notitie) -> Zin:
        diensten = self._omgeving.diensten
        vandaag = diensten.klok.vandaag()
        waar = woorden.waar(diensten.inhoud, notitie, vandaag)
        return Zin(notitie.id, woorden.tijd(notitie.moment, vandaag), notitie.tekst, waar)

    def _tel(self) -> None:
        """Say in the side list how many lines wait."""
        if self._scherm is None:
            return
        try:
            zinnen = len(self._dienst.nog_te_plaatsen(self._traject_id))
        except Fout:
            return  # told by whatever is read next
        self._ingang.zet_aantal(zinnen)

    def _uit_zijkant(self) -> None:
        self.open(plaatsen=bool(self._dienst.nog_te_plaatsen(self._traject_id)))

    def _noteer(self, tekst: str) -> None:
        """Keep a line; only what the vault confirmed leaves the field."""
        paneel = self.paneel
        if paneel is None:
            return
        try:
            notitie = self._dienst.noteer(self._traject_id, tekst)
        except Fout as fout:
            paneel.noteervlak.toon_fout(fout.zin)
            return
        paneel.noteervlak.zet_halve("", 0)
        self.halve.typ(self._traject_id, ("", 0))
        self.halve.leg_vast()
        paneel.noteervlak.meld(f"Opgeslagen om {notitie.moment.astimezone():%H:%M}")
        self.ververs()

    def _wijzig(self, notitie_id: str, tekst: str) -> None:
        self._doe(lambda: self._dienst.wijzig(notitie_id, tekst))

    def _verwijder(self, notitie_id: str) -> None:
        if self._doe(lambda: self._dienst.verwijder(notitie_id)):
            self._omgeving.meld("De zin is verwijderd.", lambda: self._zet_terug(notitie_id))

    def _zet_terug(self, notitie_id: str) -> None:
        self._doe(lambda: self._dienst.zet_terug(notitie_id))

    def _plaats(self, notitie_id: str, leefgebied: str, perspectief: str) -> None:
        plek = ki_cel(self._traject_id, leefgebied, perspectief, Wie.CLIENT)
        notitie = self._notitie(notitie_id)
        if notitie is None or self.paneel is None or not self._is_vrij(plek):
            return
        waar = plek_woorden(self._omgeving.diensten.inhoud, plek)
        nieuw: list[bool] = []
        if not self._doe(lambda: nieuw.append(self._dienst.plaats(notitie, plek))):
            return
        if nieuw == [False]:
            self.paneel.plaatsvlak.meld(f"Deze zin staat al in {waar}.")
            self.paneel.plaatsvlak.begin()
            return
        self._is_geplaatst(notitie, plek, f"Geplaatst in {waar}")

    def _maak_doel(self, notitie_id: str) -> None:
        notitie = self._notitie(notitie_id)
        gemaakt: list[Plek] = []
        if notitie is None:
            return
        self._omgeving.bewaarder.leg_alles_vast()
        if self._doe(lambda: gemaakt.append(_woorden_van(self._dienst.maak_doel(notitie)))):
            self._is_geplaatst(notitie, gemaakt[0], "Dit is nu een doel")

    def _is_geplaatst(self, notitie: Notitie, plek: Plek, zin: str) -> None:
        if self.paneel is not None:
            self.paneel.plaatsvlak.meld(zin)
            self.paneel.plaatsvlak.na_plaatsen(notitie.id)
        melding = f"{zin}: “{woorden.kort(notitie.tekst)}”"
        self._omgeving.meld(melding, lambda: self._haal_weg(notitie.id, plek))

    def _haal_laatste_terug(self, notitie_id: str) -> None:
        notitie = self._notitie(notitie_id)
        if notitie is not None and notitie.plaatsingen:
            self._haal_weg(notitie_id, notitie.plaatsingen[-1].plek)

    def _haal_weg(self, notitie_id: str, plek: Plek) -> None:
        notitie = self._notitie(notitie_id)
        if notitie is None or not self._is_vrij(plek):
            return
        met_woorden: list[bool] = []
        client_id = self._scherm.open_traject.client.id if self._scherm is not None else ""
        if not self._doe(lambda: met_woorden.append(self._dienst.neem_terug(notitie, plek, client_id))):
            return
        if met_woorden == [False]:
            waar = plek_woorden(self._omgeving.diensten.inhoud, plek)
            self._omgeving.meld(f"De zin wacht weer op een plek. De tekst in {waar} is veranderd en blijft.")
        if self.paneel is not None and self.paneel.isVisible() and self.paneel.plaatst:
            self.paneel.plaatsvlak.meld("De zin wacht weer op een plek.")
            self.paneel.plaatsvlak.begin()

    def _is_vrij(self, plek: Plek) -> bool:
        """Save what is typed in the field first; a field that cannot be saved takes no line."""
        bewaarder = self._omgeving.bewaarder
        bewaarder.leg_alles_vast()
        if plek in bewaarder.openstaand:
            self._afscheid.wacht()
        if plek in bewaarder.openstaand:
            self._omgeving.meld(NietOpgeslagen.zin)
            return False
        return True

    def _notitie(self, notitie_id: str) -> Notitie | None:
        gevonden: list[Notitie] = []
        self._probeer(lambda: gevonden.extend(self._dienst.van(self._traject_id)))
        return next((notitie for notitie in gevonden if notitie.id == notitie_id), None)

    def _doe(self, doe: Callable[[], object]) -> bool:
        """Change something, and let page, panel and count follow."""
        self._omgeving.bewaarder.leg_alles_vast()
        gelukt = self._probeer(doe)
        scherm = self._scherm
        if gelukt and scherm is not None:
            scherm.toon(scherm.plaats)
            scherm.paginas.inhoud_gewijzigd.emit()
        self.ververs()
        return gelukt

    def _probeer(self, doe: Callable[[], object]) -> bool:
        try:
            doe()
        except Fout as fout:
            self._omgeving.meld(fout.zin)
            return False
        return True

    def _leg(self) -> None:
        if self.paneel is not None and self._scherm is not None:
            self.paneel.leg_over(self._scherm, self._scherm.voet.sizeHint().height())

    def _halve_mislukt(self, zin: str) -> None:
        if self.paneel is not None:
            self.paneel.noteervlak.toon_fout(zin)

    def _halve_hersteld(self) -> None:
        if self.paneel is not None:
            self.paneel.noteervlak.toon_fout("")


def _woorden_van(doel: Doel) -> DoelPlek:
    return DoelPlek(doel.id, DoelVeld.TEKST)
