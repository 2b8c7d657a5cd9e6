"""What can be done with one cliënt, for the menu bar and the context menu alike."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMessageBox, QWidget

from krachtwerk_desktop.application.concepten import Formulier
from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.domain.client import Client, Traject
from krachtwerk_desktop.ui.bouwstenen.richting import los
from krachtwerk_desktop.ui.clienten.dialoog import ClientDialoog
from krachtwerk_desktop.ui.clienten.eerder import toon_eerdere
from krachtwerk_desktop.ui.concept.formulierwacht import Formulierwacht
from krachtwerk_desktop.ui.omgeving import Omgeving


class ClientActies(QObject):
    """The actions work on the cliënt of `kies`: the selected row, or the open traject."""

    toegevoegd = Signal(str)
    """The id of a new cliënt."""
    gewijzigd = Signal(str)
    verwijderd = Signal(str)
    open_client = Signal(str)
    """A cliënt to open, by id: the begeleider says that a new one is this one."""
    nieuwe_ronde = Signal(str)
    """The id of a round that was just begun."""

    def __init__(self, omgeving: Omgeving, venster: QWidget) -> None:
        super().__init__(venster)
        self._omgeving, self._venster = omgeving, venster
        self._dienst = omgeving.diensten.clienten
        self._client: Client | None = None
        self._traject: Traject | None = None
        self._dialoog: ClientDialoog | None = None
        self._wacht: Formulierwacht | None = None
        omgeving.afscheid.tel_ook(self._onbewaard)
        self.nieuw = self._actie("Nieuwe cliënt…", self.voeg_toe, "Ctrl+N")
        self.wijzig = self._actie("Gegevens wijzigen…", self._wijzig)
        self.beeindig = self._actie("Traject beëindigen", self._beeindig)
        self.heropen = self._actie("Traject heropenen", self._heropen)
        self.ronde = self._actie("Nieuwe ronde beginnen…", self._vraag_ronde)
        self.verwijder = self._actie("Cliënt verwijderen", self._verwijder)
        self.kies(None, None)

    def kies(self, client: Client | None, traject: Traject | None) -> None:
        """Work on this cliënt and round from now on; None for nobody."""
        self._client, self._traject = client, traject
        er_is = client is not None and traject is not None
        for actie in (self.wijzig, self.ronde, self.verwijder):
            actie.setEnabled(er_is)
        loopt = traject is None or traject.loopt
        self.beeindig.setVisible(loopt)
        self.beeindig.setEnabled(er_is)
        self.heropen.setVisible(not loopt)

    @property
    def voor_client(self) -> list[QAction]:
        """The actions on one cliënt, in the order of a menu."""
        return [self.wijzig, self.beeindig, self.heropen, self.ronde, self.verwijder]

    def voeg_toe(self) -> ClientDialoog:
        """Open the empty form."""
        return self._toon(None)

    def half_ingevuld(self) -> Formulier | None:
        """Return the form that stands open with something in it."""
        dialoog = self._dialoog
        return dialoog.formulier() if dialoog is not None and dialoog.is_ingevuld else None

    def vul_verder(self, formulier: Formulier) -> None:
        """Open that form again; one that stands open already takes it over."""
        if self._dialoog is not None and self._dialoog.client_id == formulier.client_id:
            self._dialoog.ga_verder(formulier)
            return
        try:
            client = self._dienst.haal(formulier.client_id) if formulier.client_id else None
        except Fout as fout:
            self._omgeving.meld(fout.zin)
            return
        self._toon(client).ga_verder(formulier)

    def _wijzig(self) -> None:
        if self._client is not None:
            self._toon(self._client)

    def wijzig_veld(self, veld: str) -> None:
        """Open the form of the cliënt at one of its fields."""
        if self._client is not None:
            self._toon(self._client).ga_naar(veld)

    def _toon(self, client: Client | None) -> ClientDialoog:
        dialoog = ClientDialoog(self._dienst, self._venster, client)
        self._dialoog = dialoog
        self._wacht = Formulierwacht(dialoog, self._omgeving.diensten.concepten)
        dialoog.finished.connect(self._is_dicht)
        dialoog.opgeslagen.connect(
            partial(self._is_opgeslagen, self.gewijzigd if client else self.toegevoegd)
        )
        dialoog.eerdere_gevraagd.connect(partial(toon_eerdere, self._omgeving, dialoog))
        dialoog.bestaande_gekozen.connect(lambda c: self.open_client.emit(c.id))
        dialoog.afgebroken.connect(
            lambda over: self._omgeving.meld(
                "Niet opgeslagen. Wat je had ingevuld, is nog terug te halen.",
                lambda: self.vul_verder(over),
            )
        )
        dialoog.open()
        return dialoog

    def _is_opgeslagen(self, gemeld: SignalInstance, client: Client) -> None:
        """A date that was not understood holds nothing up, and is told where it can still be read."""
        gemeld.emit(client.id)
        if client.geboortedatum_tekst and client.geboortedatum is None:
            uitleg = self._dienst.waarom_geen_geboortedatum(client.geboortedatum_tekst)
            self._omgeving.meld(f"Opgeslagen, met de geboortedatum zoals je hem typte. {uitleg}")

    def _onbewaard(self) -> list[str]:
        return [] if self._dialoog is None or self.leg_formulier_vast() else [self._dialoog.windowTitle()]

    def leg_formulier_vast(self) -> bool:
        """Keep the form that stands open, before the vault closes; returns whether that worked."""
        return self._wacht is None or self._wacht.leg_vast()

    def _is_dicht(self) -> None:
        """Forget the form, unless it closes because the vault does.

        The program may be ending: then its windows close one by one, this one first, and only
        afterwards it shows.
        """
        dialoog, wacht, self._dialoog, self._wacht = self._dialoog, self._wacht, None, None
        if dialoog is not None and wacht is not None:
            wacht.stop()
            vergeet = partial(self._vergeet, dialoog.client_id)
            if dialoog.result() == ClientDialoog.DialogCode.Accepted:
                vergeet()
            else:
                QTimer.singleShot(0, self, vergeet)

    def _vergeet(self, client_id: str) -> None:
        if not self._omgeving.bewaarder.gestopt and (
            self._dialoog is None or self._dialoog.client_id != client_id
        ):
            self._omgeving.diensten.concepten.wis_formulier(client_id)

    def _beeindig(self) -> None:
        client, traject = self._client, self._traject
        if (
            client is None
            or traject is None
            or not self._omgeving.lukt(lambda: self._dienst.beeindig(traject.id))
        ):
            return
        self.gewijzigd.emit(client.id)
        self._meld(
            client,
            f"Het traject van {los(client.aanspreeknaam)} is afgerond. Alles blijft leesbaar.",
            lambda: self._dienst.heropen(traject.id),
        )

    def _heropen(self) -> None:
        client, traject = self._client, self._traject
        if (
            client is None
            or traject is None
            or not self._omgeving.lukt(lambda: self._dienst.heropen(traject.id))
        ):
            return
        self.gewijzigd.emit(client.id)
        self._meld(
            client,
            f"Het traject van {los(client.aanspreeknaam)} loopt weer.",
            lambda: self._dienst.beeindig(traject.id),
        )

    def _verwijder(self) -> None:
        client = self._client
        if client is None or not self._omgeving.lukt(lambda: self._dienst.verwijder(client.id)):
            return
        self.verwijderd.emit(client.id)
        self._meld(
            client,
            f"{los(client.aanspreeknaam)} is verwijderd, met alles wat erbij hoort.",
            lambda: self._dienst.zet_terug(client.id),
        )

    def _vraag_ronde(self) -> None:
        """Ask first: a round that was begun cannot be taken back."""
        client, traject = self._client, self._traject
        if client is None or traject is None:
            return
        vraag = QMessageBox(self._venster)
        vraag.setIcon(QMessageBox.Icon.NoIcon)
        vraag.setText(f"Een nieuwe ronde beginnen met {los(client.aanspreeknaam)}?")
        vraag.setInformativeText(
            f"Ronde {traject.ronde + 1} begint met de krachteninventarisatie van ronde {traject.ronde}. "
            + ("Ronde " + str(traject.ronde) + " wordt dan afgerond. " if traject.loopt else "")
            + "Alles uit eerdere rondes blijft leesbaar."
        )
        begin = vraag.addButton("Nieuwe ronde beginnen", QMessageBox.ButtonRole.AcceptRole)
        vraag.addButton("Annuleren", QMessageBox.ButtonRole.RejectRole)
        vraag.setDefaultButton(begin)
        begin.clicked.connect(partial(self._begin_ronde, client))
        vraag.finished.connect(vraag.deleteLater)
        vraag.open()

    def _begin_ronde(self, client: Client) -> None:
        begonnen: list[Traject] = []
        if self._omgeving.lukt(lambda: begonnen.append(self._dienst.nieuwe_ronde(client.id))):
            self.nieuwe_ronde.emit(begonnen[0].id)

    def _meld(self, client: Client, zin: str, ongedaan: Callable[[], object]) -> None:
        def terug() -> None:
            if self._omgeving.lukt(ongedaan):
                self.gewijzigd.emit(client.id)

        self._omgeving.meld(zin, terug)

    def _actie(self, tekst: str, doe: Callable[[], object], toets: str = "") -> QAction:
        actie = QAction(tekst, self)
        if toets:
            actie.setShortcut(QKeySequence(toets))
        actie.triggered.connect(lambda _aan=False: doe())
        return actie
