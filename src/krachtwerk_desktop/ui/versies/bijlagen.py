"""The photos and scans of one version: add, look, take away with undo."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.application.versies import ToevoegenGestopt, VersieService
from krachtwerk_desktop.domain import datum
from krachtwerk_desktop.domain.versie import Bijlage, BijlageSoort, Versie
from krachtwerk_desktop.ui.bouwstenen.bestandsvraag import vraag_bestand
from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Klein, Tekst
from krachtwerk_desktop.ui.bouwstenen.melding import Meldingbalk, Soort
from krachtwerk_desktop.ui.bouwstenen.stijl import zet
from krachtwerk_desktop.ui.bouwstenen.voortgang import Voortgangsbalk
from krachtwerk_desktop.ui.start.werk import zin_van
from krachtwerk_desktop.ui.taak import Taak
from krachtwerk_desktop.ui.thema import thema
from krachtwerk_desktop.ui.versies import scan
from krachtwerk_desktop.ui.versies.papier import Papiervenster, Plaat, vellen_van
from krachtwerk_desktop.ui.versies.toevoeging import Toevoeging
from krachtwerk_desktop.ui.versies.woorden import omvang

_UITLEG = "Een PDF, JPEG of PNG van hoogstens 20 MB. Hij wordt versleuteld bewaard in de kluis."
_BEZIG = "De foto of scan wordt gelezen, nagekeken en bewaard."
_NIET_EERDER_MS = 200
WACHT_S = 3.0
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
        self._bezig: Toevoeging | None = None
        self._taak = Taak(self, ToevoegenGestopt)
        self._taak.bezig.connect(self._is_bezig)  # before the bar hides, and its button with it
        self.voortgang = Voortgangsbalk(self._taak, _NIET_EERDER_MS)
        # Once the page has its new height: before that the button would not be brought in sight.
        self.voortgang.getoond.connect(self._houdt_bezig, Qt.ConnectionType.QueuedConnection)
        self._rijen = QVBoxLayout()
        vlak = QVBoxLayout(self)
        vlak.setContentsMargins(0, 0, 0, 0)
        vlak.setSpacing(thema().px(6))
        vlak.addLayout(self._rijen)
        rij = QHBoxLayout()
        rij.addWidget(self.toevoegen)
        rij.addStretch(1)
        vlak.addLayout(rij)
        vlak.addWidget(self.voortgang)
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
        """Read, decode and keep a chosen file, beside the window: a long scan takes seconds."""
        if self._versie is None or self._taak.loopt:
            return
        self._balk.verberg()
        self.voortgang.zeg(_BEZIG)
        self._bezig = Toevoeging(self._versies, self._versie.id, pad)
        self._taak.doe(self._bezig.voer_uit, self._is_toegevoegd, self._mislukt)

    @property
    def voegt_toe(self) -> bool:
        """Whether a file is on its way."""
        return self._taak.loopt

    def maak_af(self) -> None:
        """Let a file that is on its way arrive, if that takes a few seconds at most."""
        if self._taak.loopt and self._bezig is not None:
            self._bezig.wacht(WACHT_S)

    @property
    def onderweg(self) -> str:
        """The id of the version whose file is not in the vault yet, ``''`` when there is none."""
        if not self._taak.loopt or self._bezig is None or self._bezig.gelukt:
            return ""
        return self._bezig.versie_id

    def sluit(self) -> bool:
        """Let go of a file that is on its way; return whether that came to nothing."""
        verloren = self._taak.loopt and self._bezig is not None and not self._bezig.breek_af()
        self._taak.sluit()
        return verloren

    def _is_bezig(self, bezig: bool) -> None:
        if not bezig:
            stop = self.voortgang.stop
            self.toevoegen.setEnabled(True)
            if stop.hasFocus() or not stop.isEnabled():  # it was pressed, and lost the keyboard by that
                self.toevoegen.setFocus()

    def _houdt_bezig(self) -> None:
        """Leave the keyboard where it is, unless that is on a button that works no more."""
        if not self._taak.loopt:
            return
        if self.toevoegen.hasFocus():
            self.voortgang.stop.setFocus()
        self.toevoegen.setEnabled(False)

    def _is_toegevoegd(self, _niets: None) -> None:
        self._ververs()
        self._balk.toon(_TOEGEVOEGD, "klaar")

    def _mislukt(self, fout: Exception) -> None:
        soort: Soort = "let_op" if isinstance(fout, ToevoegenGestopt) else "fout"
        self._balk.toon(zin_van(fout), soort, [("Sluiten", self._balk.verberg)])

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
        vraag_bestand(self, "Foto of scan toevoegen", scan.FILTER, self.voeg_toe)

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
