"""How the way back is reached: Ctrl+Z over pages, a field's earlier texts, the waste bin."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.application.geschiedenis import EerdereTekst, Teruggedraaid
from krachtwerk_desktop.domain.geschiedenis import Ding, Stap, StapSoort
from krachtwerk_desktop.domain.ids import nieuw_id
from krachtwerk_desktop.domain.plek import (
    RANG,
    ActiePlek,
    ActieVeld,
    AntwoordPlek,
    DoelPlek,
    DoelVeld,
    Plek,
)
from krachtwerk_desktop.ui.bouwstenen.toetsen import gaat_voorbij
from krachtwerk_desktop.ui.geschiedenis.keuzeplek import keuzeplek
from krachtwerk_desktop.ui.geschiedenis.stapwoorden import stap_woorden, veldnaam
from krachtwerk_desktop.ui.omgeving import Omgeving, OpenTraject
from krachtwerk_desktop.ui.plekwoorden import waarde_woorden

_RUIM_NA_MS = 5_000
_NIETS = "Er is niets meer om ongedaan te maken."
_GEEN_VELD = "Zet de cursor eerst in het veld waarvan je eerdere teksten wilt zien."
_EEN_KEER = (
    "Elk nummer is er één keer: het leefgebied dat het nu heeft, raakt het kwijt als je het hier terugzet."
)
_TEKST_TERUG = "De eerdere tekst staat er weer."
_KEUZE_TERUG = "Wat hier eerder was gekozen, staat er weer."


class Geschiedenistoegang(QObject):
    """Holds the actions."""

    teruggedraaid = Signal(object)
    """A :class:`Plek` to show, or None when the page need only be drawn again."""
    client_gewijzigd = Signal(str)
    """The id of the cliënt whose data are others again."""
    prullenbak_gewijzigd = Signal()

    def __init__(self, omgeving: Omgeving, werk: QWidget) -> None:
        super().__init__(werk)
        self._omgeving, self._werk, self._wacht = omgeving, werk, omgeving.afscheid.wacht
        self._geschiedenis = omgeving.diensten.geschiedenis
        self.eerder = self._actie("Eerdere teksten van dit veld…", "Ctrl+H", self._toon_eerdere)
        self.prullenbak = self._actie("Prullenbak…", "", self._toon_prullenbak)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._let_op)
            self._let_op(None, app.focusWidget())
        # Nobody waits for the bin to be emptied; by then the first page is there.
        QTimer.singleShot(_RUIM_NA_MS, self, self.ruim_op)

    def _let_op(self, _oud: QWidget | None, nieuw: QWidget | None) -> None:
        """Watch the field with the cursor alone: over all, this would see every event of the program."""
        if isinstance(nieuw, QPlainTextEdit | QLineEdit):
            nieuw.installEventFilter(self)  # a second time it is still there once

    def eventFilter(self, object_: QObject, event: QEvent) -> bool:
        """Let Ctrl+Z and its counterpart pass a text field that has nothing of its own to do with them."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and gaat_voorbij(object_, QKeySequence(event.keyCombination()))
        ):
            event.ignore()
            return True
        return super().eventFilter(object_, event)

    def draai_terug(self, hier: OpenTraject) -> None:
        """Undo the last thing done for this cliënt in this round and show where it was."""
        self._bewaar()
        try:
            terug = self._geschiedenis.draai_terug(hier.client.id, hier.traject.id)
        except Fout as fout:
            self._omgeving.meld(fout.zin)
            return
        if terug is None:
            self._omgeving.meld(_NIETS)
            return
        self._toon(terug.stap, er_weer=StapSoort.WEGGEGOOID)
        woorden = stap_woorden(self._omgeving.diensten, terug.stap)
        self._omgeving.meld(f"Teruggedraaid: {woorden}.", toch_niet=lambda: self._herhaal(terug))

    def _herhaal(self, terug: Teruggedraaid) -> None:
        self._bewaar()
        try:
            self._geschiedenis.herhaal(terug)
        except Fout as fout:
            self._omgeving.meld(fout.zin)
            return
        self._toon(terug.stap, er_weer=StapSoort.TOEGEVOEGD)
        woorden = stap_woorden(self._omgeving.diensten, terug.stap)
        self._omgeving.meld(f"Toch niet teruggedraaid: {woorden}.")

    def _toon(self, stap: Stap, *, er_weer: StapSoort) -> None:
        """Go to the field, or to the doel or actie that came back by undoing a step of that kind."""
        if stap.ding is Ding.CLIENT:
            self.client_gewijzigd.emit(stap.ding_id)
            return
        plek: Plek | None = stap.plekken[0] if stap.plekken else None
        if stap.soort is er_weer and stap.ding is Ding.DOEL:
            plek = DoelPlek(stap.ding_id, DoelVeld.TEKST)
        elif stap.soort is er_weer and stap.ding is Ding.ACTIE:
            plek = ActiePlek(stap.ding_id, ActieVeld.TEKST)
        self.teruggedraaid.emit(plek)

    def ruim_op(self) -> None:
        """Empty what lies in the waste bin for over thirty days; a full disk may wait for another day."""
        try:
            self._geschiedenis.ruim_op()
        except Fout as fout:
            self._omgeving.meld(fout.zin)

    def _toon_eerdere(self) -> None:
        hier = QApplication.focusWidget()
        gekozen = keuzeplek(hier)
        plek = gekozen or self._omgeving.bewaarder.plek_van(hier)
        if plek is None:
            self._omgeving.meld(_GEEN_VELD)
            return
        self._bewaar()
        from krachtwerk_desktop.ui.geschiedenis.eerder import EerdereTeksten, verleden_van

        diensten = self._omgeving.diensten
        naam, lees = veldnaam(diensten, plek), partial(waarde_woorden, diensten.inhoud, plek)
        verleden = verleden_van(self._geschiedenis, plek, naam, lees)
        if isinstance(plek, AntwoordPlek) and plek.vraag == RANG:
            terug = partial(self._geef_rang_terug, plek)
            verleden = replace(verleden, zet_terug=terug, uitleg=_EEN_KEER)
        dialoog = EerdereTeksten(verleden, self._werk)
        dialoog.teruggezet.connect(lambda: self._is_teruggezet(plek, gekozen=gekozen is not None))
        dialoog.finished.connect(dialoog.deleteLater)
        dialoog.open()

    def _is_teruggezet(self, plek: Plek, *, gekozen: bool) -> None:
        self.teruggedraaid.emit(plek)
        self._omgeving.meld(_KEUZE_TERUG if gekozen else _TEKST_TERUG)

    def _geef_rang_terug(self, plek: AntwoordPlek, eerdere: EerdereTekst) -> None:
        """Take the rank from who has it now, in one step: no two leefgebieden ever share one."""
        rangen = self._omgeving.diensten.krachten.van(plek.traject_id).rangen
        nu = [gebied for gebied, rang in rangen.items() if str(rang) == eerdere.tekst]
        vrij = [(replace(plek, leefgebied=gebied), "") for gebied in nu if gebied != plek.leefgebied]
        self._omgeving.diensten.velden.leg_direct_vast([*vrij, (plek, eerdere.tekst)], nieuw_id())

    def _toon_prullenbak(self) -> None:
        self._bewaar()
        klok = self._omgeving.diensten.klok
        from krachtwerk_desktop.ui.geschiedenis.prullenbak import Prullenbak

        dialoog = Prullenbak(self._geschiedenis, klok.vandaag(), self._werk)
        dialoog.gewijzigd.connect(self.prullenbak_gewijzigd)
        dialoog.finished.connect(dialoog.deleteLater)
        dialoog.open()

    def _bewaar(self) -> None:
        self._omgeving.bewaarder.leg_alles_vast()
        self._wacht()

    def _actie(self, naam: str, toets: str, doe: Callable[[], None]) -> QAction:
        actie = QAction(naam, self)
        if toets:
            actie.setShortcut(QKeySequence(toets))
        actie.triggered.connect(doe)
        return actie
