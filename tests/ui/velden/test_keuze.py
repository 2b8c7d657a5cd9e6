"""The fields to choose with: by keyboard, back to nothing, and without losing an old option."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.domain.inhoud import OPTIE_WEG, Optie
from krachtwerk_desktop.ui.thema import thema
from krachtwerk_desktop.ui.velden.keuze import NIETS, JaNeeVeld, KeuzeLijst, KeuzeVeld
from krachtwerk_desktop.ui.velden.keuzes import KeuzesVeld
from krachtwerk_desktop.ui.velden.opties import RondOptie, VinkOptie

pytestmark = pytest.mark.stijlblad

OPTIES = (Optie("thuis", "Thuis"), Optie("buiten", "Buiten"), Optie("kantoor", "Op kantoor"))
InVenster = Callable[..., QWidget]
Maker = Callable[[tuple[Optie, ...]], KeuzeVeld | KeuzeLijst | KeuzesVeld]


@pytest.fixture(autouse=True)
def _vormgeving(qapp: object) -> Iterator[None]:
    thema().kies()
    yield
    thema().kies(schaal=1.0)


def knoppen(veld: QWidget) -> list[QRadioButton]:
    return veld.findChildren(RondOptie)


def test_kiezen_met_het_toetsenbord(in_venster: InVenster, qtbot: QtBot) -> None:
    veld = KeuzeVeld(OPTIES)
    in_venster(veld)
    veld.setFocus()
    eerste, tweede, _ = knoppen(veld)
    assert eerste.hasFocus()
    with qtbot.waitSignal(veld.gewijzigd):
        qtbot.keyClick(eerste, Qt.Key.Key_Space)
    assert veld.tekst() == "thuis"
    with qtbot.waitSignal(veld.gewijzigd):
        qtbot.keyClick(eerste, Qt.Key.Key_Down)
    assert veld.tekst() == "buiten"
    assert tweede.hasFocus()


def test_een_keuze_kan_weer_leeg(in_venster: InVenster, qtbot: QtBot) -> None:
    veld = KeuzeVeld(OPTIES)
    in_venster(veld)
    assert not veld.leegmaken.isVisible()
    veld.zet_tekst("buiten")
    assert veld.leegmaken.isVisible()
    with qtbot.waitSignal(veld.gewijzigd):
        qtbot.mouseClick(veld.leegmaken, Qt.MouseButton.LeftButton)
    assert veld.tekst() == ""
    assert knoppen(veld)[0].hasFocus()
    veld.zet_tekst("kantoor")
    veld.setFocus()
    assert knoppen(veld)[2].hasFocus()
    with qtbot.waitSignal(veld.gewijzigd):
        qtbot.keyClick(knoppen(veld)[2], Qt.Key.Key_Delete)
    assert veld.tekst() == ""


def test_tab_gaat_van_de_keuze_naar_leegmaken(in_venster: InVenster, qtbot: QtBot) -> None:
    veld, na = KeuzeVeld(OPTIES), QLineEdit()
    in_venster(veld, na)
    veld.zet_tekst("buiten")
    veld.setFocus()
    qtbot.keyClick(knoppen(veld)[1], Qt.Key.Key_Tab)
    assert veld.leegmaken.hasFocus()
    with qtbot.waitSignal(veld.verlaten):
        qtbot.keyClick(veld.leegmaken, Qt.Key.Key_Tab)
    assert na.hasFocus()


def test_binnen_het_veld_bewegen_is_niet_weggaan(in_venster: InVenster, qtbot: QtBot) -> None:
    veld = KeuzesVeld(OPTIES)
    in_venster(veld)
    veld.setFocus()
    eerste, tweede, _ = veld.findChildren(VinkOptie)
    with qtbot.assertNotEmitted(veld.verlaten):
        qtbot.keyClick(eerste, Qt.Key.Key_Tab)
    assert tweede.hasFocus()


def test_meer_keuzes_staan_elk_op_een_regel(in_venster: InVenster, qtbot: QtBot) -> None:
    veld = KeuzesVeld(OPTIES)
    in_venster(veld)
    eerste, _, derde = veld.findChildren(VinkOptie)
    for vakje in (derde, eerste):
        vakje.setFocus()
        with qtbot.waitSignal(veld.gewijzigd):
            qtbot.keyClick(vakje, Qt.Key.Key_Space)
    assert veld.tekst() == "thuis\nkantoor"
    qtbot.keyClick(eerste, Qt.Key.Key_Space)
    assert veld.tekst() == "kantoor"


NIEMAND = Optie("niemand", "Niemand", alleen=True)


def _vink(qtbot: QtBot, veld: KeuzesVeld, tekst: str) -> None:
    """Tick by keyboard, which must tell about one change."""
    vakje = next(vakje for vakje in veld.findChildren(VinkOptie) if vakje.text() == tekst)
    vakje.setFocus()
    gewijzigd: list[str] = []
    verbinding = veld.gewijzigd.connect(lambda: gewijzigd.append(veld.tekst()))
    qtbot.keyClick(vakje, Qt.Key.Key_Space)
    veld.gewijzigd.disconnect(verbinding)
    assert gewijzigd == [veld.tekst()]


def test_wat_alleen_staat_haalt_de_rest_weg_en_andersom_in_een_stap(
    in_venster: InVenster, qtbot: QtBot
) -> None:
    veld = KeuzesVeld((*OPTIES, NIEMAND))
    in_venster(veld)
    veld.zet_tekst("thuis\nbuiten")
    _vink(qtbot, veld, "Niemand")
    assert veld.tekst() == "niemand"
    _vink(qtbot, veld, "Op kantoor")
    assert veld.tekst() == "kantoor"
    vakje = veld.findChildren(VinkOptie)[0]
    for verwacht in ("niemand", "thuis\nbuiten"):
        qtbot.keyClick(vakje, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert veld.tekst() == verwacht


def test_wat_vroeger_samen_kon_blijft_staan_tot_iemand_kiest(in_venster: InVenster, qtbot: QtBot) -> None:
    veld = KeuzesVeld((*OPTIES, NIEMAND))
    in_venster(veld)
    veld.zet_tekst("thuis\nbuiten\nniemand")
    assert veld.tekst() == "thuis\nbuiten\nniemand"
    _vink(qtbot, veld, "Buiten")
    assert veld.tekst() == "thuis\nniemand"
    _vink(qtbot, veld, "Buiten")
    assert veld.tekst() == "thuis\nbuiten"


def test_ja_en_nee(in_venster: InVenster, qtbot: QtBot) -> None:
    veld = JaNeeVeld()
    in_venster(veld)
    veld.setFocus()
    qtbot.keyClick(knoppen(veld)[0], Qt.Key.Key_Right)
    qtbot.keyClick(knoppen(veld)[1], Qt.Key.Key_Space)
    assert veld.tekst() == "nee"
    veld.maak_leeg()
    assert veld.tekst() == ""
    assert [knop.text() for knop in knoppen(veld)] == ["Ja", "Nee"]


def test_de_keuzelijst_kan_weer_leeg(in_venster: InVenster, qtbot: QtBot) -> None:
    veld = KeuzeLijst(OPTIES)
    in_venster(veld, QLineEdit())
    assert veld.currentText() == NIETS
    veld.setFocus()
    with qtbot.waitSignal(veld.gewijzigd):
        qtbot.keyClick(veld, Qt.Key.Key_Down)
    assert veld.tekst() == "thuis"
    qtbot.keyClick(veld, Qt.Key.Key_Delete)
    assert veld.tekst() == ""
    with qtbot.waitSignal(veld.verlaten):
        qtbot.keyClick(veld, Qt.Key.Key_Tab)


@pytest.mark.parametrize("soort", [KeuzeVeld, KeuzeLijst, KeuzesVeld])
def test_zetten_uit_de_kluis_telt_niet_als_kiezen(soort: Maker, qtbot: QtBot) -> None:
    veld = soort(OPTIES)
    qtbot.addWidget(veld)
    with qtbot.assertNotEmitted(veld.gewijzigd):
        veld.zet_tekst("buiten")
        veld.zet_tekst("")
        veld.zet_tekst("thuis")
    assert veld.tekst() == "thuis"


@pytest.mark.parametrize("soort", [KeuzeVeld, KeuzeLijst, KeuzesVeld])
def test_een_optie_die_niet_meer_bestaat_blijft_staan(soort: Maker, qtbot: QtBot) -> None:
    veld = soort(OPTIES)
    qtbot.addWidget(veld)
    veld.zet_tekst("bibliotheek")
    assert veld.tekst() == "bibliotheek"
    assert _woorden(veld)[-1] == OPTIE_WEG


@pytest.mark.parametrize("soort", [KeuzeVeld, KeuzeLijst, KeuzesVeld])
def test_een_vervallen_optie_staat_er_alleen_bij_een_antwoord_dat_hem_heeft(
    soort: Maker, qtbot: QtBot
) -> None:
    veld = soort((*OPTIES, Optie("boot", "Op een boot", vervallen=True)))
    qtbot.addWidget(veld)
    veld.zet_tekst("thuis")
    assert "Op een boot" not in _woorden(veld)
    veld.zet_tekst("boot")
    assert veld.tekst() == "boot"
    assert _woorden(veld)[-1] == "Op een boot"


def _woorden(veld: KeuzeVeld | KeuzeLijst | KeuzesVeld) -> list[str]:
    if isinstance(veld, KeuzeLijst):
        return [veld.itemText(nummer) for nummer in range(veld.count())]
    soort = RondOptie if isinstance(veld, KeuzeVeld) else VinkOptie
    return [knop.text() for knop in veld.findChildren(soort)]


def test_ongedaan_maken_haalt_een_keuze_terug(in_venster: InVenster, qtbot: QtBot) -> None:
    veld = KeuzeVeld(OPTIES)
    in_venster(veld)
    veld.zet_tekst("kantoor")
    veld.setFocus()
    qtbot.keyClick(knoppen(veld)[2], Qt.Key.Key_Up)
    qtbot.keyClick(knoppen(veld)[1], Qt.Key.Key_Delete)
    for verwacht in ("buiten", "kantoor", "kantoor"):
        qtbot.keyClick(knoppen(veld)[1], Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert veld.tekst() == verwacht
    for verwacht in ("buiten", "", ""):
        qtbot.keyClick(knoppen(veld)[1], Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
        assert veld.tekst() == verwacht


def test_verbergen_is_weggaan(in_venster: InVenster, qtbot: QtBot) -> None:
    veld = KeuzeVeld(OPTIES)
    venster = in_venster(veld)
    with qtbot.waitSignal(veld.verlaten):
        venster.hide()


def test_namen_voor_een_schermlezer(in_venster: InVenster) -> None:
    veld = KeuzeVeld(OPTIES)
    veld.setAccessibleName("Waar spreken we af?")
    in_venster(veld)
    groep = QAccessible.queryAccessibleInterface(veld)
    assert groep.role() is QAccessible.Role.Grouping
    assert groep.text(QAccessible.Text.Name) == "Waar spreken we af?"
    rondje = QAccessible.queryAccessibleInterface(knoppen(veld)[0])
    assert rondje.role() is QAccessible.Role.RadioButton
    assert rondje.text(QAccessible.Text.Name) == "Thuis"
    assert veld.leegmaken.accessibleName() == "Waar spreken we af?, leegmaken"


@pytest.mark.parametrize("soort", [RondOptie, VinkOptie])
def test_een_lange_optie_loopt_door_op_de_volgende_regel(
    soort: type[RondOptie | VinkOptie], in_venster: InVenster
) -> None:
    """At 200 % in a narrow window every line of the option has its room."""
    thema().kies(schaal=2.0)
    kort, lang = soort("Kort"), soort("Elke week, en verder altijd als er een brief van de gemeente komt")
    in_venster(kort, lang, breed=420)
    assert lang.width() < lang.sizeHint().width()
    assert lang.height() >= kort.sizeHint().height() + lang.fontMetrics().height()
