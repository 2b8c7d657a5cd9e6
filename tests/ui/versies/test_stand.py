"""How a version stands when nobody signs, and when somebody did once."""

import pytest

from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.application.fouten import VersieGetekend
from krachtwerk_desktop.domain.versie import Rol, TekenStand, Versie
from krachtwerk_desktop.ui.omgeving import OpenTraject
from krachtwerk_desktop.ui.versies.werkbladen import Werkbladen
from krachtwerk_desktop.ui.versies.woorden import getekend_door
from tests.ui.versies.conftest import kies


def test_iedereen_liever_niet_wacht_op_niemand(
    scherm: Werkbladen, diensten: Diensten, open_traject: OpenTraject, versie: Versie
) -> None:
    kies(scherm, Rol.CLIENT, TekenStand.LIEVER_NIET)
    assert scherm.blad.stand.text() == "Klaar om te tekenen"
    kies(scherm, Rol.BEGELEIDER, TekenStand.LIEVER_NIET)
    assert scherm.blad.stand.text() == "Niet getekend: iedereen liever niet"
    assert scherm.lijst.item(0).text().splitlines()[1].startswith("Niet getekend: iedereen liever niet")
    assert diensten.week.punten() == []
    assert getekend_door(diensten.versies.haal(versie.id)) == (
        "Er is niet getekend. Tekent liever niet: cliënt en begeleider."
    )
    stand = diensten.versies.stand(open_traject.traject.id, versie.blad)
    assert stand.zin == "Versie 1 niet getekend: iedereen liever niet"
    kies(scherm, Rol.NAASTE, TekenStand.NOG_NIET)
    assert scherm.blad.stand.text() == "Klaar om te tekenen"


def test_een_versie_die_eens_getekend_was_is_niet_weg_te_gooien(
    scherm: Werkbladen, diensten: Diensten, versie: Versie
) -> None:
    assert scherm.blad.verwijderen.isVisible()
    assert not scherm.blad.blijft.isVisible()
    kies(scherm, Rol.CLIENT, TekenStand.OP_PAPIER)
    assert not scherm.blad.verwijderen.isVisible()
    kies(scherm, Rol.CLIENT, TekenStand.LIEVER_NIET)
    assert not scherm.blad.verwijderen.isVisible()
    assert scherm.blad.blijft.isVisible()
    assert "handtekening op papier" in scherm.blad.blijft.text()
    with pytest.raises(VersieGetekend):
        diensten.versies.verwijder(versie.id)
