"""Makes the fonts in resources/lettertypen/ out of the variable ones that the fontpkg-* packages carry.

A PDF can only hold a variable font at its default weight, and Source Sans 3 begins at its
thinnest. So the weights that sheets use are fixed here once, with fontTools, and kept.
Source is a reserved name under its licence, so what is made from it is called Werkblad Sans.
Run again only when one of those packages moves: python packaging/maak_lettertypen.py
"""

import shutil
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

DOEL = Path(__file__).resolve().parent.parent / "resources" / "lettertypen"
GEWICHTEN = {"Regular": 400, "Bold": 700}
BRONNEN: dict[str, tuple[str, str, dict[str, float]]] = {
    "Werkblad Sans": ("fontpkg_source_sans_3", "SourceSans3[wght].ttf", {}),
    "Noto Sans Arabic": ("fontpkg_noto_sans_arabic", "NotoSansArabic[wdth,wght].ttf", {"wdth": 100}),
}
# Layout tables stay (marks and joining need them); hinting and alternate designs are left out.
OVERBODIG = ("STAT", "MVAR", "HVAR", "avar", "DSIG", "gasp", "prep", "fpgm", "cvt ")


def pakketmap(pakket: str) -> Path:
    gevonden = find_spec(pakket)
    if gevonden is None or gevonden.origin is None:
        raise SystemExit(f"{pakket} is niet geïnstalleerd.")
    return Path(gevonden.origin).parent


def aaneen(naam: str) -> str:
    return naam.replace(" ", "")


def noem(namen: Any, naam: str, stijl: str) -> None:
    """Give every name in the font its own text; copyright and licence stay as they are."""
    volledig = f"{naam} {stijl}"
    for nummer in (3, 7, 10, 16, 17, 18, 21, 22, 25):
        namen.removeNames(nameID=nummer)
    bestandsnaam = f"{aaneen(naam)}-{stijl}"
    for nummer, tekst in ((1, naam), (2, stijl), (3, volledig), (4, volledig), (6, bestandsnaam)):
        namen.removeNames(nameID=nummer)
        namen.setName(tekst, nummer, 3, 1, 0x409)


def maak(naam: str, bron: Path, vaste_assen: dict[str, float], stijl: str) -> Path:
    lettertype = TTFont(bron, recalcTimestamp=False)
    vast = instancer.instantiateVariableFont(lettertype, {**vaste_assen, "wght": GEWICHTEN[stijl]})
    for tabel in OVERBODIG:
        if tabel in vast:
            del vast[tabel]
    noem(vast["name"], naam, stijl)
    vast["OS/2"].usWeightClass = GEWICHTEN[stijl]
    if stijl == "Bold":
        vast["OS/2"].fsSelection = (vast["OS/2"].fsSelection & ~0x40) | 0x20
        vast["head"].macStyle |= 1
    doel = DOEL / f"{aaneen(naam)}-{stijl}.ttf"
    vast.save(doel)
    return doel


def main() -> None:
    DOEL.mkdir(parents=True, exist_ok=True)
    for naam, (pakket, bestand, assen) in BRONNEN.items():
        wortel = pakketmap(pakket)
        for stijl in GEWICHTEN:
            doel = maak(naam, wortel / "files" / bestand, assen, stijl)
            print(f"{doel.name}: {doel.stat().st_size // 1024} kB")
        shutil.copyfile(wortel / "LICENSE", DOEL / f"LICENSE-{aaneen(naam)}.txt")


if __name__ == "__main__":
    main()
