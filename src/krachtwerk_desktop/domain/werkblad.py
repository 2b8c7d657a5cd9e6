"""What stands on a sheet of paper: plain data, ready to be drawn.

A service fills these from client, answers and goals; `reports` turns them into PDF bytes.
Nothing here knows the vault or the catalogue, so a sheet can be drawn from a test, from a
frozen version or from the practice vault alike. Every text is as the client reads it.
Words of a client stay out of `repr`, so that no log or traceback carries them.
"""

from dataclasses import dataclass, field
from datetime import date

from krachtwerk_desktop.domain.krachtenwiel import Wieldeel
from krachtwerk_desktop.domain.vergelijking import Gebied


@dataclass(frozen=True, slots=True)
class Kop:
    """Who and when, for the header, the footer and the signatures.

    `client_naam` and `clientnummer` may be empty: a blank sheet then gets room to write them.
    `stand` opens the footer ('concept', or 'versie 2'); `code` is the check code of a version.
    `oefening` puts the word *Oefening* across every page; `logo` (a PNG) takes the place of
    the organisation's name in the header.
    """

    organisatie: str
    begeleider: str = field(repr=False)
    client_naam: str = field(repr=False)
    clientnummer: str = field(repr=False)
    stand: str
    datum: date
    oefening: bool
    code: str = ""
    logo: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class KiKolom:
    """One perspective: *Nu* with its question in the ik-form."""

    kort: str
    vraag: str


@dataclass(frozen=True, slots=True)
class Stem:
    """Another person's view on a cell, under the name the client knows (*Mijn zus Hanan*)."""

    wie_label: str = field(repr=False)
    uitspraken: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class KiCel:
    """What the client says about one leefgebied from one perspective; one text per statement."""

    uitspraken: tuple[str, ...] = field(default=(), repr=False)
    anderen: tuple[Stem, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class KiRij:
    """A leefgebied with its three cells, in the order of the columns; *id* outlives its name.

    *besproken* tells an empty row that was talked about from one that was not. Paper shows no
    difference; a version keeps it. In versions from before it was kept it is False.
    """

    leefgebied: str
    rang: int | None
    cellen: tuple[KiCel, KiCel, KiCel]
    id: str = ""
    besproken: bool = False


@dataclass(frozen=True, slots=True)
class Belangrijkst:
    """A place (1 to 4) in *Dit vind ik nu het belangrijkst*; `tekst` may be empty."""

    rang: int
    leefgebied: str = field(repr=False)
    tekst: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class KiBlad:
    """Mijn krachteninventarisatie."""

    kop: Kop
    kolommen: tuple[KiKolom, KiKolom, KiKolom]
    rijen: tuple[KiRij, ...] = field(repr=False)
    belangrijkst: tuple[Belangrijkst, ...] = field(default=(), repr=False)
    nog_zeggen: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class ActieRegel:
    """One thing to do; the dates are texts, as they are read (*12 okt 2026*)."""

    wat: str = field(repr=False)
    wie: str = field(default="", repr=False)
    klaar_op: str = field(default="", repr=False)
    hulp: str = field(default="", repr=False)
    gelukt_op: str = field(default="", repr=False)
    gedaan: bool = False
    opmerking: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class DoelBlok:
    """A goal in the client's words, with what it comes from and its actions."""

    nummer: int
    tekst: str = field(repr=False)
    waarom: str = field(default="", repr=False)
    merkbaar: str = field(default="", repr=False)
    leefgebieden: tuple[str, ...] = field(default=(), repr=False)
    komt_uit: str = field(default="", repr=False)
    status: str = ""
    acties: tuple[ActieRegel, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class ActieplanBlad:
    """Mijn actieplan; `opnieuw_kijken_op` is a date as read, or empty for room to write it."""

    kop: Kop
    doelen: tuple[DoelBlok, ...] = field(default=(), repr=False)
    opnieuw_kijken_op: str = ""


@dataclass(frozen=True, slots=True)
class Keuze:
    """One option of a question; one that is *aanvullen* asks for more words than its label."""

    label: str
    aan: bool = False
    aanvullen: bool = False


@dataclass(frozen=True, slots=True)
class Vak:
    """A question of a form as the client reads it, with the answer.

    *keuzes* are all options; *lijnen* is how many lines there are to
    write on where nothing was answered.
    """

    label: str
    regels: tuple[str, ...] = field(default=(), repr=False)
    keuzes: tuple[Keuze, ...] = field(default=(), repr=False)
    lijnen: int = 1
    opsomming: bool = False


@dataclass(frozen=True, slots=True)
class FormulierDeel:
    """A part of a form under its heading; there is one question in it at least."""

    titel: str
    vakken: tuple[Vak, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class FormulierBlad:
    """The questions of a basistaak that has a form."""

    kop: Kop
    titel: str
    delen: tuple[FormulierDeel, ...] = field(repr=False)
    ondertekenen: bool = False


@dataclass(frozen=True, slots=True)
class Noodblad:
    """The noodcode on paper, printed once when the code is made."""

    naam: str = field(repr=False)
    organisatie: str
    noodcode: str = field(repr=False)
    datum: date
    oefening: bool = False


@dataclass(frozen=True, slots=True)
class Kaartje:
    """One own sentence to cut out, with where it comes from; *kolom* is 0 Nu, 1 Straks, 2 Toen."""

    tekst: str = field(repr=False)
    leefgebied: str = field(repr=False)
    kolom: int


@dataclass(frozen=True, slots=True)
class KaartjesBlad:
    """Own sentences to cut out and lay on the table; *kolommen* names Nu, Straks and Toen."""

    kop: Kop
    kolommen: tuple[str, str, str]
    kaartjes: tuple[Kaartje, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Paneel:
    """A page of the zakboekje: sentences under a heading; without any there is room to write."""

    titel: str
    regels: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class ZakboekjeBlad:
    """One A4 that folds to eight panels: a cover, six panels, and a back with the footer."""

    kop: Kop
    panelen: tuple[Paneel, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class KrachtenBlad:
    """Mijn krachten: the wheel, what matters most and the doelen that run (in the client's words)."""

    kop: Kop
    kolommen: tuple[str, str, str]
    delen: tuple[Wieldeel, ...] = field(repr=False)
    belangrijkst: tuple[Belangrijkst, ...] = field(default=(), repr=False)
    doelen: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class VergelijkBlad:
    """Toen en nu: two states of the KI side by side, each under the name it is known by."""

    kop: Kop
    kolommen: tuple[KiKolom, KiKolom, KiKolom]
    toen: str
    nu: str
    gebieden: tuple[Gebied, ...] = field(default=(), repr=False)


Werkblad = (
    KiBlad
    | VergelijkBlad
    | ActieplanBlad
    | FormulierBlad
    | KaartjesBlad
    | ZakboekjeBlad
    | KrachtenBlad
    | Noodblad
)


@dataclass(frozen=True, slots=True)
class Drukopties:
    """How it is printed: blank to fill in by pen, large letters, shades of grey."""

    leeg: bool = False
    groot: bool = False
    grijs: bool = False


@dataclass(frozen=True, slots=True)
class Afdruk:
    """A finished sheet; each warning is a Dutch sentence to read before printing."""

    pdf: bytes = field(repr=False)
    waarschuwingen: tuple[str, ...] = ()
