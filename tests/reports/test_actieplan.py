"""Mijn actieplan: goals with their actions, and room to write on."""

import re
from dataclasses import replace

import pytest

from krachtwerk_desktop.domain.werkblad import ActieRegel, DoelBlok
from tests.reports import voorbeelden
from tests.reports.lezen import alles, bladzijden, druk, schuine_strepen, verdeling

VARIANTEN: tuple[dict[str, bool], ...] = ({}, {"groot": True}, {"grijs": True})


@pytest.mark.parametrize("opties", VARIANTEN)
def test_elk_doel_en_elke_actie_staat_op_het_blad(opties: dict[str, bool]) -> None:
    tekst = alles(druk(voorbeelden.ACTIEPLAN, **opties))

    for doel in voorbeelden.ACTIEPLAN.doelen:
        woorden = [doel.tekst, doel.waarom, doel.merkbaar, doel.komt_uit, ", ".join(doel.leefgebieden)]
        for actie in doel.acties:
            woorden += [actie.wat, actie.wie, actie.klaar_op, actie.hulp, actie.gelukt_op, actie.opmerking]
        assert [woord for woord in woorden if woord not in tekst] == []
    assert "Doel 2 · loopt" in tekst
    assert "Wij kijken hier weer naar op 3 december 2026." in tekst


@pytest.mark.parametrize("aantal", range(1, 30))
def test_de_kop_van_een_doel_staat_bij_zijn_eerste_actie(aantal: int) -> None:
    acties = tuple(ActieRegel(f"Stap {nummer} zetten", "Samira") for nummer in range(aantal))
    doelen = (
        DoelBlok(1, "Ik heb een eigen plek", acties=acties),
        DoelBlok(
            2, "Ik zie Noor weer", "Met haar kan ik lachen.", acties=(ActieRegel("Noor bellen", "Samira"),)
        ),
        DoelBlok(3, "Ik slaap goed", acties=(ActieRegel("Vroeg naar bed", "Samira"),)),
    )

    bladen = verdeling(druk(replace(voorbeelden.ACTIEPLAN, doelen=doelen)))

    for doel, eerste in (("Ik zie Noor weer", "Noor bellen"), ("Ik slaap goed", "Vroeg naar bed")):
        (blad,) = (blad for blad in bladen if doel in blad)
        assert eerste in blad
        assert "Wat ga ik doen?" in blad[blad.index(doel) : blad.index(eerste)]


def test_een_leeg_plan_heeft_doelen_om_in_te_vullen() -> None:
    leeg = replace(voorbeelden.ACTIEPLAN, kop=voorbeelden.LEGE_KOP)

    bladen = bladzijden(druk(leeg, leeg=True))

    tekst = " ".join(bladen)
    assert "Samira" not in tekst
    assert "woningcorporatie" not in tekst
    assert "3 december" not in tekst
    for label in ("Doel 1", "Doel 2", "Waarom ik dit wil", "Ik merk het als", "Wij kijken hier weer naar op"):
        assert label in tekst
    assert all("Naam" in blad and "Nummer" in blad for blad in bladen)


def test_zonder_doelen_is_er_ruimte_om_ze_te_schrijven() -> None:
    tekst = alles(druk(replace(voorbeelden.ACTIEPLAN, doelen=(), opnieuw_kijken_op="")))

    assert "Samira" in tekst
    assert "Doel 1" in tekst
    assert "Wij kijken hier weer naar op" in tekst


def test_een_eindeloos_doel_en_een_eindeloze_actie_raken_geen_woord_kwijt() -> None:
    woorden = [f"woord{nummer}" for nummer in range(6000)]
    lang = DoelBlok(1, " ".join(woorden[:3000]), acties=(ActieRegel(" ".join(woorden[3000:]), "Samira"),))

    tekst = alles(druk(replace(voorbeelden.ACTIEPLAN, doelen=(lang,))))

    tekst = re.sub(r"(woord\d+ )*woord\d+… \(vervolg\)", "", tekst)  # the name of what goes on
    assert re.findall(r"woord\d+", tekst) == woorden


def test_een_lang_waarom_houdt_op_elke_bladzijde_zijn_koppen() -> None:
    woorden = [f"woord{nummer}" for nummer in range(2000)]
    lang = DoelBlok(1, "Een eigen plek", " ".join(woorden), acties=(ActieRegel("Bellen", "Samira"),))

    bladen = bladzijden(druk(replace(voorbeelden.ACTIEPLAN, doelen=(lang,))))

    verder = [blad for blad in bladen[1:] if "woord" in blad]
    assert len(verder) > 1
    assert all("Doel 1 (vervolg)" in blad and "Waarom ik dit wil (vervolg)" in blad for blad in verder)
    assert all("Doel 1 (vervolg)" in blad for blad in bladen[1:])
    assert re.findall(r"woord\d+", " ".join(bladen)) == woorden


def test_in_grote_letters_houdt_een_lang_antwoord_zijn_label() -> None:
    hulp = " ".join(f"woord{nummer}" for nummer in range(400))
    doel = DoelBlok(1, "Een eigen plek", acties=(ActieRegel("Bellen", "Samira", hulp=hulp),))

    bladen = bladzijden(druk(replace(voorbeelden.ACTIEPLAN, doelen=(doel,)), groot=True))

    assert all("Doel 1" in blad for blad in bladen[:-1])
    met_hulp = [blad for blad in bladen if "woord" in blad]
    assert len(met_hulp) > 1
    assert all("Wie of wat helpt?" in blad for blad in met_hulp)


def test_een_gelukte_actie_heeft_een_vinkje_en_een_open_actie_niet() -> None:
    def strepen(*, gedaan: bool) -> int:
        doel = DoelBlok(1, "Ik kook weer", acties=(ActieRegel("Soep koken", gedaan=gedaan),))
        return schuine_strepen(druk(replace(voorbeelden.ACTIEPLAN, doelen=(doel,))))

    assert strepen(gedaan=True) - strepen(gedaan=False) == 2  # a tick has two strokes
