"""How a version stands when nobody signs, and when somebody did once."""

from dataclasses import replace
from datetime import timedelta

import pytest

from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.application.fouten import VersieGetekend
from krachtwerk_desktop.domain.datum import voluit
from krachtwerk_desktop.domain.versie import Ondertekening, Rol, TekenStand, Versie
from krachtwerk_desktop.ui.omgeving import OpenTraject
from krachtwerk_desktop.ui.versies.werkbladen import Werkbladen
from krachtwerk_desktop.ui.versies.woorden import getekend_door, regel
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


def test_een_handtekening_zonder_dag_leent_er_geen(
    scherm: Werkbladen, diensten: Diensten, versie: Versie
) -> None:
    kies(scherm, Rol.CLIENT, TekenStand.OP_PAPIER)
    assert getekend_door(diensten.versies.haal(versie.id)).startswith("Getekend door cliënt (zonder datum).")


def test_de_lijst_zegt_wanneer_er_getekend_is_en_anders_wanneer_het_gemaakt_is(
    diensten: Diensten, versie: Versie
) -> None:
    gemaakt = voluit(versie.datum)
    assert regel(versie).splitlines()[1] == f"Klaar om te tekenen · gemaakt op {gemaakt}"
    later = versie.datum + timedelta(days=6)
    op_papier = [
        Ondertekening(rol.value, versie.id, rol, TekenStand.OP_PAPIER, voluit(later), later)
        for rol in (Rol.CLIENT, Rol.BEGELEIDER)
    ]
    getekend = replace(versie, ondertekeningen=tuple(op_papier))
    assert regel(getekend).splitlines()[1] == f"Getekend op {voluit(later)}"
