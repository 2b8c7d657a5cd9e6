"""The form of a basistaak on paper: the questions that may be printed, in the ik-form, and the answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from krachtwerk_desktop.application.bladen.soort import Bladsoort, Bronnen, Onderdeel
from krachtwerk_desktop.domain import datum
from krachtwerk_desktop.domain.antwoord import Antwoord
from krachtwerk_desktop.domain.inhoud import Deel, Inhoud, Optie, Vraag, VraagSoort, aangeboden, optie_van
from krachtwerk_desktop.domain.plek import JA, NEE
from krachtwerk_desktop.domain.werkblad import FormulierBlad, FormulierDeel, Keuze, Kop, Vak

_GEEN: Final[Mapping[str, Antwoord]] = {}
_JA_NEE: Final = (Optie(JA, "Ja"), Optie(NEE, "Nee"))
_LIJNEN: Final = {VraagSoort.TEKST: 3, VraagSoort.LIJST: 4}
"""How many lines there are to write on; one for every other kind."""


@dataclass(frozen=True, slots=True)
class _Formulier:
    """Which form, and what its paper is called."""

    basistaak: str
    titel: str
    ondertekenen: bool = False

    def maak(self, bron: Bronnen, kop: Kop, traject_id: str, weglaten: frozenset[str]) -> FormulierBlad:
        antwoorden = bron.trajecten.antwoorden(traject_id, self.basistaak)
        return self._blad(bron.inhoud, kop, antwoorden, weglaten)

    def leeg(self, inhoud: Inhoud, kop: Kop) -> FormulierBlad:
        return self._blad(inhoud, kop, _GEEN, frozenset())

    def onderdelen(self, bron: Bronnen, traject_id: str) -> tuple[Onderdeel, ...]:
        antwoorden = bron.trajecten.antwoorden(traject_id, self.basistaak)
        delen = bron.inhoud.basistaak(self.basistaak).delen
        return tuple(Onderdeel(deel.id, deel.titel_client) for deel in delen if _vragen(deel, antwoorden))

    def _blad(
        self, inhoud: Inhoud, kop: Kop, antwoorden: Mapping[str, Antwoord], weglaten: frozenset[str]
    ) -> FormulierBlad:
        delen = tuple(
            FormulierDeel(deel.titel_client, tuple(_vak(vraag, antwoorden.get(vraag.id)) for vraag in vragen))
            for deel in inhoud.basistaak(self.basistaak).delen
            if deel.id not in weglaten and (vragen := _vragen(deel, antwoorden))
        )
        return FormulierBlad(kop, self.titel, delen, self.ondertekenen)


def _vragen(deel: Deel, antwoorden: Mapping[str, Antwoord]) -> tuple[Vraag, ...]:
    """Return what is printed of a part; what is asked no more only where it was answered."""
    weg = deel.vervallen
    return tuple(v for v in deel.vragen if v.afdrukken and (v.id in antwoorden or not (v.vervallen or weg)))


def _vak(vraag: Vraag, antwoord: Antwoord | None) -> Vak:
    tekst = antwoord.tekst if antwoord is not None else ""
    lijnen = _LIJNEN.get(vraag.soort, 1)
    if vraag.soort is VraagSoort.JA_NEE or vraag.soort.heeft_opties:
        gekozen = tekst.split()
        opties = vraag.opties or _JA_NEE
        ooit = [optie_van(opties, id_) for id_ in gekozen]
        alle = dict.fromkeys((*aangeboden(opties), *ooit))
        keuzes = tuple(Keuze(optie.label, optie.id in gekozen, optie.aanvullen) for optie in alle)
        return Vak(vraag.papier, keuzes=keuzes)
    if antwoord is not None and antwoord.datum is not None:
        return Vak(vraag.papier, (datum.voluit(antwoord.datum),), lijnen=lijnen)
    regels = tuple(regel.strip() for regel in tekst.splitlines() if regel.strip())
    return Vak(vraag.papier, regels, lijnen=lijnen, opsomming=vraag.soort is VraagSoort.LIJST)


def _van(sleutel: str, basistaak: str, naam: str, bestand: str, *, ondertekenen: bool = False) -> Bladsoort:
    formulier = _Formulier(basistaak, naam, ondertekenen)
    return Bladsoort(sleutel, naam, bestand, formulier.maak, formulier.leeg, formulier.onderdelen, basistaak)


BLADEN: Final = (
    _van("kennismaking", "ontmoeten_en_aansluiten", "Kennismaken", "Kennismaking"),
    _van(
        "zelfregulering",
        "zelfregulering_evalueren",
        "Terugkijken op een moeilijk moment",
        "Terugkijken",
    ),
    _van("herstel", "herstel_ondersteunen", "Aan de slag", "Aan de slag"),
    _van("evaluatie", "evalueren", "Terugkijken en vooruitkijken", "Evaluatie", ondertekenen=True),
    _van("afronding", "afronden", "Dit neem ik mee", "Afronding"),
)
