"""The page on the real vault: saves are confirmed later, and every text is read back from disk."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.clienten import ClientGegevens
from krachtwerk_desktop.application.diensten import maak_diensten
from krachtwerk_desktop.domain.doel import ActieStatus
from krachtwerk_desktop.domain.inhoud import Inhoud
from krachtwerk_desktop.ui.achtergrond import Postbode
from krachtwerk_desktop.ui.afscheid import Afscheid
from krachtwerk_desktop.ui.bewaarder import Bewaarder
from krachtwerk_desktop.ui.omgeving import Omgeving, OpenTraject
from tests import sjabloon
from tests.ui.conftest import LegeDrukker, Meldingen, VasteKlok
from tests.ui.paginas.actieplan_venster import NOORDOEL, WOONDOEL, PlanVenster


@pytest.fixture
def echt(qtbot: QtBot, qapp: QApplication, inhoud: Inhoud, tmp_path: Path) -> Iterator[PlanVenster]:
    """The actieplan of Samira on a real vault with a cheap derivation."""
    postbode = Postbode()
    kluis, _ = sjabloon.kopie(tmp_path / "kluis", postbode)
    diensten = maak_diensten(kluis, inhoud, LegeDrukker(), VasteKlok(), oefening=False)
    client, traject = diensten.clienten.nieuw(ClientGegevens("Samira el Amrani", "Samira"))
    bewaarder = Bewaarder(diensten.velden)
    omgeving = Omgeving(diensten, bewaarder, Afscheid(bewaarder, diensten.inhoud), Meldingen())
    venster = PlanVenster(qtbot, omgeving, OpenTraject(client, traject))
    yield venster
    venster.bewaar()
    qtbot.waitUntil(lambda: not omgeving.bewaarder.openstaand)
    venster.pagina.close()
    venster.pagina.deleteLater()
    kluis.sluit()


def test_een_gesprek_van_begin_tot_eind(echt: PlanVenster) -> None:
    echt.zeg("sociale_relaties", "toekomst", "Weer contact met Noor.")
    echt.open()
    echt.knop("Wordt een doel: Weer contact met Noor.").click()
    echt.typ("Doel 1, waarom", "met haar lach ik")
    echt.knop("Doel 1, actie toevoegen").click()
    echt.qtbot.keyClicks(echt.focus(), "een kaart sturen")
    echt.typ("Doel 1, actie 1, klaar op", "20 november")
    echt.veld("Doel 1").setFocus()
    echt.qtbot.waitUntil(lambda: echt.knoppen("Andere datum") == ["Andere datum"])
    echt.knop("Andere datum").click()
    echt.qtbot.keyClicks(echt.focus(), "3 dec")
    echt.veld("Doel 1").setFocus()
    echt.qtbot.waitUntil(lambda: "eerder: 20 november" in echt.teksten())
    echt.typ("Doel 1, actie 1, gelukt op", "vandaag")
    echt.bewaar()
    echt.qtbot.waitUntil(lambda: echt.knop("Doel 1, actie 1, gelukt").isChecked())
    echt.qtbot.waitUntil(lambda: not echt.omgeving.bewaarder.openstaand)
    doel = echt.doelen()[0]
    nu = doel.acties[0]
    assert (doel.waarom, doel.herkomst is not None) == ("met haar lach ik", True)
    assert (nu.tekst, nu.klaar_op) == ("een kaart sturen", date(2026, 12, 3))
    assert (nu.eerdere_datums, nu.status) == ((date(2026, 11, 20),), ActieStatus.GELUKT)


def test_wat_net_getypt_is_staat_meteen_op_de_dichte_kaart(echt: PlanVenster) -> None:
    echt.vul().open().open_doel(1)
    echt.veld("Doel 1").selectAll()
    echt.typ("Doel 1", "een huis met een balkon")
    echt.open_doel(2)
    assert echt.kaart(1).accessibleDescription().startswith("een huis met een balkon")
    echt.qtbot.waitUntil(lambda: not echt.omgeving.bewaarder.openstaand)
    assert echt.kaart(1).accessibleDescription().startswith("een huis met een balkon")
    assert [doel.tekst for doel in echt.doelen()] == ["een huis met een balkon", NOORDOEL]


def test_een_commando_ziet_wat_nog_onderweg_is(echt: PlanVenster) -> None:
    echt.vul().open().open_doel(1)
    echt.veld("Doel 1, waarom").selectAll()
    echt.typ("Doel 1, waarom", "rust")
    echt.knop("Doel 1, omlaag").click()
    assert echt.veld("Doel 2, waarom").tekst() == "rust"
    assert [(doel.tekst, doel.waarom) for doel in echt.doelen()] == [(NOORDOEL, ""), (WOONDOEL, "rust")]
