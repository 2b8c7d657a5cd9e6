"""What the systems say: a real bus in a process of its own, and the messages of Windows."""

import shutil
import subprocess
import sys

import pytest

from krachtwerk_desktop.ui.slot.dbus import adressen
from krachtwerk_desktop.ui.slot.windows import betekent_slot

# Listens on a bus and speaks on it as a desktop would; tells what it heard after each.
_SPREEK = """
import os
from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from krachtwerk_desktop.ui.slot.dbus import DbusOren

adres = os.environ["DBUS_SESSION_BUS_ADDRESS"]
app = QCoreApplication([])
oren = DbusOren(omgeving={"DBUS_SYSTEM_BUS_ADDRESS": adres, "DBUS_SESSION_BUS_ADDRESS": adres})
gehoord = []
oren.gehoord.connect(lambda: gehoord.append(1))
bus = QDBusConnection.connectToBus(adres, "bureaublad")

def stuur(pad, van, wat, *waarden):
    bericht = QDBusMessage.createSignal(pad, van, wat)
    bericht.setArguments(list(waarden))
    bus.send(bericht)

def zeg(*signaal):
    gehoord.clear()
    stuur(*signaal)
    # What is heard for certain goes after it on both buses, and a bus keeps the order.
    stuur(logind, "org.freedesktop.login1.Manager", "PrepareForSleep", True)
    stuur("/org/ScreenSaver", "org.xfce.ScreenSaver", "ActiveChanged", True)
    lus = QEventLoop()
    blik = QTimer(interval=5)
    blik.timeout.connect(lambda: len(gehoord) >= 2 and QTimer.singleShot(20, lus.quit))
    blik.start()
    lus.exec()
    return len(gehoord) - 2

logind = "/org/freedesktop/login1"
print(zeg(logind, "org.freedesktop.login1.Manager", "PrepareForSleep", True))
print(zeg(logind, "org.freedesktop.login1.Manager", "PrepareForSleep", False))
print(zeg(logind + "/session/_31", "org.freedesktop.login1.Session", "Lock"))
for wie in ("freedesktop", "gnome", "xfce"):
    print(zeg("/org/ScreenSaver", f"org.{wie}.ScreenSaver", "ActiveChanged", True))
print(zeg("/org/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", False))
print(zeg("/org/ander", "org.ander.Ding", "ActiveChanged", True))
"""


@pytest.mark.skipif(
    not sys.platform.startswith("linux") or shutil.which("dbus-run-session") is None,
    reason="zonder D-Bus valt er niets te horen",
)
def test_wat_het_bureaublad_zegt() -> None:
    klaar = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-c", _SPREEK],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    # Sleep and not waking up; the lock of the session; three screen locks; no unlock, no stranger.
    assert klaar.stdout.split() == ["1", "0", "1", "1", "1", "1", "0", "0"]


def test_alleen_een_bus_die_een_bestand_is() -> None:
    assert adressen({}) == ("unix:path=/run/dbus/system_bus_socket", "")
    assert adressen({"XDG_RUNTIME_DIR": "/run/user/1000"})[1] == "unix:path=/run/user/1000/bus"
    assert adressen({"DBUS_SYSTEM_BUS_ADDRESS": "tcp:host=1.2.3.4,port=1"})[0] == ""
    gemengd = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/tmp/x;tcp:host=1.2.3.4,port=1"}
    assert adressen(gemengd)[1] == ""
    assert adressen({"DBUS_SESSION_BUS_ADDRESS": ""})[1] == ""


@pytest.mark.parametrize(
    ("bericht", "woord", "slot"),
    [
        (0x0218, 0x0004, True),  # goes to sleep
        (0x0218, 0x0012, False),  # woke up
        (0x02B1, 0x0007, True),  # screen locked
        (0x02B1, 0x0008, False),  # screen unlocked
        (0x0100, 0x0007, False),  # a key
    ],
)
def test_wat_windows_zegt(bericht: int, woord: int, *, slot: bool) -> None:
    assert betekent_slot(bericht, woord) is slot
