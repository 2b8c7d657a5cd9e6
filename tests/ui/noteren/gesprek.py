"""A talk at the table: keys go where the keyboard is, controls are found by name."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.domain.notitie import Notitie
from krachtwerk_desktop.domain.plek import ki_cel
from krachtwerk_desktop.ui.hoofdvenster import Hoofdvenster
from krachtwerk_desktop.ui.noteren.paneel import NoteerPaneel
from krachtwerk_desktop.ui.noteren.zinnenlijst import Zinnenlijst
from krachtwerk_desktop.ui.traject.scherm import TrajectScherm
from krachtwerk_desktop.ui.werkruimte import Werkruimte
from tests.ui.praktijk import toegankelijke_naam

_W = TypeVar("_W", bound=QWidget)


class Gesprek:
    """Keys are counted: *getoetst* is how many were pressed."""

    def __init__(self, qtbot: QtBot, venster: Hoofdvenster, werk: Werkruimte, diensten: Diensten) -> None:
        self.qtbot, self.venster, self.werk, self.diensten = qtbot, venster, werk, diensten
        regels = diensten.clienten.lijst()
        self.traject_id = next(r for r in regels if r.client.roepnaam == "Samira").traject.id
        self.getoetst = 0

    @property
    def scherm(self) -> TrajectScherm:
        assert self.werk.scherm is not None
        return self.werk.scherm

    @property
    def paneel(self) -> NoteerPaneel:
        paneel = self.werk._noteren.paneel
        assert paneel is not None
        return paneel

    def open_ki(self, leefgebied: str, perspectief: str = "heden") -> None:
        self.werk.open_traject(self.traject_id, ki_cel(self.traject_id, leefgebied, perspectief))

    def toets(self, toets: str) -> None:
        """Press a key or a combination, wherever the keyboard is."""
        self.getoetst += 1
        self.qtbot.keySequence(self.focus, QKeySequence(toets))

    def typ(self, tekst: str) -> None:
        for letter in tekst:
            self.getoetst += 1
            self.qtbot.keyClick(self.focus, letter)

    def noteer(self, *zinnen: str) -> None:
        """Note lines through the panel, and stay in its field."""
        self.toets("Ctrl+Return")
        for zin in zinnen:
            self.veld("Snel noteren").insert(zin)
            self.qtbot.keyClick(self.focus, Qt.Key.Key_Return)

    def plaatsen(self) -> None:
        self.knop("Plaatsen").click()

    @property
    def focus(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    @property
    def focus_naam(self) -> str:
        return toegankelijke_naam(self.focus)

    def notities(self) -> list[Notitie]:
        return self.diensten.notities.van(self.traject_id)

    def wachtend(self) -> list[str]:
        return [notitie.tekst for notitie in self.diensten.notities.nog_te_plaatsen(self.traject_id)]

    def cel(self, leefgebied: str, perspectief: str) -> str:
        """What the vault holds."""
        return self.diensten.krachten.van(self.traject_id).tekst(leefgebied, perspectief)

    def in_lijst(self, naam: str) -> list[str]:
        return [zin.tekst for zin in self.lijst(naam).zinnen]

    def lijst(self, naam: str) -> Zinnenlijst:
        return self._zoek(Zinnenlijst, naam)

    def veld(self, naam: str) -> QLineEdit:
        return self._zoek(QLineEdit, naam)

    def knop(self, naam: str) -> QAbstractButton:
        return self._zoek(QAbstractButton, naam)

    def knop_bestaat(self, naam: str) -> bool:
        knoppen = self.venster.findChildren(QAbstractButton)
        return any(k.isVisible() and toegankelijke_naam(k) == naam for k in knoppen)

    def ki_veld(self, naam: str) -> QPlainTextEdit:
        return self._zoek(QPlainTextEdit, naam)

    def uitleg(self) -> str:
        """What stands under the field in which lines are noted."""
        return self.paneel.noteervlak._regel.uitleg.text()

    def melding(self) -> str:
        """The line under the page."""
        balk = self.venster._melding
        return balk.zin if balk is not None else ""

    def _zoek(self, soort: type[_W], naam: str) -> _W:
        gevonden = [
            w for w in self.venster.findChildren(soort) if w.isVisible() and toegankelijke_naam(w) == naam
        ]
        assert len(gevonden) == 1, f"{naam}: {len(gevonden)}"
        return gevonden[0]
