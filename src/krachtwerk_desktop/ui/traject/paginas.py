"""The pages of one traject: each is made once, kept, and made ready before it is asked for."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from typing import Final

from PySide6.QtCore import QRect, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.domain.inhoud import Basistaak
from krachtwerk_desktop.ui.omgeving import Omgeving, OpenTraject, TrajectPagina

PaginaMaker = Callable[[Omgeving, OpenTraject, Basistaak], TrajectPagina]
_VOORUIT_MS: Final = 250


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
"""By the value of ``Basistaak.pagina``; each is imported when it is first shown."""


class Paginastapel(QStackedWidget):
    """Holds a page per basistaak; those not seen yet are made while nobody types."""

    ga_naar = Signal(object)
    inhoud_gewijzigd = Signal()
    venster_gevraagd = Signal(str)

    def __init__(
        self,
        omgeving: Omgeving,
        open_traject: OpenTraject,
        makers: Mapping[str, PaginaMaker],
        ouder: QWidget | None = None,
    ) -> None:
        super().__init__(ouder)
        self._omgeving, self._open_traject, self._makers = omgeving, open_traject, makers
        self._paginas: dict[str, TrajectPagina] = {}
        self._warm: set[str] = set()
        self._vooruit = QTimer(self, singleShot=True, interval=_VOORUIT_MS)
        self._vooruit.timeout.connect(self._werk_vooruit)
        self._vooruit.start()

    @property
    def gemaakt(self) -> Iterable[TrajectPagina]:
        return self._paginas.values()

    @property
    def klaar(self) -> bool:
        """Whether every page is ready to be shown."""
        return len(self._warm) == len(self._omgeving.diensten.inhoud.basistaken)

    def pagina(self, basistaak: str) -> TrajectPagina:
        """Return the page of a basistaak, made now if need be."""
        if basistaak not in self._paginas:
            taak = self._omgeving.diensten.inhoud.basistaak(basistaak)
            pagina = self._makers[taak.pagina](self._omgeving, self._open_traject, taak)
            pagina.ga_naar.connect(self.ga_naar)
            pagina.inhoud_gewijzigd.connect(self.inhoud_gewijzigd)
            pagina.venster_gevraagd.connect(self.venster_gevraagd)
            self.addWidget(pagina)
            self._paginas[basistaak] = pagina
        return self._paginas[basistaak]

    def toon(self, basistaak: str) -> None:
        """Bring a page to the front."""
        self._warm.add(basistaak)
        self.setCurrentWidget(self.pagina(basistaak))

    def zet_traject(self, open_traject: OpenTraject) -> None:
        """Tell every page of changed data of the cliënt or the round."""
        self._open_traject = open_traject
        for pagina in self._paginas.values():
            pagina.open_traject = open_traject

    def _werk_vooruit(self) -> None:
        """Make one more page, or lay one out unseen; not while somebody types."""
        taken = [taak.id for taak in self._omgeving.diensten.inhoud.basistaken]
        nieuw = next((taak for taak in taken if taak not in self._paginas), None)
        koud = next((taak for taak in taken if taak not in self._warm), None)
        if self._omgeving.bewaarder.bezig:
            self._vooruit.start()
        elif nieuw is not None:
            self.pagina(nieuw)
            self._vooruit.start()
        elif koud is not None:
            self._warm_op(koud)
            self._vooruit.start()

    def _warm_op(self, basistaak: str) -> None:
        """Let a page do now what it would do when it is first seen: read, polish, lay out."""
        self._warm.add(basistaak)
        pagina = self._paginas[basistaak]
        pagina.resize(self.size())
        with suppress(Fout):  # told when somebody really goes there
            pagina.toon(self._omgeving.diensten.trajecten.route.eerste(basistaak))
            pagina.grab(QRect(0, 0, 1, 1))
