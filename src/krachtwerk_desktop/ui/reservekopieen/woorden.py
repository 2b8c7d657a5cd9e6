"""How a backup is told in one line, and what a folder of them is called."""

from datetime import date

from krachtwerk_desktop.application.reservekopie_poort import Stand, Vondst
from krachtwerk_desktop.application.reservekopieen import aantal_clienten, wanneer
from krachtwerk_desktop.domain import datum
from krachtwerk_desktop.domain.reservekopie import Reden

MAP_MET_KOPIEEN = "Map met reservekopieën"
_REDEN = {
    Reden.ZELF: "zelf gemaakt",
    Reden.BIJWERKEN: "vóór een nieuwe versie van het programma",
    Reden.TERUGZETTEN: "vóór het terugzetten",
}
_STAND = {
    Stand.ANDERE_SLEUTEL: "van een andere kluis",
    Stand.BESCHADIGD: "beschadigd, kan niet worden teruggezet",
}


def regel(vondst: Vondst, vandaag: date) -> str:
    """Return *vandaag 09:02 · 38 cliënten · bewezen*."""
    if vondst.kopie is None:
        return f"{datum.voluit(vondst.dag)} · {_STAND.get(vondst.stand, f'kopie {vondst.nummer}')}"
    delen = [wanneer(vondst.kopie, vandaag), aantal_clienten(vondst.kopie.clienten), "bewezen"]
    reden = _REDEN.get(vondst.kopie.reden)
    return " · ".join([*delen, reden] if reden else delen)
