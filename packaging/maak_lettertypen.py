"""Makes the fonts in resources/lettertypen/ out of the variable ones that some packages carry.

A PDF can only hold a variable font at its default weight, and Source Sans 3 begins at its
thinnest. So the weights that sheets use are fixed here once, with fontTools, and kept.
Source is a reserved name under its licence, so what is made from it is called Werkblad Sans.
The scripts are those in which cliënten write their names, and that are small. Chinese and the
rest come from the machine.
Run again only when one of those packages moves: python packaging/maak_lettertypen.py
"""

import shutil
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

DOEL = Path(__file__).resolve().parent.parent / "resources" / "lettertypen"
GEWICHTEN = {"Regular": 400, "Bold": 700}
BRONNEN: dict[str, tuple[str, str, dict[str, float]]] = {
    "Werkblad Sans": ("fontpkg_source_sans_3", "SourceSans3[wght].ttf", {}),
    "Noto Sans Arabic": ("fontpkg_noto_sans_arabic", "NotoSansArabic[wdth,wght].ttf", {"wdth": 100}),
}
SCHRIFTEN = ("Ethiopic", "Hebrew", "Armenian", "Georgian", "Devanagari", "Tamil", "Thai")
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


def maak(naam: str, bron: Path, vaste_assen: dict[str, float], stijl: str) -> TTFont:
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
    return vast


def zonder_spatiering(lettertype: TTFont) -> None:
    """Leave out how letters are pushed together: two thirds of the Ethiopic one, and seen by nobody."""
    kenmerken = {
        r.FeatureTag
        for tabel in ("GSUB", "GPOS")
        if tabel in lettertype
        for r in lettertype[tabel].table.FeatureList.FeatureRecord
    }
    opties = subset.Options(
        hinting=False,
        layout_features=sorted(kenmerken - {"kern"}),
        name_IDs=["*"],
        name_languages=["*"],
        notdef_outline=True,
    )
    opties.recalc_timestamp = False
    snijder = subset.Subsetter(opties)
    snijder.populate(unicodes=lettertype.getBestCmap())
    snijder.subset(lettertype)


def bewaar(lettertype: TTFont, naam: str, stijl: str) -> None:
    doel = DOEL / f"{aaneen(naam)}-{stijl}.ttf"
    lettertype.save(doel)
    print(f"{doel.name}: {doel.stat().st_size // 1024} kB")


def schrijf_licentie(rechten: Iterable[str], voorbeeld: Path) -> None:
    """Write the licence of the scripts once, with whose they are above it."""
    _, tekst = voorbeeld.read_text("utf-8").split("\n", 1)
    (DOEL / "LICENSE-NotoSans.txt").write_text("\n".join(rechten) + "\n" + tekst, "utf-8")


def maak_schrift(naam: str) -> str:
    """Make one script in both weights and return whose it is."""
    van_wie = ""
    for stijl in GEWICHTEN:
        lettertype = maak(naam, pakketmap("manimgx_fonts") / f"{aaneen(naam)}[wght].ttf", {}, stijl)
        van_wie = f"{naam}: {lettertype['name'].getDebugName(0)}"
        zonder_spatiering(lettertype)
        bewaar(lettertype, naam, stijl)
    return van_wie


def main() -> None:
    DOEL.mkdir(parents=True, exist_ok=True)
    for naam, (pakket, bestand, assen) in BRONNEN.items():
        wortel = pakketmap(pakket)
        for stijl in GEWICHTEN:
            bewaar(maak(naam, wortel / "files" / bestand, assen, stijl), naam, stijl)
        shutil.copyfile(wortel / "LICENSE", DOEL / f"LICENSE-{aaneen(naam)}.txt")
    rechten = [maak_schrift(f"Noto Sans {schrift}") for schrift in SCHRIFTEN]
    schrijf_licentie(rechten, DOEL / "LICENSE-NotoSansArabic.txt")


if __name__ == "__main__":
    main()
