"""A date means the day it meant when it was typed, however late the vault takes it."""

from datetime import date

from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.diensten import Diensten, maak_diensten
from krachtwerk_desktop.application.fouten import NietOpgeslagen
from krachtwerk_desktop.domain.inhoud import Inhoud
from krachtwerk_desktop.domain.plek import ActiePlek, ActieVeld
from krachtwerk_desktop.ui.bewaarder import Bewaarder
from krachtwerk_desktop.ui.omgeving import OpenTraject
from krachtwerk_desktop.ui.velden.datum import DatumVeld
from tests.application.conftest import VasteKlok
from tests.nep.kluis import NepKluis
from tests.ui.conftest import LegeDrukker


def test_een_dag_die_later_wordt_bewaard_blijft_de_dag_van_het_typen(
    kluis: NepKluis, inhoud: Inhoud, diensten: Diensten, open_traject: OpenTraject, qtbot: QtBot
) -> None:
    """The disk refuses on the 23rd and works on the 25th: *morgen* stays the 24th, on screen too."""
    klok = VasteKlok()
    velden = maak_diensten(kluis, inhoud, LegeDrukker(), klok, oefening=False).velden
    actie = diensten.doelen.voeg_actie_toe(diensten.doelen.nieuw(open_traject.traject.id).id)
    plek, getypt = ActiePlek(actie.id, ActieVeld.KLAAR_OP), klok.nu()
    bewaarder = Bewaarder(velden)
    kluis.laden.storing = NietOpgeslagen()
    bewaarder.bewaar(plek, "morgen", "b")
    klok.verder(days=2)
    veld = DatumVeld(lambda tekst: velden.begrijp_datum(plek, tekst), velden.waarom_geen_datum)
    qtbot.addWidget(veld)
    bewaarder.volg(veld, plek)
    assert (veld.tekst(), veld.dag) == ("morgen", date(2026, 11, 24))
    kluis.laden.storing = None
    bewaarder.probeer_opnieuw()
    nu = kluis.laden.acties[actie.id]
    assert (nu.klaar_op_tekst, nu.klaar_op) == ("morgen", date(2026, 11, 24))
    assert kluis.laden.wijzigingen[-1].moment == getypt
