"""From a question of the catalogue to the editor that fits it."""

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import Qt

from krachtwerk_desktop.application.velden import VeldService
from krachtwerk_desktop.domain.inhoud import Optie, Vraag, VraagSoort, aangeboden
from krachtwerk_desktop.domain.plek import Plek
from krachtwerk_desktop.ui.velden.datum import DatumVeld
from krachtwerk_desktop.ui.velden.keuze import MEESTE_RONDJES, JaNeeVeld, KeuzeLijst, KeuzeVeld
from krachtwerk_desktop.ui.velden.keuzes import KeuzesVeld
from krachtwerk_desktop.ui.velden.lijst import LijstVeld
from krachtwerk_desktop.ui.velden.tekst import TekstVeld
from krachtwerk_desktop.ui.velden.zin import ZinVeld

VeldEditor = TekstVeld | DatumVeld | KeuzeVeld | KeuzeLijst | KeuzesVeld | LijstVeld
Opties = tuple[Optie, ...]


def maak_editor(vraag: Vraag, velden: VeldService, plek: Plek) -> VeldEditor:
    """Return a new editor for the question; *velden* says what a date at *plek* means."""
    return maak_veld(vraag.soort, vraag.opties, velden, plek)


def maak_veld(soort: VraagSoort, opties: Opties, velden: VeldService, plek: Plek) -> VeldEditor:
    """Return a new editor for a kind of answer."""
    return MAKERS[soort](opties, velden, plek)


def zet_antwoord(editor: VeldEditor, tekst: str, dag: date | None = None) -> None:
    """Show what the vault holds; a date keeps the day that was understood when it was typed."""
    if isinstance(editor, DatumVeld):
        editor.zet_waarde(tekst, dag)
    else:
        editor.zet_tekst(tekst)


def begin_in(editor: VeldEditor) -> None:
    """Go to an editor, with the cursor behind what stands there."""
    editor.setFocus(Qt.FocusReason.OtherFocusReason)
    if isinstance(editor, TekstVeld):
        editor.cursor_naar_eind()
    elif isinstance(editor, DatumVeld):
        editor.regel.end(False)


def _tekst(_opties: Opties, _velden: VeldService, _plek: Plek) -> VeldEditor:
    return TekstVeld()


def _regel(_opties: Opties, _velden: VeldService, _plek: Plek) -> VeldEditor:
    return ZinVeld()


def _keuze(opties: Opties, _velden: VeldService, _plek: Plek) -> VeldEditor:
    veel = len(aangeboden(opties)) > MEESTE_RONDJES
    return KeuzeLijst(opties) if veel else KeuzeVeld(opties)


def _keuzes(opties: Opties, _velden: VeldService, _plek: Plek) -> VeldEditor:
    return KeuzesVeld(opties)


def _datum(_opties: Opties, velden: VeldService, plek: Plek) -> VeldEditor:
    return DatumVeld(lambda tekst: velden.begrijp_datum(plek, tekst), velden.waarom_geen_datum)


def _ja_nee(_opties: Opties, _velden: VeldService, _plek: Plek) -> VeldEditor:
    return JaNeeVeld()


def _lijst(_opties: Opties, _velden: VeldService, _plek: Plek) -> VeldEditor:
    return LijstVeld()


MAKERS: Final[dict[VraagSoort, Callable[[Opties, VeldService, Plek], VeldEditor]]] = {
    VraagSoort.TEKST: _tekst,
    VraagSoort.REGEL: _regel,
    VraagSoort.KEUZE: _keuze,
    VraagSoort.KEUZES: _keuzes,
    VraagSoort.DATUM: _datum,
    VraagSoort.JA_NEE: _ja_nee,
    VraagSoort.LIJST: _lijst,
}
