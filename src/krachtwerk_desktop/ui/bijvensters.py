"""The windows beside the page: settings, the handleiding, and what this program is.

Each is loaded when it is asked for; this module comes with the menus that ask.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from krachtwerk_desktop.application.diensten import Diensten
    from krachtwerk_desktop.ui.hoofdvenster import Hoofdvenster
    from krachtwerk_desktop.ui.werkruimte import Werkruimte

    Open = Callable[[], tuple[Diensten, Werkruimte] | None]


def verbind(venster: "Hoofdvenster", wat_open_is: "Open") -> None:
    """Let the menus of *venster* open them; *wat_open_is* gives None while the vault is closed."""
    venster.instellingen.connect(lambda: _toon_instellingen(wat_open_is))
    venster.handleiding.connect(lambda: _toon_handleiding(venster))
    venster.over.connect(lambda: _toon_over(venster))


def _toon_instellingen(wat_open_is: "Open") -> None:
    if (open_ := wat_open_is()) is not None:
        open_[1].instellingen.toon()


def _toon_handleiding(venster: "Hoofdvenster") -> None:
    """One window, however often it is asked for: with the chapter that is being read in front."""
    from krachtwerk_desktop.ui.handleiding import Handleiding

    handleiding = venster.findChild(Handleiding)
    if handleiding is None:
        handleiding = Handleiding(venster)
        handleiding.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    handleiding.show()
    handleiding.raise_()
    handleiding.activateWindow()


def _toon_over(venster: "Hoofdvenster") -> None:
    from krachtwerk_desktop.ui.over import toon_over

    toon_over(venster)
