"""The columns of the acties: the same on every card, open or closed, so that they line up."""

from typing import Final

KOP: Final = {
    "tekst": "Actie",
    "wie": "Wie",
    "klaar_op": "Klaar op",
    "hulp": "Wie of wat helpt",
    "gelukt_op": "Gelukt op",
}
VINK: Final = 40
GOOT: Final = 8
_MINST: Final = {"tekst": 148, "wie": 110, "klaar_op": 152, "hulp": 124, "gelukt_op": 152}
_REK: Final = {"tekst": 5, "wie": 3, "klaar_op": 1, "hulp": 3, "gelukt_op": 0}

Kolommen = dict[str, tuple[int, int]]
"""Per column where it begins and how wide it is, in pixels."""


def kolommen(breedte: int, schaal: float) -> Kolommen | None:
    """Return the columns for *breedte* pixels at text size *schaal*; None when they do not fit."""
    goot = round(GOOT * schaal)
    minst = {naam: round(maat * schaal) for naam, maat in _MINST.items()}
    x = round(VINK * schaal)
    over = breedte - x - sum(minst.values()) - goot * (len(minst) - 1)
    if over < 0:
        return None
    gevonden: Kolommen = {}
    for naam, maat in minst.items():
        breed = maat + over * _REK[naam] // sum(_REK.values())
        gevonden[naam] = (x, breed)
        x += breed + goot
    return gevonden
