"""A way into a vault without a vault: knows one wachtwoord and one noodcode."""

import threading
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from krachtwerk_desktop.application.fouten import NoodcodeOnjuist, WachtwoordOnjuist
from krachtwerk_desktop.application.instellingen import InstellingenService
from krachtwerk_desktop.domain.noodcode import in_groepen, uit_bytes, zelfde
from krachtwerk_desktop.storage.pogingen import Pogingen
from krachtwerk_desktop.wiring.kopieherstel import Kopieherstel
from tests.nep.kluis import NepInstellingen
from tests.nep.laden import Laden

W = TypeVar("W", bound=QWidget)

GOED = "vier koeien grazen rustig"
CODE = in_groepen(uit_bytes(b"0123456789abcdef"))
NIEUWE_CODE = in_groepen(uit_bytes(b"fedcba9876543210"))


class NepKluis:
    """Both a vault to be and a recovered one."""

    naam, organisatie = "Noor van Dam", "Huis Oost"

    def __init__(self, noodcode: str, poort: "NepPoort") -> None:
        self.noodcode = noodcode
        self.instellingen = InstellingenService(NepInstellingen(Laden()))
        self._poort = poort

    def voltooi(self, overgetypt: str | None, *profiel: str) -> object:
        self._poort.gedaan.append(("voltooi", (overgetypt, *profiel)))
        if overgetypt is not None and not zelfde(self.noodcode, overgetypt):
            raise NoodcodeOnjuist
        return "open kluis"


class NepPoort:
    """Answers at once, on the thread it is called on, and remembers what was asked."""

    def __init__(self) -> None:
        self.map = Path("/nergens")
        self.gedaan: list[tuple[str, object]] = []
        self.fout: Exception | None = None
        self.overgenomen_keren = self.losgelaten = 0
        self.klok = 1000.0
        self.pogingen = Pogingen(self.map, lambda: self.klok)
        self.voorbereid = threading.Event()
        self.draden: set[int] = set()

    def bereid_voor(self) -> None:
        self.draden.add(threading.get_ident())
        self.voorbereid.set()

    def nieuw(self, wachtwoord: str) -> NepKluis:
        self._doe("nieuw", wachtwoord)
        return NepKluis(CODE, self)

    def open(self, wachtwoord: str) -> object:
        with self.pogingen.poging():
            self._doe("open", wachtwoord)
            if wachtwoord != GOED:
                raise WachtwoordOnjuist
        return "open kluis"

    def wacht(self) -> int:
        return self.pogingen.over()

    def overgenomen(self) -> None:
        self.overgenomen_keren += 1

    def laat_los(self) -> None:
        self.losgelaten += 1

    def open_met_noodcode(self, noodcode: str, wachtwoord: str) -> NepKluis:
        with self.pogingen.poging():
            self._doe("noodcode", wachtwoord)
            if not zelfde(CODE, noodcode):
                raise NoodcodeOnjuist
        return NepKluis(NIEUWE_CODE, self)

    def kopieherstel(self) -> Kopieherstel:
        return Kopieherstel(self.map, self.pogingen)

    def noodblad(self, noodcode: str, naam: str, organisatie: str) -> bytes:
        self._doe("noodblad", (noodcode, naam, organisatie))
        return b"%PDF-1.4\n%%EOF\n"

    def _doe(self, wat: str, met: object) -> None:
        self.draden.add(threading.get_ident())
        self.gedaan.append((wat, met))
        if self.fout is not None:
            raise self.fout


def veld(waar: QWidget, naam: str) -> QLineEdit:
    """Find the visible field with this accessible name, as assistive technology does."""
    return _een([v for v in waar.findChildren(QLineEdit) if v.accessibleName() == naam], naam)


def knop(waar: QWidget, naam: str) -> QPushButton:
    return _een([k for k in waar.findChildren(QPushButton) if (k.accessibleName() or k.text()) == naam], naam)


def _een(gevonden: list[W], naam: str) -> W:
    zichtbaar = [w for w in gevonden if w.isVisible()]
    assert len(zichtbaar) == 1, f"{naam}: {len(zichtbaar)} zichtbaar"
    return zichtbaar[0]
