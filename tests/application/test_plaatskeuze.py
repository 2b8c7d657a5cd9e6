"""A leefgebied by as few letters as tell it apart, and the letters typed on out of habit."""

from krachtwerk_desktop.application.plaatskeuze import Beginletters, Naklank
from krachtwerk_desktop.content.lezer import lees_inhoud
from krachtwerk_desktop.domain.inhoud import Leefgebied
from krachtwerk_desktop.resources import map_van

GEBIEDEN = lees_inhoud(map_van("inhoud")).standaard_leefgebieden
LETTERS = Beginletters(GEBIEDEN)


def ids(getypt: str) -> list[str]:
    return [gebied.id for gebied in LETTERS.passend(getypt)]


def test_two_letters_are_always_enough_and_one_often_is() -> None:
    kortste = {LETTERS.kortste(gebied).casefold() for gebied in GEBIEDEN}
    assert kortste == {"wo", "f", "we", "vr", "s", "l", "p", "ze", "zi", "ve"}


def test_capitals_and_accents_do_not_matter() -> None:
    assert ids("W") == ["wonen", "werk_en_opleiding"]
    assert ids("Financië") == ids("financie") == ["financien"]
    assert ids("x") == []


def test_a_number_is_the_place_on_the_board() -> None:
    assert ids("1") == ["wonen"]
    assert ids("0") == ["veiligheid"]
    assert Beginletters(GEBIEDEN[:3]).passend("7") == ()


def test_a_name_that_begins_another_name_needs_all_of_it() -> None:
    werk, meer = Leefgebied("a", "Werk", ""), Leefgebied("b", "Werken aan huis", "")
    letters = Beginletters((werk, meer))
    assert letters.kortste(werk) == "Werk"
    assert letters.kortste(meer) == "Werke"
    assert letters.rest(werk, "werk") == ""


def slikt(naklank: Naklank, letters: str) -> list[bool]:
    return [naklank.slikt(letter) for letter in letters]


def test_the_rest_of_a_name_is_swallowed() -> None:
    naklank = Naklank()
    naklank.begin(LETTERS.rest(GEBIEDEN[1], "f"))
    assert all(slikt(naklank, "inancien"))
    assert not naklank.slikt("n")


def test_a_letter_that_is_a_key_by_itself_is_sure_only_with_the_next() -> None:
    naklank = Naklank()
    naklank.begin(LETTERS.rest(GEBIEDEN[0], "wo"))
    assert not naklank.slikt("n")
    assert naklank.slikt_ook("e")
    assert naklank.slikt("n")
    assert not naklank.slikt("n")


def test_the_next_line_is_never_taken_for_the_rest_of_a_name() -> None:
    naklank = Naklank()
    naklank.begin("nen")
    assert not naklank.slikt("n")
    assert not naklank.slikt_ook("x")
    naklank.begin("inancien")
    assert not naklank.slikt("t")
    assert not naklank.slikt("i")
