"""What a next round takes over from the one before."""

from datetime import date

from PySide6.QtWidgets import QLabel

from krachtwerk_desktop.domain.plek import ki_cel
from tests.ui.geschiedenis.conftest import Huis


def _aangevuld(huis: Huis) -> list[str]:
    assert huis.werk.scherm is not None
    labels = huis.werk.scherm.pagina.findChildren(QLabel)
    return [label.text() for label in labels if label.text().startswith("Laatst aangevuld")]


def test_wat_een_ronde_overneemt_is_niet_aangevuld_op_de_dag_dat_ze_begon(huis: Huis) -> None:
    diensten, client = huis.diensten, huis.hier.client
    plek = ki_cel(huis.hier.traject.id, "wonen", "heden")
    diensten.velden.leg_direct_vast([(plek, "Een kamer.")], "1")
    gezegd = f"{huis.klok.nu().astimezone():%H:%M}"
    huis.klok.dag = date(2026, 11, 23)
    tweede = diensten.clienten.nieuwe_ronde(client.id)
    nieuw = ki_cel(tweede.id, "wonen", "heden")
    huis.werk.open_traject(tweede.id, nieuw)
    assert diensten.velden.lees(nieuw) == "Een kamer."
    assert _aangevuld(huis) == [f"Laatst aangevuld: 10 september {gezegd}"]
    diensten.velden.leg_direct_vast([(nieuw, "Een kamer.\n\nMet een tuin.")], "2")
    huis.werk.open_traject(tweede.id, nieuw)
    assert _aangevuld(huis)[-1].startswith("Laatst aangevuld: vandaag ")
