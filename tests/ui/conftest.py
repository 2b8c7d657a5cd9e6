"""An open vault in memory with one cliënt, and what a page of it is given."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.clienten import ClientGegevens
from krachtwerk_desktop.application.diensten import Diensten, maak_diensten
from krachtwerk_desktop.content.lezer import lees_inhoud
from krachtwerk_desktop.domain.inhoud import Inhoud
from krachtwerk_desktop.domain.werkblad import Afdruk, Drukopties, Werkblad
from krachtwerk_desktop.resources import map_van
from krachtwerk_desktop.storage import sleutels
from krachtwerk_desktop.ui import thema as thema_module
from krachtwerk_desktop.ui import typrust
from krachtwerk_desktop.ui.afscheid import Afscheid
from krachtwerk_desktop.ui.bewaarder import Bewaarder
from krachtwerk_desktop.ui.omgeving import Omgeving, OpenTraject
from krachtwerk_desktop.ui.thema import thema
from tests.nep.kluis import NepKluis


class VasteKlok:
    """Monday 23 November 2026, ten o'clock."""

    def nu(self) -> datetime:
        return datetime(2026, 11, 23, 9, 0, tzinfo=UTC)

    def vandaag(self) -> date:
        return date(2026, 11, 23)


class LegeDrukker:
    """Gives a sheet without pages; the real one has its own tests."""

    def druk(self, blad: Werkblad, opties: Drukopties) -> Afdruk:
        return Afdruk(b"%PDF-1.4\n%%EOF\n")


class Meldingen:
    """Remembers what a page told, and how it could be undone."""

    def __init__(self) -> None:
        self.teksten: list[str] = []
        self.ongedaan: Callable[[], None] | None = None
        self.toch_niet: Callable[[], None] | None = None

    def __call__(
        self,
        tekst: str,
        ongedaan: Callable[[], None] | None = None,
        *,
        toch_niet: Callable[[], None] | None = None,
    ) -> None:
        self.teksten.append(tekst)
        self.ongedaan, self.toch_niet = ongedaan, toch_niet


@pytest.fixture(autouse=True)
def vlotte_rust(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let typing rest sooner, except where the test is about how soon that is."""
    if request.node.get_closest_marker("echte_rust") is None:
        monkeypatch.setattr(typrust, "NA_LAATSTE_TOETS", 60)
        monkeypatch.setattr(typrust, "NA_EERSTE_TOETS", 80)


@pytest.fixture(autouse=True)
def vlugge_afleiding(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stretch a wachtwoord in a moment; the key file still names the price it asks of the program."""
    echt = sleutels.uit_wachtwoord

    def vlug(wachtwoord: str, zout: bytes, afleiding: sleutels.Afleiding) -> bytes:
        return echt(wachtwoord, zout, sleutels.VLUG if afleiding == sleutels.VOLUIT else afleiding)

    monkeypatch.setattr(sleutels, "uit_wachtwoord", vlug)


@pytest.fixture(autouse=True)
def stijlblad(request: pytest.FixtureRequest, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    """Build windows without the style sheet, a third of their work, except where its rules can be seen."""
    met = request.node.get_closest_marker("stijlblad") is not None
    if not met:
        monkeypatch.setattr(thema_module, "vul_sjabloon", lambda *_gegevens: "")
    if met is not bool(qapp.styleSheet()):
        thema().pas_toe()


@pytest.fixture
def in_venster(qtbot: QtBot) -> Iterator[Callable[..., QWidget]]:
    """Show widgets under each other in an active window, which stays until the test is over."""
    vensters: list[QWidget] = []

    def toon(*delen: QWidget, breed: int = 900, hoog: int = 600) -> QWidget:
        venster = QWidget()
        vlak = QVBoxLayout(venster)
        for deel in delen:
            vlak.addWidget(deel)
        venster.resize(breed, hoog)
        venster.show()
        venster.activateWindow()
        qtbot.waitUntil(venster.isActiveWindow)
        vensters.append(venster)
        return venster

    yield toon
    for venster in vensters:
        venster.close()
        venster.deleteLater()


@pytest.fixture(scope="session")
def inhoud() -> Inhoud:
    return lees_inhoud(map_van("inhoud"))


@pytest.fixture
def kluis() -> NepKluis:
    return NepKluis()


@pytest.fixture
def diensten(kluis: NepKluis, inhoud: Inhoud) -> Diensten:
    return maak_diensten(kluis, inhoud, LegeDrukker(), VasteKlok(), oefening=False)


@pytest.fixture
def bewaarder(diensten: Diensten, qapp: QApplication) -> Iterator[Bewaarder]:
    # With an owner: left to the garbage, its timers may be ended from another thread.
    gemaakt = Bewaarder(diensten.velden, qapp)
    yield gemaakt
    gemaakt.stop()
    gemaakt.deleteLater()


@pytest.fixture
def omgeving(diensten: Diensten, bewaarder: Bewaarder) -> Omgeving:
    thema().kies()
    return Omgeving(diensten, bewaarder, Afscheid(bewaarder, diensten.inhoud), Meldingen())


@pytest.fixture
def open_traject(diensten: Diensten) -> OpenTraject:
    client, traject = diensten.clienten.nieuw(ClientGegevens("Samira el Amrani", "Samira"))
    return OpenTraject(client, traject)
