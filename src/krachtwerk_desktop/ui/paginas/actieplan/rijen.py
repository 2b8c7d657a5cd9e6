"""The acties of the open card, in order; a long list is made a row at a time."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from krachtwerk_desktop.domain.doel import Actie
from krachtwerk_desktop.domain.plek import ActiePlek
from krachtwerk_desktop.ui.bewaarder import Bewaarder
from krachtwerk_desktop.ui.paginas.actieplan.handelingen import Handelingen
from krachtwerk_desktop.ui.paginas.actieplan.kolommen import KOP, kolommen
from krachtwerk_desktop.ui.paginas.actieplan.rij import ActieRij
from krachtwerk_desktop.ui.paginas.actieplan.slepen import Sleper
from krachtwerk_desktop.ui.paginas.actieplan.stand import Stand
from krachtwerk_desktop.ui.paginas.actieplan.tekening import Tekening
from krachtwerk_desktop.ui.paginas.actieplan.velden import Aanvuller, Invoer, zet_cursor
from krachtwerk_desktop.ui.thema import thema

METEEN = 2
"""Rows that are there as soon as the card is; the others follow while the page is shown."""


class ActieRijen(QWidget):
    """The head of the table and a row per actie."""

    veranderd = Signal()
    """Rows came, went or moved: names, the Tab order and the count have to follow."""

    def __init__(
        self,
        doel_id: str,
        stand: Stand,
        handelingen: Handelingen,
        bewaarder: Bewaarder,
        aanvuller: Aanvuller,
    ) -> None:
        super().__init__()
        self._doel_id, self._stand, self._handelingen = doel_id, stand, handelingen
        self._bewaarder, self._aanvuller = bewaarder, aanvuller
        self.rijen: list[ActieRij] = []
        self._naam = ""
        self._kop = Tabelkop(self)
        self._vlak = QVBoxLayout(self)
        self._vlak.setContentsMargins(0, 0, 0, 0)
        self._vlak.setSpacing(0)
        self._vlak.addWidget(self._kop)
        self._sleper = Sleper(self, lambda: self.rijen)
        self._sleper.verplaatst.connect(lambda van, naar: self._verplaats(self.rijen[van], naar))
        self._verder = QTimer(self, singleShot=True, interval=0)
        self._verder.timeout.connect(self._bouw_verder)

    def toon(self, tot: str = "") -> None:
        """Show the acties as they stand; *tot* is an actie that must be there at once."""
        ids = [actie.id for actie in self._acties]
        for rij in [rij for rij in self.rijen if rij.actie_id not in ids]:
            self._haal_weg(rij)
        nodig = [tot, *(rij.actie_id for rij in self.rijen)]
        laatste = max((plaats for plaats, actie_id in enumerate(ids) if actie_id in nodig), default=0)
        self._maak(ids[: max(METEEN, laatste + 1)])
        for rij in self.rijen:
            rij.toon()
        self._toon_kop()
        if len(self.rijen) < len(ids):
            self._verder.start()

    def noem(self, naam: str) -> None:
        """Name the rows *Doel 1, actie 1* and so on."""
        self._naam = naam
        voorbij = [rij for rij in self.rijen if not rij.voorbij.isHidden()]
        for nummer, rij in enumerate(self.rijen, 1):
            rij.noem(f"{naam}, actie {nummer}", enige_voorbij=voorbij == [rij])

    def editor(self, plek: ActiePlek) -> Invoer | None:
        rij = self.rij(plek.actie_id)
        return rij.velden[plek.veld] if rij else None

    def rij(self, actie_id: str) -> ActieRij | None:
        return next((rij for rij in self.rijen if rij.actie_id == actie_id), None)

    def rij_met(self, widget: QWidget | None) -> ActieRij | None:
        """Return the row that holds a widget."""
        return next((r for r in self.rijen if widget is not None and r.isAncestorOf(widget)), None)

    def neem_over(self) -> None:
        """Let the page know what is typed in the rows."""
        for rij in self.rijen:
            rij.neem_over()

    def focusketen(self) -> list[QWidget]:
        return [widget for rij in self.rijen for widget in rij.focusketen()]

    def verplaats_met_cursor(self, stap: int) -> bool:
        """Move the actie that has the cursor; False when the cursor is in none of them."""
        rij = self.rij_met(QApplication.focusWidget())
        if rij is None:
            return False
        self._stap(rij, stap)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._toon_kop()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._toon_kop()

    @property
    def _acties(self) -> Sequence[Actie]:
        doel = self._stand.doel(self._doel_id)
        return doel.acties if doel else ()

    def _toon_kop(self) -> None:
        """Show the head of the table where there is a table."""
        past = kolommen(self.width(), thema().schaal) is not None
        self._kop.setVisible(past and bool(self._acties))

    def _maak(self, ids: Sequence[str]) -> None:
        """Make the rows that are missing and put all of them in order, each keeping its cursor."""
        bestaand = {rij.actie_id: rij for rij in self.rijen}
        nieuw = [bestaand.get(actie_id) or self._nieuwe_rij(actie_id) for actie_id in ids]
        if nieuw != self.rijen:
            self.rijen = nieuw
            for plaats, rij in enumerate(nieuw, 1):
                if self._vlak.indexOf(rij) != plaats:
                    self._vlak.removeWidget(rij)
                    self._vlak.insertWidget(plaats, rij)
                # Only now, when the layout knows how wide it is.
                rij.show()

    def _nieuwe_rij(self, actie_id: str) -> ActieRij:
        rij = ActieRij(actie_id, self._stand, self._handelingen, self._aanvuller, self)
        rij.volg(self._bewaarder)
        rij.voorbij_veranderd.connect(lambda: self.noem(self._naam))
        rij.enter.connect(lambda: self._ga_verder(rij))
        rij.greep.omhoog.connect(lambda: self._stap(rij, -1))
        rij.greep.omlaag.connect(lambda: self._stap(rij, 1))
        self._sleper.bedien(rij.greep, rij)
        return rij

    def _haal_weg(self, rij: ActieRij) -> None:
        """Take a row away; the cursor goes to the row that takes its place."""
        had_cursor = self.rij_met(QApplication.focusWidget()) is rij
        plaats = self.rijen.index(rij)
        self.rijen.remove(rij)
        if had_cursor and self.rijen:
            zet_cursor(self.rijen[min(plaats, len(self.rijen) - 1)].tekst)
        self._vlak.removeWidget(rij)
        rij.hide()
        rij.deleteLater()

    def _bouw_verder(self) -> None:
        ids = [actie.id for actie in self._acties]
        self._maak(ids[: len(self.rijen) + 1])
        if len(self.rijen) < len(ids):
            self._verder.start()
        else:
            self.noem(self._naam)
            self.veranderd.emit()

    def _maak_af(self) -> None:
        """Make the rows that are still to come, for who is quicker than the timer."""
        if self._verder.isActive():
            self._verder.stop()
            self._maak([actie.id for actie in self._acties])
            self.noem(self._naam)
            self.veranderd.emit()

    def _ga_verder(self, rij: ActieRij) -> None:
        """Enter: to the next actie; after the last one a new one, unless the last is still empty."""
        self._maak_af()
        plaats = self.rijen.index(rij)
        if plaats + 1 < len(self.rijen):
            zet_cursor(self.rijen[plaats + 1].tekst)
        elif rij.tekst.tekst().strip():
            self._handelingen.nieuwe_actie(self._doel_id)
        else:
            zet_cursor(rij.tekst)

    def _stap(self, rij: ActieRij, stap: int) -> None:
        self._verplaats(rij, self.rijen.index(rij) + stap)

    def _verplaats(self, rij: ActieRij, naar: int) -> None:
        if 0 <= naar < len(self._acties):
            self._handelingen.verplaats_actie(self._doel_id, rij.actie_id, naar)


class Tabelkop(QWidget):
    """The names of the columns, painted; gone where the fields carry their own labels."""

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._zet_hoogte()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._zet_hoogte()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = thema()
        banen = kolommen(self.width(), look.schaal)
        if banen is None:
            return
        tekening = Tekening(look.schaal)
        for naam, (x, breed) in banen.items():
            tekening.tekst(QPoint(x, 0), breed, KOP[naam], "klein", "mute")
        schilder = QPainter(self)
        tekening.teken(schilder, self.rect())
        schilder.end()

    def _zet_hoogte(self) -> None:
        self.setFixedHeight(thema().px(24))
