"""The program locks by itself: whatever stands open, with nothing lost and nobody's name left."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMenu, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.fouten import NietGelezen
from krachtwerk_desktop.domain.plek import KI, ki_cel
from krachtwerk_desktop.ui.clienten.dialoog import ClientDialoog
from krachtwerk_desktop.ui.slot.balk import Aftelbalk
from krachtwerk_desktop.ui.slot.bedekking import Bedekking
from krachtwerk_desktop.ui.slot.wacht import STIL, WEG
from krachtwerk_desktop.ui.start.openen import Openen
from krachtwerk_desktop.ui.velden.tekst import TekstVeld
from krachtwerk_desktop.ui.voorbeeld.afdrukvoorbeeld import Afdrukvoorbeeld
from tests.ui.slot.conftest import WACHTWOORD, Huis
from tests.ui.start.nep import knop, veld


def zichtbaar() -> list[QWidget]:
    return [los for los in QApplication.topLevelWidgets() if los.isVisible()]


def in_beeld(huis: Huis) -> str:
    """Return every word on screen."""
    teksten: list[str] = []
    for los in zichtbaar():
        teksten += [label.text() for label in los.findChildren(QLabel) if label.isVisible()]
        teksten += [k.text() for k in los.findChildren(QPushButton) if k.isVisible()]
    return " ".join(teksten)


def traject(huis: Huis) -> str:
    diensten = huis.programma._diensten
    assert diensten is not None
    return diensten.clienten.lijst()[0].traject.id


def open_traject(huis: Huis) -> str:
    id_ = traject(huis)
    huis.werk.open_traject(id_, ki_cel(id_, "wonen", "heden"))
    return id_


def ontgrendel(huis: Huis, qtbot: QtBot) -> None:
    veld(huis.venster, "Wachtwoord").setText(WACHTWOORD)
    qtbot.keyClick(knop(huis.venster, "Openen"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: huis.open, timeout=20_000)


def test_ook_zonder_bladzijde_om_te_tonen_gaat_de_kluis_dicht(
    huis: Huis, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The stick fails in the very moment of locking: no key stays in memory, and the window can go."""
    diensten = huis.programma._diensten
    assert diensten is not None

    def geweigerd(_waarom: str = "") -> None:
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as m:
        m.setattr(huis.programma, "_toon_ingang", geweigerd)
        with pytest.raises(OSError, match="Input/output"):
            huis.programma.vergrendel()
    with pytest.raises(NietGelezen):
        diensten.clienten.lijst()
    assert huis.venster.mag_sluiten()


def test_na_tien_stille_minuten_op_slot_met_de_reden_erbij(huis: Huis) -> None:
    open_traject(huis)
    huis.wacht_af(9.9)
    assert huis.open
    (balk,) = huis.venster.findChildren(Aftelbalk)
    assert balk.isVisible()
    assert "Druk op een toets om het open te houden" in balk.tekst.text()
    huis.wacht_af(0.2)
    assert huis.op_slot
    assert STIL in in_beeld(huis)
    assert "Samira" not in in_beeld(huis)
    assert not any(b.isVisible() for b in huis.venster.findChildren(Aftelbalk))


def test_een_toets_haalt_het_aftellen_weg(huis: Huis, qtbot: QtBot) -> None:
    huis.wacht_af(9.8)
    qtbot.keyClick(huis.venster.windowHandle(), Qt.Key.Key_Shift)
    assert not any(b.isVisible() for b in huis.venster.findChildren(Aftelbalk))
    huis.wacht_af(9)
    assert huis.open


def test_wat_half_getypt_was_is_er_weer(huis: Huis, qtbot: QtBot) -> None:
    plek = ki_cel(open_traject(huis), "wonen", "heden")
    focus = QApplication.focusWidget()
    assert isinstance(focus, TekstVeld)
    focus.insertPlainText("Ik slaap weer in mijn eigen")
    huis.wacht_af(10.1)
    assert huis.op_slot
    ontgrendel(huis, qtbot)
    diensten = huis.programma._diensten
    assert diensten is not None
    antwoorden = diensten.kluis.antwoorden.van(traject(huis), KI)
    assert [a.tekst for a in antwoorden if a.plek == plek] == ["Ik slaap weer in mijn eigen"]


def test_slapen_vergrendelt_zodra_de_laptop_wakker_wordt(huis: Huis) -> None:
    huis.wacht_af(0.5)
    huis.klokken.slaap(3600)
    huis.wacht.waker.tik()
    assert huis.op_slot
    assert WEG in in_beeld(huis)


def test_het_half_ingevulde_formulier_komt_terug(huis: Huis, qtbot: QtBot) -> None:
    huis.werk._acties.voeg_toe().naam.setText("Kofi")
    huis.wacht_af(10.1)
    assert huis.op_slot
    assert zichtbaar() == [huis.venster]
    ontgrendel(huis, qtbot)
    qtbot.waitUntil(lambda: bool(huis.werk.findChildren(ClientDialoog)))
    (formulier,) = huis.werk.findChildren(ClientDialoog)
    assert formulier.naam.text() == "Kofi"


def vraag(huis: Huis) -> None:
    QMessageBox.question(huis.venster, "Samira", "Samira verwijderen?")


def vraag_zonder_nee(huis: Huis) -> None:
    vraag = QMessageBox(huis.venster)
    for naam in ("Zo", "Of zo"):
        vraag.addButton(naam, QMessageBox.ButtonRole.AcceptRole)
    vraag.exec()


def bestand(huis: Huis) -> None:
    kiezer = QFileDialog(huis.venster, "Samira opslaan")
    kiezer.setOption(QFileDialog.Option.DontUseNativeDialog)
    kiezer.exec()


def menu(huis: Huis) -> None:
    keuzes = QMenu("Samira", huis.venster)
    keuzes.addAction("Samira openen")
    keuzes.exec()


def voorbeeld_met_vraag(huis: Huis) -> None:
    open_traject(huis)
    assert huis.werk.scherm is not None
    huis.werk.scherm.afdrukken.emit("ki")
    (dialoog,) = huis.werk.findChildren(Afdrukvoorbeeld)
    QMessageBox.information(dialoog, "Afdrukken", "Er is geen printer gevonden.")


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
@pytest.mark.parametrize("toon", [vraag, vraag_zonder_nee, bestand, menu, voorbeeld_met_vraag])
def test_een_vraag_op_het_scherm_houdt_de_kluis_niet_open(
    huis: Huis, qtbot: QtBot, toon: Callable[[Huis], None]
) -> None:
    """The lock comes from within the loop of the dialog, as it does when nobody answers it."""
    stand: list[bool] = []

    def vraag_iets() -> None:
        QTimer.singleShot(0, huis.venster, ga_weg)
        toon(huis)
        stand.append(huis.op_slot or huis.programma._diensten is None)

    def ga_weg() -> None:
        huis.wacht_af(10.1)
        stand.append(huis.programma._diensten is None)

    QTimer.singleShot(0, huis.venster, vraag_iets)
    qtbot.waitUntil(lambda: len(stand) == 2)
    assert stand == [True, True], "op slot terwijl de vraag er nog stond"
    qtbot.waitUntil(lambda: huis.op_slot)
    assert zichtbaar() == [huis.venster]
    assert "Samira" not in in_beeld(huis)


def test_vergrendelen_onder_de_vraag_bij_het_sluiten(
    huis: Huis, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The question names places that are not saved; nobody answers it, and the vault locks."""
    open_traject(huis)
    bewaarder = huis.werk._bewaarder
    # A disk that refuses at once, every time.
    monkeypatch.setattr(bewaarder, "_stuur", lambda wacht: setattr(wacht, "onderweg", False))
    bewaarder.bewaar(ki_cel(traject(huis), "wonen", "heden"), "Ik slaap weer", "b")
    gezien: list[str] = []

    def ga_weg() -> None:
        gezien.append(in_beeld(huis))
        huis.wacht_af(10.1)

    def sluit() -> None:
        QTimer.singleShot(0, huis.venster, ga_weg)
        gesloten.append(huis.venster.close())

    gesloten: list[bool] = []
    QTimer.singleShot(0, huis.venster, sluit)
    qtbot.waitUntil(lambda: bool(gesloten))
    assert gesloten == [False]
    assert "Wonen, Nu" in gezien[0]
    qtbot.waitUntil(lambda: huis.op_slot)
    assert zichtbaar() == [huis.venster]
    assert "Wonen" not in in_beeld(huis)
    assert huis.programma._verzegeld


def kijk_samen(huis: Huis, qtbot: QtBot) -> None:
    open_traject(huis)
    assert huis.werk.scherm is not None
    huis.werk.scherm.acties["samen"].trigger()
    qtbot.waitUntil(lambda: huis.werk.samen is not None and huis.werk.samen.isVisible())


@pytest.mark.stijlblad
def test_samen_kijken_wordt_bedekt_en_elke_toets_haalt_dat_weg(huis: Huis, qtbot: QtBot) -> None:
    kijk_samen(huis, qtbot)
    focus = QApplication.focusWidget()
    assert isinstance(focus, TekstVeld)
    huis.wacht_af(5.1)
    (bedekking,) = huis.venster.findChildren(Bedekking)
    assert bedekking.geometry() == huis.venster.rect()
    assert bedekking.hasFocus()
    tekst = " ".join(label.text() for label in bedekking.findChildren(QLabel))
    assert "Samira" not in tekst
    assert "?" not in tekst
    assert huis.venster.windowTitle() == "Krachtwerk Desktop"
    qtbot.keyClick(huis.venster.windowHandle(), Qt.Key.Key_F11)
    qtbot.waitUntil(lambda: not huis.venster.findChildren(Bedekking))
    assert huis.werk.samen is not None, "de toets deed verder niets"
    qtbot.waitUntil(focus.hasFocus)
    assert focus.tekst() == ""


def test_een_klik_haalt_de_bedekking_weg(huis: Huis, qtbot: QtBot) -> None:
    kijk_samen(huis, qtbot)
    huis.wacht_af(5.1)
    qtbot.mouseClick(huis.venster.windowHandle(), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not huis.venster.findChildren(Bedekking))
    assert huis.werk.samen is not None


def test_ctrl_l_vergrendelt_door_de_bedekking_heen(huis: Huis, qtbot: QtBot) -> None:
    kijk_samen(huis, qtbot)
    huis.wacht_af(5.1)
    qtbot.keyClick(huis.venster.windowHandle(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: huis.op_slot)


def test_samen_kijken_gaat_na_dertig_minuten_op_slot(huis: Huis, qtbot: QtBot) -> None:
    kijk_samen(huis, qtbot)
    huis.wacht_af(29.5)
    assert huis.open
    huis.wacht_af(1)
    assert huis.op_slot
    assert not huis.venster.findChildren(Bedekking)


def test_het_systeem_gaat_op_slot(huis: Huis) -> None:
    assert huis.wacht._oren is not None
    huis.wacht._oren.gehoord.emit()  # type: ignore[attr-defined]
    assert huis.op_slot


@pytest.fixture
def klembord(huis: Huis, monkeypatch: pytest.MonkeyPatch) -> QClipboard:
    """The clipboard of a screen without windows knows no owner: here this program copied last."""
    monkeypatch.setattr(huis.wacht.klembord, "van_ons", lambda modus: modus is QClipboard.Mode.Clipboard)
    return QGuiApplication.clipboard()


def test_wat_gekopieerd_is_blijft_een_minuut(huis: Huis, klembord: QClipboard) -> None:
    klembord.setText("Samira houdt van tuinieren")
    wekker = huis.wacht.klembord.wekker
    assert wekker.isActive()
    assert wekker.interval() == 60_000
    wekker.timeout.emit()
    assert klembord.text() == ""
    assert not wekker.isActive()


def test_bij_het_vergrendelen_is_het_klembord_leeg(huis: Huis, klembord: QClipboard) -> None:
    klembord.setText("Samira houdt van tuinieren")
    huis.programma.vergrendel()
    assert klembord.text() == ""


def test_wat_een_ander_programma_kopieerde_blijft(huis: Huis, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(huis.wacht.klembord, "van_ons", lambda modus: False)
    QGuiApplication.clipboard().setText("een recept")
    assert not huis.wacht.klembord.wekker.isActive()
    huis.programma.vergrendel()
    assert QGuiApplication.clipboard().text() == "een recept"


def test_na_het_openen_begint_het_wachten_opnieuw(huis: Huis, qtbot: QtBot) -> None:
    huis.wacht_af(10.1)
    assert huis.op_slot
    ontgrendel(huis, qtbot)
    qtbot.waitUntil(lambda: not huis.venster.findChildren(Openen))
    huis.wacht_af(9)
    assert huis.open
    huis.wacht_af(1.1)
    assert huis.op_slot
