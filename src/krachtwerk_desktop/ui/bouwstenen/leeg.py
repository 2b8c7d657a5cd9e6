"""What an empty page says."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Kop2, Zacht
from krachtwerk_desktop.ui.thema import thema


class LeegVlak(QWidget):
    """A picture, what belongs here, and the one button that starts it (`knop`); *anders* is a link."""

    def __init__(
        self, icoon: str, kop: str, tekst: str, knop: Knop | None = None, anders: Knop | None = None
    ) -> None:
        super().__init__()
        self.knop = knop
        self._naam = icoon
        self._beeld = QLabel(self)
        self._beeld.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.kop, self.tekst = Kop2(kop, ouder=self), Zacht(tekst, ouder=self)
        vlak = QVBoxLayout(self)
        vlak.setSpacing(thema().px(8))
        vlak.addStretch(1)
        vlak.addWidget(self._beeld)
        for label in (self.kop, self.tekst):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            vlak.addWidget(label)
        if knop is not None:
            vlak.addSpacing(thema().px(8))
            vlak.addWidget(knop, 0, Qt.AlignmentFlag.AlignHCenter)
        if anders is not None:
            vlak.addWidget(anders, 0, Qt.AlignmentFlag.AlignHCenter)
        vlak.addStretch(2)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._teken()
        thema().veranderd.connect(self._teken)

    def _teken(self) -> None:
        from krachtwerk_desktop.ui.iconen import beeld

        self._beeld.setPixmap(beeld(self._naam, "primary", 48))
