from math import hypot

import pytest

from krachtwerk_desktop.domain.krachtenwiel import ETIKET, NAAF, RINGEN, Wieldeel, omschrijving, spaken

KOLOMMEN = ("Nu", "Straks", "Toen")


def delen(aantal: int) -> list[Wieldeel]:
    return [Wieldeel(f"gebied {n}", (True, False, n % 2 == 0)) for n in range(aantal)]


@pytest.mark.parametrize("aantal", [1, 2, 10, 11, 17])
def test_de_spaken_vullen_het_wiel_en_raken_elkaar_niet(aantal: int) -> None:
    wiel = spaken(delen(aantal))
    assert [spaak.hoek for spaak in wiel] == pytest.approx([360 / aantal * (n + 0.5) for n in range(aantal)])
    for spaak in wiel:
        stralen = [hypot(*punt) for punt in spaak.omtrek]
        assert (min(stralen), max(stralen)) == pytest.approx((NAAF, 1.0))
        assert hypot(*spaak.etiket) == pytest.approx(ETIKET)


def test_van_binnen_naar_buiten_staan_toen_nu_en_straks() -> None:
    [spaak] = spaken([Wieldeel("wonen", (True, False, True))])
    assert [deel.kolom for deel in spaak.ringdelen] == [2, 0, 1]
    assert [deel.gevuld for deel in spaak.ringdelen] == [True, True, False]
    for deel, binnen, buiten in zip(spaak.ringdelen, RINGEN, RINGEN[1:], strict=False):
        assert binnen < hypot(*deel.midden) < buiten


def test_alleen_een_lopend_doel_heeft_een_wijzer() -> None:
    zonder, met = spaken([Wieldeel("a", (False,) * 3), Wieldeel("b", (False,) * 3, doelen=2)])
    assert zonder.wijzer == ()
    assert all(1.0 < hypot(*punt) < ETIKET for punt in met.wijzer)


def test_een_leeg_wiel_is_leeg() -> None:
    assert spaken([]) == ()


@pytest.mark.parametrize(
    ("deel", "zin"),
    [
        (
            Wieldeel("Wonen", (True, True, False), 2, 1),
            "Wonen: Nu en Straks, nummer 2 van wat nu belangrijk is, 1 doel",
        ),
        (Wieldeel("Zingeving", (False, False, False)), "Zingeving: nog niet besproken"),
        (Wieldeel("Vrije tijd", (False, False, True), doelen=2), "Vrije tijd: Toen, 2 doelen"),
    ],
)
def test_elke_spaak_is_ook_in_woorden_te_zeggen(deel: Wieldeel, zin: str) -> None:
    assert omschrijving(deel, KOLOMMEN) == zin
