"""Judging a wachtwoord: sentences in any script are welcome, what is guessed first is not."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from krachtwerk_desktop.domain.wachtwoord import beoordeel, wachttijd


@pytest.mark.parametrize(
    "wachtwoord",
    [
        "vier paarden op een dak",
        "rode fiets achter het station",
        "tosti-kaas met veel peper",
        "hXq7#mPz!9rLw",
        "في الصباح أشرب القهوة مع الحليب",
        "утром я пью кофе с молоком",
        "የቡና ቤት በመንደሩ መሃል አለ",
        "早上我喜欢喝咖啡加牛奶",
        "kahvaltıda üç zeytin yerim",
    ],
)
def test_sentences_and_random_signs_are_welcome_in_any_script(wachtwoord: str) -> None:
    assert beoordeel(wachtwoord).voldoende


@pytest.mark.parametrize(
    ("wachtwoord", "waarom"),
    [
        ("aaaaaaaaaaaaaaaa", "rijtje"),
        ("123456789012", "rijtje"),
        ("huis zo 2026", "jaartal"),
        ("abcdefghijkl", "rijtje"),
        ("qwertyuiop123", "woord in dat veel mensen"),
        ("wachtwoord123", "woord in dat veel mensen"),
        ("W@chtw00rd2026!", "woord in dat veel mensen"),
        ("Welkom2026!!", "woord in dat veel mensen"),
        ("Krachtwerk2026", "woord in dat veel mensen"),
        ("hahahahahahaha", "herhaald"),
        ("fietsfietsfiets", "herhaald"),
        ("xyxyyxyxyxxy", "weinig verschillende"),
    ],
)
def test_what_a_guesser_tries_first_is_refused_with_the_reason(wachtwoord: str, waarom: str) -> None:
    oordeel = beoordeel(wachtwoord)
    assert not oordeel.voldoende
    assert oordeel.sterkte <= 1
    assert waarom in oordeel.uitleg


def test_own_name_and_organisation_carry_nothing() -> None:
    andere = ("Joost de Boër", "Stichting De Brug")
    oordeel = beoordeel("JoostBoer-Brug7", andere)
    assert not oordeel.voldoende
    assert "Je eigen naam of je organisatie" in oordeel.uitleg
    assert beoordeel("JoostBoer-Brug7").voldoende


def test_a_short_one_is_told_how_many_characters_are_missing() -> None:
    assert beoordeel("kaas").uitleg.startswith("Nog 8 tekens erbij")
    assert beoordeel("kaasfondue x").voldoende
    assert beoordeel("kaasfondue7").uitleg.startswith("Nog 1 teken erbij")


def test_an_empty_one_gets_the_advice() -> None:
    oordeel = beoordeel("")
    assert (oordeel.voldoende, oordeel.sterkte) == (False, 0)
    assert "12 tekens" in oordeel.uitleg


def test_longer_is_stronger() -> None:
    sterktes = [
        beoordeel(w).sterkte
        for w in ("kaas", "blauwe tosti", "blauwe tosti gaat", "blauwe tosti gaat vaak mis")
    ]
    assert sterktes == sorted(sterktes)
    assert sterktes[-1] == 4


@given(st.text(max_size=60))
def test_any_text_is_judged_and_writing_it_otherwise_changes_nothing(wachtwoord: str) -> None:
    oordeel = beoordeel(unicodedata.normalize("NFC", wachtwoord))
    assert 0 <= oordeel.sterkte <= 4
    assert oordeel.voldoende == (oordeel.sterkte >= 2)
    assert oordeel == beoordeel(unicodedata.normalize("NFD", wachtwoord))


def test_guessing_gets_slow() -> None:
    assert [wachttijd(n) for n in (0, 1, 2, 3, 4, 5, 20)] == [0, 0, 0, 2, 4, 8, 60]
