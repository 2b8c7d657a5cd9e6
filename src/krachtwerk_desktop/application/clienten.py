"""The cliëntenlijst: finding, adding, changing, ending, deleting."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from krachtwerk_desktop.application.fouten import GegevensOntbreken, NietGevonden
from krachtwerk_desktop.application.ports import AntwoordOpslag, ClientOpslag, Klok, Treffer
from krachtwerk_desktop.domain import datum
from krachtwerk_desktop.domain.antwoord import Schrijving
from krachtwerk_desktop.domain.client import Client, ClientRegel, Traject
from krachtwerk_desktop.domain.ids import nieuw_id
from krachtwerk_desktop.domain.plek import BESPROKEN, KI
from krachtwerk_desktop.domain.vouwen import vouw

OUDSTE: Final = 120
"""Years; a birth date before that is a slip of the finger."""
_GEBOORTEDATUM = "Dit herken ik niet als geboortedatum. Schrijf ook het jaar op, bijvoorbeeld 3-12-1984."


@dataclass(frozen=True, slots=True)
class ClientGegevens:
    """What the begeleider fills in about a cliënt; only the name is needed."""

    naam: str = field(repr=False)
    roepnaam: str = field(default="", repr=False)
    clientnummer: str = ""
    geboortedatum: str = field(default="", repr=False)
    taal: str = field(default="", repr=False)
    contact: str = field(default="", repr=False)


class ClientService:
    """What can be done with cliënten and their rounds."""

    def __init__(self, opslag: ClientOpslag, antwoorden: AntwoordOpslag, klok: Klok) -> None:
        self._opslag, self._antwoorden, self._klok = opslag, antwoorden, klok

    def lijst(self) -> list[ClientRegel]:
        """Return all rows, last worked in first."""
        return self._opslag.regels()

    def zoek(self, tekst: str, *, werkaantekeningen: bool = False) -> list[Treffer]:
        """Find in names, numbers and texts, and when asked in own notes; accents and case do not matter."""
        gevouwen = vouw(tekst)
        return self._opslag.zoek(gevouwen, werkaantekeningen=werkaantekeningen) if gevouwen else []

    def haal(self, client_id: str) -> Client:
        """Return one cliënt; :class:`NietGevonden` when deleted."""
        client = self._opslag.haal(client_id)
        if client is None:
            raise NietGevonden
        return client

    def volgend_nummer(self) -> str:
        """Return the cliëntnummer that a new cliënt would get."""
        return self._opslag.volgend_nummer(self._klok.vandaag().year)

    def dubbele(self, naam: str, behalve_id: str = "") -> list[Client]:
        """Return cliënten whose name or roepnaam is the same when folded, in whatever order of words."""
        gevouwen = _woorden(naam)
        return [
            regel.client
            for regel in self._opslag.regels()
            if gevouwen and regel.client.id != behalve_id and gevouwen in _namen(regel.client)
        ]

    def nieuw(self, gegevens: ClientGegevens) -> tuple[Client, Traject]:
        """Add a cliënt with a first round that starts today."""
        client = self._client(nieuw_id(), gegevens)
        traject = Traject(nieuw_id(), client.id, 1, self._klok.vandaag())
        self._opslag.voeg_toe(client, traject)
        return client, traject

    def wijzig(self, client_id: str, gegevens: ClientGegevens) -> Client:
        """Change the data of a cliënt."""
        client = self._client(self.haal(client_id).id, gegevens)
        self._opslag.wijzig(client)
        return client

    def begrijp_geboortedatum(self, tekst: str) -> date | None:
        """Return the birth date that the text means; it needs a year, and somebody who can be alive."""
        dag = self._dag_met_jaar(tekst)
        return dag if dag is not None and not self._onmogelijk(dag) else None

    def waarom_geen_geboortedatum(self, tekst: str) -> str:
        """Return the sentence about a text that is no birth date."""
        dag = self._dag_met_jaar(tekst)
        if dag is None:
            return datum.waarom_niet(tekst, self._klok.vandaag(), _GEBOORTEDATUM, verleden=True)
        return f"{datum.voluit(dag)} {self._onmogelijk(dag)}. Kijk de datum nog eens na."

    def verwijder(self, client_id: str) -> None:
        """Delete a cliënt; *zet_terug* brings everything back."""
        self._opslag.zet_verwijderd(client_id, self._klok.nu())

    def zet_terug(self, client_id: str) -> None:
        """Undo a deletion."""
        self._opslag.zet_verwijderd(client_id, None)

    def trajecten(self, client_id: str) -> list[Traject]:
        """Return the rounds of a cliënt, oldest first."""
        return self._opslag.trajecten(client_id)

    def traject(self, traject_id: str) -> Traject:
        """Return one round; :class:`NietGevonden` when unknown."""
        traject = self._opslag.traject(traject_id)
        if traject is None:
            raise NietGevonden
        return traject

    def beeindig(self, traject_id: str) -> Traject:
        """End a round today; everything in it stays readable and can be reopened."""
        return self._bewaar(replace(self.traject(traject_id), beeindigd_op=self._klok.vandaag()))

    def heropen(self, traject_id: str) -> Traject:
        """Take the end of a round back."""
        return self._bewaar(replace(self.traject(traject_id), beeindigd_op=None))

    def nieuwe_ronde(self, client_id: str) -> Traject:
        """Begin a further round, with the KI of the round before as its starting text.

        That round ends today if it still ran; both or neither is in the vault.
        """
        vorig, vandaag = self._opslag.trajecten(client_id)[-1], self._klok.vandaag()
        traject = Traject(nieuw_id(), client_id, vorig.ronde + 1, vandaag, None, vorig.id)
        af = replace(vorig, beeindigd_op=vandaag) if vorig.loopt else None
        self._opslag.begin_ronde(traject, self._begintekst(vorig.id, traject.id), af)
        return traject

    def _dag_met_jaar(self, tekst: str) -> date | None:
        if not datum.heeft_jaar(tekst):
            return None
        return datum.begrijp(tekst, self._klok.vandaag(), verleden=True)

    def _onmogelijk(self, geboren: date) -> str:
        vandaag = self._klok.vandaag()
        if geboren > vandaag:
            return "moet nog komen"
        return f"is meer dan {OUDSTE} jaar geleden" if vandaag.year - geboren.year > OUDSTE else ""

    def _begintekst(self, van_id: str, naar_id: str) -> Sequence[Schrijving]:
        """Return the KI of the round before, said when it was said: beginning a round adds nothing to it."""
        bewerking = nieuw_id()
        return [
            Schrijving(replace(a.plek, traject_id=naar_id), a.tekst, a.moment, bewerking, a.datum)
            for a in self._antwoorden.van(van_id, KI)
            if a.plek.vraag != BESPROKEN  # in this round nothing was talked about yet
        ]

    def _bewaar(self, traject: Traject) -> Traject:
        self._opslag.bewaar_traject(traject)
        return traject

    def _client(self, client_id: str, gegevens: ClientGegevens) -> Client:
        naam, nummer = gegevens.naam.strip(), gegevens.clientnummer.strip()
        if not naam:
            raise GegevensOntbreken("Vul de naam in. Een schuilnaam mag ook. De rest mag leeg blijven.")
        if nummer and self._opslag.nummer_in_gebruik(nummer, client_id):
            raise GegevensOntbreken(
                f"Cliëntnummer {nummer} is al van iemand (geweest). "
                "Kies een ander nummer of laat het vak leeg."
            )
        return Client(
            client_id,
            naam,
            gegevens.roepnaam.strip(),
            nummer or self.volgend_nummer(),
            gegevens.geboortedatum.strip(),
            self.begrijp_geboortedatum(gegevens.geboortedatum),
            gegevens.taal.strip(),
            gegevens.contact.strip(),
        )


def _namen(client: Client) -> set[tuple[str, ...]]:
    return {_woorden(client.naam), _woorden(client.roepnaam)}


def _woorden(naam: str) -> tuple[str, ...]:
    return tuple(sorted(vouw(naam.replace(",", " ")).split()))
