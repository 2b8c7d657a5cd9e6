"""Choosing a backup, looking, and putting it back: up to the vault that opens again."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.app import Programma
from krachtwerk_desktop.application.clienten import ClientGegevens
from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.application.reservekopie_poort import Vondst
from krachtwerk_desktop.storage import kluis as kluizen
from krachtwerk_desktop.storage.sleutels import VLUG
from krachtwerk_desktop.ui.hoofdvenster import Hoofdvenster
from krachtwerk_desktop.ui.omgeving import Omgeving
from krachtwerk_desktop.ui.reservekopieen.herstel import KopieHerstellen
from krachtwerk_desktop.ui.reservekopieen.terugzetten import TerugzettenDialoog
from krachtwerk_desktop.ui.start.openen import Openen
from krachtwerk_desktop.ui.uiterlijk import Uiterlijk
from tests.ui.reservekopieen.conftest import WACHTWOORD, Klok
from tests.ui.start.nep import knop, veld

Toon = Callable[[QWidget], None]


def maak(diensten: Diensten, klok: Klok, *, na: int = 1) -> Vondst:
    diensten.reservekopieen.maak()
    klok.verder(days=na)
    return diensten.reservekopieen.lijst()[0]


@pytest.fixture
def dialoog(
    qtbot: QtBot, diensten: Diensten, klok: Klok, omgeving: Omgeving, toon: Toon
) -> TerugzettenDialoog:
    """Three backups, the middle one damaged; after the first came a third cliënt."""
    maak(diensten, klok)
    diensten.clienten.nieuw(ClientGegevens("Marek Wojcik"))
    stuk = maak(diensten, klok).map / "kluis.db"
    stuk.write_bytes(stuk.read_bytes()[:-4096])
    maak(diensten, klok, na=0)
    gemaakt = TerugzettenDialoog(omgeving)
    toon(gemaakt)
    rust(qtbot, gemaakt)
    return gemaakt


def rust(qtbot: QtBot, dialoog: TerugzettenDialoog | KopieHerstellen) -> None:
    qtbot.waitUntil(lambda: not dialoog._taak.loopt)


def rijen(dialoog: TerugzettenDialoog) -> list[str]:
    lijst = dialoog.keuze.lijst
    return [lijst.item(rij).text() for rij in range(lijst.count())]


def test_the_list_tells_when_how_many_and_what_is_proven(dialoog: TerugzettenDialoog) -> None:
    eerst, stuk, oud = rijen(dialoog)
    assert eerst.startswith("vandaag")
    assert eerst.endswith("3 cliënten · bewezen · zelf gemaakt")
    assert stuk == "24 november 2026 · beschadigd, kan niet worden teruggezet"
    assert "2 cliënten" in oud
    assert dialoog.keuze.lijst.accessibleName() == "Reservekopieën"
    assert QApplication.focusWidget() is dialoog.keuze.lijst


def test_a_damaged_one_can_be_seen_but_not_put_back(qtbot: QtBot, dialoog: TerugzettenDialoog) -> None:
    qtbot.keyClick(dialoog.keuze.lijst, Qt.Key.Key_Down)
    assert not dialoog.verder.isEnabled()
    qtbot.keyClick(dialoog.keuze.lijst, Qt.Key.Key_Return)
    assert dialoog._inzage is None
    qtbot.keyClick(dialoog.keuze.lijst, Qt.Key.Key_Down)
    assert dialoog.verder.isEnabled()


def test_looking_lays_it_beside_today_and_changes_nothing(
    qtbot: QtBot, dialoog: TerugzettenDialoog, diensten: Diensten
) -> None:
    dialoog.keuze.lijst.setCurrentRow(2)
    qtbot.keyClick(dialoog.keuze.lijst, Qt.Key.Key_Return)
    rust(qtbot, dialoog)
    tabel = dialoog.inzage.tabel
    cellen = [
        [tabel.model().index(rij, kolom).data() for kolom in range(3)] for rij in range(tabel.rowCount())
    ]
    assert cellen[0] == ["Marek Wojcik", "staat er niet in", "nog niet aan gewerkt"]
    assert [rij[0] for rij in cellen[1:]] == ["Kofi Asante", "Samira el Amrani"]
    assert dialoog.inzage.telling.text() == (
        "In deze kopie: 2 cliënten. Nu: 3 cliënten. 1 cliënt van nu staat niet in de kopie."
    )
    assert len(diensten.reservekopieen.lijst()) == 3
    qtbot.keyClick(dialoog.terug, Qt.Key.Key_Return)
    assert dialoog.verder.text() == "Bekijken"
    assert QApplication.focusWidget() is dialoog.keuze.lijst


def test_one_of_another_vault_asks_for_the_wachtwoord_of_then(
    qtbot: QtBot, dialoog: TerugzettenDialoog, tmp_path: Path
) -> None:
    nieuw = kluizen.bereid_voor(tmp_path / "vroeger", "wachtwoord van vroeger", VLUG)
    oud = nieuw.voltooi(nieuw.noodcode)
    from krachtwerk_desktop.application.klok import Systeemklok
    from krachtwerk_desktop.application.reservekopieen import ReservekopieService

    ReservekopieService(oud.reservekopieen, oud.instellingen, oud.clienten, Systeemklok()).maak()
    oud.sluit()
    dialoog._zoek(tmp_path / "vroeger" / "reservekopieen")
    rust(qtbot, dialoog)
    assert rijen(dialoog)[0].endswith("van een andere kluis")
    dialoog.verder.click()
    rust(qtbot, dialoog)
    assert dialoog.keuze.wachtwoordvak.isVisible()
    assert "Typ het wachtwoord van toen" in dialoog.keuze.wachtwoordvak.fout
    for tekst, gezegd in ((WACHTWOORD, "past niet"), ("wachtwoord van vroeger", "")):
        dialoog.keuze.wachtwoord.setText(tekst)
        qtbot.keyClick(dialoog.keuze.wachtwoord, Qt.Key.Key_Return)
        rust(qtbot, dialoog)
        assert gezegd in dialoog.keuze.wachtwoordvak.fout
    assert dialoog._inzage is not None
    assert "het wachtwoord van toen" in dialoog.inzage.gerust.text()


def test_with_unsaved_text_nothing_is_put_back(
    qtbot: QtBot, dialoog: TerugzettenDialoog, map_: Path, omgeving: Omgeving
) -> None:
    from krachtwerk_desktop.domain.plek import ki_cel

    dialoog.keuze.lijst.setCurrentRow(2)
    dialoog.verder.click()
    rust(qtbot, dialoog)
    omgeving.bewaarder.bewaar(ki_cel("bestaat niet", "wonen", "heden"), "half woord", "b")
    qtbot.waitUntil(lambda: not omgeving.bewaarder.onderweg)
    dialoog.verder.click()
    rust(qtbot, dialoog)
    assert "niet is opgeslagen" in dialoog.balk.zin
    assert dialoog.isVisible()
    omgeving.bewaarder.stop()


@pytest.fixture
def programma(qtbot: QtBot, map_: Path, diensten: Diensten, klok: Klok) -> Iterator[Programma]:
    """The program on a vault of two cliënten with a backup of one; closed."""
    maak(diensten, klok)
    diensten.clienten.nieuw(ClientGegevens("Marek Wojcik"))
    diensten.kluis.sluit()
    venster = Hoofdvenster(Uiterlijk(map_))
    qtbot.addWidget(venster)
    with ExitStack() as opruimen:
        gemaakt = Programma(venster, opruimen)
        assert gemaakt.begin(map_)
        venster.show()
        venster.activateWindow()
        qtbot.waitUntil(venster.isActiveWindow)
        yield gemaakt
        if gemaakt._werk is not None:
            gemaakt.vergrendel()


def openen(qtbot: QtBot, programma: Programma) -> None:
    def te_zien() -> list[Openen]:
        return [pagina for pagina in programma.venster.findChildren(Openen) if pagina.isVisible()]

    qtbot.waitUntil(lambda: bool(te_zien()))  # one that was left may still be on its way out
    (pagina,) = te_zien()
    veld(pagina, "Wachtwoord").setText(WACHTWOORD)
    qtbot.keyClick(veld(pagina, "Wachtwoord"), Qt.Key.Key_Return)


def is_open(programma: Programma) -> bool:
    return programma._diensten is not None


def namen(programma: Programma) -> list[str]:
    assert programma._diensten is not None
    return sorted(regel.client.naam for regel in programma._diensten.clienten.lijst())


def alle_woorden(waar: QWidget) -> str:
    from PySide6.QtWidgets import QLabel

    return "\n".join(label.text() for label in waar.findChildren(QLabel) if label.isVisible())


def test_the_whole_way_from_the_menu_to_the_vault_of_then(qtbot: QtBot, programma: Programma) -> None:
    openen(qtbot, programma)
    qtbot.waitUntil(lambda: is_open(programma))
    assert "Marek Wojcik" in namen(programma)
    werk = programma._werk
    assert werk is not None
    bestand = next(a.menu() for a in programma.venster.menuBar().actions() if "Bestand" in a.text())
    teksten = [a.text().replace("&", "") for a in bestand.actions()]  # type: ignore[attr-defined]
    assert {"Reservekopie maken…", "Reservekopie terugzetten…"} <= set(teksten)
    werk.reservekopieen.terugzetten.trigger()
    dialoog = werk.findChild(TerugzettenDialoog)
    assert isinstance(dialoog, TerugzettenDialoog)
    rust(qtbot, dialoog)
    dialoog.verder.click()
    rust(qtbot, dialoog)
    dialoog.verder.click()
    qtbot.waitUntil(lambda: not is_open(programma), timeout=10_000)
    woorden = alle_woorden(programma.venster)
    assert "is teruggezet" in woorden
    assert "Open met je wachtwoord" in woorden
    assert "Samira" not in woorden
    openen(qtbot, programma)
    qtbot.waitUntil(lambda: is_open(programma))
    assert namen(programma) == ["Kofi Asante", "Samira el Amrani"]
    assert programma._diensten is not None
    assert len(programma._diensten.reservekopieen.lijst()) == 2


def test_locking_while_looking_leaves_no_name(qtbot: QtBot, programma: Programma) -> None:
    openen(qtbot, programma)
    qtbot.waitUntil(lambda: is_open(programma))
    assert programma._werk is not None
    programma._werk.reservekopieen.terugzetten.trigger()
    dialoog = programma._werk.findChild(TerugzettenDialoog)
    assert isinstance(dialoog, TerugzettenDialoog)
    rust(qtbot, dialoog)
    dialoog.verder.click()
    rust(qtbot, dialoog)
    assert dialoog.inzage.tabel.model().index(1, 0).data() == "Kofi Asante"
    programma.vergrendel()
    assert not is_open(programma)
    assert programma.venster.findChild(TerugzettenDialoog) is None
    assert not [w for w in QApplication.topLevelWidgets() if isinstance(w, TerugzettenDialoog)]


def test_a_damaged_vault_offers_the_way_back(qtbot: QtBot, programma: Programma, map_: Path) -> None:
    (map_ / "kluis.db").write_bytes(b"")
    pagina = programma.venster.findChild(Openen)
    assert isinstance(pagina, Openen)
    assert not [k for k in pagina.findChildren(QPushButton) if "Reservekopie" in k.text() and k.isVisible()]
    openen(qtbot, programma)
    qtbot.waitUntil(lambda: bool(zichtbaar(pagina, "Reservekopie terugzetten")))
    qtbot.keyClick(knop(pagina, "Reservekopie terugzetten"), Qt.Key.Key_Return)
    herstel = pagina.findChild(KopieHerstellen)
    assert isinstance(herstel, KopieHerstellen)
    rust(qtbot, herstel)
    herstel.keuze.wachtwoord.setText("niet goed")
    herstel.verder.click()
    rust(qtbot, herstel)
    assert "past niet" in herstel.keuze.wachtwoordvak.fout
    herstel.keuze.wachtwoord.setText(WACHTWOORD)
    qtbot.keyClick(herstel.keuze.wachtwoord, Qt.Key.Key_Return)
    rust(qtbot, herstel)
    assert herstel.inzage.telling.text() == "In deze kopie: 2 cliënten."
    qtbot.keyClick(herstel.verder, Qt.Key.Key_Return)
    rust(qtbot, herstel)
    assert "is teruggezet" in alle_woorden(pagina)
    openen(qtbot, programma)
    qtbot.waitUntil(lambda: is_open(programma))
    assert namen(programma) == ["Kofi Asante", "Samira el Amrani"]
    assert (map_ / "reservekopieen" / "vervangen-1" / "kluis.db").read_bytes() == b""


def zichtbaar(waar: QWidget, naam: str) -> list[QPushButton]:
    return [k for k in waar.findChildren(QPushButton) if k.text() == naam and k.isVisible()]


def test_on_a_new_laptop_a_stick_is_enough(
    qtbot: QtBot, diensten: Diensten, klok: Klok, tmp_path: Path
) -> None:
    kopie = maak(diensten, klok)
    stick = tmp_path / "stick"
    shutil.copytree(kopie.map, stick / kopie.map.name)
    venster = Hoofdvenster(Uiterlijk(tmp_path))
    qtbot.addWidget(venster)
    with ExitStack() as opruimen:
        programma = Programma(venster, opruimen)
        assert programma.begin(tmp_path / "nieuwe laptop")
        venster.show()
        qtbot.keyClick(knop(venster, "Ik heb een reservekopie"), Qt.Key.Key_Return)
        herstel = venster.findChild(KopieHerstellen)
        assert isinstance(herstel, KopieHerstellen)
        rust(qtbot, herstel)
        assert "Hier staat geen reservekopie" in herstel.keuze.stand.text()
        herstel.begin(stick)
        rust(qtbot, herstel)
        herstel.keuze.wachtwoord.setText(WACHTWOORD)
        herstel.verder.click()
        rust(qtbot, herstel)
        herstel.verder.click()
        qtbot.waitUntil(lambda: venster.findChild(Openen) is not None)
        openen(qtbot, programma)
        qtbot.waitUntil(lambda: is_open(programma))
        assert namen(programma) == ["Kofi Asante", "Samira el Amrani"]
        programma.vergrendel()
