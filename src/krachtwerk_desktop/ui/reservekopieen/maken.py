"""*Reservekopie maken…*: what there is, where it goes, and one button."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from krachtwerk_desktop.application.fouten import ReservekopieGestopt
from krachtwerk_desktop.application.reservekopieen import ReservekopieService, Uitkomst
from krachtwerk_desktop.domain.reservekopie import Reden
from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Kop1, Tekst, Zacht
from krachtwerk_desktop.ui.bouwstenen.maat import zet_maat
from krachtwerk_desktop.ui.bouwstenen.melding import Meldingbalk
from krachtwerk_desktop.ui.bouwstenen.rol import Rol
from krachtwerk_desktop.ui.bouwstenen.voortgang import Voortgangsbalk
from krachtwerk_desktop.ui.reservekopieen.tweede_plek import TweedePlek
from krachtwerk_desktop.ui.start.werk import zin_van
from krachtwerk_desktop.ui.taak import Taak
from krachtwerk_desktop.ui.thema import thema

_BREED, _HOOG = 640, 560
_UITLEG: Final = (
    "Het programma maakt elke dag dat je werkt zelf een reservekopie en kijkt die na. "
    "Je kunt er hier ook zelf een maken. Je kunt gewoon doorwerken."
)


class ReservekopieMaken(QDialog):
    """Does not wait (`open`, not `exec`): the vault may lock at any moment."""

    gemaakt = Signal()

    def __init__(self, dienst: ReservekopieService, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._dienst = dienst
        self._taak = Taak(self, ReservekopieGestopt)
        self._kijker = Taak(self, ReservekopieGestopt)
        self.setWindowTitle("Reservekopie maken")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.laatste = Tekst("De reservekopieën worden opgezocht…")
        self.balk = Meldingbalk(self)
        self.voortgang = Voortgangsbalk(self._taak)
        self.plek = TweedePlek(dienst)
        self.maak, self.klaar = Knop("Nu maken", "primair"), Knop("Sluiten")
        self._bouw()
        self.maak.clicked.connect(self._begin)
        self.klaar.clicked.connect(self.reject)
        self.plek.gewijzigd.connect(self._zoek)
        self._taak.bezig.connect(self._is_bezig)
        self._zoek()
        self.maak.setFocus()

    def done(self, uitkomst: int) -> None:
        """Stop what runs; a backup half-way does not count."""
        for deel in (self._taak, self._kijker, self.plek):
            deel.sluit()
        super().done(uitkomst)

    def _bouw(self) -> None:
        look = thema()
        vlak = QVBoxLayout(self)
        vlak.setContentsMargins(0, 0, 0, 0)
        rol = Rol(24)
        for deel in (Kop1(self.windowTitle()), Zacht(_UITLEG), self.laatste, self.balk, self.voortgang):
            rol.inhoud.addWidget(deel)
        rol.inhoud.addSpacing(look.px(8))
        rol.inhoud.addWidget(self.plek)
        rol.inhoud.addStretch(1)
        vlak.addWidget(rol, 1)
        rij = QHBoxLayout()
        maat = look.px(24)
        rij.setContentsMargins(maat, look.px(12), maat, look.px(20))
        rij.addStretch(1)
        self.klaar.setAutoDefault(False)
        self.maak.setDefault(True)
        rij.addWidget(self.klaar)
        rij.addWidget(self.maak)
        vlak.addLayout(rij)
        zet_maat(self, _BREED, _HOOG)

    def _zoek(self) -> None:
        self._kijker.doe(
            lambda _meld: self._dienst.laatste_zin(),
            lambda zin: self.laatste.setText(zin or "Er is nog geen reservekopie."),
            lambda fout: self.laatste.setText(zin_van(fout)),
        )

    def _begin(self) -> None:
        self.balk.verberg()
        self.voortgang.zeg("De reservekopie wordt gemaakt en nagekeken.")
        self._taak.doe(
            lambda meld: self._dienst.maak(Reden.ZELF, meld, self._taak.zeg), self._is_gemaakt, self._mislukt
        )

    def _is_bezig(self, bezig: bool) -> None:
        """Keep the keyboard where the next press makes sense."""
        self.maak.setEnabled(not bezig)
        (self.voortgang.stop if bezig else self.klaar).setFocus()

    def _is_gemaakt(self, uitkomst: Uitkomst) -> None:
        self.balk.toon(uitkomst.zin, "klaar" if uitkomst.gelukt else "let_op")
        self._zoek()
        self.gemaakt.emit()

    def _mislukt(self, fout: Exception) -> None:
        self.balk.toon(zin_van(fout), "let_op" if isinstance(fout, ReservekopieGestopt) else "fout")
