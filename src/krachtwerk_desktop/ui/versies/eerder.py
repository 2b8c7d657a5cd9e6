"""What date, place and reason of a signature were, from the card they stand on."""

from functools import partial

from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QWidget

from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.application.geschiedenis import EerdereTekst, GeschiedenisService
from krachtwerk_desktop.domain.geschiedenis import Ding
from krachtwerk_desktop.ui.bouwstenen.melding import Meldingbalk
from krachtwerk_desktop.ui.bouwstenen.toetsen import EERDER
from krachtwerk_desktop.ui.versies.blad import VersieBlad
from krachtwerk_desktop.ui.versies.ondertekening import Ondertekenkaart
from krachtwerk_desktop.ui.versies.woorden import ROLLEN

_GEEN_VELD = "Zet de cursor eerst in een datum, een plaats of een reden bij een ondertekening."
_NAMEN = {"datum_tekst": "datum", "waar": "waar bewaard", "reden": "reden"}


def volg_eerder(
    blad: VersieBlad, geschiedenis: GeschiedenisService, balk: Meldingbalk, venster: QWidget
) -> None:
    """Let Ctrl+H in this window show what the field with the cursor was."""
    QShortcut(EERDER, venster, lambda: _toon(blad, geschiedenis, balk, venster))


def _toon(blad: VersieBlad, geschiedenis: GeschiedenisService, balk: Meldingbalk, venster: QWidget) -> None:
    from krachtwerk_desktop.ui.geschiedenis.eerder import EerdereTeksten, Verleden

    kaart = next((kaart for kaart in blad.kaarten.values() if kaart.met_cursor()), None)
    if kaart is None or blad.versie is None:
        balk.toon(_GEEN_VELD, "info")
        return
    wat = kaart.met_cursor()
    kaart.sluit_bewerking()
    nu = kaart.tekst_van(wat)
    try:
        eerdere = geschiedenis.eerdere_gegevens(nu, Ding.VERSIE, blad.versie.id, kaart.rol.value, wat)
    except Fout as fout:
        balk.toon(fout.zin, "fout", [("Sluiten", balk.verberg)])
        return
    verleden = Verleden(
        f"{ROLLEN[kaart.rol]}, {_NAMEN[wat]}",
        nu,
        eerdere,
        geschiedenis.vandaag(),
        partial(_zet_terug, kaart, wat),
    )
    dialoog = EerdereTeksten(verleden, venster)
    dialoog.finished.connect(dialoog.deleteLater)
    dialoog.open()


def _zet_terug(kaart: Ondertekenkaart, wat: str, eerdere: EerdereTekst) -> None:
    kaart.zet_terug(wat, eerdere.tekst, eerdere.dag)
