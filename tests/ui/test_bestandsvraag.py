"""The questions after a file or a folder: nothing of them stays behind, nothing is replaced unasked."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QSettings, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox, QWidget

from krachtwerk_desktop.ui.bouwstenen import bestandsvraag

_MAP = "Samira_el_Amrani"
Vraag = Callable[[QWidget, Path, Callable[[Path], object]], QFileDialog]

VRAGEN: dict[str, Vraag] = {
    "map": lambda ouder, begin, klaar: bestandsvraag.vraag_map(ouder, "Kies", begin, klaar),
    "bestand": lambda ouder, _begin, klaar: bestandsvraag.vraag_bestand(ouder, "Kies", "PDF (*.pdf)", klaar),
    "pdf": lambda ouder, begin, klaar: bestandsvraag.vraag_pdf(ouder, "Bewaar", begin / "ki.pdf", klaar),
}


def schrijf_in(map_: Path) -> None:
    """Let Qt keep its own settings here, as it does in the home of whoever uses it."""
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(map_))


@pytest.fixture
def van_qt(tmp_path: Path) -> Iterator[Path]:
    map_ = tmp_path / "instellingen"
    schrijf_in(map_)
    yield map_
    bestandsvraag.laat_niets_achter()


def onthouden(map_: Path) -> str:
    return "".join(pad.read_text("utf-8") for pad in map_.rglob("*") if pad.is_file())


def bezoek(vraag: QFileDialog, map_: Path) -> None:
    vraag.setDirectory(str(map_))
    assert vraag.history()[-1].endswith(_MAP)


@pytest.fixture
def ouder(qapp: QApplication) -> Iterator[QWidget]:
    gemaakt = QWidget()
    gemaakt.show()
    yield gemaakt
    if shiboken6.isValid(gemaakt):
        shiboken6.delete(gemaakt)


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="There Qt keeps its settings in no file")
@pytest.mark.parametrize("soort", list(VRAGEN))
@pytest.mark.parametrize("einde", ["geannuleerd", "weg met het venster"])
def test_de_bezochte_map_staat_nergens_opgeschreven(
    ouder: QWidget, van_qt: Path, tmp_path: Path, soort: str, einde: str
) -> None:
    bezocht = tmp_path / _MAP
    bezocht.mkdir()
    los = QFileDialog(None, "Zo doet Qt het zelf")
    bezoek(los, bezocht)
    shiboken6.delete(los)
    assert _MAP in onthouden(van_qt)
    next(van_qt.rglob("*.conf")).unlink()
    vraag = VRAGEN[soort](ouder, tmp_path, lambda _pad: None)
    bezoek(vraag, bezocht)
    if einde == "geannuleerd":
        vraag.reject()
        QApplication.sendPostedEvents(vraag, QEvent.Type.DeferredDelete)
    else:
        shiboken6.delete(ouder)
    assert not shiboken6.isValid(vraag)
    assert onthouden(van_qt) == ""


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="There Qt keeps its settings in no file")
def test_waar_qt_toch_schrijft_staat_daarna_wat_er_stond(van_qt: Path) -> None:
    """Windows and macOS keep them where no other place can be given."""
    bezocht = QSettings(QSettings.Scope.UserScope, "QtProject")
    for sleutel in ("history", "lastVisited", "viewMode"):
        bezocht.setValue(f"FileDialog/{sleutel}", f"file:///{_MAP}")
    bezocht.sync()
    assert onthouden(van_qt).count(_MAP) == 3
    bestandsvraag.zet_terug({"FileDialog/history": None, "FileDialog/lastVisited": "file:///eerder"})
    assert onthouden(van_qt).splitlines()[1:] == ["lastVisited=file:///eerder", f"viewMode=file:///{_MAP}"]


def antwoord(vraag: QFileDialog, naam: str, knop: QMessageBox.StandardButton) -> list[str]:
    """Type a name and save; returns what was asked about it, answered with *knop*."""
    gevraagd: list[str] = []

    def druk() -> None:
        for los in QApplication.topLevelWidgets():
            if isinstance(los, QMessageBox) and los.isVisible():
                gevraagd.append(los.text())
                los.button(knop).click()

    regel = vraag.findChild(QLineEdit, "fileNameEdit")
    assert regel is not None
    regel.setText(naam)
    QTimer.singleShot(0, vraag, druk)
    vraag.accept()
    return gevraagd


@pytest.mark.parametrize("naam", ["blad", "blad 23.11", "blad.pdf"])
@pytest.mark.parametrize("mag", [False, True])
def test_wat_er_al_staat_wordt_alleen_met_een_ja_vervangen(
    ouder: QWidget, tmp_path: Path, naam: str, *, mag: bool
) -> None:
    doel = tmp_path / (naam if naam.endswith(".pdf") else f"{naam}.pdf")
    doel.write_bytes(b"van eerder")
    gekozen: list[Path] = []
    vraag = bestandsvraag.vraag_pdf(ouder, "Bewaar", tmp_path / "ki.pdf", gekozen.append)
    knop = QMessageBox.StandardButton.Yes if mag else QMessageBox.StandardButton.No
    [zin] = antwoord(vraag, naam, knop)
    assert doel.name in zin
    assert gekozen == ([doel] if mag else [])
    assert doel.read_bytes() == b"van eerder"


def test_een_nieuwe_naam_krijgt_zonder_vraag_zijn_einde(ouder: QWidget, tmp_path: Path) -> None:
    gekozen: list[Path] = []
    vraag = bestandsvraag.vraag_pdf(ouder, "Bewaar", tmp_path / "ki.pdf", gekozen.append)
    assert antwoord(vraag, "anders", QMessageBox.StandardButton.No) == []
    assert gekozen == [tmp_path / "anders.pdf"]


def test_het_voorstel_staat_er_al(ouder: QWidget, tmp_path: Path) -> None:
    gekozen: list[Path] = []
    vraag = bestandsvraag.vraag_pdf(ouder, "Bewaar", tmp_path / "ki 2026-001.pdf", gekozen.append)
    vraag.accept()
    assert gekozen == [tmp_path / "ki 2026-001.pdf"]
