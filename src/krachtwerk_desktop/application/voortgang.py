"""How a long job tells how far it is, and is asked to stop."""

from collections.abc import Callable

Voortgang = Callable[[int, int], None]
"""Is told how much of how much is done; of 0 or 1 it is only asked whether to go on.

Raising from it stops the work: each kind of job has its own failure that says so.
"""
Zeg = Callable[[str], None]
"""Is told in a sentence which part of the work begins."""


def stil(_gedaan: int, _totaal: int) -> None:
    """Progress that nobody watches."""


def zwijg(_zin: str) -> None:
    """Nobody reads along."""


def deel(voortgang: Voortgang, van: int, tot: int) -> Voortgang:
    """Return what counts the progress of a part as going from *van* to *tot* percent of the whole."""

    def meld(gedaan: int, totaal: int) -> None:
        if totaal > 1:
            voortgang(van * totaal + (tot - van) * gedaan, 100 * totaal)
        else:
            voortgang(gedaan, totaal)

    return meld
