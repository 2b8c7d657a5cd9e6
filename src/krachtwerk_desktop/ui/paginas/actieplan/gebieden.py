"""The leefgebieden of a doel: chips, and a list that stays open while choosing."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from krachtwerk_desktop.domain.inhoud import Inhoud, Leefgebied
from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Chip
from krachtwerk_desktop.ui.bouwstenen.vloei import VloeiLayout
from krachtwerk_desktop.ui.iconen import icoon, van_leefgebied
from krachtwerk_desktop.ui.velden.groep import Groep

_KIES = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class BlijvendMenu(QMenu):
    """A menu that stays open while its items are ticked; Esc or a press outside closes it."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        actie: QAction | None = self.actionAt(event.position().toPoint())
        if actie is not None and actie.isCheckable():
            actie.trigger()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        actie: QAction | None = self.activeAction()
        if event.key() in _KIES and actie is not None and actie.isCheckable():
            actie.trigger()
            return
        super().keyPressEvent(event)


class GebiedenVeld(Groep):
    """Several leefgebieden; the value is their ids, each on a line, in the order of the list."""

    def __init__(self, gebieden: Sequence[Leefgebied], inhoud: Inhoud, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._inhoud = inhoud
        self._namen = {gebied.id: gebied.naam for gebied in gebieden}
        self._gekozen: list[str] = []
        self._chips: list[Chip] = []
        self._acties: dict[str, QAction] = {}
        self.knop = Knop("Kiezen", "link", "omlaag", rechts=True, ouder=self)
        self._vlak = VloeiLayout(self, 6)
        self._vlak.addWidget(self.knop)
        self._menu: BlijvendMenu | None = None
        self.knop.clicked.connect(self.open)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.bewaak(self.knop)

    @property
    def menu(self) -> BlijvendMenu:
        """The list, made when somebody first asks for it."""
        if self._menu is None:
            self._menu = BlijvendMenu(self)
            self._menu.setAccessibleName("Leefgebieden")
            for id_, naam in self._namen.items():
                self._voeg_toe(self._menu, id_, naam)
        return self._menu

    def tekst(self) -> str:
        return "\n".join(self._gekozen)

    def open(self) -> None:
        """Show the list under the button; it does not wait, so a press from outside returns."""
        self.menu.popup(self.knop.mapToGlobal(QPoint(0, self.knop.height())))

    def setAccessibleName(self, naam: str) -> None:
        self.knop.setAccessibleName(naam)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.knop.setFocus(event.reason())

    def _voeg_toe(self, menu: QMenu, id_: str, naam: str) -> None:
        actie = menu.addAction(icoon(van_leefgebied(id_)), naam)
        actie.setCheckable(True)
        actie.setChecked(id_ in self._gekozen)
        actie.toggled.connect(lambda aan: self._kies(id_, aan=aan))
        self._acties[id_] = actie

    def _kies(self, id_: str, *, aan: bool) -> None:
        rest = [ander for ander in self._gekozen if ander != id_]
        self._gekozen = self._op_volgorde([*rest, id_] if aan else rest)
        self._toon_chips()
        self._meld()

    def _op_volgorde(self, ids: Sequence[str]) -> list[str]:
        volgorde = list(self._namen)
        return sorted(ids, key=lambda id_: volgorde.index(id_) if id_ in volgorde else len(volgorde))

    def _toon(self, tekst: str) -> None:
        self._gekozen = tekst.split()
        for id_ in self._gekozen:
            self._namen.setdefault(id_, self._inhoud.leefgebied_naam(id_))
        for id_, actie in self._acties.items():
            geblokkeerd = actie.blockSignals(True)
            actie.setChecked(id_ in self._gekozen)
            actie.blockSignals(geblokkeerd)
        self._toon_chips()

    def _toon_chips(self) -> None:
        for chip in self._chips:
            self._vlak.removeWidget(chip)
            chip.deleteLater()
        self._vlak.removeWidget(self.knop)
        namen = [self._namen[id_] for id_ in self._gekozen]
        self._chips = [Chip(naam, ouder=self) for naam in namen]
        for chip in self._chips:
            self._vlak.addWidget(chip)
            chip.show()
        self._vlak.addWidget(self.knop)
        self.knop.setAccessibleDescription(f"Gekozen: {', '.join(namen)}" if namen else "Nog niets gekozen")
