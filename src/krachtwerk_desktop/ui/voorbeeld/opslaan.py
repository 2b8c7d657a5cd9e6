"""A sheet as a file, where the begeleider wants it: for its owner alone, and said to be unprotected."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from krachtwerk_desktop import uitvoer
from krachtwerk_desktop.ui.bouwstenen.bestandsvraag import vraag_pdf
from krachtwerk_desktop.ui.bouwstenen.melding import Meldingbalk


def vraag_pad(ouder: QWidget, naam: str, klaar: Callable[[Path], object]) -> None:
    """Ask where to save; *klaar* gets the place, or nothing when it was cancelled."""
    vraag_pdf(ouder, "Opslaan als PDF", Path.home() / naam, klaar)


def bewaar_pdf(pdf: bytes, doel: Path, balk: Meldingbalk) -> None:
    """Write the PDF for its owner alone, and say where it is or why it is not."""
    try:
        uitvoer.schrijf(doel, pdf)
    except OSError:
        balk.toon(
            f"De PDF kan niet worden bewaard in {doel.parent}. Er is niets verloren. Kies een andere plek.",
            "fout",
        )
        return
    balk.toon(f"Bewaard als {doel.name}. Dit bestand is niet beveiligd.", "klaar")
