"""The way to *Instellingen*, and back to it after a lock."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from krachtwerk_desktop.application.instelstand import Instelstand
from krachtwerk_desktop.ui.omgeving import Omgeving

if TYPE_CHECKING:
    from krachtwerk_desktop.ui.instellingen.venster import Instellingen

_LEESTIJD_MS: Final = 20_000


class Instellingentoegang(QObject):
    """Opens the window over the workspace, one at a time."""

    gesloten = Signal()
    """Somebody closed it; not when the vault did."""
    gebieden_gekozen = Signal()
    """Other leefgebieden take part than before it was opened."""

    def __init__(self, omgeving: Omgeving, kies_uiterlijk: Callable[..., None], venster: QWidget) -> None:
        super().__init__(venster)
        self._omgeving, self._kies_uiterlijk, self._venster = omgeving, kies_uiterlijk, venster
        self._open: Instellingen | None = None
        self._deden_mee: frozenset[str] = frozenset()
        omgeving.afscheid.maak_eerst_af(self._maak_af)

    def toon(self, stand: Instelstand | None = None) -> None:
        """Open it, as it stood when that is known."""
        from krachtwerk_desktop.ui.instellingen.venster import Instellingen

        if self._open is not None:
            self._open.raise_()
            return
        self._deden_mee = self._omgeving.diensten.leefgebieden.aan()
        self._open = Instellingen(self._omgeving.diensten, self._kies_uiterlijk, self._venster)
        self._open.finished.connect(self._is_dicht)
        self._open.open()
        if stand is not None:
            self._open.herstel(stand)

    def toon_profiel(self, *, organisatie: bool) -> None:
        """Open it at the name of the begeleider, or of the organisation."""
        self.toon()
        if self._open is not None:
            profiel = self._open.profiel
            self._open.ga_naar(profiel.organisatie if organisatie else profiel.naam)

    def stand(self) -> Instelstand | None:
        """Return how it stands open, None when it does not."""
        return self._open.stand() if self._open is not None else None

    def over_wachtwoord(self) -> str:
        """Return which wachtwoord counts when it was being changed, ``''`` when it was not."""
        return self._open.wachtwoord.ongezegd if self._open is not None else ""

    def _maak_af(self) -> None:
        """Let a key that is being written be written whole, and tell which one counts from now on."""
        zin = self._open.ongezegd() if self._open is not None else ""
        if not zin:
            return
        box = QMessageBox(self._open)
        box.setText(zin)
        box.setInformativeText("Het programma sluit hierna.")
        box.addButton("Sluiten", QMessageBox.ButtonRole.AcceptRole)
        # Who logs off may have left the table: the rest must still be closed.
        QTimer.singleShot(_LEESTIJD_MS, box, box.accept)
        box.exec()

    def _is_dicht(self) -> None:
        open_, self._open = self._open, None
        if not self._omgeving.bewaarder.gestopt:
            if self._omgeving.diensten.leefgebieden.aan() != self._deden_mee:
                self.gebieden_gekozen.emit()
            self.gesloten.emit()
            if open_ is not None and (zin := open_.ongezegd()):
                self._omgeving.meld(zin)
        if open_ is not None:
            open_.deleteLater()
