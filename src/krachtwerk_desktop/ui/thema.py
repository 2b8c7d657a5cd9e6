"""The look of the program: colour tokens, one style sheet, and one measure that grows.

Every colour comes from resources/stijl/tokens.toml and every rule from
resources/stijl/basis.qss. A widget asks for its look with a dynamic property; the list
of properties stands in krachtwerk_desktop.ui.bouwstenen.

The theme lives on the application, as its style and palette do: `thema()` finds it.
What paints itself asks `thema().kleur("amber")` and `thema().px(12)` while painting, so
it follows a change of mode or size without any subscription.

PySide builds the enums of the namespace Qt when it is first touched, which takes a quarter
of the time that an empty window needs. What the first window is made of therefore reaches
it as `QtCore.Qt`, inside what runs later, and sets such values as plain Qt properties.
"""

import re
from collections.abc import Mapping
from typing import Final, Literal, cast

from PySide6 import QtCore
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from krachtwerk_desktop.resources import map_van
from krachtwerk_desktop.ui import lettertypen

Modus = Literal["licht", "donker", "licht_contrast", "donker_contrast", "systeem"]

BASIS_PX: Final = 15
KLEINSTE_SCHAAL: Final = 1.0
GROOTSTE_SCHAAL: Final = 2.0
STAP: Final = 0.1
STIJL: Final = "fusion"
_HELFT: Final = 128

_PLEK = re.compile(r"@\{(\w+)\}|@(\w+)|\b(\d+)u\b")


def lees_waarden(tekst: str) -> dict[str, dict[str, str]]:
    """Read the plainest kind of TOML: blocks of `name = "value"` lines; the first block is ''.

    Importing tomllib costs more than drawing the first window does; a test reads the files
    with tomllib to see that both agree.
    """
    blok: dict[str, str] = {}
    blokken = {"": blok}
    for regel in tekst.splitlines():
        if regel.startswith("["):
            blok = blokken.setdefault(regel.strip("[] "), {})
        elif "=" in regel and not regel.startswith("#"):
            naam, _, waarde = regel.partition("=")
            blok[naam.strip()] = waarde.strip().strip('"')
    return blokken


def lees_tokens() -> dict[str, dict[str, str]]:
    """Read tokens.toml: block name -> token -> value."""
    return lees_waarden(map_van("stijl", "tokens.toml").read_text("utf-8"))


def vul_sjabloon(sjabloon: str, tokens: Mapping[str, str], schaal: float) -> str:
    """Fill in colours and sizes; an unknown token raises KeyError, since Qt would be silent."""
    vast = {"stijl": map_van("stijl").as_posix(), "vorm": tokens["vorm"]}

    def vervang(plek: re.Match[str]) -> str:
        accolade, kleur, maat = plek.groups()
        if maat:
            return f"{round(int(maat) * schaal)}px"
        return vast[accolade] if accolade else tokens[kleur]

    return _PLEK.sub(vervang, sjabloon)


class Thema(QObject):
    """Colours, sizes and the style sheet of one application.

    `schaal` runs from 1.0 to 2.0 and counts for every size, not only for letters.
    """

    veranderd = Signal()

    def __init__(self, app: QApplication, modus: Modus = "systeem", schaal: float = 1.0) -> None:
        super().__init__(app)
        self._app = app
        # Kept, since PySide drops the second wrapper along with a short-lived first one.
        self._wenken = app.styleHints()
        self._toegankelijk = self._wenken.accessibility()
        self._systeem_donker = app.palette().window().color().lightness() < _HELFT
        self._systeem_contrast = False
        self._blokken = lees_tokens()
        self._kleuren: dict[str, QColor] = {}
        self._tokens: dict[str, str] = {}
        self._toegepast = False
        self.modus: Modus = modus
        self.schaal = _begrens(schaal)
        self._kies_tokens()

    @property
    def donker(self) -> bool:
        return self._systeem_donker if self.modus == "systeem" else self.modus.startswith("donker")

    @property
    def contrast(self) -> bool:
        """Whether contrast is high: chosen here, or asked for on the whole laptop."""
        return self._systeem_contrast or self.modus.endswith("_contrast")

    def pas_toe(self) -> None:
        """Give the application its letters, colours and rules.

        They count on the style `STIJL`, which is chosen before there is an application.
        """
        if not self._toegepast:
            self._toegepast = True
            lettertypen.laad_basis()
            self._wenken.colorSchemeChanged.connect(self.volg_systeem)
            self._toegankelijk.contrastPreferenceChanged.connect(self.volg_systeem)
        self._kies_tokens()
        self._app.setFont(self.letter())
        self._app.setPalette(_palet(self._tokens))
        sjabloon = map_van("stijl", "basis.qss").read_text("utf-8")
        blad = vul_sjabloon(sjabloon, self._tokens, self.schaal)
        if blad != self._app.styleSheet():  # to Qt the same sheet is a reason to style every widget again
            self._app.setStyleSheet(blad)
        self.veranderd.emit()

    def kies(self, modus: Modus | None = None, schaal: float | None = None) -> None:
        """Change mode or size and redraw everything at once, if that makes a difference."""
        oud = (self.modus, self.schaal)
        self.modus = modus or self.modus
        self.schaal = self.schaal if schaal is None else _begrens(schaal)
        if not self._toegepast or oud != (self.modus, self.schaal):
            self.pas_toe()

    def kleur(self, naam: str) -> QColor:
        """Return the colour of a token in the present mode; KeyError for an unknown name."""
        if naam not in self._kleuren:
            self._kleuren[naam] = QColor(self._tokens[naam])
        return self._kleuren[naam]

    def px(self, maat: float) -> int:
        """Scale a size in pixels along with the text."""
        return round(maat * self.schaal)

    def letter(self, px: float = BASIS_PX, *, vet: bool = False) -> QFont:
        """Return the program's font at a size that is scaled here."""
        letter = QFont()
        letter.setFamilies(list(lettertypen.FAMILIES))
        letter.setPixelSize(self.px(px))
        letter.setBold(vet)
        return letter

    def volg_systeem(self) -> None:
        """Ask the system about dark mode and contrast; redraw only when that makes a difference."""
        schema, contrast = QtCore.Qt.ColorScheme, QtCore.Qt.ContrastPreference
        if self._wenken.colorScheme() is not schema.Unknown:
            self._systeem_donker = self._wenken.colorScheme() is schema.Dark
        self._systeem_contrast = self._toegankelijk.contrastPreference() is contrast.HighContrast
        oud = dict(self._tokens)
        self._kies_tokens()
        if oud != self._tokens and self._toegepast:
            self.pas_toe()

    def _kies_tokens(self) -> None:
        vorm = "donker" if self.donker else "licht"
        self._tokens = dict(self._blokken[vorm])
        if self.contrast:
            self._tokens |= self._blokken[f"{vorm}_contrast"]
        self._kleuren.clear()


def thema() -> Thema:
    """Return the theme of the running application, made with default choices if there is none."""
    app = cast("QApplication", QApplication.instance())
    gevonden = app.findChild(Thema)
    return gevonden if isinstance(gevonden, Thema) else Thema(app, "licht")


def _begrens(schaal: float) -> float:
    return round(min(max(schaal, KLEINSTE_SCHAAL), GROOTSTE_SCHAAL), 2)


def _palet(tokens: Mapping[str, str]) -> QPalette:
    """Colours for what the style sheet does not reach: native parts, views, selections."""
    rol = QPalette.ColorRole
    palet = QPalette()
    for plek, naam in {
        rol.Window: "paper",
        rol.WindowText: "ink",
        rol.Base: "surface",
        rol.AlternateBase: "paper",
        rol.Text: "ink",
        rol.PlaceholderText: "mute",
        rol.Button: "surface",
        rol.ButtonText: "ink",
        rol.BrightText: "on_primary",
        rol.Highlight: "selection",
        rol.HighlightedText: "ink",
        rol.Link: "primary",
        rol.LinkVisited: "plum",
        rol.ToolTipBase: "surface",
        rol.ToolTipText: "ink",
        rol.Mid: "line",
        rol.Accent: "primary",
    }.items():
        palet.setColor(plek, QColor(tokens[naam]))
    uit = QPalette.ColorGroup.Disabled
    for plek in (rol.WindowText, rol.Text, rol.ButtonText):
        palet.setColor(uit, plek, QColor(tokens["disabled"]))
    return palet
