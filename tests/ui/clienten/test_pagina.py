from collections.abc import Callable

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.clienten import ClientGegevens
from krachtwerk_desktop.application.diensten import Diensten, maak_diensten
from krachtwerk_desktop.application.week import WeekSoort
from krachtwerk_desktop.domain.inhoud import Inhoud
from krachtwerk_desktop.domain.plek import AntwoordPlek, ki_cel
from krachtwerk_desktop.ui.afscheid import Afscheid
from krachtwerk_desktop.ui.bewaarder import Bewaarder
from krachtwerk_desktop.ui.clienten.acties import ClientActies
from krachtwerk_desktop.ui.clienten.model import RIJ_ROL
from krachtwerk_desktop.ui.clienten.pagina import ClientenPagina
from krachtwerk_desktop.ui.omgeving import Omgeving
from krachtwerk_desktop.ui.thema import thema
from tests.nep.kluis import NepKluis
from tests.ui.conftest import LegeDrukker, Meldingen, VasteKlok
from tests.ui.praktijk import toegankelijke_naam

pytestmark = pytest.mark.stijlblad


def kolom(pagina: ClientenPagina, nummer: int) -> list[str]:
    model = pagina.tabel.model()
    return [str(model.index(rij, nummer).data()) for rij in range(model.rowCount())]


def zoek(qtbot: QtBot, pagina: ClientenPagina, tekst: str) -> None:
    with qtbot.waitSignal(pagina.zoekveld.gezocht):
        pagina.zoekveld.setText(tekst)


def test_controls_are_found_by_their_fixed_names(pagina: ClientenPagina) -> None:
    assert toegankelijke_naam(pagina.zoekveld) == "Zoeken"
    assert toegankelijke_naam(pagina.nieuw) == "Nieuwe cliënt"
    assert toegankelijke_naam(pagina.tabel) == "Cliënten"
    assert toegankelijke_naam(pagina.week) == "Deze week"
    assert toegankelijke_naam(pagina.verder) == "Verder"
    assert pagina.verder.text() == "Verder met Samira"


def test_columns_are_named(pagina: ClientenPagina) -> None:
    model = pagina.tabel.model()
    koppen = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
    assert koppen == ["Cliënt", "Basistaak", "Volgende actie", "Laatst gewerkt"]


def test_last_worked_comes_first_and_ended_trajecten_are_hidden(pagina: ClientenPagina) -> None:
    namen = kolom(pagina, 0)
    assert namen[:3] == ["Samira el Amrani", "Kofi Asante", "Marek Wójcik"]
    assert "Petra Jansen" not in namen
    pagina.afgerond.setChecked(True)
    assert "Petra Jansen" in kolom(pagina, 0)


def test_a_new_client_stands_on_top(diensten: Diensten, pagina: ClientenPagina) -> None:
    client, _ = diensten.clienten.nieuw(ClientGegevens("Zoë Aerts"))
    pagina.toon(client.id)
    assert kolom(pagina, 0)[0] == "Zoë Aerts"
    assert pagina.tabel.rij == 0


def test_passed_action_shows_its_day(pagina: ClientenPagina) -> None:
    assert kolom(pagina, 2)[0] == "Noor een kaart sturen, 20 november is voorbij"


@pytest.mark.parametrize(
    ("getypt", "naam"), [("demirtas", "Yusuf Demirtaş"), ("WÓJ", "Marek Wójcik"), ("ليلى", "ليلى حداد")]
)
def test_search_finds_names_in_any_script_without_accents(
    qtbot: QtBot, pagina: ClientenPagina, getypt: str, naam: str
) -> None:
    zoek(qtbot, pagina, getypt)
    assert kolom(pagina, 0)[0] == naam
    assert pagina.tabel.model().rowCount() == 1


def test_search_finds_ended_trajecten_too(qtbot: QtBot, pagina: ClientenPagina) -> None:
    zoek(qtbot, pagina, "petra")
    assert kolom(pagina, 0) == ["Petra Jansen"]


def test_search_in_texts_shows_the_fragment_and_opens_its_place(qtbot: QtBot, pagina: ClientenPagina) -> None:
    zoek(qtbot, pagina, "tetouan")
    model = pagina.tabel.model()
    assert model.headerData(2, Qt.Orientation.Horizontal) == "Gevonden"
    assert "Tétouan" in kolom(pagina, 2)[0]
    with qtbot.waitSignal(pagina.open_traject) as geopend:
        qtbot.keyClick(pagina.zoekveld, Qt.Key.Key_Return)
    _traject, plek = geopend.args
    assert isinstance(plek, AntwoordPlek)
    assert (plek.leefgebied, plek.perspectief) == ("sociale_relaties", "verleden")


def test_enter_opens_who_is_called_so_before_who_wrote_about_one(
    qtbot: QtBot, pagina: ClientenPagina, diensten: Diensten
) -> None:
    _, gezocht = diensten.clienten.nieuw(ClientGegevens("Nguyễn Thị Ánh Tuyết", "Tuyết"))
    ander = diensten.clienten.lijst()[2]
    plek = ki_cel(ander.traject.id, "wonen", "heden")
    diensten.velden.leg_direct_vast([(plek, "Ánh van hiernaast helpt mij.")], "b")
    pagina.toon()
    zoek(qtbot, pagina, "Ánh")
    assert kolom(pagina, 0) == ["Nguyễn Thị Ánh Tuyết", ander.client.naam]
    with qtbot.waitSignal(pagina.open_traject) as geopend:
        qtbot.keyClick(pagina.zoekveld, Qt.Key.Key_Return)
    assert geopend.args == [gezocht.id, None]


def test_a_found_action_of_an_earlier_round_opens_that_round(
    qtbot: QtBot, pagina: ClientenPagina, diensten: Diensten
) -> None:
    eerste = diensten.clienten.lijst()[0].traject
    diensten.clienten.nieuwe_ronde(eerste.client_id)
    pagina.toon()
    zoek(qtbot, pagina, "noor een kaart")
    with qtbot.waitSignal(pagina.open_traject) as geopend:
        qtbot.keyClick(pagina.zoekveld, Qt.Key.Key_Return)
    assert geopend.args[0] == eerste.id


def test_nothing_found_is_said(qtbot: QtBot, pagina: ClientenPagina) -> None:
    zoek(qtbot, pagina, "qqqq")
    assert pagina.tabel.model().rowCount() == 0
    assert pagina.tabel.lege_zin.startswith("Niemand gevonden")


def test_down_goes_to_the_table_and_enter_opens(qtbot: QtBot, pagina: ClientenPagina) -> None:
    pagina.zoek()
    qtbot.keyClicks(pagina.zoekveld, "kofi")
    qtbot.keyClick(pagina.zoekveld, Qt.Key.Key_Down)
    assert pagina.tabel.hasFocus()
    with qtbot.waitSignal(pagina.open_traject):
        qtbot.keyClick(pagina.tabel, Qt.Key.Key_Return)


def test_escape_empties_the_search(qtbot: QtBot, pagina: ClientenPagina) -> None:
    zoek(qtbot, pagina, "kofi")
    qtbot.keyClick(pagina.zoekveld, Qt.Key.Key_Escape)
    assert pagina.zoekveld.text() == ""
    assert pagina.tabel.model().rowCount() == 7


def test_arrow_keys_walk_the_table(qtbot: QtBot, pagina: ClientenPagina) -> None:
    pagina.tabel.setFocus(Qt.FocusReason.TabFocusReason)
    assert pagina.tabel.rij == 0
    qtbot.keyClick(pagina.tabel, Qt.Key.Key_Down)
    assert pagina.tabel.rij == 1


def test_a_row_selected_from_outside_is_the_one_that_enter_opens(
    qtbot: QtBot, pagina: ClientenPagina, diensten: Diensten
) -> None:
    model = pagina.tabel.model()
    vlaggen = QItemSelectionModel.SelectionFlag
    pagina.tabel.selectionModel().select(model.index(3, 0), vlaggen.ClearAndSelect | vlaggen.Rows)
    with qtbot.waitSignal(pagina.open_traject) as geopend:
        qtbot.keyClick(pagina.tabel, Qt.Key.Key_Return)
    assert geopend.args == [diensten.clienten.lijst()[3].traject.id, None]


def test_the_whole_row_under_the_mouse_is_coloured(qtbot: QtBot, pagina: ClientenPagina) -> None:
    tabel = pagina.tabel
    tabel.clearSelection()

    def gekleurd() -> list[tuple[int, int]]:
        """Return row and column of the cells whose edge has the colour for under the mouse."""
        beeld = tabel.viewport().grab().toImage()
        model, kleur = tabel.model(), thema().kleur("hover")
        hoeken = {
            (rij, kolom): tabel.visualRect(model.index(rij, kolom)).topLeft() + QPoint(3, 3)
            for rij in range(model.rowCount())
            for kolom in range(model.columnCount())
        }
        return [vak for vak, hoek in hoeken.items() if beeld.valid(hoek) and beeld.pixelColor(hoek) == kleur]

    def muis(rij: int) -> None:
        qtbot.mouseMove(tabel.viewport(), tabel.visualRect(tabel.model().index(rij, 1)).center())
        qtbot.waitUntil(lambda: tabel.onder_muis == rij)

    muis(2)
    assert gekleurd() == [(2, kolom) for kolom in range(4)]
    muis(1)
    assert gekleurd() == [(1, kolom) for kolom in range(4)]
    tabel.verticalScrollBar().setValue(tabel.rowHeight(0))
    assert tabel.onder_muis == 2
    assert gekleurd() == [(2, kolom) for kolom in range(4)]
    qtbot.mouseMove(pagina.zoekveld)
    qtbot.waitUntil(lambda: tabel.onder_muis == -1)
    assert gekleurd() == []


def test_double_click_opens(qtbot: QtBot, pagina: ClientenPagina) -> None:
    punt = pagina.tabel.visualRect(pagina.tabel.model().index(2, 1)).center()
    qtbot.mouseClick(pagina.tabel.viewport(), Qt.MouseButton.LeftButton, pos=punt)
    with qtbot.waitSignal(pagina.open_traject):
        qtbot.mouseDClick(pagina.tabel.viewport(), Qt.MouseButton.LeftButton, pos=punt)


def test_verder_opens_the_traject_last_worked_in(
    qtbot: QtBot, pagina: ClientenPagina, diensten: Diensten
) -> None:
    with qtbot.waitSignal(pagina.open_traject) as geopend:
        qtbot.mouseClick(pagina.verder, Qt.MouseButton.LeftButton)
    assert geopend.args == [diensten.clienten.lijst()[0].traject.id, None]


def test_week_shows_passed_dates_first(pagina: ClientenPagina) -> None:
    model = pagina.week.model()
    kaarten = [str(model.index(n, 0).data()) for n in range(model.rowCount())]
    assert kaarten[0].startswith("Datum voorbij: Samira")
    assert kaarten[-1].startswith("Evaluatie deze week: Kofi")


def test_arrows_in_the_week_only_walk_and_enter_opens(qtbot: QtBot, pagina: ClientenPagina) -> None:
    pagina.week.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.assertNotEmitted(pagina.open_traject, wait=50):
        qtbot.keyClick(pagina.week, Qt.Key.Key_Right)
    with qtbot.waitSignal(pagina.open_traject):
        qtbot.keyClick(pagina.week, Qt.Key.Key_Return)


def test_a_click_on_a_card_opens_it(qtbot: QtBot, pagina: ClientenPagina) -> None:
    punt = pagina.week.visualRect(pagina.week.model().index(0, 0)).center()
    with qtbot.waitSignal(pagina.week.geopend) as geopend:
        qtbot.mouseClick(pagina.week.viewport(), Qt.MouseButton.LeftButton, pos=punt)
    assert geopend.args[0].soort is WeekSoort.DATUM_VOORBIJ


def test_a_card_chosen_by_assistive_technology_opens(qtbot: QtBot, pagina: ClientenPagina) -> None:
    index = pagina.week.model().index(1, 0)
    with qtbot.waitSignal(pagina.open_traject):
        pagina.week.selectionModel().select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)


def test_all_cards_of_a_row_are_in_sight(pagina: ClientenPagina) -> None:
    week = pagina.week
    for nummer in range(week.model().rowCount()):
        assert week.viewport().rect().contains(week.visualRect(week.model().index(nummer, 0)))


@pytest.fixture
def lege_pagina(
    inhoud: Inhoud, in_venster: Callable[..., QWidget], kluis: NepKluis, qtbot: QtBot
) -> ClientenPagina:
    diensten = maak_diensten(kluis, inhoud, LegeDrukker(), VasteKlok(), oefening=False)
    bewaarder = Bewaarder(diensten.velden)
    omgeving = Omgeving(diensten, bewaarder, Afscheid(bewaarder, diensten.inhoud), Meldingen())
    ouder = QWidget()
    qtbot.addWidget(ouder)
    pagina = ClientenPagina(omgeving, ClientActies(omgeving, ouder))
    pagina.toon()
    in_venster(pagina, breed=1366, hoog=740)
    return pagina


def test_an_empty_list_offers_one_button(lege_pagina: ClientenPagina) -> None:
    assert lege_pagina.leeg.eerste.isVisible()
    assert toegankelijke_naam(lege_pagina.leeg.eerste) == "Nieuwe cliënt"
    assert not lege_pagina.nieuw.isVisible()
    assert not lege_pagina.week.isVisible()


def test_rows_are_worked_out_only_when_seen(
    lege_pagina: ClientenPagina, kluis: NepKluis, inhoud: Inhoud
) -> None:
    diensten = maak_diensten(kluis, inhoud, LegeDrukker(), VasteKlok(), oefening=False)
    for nummer in range(300):
        diensten.clienten.nieuw(ClientGegevens(f"Cliënt {nummer}"))
    lege_pagina.toon()
    lege_pagina.tabel.grab()
    assert lege_pagina.tabel.model().rowCount() == 300
    assert len(lege_pagina._model._rijen) < 40
    assert lege_pagina.tabel.model().index(0, 0).data(RIJ_ROL).regel.client.naam
