"""Wrong tries count over restarts, and a clock that jumps helps nobody and locks nobody out."""

from pathlib import Path

import pytest

from krachtwerk_desktop.domain.wachtwoord import wachttijd
from krachtwerk_desktop.storage.pogingen import Pogingen


class Klok:
    def __init__(self) -> None:
        self.nu = 1_800_000_000.0

    def __call__(self) -> float:
        return self.nu


@pytest.fixture
def klok() -> Klok:
    return Klok()


def na(map_: Path, klok: Klok, aantal: int) -> Pogingen:
    for _ in range(aantal):
        Pogingen(map_, klok).mislukt()  # every time as after a restart
    return Pogingen(map_, klok)


def test_een_herstart_begint_niet_opnieuw(tmp_path: Path, klok: Klok) -> None:
    pogingen = na(tmp_path, klok, 5)
    assert (pogingen.aantal, pogingen.over()) == (5, wachttijd(5))
    klok.nu += 3
    assert pogingen.over() == wachttijd(5) - 3
    klok.nu += 100
    assert pogingen.over() == 0
    pogingen.mislukt()
    assert pogingen.over() == wachttijd(6) > wachttijd(5)


def test_een_goed_wachtwoord_wist_alles(tmp_path: Path, klok: Klok) -> None:
    na(tmp_path, klok, 6).vergeet()
    assert list(tmp_path.iterdir()) == []
    assert Pogingen(tmp_path, klok).over() == 0


def test_een_klok_die_terugspringt_sluit_niemand_lang_buiten(tmp_path: Path, klok: Klok) -> None:
    pogingen = na(tmp_path, klok, 4)
    klok.nu -= 10 * 365 * 86_400
    assert pogingen.over() == wachttijd(4)


@pytest.mark.parametrize("inhoud", [b"", b"veel nu", b"-3 0", b"\xff\xfe", b"3", b"99999999999999 1e309"])
def test_onzin_in_het_bestand_telt_als_niets_of_weinig(tmp_path: Path, klok: Klok, inhoud: bytes) -> None:
    pogingen = Pogingen(tmp_path, klok)
    (tmp_path / "kluis.pogingen").write_bytes(inhoud)
    assert pogingen.over() <= 60


def test_een_schijf_die_weigert_is_geen_reden_om_te_stoppen(tmp_path: Path, klok: Klok) -> None:
    pogingen = Pogingen(tmp_path / "bestaat" / "niet", klok)
    pogingen.mislukt()
    assert pogingen.aantal == 0
