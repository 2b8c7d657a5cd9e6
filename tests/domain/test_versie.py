"""The check code leads from paper to the version and back, however it is typed."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from krachtwerk_desktop.domain.versie import (
    CODE_TEKENS,
    Ondertekening,
    Rol,
    TekenStand,
    Versie,
    VersieStand,
    canoniek,
    controlecode,
    lees_code,
    toon_code,
)

VERSIE = Versie(
    "v", "t", "actieplan", 1, "{}", "7F3K9QXM", date(2026, 11, 23), datetime(2026, 11, 23, tzinfo=UTC)
)


def met(*standen: TekenStand) -> Versie:
    rollen = list(Rol)
    return replace(
        VERSIE,
        ondertekeningen=tuple(
            Ondertekening(str(n), "v", rollen[n], stand) for n, stand in enumerate(standen)
        ),
    )


@pytest.mark.parametrize(
    "getypt", ["7F3K-9QXM", "7f3k9qxm", " 7F3K 9QXM ", "7f3k–9qxm", "７Ｆ３Ｋ９ＱＸＭ", "7F3K.9QXM"]
)
def test_een_code_wordt_gelezen_hoe_hij_ook_is_getypt(getypt: str) -> None:
    assert lees_code(getypt) == "7F3K9QXM"


def test_wat_op_elkaar_lijkt_is_gelijk() -> None:
    assert lees_code("oOiI-lL0u") == "0011110V"


@pytest.mark.parametrize("getypt", ["", "7F3K", "7F3K-9QXM-1", "7F3K-9QX!", "сердцесе", "²F3K9QXé"])
def test_wat_geen_code_kan_zijn_is_leeg(getypt: str) -> None:
    assert lees_code(getypt) == ""


def test_een_getoonde_code_komt_terug() -> None:
    code = controlecode(canoniek({"a": 1}))
    assert len(code) == CODE_TEKENS
    assert toon_code("7F3K9QXM") == "7F3K-9QXM"
    assert lees_code(toon_code(code)) == code


def test_dezelfde_inhoud_heeft_een_schrijfwijze_en_een_code() -> None:
    heen = canoniek({"b": ["é 🚲", "\ud83d"], "a": {"y": 1, "x": None}})
    assert heen == canoniek({"a": {"x": None, "y": 1}, "b": ["é 🚲", "\ud83d"]})
    assert heen.isascii()
    assert " " not in heen.replace("\\u00e9 ", "")
    # Written down: a code on paper of today must lead to its version in every later program.
    assert controlecode(canoniek({"doelen": ["Ik wil weer fietsen – é"]})) == "JBMFJ9M4"
    assert controlecode(canoniek({"doelen": ["Ik wil weer fietsen - é"]})) != "JBMFJ9M4"


def test_een_handtekening_op_papier_maakt_de_versie_getekend() -> None:
    assert met().stand is VersieStand.KLAAR
    assert met(TekenStand.NOG_NIET, TekenStand.LIEVER_NIET).stand is VersieStand.KLAAR
    assert met(TekenStand.NOG_NIET, TekenStand.OP_PAPIER).stand is VersieStand.GETEKEND


def test_op_wie_liever_niet_tekent_wordt_niet_gewacht() -> None:
    assert met(TekenStand.NOG_NIET, TekenStand.LIEVER_NIET, TekenStand.OP_PAPIER).wacht_op == (Rol.CLIENT,)
    assert met().wacht_op == ()


def test_woorden_van_een_client_staan_niet_in_de_weergave() -> None:
    versie = replace(met(TekenStand.NOG_NIET), inhoud='{"a":"geheim"}')
    assert "geheim" not in repr(versie)
    assert "geheim" not in repr(Ondertekening("o", "v", Rol.NAASTE, reden="geheim", waar="geheim"))
