"""The windows beside the page: settings, the handleiding, and what this program is.

Each is loaded when it is asked for; this module comes with the menus that ask.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from krachtwerk_desktop.application.diensten import Diensten
    from krachtwerk_desktop.ui.hoofdvenster import Hoofdvenster
    from krachtwerk_desktop.ui.werkruimte import Werkruimte

    Open = Callable[[], tuple[Diensten, Werkruimte] | None]


def verbind(venster: "Hoofdvenster", wat_open_is: "Open") -> None:
    """Let the menus of *venster* open them; *wat_open_is* gives None while the vault is closed."""
    venster.instellingen.connect(lambda: _toon_instellingen(venster, wat_open_is))
    venster.handleiding.connect(lambda: _toon_handleiding(venster))
    venster.over.connect(lambda: _toon_over(venster))


def _toon_instellingen(venster: "Hoofdvenster", wat_open_is: "Open") -> None:
    from krachtwerk_desktop.ui.instellingen.venster import Instellingen

    open_ = wat_open_is()
    if open_ is None:
        return
    diensten, werk = open_

    def groet() -> None:
        """Greet by the name as it is now; a lock closes this window too, and then nobody is greeted."""
        if wat_open_is() is not None and werk.scherm is None:
            werk.clienten.toon()

    instellingen = Instellingen(diensten, venster.kies_uiterlijk, werk)
    instellingen.finished.connect(instellingen.deleteLater)
    instellingen.finished.connect(groet)
    instellingen.open()


def _toon_handleiding(venster: "Hoofdvenster") -> None:
    from krachtwerk_desktop.ui.handleiding import Handleiding

    Handleiding(venster).show()


def _toon_over(venster: "Hoofdvenster") -> None:
    from krachtwerk_desktop.ui.over import toon_over

    toon_over(venster)
