"""What every sheet has in common: header, footer, signatures, letters, and what the file says."""

import re
import tempfile
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from krachtwerk_desktop.domain.werkblad import ActieRegel, Drukopties, KiBlad, Noodblad, Werkblad
from krachtwerk_desktop.reports.drukker import Drukker
from krachtwerk_desktop.reports.stijl import SCHRIJFREGEL
from tests.reports import voorbeelden
from tests.reports.lezen import (
    DRUKKER,
    alles,
    bladwijzers,
    bladzijden,
    druk,
    lettermaten,
    lettertypen,
    lezer,
    lijnhoogten,
    verdeling,
    zonder_blanks,
)

BLADEN: tuple[Werkblad, ...] = (voorbeelden.KI, voorbeelden.ACTIEPLAN, voorbeelden.NOODBLAD)
MET_KOP = (voorbeelden.KI, voorbeelden.ACTIEPLAN)
OPTIES: tuple[dict[str, bool], ...] = (
    {},
    {"leeg": True},
    {"groot": True},
    {"grijs": True},
    {"leeg": True, "groot": True, "grijs": True},
)


@pytest.mark.parametrize("opties", OPTIES)
@pytest.mark.parametrize("blad", BLADEN)
def test_elke_bladzijde_zegt_hoeveel_er_zijn(blad: Werkblad, opties: dict[str, bool]) -> None:
    bladen = bladzijden(druk(blad, **opties))

    for nummer, tekst in enumerate(bladen, 1):
        assert f"Bladzijde {nummer} van {len(bladen)}" in tekst


@pytest.mark.parametrize("blad", MET_KOP)
def test_kop_en_voet_staan_op_elke_bladzijde(blad: Werkblad) -> None:
    for tekst in bladzijden(druk(blad)):
        assert tekst.startswith("De Haven")
        assert "Samira · 2026-014" in tekst
        assert "Concept · 22 november 2026 · Joost Bakker, De Haven" in tekst


def test_een_versie_noemt_haar_controlecode() -> None:
    kop = replace(voorbeelden.KOP, stand="versie 2", code="7F3K-9QXM")

    tekst = alles(druk(replace(voorbeelden.KI, kop=kop)))

    assert "Versie 2 · 22 november 2026 · Joost Bakker, De Haven · code 7F3K-9QXM" in tekst


@pytest.mark.parametrize("opties", OPTIES)
@pytest.mark.parametrize("blad", MET_KOP)
def test_de_handtekeningen_staan_bij_elkaar_op_een_bladzijde(blad: Werkblad, opties: dict[str, bool]) -> None:
    bladen = bladzijden(druk(blad, **opties))

    (laatste,) = (tekst for tekst in bladen if "Handtekening" in tekst)
    assert laatste is bladen[-1]
    begin = laatste.index("Wij hebben dit samen gemaakt en besproken.")
    assert laatste.count("Handtekening", begin) == 3
    assert laatste.count("Ik teken liever niet", begin) == 3
    for woord in ("cliënt", "begeleider", "naaste, vertegenwoordiger of tolk"):
        assert woord in laatste[begin:]
    assert laatste.count("Plaats", begin) == laatste.count("Datum", begin) == 3


@pytest.mark.parametrize("regels", range(0, 60, 3))
def test_de_handtekeningen_breken_nergens(regels: int) -> None:
    lang = "\n".join(f"Regel {nummer}" for nummer in range(regels))

    for groot in (False, True):
        bladen = verdeling(druk(replace(voorbeelden.KI, nog_zeggen=lang), groot=groot))
        assert [tekst.count("Ik teken liever niet") for tekst in bladen if "Handtekening" in tekst] == [3]


@pytest.mark.parametrize("regels", range(0, 80, 9))
def test_de_handtekeningen_staan_nooit_alleen_op_een_bladzijde(regels: int) -> None:
    lang = "\n".join(f"Regel {nummer}" for nummer in range(regels))
    acties = tuple(ActieRegel(f"Stap {nummer}") for nummer in range(regels))
    doel = replace(voorbeelden.ACTIEPLAN.doelen[0], acties=acties)
    plan = replace(voorbeelden.ACTIEPLAN, doelen=(doel,))

    for groot in (False, True):
        for rijen in (voorbeelden.RIJEN, voorbeelden.RIJEN[:2], ()):
            blad = replace(voorbeelden.KI, rijen=rijen, nog_zeggen=lang)
            ki = verdeling(druk(blad, groot=groot))[-1]
            assert re.search("belangrijkst|nog zeggen|Regel", ki[: ki.index("Wij hebben dit samen")])
        slot = verdeling(druk(plan, groot=groot))[-1]
        assert "Doel 1" in slot[: slot.index("Wij kijken hier weer naar op")]


@pytest.mark.parametrize("blad", BLADEN)
def test_letters_zijn_nooit_kleiner_dan_elf_punten_en_groot_nooit_kleiner_dan_veertien(
    blad: Werkblad,
) -> None:
    assert min(lettermaten(druk(blad))) >= 11
    assert min(lettermaten(druk(blad, leeg=True))) >= 11
    assert min(lettermaten(druk(blad, groot=True))) >= 14
    assert min(lettermaten(druk(blad, groot=True, leeg=True))) >= 14


@pytest.mark.parametrize("opties", OPTIES)
@pytest.mark.parametrize("blad", BLADEN)
def test_alle_letters_zitten_in_het_bestand(blad: Werkblad, opties: dict[str, bool]) -> None:
    letters = lettertypen(druk(blad, **opties))

    assert letters
    assert all(letters.values()), letters
    assert not any("Helvetica" in naam for naam in letters)


def test_schrijflijnen_liggen_negen_millimeter_uit_elkaar() -> None:
    hoogten = sorted(set(lijnhoogten(druk(voorbeelden.KI, leeg=True), 0)))

    afstanden = [round(boven - onder, 2) for onder, boven in pairwise(hoogten)]
    assert afstanden.count(round(SCHRIJFREGEL, 2)) >= 6
    assert min(afstanden) > 5


@pytest.mark.parametrize("blad", BLADEN)
def test_het_bestand_heeft_titel_en_taal_en_noemt_niemands_laptop(blad: Werkblad) -> None:
    pdf = druk(blad)
    bron = lezer(pdf)

    gegevens = bron.metadata
    assert gegevens is not None
    assert gegevens.title in {"Mijn krachteninventarisatie", "Mijn actieplan", "Noodcode"}
    assert not gegevens.author
    assert gegevens.creator == "Krachtwerk Desktop"
    assert str(gegevens.creation_date)[:10] == "2026-11-22"
    assert str(bron.root_object["/Lang"]) == "nl"
    for spoor in (Path.home(), Path(__file__).parents[2], tempfile.gettempdir(), ".ttf"):
        assert str(spoor).encode() not in pdf


def test_bladwijzers_leiden_naar_leefgebieden_doelen_en_handtekeningen() -> None:
    assert bladwijzers(druk(voorbeelden.KI)) == [*voorbeelden.LEEFGEBIEDEN, "Handtekeningen"]
    assert bladwijzers(druk(voorbeelden.ACTIEPLAN)) == ["Doel 1", "Doel 2", "Handtekeningen"]


@pytest.mark.parametrize("blad", BLADEN)
def test_dezelfde_gegevens_geven_dezelfde_bytes(blad: Werkblad) -> None:
    eerste = DRUKKER.druk(blad, Drukopties())
    DRUKKER.druk(replace(voorbeelden.KI, nog_zeggen="Привет سلام ☑ " * 30), Drukopties())

    assert DRUKKER.druk(blad, Drukopties()) == eerste
    assert Drukker().druk(blad, Drukopties()) == eerste


def test_dezelfde_bytes_ook_na_andere_teksten_in_hetzelfde_schrift() -> None:
    def blad(tekst: str) -> KiBlad:
        return replace(voorbeelden.KI, nog_zeggen=tekst)

    eerste = DRUKKER.druk(blad("بيت صغير"), Drukopties())
    DRUKKER.druk(blad("نور وتين، وبنت"), Drukopties())

    assert DRUKKER.druk(blad("بيت صغير"), Drukopties()) == eerste


@pytest.mark.parametrize("opties", OPTIES)
@pytest.mark.parametrize("blad", BLADEN)
def test_oefening_staat_over_elke_bladzijde(blad: Werkblad, opties: dict[str, bool]) -> None:
    for tekst in bladzijden(druk(_om_te_oefenen(blad), **opties)):
        assert tekst.count("Oefening") == 2  # across the page, and in the header
    assert "Oefening" not in alles(druk(blad, **opties))


def _om_te_oefenen(blad: Werkblad) -> Werkblad:
    if isinstance(blad, Noodblad):
        return replace(blad, oefening=True)
    return replace(blad, kop=replace(blad.kop, oefening=True))


def test_grijs_heeft_geen_kleur() -> None:
    for blad in BLADEN:
        for pagina in lezer(druk(blad, grijs=True)).pages:
            inhoud = pagina.get_contents()
            assert inhoud is not None
            kleuren = re.findall(rb"([\d.]+) ([\d.]+) ([\d.]+) (?:rg|RG)\b", inhoud.get_data())
            assert kleuren
            assert [kleur for kleur in kleuren if len(set(kleur)) > 1] == []


@pytest.mark.parametrize("groot", [False, True])
@pytest.mark.parametrize("blad", BLADEN)
def test_een_naam_van_driehonderd_letters_staat_heel_op_elke_bladzijde(blad: Werkblad, groot: bool) -> None:
    naam = "Maria Johanna van den Heuvel-Rozendaal tot Vollenhove " * 5 + "Wilhelmina Alexandra Christina"
    assert len(naam) == 300
    if isinstance(blad, Noodblad):
        met_naam: Werkblad = replace(blad, naam=naam)
    else:
        met_naam = replace(blad, kop=replace(voorbeelden.KOP, client_naam=naam))
    bladen = bladzijden(druk(met_naam, groot=groot))
    for tekst in bladen:
        assert zonder_blanks(naam) in zonder_blanks(tekst[: tekst.index("Bladzijde")])
    assert len(bladen) <= 2 * len(bladzijden(druk(blad, groot=groot)))


def test_een_lange_naam_in_de_kop_wordt_niet_afgeknipt() -> None:
    naam = "Maria Magdalena Esperança da Conceição van der Heijden-Oosterwijk de la Fuente y Castillo"
    kop = replace(
        voorbeelden.KOP, client_naam=naam, organisatie=naam, begeleider=naam, datum=date(2026, 9, 30)
    )

    for groot in (False, True):
        for tekst in bladzijden(druk(replace(voorbeelden.ACTIEPLAN, kop=kop), groot=groot)):
            assert tekst.count(naam) >= 4  # above left and right, below twice
