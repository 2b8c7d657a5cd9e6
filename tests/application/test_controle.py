"""What is noticed before a sheet is made ready, and where each line leads."""

import pytest

from krachtwerk_desktop.application.clienten import ClientGegevens
from krachtwerk_desktop.application.controle import Bevinding, Gegeven
from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.application.krachten import Uitspraak
from krachtwerk_desktop.application.profiel import Profiel
from krachtwerk_desktop.domain import datum
from krachtwerk_desktop.domain.letters import letterzin
from krachtwerk_desktop.domain.plek import (
    ACTIEPLAN,
    EVALUATIE,
    KI,
    NOG_ZEGGEN,
    RANG,
    ActiePlek,
    ActieVeld,
    AntwoordPlek,
    DoelPlek,
    DoelVeld,
    Plek,
    Wie,
    ki_cel,
)

LETTER = letterzin(["𐤀"], {})


def _traject(diensten: Diensten) -> str:
    return diensten.clienten.nieuw(ClientGegevens("Samira el Amrani", "Samira"))[1].id


def _schrijf(diensten: Diensten, *velden: tuple[Plek, str]) -> None:
    diensten.velden.leg_direct_vast(velden, "b")


def _kijk(
    diensten: Diensten, sleutel: str, traject: str, *letters: str, weg: frozenset[str] = frozenset()
) -> list[Bevinding]:
    return list(diensten.controle.kijk_na(sleutel, traject, weg, letters))


def test_een_lege_ki_noemt_elk_leefgebied_een_keer(diensten: Diensten) -> None:
    traject = _traject(diensten)
    gebieden = diensten.inhoud.standaard_leefgebieden
    gevonden = _kijk(diensten, "ki", traject)
    assert [b.zin for b in gevonden[: len(gebieden)]] == [
        f"{g.naam}: hier staat nog niets." for g in gebieden
    ]
    assert [b.plek for b in gevonden[len(gebieden) :]] == [
        AntwoordPlek(traject, KI, RANG, gebieden[0].id),
        AntwoordPlek(traject, KI, NOG_ZEGGEN),
    ]


def test_een_half_leefgebied_leidt_naar_de_eerste_lege_cel(diensten: Diensten) -> None:
    traject = _traject(diensten)
    _schrijf(diensten, (ki_cel(traject, "wonen", "heden"), "Ik heb een kamer."))
    eerste = _kijk(diensten, "ki", traject)[0]
    assert eerste.zin == "Wonen: Straks en Toen zijn nog leeg."
    assert eerste.plek == ki_cel(traject, "wonen", "toekomst")


def test_wat_is_weggelaten_wordt_niet_genoemd(diensten: Diensten) -> None:
    traject = _traject(diensten)
    assert all("Wonen" not in b.zin for b in _kijk(diensten, "ki", traject, weg=frozenset({"wonen"})))


def test_een_letter_zonder_lettertype_leidt_naar_zijn_veld(diensten: Diensten) -> None:
    traject = _traject(diensten)
    cel = ki_cel(traject, "wonen", "verleden")
    _schrijf(diensten, (cel, "Dit is een 𐤀."))
    assert _kijk(diensten, "ki", traject, LETTER)[-1] == Bevinding(LETTER, KI, cel)
    assert _kijk(diensten, "actieplan", traject, LETTER)[-1] == Bevinding(LETTER, ACTIEPLAN, None)


def test_een_letter_in_wat_helpt_leidt_daarheen_ook_als_hij_uit_de_ki_komt(diensten: Diensten) -> None:
    traject = _traject(diensten)
    doel = diensten.doelen.uit_uitspraak(traject, Uitspraak("wonen", "heden", Wie.CLIENT, "Mijn 𐤀 zus."))
    _schrijf(diensten, (DoelPlek(doel.id, DoelVeld.TEKST), "Verhuizen"))
    kracht = DoelPlek(doel.id, DoelVeld.KRACHT)
    assert _kijk(diensten, "actieplan", traject, LETTER)[-1].plek == kracht
    _schrijf(diensten, (kracht, "Mijn zus en 𐤀"))
    assert _kijk(diensten, "actieplan", traject, LETTER)[-1].plek == kracht


def test_wat_niet_op_het_papier_komt_is_niet_waar_de_letter_staat(diensten: Diensten) -> None:
    traject = _traject(diensten)
    wonen, werk = (ki_cel(traject, gebied, "heden") for gebied in ("wonen", "werk_en_opleiding"))
    _schrijf(diensten, (wonen, "𐤀"), (werk, "𐤀"))
    assert _kijk(diensten, "ki", traject, LETTER, weg=frozenset({"wonen"}))[-1].plek == werk


def test_een_letter_in_een_naam_leidt_naar_die_naam(diensten: Diensten) -> None:
    client, traject = diensten.clienten.nieuw(ClientGegevens("Samira 𐤀", clientnummer="A-1"))

    def gegeven() -> Gegeven | None:
        laatste = _kijk(diensten, "actieplan", traject.id, LETTER)[-1]
        assert (laatste.zin, laatste.plek) == (LETTER, None)
        return laatste.gegeven

    assert gegeven() is Gegeven.NAAM
    diensten.clienten.wijzig(client.id, ClientGegevens("Samira", "Sam 𐤀", "A-1"))
    assert gegeven() is Gegeven.ROEPNAAM
    diensten.clienten.wijzig(client.id, ClientGegevens("Samira", "Sam", "𐤀-1"))
    assert gegeven() is Gegeven.CLIENTNUMMER
    diensten.clienten.wijzig(client.id, ClientGegevens("Samira", "Sam", "A-1"))
    diensten.profiel.bewaar(Profiel("Joost 𐤀", "De Haven"))
    assert gegeven() is Gegeven.BEGELEIDER
    diensten.profiel.bewaar(Profiel("Joost", "De 𐤀 Haven"))
    assert gegeven() is Gegeven.ORGANISATIE
    diensten.profiel.bewaar(Profiel("Joost", "De Haven"))
    assert gegeven() is None


def test_een_leeg_plan_en_een_leeg_doel(diensten: Diensten) -> None:
    traject = _traject(diensten)
    eerste, evaluatie = _kijk(diensten, "actieplan", traject)
    assert (eerste.basistaak, eerste.plek) == (ACTIEPLAN, None)
    assert evaluatie.plek == AntwoordPlek(traject, *EVALUATIE)
    doel = diensten.doelen.nieuw(traject)
    plekken = [b.plek for b in _kijk(diensten, "actieplan", traject)]
    assert plekken[:3] == [
        DoelPlek(doel.id, veld) for veld in (DoelVeld.TEKST, DoelVeld.WAAROM, DoelVeld.MERKBAAR)
    ]
    assert _kijk(diensten, "actieplan", traject, weg=frozenset({doel.id}))[0] == eerste


def test_datums_zonder_jaar_en_niet_begrepen_worden_genoemd(diensten: Diensten) -> None:
    traject = _traject(diensten)
    doel = diensten.doelen.nieuw(traject)
    actie = diensten.doelen.voeg_actie_toe(doel.id)
    klaar = ActiePlek(actie.id, ActieVeld.KLAAR_OP)
    for getypt, zin in (
        ("3 dec", "‘3 dec’ is opgeschreven zonder jaar"),
        ("als het lukt", "‘als het lukt’ herken ik niet als datum"),
        ("3-12-2026", ""),
    ):
        _schrijf(diensten, (klaar, getypt))
        gevonden = [b for b in _kijk(diensten, "actieplan", traject) if b.plek == klaar]
        assert [zin in b.zin for b in gevonden] == ([True] if zin else [])
    _schrijf(diensten, (AntwoordPlek(traject, *EVALUATIE), "ooit"))
    laatste = _kijk(diensten, "actieplan", traject)[-1]
    assert "‘ooit’" in laatste.zin
    assert laatste.basistaak == EVALUATIE[0]


@pytest.mark.parametrize(
    "getypt", ["31 april", "29-2-2027", "3-13-2026", "di 4 december", "maandag over een week"]
)
def test_een_dag_die_niet_kan_heet_zoals_onder_het_veld(diensten: Diensten, getypt: str) -> None:
    traject = _traject(diensten)
    actie = diensten.doelen.voeg_actie_toe(diensten.doelen.nieuw(traject).id)
    plekken: list[Plek] = [
        ActiePlek(actie.id, ActieVeld.KLAAR_OP),
        ActiePlek(actie.id, ActieVeld.GELUKT_OP),
        AntwoordPlek(traject, *EVALUATIE),
    ]
    _schrijf(diensten, *((plek, getypt) for plek in plekken))
    onder_het_veld = diensten.velden.waarom_geen_datum(getypt)
    assert onder_het_veld != datum.UITLEG
    gevonden = [b for b in _kijk(diensten, "actieplan", traject) if b.plek in plekken]
    assert [b.zin for b in gevonden] == [
        f"{naam}: ‘{getypt}’. {onder_het_veld}"
        for naam in (
            "Doel 1, actie 1, klaar op",
            "Doel 1, actie 1, gelukt op",
            "Wij kijken hier weer naar op",
        )
    ]


def test_een_vol_plan_geeft_niets_te_zeggen(diensten: Diensten) -> None:
    traject = _traject(diensten)
    doel = diensten.doelen.nieuw(traject)
    actie = diensten.doelen.voeg_actie_toe(doel.id)
    velden: list[tuple[Plek, str]] = [
        (DoelPlek(doel.id, veld), "x") for veld in (DoelVeld.TEKST, DoelVeld.WAAROM, DoelVeld.MERKBAAR)
    ]
    velden += [(ActiePlek(actie.id, veld), "x") for veld in (ActieVeld.TEKST, ActieVeld.WIE)]
    _schrijf(
        diensten,
        *velden,
        (ActiePlek(actie.id, ActieVeld.KLAAR_OP), "3-12-2026"),
        (AntwoordPlek(traject, *EVALUATIE), "3-12-2026"),
    )
    assert _kijk(diensten, "actieplan", traject) == []
