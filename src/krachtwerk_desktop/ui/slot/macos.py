"""What macOS says about the lock of its screen, over the notification centre that programs share.

Sleep is told elsewhere, in Objective-C; a laptop that sleeps locks its screen as well, and
where that was turned off the clocks tell it when it wakes up. Source of the calls: Apple,
*CFNotificationCenter*; the names of these notifications Apple does not document.
"""

import ctypes
from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

_BIBLIOTHEEK: Final = "/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation"
_BERICHTEN: Final = (b"com.apple.screenIsLocked", b"com.apple.screensaver.didstart")
_UTF8: Final = 0x08000100
_METEEN: Final = 4  # deliver immediately: also while another program is in front

_WIJZER: Final = ctypes.c_void_p
_TERUGROEP: Final = ctypes.CFUNCTYPE(None, _WIJZER, _WIJZER, _WIJZER, _WIJZER, _WIJZER)
_VORMEN: Final[dict[str, tuple[Any, list[Any]]]] = {
    "CFNotificationCenterGetDistributedCenter": (_WIJZER, []),
    "CFStringCreateWithCString": (_WIJZER, [_WIJZER, ctypes.c_char_p, ctypes.c_uint32]),
    "CFRelease": (None, [_WIJZER]),
    "CFNotificationCenterAddObserver": (
        None,
        [_WIJZER, _WIJZER, _TERUGROEP, _WIJZER, _WIJZER, ctypes.c_ssize_t],
    ),
    "CFNotificationCenterRemoveEveryObserver": (None, [_WIJZER, _WIJZER]),
}


def laad() -> Any:
    """Return CoreFoundation; None where it cannot be loaded."""
    try:
        return ctypes.CDLL(_BIBLIOTHEEK)
    except OSError:
        return None


class _Aanmelding:
    """One observer at the centre. It holds what C calls until it is taken away there."""

    def __init__(self, bibliotheek: Any, gehoord: Callable[[], None]) -> None:
        # A pointer passed as an int of C would lose its upper half: each call is told its types.
        for naam, (geeft, krijgt) in _VORMEN.items():
            functie = getattr(bibliotheek, naam)
            functie.restype, functie.argtypes = geeft, krijgt
        self._bibliotheek = bibliotheek
        self._terugroep = _TERUGROEP(lambda *_: gehoord())
        self._wie = ctypes.cast(self._terugroep, _WIJZER)
        self._centrum = bibliotheek.CFNotificationCenterGetDistributedCenter()
        if self._centrum:
            for bericht in _BERICHTEN:
                self._meld_aan(bericht)

    def stop(self) -> None:
        """Take it away, once; C calls nothing here any more."""
        centrum, self._centrum = self._centrum, None
        if centrum:
            self._bibliotheek.CFNotificationCenterRemoveEveryObserver(centrum, self._wie)

    def _meld_aan(self, bericht: bytes) -> None:
        naam = self._bibliotheek.CFStringCreateWithCString(None, bericht, _UTF8)
        if naam:  # without a name it would hear everything that is told on this laptop
            self._bibliotheek.CFNotificationCenterAddObserver(
                self._centrum, self._wie, self._terugroep, naam, None, _METEEN
            )
            self._bibliotheek.CFRelease(naam)


class MacOren(QObject):
    """Listens from the moment it is made until it goes; without CoreFoundation it hears nothing.

    The call comes on the main run loop, which is Qt's. It only leaves word: locking destroys
    pages and waits for a disk, and what would go wrong there must not go through C.
    """

    gehoord = Signal()
    _gezegd = Signal()

    def __init__(self, ouder: QObject | None = None, bibliotheek: Any = None) -> None:
        super().__init__(ouder)
        self._gezegd.connect(self.gehoord, Qt.ConnectionType.QueuedConnection)
        bibliotheek = bibliotheek or laad()
        if bibliotheek is None:
            return
        aanmelding = _Aanmelding(bibliotheek, self._gezegd.emit)

        def zwijg() -> None:
            """Hold what C calls for as long as something here can be destroyed."""
            aanmelding.stop()

        self.destroyed.connect(zwijg)
        toepassing = QCoreApplication.instance()
        if toepassing is not None:
            toepassing.aboutToQuit.connect(zwijg)
