"""The line finder must agree with tomllib on what is where."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from krachtwerk_desktop.content.regels import Pad, vind_regels
from krachtwerk_desktop.resources import map_van

LASTIG = '''\
# [geen.tabel] en sleutel = "niets"
eerste = "een # en een [haak]"
"met spatie" = 'enkel "dubbel" erin'
lang = """
nep = "geen sleutel"
[nep]
"stil" \\""" nog steeds tekst""""
rauw = \'\'\'
nep = [
\'\'\'
lijst = [ # commentaar, met komma ]
  "een, twee",
  ["drie", "vier"],   # ]
  { a = 1, b = { c = "}" } },
]
punt.in.sleutel = 2026-11-23 07:32:00
[tabel]
x = true
[tabel.onder]  # kop
y = -3.5e2
[[rij]]
id = "a"
[[rij.kind]]
id = "a1"
[[rij.kind]]
id = "a2"
[rij.kind.detail]
z = 0
[[rij]]
id = "b"
[[rij.kind]]
id = "b1"
opties = [{ id = "p" },
  { id = "q" }]
'''


def _paden(waarde: object, pad: Pad = ()) -> Iterator[Pad]:
    if pad:
        yield pad
    if isinstance(waarde, dict):
        for sleutel, kind in waarde.items():
            yield from _paden(kind, (*pad, sleutel))
    elif isinstance(waarde, list):
        for nummer, kind in enumerate(waarde):
            yield from _paden(kind, (*pad, nummer))


def _regel(tekst: str, stuk: str, keer: int = 1) -> int:
    plek = -1
    for _ in range(keer):
        plek = tekst.index(stuk, plek + 1)
    return tekst.count("\n", 0, plek) + 1


@pytest.mark.parametrize("einde", ["\n", "\r\n"])
def test_vindt_precies_de_paden_van_tomllib(einde: str) -> None:
    tekst = LASTIG.replace("\n", einde)

    assert set(vind_regels(tekst)) == set(_paden(tomllib.loads(tekst)))


@pytest.mark.parametrize(
    ("pad", "stuk", "keer"),
    [
        (("eerste",), "eerste", 1),
        (("met spatie",), '"met spatie"', 1),
        (("rauw",), "rauw", 1),
        (("lijst", 1, 1), '["drie"', 1),
        (("lijst", 2, "b", "c"), "{ a = 1", 1),
        (("punt", "in", "sleutel"), "punt.in", 1),
        (("tabel", "onder"), "[tabel.onder]", 1),
        (("tabel", "onder", "y"), "y = -3", 1),
        (("rij", 0, "kind", 1, "id"), 'id = "a2"', 1),
        (("rij", 0, "kind", 1, "detail", "z"), "z = 0", 1),
        (("rij", 1), "[[rij]]", 2),
        (("rij", 1, "kind", 0, "opties", 1, "id"), '{ id = "q" }', 1),
    ],
)
def test_noemt_de_goede_regel(pad: Pad, stuk: str, keer: int) -> None:
    assert vind_regels(LASTIG)[pad] == _regel(LASTIG, stuk, keer)


@pytest.mark.parametrize("bestand", sorted(map_van("inhoud").rglob("*.toml")), ids=lambda pad: pad.name)
def test_elke_sleutel_van_een_meegeleverd_bestand_staat_op_zijn_regel(bestand: Path) -> None:
    tekst = bestand.read_text(encoding="utf-8")
    regels = vind_regels(tekst)
    op_regel = tekst.splitlines()

    assert set(regels) == set(_paden(tomllib.loads(tekst)))
    for pad, regel in regels.items():
        if isinstance(pad[-1], str):
            assert pad[-1] in op_regel[regel - 1]
