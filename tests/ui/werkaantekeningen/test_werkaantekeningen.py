"""The begeleider's own notes: kept like any field, and never where another looks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.bladen import BLADEN
from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.domain.plek import WerkaantekeningPlek
from krachtwerk_desktop.domain.werkblad import Drukopties
from krachtwerk_desktop.ui.traject.scherm import TrajectScherm
from krachtwerk_desktop.ui.werkaantekeningen.pagina import ALLEEN_VOOR_JOU, Werkaantekeningen
from tests.ui.slot.conftest import Huis, huis, klokken
from tests.ui.start.nep import knop

__all__ = ("huis", "klokken")

WOORD = "zwijggeheim"


@pytest.fixture
def traject(huis: Huis) -> str:
    id_ = diensten(huis).clienten.lijst()[0].traject.id
    huis.werk.open_traject(id_)
    return id_


def diensten(huis: Huis) -> Diensten:
    assert huis.programma._diensten is not None
    return huis.programma._diensten


def scherm(huis: Huis) -> TrajectScherm:
    assert huis.werk.scherm is not None
    return huis.werk.scherm


def open_(huis: Huis, qtbot: QtBot) -> Werkaantekeningen:
    scherm(huis).acties["werkaantekeningen"].trigger()
    (pagina,) = [p for p in huis.werk.findChildren(Werkaantekeningen) if p.isVisible()]
    qtbot.waitUntil(pagina.veld.hasFocus)
    return pagina


def schrijf(huis: Huis, qtbot: QtBot, traject: str) -> None:
    pagina = open_(huis, qtbot)
    pagina.veld.insertPlainText(f"Vragen naar het {WOORD}.")
    pagina.dicht.emit()
    qtbot.waitUntil(lambda: WOORD in diensten(huis).velden.lees(WerkaantekeningPlek(traject)))


def in_beeld() -> str:
    delen = [w for los in QApplication.topLevelWidgets() for w in los.findChildren(QWidget) if w.isVisible()]
    teksten = [w.text() for w in delen if isinstance(w, QLabel | QPushButton)]
    return " ".join([*teksten, *(w.toPlainText() for w in delen if isinstance(w, QPlainTextEdit))])


def test_het_menu_leidt_erheen(huis: Huis, traject: str, qtbot: QtBot) -> None:
    assert "Werkaantekeningen…" in [a.text() for a in huis.venster._menu_client.actions()]
    pagina = open_(huis, qtbot)
    assert ALLEEN_VOOR_JOU in in_beeld()
    assert pagina.veld.accessibleName() == "Werkaantekeningen"
    qtbot.keyClick(pagina.veld, Qt.Key.Key_Escape)
    qtbot.waitUntil(scherm(huis).isVisible)
    qtbot.waitUntil(lambda: not huis.werk.findChildren(Werkaantekeningen))


def test_in_de_zijlijst_zolang_die_namen_heeft(huis: Huis, traject: str, qtbot: QtBot) -> None:
    zijkant = scherm(huis).zijkant
    zijkant.vouw(gevouwen=False)
    ingang = knop(huis.venster, "Werkaantekeningen")
    zijkant.vouw(gevouwen=True)
    assert not ingang.isVisible()
    zijkant.vouw(gevouwen=False)
    ingang.click()
    assert ALLEEN_VOOR_JOU in in_beeld()


def test_het_bewaart_zichzelf_en_staat_er_de_volgende_keer(huis: Huis, traject: str, qtbot: QtBot) -> None:
    pagina = open_(huis, qtbot)
    pagina.veld.insertPlainText(WOORD)
    qtbot.waitUntil(lambda: "Opgeslagen om" in in_beeld())
    knop(huis.venster, "Terug naar het traject").click()
    assert WOORD not in in_beeld()
    assert open_(huis, qtbot).veld.tekst() == WOORD


def test_weggaan_met_een_halve_zin_verliest_niets(huis: Huis, traject: str, qtbot: QtBot) -> None:
    pagina = open_(huis, qtbot)
    pagina.veld.insertPlainText(WOORD)
    huis.werk.toon_clienten()
    assert WOORD not in in_beeld()
    qtbot.waitUntil(lambda: diensten(huis).velden.lees(WerkaantekeningPlek(traject)) == WOORD)
    assert not [p for p in huis.werk.findChildren(Werkaantekeningen) if p.isVisible()]


def test_vergrendelen_verliest_niets(huis: Huis, traject: str, qtbot: QtBot) -> None:
    open_(huis, qtbot).veld.insertPlainText(WOORD)
    huis.wacht_af(10.1)
    assert huis.op_slot
    assert WOORD not in in_beeld()


def test_f11_verbergt_ze_en_samen_kijken_laat_ze_nergens_zien(huis: Huis, traject: str, qtbot: QtBot) -> None:
    schrijf(huis, qtbot, traject)
    pagina = open_(huis, qtbot)
    qtbot.keyClick(pagina.veld, Qt.Key.Key_F11)
    qtbot.waitUntil(lambda: huis.werk.samen is not None and huis.werk.samen.isVisible())
    assert not [p for p in huis.werk.findChildren(Werkaantekeningen) if p.isVisible()]
    samen = diensten(huis).samen
    for taak in diensten(huis).inhoud.basistaken:
        for plaats in [diensten(huis).trajecten.route.eerste(taak.id)]:
            assert WOORD not in repr(samen.stappen(traject, plaats))
            assert "erkaantekening" not in in_beeld()


def test_na_samen_kijken_staat_het_traject_er_weer(huis: Huis, traject: str, qtbot: QtBot) -> None:
    open_(huis, qtbot)
    scherm(huis).acties["samen"].trigger()
    samen = huis.werk.samen
    assert samen is not None
    qtbot.waitUntil(samen.isVisible)
    qtbot.keyClick(samen, Qt.Key.Key_F11)
    qtbot.waitUntil(scherm(huis).isVisible)
    assert huis.werk.samen is None
    qtbot.waitUntil(lambda: not huis.werk.findChildren(Werkaantekeningen))


def test_ze_staan_op_geen_enkel_papier(huis: Huis, traject: str, qtbot: QtBot) -> None:
    schrijf(huis, qtbot, traject)
    for soort in BLADEN:
        blad = diensten(huis).werkbladen.blad(soort.sleutel, traject)
        assert WOORD not in alles(blad)
        assert diensten(huis).werkbladen.druk(blad, Drukopties()).pdf


def test_zoeken_vindt_ze_alleen_als_je_daarom_vraagt(huis: Huis, traject: str, qtbot: QtBot) -> None:
    schrijf(huis, qtbot, traject)
    huis.werk.toon_clienten()
    thuis = huis.werk.clienten
    assert not thuis.ook_eigen.isVisible()
    qtbot.keyClicks(thuis.zoekveld, WOORD)
    qtbot.waitUntil(thuis.ook_eigen.isVisible)
    assert thuis.tabel.model().rowCount() == 0
    thuis.ook_eigen.click()
    assert thuis.tabel.model().rowCount() == 1
    qtbot.keyClick(thuis.zoekveld, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: ALLEEN_VOOR_JOU in in_beeld())
    assert WOORD in in_beeld()
    huis.werk.toon_clienten()
    assert not thuis.ook_eigen.isChecked()


def alles(ding: object) -> str:
    """Return every text in a sheet; client words stay out of `repr`."""
    if isinstance(ding, tuple | list):
        return " ".join(alles(deel) for deel in ding)
    namen = getattr(ding, "__slots__", ())
    return " ".join(alles(getattr(ding, naam)) for naam in namen) if namen else str(ding)


def test_terugdraaien_laat_ze_dicht_en_ververst_ze_als_ze_open_zijn(
    huis: Huis, traject: str, qtbot: QtBot
) -> None:
    """Somebody may be looking along: undoing never brings them up, and never leads elsewhere."""
    plek = WerkaantekeningPlek(traject)
    schrijf(huis, qtbot, traject)
    scherm(huis).ga("krachten_inventariseren")
    plaats = scherm(huis).plaats
    huis.werk._maak_ongedaan()
    assert diensten(huis).velden.lees(plek) == ""
    assert scherm(huis).plaats == plaats
    assert WOORD not in in_beeld()
    huis.werk._ongedaan.herhaal()
    assert WOORD in diensten(huis).velden.lees(plek)
    assert not [p for p in huis.werk.findChildren(Werkaantekeningen) if p.isVisible()]
    open_(huis, qtbot)
    huis.werk._maak_ongedaan()
    huis.werk._maak_ongedaan()
    assert WOORD not in in_beeld()
    assert ALLEEN_VOOR_JOU in in_beeld()
