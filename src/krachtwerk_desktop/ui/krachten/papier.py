"""The paper of *Toen en nu* for two chosen moments."""

from PySide6.QtWidgets import QWidget

from krachtwerk_desktop.application.bladen import bladnaam
from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.domain.werkblad import Drukopties
from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.versies.papier import Papiervenster, vellen_van
from krachtwerk_desktop.ui.voorbeeld.drukken import druk_pdf
from krachtwerk_desktop.ui.voorbeeld.opslaan import bewaar_pdf, vraag_pad

_BLAD = "vergelijking"


def vergelijkpapier(diensten: Diensten, traject_id: str, toen: str, nu: str, ouder: QWidget) -> Papiervenster:
    """Open a window with the pages, from memory; it is gone when it is closed."""
    kop = diensten.werkbladen.kop(traject_id)
    blad = diensten.vergelijker.blad(kop, traject_id, toen, nu)
    afdruk = diensten.werkbladen.druk(blad, Drukopties())
    titel = bladnaam(_BLAD)
    zinnen = (f"{blad.toen}, naast: {blad.nu}.", *afdruk.waarschuwingen, "Een PDF-bestand is niet beveiligd.")
    venster = Papiervenster(vellen_van(afdruk.pdf), titel, zinnen, ouder)

    def sla_op() -> None:
        pad = vraag_pad(venster, diensten.werkbladen.bestandsnaam(_BLAD, traject_id))
        if pad is not None:
            bewaar_pdf(afdruk.pdf, pad, venster.balk)

    venster.voeg_knop_toe(
        Knop("Afdrukken…", "primair", "print"), lambda: druk_pdf(afdruk.pdf, venster, titel=titel)
    )
    venster.voeg_knop_toe(Knop("Opslaan als PDF…"), sla_op)
    venster.open()
    return venster
