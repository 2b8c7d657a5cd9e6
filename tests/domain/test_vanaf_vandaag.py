"""Days said from today on, typed on every day of some years with a leap year in them."""

from calendar import monthrange
from datetime import date, timedelta

import pytest

from krachtwerk_desktop.domain import datum
from krachtwerk_desktop.domain.vanaf_vandaag import DAGEN

_EERSTE, _LAATSTE = date(2026, 12, 20), date(2029, 1, 10)
TYPDAGEN = [_EERSTE + timedelta(days=n) for n in range((_LAATSTE - _EERSTE).days)]


def _week(dag: date) -> date:
    return dag - timedelta(days=dag.weekday())


@pytest.mark.parametrize("nummer", range(7), ids=DAGEN)
@pytest.mark.parametrize(
    ("vormen", "weken"),
    [
        (("{} vorige week", "vorige week {}"), -1),
        (("{} deze week", "deze week {}"), 0),
        (("{} volgende week", "volgende week {}", "Volgende week,  {}."), 1),
    ],
)
def test_een_weekdag_met_een_week_valt_in_die_week(vormen: tuple[str, ...], weken: int, nummer: int) -> None:
    for vandaag in TYPDAGEN:
        dagen = {datum.begrijp(vorm.format(DAGEN[nummer]), vandaag) for vorm in vormen}
        dagen.add(datum.begrijp(vormen[0].format(DAGEN[nummer][:2]), vandaag, verleden=True))
        assert dagen == {_week(vandaag) + timedelta(weeks=weken, days=nummer)}


@pytest.mark.parametrize("nummer", range(7), ids=DAGEN)
@pytest.mark.parametrize(
    ("tekst", "weken"), [("over een week", 1), ("over 2 weken", 2), ("over drie weken", 3)]
)
def test_een_weekdag_over_weken_wordt_niet_geraden(tekst: str, weken: int, nummer: int) -> None:
    naam = DAGEN[nummer]
    for vandaag in TYPDAGEN:
        komende = datum.begrijp(naam, vandaag)
        assert komende is not None
        na_de_komende = komende + timedelta(weeks=weken)
        in_die_week = _week(vandaag) + timedelta(weeks=weken, days=nummer)
        for getypt in (f"{naam} {tekst}", f"{tekst} {naam}"):
            dag = datum.begrijp(getypt, vandaag)
            assert dag == (in_die_week if na_de_komende == in_die_week else None)
            gezegd = datum.waarom_niet(getypt, vandaag)
            assert gezegd.startswith("Dit kunnen twee verschillende dagen zijn.") == (dag is None)


@pytest.mark.parametrize("nummer", range(7), ids=DAGEN)
def test_een_weekdag_alleen_is_de_eerste_die_komt_of_de_laatste_die_was(nummer: int) -> None:
    naam = DAGEN[nummer]
    for vandaag in TYPDAGEN:
        for vorm in ("{}", "komende {}", "{} a.s."):
            dag = datum.begrijp(vorm.format(naam), vandaag)
            assert dag is not None
            assert dag.weekday() == nummer
            assert 1 <= (dag - vandaag).days <= 7
        geweest = datum.begrijp(f"afgelopen {naam}", vandaag)
        assert geweest == datum.begrijp(naam, vandaag, verleden=True)
        assert geweest is not None
        assert geweest.weekday() == nummer
        assert 1 <= (vandaag - geweest).days <= 7


@pytest.mark.parametrize("aantal", [1, 2, 3, 11, 12, 13])
def test_over_en_geleden_liggen_even_ver(aantal: int) -> None:
    for vandaag in TYPDAGEN:
        for eenheid, dagen in (("dagen", 1), ("weken", 7)):
            verschil = timedelta(days=aantal * dagen)
            assert datum.begrijp(f"over {aantal} {eenheid}", vandaag) == vandaag + verschil
            assert datum.begrijp(f"{aantal} {eenheid} geleden", vandaag) == vandaag - verschil
        for tekst, stap in ((f"over {aantal} maanden", aantal), (f"{aantal} maanden geleden", -aantal)):
            dag = datum.begrijp(tekst, vandaag)
            assert dag is not None
            assert (dag.year * 12 + dag.month) - (vandaag.year * 12 + vandaag.month) == stap
            assert dag.day == min(vandaag.day, monthrange(dag.year, dag.month)[1])


@pytest.mark.parametrize(
    ("vandaag", "tekst", "dag"),
    [
        (date(2027, 3, 31), "een maand geleden", date(2027, 2, 28)),
        (date(2028, 3, 31), "een maand geleden", date(2028, 2, 29)),
        (date(2028, 2, 29), "een jaar geleden", date(2027, 2, 28)),
        (date(2028, 2, 29), "over vier jaar", date(2032, 2, 29)),
        (date(2027, 1, 1), "3 dagen geleden", date(2026, 12, 29)),
        (date(2027, 12, 31), "dinsdag volgende week", date(2028, 1, 4)),
        (date(2027, 12, 27), "zondag over een week", date(2028, 1, 9)),
    ],
)
def test_aan_het_eind_van_een_maand_of_jaar(vandaag: date, tekst: str, dag: date) -> None:
    assert datum.begrijp(tekst, vandaag) == dag


def test_een_rangtelwoord_leest_als_het_getal() -> None:
    for vandaag in TYPDAGEN[::30]:
        for n in range(366):
            bedoeld = date(2028, 1, 1) + timedelta(days=n)
            maand, achter = datum.MAANDEN[bedoeld.month - 1], "ste" if bedoeld.day in (1, 8) else "de"
            zonder = datum.begrijp(f"{bedoeld.day} {maand}", vandaag)
            assert zonder is not None
            for vorm in (f"{bedoeld.day}e {maand}", f"{bedoeld.day}{achter} {maand}"):
                assert datum.begrijp(vorm, vandaag) == zonder
                assert datum.begrijp(f"{vorm} 2028", vandaag) == bedoeld
