from datetime import UTC, date, datetime

import pytest

from krachtwerk_desktop.application.week import WeekPunt, WeekSoort
from krachtwerk_desktop.domain.client import Client
from krachtwerk_desktop.domain.plek import ActiePlek, ActieVeld
from krachtwerk_desktop.ui.clienten.woorden import (
    aandacht,
    actiedag,
    gewerkt,
    groet,
    telling,
    weekkop,
    weekregel,
)

VANDAAG = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("uur", "woord"),
    [(5, "Goedenacht"), (6, "Goedemorgen"), (12, "Goedemiddag"), (18, "Goedenavond"), (23, "Goedenavond")],
)
def test_greeting_follows_the_hour(uur: int, woord: str) -> None:
    assert groet(uur, "Joost") == f"{woord}, Joost"


def test_greeting_without_a_name_has_no_comma() -> None:
    assert groet(9, "") == "Goedemorgen"


@pytest.mark.parametrize(
    ("aantal", "zin"),
    [
        (0, "Deze week vraagt niets je aandacht."),
        (1, "Eén ding vraagt deze week je aandacht."),
        (3, "Drie dingen vragen deze week je aandacht."),
        (14, "14 dingen vragen deze week je aandacht."),
    ],
)
def test_attention_is_counted_in_words(aantal: int, zin: str) -> None:
    assert aandacht(aantal) == zin


def test_footer_counts_and_names_what_is_hidden() -> None:
    assert telling(7, 2) == "7 cliënten · 2 afgeronde trajecten verborgen"
    assert telling(1, 1) == "1 cliënt · 1 afgerond traject verborgen"
    assert telling(7, 0) == "7 cliënten"
    assert telling(7, 2, 0) == "Niets gevonden"


def test_last_worked_is_said_as_a_person_does() -> None:
    assert gewerkt(None, VANDAAG) == ""
    assert gewerkt(datetime(2026, 11, 23, 12, 0, tzinfo=UTC), VANDAAG).startswith("vandaag ")
    assert gewerkt(datetime(2026, 11, 22, 12, 0, tzinfo=UTC), VANDAAG) == "gisteren"
    assert gewerkt(datetime(2026, 11, 10, 12, 0, tzinfo=UTC), VANDAAG) == "10 november"


def test_a_passed_day_is_told_without_blame() -> None:
    assert actiedag(date(2026, 11, 20), VANDAAG) == "20 november is voorbij"
    assert actiedag(date(2026, 11, 24), VANDAAG) == "morgen"
    assert actiedag(None, VANDAAG) == ""


def punt(soort: WeekSoort, dag: date, tekst: str = "") -> WeekPunt:
    client = Client("c", "Samira el Amrani", "Samira", "2026-001")
    return WeekPunt(soort, client, "t", ActiePlek("a", ActieVeld.KLAAR_OP), dag, tekst)


def test_a_card_tells_who_and_what_and_keeps_its_date_together() -> None:
    voorbij = punt(WeekSoort.DATUM_VOORBIJ, date(2026, 11, 20), "Noor een\nkaart sturen")
    assert weekkop(voorbij, VANDAAG) == "Datum voorbij"
    assert weekregel(voorbij, VANDAAG) == "Samira · Noor een kaart sturen (20\u00a0november)"


def test_a_very_long_action_does_not_swallow_the_date() -> None:
    voorbij = punt(WeekSoort.DATUM_VOORBIJ, date(2026, 11, 20), "bellen " * 100)
    assert weekregel(voorbij, VANDAAG).endswith("…\u00a0(20\u00a0november)".replace("\u00a0(", " ("))
    assert len(weekregel(voorbij, VANDAAG)) < 120


def test_an_evaluation_ahead_and_one_behind_are_told_apart() -> None:
    assert weekkop(punt(WeekSoort.EVALUATIE, date(2026, 11, 24)), VANDAAG) == "Evaluatie deze week"
    assert weekkop(punt(WeekSoort.EVALUATIE, date(2026, 11, 20)), VANDAAG) == "Evaluatie was gepland"
    regel = weekregel(punt(WeekSoort.EVALUATIE, date(2026, 11, 24)), VANDAAG)
    assert regel == "Samira · dinsdag\u00a024\u00a0november"
