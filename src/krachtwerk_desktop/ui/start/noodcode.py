"""The noodcode: shown once, printed or copied by hand, and typed back."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Klein
from krachtwerk_desktop.ui.bouwstenen.veld import Regelveld, VeldMetLabel
from krachtwerk_desktop.ui.start.werk import Werk, zin_van
from krachtwerk_desktop.ui.thema import thema

ANDERS: Final = (
    "De code die je typt is anders dan de noodcode hierboven. Vergelijk elke groep nog eens met je papier."
)
BEWAAR: Final = (
    "Bewaar het papier thuis of in een kluis, niet bij de laptop. "
    "Wie deze code en je laptop heeft, kan bij alle dossiers."
)


class CodeVeld(QLineEdit):
    """Shows the code to read; it cannot be copied, so it never lies on the clipboard."""

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setProperty("rol", "code")
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setDragEnabled(False)
        self.selectionChanged.connect(self.deselect)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        kopie = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Cut)
        if any(event.matches(toets) for toets in kopie):
            event.accept()
            return
        super().keyPressEvent(event)


class NoodcodeBlok(QWidget):
    """The code, its print button and the field to type it back; `bevestigd` on Enter there."""

    bevestigd = Signal()

    def __init__(self, noodblad: Callable[[str, str, str], bytes], uitleg: str) -> None:
        super().__init__()
        self._noodblad = noodblad
        self._van = ("", "")
        self._werk = Werk(self)
        self.code, self.overtypen = CodeVeld(), Regelveld()
        self._kader = VeldMetLabel("Noodcode", self.code, uitleg)
        self._over = VeldMetLabel(
            "Noodcode overtypen",
            self.overtypen,
            "Zo weet je zeker dat je papier klopt. Hoofdletters, spaties en streepjes maken niet uit.",
        )
        self._druk = Knop("Noodcode afdrukken…", icoon="print")
        self._gedrukt = Klein("Geen printer? Schrijf de code met de hand over.")
        self._bouw()

    def toon(self, noodcode: str, naam: str, organisatie: str) -> None:
        """Show a code; name and organisation are for the sheet."""
        self._van = (naam, organisatie)
        self.code.setText(noodcode)
        self.code.setCursorPosition(0)
        self.overtypen.clear()
        self._over.toon_fout("")

    def controleer(self) -> bool:
        """Say what is wrong with the typed code; True when it is the one shown."""
        from krachtwerk_desktop.domain.noodcode import NoodcodeFout, lees, zelfde

        zin = ""
        try:
            lees(self.overtypen.text())
        except NoodcodeFout as fout:
            zin = fout.zin
        if not zin and not zelfde(self.code.text(), self.overtypen.text()):
            zin = ANDERS
        self._over.toon_fout(zin)
        if zin:
            self.overtypen.setFocus()
        return not zin

    def wis(self) -> None:
        self.code.clear()
        self.overtypen.clear()

    def _bouw(self) -> None:
        look = thema()
        rij = QHBoxLayout()
        rij.setSpacing(look.px(12))
        rij.addWidget(self._druk)
        rij.addWidget(self._gedrukt, 1)
        vlak = QVBoxLayout(self)
        vlak.setContentsMargins(0, 0, 0, 0)
        vlak.setSpacing(look.px(12))
        vlak.addWidget(self._kader)
        vlak.addLayout(rij)
        vlak.addWidget(Klein(BEWAAR))
        vlak.addWidget(self._over)
        self._druk.clicked.connect(self._maak_blad)
        self.overtypen.returnPressed.connect(self.bevestigd)
        self.overtypen.textChanged.connect(lambda: self._over.toon_fout(""))

    def _maak_blad(self) -> None:
        code, van = self.code.text(), self._van
        self._werk.doe(
            lambda: self._noodblad(code, *van),
            self._druk_af,
            lambda fout: self._gedrukt.setText(zin_van(fout)),
        )

    def _druk_af(self, pdf: bytes) -> None:
        from krachtwerk_desktop.ui.voorbeeld.drukken import druk_pdf

        if druk_pdf(pdf, self, titel="Noodcode", alleen_papier=True):
            self._gedrukt.setText("Het blad ligt bij de printer. Haal het meteen op.")
        self.overtypen.setFocus()
