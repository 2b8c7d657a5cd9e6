"""How *Instellingen* stood open when the vault locked.

Never a wachtwoord or noodcode: of a new noodcode only whether it was shown and not typed back, or was
written while the vault locked, before anybody could be told.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Instelstand:
    """*veld* counts the fields of the window in its order, -1 for none.

    *velden* is what was typed in the profile and could not be saved there, by name.
    """

    onderdeel: int
    veld: int = -1
    cursor: int = 0
    velden: dict[str, str] = field(default_factory=dict, repr=False)
    noodcode: bool = False
    vervangen: bool = False
