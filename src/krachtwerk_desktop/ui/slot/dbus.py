"""What a Linux desktop says about sleep, lid and screen lock, over D-Bus.

D-Bus is a socket in the file system. An address of any other kind is left alone: this
program makes no connection to a network, however near.
"""

import os
from collections.abc import Mapping
from typing import Final, cast

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage

_EIGENSCHAPPEN: Final = "org.freedesktop.DBus.Properties"
_UPOWER: Final = "org.freedesktop.UPower"
_UPOWER_PAD: Final = "/org/freedesktop/UPower"
_LOGIND: Final = "org.freedesktop.login1"
_SCHERMSLOTEN: Final = tuple(
    f"org.{wie}.ScreenSaver" for wie in ("freedesktop", "gnome", "kde", "cinnamon", "mate", "xfce")
)
_HOOGSTENS_MS: Final = 500
# Text, as PySide wants it; its stubs say bytes.
_HOOR: Final = cast("bytes", SLOT("hoor(QDBusMessage)"))


def adressen(omgeving: Mapping[str, str]) -> tuple[str, str]:
    """Return the addresses of the system's and the person's own bus; ``''`` for one that is no file."""
    systeem = omgeving.get("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/run/dbus/system_bus_socket")
    map_ = omgeving.get("XDG_RUNTIME_DIR", "")
    eigen = omgeving.get("DBUS_SESSION_BUS_ADDRESS", f"unix:path={map_}/bus" if map_ else "")
    return _alleen_bestand(systeem), _alleen_bestand(eigen)


def _alleen_bestand(adres: str) -> str:
    delen = [deel for deel in adres.split(";") if deel]
    return adres if delen and all(deel.startswith("unix:") for deel in delen) else ""


class DbusOren(QObject):
    """Listens from the moment it is made; where there is no bus it hears nothing."""

    gehoord = Signal()

    def __init__(self, ouder: QObject | None = None, omgeving: Mapping[str, str] = os.environ) -> None:
        super().__init__(ouder)
        systeem, eigen = adressen(omgeving)
        self._systeem = self._verbind(systeem, "krachtwerk-systeem")
        self._eigen = self._verbind(eigen, "krachtwerk-eigen")
        self._luister(self._systeem, f"{_LOGIND}.Manager", "PrepareForSleep", f"/{_LOGIND.replace('.', '/')}")
        self._luister(self._systeem, f"{_LOGIND}.Session", "Lock", "")
        self._luister(self._systeem, _EIGENSCHAPPEN, "PropertiesChanged", _UPOWER_PAD)
        for schermslot in _SCHERMSLOTEN:
            self._luister(self._eigen, schermslot, "ActiveChanged", "")

    @Slot(QDBusMessage)
    def hoor(self, bericht: QDBusMessage) -> None:
        """Tell the beginning of sleep and of a locked screen, not their end."""
        waarden = bericht.arguments()
        match bericht.member():
            case "PrepareForSleep" | "ActiveChanged":
                gehoord = bool(waarden) and waarden[0] is True
            case "PropertiesChanged":
                gehoord = bool(waarden) and waarden[0] == _UPOWER and self._deksel_dicht()
            case naam:
                gehoord = naam == "Lock"
        if gehoord:
            self.gehoord.emit()

    def _deksel_dicht(self) -> bool:
        """Ask, since PySide cannot read which property it was that changed."""
        if self._systeem is None:
            return False
        vraag = QDBusMessage.createMethodCall(_UPOWER, _UPOWER_PAD, _EIGENSCHAPPEN, "Get")
        vraag.setArguments([_UPOWER, "LidIsClosed"])
        antwoord = self._systeem.call(vraag, QDBus.CallMode.Block, _HOOGSTENS_MS).arguments()
        waarde = antwoord[0] if antwoord else False
        return (waarde.variant() if hasattr(waarde, "variant") else waarde) is True

    def _verbind(self, adres: str, naam: str) -> QDBusConnection | None:
        if not adres:
            return None
        bus = QDBusConnection.connectToBus(adres, naam)
        return bus if bus.isConnected() else None

    def _luister(self, bus: QDBusConnection | None, wie: str, wat: str, pad: str) -> None:
        if bus is not None:
            bus.connect("", pad, wie, wat, self, _HOOR)
