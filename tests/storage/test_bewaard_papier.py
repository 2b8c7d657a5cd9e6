"""Vaults with real sheets, kept as an earlier program made them: they print the same for ever.

`kluizen/maak_papier.py` made each by the services of its day. Beside it stands what was printed
then, so that no later program can agree with itself. Schema 1 knew no versions.
"""

import hashlib
import json
import shutil
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pypdf
import pytest

from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.application.voortgang import stil
from krachtwerk_desktop.domain.geschiedenis import Ding
from krachtwerk_desktop.domain.plek import RANG, WerkaantekeningPlek, ki_cel
from krachtwerk_desktop.domain.vergelijking import Gesprek, Uitspraak
from krachtwerk_desktop.domain.versie import Rol, Versie, controlecode, toon_code
from krachtwerk_desktop.domain.werkblad import Drukopties, VergelijkBlad
from krachtwerk_desktop.storage import kluis as kluizen
from krachtwerk_desktop.storage.tabellen import SCHEMA
from krachtwerk_desktop.wiring.bouw import diensten_over
from tests.storage.conftest import WACHTWOORD
from tests.storage.kluizen.maak_papier import SCAN
from tests.storage.test_reservekopie import maak

KLUIZEN = Path(__file__).parent / "kluizen"
EERSTE_MET_VERSIES = 2
EERSTE_MET_BESPROKEN = 3
BLADEN = ("ki 1", "actieplan 1", "ki 2")


@pytest.fixture(params=sorted(KLUIZEN.glob("papier_*/")), ids=lambda map_: map_.name)
def bewaard(request: pytest.FixtureRequest) -> Path:
    bron: Path = request.param
    return bron


@pytest.fixture
def gedrukt(bewaard: Path) -> dict[str, dict[str, str]]:
    """What was printed when the vault was made: id, code and hash by sheet and number."""
    gelezen: dict[str, dict[str, str]] = json.loads(bewaard.with_suffix(".json").read_text("utf-8"))
    return gelezen


@pytest.fixture
def diensten(bewaard: Path, map_: Path) -> Iterator[Diensten]:
    """The services of today over a copy of the vault."""
    shutil.copytree(bewaard, map_)
    kluis = kluizen.open_met_wachtwoord(map_, WACHTWOORD)
    yield diensten_over(kluis)
    kluis.sluit()


@pytest.fixture
def traject_id(diensten: Diensten) -> str:
    [regel] = diensten.clienten.lijst()
    return regel.traject.id


def versie(diensten: Diensten, gedrukt: dict[str, dict[str, str]], naam: str) -> Versie:
    return diensten.versies.haal(gedrukt[naam]["id"])


def eis_hetzelfde_papier(diensten: Diensten, gedrukt: dict[str, dict[str, str]]) -> None:
    papier = {naam: diensten.versies.pdf(gedrukt[naam]["id"]) for naam in BLADEN}
    papier["bijlage"] = diensten.versies.bijlage(gedrukt["bijlage"]["id"])
    assert {naam: hashlib.sha256(stuk).hexdigest() for naam, stuk in papier.items()} == {
        naam: afdruk["sha256"] for naam, afdruk in gedrukt.items()
    }


def test_er_is_papier_bewaard_van_elk_schema_dat_versies_kent() -> None:
    assert [map_.name for map_ in sorted(KLUIZEN.glob("papier_*/"))] == [
        f"papier_{nummer:04}" for nummer in range(EERSTE_MET_VERSIES, SCHEMA + 1)
    ]


def test_wat_toen_gedrukt_is_komt_er_net_zo_weer_uit(
    diensten: Diensten, gedrukt: dict[str, dict[str, str]]
) -> None:
    eis_hetzelfde_papier(diensten, gedrukt)
    assert diensten.versies.bijlage(gedrukt["bijlage"]["id"]) == SCAN


@pytest.mark.parametrize(
    ("naam", "woorden"),
    [
        ("ki 1", ("Ik heb een kamer in De Haven.", "Ik heb drie schulden.", "die 29e keer")),
        ("actieplan 1", ("Ik woon op mezelf", "Drie woningen bekijken")),
        ("ki 2", ("Ik heb een huis met een tuin.", "Ik kook voor de hele gang.")),
    ],
)
def test_de_code_op_het_papier_leidt_terug_naar_de_versie(
    diensten: Diensten, gedrukt: dict[str, dict[str, str]], naam: str, woorden: tuple[str, ...]
) -> None:
    bedoeld = versie(diensten, gedrukt, naam)
    assert controlecode(bedoeld.inhoud) == bedoeld.code == gedrukt[naam]["code"]
    [gevonden] = diensten.versies.zoek(toon_code(bedoeld.code).lower())
    assert (gevonden.versie, gevonden.client.naam) == (bedoeld, "Samira el Amrani")
    bladzijden = pypdf.PdfReader(BytesIO(diensten.versies.pdf(bedoeld.id))).pages
    teksten = [bladzijde.extract_text() for bladzijde in bladzijden]
    assert all(toon_code(bedoeld.code) in tekst for tekst in teksten)
    alles = " ".join(" ".join(teksten).split())
    for zin in woorden:
        assert zin in alles


def test_wie_tekende_en_wat_er_daarna_gebeurde(
    diensten: Diensten, gedrukt: dict[str, dict[str, str]], traject_id: str
) -> None:
    eerste = versie(diensten, gedrukt, "ki 1")
    assert not eerste.wacht_op
    assert {(o.rol, o.waar) for o in eerste.ondertekeningen} == {
        (Rol.CLIENT, "In de map van Samira"),
        (Rol.BEGELEIDER, "In de map van Samira"),
    }
    assert [bijlage.naam for bijlage in eerste.bijlagen] == ["getekend.png"]
    zin = "Versie 2 deels getekend op 12 oktober 2026, gewijzigd na ondertekening"
    assert diensten.versies.stand(traject_id, "ki").zin == zin
    assert diensten.versies.stand(traject_id, "actieplan").zin == "Versie 1 deels getekend op 12 oktober 2026"
    assert {punt.versie.blad for punt in diensten.week.punten() if punt.versie} == {"ki", "actieplan"}


def test_toen_en_nu_leest_de_versie_van_toen(
    diensten: Diensten, gedrukt: dict[str, dict[str, str]], traject_id: str
) -> None:
    toen = gedrukt["ki 1"]["id"]
    gebieden = {g.id: g for g in diensten.vergelijker.vergelijk(traject_id, toen, traject_id)}
    wonen, koken = gebieden["wonen"].cellen[0], gebieden["vrije_tijd"]
    assert wonen.erbij == {Uitspraak("Ik heb een huis met een tuin.")}
    assert wonen.weg == {Uitspraak("Ik heb een kamer in De Haven.")}
    assert (koken.toen, koken.nu) == (Gesprek.NIET_BESPROKEN, Gesprek.BESPROKEN)
    assert (gebieden["financien"].rang_toen, gebieden["financien"].rang_nu) == (None, 2)
    assert not gebieden["psychische_gezondheid"].veranderd
    tussen = diensten.vergelijker.vergelijk(traject_id, gedrukt["ki 2"]["id"], traject_id)
    assert [g.id for g in tussen if g.veranderd] == ["vrije_tijd"]
    blad = diensten.vergelijker.blad(diensten.werkbladen.kop(traject_id), traject_id, toen, traject_id)
    assert isinstance(blad, VergelijkBlad)
    assert blad.toen == "Versie 1, 31 augustus 2026"
    assert diensten.werkbladen.druk(blad, Drukopties()).pdf.startswith(b"%PDF-")


def test_besproken_zonder_woorden_blijft_wat_het_in_die_versie_was(
    diensten: Diensten, gedrukt: dict[str, dict[str, str]], traject_id: str, bewaard: Path
) -> None:
    """Whoever froze a sheet before the mark was there, never said that an empty row was talked about."""
    wist_het = int(bewaard.name[-4:]) >= EERSTE_MET_BESPROKEN
    toen, nu = gedrukt["ki 1"]["id"], gedrukt["ki 2"]["id"]
    zingeving = next(g for g in diensten.vergelijker.vergelijk(traject_id, toen, nu) if g.id == "zingeving")
    verwacht = Gesprek.BESPROKEN if wist_het else Gesprek.NIET_BESPROKEN
    assert (zingeving.toen, zingeving.nu) == (verwacht, verwacht)


def test_wat_om_het_papier_heen_ligt_is_er_nog(diensten: Diensten, traject_id: str) -> None:
    plek = ki_cel(traject_id, "wonen", "heden")
    assert [w.oud for w in diensten.velden.eerdere_teksten(plek)] == ["Ik heb een kamer in De Haven.", ""]
    notities = diensten.notities.van(traject_id)
    assert [(n.tekst, [p.plek for p in n.plaatsingen]) for n in notities] == [
        ("Ik heb een kamer in De Haven.", [plek]),
        ("Dit zei ik ook nog.", []),
    ]
    assert diensten.velden.lees(WerkaantekeningPlek(traject_id)) == "Belt liever niet."
    assert [(r.ding, r.woorden) for r in diensten.kluis.geschiedenis.prullenbak()] == [
        (Ding.DOEL, "Toch niet")
    ]
    rangen = [a.tekst for a in diensten.kluis.antwoorden.van(traject_id) if a.plek.vraag == RANG]
    assert sorted(rangen) == ["1", "2"]


def test_een_teruggezette_reservekopie_drukt_hetzelfde(
    diensten: Diensten, gedrukt: dict[str, dict[str, str]], traject_id: str, map_: Path
) -> None:
    kluis = diensten.kluis
    assert isinstance(kluis, kluizen.Kluis)
    vondst = maak(kluis, nummer=7)
    diensten.velden.leg_direct_vast([(ki_cel(traject_id, "wonen", "heden"), "En nu elders.")], "b")
    klaar = kluis.reservekopieen.zet_klaar(kluis.reservekopieen.bekijk(vondst), stil)
    kluis.sluit()
    klaar.wissel()
    weer = kluizen.open_met_wachtwoord(map_, WACHTWOORD)
    teruggezet = diensten_over(weer)
    weer.controleer()
    eis_hetzelfde_papier(teruggezet, gedrukt)
    assert teruggezet.krachten.van(traject_id).tekst("wonen", "heden") == "Ik heb een huis met een tuin."
    [gevonden] = teruggezet.versies.zoek(gedrukt["ki 1"]["code"])
    assert gevonden.versie.id == gedrukt["ki 1"]["id"]
    weer.sluit()
