"""Saving while typing: nobody ever presses a save button.

A field is saved as soon as typing rests (:class:`Typrust`), and at once when it is left. A save
that fails keeps its text here, is tried again until it works, and outlives the page it was
typed on.
"""

from dataclasses import dataclass
from datetime import date
from itertools import takewhile
from typing import Protocol, cast, runtime_checkable

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from krachtwerk_desktop.application.fouten import Fout, NietGevonden
from krachtwerk_desktop.application.velden import VeldService
from krachtwerk_desktop.domain.antwoord import Schrijving
from krachtwerk_desktop.domain.ids import nieuw_id
from krachtwerk_desktop.domain.plek import Plek
from krachtwerk_desktop.ui.typrust import Typrust

STILTE = 120_000
_EEN_ZIN = 12
OPNIEUW = 3_000


class Editor(Protocol):
    """What every editor in ``ui/velden`` offers; *zet_tekst* does not emit *gewijzigd*."""

    gewijzigd: SignalInstance
    verlaten: SignalInstance

    def tekst(self) -> str:
        """Return the value as text."""

    def zet_tekst(self, tekst: str) -> None:
        """Show a value."""


@runtime_checkable
class _DatumEditor(Protocol):
    """An editor that shows a day beside its text."""

    def zet_waarde(self, tekst: str, dag: date | None) -> None:
        """Show a text with the day that was understood when it was typed."""


@dataclass(slots=True)
class _Openstaand:
    """A text on its way to the vault; *beurt* tells whether a report is about the newest one."""

    schrijving: Schrijving
    beurt: int
    onderweg: bool = True
    vergeefs: bool = False
    """Its place is not in the vault any more: trying again by itself would help nobody."""


class Bewaarder(QObject):
    """Watches the fields of the open pages and hands their texts to the service."""

    opgeslagen = Signal(object, object)
    """The place and the local moment of a confirmed save."""
    legt_vast = Signal()
    """Whoever holds back a choice for a moment hands it over now."""
    mislukt = Signal(str)
    """The sentence to show until :attr:`hersteld`."""
    hersteld = Signal()

    def __init__(self, velden: VeldService, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._velden = velden
        self._volgers: list[_Volger] = []
        self._openstaand: dict[Plek, _Openstaand] = {}
        self._beurt = 0
        self._in_fout = False
        self._gestopt = False
        self._opnieuw = QTimer(self, singleShot=True, interval=OPNIEUW)
        self._opnieuw.timeout.connect(self._probeer_weer)

    def volg(self, editor: Editor, plek: Plek) -> None:
        """Save *editor* at *plek* from now on, until the widget is destroyed.

        A text that could not be saved yet is put back into the editor.
        """
        wacht = self._openstaand.get(plek)
        if wacht is not None and wacht.schrijving.tekst != editor.tekst():
            _toon(editor, wacht.schrijving)
        volger = _Volger(self, editor, plek)
        self._volgers.append(volger)
        cast("QWidget", editor).destroyed.connect(lambda: self._volgers.remove(volger))

    def leg_alles_vast(self) -> None:
        """Hand over every unsaved text now: on leaving a page, hide, lock and close."""
        self.legt_vast.emit()
        for volger in self._volgers:
            volger.leg_vast()
            volger.sluit_bewerking()

    def plek_van(self, widget: QWidget | None) -> Plek | None:
        """Return the place of the watched field that *widget* is, or is a part of."""
        for volger in self._volgers:
            editor = cast("QWidget", volger.editor)
            if widget is not None and (editor is widget or editor.isAncestorOf(widget)):
                return volger.plek
        return None

    @property
    def openstaand(self) -> dict[Plek, Schrijving]:
        """What the vault has not confirmed yet, with the moment and the day of when it was typed."""
        return {plek: wacht.schrijving for plek, wacht in self._openstaand.items()}

    @property
    def onderweg(self) -> bool:
        """Whether the vault has yet to answer for any text."""
        return any(wacht.onderweg for wacht in self._openstaand.values())

    @property
    def bezig(self) -> bool:
        """Whether anything is being typed or saved at this moment."""
        return self.onderweg or any(volger.vuil for volger in self._volgers)

    def bewaar(self, plek: Plek, tekst: str, bewerking: str) -> None:
        """Hand one text to the vault, as it is meant at this moment."""
        self._geef_door(self._velden.maak(plek, tekst, bewerking))

    def neem_op(self, schrijving: Schrijving) -> None:
        """Hand over what was typed earlier, such as before a lock, and show it where its field is open."""
        for volger in self._volgers:
            if volger.plek == schrijving.plek and volger.editor.tekst() != schrijving.tekst:
                _toon(volger.editor, schrijving)
        self._geef_door(schrijving)

    def _geef_door(self, schrijving: Schrijving) -> None:
        self._beurt += 1
        wacht = _Openstaand(schrijving, self._beurt)
        self._openstaand[schrijving.plek] = wacht
        self._stuur(wacht)

    def probeer_opnieuw(self) -> None:
        """Try every failed save again."""
        for wacht in list(self._openstaand.values()):
            if not wacht.onderweg:
                wacht.onderweg = True
                self._stuur(wacht)

    @property
    def gestopt(self) -> bool:
        """Whether the vault is closed, or about to be."""
        return self._gestopt

    def stop(self) -> None:
        """Send nothing any more: the vault is closing, and late reports must find nobody."""
        self._gestopt = True
        self._opnieuw.stop()

    def _probeer_weer(self) -> None:
        for wacht in list(self._openstaand.values()):
            if not wacht.onderweg and not wacht.vergeefs:
                wacht.onderweg = True
                self._stuur(wacht)

    def _stuur(self, wacht: _Openstaand) -> None:
        if self._gestopt:
            return
        plek, beurt = wacht.schrijving.plek, wacht.beurt
        try:
            self._velden.stuur(
                wacht.schrijving,
                lambda: self._klaar(plek, beurt),
                lambda fout: self._is_mislukt(plek, beurt, fout),
            )
        except Fout as fout:
            self._is_mislukt(plek, beurt, fout)

    def _klaar(self, plek: Plek, beurt: int) -> None:
        wacht = self._openstaand.get(plek)
        if wacht is not None and wacht.beurt == beurt:
            del self._openstaand[plek]
            if self._gestopt:
                return
            self.opgeslagen.emit(plek, self._velden.nu().astimezone())
        if self._in_fout and not self._openstaand:
            self._in_fout = False
            self.hersteld.emit()

    def _is_mislukt(self, plek: Plek, beurt: int, fout: Fout) -> None:
        wacht = self._openstaand.get(plek)
        if wacht is not None and wacht.beurt == beurt:
            wacht.onderweg = False
            wacht.vergeefs = isinstance(fout, NietGevonden)
        if self._gestopt:
            return
        self._in_fout = True
        if any(not w.onderweg and not w.vergeefs for w in self._openstaand.values()):
            self._opnieuw.start()
        self.mislukt.emit(fout.zin)


def _toon(editor: Editor, schrijving: Schrijving) -> None:
    if isinstance(editor, _DatumEditor):
        editor.zet_waarde(schrijving.tekst, schrijving.datum)
    else:
        editor.zet_tekst(schrijving.tekst)


def _is_veel_weg(oud: str, nieuw: str) -> bool:
    """Say whether more than half of a sentence is gone: cut, cleared, or typed over."""
    if len(oud) < _EEN_ZIN or nieuw.startswith(oud):
        return False
    begin = _gelijk(oud, nieuw)
    eind = _gelijk(oud[begin:][::-1], nieuw[begin:][::-1])
    return begin + eind < len(oud) / 2


def _gelijk(een: str, ander: str) -> int:
    """Return how many letters two texts begin with together."""
    return sum(1 for _ in takewhile(lambda paar: paar[0] == paar[1], zip(een, ander, strict=False)))


class _Volger(QObject):
    """One watched field: when to save, and which edit session it is in.

    A child of its editor, so Qt takes both away together. As a child of the saver that is
    deleted later, it ends in a crash when the saver goes first, as at a lock.
    """

    def __init__(self, bewaarder: Bewaarder, editor: Editor, plek: Plek) -> None:
        super().__init__(cast("QWidget", editor))
        self._bewaarder, self.editor, self.plek = bewaarder, editor, plek
        self._bewerking = ""
        self._laatst = editor.tekst()
        self.vuil = False
        self._toets = Typrust(self)
        self._toets.timeout.connect(self.leg_vast)
        self._stilte = QTimer(self, singleShot=True, interval=STILTE)
        self._stilte.timeout.connect(self.sluit_bewerking)
        editor.gewijzigd.connect(self._is_gewijzigd)
        editor.verlaten.connect(self._is_verlaten)

    def leg_vast(self) -> None:
        """Save now if anything changed."""
        if not self.vuil:
            return
        self.vuil = False
        self._toets.stop()
        tekst, laatst = self.editor.tekst(), self._laatst
        self._laatst = tekst
        if not isinstance(self.editor, _DatumEditor) and _is_veel_weg(laatst, tekst):
            # Words that were saved go into the history, though nobody left the field.
            self._bewerking = nieuw_id()
        self._bewaarder.bewaar(self.plek, tekst, self._bewerking)

    def sluit_bewerking(self) -> None:
        """The next key begins a new edit session."""
        self._bewerking = ""

    def _is_gewijzigd(self) -> None:
        self.vuil = True
        self._bewerking = self._bewerking or nieuw_id()
        self._toets.toets()
        self._stilte.start()

    def _is_verlaten(self) -> None:
        self.leg_vast()
        self.sluit_bewerking()
