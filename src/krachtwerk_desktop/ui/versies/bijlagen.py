"""The photos and scans of one version: add, look, take away with undo."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.application.versies import VersieService
from krachtwerk_desktop.domain import datum
from krachtwerk_desktop.domain.versie import Bijlage, BijlageSoort, Versie
from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Klein, Tekst
from krachtwerk_desktop.ui.bouwstenen.melding import Meldingbalk
from krachtwerk_desktop.ui.bouwstenen.stijl import zet
from krachtwerk_desktop.ui.thema import thema
from krachtwerk_desktop.ui.versies import scan
from krachtwerk_desktop.ui.versies.papier import Papiervenster, Plaat, vellen_van
from krachtwerk_desktop.ui.versies.woorden import omvang

_UITLEG = "Een PDF, JPEG of PNG van hoogstens 20 MB. Hij wordt versleuteld bewaard in de kluis."
_TOEGEVOEGD = (
    "De foto of scan is bewaard. Het bestand zelf staat ook nog waar het stond: gooi het daar weg als je "
    "het niet meer nodig hebt."
)


class Bijlagen(QWidget):
    """A row per attachment, and the button to add one."""

    def __init__(
        self,
        versies: VersieService,
        balk: Meldingbalk,
        ververs: Callable[[], None],
        ouder: QWidget | None = None,
    ) -> None:
        super().__init__(ouder)
        self._versies, self._balk, self._ververs = versies, balk, ververs
        self._versie: Versie | None = None
        self.toevoegen = Knop("Foto of scan toevoegen…", icoon="plus")
        self.toevoegen.setAutoDefault(False)
        self.toevoegen.clicked.connect(self._kies)
        self._rijen = QVBoxLayout()
        vlak = QVBoxLayout(self)
        vlak.setContentsMargins(0, 0, 0, 0)
        vlak.setSpacing(thema().px(6))
        vlak.addLayout(self._rijen)
        rij = QHBoxLayout()
        rij.addWidget(self.toevoegen)
        rij.addStretch(1)
        vlak.addLayout(rij)
        vlak.addWidget(Klein(_UITLEG))

    def toon(self, versie: Versie) -> None:
        """Show the attachments of a version."""
        self._versie = versie
        while (deel := self._rijen.takeAt(0)) is not None:
            widget = deel.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for bijlage in versie.bijlagen:
            self._rijen.addWidget(self._rij(bijlage))

    def voeg_toe(self, pad: Path) -> None:
        """Read, decode and keep a chosen file."""
        if self._versie is None:
            return
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            inhoud = scan.lees_bestand(pad)
            scan.keur(inhoud)
            self._versies.voeg_bijlage_toe(self._versie.id, pad.name, inhoud)
        except Fout as fout:
            self._balk.toon(fout.zin, "fout", [("Sluiten", self._balk.verberg)])
            return
        finally:
            QApplication.restoreOverrideCursor()
        self._ververs()
        self._balk.toon(_TOEGEVOEGD, "klaar")

    def bekijk(self, bijlage: Bijlage) -> None:
        """Show an attachment inside the program; nothing is written for it."""
        try:
            inhoud = self._versies.bijlage(bijlage.id)
            tafel = (
                vellen_van(inhoud)
                if bijlage.soort is BijlageSoort.PDF
                else Plaat(scan.lees_beeld(inhoud, bijlage.soort), bijlage.naam)
            )
        except Fout as fout:
            self._balk.toon(fout.zin, "fout", [("Sluiten", self._balk.verberg)])
            return
        dag = datum.voluit(bijlage.moment.astimezone().date())
        zinnen = (bijlage.naam, f"Toegevoegd op {dag}, {omvang(bijlage.omvang)}.")
        Papiervenster(tafel, "Foto of scan", zinnen, self.window()).open()

    def _kies(self) -> None:
        pad, _soort = QFileDialog.getOpenFileName(
            self, "Foto of scan toevoegen", str(Path.home()), scan.FILTER
        )
        if pad:
            self.voeg_toe(Path(pad))

    def _rij(self, bijlage: Bijlage) -> QWidget:
        rij = QWidget()
        vlak = QHBoxLayout(rij)
        vlak.setContentsMargins(0, 0, 0, 0)
        naam = Tekst(f"{bijlage.naam} ({omvang(bijlage.omvang)})")
        vlak.addWidget(naam, 1)
        for tekst, doe in (("Bekijken", self.bekijk), ("Verwijderen", self._verwijder)):
            knop = Knop(tekst, "link", naam=f"{tekst}, {bijlage.naam}")
            zet(knop, "maat", "klein")
            knop.setAutoDefault(False)
            knop.clicked.connect(lambda _aan=False, doe=doe: doe(bijlage))
            vlak.addWidget(knop)
        return rij

    def _verwijder(self, bijlage: Bijlage) -> None:
        if self._zet(bijlage, verwijderd=True):
            terug = ("Ongedaan maken", lambda: self._zet(bijlage, verwijderd=False))
            self._balk.toon(f"{bijlage.naam} is verwijderd.", "info", [terug])

    def _zet(self, bijlage: Bijlage, *, verwijderd: bool) -> bool:
        try:
            self._versies.zet_bijlage_verwijderd(bijlage.id, verwijderd=verwijderd)
        except Fout as fout:
            self._balk.toon(fout.zin, "fout", [("Sluiten", self._balk.verberg)])
            return False
        self._ververs()
        self.toevoegen.setFocus()
        return True
