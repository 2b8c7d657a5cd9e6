"""*Niemand* beside *Familie* is no answer: choosing the one takes the other away, wherever it is asked."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.route import Plaats
from krachtwerk_desktop.domain.plek import AntwoordPlek
from krachtwerk_desktop.ui.omgeving import Omgeving, OpenTraject
from krachtwerk_desktop.ui.paginas.formulier import FormulierPagina
from krachtwerk_desktop.ui.samen_kijken.scherm import SamenKijken
from krachtwerk_desktop.ui.velden.keuzes import KeuzesVeld
from krachtwerk_desktop.ui.velden.opties import VinkOptie

TAAK, VRAAG = "ontmoeten_en_aansluiten", "toestemming_wie"
InVenster = Callable[..., QWidget]


@pytest.fixture(params=["pagina", "samen kijken"])
def veld(
    request: pytest.FixtureRequest, omgeving: Omgeving, open_traject: OpenTraject, in_venster: InVenster
) -> KeuzesVeld:
    """The field on the page of the begeleider, and in large type before the cliënt."""
    plek = AntwoordPlek(open_traject.traject.id, TAAK, VRAAG)
    deel = next(
        d for d in omgeving.diensten.inhoud.basistaak(TAAK).delen if VRAAG in {v.id for v in d.vragen}
    )
    if request.param == "pagina":
        pagina = FormulierPagina(omgeving, open_traject, omgeving.diensten.inhoud.basistaak(TAAK))
        in_venster(pagina)
        pagina.toon(Plaats(TAAK, deel.id))
        velden = [v for v in pagina.findChildren(KeuzesVeld) if v.accessibleName().startswith("Met wie")]
    else:
        samen = SamenKijken(omgeving, open_traject, Plaats(TAAK, deel.id), plek)
        in_venster(samen, breed=1280, hoog=650)
        velden = samen.findChildren(KeuzesVeld)
    [gevonden] = velden
    return gevonden


def vakje(veld: KeuzesVeld, tekst: str) -> VinkOptie:
    return next(vakje for vakje in veld.findChildren(VinkOptie) if vakje.text() == tekst)


def test_niemand_en_familie_gaan_niet_samen(
    veld: KeuzesVeld, omgeving: Omgeving, open_traject: OpenTraject, qtbot: QtBot
) -> None:
    plek = AntwoordPlek(open_traject.traject.id, TAAK, VRAAG)

    def in_de_kluis(doe: Callable[[], None]) -> str:
        with qtbot.waitSignal(omgeving.bewaarder.opgeslagen):
            doe()
        return omgeving.diensten.velden.lees(plek)

    def vink(tekst: str) -> None:
        qtbot.mouseClick(vakje(veld, tekst), Qt.MouseButton.LeftButton)

    def terug() -> None:
        qtbot.keyClick(vakje(veld, "Niemand"), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert in_de_kluis(lambda: vink("Familie of vrienden")) == "familie_of_vrienden"
    assert in_de_kluis(lambda: vink("De huisarts")) == "familie_of_vrienden\nhuisarts"
    assert in_de_kluis(lambda: vink("Niemand")) == "niemand"
    assert [v.text() for v in veld.findChildren(VinkOptie) if v.isChecked()] == ["Niemand"]
    assert in_de_kluis(terug) == "familie_of_vrienden\nhuisarts"
    assert in_de_kluis(lambda: vink("Niemand")) == "niemand"
    assert in_de_kluis(lambda: vink("Werk of school")) == "werk_of_school"
    assert not vakje(veld, "Niemand").isChecked()
