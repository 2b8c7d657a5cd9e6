"""Makes a stored vault with real paper, by the program's own services; run once with each new schema.

`python -m tests.storage.kluizen.maak_papier`. It asks nothing of the tests and little of the
program, so that it also runs beside an older one: that is how the vaults of before were made.
"""

import hashlib
import json
import sys
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from krachtwerk_desktop.application.clienten import ClientGegevens
from krachtwerk_desktop.application.diensten import Diensten, maak_diensten
from krachtwerk_desktop.application.profiel import Profiel
from krachtwerk_desktop.content.lezer import lees_inhoud
from krachtwerk_desktop.domain import plek as plekken
from krachtwerk_desktop.domain.plek import (
    KI,
    NOG_ZEGGEN,
    RANG,
    ActiePlek,
    ActieVeld,
    AntwoordPlek,
    DoelPlek,
    DoelVeld,
    Plek,
    WerkaantekeningPlek,
    Wie,
    ki_cel,
)
from krachtwerk_desktop.domain.versie import Rol, TekenStand, Versie
from krachtwerk_desktop.domain.werkblad import Drukopties
from krachtwerk_desktop.reports.drukker import Drukker
from krachtwerk_desktop.resources import map_van
from krachtwerk_desktop.storage import kluis as kluizen
from krachtwerk_desktop.storage.sleutels import VLUG
from krachtwerk_desktop.storage.tabellen import SCHEMA

WACHTWOORD = "vier paarden op een dak"
SCAN = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b"
    "550000000a49444154789c636800000082008177cd72b60000000049454e44ae"
    "426082"
)
"""A photo of one grey point."""
_LANG = "\n".join(
    f"Ik weet nog van die {n}e keer: eerst wilde ik niet, en toen ging het toch beter." for n in range(1, 30)
)


@dataclass
class Klok:
    """Stands where it is put."""

    moment: datetime = datetime(2026, 8, 31, 8, 42, tzinfo=UTC)

    def nu(self) -> datetime:
        return self.moment

    def vandaag(self) -> date:
        return self.moment.date()

    def verder(self, dagen: int) -> None:
        self.moment += timedelta(days=dagen)


def main(naar: Path) -> None:
    """Make the vault and, beside it, what it must print for ever."""
    map_ = naar / f"papier_{SCHEMA:04}"
    nieuw = kluizen.bereid_voor(map_, WACHTWOORD, VLUG)
    kluis, klok = nieuw.voltooi(nieuw.noodcode), Klok()
    try:
        inhoud = lees_inhoud(map_van("inhoud"))
        verwacht = vul(maak_diensten(kluis, inhoud, Drukker(), klok, oefening=False), klok)
    finally:
        kluis.sluit()
    tekst = json.dumps(verwacht, indent=2, sort_keys=True)
    map_.with_suffix(".json").write_text(tekst + "\n", encoding="utf-8")


def vul(d: Diensten, klok: Klok) -> dict[str, dict[str, str]]:
    """Live three months with one cliënt; return what was printed on the way."""
    d.profiel.bewaar(Profiel("Joost Bakker", "De Haven"))
    traject_id = d.clienten.nieuw(ClientGegevens("Samira el Amrani", "Samira", "2026-001"))[1].id
    _eerste_gesprekken(d, traject_id)
    eerste = _maak(d, traject_id, "ki")
    klok.verder(2)
    _teken(d, eerste, Rol.CLIENT, "2-9-2026", "In de map van Samira")
    _teken(d, eerste, Rol.BEGELEIDER, "2-9-2026", "In de map van Samira")
    scan = d.versies.voeg_bijlage_toe(eerste.id, "getekend.png", SCAN)
    klok.verder(40)
    _verder(d, traject_id)
    plan = _maak(d, traject_id, "actieplan")
    _teken(d, plan, Rol.BEGELEIDER, "12-10-2026", "")
    tweede = _maak(d, traject_id, "ki")
    _teken(d, tweede, Rol.CLIENT, "12-10-2026", "Bij Samira thuis")
    klok.verder(20)
    _na_het_tekenen(d, traject_id)
    papier = {f"{v.blad} {v.nummer}": v for v in (eerste, plan, tweede)}
    return {naam: _afdruk(d, versie) for naam, versie in papier.items()} | {
        "bijlage": {"id": scan.id, "sha256": _hash(d.versies.bijlage(scan.id))}
    }


def _eerste_gesprekken(d: Diensten, t: str) -> None:
    gezegd = d.notities.noteer(t, "Ik heb een kamer in De Haven.")
    d.notities.plaats(gezegd, ki_cel(t, "wonen", "heden"))
    d.notities.noteer(t, "Dit zei ik ook nog.")
    _zet(
        d,
        (ki_cel(t, "wonen", "toekomst"), "Een eigen plek waar mijn dochter kan slapen."),
        (ki_cel(t, "wonen", "heden", Wie.NAASTE), "Ze maakt van elke plek een thuis."),
        (ki_cel(t, "financien", "heden"), "Ik schrijf elke uitgave op.\n\nIk heb drie schulden."),
        (ki_cel(t, "sociale_relaties", "heden"), "Mijn zus zegt: الصبر مفتاح الفرج. En dan lachen we 🙂."),
        (ki_cel(t, "psychische_gezondheid", "verleden"), _LANG),
        (AntwoordPlek(t, KI, RANG, "wonen"), "1"),
        (AntwoordPlek(t, KI, NOG_ZEGGEN), "Ik ben meer dan mijn schulden."),
    )
    besproken = getattr(plekken, "BESPROKEN", "")
    if besproken:
        _zet(d, (AntwoordPlek(t, KI, besproken, "zingeving"), "ja"))


def _verder(d: Diensten, t: str) -> None:
    _zet(
        d,
        (ki_cel(t, "wonen", "heden"), "Ik heb een huis met een tuin."),
        (ki_cel(t, "vrije_tijd", "heden"), "Ik kook voor de hele gang."),
        (AntwoordPlek(t, KI, RANG, "financien"), "2"),
    )
    doel, weg = d.doelen.nieuw(t), d.doelen.nieuw(t)
    actie = d.doelen.voeg_actie_toe(doel.id)
    _zet(
        d,
        (DoelPlek(doel.id, DoelVeld.TEKST), "Ik woon op mezelf"),
        (DoelPlek(doel.id, DoelVeld.WAAROM), "Dan kan mijn dochter blijven slapen."),
        (DoelPlek(doel.id, DoelVeld.LEEFGEBIEDEN), "wonen"),
        (ActiePlek(actie.id, ActieVeld.TEKST), "Drie woningen bekijken"),
        (ActiePlek(actie.id, ActieVeld.WIE), "Samira"),
        (ActiePlek(actie.id, ActieVeld.KLAAR_OP), "3-12-2026"),
        (DoelPlek(weg.id, DoelVeld.TEKST), "Toch niet"),
    )
    d.doelen.verwijder_doel(weg.id)


def _na_het_tekenen(d: Diensten, t: str) -> None:
    _zet(
        d,
        (ki_cel(t, "vrije_tijd", "heden"), "Ik kook voor de hele gang.\nEn op zondag voor Inaya."),
        (WerkaantekeningPlek(t), "Belt liever niet."),
    )


def _zet(d: Diensten, *velden: tuple[Plek, str]) -> None:
    d.velden.leg_direct_vast(velden, str(d.klok.nu()))


def _maak(d: Diensten, traject_id: str, blad: str) -> Versie:
    voorstel = d.versies.bereid_voor(blad, traject_id, frozenset())
    return d.versies.leg_vast(voorstel, d.versies.druk(voorstel, Drukopties()))


def _teken(d: Diensten, versie: Versie, rol: Rol, dag: str, waar: str) -> None:
    leeg = d.versies.vraag(d.versies.haal(versie.id), rol)
    d.versies.onderteken(replace(leeg, stand=TekenStand.OP_PAPIER, datum_tekst=dag, waar=waar))


def _afdruk(d: Diensten, versie: Versie) -> dict[str, str]:
    return {"id": versie.id, "code": versie.code, "sha256": _hash(d.versies.pdf(versie.id))}


def _hash(stuk: bytes) -> str:
    return hashlib.sha256(stuk).hexdigest()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
