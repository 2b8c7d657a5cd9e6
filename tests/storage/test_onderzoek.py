"""Five things that can be wrong with a vault file: each told truly, none touched."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from krachtwerk_desktop.application.fouten import (
    Fout,
    GeenKluis,
    KluisAfgekapt,
    KluisBeschadigd,
    KluisLeeg,
    KluisOntbreekt,
)
from krachtwerk_desktop.domain.antwoord import Schrijving
from krachtwerk_desktop.domain.client import Client, Traject
from krachtwerk_desktop.domain.plek import AntwoordPlek
from krachtwerk_desktop.storage import kluis as kluizen
from krachtwerk_desktop.storage import sleutelkast
from krachtwerk_desktop.storage.kluis import Kluis
from krachtwerk_desktop.storage.logboek import in_wal
from krachtwerk_desktop.storage.paginas import BLADZIJDE, Bladlezer, bladen
from krachtwerk_desktop.storage.plaats import Kluisplaats
from krachtwerk_desktop.storage.toegang import Toegang
from tests.storage.conftest import DAG, MOMENT, WACHTWOORD, maak_kluis

GROOT = 5 * 1024 * 1024


def vul(kluis: Kluis, omvang: int = 40_000) -> None:
    """Write answers of this many characters together."""
    kluis.clienten.voeg_toe(Client("c1", "Samira", "", "2026-001"), Traject("t1", "c1", 1, DAG))
    stuk = "Ik woon hier fijn. " * 500
    kluis.velden.schrijf(
        [
            Schrijving(AntwoordPlek("t1", "f", f"v{nummer}"), stuk, MOMENT, "b")
            for nummer in range(omvang // len(stuk) + 1)
        ]
    )


@pytest.fixture
def volle_kluis(map_: Path) -> Kluisplaats:
    """A closed vault of some hundred pages."""
    kluis, _ = maak_kluis(map_)
    vul(kluis)
    kluis.sluit()
    return Kluisplaats(map_)


def open_en_bekijk(map_: Path) -> Fout:
    """Open the vault and return what is told; the files must stay as they are."""
    voor = {p.name: p.read_bytes() for p in map_.iterdir()}
    with pytest.raises(Fout) as gevangen:
        kluizen.open_met_wachtwoord(map_, WACHTWOORD)
    assert {p.name: p.read_bytes() for p in map_.iterdir()} == voor
    return gevangen.value


def test_an_empty_file_is_told(volle_kluis: Kluisplaats) -> None:
    volle_kluis.db.write_bytes(b"")
    assert isinstance(open_en_bekijk(volle_kluis.map), KluisLeeg)


def test_a_missing_file_is_told(volle_kluis: Kluisplaats) -> None:
    volle_kluis.db.unlink()
    assert isinstance(open_en_bekijk(volle_kluis.map), KluisOntbreekt)


def test_the_vault_of_another_is_told(volle_kluis: Kluisplaats, tmp_path: Path) -> None:
    maak_kluis(tmp_path / "ander")[0].sluit()
    (tmp_path / "ander" / "kluis.db").replace(volle_kluis.db)
    assert isinstance(open_en_bekijk(volle_kluis.map), GeenKluis)


@pytest.mark.parametrize("inhoud", [b"x", b"Lieve Joost, hierbij de brief." * 500, bytes(8192)])
def test_any_other_file_is_told(volle_kluis: Kluisplaats, inhoud: bytes) -> None:
    volle_kluis.db.write_bytes(inhoud)
    assert isinstance(open_en_bekijk(volle_kluis.map), GeenKluis)


def test_an_ordinary_database_is_told_by_name(volle_kluis: Kluisplaats) -> None:
    volle_kluis.db.unlink()
    gewoon = sqlite3.connect(volle_kluis.db)
    gewoon.execute("CREATE TABLE a (b)")
    gewoon.close()
    assert "gewone database" in open_en_bekijk(volle_kluis.map).zin


@pytest.mark.parametrize("over", [10, 16, 100, BLADZIJDE, BLADZIJDE + 1, 6 * BLADZIJDE, -BLADZIJDE, -1])
def test_a_cut_off_file_is_told(volle_kluis: Kluisplaats, over: int) -> None:
    volle_kluis.db.write_bytes(volle_kluis.db.read_bytes()[:over])
    assert isinstance(open_en_bekijk(volle_kluis.map), KluisAfgekapt)


@pytest.mark.parametrize("bladzijde", [1, 2, 7, -1])
@pytest.mark.parametrize("plaats", [17, 2000, BLADZIJDE - 1])
def test_one_flipped_bit_is_told_with_its_page(volle_kluis: Kluisplaats, bladzijde: int, plaats: int) -> None:
    heel = bytearray(volle_kluis.db.read_bytes())
    nummer = bladzijde if bladzijde > 0 else len(heel) // BLADZIJDE
    heel[(nummer - 1) * BLADZIJDE + plaats] ^= 1
    volle_kluis.db.write_bytes(heel)
    fout = open_en_bekijk(volle_kluis.map)
    assert isinstance(fout, KluisBeschadigd)
    assert fout.bladzijde == nummer
    assert f"beschadigd op bladzijde {nummer}." in fout.zin


def lees_alles(kluis: Kluis) -> None:
    """Read all answers and all of their folded copies."""
    kluis.antwoorden.van("t1")
    kluis.clienten.zoek("komt nergens voor")


def test_damage_deep_in_a_big_vault_is_told_when_it_is_read(map_: Path) -> None:
    kluis, _ = maak_kluis(map_)
    vul(kluis, GROOT)
    kluis.sluit()
    db = Kluisplaats(map_).db
    heel = bytearray(db.read_bytes())
    midden = len(heel) // BLADZIJDE // 2
    heel[midden * BLADZIJDE + 100] ^= 1
    db.write_bytes(heel)
    weer = kluizen.open_met_wachtwoord(map_, WACHTWOORD)
    try:
        assert len(weer.clienten.regels()) == 1
        with pytest.raises(KluisBeschadigd, match=f"bladzijde {midden + 1}"):
            lees_alles(weer)
        with pytest.raises(KluisBeschadigd, match=f"bladzijde {midden + 1}"):
            weer.controleer()
    finally:
        weer.sluit()
    assert db.read_bytes() == heel


def test_a_sound_vault_passes_the_whole_check(
    volle_kluis: Kluisplaats, open_weer: Callable[[], Kluis]
) -> None:
    kluis = open_weer()
    kluis.controleer()
    vul_meer = Schrijving(AntwoordPlek("t1", "f", "nieuw"), "x" * 50_000, MOMENT, "b")
    kluis.velden.schrijf([vul_meer])
    kluis.controleer()


def toegang_tot(plaats: Kluisplaats) -> Toegang:
    sleutels = sleutelkast.lees(plaats).bestand
    return Toegang(plaats, sleutels.kluis_id, sleutels.open_met_wachtwoord(WACHTWOORD))


def test_our_reading_of_pages_agrees_with_sqlcipher(volle_kluis: Kluisplaats) -> None:
    toegang = toegang_tot(volle_kluis)
    lezer = Bladlezer(toegang.datasleutel, toegang.kluis_id)
    alle = list(bladen(volle_kluis.db))
    db = toegang.verbind()
    [(aantal,)] = db.execute("PRAGMA page_count").fetchall()
    assert lezer.aantal_bladzijden(alle[0][1]) == aantal == len(alle)
    assert all(lezer.klopt(nummer, blad) for nummer, blad in alle)
    assert db.execute("PRAGMA cipher_integrity_check").fetchall() == []
    heel = bytearray(volle_kluis.db.read_bytes())
    heel[4 * BLADZIJDE + 9] ^= 1
    volle_kluis.db.write_bytes(heel)
    gezegd = [rij[0] for rij in db.execute("PRAGMA cipher_integrity_check").fetchall()]
    db.close()
    kapot = [nummer for nummer, blad in bladen(volle_kluis.db) if not lezer.klopt(nummer, blad)]
    assert kapot == [5]
    assert gezegd == ["HMAC verification failed for page 5"]


def test_pages_that_wait_in_the_log_are_not_missing(map_: Path, tmp_path: Path) -> None:
    """As after a power cut: the file as it was, the log beside it."""
    kluis, _ = maak_kluis(map_)
    vul(kluis)
    gered = tmp_path / "gered"
    gered.mkdir()
    for naam in ("kluis.db", "kluis.db-wal", "kluis.sleutel"):
        (gered / naam).write_bytes((map_ / naam).read_bytes())
    kluis.sluit()
    vervangen, bladzijden = in_wal(gered / "kluis.db-wal")
    assert bladzijden * BLADZIJDE > (gered / "kluis.db").stat().st_size
    assert vervangen
    weer = kluizen.open_met_wachtwoord(gered, WACHTWOORD)
    assert len(weer.antwoorden.van("t1")) == 5
    weer.sluit()


def test_a_log_that_is_damaged_loses_no_more_than_itself(map_: Path, tmp_path: Path) -> None:
    kluis, _ = maak_kluis(map_)
    vul(kluis)
    kluis.sluit()
    weer = kluizen.open_met_wachtwoord(map_, WACHTWOORD)
    weer.instellingen.zet({"a": "b"})
    gered = tmp_path / "gered"
    gered.mkdir()
    for naam in ("kluis.db", "kluis.sleutel"):
        (gered / naam).write_bytes((map_ / naam).read_bytes())
    wal = bytearray((map_ / "kluis.db-wal").read_bytes())
    wal[2000] ^= 1
    (gered / "kluis.db-wal").write_bytes(wal)
    weer.sluit()
    zonder = kluizen.open_met_wachtwoord(gered, WACHTWOORD)
    assert len(zonder.antwoorden.van("t1")) == 5
    assert zonder.instellingen.lees("a") == ""
    zonder.sluit()


def test_nothing_is_said_on_standard_error(
    volle_kluis: Kluisplaats, capfd: pytest.CaptureFixture[str]
) -> None:
    heel = bytearray(volle_kluis.db.read_bytes())
    heel[100] ^= 1
    volle_kluis.db.write_bytes(heel)
    open_en_bekijk(volle_kluis.map)
    toegang = toegang_tot(volle_kluis)
    from krachtwerk_desktop.storage import verbinding

    with pytest.raises(verbinding.DbFout):
        verbinding.open_(volle_kluis.db, bytes(32), toegang.kluis_id)
    assert capfd.readouterr() == ("", "")
