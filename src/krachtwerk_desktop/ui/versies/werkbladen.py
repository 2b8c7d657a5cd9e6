"""*Werkbladen*: every version of a traject, kept as it was printed, and who signed it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from krachtwerk_desktop.application.bladstand import BladStand
from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.domain.versie import Versie, toon_code
from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Klein, Kop2
from krachtwerk_desktop.ui.bouwstenen.leeg import LeegVlak
from krachtwerk_desktop.ui.bouwstenen.maat import zet_maat
from krachtwerk_desktop.ui.bouwstenen.melding import Meldingbalk
from krachtwerk_desktop.ui.bouwstenen.rol import Rol
from krachtwerk_desktop.ui.omgeving import Omgeving, OpenTraject
from krachtwerk_desktop.ui.thema import thema
from krachtwerk_desktop.ui.versies import woorden
from krachtwerk_desktop.ui.versies.blad import VersieBlad
from krachtwerk_desktop.ui.versies.eerder import volg_eerder
from krachtwerk_desktop.ui.versies.ondertekenaar import Ondertekenaar
from krachtwerk_desktop.ui.versies.papier import Papiervenster, vellen_van
from krachtwerk_desktop.ui.versies.regellijst import Regellijst
from krachtwerk_desktop.ui.versies.terug import Papierterug
from krachtwerk_desktop.ui.voorbeeld.drukken import druk_pdf
from krachtwerk_desktop.ui.voorbeeld.opslaan import bewaar_pdf, vraag_pad

_LIJST_BREED = 290
_NIET_TOEGEVOEGD = (
    "De foto of scan is niet toegevoegd: het venster ging dicht voordat hij was nagekeken. "
    "Voeg hem bij Werkbladen nog een keer toe."
)


class Werkbladen(QDialog):
    """Versions on the left, the chosen one on the right. It does not wait, so locking can take it away."""

    veranderd = Signal()
    """A version was signed, thrown away or brought back."""
    afdrukken = Signal()
    controlecode = Signal()

    def __init__(
        self,
        omgeving: Omgeving,
        ondertekenaar: Ondertekenaar,
        open_traject: OpenTraject,
        ouder: QWidget | None = None,
    ) -> None:
        super().__init__(ouder)
        self.setWindowTitle("Werkbladen")
        ondertekenaar.mislukt.connect(self._is_mislukt)
        ondertekenaar.hersteld.connect(self._is_hersteld)
        self._omgeving, self._versies = omgeving, omgeving.diensten.versies
        self._open_traject = open_traject
        self._lijst_versies: list[Versie] = []
        self._standen: dict[str, BladStand] = {}
        self.balk = Meldingbalk(self)
        self.lijst = Regellijst("Versies")
        self.blad = VersieBlad(self._versies, ondertekenaar, self.balk)
        self.eerste = Knop("Werkblad afdrukken…", "primair", "print")
        self.leeg = LeegVlak(
            "handtekening",
            "Hier komen de werkbladen om te tekenen",
            "Open een werkblad en kies ‘Klaarmaken om te tekenen’. Het blijft hier bewaard zoals het was.",
            self.eerste,
        )
        self._bouw()
        self._verbind()
        volg_eerder(self.blad, omgeving.diensten.geschiedenis, self.balk, self)
        self.terug = Papierterug(
            omgeving.diensten, open_traject, self.balk, self._is_teruggedraaid, ondertekenaar, self
        )
        self.toon()

    def toon(self, kies: str = "") -> None:
        """Show fresh versions; *kies* is the id of the one to select."""
        gekozen = kies or (self.blad.versie.id if self.blad.versie else "")
        try:
            self._lijst_versies = self._versies.van(self._open_traject.traject.id)
            bladen = {versie.blad for versie in self._lijst_versies}
            traject_id = self._open_traject.traject.id
            self._standen = {blad: self._versies.stand(traject_id, blad) for blad in bladen}
        except Fout as fout:
            self._fout(fout)
            return
        self._vul(self._lijst_versies)
        ids = [versie.id for versie in self._lijst_versies]
        self._stapel.setCurrentIndex(0 if ids else 1)
        self.lijst.setCurrentRow(ids.index(gekozen) if gekozen in ids else 0)

    def done(self, uitkomst: int) -> None:
        """Save what was typed last; a photo or scan that is not in the vault yet is not added any more."""
        self.blad.leg_vast()
        if self.blad.bijlagen.sluit() and not self._omgeving.bewaarder.gestopt:
            self._omgeving.meld(_NIET_TOEGEVOEGD)
        super().done(uitkomst)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._links.setFixedWidth(min(thema().px(_LIJST_BREED), event.size().width() * 2 // 5))

    def _bouw(self) -> None:
        vlak = QVBoxLayout(self)
        vlak.setContentsMargins(0, 0, 0, 0)
        vlak.setSpacing(0)
        inhoud = QWidget()
        rij = QHBoxLayout(inhoud)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.setSpacing(0)
        rij.addWidget(self._linkerkant())
        rol = Rol(20)
        rol.inhoud.addWidget(self.blad, 1)
        rij.addWidget(rol, 1)
        self._stapel = QStackedWidget()
        self._stapel.addWidget(inhoud)
        self._stapel.addWidget(self.leeg)
        # Over both: a version that was thrown away may have been the only one.
        vlak.addWidget(self.balk)
        vlak.addWidget(self._stapel, 1)
        vlak.addWidget(self._voet())
        zet_maat(self, 1120, 720)

    def _linkerkant(self) -> QWidget:
        self._links = QFrame()
        self._links.setProperty("vlak", "zijkant")
        vlak = QVBoxLayout(self._links)
        marge = thema().px(14)
        vlak.setContentsMargins(marge, marge, marge, marge)
        vlak.addWidget(Kop2("Werkbladen"))
        vlak.addWidget(Klein(self._open_traject.client.aanspreeknaam))
        self.lijst.setProperty("lijst", "kaal")
        vlak.addWidget(self.lijst, 1)
        return self._links

    def _voet(self) -> QWidget:
        voet = QFrame()
        voet.setProperty("vlak", "voet")
        rij = QHBoxLayout(voet)
        rand = thema().px(14)
        rij.setContentsMargins(rand, thema().px(10), rand, thema().px(10))
        self.code = Knop("Controlecode…", icoon="zoek")
        self.sluiten = Knop("Sluiten")
        for knop in (self.code, self.sluiten):
            knop.setAutoDefault(False)
        rij.addWidget(self.code)
        rij.addStretch(1)
        rij.addWidget(self.sluiten)
        return voet

    def _verbind(self) -> None:
        self.lijst.currentRowChanged.connect(self._kies)
        self.lijst.geopend.connect(lambda _rij: self._bekijk())
        self.blad.veranderd.connect(self._is_veranderd)
        self.blad.bekijken.clicked.connect(self._bekijk)
        self.blad.afdrukken.clicked.connect(self._druk)
        self.blad.opslaan.clicked.connect(self._sla_op)
        self.blad.verwijderen.clicked.connect(self._verwijder)
        self.code.clicked.connect(self.controlecode)
        self.eerste.clicked.connect(self.afdrukken)
        self.sluiten.clicked.connect(self.reject)
        QShortcut(QKeySequence("Ctrl+P"), self, self._druk)

    def _vul(self, versies: Sequence[Versie]) -> None:
        geblokkeerd = self.lijst.blockSignals(True)
        self.lijst.clear()
        for versie in versies:
            self.lijst.addItem(QListWidgetItem(woorden.regel(versie)))
        self.lijst.setCurrentRow(-1)
        self.lijst.blockSignals(geblokkeerd)

    def _kies(self, rij: int) -> None:
        if 0 <= rij < len(self._lijst_versies):
            versie = self._lijst_versies[rij]
            self.blad.toon(versie, self._standen[versie.blad])

    def _is_veranderd(self, versie: Versie) -> None:
        """Tell it in the list and on the page, without taking the cursor out of a field."""
        for rij, bekend in enumerate(self._lijst_versies):
            if bekend.id == versie.id:
                self._lijst_versies[rij] = versie
                self.lijst.item(rij).setText(woorden.regel(versie))
        self.blad.toon_stand(versie, self._standen[versie.blad])
        self.terug.vergeet()
        self.veranderd.emit()

    def _is_teruggedraaid(self, versie_id: str) -> None:
        self.blad.leg_vast()
        self.toon(versie_id)
        self.veranderd.emit()

    def _bekijk(self) -> None:
        versie, pdf = self._gekozen()
        if versie is None:
            return
        naam = self._versies.bestandsnaam(versie)
        zinnen = (
            f"{woorden.gemaakt(versie)} Zo blijft dit papier bewaard.",
            f"Controlecode: {toon_code(versie.code)}",
            woorden.getekend_door(versie),
        )
        venster = Papiervenster(vellen_van(pdf), woorden.versienaam(versie), zinnen, self)
        opslaan, druk = Knop("Opslaan als PDF…"), Knop("Afdrukken…", "primair", "print")
        venster.voeg_knop_toe(druk, lambda: druk_pdf(pdf, venster, titel=woorden.versienaam(versie)))
        venster.voeg_knop_toe(opslaan, lambda: _sla_op(pdf, naam, venster, venster.balk))
        venster.open()

    def _druk(self) -> None:
        versie, pdf = self._gekozen()
        if versie is not None:
            druk_pdf(pdf, self, titel=woorden.versienaam(versie))

    def _sla_op(self) -> None:
        versie, pdf = self._gekozen()
        if versie is not None:
            _sla_op(pdf, self._versies.bestandsnaam(versie), self, self.balk)

    def _gekozen(self) -> tuple[Versie | None, bytes]:
        """Return the chosen version with its bytes as they were kept."""
        versie = self.blad.versie
        try:
            return (versie, self._versies.pdf(versie.id)) if versie else (None, b"")
        except Fout as fout:
            self._fout(fout)
            return None, b""

    def _verwijder(self) -> None:
        versie = self.blad.versie
        if versie is None:
            return
        self.blad.leg_vast()
        if self._doe(lambda: self._versies.verwijder(versie.id)):
            self.balk.toon(
                f"{woorden.versienaam(versie)} is verwijderd. Het papier zelf gooi je ook weg.",
                "info",
                [("Ongedaan maken", lambda: self._zet_terug(versie))],
            )
            self.lijst.setFocus(Qt.FocusReason.OtherFocusReason)

    def _zet_terug(self, versie: Versie) -> None:
        if self._doe(lambda: self._versies.zet_terug(versie.id)):
            self.toon(versie.id)

    def _doe(self, wat: Callable[[], None]) -> bool:
        try:
            wat()
        except Fout as fout:
            self._fout(fout)
            return False
        self.toon()
        self.terug.vergeet()
        self.veranderd.emit()
        return True

    def _is_mislukt(self, zin: str) -> None:
        self.balk.toon(zin, "fout")

    def _is_hersteld(self) -> None:
        self.balk.verberg()
        self.toon()

    def _fout(self, fout: Fout) -> None:
        self.balk.toon(fout.zin, "fout", [("Sluiten", self.balk.verberg)])


def _sla_op(pdf: bytes, naam: str, ouder: QWidget, balk: Meldingbalk) -> None:
    vraag_pad(ouder, naam, lambda pad: bewaar_pdf(pdf, pad, balk))
