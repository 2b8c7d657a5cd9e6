"""The piece of a text around a search hit, in the spelling it was written in."""

from krachtwerk_desktop.domain.vouwen import vouw

_RONDOM = 40


def fragment(tekst: str, gevouwen: str) -> str:
    """Return the line that holds the folded text, or most of its words, cut at words when it is long."""
    regels = [" ".join(regel.split()) for regel in tekst.splitlines()]
    regel = next((r for r in regels if gevouwen in vouw(r)), "")
    if not regel:
        gezocht = vouw(tekst)
        # A phrase may run over the end of a line; loose words are shown where most of them are.
        beste = max(regels, key=lambda r: aantal_woorden(vouw(r), gevouwen), default="")
        regel = " ".join(tekst.split()) if gevouwen in gezocht else beste
    begin, eind = _grenzen(regel, _eerste_in(vouw(regel), gevouwen))
    van = 0 if begin <= _RONDOM else regel.rfind(" ", 0, begin - _RONDOM) + 1
    tot = regel.find(" ", eind + _RONDOM)
    stuk = regel[van:] if tot < 0 else regel[van:tot]
    return f"{'… ' if van else ''}{stuk}{' …' if tot >= 0 else ''}"


def aantal_woorden(tekst: str, gevouwen: str) -> int:
    """Return how many of the folded words stand in a folded text; the phrase itself counts for all."""
    woorden = gevouwen.split()
    return len(woorden) + 1 if gevouwen in tekst else sum(woord in tekst for woord in woorden)


def _eerste_in(tekst: str, gevouwen: str) -> str:
    """Return the phrase when it is there, else the word that stands first."""
    if gevouwen in tekst:
        return gevouwen
    er_zijn = [woord for woord in gevouwen.split() if woord in tekst]
    return min(er_zijn, key=tekst.index, default=gevouwen)


def _grenzen(regel: str, gevouwen: str) -> tuple[int, int]:
    """Return where in the unfolded line the hit begins and ends; folding goes letter by letter."""
    if regel.isascii():  # folding changes no lengths then, and most lines are
        begin = regel.lower().find(gevouwen)
        return max(begin, 0), max(begin, 0) + len(gevouwen)
    letters: list[str] = []
    herkomst: list[int] = []
    for plaats, teken in enumerate(regel):
        gevouwen_teken = vouw(teken) or (" " if teken == " " else "")
        letters.append(gevouwen_teken)
        herkomst += [plaats] * len(gevouwen_teken)
    begin = "".join(letters).find(gevouwen)
    if begin < 0:
        return 0, 0
    return herkomst[begin], herkomst[begin + len(gevouwen) - 1] + 1
