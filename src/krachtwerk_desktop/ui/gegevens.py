"""The way to a name in the heading of a sheet: to the form of the cliënt, or to the profile."""

from krachtwerk_desktop.application.controle import Gegeven
from krachtwerk_desktop.ui.clienten.acties import ClientActies
from krachtwerk_desktop.ui.instellingen.toegang import Instellingentoegang


def naar_gegeven(acties: ClientActies, instellingen: Instellingentoegang, gegeven: Gegeven) -> None:
    """Open the window in which this is written, with the cursor in its field."""
    if gegeven in (Gegeven.BEGELEIDER, Gegeven.ORGANISATIE):
        instellingen.toon_profiel(organisatie=gegeven is Gegeven.ORGANISATIE)
    else:
        acties.wijzig_veld(gegeven.value)
