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

from krachtwerk_desktop.domain.letters import letters_in
from krachtwerk_desktop.domain.werkblad import Afdruk, Drukopties, KiBlad, KiRij
from krachtwerk_desktop.reports.drukker import Drukker
from krachtwerk_desktop.resources import TERUGVAL, letterbestand, map_van
from tests.reports import voorbeelden
from tests.reports.lezen import bladzijden, lettertypen, zonder_blanks

CHINEES = "你好吗"
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
    ("schrift", "tekst"),
    [
        ("Ethiopic", "ተስፋይ ኃይለ ሥላሴ፣ ትግርኛ።"),
        ("Hebrew", "שלום עולם, בֵּית"),
        ("Armenian", "Բարեւ, Հայաստան և եղբայր"),
        ("Georgian", "გამარჯობა, საქართველო"),
        ("Devanagari", "नमस्ते, काठमाडौं क्षत्रिय"),
        ("Tamil", "வணக்கம், ஸ்ரீலங்கா"),
        ("Thai", "สวัสดีครับ ขอบคุณที่นี่"),
    ],
)
def test_schriften_van_clienten_zitten_in_het_programma(schrift: str, tekst: str) -> None:
    afdruk = druk(tekst)

    assert afdruk.waarschuwingen == ()
    assert any(f"NotoSans{schrift}" in naam for naam in lettertypen(afdruk.pdf))
    # Where a letter has two shapes, the second is read as a place to break: as nothing.
    gevonden = zonder_blanks(gelezen(afdruk)).replace("\u200b", "")
    assert [woord for woord in re.findall(r"[^\s,]+", tekst) if woord not in gevonden] == []


def test_scherm_en_papier_kennen_dezelfde_letters_en_alle_zijn_er() -> None:
    namen = {pad.name for pad in map_van("lettertypen").glob("*.ttf")}

    assert namen == {letterbestand(familie, vet=vet).name for familie in TERUGVAL for vet in (False, True)}
    assert list(map_van("lettertypen").glob("LICENSE-*.txt"))


@pytest.mark.parametrize(
    ("tekst", "papier"),
    [
        ("voor𐌰na", "voor[1 Gotisch teken]na"),
        ("王小明 belt", "[3 Chinese tekens] belt"),
        ("voor\ue001na", "voor[teken U+E001]na"),
        ("voor\ud800na", "voor[teken U+D800]na"),
        ("မြန်မာ", "[3 Birmaanse tekens]"),
    ],
)
def test_letters_die_niemand_heeft_krijgen_een_merk_en_een_zin(tekst: str, papier: str) -> None:
    afdruk = druk(tekst, tekst)

    assert papier in gelezen(afdruk)
    (zin,) = afdruk.waarschuwingen
    assert "niet in onze lettertypen" in zin
    assert "\ud800" not in zin


def test_een_naam_zonder_lettertype_wordt_een_keer_genoemd_met_van_wie_hij_is() -> None:
    kop = replace(voorbeelden.KOP, client_naam="王小明")

    afdruk = ZONDER_MACHINE.druk(replace(blad("Hallo", "Ik ben 王小明."), kop=kop), Drukopties())

    assert afdruk.waarschuwingen == (
        (
            "Deze letters staan niet in onze lettertypen: 王小明 (Chinees, in de naam van de cliënt). "
            "Schrijf ze met de pen op het papier."
        ),
    )


def test_veel_onbekende_letters_geven_geen_eindeloze_zin() -> None:
    woorden = [chr(0x4E00 + nummer) * 30 for nummer in range(300)]

    (zin,) = druk(" ".join(woorden)).waarschuwingen

    assert "en nog 296 woorden" in zin
    assert len(zin) < 250


def test_letters_in_een_ander_jasje_worden_gewone_letters() -> None:
    afdruk = druk("𝓗𝓪𝓵𝓵𝓸 Ｂｒｅｄａ")

    assert "Hallo Breda" in gelezen(afdruk)
    assert afdruk.waarschuwingen == ()


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
    _lettertype(tmp_path / "SimSun.ttf", CHINEES)
    (tmp_path / "Aap.ttf").write_bytes(b"geen lettertype")
    (tmp_path / "Beer.ttc").write_bytes(b"ttcf\x00\x01\x00\x00\xff\xff\xff\xff")
    (tmp_path / "Post.otf").write_bytes(b"OTTO\x00\x01")

    afdruk = druk(f"Hallo: {CHINEES} 👍", drukker=Drukker((tmp_path,)))

    assert f"Hallo: {CHINEES} [duim omhoog]" in gelezen(afdruk)
    assert afdruk.waarschuwingen == ()
    assert lettertypen(afdruk.pdf)["AAAAAA+SimSun"]
    assert CHINEES in druk(CHINEES).waarschuwingen[0]


def test_een_lettertype_dat_niet_in_een_bestand_mag_wordt_overgeslagen(tmp_path: Path) -> None:
    from fontTools.ttLib import TTFont

    _lettertype(tmp_path / "Aap.ttf", CHINEES)
    verboden = TTFont(tmp_path / "Aap.ttf")
    verboden["OS/2"].fsType = 0x0002
    verboden.save(tmp_path / "Aap.ttf")
    _lettertype(tmp_path / "Beer.ttf", CHINEES)

    afdruk = druk(CHINEES, drukker=Drukker((tmp_path,)))

    assert afdruk.waarschuwingen == ()
    assert set(lettertypen(afdruk.pdf)) & {"AAAAAA+Aap", "AAAAAA+Beer"} == {"AAAAAA+Beer"}


@given(st.text(max_size=200))
def test_elke_tekst_wordt_een_blad_zonder_vreemd_teken(tekst: str) -> None:
    afdruk = druk(tekst)

    gevonden = gelezen(afdruk)
    for woord in re.findall(r"[a-zA-Z]{1,12}", tekst):
        assert woord in zonder_blanks(gevonden)
    for zin in afdruk.waarschuwingen:
        zin.encode()
        assert letters_in(zin)
