"""From what was said to what is printed: fills the sheets and hands them to the drukker."""

import re
from typing import cast

from krachtwerk_desktop.application.bladcode import Versieblad
from krachtwerk_desktop.application.bladen import bladsoort, vergelijking
from krachtwerk_desktop.application.bladen.soort import Bronnen, Onderdeel
from krachtwerk_desktop.application.bladkeuze import Bladkeuze
from krachtwerk_desktop.application.bladstand import CONCEPT, Bladstanden
from krachtwerk_desktop.application.ports import Drukker
from krachtwerk_desktop.domain.inhoud import Inhoud
from krachtwerk_desktop.domain.werkblad import Afdruk, Drukopties, Kop, Werkblad


def leeg_blad(sleutel: str, inhoud: Inhoud, kop: Kop) -> Werkblad:
    """Return the data of a blank sheet; KeyError for an unknown one."""
    return bladsoort(sleutel).leeg(inhoud, kop)


class WerkbladService:
    """Makes the sheets of a traject."""

    def __init__(self, bronnen: Bronnen, drukker: Drukker, *, oefening: bool) -> None:
        self._bron, self._drukker, self._oefening = bronnen, drukker, oefening
        self.standen = Bladstanden(bronnen.versies, self.inhoud)

    def onderdelen(self, sleutel: str, traject_id: str) -> tuple[Onderdeel, ...]:
        """Return what can be left out of this sheet."""
        return bladsoort(sleutel).onderdelen(self._bron, traject_id)

    def weg_te_laten(self, keuze: Bladkeuze, traject_id: str) -> tuple[Onderdeel, ...]:
        """Return what can be left out of a sheet with these choices."""
        if keuze.blad != vergelijking.BLAD.sleutel:
            return self.onderdelen(keuze.blad, traject_id)
        return vergelijking.Vergelijker(self._bron).onderdelen(traject_id, keuze.toen, keuze.nu)

    def gekozen(self, keuze: Bladkeuze, traject_id: str) -> Werkblad:
        """Return the data of a sheet as it was chosen; raises as :meth:`blad`."""
        weglaten = frozenset(keuze.weglaten)
        if keuze.blad != vergelijking.BLAD.sleutel:
            return self.blad(keuze.blad, traject_id, weglaten)
        kop = self.kop(traject_id)
        vergelijker = vergelijking.Vergelijker(self._bron)
        return vergelijker.blad(kop, traject_id, keuze.toen, keuze.nu, weglaten)

    def blad(self, sleutel: str, traject_id: str = "", weglaten: frozenset[str] = frozenset()) -> Werkblad:
        """Return the data of a sheet; without a traject the blank one for anybody.

        The footer of one that is signed says whether it was changed after a version was made ready
        or signed. Raises KeyError for an unknown sheet, :class:`NietGevonden` for an unknown traject.
        """
        soort = bladsoort(sleutel)
        if not traject_id:
            return leeg_blad(sleutel, self._bron.gebieden.inhoud(), self.kop(""))
        if not soort.te_tekenen:
            return soort.maak(self._bron, self.kop(traject_id), traject_id, weglaten)
        return self.standen.met_stand(self.inhoud(sleutel, traject_id, weglaten), traject_id, sleutel)

    def inhoud(self, sleutel: str, traject_id: str, weglaten: frozenset[str]) -> Versieblad:
        """Return a sheet that is signed as it is now, whatever versions were made of it."""
        soort = bladsoort(sleutel)
        if not soort.te_tekenen:
            raise KeyError(sleutel)
        return cast("Versieblad", soort.maak(self._bron, self.kop(traject_id), traject_id, weglaten))

    def druk(self, blad: Werkblad, opties: Drukopties) -> Afdruk:
        """Return the printed sheet with its warnings; may run beside the window."""
        return self._drukker.druk(blad, opties)

    def bestandsnaam(self, sleutel: str, traject_id: str = "") -> str:
        """Return a file name that is safe on every system and holds no name of a cliënt."""
        nummer = self.kop(traject_id).clientnummer
        # The number may be changed by hand; only what looks like one goes into a file name.
        herkend = nummer if re.fullmatch(r"[0-9]{4}-[0-9]{3,6}", nummer) else ""
        return f"{' '.join(deel for deel in (bladsoort(sleutel).bestand, herkend) if deel)}.pdf"

    def kop(self, traject_id: str, stand: str = CONCEPT) -> Kop:
        """Return who and when, for the header and the footer; nobody without a traject."""
        profiel = self._bron.profiel.lees()
        naam, nummer = "", ""
        if traject_id:
            client = self._bron.clienten.haal(self._bron.clienten.traject(traject_id).client_id)
            naam, nummer = client.aanspreeknaam, client.clientnummer
        vandaag = self._bron.klok.vandaag()
        logo = self._bron.profiel.logo()
        return Kop(profiel.organisatie, profiel.naam, naam, nummer, stand, vandaag, self._oefening, logo=logo)
