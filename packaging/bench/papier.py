"""Sheets: a full KI against bare reportlab, and sixty pages of text in one answer."""

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from statistics import median

from pypdf import PdfReader

from bench.kaal_papier import KaleDrukker
from bench.meting import Uitslag, duur, ms, om_en_om, verhouding
from krachtwerk_desktop.application.bladen.ki import ki_blad
from krachtwerk_desktop.application.krachten import Krachten
from krachtwerk_desktop.content.lezer import lees_inhoud
from krachtwerk_desktop.domain.antwoord import Antwoord, uitspraken
from krachtwerk_desktop.domain.plek import CEL, KI, Wie
from krachtwerk_desktop.domain.werkblad import Drukopties, KiBlad, KiCel, KiRij, Kop
from krachtwerk_desktop.reports.drukker import Drukker
from krachtwerk_desktop.resources import map_van
from tests.fabriek.antwoorden import ronde
from tests.fabriek.zinnen import Verteller

PAPIER_LAT = 1.5
BLADZIJDEN = 60
_MOMENT = datetime(2026, 11, 23, 9, tzinfo=UTC)
_KOP = Kop("De Haven", "Joost Bakker", "Samira", "2026-014", "concept", _MOMENT.date(), oefening=False)
_SLOTWOORD = "Dit is het allerlaatste woord: zeepaardje."


class BladOntbreekt(RuntimeError):
    """Something that was put in is not on the paper, so that its time means nothing."""


def papier(keren: int) -> list[Uitslag]:
    """Print with and without the view of others, each against the bare sheet, and the long one."""
    return [
        _tegen_kaal("KI naar PDF, eigen woorden", volle_ki({Wie.CLIENT}), keren),
        _tegen_kaal("KI naar PDF, met anderen", volle_ki(set(Wie)), keren),
        *_lang(),
    ]


def volle_ki(wie: set[Wie]) -> KiBlad:
    """Return a sheet in which every cell is filled by these people, in Dutch."""
    inhoud = lees_inhoud(map_van("inhoud"))
    antwoorden = ronde(inhoud, "t", Verteller(1, 1), 10_000, _MOMENT.date())
    gekozen = {
        plek: Antwoord(plek, tekst, _MOMENT)
        for plek, tekst in antwoorden
        if plek.formulier == KI and (plek.vraag != CEL or plek.wie in wie)
    }
    return ki_blad(_KOP, inhoud, inhoud.standaard_leefgebieden, Krachten("t", gekozen))


def lange_ki() -> KiBlad:
    """Return a sheet with one answer of some sixty pages in the first column."""
    blad = volle_ki({Wie.CLIENT})
    verteller = Verteller(2, 1)
    tekst = "\n".join(verteller.tekst(12, 24) for _ in range(56))
    eerste = blad.rijen[0]
    cel = KiCel(uitspraken(f"{tekst}\n{_SLOTWOORD}"))
    rij = KiRij(eerste.leefgebied, eerste.rang, (cel, *eerste.cellen[1:]))
    return replace(blad, rijen=(rij, *blad.rijen[1:]))


def _tegen_kaal(naam: str, blad: KiBlad, keren: int) -> Uitslag:
    echt, kaal = Drukker([]), KaleDrukker()
    bladzijden = [_bladzijden(pdf) for pdf in (echt.druk(blad, Drukopties()).pdf, kaal.druk(blad))]
    paren = om_en_om(
        lambda: duur(lambda: echt.druk(blad, Drukopties())), lambda: duur(lambda: kaal.druk(blad)), keren
    )
    midden = [ms(median(kant)) for kant in zip(*paren, strict=True)]
    hoe = f"{midden[0]} ({bladzijden[0]} blz.) tegen {midden[1]} ({bladzijden[1]} blz.), {keren} paren"
    return Uitslag(naam, verhouding(paren), "×", PAPIER_LAT, hoe)


def _lang() -> list[Uitslag]:
    blad, drukker = lange_ki(), Drukker([])
    pdf = b""

    def druk() -> None:
        nonlocal pdf
        pdf = drukker.druk(blad, Drukopties()).pdf

    tijd = duur(druk)
    lezer = PdfReader(BytesIO(pdf))
    aantal = len(lezer.pages)
    if aantal < BLADZIJDEN or not any("zeepaardje" in bladzijde.extract_text() for bladzijde in lezer.pages):
        raise BladOntbreekt(f"{aantal} bladzijden, of het slot ontbreekt")
    return [Uitslag("KI met 60 bladzijden in één antwoord", tijd * 1000, "ms", None, f"{aantal} bladzijden")]


def _bladzijden(pdf: bytes) -> int:
    return len(PdfReader(BytesIO(pdf)).pages)
