from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QTextCursor
from PySide6.QtTest import QTest

from krachtwerk_desktop.application.fouten import NietOpgeslagen
from krachtwerk_desktop.application.route import Plaats
from krachtwerk_desktop.domain.doel import Herkomst
from krachtwerk_desktop.domain.plek import ACTIEPLAN, KI, NOG_ZEGGEN, RANG, AntwoordPlek, Wie, ki_cel
from krachtwerk_desktop.ui.omgeving import OpenTraject
from tests.nep.kluis import NepKluis
from tests.ui.conftest import Meldingen
from tests.ui.paginas.ki_venster import SAMIRA, KiVenster, naam_van

_KOLOMMEN = {"heden": "Nu", "toekomst": "Straks", "verleden": "Toen"}


def test_typen_komt_in_de_kluis_op_de_goede_plek(ki: KiVenster) -> None:
    ki.open("vrije_tijd")
    for kort in _KOLOMMEN.values():
        ki.qtbot.keyClicks(ki.veld(f"Vrije tijd, {kort}"), f"zwemmen {kort}")
    ki.bewaar()
    for perspectief, kort in _KOLOMMEN.items():
        assert ki.krachten().tekst("vrije_tijd", perspectief) == f"zwemmen {kort}"


def test_typen_wordt_vanzelf_opgeslagen_en_de_letter_gaat_dicht(ki: KiVenster) -> None:
    ki.open()
    assert ki.letters("wonen") == "nst"
    with ki.qtbot.waitSignal(ki.omgeving.bewaarder.opgeslagen):
        ki.qtbot.keyClicks(ki.veld("Wonen, Straks"), "een eigen huis")
    assert ki.letters("wonen") == "nSt"
    assert ki.pagina.lijst.regels[0].omschrijving == "Straks ingevuld"
    assert any(tekst.startswith("Laatst aangevuld: vandaag ") for tekst in ki.teksten())
    ki.veld("Wonen, Straks").clear()
    ki.bewaar()
    assert ki.letters("wonen") == "nst"


def test_alle_vaste_namen_staan_op_de_pagina(ki: KiVenster) -> None:
    ki.open("sociale_relaties")
    assert naam_van(ki.pagina.lijst) == "Leefgebieden"
    assert {"Sociale relaties, Nu", "Sociale relaties, Straks", "Sociale relaties, Toen"} < ki.namen()
    assert "Dit wil ik nog zeggen" in ki.namen()
    assert ki.keuze("Sociale relaties, rang").currentText() == "leeg"
    for knop in ("Wat anderen zien", "Overzicht", "Sociale relaties, Nu, andere vraag"):
        assert ki.knop(knop).isEnabled()
    assert ki.veld("Sociale relaties, Nu").placeholderText() == "In de woorden van Samira"


def test_een_tekst_uit_de_kluis_staat_er_meteen(ki: KiVenster) -> None:
    ki.vul(SAMIRA)
    ki.vul_nog_zeggen("Rustig aan.")
    ki.open("wonen")
    assert ki.veld("Wonen, Nu").tekst() == SAMIRA["wonen", "heden"]
    assert ki.veld("Dit wil ik nog zeggen").tekst() == "Rustig aan."
    moment = datetime(2026, 11, 20, 9, 42, tzinfo=UTC).astimezone()
    assert f"Laatst aangevuld: 20 november {moment:%H:%M}" in ki.teksten()


def test_bladeren_slaat_niets_op(ki: KiVenster, kluis: NepKluis) -> None:
    ki.vul(SAMIRA)
    voor = kluis.laden.volgnr
    ki.open("wonen")
    for gebied in ki.pagina.lijst.regels:
        ki.pagina.toon(Plaats(KI, gebied.id))
    ki.bewaar()
    assert kluis.laden.volgnr == voor


def test_de_lijst_volgt_pijltjes_enter_en_selectie_van_buiten(ki: KiVenster) -> None:
    ki.open("wonen")
    lijst = ki.pagina.lijst
    lijst.setFocus()
    QTest.keyClick(lijst, Qt.Key.Key_Down)
    assert ki.gegaan == [Plaats(KI, "financien")]
    assert lijst.hasFocus(), "wie met de pijltjes door de lijst loopt, blijft daar"
    QTest.keyClick(lijst, Qt.Key.Key_Return)
    assert ki.veld("Financiën, Nu").hasFocus()
    lijst.selectionModel().select(
        lijst.model().index(3, 0), lijst.selectionModel().SelectionFlag.ClearAndSelect
    )
    assert ki.gegaan[-1] == Plaats(KI, "vrije_tijd")
    assert "Vrije tijd, Nu" in ki.namen()


def test_de_lijst_zegt_in_woorden_wat_de_letters_zeggen(ki: KiVenster) -> None:
    ki.vul(SAMIRA)
    ki.vul_rang("wonen", "2")
    ki.open("wonen")
    toegang = QAccessible.queryAccessibleInterface(ki.pagina.lijst)
    gezegd = {
        toegang.child(n).text(QAccessible.Text.Name): toegang.child(n).text(QAccessible.Text.Description)
        for n in range(len(ki.pagina.lijst.regels))
    }
    assert gezegd["Wonen"] == "Nu, Straks en Toen ingevuld, rang 2"
    assert gezegd["Sociale relaties"] == "Nu en Straks ingevuld"
    assert gezegd["Zingeving"] == "nog niets ingevuld"


def test_een_rang_is_van_een_leefgebied_en_gaat_terug(ki: KiVenster, kluis: NepKluis) -> None:
    ki.vul_rang("sociale_relaties", "1")
    ki.open("wonen")
    ki.keuze("Wonen, rang").setCurrentText("1")
    assert (ki.krachten().rang("wonen"), ki.krachten().rang("sociale_relaties")) == (1, None)
    assert (ki.letters("wonen"), ki.letters("sociale_relaties")) == ("nst1", "nst")
    meldingen = ki.omgeving.meld
    assert isinstance(meldingen, Meldingen)
    assert meldingen.teksten == ["Wonen staat nu op 1. Sociale relaties heeft geen nummer meer."]
    assert meldingen.ongedaan is not None
    meldingen.ongedaan()
    assert (ki.krachten().rang("wonen"), ki.krachten().rang("sociale_relaties")) == (None, 1)
    assert ki.keuze("Wonen, rang").currentText() == "leeg"
    # Both writes are one step in the history, so undoing them later is one step too.
    assert len({w.bewerking for w in kluis.laden.wijzigingen[1:3]}) == 1


def test_een_vrije_rang_verhuist_niemand(ki: KiVenster) -> None:
    ki.open("wonen")
    ki.keuze("Wonen, rang").setCurrentText("3")
    ki.keuze("Wonen, rang").setCurrentText("leeg")
    ki.keuze("Wonen, rang").setCurrentText("2")
    assert ki.krachten().rang("wonen") == 2
    meldingen = ki.omgeving.meld
    assert isinstance(meldingen, Meldingen)
    assert not meldingen.teksten


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_pijltjes_openen_de_rangen_en_nemen_onderweg_niets_af(ki: KiVenster) -> None:
    ki.vul_rang("sociale_relaties", "1")
    ki.open("wonen")
    keuze = ki.keuze("Wonen, rang")
    keuze.setFocus()
    QTest.keyClick(keuze, Qt.Key.Key_Down)
    ki.qtbot.waitUntil(keuze.view().isVisible)
    QTest.keyClick(keuze.view(), Qt.Key.Key_Down)
    QTest.keyClick(keuze.view(), Qt.Key.Key_Down)
    assert ki.krachten().rang("sociale_relaties") == 1
    QTest.keyClick(keuze.view(), Qt.Key.Key_Return)
    assert (ki.krachten().rang("wonen"), ki.krachten().rang("sociale_relaties")) == (2, 1)


def test_wat_anderen_zien_staat_naast_de_woorden_van_de_client(ki: KiVenster) -> None:
    ki.vul(SAMIRA)
    ki.open("wonen")
    assert "Wonen, Nu, naaste" not in ki.namen()
    ki.knop("Wat anderen zien").click()
    namen = {f"Wonen, {k}, {wie}" for k in _KOLOMMEN.values() for wie in ("naaste", "begeleider")}
    assert namen < ki.namen()
    ki.veld("Wonen, Toen, naaste").insertPlainText("Hanan: zij kookte het lekkerst.")
    ki.veld("Wonen, Nu, begeleider").insertPlainText("Samira heeft overzicht.")
    ki.bewaar()
    krachten = ki.krachten()
    assert krachten.tekst("wonen", "verleden", Wie.NAASTE) == "Hanan: zij kookte het lekkerst."
    assert krachten.tekst("wonen", "heden", Wie.BEGELEIDER) == "Samira heeft overzicht."
    assert krachten.tekst("wonen", "heden") == SAMIRA["wonen", "heden"]
    ki.knop("Wat anderen zien").click()
    assert not namen & ki.namen()


def test_wat_anderen_zien_opent_vanzelf_waar_al_iets_staat(ki: KiVenster) -> None:
    ki.vul({("wonen", "heden"): "Ze maakt van elke plek een thuis."}, Wie.NAASTE)
    ki.open("wonen")
    assert ki.pagina.werk.onder.anderen.aan
    assert ki.veld("Wonen, Nu, naaste").tekst() == "Ze maakt van elke plek een thuis."
    assert ki.letters("wonen") == "Nst"
    ki.pagina.toon(Plaats(KI, "financien"))
    assert not ki.pagina.werk.onder.anderen.aan
    assert "Financiën, Nu, naaste" not in ki.namen()


def test_een_andere_vraag_met_muis_en_toetsen(ki: KiVenster) -> None:
    ki.open("wonen")
    vragen = ki.diensten.inhoud.leefgebied("wonen").voorbeeldvragen("heden")
    assert vragen[0] in ki.teksten()
    knop = ki.knop("Wonen, Nu, andere vraag")
    QTest.mouseClick(knop, Qt.MouseButton.LeftButton)
    assert vragen[1] in ki.teksten()
    assert vragen[0] not in ki.teksten()
    knop.setFocus()
    for _ in vragen[1:]:
        QTest.keyClick(knop, Qt.Key.Key_Return)
    assert vragen[0] in ki.teksten()


def test_van_een_uitspraak_een_doel_maken_en_dat_ongedaan_maken(ki: KiVenster) -> None:
    ki.open("sociale_relaties")
    veld = ki.veld("Sociale relaties, Straks")
    veld.setFocus()
    veld.insertPlainText("Een vaste avond.\n\nWeer contact met Noor.")
    ki.knop("Sociale relaties, Straks, doel maken").click()
    doel = ki.diensten.doelen.van(ki.traject_id)[0]
    assert doel.tekst == "Weer contact met Noor."
    assert doel.herkomst == Herkomst("sociale_relaties", "toekomst", "client", "Weer contact met Noor.")
    assert "Noor" in ki.krachten().tekst("sociale_relaties", "toekomst"), "de woorden zijn eerst opgeslagen"
    assert ki.pagina.balk.zin == "Dit is nu een doel: “Weer contact met Noor.”"
    ki.knop("Ongedaan maken").click()
    assert not ki.diensten.doelen.van(ki.traject_id)
    ki.knop("Sociale relaties, Straks, doel maken").click()
    ki.knop("Naar het actieplan").click()
    assert ki.gegaan[-1].basistaak == ACTIEPLAN


def test_een_doel_uit_wat_geselecteerd_is_of_wat_een_ander_zei(ki: KiVenster) -> None:
    ki.vul({("wonen", "toekomst"): "Eerst rust. Dan een eigen huis."})
    ki.vul({("wonen", "toekomst"): "Dicht bij mij in de buurt."}, Wie.NAASTE)
    ki.open("wonen")
    veld = ki.veld("Wonen, Straks")
    cursor = veld.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(len("Eerst rust."), QTextCursor.MoveMode.KeepAnchor)
    veld.setTextCursor(cursor)
    ki.knop("Wonen, Straks, doel maken").click()
    ki.veld("Wonen, Straks, naaste").setFocus()
    ki.knop("Wonen, Straks, doel maken").click()
    doelen = ki.diensten.doelen.van(ki.traject_id)
    assert [doel.tekst for doel in doelen] == ["Eerst rust.", "Dicht bij mij in de buurt."]
    assert doelen[1].herkomst is not None
    assert doelen[1].herkomst.wie == "naaste"


def test_een_doel_dat_niet_gemaakt_kan_worden_zegt_waarom(ki: KiVenster, kluis: NepKluis) -> None:
    ki.vul(SAMIRA)
    ki.open("wonen")
    kluis.laden.storing = NietOpgeslagen()
    ki.knop("Wonen, Straks, doel maken").click()
    assert ki.pagina.balk.zin == NietOpgeslagen.zin
    kluis.laden.storing = None


def test_zonder_woorden_is_er_geen_doelknop(ki: KiVenster) -> None:
    ki.open("wonen")
    with pytest.raises(StopIteration):
        ki.knop("Wonen, Nu, doel maken")
    ki.veld("Wonen, Nu").insertPlainText("Ik kook")
    assert ki.knop("Wonen, Nu, doel maken").isEnabled()


@pytest.mark.parametrize(
    ("plek", "naam"),
    [
        (ki_cel("", "wonen", "verleden"), "Wonen, Toen"),
        (ki_cel("", "wonen", "toekomst", Wie.BEGELEIDER), "Wonen, Straks, begeleider"),
        (AntwoordPlek("", KI, NOG_ZEGGEN), "Dit wil ik nog zeggen"),
        (None, "Wonen, Nu"),
    ],
)
def test_de_cursor_gaat_naar_de_plek(ki: KiVenster, plek: AntwoordPlek | None, naam: str) -> None:
    ki.vul(SAMIRA)
    ki.open("wonen")
    ki.pagina.focus_op(plek)
    assert ki.veld(naam).hasFocus()
    assert ki.veld(naam).textCursor().atEnd()


def test_de_cursor_gaat_naar_de_rang(ki: KiVenster) -> None:
    ki.open("wonen")
    ki.pagina.focus_op(AntwoordPlek(ki.traject_id, KI, RANG, "wonen"))
    assert ki.keuze("Wonen, rang").hasFocus()


def test_tab_gaat_van_veld_naar_veld_en_dan_naar_de_knoppen(ki: KiVenster) -> None:
    ki.vul(SAMIRA)
    ki.open("wonen")
    ki.pagina.lijst.setFocus()
    gezien = []
    for _ in range(14):
        QTest.keyClick(ki.focus(), Qt.Key.Key_Tab)
        gezien.append(naam_van(ki.focus()))
    assert gezien[1:] == [
        "Overzicht",
        *(f"Wonen, {kort}" for kort in _KOLOMMEN.values()),
        "Dit wil ik nog zeggen",
        *(f"Wonen, {k}{deel}" for k in _KOLOMMEN.values() for deel in (", andere vraag", ", doel maken")),
        "Wat anderen zien",
        "Besproken",
    ]


def test_ongedaan_en_cursor_blijven_per_leefgebied(ki: KiVenster) -> None:
    ki.open("wonen")
    ki.veld("Wonen, Nu").insertPlainText("eerst")
    ki.pagina.toon(Plaats(KI, "financien"))
    ki.pagina.toon(Plaats(KI, "wonen"))
    assert ki.veld("Wonen, Nu").tekst() == "eerst"
    ki.veld("Wonen, Nu").undo()
    assert not ki.veld("Wonen, Nu").tekst()


def test_een_tekst_die_niet_opgeslagen_kon_worden_blijft_staan(ki: KiVenster, kluis: NepKluis) -> None:
    ki.vul(SAMIRA)
    ki.open("wonen")
    kluis.laden.storing = NietOpgeslagen()
    ki.veld("Wonen, Straks").setPlainText("Een huis met een tuin.")
    ki.pagina.toon(Plaats(KI, "financien"))
    ki.pagina.toon(Plaats(KI, "wonen"))
    assert ki.veld("Wonen, Straks").tekst() == "Een huis met een tuin."
    kluis.laden.storing = None
    ki.omgeving.bewaarder.probeer_opnieuw()
    assert ki.krachten().tekst("wonen", "toekomst") == "Een huis met een tuin."


def test_een_onbekend_leefgebied_is_het_eerste(ki: KiVenster) -> None:
    ki.open("bestaat_niet")
    assert "Wonen, Nu" in ki.namen()


def test_een_optioneel_leefgebied_met_tekst_staat_in_de_lijst(ki: KiVenster) -> None:
    ki.vul({("kinderen_en_ouderschap", "heden"): "Ik breng Noor naar school."})
    ki.open("kinderen_en_ouderschap")
    assert ki.veld("Kinderen en ouderschap, Nu").tekst() == "Ik breng Noor naar school."
    assert len(ki.pagina.lijst.regels) == 11


def test_wat_uit_een_eerdere_ronde_komt_is_gemerkt(ki: KiVenster, open_traject: OpenTraject) -> None:
    ki.vul(SAMIRA)
    ronde = ki.diensten.clienten.nieuwe_ronde(open_traject.client.id)
    tweede = KiVenster(ki.qtbot, ki.omgeving, OpenTraject(open_traject.client, ronde)).open("wonen")
    assert tweede.veld("Wonen, Nu").tekst() == SAMIRA["wonen", "heden"]
    assert tweede.teksten().count("Overgenomen uit ronde 1") == 3
    tweede.veld("Wonen, Nu").insertPlainText("Nog steeds. ")
    tweede.bewaar()
    assert tweede.teksten().count("Overgenomen uit ronde 1") == 2
    assert ki.krachten().tekst("wonen", "heden") == SAMIRA["wonen", "heden"], "ronde 1 blijft zoals zij was"
    tweede.pagina.close()
    tweede.pagina.deleteLater()
