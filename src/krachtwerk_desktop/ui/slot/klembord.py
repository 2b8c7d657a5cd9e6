"""What was copied here does not lie on the clipboard for the rest of the day."""

from typing import Final

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication

BLIJFT_MS: Final = 60_000


class Klembordwacht(QObject):
    """Clears a copy of ours after a minute; a copy of another program is left alone."""

    def __init__(self, ouder: QObject | None = None) -> None:
        super().__init__(ouder)
        self._klembord = QApplication.clipboard()
        self.wekker = QTimer(self, singleShot=True, interval=BLIJFT_MS)
        self.wekker.timeout.connect(self.wis)
        self._klembord.dataChanged.connect(self._is_veranderd)

    def wis(self) -> None:
        """Clear what is ours, the selection that X11 pastes with the middle button too."""
        self.wekker.stop()
        for modus in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
            if self.van_ons(modus):
                self._klembord.clear(modus)

    def van_ons(self, modus: QClipboard.Mode) -> bool:
        """Say whether this program was the last to copy; a screen without windows cannot tell."""
        if modus is QClipboard.Mode.Selection:
            return self._klembord.supportsSelection() and self._klembord.ownsSelection()
        return self._klembord.ownsClipboard()

    def _is_veranderd(self) -> None:
        # Nothing at all after a clear, on some systems, whatever the stubs say.
        wat: QMimeData | None = self._klembord.mimeData()
        if wat is not None and wat.formats() and self.van_ons(QClipboard.Mode.Clipboard):
            self.wekker.start()
        else:
            self.wekker.stop()
