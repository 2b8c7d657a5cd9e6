"""Reads the fictitious clients for practising, and holds them to the catalogue.

Someone who practises must never meet an answer that belongs nowhere, so every id,
option and quoted sentence is checked against the catalogue and the KI.
"""

from pathlib import Path

from krachtwerk_desktop.content.lezer import lees_inhoud
from krachtwerk_desktop.content.oefenantwoorden import lees_antwoorden
from krachtwerk_desktop.content.oefendoelen import lees_doelen
from krachtwerk_desktop.content.oefenversies import eis_samen, lees_eerder, lees_versies
from krachtwerk_desktop.content.tabel import Bron, Tabel, eis_verschillend
from krachtwerk_desktop.domain.inhoud import Inhoud
from krachtwerk_desktop.domain.oefening import EERSTE_CLIENT, OefenBesproken, OefenClient, OefenProfiel

_MAP = "oefening"
_PROFIEL = f"{_MAP}/profiel.toml"
_CLIENTEN = "clienten"


def lees_profiel(wortel: Path) -> OefenProfiel:
    """Read whose practice vault it is from the folder `inhoud`; raises InhoudFout."""
    tabel = Bron(wortel, _PROFIEL).tabel
    profiel = OefenProfiel(
        naam=tabel.tekst("naam"),
        organisatie=tabel.tekst("organisatie"),
        wachtwoord=tabel.tekst("wachtwoord"),
    )
    tabel.ken([_CLIENTEN])
    tabel.klaar()
    return profiel


def lees_oefening(wortel: Path, inhoud: Inhoud | None = None) -> tuple[OefenClient, ...]:
    """Read the practice clients from the folder `inhoud`, in the order that the profile names them.

    The catalogue is read from the same folder when it is not given. Raises InhoudFout, also for a
    file that the profile names and that is not there, or the other way round.
    """
    catalogus = inhoud or lees_inhoud(wortel)
    namen = _bestanden(wortel)
    gelezen = [(tabel := Bron(wortel, naam).tabel, _client(tabel, catalogus)) for naam in namen]
    eis_verschillend(((tabel, client.clientnummer) for tabel, client in gelezen), "clientnummer")
    eerste, client = gelezen[0]
    if client.clientnummer != EERSTE_CLIENT:
        raise eerste.fout("clientnummer", f"moet bij de eerste cliënt {EERSTE_CLIENT} zijn.")
    return tuple(client for _, client in gelezen)


def _bestanden(wortel: Path) -> list[str]:
    profiel = Bron(wortel, _PROFIEL).tabel
    genoemd = profiel.teksten(_CLIENTEN)
    if not genoemd:
        raise profiel.fout(_CLIENTEN, "ontbreekt. Noem de bestanden met cliënten, in volgorde.")
    for nummer, naam in enumerate(genoemd):
        if naam in genoemd[:nummer]:
            raise profiel.fout(_CLIENTEN, f"“{naam}” staat er twee keer.", nummer)
        if not (wortel / _MAP / naam).is_file():
            raise profiel.fout(_CLIENTEN, f"het bestand “{naam}” ontbreekt in de map {_MAP}.", nummer)
    bestanden = [f"{_MAP}/{naam}" for naam in genoemd]
    for pad in sorted((wortel / _MAP).glob("*.toml")):
        naam = f"{_MAP}/{pad.name}"
        if naam not in (_PROFIEL, *bestanden):
            raise profiel.fout(_CLIENTEN, f"noemt “{pad.name}” niet, maar dat bestand is er wel.")
    return bestanden


def _client(tabel: Tabel, inhoud: Inhoud) -> OefenClient:
    begonnen = tabel.getal("begonnen_dagen_geleden", minstens=0)
    basistaken = [taak.id for taak in inhoud.basistaken]
    antwoorden, eerder = lees_eerder(tabel, inhoud, lees_antwoorden(tabel, inhoud, begonnen))
    versies = lees_versies(tabel, begonnen)
    eis_samen(tabel, eerder, versies)
    client = OefenClient(
        clientnummer=tabel.tekst("clientnummer"),
        naam=tabel.tekst("naam"),
        roepnaam=tabel.tekst("roepnaam"),
        geboortedatum=tabel.tekst("geboortedatum", ""),
        taal=tabel.tekst("taal", ""),
        contact=tabel.tekst("contact", ""),
        begonnen_dagen_geleden=begonnen,
        afgesloten_dagen_geleden=tabel.getal_of_niets("afgesloten_dagen_geleden", minstens=0),
        laatst=tabel.een_van("laatst", basistaken),
        laatst_dagen_geleden=tabel.dagen_geleden("laatst_dagen_geleden", begonnen),
        laatst_leefgebied=tabel.een_van("laatst_leefgebied", ["", *(g.id for g in inhoud.leefgebieden)], ""),
        besproken=_besproken(tabel.tabel("besproken"), basistaken, begonnen),
        antwoorden=antwoorden,
        eerder=eerder,
        versies=versies,
        doelen=lees_doelen(tabel, inhoud, antwoorden, begonnen),
    )
    tabel.klaar()
    return client


def _besproken(tabel: Tabel, basistaken: list[str], begonnen: int) -> tuple[OefenBesproken, ...]:
    besproken = tuple(
        OefenBesproken(taak, tabel.dagen_geleden(taak, begonnen)) for taak in basistaken if taak in tabel
    )
    tabel.ken(basistaken)
    tabel.klaar()
    return besproken
