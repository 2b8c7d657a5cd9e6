"""Where a text belongs: the address of every field that saves itself.

An answer, a field of a doel or of an actie, a noted line and the begeleider's own notes are
saved, watched and undone in one and the same way; they differ only in their address. So do the
mark of a basistaak and an order, which nobody types.
"""

import json
from dataclasses import dataclass
from enum import StrEnum

KI = "krachten_inventariseren"
ACTIEPLAN = "doelen_stellen_en_actieplan_maken"
EVALUATIE = ("evalueren", "volgende_evaluatie")
"""Form and question of the day agreed for the next evaluation."""
CEL, RANG, NOG_ZEGGEN = "cel", "rang", "nog_zeggen"
BESPROKEN = "besproken"
"""The question of the KI that marks a leefgebied as talked about: JA, NEE, or '' for not said."""
JA, NEE = "ja", "nee"


class OngeldigeSleutel(ValueError):
    """A stored key that no longer names a place."""


class Wie(StrEnum):
    """Whose words or view an answer holds."""

    CLIENT = "client"
    NAASTE = "naaste"
    BEGELEIDER = "begeleider"


class DoelVeld(StrEnum):
    """The fields of a doel that the pages edit."""

    TEKST = "tekst"
    WAAROM = "waarom"
    MERKBAAR = "merkbaar"
    KRACHT = "kracht"
    LEEFGEBIEDEN = "leefgebieden"
    STATUS = "status"


class ActieVeld(StrEnum):
    """The fields of an actie that the pages edit."""

    TEKST = "tekst"
    WIE = "wie"
    KLAAR_OP = "klaar_op"
    HULP = "hulp"
    GELUKT_OP = "gelukt_op"
    OPMERKING = "opmerking"
    STATUS = "status"

    @property
    def is_datum(self) -> bool:
        """Whether a day stands beside its text."""
        return self in (ActieVeld.KLAAR_OP, ActieVeld.GELUKT_OP)


@dataclass(frozen=True, slots=True)
class AntwoordPlek:
    """One answer; parts that do not apply are ``''``, never None, so the key is unique."""

    traject_id: str
    formulier: str
    vraag: str
    leefgebied: str = ""
    perspectief: str = ""
    wie: Wie = Wie.CLIENT


@dataclass(frozen=True, slots=True)
class DoelPlek:
    """One field of a doel."""

    doel_id: str
    veld: DoelVeld


@dataclass(frozen=True, slots=True)
class ActiePlek:
    """One field of an actie."""

    actie_id: str
    veld: ActieVeld


@dataclass(frozen=True, slots=True)
class WerkaantekeningPlek:
    """The begeleider's own notes on a traject: never printed, never shown to the cliënt."""

    traject_id: str


@dataclass(frozen=True, slots=True)
class NotitiePlek:
    """The words of one line of *Snel noteren*."""

    notitie_id: str


@dataclass(frozen=True, slots=True)
class BesprokenPlek:
    """The mark of a basistaak: the day it was discussed (ISO), ``''`` for not."""

    traject_id: str
    basistaak: str


@dataclass(frozen=True, slots=True)
class VolgordePlek:
    """The order of the doelen of a traject, or of the acties of one doel: their ids, one a line."""

    traject_id: str
    doel_id: str = ""


Plek = AntwoordPlek | DoelPlek | ActiePlek | WerkaantekeningPlek | NotitiePlek | BesprokenPlek | VolgordePlek

_SOORTEN: dict[str, type[Plek]] = {
    "antwoord": AntwoordPlek,
    "doel": DoelPlek,
    "actie": ActiePlek,
    "werkaantekening": WerkaantekeningPlek,
    "notitie": NotitiePlek,
    "besproken": BesprokenPlek,
    "volgorde": VolgordePlek,
}


def sleutel(plek: Plek) -> str:
    """Return the address as one line of text (a JSON list), equal for equal places."""
    soort = next(naam for naam, klasse in _SOORTEN.items() if isinstance(plek, klasse))
    delen = [getattr(plek, naam) for naam in plek.__match_args__]
    return json.dumps([soort, *delen], ensure_ascii=True, separators=(",", ":"))


def lees_sleutel(tekst: str) -> Plek:
    """Return the place that :func:`sleutel` wrote; raise :class:`OngeldigeSleutel` for anything else."""
    try:
        return _lees(json.loads(tekst))
    except ValueError as fout:
        raise OngeldigeSleutel from fout


def _lees(delen: object) -> Plek:
    match delen:
        case [
            "antwoord",
            str(traject),
            str(formulier),
            str(vraag),
            str(leefgebied),
            str(perspectief),
            str(wie),
        ]:
            return AntwoordPlek(traject, formulier, vraag, leefgebied, perspectief, Wie(wie))
        case ["doel", str(doel_id), str(veld)]:
            return DoelPlek(doel_id, DoelVeld(veld))
        case ["actie", str(actie_id), str(veld)]:
            return ActiePlek(actie_id, ActieVeld(veld))
        case ["werkaantekening", str(traject)]:
            return WerkaantekeningPlek(traject)
        case ["notitie", str(notitie_id)]:
            return NotitiePlek(notitie_id)
        case ["besproken", str(traject), str(basistaak)]:
            return BesprokenPlek(traject, basistaak)
        case ["volgorde", str(traject), str(doel_id)]:
            return VolgordePlek(traject, doel_id)
        case _:
            raise OngeldigeSleutel


def ki_cel(traject_id: str, leefgebied: str, perspectief: str, wie: Wie = Wie.CLIENT) -> AntwoordPlek:
    """Return the place of one KI cell."""
    return AntwoordPlek(traject_id, KI, CEL, leefgebied, perspectief, wie)
