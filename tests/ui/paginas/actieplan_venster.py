"""An actieplan page on screen, spoken to as a person would: by the names on it."""

from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.application.profiel import Profiel
from krachtwerk_desktop.application.route import Plaats
from krachtwerk_desktop.domain.datum import voluit
from krachtwerk_desktop.domain.doel import Actie, ActieStatus, Doel, Herkomst
from krachtwerk_desktop.domain.ids import nieuw_id
from krachtwerk_desktop.domain.plek import ACTIEPLAN, ki_cel
from krachtwerk_desktop.ui.omgeving import Omgeving, OpenTraject
from krachtwerk_desktop.ui.paginas.actieplan import ActieplanPagina
from krachtwerk_desktop.ui.paginas.actieplan.dicht import DichteKaart
from krachtwerk_desktop.ui.paginas.actieplan.kaart import OpenKaart
from tests.ui.conftest import Meldingen

WOONDOEL, NOORDOEL = "Ik heb weer een eigen plek om te wonen", "Ik zie mijn vriendin Noor weer"
BRON = Herkomst("sociale_relaties", "toekomst", "client", "Weer contact met Noor.")


def actie(tekst: str, wie: str = "", klaar: date | None = None, **meer: Any) -> dict[str, Any]:
    """The fields of an actie, without the ids."""
    klaar_tekst = voluit(klaar) if klaar else ""
    return {"tekst": tekst, "wie": wie, "klaar_op": klaar, "klaar_op_tekst": klaar_tekst} | meer


WOONACTIES = (
    actie(
        "Inschrijven bij de woningcorporatie",
        "Samira",
        date(2026, 10, 14),
        status=ActieStatus.GELUKT,
        gelukt_op=date(2026, 10, 12),
        gelukt_op_tekst="12 oktober 2026",
    ),
    actie("Brief over de huur samen lezen", "Samira en Joost", date(2026, 11, 24), hulp="Budgetmaatje"),
    actie("Drie woningen bekijken", "Samira", date(2026, 12, 15)),
)
NOORACTIES = (
    actie("Noor een kaart sturen", "Samira", date(2026, 11, 20)),
    actie("Samen koffie drinken", "Samira", date(2026, 12, 5)),
)


class Zichtbaar:
    """What a person finds on the page, by the name it has."""

    pagina: ActieplanPagina

    def kaart(self, nummer: int) -> DichteKaart:
        """A closed card."""
        return next(k for k in self.zichtbaar(DichteKaart) if naam_van(k) == f"Doel {nummer}")

    def veld(self, naam: str) -> Any:
        """A field to type in."""
        velden = [*self.zichtbaar(QPlainTextEdit), *self.zichtbaar(QLineEdit)]
        return next(veld for veld in velden if naam_van(veld) == naam)

    def open_kaart(self) -> OpenKaart:
        """The card that edits."""
        assert self.pagina.kaarten.open is not None
        return self.pagina.kaarten.open

    def knop(self, naam: str) -> QAbstractButton:
        return next(knop for knop in self.zichtbaar(QAbstractButton) if naam_van(knop) == naam)

    def knoppen(self, begin: str) -> list[str]:
        """The names of the buttons that begin with these words."""
        namen = [naam_van(knop) for knop in self.zichtbaar(QAbstractButton)]
        return [naam for naam in namen if naam.startswith(begin)]

    def keuze(self, naam: str) -> Any:
        """A combo box, found by its label as on a system where its own name is its text."""
        label = next(label for label in self.zichtbaar(QLabel) if naam_van(label) == naam)
        assert isinstance(label.buddy(), QComboBox)
        return label.buddy()

    def kies(self, naam: str, woord: str) -> None:
        keuze = self.keuze(naam)
        keuze.setCurrentIndex(keuze.findText(woord))

    def namen(self) -> set[str]:
        """Every name in sight."""
        return {naam for widget in self.zichtbaar(QWidget) if (naam := widget.accessibleName())}

    def teksten(self) -> list[str]:
        return [label.text() for label in self.zichtbaar(QLabel) if label.text()]

    def zichtbaar(self, soort: type[QWidget]) -> list[Any]:
        return [kind for kind in self.pagina.findChildren(soort) if kind.isVisibleTo(self.pagina)]


class PlanVenster(Zichtbaar):
    """The page in an active window; the begeleider is called Joost."""

    def __init__(self, qtbot: QtBot, omgeving: Omgeving, open_traject: OpenTraject) -> None:
        self.qtbot, self.omgeving, self.traject_id = qtbot, omgeving, open_traject.traject.id
        self.diensten.profiel.bewaar(Profiel("Joost de Wit", "De Haven"))
        self.gegaan: list[Plaats] = []
        self.pagina = ActieplanPagina(omgeving, open_traject, self.diensten.inhoud.basistaak(ACTIEPLAN))
        self.pagina.ga_naar.connect(self.gegaan.append)

    @property
    def diensten(self) -> Diensten:
        return self.omgeving.diensten

    def open(self, breed: int = 1000, hoog: int = 620) -> "PlanVenster":
        self.pagina.resize(breed, hoog)
        self.pagina.toon(Plaats(ACTIEPLAN))
        self.pagina.show()
        self.pagina.activateWindow()
        self.qtbot.waitUntil(self.pagina.isActiveWindow)
        return self

    def vul(self) -> "PlanVenster":
        """Write the two doelen of Samira in the vault."""
        self.voeg_toe(WOONDOEL, WOONACTIES, waarom="Dan kan mijn dochter bij mij logeren.")
        self.voeg_toe(NOORDOEL, NOORACTIES, leefgebieden=("sociale_relaties",), herkomst=BRON)
        return self

    def voeg_toe(self, tekst: str, acties: tuple[dict[str, Any], ...] = (), **velden: Any) -> str:
        doel_id = nieuw_id()
        rijen = tuple(Actie(nieuw_id(), doel_id, **velden_) for velden_ in acties)
        self.diensten.kluis.doelen.voeg_toe(Doel(doel_id, self.traject_id, tekst, acties=rijen, **velden))
        return doel_id

    def zeg(self, leefgebied: str, perspectief: str, tekst: str) -> None:
        """Write a cell of the KI."""
        plek = ki_cel(self.traject_id, leefgebied, perspectief)
        self.diensten.velden.leg_direct_vast([(plek, tekst)], nieuw_id())

    def doelen(self) -> list[Doel]:
        """What the vault holds."""
        return self.diensten.doelen.van(self.traject_id)

    def acties(self, doel: int = 1) -> tuple[Actie, ...]:
        return self.doelen()[doel - 1].acties

    def open_doel(self, nummer: int) -> None:
        """Open a card by giving it the focus, as assistive technology does."""
        self.kaart(nummer).setFocus(Qt.FocusReason.OtherFocusReason)
        self.qtbot.waitUntil(lambda: f"Doel {nummer}, waarom" in self.namen())
        aantal = len(self.acties(nummer))
        self.qtbot.waitUntil(lambda: not aantal or f"Doel {nummer}, actie {aantal}" in self.namen())

    def bewaar(self) -> None:
        self.omgeving.bewaarder.leg_alles_vast()

    def typ(self, naam: str, tekst: str) -> None:
        veld = self.veld(naam)
        veld.setFocus()
        self.qtbot.keyClicks(veld, tekst)

    def toets(self, toets: Qt.Key, wijze: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the cursor is."""
        QTest.keyClick(self.focus(), toets, wijze)

    def focus(self) -> Any:
        """What the keyboard goes to."""
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def focus_naam(self) -> str:
        return naam_van(self.focus())

    def meldingen(self) -> list[str]:
        return self._melder.teksten

    def maak_ongedaan(self) -> None:
        assert self._melder.ongedaan is not None
        self._melder.ongedaan()

    @property
    def _melder(self) -> Meldingen:
        assert isinstance(self.omgeving.meld, Meldingen)
        return self.omgeving.meld


def naam_van(widget: QWidget) -> str:
    """Return the name that a screen reader says."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
