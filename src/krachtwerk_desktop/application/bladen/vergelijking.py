"""Toen en nu: which states of the krachteninventarisatie there are to compare, and the comparison."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from krachtwerk_desktop.application.bladcode import lees
from krachtwerk_desktop.application.bladen import ki
from krachtwerk_desktop.application.bladen.soort import Bladsoort, Bronnen, Onderdeel
from krachtwerk_desktop.application.fouten import NietGevonden
from krachtwerk_desktop.domain import datum
from krachtwerk_desktop.domain.client import Traject
from krachtwerk_desktop.domain.inhoud import Inhoud
from krachtwerk_desktop.domain.vergelijking import Cel, Gebied, Gesprek, Uitspraak
from krachtwerk_desktop.domain.werkblad import KiBlad, KiCel, KiRij, Kop, VergelijkBlad
from krachtwerk_desktop.domain.zin import met_hoofdletter

_GEEN_KOP = Kop("", "", "", "", "", date.min, oefening=False)
"""For a sheet that is only compared."""


@dataclass(frozen=True, slots=True)
class Momentopname:
    """A state of the KI that can be looked at: a version, or a round as it is now or as it ended.

    *sleutel* is the id of the version, or of the traject.
    """

    sleutel: str
    naam: str
    dag: date


@dataclass(frozen=True, slots=True)
class KiStand:
    """A KI to compare."""

    blad: KiBlad

    def rij(self, sleutel: str) -> KiRij | None:
        """Return the row of a leefgebied, None when it is not on the sheet."""
        return next((rij for rij in self.blad.rijen if _sleutel(rij) == sleutel), None)

    def gesprek(self, sleutel: str) -> Gesprek:
        """Return what this sheet knows of a leefgebied; what counts was talked about, words or not."""
        rij = self.rij(sleutel)
        if rij is None:
            return Gesprek.NIET_OP_BLAD
        gezegd = rij.rang is not None or any(_gezegd(cel) for cel in rij.cellen)
        return Gesprek.BESPROKEN if gezegd or rij.besproken else Gesprek.NIET_BESPROKEN


class Vergelijker:
    """Puts two states of the KI of one cliënt side by side."""

    def __init__(self, bron: Bronnen) -> None:
        self._bron = bron

    def momentopnamen(self, traject_id: str) -> tuple[Momentopname, ...]:
        """Return what there is to compare, oldest first; the last one is the KI as it is now."""
        rondes = self._rondes(traject_id)
        meer = len(rondes) > 1
        return tuple(moment for ronde in rondes for moment in self._van_ronde(ronde, meer=meer))

    def begin(self, traject_id: str) -> tuple[str, str]:
        """Return the keys to begin with: the oldest state, and the KI as it is now."""
        return self.momentopnamen(traject_id)[0].sleutel, traject_id

    def vergelijk(self, traject_id: str, toen: str, nu: str) -> tuple[Gebied, ...]:
        """Return the leefgebieden of two states, by their keys."""
        gebieden = vergelijk(self._stand(traject_id, toen), self._stand(traject_id, nu))
        volgorde = [moment.sleutel for moment in self.momentopnamen(traject_id)]
        later = toen in volgorde and nu in volgorde and volgorde.index(toen) < volgorde.index(nu)
        return tuple(_daarna(gebied) for gebied in gebieden) if later else gebieden

    def blad(
        self,
        kop: Kop,
        traject_id: str,
        toen: str = "",
        nu: str = "",
        weglaten: frozenset[str] = frozenset(),
    ) -> VergelijkBlad:
        """Return the sheet of two states; without keys the oldest and the newest.

        :raises NietGevonden: a state that is gone, or of another cliënt.
        """
        eerste, laatste = self.begin(traject_id)
        toen, nu = toen or eerste, nu or laatste
        momenten = {moment.sleutel: moment for moment in self.momentopnamen(traject_id)}
        if not {toen, nu} <= momenten.keys():
            raise NietGevonden
        return VergelijkBlad(
            kop,
            self._stand(traject_id, nu).blad.kolommen,
            _naam_op_papier(momenten[toen]),
            _naam_op_papier(momenten[nu]),
            tuple(g for g in self.vergelijk(traject_id, toen, nu) if g.id not in weglaten),
        )

    def onderdelen(self, traject_id: str, toen: str = "", nu: str = "") -> tuple[Onderdeel, ...]:
        """Return what can be left out: every leefgebied of either state, also one only the older has."""
        eerste, laatste = self.begin(traject_id)
        gebieden = self.vergelijk(traject_id, toen or eerste, nu or laatste)
        return tuple(Onderdeel(gebied.id, gebied.leefgebied) for gebied in gebieden)

    def _rondes(self, traject_id: str) -> list[Traject]:
        return self._bron.clienten.trajecten(self._bron.clienten.traject(traject_id).client_id)

    def _van_ronde(self, ronde: Traject, *, meer: bool) -> Sequence[Momentopname]:
        """Return the versions of a round, oldest first, and then the round itself."""
        ervoor = f"Ronde {ronde.ronde}, " if meer else ""
        versies = sorted(self._bron.versies.van(ronde.id, ki.BLAD.sleutel), key=lambda versie: versie.nummer)
        namen = [(v.id, f"versie {v.nummer}, {datum.voluit(v.datum)}", v.datum) for v in versies]
        zelf = "zoals het nu is" if ronde.loopt else "zoals het eindigde"
        namen.append((ronde.id, zelf, ronde.beeindigd_op or self._bron.klok.vandaag()))
        return [Momentopname(id_, met_hoofdletter(f"{ervoor}{naam}"), dag) for id_, naam, dag in namen]

    def _stand(self, traject_id: str, sleutel: str) -> KiStand:
        if any(ronde.id == sleutel for ronde in self._rondes(traject_id)):
            return KiStand(ki.maak(self._bron, _GEEN_KOP, sleutel, frozenset()))
        versie = self._bron.versies.haal(sleutel)
        bevroren = lees(versie.inhoud).blad if versie is not None else None
        if not isinstance(bevroren, KiBlad):
            raise NietGevonden
        return KiStand(bevroren)


def _naam_op_papier(moment: Momentopname) -> str:
    dag = datum.voluit(moment.dag)
    return moment.naam if dag in moment.naam else f"{moment.naam}, {dag}"


def vergelijk(toen: KiStand, nu: KiStand) -> tuple[Gebied, ...]:
    """Return every leefgebied of either sheet, in the order of the newer one."""
    volgorde = dict.fromkeys(_sleutel(rij) for stand in (nu, toen) for rij in stand.blad.rijen)
    return tuple(_gebied(sleutel, toen, nu) for sleutel in volgorde)


def _sleutel(rij: KiRij) -> str:
    return rij.id or rij.leefgebied


def _gebied(sleutel: str, toen: KiStand, nu: KiStand) -> Gebied:
    oud, nieuw = toen.rij(sleutel), nu.rij(sleutel)
    een, twee, drie = (
        Cel(_gezegd(oud.cellen[kolom] if oud else None), _gezegd(nieuw.cellen[kolom] if nieuw else None))
        for kolom in range(3)
    )
    return Gebied(
        sleutel,
        next(rij.leefgebied for rij in (nieuw, oud) if rij is not None),
        toen.gesprek(sleutel),
        nu.gesprek(sleutel),
        (een, twee, drie),
        oud.rang if oud else None,
        nieuw.rang if nieuw else None,
    )


def _daarna(gebied: Gebied) -> Gebied:
    """What was discussed then is discussed later, also where a frozen sheet has no word of it left."""
    leeggemaakt = gebied.toen is Gesprek.BESPROKEN and gebied.nu is Gesprek.NIET_BESPROKEN
    return replace(gebied, nu=Gesprek.BESPROKEN) if leeggemaakt else gebied


def _gezegd(cel: KiCel | None) -> tuple[Uitspraak, ...]:
    """Return the client's statements, then those of others under the name the client knows them by."""
    if cel is None:
        return ()
    anderen = (Uitspraak(tekst, stem.wie_label) for stem in cel.anderen for tekst in stem.uitspraken)
    return (*map(Uitspraak, cel.uitspraken), *anderen)


def _maak(bron: Bronnen, kop: Kop, traject_id: str, weglaten: frozenset[str]) -> VergelijkBlad:
    return Vergelijker(bron).blad(kop, traject_id, weglaten=weglaten)


def _onderdelen(bron: Bronnen, traject_id: str) -> tuple[Onderdeel, ...]:
    return Vergelijker(bron).onderdelen(traject_id)


def _leeg(inhoud: Inhoud, kop: Kop) -> VergelijkBlad:
    niets, nog_niet = Cel((), ()), Gesprek.NIET_BESPROKEN
    gebieden = (
        Gebied(gebied.id, gebied.naam, nog_niet, nog_niet, (niets, niets, niets))
        for gebied in inhoud.standaard_leefgebieden
    )
    return VergelijkBlad(kop, ki.kolommen(inhoud), "", "", tuple(gebieden))


BLAD = Bladsoort("vergelijking", "Toen en nu", "Toen en nu", _maak, _leeg, _onderdelen)
