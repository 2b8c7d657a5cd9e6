"""Which page belongs to which basistaak; each is imported when it is first shown."""

from collections.abc import Callable, Mapping
from typing import Final

from krachtwerk_desktop.domain.inhoud import Basistaak
from krachtwerk_desktop.ui.omgeving import Omgeving, OpenTraject, TrajectPagina

PaginaMaker = Callable[[Omgeving, OpenTraject, Basistaak], TrajectPagina]


def _formulier(omgeving: Omgeving, open_traject: OpenTraject, taak: Basistaak) -> TrajectPagina:
    from krachtwerk_desktop.ui.paginas.formulier import FormulierPagina

    return FormulierPagina(omgeving, open_traject, taak)


def _ki(omgeving: Omgeving, open_traject: OpenTraject, taak: Basistaak) -> TrajectPagina:
    from krachtwerk_desktop.ui.paginas.ki import KiPagina

    return KiPagina(omgeving, open_traject, taak)


def _actieplan(omgeving: Omgeving, open_traject: OpenTraject, taak: Basistaak) -> TrajectPagina:
    from krachtwerk_desktop.ui.paginas.actieplan import ActieplanPagina

    return ActieplanPagina(omgeving, open_traject, taak)


PAGINAS: Final[Mapping[str, PaginaMaker]] = {
    "formulier": _formulier,
    "ki": _ki,
    "actieplan": _actieplan,
}
"""By the value of ``Basistaak.pagina``."""
