"""Opening with the wachtwoord, and without it."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.fouten import KluisAfgekapt
from krachtwerk_desktop.ui.start.openen import LEEG, Openen, WachtwoordVraag
from krachtwerk_desktop.ui.start.werk import ONBEKEND
from tests.ui.start.nep import CODE, GOED, NIEUWE_CODE, NepPoort, knop, veld


def vraag(openen: Openen) -> WachtwoordVraag:
    gevonden = openen.findChild(WachtwoordVraag)
    assert isinstance(gevonden, WachtwoordVraag)
    return gevonden


def fout_van(openen: Openen, naam: str = "Wachtwoord") -> str:
    """Return what a screen reader says about the field, beside its name."""
    return veld(openen, naam).accessibleDescription()


def probeer(qtbot: QtBot, openen: Openen, wachtwoord: str) -> None:
    veld(openen, "Wachtwoord").setText(wachtwoord)
    with qtbot.waitSignal(vraag(openen)._werk.bezig, check_params_cb=lambda bezig: not bezig):
        qtbot.keyClick(veld(openen, "Wachtwoord"), Qt.Key.Key_Return)


def test_enter_opent_naast_het_venster(qtbot: QtBot, openen: Openen, poort: NepPoort) -> None:
    assert QApplication.focusWidget() is veld(openen, "Wachtwoord")
    qtbot.keyClicks(veld(openen, "Wachtwoord"), GOED)
    with qtbot.waitSignal(openen.geopend) as gekregen:
        qtbot.keyClick(veld(openen, "Wachtwoord"), Qt.Key.Key_Return)
    assert gekregen.args == ["open kluis"]
    assert poort.gedaan == [("open", GOED)]
    assert poort.overgenomen_keren == 1
    assert threading.get_ident() not in poort.draden
    assert veld(openen, "Wachtwoord").text() == ""


def test_de_eerste_toets_bereidt_voor(qtbot: QtBot, openen: Openen, poort: NepPoort) -> None:
    assert not poort.voorbereid.is_set()
    qtbot.keyClick(veld(openen, "Wachtwoord"), Qt.Key.Key_A)
    qtbot.waitUntil(poort.voorbereid.is_set)
    assert threading.get_ident() not in poort.draden


def test_leeg_zegt_wat_er_moet(qtbot: QtBot, openen: Openen, poort: NepPoort) -> None:
    qtbot.keyClick(knop(openen, "Openen"), Qt.Key.Key_Return)
    assert LEEG in fout_van(openen)
    assert poort.gedaan == []


def test_fout_wachtwoord_blijft_staan_en_wachten_groeit(qtbot: QtBot, openen: Openen) -> None:
    for _ in range(2):
        probeer(qtbot, openen, "niet goed")
        assert "klopt niet" in fout_van(openen)
        assert knop(openen, "Openen").isEnabled()
    probeer(qtbot, openen, "niet goed")
    assert "Wacht nog 2 seconden" in fout_van(openen)
    assert not knop(openen, "Openen").isEnabled()
    assert veld(openen, "Wachtwoord").selectedText() != ""


def test_tijdens_het_wachten_doet_enter_niets(qtbot: QtBot, openen: Openen, poort: NepPoort) -> None:
    vraag(openen)._wachten._klok.setInterval(20)
    for _ in range(3):
        probeer(qtbot, openen, "niet goed")
    gedaan = len(poort.gedaan)
    assert "Wacht nog 2 seconden" in fout_van(openen)
    qtbot.keyClick(veld(openen, "Wachtwoord"), Qt.Key.Key_Return)
    assert len(poort.gedaan) == gedaan
    poort.klok += 1
    qtbot.waitUntil(lambda: "Wacht nog 1 seconde:" in fout_van(openen))
    poort.klok += 1
    qtbot.waitUntil(knop(openen, "Openen").isEnabled)
    assert "nu opnieuw" in fout_van(openen)
    with qtbot.waitSignal(openen.geopend):
        veld(openen, "Wachtwoord").setText(GOED)
        qtbot.keyClick(veld(openen, "Wachtwoord"), Qt.Key.Key_Return)


def test_een_kapotte_kluis_telt_niet_als_raden(qtbot: QtBot, openen: Openen, poort: NepPoort) -> None:
    poort.fout = KluisAfgekapt()
    for _ in range(4):
        probeer(qtbot, openen, GOED)
    assert fout_van(openen) == KluisAfgekapt.zin
    assert knop(openen, "Openen").isEnabled()


@pytest.mark.verwacht_log
def test_een_onbekende_fout_toont_geen_engels(qtbot: QtBot, openen: Openen, poort: NepPoort) -> None:
    poort.fout = RuntimeError("secret words")
    probeer(qtbot, openen, GOED)
    assert fout_van(openen) == ONBEKEND


def test_caps_lock_wordt_gemeld_en_gaat_weer_weg(qtbot: QtBot, openen: Openen) -> None:
    qtbot.keyClick(veld(openen, "Wachtwoord"), "A")  # a capital without Shift
    assert "Caps Lock" in fout_van(openen)
    qtbot.keyClick(veld(openen, "Wachtwoord"), Qt.Key.Key_CapsLock)
    assert "Caps Lock" not in fout_van(openen)
    qtbot.keyClick(veld(openen, "Wachtwoord"), "B", Qt.KeyboardModifier.ShiftModifier)
    assert "Caps Lock" not in fout_van(openen)


def test_laat_zien_en_verberg(qtbot: QtBot, openen: Openen) -> None:
    stand = QLineEdit.EchoMode
    assert veld(openen, "Wachtwoord").echoMode() is stand.Password
    qtbot.keyClick(knop(openen, "Laat zien"), Qt.Key.Key_Return)
    assert veld(openen, "Wachtwoord").echoMode() is stand.Normal
    qtbot.keyClick(knop(openen, "Verberg"), Qt.Key.Key_Space)
    assert veld(openen, "Wachtwoord").echoMode() is stand.Password


def test_geen_hulp_van_het_toetsenbord(openen: Openen) -> None:
    hint = Qt.InputMethodHint
    gevraagd = veld(openen, "Wachtwoord").inputMethodHints()
    for deel in (
        hint.ImhHiddenText,
        hint.ImhSensitiveData,
        hint.ImhNoPredictiveText,
        hint.ImhNoAutoUppercase,
    ):
        assert gevraagd & deel


def naar_herstel(qtbot: QtBot, openen: Openen) -> None:
    qtbot.keyClick(knop(openen, "Wachtwoord vergeten"), Qt.Key.Key_Return)
    assert QApplication.focusWidget() is veld(openen, "Noodcode")


def test_wachtwoord_vergeten_tot_en_met_de_nieuwe_noodcode(
    qtbot: QtBot, openen: Openen, poort: NepPoort
) -> None:
    naar_herstel(qtbot, openen)
    qtbot.keyClicks(veld(openen, "Noodcode"), CODE.lower().replace("-", " "))
    qtbot.waitUntil(poort.voorbereid.is_set)
    qtbot.keyClick(veld(openen, "Noodcode"), Qt.Key.Key_Return)
    qtbot.keyClicks(veld(openen, "Wachtwoord"), GOED)
    qtbot.keyClick(veld(openen, "Wachtwoord"), Qt.Key.Key_Return)
    qtbot.keyClicks(veld(openen, "Wachtwoord herhalen"), GOED)
    qtbot.keyClick(veld(openen, "Wachtwoord herhalen"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _toont_code(openen))
    assert veld(openen, "Noodcode").text() == NIEUWE_CODE
    veld(openen, "Noodcode overtypen").setText(NIEUWE_CODE)
    with qtbot.waitSignal(openen.geopend):
        qtbot.keyClick(knop(openen, "Klaar"), Qt.Key.Key_Return)
    assert poort.gedaan[-1] == ("voltooi", (NIEUWE_CODE,))


def _toont_code(openen: Openen) -> bool:
    return any(v.text() == NIEUWE_CODE and v.isVisible() for v in openen.findChildren(QLineEdit))


def test_later_laat_de_oude_noodcode_geldig(qtbot: QtBot, openen: Openen, poort: NepPoort) -> None:
    naar_herstel(qtbot, openen)
    veld(openen, "Noodcode").setText(CODE)
    veld(openen, "Wachtwoord").setText(GOED)
    veld(openen, "Wachtwoord herhalen").setText(GOED)
    qtbot.keyClick(knop(openen, "Openen"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _toont_code(openen))
    with qtbot.waitSignal(openen.geopend):
        qtbot.keyClick(knop(openen, "Later"), Qt.Key.Key_Return)
    assert poort.gedaan[-1] == ("voltooi", (None,))


def test_een_verschreven_noodcode_kost_geen_wachttijd(qtbot: QtBot, openen: Openen, poort: NepPoort) -> None:
    naar_herstel(qtbot, openen)
    veld(openen, "Noodcode").setText(CODE[:-1])
    qtbot.keyClick(veld(openen, "Noodcode"), Qt.Key.Key_Return)
    assert "te kort" in fout_van(openen, "Noodcode")
    assert poort.gedaan == []


def test_een_andere_noodcode_wordt_geweigerd(qtbot: QtBot, openen: Openen) -> None:
    naar_herstel(qtbot, openen)
    veld(openen, "Noodcode").setText(NIEUWE_CODE)
    veld(openen, "Wachtwoord").setText(GOED)
    veld(openen, "Wachtwoord herhalen").setText(GOED)
    qtbot.keyClick(knop(openen, "Openen"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "klopt niet" in fout_van(openen, "Noodcode"))


def test_terug_naar_het_wachtwoord(qtbot: QtBot, openen: Openen) -> None:
    naar_herstel(qtbot, openen)
    qtbot.keyClick(knop(openen, "Terug"), Qt.Key.Key_Return)
    assert QApplication.focusWidget() is veld(openen, "Wachtwoord")
    assert knop(openen, "Wachtwoord vergeten").isVisible()
