"""Our own line icons, coloured by the theme and drawn sharp for the screen.

The drawings are SVG files of 24 by 24 in resources/icons with `currentColor` as stroke:
`basistaken/<id>`, `leefgebieden/<id>` and, for the controls, their plain name (`terug`).
QtSvg loads with the first icon, so the first window goes without.
"""

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap

from krachtwerk_desktop.resources import map_van
from krachtwerk_desktop.ui.thema import thema

_GROOTSTE_CACHE: Final = 512


def van_basistaak(id_: str) -> str:
    """Return the icon name of a basistaak."""
    return _of_eigen("basistaken", id_)


def van_leefgebied(id_: str) -> str:
    """Return the icon name of a leefgebied; one that a begeleider added has the general icon."""
    return _of_eigen("leefgebieden", id_)


def icoon(naam: str, kleur: str = "ink", grootte: int = 20, ruimte: int = 0) -> QIcon:
    """Return an icon in a token's colour; `grootte` is in pixels at 100 % and grows with the text.

    `ruimte` adds that much room to the right of the drawing, or to the left when negative:
    Qt sets the text of a button tight against its icon. Raises FileNotFoundError for a name
    without a drawing.
    """
    gewoon, uit = (_met_ruimte(beeld(naam, k, grootte), ruimte) for k in (kleur, "disabled"))
    plaatje = QIcon(gewoon)
    plaatje.addPixmap(uit, QIcon.Mode.Disabled)
    for stand in (QIcon.Mode.Active, QIcon.Mode.Selected):
        plaatje.addPixmap(gewoon, stand)
    return plaatje


def beeld(naam: str, kleur: str = "ink", grootte: int = 20) -> QPixmap:
    """Return the same drawing as a pixmap, for labels and for what paints itself."""
    look = thema()
    app = QGuiApplication.instance()
    dichtheid = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
    return _teken(naam, look.kleur(kleur).name(), look.px(grootte), dichtheid)


def _of_eigen(map_: str, id_: str) -> str:
    return f"{map_}/{id_}" if map_van("icons", map_, f"{id_}.svg").is_file() else "leefgebieden/eigen"


@lru_cache(_GROOTSTE_CACHE)
def _teken(naam: str, kleur: str, px: int, dichtheid: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    bron = _lees(naam).replace("currentColor", kleur)
    doek = QPixmap(round(px * dichtheid), round(px * dichtheid))
    doek.fill(Qt.GlobalColor.transparent)
    schilder = QPainter(doek)
    QSvgRenderer(QByteArray(bron.encode())).render(schilder, QRectF(doek.rect()))
    schilder.end()
    doek.setDevicePixelRatio(dichtheid)
    return doek


def _met_ruimte(tekening: QPixmap, ruimte: int) -> QPixmap:
    if not ruimte:
        return tekening
    dichtheid = tekening.devicePixelRatio()
    extra = round(abs(thema().px(ruimte)) * dichtheid)
    doek = QPixmap(tekening.width() + extra, tekening.height())
    doek.setDevicePixelRatio(dichtheid)
    doek.fill(Qt.GlobalColor.transparent)
    schilder = QPainter(doek)
    schilder.drawPixmap(QPointF(extra / dichtheid if ruimte < 0 else 0, 0), tekening)
    schilder.end()
    return doek


@lru_cache(None)
def _lees(naam: str) -> str:
    return map_van("icons", f"{naam}.svg").read_text("utf-8")
