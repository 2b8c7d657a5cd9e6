from PySide6.QtGui import QFontMetrics

from krachtwerk_desktop.ui.clienten.regels import breek
from krachtwerk_desktop.ui.thema import thema


def test_a_text_that_fits_stays_whole(qapp: object) -> None:
    assert breek("Doelen en actieplan", thema().letter(), 500, 3) == ["Doelen en actieplan"]


def test_words_are_spread_over_lines_and_none_is_lost(qapp: object) -> None:
    letter = thema().letter()
    regels = breek("Zelfregulering evalueren met Samira", letter, 130, 3)
    assert len(regels) > 1
    assert " ".join(regels) == "Zelfregulering evalueren met Samira"
    assert all(QFontMetrics(letter).horizontalAdvance(regel) <= 130 for regel in regels)


def test_only_the_last_line_may_end_in_dots(qapp: object) -> None:
    regels = breek("een heel lange zin die nooit op drie regels past " * 5, thema().letter(), 150, 3)
    assert len(regels) == 3
    assert regels[-1].endswith("…")
    assert not any("…" in regel for regel in regels[:-1])


def test_one_line_is_elided(qapp: object) -> None:
    assert breek("Bellen met het bouwbedrijf", thema().letter(), 80, 1)[0].endswith("…")
