"""The saver and its fields may go in any order: a page that closes, a vault that locks."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.domain.plek import ki_cel
from krachtwerk_desktop.ui.bewaarder import Bewaarder
from krachtwerk_desktop.ui.omgeving import OpenTraject
from krachtwerk_desktop.ui.velden.tekst import TekstVeld


def _werk_en_sluit(diensten: Diensten, traject_id: str, woorden: str) -> None:
    """Type on a page, close it, and let go of the saver, as a lock does."""
    bewaarder, pagina, velden = Bewaarder(diensten.velden), QWidget(), [TekstVeld() for _ in range(4)]
    vlak = QVBoxLayout(pagina)
    for veld, leefgebied in zip(velden, ("wonen", "financien", "vrije_tijd", "zingeving"), strict=True):
        vlak.addWidget(veld)
        bewaarder.volg(veld, ki_cel(traject_id, leefgebied, "heden"))
    pagina.show()
    velden[0].insertPlainText(woorden)
    bewaarder.leg_alles_vast()
    delete(pagina)
    bewaarder.leg_alles_vast()
    assert not bewaarder.openstaand


def test_de_bewaarder_mag_na_zijn_velden_weg(
    qtbot: QtBot, diensten: Diensten, open_traject: OpenTraject
) -> None:
    for ronde in range(3):
        _werk_en_sluit(diensten, open_traject.traject.id, f"ronde {ronde}")
        een_tel = QTimer(singleShot=True)
        with qtbot.waitSignal(een_tel.timeout):
            een_tel.start(0)
        krachten = diensten.krachten.van(open_traject.traject.id)
        assert krachten.tekst("wonen", "heden") == f"ronde {ronde}"
