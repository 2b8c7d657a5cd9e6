"""One step on the screen: a question with its field, or the acties to read."""

from textwrap import shorten
from typing import Final

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from krachtwerk_desktop.application.samen import SamenActie, SamenLijst, SamenStap, SamenVraag
from krachtwerk_desktop.application.velden import VeldService
from krachtwerk_desktop.domain.inhoud import VraagSoort
from krachtwerk_desktop.ui.bouwstenen.kaart import Kaart
from krachtwerk_desktop.ui.bouwstenen.koppen import Tekst, Zacht
from krachtwerk_desktop.ui.bouwstenen.stijl import zet
from krachtwerk_desktop.ui.thema import thema
from krachtwerk_desktop.ui.velden.maken import VeldEditor, begin_in, maak_veld, zet_antwoord
from krachtwerk_desktop.ui.velden.tekst import TekstVeld

_RANDEN: Final = {"Straks": "straks", "Toen": "toen"}
_LANGSTE_KRUIMEL: Final = 90
_REGELS: Final = 2


class Groot(Tekst):
    rol = "groot"


class Reus(Tekst):
    rol = "reus"


class StapVlak(QWidget):
    """Draws a step; *editor* is its field, None for what is only read."""

    def __init__(self, stap: SamenStap, velden: VeldService) -> None:
        super().__init__()
        self.stap = stap
        self.kruimels = Zacht(kruimelpad(stap))
        self.vraag = Reus(stap.kop if isinstance(stap, SamenLijst) else stap.vragen[0])
        self.editor: VeldEditor | None = None
        self._nummer = 0
        look = thema()
        vlak = QVBoxLayout(self)
        vlak.setContentsMargins(0, 0, 0, 0)
        vlak.setSpacing(look.px(14))
        vlak.addWidget(self.kruimels)
        vlak.addWidget(self.vraag)
        if isinstance(stap, SamenVraag):
            self._maak_veld(stap, velden, vlak)
        else:
            for actie in stap.acties:
                vlak.addWidget(actiekaart(actie))
            vlak.addStretch(1)

    @property
    def meer_vragen(self) -> bool:
        """Whether there is another way to ask this."""
        return isinstance(self.stap, SamenVraag) and len(self.stap.vragen) > 1

    def andere_vraag(self) -> None:
        """Ask the same in other words; after the last comes the first."""
        if isinstance(self.stap, SamenVraag) and self.editor is not None:
            self._nummer = (self._nummer + 1) % len(self.stap.vragen)
            self.vraag.setText(self.stap.vragen[self._nummer])
            self.editor.setAccessibleName(self.vraag.text())

    def maak_laag(self, *, laag: bool) -> None:
        """Ask in smaller letters, where the field would have no room left."""
        zet(self.vraag, "rol", "kop1" if laag else "reus")

    def begin(self) -> None:
        """Put the cursor at the end of the field."""
        if self.editor is not None:
            begin_in(self.editor)

    def _maak_veld(self, stap: SamenVraag, velden: VeldService, vlak: QVBoxLayout) -> None:
        if stap.soort is VraagSoort.TEKST:
            # Filling the page, it scrolls by itself instead of growing past the buttons.
            editor: VeldEditor = TekstVeld(_REGELS, _REGELS)
            editor.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
            editor.setProperty("rand", _RANDEN.get(stap.kort, ""))
        else:
            editor = maak_veld(stap.soort, stap.opties, velden, stap.plek)
        editor.maak_groot()
        editor.setAccessibleName(stap.vragen[0])
        zet_antwoord(editor, stap.tekst, stap.dag)
        self.vraag.setBuddy(editor)
        vlak.addWidget(editor, 1 if stap.soort is VraagSoort.TEKST else 0)
        if stap.soort is not VraagSoort.TEKST:
            vlak.addStretch(1)
        self.editor = editor


def kruimelpad(stap: SamenStap) -> str:
    """Return where we are, in the cliënt's words: *Wat ik kan, heb en wil · Wonen · Straks*."""
    kort = stap.kort if isinstance(stap, SamenVraag) else ""
    onderdeel = shorten(stap.onderdeel, _LANGSTE_KRUIMEL, placeholder=" …")
    delen = (stap.titel, onderdeel if onderdeel != stap.titel else "", kort)
    return "  ·  ".join(deel for deel in delen if deel)


def actiekaart(actie: SamenActie) -> Kaart:
    """Return a card to read together: what, then who, when and how it went."""
    kaart = Kaart()
    kaart.inhoud.addWidget(Groot(actie.wat))
    delen = (actie.wie, "" if actie.gedaan else actie.wanneer, actie.hoe)
    onder = "  ·  ".join(deel for deel in delen if deel)
    if onder:
        kaart.inhoud.addWidget(Groot(f"✓ {onder}" if actie.gedaan else onder, kleur=_kleur(actie)))
    return kaart


def _kleur(actie: SamenActie) -> str:
    return "green" if actie.gedaan else "mute"
