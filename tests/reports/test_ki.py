"""Mijn krachteninventarisatie: everything that was said is on it, in every variant."""

import re
from dataclasses import replace

import pytest

from krachtwerk_desktop.domain.werkblad import Belangrijkst, KiRij, Stem
from tests.reports import voorbeelden
from tests.reports.lezen import alles, bladzijden, druk, lezer, verdeling, zonder_blanks

VARIANTEN: tuple[dict[str, bool], ...] = (
    {},
    {"groot": True},
    {"grijs": True},
    {"groot": True, "grijs": True},
)


@pytest.mark.parametrize("opties", VARIANTEN)
def test_elke_uitspraak_staat_op_het_blad(opties: dict[str, bool]) -> None:
    tekst = alles(druk(voorbeelden.KI, **opties))

    for rij in voorbeelden.RIJEN:
        assert rij.leefgebied in tekst
        for cel in rij.cellen:
            for uitspraak in cel.uitspraken:
                assert uitspraak in tekst
            for stem in cel.anderen:
                assert stem.wie_label in tekst
                assert stem.uitspraken[0] in tekst
    for kolom in voorbeelden.KOLOMMEN:
        assert kolom.kort in tekst
        assert kolom.vraag in tekst


def test_anderen_staan_na_de_client_onder_hun_eigen_naam() -> None:
    tekst = alles(druk(voorbeelden.KI))

    eigen = tekst.index("Ik houd mijn kamer netjes en gezellig.")
    assert eigen < tekst.index("Mijn zus Hanan") < tekst.index("Samira maakt van elke plek een thuis.")


def test_wat_nu_het_belangrijkst_is_staat_op_volgorde() -> None:
    laatste = bladzijden(druk(voorbeelden.KI))[-1]

    begin = laatste.index("Dit vind ik nu het belangrijkst")
    een, twee = laatste.index("1 Sociale relaties", begin), laatste.index("2 Wonen", begin)
    assert een < laatste.index("Weer contact met Noor.", een) < twee
    assert "Nu belangrijk: 1" in alles(druk(voorbeelden.KI))


def test_twee_leefgebieden_op_dezelfde_plaats_blijven_allebei_staan() -> None:
    gekozen = (
        Belangrijkst(1, "Wonen", "Een eigen plek."),
        Belangrijkst(1, "Zingeving", "Iets doen voor anderen."),
    )

    tekst = bladzijden(druk(replace(voorbeelden.KI, belangrijkst=gekozen)))[-1]

    assert "Een eigen plek." in tekst
    assert "Iets doen voor anderen." in tekst


def test_gewoon_ligt_het_blad_en_met_grote_letters_staat_het() -> None:
    gewoon = lezer(druk(voorbeelden.KI)).pages[0].mediabox
    groot = lezer(druk(voorbeelden.KI, groot=True)).pages[0].mediabox

    assert gewoon.width > gewoon.height
    assert groot.width < groot.height


def test_met_grote_letters_staan_de_drie_vragen_onder_elk_leefgebied() -> None:
    tekst = alles(druk(voorbeelden.KI, groot=True))

    for kolom in voorbeelden.KOLOMMEN:
        assert tekst.count(f"{kolom.kort}: {kolom.vraag}") == len(voorbeelden.RIJEN)


def test_een_leeg_blad_heeft_de_vragen_maar_geen_woord_van_de_client() -> None:
    leeg = replace(voorbeelden.KI, kop=voorbeelden.LEGE_KOP)

    tekst = alles(druk(leeg, leeg=True))

    assert "kamer in De Haven" not in tekst
    assert "Weer contact" not in tekst
    assert "Nu belangrijk" not in tekst
    for rij in voorbeelden.RIJEN:
        assert rij.leefgebied in tekst
    for bladzijde in bladzijden(druk(leeg, leeg=True)):
        assert "Naam" in bladzijde
        assert "Nummer" in bladzijde


def test_de_kolomkoppen_staan_op_elke_bladzijde_met_leefgebieden() -> None:
    for bladzijde in bladzijden(druk(voorbeelden.KI))[:-1]:
        for kolom in voorbeelden.KOLOMMEN:
            assert kolom.vraag in bladzijde


@pytest.mark.parametrize("opties", VARIANTEN[:2])
def test_zestig_bladzijden_in_een_antwoord_raken_geen_woord_kwijt(opties: dict[str, bool]) -> None:
    woorden = [f"woord{nummer}" for nummer in range(14_000)]
    lang = voorbeelden.cel(" ".join(woorden), anderen=(Stem("Mijn oom", ("Kort maar waar.",)),))
    rijen = (KiRij("Wonen", 1, (lang, voorbeelden.cel("Kort."), voorbeelden.cel())), *voorbeelden.RIJEN[1:])

    bladen = verdeling(druk(replace(voorbeelden.KI, rijen=rijen), **opties))

    tekst = " ".join(bladen)
    assert re.findall(r"woord\d+", tekst) == woorden
    assert "Kort maar waar." in tekst
    if not opties:
        assert len(bladen) > 60
        assert all("(vervolg)" in blad for blad in bladen[1:60])
        assert all(f"Bladzijde {nummer} van {len(bladen)}" in blad for nummer, blad in enumerate(bladen, 1))


def test_een_woord_breder_dan_de_kolom_wordt_afgebroken_en_niet_afgeknipt() -> None:
    woord = "".join(chr(97 + nummer % 26) for nummer in range(600))
    rijen = (KiRij("Wonen", None, (voorbeelden.cel(woord), voorbeelden.cel(), voorbeelden.cel())),)

    tekst = zonder_blanks(alles(druk(replace(voorbeelden.KI, rijen=rijen))))

    assert woord in tekst


def test_lange_laatste_woorden_krijgen_de_hele_breedte_en_blijven_heel() -> None:
    zinnen = "\n".join(f"Zin nummer {nummer} wil ik ook nog zeggen." for nummer in range(200))

    tekst = alles(druk(replace(voorbeelden.KI, nog_zeggen=zinnen)))

    for nummer in range(200):
        assert f"Zin nummer {nummer} wil ik ook nog zeggen." in tekst


@pytest.mark.parametrize("groot", [False, True])
@pytest.mark.parametrize("aantal", range(10, 130, 7))
def test_lange_laatste_woorden_houden_hun_kop_op_elke_bladzijde(aantal: int, groot: bool) -> None:
    zinnen = "\n".join(f"Zin nummer {nummer}." for nummer in range(aantal))

    bladen = verdeling(druk(replace(voorbeelden.KI, nog_zeggen=zinnen), groot=groot))

    met_zinnen = [blad for blad in bladen if "Zin nummer" in blad]
    assert [blad.count("Dit wil ik nog zeggen") for blad in met_zinnen] == [1] * len(met_zinnen)
    assert sum("Dit wil ik nog zeggen" in blad for blad in bladen) == len(met_zinnen)
    assert "Zin nummer" in bladen[-1]
