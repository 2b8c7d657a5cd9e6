from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from krachtwerk_desktop.application.fouten import NietGevonden
from krachtwerk_desktop.application.route import Plaats
from krachtwerk_desktop.domain.plek import KI, Wie
from tests.nep.kluis import NepKluis
from tests.ui.paginas.ki_venster import SAMIRA, KiVenster, naam_van


def _vol(ki: KiVenster) -> KiVenster:
    ki.vul(SAMIRA)
    ki.vul({("wonen", "heden"): "Ze maakt van elke plek een thuis."}, Wie.NAASTE)
    ki.vul_rang("sociale_relaties", "1")
    ki.vul_nog_zeggen("Ik wil dit rustig doen.")
    return ki.open("wonen")


def test_het_overzicht_toont_wat_op_papier_komt(ki: KiVenster) -> None:
    _vol(ki)
    ki.knop("Overzicht").click()
    teksten = ki.teksten()
    for tekst in (
        "Wat is er nu, wat kan ik?",
        "Ik heb een kamer in De Haven.",
        "Ik houd mijn kamer netjes en gezellig.",
        "Een naaste zegt:",
        "Ze maakt van elke plek een thuis.",
        "Nu belangrijk: 1",
        "1. Sociale relaties: Weer contact met Noor.",
        "Ik wil dit rustig doen.",
    ):
        assert tekst in teksten, tekst
    assert not ki.namen(), "in het overzicht valt niets te typen"
    assert len(ki.pagina.overzicht.rijen) == 10


def test_wat_net_getypt_is_staat_er_ook(ki: KiVenster) -> None:
    ki.open("wonen")
    ki.veld("Wonen, Toen").insertPlainText("Bij oma was het fijn.")
    ki.knop("Overzicht").click()
    assert "Bij oma was het fijn." in ki.teksten()


def test_een_rij_leidt_naar_haar_leefgebied(ki: KiVenster) -> None:
    _vol(ki)
    ki.knop("Overzicht").click()
    rij = ki.knop("Naar Sociale relaties")
    QTest.mouseClick(rij, Qt.MouseButton.LeftButton)
    assert ki.gegaan == [Plaats(KI, "sociale_relaties")]
    assert ki.veld("Sociale relaties, Nu").hasFocus()
    assert not ki.pagina.kop.overzicht.aan


def test_pijltjes_en_enter_in_het_overzicht(ki: KiVenster) -> None:
    _vol(ki)
    ki.knop("Overzicht").click()
    ki.knop("Overzicht").setFocus()
    for ernaast in ("Mijn krachten", "Toen en nu"):
        QTest.keyClick(ki.focus(), Qt.Key.Key_Tab)
        assert naam_van(ki.focus()) == ernaast
    QTest.keyClick(ki.focus(), Qt.Key.Key_Tab)
    for toets in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        QTest.keyClick(ki.focus(), toets)
    assert naam_van(ki.focus()) == "Naar Financiën"
    QTest.keyClick(ki.focus(), Qt.Key.Key_Return)
    assert ki.veld("Financiën, Nu").hasFocus()


def test_esc_gaat_terug(ki: KiVenster) -> None:
    _vol(ki)
    ki.knop("Overzicht").click()
    ki.knop("Naar Wonen").setFocus()
    QTest.keyClick(ki.focus(), Qt.Key.Key_Escape)
    assert "Wonen, Nu" in ki.namen()
    assert ki.knop("Overzicht").hasFocus()
    assert not ki.pagina.kop.overzicht.aan


def test_een_schermlezer_hoort_de_hele_rij(ki: KiVenster) -> None:
    _vol(ki)
    ki.knop("Overzicht").click()
    toegang = QAccessible.queryAccessibleInterface(ki.knop("Naar Wonen"))
    gezegd = toegang.text(QAccessible.Text.Description)
    assert "Nu: Ik heb een kamer in De Haven." in gezegd
    assert "Een naaste zegt: Ze maakt van elke plek een thuis." in gezegd


def test_wat_zonder_woorden_besproken_is_staat_erbij(ki: KiVenster) -> None:
    ki.open("wonen")
    ki.knop("Wonen, besproken").click()
    ki.knop("Overzicht").click()
    assert ki.teksten().count("Besproken") == 1
    toegang = QAccessible.queryAccessibleInterface(ki.knop("Naar Wonen"))
    assert toegang.text(QAccessible.Text.Description).startswith("Besproken.")


def test_een_leeg_overzicht_zegt_dat_er_nog_niets_is(ki: KiVenster) -> None:
    ki.open("wonen")
    ki.knop("Overzicht").click()
    assert "Nog niets gekozen." in ki.teksten()
    assert "Nog niets opgeschreven." in ki.teksten()


def test_een_overzicht_dat_niet_gelezen_kan_worden_zegt_waarom(ki: KiVenster, kluis: NepKluis) -> None:
    _vol(ki)
    kluis.clienten.zet_verwijderd(ki.pagina.open_traject.client.id, ki.diensten.klok.nu())
    ki.knop("Overzicht").click()
    assert ki.pagina.balk.zin == NietGevonden.zin
    assert "Wonen, Nu" in ki.namen()
    assert not ki.pagina.kop.overzicht.aan
