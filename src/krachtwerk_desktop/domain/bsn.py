"""Recognises what is probably a burgerservicenummer, so that nobody writes one down by habit."""

import re

_GEWICHTEN = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_DEELTAL = 11


def lijkt_bsn(tekst: str) -> bool:
    """Whether *tekst* holds nine digits in a row that pass the check of a BSN (elfproef).

    Dots and spaces between the digits do not hide it; a longer number is something else.
    """
    kandidaten = re.findall(r"(?<!\d)\d(?:[ .]?\d){8}(?!\d)", tekst)
    return any(_elfproef(re.sub(r"\D", "", kandidaat)) for kandidaat in kandidaten)


def _elfproef(cijfers: str) -> bool:
    som = sum(gewicht * int(cijfer) for gewicht, cijfer in zip(_GEWICHTEN, cijfers, strict=True))
    return som > 0 and som % _DEELTAL == 0
