"""The fictitious clients show every part of the cycle, and fit the catalogue."""

import unicodedata
from datetime import date
from pathlib import Path

import pytest

from krachtwerk_desktop.application.fouten import InhoudFout
from krachtwerk_desktop.content.oefening import lees_oefening, lees_profiel
from krachtwerk_desktop.domain.antwoord import uitspraken
from krachtwerk_desktop.domain.datum import begrijp
from krachtwerk_desktop.domain.doel import ActieStatus, DoelStatus
from krachtwerk_desktop.domain.inhoud import Inhoud, VraagSoort
from krachtwerk_desktop.domain.oefening import OefenAntwoord, OefenClient
from krachtwerk_desktop.domain.plek import CEL, KI, NOG_ZEGGEN, RANG, Wie
from krachtwerk_desktop.resources import map_van
from tests.content.conftest import Vervang

SAMIRA = "oefening/1_samira.toml"
KOFI = "oefening/2_kofi.toml"
VANDAAG = date(2026, 11, 23)
Clienten = tuple[OefenClient, ...]


def _cellen(client: OefenClient, wie: Wie = Wie.CLIENT) -> list[OefenAntwoord]:
    return [a for a in client.antwoorden if a.vraag == CEL and a.formulier == KI and a.wie is wie]


def _op_nummer(clienten: Clienten, nummer: str) -> OefenClient:
    return next(client for client in clienten if client.clientnummer == nummer)


def test_acht_clienten_op_verschillende_plekken_in_de_cyclus(oefenclienten: Clienten, inhoud: Inhoud) -> None:
    assert len(oefenclienten) == 8
    assert len({client.naam for client in oefenclienten}) == 8
    assert {client.laatst for client in oefenclienten} == {taak.id for taak in inhoud.basistaken}


def test_samira_is_de_eerste_en_heeft_een_volle_inventarisatie(
    oefenclienten: Clienten, inhoud: Inhoud
) -> None:
    samira = oefenclienten[0]
    vakken = {(cel.leefgebied, cel.perspectief) for cel in _cellen(samira)}

    assert (samira.clientnummer, samira.naam) == ("2026-001", "Samira el Amrani")
    assert vakken == {
        (gebied.id, perspectief.id)
        for gebied in inhoud.standaard_leefgebieden
        for perspectief in inhoud.perspectieven
    }
    assert max(len(uitspraken(cel.tekst)) for cel in _cellen(samira)) >= 3
    assert _cellen(samira, Wie.NAASTE)
    assert _cellen(samira, Wie.BEGELEIDER)
    assert any(antwoord.vraag == NOG_ZEGGEN for antwoord in samira.antwoorden)
    assert sorted(a.tekst for a in samira.antwoorden if a.vraag == RANG) == ["1", "2", "3"]


def test_er_is_een_naam_in_een_ander_schrift_en_woorden_midden_in_een_zin(oefenclienten: Clienten) -> None:
    ander = [client for client in oefenclienten if "ARABIC" in unicodedata.name(client.naam[0])]

    assert len(ander) == 1
    gemengd = [
        cel.tekst
        for cel in _cellen(ander[0])
        if any("ARABIC" in unicodedata.name(teken, "") for teken in cel.tekst) and "Met de" in cel.tekst
    ]
    assert gemengd


def test_er_is_werk_voor_deze_week(oefenclienten: Clienten) -> None:
    lopend = [client for client in oefenclienten if client.afgesloten_dagen_geleden is None]
    voorbij = [
        actie.tekst
        for client in lopend
        for doel in client.doelen
        for actie in doel.acties
        if actie.status is ActieStatus.OPEN and actie.klaar_over is not None and actie.klaar_over < 0
    ]
    evaluaties = [
        antwoord.over_dagen
        for client in lopend
        for antwoord in client.antwoorden
        if antwoord.vraag == "volgende_evaluatie"
    ]

    assert "Noor een kaart sturen" in voorbij
    assert len(voorbij) <= 3  # practice should not feel like a pile of arrears
    assert any(over is not None and 0 <= over <= 6 for over in evaluaties)


def test_een_traject_is_afgesloten_en_een_is_net_begonnen(oefenclienten: Clienten) -> None:
    afgesloten = [client.naam for client in oefenclienten if client.afgesloten_dagen_geleden is not None]
    net_begonnen = [client.naam for client in oefenclienten if not _cellen(client)]

    assert afgesloten == ["Petra Jansen"]
    assert net_begonnen == ["Tesfay H."]


def test_wat_is_besproken_heeft_ook_antwoorden(oefenclienten: Clienten, inhoud: Inhoud) -> None:
    for client in oefenclienten:
        ingevuld = {antwoord.formulier for antwoord in client.antwoorden}
        for besproken in client.besproken:
            if inhoud.basistaak(besproken.basistaak).pagina != "actieplan":
                assert besproken.basistaak in ingevuld, (client.clientnummer, besproken.basistaak)


def test_elk_antwoord_past_op_zijn_vraag_en_staat_er_een_keer(
    oefenclienten: Clienten, inhoud: Inhoud
) -> None:
    for client in oefenclienten:
        plekken = [antwoord.plek("t") for antwoord in client.antwoorden]
        assert len(plekken) == len(set(plekken))
        for antwoord in client.antwoorden:
            assert antwoord.waarde(VANDAAG).strip(), antwoord
            if antwoord.formulier != KI:
                _eis_passend(antwoord, inhoud)


def _eis_passend(antwoord: OefenAntwoord, inhoud: Inhoud) -> None:
    vraag = inhoud.vraag(antwoord.formulier, antwoord.vraag)
    waarde = antwoord.waarde(VANDAAG)
    if vraag.soort.heeft_opties:
        assert set(waarde.split("\n")) <= {optie.id for optie in vraag.opties}
    elif vraag.soort is VraagSoort.DATUM:
        assert begrijp(waarde, VANDAAG) == antwoord.datum(VANDAAG)
    elif vraag.soort is VraagSoort.JA_NEE:
        assert waarde in ("ja", "nee")
    elif vraag.soort is VraagSoort.REGEL:
        assert "\n" not in waarde


def test_doelen_komen_uit_eigen_woorden(oefenclienten: Clienten) -> None:
    doelen = [(client, doel) for client in oefenclienten for doel in client.doelen]
    assert {doel.status for _, doel in doelen} >= {DoelStatus.LOOPT, DoelStatus.BEREIKT}
    for client, doel in doelen:
        assert doel.herkomst is not None
        assert doel.acties
        vakken = {(cel.leefgebied, cel.perspectief, cel.wie): cel.tekst for cel in client.antwoorden}
        herkomst = doel.herkomst
        plek = (herkomst.leefgebied, herkomst.perspectief, Wie(herkomst.wie))
        assert herkomst.citaat in uitspraken(vakken[plek])


def test_de_client_doet_meer_dan_de_begeleider(oefenclienten: Clienten) -> None:
    wie = [actie.wie for client in oefenclienten for doel in client.doelen for actie in doel.acties]

    assert wie.count("Joost") < len(wie) / 10


def test_de_meeste_uitspraken_zijn_in_de_ik_vorm(oefenclienten: Clienten) -> None:
    for client in oefenclienten:
        eigen = " ".join(cel.tekst for cel in _cellen(client)).lower()
        if eigen:
            assert {"ik", "mijn"} & set(eigen.split()), client.clientnummer
            assert "cliënt" not in eigen


def test_het_profiel_is_dat_van_de_voorbeelden() -> None:
    profiel = lees_profiel(map_van("inhoud"))

    assert (profiel.naam, profiel.organisatie) == ("Joost Bakker", "De Haven")
    assert len(profiel.wachtwoord) >= 12


def test_zonder_catalogus_wordt_die_uit_dezelfde_map_gelezen(oefenclienten: Clienten) -> None:
    assert lees_oefening(map_van("inhoud")) == oefenclienten


def test_data_schuiven_mee_met_vandaag(oefenclienten: Clienten) -> None:
    samira = _op_nummer(oefenclienten, "2026-001")
    evaluatie = next(a for a in samira.antwoorden if a.vraag == "volgende_evaluatie")

    assert evaluatie.waarde(VANDAAG) == "3-12-2026"
    assert evaluatie.waarde(date(2027, 2, 20)) == "2-3-2027"


FOUTEN = [
    ('laatst = "doelen', 'laatst = "plannen', "laatst", "bestaat niet"),
    ("begonnen_dagen_geleden = 81", "begonnen_dagen_geleden = -1", "begonnen_dagen_geleden", "0 of meer"),
    (
        "ontmoeten_en_aansluiten = 74",
        "ontmoeten_en_aansluiten = 99",
        "ontmoeten_en_aansluiten",
        "voor het begin",
    ),
    ("ontmoeten_en_aansluiten = 74", "kennismaken = 74", "kennismaken", "onbekend"),
    ("[antwoorden.ontmoeten_en_aansluiten]", "[antwoorden.praten]", "praten", "onbekend"),
    ("blij_van = ", "bly_van = ", "bly_van", "onbekend"),
    ('["familie_of_vrienden", "won', '["niemand", "won', "toestemming_wie", "gaat niet samen"),
    ('plekken = ["buurt"', 'plekken = ["boot"', "plekken", "bestaat niet"),
    ('hoe_vaak = "elke_week"', 'hoe_vaak = "altijd"', "hoe_vaak", "bestaat niet"),
    ("uitleg_gegeven = true", 'uitleg_gegeven = "ja"', "uitleg_gegeven", "true of false"),
    ("uitleg_op = -78", 'uitleg_op = "gisteren"', "uitleg_op", "heel getal"),
    ("belangrijke_mensen = [", "belangrijke_mensen = [ 4,", "belangrijke_mensen", "lijst van teksten"),
    ("[ki.wonen]", "[ki.huis]", "huis", "onbekend"),
    ("[ki.wonen.naaste]", "[ki.wonen.zus]", "zus", "onbekend"),
    ("rang = 2", "rang = 5", "rang", "1, 2, 3 of 4"),
    ("rang = 2", "rang = 1", "rang", "hoogstens één keer"),
    ('citaat = "Een eigen plek waar', 'citaat = "Een plek waar', "citaat", "niet letterlijk"),
    ('perspectief = "toekomst"', 'perspectief = "straks"', "perspectief", "bestaat niet"),
    ('leefgebieden = ["wonen"]', 'leefgebieden = ["huis"]', "leefgebieden", "bestaat niet"),
    ("klaar_over = 22", 'klaar_over = 22\nstatus = "gelukt"', "status", "gelukt als er een dag is"),
    ("klaar_over = 22", 'klaar_over = 22\nstatus = "af"', "status", "bestaat niet"),
    ('tekst = "Drie woningen bekijken"', 'wat = "Drie woningen bekijken"', "tekst", "ontbreekt"),
]


@pytest.mark.parametrize(("oud", "nieuw", "sleutel", "uitleg"), FOUTEN)
def test_een_fout_in_een_oefenclient_wordt_aangewezen(
    kopie: Path, vervang: Vervang, inhoud: Inhoud, oud: str, nieuw: str, sleutel: str, uitleg: str
) -> None:
    vervang(SAMIRA, oud, nieuw)

    with pytest.raises(InhoudFout, match=uitleg) as gevangen:
        lees_oefening(kopie, inhoud)

    fout = gevangen.value
    assert (fout.bestand, fout.sleutel) == (SAMIRA, sleutel)
    regels = (kopie / SAMIRA).read_text(encoding="utf-8").splitlines()
    assert sleutel in regels[fout.regel - 1] or regels[fout.regel - 1].startswith("[")


FOUTEN_TOEN = [
    ("[eerder.wonen]", "[eerder.huis]", "huis", "onbekend"),
    ("rang = 0", "rang = 5", "rang", "0, 1, 2, 3 of 4"),
    ("tot_dagen_geleden = 46", "tot_dagen_geleden = 146", "tot_dagen_geleden", "voor het begin"),
    ("tot_dagen_geleden = 46", "tot_dagen_geleden = 46\ntoen = 46", "toen", "onbekend"),
    ("tot_dagen_geleden = 46", "tot_dagen_geleden = 46\nrang = 1", "rang", "staat nu niet"),
    ("client_tekende = 132", "client_tekende = 140", "client_tekende", "voor het klaarmaken"),
    ("begeleider_tekende = 132", "begeleider = 132", "begeleider", "onbekend"),
    ("dagen_geleden = 139", "dagen_geleden = 200", "dagen_geleden", "voor het begin"),
]


@pytest.mark.parametrize(("oud", "nieuw", "sleutel", "uitleg"), FOUTEN_TOEN)
def test_een_fout_in_wat_eerder_gezegd_is_wordt_aangewezen(
    kopie: Path, vervang: Vervang, inhoud: Inhoud, oud: str, nieuw: str, sleutel: str, uitleg: str
) -> None:
    vervang(KOFI, oud, nieuw)
    with pytest.raises(InhoudFout, match=uitleg) as gevangen:
        lees_oefening(kopie, inhoud)
    assert (gevangen.value.bestand, gevangen.value.sleutel) == (KOFI, sleutel)


def test_eerdere_woorden_zonder_versie_zijn_een_fout(kopie: Path, vervang: Vervang, inhoud: Inhoud) -> None:
    vervang(SAMIRA, "[besproken]", '[eerder.wonen]\ntot_dagen_geleden = 1\nheden = "Iets."\n\n[besproken]')
    with pytest.raises(InhoudFout, match="geen zin"):
        lees_oefening(kopie, inhoud)


def test_een_doel_kwam_na_de_woorden_waar_het_uit_komt(oefenclienten: Clienten) -> None:
    for client in oefenclienten:
        cellen = {(a.leefgebied, a.perspectief, a.wie): a for a in client.antwoorden if a.vraag == CEL}
        eerder = {(a.leefgebied, a.perspectief, a.wie): a.tekst for a in client.eerder}
        for doel in client.doelen:
            assert doel.herkomst is not None
            sleutel = (doel.herkomst.leefgebied, doel.herkomst.perspectief, Wie(doel.herkomst.wie))
            toen = cellen[sleutel].dagen_geleden >= doel.begonnen_dagen_geleden
            assert toen or doel.herkomst.citaat in uitspraken(eerder[sleutel]), doel.tekst


def test_twee_clienten_met_een_nummer(kopie: Path, vervang: Vervang, inhoud: Inhoud) -> None:
    vervang("oefening/2_kofi.toml", "2026-002", "2026-001")

    with pytest.raises(InhoudFout, match="twee keer") as gevangen:
        lees_oefening(kopie, inhoud)

    assert (gevangen.value.bestand, gevangen.value.sleutel) == ("oefening/2_kofi.toml", "clientnummer")


def test_een_oefenbestand_dat_ontbreekt_wordt_genoemd(kopie: Path, inhoud: Inhoud) -> None:
    (kopie / "oefening" / "5_lisa.toml").unlink()

    with pytest.raises(InhoudFout, match=r"5_lisa\.toml.*ontbreekt") as gevangen:
        lees_oefening(kopie, inhoud)

    fout = gevangen.value
    assert (fout.bestand, fout.sleutel) == ("oefening/profiel.toml", "clienten")
    regels = (kopie / fout.bestand).read_text(encoding="utf-8").splitlines()
    assert regels[fout.regel - 1].strip() == '"5_lisa.toml",'


PROFIEL = "oefening/profiel.toml"


@pytest.mark.parametrize(
    ("oud", "nieuw", "uitleg"),
    [
        ('  "5_lisa.toml",\n', "", r"5_lisa\.toml.*dat bestand is er wel"),
        ('  "5_lisa.toml",\n', '  "2_kofi.toml",\n', "twee keer"),
        ("clienten = [", "mensen = [", "ontbreekt"),
    ],
)
def test_de_lijst_met_oefenbestanden_klopt(
    kopie: Path, vervang: Vervang, inhoud: Inhoud, oud: str, nieuw: str, uitleg: str
) -> None:
    vervang(PROFIEL, oud, nieuw)

    with pytest.raises(InhoudFout, match=uitleg) as gevangen:
        lees_oefening(kopie, inhoud)

    assert (gevangen.value.bestand, gevangen.value.sleutel) == (PROFIEL, "clienten")


def test_de_eerste_client_is_die_van_een_blad_zonder_nummer(
    kopie: Path, vervang: Vervang, inhoud: Inhoud
) -> None:
    vervang(SAMIRA, '"2026-001"', '"2026-021"')

    with pytest.raises(InhoudFout, match="2026-001") as gevangen:
        lees_oefening(kopie, inhoud)

    assert (gevangen.value.bestand, gevangen.value.sleutel) == (SAMIRA, "clientnummer")
