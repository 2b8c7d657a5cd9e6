"""A date as people write it, with the day it means.

The vault keeps what was typed and the day understood. On screen a left field shows the
day in full, so that *morgen* never reads as another day a week later.
"""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from krachtwerk_desktop.domain import datum
from krachtwerk_desktop.ui.bouwstenen.koppen import Klein
from krachtwerk_desktop.ui.bouwstenen.stijl import zet
from krachtwerk_desktop.ui.thema import thema
from krachtwerk_desktop.ui.velden.tekst import RegelVeld

_ZONDER_FOCUS = 700
"""Milliseconds after which a text set from outside, without focus, counts as finished."""
_LEEG = "\u00a0"


class DatumVeld(QWidget):
    """A line edit with its own parser.

    *begrijp* says which day a text means, or None; *waarom_niet* why it means none; *let_op*
    what is odd about a day that is understood, ``''`` for nothing. With ``dag_eronder`` the
    weekday stands under an understood date; a sentence about a text that is no date, about an
    odd day, or about the year taken for a leap day, always does, and only once the field is left.
    None of them stops anybody.
    """

    gewijzigd = Signal()
    verlaten = Signal()

    def __init__(
        self,
        begrijp: Callable[[str], date | None],
        waarom_niet: Callable[[str], str],
        *,
        dag_eronder: bool = True,
        let_op: Callable[[date], str] | None = None,
        ouder: QWidget | None = None,
    ) -> None:
        super().__init__(ouder)
        self._begrijp, self._dag_eronder, self._waarom_niet = begrijp, dag_eronder, waarom_niet
        self._let_op = let_op
        self._getypt, self._beschrijving = "", ""
        self._dag: date | None = None
        self.regel = RegelVeld(self)
        self.onder = Klein(ouder=self)
        self.onder.hide()
        vlak = QVBoxLayout(self)
        vlak.setContentsMargins(0, 0, 0, 0)
        vlak.setSpacing(thema().px(4))
        vlak.addWidget(self.regel)
        vlak.addWidget(self.onder)
        self.setFocusProxy(self.regel)
        self._nakijken = QTimer(self, singleShot=True, interval=_ZONDER_FOCUS)
        self._nakijken.timeout.connect(self._rond_af)
        self.regel.gewijzigd.connect(self._is_gewijzigd)
        self.regel.verlaten.connect(self._is_verlaten)

    @property
    def dag(self) -> date | None:
        """The day understood, None when empty or not understood."""
        return self._dag

    def tekst(self) -> str:
        return self._getypt

    def zet_tekst(self, tekst: str) -> None:
        """Show a text as if it was typed today."""
        self.zet_waarde(tekst, self._begrijp(tekst))

    def zet_waarde(self, tekst: str, dag: date | None) -> None:
        """Show a text from the vault with the day that was understood when it was typed."""
        self._getypt, self._dag = tekst, dag
        self._nakijken.stop()
        self.regel.zet_tekst(datum.voluit(dag) if dag else tekst)
        self._toon_onder()

    def maak_groot(self) -> None:
        """Use the large type of Samen kijken."""
        self.regel.maak_groot()
        zet(self.onder, "rol", "groot")

    def setAccessibleName(self, naam: str) -> None:
        self.regel.setAccessibleName(naam)

    def setAccessibleDescription(self, tekst: str) -> None:
        self._beschrijving = tekst
        self._beschrijf()

    def _is_gewijzigd(self) -> None:
        self._getypt = self.regel.tekst()
        self._dag = self._begrijp(self._getypt)
        if self.regel.hasFocus():
            # A blank line, since a page that jumps under the fingers is worse than a gap.
            self._zeg(_LEEG if self.onder.text() else "")
        else:
            self._nakijken.start()
        self.gewijzigd.emit()

    def _is_verlaten(self) -> None:
        self._rond_af()
        self.verlaten.emit()

    def _rond_af(self) -> None:
        """Show the understood day in full; what was typed stays the stored text."""
        self._nakijken.stop()
        if self._dag and self.regel.tekst() != datum.voluit(self._dag):
            geblokkeerd = self.regel.blockSignals(True)
            # Not setText, which would forget what Ctrl+Z can bring back.
            self.regel.selectAll()
            self.regel.insert(datum.voluit(self._dag))
            self.regel.blockSignals(geblokkeerd)
        self._toon_onder()

    def _toon_onder(self) -> None:
        if self._dag is None:
            getypt = self._getypt.strip()
            self._zeg(self._waarom_niet(getypt) if getypt else "", "red")
        elif zin := self._let_op(self._dag) if self._let_op else "":
            self._zeg(zin, "amber")
        else:
            jaar = datum.gekozen_jaar(self._getypt, self._dag)
            weekdag = datum.weekdag(self._dag) if self._dag_eronder else ""
            self._zeg(f"{weekdag}. {jaar}" if weekdag and jaar else weekdag or jaar)

    def _zeg(self, zin: str, kleur: str = "") -> None:
        """Say something under the field; in red about a text that is no date."""
        if zin == self.onder.text():
            return
        self.onder.setText(zin)
        self.onder.setVisible(bool(zin))
        self.onder.zet_kleur(kleur if zin else "")
        zet(self.regel, "fout", "ja" if zin and kleur == "red" else "")
        self._beschrijf()

    def _beschrijf(self) -> None:
        delen = (self.onder.text(), self._beschrijving)
        self.regel.setAccessibleDescription(" ".join(deel for deel in delen if deel.strip()))
