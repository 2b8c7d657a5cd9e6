"""What Windows says about sleep and the lock of its screen."""

import ctypes
from ctypes import wintypes
from typing import Any, Final

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

_POWERBROADCAST: Final = 0x0218
_SUSPEND: Final = 0x0004
_SESSION_CHANGE: Final = 0x02B1
_SESSION_LOCK: Final = 0x0007
_SESSION_WEG: Final = (0x0002, 0x0004, 0x0006)  # console or remote disconnect, logoff
_ALLEEN_DEZE_SESSIE: Final = 0


def betekent_slot(bericht: int, woord: int) -> bool:
    """Say whether a window message tells that the laptop goes to sleep or behind its lock."""
    if bericht == _POWERBROADCAST:
        return woord == _SUSPEND
    return bericht == _SESSION_CHANGE and (woord == _SESSION_LOCK or woord in _SESSION_WEG)


class _Zeef(QAbstractNativeEventFilter):
    def __init__(self, oren: "WindowsOren") -> None:
        super().__init__()
        self._oren = oren

    def nativeEventFilter(self, soort: QByteArray | bytes | bytearray, bericht: int) -> Any:
        naam = soort.data() if isinstance(soort, QByteArray) else soort
        if bytes(naam) == b"windows_generic_MSG":
            msg = wintypes.MSG.from_address(int(bericht))
            if betekent_slot(msg.message, msg.wParam):
                self._oren.gehoord.emit()
        return False, 0


class WindowsOren(QObject):
    """Listens from the moment it is made; asks Windows to tell this window about its session."""

    gehoord = Signal()

    def __init__(self, venster: QWidget) -> None:
        super().__init__(venster)
        self._zeef = _Zeef(self)
        toepassing = QCoreApplication.instance()
        if toepassing is not None:
            toepassing.installNativeEventFilter(self._zeef)
        windll = getattr(ctypes, "windll", None)
        if windll is not None:
            windll.wtsapi32.WTSRegisterSessionNotification(int(venster.winId()), _ALLEEN_DEZE_SESSIE)
