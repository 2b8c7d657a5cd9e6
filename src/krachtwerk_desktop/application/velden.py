"""The saving of fields: one way in for answers, doelen and acties alike."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.application.ports import Klok, VeldOpslag
from krachtwerk_desktop.domain import datum
from krachtwerk_desktop.domain.antwoord import Schrijving, Wijziging
from krachtwerk_desktop.domain.ids import nieuw_id
from krachtwerk_desktop.domain.inhoud import Inhoud, VraagSoort
from krachtwerk_desktop.domain.plek import (
    BESPROKEN,
    CEL,
    JA,
    KI,
    NEE,
    NOG_ZEGGEN,
    RANG,
    ActiePlek,
    ActieVeld,
    AntwoordPlek,
    BesprokenPlek,
    DoelPlek,
    NotitiePlek,
    Plek,
    VolgordePlek,
    WerkaantekeningPlek,
)

_PER_LEEFGEBIED = {RANG: {"", "1", "2", "3", "4"}, BESPROKEN: {"", JA, NEE}}
"""What a leefgebied can have besides its cells."""


@dataclass(frozen=True, slots=True)
class Gezet:
    """What was just set at one press, and what stood there: enough to take it back."""

    plek: Plek
    was: str = field(repr=False)
    bewerking: str


class VeldService:
    """Checks a field against the catalogue, stamps it and hands it to the vault."""

    def __init__(self, opslag: VeldOpslag, inhoud: Inhoud, klok: Klok) -> None:
        self._opslag, self._inhoud, self._klok = opslag, inhoud, klok

    def maak(self, plek: Plek, tekst: str, bewerking: str) -> Schrijving:
        """Stamp a text with this moment and the day it means now.

        Made once, when it is typed: *morgen* that reaches the vault a day late is still the
        morrow of the day it was typed. KeyError or ValueError for a place that cannot be.
        """
        dag = self.begrijp_datum(plek, tekst) if self._controleer(plek, tekst) else None
        return Schrijving(plek, tekst, self._klok.nu(), bewerking, dag)

    def nu(self) -> datetime:
        """Return the moment now by the clock that stamps the texts."""
        return self._klok.nu()

    def stuur(
        self, schrijving: Schrijving, klaar: Callable[[], None], mislukt: Callable[[Fout], None]
    ) -> None:
        """Save one field in the background; raises a :class:`Fout` when the vault is closed."""
        self._opslag.stuur(schrijving, klaar, mislukt)

    def leg_direct_vast(
        self,
        velden: Sequence[tuple[Plek, str]],
        bewerking: str,
        dagen: Mapping[Plek, date | None] | None = None,
    ) -> None:
        """Save several fields in one transaction and wait for it.

        *dagen* holds the days of date fields whose text was typed earlier: those stay what they were.
        """
        eerder = dagen or {}
        schrijvingen = [self.maak(plek, tekst, bewerking) for plek, tekst in velden]
        self._opslag.schrijf([replace(s, datum=eerder.get(s.plek, s.datum)) for s in schrijvingen])

    def zet(self, plek: Plek, tekst: str) -> Gezet:
        """Set a field at one press, for :meth:`neem_terug`."""
        gezet = Gezet(plek, self._opslag.lees(plek), nieuw_id())
        self.leg_direct_vast([(plek, tekst)], gezet.bewerking)
        return gezet

    def neem_terug(self, gezet: Gezet) -> None:
        """Put back what stood there, in the same edit session: no step is left to undo."""
        self.leg_direct_vast([(gezet.plek, gezet.was)], gezet.bewerking)

    def begrijp_datum(self, plek: Plek, tekst: str) -> date | None:
        """Return the day that a date field's text means today, or None."""
        verleden = isinstance(plek, ActiePlek) and plek.veld is ActieVeld.GELUKT_OP
        return datum.begrijp(tekst, self._klok.vandaag(), verleden=verleden)

    def waarom_geen_datum(self, tekst: str) -> str:
        """Return the sentence about a text that is no date today."""
        return datum.waarom_niet(tekst, self._klok.vandaag())

    def lees(self, plek: Plek) -> str:
        """Return what stands in a field now."""
        return self._opslag.lees(plek)

    def eerdere_teksten(self, plek: Plek) -> list[Wijziging]:
        """Return what stood in a field before, newest first."""
        return self._opslag.wijzigingen(plek)

    def _controleer(self, plek: Plek, tekst: str) -> bool:
        """Say whether the field is a date; raise for what the catalogue does not know."""
        match plek:
            case ActiePlek(veld=veld):
                return veld.is_datum
            case DoelPlek() | WerkaantekeningPlek() | NotitiePlek() | VolgordePlek():
                return False
            case BesprokenPlek(basistaak=basistaak):
                self._inhoud.basistaak(basistaak)
                if tekst:
                    date.fromisoformat(tekst)
                return False
            case AntwoordPlek(formulier=formulier, vraag=vraag) if formulier == KI:
                self._controleer_ki(plek, vraag, tekst)
                return False
            case AntwoordPlek(formulier=formulier, vraag=vraag):
                return self._inhoud.vraag(formulier, vraag).soort is VraagSoort.DATUM

    def _controleer_ki(self, plek: AntwoordPlek, vraag: str, tekst: str) -> None:
        if vraag == NOG_ZEGGEN:
            return
        self._inhoud.leefgebied(plek.leefgebied)
        if vraag == CEL:
            self._inhoud.perspectief(plek.perspectief)
        elif tekst not in _PER_LEEFGEBIED.get(vraag, ()):
            raise ValueError(vraag)
