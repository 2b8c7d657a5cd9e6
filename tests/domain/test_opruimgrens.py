"""What lies in the waste bin grows old by being there while the vault is in use, not by a clock alone."""

from datetime import UTC, datetime, timedelta

import pytest

from krachtwerk_desktop.domain.geschiedenis import opruimgrens

BEGIN = datetime(2026, 11, 1, 9, tzinfo=UTC)
MAAND = timedelta(days=30)


def op(dag: float) -> datetime:
    return BEGIN + timedelta(days=dag)


def grens(dagen: list[float], nu: float) -> float | None:
    """Return the limit as a day, for a vault that was in use on these days."""
    gevonden = opruimgrens([op(dag) for dag in dagen], op(nu), MAAND)
    return None if gevonden is None else (gevonden - BEGIN) / timedelta(days=1)


@pytest.mark.parametrize(
    ("dagen", "nu", "verwacht"),
    [
        ([], 1000, None),
        ([0], 1000, None),
        (list(range(40)), 40, 10),
        (list(range(29)), 29, None),
        ([0, 7, 14, 21, 28], 35, 0),
        ([0, 10, *range(11, 40)], 40, 10),
        ([0, 10, *range(11, 39)], 39, 0),
    ],
    ids=["never", "once", "daily", "a day short", "weekly", "after a holiday", "the holiday is a day"],
)
def test_de_grens_ligt_dertig_gebruikte_dagen_terug(
    dagen: list[float], nu: float, verwacht: float | None
) -> None:
    assert grens(dagen, nu) == verwacht


def test_een_sprong_vooruit_maakt_niets_ouder() -> None:
    assert grens([*range(10), 9_000], 9_001) is None
    assert grens([*range(10), 9_000, 10, 11], 12) is None


def test_een_sprong_terug_maakt_niets_ouder_en_houdt_niets_tegen() -> None:
    assert grens([*range(20), -400], 20) is None
    assert grens([*range(20), -400, *range(20, 35)], 35) == 5
