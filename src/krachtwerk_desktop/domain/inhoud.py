"""The catalogue of the method as plain data: basistaken, their questions, leefgebieden.

The wording lives in TOML and is read by `content`; the rest of the program only
sees these frozen objects, so a reworded question never touches code.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Final, Literal, Protocol, TypeVar

from krachtwerk_desktop.domain.plek import KI

Invuller = Literal["client", "begeleider", "samen"]
Pagina = Literal["formulier", "ki", "actieplan"]


class _MetId(Protocol):
    @property
    def id(self) -> str: ...


_T = TypeVar("_T", bound=_MetId)

OPTIE_WEG: Final = "Eerdere keuze (niet meer in de lijst)"
"""For an answer whose option is not in the texts any more: nobody should read an id."""
GEBIED_WEG: Final = "Eerder leefgebied"
"""The same for a leefgebied."""


class VraagSoort(StrEnum):
    """What kind of answer fits; each kind has one editor and one print block."""

    TEKST = "tekst"
    REGEL = "regel"
    KEUZE = "keuze"
    KEUZES = "keuzes"
    DATUM = "datum"
    JA_NEE = "ja_nee"
    LIJST = "lijst"

    @property
    def heeft_opties(self) -> bool:
        """Only the two choice kinds carry options; the loader holds this both ways."""
        return self in (VraagSoort.KEUZE, VraagSoort.KEUZES)


@dataclass(frozen=True, slots=True)
class Optie:
    """One choice: answers store the id, so the label may be reworded.

    One that is `vervallen` is offered no more; an answer that holds it keeps its label.
    One that is `aanvullen` says little without more words (*Ergens anders*): on paper there
    is a line behind it.
    One that is `alleen` (*Niemand*) is chosen without the others; an answer from before that
    was held holds what it holds.
    """

    id: str
    label: str
    vervallen: bool = False
    aanvullen: bool = False
    alleen: bool = False


def aangeboden(opties: Iterable[Optie]) -> tuple[Optie, ...]:
    """The options that can still be chosen."""
    return tuple(optie for optie in opties if not optie.vervallen)


def past_bij(opties: Iterable[Optie], gekozen: str, erbij: str) -> bool:
    """Say whether what was chosen stays when *erbij* is chosen too."""
    alleen = {optie.id for optie in opties if optie.alleen}
    return gekozen == erbij or alleen.isdisjoint((gekozen, erbij))


def optie_van(opties: Iterable[Optie], optie_id: str) -> Optie:
    """The option an answer holds, in words also when it expired or is gone from the texts."""
    return next(
        (optie for optie in opties if optie.id == optie_id), Optie(optie_id, OPTIE_WEG, vervallen=True)
    )


@dataclass(frozen=True, slots=True)
class Vraag:
    """One recorded question of a form.

    `label` is the visible label and accessible name, unique within its basistaak;
    `papier` the same in the ik-form; `samen_vraag` the large-type question for the
    client, empty when the label will do. A question is never removed from the
    TOML: `vervallen` hides it and keeps old answers readable.
    """

    id: str
    label: str
    papier: str
    soort: VraagSoort
    uitleg: str = ""
    opties: tuple[Optie, ...] = ()
    invuller: Invuller = "samen"
    samen_kijken: bool = True
    samen_vraag: str = ""
    afdrukken: bool = True
    vervallen: bool = False

    @property
    def vraag_aan_client(self) -> str:
        """The question as the client reads it in Samen kijken."""
        return self.samen_vraag or self.label


@dataclass(frozen=True, slots=True)
class Deel:
    """One step of the Vorige / Volgende walk through a basistaak.

    One that is `vervallen` is walked only where it holds text.
    """

    id: str
    titel: str
    titel_client: str
    uitleg: str
    vragen: tuple[Vraag, ...]
    vervallen: bool = False

    @property
    def zichtbare_vragen(self) -> tuple[Vraag, ...]:
        """The questions that are still asked."""
        return tuple(vraag for vraag in self.vragen if not vraag.vervallen)


@dataclass(frozen=True, slots=True)
class Basistaak:
    """One of the seven tasks; its id is also the `formulier` of every answer in it."""

    id: str
    nummer: int
    naam: str
    kort: str
    naam_client: str
    doel: str
    tips: tuple[str, ...]
    voorbeeldvragen: tuple[str, ...]
    pagina: Pagina
    delen: tuple[Deel, ...]

    @property
    def vragen(self) -> tuple[Vraag, ...]:
        """All recorded questions in the order of the walk, expired ones included."""
        return tuple(vraag for deel in self.delen for vraag in deel.vragen)

    def deel(self, deel_id: str) -> Deel:
        """Raises KeyError for an id that this basistaak does not have."""
        return _zoek(self.delen, deel_id)

    def vraag(self, vraag_id: str) -> Vraag:
        """Raises KeyError for an id that this basistaak does not have."""
        return _zoek(self.vragen, vraag_id)


@dataclass(frozen=True, slots=True)
class Perspectief:
    """A column of the KI: `scherm` speaks to the client (je), `papier` for the client (ik)."""

    id: str
    kort: str
    scherm: str
    papier: str
    uitleg: str


@dataclass(frozen=True, slots=True)
class Leefgebied:
    """A row of the KI; `vragen` maps a perspectief id to its example questions.

    One that is `vervallen` is shown only where it holds text.
    """

    id: str
    naam: str
    uitleg: str
    standaard: bool = True
    vervallen: bool = False
    vragen: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}), hash=False)

    def voorbeeldvragen(self, perspectief_id: str) -> tuple[str, ...]:
        """Empty when nobody wrote questions for that perspectief yet."""
        return self.vragen.get(perspectief_id, ())


@dataclass(frozen=True, slots=True)
class Inhoud:
    """The whole catalogue; every tuple is in the order of the screen."""

    basistaken: tuple[Basistaak, ...]
    leefgebieden: tuple[Leefgebied, ...]
    perspectieven: tuple[Perspectief, ...]

    def basistaak(self, basistaak_id: str) -> Basistaak:
        """Raises KeyError for an unknown id."""
        return _zoek(self.basistaken, basistaak_id)

    def leefgebied(self, leefgebied_id: str) -> Leefgebied:
        """Raises KeyError for an unknown id."""
        return _zoek(self.leefgebieden, leefgebied_id)

    def perspectief(self, perspectief_id: str) -> Perspectief:
        """Raises KeyError for an unknown id."""
        return _zoek(self.perspectieven, perspectief_id)

    @property
    def kolommen(self) -> tuple[str, str, str]:
        """The short names of the perspectieven: *Nu*, *Straks*, *Toen*."""
        een, twee, drie = (perspectief.kort for perspectief in self.perspectieven)
        return een, twee, drie

    @property
    def standaard_leefgebieden(self) -> tuple[Leefgebied, ...]:
        """What a new traject starts with; the others can be switched on."""
        return tuple(gebied for gebied in self.leefgebieden if gebied.standaard and not gebied.vervallen)

    def leefgebied_naam(self, leefgebied_id: str) -> str:
        """The name as a person may read it, also of one that the texts have lost."""
        return next((g.naam for g in self.leefgebieden if g.id == leefgebied_id), GEBIED_WEG)

    @property
    def deels_verborgen(self) -> tuple[str, ...]:
        """The forms of which a part is shown only where it holds text; the KI among them."""
        return tuple(
            taak.id for taak in self.basistaken if taak.id == KI or any(d.vervallen for d in taak.delen)
        )

    def vraag(self, formulier: str, vraag_id: str) -> Vraag:
        """The question an answer belongs to; raises KeyError when form or question is unknown."""
        return self.basistaak(formulier).vraag(vraag_id)


def _zoek(dingen: Iterable[_T], ding_id: str) -> _T:
    for ding in dingen:
        if ding.id == ding_id:
            return ding
    raise KeyError(ding_id)
