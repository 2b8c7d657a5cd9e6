"""The saving of fields: one way in for answers, doelen and acties alike."""

from collections.abc import Callable, Sequence
from datetime import date

from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.application.ports import Klok, VeldOpslag
from krachtwerk_desktop.domain import datum
from krachtwerk_desktop.domain.antwoord import Schrijving, Wijziging
from krachtwerk_desktop.domain.inhoud import Inhoud, VraagSoort
from krachtwerk_desktop.domain.plek import (
    CEL,
    KI,
    NOG_ZEGGEN,
    RANG,
    ActiePlek,
    ActieVeld,
    AntwoordPlek,
    DoelPlek,
    NotitiePlek,
    Plek,
    WerkaantekeningPlek,
)

_DATUMVELDEN = {ActieVeld.KLAAR_OP, ActieVeld.GELUKT_OP}
_RANGEN = {"", "1", "2", "3", "4"}


class VeldService:
    """Checks a field against the catalogue, stamps it and hands it to the vault."""

    def __init__(self, opslag: VeldOpslag, inhoud: Inhoud, klok: Klok) -> None:
        self._opslag, self._inhoud, self._klok = opslag, inhoud, klok

    def leg_vast(
        self,
        plek: Plek,
        tekst: str,
        bewerking: str,
        klaar: Callable[[], None],
        mislukt: Callable[[Fout], None],
    ) -> None:
        """Save one field in the background; KeyError or ValueError for a place that cannot be."""
        self._opslag.stuur(self._schrijving(plek, tekst, bewerking), klaar, mislukt)

    def leg_direct_vast(self, velden: Sequence[tuple[Plek, str]], bewerking: str) -> None:
        """Save several fields in one transaction and wait for it."""
        self._opslag.schrijf([self._schrijving(plek, tekst, bewerking) for plek, tekst in velden])

    def begrijp_datum(self, plek: Plek, tekst: str) -> date | None:
        """Return the day that a date field's text means today, or None."""
        verleden = isinstance(plek, ActiePlek) and plek.veld is ActieVeld.GELUKT_OP
        return datum.begrijp(tekst, self._klok.vandaag(), verleden=verleden)

    def eerdere_teksten(self, plek: Plek) -> list[Wijziging]:
        """Return what stood in a field before, newest first."""
        return self._opslag.wijzigingen(plek)

    def _schrijving(self, plek: Plek, tekst: str, bewerking: str) -> Schrijving:
        dag = self.begrijp_datum(plek, tekst) if self._controleer(plek, tekst) else None
        return Schrijving(plek, tekst, self._klok.nu(), bewerking, dag)

    def _controleer(self, plek: Plek, tekst: str) -> bool:
        """Say whether the field is a date; raise for what the catalogue does not know."""
        match plek:
            case ActiePlek(veld=veld):
                return veld in _DATUMVELDEN
            case DoelPlek() | WerkaantekeningPlek() | NotitiePlek():
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
        elif vraag != RANG or tekst not in _RANGEN:
            raise ValueError(vraag)
