"""Reads the answers of a practice client: the forms and the krachteninventarisatie.

In the TOML an answer is written the way it is easiest to write: a list for several
choices or a list, true or false for yes or no, and a number of days from today for
a date. Here it becomes the text that the vault would hold.
"""

from krachtwerk_desktop.content.tabel import Tabel
from krachtwerk_desktop.domain.inhoud import Basistaak, Inhoud, Vraag, VraagSoort, past_bij
from krachtwerk_desktop.domain.oefening import OefenAntwoord
from krachtwerk_desktop.domain.plek import BESPROKEN, CEL, JA, KI, NOG_ZEGGEN, RANG, Wie

_GELEDEN = "dagen_geleden"
_RANGEN = range(1, 5)


def lees_antwoorden(client: Tabel, inhoud: Inhoud, begonnen: int) -> tuple[OefenAntwoord, ...]:
    """All answers of one client, the KI first; `begonnen` is the oldest day allowed."""
    per_formulier = client.tabel("antwoorden")
    formulieren = [taak for taak in inhoud.basistaken if taak.pagina == "formulier"]
    antwoorden = _ki(client.tabel("ki"), inhoud, begonnen)
    for taak in formulieren:
        if taak.id in per_formulier:
            antwoorden += _formulier(per_formulier.tabel(taak.id), taak, begonnen)
    per_formulier.ken(taak.id for taak in formulieren)
    per_formulier.klaar()
    return tuple(antwoorden)


def _formulier(tabel: Tabel, taak: Basistaak, begonnen: int) -> list[OefenAntwoord]:
    geleden = tabel.dagen_geleden(_GELEDEN, begonnen)
    antwoorden = [
        _antwoord(tabel, taak.id, vraag, geleden)
        for vraag in taak.vragen
        if vraag.id in tabel and not vraag.vervallen
    ]
    tabel.ken(vraag.id for vraag in taak.vragen)
    tabel.klaar()
    return antwoorden


def _antwoord(tabel: Tabel, formulier: str, vraag: Vraag, geleden: int) -> OefenAntwoord:
    if vraag.soort is VraagSoort.DATUM:
        return OefenAntwoord(formulier, vraag.id, geleden, over_dagen=tabel.getal(vraag.id))
    return OefenAntwoord(formulier, vraag.id, geleden, _tekst(tabel, vraag))


def _tekst(tabel: Tabel, vraag: Vraag) -> str:
    opties = [optie.id for optie in vraag.opties if not optie.vervallen]
    match vraag.soort:
        case VraagSoort.TEKST:
            return tabel.verhaal(vraag.id)
        case VraagSoort.KEUZE:
            return tabel.een_van(vraag.id, opties)
        case VraagSoort.JA_NEE:
            return "ja" if tabel.ja_nee(vraag.id, standaard=False) else "nee"
        case VraagSoort.KEUZES:
            gekozen = tabel.teksten(vraag.id)
            for nummer, optie in enumerate(gekozen):
                if optie not in opties:
                    wat = f"“{optie}” bestaat niet. Kies uit: {', '.join(opties)}."
                    raise tabel.fout(vraag.id, wat, nummer)
                if not all(past_bij(vraag.opties, ander, optie) for ander in gekozen):
                    raise tabel.fout(vraag.id, f"“{optie}” gaat niet samen met een andere keuze.", nummer)
            return "\n".join(gekozen)
        case VraagSoort.LIJST:
            return "\n".join(tabel.teksten(vraag.id))
        case _:
            return tabel.tekst(vraag.id)


def _ki(tabel: Tabel, inhoud: Inhoud, begonnen: int) -> list[OefenAntwoord]:
    if not tabel.sleutels:
        return []
    geleden = tabel.dagen_geleden(_GELEDEN, begonnen)
    antwoorden: list[OefenAntwoord] = []
    rangen: set[int] = set()
    for gebied in inhoud.leefgebieden:
        if gebied.id in tabel:
            antwoorden += _gebied(tabel.tabel(gebied.id), gebied.id, inhoud, geleden, begonnen, rangen)
    if NOG_ZEGGEN in tabel:
        antwoorden.append(OefenAntwoord(KI, NOG_ZEGGEN, geleden, tabel.verhaal(NOG_ZEGGEN)))
    tabel.ken([*(gebied.id for gebied in inhoud.leefgebieden), NOG_ZEGGEN])
    tabel.klaar()
    return antwoorden


def _gebied(
    tabel: Tabel, gebied: str, inhoud: Inhoud, standaard: int, begonnen: int, rangen: set[int]
) -> list[OefenAntwoord]:
    """One leefgebied: own words at the top, the views of others in a table each."""
    geleden = tabel.dagen_geleden(_GELEDEN, begonnen, standaard)
    antwoorden = _cellen(tabel, gebied, Wie.CLIENT, inhoud, geleden)
    for wie in (Wie.NAASTE, Wie.BEGELEIDER):
        if wie in tabel:
            van_ander = tabel.tabel(wie)
            dag = van_ander.dagen_geleden(_GELEDEN, begonnen, geleden)
            antwoorden += _cellen(van_ander, gebied, wie, inhoud, dag)
            van_ander.klaar()
    if RANG in tabel:
        rang = tabel.getal(RANG)
        if rang not in _RANGEN or rang in rangen:
            raise tabel.fout(RANG, "moet 1, 2, 3 of 4 zijn, en elk hoogstens één keer.")
        rangen.add(rang)
        antwoorden.append(OefenAntwoord(KI, RANG, geleden, str(rang), leefgebied=gebied))
    if BESPROKEN in tabel and tabel.ja_nee(BESPROKEN, standaard=False):
        antwoorden.append(OefenAntwoord(KI, BESPROKEN, geleden, JA, leefgebied=gebied))
    tabel.ken([Wie.NAASTE, Wie.BEGELEIDER, RANG, BESPROKEN])
    tabel.klaar()
    return antwoorden


def _cellen(tabel: Tabel, gebied: str, wie: Wie, inhoud: Inhoud, geleden: int) -> list[OefenAntwoord]:
    cellen = [
        OefenAntwoord(
            KI,
            CEL,
            geleden,
            tabel.verhaal(perspectief.id),
            leefgebied=gebied,
            perspectief=perspectief.id,
            wie=wie,
        )
        for perspectief in inhoud.perspectieven
        if perspectief.id in tabel
    ]
    tabel.ken(perspectief.id for perspectief in inhoud.perspectieven)
    return cellen
