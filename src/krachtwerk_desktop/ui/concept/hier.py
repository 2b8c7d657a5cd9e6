"""Keeps where the cursor is, so that a lock or a flat battery does not cost the thread of a talk."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

import shiboken6
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from krachtwerk_desktop.application.concepten import ConceptService, Hier, Paneel
from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.domain.plek import NotitiePlek, Plek, WerkaantekeningPlek
from krachtwerk_desktop.ui.bewaarder import Bewaarder
from krachtwerk_desktop.ui.bouwstenen.cursor import cursor_van
from krachtwerk_desktop.ui.traject.scherm import TrajectScherm
from krachtwerk_desktop.ui.versies.toegang import Boven

_RUST_MS: Final = 2_000
"""So often the place is kept while somebody types; the text itself is saved sooner."""


class Hierwacht(QObject):
    """Follows the cursor.

    *scherm* returns the open traject, None at home; *samen*, *venster* and *noteren* what lies over it.
    """

    def __init__(
        self,
        concepten: ConceptService,
        bewaarder: Bewaarder,
        scherm: Callable[[], TrajectScherm | None],
        samen: Callable[[], bool],
        venster: Callable[[], Boven],
        noteren: Callable[[], Paneel],
        ouder: QObject,
    ) -> None:
        super().__init__(ouder)
        self._concepten, self._bewaarder = concepten, bewaarder
        self._scherm, self._samen, self._venster, self._noteren = scherm, samen, venster, noteren
        self._veld: QWidget | None = None
        self._plek: Plek | None = None
        self._gekend: Hier | None = None
        self.onbewaard: tuple[()] | tuple[Hier | None] = ()
        self._rust = QTimer(self, singleShot=True, interval=_RUST_MS)
        self._rust.timeout.connect(self._stuur)
        bewaarder.opgeslagen.connect(self._begin_rust)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._volg)

    @property
    def plek(self) -> Plek | None:
        """The field that had the cursor last."""
        return self._plek

    def leg_vast(self) -> None:
        """Keep the place now, before the vault closes; what a disk refuses stays in `onbewaard`."""
        self._rust.stop()
        hier, self.onbewaard = self._hier(), ()
        try:
            self._concepten.bewaar_hier(hier)
        except Fout:
            self.onbewaard = (hier,)

    def neem_over(self, hier: Hier | None) -> None:
        """Know better than the vault, which did not take this place."""
        self.onbewaard = (hier,)

    def herstel(self) -> Hier | None:
        """Return where the cursor was; None for home, and when it cannot be read."""
        if self.onbewaard:
            return self.onbewaard[0]
        try:
            return self._concepten.hier()
        except Fout:
            return None

    def _volg(self, _oud: QWidget | None, nieuw: QWidget | None) -> None:
        plek = self._bewaarder.plek_van(nieuw)
        if plek is not None:
            self._veld, self._plek = nieuw, plek

    def _begin_rust(self) -> None:
        if not self._rust.isActive():
            self._rust.start()

    def _stuur(self) -> None:
        hier = self._hier()
        if hier is not None and hier != self._gekend and not self._bewaarder.gestopt:
            self._gekend = hier
            self._concepten.stuur_hier(hier)

    def _hier(self) -> Hier | None:
        scherm = self._scherm()
        if scherm is None:
            return None
        plaats, traject_id = scherm.plaats, scherm.open_traject.traject.id
        (paneel, keuze), noteren = self._venster(), self._noteren()
        if self._samen():
            paneel = Paneel.SAMEN
        waar = traject_id, plaats.basistaak, plaats.deel
        hier = Hier(*waar, paneel=paneel, keuze=keuze, noteren=noteren)
        veld = self._veld
        if veld is None or not shiboken6.isValid(veld) or not veld.isVisible():
            return hier
        if isinstance(self._plek, NotitiePlek):
            return hier
        if isinstance(self._plek, WerkaantekeningPlek):
            # Never opened by itself: the screen may be turned to the cliënt when it is unlocked.
            return replace(hier, paneel=Paneel.AANTEKENINGEN)
        return replace(hier, plek=self._plek, cursor=cursor_van(veld))
