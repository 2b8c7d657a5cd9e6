"""The signatures under a sheet: always together on one page."""

from collections.abc import Callable

from krachtwerk_desktop.domain.werkblad import Kop
from krachtwerk_desktop.reports.blokken import Bladwijzer, Blok, Stapel, Streep, Tekst, Vakje, Wit
from krachtwerk_desktop.reports.pers import Pers
from krachtwerk_desktop.reports.richting import LINKS, heeft_rechts
from krachtwerk_desktop.reports.rij import Cel, Rij
from krachtwerk_desktop.reports.stijl import MM, SCHRIJFREGEL, VAKJE

_TUSSEN = 7 * MM
_RUIMTE_OM_TE_TEKENEN = 17 * MM
_LIEVER_NIET = "Ik teken liever niet"


def handtekeningen(pers: Pers, kop: Kop, breedte: float) -> Blok:
    """Return the block for cliënt, begeleider and, if there is one, a third person.

    Three columns next to each other; two and one where letters are large.
    """
    wie = [
        ("cliënt", kop.client_naam),
        ("begeleider", kop.begeleider),
        ("naaste, vertegenwoordiger of tolk (als die er is)", ""),
    ]
    stijl = pers.stijl
    per_rij = 2 if stijl.groot else 3
    kolom = (breedte - (per_rij - 1) * _TUSSEN) / per_rij
    blokken: list[Blok] = [
        Bladwijzer("Handtekeningen"),
        pers.tekst("Wij hebben dit samen gemaakt en besproken.", stijl.tekst, breedte),
    ]
    for begin in range(0, len(wie), per_rij):
        blokken += [Wit((7 if begin else 4) * MM), *_rijen(pers, wie[begin : begin + per_rij], kolom)]
    return Stapel(blokken, heel=True)


def _rijen(pers: Pers, wie: list[tuple[str, str]], kolom: float) -> list[Blok]:
    """Return the columns row by row, so that everybody's lines lie at the same height."""
    stijl = pers.stijl

    def rij(maak: Callable[[str, str], Blok]) -> Rij:
        return Rij([Cel(maak(rol, naam), kolom) for rol, naam in wie], tussen=_TUSSEN)

    return [
        rij(lambda _rol, _naam: pers.tekst("Handtekening", stijl.vet, kolom)),
        rij(lambda rol, _naam: pers.tekst(rol, stijl.zacht, kolom)),
        rij(lambda _rol, naam: _naam(pers, naam, kolom)),
        Wit(_RUIMTE_OM_TE_TEKENEN),
        rij(lambda _rol, _naam: Streep(stijl.palet.inkt, 0.9)),
        rij(lambda _rol, _naam: _plaats_en_datum(pers, kolom)),
        Wit(4 * MM),
        rij(lambda _rol, _naam: _liever_niet(pers, kolom)),
    ]


def _naam(pers: Pers, naam: str, kolom: float) -> Blok:
    """Return the name where the line to write it on would be, in every script on the left."""
    if not naam.strip():
        return pers.veld("Naam")
    gezet = pers.tekst(f"{LINKS}{naam}" if heeft_rechts(naam) else naam, pers.stijl.tekst, kolom)
    return Stapel([Wit(max(2.0, SCHRIJFREGEL - gezet.hoogte)), gezet])


def _plaats_en_datum(pers: Pers, kolom: float) -> Blok:
    plaats, datum = pers.veld("Plaats"), pers.veld("Datum")
    if kolom < 75 * MM:
        return Stapel([plaats, datum])
    helft = (kolom - 4 * MM) / 2
    return Rij([Cel(plaats, helft), Cel(datum, helft)], tussen=4 * MM)


def _liever_niet(pers: Pers, kolom: float) -> Blok:
    naast = VAKJE + 3 * MM
    tekst: Tekst = pers.tekst(_LIEVER_NIET, pers.stijl.tekst, kolom - naast)
    boven = max(0.0, (VAKJE - pers.stijl.tekst.regelhoogte) / 2)
    return Rij([Cel(Vakje(pers.stijl.palet.inkt), naast), Cel(Stapel([Wit(boven), tekst]), kolom - naast)])
