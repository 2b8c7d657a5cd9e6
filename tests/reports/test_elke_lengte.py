"""However long a name or a sentence is: every sheet is printed, keeps its words and stays on its page."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pypdfium2 import PdfDocument

from krachtwerk_desktop.application.bladen.vergelijking import KiStand, vergelijk
from krachtwerk_desktop.application.bladen.zakboekje import PANELEN
from krachtwerk_desktop.domain.krachtenwiel import Wieldeel
from krachtwerk_desktop.domain.werkblad import (
    ActieplanBlad,
    ActieRegel,
    Belangrijkst,
    DoelBlok,
    Drukopties,
    FormulierBlad,
    FormulierDeel,
    Kaartje,
    KaartjesBlad,
    Keuze,
    KiBlad,
    KiCel,
    KiRij,
    Kop,
    KrachtenBlad,
    Noodblad,
    Paneel,
    Stem,
    Vak,
    VergelijkBlad,
    Werkblad,
    ZakboekjeBlad,
)
from tests.reports.lezen import DRUKKER, door_elkaar, plekken
from tests.reports.voorbeelden import KOLOMMEN

_ZIN = re.compile(r"[a-z]+\d+x\d+")
_NAMEN = ("Nu", "Straks", "Toen")


@dataclass(frozen=True)
class Lengten:
    """How many letters each kind of text has; *zin* counts words, two of which are never the same."""

    organisatie: int = 8
    begeleider: int = 12
    client: int = 6
    leefgebied: int = 6
    zinnen: tuple[int, ...] = (5,)

    @property
    def kop(self) -> Kop:
        return Kop(
            woorden(self.organisatie, "org"),
            woorden(self.begeleider, "beg"),
            woorden(self.client, "naam"),
            "2026-014",
            "concept",
            date(2026, 11, 22),
            oefening=False,
        )

    @property
    def gebied(self) -> str:
        return woorden(self.leefgebied, "leef")

    def uitspraken(self, begin: str) -> tuple[str, ...]:
        return tuple(
            " ".join(f"{begin}{nummer}x{deel}" for deel in range(lang))
            for nummer, lang in enumerate(self.zinnen)
        )


def woorden(letters: int, woord: str) -> str:
    """Return so many letters, a blank between every few."""
    heel = " ".join(f"{woord}{nummer}" for nummer in range(letters // len(woord) + 1))
    return heel[:letters].strip()


LENGTEN = st.builds(
    Lengten,
    organisatie=st.integers(0, 300),
    begeleider=st.integers(0, 300),
    client=st.integers(1, 450),
    leefgebied=st.integers(1, 150),
    zinnen=st.lists(st.integers(1, 130), min_size=1, max_size=3).map(tuple),
)


def _cellen(lengten: Lengten, begin: str) -> tuple[KiCel, KiCel, KiCel]:
    stem = Stem("Een naaste zegt", lengten.uitspraken(f"{begin}d"))
    return (
        KiCel(lengten.uitspraken(f"{begin}a"), (stem,)),
        KiCel(lengten.uitspraken(f"{begin}b")),
        KiCel(lengten.uitspraken(f"{begin}c")),
    )


def _ki(lengten: Lengten) -> KiBlad:
    rijen = (
        KiRij(lengten.gebied, 1, _cellen(lengten, "k")),
        KiRij("Wonen", None, _cellen(lengten, "l")),
    )
    keuzes = tuple(
        Belangrijkst(rang, lengten.gebied, zin) for rang, zin in enumerate(lengten.uitspraken("m"), 1)
    )
    return KiBlad(lengten.kop, KOLOMMEN, rijen, keuzes, "\n".join(lengten.uitspraken("n")))


def _actieplan(lengten: Lengten) -> ActieplanBlad:
    zin = " ".join(lengten.uitspraken("w"))
    acties = tuple(
        ActieRegel(wat, "Samira", "morgen", wat.replace("p", "q"), opmerking=wat.replace("p", "r"))
        for wat in lengten.uitspraken("p")
    )
    doel = DoelBlok(1, zin, zin.replace("w", "v"), leefgebieden=(lengten.gebied,), acties=acties)
    return ActieplanBlad(lengten.kop, (doel, replace(doel, nummer=2)), "3 december 2026")


def _formulier(lengten: Lengten) -> FormulierBlad:
    keuzes = tuple(
        Keuze(zin, aan=nummer == 0, aanvullen=nummer == 0)
        for nummer, zin in enumerate(lengten.uitspraken("f"))
    )
    vakken = (
        Vak(lengten.gebied, lengten.uitspraken("g"), lijnen=3),
        Vak("Dit helpt mij", lengten.uitspraken("h"), opsomming=True, lijnen=4),
        Vak("Zo gaat het nu", keuzes=keuzes),
        Vak("Wij stoppen op"),
    )
    return FormulierBlad(lengten.kop, "Dit neem ik mee", (FormulierDeel(lengten.gebied, vakken),), True)


def _kaartjes(lengten: Lengten) -> KaartjesBlad:
    kaartjes = tuple(
        Kaartje(zin, lengten.gebied, kolom) for kolom in range(3) for zin in lengten.uitspraken(f"k{kolom}")
    )
    return KaartjesBlad(lengten.kop, _NAMEN, kaartjes)


def _zakboekje(lengten: Lengten) -> ZakboekjeBlad:
    panelen = tuple(
        Paneel(titel, lengten.uitspraken(f"z{nummer}")) for nummer, titel in enumerate(PANELEN.values())
    )
    return ZakboekjeBlad(lengten.kop, panelen)


def _krachten(lengten: Lengten) -> KrachtenBlad:
    delen = (Wieldeel(lengten.gebied, (True, True, False), 1, 2), Wieldeel("Wonen", (True, False, False)))
    keuzes = tuple(
        Belangrijkst(rang, lengten.gebied, zin) for rang, zin in enumerate(lengten.uitspraken("m"), 1)
    )
    return KrachtenBlad(lengten.kop, _NAMEN, delen, keuzes, lengten.uitspraken("d"))


def _vergelijking(lengten: Lengten) -> VergelijkBlad:
    toen = replace(_ki(lengten), rijen=(KiRij(lengten.gebied, None, _cellen(lengten, "t")),))
    gebieden = vergelijk(KiStand(toen), KiStand(_ki(lengten)))
    return VergelijkBlad(lengten.kop, KOLOMMEN, "Versie 1, 3 september 2026", "Zoals het nu is", gebieden)


def _noodblad(lengten: Lengten) -> Noodblad:
    kop = lengten.kop
    return Noodblad(kop.begeleider, kop.organisatie, "7F3K9QXM2VBTC4HJ8NPRW5DY0Z6E", kop.datum)


SOORTEN: tuple[Callable[[Lengten], Werkblad], ...] = (
    _ki,
    _actieplan,
    _formulier,
    _kaartjes,
    _zakboekje,
    _krachten,
    _vergelijking,
    _noodblad,
)


def gezegd(pdf: bytes) -> set[str]:
    with PdfDocument(pdf) as bron:
        return set(_ZIN.findall(" ".join(pagina.get_textpage().get_text_range() for pagina in bron)))


def te_zeggen(deel: object) -> set[str]:
    """Return the words of all sentences in a sheet."""
    if isinstance(deel, str):
        return set(_ZIN.findall(deel))
    if is_dataclass(deel):
        deel = [getattr(deel, veld.name) for veld in fields(deel)]
    if isinstance(deel, Iterable) and not isinstance(deel, bytes):
        return {woord for stuk in deel for woord in te_zeggen(stuk)}
    return set()


@pytest.mark.parametrize("opties", [Drukopties(), Drukopties(groot=True), Drukopties(leeg=True, groot=True)])
@pytest.mark.parametrize("maak", SOORTEN)
@settings(max_examples=4)
@given(LENGTEN)
@example(Lengten(organisatie=70, leefgebied=27, zinnen=(90,)))  # cards: this went on for ever
@example(Lengten(organisatie=300, begeleider=300, client=450, leefgebied=150, zinnen=(130, 130)))
def test_elke_lengte_komt_op_papier(
    maak: Callable[[Lengten], Werkblad], opties: Drukopties, lengten: Lengten
) -> None:
    blad = maak(lengten)

    afdruk = DRUKKER.druk(blad, opties)

    for nummer, stukken in enumerate(plekken(afdruk.pdf), 1):
        assert door_elkaar(stukken) == [], nummer
        assert min(onder for _, onder, _, _ in stukken) > 10, nummer
    if not opties.leeg and not isinstance(blad, ZakboekjeBlad):
        assert te_zeggen(blad) - gezegd(afdruk.pdf) == set()
