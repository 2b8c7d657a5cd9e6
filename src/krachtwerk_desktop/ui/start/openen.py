"""Opening the vault: the wachtwoord, and the way back in without it."""

from functools import cached_property
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Kop1, Zacht
from krachtwerk_desktop.ui.bouwstenen.veld import VeldMetLabel
from krachtwerk_desktop.ui.start.kader import Kader
from krachtwerk_desktop.ui.start.wachtwoord import CAPS_LOCK, WachtwoordVeld, toon_knop

if TYPE_CHECKING:
    from krachtwerk_desktop.ui.start.herstellen import Herstellen
    from krachtwerk_desktop.ui.start.poort import Poort
    from krachtwerk_desktop.ui.start.wachten import Wachten
    from krachtwerk_desktop.ui.start.werk import Werk

BREEDTE: Final = 440
LEEG: Final = "Typ je wachtwoord om te openen."
VEILIG: Final = "Je dossiers staan versleuteld op deze laptop. Er gaat niets naar internet."

HERSTEL_DICHT: Final = (
    "De kluis is weer dicht. Je nieuwe wachtwoord werkt al. Je noodcode is nog niet vervangen: "
    "dat kan na het openen bij Instellingen, Beveiliging."
)


class Openen(QWidget):
    """Two pages: the wachtwoord, and *Wachtwoord vergeten*; `geopend` carries the opened vault.

    `herstelt` says that the vault is open while its new noodcode is still on the screen, and
    carries when it locks by itself; `vergrendel` closes it again.

    Made inside the window, its parts are styled once; made loose, again when they come there.
    """

    geopend = Signal(object)
    herstelt = Signal(object)

    def __init__(self, poort: "Poort", ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._poort = poort
        self._herstel: Herstellen | None = None
        self._vlak = QStackedLayout(self)
        self._vraag = WachtwoordVraag(poort, self)
        self._vraag.geopend.connect(self.geopend)
        self._vraag.vergeten.connect(self._naar_herstel)
        self._vraag.uit_kopie.connect(self._naar_kopie)
        self._vlak.addWidget(self._vraag)

    def begin(self) -> None:
        """Put the cursor where typing starts."""
        self._vraag.begin()

    def meld(self, zin: str) -> None:
        """Show a sentence above the field, for instance why the vault was locked."""
        self._vraag.meld(zin)

    def vergrendel(self) -> None:
        """Close a vault that its noodcode opened, and ask the wachtwoord that was just chosen."""
        if self._herstel is not None:
            self._herstel.stop()
            self._naar_vraag(self._herstel)
            self.meld(HERSTEL_DICHT)

    def _naar_herstel(self) -> None:
        from krachtwerk_desktop.ui.start.herstellen import Herstellen

        self._herstel = herstel = Herstellen(self._poort)
        herstel.geopend.connect(self.geopend)
        herstel.herstelt.connect(self.herstelt)
        herstel.terug.connect(lambda: self._naar_vraag(herstel))
        self._vlak.addWidget(herstel)
        self._vlak.setCurrentWidget(herstel)
        herstel.begin()

    def _naar_kopie(self) -> None:
        from krachtwerk_desktop.ui.reservekopieen.herstel import KopieHerstellen

        herstel = KopieHerstellen(self._poort.kopieherstel())
        herstel.terug.connect(lambda: self._naar_vraag(herstel))
        herstel.teruggezet.connect(lambda zin: self._is_teruggezet(herstel, zin))
        self._vlak.addWidget(herstel)
        self._vlak.setCurrentWidget(herstel)
        herstel.begin()

    def _is_teruggezet(self, herstel: QWidget, zin: str) -> None:
        self._naar_vraag(herstel)
        self._vraag.begin_opnieuw(zin)

    def _naar_vraag(self, herstel: QWidget) -> None:
        self._herstel = None
        self._poort.laat_los()
        self._vlak.setCurrentWidget(self._vraag)
        self._vlak.removeWidget(herstel)
        herstel.deleteLater()
        self.begin()


class WachtwoordVraag(Kader):
    """The card with one field. A wrong try says so below it, and makes the next one wait."""

    geopend = Signal(object)
    vergeten = Signal()
    uit_kopie = Signal()

    def __init__(self, poort: "Poort", ouder: QWidget | None = None) -> None:
        super().__init__(BREEDTE, ouder)
        self._poort = poort
        self.veld = WachtwoordVeld()
        self._kader = VeldMetLabel("Wachtwoord", self.veld, rechts=toon_knop(self.veld))
        self._melding = Zacht(VEILIG)
        self._open = Knop("Openen", "primair")
        self._vergeten = Knop("Wachtwoord vergeten", "link")
        self._uit_kopie = Knop("Reservekopie terugzetten", "link")
        self._uit_kopie.hide()
        self._bouw()
        self._verbind()

    def begin(self) -> None:
        """Put the cursor in the field; a wait that was running runs on, whatever was started anew."""
        self.veld.setFocus()
        if self._poort.wacht():
            self._open.setEnabled(not self._wachten.begin())

    def meld(self, zin: str) -> None:
        self._melding.setText(zin)

    def begin_opnieuw(self, zin: str) -> None:
        """Say that there is a vault again, and forget what was wrong with the former one."""
        self.meld(zin)
        self._kader.toon_fout("")
        self.veld.clear()
        self._uit_kopie.hide()

    @cached_property
    def _werk(self) -> "Werk":
        """What works beside the window; the first key asks for it."""
        from krachtwerk_desktop.ui.start.werk import Werk

        werk = Werk(self)
        werk.bezig.connect(self.toon_bezig)
        return werk

    @cached_property
    def _wachten(self) -> "Wachten":
        from krachtwerk_desktop.ui.start.wachten import Wachten

        wachten = Wachten(self, self._poort.wacht)
        wachten.tik.connect(self._kader.toon_fout)
        wachten.voorbij.connect(lambda: self._open.setEnabled(True))
        return wachten

    def _bouw(self) -> None:
        for deel in (
            Kop1("Krachtwerk Desktop"),
            self._melding,
            self._kader,
            self._open,
            self._uit_kopie,
            self._vergeten,
        ):
            self.inhoud.addWidget(deel)
        self._open.setProperty("midden", "ja")

    def _verbind(self) -> None:
        self.veld.returnPressed.connect(self._probeer)
        self.veld.begonnen.connect(lambda: self._werk.vooraf(self._poort.bereid_voor))
        self.veld.textChanged.connect(self._haal_fout_weg)
        self.veld.caps_lock.connect(lambda aan: self._kader.zet_uitleg(CAPS_LOCK if aan else ""))
        self._open.clicked.connect(self._probeer)
        self._vergeten.clicked.connect(self.vergeten)
        self._uit_kopie.clicked.connect(self.uit_kopie)

    def _probeer(self) -> None:
        wachtwoord = self.veld.text()
        if self._wachten.actief or self._werk.loopt:
            return
        if not wachtwoord:
            self._kader.toon_fout(LEEG)
            self.veld.setFocus()
            return
        self._kader.toon_fout("")
        self.veld.setReadOnly(True)
        self._werk.doe(lambda: self._poort.open(wachtwoord), self._is_open, self._mislukt)

    def _is_open(self, kluis: object) -> None:
        self.veld.setReadOnly(False)
        self.veld.clear()
        self._poort.overgenomen()
        self._wachten.stop()
        self.geopend.emit(kluis)

    def _mislukt(self, fout: Exception) -> None:
        from krachtwerk_desktop.application.fouten import KLUIS_STUK, NogWachten, WachtwoordOnjuist
        from krachtwerk_desktop.ui.start.werk import zin_van

        self.veld.setReadOnly(False)
        self.veld.setFocus()
        self.veld.selectAll()
        self._kader.toon_fout(zin_van(fout))
        if isinstance(fout, NogWachten):
            self._open.setEnabled(not self._wachten.begin())
        if isinstance(fout, WachtwoordOnjuist):
            self._open.setEnabled(not self._wachten.begin(zin_van(fout)))
        self._uit_kopie.setVisible(isinstance(fout, KLUIS_STUK))

    def _haal_fout_weg(self) -> None:
        if not self._wachten.actief:
            self._kader.toon_fout("")
        QTimer.singleShot(0, self, lambda: self._open.setEnabled(not self._wachten.actief))
