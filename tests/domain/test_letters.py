"""The one sentence about letters without a font, and the way back from it to the letters."""

import pytest

from krachtwerk_desktop.domain.letters import letters_in, letterzin, met_merken


def test_zonder_ontbrekende_letters_is_er_geen_zin() -> None:
    assert letterzin([], {"de cliënt": "Samira"}) == ""


@pytest.mark.parametrize(
    ("woorden", "zin"),
    [
        (
            ["中"],
            "Deze letter staat niet in onze lettertypen: 中 (Chinees). Schrijf hem met de pen op het papier.",
        ),
        (
            ["中文", "ひ", "\ue001"],
            (
                "Deze letters staan niet in onze lettertypen: 中文 (Chinees), ひ (Japans) en U+E001. "
                "Schrijf ze met de pen op het papier."
            ),
        ),
        (
            ["한국", "王", "李", "张", "刘"],
            (
                "Deze letters staan niet in onze lettertypen: 한국 (Koreaans, in de naam van de begeleider), "
                "王 (Chinees), 李 (Chinees), 张 (Chinees) en nog 1 woord. "
                "Schrijf ze met de pen op het papier."
            ),
        ),
    ],
)
def test_de_zin_noemt_letters_schrift_en_van_wie(woorden: list[str], zin: str) -> None:
    assert letterzin(woorden, {"de cliënt": "Samira", "de begeleider": "Min 한국"}) == zin


def test_uit_de_zin_komen_de_letters_terug() -> None:
    assert letters_in(letterzin(["中文", "\ud800", "ܫܠܡܐ"], {})) == set("中文\ud800ܫܠܡܐ")


def test_een_rij_letters_van_een_schrift_is_een_merk() -> None:
    assert met_merken("a中文ひb", set("中文ひ")) == "a[2 Chinese tekens][1 Japans teken]b"
    assert met_merken("a\ue001\ue002", set("\ue001\ue002"), "|") == "a[teken U+E001]|[teken U+E002]|"
    assert met_merken("abc", ()) == "abc"
