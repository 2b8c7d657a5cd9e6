"""The list of backups to choose from, and the wachtwoord of then when one asks for it."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from krachtwerk_desktop.application.reservekopie_poort import Stand, Vondst
from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Zacht
from krachtwerk_desktop.ui.bouwstenen.lijst import Lijst
from krachtwerk_desktop.ui.bouwstenen.veld import VeldMetLabel
from krachtwerk_desktop.ui.reservekopieen.woorden import regel
from krachtwerk_desktop.ui.start.wachtwoord import WachtwoordVeld, toon_knop
from krachtwerk_desktop.ui.thema import thema

_ZOEKT = "De reservekopieën worden opgezocht en nagekeken…"
_GEEN = (
    "Hier staat geen reservekopie. Staat er een op een stick of in een andere map? Kies die dan hieronder."
)


class Kopiekeuze(QWidget):
    """A list `Reservekopieën`, and with *wachtwoord* a field of that name that is always there.

    `gekozen` comes for Enter and a double-click on one that can be read.
    """

    gekozen = Signal()
    veranderd = Signal()
    andere_map = Signal()

    def __init__(self, wachtwoord: str = "") -> None:
        super().__init__()
        self._altijd = bool(wachtwoord)
        self._vondsten: list[Vondst] = []
        self.stand = Zacht(_ZOEKT)
        self.lijst = Lijst("Reservekopieën")
        self.lijst.setWordWrap(True)
        self.wachtwoord = WachtwoordVeld()
        self.wachtwoordvak = VeldMetLabel(
            wachtwoord or "Wachtwoord van toen", self.wachtwoord, rechts=toon_knop(self.wachtwoord)
        )
        self.andere = Knop("Andere map kiezen…", "link")
        self.andere.setAutoDefault(False)
        vlak = QVBoxLayout(self)
        vlak.setContentsMargins(0, 0, 0, 0)
        vlak.setSpacing(thema().px(8))
        for deel in (self.stand, self.lijst, self.wachtwoordvak):
            vlak.addWidget(deel)
        vlak.addWidget(self.andere, 0, Qt.AlignmentFlag.AlignLeft)
        self.lijst.setMinimumHeight(thema().px(150))
        self.wachtwoordvak.setVisible(self._altijd)
        self.lijst.geopend.connect(lambda _rij: self._open())
        self.wachtwoord.returnPressed.connect(self._open)
        self.lijst.currentRowChanged.connect(lambda _rij: self._kies())
        self.andere.clicked.connect(self.andere_map)

    @property
    def vondst(self) -> Vondst | None:
        """The chosen backup, None for none or for one that cannot be put back."""
        rij = self.lijst.currentRow()
        vondst = self._vondsten[rij] if 0 <= rij < len(self._vondsten) else None
        return None if vondst is None or vondst.stand is Stand.BESCHADIGD else vondst

    def toon(self, vondsten: list[Vondst], vandaag: date) -> None:
        """Fill the list; the newest that can be put back is chosen."""
        self._vondsten = vondsten
        self.lijst.clear()
        self.lijst.addItems([regel(vondst, vandaag) for vondst in vondsten])
        self.stand.setText("" if vondsten else _GEEN)
        self.stand.setVisible(not vondsten)
        self.lijst.setVisible(bool(vondsten))
        goed = [n for n, vondst in enumerate(vondsten) if vondst.stand is not Stand.BESCHADIGD]
        if goed:
            self.lijst.setCurrentRow(goed[0])
        (self.lijst if vondsten else self.andere).setFocus()

    def zoekt(self) -> None:
        """Say that the list is on its way."""
        self.stand.setText(_ZOEKT)
        self.stand.show()

    def vraag_wachtwoord(self, zin: str) -> None:
        """Ask for the wachtwoord of the chosen backup, saying why."""
        self.wachtwoordvak.toon_fout(zin)
        self.wachtwoordvak.show()
        self.wachtwoord.setFocus()
        self.wachtwoord.selectAll()

    def _kies(self) -> None:
        self.wachtwoord.clear()
        self.wachtwoordvak.toon_fout("")
        self.wachtwoordvak.setVisible(self._altijd)
        self.veranderd.emit()

    def _open(self) -> None:
        if self.vondst is not None:
            self.gekozen.emit()
