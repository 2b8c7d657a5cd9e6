"""Whoever opens a sheet halfway sees whose words those are, on what question and of which moment."""

import re
from dataclasses import replace

import pytest

from krachtwerk_desktop.application.bladen.vergelijking import KiStand, vergelijk
from krachtwerk_desktop.domain.werkblad import ActieRegel, Belangrijkst, KiRij, Stem, VergelijkBlad
from tests.reports import voorbeelden
from tests.reports.lezen import druk, verdeling
from tests.reports.test_meeneembladen import KRACHTEN
from tests.reports.voorbeelden import KOLOMMEN, KOP, cel


def lang(woord: str, aantal: int = 500) -> str:
    return " ".join(f"{woord}{nummer}" for nummer in range(aantal))


def bladen_met(woord: str, pdf: bytes) -> list[str]:
    """Return the pages with words of one text, of which there must be more than one."""
    gevonden = [blad for blad in verdeling(pdf) if re.search(rf"\b{woord}\d+", blad)]
    assert len(gevonden) > 1
    return gevonden


def kop_voor(woord: str, blad: str, kop: str) -> None:
    """Check that a heading stands on a page above the first word of a text, and stands there once."""
    eerste = re.search(rf"\b{woord}\d+", blad)
    assert eerste is not None
    assert blad[: eerste.start()].count(kop) == 1, blad[:300]


@pytest.mark.parametrize("groot", [False, True])
def test_de_woorden_van_een_ander_staan_op_elke_bladzijde_onder_zijn_naam(groot: bool) -> None:
    stemmen = (
        Stem("Een naaste zegt", (lang("naaste", 900),)),
        Stem("Mijn begeleider ziet", (lang("begeleider", 900),)),
    )
    rijen = (KiRij("Wonen", 1, (cel("Kort.", anderen=stemmen), cel(), cel())),)
    pdf = druk(replace(voorbeelden.KI, rijen=rijen), groot=groot)

    for woord, naam in (("naaste", "Een naaste zegt"), ("begeleider", "Mijn begeleider ziet")):
        eerste, *verder = bladen_met(woord, pdf)
        kop_voor(woord, eerste, naam)
        for blad in verder:
            kop_voor(woord, blad, f"{naam} (vervolg)")


def test_in_grote_letters_staat_de_vraag_weer_boven_wat_er_van_een_antwoord_over_is() -> None:
    rijen = (KiRij("Wonen", 1, (cel(lang("nu")), cel(lang("straks")), cel(lang("toen")))),)
    pdf = druk(replace(voorbeelden.KI, rijen=rijen), groot=True)

    for woord, kolom in zip(("nu", "straks", "toen"), KOLOMMEN, strict=True):
        eerste, *verder = bladen_met(woord, pdf)
        kop_voor(woord, eerste, f"{kolom.kort}: {kolom.vraag}")
        for blad in verder:
            kop_voor(woord, blad, f"{kolom.kort}: {kolom.vraag} (vervolg)")


@pytest.mark.parametrize("groot", [False, True])
def test_toen_en_nu_zegt_op_elke_bladzijde_de_vraag_en_welk_van_de_twee(groot: bool) -> None:
    oud, nieuw = (
        replace(voorbeelden.KI, rijen=(KiRij("Wonen", None, (cel(lang(woord, 700)), cel(), cel())),))
        for woord in ("oud", "nieuw")
    )
    gebieden = vergelijk(KiStand(oud), KiStand(nieuw))
    pdf = druk(VergelijkBlad(KOP, KOLOMMEN, "Versie 1", "Zoals het nu is", gebieden), groot=groot)

    for woord, moment in (("oud", "Versie 1"), ("nieuw", "Zoals het nu is")):
        eerste, *verder = bladen_met(woord, pdf)
        kop_voor(woord, eerste, moment)
        for blad in verder:
            assert f"{KOLOMMEN[0].vraag} (vervolg)" in re.sub(r"\s+", " ", blad)
            kop_voor(woord, blad, f"{moment} (vervolg)" if groot else moment)


@pytest.mark.parametrize("groot", [False, True])
@pytest.mark.parametrize("woorden", range(0, 190, 31))
def test_mijn_krachten_herhaalt_koppen_en_laat_geen_naam_alleen(woorden: int, groot: bool) -> None:
    """However much stands above it, a number with only its leefgebied never ends a page."""
    keuzes = (
        Belangrijkst(1, "Zingeving", lang("een", woorden)),
        *(Belangrijkst(rang, "Vrije tijd", lang("rest", 90)) for rang in (2, 3)),
    )
    doelen = (lang("doel", 90),) * 3
    bladen = verdeling(druk(replace(KRACHTEN, belangrijkst=keuzes, doelen=doelen), groot=groot))

    for blad in bladen:
        inhoud = blad[: blad.index("Concept")].strip()
        assert not re.search(
            r"(Zingeving|Vrije tijd|Zingeving \(vervolg\)|Vrije tijd \(vervolg\)|•)$", inhoud
        )
        if re.search(r"\brest\d", blad):
            kop_voor("rest", blad, "Dit vind ik nu het belangrijkst")
        if re.search(r"\bdoel\d", blad):
            kop_voor("doel", blad, "Hier werk ik aan")


@pytest.mark.parametrize("groot", [False, True])
def test_een_actie_die_verder_gaat_noemt_haar_naam(groot: bool) -> None:
    actie = ActieRegel(
        "Bellen met de gemeente", "Samira", hulp=lang("hulp", 400), opmerking=lang("opmerking", 600)
    )
    doel = replace(voorbeelden.ACTIEPLAN.doelen[0], acties=(actie,))
    pdf = druk(replace(voorbeelden.ACTIEPLAN, doelen=(doel,)), groot=groot)

    for woord in ("hulp", "opmerking"):
        for blad in bladen_met(woord, pdf):
            assert "Bellen met de gemeente" in blad
    for blad in verdeling(pdf)[1:]:
        if "hulp" in blad or "opmerking" in blad:
            assert blad.count("Bellen met de gemeente (vervolg)") == 1
