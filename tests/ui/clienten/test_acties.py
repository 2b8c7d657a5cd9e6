from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.concepten import Formulier
from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.application.fouten import NietOpgeslagen
from krachtwerk_desktop.domain.client import ClientRegel
from krachtwerk_desktop.ui.clienten.acties import ClientActies
from krachtwerk_desktop.ui.omgeving import Omgeving
from tests.nep.kluis import NepKluis
from tests.ui.conftest import Meldingen


def kies(acties: ClientActies, diensten: Diensten, naam: str) -> ClientRegel:
    regel = next(r for r in diensten.clienten.lijst() if r.client.naam == naam)
    acties.kies(regel.client, regel.traject)
    return regel


def meldingen(omgeving: Omgeving) -> Meldingen:
    assert isinstance(omgeving.meld, Meldingen)
    return omgeving.meld


def test_without_a_client_nothing_can_be_done_to_one(acties: ClientActies) -> None:
    acties.kies(None, None)
    assert not any(actie.isEnabled() for actie in acties.voor_client if actie.isVisible())
    assert acties.nieuw.isEnabled()


def test_deleting_happens_at_once_and_can_be_undone(
    qtbot: QtBot, acties: ClientActies, diensten: Diensten, omgeving: Omgeving
) -> None:
    regel = kies(acties, diensten, "Kofi Asante")
    with qtbot.waitSignal(acties.verwijderd):
        acties.verwijder.trigger()
    assert regel.client.id not in {r.client.id for r in diensten.clienten.lijst()}
    ongedaan = meldingen(omgeving).ongedaan
    assert ongedaan is not None
    with qtbot.waitSignal(acties.gewijzigd):
        ongedaan()
    assert diensten.clienten.haal(regel.client.id) == regel.client


def test_ending_and_reopening_a_traject(
    qtbot: QtBot, acties: ClientActies, diensten: Diensten, omgeving: Omgeving
) -> None:
    regel = kies(acties, diensten, "Kofi Asante")
    acties.beeindig.trigger()
    assert not diensten.clienten.traject(regel.traject.id).loopt
    ongedaan = meldingen(omgeving).ongedaan
    assert ongedaan is not None
    ongedaan()
    assert diensten.clienten.traject(regel.traject.id).loopt


def test_an_ended_traject_offers_to_reopen(acties: ClientActies, diensten: Diensten) -> None:
    regel = kies(acties, diensten, "Petra Jansen")
    assert acties.heropen.isVisible()
    assert not acties.beeindig.isVisible()
    acties.heropen.trigger()
    assert diensten.clienten.traject(regel.traject.id).loopt


def test_a_full_disk_is_told_and_changes_nothing(
    acties: ClientActies, diensten: Diensten, omgeving: Omgeving, kluis: NepKluis
) -> None:
    regel = kies(acties, diensten, "Kofi Asante")
    kluis.laden.storing = NietOpgeslagen()
    acties.verwijder.trigger()
    assert meldingen(omgeving).teksten[-1] == NietOpgeslagen.zin
    assert diensten.clienten.haal(regel.client.id) == regel.client


def test_a_new_round_is_asked_first_and_ends_the_one_before(
    qtbot: QtBot, acties: ClientActies, diensten: Diensten
) -> None:
    regel = kies(acties, diensten, "Samira el Amrani")
    venster = acties.parent()
    assert isinstance(venster, QWidget)
    venster.show()
    acties.ronde.trigger()
    vraag = venster.findChild(QMessageBox)
    assert isinstance(vraag, QMessageBox)
    begin = vraag.defaultButton()
    assert begin is not None
    assert "Samira" in vraag.text()
    with qtbot.waitSignal(acties.nieuwe_ronde) as begonnen:
        begin.click()
    nieuw = diensten.clienten.traject(begonnen.args[0])
    assert (nieuw.ronde, nieuw.vorig_traject_id) == (2, regel.traject.id)
    assert not diensten.clienten.traject(regel.traject.id).loopt


def test_a_cancelled_form_can_be_taken_up_again(
    qtbot: QtBot, acties: ClientActies, omgeving: Omgeving
) -> None:
    venster = acties.parent()
    assert isinstance(venster, QWidget)
    venster.show()
    dialoog = acties.voeg_toe()
    dialoog.naam.setText("Zoë")
    assert acties.half_ingevuld() is not None
    dialoog.reject()
    assert acties.half_ingevuld() is None
    ongedaan = meldingen(omgeving).ongedaan
    assert ongedaan is not None
    ongedaan()
    half = acties.half_ingevuld()
    assert half is not None
    assert half.velden["naam"] == "Zoë"


def test_a_birth_date_not_understood_is_told_after_saving(acties: ClientActies, omgeving: Omgeving) -> None:
    dialoog = acties.voeg_toe()
    dialoog.naam.setText("Zoë")
    dialoog.geboren.regel.setText("3-12-2999")
    dialoog.accept()
    assert "3 december 2999 moet nog komen" in meldingen(omgeving).teksten[-1]


def test_a_half_filled_form_comes_back_after_a_lock(acties: ClientActies, diensten: Diensten) -> None:
    client = diensten.clienten.lijst()[0].client
    acties.vul_verder(Formulier(client.id, {"naam": client.naam, "contact": "06 12345678"}, "contact", 3))
    half = acties.half_ingevuld()
    assert half is not None
    assert half.client_id == client.id
    assert half.velden["contact"] == "06 12345678"
    assert (half.veld, half.cursor) == ("contact", 3)
