"""Reads what a practice client said before, and the krachteninventarisaties that were signed.

Practice is for looking back too: a client whose words never changed has no *toen*.
"""

from collections.abc import Sequence
from dataclasses import replace

from krachtwerk_desktop.content.tabel import Tabel
from krachtwerk_desktop.domain.inhoud import Inhoud
from krachtwerk_desktop.domain.oefening import OefenAntwoord, OefenVersie
from krachtwerk_desktop.domain.plek import CEL, KI, RANG, Wie

_TOT = "tot_dagen_geleden"
_RANGEN = range(5)
Antwoorden = tuple[OefenAntwoord, ...]


def lees_eerder(client: Tabel, inhoud: Inhoud, antwoorden: Antwoorden) -> tuple[Antwoorden, Antwoorden]:
    """Return today's answers and the earlier ones, each with the day it was written.

    In the TOML today's KI stands as always; under `eerder` a leefgebied tells what stood there
    first (0 for no rank, an empty text for nothing), and until when.
    """
    tabel, eerder = client.tabel("eerder"), []
    later: dict[OefenAntwoord, int] = {}
    for gebied in inhoud.leefgebieden:
        if gebied.id not in tabel:
            continue
        deel = tabel.tabel(gebied.id)
        nu = {_sleutel(a): a for a in antwoorden if a.leefgebied == gebied.id and _is_eigen(a)}
        for sleutel in (*(p.id for p in inhoud.perspectieven), RANG):
            if sleutel in deel:
                antwoord = _nu(deel, sleutel, nu)
                eerder.append(replace(antwoord, tekst=_toen(deel, sleutel)))
                later[antwoord] = deel.dagen_geleden(_TOT, antwoord.dagen_geleden)
        deel.ken([*(p.id for p in inhoud.perspectieven), RANG, _TOT])
        deel.klaar()
    tabel.ken(gebied.id for gebied in inhoud.leefgebieden)
    tabel.klaar()
    nieuw = tuple(replace(a, dagen_geleden=later.get(a, a.dagen_geleden)) for a in antwoorden)
    return nieuw, tuple(antwoord for antwoord in eerder if antwoord.tekst)


def lees_versies(client: Tabel, begonnen: int) -> tuple[OefenVersie, ...]:
    """Return the versions of the KI, in the order in which they were made."""
    versies = [_versie(tabel, begonnen) for tabel in client.tabellen("versie")]
    return tuple(sorted(versies, key=lambda versie: -versie.dagen_geleden))


def _versie(tabel: Tabel, begonnen: int) -> OefenVersie:
    gemaakt = tabel.dagen_geleden("dagen_geleden", begonnen)
    versie = OefenVersie(
        gemaakt,
        _getekend(tabel, "client_tekende", gemaakt),
        _getekend(tabel, "begeleider_tekende", gemaakt),
        tabel.tekst("waar", ""),
    )
    tabel.klaar()
    return versie


def _getekend(tabel: Tabel, sleutel: str, gemaakt: int) -> int | None:
    dagen = tabel.getal_of_niets(sleutel, minstens=0)
    if dagen is not None and dagen > gemaakt:
        raise tabel.fout(sleutel, f"is voor het klaarmaken ({gemaakt} dagen geleden).")
    return dagen


def _is_eigen(antwoord: OefenAntwoord) -> bool:
    return antwoord.formulier == KI and antwoord.wie is Wie.CLIENT and antwoord.vraag in (CEL, RANG)


def _sleutel(antwoord: OefenAntwoord) -> str:
    return antwoord.perspectief if antwoord.vraag == CEL else antwoord.vraag


def _nu(deel: Tabel, sleutel: str, nu: dict[str, OefenAntwoord]) -> OefenAntwoord:
    if sleutel not in nu:
        raise deel.fout(sleutel, "staat nu niet in de krachteninventarisatie.")
    return nu[sleutel]


def _toen(deel: Tabel, sleutel: str) -> str:
    if sleutel != RANG:
        return deel.verhaal(sleutel)
    rang = deel.getal(sleutel)
    if rang not in _RANGEN:
        raise deel.fout(sleutel, "moet 0, 1, 2, 3 of 4 zijn.")
    return str(rang) if rang else ""


def eis_samen(client: Tabel, eerder: Sequence[OefenAntwoord], versies: Sequence[OefenVersie]) -> None:
    """Refuse earlier words that nobody can look back at."""
    if eerder and not versies:
        raise client.fout("eerder", "heeft geen zin zonder een [[versie]] om mee te vergelijken.")
