"""A row of the overview: a leefgebied with its three cells, as one button."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from krachtwerk_desktop.domain.werkblad import KiCel, KiKolom, KiRij
from krachtwerk_desktop.ui.bouwstenen.kaart import KLEUR_VAN, Kaart, Soort
from krachtwerk_desktop.ui.bouwstenen.koppen import Klein, Kop2, Kop3, Tekst
from krachtwerk_desktop.ui.thema import thema

_SOORTEN: Final[tuple[Soort, ...]] = ("nu", "straks", "toen")
_NAAM: Final = 150
_MARGE: Final = 8
_BESPROKEN: Final = "Besproken"
_STAPPEN: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Rooster(QGridLayout):
    """A name and three equally wide cells beside it, or below it where that gives more room."""

    def __init__(self, ouder: QWidget, naam: QWidget, cellen: Sequence[QWidget]) -> None:
        super().__init__(ouder)
        self._naam, self._cellen = naam, cellen
        marge = thema().px(_MARGE)
        self.setContentsMargins(marge, marge, marge, marge)
        self.setSpacing(marge)
        for kolom in range(1, len(cellen) + 1):
            self.setColumnStretch(kolom, 1)
        self.leg(boven=False)

    def leg(self, *, boven: bool) -> None:
        """Put the name above the cells, or to the left of them."""
        for widget in (self._naam, *self._cellen):
            self.removeWidget(widget)
        breedte = thema().px(_NAAM)
        self._naam.setMinimumWidth(0 if boven else breedte)
        self._naam.setMaximumWidth(self._naam.maximumHeight() if boven else breedte)
        if boven:
            self.addWidget(self._naam, 0, 1, 1, len(self._cellen))
        else:
            self.addWidget(self._naam, 1, 0)
        for kolom, cel in enumerate(self._cellen, 1):
            self.addWidget(cel, 1, kolom)


class OverzichtKop(QWidget):
    """Nu, Straks and Toen with their question in the ik-form."""

    def __init__(self, kolommen: Sequence[KiKolom]) -> None:
        super().__init__()
        self.rooster = Rooster(self, QWidget(), [_kop(k, s) for k, s in zip(kolommen, _SOORTEN, strict=True)])
        marge = thema().px(_MARGE)
        self.rooster.setContentsMargins(marge, 0, marge, 0)


class OverzichtRij(QAbstractButton):
    """Reads like paper, works like a button: a click or Enter goes to the leefgebied."""

    stap = Signal(int)
    """An arrow key: -1 for the row above, 1 for the one below."""

    def __init__(self, rij: KiRij, kolommen: Sequence[KiKolom]) -> None:
        super().__init__()
        self.setAccessibleName(f"Naar {rij.leefgebied}")
        self.setAccessibleDescription(_voorgelezen(rij, kolommen))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        beleid = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        beleid.setHeightForWidth(True)
        self.setSizePolicy(beleid)
        cellen = [_cel(cel, soort) for cel, soort in zip(rij.cellen, _SOORTEN, strict=True)]
        self.rooster = Rooster(self, _naam(rij), cellen)
        for kind in self.findChildren(QWidget):
            kind.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif (stap := _STAPPEN.get(Qt.Key(event.key()))) is not None:
            self.stap.emit(stap)
        else:
            super().keyPressEvent(event)

    def enterEvent(self, _event: QEvent) -> None:
        self.update()

    def leaveEvent(self, _event: QEvent) -> None:
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, schilder = thema(), QPainter(self)
        schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
        schilder.setBrush(look.kleur("hover" if self.underMouse() else "surface"))
        schilder.setPen(QPen(look.kleur("primary"), 2) if self.hasFocus() else QPen(look.kleur("line"), 1))
        rond = look.px(12)
        schilder.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), rond, rond)
        schilder.end()


def _kop(kolom: KiKolom, soort: Soort) -> QWidget:
    kaart = Kaart(soort, marge=10)
    kaart.inhoud.setSpacing(0)
    kaart.inhoud.addWidget(Kop2(kolom.kort, kleur=KLEUR_VAN[soort]))
    kaart.inhoud.addWidget(Klein(kolom.vraag))
    kaart.inhoud.addStretch(1)
    return kaart


def _naam(rij: KiRij) -> QWidget:
    vlak = QWidget()
    links = QVBoxLayout(vlak)
    links.setContentsMargins(thema().px(4), thema().px(6), 0, 0)
    links.setSpacing(thema().px(2))
    links.addWidget(Kop3(rij.leefgebied))
    if rij.rang is not None:
        links.addWidget(Tekst(f"Nu belangrijk: {rij.rang}", kleur="amber"))
    elif _leeg_besproken(rij):
        links.addWidget(Klein(_BESPROKEN))
    links.addStretch(1)
    return vlak


def _cel(cel: KiCel, soort: Soort) -> QWidget:
    vlak = Kaart("zacht", marge=10)
    vlak.setProperty("kaart", f"{soort}_zacht")
    vlak.inhoud.setSpacing(thema().px(6))
    for uitspraak in cel.uitspraken:
        vlak.inhoud.addWidget(Tekst(uitspraak))
    for stem in cel.anderen:
        vlak.inhoud.addWidget(Klein(f"{stem.wie_label}:"))
        for uitspraak in stem.uitspraken:
            vlak.inhoud.addWidget(Tekst(uitspraak))
    vlak.inhoud.addStretch(1)
    return vlak


def _voorgelezen(rij: KiRij, kolommen: Sequence[KiKolom]) -> str:
    """Return the row as one text, since a button hides what is in it from a screen reader."""
    delen = [f"Nu belangrijk: {rij.rang}."] if rij.rang is not None else []
    delen += [f"{_BESPROKEN}."] if _leeg_besproken(rij) else []
    for kolom, cel in zip(kolommen, rij.cellen, strict=True):
        delen.append(f"{kolom.kort}: {' '.join(cel.uitspraken) or 'leeg'}")
        delen += [f"{stem.wie_label}: {' '.join(stem.uitspraken)}" for stem in cel.anderen]
    return "\n".join(delen)


def _leeg_besproken(rij: KiRij) -> bool:
    """Whether it was talked about and neither a word nor a rank shows that by itself."""
    leeg = not any(cel.uitspraken or cel.anderen for cel in rij.cellen)
    return rij.besproken and rij.rang is None and leeg
