"""The lock of the screen on macOS, over a stand-in for CoreFoundation that is called through C.

Its functions are real function pointers: what is passed goes through the same conversions as
to Apple's own library, and its pointers are as high as they are there.
"""

import ctypes
import gc
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.ui.slot import macos, wacht
from krachtwerk_desktop.ui.slot.macos import MacOren
from krachtwerk_desktop.ui.slot.wacht import WEG
from tests.ui.slot.conftest import Huis

_P = ctypes.c_void_p
_CENTRUM = 0x7FF8_5A1B_2C30
_EERSTE_NAAM = 0x6000_0123_4560


class NepCoreFoundation:
    """Keeps observers as the notification centre does, and posts to them."""

    def __init__(self, centrum: int = _CENTRUM) -> None:
        self.namen: dict[int, bytes] = {}
        self.losgelaten: list[int] = []
        self.aangemeld: list[tuple[int, bytes, Any, int]] = []
        self.weg: list[int] = []
        terug = ctypes.CFUNCTYPE(None, _P, _P, _P, _P, _P)

        def maak_tekst(alloc: int | None, tekst: bytes, codering: int) -> int:
            assert alloc is None
            assert codering == 0x08000100  # UTF-8
            wijzer = _EERSTE_NAAM + 16 * len(self.namen)
            self.namen[wijzer] = tekst
            return wijzer

        def meld_aan(waar: int, wie: int, roep: Any, naam: int, ding: int | None, hoe: int) -> None:
            assert (waar, ding) == (centrum, None)
            assert naam not in self.losgelaten
            self.aangemeld.append((wie, self.namen[naam], roep, hoe))

        def meld_af(waar: int, wie: int) -> None:
            assert waar == centrum
            self.weg.append(wie)
            self.aangemeld = [een for een in self.aangemeld if een[0] != wie]

        self.CFNotificationCenterGetDistributedCenter = ctypes.CFUNCTYPE(_P)(lambda: centrum)
        self.CFStringCreateWithCString = ctypes.CFUNCTYPE(_P, _P, ctypes.c_char_p, ctypes.c_uint32)(
            maak_tekst
        )
        self.CFRelease = ctypes.CFUNCTYPE(None, _P)(self.losgelaten.append)
        self.CFNotificationCenterAddObserver = ctypes.CFUNCTYPE(None, _P, _P, terug, _P, _P, ctypes.c_long)(
            meld_aan
        )
        self.CFNotificationCenterRemoveEveryObserver = ctypes.CFUNCTYPE(None, _P, _P)(meld_af)

    def zeg(self, bericht: bytes) -> None:
        """Post it to whoever asked for it."""
        for wie, naam, roep, _ in list(self.aangemeld):
            if naam == bericht:
                roep(_CENTRUM, wie, None, None, None)


@pytest.fixture
def nep() -> NepCoreFoundation:
    return NepCoreFoundation()


@pytest.fixture
def ouder(qapp: QApplication) -> Iterator[QObject]:
    ding = QObject()
    yield ding
    ding.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_meldt_zich_aan_voor_scherm_op_slot_en_schermbeveiliging(
    nep: NepCoreFoundation, ouder: QObject
) -> None:
    MacOren(ouder, nep)
    namen = [naam for _, naam, _, _ in nep.aangemeld]
    assert namen == [b"com.apple.screenIsLocked", b"com.apple.screensaver.didstart"]
    assert {hoe for *_, hoe in nep.aangemeld} == {4}  # at once, with another program in front too
    (wie,) = {wie for wie, *_ in nep.aangemeld}
    assert wie  # a centre takes away by this pointer: none would be somebody else's
    assert sorted(nep.losgelaten) == sorted(nep.namen)


@pytest.mark.parametrize("bericht", [b"com.apple.screenIsLocked", b"com.apple.screensaver.didstart"])
def test_een_bericht_komt_aan_zodra_de_lus_weer_draait(
    nep: NepCoreFoundation, ouder: QObject, qtbot: QtBot, bericht: bytes
) -> None:
    """Not inside the call from C: what a lock does there could not fail anywhere else."""
    oren = MacOren(ouder, nep)
    gehoord: list[int] = []
    oren.gehoord.connect(lambda: gehoord.append(1))
    gc.collect()
    nep.zeg(bericht)
    assert gehoord == []
    qtbot.waitUntil(lambda: gehoord == [1])
    nep.zeg(b"com.apple.screenIsUnlocked")
    QApplication.processEvents()
    assert gehoord == [1]


def test_meldt_zich_af_als_het_venster_weggaat(nep: NepCoreFoundation, qapp: QApplication) -> None:
    ding = QObject()
    MacOren(ding, nep)
    wie = nep.aangemeld[0][0]
    ding.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert nep.weg == [wie]
    assert nep.aangemeld == []


def test_meldt_zich_een_keer_af_als_het_programma_stopt(nep: NepCoreFoundation, qapp: QApplication) -> None:
    ding = QObject()
    MacOren(ding, nep)
    qapp.aboutToQuit.emit()
    assert len(nep.weg) == 1
    ding.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(nep.weg) == 1


def test_zonder_centrum_of_bibliotheek_hoort_het_niets(ouder: QObject) -> None:
    """On Linux there is no CoreFoundation, so this is the real way of not finding it."""
    leeg = NepCoreFoundation(centrum=0)
    MacOren(ouder, leeg)
    assert leeg.aangemeld == []
    assert MacOren(ouder).gehoord is not None


def test_een_scherm_op_slot_sluit_het_dossier(
    huis: Huis, nep: NepCoreFoundation, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as m:
        m.setattr("sys.platform", "darwin")
        m.setattr(macos, "laad", lambda: nep)
        assert isinstance(wacht._oren(huis.venster, huis.wacht._is_weg), MacOren)
    nep.zeg(b"com.apple.screenIsLocked")
    qtbot.waitUntil(lambda: huis.op_slot)
    assert WEG in " ".join(label.text() for label in huis.venster.findChildren(QLabel))
