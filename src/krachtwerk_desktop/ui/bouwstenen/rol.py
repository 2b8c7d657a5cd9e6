"""A page that scrolls up and down when it does not fit."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from krachtwerk_desktop.ui.thema import thema


class Rol(QScrollArea):
    """A scroll area with a ready vertical layout, `inhoud`; what gets focus comes in sight.

    Only the first window does without *veegt*: it would load too much.
    """

    def __init__(self, marge: int = 0, ouder: QWidget | None = None, *, veegt: bool = True) -> None:
        super().__init__(ouder)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setProperty("focusPolicy", "NoFocus")
        if veegt:
            from krachtwerk_desktop.ui.bouwstenen.vegen import laat_vegen

            laat_vegen(self)
        vlak = QWidget()
        vlak.setProperty("vlak", "rol")
        self.inhoud = QVBoxLayout(vlak)
        maat = thema().px(marge)
        self.inhoud.setContentsMargins(maat, maat, maat, maat)
        self.inhoud.setSpacing(thema().px(12))
        self.setWidget(vlak)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._toon_focus)

    def _toon_focus(self, _oud: QWidget | None, nieuw: QWidget | None) -> None:
        bladzijde = self.widget()
        if nieuw is None or bladzijde is None or not bladzijde.isAncestorOf(nieuw):
            return
        if nieuw.height() <= self.viewport().height() / 2 or nieuw.inherits("QPlainTextEdit"):
            self.ensureWidgetVisible(nieuw, 0, thema().px(16))
        else:  # of something large its top: all of it would push the heading out of sight
            boven = nieuw.mapTo(bladzijde, QPoint(0, 0))
            self.ensureVisible(boven.x(), boven.y(), 0, thema().px(16))
