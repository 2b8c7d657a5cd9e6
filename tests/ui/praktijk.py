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
from tests.ui.conftest import LegeDrukker, VasteKlok


@cache
def _clienten(inhoud: Inhoud) -> tuple[OefenClient, ...]:
    return lees_oefening(map_van("inhoud"), inhoud)


def open_praktijk(kluis: ports.Kluis, inhoud: Inhoud) -> Diensten:
    """Fill an empty vault; it is Monday 23 November 2026."""
    diensten = maak_diensten(kluis, inhoud, LegeDrukker(), VasteKlok(), oefening=True)
    vul(diensten, lees_profiel(map_van("inhoud")), _clienten(inhoud))
    return diensten


def toegankelijke_naam(widget: QWidget) -> str:
    """Return the name that assistive technology hears."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
