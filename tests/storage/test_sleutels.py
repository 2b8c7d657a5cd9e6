"""The arithmetic of keys, against what others published."""

import pytest
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from krachtwerk_desktop.storage import sleutels
from krachtwerk_desktop.storage.sleutels import VLUG, VOLUIT, Afleiding, Zegel, pak_uit, uit_sleutel


def test_argon2id_gives_what_rfc_9106_says() -> None:
    """Section 5.3 of the RFC: 32 KiB, 3 passes, 4 lanes, with secret and associated data."""
    argon = Argon2id(
        salt=b"\x02" * 16,
        length=32,
        iterations=3,
        lanes=4,
        memory_cost=32,
        ad=b"\x04" * 12,
        secret=b"\x03" * 8,
    )
    assert argon.derive(b"\x01" * 32).hex() == (
        "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"
    )


@pytest.mark.parametrize(
    ("afleiding", "verwacht"),
    [
        # From the test file of the reference implementation (phc-winner-argon2, test.c).
        (Afleiding(65536, 2, 1), "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7"),
        (Afleiding(256, 2, 1), "9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe"),
        (Afleiding(256, 2, 2), "6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037"),
        (Afleiding(65536, 1, 1), "f6a5adc1ba723dddef9b5ac1d464e180fcd9dffc9d1cbf76cca2fed795d9ca98"),
    ],
)
def test_a_wachtwoord_gives_what_the_reference_gives(afleiding: Afleiding, verwacht: str) -> None:
    assert _met_kort_zout("password", b"somesalt", afleiding).hex() == verwacht


def _met_kort_zout(wachtwoord: str, zout: bytes, afleiding: Afleiding) -> bytes:
    return sleutels.uit_wachtwoord(wachtwoord, zout, afleiding)


def test_hkdf_gives_what_rfc_5869_says() -> None:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    hkdf = HKDF(algorithm=SHA256(), length=42, salt=bytes(range(13)), info=bytes(range(0xF0, 0xFA)))
    assert hkdf.derive(b"\x0b" * 22).hex() == (
        "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"
    )


def test_the_full_price_is_the_one_that_was_promised() -> None:
    assert (VOLUIT.geheugen_kib, VOLUIT.rondes, VOLUIT.banen) == (128 * 1024, 3, 2)


@pytest.mark.parametrize(
    "prijs",
    [
        (7, 1, 1),
        (15, 1, 2),
        (2**20 + 1, 1, 1),
        (64, 0, 1),
        (64, 25, 1),
        (64, 1, 0),
        (4096, 1, 17),
        (2**20, 5, 1),
    ],
)
def test_impossible_and_choking_prices_are_refused(prijs: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match="Argon2id"):
        Afleiding(*prijs)


def test_a_letter_typed_as_one_or_as_two_characters_gives_one_key() -> None:
    zout = bytes(16)
    assert sleutels.uit_wachtwoord("caf\u00e9", zout, VLUG) == sleutels.uit_wachtwoord(
        "cafe\u0301", zout, VLUG
    )
    assert sleutels.uit_wachtwoord("café", zout, VLUG) != sleutels.uit_wachtwoord("cafe", zout, VLUG)


def test_each_purpose_gets_its_own_key() -> None:
    sleutel, zout = bytes(32), bytes(16)
    afgeleid = {sleutels.uit_sleutel(sleutel, zout, doel) for doel in ("noodcode", "zegel", "controle")}
    assert len(afgeleid) == 3


def test_what_is_sealed_opens_only_whole_and_with_its_own_vault() -> None:
    zegel = Zegel(bytes(32), bytes(16))
    dicht = zegel.dicht("Samira wil weer fietsen 🚲 \ud800")
    assert b"Samira" not in dicht
    assert zegel.open(dicht) == "Samira wil weer fietsen 🚲 \ud800"
    assert zegel.dicht("x") != zegel.dicht("x")
    for stuk in (dicht[:-1], dicht[:5], bytes([dicht[0] ^ 1]) + dicht[1:]):
        with pytest.raises(ValueError, match="zegel"):
            zegel.open(stuk)
    with pytest.raises(ValueError, match="zegel"):
        Zegel(bytes(32), b"\x01" * 16).open(dicht)


def test_a_seal_is_bound_to_its_vault_and_its_purpose() -> None:
    kluis_id = b"\x07" * 16
    dicht = Zegel(bytes(32), kluis_id).dicht("woorden")
    sleutel = uit_sleutel(bytes(32), kluis_id, "zegel")
    assert pak_uit(sleutel, dicht[:12], dicht[12:], b"") is None
    assert pak_uit(sleutel, dicht[:12], dicht[12:], b"krachtwerk-desktop zegel " + kluis_id) == b"woorden"


def test_a_key_that_is_wiped_is_nowhere_any_more() -> None:
    sleutel = bytes(range(32))
    ook = sleutel
    sleutels.wis(sleutel)
    assert ook == bytes(32)
    kort = b"kort"
    sleutels.wis(kort)
    assert kort == b"kort"
