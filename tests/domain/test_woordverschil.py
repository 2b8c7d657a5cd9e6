import pytest
from hypothesis import given
from hypothesis import strategies as st

from krachtwerk_desktop.domain.woordverschil import Soort, Stuk, herken, verschil


def test_een_verschil_is_in_woorden() -> None:
    assert verschil("Ik woon alleen nu.", "Ik woon samen nu.") == (
        Stuk(Soort.GELIJK, "Ik woon "),
        Stuk(Soort.WEG, "alleen "),
        Stuk(Soort.ERBIJ, "samen "),
        Stuk(Soort.GELIJK, "nu."),
    )


def test_witruimte_alleen_is_geen_verschil() -> None:
    assert {stuk.soort for stuk in verschil("Ik kook.\nIk zing.", "Ik kook.  Ik zing.")} == {Soort.GELIJK}


def test_van_en_naar_niets() -> None:
    assert verschil("", "") == ()
    assert verschil("", "Ja") == (Stuk(Soort.ERBIJ, "Ja"),)
    assert verschil("Ja", "") == (Stuk(Soort.WEG, "Ja"),)


BUREN = "Ik slaap slecht door de buren."


@pytest.mark.parametrize(
    ("alineas", "plek"),
    [
        (("Ik werk.", BUREN), 1),
        (("Soms: ik slaap slecht door de buren", "Ik werk."), 0),
        (("Ik slaapt slécht door de buren!",), 0),
        (("Ik slaap slecht.",), 0),
        (("Mijn zus helpt. Ik slaap slecht door de buren. Zij belt.",), 0),
        (("Ik slaap goed.", "De buren zijn aardig."), None),
        (("Ik",), None),
        ((), None),
    ],
)
def test_een_zin_is_te_herkennen_na_een_verbetering(alineas: tuple[str, ...], plek: int | None) -> None:
    assert herken([BUREN], alineas) == (plek,)


def test_een_zin_zonder_woorden_is_alleen_zichzelf() -> None:
    assert herken(["🏡"], ("Ik woon.", "🏡")) == (1,)
    assert herken(["🏡"], ("Ik woon.",)) == (None,)


@given(st.text(), st.text())
def test_wat_gelijk_is_en_erbij_kwam_is_samen_de_nieuwe_tekst(oud: str, nieuw: str) -> None:
    stukken = verschil(oud, nieuw)
    assert "".join(s.tekst for s in stukken if s.soort is not Soort.WEG) == nieuw
