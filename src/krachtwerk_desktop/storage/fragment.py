"""The piece of a text around a search hit, in the spelling it was written in."""

from krachtwerk_desktop.domain.vouwen import vouw

_RONDOM = 40


def fragment(tekst: str, gevouwen: str) -> str:
    """Return the line that holds the folded text, cut at words when it is long."""
    regels = [" ".join(regel.split()) for regel in tekst.splitlines()]
    regel = next((r for r in regels if gevouwen in vouw(r)), " ".join(tekst.split()))
    begin, eind = _grenzen(regel, gevouwen)
    van = 0 if begin <= _RONDOM else regel.rfind(" ", 0, begin - _RONDOM) + 1
    tot = regel.find(" ", eind + _RONDOM)
    stuk = regel[van:] if tot < 0 else regel[van:tot]
    return f"{'… ' if van else ''}{stuk}{' …' if tot >= 0 else ''}"


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
