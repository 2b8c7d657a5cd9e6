"""The check before a sheet is made ready to sign: what stands out, and a way to each field."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from krachtwerk_desktop.application.bladen import bladnaam
from krachtwerk_desktop.application.controle import Bevinding
from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.application.versies import Voorstel
from krachtwerk_desktop.domain.werkblad import Afdruk, Drukopties
from krachtwerk_desktop.ui.achtergrond import Achtergrond
from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Klein, Kop1, Kop3, Tekst
from krachtwerk_desktop.ui.bouwstenen.maat import zet_maat
from krachtwerk_desktop.ui.bouwstenen.melding import Meldingbalk
from krachtwerk_desktop.ui.thema import thema
from krachtwerk_desktop.ui.versies.regellijst import Regellijst

_BREEDTE, _HOOGTE = 720, 620
_MISLUKT = (
    "Het werkblad kon niet worden klaargemaakt. Wat je hebt opgeschreven is veilig. Probeer het opnieuw."
)


@dataclass(frozen=True, slots=True)
class Klaarmaken:
    """What is asked to be made ready: as it stands in the preview."""

    sleutel: str
    traject_id: str
    weglaten: frozenset[str]
    opties: Drukopties
    waarschuwingen: tuple[str, ...]


class Nakijken(QDialog):
    """One summary on top; nothing in it blocks. It does not wait, so that locking can take it away."""

    ga_naar = Signal(object)
    """The :class:`Bevinding` to go to."""
    klaargemaakt = Signal(object)
    """The new :class:`Versie`."""

    def __init__(self, diensten: Diensten, vraag: Klaarmaken, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setWindowTitle("Klaarmaken om te tekenen")
        self._diensten, self._vraag = diensten, vraag
        self._achtergrond = Achtergrond(self)
        self._bevindingen: tuple[Bevinding, ...] = ()
        self.balk = Meldingbalk(self)
        self.samenvatting, self.uitleg = Kop3(), Tekst()
        self.lijst = Regellijst("Dit valt op")
        self.toch = Knop("Toch klaarmaken", "primair", "handtekening")
        self.terug = Knop("Terug", icoon="terug")
        self.bezig = Klein()
        self._bouw()
        self._kijk_na()
        self.lijst.gekozen.connect(self._ga)
        self.toch.clicked.connect(self._maak)
        self.terug.clicked.connect(self.reject)

    def done(self, uitkomst: int) -> None:
        """Forget what was being made."""
        self._achtergrond.stop()
        super().done(uitkomst)

    def _bouw(self) -> None:
        look = thema()
        vlak = QVBoxLayout(self)
        marge = look.px(24)
        vlak.setContentsMargins(marge, marge, marge, look.px(20))
        vlak.setSpacing(look.px(10))
        naam = bladnaam(self._vraag.sleutel)
        wat = (
            f"{naam} krijgt een nummer, de datum van vandaag en een controlecode. Wat erop staat, verandert "
        )
        wat += "daarna niet meer. Wijzigen kan altijd: dan maak je een nieuwe versie."
        for deel in (Kop1(self.windowTitle()), self.balk, self.samenvatting, self.uitleg):
            vlak.addWidget(deel)
        vlak.addWidget(self.lijst, 1)
        vlak.addWidget(Klein(wat))
        vlak.addWidget(self.bezig)
        rij = QHBoxLayout()
        rij.addWidget(self.terug)
        rij.addStretch(1)
        rij.addWidget(self.toch)
        vlak.addLayout(rij)
        self._onder = vlak
        self.bezig.hide()
        zet_maat(self, _BREEDTE, _HOOGTE)

    def _kijk_na(self) -> None:
        vraag = self._vraag
        try:
            self._bevindingen = self._diensten.controle.kijk_na(
                vraag.sleutel, vraag.traject_id, vraag.weglaten, vraag.waarschuwingen
            )
            stand = self._diensten.versies.stand(vraag.traject_id, vraag.sleutel)
        except Fout as fout:
            self.balk.toon(fout.zin, "fout")
            return
        if stand.laatste is not None and not stand.gewijzigd:
            self.balk.toon(
                f"Er is niets veranderd sinds versie {stand.laatste.nummer}. "
                "Een nieuwe versie is niet nodig, maar mag wel.",
                "info",
            )
        self._toon()

    def _toon(self) -> None:
        aantal = len(self._bevindingen)
        for bevinding in self._bevindingen:
            self.lijst.addItem(bevinding.zin)
        self.lijst.setVisible(bool(aantal))
        if not aantal:
            self.samenvatting.setText("Alles is ingevuld")
            self.uitleg.setText("Er valt niets op. Het werkblad kan zo klaar.")
            self.toch.setText("Klaarmaken")
            self._onder.insertStretch(self._onder.indexOf(self.lijst), 1)
            self.toch.setFocus()
            return
        self.samenvatting.setText("Eén ding valt op" if aantal == 1 else f"{aantal} dingen vallen op")
        self.uitleg.setText("Kies een regel om naar die plek te gaan. Niets hiervan moet: leeg laten mag.")
        self.lijst.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ga(self, rij: int) -> None:
        if 0 <= rij < len(self._bevindingen) and self.isVisible():
            # First away itself: a window that stays open over the page would keep the keyboard.
            self.reject()
            self.ga_naar.emit(self._bevindingen[rij])

    def _maak(self) -> None:
        vraag, versies = self._vraag, self._diensten.versies
        try:
            voorstel = versies.bereid_voor(vraag.sleutel, vraag.traject_id, vraag.weglaten)
        except Fout as fout:
            self._mislukt(fout)
            return
        self.toch.setEnabled(False)
        self.bezig.setText("Het werkblad wordt gemaakt…")
        self.bezig.show()
        self._achtergrond.doe(
            lambda: versies.druk(voorstel, vraag.opties),
            lambda afdruk: self._leg_vast(voorstel, afdruk),
            self._mislukt,
        )

    def _leg_vast(self, voorstel: Voorstel, afdruk: Afdruk) -> None:
        try:
            versie = self._diensten.versies.leg_vast(voorstel, afdruk)
        except Fout as fout:
            self._mislukt(fout)
            return
        self.accept()
        self.klaargemaakt.emit(versie)

    def _mislukt(self, fout: Exception) -> None:
        self.toch.setEnabled(True)
        self.bezig.hide()
        self.balk.toon(fout.zin if isinstance(fout, Fout) else _MISLUKT, "fout")
