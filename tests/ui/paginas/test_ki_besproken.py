"""What was talked about: the whole KI by hand, a leefgebied by its words or by its own mark."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from krachtwerk_desktop.application.krachten import besproken_plek
from krachtwerk_desktop.application.route import Plaats
from krachtwerk_desktop.domain.plek import KI
from tests.ui.paginas.ki_venster import KiVenster, naam_van


def test_besproken_met_de_hand(ki: KiVenster) -> None:
    ki.open("wonen")
    with ki.qtbot.waitSignal(ki.pagina.inhoud_gewijzigd):
        ki.knop("Besproken").click()
    stand = next(s for s in ki.diensten.trajecten.standen(ki.traject_id) if s.basistaak.id == KI)
    assert stand.besproken_op == ki.diensten.klok.vandaag()
    assert "(alle leefgebieden) op 23 november 2026" in ki.teksten()
    ki.knop("Besproken").click()
    assert "(alle leefgebieden)" in ki.teksten()


def test_een_leefgebied_zonder_woorden_heet_besproken_met_de_spatiebalk(ki: KiVenster) -> None:
    ki.open("wonen")
    ki.keuze("Wonen, rang").setFocus()
    QTest.keyClick(ki.focus(), Qt.Key.Key_Tab)
    assert naam_van(ki.focus()) == "Wonen, besproken"
    with ki.qtbot.waitSignal(ki.omgeving.bewaarder.opgeslagen):
        QTest.keyClick(ki.focus(), Qt.Key.Key_Space)
    assert ki.krachten().is_besproken("wonen")
    assert ki.pagina.lijst.regels[0].omschrijving == "besproken, niets ingevuld"
    ki.pagina.toon(Plaats(KI, "financien"))
    assert not ki.knop("Financiën, besproken").isChecked()
    ki.pagina.toon(Plaats(KI, "wonen"))
    assert ki.knop("Wonen, besproken").isChecked()
    ki.knop("Wonen, besproken").click()
    ki.bewaar()
    assert not ki.krachten().is_besproken("wonen")
    assert ki.pagina.lijst.regels[0].omschrijving == "nog niets ingevuld"


def test_wat_er_staat_zegt_vanzelf_dat_het_besproken_is(ki: KiVenster) -> None:
    ki.vul_rang("financien", "1")
    ki.open("wonen")
    with ki.qtbot.waitSignal(ki.omgeving.bewaarder.opgeslagen):
        ki.qtbot.keyClicks(ki.veld("Wonen, Toen"), "bij tante Riet")
    assert (ki.knop("Wonen, besproken").isChecked(), ki.knop("Wonen, besproken").isEnabled()) == (True, False)
    ki.veld("Wonen, Toen").clear()
    ki.bewaar()
    assert ki.knop("Wonen, besproken").isChecked(), "wat er stond was wel besproken"
    ki.knop("Wonen, besproken").click()
    ki.bewaar()
    assert not ki.krachten().is_besproken("wonen")
    ki.pagina.toon(Plaats(KI, "financien"))
    assert not ki.knop("Financiën, besproken").isEnabled()


def test_de_cursor_gaat_naar_het_vinkje(ki: KiVenster) -> None:
    ki.open("wonen")
    ki.pagina.focus_op(besproken_plek(ki.traject_id, "wonen"))
    assert ki.knop("Wonen, besproken").hasFocus()
