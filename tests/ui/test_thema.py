"""Tokens, contrast, the style sheet, and a look that changes at once."""

import re
import tomllib

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.resources import map_van
from krachtwerk_desktop.ui.bouwstenen import koppen, rol, veld
from krachtwerk_desktop.ui.thema import Modus, Thema, lees_tokens, thema, vul_sjabloon

pytestmark = pytest.mark.stijlblad

TEKST, VORM = 4.5, 3.0
ACCENTEN = ("primary", "plum", "amber", "green", "red")


def alle_kleursets() -> dict[str, dict[str, str]]:
    blokken = lees_tokens()
    sets = {naam: blokken[naam] for naam in ("licht", "donker")}
    return sets | {f"{naam}_contrast": set_ | blokken[f"{naam}_contrast"] for naam, set_ in sets.items()}


KLEURSETS = alle_kleursets()


def helderheid(kleur: str) -> float:
    """Return the relative luminance of WCAG 2.2."""
    delen = [int(kleur[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    rood, groen, blauw = (d / 12.92 if d <= 0.04045 else ((d + 0.055) / 1.055) ** 2.4 for d in delen)
    return 0.2126 * rood + 0.7152 * groen + 0.0722 * blauw


def contrast(een: str, ander: str) -> float:
    licht, donker = sorted((helderheid(een), helderheid(ander)), reverse=True)
    return (licht + 0.05) / (donker + 0.05)


def test_het_contrast_wordt_goed_gerekend() -> None:
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("naam", KLEURSETS)
def test_tekst_is_te_lezen(naam: str) -> None:
    set_ = KLEURSETS[naam]
    vlakken = ("paper", "surface", "hover", *(f"{a}_soft" for a in ACCENTEN))
    paren = [(tekst, vlak) for vlak in vlakken for tekst in ("ink", "mute")]
    paren += [(a, vlak) for a in ACCENTEN for vlak in ("paper", "surface", f"{a}_soft")]
    paren += [("ink", "selection"), ("on_primary", "primary"), ("on_primary", "primary_hover")]
    te_laag = {p: round(contrast(set_[p[0]], set_[p[1]]), 2) for p in paren}
    assert not {p: c for p, c in te_laag.items() if c < TEKST}


@pytest.mark.parametrize("naam", KLEURSETS)
def test_randen_en_focus_zijn_te_zien(naam: str) -> None:
    set_ = KLEURSETS[naam]
    paren = [(rand, vlak) for rand in ("border", "primary", "red") for vlak in ("paper", "surface")]
    paren += [("border", f"{a}_soft") for a in ACCENTEN]
    assert not {p for p in paren if contrast(set_[p[0]], set_[p[1]]) < VORM}


def test_hoog_contrast_is_hoger() -> None:
    for vorm in ("licht", "donker"):
        gewoon, hoog = KLEURSETS[vorm], KLEURSETS[f"{vorm}_contrast"]
        for kleur in ("mute", "border", "line", "primary"):
            assert contrast(hoog[kleur], hoog["surface"]) > contrast(gewoon[kleur], gewoon["surface"])


def test_de_kleine_lezer_leest_wat_toml_leest() -> None:
    bron = map_van("stijl", "tokens.toml").read_text("utf-8")
    assert {naam: blok for naam, blok in lees_tokens().items() if naam} == tomllib.loads(bron)


def test_licht_en_donker_noemen_dezelfde_kleuren() -> None:
    blokken = lees_tokens()
    assert blokken["licht"].keys() == blokken["donker"].keys()
    assert blokken["licht_contrast"].keys() | blokken["donker_contrast"].keys() <= blokken["licht"].keys()


@pytest.mark.parametrize("naam", KLEURSETS)
def test_het_sjabloon_is_helemaal_ingevuld(naam: str) -> None:
    sjabloon = map_van("stijl", "basis.qss").read_text("utf-8")
    stijl = re.sub(r"/\*.*?\*/", "", vul_sjabloon(sjabloon, KLEURSETS[naam], 1.0), flags=re.DOTALL)
    assert "@" not in stijl
    assert not re.search(r"\d+u\b", stijl)
    for plaatje in re.findall(r"url\((.*?)\)", stijl):
        assert map_van("stijl", plaatje.rsplit("/", 1)[-1]).is_file()


def test_een_onbekende_kleur_valt_op() -> None:
    with pytest.raises(KeyError):
        vul_sjabloon("QLabel { color: @paars; }", KLEURSETS["licht"], 1.0)


def test_maten_groeien_en_lijnen_niet() -> None:
    assert vul_sjabloon("a: 15u; b: 1px;", KLEURSETS["licht"], 2.0) == "a: 30px; b: 1px;"


def test_kiezen_verandert_alles_meteen(qtbot: QtBot, qapp: QApplication) -> None:
    look = thema()
    label = QLabel("Samen kijken")
    qtbot.addWidget(label)
    label.show()
    look.kies("licht", 1.0)
    gewoon = label.sizeHint().height()
    with qtbot.waitSignal(look.veranderd):
        look.kies("donker", 2.0)
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(KLEURSETS["donker"]["paper"])
    assert look.kleur("ink") == QColor(KLEURSETS["donker"]["ink"])
    assert look.px(10) == 20
    assert label.sizeHint().height() > 1.7 * gewoon
    look.kies("licht", 1.0)


@pytest.mark.parametrize(("gevraagd", "gekregen"), [(0.2, 1.0), (1.5, 1.5), (9, 2.0)])
def test_de_schaal_blijft_binnen_de_grenzen(qapp: QApplication, gevraagd: float, gekregen: float) -> None:
    assert Thema(qapp, "licht", gevraagd).schaal == gekregen


def test_woorden_en_getallen_zijn_die_van_qt(qtbot: QtBot) -> None:
    """The first window sets these without Qt's enums; a word that Qt does not know would do nothing."""
    tekst, chip, kader = koppen.Tekst("a"), koppen.Chip("a"), veld.VeldMetLabel("a", veld.Regelveld())
    bladzijde = rol.Rol()
    for widget in (tekst, chip, kader, bladzijde):
        qtbot.addWidget(widget)
    assert {label.textFormat() for label in (tekst, chip, kader.label)} == {Qt.TextFormat.PlainText}
    assert bladzijde.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert Qt.TextFlag.TextWordWrap.value == koppen._AFBREKEN


@pytest.mark.parametrize(("modus", "donker"), [("licht_contrast", False), ("donker_contrast", True)])
def test_hoog_contrast_is_zelf_te_kiezen(qapp: QApplication, modus: Modus, donker: bool) -> None:
    look = thema()
    look.kies(modus)
    try:
        assert (look.contrast, look.donker) == (True, donker)
        assert look.kleur("border").name().upper() == KLEURSETS[modus]["border"]
        assert qapp.palette().color(QPalette.ColorRole.WindowText).name().upper() == KLEURSETS[modus]["ink"]
    finally:
        look.kies("licht")
    assert not look.contrast
