"""The order of letters on a line, as the Unicode rules give it."""

import pytest

from krachtwerk_desktop.reports.richting import begint_rechts, heeft_rechts, reeksen


def zichtbaar(tekst: str, *, van_rechts: bool) -> str:
    """Return the letters from left to right as they stand on paper."""
    stukken = (
        tekst[begin:eind][::-1] if naar_links else tekst[begin:eind]
        for begin, eind, naar_links in reeksen(tekst, van_rechts)
    )
    return "".join(stukken)


@pytest.mark.parametrize(
    ("tekst", "van_rechts", "verwacht"),
    [
        ("abc", False, "abc"),
        ("abc", True, "abc"),
        ("אבג", True, "גבא"),
        ("אבג", False, "גבא"),
        ("ab אב cd", False, "ab בא cd"),
        ("ab אב cd", True, "cd בא ab"),
        ("אב 12 גד", True, "דג 12 בא"),
        ("אב 12 גד", False, "דג 12 בא"),
        ("ab אב, 12", False, "ab 12 ,בא"),
        ("אב (cd) גד", True, "דג (cd) בא"[:3] + ")cd(" + " בא"),
        ("א 1.5 € ב", True, "ב € 1.5 א"),
        ("ا ١٢/٣ ب", True, "ب ١٢/٣ ا"),
        ("12-3 اب", False, "12-3 با"),
        ("אב.", False, "בא."),
        ("אב.", True, ".בא"),
        ("א\u200eב", False, "א\u200eב"),
        ("אב  ", False, "בא  "),
        ("", True, ""),
    ],
)
def test_volgorde_op_papier(tekst: str, van_rechts: bool, verwacht: str) -> None:
    assert zichtbaar(tekst, van_rechts=van_rechts) == verwacht


def test_de_eerste_letter_met_een_richting_beslist() -> None:
    assert begint_rechts("12 (سلام) hallo")
    assert not begint_rechts("12 hallo سلام")
    assert not begint_rechts("123")


def test_alleen_schrift_van_rechts_vraagt_om_volgorde() -> None:
    assert heeft_rechts("Ik zeg سلام")
    assert heeft_rechts("שלום")
    assert not heeft_rechts("Я люблю Việt Nam, 日本 ☑")
