"""Saving the rank of a leefgebied, which may take it from another one."""

from PySide6.QtCore import QObject, QTimer

from krachtwerk_desktop.application.samen import SamenService
from krachtwerk_desktop.domain.ids import nieuw_id
from krachtwerk_desktop.domain.plek import RANG, AntwoordPlek, Plek
from krachtwerk_desktop.ui import typrust
from krachtwerk_desktop.ui.bewaarder import Bewaarder
from krachtwerk_desktop.ui.velden.maken import VeldEditor


def is_rang(plek: Plek) -> bool:
    """Say whether a field is the rank of a leefgebied."""
    return isinstance(plek, AntwoordPlek) and plek.vraag == RANG


class RangVolger(QObject):
    """Saves when the choice has come to rest: arrow keys pass ranks that belong elsewhere.

    A child of its editor, so that both go together.
    """

    def __init__(
        self, editor: VeldEditor, plek: AntwoordPlek, samen: SamenService, bewaarder: Bewaarder
    ) -> None:
        super().__init__(editor)
        self._editor, self._plek = editor, plek
        self._samen, self._bewaarder = samen, bewaarder
        self._rust = QTimer(self, singleShot=True, interval=typrust.NA_LAATSTE_TOETS)
        wacht = bewaarder.openstaand.get(plek)
        if wacht is not None:
            editor.zet_tekst(wacht.tekst)
        editor.gewijzigd.connect(self._rust.start)
        editor.verlaten.connect(self.leg_vast)
        bewaarder.legt_vast.connect(self.leg_vast)
        self._rust.timeout.connect(self._bewaar)

    def leg_vast(self) -> None:
        """Save now if anything changed."""
        if self._rust.isActive():
            self._rust.stop()
            self._bewaar()

    def _bewaar(self) -> None:
        bewerking = nieuw_id()
        rangen = self._samen.rangen(self._plek.traject_id, self._plek.leefgebied, self._editor.tekst())
        for plek, rang in rangen:
            self._bewaarder.bewaar(plek, rang, bewerking)
