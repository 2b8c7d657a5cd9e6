"""Where packages come from is each machine's own affair: no file names a registry."""

import re
from collections.abc import Iterator
from pathlib import Path

WORTEL = Path(__file__).parents[2]
MAPPEN = ("src", "tests", "packaging", "resources", ".ci")
# A letter in brackets keeps the pattern from finding itself.
ADRES = re.compile(rb"pyp[i]\.org|pythonhoste[d]|npmj[s]\.|^--[-a-z]*index-url|^--find-link[s]", re.MULTILINE)


def _bestanden() -> Iterator[Path]:
    yield from (pad for pad in WORTEL.iterdir() if pad.is_file())
    for map_ in MAPPEN:
        yield from (p for p in (WORTEL / map_).rglob("*") if p.is_file() and p.suffix != ".pyc")


def test_geen_bestand_noemt_een_register() -> None:
    bestanden = list(_bestanden())
    assert WORTEL / "packaging" / "lock.txt" in bestanden
    assert [str(pad) for pad in bestanden if ADRES.search(pad.read_bytes())] == []


def test_een_adres_wordt_herkend() -> None:
    assert ADRES.search(b"x\n--%s there\n" % b"extra-index-url")
    assert ADRES.search(b"https://%s.org/simple" % b"pypi")
    assert not ADRES.search(b'vast += ["--no-emit-index-url"]')
