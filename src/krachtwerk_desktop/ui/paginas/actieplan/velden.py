"""The small fields of a doel and an actie."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QCompleter, QWidget

from krachtwerk_desktop.domain.inhoud import Optie
from krachtwerk_desktop.ui.velden.datum import DatumVeld
from krachtwerk_desktop.ui.velden.groep import Groep
from krachtwerk_desktop.ui.velden.keuze import KeuzeLijst
from krachtwerk_desktop.ui.velden.tekst import RegelVeld, TekstVeld

Invoer = TekstVeld | RegelVeld | DatumVeld | KeuzeLijst | Groep
"""What this page types in; each of them is an ``Editor`` of the saver."""

_BLADEREN = frozenset((Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown))


class Aanvuller(QCompleter):
    """The names that may do an actie, shared by all the fields that ask for one."""

    def __init__(self, ouder: QObject) -> None:
        super().__init__(ouder)
        self._namen = QStringListModel(self)
        self.setModel(self._namen)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)

    def zet(self, namen: Sequence[str]) -> None:
        if self._namen.stringList() != list(namen):
            self._namen.setStringList(list(namen))


class WieVeld(RegelVeld):
    """Who does it: any words, with the names at hand on a press or the down key."""

    def __init__(self, aanvuller: Aanvuller, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setCompleter(aanvuller)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and not event.modifiers():
            self._toon_namen()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if not self.text():
            self._toon_namen()

    def _toon_namen(self) -> None:
        """Show every name, also when the field already holds one."""
        self.completer().setCompletionPrefix("")
        self.completer().complete()


class StatusKeuze(KeuzeLijst):
    """How a doel or actie stands; it always stands somehow.

    The arrow keys open the list: stepping would save every status on the way, and *gelukt*
    does more than that.
    """

    def __init__(self, opties: Sequence[tuple[str, str]], ouder: QWidget | None = None) -> None:
        super().__init__([Optie(id_, label) for id_, label in opties], leeg=None, ouder=ouder)
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToContents)
        self.setMinimumContentsLength(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _BLADEREN and not event.modifiers():
            self.showPopup()
            return
        super().keyPressEvent(event)


def zet_cursor(veld: QWidget, reden: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
    """Give a field the focus with the cursor behind its text."""
    veld.setFocus(reden)
    doel = veld.focusProxy() or veld
    if isinstance(doel, TekstVeld):
        doel.cursor_naar_eind()
    elif isinstance(doel, RegelVeld):
        doel.end(False)
