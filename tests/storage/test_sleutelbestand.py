"""The key file: opens with wachtwoord and noodcode, and does not believe what it reads."""

import hashlib
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from krachtwerk_desktop.application.fouten import (
    NieuwereKluis,
    NoodcodeOnjuist,
    SleutelbestandBeschadigd,
    WachtwoordOnjuist,
)
from krachtwerk_desktop.domain import noodcode
from krachtwerk_desktop.storage import sleutelbestand
from krachtwerk_desktop.storage.sleutelbestand import NoodcodeStaat
from krachtwerk_desktop.storage.sleutels import VLUG

DATASLEUTEL = bytes(range(32))
KLUIS_ID = bytes(range(100, 116))
CODE = noodcode.uit_bytes(bytes(range(16)))
ANDERE_CODE = noodcode.uit_bytes(bytes(range(1, 17)))
BESTAND = sleutelbestand.maak(DATASLEUTEL, KLUIS_ID, "vier paarden", CODE, VLUG)
INHOUD = BESTAND.als_bytes()


def verbouwd(bouw: Callable[[dict[str, Any]], object]) -> bytes:
    """Return the key file as somebody who knows the format would change it."""
    gelezen = json.loads(INHOUD)
    del gelezen["som"]
    bouw(gelezen)
    vast = json.dumps(gelezen, sort_keys=True, separators=(",", ":")).encode()
    gelezen["som"] = hashlib.sha256(vast).hexdigest()
    return json.dumps(gelezen).encode()


def test_both_ways_in_give_the_data_key() -> None:
    gelezen = sleutelbestand.uit_bytes(INHOUD)
    assert gelezen == BESTAND
    assert gelezen.open_met_wachtwoord("vier paarden") == DATASLEUTEL
    assert gelezen.open_met_noodcode(noodcode.in_groepen(CODE).lower()) == DATASLEUTEL


def test_nothing_secret_stands_in_it_or_shows_in_a_traceback() -> None:
    tekst = INHOUD.decode() + repr(BESTAND)
    for geheim in (DATASLEUTEL.hex(), "vier paarden", CODE, noodcode.lees(CODE).hex()):
        assert geheim not in tekst


def test_a_wrong_wachtwoord_and_a_wrong_code_are_told_apart_from_a_typing_error() -> None:
    with pytest.raises(WachtwoordOnjuist, match="wachtwoord klopt niet"):
        BESTAND.open_met_wachtwoord("vijf paarden")
    with pytest.raises(NoodcodeOnjuist, match="Deze noodcode klopt niet"):
        BESTAND.open_met_noodcode(ANDERE_CODE)
    with pytest.raises(NoodcodeOnjuist, match="te kort"):
        BESTAND.open_met_noodcode(CODE[:-1])


def test_changing_the_wachtwoord_keeps_the_data_key_and_the_noodcode() -> None:
    nieuw = BESTAND.met_wachtwoord(DATASLEUTEL, "rode fiets", VLUG)
    assert nieuw.open_met_wachtwoord("rode fiets") == DATASLEUTEL
    assert nieuw.open_met_noodcode(CODE) == DATASLEUTEL
    with pytest.raises(WachtwoordOnjuist):
        nieuw.open_met_wachtwoord("vier paarden")
    assert nieuw.wachtwoord.zout != BESTAND.wachtwoord.zout


def test_a_used_noodcode_is_remembered_and_a_new_one_replaces_it() -> None:
    gebruikt = sleutelbestand.uit_bytes(BESTAND.met_gebruikte_noodcode().als_bytes())
    assert gebruikt.noodcode_staat is NoodcodeStaat.GEBRUIKT
    assert gebruikt.open_met_noodcode(CODE) == DATASLEUTEL
    nieuw = gebruikt.met_noodcode(DATASLEUTEL, ANDERE_CODE)
    assert nieuw.noodcode_staat is NoodcodeStaat.GELDIG
    assert nieuw.open_met_noodcode(ANDERE_CODE) == DATASLEUTEL
    with pytest.raises(NoodcodeOnjuist):
        nieuw.open_met_noodcode(CODE)


HOSTIEL: dict[str, Callable[[dict[str, Any]], object]] = {
    "a terabyte of memory": lambda d: d["wachtwoord"].update(geheugen_kib=2**30),
    "a billion passes": lambda d: d["wachtwoord"].update(rondes=10**9),
    "a thousand lanes": lambda d: d["wachtwoord"].update(banen=1000),
    "all of it at the edge": lambda d: d["wachtwoord"].update(geheugen_kib=2**20, rondes=24, banen=16),
    "no memory": lambda d: d["wachtwoord"].update(geheugen_kib=0),
    "a number that is none": lambda d: d["wachtwoord"].update(rondes=True),
    "a number as text": lambda d: d["wachtwoord"].update(rondes="3"),
    "a number with a point": lambda d: d["wachtwoord"].update(geheugen_kib=64.0),
    "a short salt": lambda d: d["wachtwoord"].update(zout="00"),
    "a long key": lambda d: d["noodcode"].update(sleutel="A" * 400),
    "a key that is no base64": lambda d: d["noodcode"].update(sleutel="é" * 64),
    "an unknown derivation": lambda d: d["wachtwoord"].update(afleiding="plain"),
    "an unknown state": lambda d: d["noodcode"].update(staat="altijd"),
    "another kind of file": lambda d: d.update(soort="boodschappenlijst"),
    "a version that is none": lambda d: d.update(versie=None),
    "a missing part": lambda d: d.pop("noodcode"),
    "a part of another kind": lambda d: d.update(noodcode=[]),
}


@pytest.mark.parametrize("wat", HOSTIEL)
def test_a_hostile_key_file_is_refused_before_any_work(wat: str) -> None:
    with pytest.raises(SleutelbestandBeschadigd):
        sleutelbestand.uit_bytes(verbouwd(HOSTIEL[wat]))


def test_cheaper_parameters_open_with_nothing() -> None:
    """Whoever lowers the price to guess faster has a file that the wachtwoord does not open."""
    goedkoper = sleutelbestand.uit_bytes(verbouwd(lambda d: d["wachtwoord"].update(geheugen_kib=32)))
    with pytest.raises(WachtwoordOnjuist):
        goedkoper.open_met_wachtwoord("vier paarden")


def test_a_key_file_of_another_vault_does_not_open_under_this_id() -> None:
    ander = sleutelbestand.uit_bytes(verbouwd(lambda d: d.update(kluis="00" * 16)))
    with pytest.raises(WachtwoordOnjuist):
        ander.open_met_wachtwoord("vier paarden")
    with pytest.raises(NoodcodeOnjuist):
        ander.open_met_noodcode(CODE)


def test_a_newer_version_is_refused_as_newer() -> None:
    with pytest.raises(NieuwereKluis):
        sleutelbestand.uit_bytes(verbouwd(lambda d: d.update(versie=2)))


@given(st.integers(0, len(INHOUD) - 1), st.integers(0, 7))
def test_any_flipped_bit_is_noticed_or_harmless(plaats: int, bit: int) -> None:
    stuk = bytearray(INHOUD)
    stuk[plaats] ^= 1 << bit
    try:
        gelezen = sleutelbestand.uit_bytes(bytes(stuk))
    except SleutelbestandBeschadigd:
        return
    # White space between the parts, or a hexadecimal letter in the other case.
    assert gelezen == BESTAND


@given(st.one_of(st.integers(0, len(INHOUD) - 2).map(lambda n: INHOUD[:n]), st.binary(max_size=300)))
def test_a_cut_off_file_and_any_other_bytes_are_damage(inhoud: bytes) -> None:
    with pytest.raises(SleutelbestandBeschadigd) as gevangen:
        sleutelbestand.uit_bytes(inhoud)
    assert gevangen.value.__cause__ is None


def test_an_enormous_or_deeply_nested_file_is_damage() -> None:
    for inhoud in (b" " * 70_000, b"[" * 60_000):
        with pytest.raises(SleutelbestandBeschadigd):
            sleutelbestand.uit_bytes(inhoud)
