import pytest

from krachtwerk_desktop.application.clienten import ClientGegevens
from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.application.krachten import besproken_plek
from krachtwerk_desktop.domain.plek import CEL, KI, RANG, AntwoordPlek, Plek, ki_cel
from tests.application.conftest import VasteKlok


@pytest.fixture
def traject_id(diensten: Diensten) -> str:
    return diensten.clienten.nieuw(ClientGegevens("Samira"))[1].id


@pytest.mark.parametrize(
    "plek",
    [
        AntwoordPlek("t", "onbekend", "vraag"),
        AntwoordPlek("t", "evalueren", "onbekend"),
        AntwoordPlek("t", KI, CEL, "onbekend", "heden"),
        AntwoordPlek("t", KI, CEL, "wonen", "onbekend"),
    ],
)
def test_een_plek_die_er_niet_is_wordt_geweigerd(diensten: Diensten, plek: Plek) -> None:
    with pytest.raises(KeyError):
        diensten.velden.leg_direct_vast([(plek, "tekst")], "b")


def test_een_rang_is_een_tot_vier(diensten: Diensten, traject_id: str) -> None:
    plek = AntwoordPlek(traject_id, KI, RANG, "wonen")
    with pytest.raises(ValueError, match="rang"):
        diensten.velden.leg_direct_vast([(plek, "5")], "b")
    diensten.velden.leg_direct_vast([(plek, "4")], "b")
    assert diensten.krachten.van(traject_id).rang("wonen") == 4


def test_besproken_is_ja_nee_of_niets(diensten: Diensten, traject_id: str) -> None:
    plek = besproken_plek(traject_id, "wonen")
    with pytest.raises(ValueError, match="besproken"):
        diensten.velden.leg_direct_vast([(plek, "misschien")], "b")
    for tekst, besproken in (("ja", True), ("nee", False), ("", False)):
        diensten.velden.leg_direct_vast([(plek, tekst)], "b")
        assert diensten.krachten.van(traject_id).is_besproken("wonen") is besproken


def test_een_datum_houdt_de_tekst_en_de_dag_van_toen(
    diensten: Diensten, klok: VasteKlok, traject_id: str
) -> None:
    plek = AntwoordPlek(traject_id, "evalueren", "volgende_evaluatie")
    diensten.velden.leg_direct_vast([(plek, "morgen")], "b")
    klok.verder(days=10)
    antwoord = diensten.trajecten.antwoorden(traject_id, "evalueren")["volgende_evaluatie"]
    assert (antwoord.tekst, str(antwoord.datum)) == ("morgen", "2026-11-24")


def test_een_bewerking_laat_een_eerdere_tekst_na(diensten: Diensten, traject_id: str) -> None:
    plek = ki_cel(traject_id, "wonen", "heden")
    for tekst, bewerking in (("a", "1"), ("ab", "1"), ("abc", "1"), ("abcd", "2"), ("abcde", "2")):
        diensten.velden.leg_direct_vast([(plek, tekst)], bewerking)
    assert [w.oud for w in diensten.velden.eerdere_teksten(plek)] == ["abc", ""]
