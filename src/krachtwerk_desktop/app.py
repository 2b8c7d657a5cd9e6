"""The program with windows: one QApplication, one lock, one window, and what it shows when.

Up to the first window nothing is loaded but Qt and the small modules that guard the lock.
"""

import gc
import os
import sys
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from krachtwerk_desktop import wiring
from krachtwerk_desktop.ui.hoofdvenster import TITEL, Hoofdvenster
from krachtwerk_desktop.ui.thema import STIJL, Thema
from krachtwerk_desktop.ui.uiterlijk import Uiterlijk

if TYPE_CHECKING:
    from krachtwerk_desktop.application.diensten import Diensten
    from krachtwerk_desktop.application.instellingen import InstellingenService
    from krachtwerk_desktop.application.reservekopie_poort import Terugzetting
    from krachtwerk_desktop.ui.achtergrond import Postbode
    from krachtwerk_desktop.ui.slot.wacht import Slotwacht
    from krachtwerk_desktop.ui.start.openen import Openen
    from krachtwerk_desktop.ui.start.poort import Poort
    from krachtwerk_desktop.ui.werkruimte import Werkruimte

# Long enough for the first window to be painted before anything else is loaded.
_NA_EERSTE_BEELD_MS: Final = 60
_NOODCODE_GEBRUIKT: Final = (
    "Je noodcode is gebruikt, en de oude code werkt nog. Maak een nieuwe: Bestand, Instellingen, Beveiliging."
)
_VERZEGELD: Final = (
    "Niet alles kon worden opgeslagen. Het staat versleuteld klaar zolang het programma aan blijft: "
    "open weer zodra de schijf het doet."
)
_EERST_OPENEN: Final = "Open eerst je eigen dossier. Oefenen kan zodra alles is opgeslagen."
_NOG_VERZEGELD: Final = (
    "Er is nog tekst die niet kon worden opgeslagen. Die staat versleuteld klaar tot je weer opent. "
    "Sluit je nu af, dan is die tekst weg. Toch afsluiten?"
)


def main(map_: Path | None = None, *, oefenen: bool = False) -> int:
    """Run the program until its window closes; returns the exit code."""
    # Which font lacks which script Qt tells line after line in English; what is missing is said on the sheet.
    os.environ.setdefault("QT_LOGGING_RULES", "qt.text.font.db=false")
    gc.disable()  # nothing of the start is garbage; the collector begins when the window stands
    app = QApplication(["krachtwerk-desktop", "-style", STIJL])
    app.setApplicationName(TITEL)
    app.setDesktopFileName("krachtwerk-desktop")
    uiterlijk = Uiterlijk(map_)
    Thema(app, uiterlijk.modus, uiterlijk.schaal).pas_toe()
    with ExitStack() as opruimen:
        programma = Programma(Hoofdvenster(uiterlijk), opruimen)
        if oefenen:
            programma.oefen()
        elif not programma.begin(wiring.kluismap(map_)):
            return 1 if programma.mislukt else 0
        programma.venster.toon_op_scherm()
        QTimer.singleShot(_NA_EERSTE_BEELD_MS, programma.na_eerste_beeld)
        return app.exec()


class Programma(QObject):
    """Goes from locked to open and back. Holds the open vault, and drops it when it locks."""

    def __init__(self, venster: Hoofdvenster, opruimen: ExitStack) -> None:
        super().__init__(venster)
        self.venster = venster
        self.mislukt = False
        self._opruimen = opruimen
        self._map = Path()
        self._poort: Poort | None = None
        self._diensten: Diensten | None = None
        self._werk: Werkruimte | None = None
        self._verzegeld, self._houdt_tekst = b"", False
        self._na_slot = self._gaat_dicht = self._vraagt = False
        self._postbode: Postbode | None = None
        self._wacht: Slotwacht | None = None
        venster.mag_sluiten = self._mag_sluiten
        venster.vergrendelen.connect(self.vergrendel)

    def begin(self, map_: Path) -> bool:
        """Take the lock and show the way in; False when there is nothing to show here."""
        self._map = map_
        try:
            slot = wiring.neem_slot(map_)
        except Exception as fout:  # noqa: BLE001 - its kind is not loaded before it is needed
            self._weiger(fout)
            return False
        if slot is None:
            return False
        self._opruimen.callback(slot.laat_los)
        self._poort = wiring.Poort(map_, self._bezorg)
        self._opruimen.callback(self._poort.laat_los)
        self._toon_ingang()
        return True

    def oefen(self) -> None:
        """Open a vault full of fictitious clients, gone at exit; one's own is locked first."""
        self.vergrendel()
        if self._houdt_tekst:  # only one's own vault has the key to it
            self.venster.meld(_EERST_OPENEN)
            return
        oefening = self._opruimen.enter_context(wiring.oefening(self._bezorg))
        self._map, self._poort = oefening.map, wiring.Poort(oefening.map, self._bezorg, oefening=True)
        self.venster.toon_oefening(oefening.wachtwoord)
        self._verzegeld, self._na_slot = b"", False
        self._toon_werk(oefening.diensten)

    @Slot()
    @Slot(str)
    def vergrendel(self, waarom: str = "") -> None:
        """Save, close the vault, drop the key, and leave nobody's name on screen.

        Whatever fails on the way, it ends locked; what the vault did not take is kept sealed.
        *waarom* tells on the page that asks the wachtwoord why it locked by itself.
        """
        werk, diensten = self._werk, self._diensten
        if werk is None or diensten is None or self._gaat_dicht:
            return
        from krachtwerk_desktop.ui.slot.wacht import dek_af

        self._gaat_dicht = self._na_slot = True
        toon = dek_af()
        try:
            werk.sluit()
        finally:
            try:
                self._verzegeld, self._houdt_tekst = werk.zegel.dicht(), werk.zegel.houdt_tekst
                waarom = _op_slot(waarom, werk)
            finally:
                self._maak_dicht(diensten, waarom, toon)

    def _maak_dicht(self, diensten: "Diensten", waarom: str, toon: Callable[[], None]) -> None:
        from PySide6.QtCore import QEvent, QThread

        from krachtwerk_desktop.ui.slot.wacht import sluit_vensters

        self._diensten = self._werk = None
        try:
            sluit_vensters(self.venster)
            if self._wacht is not None:
                self._wacht.stop()
        finally:
            try:
                self._toon_ingang(waarom)
                toon()
                self.venster.repaint()  # before the vault closes, which may wait for a backup
            finally:
                self._gaat_dicht = False
                diensten.kluis.sluit()
            del diensten
            if QThread.currentThread().loopLevel() <= 1:
                # The pages go now. Those under a dialog that still waits for its answer go when
                # it has found out that it is closed: this may well be called from within it.
                QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            gc.collect()

    @Slot()
    def na_eerste_beeld(self) -> None:
        """Load what nobody has missed so far."""
        from PySide6.QtCore import QFileSystemWatcher
        from PySide6.QtGui import QIcon

        from krachtwerk_desktop.resources import map_van
        from krachtwerk_desktop.ui import lettertypen, storing
        from krachtwerk_desktop.ui.afmelding import Afmelding
        from krachtwerk_desktop.ui.taal import spreek_nederlands
        from krachtwerk_desktop.ui.thema import thema

        storing.vang_op(self._toon_storing)
        self._opruimen.callback(Afmelding(self.venster).stop)
        gc.freeze()
        gc.enable()
        self._maak_rest()
        self.venster.maak_af()
        thema().volg_systeem()
        lettertypen.laad_rest()
        spreek_nederlands(self)
        QApplication.setWindowIcon(QIcon(str(map_van("icons", "krachtwerk.svg"))))
        if bezwaar := wiring.bezwaar(self._map):
            self.venster.toon_storing(bezwaar)
        wachter = QFileSystemWatcher([str(wiring.roepbestand(self._map))], self)
        wachter.fileChanged.connect(self.venster.kom_naar_voren)

    def _toon_ingang(self, waarom: str = "") -> None:
        poort = self._poort
        if poort is None:
            return
        if wiring.heeft_kluis(self._map):
            from krachtwerk_desktop.ui.start.openen import Openen

            openen = Openen(poort, self.venster.centralWidget())
            openen.geopend.connect(self._toon_werk)
            openen.herstelt.connect(lambda instellingen: self._bewaak(instellingen, openen))
            if waarom:
                openen.meld(waarom)
            self.venster.toon_start(openen)
            openen.begin()
            return
        from krachtwerk_desktop.ui.start.eerste_start import EersteStart

        eerste = EersteStart(poort, self.venster.centralWidget())
        eerste.geopend.connect(self._toon_werk)
        eerste.oefenen.connect(self.oefen)
        eerste.uit_kopie.connect(self._toon_kopieherstel)
        self.venster.toon_start(eerste)
        eerste.begin()

    def _toon_werk(self, diensten: "Diensten") -> None:
        from krachtwerk_desktop.ui.werkruimte import Werkruimte

        self._maak_rest()
        self._diensten = diensten
        self._werk = Werkruimte(diensten, self.venster)
        self._werk.reservekopieen.teruggezet.connect(self._zet_terug)
        self._werk.clienten.leeg.oefenen.connect(self.oefen)
        self.venster.toon_werk(self._werk)
        self._bewaak(diensten.instellingen, self._werk)
        herinnering = _NOODCODE_GEBRUIKT if diensten.kluis.noodcode_gebruikt else ""
        if zinnen := [zin for zin in (diensten.kluis.melding, herinnering) if zin]:
            self.venster.meld(" ".join(zinnen), blijft=True)
        if self._verzegeld:  # first of all: there is no other copy of it
            self._werk.zegel.open(self._verzegeld)
            self._verzegeld, self._houdt_tekst = b"", False
        self._werk.terugkeer.begin(na_slot=self._na_slot)
        self._na_slot = False

    def _toon_kopieherstel(self) -> None:
        from krachtwerk_desktop.ui.reservekopieen.herstel import KopieHerstellen

        if self._poort is not None:
            pagina = KopieHerstellen(self._poort.kopieherstel())
            pagina.terug.connect(self._toon_ingang)
            pagina.teruggezet.connect(self._toon_ingang)
            self.venster.toon_start(pagina)
            pagina.begin()

    def _zet_terug(self, klaargezet: "Terugzetting", zin: str) -> None:
        """Close the vault and let a backup take its place; then ask the wachtwoord."""
        from krachtwerk_desktop.ui.reservekopieen.herstel import wissel

        self.vergrendel()
        if self._diensten is None:
            self._verzegeld, self._houdt_tekst, self._na_slot = b"", False, False
            self._toon_ingang(wissel(klaargezet, zin))

    def _bewaak(self, instellingen: "InstellingenService", pagina: "Werkruimte | Openen") -> None:
        """Let the vault lock by itself from now on."""
        if self._wacht is None:
            from krachtwerk_desktop.ui.slot.wacht import Slotwacht

            self._wacht = Slotwacht(self.venster)
            self._wacht.vergrendel.connect(self.vergrendel)
        self._wacht.begin(instellingen, pagina)

    def _mag_sluiten(self) -> bool:
        """Ask before anything that could not be saved is lost; not while it is being closed already."""
        if self._gaat_dicht or self._vraagt:
            return False
        if self._werk is None:
            return not self._houdt_tekst or _vraag_toch(self.venster, _NOG_VERZEGELD)
        self._vraagt = True
        try:
            # The vault may lock while this is asked: then nothing is left to close.
            mag = self._werk.mag_sluiten() and self._werk is not None
        finally:
            self._vraagt = False
        return mag and self._sluit_af()

    def _sluit_af(self) -> bool:
        werk, diensten = self._werk, self._diensten
        if werk is None or diensten is None:
            return False
        self._gaat_dicht = True
        try:
            werk.sluit()
            if self._wacht is not None:
                self._wacht.stop()
            self._diensten = self._werk = None
            diensten.kluis.sluit()
        finally:
            self._gaat_dicht = False
        return True

    def _wat_open_is(self) -> "tuple[Diensten, Werkruimte] | None":
        return (self._diensten, self._werk) if self._diensten and self._werk else None

    def _maak_rest(self) -> None:
        """Make what the first picture can do without and an open vault cannot."""
        if self._postbode is None:
            from krachtwerk_desktop.ui import bijvensters
            from krachtwerk_desktop.ui.achtergrond import Postbode

            self._postbode = Postbode(self)
            bijvensters.verbind(self.venster, self._wat_open_is)

    def _bezorg(self, bericht: Callable[[], None]) -> None:
        """Carry what the vault reports to the window's thread; nothing reports before it works."""
        if self._postbode is not None:
            self._postbode(bericht)

    def _weiger(self, fout: Exception) -> None:
        from PySide6.QtWidgets import QMessageBox

        from krachtwerk_desktop.ui.start.werk import zin_van

        self.mislukt = True
        QMessageBox.critical(None, TITEL, zin_van(fout))

    def _toon_storing(self, zin: str) -> None:
        QTimer.singleShot(0, self.venster, lambda: self.venster.meld(zin))


def _vraag_toch(venster: Hoofdvenster, zin: str) -> bool:
    from PySide6.QtWidgets import QMessageBox

    knop = QMessageBox.StandardButton
    return QMessageBox.warning(venster, TITEL, zin, knop.Yes | knop.No, knop.No) == knop.Yes


def _op_slot(waarom: str, werk: "Werkruimte") -> str:
    """Return what the page that asks the wachtwoord says; nothing when somebody locked a saved dossier."""
    waarom = f"{waarom} {werk.instellingen.over_wachtwoord()}".strip()
    if werk.zegel.houdt_tekst:
        return f"{waarom} {_VERZEGELD}".strip()
    return f"{waarom} Wat je had getypt, is bewaard." if waarom else ""


if __name__ == "__main__":
    sys.exit(main())
