"""The logo: checked, scaled, kept in the vault, and on every sheet."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.application.werkbladen import leeg_blad
from krachtwerk_desktop.domain.werkblad import Drukopties
from krachtwerk_desktop.reports.drukker import Drukker
from krachtwerk_desktop.storage import kluis as kluizen
from krachtwerk_desktop.ui.instellingen.logo import Logovlak
from krachtwerk_desktop.wiring import diensten_over
from tests.reports.lezen import alles, lezer
from tests.storage.conftest import WACHTWOORD, maak_kluis

DRUKKER = Drukker()


@pytest.fixture
def plaatje(tmp_path: Path) -> Path:
    """A wide picture with a see-through corner, and a word of its maker beside the pixels."""
    beeld = QImage(2400, 600, QImage.Format.Format_ARGB32)
    beeld.fill(QColor("#0B5D5E"))
    schilder = QPainter(beeld)
    schilder.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    schilder.fillRect(0, 0, 100, 100, QColor(0, 0, 0))
    schilder.end()
    beeld.setText("Author", "laptop van Joost")
    beeld.save(str(tmp_path / "logo.png"))
    beeld.save(str(tmp_path / "logo.jpg"))
    return tmp_path / "logo.png"


@pytest.fixture
def vlak(diensten: Diensten, qtbot: QtBot) -> Logovlak:
    gemaakt = Logovlak(diensten)
    qtbot.addWidget(gemaakt)
    gemaakt.show()
    return gemaakt


@pytest.mark.stijlblad
@pytest.mark.parametrize("naam", ["logo.png", "logo.jpg"])
def test_een_logo_wordt_verkleind_en_zonder_wie_het_maakte_bewaard(
    qtbot: QtBot, vlak: Logovlak, diensten: Diensten, plaatje: Path, naam: str
) -> None:
    vlak.neem(plaatje.with_name(naam))
    png = diensten.profiel.logo()
    beeld = QImage.fromData(png)
    assert (beeld.width(), beeld.height()) == (1000, 250)
    assert b"Joost" not in png
    assert not vlak.balk.isVisible()
    assert vlak.beeld.accessibleName() == "Het logo van je organisatie"
    qtbot.waitUntil(lambda: vlak.beeld.height() >= vlak.beeld.pixmap().height() > 0)


def test_wat_geen_plaatje_is_verandert_niets(vlak: Logovlak, diensten: Diensten, plaatje: Path) -> None:
    vlak.neem(plaatje)
    voor = diensten.profiel.logo()
    for inhoud in (b"", b"geen plaatje", b"%PDF-1.7 iets", plaatje.read_bytes()[:300]):
        stuk = plaatje.with_name("stuk.png")
        stuk.write_bytes(inhoud)
        vlak.neem(stuk)
        assert "geen PNG of JPEG" in vlak.balk.zin
        assert diensten.profiel.logo() == voor
    vlak.neem(plaatje.with_name("weg.png"))
    assert "kan niet worden gelezen" in vlak.balk.zin


def test_een_klein_logo_wordt_bewaard_met_een_waarschuwing(
    vlak: Logovlak, diensten: Diensten, tmp_path: Path
) -> None:
    beeld = QImage(40, 20, QImage.Format.Format_RGB32)
    beeld.fill(Qt.GlobalColor.red)
    beeld.save(str(tmp_path / "klein.png"))
    vlak.neem(tmp_path / "klein.png")
    assert "onscherp" in vlak.balk.zin
    assert diensten.profiel.logo()


def test_weghalen_brengt_de_naam_terug(vlak: Logovlak, diensten: Diensten, plaatje: Path) -> None:
    vlak.neem(plaatje)
    vlak.weg.click()
    assert diensten.profiel.logo() == b""
    assert not vlak.weg.isVisible()
    assert any("nog geen logo" in label.text() for label in vlak.findChildren(QLabel))


@pytest.mark.parametrize("opties", [Drukopties(), Drukopties(groot=True), Drukopties(grijs=True)])
def test_het_logo_staat_op_elke_bladzijde_van_elk_blad(
    vlak: Logovlak, diensten: Diensten, plaatje: Path, opties: Drukopties
) -> None:
    vlak.neem(plaatje)
    kop = diensten.werkbladen.kop("")
    assert kop.logo
    for sleutel in ("ki", "actieplan", "kaartjes", "krachten", "vergelijking"):
        pdf = DRUKKER.druk(leeg_blad(sleutel, diensten.inhoud, kop), opties).pdf
        for pagina in lezer(pdf).pages:
            [beeld] = pagina.images
            plaat = beeld.image
            assert plaat is not None
            assert (plaat.mode == "L") is opties.grijs
        assert pdf == DRUKKER.druk(leeg_blad(sleutel, diensten.inhoud, kop), opties).pdf
        assert b"Joost" not in pdf


def test_het_logo_staat_versleuteld_in_de_kluis_en_is_er_na_het_openen(
    tmp_path: Path, plaatje: Path, qtbot: QtBot
) -> None:
    kluis, _ = maak_kluis(tmp_path / "kluis")
    eerst = diensten_over(kluis)
    vlak = Logovlak(eerst)
    qtbot.addWidget(vlak)
    vlak.neem(plaatje)
    png = eerst.profiel.logo()
    kluis.sluit()
    for pad in (tmp_path / "kluis").iterdir():
        assert b"iVBORw0KGgo" not in pad.read_bytes()
    weer = diensten_over(kluizen.open_met_wachtwoord(tmp_path / "kluis", WACHTWOORD))
    assert weer.profiel.logo() == png
    assert "De Haven" not in alles(DRUKKER.druk(weer.werkbladen.blad("ki"), Drukopties()).pdf)
    weer.kluis.sluit()
