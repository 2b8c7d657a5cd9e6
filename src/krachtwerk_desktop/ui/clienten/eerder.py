"""What the data of a cliënt were, from the form in which they are changed."""

from dataclasses import asdict
from functools import partial

from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.application.geschiedenis import EerdereTekst
from krachtwerk_desktop.domain.geschiedenis import Ding
from krachtwerk_desktop.ui.clienten.dialoog import ClientDialoog
from krachtwerk_desktop.ui.omgeving import Omgeving

_NAMEN = {
    "naam": "Naam",
    "roepnaam": "Roepnaam",
    "clientnummer": "Cliëntnummer",
    "geboortedatum": "Geboortedatum",
    "taal": "Taal",
    "contact": "Contact",
}
_UITLEG = "De tekst komt in het formulier te staan. Hij geldt pas als je daar op Opslaan drukt."


def toon_eerdere(omgeving: Omgeving, dialoog: ClientDialoog, veld: str) -> None:
    """Open the earlier texts of a field over the form; a new cliënt has none."""
    if not dialoog.client_id or veld not in _NAMEN:
        return
    from krachtwerk_desktop.ui.geschiedenis.eerder import EerdereTeksten, Verleden

    geschiedenis = omgeving.diensten.geschiedenis
    nu, wat = asdict(dialoog.gegevens())[veld], f"{veld}_tekst" if veld == "geboortedatum" else veld
    try:
        eerdere = geschiedenis.eerdere_gegevens(nu, Ding.CLIENT, dialoog.client_id, wat)
    except Fout as fout:
        dialoog.toon_niet_bewaard(fout)
        return
    verleden = Verleden(
        _NAMEN[veld], nu, eerdere, geschiedenis.vandaag(), partial(_vul, dialoog, veld), uitleg=_UITLEG
    )
    venster = EerdereTeksten(verleden, dialoog)
    venster.finished.connect(venster.deleteLater)
    venster.open()


def _vul(dialoog: ClientDialoog, veld: str, eerdere: EerdereTekst) -> None:
    dialoog.zet_tekst(veld, eerdere.tekst)
    dialoog.ga_naar(veld)
