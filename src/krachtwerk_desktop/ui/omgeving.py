"""What every page of an open vault is given: the services, the saver, the look."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.application.route import Plaats
from krachtwerk_desktop.domain.client import Client, Traject
from krachtwerk_desktop.domain.inhoud import Basistaak
from krachtwerk_desktop.domain.plek import Plek
from krachtwerk_desktop.ui.afscheid import Afscheid
from krachtwerk_desktop.ui.bewaarder import Bewaarder


class Melder(Protocol):
    """Shows one line under the page, with *Ongedaan maken* when there is something to undo."""

    def __call__(
        self,
        tekst: str,
        ongedaan: Callable[[], None] | None = None,
        *,
        toch_niet: Callable[[], None] | None = None,
    ) -> None:
        """Show *tekst* until the next one, or a minute; *toch_niet* takes back what was undone."""


@dataclass(frozen=True, slots=True)
class Omgeving:
    """Handed to every page."""

    diensten: Diensten
    bewaarder: Bewaarder
    afscheid: Afscheid
    meld: Melder

    def lukt(self, doe: Callable[[], object]) -> bool:
        """Do it and return whether that worked; what went wrong stands under the page."""
        try:
            doe()
        except Fout as fout:
            self.meld(fout.zin)
            return False
        return True


@dataclass(frozen=True, slots=True)
class OpenTraject:
    """The cliënt and round that a page is about."""

    client: Client
    traject: Traject


class TrajectPagina(QWidget):
    """A page of one basistaak. It shows one part at a time and never refuses to be left."""

    ga_naar = Signal(object)
    """A :class:`Plaats` the page wants to go to (a leefgebied in its own list, a source)."""
    inhoud_gewijzigd = Signal()
    """Something changed that the side list or the footer shows."""
    venster_gevraagd = Signal(str)
    """The key of a sheet that has a window of its own, to open over the page."""

    def __init__(self, omgeving: Omgeving, open_traject: OpenTraject, basistaak: Basistaak) -> None:
        super().__init__()
        self.omgeving, self.open_traject, self.basistaak = omgeving, open_traject, basistaak

    def toon(self, plaats: Plaats) -> None:
        """Show the part of *plaats* with texts fresh from the vault."""
        raise NotImplementedError

    def kom_tot_rust(self) -> None:
        """Settle now what would else settle in sight; most pages have nothing of the kind."""

    def focus_op(self, plek: Plek | None) -> None:
        """Put the cursor in the field of *plek*, at its end; in the first field for None."""
        raise NotImplementedError
