"""The order of letters on a line, as the Unicode rules give it."""

import pytest
from bidi import get_display
from hypothesis import example, given, settings
from hypothesis import strategies as st

from krachtwerk_desktop.reports.richting import begint_rechts, heeft_rechts, reeksen


def zichtbaar(tekst: str, *, van_rechts: bool) -> str:
    """Return the letters from left to right as they stand on paper."""
    (regel,) = zichtbare_regels([tekst], van_rechts=van_rechts)
    return regel


def zichtbare_regels(regels: list[str], *, van_rechts: bool) -> list[str]:
    """The same of a paragraph of several lines."""
    return [
        "".join(
            regel[begin:eind][::-1] if naar_links else regel[begin:eind] for begin, eind, naar_links in reeks
        )
        for regel, reeks in zip(regels, reeksen(regels, van_rechts), strict=True)
    ]


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


# One or two of every kind of sign that the rules tell apart; embeddings never arrive here.
_SOORTEN = "aB éאבجد٣19+-.,:/€%$ !?\"'()[]{}<>«»☑\u0301\u05b0\u064e\u200e\u200f"


@settings(max_examples=400)
@given(st.text(alphabet=_SOORTEN, max_size=24), st.booleans())
@example("א (ב [a) ג] 1", True)
@example("a (ב) 1", False)
@example("א[1]\u0301", False)
def test_elke_regel_staat_zoals_een_ander_programma_hem_zet(tekst: str, van_rechts: bool) -> None:
    """An implementation by others, of the same rules, puts every sign in the same place."""
    verwacht = get_display(tekst, base_dir="R" if van_rechts else "L")
    assert zichtbaar(tekst, van_rechts=van_rechts) == verwacht


@settings(max_examples=400)
@given(
    st.lists(st.sampled_from(_SOORTEN.replace(" ", "")), unique=True, max_size=24), st.booleans(), st.data()
)
def test_een_alinea_van_meer_regels_wordt_in_haar_geheel_gelezen(
    tekens: list[str], van_rechts: bool, data: st.DataObject
) -> None:
    """Where two signs stand towards each other is the same as if the line had not ended between them."""
    knip = data.draw(st.integers(0, len(tekens)))
    regels = ["".join(tekens[:knip]), "".join(tekens[knip:])]
    heel = get_display(" ".join(regels), base_dir="R" if van_rechts else "L")
    verwacht = ["".join(teken for teken in heel if teken in regel) for regel in regels]
    assert zichtbare_regels(regels, van_rechts=van_rechts) == verwacht


def test_haakjes_op_de_tweede_regel_horen_bij_de_woorden_ervoor() -> None:
    regels = ["שלום Ik kook", "(5 € p.w.)."]
    assert zichtbare_regels(regels, van_rechts=True) == ["Ik kook םולש", ".(5 € p.w.)"]
