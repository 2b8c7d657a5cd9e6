"""Toen en nu: which states of the krachteninventarisatie there are to compare, and the comparison."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from krachtwerk_desktop.application.bladcode import lees
from krachtwerk_desktop.application.bladen import ki
from krachtwerk_desktop.application.bladen.soort import Bladsoort, Bronnen, leefgebieden
from krachtwerk_desktop.application.fouten import NietGevonden
from krachtwerk_desktop.domain import datum
from krachtwerk_desktop.domain.client import Traject
from krachtwerk_desktop.domain.inhoud import Inhoud
from krachtwerk_desktop.domain.vergelijking import Cel, Gebied, Gesprek
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
        return vergelijk(self._blad(traject_id, toen), self._blad(traject_id, nu))

    def blad(
        self,
        kop: Kop,
        traject_id: str,
        toen: str = "",
        nu: str = "",
        weglaten: frozenset[str] = frozenset(),
    ) -> VergelijkBlad:
        """Return the sheet of two states; without keys the oldest and the newest."""
        eerste, laatste = self.begin(traject_id)
        links, rechts = self._blad(traject_id, toen or eerste), self._blad(traject_id, nu or laatste)
        momenten = {moment.sleutel: moment for moment in self.momentopnamen(traject_id)}
        return VergelijkBlad(
            kop,
            rechts.kolommen,
            _naam_op_papier(momenten[toen or eerste]),
            _naam_op_papier(momenten[nu or laatste]),
            tuple(gebied for gebied in vergelijk(links, rechts) if gebied.id not in weglaten),
        )

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

    def _blad(self, traject_id: str, sleutel: str) -> KiBlad:
        if any(ronde.id == sleutel for ronde in self._rondes(traject_id)):
            return ki.maak(self._bron, _GEEN_KOP, sleutel, frozenset())
        versie = self._bron.versies.haal(sleutel)
        blad = lees(versie.inhoud).blad if versie is not None else None
        if not isinstance(blad, KiBlad):
            raise NietGevonden
        return blad


def _naam_op_papier(moment: Momentopname) -> str:
    dag = datum.voluit(moment.dag)
    return moment.naam if dag in moment.naam else f"{moment.naam}, {dag}"


def vergelijk(toen: KiBlad, nu: KiBlad) -> tuple[Gebied, ...]:
    """Return every leefgebied of either sheet, in the order of the newer one."""
    oud = {_sleutel(rij): rij for rij in toen.rijen}
    nieuw = {_sleutel(rij): rij for rij in nu.rijen}
    return tuple(_gebied(oud.get(sleutel), nieuw.get(sleutel)) for sleutel in dict.fromkeys((*nieuw, *oud)))


def _sleutel(rij: KiRij) -> str:
    return rij.id or rij.leefgebied


def _gebied(toen: KiRij | None, nu: KiRij | None) -> Gebied:
    een, twee, drie = (
        Cel(_gezegd(toen.cellen[kolom] if toen else None), _gezegd(nu.cellen[kolom] if nu else None))
        for kolom in range(3)
    )
    bekend = nu or toen or _NIETS
    return Gebied(
        _sleutel(bekend),
        bekend.leefgebied,
        _gesprek(toen),
        _gesprek(nu),
        (een, twee, drie),
        toen.rang if toen else None,
        nu.rang if nu else None,
    )


_NIETS = KiRij("", None, (KiCel(), KiCel(), KiCel()))


def _gesprek(rij: KiRij | None) -> Gesprek:
    if rij is None:
        return Gesprek.NIET_OP_BLAD
    gezegd = any(_gezegd(cel) for cel in rij.cellen)
    return Gesprek.BESPROKEN if gezegd else Gesprek.NIET_BESPROKEN


def _gezegd(cel: KiCel | None) -> tuple[str, ...]:
    """Return the client's statements, then those of others under the name the client knows them by."""
    if cel is None:
        return ()
    anderen: Iterable[str] = (
        f"{stem.wie_label}: {uitspraak}" for stem in cel.anderen for uitspraak in stem.uitspraken
    )
    return (*cel.uitspraken, *anderen)


def _maak(bron: Bronnen, kop: Kop, traject_id: str, weglaten: frozenset[str]) -> VergelijkBlad:
    return Vergelijker(bron).blad(kop, traject_id, weglaten=weglaten)


def _leeg(inhoud: Inhoud, kop: Kop) -> VergelijkBlad:
    niets, nog_niet = Cel((), ()), Gesprek.NIET_BESPROKEN
    gebieden = (
        Gebied(gebied.id, gebied.naam, nog_niet, nog_niet, (niets, niets, niets))
        for gebied in inhoud.standaard_leefgebieden
    )
    return VergelijkBlad(kop, ki.kolommen(inhoud), "", "", tuple(gebieden))


BLAD = Bladsoort("vergelijking", "Toen en nu", "Toen en nu", _maak, _leeg, leefgebieden)
