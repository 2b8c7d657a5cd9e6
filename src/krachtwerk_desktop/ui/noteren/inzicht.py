"""Fills the panel with the lines as they are in the vault."""

from datetime import date

from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.application.notities import in_gesprek
from krachtwerk_desktop.domain.antwoord import uitspraken
from krachtwerk_desktop.domain.notitie import Notitie
from krachtwerk_desktop.ui.noteren import woorden
from krachtwerk_desktop.ui.noteren.paneel import NoteerPaneel
from krachtwerk_desktop.ui.noteren.zinnenlijst import Zin


def vul(paneel: NoteerPaneel, diensten: Diensten, traject_id: str) -> None:
    """Show the lines of the talk, and (while placing) the board; raises a Fout when reading fails."""
    vandaag = diensten.klok.vandaag()
    notities = in_gesprek(diensten.notities.van(traject_id), vandaag)
    zinnen = {notitie.id: _zin(notitie, diensten, vandaag) for notitie in notities}
    wachtend = [zinnen[notitie.id] for notitie in notities if notitie.nog_te_plaatsen]
    paneel.noteervlak.zet_zinnen(list(zinnen.values()), len(wachtend))
    if not paneel.plaatst:
        return
    geplaatst = [zinnen[notitie.id] for notitie in notities if not notitie.nog_te_plaatsen]
    krachten = diensten.krachten.van(traject_id)
    gebieden = diensten.krachten.leefgebieden(krachten)
    aantallen = {
        (g.id, p.id): len(uitspraken(krachten.tekst(g.id, p.id)))
        for g in gebieden
        for p in diensten.inhoud.perspectieven
    }
    paneel.plaatsvlak.zet_gebieden(gebieden, aantallen)
    paneel.plaatsvlak.zet_zinnen(wachtend, geplaatst)


def _zin(notitie: Notitie, diensten: Diensten, vandaag: date) -> Zin:
    waar = woorden.waar(diensten.inhoud, notitie, vandaag)
    return Zin(notitie.id, woorden.tijd(notitie.moment, vandaag), notitie.tekst, waar)
