"""The sheet itself: margins, header, footer with the number of pages, and the mark of practice."""

from dataclasses import dataclass
from datetime import date

from krachtwerk_desktop.domain.datum import voluit
from krachtwerk_desktop.domain.werkblad import Kop
from krachtwerk_desktop.domain.zin import met_hoofdletter
from krachtwerk_desktop.reports.beeld import passend
from krachtwerk_desktop.reports.blokken import Blok, Stapel, Streep, Tekst, Wit
from krachtwerk_desktop.reports.doek import Doek
from krachtwerk_desktop.reports.indeling import Geplaatst, Indeler
from krachtwerk_desktop.reports.pers import Pers
from krachtwerk_desktop.reports.richting import LINKS, heeft_rechts
from krachtwerk_desktop.reports.rij import Cel, Rij
from krachtwerk_desktop.reports.stijl import A4, MM, Letter

_ZIJ = 17 * MM
_BOVEN = 11 * MM
_ONDER = 10 * MM
_NAAR_TEKST = 6 * MM
_PUNT = "  ·  "
_OEFENING = "Oefening"
_LANGSTE_NUMMER = "Bladzijde 888 van 888"
_LOGO = (48 * MM, 13 * MM)
# Letters in the header and the footer. No name is so long; what is pasted by accident may be.
_LANGSTE_CLIENT = 400
LANGSTE_ANDER = 250


@dataclass(frozen=True, slots=True)
class Gegevens:
    """What the header and the footer of every page say."""

    titel: str
    links: str
    rechts: str
    voet: str
    datum: date
    oefening: bool
    invullen: bool = False  # room in the header for name and number
    logo: bytes = b""

    @classmethod
    def van_kop(cls, kop: Kop, titel: str, *, leeg: bool, langste_ander: int = LANGSTE_ANDER) -> "Gegevens":
        """Return the header and footer of a sheet of a cliënt, other names up to `langste_ander` letters."""
        begeleider, organisatie = (kort(naam, langste_ander) for naam in (kop.begeleider, kop.organisatie))
        wie = _samen((begeleider, organisatie), ", ")
        stand = ("Leeg werkblad", wie) if leeg else (met_hoofdletter(kop.stand), voluit(kop.datum), wie)
        code = (f"code {kop.code}",) if kop.code and not leeg else ()
        client = _samen((kort(kop.client_naam), kort(kop.clientnummer)), _PUNT)
        return cls(
            titel,
            organisatie,
            client,
            _samen((*stand, *code), _PUNT),
            kop.datum,
            kop.oefening,
            not client,
            kop.logo,
        )


def _samen(delen: tuple[str, ...], tussen: str) -> str:
    """Join names of any script so that each keeps its place, as in a Dutch sentence."""
    heel = tussen.join(f"{deel}{LINKS}" for deel in map(str.strip, delen) if deel)
    return f"{LINKS}{heel}" if heeft_rechts(heel) else heel.replace(LINKS, "")


def kort(naam: str, langste: int = _LANGSTE_CLIENT) -> str:
    """Keep the header lower than the page, whatever was typed; signatures carry the whole name."""
    naam = naam.strip()
    return naam if len(naam) <= langste else f"{naam[:langste]}…"


def merk_oefening(doek: Doek, pers: Pers, maat: tuple[float, float]) -> None:
    """Put the word *Oefening* across a page."""
    groot = Letter(maat[0] * 0.2, vet=True)
    doek.schuin(pers.zetter.regels(_OEFENING, groot, 1e9), groot, maat)


class Blad:
    """One sheet: give it blocks through `indeler`, then ask for the PDF."""

    def __init__(self, pers: Pers, gegevens: Gegevens, *, liggend: bool = False) -> None:
        self._pers = pers
        self._gegevens = gegevens
        self._maat = (A4[1], A4[0]) if liggend else A4
        self.breedte = self._maat[0] - 2 * _ZIJ
        self._kop = self._maak_kop()
        nummer = pers.zetter.breedte(_LANGSTE_NUMMER, pers.stijl.zacht) + 5 * MM
        self._voet = self._tekst(gegevens.voet, min(self.breedte * 0.78, self.breedte - nummer))
        self._voethoogte = max(self._voet.hoogte, pers.stijl.zacht.regelhoogte)
        rand = _BOVEN + self._kop.hoogte + _NAAR_TEKST + _ONDER + self._voethoogte + _NAAR_TEKST / 2
        self.hoogte = self._maat[1] - rand
        self.indeler = Indeler(self.hoogte)
        self.waarschuwingen: tuple[str, ...] = ()

    def titel(self, onder: str) -> None:
        """Place the name of the sheet with a line under it."""
        stijl = self._pers.stijl
        titel = self._pers.tekst(self._gegevens.titel, stijl.titel, self.breedte)
        self.indeler.zet(Stapel([titel, Wit(1), self._tekst(onder, self.breedte)], heel=True))

    def pdf(self) -> bytes:
        """Draw every page and return the bytes."""
        doek = Doek(
            titel=self._gegevens.titel,
            maat=self._maat,
            basis=self._pers.kast.hoofd(False),
            datum=self._gegevens.datum,
        )
        paginas = self.indeler.paginas
        for nummer, pagina in enumerate(paginas, 1):
            self._teken(doek, pagina, f"Bladzijde {nummer} van {len(paginas)}")
        return doek.klaar()

    def _teken(self, doek: Doek, pagina: list[Geplaatst], nummer: str) -> None:
        top = self._maat[1] - _BOVEN
        self._kop.teken(doek, _ZIJ, top, self.breedte)
        top -= self._kop.hoogte + _NAAR_TEKST
        for blok, onder_top in pagina:
            blok.teken(doek, _ZIJ, top - onder_top, self.breedte)
        voet = _ONDER + self._voethoogte
        self._voet.teken(doek, _ZIJ, voet, self.breedte)
        self._tekst(nummer, self.breedte, rechts=True).teken(doek, _ZIJ, voet, self.breedte)
        if self._gegevens.oefening:
            merk_oefening(doek, self._pers, self._maat)
        doek.volgende()

    def _maak_kop(self) -> Blok:
        stijl = self._pers.stijl
        helft = self.breedte / 2
        cellen = [Cel(self._links(helft), helft), Cel(self._rechts(helft), helft)]
        return Stapel([Rij(cellen), Wit(5), Streep(stijl.palet.lijn)])

    def _links(self, breedte: float) -> Blok:
        """Return the organisation with the name of the sheet behind it, or under it when it is long.

        A logo stands in the place of the organisation's name.
        """
        pers, gegevens = self._pers, self._gegevens
        logo = passend(gegevens.logo, _LOGO[0], _LOGO[1], grijs=pers.opties.grijs) if gegevens.logo else None
        if logo is not None:
            naast = logo.breedte + 5 * MM
            naam = self._tekst(gegevens.titel, breedte - naast)
            midden = Stapel([Wit(max(0.0, (logo.hoogte - naam.hoogte) / 2)), naam])
            return Rij([Cel(logo, naast), Cel(midden, breedte - naast)])
        letter = pers.stijl.vet.in_kleur(pers.stijl.palet.accent[0])
        wie = pers.tekst(gegevens.links, letter, breedte - 6)
        naast = pers.zetter.breedte(gegevens.links, letter) + 5 * MM if wie.regels else 0.0
        if naast + pers.zetter.breedte(gegevens.titel, pers.stijl.zacht) > breedte - 6:
            return Stapel([wie, self._tekst(gegevens.titel, breedte - 6)])
        naam = self._tekst(gegevens.titel, breedte - naast)
        return Rij([Cel(wie, naast), Cel(naam, breedte - naast)])

    def _rechts(self, breedte: float) -> Blok:
        pers, gegevens = self._pers, self._gegevens
        oefening = [pers.tekst(_OEFENING, pers.stijl.vet, breedte, rechts=True)] if gegevens.oefening else []
        if not gegevens.invullen:
            return Stapel([self._tekst(gegevens.rechts, breedte, rechts=True), *oefening])
        velden = [Cel(pers.veld("Naam"), breedte * 0.56), Cel(pers.veld("Nummer"), breedte * 0.40)]
        return Stapel([Rij(velden, tussen=breedte * 0.04), *oefening])

    def _tekst(self, tekst: str, breedte: float, *, rechts: bool = False) -> Tekst:
        return self._pers.tekst(tekst, self._pers.stijl.zacht, breedte, rechts=rechts)
