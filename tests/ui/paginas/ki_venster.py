"""A KI page on screen, spoken to as a person would: by the names on it."""

from datetime import UTC, datetime

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.application.krachten import Krachten
from krachtwerk_desktop.application.route import Plaats
from krachtwerk_desktop.domain.antwoord import Schrijving
from krachtwerk_desktop.domain.ids import nieuw_id
from krachtwerk_desktop.domain.plek import KI, NOG_ZEGGEN, RANG, AntwoordPlek, Wie, ki_cel
from krachtwerk_desktop.ui.omgeving import Omgeving, OpenTraject
from krachtwerk_desktop.ui.paginas.ki import KiPagina
from krachtwerk_desktop.ui.paginas.ki.kolom import KiKolom
from krachtwerk_desktop.ui.velden.tekst import TekstVeld

SAMIRA = {
    ("wonen", "heden"): "Ik heb een kamer in De Haven.\nIk houd mijn kamer netjes en gezellig.",
    ("wonen", "toekomst"): "Een eigen plek waar mijn dochter kan slapen.",
    ("wonen", "verleden"): "Een eigen kamer bij tante Riet in Breda. Ik kookte voor iedereen.",
    ("financien", "heden"): "Ik schrijf elke uitgave op in een schrift.",
    ("sociale_relaties", "heden"): "Ik bel elke week met mijn zus Hanan.\n\nIk kan goed luisteren.",
    ("sociale_relaties", "toekomst"): "Weer contact met Noor.",
}
GESPREK = datetime(2026, 11, 20, 9, 42, tzinfo=UTC)


class KiVenster:
    """The page with the walk of a window around it: `ga_naar` leads back to `toon`."""

    def __init__(self, qtbot: QtBot, omgeving: Omgeving, open_traject: OpenTraject) -> None:
        self.qtbot, self.omgeving, self.traject_id = qtbot, omgeving, open_traject.traject.id
        self.gegaan: list[Plaats] = []
        taak = omgeving.diensten.inhoud.basistaak(KI)
        self.pagina = KiPagina(omgeving, open_traject, taak)
        self.pagina.ga_naar.connect(self._ga)

    @property
    def diensten(self) -> Diensten:
        return self.omgeving.diensten

    def open(self, leefgebied: str = "wonen", breed: int = 1062, hoog: int = 560) -> "KiVenster":
        self.pagina.resize(breed, hoog)
        self.pagina.toon(Plaats(KI, leefgebied))
        self.pagina.show()
        self.pagina.activateWindow()
        self.qtbot.waitUntil(self.pagina.isActiveWindow)
        return self

    def vul(self, cellen: dict[tuple[str, str], str], wie: Wie = Wie.CLIENT) -> None:
        """Write cells in the vault as if they were typed last Friday."""
        self._schrijf({ki_cel(self.traject_id, g, p, wie): tekst for (g, p), tekst in cellen.items()})

    def vul_rang(self, leefgebied: str, rang: str) -> None:
        self._schrijf({AntwoordPlek(self.traject_id, KI, RANG, leefgebied): rang})

    def vul_nog_zeggen(self, tekst: str) -> None:
        self._schrijf({AntwoordPlek(self.traject_id, KI, NOG_ZEGGEN): tekst})

    def krachten(self) -> Krachten:
        """What the vault holds."""
        return self.diensten.krachten.van(self.traject_id)

    def bewaar(self) -> None:
        self.omgeving.bewaarder.leg_alles_vast()

    def veld(self, naam: str) -> TekstVeld:
        return next(veld for veld in self._zichtbaar(TekstVeld) if naam_van(veld) == naam)

    def kaart(self, naam: str) -> QWidget:
        """The column that holds a field."""
        kaart = self.veld(naam).parentWidget()
        assert isinstance(kaart, KiKolom)
        return kaart

    def focus(self) -> QWidget:
        """What the keyboard goes to."""
        widget = self.pagina.focusWidget()
        assert widget is not None
        return widget

    def namen(self) -> set[str]:
        """The names of the text fields in sight."""
        return {naam_van(veld) for veld in self._zichtbaar(TekstVeld)}

    def knop(self, naam: str) -> QAbstractButton:
        return next(knop for knop in self._zichtbaar(QAbstractButton) if naam_van(knop) == naam)

    def keuze(self, naam: str) -> QComboBox:
        """Find a combo box by its label, as on a system where its own name is its text."""
        label = next(label for label in self._zichtbaar(QLabel) if naam_van(label) == naam)
        keuze = label.buddy()
        assert isinstance(keuze, QComboBox)
        return keuze

    def teksten(self) -> list[str]:
        """Every label in sight."""
        return [label.text() for label in self._zichtbaar(QLabel) if label.text()]

    def letters(self, leefgebied: str) -> str:
        """Return the letters of a row, a capital for a filled one, then the rank: ``Nst2``."""
        regel = next(regel for regel in self.pagina.lijst.regels if regel.id == leefgebied)
        letters = (k[0].upper() if vol else k[0].lower() for k, vol in regel.gevuld)
        return "".join(letters) + regel.rang

    def _zichtbaar(self, soort: type[QWidget]) -> list:
        return [kind for kind in self.pagina.findChildren(soort) if kind.isVisibleTo(self.pagina)]

    def _schrijf(self, velden: dict[AntwoordPlek, str]) -> None:
        bewerking = nieuw_id()
        self.diensten.kluis.velden.schrijf(
            [Schrijving(plek, tekst, GESPREK, bewerking) for plek, tekst in velden.items()]
        )

    def _ga(self, plaats: Plaats) -> None:
        self.gegaan.append(plaats)
        if plaats.basistaak == KI:
            self.bewaar()
            self.pagina.toon(plaats)
            self.pagina.focus_op(None)


def naam_van(widget: QWidget) -> str:
    """Return the name that a screen reader says."""
    toegang = QAccessible.queryAccessibleInterface(widget)
    return toegang.text(QAccessible.Text.Name)
