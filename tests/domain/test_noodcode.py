"""The noodcode survives a pen, a person and a keyboard, and notices what they got wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from krachtwerk_desktop.domain import noodcode

VASTE_CODE = "0004-1061-050R-3GG2-8A1C-60T3-GF5E"
GELIJKENDEN = {"0": "0Oo\uff10", "1": "1IilL", "V": "Vvu"}
TUSSEN = ["", " ", "-", "\u2013", "\u00a0", "\n"]
SLEUTELS = st.binary(min_size=16, max_size=16)


def test_a_fresh_code_has_seven_groups_and_reads_back() -> None:
    code = noodcode.maak()
    groepen = noodcode.in_groepen(code).split("-")
    assert [len(groep) for groep in groepen] == [4] * 7
    assert noodcode.uit_bytes(noodcode.lees(noodcode.in_groepen(code))) == code


def test_two_codes_differ() -> None:
    assert noodcode.maak() != noodcode.maak()


def test_the_code_of_known_bytes_never_changes() -> None:
    """A code on paper must be readable by every later version."""
    assert noodcode.in_groepen(noodcode.uit_bytes(bytes(range(16)))) == VASTE_CODE
    assert noodcode.lees(VASTE_CODE) == bytes(range(16))


@given(SLEUTELS)
def test_no_confusing_letters(sleutel: bytes) -> None:
    assert not set("ILOU") & set(noodcode.uit_bytes(sleutel))


@given(SLEUTELS, st.data())
def test_typed_sloppily_it_still_reads(sleutel: bytes, data: st.DataObject) -> None:
    slordig = ""
    for teken in noodcode.uit_bytes(sleutel):
        vormen = GELIJKENDEN.get(teken, teken + teken.lower())
        slordig += data.draw(st.sampled_from(vormen)) + data.draw(st.sampled_from(TUSSEN))
    assert noodcode.lees(slordig) == sleutel
    assert noodcode.zelfde(noodcode.uit_bytes(sleutel), slordig)


@given(SLEUTELS, st.integers(0, 27), st.sampled_from(noodcode.TEKENS))
def test_every_single_wrong_character_is_noticed(sleutel: bytes, plaats: int, teken: str) -> None:
    code = noodcode.uit_bytes(sleutel)
    fout = code[:plaats] + teken + code[plaats + 1 :]
    if fout == code:
        assert noodcode.lees(fout) == sleutel
    else:
        with pytest.raises(noodcode.NoodcodeFout):
            noodcode.lees(fout)


@given(SLEUTELS, st.integers(0, 24))
def test_neighbours_that_changed_places_are_noticed(sleutel: bytes, plaats: int) -> None:
    code = noodcode.uit_bytes(sleutel)
    fout = code[:plaats] + code[plaats + 1] + code[plaats] + code[plaats + 2 :]
    if fout != code:
        assert not noodcode.zelfde(code, fout)


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("  ", "Typ de noodcode over"),
        ("ABCD", "te kort: je typte 4 tekens"),
        ("0" * 29, "te lang: je typte 29 tekens"),
        ("0000-!000-0000-0000-0000-0000-0000", "In groep 2"),
        ("0000-0000-0000-0000-0000-0000-0001", "tikfout"),
    ],
)
def test_the_reason_is_told(tekst: str, verwacht: str) -> None:
    with pytest.raises(noodcode.NoodcodeFout, match=verwacht) as gevangen:
        noodcode.lees(tekst)
    assert gevangen.value.zin == str(gevangen.value)


def test_a_number_above_128_bits_is_refused() -> None:
    te_groot = (1 << 128) % 1021
    staart = noodcode.TEKENS[te_groot >> 5] + noodcode.TEKENS[te_groot & 31]
    with pytest.raises(noodcode.NoodcodeFout, match="tikfout"):
        noodcode.lees("8" + "0" * 25 + staart)


def test_only_sixteen_bytes_make_a_code() -> None:
    with pytest.raises(ValueError, match="15"):
        noodcode.uit_bytes(bytes(15))
