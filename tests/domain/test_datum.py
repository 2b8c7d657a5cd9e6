"""Dates as begeleiders type them, around Monday 23 November 2026."""

from datetime import date

import pytest

from krachtwerk_desktop.domain import datum

VANDAAG = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("tekst", "dag"),
    [
        ("3-12-2026", date(2026, 12, 3)),
        ("3/12/26", date(2026, 12, 3)),
        ("3.12.2026", date(2026, 12, 3)),
        ("3 12 2026", date(2026, 12, 3)),
        ("2026-12-03", date(2026, 12, 3)),
        ("3-12", date(2026, 12, 3)),
        ("3 dec", date(2026, 12, 3)),
        ("3 dec.", date(2026, 12, 3)),
        (" 3  December 2026 ", date(2026, 12, 3)),
        ("3dec", date(2026, 12, 3)),
        ("15 mrt", date(2027, 3, 15)),
        ("do 3 december", date(2026, 12, 3)),
        ("donderdag, 3 december", date(2026, 12, 3)),
        ("vandaag", date(2026, 11, 23)),
        ("Morgen", date(2026, 11, 24)),
        ("overmorgen", date(2026, 11, 25)),
        ("3e december", date(2026, 12, 3)),
        ("3de december 2027", date(2027, 12, 3)),
        ("1ste dec.", date(2026, 12, 1)),
        ("do 3e december", date(2026, 12, 3)),
        ("1e kerstdag", date(2026, 12, 25)),
        ("Tweede Kerstdag 2027", date(2027, 12, 26)),
        ("zaterdag 2e kerstdag", date(2026, 12, 26)),
        ("gisteren", date(2026, 11, 22)),
        ("dinsdag", date(2026, 11, 24)),
        ("maandag", date(2026, 11, 30)),
        ("volgende week dinsdag", date(2026, 12, 1)),
        ("volgende week", date(2026, 11, 30)),
        ("komende vrijdag", date(2026, 11, 27)),
        ("afgelopen vrijdag", date(2026, 11, 20)),
        ("over twee weken", date(2026, 12, 7)),
        ("over 3 dagen", date(2026, 11, 26)),
        ("over een maand", date(2026, 12, 23)),
        ("over 1 jaar", date(2027, 11, 23)),
        ("over drie weken", date(2026, 12, 14)),
        ("over veertien dagen", date(2026, 12, 7)),
        ("3 dagen geleden", date(2026, 11, 20)),
        ("twee weken geleden", date(2026, 11, 9)),
        ("één maand geleden", date(2026, 10, 23)),
        ("twaalf maanden geleden", date(2025, 11, 23)),
        ("een jaar geleden", date(2025, 11, 23)),
        ("dinsdag volgende week", date(2026, 12, 1)),
        ("di volgende week", date(2026, 12, 1)),
        ("vrijdag deze week", date(2026, 11, 27)),
        ("vorige week vrijdag", date(2026, 11, 20)),
        ("vrijdag over een week", date(2026, 12, 4)),
        ("over 2 weken vrijdag", date(2026, 12, 11)),
        ("20 november", date(2026, 11, 20)),
        ("1 februari", date(2027, 2, 1)),
        ("29-2", date(2028, 2, 29)),
    ],
)
def test_een_datum_wordt_begrepen(tekst: str, dag: date) -> None:
    assert datum.begrijp(tekst, VANDAAG) == dag


@pytest.mark.parametrize(
    "tekst",
    [
        "",
        "binnenkort",
        "31-2-2026",
        "40 dec",
        "3-13-2026",
        "na de zomer",
        "32",
        "3 d",
        "0-0-0",
        "over veel dagen",
        "veel dagen geleden",
        "9999 jaar geleden",
        "99999999999 dagen geleden",
        "een uur geleden",
        "eind december",
        "begin januari",
        "half december 2026",
        "eind december 2026",
        "volgende dinsdag",
        "zo over een week",
        "maandag over een maand",
        "vrijdag over nul weken",
        "vrijdag over 0 weken",
        "kerst",
        "3e kerstdag",
        "3de-12",
    ],
)
def test_wat_geen_datum_is_blijft_tekst(tekst: str) -> None:
    assert datum.begrijp(tekst, VANDAAG) is None


@pytest.mark.parametrize(
    ("tekst", "dag"),
    [
        ("3 dec", date(2025, 12, 3)),
        ("20 november", date(2026, 11, 20)),
        ("14-5-85", date(1985, 5, 14)),
        ("maandag", date(2026, 11, 16)),
        ("1 jan 20", date(2020, 1, 1)),
        ("3e december", date(2025, 12, 3)),
        ("1e kerstdag", date(2025, 12, 25)),
        ("een maand geleden", date(2026, 10, 23)),
    ],
)
def test_wat_gebeurd_is_ligt_niet_vooruit(tekst: str, dag: date) -> None:
    assert datum.begrijp(tekst, VANDAAG, verleden=True) == dag


def test_over_een_maand_vanaf_de_eenendertigste() -> None:
    assert datum.begrijp("over een maand", date(2027, 1, 31)) == date(2027, 2, 28)


def test_een_geboortedag_heeft_een_jaar_nodig() -> None:
    assert [
        datum.heeft_jaar(t) for t in ("14-5-1985", "14-5-85", "14 mei 85", "14 mei", "14-5", "morgen")
    ] == [
        True,
        True,
        True,
        False,
        False,
        False,
    ]


def test_datums_in_woorden() -> None:
    dag = date(2026, 12, 1)
    assert datum.voluit(dag) == "1 december 2026"
    assert datum.weekdag(dag) == "dinsdag 1 december 2026"
    assert datum.kort(dag, VANDAAG) == "1 december"
    assert datum.kort(date(2027, 1, 2), VANDAAG) == "2 januari 2027"
    assert datum.met_korte_maand(date(2026, 3, 4)) == "4 mrt 2026"
    assert datum.ten_opzichte_van(date(2026, 11, 22), VANDAAG) == "gisteren"
    assert datum.ten_opzichte_van(dag, VANDAAG) == "1 december"


def test_wat_voluit_staat_wordt_weer_begrepen() -> None:
    for nummer in range(1, 366):
        dag = date.fromordinal(date(2027, 1, 1).toordinal() + nummer)
        for schrijf in (datum.voluit, datum.weekdag, datum.met_korte_maand):
            assert datum.begrijp(schrijf(dag), VANDAAG) == dag


@pytest.mark.parametrize(
    ("tekst", "begin"),
    [
        ("31 februari 1990", "Deze dag bestaat niet: in 1990 heeft februari 28 dagen."),
        ("30-2-24", "Deze dag bestaat niet: in 2024 heeft februari 29 dagen."),
        ("31 feb", "Deze dag bestaat niet: februari heeft 28 dagen, en in een schrikkeljaar 29."),
        ("29-2-2027", "Deze dag bestaat niet: in 2027 heeft februari 28 dagen."),
        ("31-11", "Deze dag bestaat niet: november heeft 30 dagen."),
        ("29 februari 1985", "Deze dag bestaat niet: in 1985 heeft februari 28 dagen."),
        ("29-2-85", "Deze dag bestaat niet: in 1985 heeft februari 28 dagen."),
        ("29 feb '31", "Deze dag bestaat niet: in 2031 heeft februari 28 dagen."),
        ("2027-02-30", "Deze dag bestaat niet: in 2027 heeft februari 28 dagen."),
        ("31 april", "Deze dag bestaat niet: april heeft 30 dagen."),
        ("31e april", "Deze dag bestaat niet: april heeft 30 dagen."),
        ("maandag 1e kerstdag", "25 december is dan geen maandag."),
        ("maandag over een week", "Dit kunnen twee verschillende dagen zijn."),
        ("eind december", datum.UITLEG),
        ("31-6", "Deze dag bestaat niet: juni heeft 30 dagen."),
        ("3-0-2026", "Er is geen maand 0."),
        ("foobar 31 april", datum.UITLEG),
        ("3-13-2026", "Er is geen maand 13."),
        ("0-1-2026", "Deze dag bestaat niet"),
        ("ooit", datum.UITLEG),
        ("3 foobar", datum.UITLEG),
    ],
)
def test_wat_geen_dag_is_wordt_naar_waarheid_uitgelegd(tekst: str, begin: str) -> None:
    assert datum.begrijp(tekst, VANDAAG) is None
    assert datum.waarom_niet(tekst, VANDAAG).startswith(begin)


def test_een_schrikkeldag_zonder_jaar_zegt_welk_jaar_er_gekozen_is() -> None:
    voorbij = datum.waarom_niet("29 feb", VANDAAG)
    assert datum.begrijp("29 feb", VANDAAG, verleden=True) is None
    assert voorbij.startswith("Deze dag bestaat niet: in 2026 heeft februari 28 dagen.")
    assert voorbij.endswith("Schrijf het erbij.")
    in_januari = datum.waarom_niet("29 feb", date(2028, 1, 5))
    assert in_januari.startswith("Deze dag bestaat niet: in 2027 heeft februari 28 dagen.")
    assert (
        datum.waarom_niet("29 feb", date(2028, 6, 1), "Schrijf ook het jaar op.")
        == "Schrijf ook het jaar op."
    )
    assert datum.gekozen_jaar("29 feb", date(2028, 2, 29)).endswith("zonder jaar wordt het 2028.")
    for tekst in ("29-2-2028", "29 februari 2028", "28 feb", "morgen", "", "2028-02-29"):
        assert datum.gekozen_jaar(tekst, date(2028, 2, 29)) == ""


def test_alleen_wat_anders_mist_krijgt_de_eigen_uitleg() -> None:
    assert datum.waarom_niet("3 dec", VANDAAG, "Schrijf ook het jaar op.") == "Schrijf ook het jaar op."
    assert "in 1930 heeft" in datum.waarom_niet("29-2-30", VANDAAG, verleden=True)
    assert "in 2030 heeft" in datum.waarom_niet("29-2-30", VANDAAG)
    assert "februari" in datum.waarom_niet("31 februari 1990", VANDAAG, "Schrijf ook het jaar op.")


@pytest.mark.parametrize(
    ("tekst", "dag"),
    [
        ("vrijdag a.s.", date(2026, 11, 27)),
        ("vrijdag aanstaande", date(2026, 11, 27)),
        ("volgende maand", date(2026, 12, 24)),
        ("morgenochtend", date(2026, 11, 25)),
        ("vrijdag 4 december", date(2026, 12, 4)),
        ("dinsdag 4 december", None),
    ],
)
def test_wat_mensen_aan_tafel_zeggen(tekst: str, dag: date | None) -> None:
    assert datum.begrijp(tekst, date(2026, 11, 24)) == dag


def test_een_weekdag_die_niet_past_wordt_gezegd() -> None:
    assert datum.waarom_niet("di 4 december", VANDAAG) == (
        "4 december is dan geen dinsdag. Kijk de datum nog eens na."
    )


def test_een_weekdag_die_klopt_heet_niet_fout() -> None:
    """Asked for a day that has been, on one that comes: the weekday is not what is wrong."""
    vandaag = date(2026, 11, 23)
    assert "is dan geen" not in datum.waarom_niet("vrijdag 3 december 2027", vandaag)
    assert "is dan geen donderdag" in datum.waarom_niet("donderdag 3 december 2027", vandaag)
