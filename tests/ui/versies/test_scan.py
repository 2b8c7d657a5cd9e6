"""A photo or scan is read whole before it is kept; hostile and broken files get one sentence."""

import io
import struct
import zlib
from pathlib import Path

import pypdf
import pytest
from PIL import Image
from pypdf.generic import DictionaryObject, NameObject, TextStringObject
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter
from PySide6.QtWidgets import QApplication

from krachtwerk_desktop.application.fouten import Fout, NietGelezen
from krachtwerk_desktop.application.versies import GROOTSTE_BIJLAGE, BijlageOnbekend, BijlageTeGroot
from krachtwerk_desktop.domain.versie import BijlageSoort
from krachtwerk_desktop.ui.versies import scan
from krachtwerk_desktop.ui.voorbeeld.bladzijden import Bladzijden

pytestmark = [pytest.mark.usefixtures("qapp"), pytest.mark.stijlblad]


def beeld(soort: str, breed: int = 40, hoog: int = 60) -> bytes:
    gemaakt = QImage(breed, hoog, QImage.Format.Format_RGB32)
    gemaakt.fill(QColor("#336699"))
    bytes_ = QByteArray()
    buffer = QBuffer(bytes_)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(soort.encode())).write(gemaakt)
    return bytes(bytes_.data())


def pdf(
    breed: float = 595, hoog: float = 842, bladen: int = 1, script: str = "", wachtwoord: str = ""
) -> bytes:
    schrijver = pypdf.PdfWriter()
    for _ in range(bladen):
        schrijver.add_blank_page(breed, hoog)
    if script:
        actie = {NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject(script)}
        schrijver.root_object[NameObject("/OpenAction")] = DictionaryObject(actie)
    if wachtwoord:
        schrijver.encrypt(wachtwoord)
    uit = io.BytesIO()
    schrijver.write(uit)
    return uit.getvalue()


def reuzen_png(zijde: int) -> bytes:
    """A small file that says it is enormous."""

    def stuk(soort: bytes, inhoud: bytes) -> bytes:
        return struct.pack(">I", len(inhoud)) + soort + inhoud + struct.pack(">I", zlib.crc32(soort + inhoud))

    kop = struct.pack(">IIBBBBB", zijde, zijde, 8, 2, 0, 0, 0)
    data = zlib.compress(b"\0" * 1000)
    return b"\x89PNG\r\n\x1a\n" + stuk(b"IHDR", kop) + stuk(b"IDAT", data) + stuk(b"IEND", b"")


def test_de_drie_soorten_worden_echt_gelezen() -> None:
    assert scan.keur(beeld("JPEG")) is BijlageSoort.JPEG
    assert scan.keur(beeld("PNG")) is BijlageSoort.PNG
    assert scan.keur(pdf()) is BijlageSoort.PDF


@pytest.mark.qt_log_ignore("Corrupt JPEG", "libpng", extend=True)
def test_een_afgekapt_of_verminkt_bestand_wordt_geweigerd() -> None:
    for heel in (beeld("PNG", 400, 400), pdf()):
        for kapot in (heel[: len(heel) // 3], heel[:20], heel[:8] + b"\0" * 200):
            with pytest.raises(BijlageOnbekend):
                scan.keur(kapot)


@pytest.mark.qt_log_ignore("Unsupported marker type", extend=True)
def test_een_andere_soort_met_de_eerste_bytes_van_een_foto_wordt_geweigerd() -> None:
    for vals in (b"\xff\xd8\xff<script>alert(1)</script>", b"\x89PNG\r\n\x1a\n<svg/>", b"%PDF-1.7\n<html/>"):
        with pytest.raises(BijlageOnbekend):
            scan.keur(vals)


def test_een_klein_bestand_vult_het_geheugen_niet() -> None:
    for zijde in (19_000, 100_000):
        with pytest.raises(BijlageTeGroot):
            scan.keur(reuzen_png(zijde))


@pytest.mark.parametrize("deel", [0.3, 0.6, 0.98])
def test_een_afgekapte_jpeg_is_geen_goede_foto(deel: float) -> None:
    heel = beeld("jpeg", 400, 600)
    assert scan.keur(heel) is BijlageSoort.JPEG
    assert scan.keur(heel + b"\x00film van de camera\xff\xda") is BijlageSoort.JPEG
    with pytest.raises(BijlageOnbekend):
        scan.keur(heel[: int(len(heel) * deel)])


def test_een_jpeg_in_lagen_is_heel_of_niet() -> None:
    bytes_ = io.BytesIO()
    Image.effect_noise((300, 200), 40).save(bytes_, "JPEG", progressive=True, quality=95)
    heel = bytes_.getvalue()
    assert scan.keur(heel) is BijlageSoort.JPEG
    with pytest.raises(BijlageOnbekend):
        scan.keur(heel[: len(heel) // 2])


def test_een_pdf_met_een_script_wordt_alleen_getekend(qapp: QApplication) -> None:
    stonden_er = set(qapp.topLevelWidgets())
    vreemd = pdf(script="app.alert('hallo'); app.launchURL('http://voorbeeld.invalid')")
    assert scan.keur(vreemd) is BijlageSoort.PDF
    bladzijden = Bladzijden(vreemd)
    assert not bladzijden.beeld(0, 36).isNull()
    bladzijden.sluit()
    assert not [v for v in qapp.topLevelWidgets() if v.isVisible() and v not in stonden_er]


def test_een_pdf_met_wachtwoord_of_te_veel_bladzijden_wordt_geweigerd() -> None:
    for vreemd in (pdf(wachtwoord="geheim"), pdf(bladen=201), pdf(breed=20_000)):
        with pytest.raises(BijlageOnbekend):
            scan.keur(vreemd)


def test_een_grote_scan_wordt_in_minder_punten_getekend() -> None:
    bladzijden = Bladzijden(pdf(breed=4032, hoog=3024))
    groot = bladzijden.beeld(0, 600)
    bladzijden.sluit()
    assert max(groot.width(), groot.height()) <= 8001


def test_een_te_groot_bestand_wordt_niet_eens_gelezen(tmp_path: Path) -> None:
    pad = tmp_path / "groot.pdf"
    with pad.open("wb") as bestand:
        bestand.truncate(GROOTSTE_BIJLAGE + 1)
    with pytest.raises(BijlageTeGroot):
        scan.lees_bestand(pad)
    with pytest.raises(NietGelezen):
        scan.lees_bestand(tmp_path / "weg.pdf")


def test_elke_fout_zegt_dat_er_niets_is_toegevoegd() -> None:
    fouten: list[Fout] = [BijlageOnbekend(), BijlageTeGroot()]
    assert all("Er is niets toegevoegd" in fout.zin for fout in fouten)
