"""Dividing blocks over pages loses nothing, repeats headings and never goes on for ever."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from krachtwerk_desktop.reports.blokken import (
    Blok,
    Kader,
    Knip,
    Onderkop,
    Schrijflijnen,
    Stapel,
    Streep,
    Tekst,
    Wit,
)
from krachtwerk_desktop.reports.indeling import GeenVoortgang, Geplaatst, Indeler
from krachtwerk_desktop.reports.rij import Cel, Rij
from krachtwerk_desktop.reports.stijl import SCHRIJFREGEL, Letter
from krachtwerk_desktop.reports.tekst import Regel

LETTER = Letter(10, regelafstand=1)
HOOGTE = 100.0


def tekst(aantal: int) -> Tekst:
    return Tekst([Regel((), float(nummer)) for nummer in range(aantal)], LETTER)


def nummers(blok: Blok) -> list[float]:
    """Return the lines in a block, by the numbers they were given."""
    match blok:
        case Tekst():
            return [regel.breedte for regel in blok.regels]
        case Kader():
            return nummers(blok.inhoud)
        case Onderkop():
            return nummers(blok.kop) + nummers(blok.inhoud)
        case Stapel():
            return [nummer for deel in blok.blokken for nummer in nummers(deel)]
        case Rij():
            return [nummer for cel in blok.cellen for nummer in nummers(cel.inhoud)]
    return []


def past(pagina: list[Geplaatst]) -> bool:
    return all(geplaatst.onder_top + geplaatst.blok.hoogte <= HOOGTE + 0.1 for geplaatst in pagina)


def test_een_tekst_breekt_niet_na_de_eerste_of_voor_de_laatste_regel() -> None:
    indeler = Indeler(HOOGTE)
    indeler.zet(Wit(85))
    indeler.zet(tekst(11))

    assert [[len(nummers(deel.blok)) for deel in pagina] for pagina in indeler.paginas] == [[0], [9], [2]]


@given(
    st.lists(st.integers(0, 40), min_size=1, max_size=12),
    st.lists(st.integers(0, 40), min_size=1, max_size=3),
)
def test_alles_komt_op_een_bladzijde_en_past_erop(alineas: list[int], kolom: list[int]) -> None:
    links = Stapel([blok for aantal in alineas for blok in (tekst(aantal), Wit(4))])
    rechts = Kader(Stapel([tekst(aantal) for aantal in kolom]), (3, 0, 3, 0))
    rij = Rij([Cel(links, 50, (2, 0, 2, 0)), Cel(rechts, 50)])
    indeler = Indeler(HOOGTE)

    indeler.tabel(tekst(1), [rij, rij], boven=10)

    gezet = [nummer for pagina in indeler.paginas for deel in pagina[1:] for nummer in nummers(deel.blok)]
    assert sorted(gezet) == sorted(nummers(rij) * 2)
    assert all(past(pagina) for pagina in indeler.paginas)
    assert all(nummers(pagina[0].blok) == [0.0] for pagina in indeler.paginas)


@given(st.lists(st.integers(1, 120), min_size=1, max_size=5), st.integers(50, 300))
def test_wat_het_blad_afsluit_staat_nooit_alleen(alineas: list[int], hoog: int) -> None:
    hoogte = 400.0
    indeler = Indeler(hoogte)
    kop, slot = Wit(12), Stapel([Wit(hoog)], heel=True)

    for aantal in alineas:
        indeler.zet(tekst(aantal), boven=10, vervolg=kop)
    indeler.sluit_af(slot, boven=10, vervolg=kop)

    gezet = [nummer for pagina in indeler.paginas for deel in pagina for nummer in nummers(deel.blok)]
    assert gezet == [float(nummer) for aantal in alineas for nummer in range(aantal)]
    assert indeler.paginas[-1][-1].blok is slot
    assert all(nummers(pagina[-1].blok) for pagina in indeler.paginas[:-1])
    assert any(nummers(deel.blok) for deel in indeler.paginas[-1])
    assert all(p[-1].onder_top + p[-1].blok.hoogte <= hoogte + 0.1 for p in indeler.paginas)


def test_wat_niet_op_een_bladzijde_past_wordt_toch_gezet() -> None:
    indeler = Indeler(HOOGTE)
    indeler.zet(Stapel([tekst(25)], heel=True))

    assert [len(nummers(pagina[0].blok)) for pagina in indeler.paginas] == [10, 10, 5]


def test_een_lage_rij_gaat_in_haar_geheel_naar_de_volgende_bladzijde() -> None:
    indeler = Indeler(HOOGTE)
    indeler.tabel(tekst(1), [tekst(7), tekst(4)], vervolg=tekst(2))

    assert [[len(nummers(deel.blok)) for deel in pagina] for pagina in indeler.paginas] == [[1, 7], [2, 4]]


def test_houd_samen_begint_alleen_een_bladzijde_als_dat_helpt() -> None:
    indeler = Indeler(HOOGTE)
    indeler.zet(Wit(50))
    indeler.houd_samen(50)
    indeler.houd_samen(HOOGTE + 1)
    assert len(indeler.paginas) == 1

    indeler.houd_samen(51)
    assert len(indeler.paginas) == 2


def test_schrijflijnen_gaan_verder_op_de_volgende_bladzijde() -> None:
    indeler = Indeler(HOOGTE)
    indeler.zet(Schrijflijnen(9, (0, 0, 0)))

    blokken = [pagina[0].blok for pagina in indeler.paginas]
    assert [round(blok.hoogte / SCHRIJFREGEL) for blok in blokken] == [3, 3, 3]


class Eindeloos(Wit):
    """A block that is cut wrong: as much is left of it as there was."""

    def knip(self, ruimte: float) -> Knip:
        return Wit(5), self


def test_wat_nooit_minder_wordt_stopt_met_een_fout() -> None:
    with pytest.raises(GeenVoortgang):
        Indeler(HOOGTE).zet(Eindeloos(2 * HOOGTE))
    with pytest.raises(GeenVoortgang):
        Indeler(HOOGTE).tabel(tekst(1), [Eindeloos(2 * HOOGTE)])


def test_een_rij_wordt_niet_geknipt_als_er_alleen_lege_vakken_boven_komen() -> None:
    indeler = Indeler(HOOGTE)
    indeler.zet(Wit(75))
    indeler.zet(Rij([Cel(tekst(3), 50), Cel(tekst(0), 50)]))

    assert [len(pagina) for pagina in indeler.paginas] == [1, 1]


def test_de_lijn_onder_een_rij_krijgt_geen_eigen_bladzijde() -> None:
    indeler = Indeler(HOOGTE)
    indeler.tabel(tekst(1), [Stapel([tekst(9), Wit(2), Streep((0, 0, 0))])])

    assert [[len(nummers(deel.blok)) for deel in pagina] for pagina in indeler.paginas] == [[1, 9]]


def test_een_onderkop_staat_weer_boven_wat_er_over_is_en_nooit_alleen() -> None:
    indeler = Indeler(HOOGTE)
    indeler.zet(Wit(75))
    indeler.zet(Onderkop(tekst(1), tekst(12), tekst(2)))

    paginas = [[len(nummers(deel.blok)) for deel in pagina] for pagina in indeler.paginas]
    assert paginas == [[0], [1 + 9], [2 + 3]]


def test_een_onderkop_zo_hoog_als_een_tekst_wordt_niet_herhaald() -> None:
    indeler = Indeler(HOOGTE)
    indeler.zet(Onderkop(tekst(14), tekst(12), tekst(14)))

    assert [[len(nummers(deel.blok)) for deel in pagina] for pagina in indeler.paginas] == [
        [10],
        [4 + 6],
        [6],
    ]


def test_wat_in_een_stuk_wilde_en_te_hoog_is_laat_ook_van_binnen_los() -> None:
    indeler = Indeler(HOOGTE)
    indeler.zet(Stapel([tekst(2), Stapel([tekst(25)], heel=True)], heel=True))

    assert all(past(pagina) for pagina in indeler.paginas)
    assert sum(len(nummers(deel.blok)) for pagina in indeler.paginas for deel in pagina) == 27
