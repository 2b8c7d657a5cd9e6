"""Any script: it is drawn, it reads in the right order, and what cannot be drawn is named."""

import re
import unicodedata
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from krachtwerk_desktop.domain.werkblad import Afdruk, Drukopties, KiBlad, KiRij
from krachtwerk_desktop.reports.drukker import Drukker
from tests.reports import voorbeelden
from tests.reports.lezen import bladzijden, lettertypen

ETHIOPISCH = "ሰላም"
# Without the machine's fonts, so that every machine draws the same.
ZONDER_MACHINE = Drukker(())


def blad(*uitspraken: str) -> KiBlad:
    rij = KiRij("Wonen", None, (voorbeelden.cel(*uitspraken), voorbeelden.cel(), voorbeelden.cel()))
    return replace(voorbeelden.KI, rijen=(rij,), belangrijkst=())


def druk(*uitspraken: str, drukker: Drukker = ZONDER_MACHINE) -> Afdruk:
    return drukker.druk(blad(*uitspraken), Drukopties())


def gelezen(afdruk: Afdruk) -> str:
    return " ".join(bladzijden(afdruk.pdf))


@pytest.mark.parametrize(
    "tekst",
    [
        "Я люблю готовить. Моя сестра помогает мне.",
        "Україна, їжа, ґанок",
        "İstanbul, Şükrü, ığdır",
        "Việt Nam: đường phố, Nguyễn Thị Ánh",
        "Ελλάδα, Αθήνα",
        "Łódź, żółw, Škoda, ďábel, ő, ū",
        "Kpɔnɔ kple ŋkeke",
        "☑ ✓ → € ½ … „zo” ‘hoi’",
    ],
)
def test_letters_van_andere_talen_komen_er_zo_op(tekst: str) -> None:
    afdruk = druk(tekst)

    assert tekst in gelezen(afdruk)
    assert afdruk.waarschuwingen == ()
    assert all(lettertypen(afdruk.pdf).values())


def test_losse_accenten_worden_een_letter() -> None:
    afdruk = druk(unicodedata.normalize("NFD", "Noë, Nguyễn, č, ё"))

    assert "Noë, Nguyễn, č, ё" in gelezen(afdruk)


@pytest.mark.parametrize(
    "tekst",
    [
        "أنا أحب الطبخ مع أختي كل يوم",
        "می خواهم کتاب بخوانم، پچپچ گژ",
        "پښتو ژبه ډېره ښه ده",
        "من دەمەوێ فێر بم",
    ],
)
def test_arabisch_schrift_wordt_verbonden_en_leest_terug(tekst: str) -> None:
    afdruk = druk(tekst)

    assert afdruk.waarschuwingen == ()
    assert any("NotoSansArabic" in naam for naam in lettertypen(afdruk.pdf))
    gevonden = gelezen(afdruk)
    assert [woord for woord in tekst.split() if woord not in gevonden] == []


def _woordplekken(afdruk: Afdruk) -> dict[str, float]:
    """Return for every piece of text how far from the left it stands, in points."""
    plekken: dict[str, float] = {}

    def noteer(tekst: str, _cm: object, tm: list[float], *_rest: object) -> None:
        if tekst.strip():
            plekken[tekst.strip()] = tm[4]

    PdfReader(BytesIO(afdruk.pdf)).pages[0].extract_text(visitor_text=noteer)
    return plekken


def test_een_zin_van_rechts_begint_rechts_in_zijn_cel() -> None:
    van_links = min(x for tekst, x in _woordplekken(druk("Hallo daar")).items() if "Hallo" in tekst)
    van_rechts = min(x for tekst, x in _woordplekken(druk("مرحبا")).items() if "مرحبا" in tekst)

    assert van_rechts > van_links + 150


def test_een_nederlandse_zin_met_arabisch_erin_houdt_zijn_volgorde() -> None:
    gevonden = gelezen(druk("Ik zeg altijd إن شاء الله tegen Joost."))

    assert gevonden.index("Ik zeg altijd") < gevonden.index("الله") < gevonden.index("tegen Joost.")


def test_een_naam_van_rechts_laat_het_nummer_achter_zich() -> None:
    kop = replace(voorbeelden.KOP, client_naam="سميرة الحسن")

    afdruk = ZONDER_MACHINE.druk(replace(blad("Hallo"), kop=kop), Drukopties())

    for bladzijde in bladzijden(afdruk.pdf):
        assert re.search("سميرة الحسن · 2026-014", bladzijde)


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("Ik hou van je ❤️", "Ik hou van je [hart]"),
        ("Top👍🏽!", "Top [duim omhoog]!"),
        ("👨‍👩‍👧", "[gezin man, vrouw, meisje]"),
        ("🇳🇱 en 🇲🇦", "[vlag Nederland] en [vlag Marokko]"),
        ("1️⃣ eerst", "[toets 1] eerst"),
        ("😂😂", "[lacht tranen] [lacht tranen]"),
    ],
)
def test_emoji_worden_een_naam(tekst: str, verwacht: str) -> None:
    afdruk = druk(tekst)

    assert verwacht in gelezen(afdruk)
    assert afdruk.waarschuwingen == ()


@pytest.mark.parametrize(
    ("teken", "code"), [("𐌰", "U+10330"), ("\ue001", "U+E001"), ("\ud800", "U+D800"), ("中", "U+4E2D")]
)
def test_een_letter_die_niemand_heeft_wordt_genoemd(teken: str, code: str) -> None:
    afdruk = druk(f"voor{teken}na")

    assert f"voor[{code}]na" in gelezen(afdruk)
    (waarschuwing,) = afdruk.waarschuwingen
    assert code in waarschuwing
    assert "kan niet worden afgedrukt" in waarschuwing
    assert "\ud800" not in waarschuwing


def test_veel_onbekende_letters_geven_geen_eindeloze_lijst() -> None:
    afdruk = druk("".join(chr(0x4E00 + nummer) for nummer in range(300)))

    assert len(afdruk.waarschuwingen) == 9
    assert "292 andere letters" in afdruk.waarschuwingen[-1]


def test_stuurtekens_en_onzichtbare_tekens_verdwijnen_zonder_woorden_te_plakken() -> None:
    afdruk = druk("een\x00 \x07twee\tdrie\r\nvier\u2028vijf\u202ezes\ufeff \u00adzeven\u200dacht")

    gevonden = gelezen(afdruk)
    assert "een twee drie vier vijfzes zevenacht" in gevonden
    assert afdruk.waarschuwingen == ()


@pytest.mark.parametrize(
    "tekst", ["<b>vet</b> & <a href='x'>", "100 % zeker; \\n %s %(x)s", "(haakje) \\( )", "]]> <!-- -->"]
)
def test_opmaak_en_rare_tekens_zijn_gewoon_tekst(tekst: str) -> None:
    assert tekst in gelezen(druk(tekst))


def _lettertype(pad: Path, letters: str) -> None:
    """Make a font in which every letter is a square."""
    pen = TTGlyphPen(None)
    pen.moveTo((50, 0))
    for punt in ((50, 600), (550, 600), (550, 0)):
        pen.lineTo(punt)
    pen.closePath()
    namen = [".notdef", *(f"teken{ord(letter):X}" for letter in letters)]
    bouwer = FontBuilder(1000, isTTF=True)
    bouwer.setupGlyphOrder(namen)
    bouwer.setupCharacterMap({ord(letter): f"teken{ord(letter):X}" for letter in letters})
    bouwer.setupGlyf(dict.fromkeys(namen, pen.glyph()))
    bouwer.setupHorizontalMetrics(dict.fromkeys(namen, (600, 50)))
    bouwer.setupHorizontalHeader(ascent=800, descent=-200)
    bouwer.setupNameTable({"familyName": pad.stem, "styleName": "Regular", "psName": pad.stem})
    bouwer.setupOS2(sTypoAscender=800, usWinAscent=800, usWinDescent=200)
    bouwer.setupPost()
    bouwer.save(str(pad))


def test_een_lettertype_van_de_machine_helpt_uit(tmp_path: Path) -> None:
    _lettertype(tmp_path / "Ebrima.ttf", ETHIOPISCH)
    (tmp_path / "Aap.ttf").write_bytes(b"geen lettertype")
    (tmp_path / "Beer.ttc").write_bytes(b"ttcf\x00\x01\x00\x00\xff\xff\xff\xff")
    (tmp_path / "Post.otf").write_bytes(b"OTTO\x00\x01")

    afdruk = druk(f"Selam: {ETHIOPISCH} 👍", drukker=Drukker((tmp_path,)))

    assert f"Selam: {ETHIOPISCH} [duim omhoog]" in gelezen(afdruk)
    assert afdruk.waarschuwingen == ()
    assert lettertypen(afdruk.pdf)["AAAAAA+Ebrima"]
    assert len(druk(ETHIOPISCH).waarschuwingen) == len(ETHIOPISCH)


def test_een_lettertype_dat_niet_in_een_bestand_mag_wordt_overgeslagen(tmp_path: Path) -> None:
    from fontTools.ttLib import TTFont

    _lettertype(tmp_path / "Aap.ttf", ETHIOPISCH)
    verboden = TTFont(tmp_path / "Aap.ttf")
    verboden["OS/2"].fsType = 0x0002
    verboden.save(tmp_path / "Aap.ttf")
    _lettertype(tmp_path / "Beer.ttf", ETHIOPISCH)

    afdruk = druk(ETHIOPISCH, drukker=Drukker((tmp_path,)))

    assert afdruk.waarschuwingen == ()
    assert set(lettertypen(afdruk.pdf)) & {"AAAAAA+Aap", "AAAAAA+Beer"} == {"AAAAAA+Beer"}


@given(st.text(max_size=200))
def test_elke_tekst_wordt_een_blad_zonder_vreemd_teken(tekst: str) -> None:
    afdruk = druk(tekst)

    gevonden = gelezen(afdruk)
    for woord in re.findall(r"[a-zA-Z]{1,12}", tekst):
        assert woord in gevonden.replace(" ", "")
    for zin in afdruk.waarschuwingen:
        zin.encode()
