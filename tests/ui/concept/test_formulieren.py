"""A half filled form is kept per cliënt, opens once, and goes with its cliënt."""

import pytest
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.concepten import ConceptService, Formulier
from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.application.fouten import NietGelezen, NietOpgeslagen
from krachtwerk_desktop.domain.concept import Concept
from krachtwerk_desktop.domain.geschiedenis import Ding
from krachtwerk_desktop.domain.plek import ki_cel
from krachtwerk_desktop.ui.clienten.dialoog import ClientDialoog
from tests.ui.slot.conftest import Huis, huis, klokken
from tests.ui.slot.test_vergrendelen import ontgrendel, traject

__all__ = ("huis", "klokken")


@pytest.fixture
def diensten(huis: Huis) -> Diensten:
    open_ = huis.programma._diensten
    assert open_ is not None
    return open_


def test_een_verzegeld_formulier_opent_een_keer_met_het_laatst_getypte(
    huis: Huis, diensten: Diensten, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialoog = huis.werk._acties.voeg_toe()
    qtbot.keyClicks(dialoog.naam, "Zoe")
    qtbot.waitUntil(lambda: diensten.concepten.formulier() is not None)
    qtbot.keyClicks(dialoog.naam, " de Boer")

    def vol(_concepten: list[Concept]) -> None:
        raise NietOpgeslagen

    monkeypatch.setattr(diensten.kluis.concepten, "bewaar", vol)
    huis.programma.vergrendel()
    ontgrendel(huis, qtbot)
    assert [d.naam.text() for d in huis.werk.findChildren(ClientDialoog)] == ["Zoe de Boer"]


def test_wat_verzegeld_is_komt_terug_ook_als_de_kluis_dan_hapert(
    huis: Huis, diensten: Diensten, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk that made sealing necessary may still not answer when the vault is opened."""
    plek = ki_cel(traject(huis), "wonen", "heden")

    def vol(*_wat: object) -> None:
        raise NietOpgeslagen

    monkeypatch.setattr(diensten.kluis.velden, "stuur", vol)
    huis.werk._bewaarder.bewaar(plek, "Een kamer.", "b")
    huis.programma.vergrendel()
    assert huis.programma._verzegeld

    def hapert(_dienst: ConceptService) -> None:
        raise NietGelezen("De schijf geeft geen antwoord.")

    monkeypatch.undo()
    monkeypatch.setattr(ConceptService, "formulier", hapert)
    ontgrendel(huis, qtbot)
    opnieuw = huis.programma._diensten
    assert opnieuw is not None
    qtbot.waitUntil(lambda: opnieuw.geschiedenis.nu(plek) == "Een kamer.")


def test_gegevens_van_een_client_gaan_voorgoed_met_hem_mee(diensten: Diensten) -> None:
    client = diensten.clienten.lijst()[0].client
    diensten.concepten.bewaar_formulier(Formulier(client.id, {"naam": "Kwartelslag"}))
    diensten.clienten.verwijder(client.id)
    diensten.kluis.geschiedenis.wis_voorgoed(Ding.CLIENT, client.id)
    assert diensten.kluis.concepten.alle() == []


def test_een_nieuwe_client_verdringt_de_gegevens_van_een_ander_niet(diensten: Diensten) -> None:
    client = diensten.clienten.lijst()[0].client
    diensten.concepten.bewaar_formulier(Formulier(client.id, {"naam": "Samira B"}))
    diensten.concepten.bewaar_formulier(Formulier("", {"naam": "Zoe"}))
    assert [f.velden["naam"] for f in diensten.concepten.formulieren()] == ["Zoe", "Samira B"]
    diensten.concepten.wis_formulier("")
    assert [f.velden["naam"] for f in diensten.concepten.formulieren()] == ["Samira B"]
