"""What a version keeps as JSON, and what counts as a change of its content."""

import json
from dataclasses import replace
from datetime import date

import pytest

from krachtwerk_desktop.application.bladcode import VersieOnleesbaar, kern, lees, schrijf
from krachtwerk_desktop.domain.versie import controlecode
from krachtwerk_desktop.domain.werkblad import (
    ActieplanBlad,
    ActieRegel,
    Belangrijkst,
    DoelBlok,
    KiBlad,
    KiCel,
    KiKolom,
    KiRij,
    Kop,
    Stem,
)

KOP = Kop("De Haven", "Joost Bakker", "Samira", "2026-001", "Concept", date(2026, 11, 23), oefening=False)
LEEG = KiCel()
KI = KiBlad(
    KOP,
    (KiKolom("Nu", "Wat is er nu?"), KiKolom("Straks", "Wat wil ik?"), KiKolom("Toen", "Wat hielp?")),
    (
        KiRij(
            "Wonen",
            2,
            (
                KiCel(("Ik heb een kamer.", "Ik houd hem netjes.")),
                LEEG,
                KiCel((), (Stem("Een naaste zegt", ("Ja",)),)),
            ),
            "wonen",
        ),
        KiRij("Financiën", None, (LEEG, LEEG, LEEG), "financien"),
    ),
    (Belangrijkst(2, "Wonen", "Een eigen plek."),),
    "Ik ben trots: ë, ß, 日本, ليلى, 😀.",
)
PLAN = ActieplanBlad(
    KOP,
    (
        DoelBlok(
            1,
            "Een eigen plek",
            "rust",
            "sleutel",
            ("Wonen",),
            "Ik kan koken",
            "",
            (ActieRegel("Bellen", "Samira"),),
        ),
    ),
    "3 december 2026",
)


@pytest.mark.parametrize("blad", [KI, PLAN])
def test_een_blad_komt_heel_terug_uit_zijn_json(blad: KiBlad | ActieplanBlad) -> None:
    sleutel = "ki" if isinstance(blad, KiBlad) else "actieplan"
    terug = lees(schrijf(blad, sleutel, "t", 3, {"zorg", "geld"}))
    assert replace(terug.blad, kop=KOP) == blad
    assert terug.blad.kop == replace(KOP, stand="versie 3")
    assert terug.weglaten == {"zorg", "geld"}


def test_de_json_is_altijd_dezelfde_tekst() -> None:
    een = schrijf(KI, "ki", "t", 1, ["b", "a"])
    assert een == schrijf(KI, "ki", "t", 1, ("a", "b"))
    assert een.isascii()
    assert " :" not in een
    assert json.loads(een)["schema"] == 1


def test_een_andere_inhoud_een_ander_nummer_en_weglaten_geven_een_andere_code() -> None:
    anders = replace(KI, nog_zeggen=KI.nog_zeggen[:-1])
    varianten = [
        schrijf(KI, "ki", "t", 1, ()),
        schrijf(anders, "ki", "t", 1, ()),
        schrijf(KI, "ki", "t", 2, ()),
        schrijf(KI, "ki", "t", 1, ("wonen",)),
        schrijf(KI, "ki", "u", 1, ()),
    ]
    assert len({controlecode(inhoud) for inhoud in varianten}) == len(varianten)


def test_andere_woorden_voor_een_vraag_zijn_geen_wijziging() -> None:
    wonen, geld = KI.rijen
    hernoemd = replace(
        KI,
        kop=replace(KOP, begeleider="Iemand anders", datum=date(2027, 1, 1)),
        kolommen=(KiKolom("Nu", "Hoe is het nu?"), *KI.kolommen[1:]),
        rijen=(replace(wonen, leefgebied="Waar ik woon"), geld),
        nog_zeggen=KI.nog_zeggen + "  \n",
    )
    assert kern(hernoemd) == kern(KI)


def test_een_woord_een_rang_en_een_andere_stem_zijn_wel_een_wijziging() -> None:
    wonen, geld = KI.rijen
    for rij in (
        replace(wonen, rang=1),
        replace(wonen, cellen=(KiCel(("Ik heb een huis.",)), *wonen.cellen[1:])),
        replace(wonen, cellen=(*wonen.cellen[:2], KiCel((), (Stem("Een naaste zegt", ("Nee",)),)))),
    ):
        assert kern(replace(KI, rijen=(rij, geld))) != kern(KI)


def test_een_leeg_leefgebied_erbij_is_geen_wijziging() -> None:
    erbij = KiRij("Zorg", None, (LEEG, LEEG, LEEG), "zorg")
    assert kern(replace(KI, rijen=(*KI.rijen, erbij))) == kern(KI)


def test_een_actie_die_gelukt_is_wijzigt_het_plan() -> None:
    doel = PLAN.doelen[0]
    gelukt = replace(doel, acties=(replace(doel.acties[0], gedaan=True),))
    assert kern(replace(PLAN, doelen=(gelukt,))) != kern(PLAN)
    assert kern(replace(PLAN, opnieuw_kijken_op="")) != kern(PLAN)


def test_een_veld_dat_er_later_bij_kwam_krijgt_zijn_gewone_waarde_en_een_vreemd_veld_valt_weg() -> None:
    oud = json.loads(schrijf(KI, "ki", "t", 1, ()))
    del oud["inhoud"]["nog_zeggen"]
    oud["inhoud"]["van_vroeger"] = "x"
    assert replace(lees(json.dumps(oud)).blad, kop=KOP) == replace(KI, nog_zeggen="")


def test_wat_geen_blad_is_wordt_niet_gelezen() -> None:
    half = json.loads(schrijf(KI, "ki", "t", 1, ()))
    del half["inhoud"]["rijen"]
    for inhoud in (json.dumps(half), "[", json.dumps({**half, "blad": "brief"})):
        with pytest.raises(VersieOnleesbaar):
            lees(inhoud)
