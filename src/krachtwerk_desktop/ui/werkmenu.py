"""What the menu *Cliënt* holds, at home and in a traject."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from krachtwerk_desktop.domain import datum
from krachtwerk_desktop.domain.client import Traject
from krachtwerk_desktop.ui.clienten.acties import ClientActies
from krachtwerk_desktop.ui.traject.scherm import TrajectScherm
from krachtwerk_desktop.ui.versies.toegang import Werkbladtoegang

_IN_TRAJECT = ("noteren", "samen", "tips", "vorige", "volgende")


def thuis_menu(acties: ClientActies, zoek: QAction, werkbladen: Werkbladtoegang) -> list[QAction]:
    """Return the menu of home, where the selected row is the cliënt."""
    menu = [acties.nieuw, zoek, werkbladen.controlecode, _streep(acties)]
    return [*menu, *acties.voor_client]


def traject_menu(
    acties: ClientActies,
    zoek: QAction,
    scherm: TrajectScherm,
    rondes: Sequence[Traject],
    open_traject: Callable[[str], None],
    werkbladen: Werkbladtoegang,
) -> list[QAction]:
    """Return the menu of an open traject, with the way to the other rounds if there are any."""
    menu = [acties.nieuw, zoek, scherm.acties["alle"], _streep(scherm)]
    menu += [scherm.acties[naam] for naam in _IN_TRAJECT]
    menu += [_streep(scherm), werkbladen.krachten, werkbladen.vergelijking]
    menu += [werkbladen.werkbladen, werkbladen.controlecode]
    menu.append(scherm.acties["werkaantekeningen"])
    menu += [_streep(scherm), *acties.voor_client]
    if len(rondes) > 1:
        menu.append(_rondes(scherm, rondes, open_traject).menuAction())
    return menu


def _rondes(scherm: TrajectScherm, rondes: Sequence[Traject], open_traject: Callable[[str], None]) -> QMenu:
    menu = QMenu("Andere ronde", scherm)
    for traject in rondes:
        actie = menu.addAction(f"Ronde {traject.ronde}, sinds {datum.voluit(traject.begonnen_op)}")
        actie.setEnabled(traject.id != scherm.open_traject.traject.id)
        actie.triggered.connect(lambda _aan=False, id_=traject.id: open_traject(id_))
    return menu


def _streep(ouder: QObject) -> QAction:
    streep = QAction(ouder)
    streep.setSeparator(True)
    return streep
