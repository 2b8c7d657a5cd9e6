"""The quiet bar that counts down to the lock."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from krachtwerk_desktop.ui.bouwstenen.koppen import Tekst
from krachtwerk_desktop.ui.thema import thema


class Aftelbalk(QFrame):
    """Lies along the foot of whatever window is in front, and takes neither room nor focus.

    Said aloud once, when it comes: a number a second would drown every other word.
    """

    def __init__(self, venster: QWidget) -> None:
        super().__init__(venster)
        self.setProperty("melding", "let_op")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.tekst = Tekst(ouder=self)
        self.tekst.setAlignment(Qt.AlignmentFlag.AlignCenter)
        look = thema()
        rij = QHBoxLayout(self)
        rij.setContentsMargins(look.px(16), look.px(10), look.px(16), look.px(10))
        rij.addWidget(self.tekst)
        venster.installEventFilter(self)

    def toon(self, seconden: int) -> None:
        """Say how many seconds are left."""
        eerst = not self.isVisible()
        woord = "1 seconde" if seconden == 1 else f"{seconden} seconden"
        zin = f"Het dossier gaat over {woord} op slot. Druk op een toets om het open te houden."
        self.tekst.setText(zin)
        self.setAccessibleName(zin)
        self._leg()
        self.show()
        self.raise_()
        if eerst:
            self._zeg(zin)

    def eventFilter(self, ding: QObject, event: QEvent) -> bool:
        """Stay at the foot when the window changes size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._leg()
        return super().eventFilter(ding, event)

    def _leg(self) -> None:
        venster = self.parentWidget()
        if venster is None:
            return
        breed = min(venster.width(), thema().px(720))
        hoog = self.heightForWidth(breed) if self.hasHeightForWidth() else self.sizeHint().height()
        onder = thema().px(12)
        self.setGeometry((venster.width() - breed) // 2, venster.height() - hoog - onder, breed, hoog)

    def _zeg(self, zin: str) -> None:
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        if QAccessible.isActive():
            bericht = QAccessibleAnnouncementEvent(self, zin)
            bericht.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
            QAccessible.updateAccessibility(bericht)
