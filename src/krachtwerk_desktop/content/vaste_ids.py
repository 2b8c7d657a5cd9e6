"""Holds the texts to the ids that code counts on: renamed or gone is said at loading, not weeks later."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from krachtwerk_desktop.content.tabel import Tabel
from krachtwerk_desktop.domain.inhoud import Perspectief, VraagSoort
from krachtwerk_desktop.domain.plek import EVALUATIE
from krachtwerk_desktop.domain.vast import BASISTAKEN, PERSPECTIEVEN, VRAGEN

_WAAROM: Final = "Antwoorden in de kluis horen bij een id, dus een id verandert nooit."
_DRIE: Final = ", ".join(PERSPECTIEVEN)


def eis_basistaak(tabel: Tabel, taak_id: str) -> None:
    """Refuse a basistaak under another id than the seven that are known."""
    if taak_id not in BASISTAKEN:
        raise tabel.fout("id", f"“{taak_id}” is geen basistaak. {_WAAROM} Kies uit: {', '.join(BASISTAKEN)}.")


def eis_vragen(tabel: Tabel, taak_id: str) -> None:
    """Refuse a basistaak without the questions that a page or a sheet looks for."""
    for (formulier, vraag_id), soorten in VRAGEN.items():
        if formulier == taak_id:
            _eis_vraag(tabel, (formulier, vraag_id), soorten)


def eis_perspectieven(tabel: Tabel, gelezen: Sequence[tuple[Tabel, Perspectief]]) -> None:
    """Refuse any other set than *Nu*, *Straks* and *Toen*; their order is free."""
    for van, perspectief in gelezen:
        if perspectief.id not in PERSPECTIEVEN:
            wat = f"“{perspectief.id}” kan niet. Er zijn precies drie perspectieven: {_DRIE}. {_WAAROM}"
            raise van.fout("id", wat)
    ids = [perspectief.id for _, perspectief in gelezen]
    for vast in PERSPECTIEVEN:
        if vast not in ids:
            wat = f"“{vast}” ontbreekt. Er zijn precies drie perspectieven: {_DRIE}."
            raise tabel.fout("perspectief", wat)


def _eis_vraag(tabel: Tabel, plek: tuple[str, str], soorten: AbstractSet[VraagSoort]) -> None:
    for deel in tabel.tabellen("deel"):
        for vraag in deel.tabellen("vraag"):
            if vraag.id() != plek[1]:
                continue
            soort = vraag.tekst("soort")
            if soort not in soorten:
                kies = ", ".join(sorted(soorten))
                raise vraag.fout("soort", f"“{soort}” kan bij deze vraag niet. Kies uit: {kies}.")
            for van in (deel, vraag):
                if plek == EVALUATIE and van.ja_nee("vervallen", standaard=False):
                    raise van.fout("vervallen", f"kan hier niet: het programma vraagt naar {plek[1]}.")
            return
    raise tabel.fout("deel", f"de vraag met id = “{plek[1]}” ontbreekt. {_WAAROM}")
