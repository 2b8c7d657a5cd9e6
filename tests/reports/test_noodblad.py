"""The noodcode on paper."""

from dataclasses import replace

from krachtwerk_desktop.domain import noodcode
from tests.reports import voorbeelden
from tests.reports.lezen import alles, bladwijzers, bladzijden, druk, lettermaten


def test_de_code_staat_in_groepen_van_vier() -> None:
    tekst = alles(druk(voorbeelden.NOODBLAD))

    assert "7F3K 9QXM 2VBT C4HJ 8NPR W5DY 0Z6E" in tekst
    assert "Joost Bakker" in tekst
    assert "De Haven" in tekst


def test_streepjes_en_spaties_in_de_code_maken_niet_uit() -> None:
    met_streepjes = replace(voorbeelden.NOODBLAD, noodcode=noodcode.in_groepen(voorbeelden.NOODBLAD.noodcode))

    assert alles(druk(met_streepjes)) == alles(druk(voorbeelden.NOODBLAD))


def test_de_code_is_groot_en_past_met_de_uitleg_op_een_blad() -> None:
    for groot in (False, True):
        pdf = druk(voorbeelden.NOODBLAD, groot=groot)
        (blad,) = bladzijden(pdf)
        for kop in ("Waarvoor is deze code?", "Waar bewaar je dit blad?", "Zo gebruik je de code"):
            assert kop in blad
        assert max(lettermaten(pdf)) >= 28


def test_een_leeg_blad_houdt_de_code_weg() -> None:
    tekst = alles(druk(voorbeelden.NOODBLAD, leeg=True))

    assert "7F3K" not in tekst
    assert "Waar bewaar je dit blad?" in tekst


def test_zonder_naam_en_organisatie_komt_er_ook_een_blad() -> None:
    tekst = alles(druk(replace(voorbeelden.NOODBLAD, naam="", organisatie="")))

    assert "7F3K 9QXM" in tekst


def test_bladwijzers_leiden_naar_de_code_en_de_uitleg() -> None:
    koppen = ["Waarvoor is deze code?", "Waar bewaar je dit blad?", "Zo gebruik je de code"]

    assert bladwijzers(druk(voorbeelden.NOODBLAD)) == ["Noodcode", *koppen]
