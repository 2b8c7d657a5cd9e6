"""A sheet as a file, where the begeleider wants it: for its owner alone, and said to be unprotected."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from krachtwerk_desktop import uitvoer
from krachtwerk_desktop.ui.bouwstenen.melding import Meldingbalk


def vraag_pad(ouder: QWidget, naam: str) -> Path | None:
    """Ask where to save; None when it was cancelled."""
    pad, _soort = QFileDialog.getSaveFileName(
        ouder, "Opslaan als PDF", str(Path.home() / naam), "PDF (*.pdf)"
    )
    return Path(pad) if pad else None


def bewaar_pdf(pdf: bytes, pad: Path, balk: Meldingbalk) -> None:
    """Write the PDF for its owner alone, and say where it is or why it is not."""
    doel = pad if pad.suffix.lower() == ".pdf" else pad.with_name(f"{pad.name}.pdf")
    try:
        uitvoer.schrijf(doel, pdf)
    except OSError:
        balk.toon(
            f"De PDF kan niet worden bewaard in {doel.parent}. Er is niets verloren. Kies een andere plek.",
            "fout",
        )
        return
    balk.toon(f"Bewaard als {doel.name}. Dit bestand is niet beveiligd.", "klaar")
