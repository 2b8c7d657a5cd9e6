"""A traject screen over one cliënt, with a small page of one field per part."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.application.route import Plaats
from krachtwerk_desktop.domain.inhoud import Basistaak, Inhoud
from krachtwerk_desktop.domain.plek import ACTIEPLAN, KI, AntwoordPlek, Plek, ki_cel
from krachtwerk_desktop.ui.omgeving import Omgeving, OpenTraject, TrajectPagina
from krachtwerk_desktop.ui.traject.scherm import TrajectScherm
from krachtwerk_desktop.ui.velden.tekst import TekstVeld
from tests.nep.kluis import NepKluis
from tests.ui.praktijk import open_praktijk


class Proefpagina(TrajectPagina):
    """One field that saves itself: the first question, or a cell of the KI."""

    def __init__(self, omgeving: Omgeving, open_traject: OpenTraject, basistaak: Basistaak) -> None:
        super().__init__(omgeving, open_traject, basistaak)
        self.getoond: list[Plaats] = []
        self.veld = TekstVeld(ouder=self)
        QVBoxLayout(self).addWidget(self.veld)
        traject_id = open_traject.traject.id
        if basistaak.id == KI:
            omgeving.bewaarder.volg(self.veld, ki_cel(traject_id, "wonen", "heden"))
        elif basistaak.id != ACTIEPLAN:
            vraag = basistaak.vragen[0].id
            omgeving.bewaarder.volg(self.veld, AntwoordPlek(traject_id, basistaak.id, vraag))

    def toon(self, plaats: Plaats) -> None:
        self.getoond.append(plaats)

    def focus_op(self, plek: Plek | None) -> None:
        self.veld.setFocus()


PROEF = dict.fromkeys(("formulier", "ki", "actieplan"), Proefpagina)


@pytest.fixture
def diensten(kluis: NepKluis, inhoud: Inhoud) -> Diensten:
    return open_praktijk(kluis, inhoud)


@pytest.fixture
def open_traject(diensten: Diensten) -> OpenTraject:
    regel = diensten.clienten.lijst()[0]
    return OpenTraject(regel.client, regel.traject)


@pytest.fixture
def scherm(
    omgeving: Omgeving, open_traject: OpenTraject, in_venster: Callable[..., QWidget]
) -> TrajectScherm:
    gemaakt = TrajectScherm(omgeving, open_traject, PROEF)
    venster = in_venster(gemaakt, breed=1366, hoog=720)
    vlak = venster.layout()
    assert vlak is not None
    vlak.setContentsMargins(0, 0, 0, 0)
    gemaakt.toon(Plaats("ontmoeten_en_aansluiten", "kennismaken"))
    return gemaakt
