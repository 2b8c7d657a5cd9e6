"""Every icon is drawn, in the colour that was asked for."""

import struct
import xml.etree.ElementTree as ET

import pytest
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication

from krachtwerk_desktop.domain.inhoud import Inhoud
from krachtwerk_desktop.resources import map_van
from krachtwerk_desktop.ui import iconen
from krachtwerk_desktop.ui.thema import thema

pytestmark = pytest.mark.stijlblad

MAP = map_van("icons")
NAMEN = sorted(
    pad.relative_to(MAP).with_suffix("").as_posix() for pad in MAP.rglob("*.svg") if pad.stem != "krachtwerk"
)


@pytest.mark.parametrize("naam", NAMEN)
def test_getekend_in_de_kleur_van_het_thema(qapp: QApplication, naam: str) -> None:
    thema().kies("licht", 1.0)
    beeld = iconen.beeld(naam, "amber", 24).toImage().convertToFormat(QImage.Format.Format_RGBA8888)
    punten = list(struct.iter_unpack("4B", bytes(beeld.constBits())))
    gekleurd = [punt for punt in punten if punt[3] > 200]
    amber = thema().kleur("amber")
    assert len(gekleurd) > 8
    assert all(abs(r - amber.red()) + abs(b - amber.blue()) < 40 for r, _, b, _ in gekleurd)
    assert not any(alfa for *_, alfa in punten[:: beeld.width()]), "raakt de rand"


@pytest.mark.parametrize("naam", NAMEN)
def test_een_lijn_van_een_dikte(naam: str) -> None:
    svg = ET.parse(MAP / f"{naam}.svg").getroot()  # our own files
    assert svg.get("viewBox") == "0 0 24 24"
    assert svg.get("stroke") == "currentColor"
    assert svg.get("stroke-width") == "1.75"


def test_alles_van_de_methode_heeft_een_icoon(inhoud: Inhoud) -> None:
    for taak in inhoud.basistaken:
        assert iconen.van_basistaak(taak.id) == f"basistaken/{taak.id}"
    for gebied in inhoud.leefgebieden:
        assert iconen.van_leefgebied(gebied.id) == f"leefgebieden/{gebied.id}"
    assert iconen.van_leefgebied("muziek_maken") == "leefgebieden/eigen"


def test_een_kleur_per_stand_en_een_maat_die_meegroeit(qapp: QApplication) -> None:
    thema().kies("licht", 2.0)
    plaatje = iconen.icoon("plus", "primary", 20)
    assert plaatje.availableSizes()[0].width() == 40
    midden = [
        plaatje.pixmap(40, 40, stand).toImage().pixelColor(20, 20)
        for stand in (QIcon.Mode.Normal, QIcon.Mode.Disabled)
    ]
    thema().kies("licht", 1.0)
    assert midden[0] == QColor(thema().kleur("primary"))
    assert midden[0] != midden[1]


def test_een_onbekende_naam_valt_op(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        iconen.icoon("bestaat_niet")
