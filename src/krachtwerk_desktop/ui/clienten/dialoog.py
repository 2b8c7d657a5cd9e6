"""The form of a cliënt: only the name is needed, and nothing in it blocks."""

from collections.abc import Callable
from dataclasses import asdict, replace

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from krachtwerk_desktop.application.clienten import ClientGegevens, ClientService
from krachtwerk_desktop.application.concepten import Formulier
from krachtwerk_desktop.application.fouten import Fout, GegevensOntbreken
from krachtwerk_desktop.domain import datum
from krachtwerk_desktop.domain.bsn import lijkt_bsn
from krachtwerk_desktop.domain.client import Client
from krachtwerk_desktop.ui.bouwstenen.cursor import cursor_van, zet_cursor
from krachtwerk_desktop.ui.bouwstenen.kaart import Kaart
from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Kop1, Tekst
from krachtwerk_desktop.ui.bouwstenen.melding import Meldingbalk
from krachtwerk_desktop.ui.bouwstenen.plakken import houd_schoon
from krachtwerk_desktop.ui.bouwstenen.richting import los
from krachtwerk_desktop.ui.bouwstenen.rol import Rol
from krachtwerk_desktop.ui.bouwstenen.toetsen import EERDER
from krachtwerk_desktop.ui.bouwstenen.veld import Regelveld, VeldMetLabel
from krachtwerk_desktop.ui.bouwstenen.vloei import VloeiLayout
from krachtwerk_desktop.ui.thema import thema
from krachtwerk_desktop.ui.velden.datum import DatumVeld

LEESTIJD_MS = 600
_BREEDTE, _HOOGTE, _NAAST = 640, 660, 560
_BSN = "Dit lijkt een burgerservicenummer. Dat is hier niet nodig; je kunt het beter weghalen."
_NAAM_UITLEG = "De naam is nodig. Een schuilnaam mag ook."


class ClientDialoog(QDialog):
    """Adds a cliënt, or changes the data of one.

    It does not wait (`open`, not `exec`), so that locking can take it away at any moment.
    """

    opgeslagen = Signal(object)
    """The :class:`Client` as it was saved."""
    bestaande_gekozen = Signal(object)
    """The begeleider says that this :class:`Client` is meant."""
    gewijzigd = Signal()
    """Something was typed in it."""
    eerdere_gevraagd = Signal(str)
    """The name of the field with the cursor, of which earlier texts are asked."""
    afgebroken = Signal(object)
    """The :class:`Formulier` as it was left without saving."""

    def __init__(
        self, clienten: ClientService, ouder: QWidget | None = None, client: Client | None = None
    ) -> None:
        super().__init__(ouder)
        self._clienten, self._client = clienten, client
        self._klaar = False
        self.setWindowTitle("Gegevens wijzigen" if client else "Nieuwe cliënt")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.balk = Meldingbalk(self)
        self.dubbel = Dubbel(self._open_bestaande)
        self._velden: dict[str, VeldMetLabel] = {}
        self._bouw()
        self._begin = _van_client(client) if client else ClientGegevens("")
        self.vul(self._begin)
        for regel in (self.naam, self.roepnaam, self.nummer, self.taal, self.contact):
            regel.textChanged.connect(self.gewijzigd)
        self.geboren.gewijzigd.connect(self.gewijzigd)
        self.naam.verlaten.connect(self._kijk_dubbel)
        self.roepnaam.verlaten.connect(self._kijk_dubbel)
        for veld in (self.nummer, self.contact, self.naam):
            veld.verlaten.connect(self._kijk_bsn)
        QShortcut(EERDER, self, lambda: self.eerdere_gevraagd.emit(self.formulier().veld))

    def vul(self, gegevens: ClientGegevens) -> None:
        """Fill the fields; an empty number of a new cliënt becomes the next one."""
        self.naam.setText(gegevens.naam)
        self.roepnaam.setText(gegevens.roepnaam)
        nummer = gegevens.clientnummer or ("" if self._client else self._clienten.volgend_nummer())
        self.nummer.setText(nummer)
        self.geboren.zet_tekst(gegevens.geboortedatum)
        self.taal.setText(gegevens.taal)
        self.contact.setText(gegevens.contact)

    def formulier(self) -> Formulier:
        """Return what is filled in, and where the cursor is."""
        met_cursor = self.focusWidget()
        veld = next((naam for naam, regel in self._regels().items() if regel is met_cursor), "")
        cursor = cursor_van(met_cursor) if veld else 0
        return Formulier(self.client_id, asdict(self.gegevens()), veld, cursor)

    def ga_verder(self, formulier: Formulier) -> None:
        """Take over what was filled in before, with the cursor where it was."""
        self.vul(ClientGegevens(**formulier.velden))
        regel = self._regels().get(formulier.veld)
        if regel is not None:
            regel.setFocus()
            zet_cursor(regel, formulier.cursor)

    def ga_naar(self, veld: str) -> None:
        """Put the cursor at the end of the field of this name."""
        regel = self._regels()[veld]
        regel.setFocus()
        zet_cursor(regel, len(getattr(self.gegevens(), veld)))

    def zet_tekst(self, veld: str, tekst: str) -> None:
        """Fill one field, as if it was typed; it counts with *Opslaan*."""
        self.vul(replace(self.gegevens(), **{veld: tekst}))

    def _regels(self) -> dict[str, QWidget]:
        return {
            "naam": self.naam,
            "roepnaam": self.roepnaam,
            "clientnummer": self.nummer,
            "geboortedatum": self.geboren.regel,
            "taal": self.taal,
            "contact": self.contact,
        }

    def gegevens(self) -> ClientGegevens:
        return ClientGegevens(
            self.naam.text(),
            self.roepnaam.text(),
            self.nummer.text(),
            self.geboren.tekst(),
            self.taal.text(),
            self.contact.text(),
        )

    def accept(self) -> None:
        """Save; what cannot be saved is told at its field and everything stays as typed.

        A name that is there already is shown first, once: whoever presses again means it.
        """
        if self._kijk_dubbel():
            self.dubbel.ja.setFocus()
            return
        for veld in self._velden.values():
            veld.toon_fout("")
        self.balk.verberg()
        try:
            gegevens = self.gegevens()
            client = (
                self._clienten.wijzig(self._client.id, gegevens)
                if self._client
                else self._clienten.nieuw(gegevens)[0]
            )
        except GegevensOntbreken as fout:
            veld = self._velden["Cliëntnummer" if self.naam.text().strip() else "Naam"]
            veld.toon_fout(fout.zin)
            veld.veld.setFocus()
        except Fout as fout:
            self.balk.toon(fout.zin, "fout")
        else:
            self._klaar = True
            super().accept()
            self.opgeslagen.emit(client)

    def reject(self) -> None:
        """Leave; whoever opened the form can offer to go on with what was typed."""
        over, ingevuld = self.formulier(), self.is_ingevuld
        super().reject()
        if not self._klaar and ingevuld:
            self.afgebroken.emit(over)

    def toon_niet_bewaard(self, fout: Fout) -> None:
        """Tell that what is typed here could not be kept for later."""
        self.balk.toon(fout.zin, "fout")

    @property
    def client_id(self) -> str:
        """Whose data this is, empty for a new cliënt."""
        return self._client.id if self._client else ""

    @property
    def is_ingevuld(self) -> bool:
        """Whether there is something in it that is not saved."""
        nu = self.gegevens()
        if self._client:
            return nu != self._begin
        return any((nu.naam, nu.roepnaam, nu.geboortedatum, nu.taal, nu.contact))

    def _bouw(self) -> None:
        self.naam, self.roepnaam, self.nummer = Regelveld(), Regelveld(), Regelveld()
        self.taal, self.contact = Regelveld(), Regelveld()
        for veld in (self.naam, self.roepnaam, self.nummer, self.taal, self.contact):
            houd_schoon(veld)
        self.geboren = DatumVeld(
            self._clienten.begrijp_geboortedatum,
            self._clienten.waarom_geen_geboortedatum,
            dag_eronder=False,
        )
        look, ruimte = thema(), self.screen().availableSize()
        breedte = min(look.px(_BREEDTE), ruimte.width() - 40)
        vlak = QVBoxLayout(self)
        vlak.setContentsMargins(0, 0, 0, 0)
        rol = Rol(24)
        rol.inhoud.addWidget(Kop1(self.windowTitle()))
        rol.inhoud.addWidget(self.balk)
        rol.inhoud.addLayout(self._rooster(naast=breedte >= look.px(_NAAST)))
        rol.inhoud.addStretch(1)
        vlak.addWidget(rol, 1)
        vlak.addLayout(self._knoppen())
        self.resize(breedte, min(look.px(_HOOGTE), ruimte.height() - 60))

    def _rooster(self, *, naast: bool) -> QGridLayout:
        """Short fields stand beside each other where large letters leave room for that."""
        rooster = QGridLayout()
        rooster.setHorizontalSpacing(thema().px(16))
        rooster.setVerticalSpacing(thema().px(14))
        delen: list[tuple[str, QWidget, str, bool]] = [
            ("Naam", self.naam, _NAAM_UITLEG, True),
            ("Roepnaam", self.roepnaam, "Zo noem je de cliënt in het programma en op papier.", False),
            ("Cliëntnummer", self.nummer, "Dit nummer is automatisch gekozen. Je mag het veranderen.", False),
            ("Geboortedatum", self.geboren, "Bijvoorbeeld 3-12-1984 of 3 dec 1984.", False),
            ("Taal", self.taal, "Welke taal spreekt de cliënt het liefst?", False),
            ("Contact", self.contact, "Bijvoorbeeld een telefoonnummer of e-mailadres.", True),
        ]
        plek = 0
        for label, veld, uitleg, breed in delen:
            vak = VeldMetLabel(label, veld, uitleg)
            self._velden[label] = vak
            rij, kolom = divmod(plek, 2)
            rooster.addWidget(vak, rij, kolom, 1, 2 if breed or not naast else 1, Qt.AlignmentFlag.AlignTop)
            plek += 2 if breed or not naast else 1
            if label == "Naam":
                rooster.addWidget(self.dubbel, 1, 0, 1, 2)
                plek += 2
        rooster.setColumnStretch(0, 1)
        rooster.setColumnStretch(1, 1)
        return rooster

    def _knoppen(self) -> QHBoxLayout:
        rij = QHBoxLayout()
        maat = thema().px(24)
        rij.setContentsMargins(maat, thema().px(12), maat, thema().px(20))
        annuleren, opslaan = Knop("Annuleren"), Knop("Opslaan", "primair")
        annuleren.setAutoDefault(False)
        opslaan.setDefault(True)
        annuleren.clicked.connect(self.reject)
        opslaan.clicked.connect(self.accept)
        rij.addStretch(1)
        rij.addWidget(annuleren)
        rij.addWidget(opslaan)
        return rij

    def _kijk_dubbel(self) -> bool:
        """Look for a cliënt of this name; returns whether one is shown that nobody can have read yet."""
        eigen = self._client.id if self._client else ""
        namen = (self.naam.text(), self.roepnaam.text())
        if self._client and namen == (self._begin.naam, self._begin.roepnaam):
            return False
        try:
            gevonden = [c for naam in namen for c in self._clienten.dubbele(naam, eigen)]
        except Fout as fout:
            self.balk.toon(fout.zin, "fout")
            return False
        return self.dubbel.toon(gevonden[0] if gevonden else None)

    def _kijk_bsn(self) -> None:
        for label, veld in (("Naam", self.naam), ("Cliëntnummer", self.nummer), ("Contact", self.contact)):
            if lijkt_bsn(veld.text()):
                self._velden[label].toon_fout(_BSN)
            elif self._velden[label].fout == _BSN:
                self._velden[label].toon_fout("")

    def _open_bestaande(self, client: Client) -> None:
        self._klaar = True
        super().reject()
        self.bestaande_gekozen.emit(client)


class Dubbel(Kaart):
    """Notices a name that is there already; it asks, and never stands in the way."""

    def __init__(self, open_bestaande: Callable[[Client], None]) -> None:
        super().__init__("straks", 12)
        self._open = open_bestaande
        self._client: Client | None = None
        self._gezien: set[str] = set()
        self._sinds = QElapsedTimer()
        self.vraag = Tekst()
        self.ja = Knop("Ja, open die")
        self.nee = Knop("Nee, dit is iemand anders", "link")
        for knop in (self.ja, self.nee):
            knop.setAutoDefault(False)
        self.inhoud.addWidget(self.vraag)
        rij = VloeiLayout(ruimte=thema().px(8))
        rij.addWidget(self.ja)
        rij.addWidget(self.nee)
        self.inhoud.addLayout(rij)
        self.ja.clicked.connect(self._kies)
        self.nee.clicked.connect(self._laat)
        self.hide()

    def toon(self, client: Client | None) -> bool:
        """Ask about this cliënt unless that was answered; hide for None.

        Returns whether nobody can have read it yet: a click on *Opslaan* leaves the name and saves
        in one movement.
        """
        if client is None or client.id in self._gezien:
            self._client = client
            self.hide()
            return False
        if self.isHidden() or client != self._client:
            self._sinds.start()
        self._client = client
        self.vraag.setText(f"Er is al een {los(client.naam)} ({client.clientnummer}). Is dit dezelfde?")
        self.show()
        return self._sinds.elapsed() < LEESTIJD_MS

    def _kies(self) -> None:
        if self._client is not None:
            self._open(self._client)

    def _laat(self) -> None:
        if self._client is not None:
            self._gezien.add(self._client.id)
        self.hide()


def _van_client(client: Client) -> ClientGegevens:
    geboren = client.geboortedatum_tekst or (
        datum.voluit(client.geboortedatum) if client.geboortedatum else ""
    )
    return ClientGegevens(
        client.naam, client.roepnaam, client.clientnummer, geboren, client.taal, client.contact
    )
