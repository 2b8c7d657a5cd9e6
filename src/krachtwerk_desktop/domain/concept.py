"""What is typed but is not, or not yet, a value in the vault."""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Concept:
    """Half-typed text, an unfinished dialog or a date not understood, with where the cursor stood.

    *sleutel* is the key of a place (``plek.sleutel``) or the name of a dialog such as
    ``dialoog:client``. *traject_id* is ``''`` for what belongs to no round yet. *tekst* is as
    typed; a dialog with more fields puts JSON in it. *cursor* counts characters from the start.
    """

    sleutel: str
    traject_id: str
    tekst: str = field(repr=False)
    cursor: int
    moment: datetime
