"""What was undone, in words: nobody should have to look for what changed."""

from collections.abc import Sequence
from typing import Final

from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.domain.geschiedenis import Ding, Stap, StapSoort
from krachtwerk_desktop.domain.plek import (
    BESPROKEN,
    RANG,
    ActiePlek,
    AntwoordPlek,
    BesprokenPlek,
    DoelPlek,
    Plek,
    VolgordePlek,
)
from krachtwerk_desktop.domain.versie import Rol
from krachtwerk_desktop.ui.plekwoorden import plek_woorden
from krachtwerk_desktop.ui.versies.woorden import ROLLEN, versienaam, wie

_GEGEVENS: Final = {
    "naam": "de naam",
    "roepnaam": "de roepnaam",
    "clientnummer": "het cliëntnummer",
    "geboortedatum_tekst": "de geboortedatum",
    "taal": "de taal",
    "contact": "de contactgegevens",
}
_ONDERTEKENING: Final = {"datum_tekst": "de datum", "waar": "waar het bewaard is", "reden": "de reden"}
_DINGEN: Final = {
    Ding.CLIENT: "de cliënt",
    Ding.DOEL: "een doel",
    Ding.ACTIE: "een actie",
    Ding.VERSIE: "een werkblad",
    Ding.BIJLAGE: "een foto of scan",
    Ding.NOTITIE: "een genoteerde zin",
}


def stap_woorden(diensten: Diensten, stap: Stap) -> str:
    """Return for instance *de tekst in Wonen, Nu* or *de naam en de taal*."""
    if stap.soort is StapSoort.VELDEN:
        namen = sorted({_wat(diensten, plek, stap.traject_id) for plek in stap.plekken})
        return " en ".join(namen).replace(" en de tekst in ", " en ")
    if stap.soort is StapSoort.GEGEVENS:
        return _ondertekening(diensten, stap) if stap.rol else wie([_GEGEVENS[veld] for veld in stap.velden])
    ding = _DINGEN[stap.ding] if stap.ding is not None else ""
    if stap.ding is Ding.VERSIE:
        ding = _versie(diensten, stap.ding_id) or ding
    return f"het {'toevoegen' if stap.soort is StapSoort.TOEGEVOEGD else 'weggooien'} van {ding}"


def veldnaam(diensten: Diensten, plek: Plek, traject_id: str = "") -> str:
    """Return the name of a field, with the numbers of doel and actie where those can be told."""
    inhoud, doelen = diensten.inhoud, diensten.doelen
    try:
        if isinstance(plek, VolgordePlek):
            return plek_woorden(inhoud, plek, doelen.van(plek.traject_id))
        if isinstance(plek, DoelPlek | ActiePlek):
            return plek_woorden(inhoud, plek, doelen.van(traject_id or doelen.traject_van(plek)))
    except Fout:
        pass  # it is named all the same, without its number
    return plek_woorden(inhoud, plek)


def _wat(diensten: Diensten, plek: Plek, traject_id: str) -> str:
    naam = veldnaam(diensten, plek, traject_id)
    vraag = plek.vraag if isinstance(plek, AntwoordPlek) else ""
    if isinstance(plek, BesprokenPlek) or vraag == BESPROKEN:
        return f"het vinkje {naam}"
    if vraag == RANG:
        return naam
    return naam if isinstance(plek, VolgordePlek) else f"de tekst in {naam}"


def _ondertekening(diensten: Diensten, stap: Stap) -> str:
    door = f"de ondertekening door {ROLLEN[Rol(stap.rol)].lower()}"
    wat = door if "stand" in stap.velden else f"{_velden(stap.velden)} bij {door}"
    versie = _versie(diensten, stap.ding_id)
    return f"{wat} op {versie}" if versie else wat


def _velden(velden: Sequence[str]) -> str:
    return wie([_ONDERTEKENING[veld] for veld in velden])


def _versie(diensten: Diensten, versie_id: str) -> str:
    try:
        return versienaam(diensten.versies.haal(versie_id))
    except Fout:
        return ""
