from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.ui.clienten.dialoog import ClientDialoog
from tests.ui.praktijk import toegankelijke_naam


@pytest.fixture
def dialoog(diensten: Diensten, in_venster: Callable[..., QWidget]) -> ClientDialoog:
    ouder = in_venster()
    gemaakt = ClientDialoog(diensten.clienten, ouder)
    gemaakt.open()
    return gemaakt


def knop(dialoog: ClientDialoog, naam: str) -> QPushButton:
    return next(k for k in dialoog.findChildren(QPushButton) if toegankelijke_naam(k) == naam)


def test_fields_carry_their_fixed_names(dialoog: ClientDialoog) -> None:
    velden = (dialoog.naam, dialoog.roepnaam, dialoog.nummer, dialoog.geboren.regel)
    namen = [toegankelijke_naam(veld) for veld in velden]
    assert namen == ["Naam", "Roepnaam", "Cliëntnummer", "Geboortedatum"]


def test_the_next_number_stands_ready(dialoog: ClientDialoog) -> None:
    assert dialoog.nummer.text() == "2026-009"


def test_saving_adds_the_client(qtbot: QtBot, dialoog: ClientDialoog, diensten: Diensten) -> None:
    dialoog.naam.setText("Zoë van 't Hof")
    dialoog.geboren.regel.setText("3-12-1984")
    with qtbot.waitSignal(dialoog.opgeslagen) as opgeslagen:
        qtbot.mouseClick(knop(dialoog, "Opslaan"), Qt.MouseButton.LeftButton)
    client = diensten.clienten.haal(opgeslagen.args[0].id)
    assert client.naam == "Zoë van 't Hof"
    assert str(client.geboortedatum) == "1984-12-03"


@pytest.mark.parametrize(
    ("getypt", "zin"),
    [
        ("3-12-2999", "moet nog komen"),
        ("3 december 1850", "120 jaar geleden"),
        ("31-2-1984", "29 dagen"),
        ("31-2-1990", "28 dagen"),
        ("in de lente", "herken ik niet"),
    ],
)
def test_a_birth_date_that_cannot_be_is_told_and_kept_as_typed(
    qtbot: QtBot, dialoog: ClientDialoog, getypt: str, zin: str
) -> None:
    dialoog.naam.setText("Zoë van 't Hof")
    dialoog.geboren.regel.setFocus()
    qtbot.keyClicks(dialoog.geboren.regel, getypt)
    dialoog.naam.setFocus()
    assert zin in dialoog.geboren.onder.text()
    with qtbot.waitSignal(dialoog.opgeslagen) as opgeslagen:
        qtbot.mouseClick(knop(dialoog, "Opslaan"), Qt.MouseButton.LeftButton)
    client = opgeslagen.args[0]
    assert (client.geboortedatum_tekst, client.geboortedatum) == (getypt, None)


def test_without_a_name_it_says_so_and_keeps_everything(
    qtbot: QtBot, dialoog: ClientDialoog, diensten: Diensten
) -> None:
    aantal = len(diensten.clienten.lijst())
    dialoog.contact.setText("06 12345678")
    qtbot.mouseClick(knop(dialoog, "Opslaan"), Qt.MouseButton.LeftButton)
    assert dialoog.isVisible()
    assert dialoog._velden["Naam"].fout.startswith("Vul de naam in")
    assert dialoog.contact.text() == "06 12345678"
    assert dialoog.naam.hasFocus()
    assert len(diensten.clienten.lijst()) == aantal


def test_a_number_that_was_used_is_told_at_its_field(qtbot: QtBot, dialoog: ClientDialoog) -> None:
    dialoog.naam.setText("Zoë")
    dialoog.nummer.setText("2026-001")
    qtbot.mouseClick(knop(dialoog, "Opslaan"), Qt.MouseButton.LeftButton)
    assert "2026-001" in dialoog._velden["Cliëntnummer"].fout


def test_a_double_name_is_noticed_when_the_field_is_left(qtbot: QtBot, dialoog: ClientDialoog) -> None:
    dialoog.naam.setFocus()
    dialoog.naam.insert("samira EL amrani")
    assert not dialoog.dubbel.isVisible()
    dialoog.roepnaam.setFocus()
    assert dialoog.dubbel.vraag.text() == "Er is al een Samira el Amrani (2026-001). Is dit dezelfde?"
    with qtbot.waitSignal(dialoog.bestaande_gekozen) as gekozen:
        dialoog.dubbel.ja.click()
    assert gekozen.args[0].clientnummer == "2026-001"


def test_a_double_name_never_blocks(qtbot: QtBot, dialoog: ClientDialoog) -> None:
    dialoog.naam.setFocus()
    dialoog.naam.insert("Samira el Amrani")
    dialoog.roepnaam.setFocus()
    dialoog.dubbel.nee.click()
    dialoog.naam.setFocus()
    dialoog.roepnaam.setFocus()
    assert not dialoog.dubbel.isVisible()
    with qtbot.waitSignal(dialoog.opgeslagen):
        dialoog.accept()


def test_enter_in_the_name_shows_a_double_before_it_saves(
    qtbot: QtBot, dialoog: ClientDialoog, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialoog.naam.setFocus()
    dialoog.naam.insert("el amrani, samira")
    qtbot.keyClick(dialoog.naam, Qt.Key.Key_Return)
    assert dialoog.dubbel.isVisible()
    assert dialoog.isVisible()
    monkeypatch.setattr("krachtwerk_desktop.ui.clienten.dialoog.LEESTIJD_MS", 0)  # it was read
    with qtbot.waitSignal(dialoog.opgeslagen):
        qtbot.keyClick(dialoog.naam, Qt.Key.Key_Return)


def test_a_click_on_save_shows_a_double_that_leaving_the_name_brought_up(
    qtbot: QtBot, dialoog: ClientDialoog
) -> None:
    dialoog.naam.setFocus()
    dialoog.naam.insert("Samira el Amrani")
    opslaan = knop(dialoog, "Opslaan")
    opslaan.setFocus()
    qtbot.mouseClick(opslaan, Qt.MouseButton.LeftButton)
    assert dialoog.dubbel.isVisible()
    assert dialoog.isVisible()
    dialoog.dubbel.nee.click()
    with qtbot.waitSignal(dialoog.opgeslagen):
        qtbot.mouseClick(opslaan, Qt.MouseButton.LeftButton)


def test_an_understood_birth_date_is_shown_in_full(dialoog: ClientDialoog) -> None:
    dialoog.geboren.regel.setFocus()
    dialoog.geboren.regel.insert("3 dec 1984")
    dialoog.naam.setFocus()
    assert dialoog.geboren.regel.text() == "3 december 1984"


def test_a_birth_date_without_year_asks_for_it_and_still_saves(qtbot: QtBot, dialoog: ClientDialoog) -> None:
    dialoog.naam.setText("Zoë")
    dialoog.geboren.regel.setFocus()
    dialoog.geboren.regel.insert("3 dec")
    dialoog.naam.setFocus()
    assert "jaar" in dialoog.geboren.onder.text()
    with qtbot.waitSignal(dialoog.opgeslagen) as opgeslagen:
        dialoog.accept()
    assert opgeslagen.args[0].geboortedatum_tekst == "3 dec"


def test_a_bsn_gets_a_gentle_reminder(qtbot: QtBot, dialoog: ClientDialoog) -> None:
    dialoog.contact.setFocus()
    dialoog.contact.insert("111222333")
    dialoog.naam.setFocus()
    assert "burgerservicenummer" in dialoog._velden["Contact"].fout
    dialoog.contact.setFocus()
    dialoog.contact.clear()
    dialoog.naam.setFocus()
    assert dialoog._velden["Contact"].fout == ""


def test_leaving_without_saving_gives_back_what_was_typed(qtbot: QtBot, dialoog: ClientDialoog) -> None:
    dialoog.naam.setText("Zoë")
    with qtbot.waitSignal(dialoog.afgebroken) as afgebroken:
        qtbot.keyClick(dialoog, Qt.Key.Key_Escape)
    assert afgebroken.args[0].velden["naam"] == "Zoë"


def test_leaving_an_untouched_form_is_silent(qtbot: QtBot, dialoog: ClientDialoog) -> None:
    with qtbot.assertNotEmitted(dialoog.afgebroken):
        dialoog.reject()


def test_changing_keeps_the_number_and_asks_nothing_about_itself(
    qtbot: QtBot, diensten: Diensten, in_venster: Callable[..., QWidget]
) -> None:
    client = diensten.clienten.lijst()[0].client
    dialoog = ClientDialoog(diensten.clienten, in_venster(), client)
    dialoog.open()
    dialoog.roepnaam.setFocus()
    dialoog.naam.setFocus()
    assert not dialoog.dubbel.isVisible()
    dialoog.taal.setText("Tarifit")
    with qtbot.waitSignal(dialoog.opgeslagen):
        dialoog.accept()
    assert diensten.clienten.haal(client.id).taal == "Tarifit"
    assert diensten.clienten.haal(client.id).clientnummer == client.clientnummer
