"""The fictitious cliënten of practice, in a vault in memory, on a fixed day."""

from functools import cache

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from krachtwerk_desktop.application import ports
from krachtwerk_desktop.application.diensten import Diensten, maak_diensten
from krachtwerk_desktop.application.oefening import vul
from krachtwerk_desktop.content.oefening import lees_oefening, lees_profiel
from krachtwerk_desktop.domain.inhoud import Inhoud
from krachtwerk_desktop.domain.oefening import OefenClient
from krachtwerk_desktop.resources import map_van
from tests.nep.kluis import NepKluis
from tests.nep.laden import Laden
from tests.ui.conftest import LegeDrukker, VasteKlok


@cache
def _clienten(inhoud: Inhoud) -> tuple[OefenClient, ...]:
    return lees_oefening(map_van("inhoud"), inhoud)


def open_praktijk(kluis: ports.Kluis, inhoud: Inhoud) -> Diensten:
    """Fill an empty vault; it is Monday 23 November 2026."""
    if isinstance(kluis, NepKluis):
        kluis.laden.neem_over(_gevuld(inhoud))
        return _diensten(kluis, inhoud)
    return _vul(kluis, inhoud)


@cache
def _gevuld(inhoud: Inhoud) -> Laden:
    """Filled the real way, once: every test takes over a copy of its own."""
    kluis = NepKluis()
    _vul(kluis, inhoud)
    return kluis.laden


def _vul(kluis: ports.Kluis, inhoud: Inhoud) -> Diensten:
    diensten = _diensten(kluis, inhoud)
    vul(diensten, lees_profiel(map_van("inhoud")), _clienten(inhoud))
    return diensten


def _diensten(kluis: ports.Kluis, inhoud: Inhoud) -> Diensten:
    return maak_diensten(kluis, inhoud, LegeDrukker(), VasteKlok(), oefening=True)


def toegankelijke_naam(widget: QWidget) -> str:
    """Return the name that assistive technology hears."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
