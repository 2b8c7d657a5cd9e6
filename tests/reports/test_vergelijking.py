from dataclasses import replace
from itertools import pairwise

import pytest

from krachtwerk_desktop.application.bladen.vergelijking import KiStand, vergelijk
from krachtwerk_desktop.domain.werkblad import Drukopties, KiRij, Stem, VergelijkBlad
from tests.reports import voorbeelden
from tests.reports.lezen import DRUKKER, alles, bladwijzers, bladzijden, door_elkaar, druk, lezer, plekken
from tests.reports.voorbeelden import KOLOMMEN, KOP, RIJEN, cel

LEEG = (cel(), cel(), cel())
OUD = replace(
    voorbeelden.KI,
    rijen=(
        KiRij("Wonen", None, (cel("Ik heb een kamer in De Haven."), cel(), cel("Ik woonde in Breda."))),
        KiRij("Financiën", 1, LEEG),
        KiRij("Zelfzorg", None, LEEG),
        KiRij("Kinderen", None, (cel("Mijn dochter."), cel(), cel())),
    ),
)
NU = replace(voorbeelden.KI, rijen=(*RIJEN[:3], KiRij("Zelfzorg", None, (cel("Ik kook."), cel(), cel()))))
BLAD = VergelijkBlad(
    KOP, KOLOMMEN, "Versie 1, 3 september 2026", "Zoals het nu is", vergelijk(KiStand(OUD), KiStand(NU))
)


def test_toen_en_nu_staan_allebei_op_het_blad_onder_hun_naam() -> None:
    tekst = alles(druk(BLAD))
    for woorden in (
        "Versie 1, 3 september 2026",
        "Zoals het nu is",
        "Ik woonde in Breda.",
        "Ik houd mijn kamer netjes en gezellig.",
        "Mijn dochter.",
    ):
        assert woorden in tekst
    for kolom in KOLOMMEN:
        assert kolom.vraag in tekst


def test_niet_besproken_leeg_en_weggelaten_zijn_drie_dingen() -> None:
    tekst = alles(druk(BLAD))
    wonen, financien, werk, zelfzorg, kinderen = (
        tekst.index(naam) for naam in ("Wonen", "Financiën", "Werk en opleiding", "Zelfzorg", "Kinderen")
    )
    assert wonen < tekst.index("Hier is niets opgeschreven.") < financien
    assert werk < tekst.index("Dit stond niet op het blad.") < zelfzorg
    assert zelfzorg < tekst.index("Dit was nog niet besproken.") < kinderen
    assert "Dit was nog niet besproken." not in tekst[financien:werk]  # it counted for something


def test_besproken_zonder_woorden_is_een_zin() -> None:
    wonen = replace(voorbeelden.KI, rijen=(KiRij("Wonen", None, LEEG, besproken=True),))
    tekst = alles(druk(replace(BLAD, gebieden=vergelijk(KiStand(wonen), KiStand(wonen)))))
    assert "Dit is besproken. Er is niets opgeschreven." in tekst
    assert "Hier is niets opgeschreven." not in tekst


def test_wat_belangrijk_was_en_is_staat_er_in_woorden() -> None:
    tekst = alles(druk(BLAD))
    assert "Nu belangrijk: nummer 2, toen nog niet" in tekst
    assert "Toen belangrijk: nummer 1. Nu niet bij de vier belangrijkste." in tekst


def test_grote_letters_staan_en_zijn_minstens_veertien_punt() -> None:
    pagina = lezer(druk(BLAD, groot=True)).pages[0]
    assert pagina.mediabox.height > pagina.mediabox.width
    assert "Ik woonde in Breda." in alles(druk(BLAD, groot=True))


def test_een_leeg_blad_heeft_geen_woord_van_de_client() -> None:
    tekst = " ".join(bladzijden(druk(BLAD, leeg=True)))
    assert "Breda" not in tekst
    assert "vet" not in tekst  # nothing on it is bold because it is new
    assert "Wat er nu nieuw bij staat, is vet." in alles(druk(BLAD))
    assert "belangrijk: nummer" not in tekst


def test_twee_keer_hetzelfde_wordt_voor_het_afdrukken_gezegd() -> None:
    zelfde = replace(BLAD, toen=BLAD.nu)
    [zin] = DRUKKER.druk(zelfde, Drukopties()).waarschuwingen
    assert "Er is nog niets om mee te vergelijken" in zin
    assert DRUKKER.druk(BLAD, Drukopties()).waarschuwingen == ()


def test_de_voet_zegt_concept_en_bladwijzers_leiden_naar_leefgebieden() -> None:
    pdf = druk(BLAD)
    for tekst in bladzijden(pdf):
        assert "Concept · 22 november 2026 · Joost Bakker, De Haven" in tekst
    assert bladwijzers(pdf) == [gebied.leefgebied for gebied in BLAD.gebieden]


@pytest.mark.parametrize("groot", [False, True])
def test_op_elke_bladzijde_staat_van_wie_de_woorden_zijn(*, groot: bool) -> None:
    """The client's own words come first, so a page that begins with a naaste must say so itself."""
    woorden = " ".join(f"zus{n} kookt" for n in range(2500))
    zus = replace(cel("Ik kook."), anderen=(Stem("Mijn zus", (woorden, "Klaar.")),))
    lang = replace(NU, rijen=(KiRij("Wonen", None, (zus, cel(), cel())),))
    paginas = bladzijden(druk(replace(BLAD, gebieden=vergelijk(KiStand(lang), KiStand(lang))), groot=groot))
    alles_ = " ".join(paginas)
    assert all(f"zus{n} " in alles_ for n in range(2500))
    assert alles_.count("Mijn zus: zus0 ") == alles_.count("Mijn zus: Klaar.") == 2
    verder = [pagina for vorige, pagina in pairwise(paginas) if "zus" in vorige and "kookt" in pagina]
    assert len(verder) > 4
    begonnen = [pagina for pagina in verder if "Mijn zus: zus0 " not in pagina]
    assert len(begonnen) > 3
    assert all("Mijn zus (vervolg)" in pagina for pagina in begonnen)
    assert "Mijn zus (vervolg)" not in paginas[0]


def test_met_tien_bladzijden_staat_het_nummer_niet_door_de_voet() -> None:
    """In large letters a footer of just one line reached as far as the number."""
    kop = replace(KOP, begeleider="Anne de Boer", organisatie="De Haven in Goes")
    lang = replace(NU, rijen=(KiRij("Wonen", None, (cel("Woord " * 4000), cel(), cel())),))
    pdf = druk(replace(BLAD, kop=kop, gebieden=vergelijk(KiStand(OUD), KiStand(lang))), groot=True)
    assert len(bladzijden(pdf)) > 9
    for stukken in plekken(pdf):
        assert door_elkaar(stukken) == []
