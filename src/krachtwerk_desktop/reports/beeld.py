"""A picture on a sheet: the logo of the organisation."""

from dataclasses import dataclass
from io import BytesIO

from PIL import Image

from krachtwerk_desktop.reports.blokken import Knip, heel_of_niet
from krachtwerk_desktop.reports.doek import Doek


@dataclass(frozen=True, slots=True)
class Beeld:
    """A PNG at its own proportions, as large as fits in a box (points)."""

    png: bytes
    breedte: float
    hoogte: float
    grijs: bool = False

    def knip(self, ruimte: float) -> Knip:
        return heel_of_niet(self, ruimte)

    def teken(self, doek: Doek, x: float, boven: float, _breedte: float) -> None:
        doek.beeld(_lees(self.png, grijs=self.grijs), x, boven, self.breedte, self.hoogte)


def passend(png: bytes, breedste: float, hoogste: float, *, grijs: bool) -> Beeld | None:
    """Return the picture within these sizes; None for bytes that are no picture."""
    try:
        breed, hoog = _lees(png, grijs=False).size
    except (OSError, ValueError):
        return None
    schaal = min(breedste / breed, hoogste / hoog)
    return Beeld(png, breed * schaal, hoog * schaal, grijs)


def _lees(png: bytes, *, grijs: bool) -> Image.Image:
    """Return the picture on white, since a see-through one would need a mask that old readers lack."""
    with Image.open(BytesIO(png)) as bron:
        beeld = bron.convert("RGBA")
    wit = Image.new("RGBA", beeld.size, "white")
    wit.alpha_composite(beeld)
    return wit.convert("L" if grijs else "RGB")
