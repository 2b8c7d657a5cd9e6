"""Which backups are due and which may go: by number, spaced by a clock that may jump."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from krachtwerk_desktop.domain.reservekopie import (
    MINSTENS,
    SPRONG,
    Kopie,
    Weggelegd,
    gesprongen,
    is_nodig,
    lang_genoeg_weggelegd,
    overbodig,
)

NU = datetime(2026, 11, 23, 9, 2, tzinfo=UTC)
MINUUT = timedelta(minutes=1)
# From a minute to three weeks: no step is long enough to look like a moved clock.
gewone_stappen = st.lists(st.integers(1, 21 * 24 * 60), min_size=0, max_size=150)
sprongen = st.lists(st.integers(-400_000, 400_000), min_size=1, max_size=60)


def rij(stappen: list[int], begin: datetime = datetime(2020, 1, 1, 9, tzinfo=UTC)) -> list[Kopie]:
    """Return backups that many minutes after each other."""
    kopieen, moment = [Kopie(1, begin, 3)], begin
    for nummer, stap in enumerate(stappen, 2):
        moment += stap * MINUUT
        kopieen.append(Kopie(nummer, moment, 3))
    return kopieen


def dagelijks(aantal: int) -> list[Kopie]:
    return [Kopie(n + 1, NU - (aantal - 1 - n) * timedelta(days=1), 38) for n in range(aantal)]


def test_the_first_one_is_due_and_then_one_a_day() -> None:
    assert is_nodig(None, NU)
    assert not is_nodig(Kopie(1, NU, 3), NU)
    assert not is_nodig(Kopie(1, NU, 3), NU + timedelta(hours=23, minutes=59))
    assert is_nodig(Kopie(1, NU, 3), NU + timedelta(days=1))


def test_one_from_the_future_does_not_put_off_the_next() -> None:
    assert is_nodig(Kopie(1, NU + timedelta(days=400), 3), NU)


def test_a_year_of_days_becomes_days_weeks_and_months() -> None:
    kopieen = dagelijks(365)
    over = [k for k in kopieen if k not in overbodig(kopieen, NU)]
    leeftijd = [(NU - k.moment).days for k in reversed(over)]
    assert leeftijd[:15] == list(range(15))
    weken = [dagen for dagen in leeftijd if 14 < dagen <= 92]
    assert 10 <= len(weken) <= 13
    assert 8 <= len([dagen for dagen in leeftijd if dagen > 92]) <= 10


def test_all_of_today_stay() -> None:
    vandaag = [Kopie(n, NU + n * MINUUT, 3) for n in range(1, 40)]
    assert overbodig(vandaag, NU + 60 * MINUUT) == []


@given(gewone_stappen)
def test_what_goes_has_a_newer_one_near(stappen: list[int]) -> None:
    kopieen = rij(stappen)
    nu = kopieen[-1].moment
    weg = overbodig(kopieen, nu)
    over = [k for k in kopieen if k not in weg]
    for kopie in weg:
        later = min(k.moment for k in over if k.nummer > kopie.nummer)
        oud = nu - kopie.moment
        ruimte = 1 if oud.days <= 14 else 7 if oud.days <= 92 else 31
        assert later - kopie.moment <= timedelta(days=ruimte)


@given(gewone_stappen)
def test_the_ten_newest_and_the_newest_day_always_stay(stappen: list[int]) -> None:
    kopieen = rij(stappen)
    nu = kopieen[-1].moment
    weg = overbodig(kopieen, nu)
    assert not {k.nummer for k in weg} & {k.nummer for k in kopieen[-MINSTENS:]}
    assert not [k for k in weg if k.moment.date() == nu.date()]


@given(gewone_stappen)
def test_thinning_day_by_day_ends_in_bounds_and_again_changes_nothing(stappen: list[int]) -> None:
    over: list[Kopie] = []
    for kopie in rij(stappen):
        over.append(kopie)
        weg = overbodig(over, kopie.moment)
        over = [k for k in over if k not in weg]
        assert overbodig(over, kopie.moment) == []
    nu = over[-1].moment
    oud = [k for k in over[:-MINSTENS] if (nu - k.moment).days > 92]
    assert len({(k.moment.year, k.moment.month) for k in oud}) == len(oud)


@given(gewone_stappen, st.integers(1, 4000))
def test_a_jump_of_the_clock_throws_nothing_away(stappen: list[int], dagen: int) -> None:
    kopieen = rij(stappen)
    laatste = kopieen[-1]
    for nu in (
        laatste.moment - timedelta(days=dagen),
        laatste.moment + SPRONG + timedelta(days=dagen),
    ):
        assert gesprongen(kopieen, nu)
        assert overbodig(kopieen, nu) == []
        nieuw = [*kopieen, Kopie(laatste.nummer + 1, nu, 3)]
        assert overbodig(nieuw, nu) == []


@given(gewone_stappen, st.integers(-4000, 4000).filter(lambda dagen: not 0 <= dagen <= SPRONG.days))
def test_days_after_a_jump_the_earlier_ones_are_as_young_as_before(stappen: list[int], dagen: int) -> None:
    """A clock ten years ahead must not turn last week's days into one a month."""
    kopieen = rij(stappen)
    sprong = kopieen[-1].moment + timedelta(days=dagen)
    na = [Kopie(kopieen[-1].nummer + 1 + n, sprong + n * MINUUT, 3) for n in range(2)]
    weg = overbodig([*kopieen, *na], na[-1].moment)
    for kopie in weg:
        oud = (kopieen[-1].moment - kopie.moment).days
        ruimte = 1 if oud < 14 else 7 if oud < 92 else 31
        later = min(k.moment for k in kopieen if k.nummer > kopie.nummer and k not in weg)
        assert later - kopie.moment <= timedelta(days=ruimte)


def test_across_a_long_silence_none_pushes_another_out() -> None:
    """Five weeks of holiday now and then: both sides stay, though the silence does not count as age."""
    kopieen = rij([35 * 24 * 60] * 20 + [24 * 60] * 40)
    weg = overbodig(kopieen, kopieen[-1].moment)
    assert weg
    assert not {k.nummer for k in weg} & {k.nummer for k in kopieen[:20]}


def test_what_thinning_left_far_apart_keeps_its_age() -> None:
    """The silence that thinning made itself is not a jump of the clock: the numbers tell."""
    stappen = [1, 117, 1065, 4693, 22608, 30240, 217, 1, 14183, 4095, 1, 1747, 145, 150, 211, 291, 300]
    stappen += [317, 348, 627, 754, 1240, 1244, 1368, 2052, 2549, 2946, 3157, 19433, 30240, 30240, 30240]
    over: list[Kopie] = []
    for kopie in rij(stappen):
        over.append(kopie)
        over = [k for k in over if k not in overbodig(over, kopie.moment)]
        assert overbodig(over, kopie.moment) == []


@given(sprongen)
def test_whatever_the_clock_does_ten_stay_and_the_order_is_that_of_the_numbers(stappen: list[int]) -> None:
    kopieen = rij(stappen)
    weg = overbodig(list(reversed(kopieen)), kopieen[-1].moment)
    assert weg == overbodig(kopieen, kopieen[-1].moment)
    assert len(kopieen) - len(weg) >= min(MINSTENS, len(kopieen))
    assert kopieen[-1] not in weg


def weg(kopieen: list[Kopie], nas: list[int], nu: datetime = NU) -> list[int]:
    """Return the numbers of what may go, put aside right after these backups."""
    weggelegd = [Weggelegd(volg, na) for volg, na in enumerate(nas, 1)]
    return [een.volg for een in lang_genoeg_weggelegd(weggelegd, kopieen, nu)]


def test_what_was_put_aside_goes_after_thirty_days_but_for_the_newest_three() -> None:
    kopieen = dagelijks(60)
    assert weg(kopieen, [1, 2, 3]) == []
    assert weg(kopieen, [1, 2, 3, 4, 5]) == [2, 1]
    # The backup of the day after came 30 days ago, or 29.
    assert weg(kopieen, [29, 57, 58, 59]) == [1]
    assert weg(kopieen, [30, 57, 58, 59]) == []


def test_what_was_put_aside_stays_while_the_clock_cannot_be_trusted() -> None:
    kopieen = dagelijks(60)
    for dagen in (-400, 400):
        assert weg(kopieen, [1, 2, 3, 4, 5], NU + timedelta(days=dagen)) == []


def test_a_clock_that_jumped_makes_nothing_put_aside_older() -> None:
    """Ten days of work, of which the clock made ten years."""
    kopieen = dagelijks(10)
    verzet = [Kopie(k.nummer, k.moment - timedelta(days=3650), 3) if k.nummer < 6 else k for k in kopieen]
    assert weg(verzet, [1, 2, 3, 4, 5]) == []


def test_thinned_backups_still_tell_how_long_it_lies_there() -> None:
    alle = dagelijks(120)
    over = [kopie for kopie in alle if kopie not in overbodig(alle, NU)]
    assert len(over) < 40
    assert weg(over, [60, 61, 62, 118]) == [1]
    assert weg(over, [100, 101, 102, 118]) == []
