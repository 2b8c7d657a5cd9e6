"""Making, opening and closing a vault; the ways in, and changing them."""

import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from krachtwerk_desktop.application.fouten import (
    KluisBestaatAl,
    KluisOntbreekt,
    MapNietGeschikt,
    NietGelezen,
    NietOpgeslagen,
    NoodcodeOnjuist,
    SleutelbestandOntbreekt,
    WachtwoordOnjuist,
)
from krachtwerk_desktop.domain import noodcode
from krachtwerk_desktop.storage import kluis as kluizen
from krachtwerk_desktop.storage import sleutelkast
from krachtwerk_desktop.storage.kluis import Kluis
from krachtwerk_desktop.storage.plaats import Kluisplaats, bestaat
from krachtwerk_desktop.storage.sleutels import VLUG, VOLUIT, Afleiding
from tests.storage.conftest import WACHTWOORD, maak_kluis


def test_nothing_is_written_before_the_noodcode_was_typed_back(map_: Path) -> None:
    nieuw = kluizen.bereid_voor(map_, WACHTWOORD, VLUG)
    with pytest.raises(NoodcodeOnjuist):
        nieuw.voltooi(noodcode.maak())
    assert not map_.exists()
    overgetypt = noodcode.in_groepen(nieuw.noodcode).replace("-", " ").lower()
    assert nieuw.klopt(overgetypt)
    nieuw.voltooi(overgetypt).sluit()
    assert bestaat(map_)


def test_what_was_written_is_there_after_closing_and_opening(
    kluis: Kluis, open_weer: Callable[[], Kluis]
) -> None:
    kluis.instellingen.zet({"profiel.naam": "Joost de Boër"})
    kluis.sluit()
    assert open_weer().instellingen.lees("profiel.naam") == "Joost de Boër"


def test_a_closed_vault_leaves_one_file_without_a_log_and_no_key(kluis: Kluis, map_: Path) -> None:
    kluis.instellingen.zet({"a": "b"})
    assert Kluisplaats(map_).wal.stat().st_size > 0
    kluis.sluit()
    kluis.sluit()
    assert sorted(p.name for p in map_.iterdir()) == ["kluis.db", "kluis.sleutel", "kluis.sleutel.vorige"]
    with pytest.raises(NietGelezen, match="vergrendeld"):
        kluis.instellingen.lees("a")
    with pytest.raises(NietGelezen, match="vergrendeld"):
        kluis.zegel()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no modes")
def test_files_are_for_their_owner_alone_whatever_the_umask(map_: Path) -> None:
    oud = os.umask(0)
    try:
        kluis, _ = maak_kluis(map_)
        kluis.instellingen.zet({"a": "b"})
        kluis.wijzig_wachtwoord(WACHTWOORD, "rode fiets", VLUG)
    finally:
        os.umask(oud)
    try:
        assert stat.S_IMODE(map_.stat().st_mode) == 0o700
        assert {p.name: oct(stat.S_IMODE(p.stat().st_mode)) for p in map_.iterdir()} == dict.fromkeys(
            (
                "kluis.bezig",
                "kluis.db",
                "kluis.db-wal",
                "kluis.db-shm",
                "kluis.sleutel",
                "kluis.sleutel.vorige",
            ),
            "0o600",
        )
    finally:
        kluis.sluit()


def test_a_wrong_wachtwoord_is_known_from_the_key_file_alone(dichte_kluis: Path) -> None:
    Kluisplaats(dichte_kluis).db.unlink()
    with pytest.raises(WachtwoordOnjuist):
        kluizen.open_met_wachtwoord(dichte_kluis, "iets anders")
    with pytest.raises(KluisOntbreekt, match="staat niet meer in de map"):
        kluizen.open_met_wachtwoord(dichte_kluis, WACHTWOORD)


def test_an_empty_folder_is_no_vault(map_: Path) -> None:
    with pytest.raises(KluisOntbreekt, match="staat geen kluis"):
        kluizen.open_met_wachtwoord(map_, WACHTWOORD)


def test_an_existing_vault_is_never_made_anew(dichte_kluis: Path) -> None:
    with pytest.raises(KluisBestaatAl):
        kluizen.bereid_voor(dichte_kluis, WACHTWOORD, VLUG)


def test_a_vault_made_elsewhere_in_the_meantime_stays(map_: Path) -> None:
    te_laat = kluizen.bereid_voor(map_, "te laat gekomen", VLUG)
    maak_kluis(map_)[0].sluit()
    with pytest.raises(KluisBestaatAl):
        te_laat.voltooi(te_laat.noodcode)
    kluizen.open_met_wachtwoord(map_, WACHTWOORD).sluit()


def test_a_synchronised_folder_is_refused_before_anything_is_made(tmp_path: Path) -> None:
    with pytest.raises(MapNietGeschikt, match="Dropbox"):
        kluizen.bereid_voor(tmp_path / "Dropbox" / "kluis", WACHTWOORD, VLUG)
    assert not (tmp_path / "Dropbox").exists()


def test_a_vault_that_was_moved_into_a_synchronised_folder_is_refused(dichte_kluis: Path) -> None:
    nieuw = dichte_kluis.rename(dichte_kluis.with_name("OneDrive"))
    with pytest.raises(MapNietGeschikt, match="OneDrive"):
        kluizen.open_met_wachtwoord(nieuw, WACHTWOORD)


def _opent(map_: Path, code: str) -> None:
    """Try a noodcode; NoodcodeOnjuist when it does not open the vault."""
    sleutelkast.lees(Kluisplaats(map_)).bestand.open_met_noodcode(code)


def test_whoever_names_no_price_pays_the_full_one(map_: Path) -> None:
    """At the start, for a new wachtwoord, and for one after the noodcode."""

    def prijs() -> Afleiding:
        return sleutelkast.lees(Kluisplaats(map_)).bestand.afleiding

    nieuw = kluizen.bereid_voor(map_, WACHTWOORD)
    kluis = nieuw.voltooi(nieuw.noodcode)
    assert prijs() == VOLUIT
    kluis.wijzig_wachtwoord(WACHTWOORD, "rode fiets", VLUG)
    assert prijs() == VLUG
    kluis.wijzig_wachtwoord("rode fiets", WACHTWOORD)
    assert prijs() == VOLUIT
    kluis.wijzig_wachtwoord(WACHTWOORD, "rode fiets", VLUG)
    kluis.sluit()
    kluizen.open_met_noodcode(map_, nieuw.noodcode, WACHTWOORD).sluit()
    assert prijs() == VOLUIT


def test_the_noodcode_lets_in_and_gives_a_new_wachtwoord(map_: Path) -> None:
    kluis, code = maak_kluis(map_)
    kluis.sluit()
    _opent(map_, code)
    with pytest.raises(NoodcodeOnjuist):
        _opent(map_, noodcode.maak())
    weer = kluizen.open_met_noodcode(map_, noodcode.in_groepen(code), "rode fiets", afleiding=VLUG)
    assert weer.noodcode_gebruikt
    weer.sluit()
    with pytest.raises(WachtwoordOnjuist):
        kluizen.open_met_wachtwoord(map_, WACHTWOORD)
    kluizen.open_met_wachtwoord(map_, "rode fiets").sluit()


def test_a_used_noodcode_works_until_the_new_one_was_typed_back(map_: Path) -> None:
    kluis, code = maak_kluis(map_)
    kluis.sluit()
    weer = kluizen.open_met_noodcode(map_, code, "rode fiets", afleiding=VLUG)
    nieuwe = noodcode.maak()
    with pytest.raises(NoodcodeOnjuist):
        weer.vervang_noodcode(nieuwe, noodcode.maak())
    _opent(map_, code)
    weer.vervang_noodcode(nieuwe, noodcode.in_groepen(nieuwe).lower())
    assert not weer.noodcode_gebruikt
    weer.sluit()
    _opent(map_, nieuwe)
    with pytest.raises(NoodcodeOnjuist):
        _opent(map_, code)


def test_changing_the_wachtwoord_asks_for_the_old_one(kluis: Kluis, map_: Path) -> None:
    with pytest.raises(WachtwoordOnjuist):
        kluis.wijzig_wachtwoord("niet het oude", "rode fiets", VLUG)
    kluis.wijzig_wachtwoord(WACHTWOORD, "rode fiets", VLUG)
    kluis.sluit()
    with pytest.raises(WachtwoordOnjuist):
        kluizen.open_met_wachtwoord(map_, WACHTWOORD)
    kluizen.open_met_wachtwoord(map_, "rode fiets").sluit()


def test_a_changed_wachtwoord_leaves_no_copy_that_answers_to_the_old_one(kluis: Kluis, map_: Path) -> None:
    plaats = Kluisplaats(map_)
    kluis.wijzig_wachtwoord(WACHTWOORD, "rode fiets", VLUG)
    kluis.sluit()
    plaats.sleutel.unlink()
    with pytest.raises(WachtwoordOnjuist):
        kluizen.open_met_wachtwoord(map_, WACHTWOORD)
    kluizen.open_met_wachtwoord(map_, "rode fiets").sluit()


@pytest.mark.parametrize("schade", ["weg", "afgekapt", "verbasterd"])
def test_a_lost_key_file_is_replaced_by_its_copy_and_told(dichte_kluis: Path, schade: str) -> None:
    plaats = Kluisplaats(dichte_kluis)
    heel = plaats.sleutel.read_bytes()
    if schade == "weg":
        plaats.sleutel.unlink()
    else:
        plaats.sleutel.write_bytes(
            heel[:100] if schade == "afgekapt" else heel.replace(b"argon2id", b"argon2ie")
        )
    kluis = kluizen.open_met_wachtwoord(dichte_kluis, WACHTWOORD)
    assert "gebruikt de vorige kopie" in kluis.melding
    assert ("ontbrak" if schade == "weg" else "was beschadigd") in kluis.melding
    kluis.sluit()
    assert plaats.sleutel.read_bytes() == heel
    opnieuw = kluizen.open_met_wachtwoord(dichte_kluis, WACHTWOORD)
    assert opnieuw.melding == ""
    opnieuw.sluit()


def test_without_any_key_file_the_vault_is_left_alone(dichte_kluis: Path) -> None:
    plaats = Kluisplaats(dichte_kluis)
    voor = plaats.db.read_bytes()
    plaats.sleutel.unlink()
    plaats.vorige_sleutel.unlink()
    with pytest.raises(SleutelbestandOntbreekt):
        kluizen.open_met_wachtwoord(dichte_kluis, WACHTWOORD)
    with pytest.raises(KluisBestaatAl):
        kluizen.bereid_voor(dichte_kluis, WACHTWOORD, VLUG)
    assert plaats.db.read_bytes() == voor


def test_a_making_that_died_before_its_key_file_is_no_vault(map_: Path) -> None:
    maak_kluis(map_)[0].sluit()
    plaats = Kluisplaats(map_)
    plaats.db.rename(plaats.nieuwe_db)
    plaats.sleutel.unlink()
    plaats.vorige_sleutel.unlink()
    assert not bestaat(map_)
    opnieuw, _ = maak_kluis(map_)
    opnieuw.sluit()
    assert not plaats.nieuwe_db.exists()


def test_a_making_that_died_at_its_last_step_is_finished_at_opening(dichte_kluis: Path) -> None:
    plaats = Kluisplaats(dichte_kluis)
    plaats.db.rename(plaats.nieuwe_db)
    assert bestaat(dichte_kluis)
    kluizen.open_met_wachtwoord(dichte_kluis, WACHTWOORD).sluit()
    assert plaats.db.exists()
    assert not plaats.nieuwe_db.exists()


def test_half_a_vault_of_another_key_is_not_given_the_name(dichte_kluis: Path, tmp_path: Path) -> None:
    maak_kluis(tmp_path / "ander")[0].sluit()
    plaats = Kluisplaats(dichte_kluis)
    plaats.db.unlink()
    (tmp_path / "ander" / "kluis.db").rename(plaats.nieuwe_db)
    with pytest.raises(KluisOntbreekt):
        kluizen.open_met_wachtwoord(dichte_kluis, WACHTWOORD)


def test_a_disk_that_refuses_leaves_nothing_that_looks_like_a_vault(map_: Path) -> None:
    nieuw = kluizen.bereid_voor(map_, WACHTWOORD, VLUG)
    hinder = Kluisplaats(map_).sleutel.with_name("kluis.sleutel.nieuw")
    hinder.mkdir(parents=True)
    with pytest.raises(NietOpgeslagen, match="kon niet worden gemaakt"):
        nieuw.voltooi(nieuw.noodcode)
    assert not bestaat(map_)
    assert [p.name for p in map_.iterdir()] == [hinder.name]
    hinder.rmdir()
    nieuw.voltooi(nieuw.noodcode).sluit()


def test_the_command_line_reads_beside_an_open_window(kluis: Kluis, map_: Path) -> None:
    kluis.instellingen.zet({"profiel.naam": "Joost"})
    ernaast = kluizen.open_met_wachtwoord(map_, WACHTWOORD, alleen_lezen=True)
    assert ernaast.instellingen.lees("profiel.naam") == "Joost"
    with pytest.raises(NietOpgeslagen, match="niet worden geschreven"):
        ernaast.instellingen.zet({"profiel.naam": "Piet"})
    kluis.instellingen.zet({"profiel.naam": "Samira"})
    assert ernaast.instellingen.lees("profiel.naam") == "Samira"
    ernaast.sluit()
    kluis.instellingen.zet({"profiel.naam": "Na sluiten"})
    assert kluis.instellingen.lees("profiel.naam") == "Na sluiten"


def test_reading_only_changes_no_file(dichte_kluis: Path) -> None:
    def stand() -> dict[str, bytes]:
        return {p.name: p.read_bytes() for p in dichte_kluis.iterdir()}

    Kluisplaats(dichte_kluis).sleutel.write_bytes(b"{}")
    voor = stand()
    ernaast = kluizen.open_met_wachtwoord(dichte_kluis, WACHTWOORD, alleen_lezen=True)
    assert ernaast.instellingen.lees("x") == ""
    ernaast.sluit()
    assert stand() == voor


def test_a_key_file_that_cannot_be_replaced_stays(kluis: Kluis, map_: Path) -> None:
    hinder = Kluisplaats(map_).sleutel.with_name("kluis.sleutel.nieuw")
    hinder.mkdir()
    with pytest.raises(NietOpgeslagen, match="sleutelbestand kon niet worden geschreven"):
        kluis.wijzig_wachtwoord(WACHTWOORD, "rode fiets", VLUG)
    assert sleutelkast.lees(Kluisplaats(map_)).bestand.open_met_wachtwoord(WACHTWOORD)


def test_a_sealed_text_opens_after_locking_and_unlocking(
    kluis: Kluis, open_weer: Callable[[], Kluis]
) -> None:
    dicht = kluis.zegel().dicht("half getypte zin")
    kluis.sluit()
    assert open_weer().zegel().open(dicht) == "half getypte zin"


def test_a_damaged_key_file_is_put_aside_until_the_next_good_opening(
    dichte_kluis: Path, open_weer: Callable[[], Kluis]
) -> None:
    plaats = Kluisplaats(dichte_kluis)
    goed, stuk = plaats.sleutel.read_bytes(), dichte_kluis / "kluis.sleutel.stuk"
    plaats.sleutel.write_bytes(b"onleesbaar")
    kluis = open_weer()
    assert "was beschadigd" in kluis.melding
    assert (stuk.read_bytes(), plaats.sleutel.read_bytes()) == (b"onleesbaar", goed)
    kluis.sluit()
    kluizen.open_met_wachtwoord(dichte_kluis, WACHTWOORD, alleen_lezen=True).sluit()
    assert stuk.exists()
    assert open_weer().melding == ""
    assert not stuk.exists()
