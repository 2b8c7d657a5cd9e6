"""Blocks side by side: the row of a table, and fields to fill in on one line."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from krachtwerk_desktop.reports.blokken import Blok, Kader, Knip, Tekst, Wit, heel_of_niet
from krachtwerk_desktop.reports.doek import Doek
from krachtwerk_desktop.reports.stijl import MM, SCHRIJFREGEL, Kleur

Rand = tuple[float, float, float, float]
GEEN_RAND: Rand = (0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Cel:
    """A column of a row. `vervolg` stands at the top when the row goes on on the next page."""

    inhoud: Blok
    breedte: float
    rand: Rand = GEEN_RAND
    kleur: Kleur | None = None
    vervolg: Blok | None = None

    @property
    def hoogte(self) -> float:
        return self.inhoud.hoogte + self.rand[0] + self.rand[2]


class Rij:
    """Cells of equal height. Cut, every cell goes on where it was; nothing of it is lost."""

    __slots__ = ("cellen", "hoogte", "lijn", "minimaal", "tussen")

    def __init__(
        self,
        cellen: Sequence[Cel],
        *,
        tussen: float = 0.0,
        minimaal: float = 0.0,
        lijn: Kleur | None = None,
    ) -> None:
        self.cellen = cellen
        self.tussen = tussen
        self.minimaal = minimaal
        self.lijn = lijn
        self.hoogte = max(minimaal, *(cel.hoogte for cel in cellen))

    def knip(self, ruimte: float) -> Knip:
        heel, _ = heel_of_niet(self, ruimte)
        if heel:
            return self, None
        knippen = [(cel, cel.inhoud.knip(ruimte - cel.rand[0] - cel.rand[2])) for cel in self.cellen]
        if not any(voor and voor.hoogte for cel, (voor, _) in knippen if cel.vervolg is None):
            return None, self  # nothing of it would stand here; an empty cell is nothing
        boven = self._zoals([replace(cel, inhoud=voor or Wit(0)) for cel, (voor, _) in knippen])
        if not any(rest for _, (_, rest) in knippen):
            return boven, None
        return boven, self._zoals(
            [replace(cel, inhoud=rest or cel.vervolg or Wit(0)) for cel, (_, rest) in knippen]
        )

    def _zoals(self, cellen: Sequence[Cel]) -> "Rij":
        return Rij(cellen, tussen=self.tussen, lijn=self.lijn)

    def teken(self, doek: Doek, x: float, boven: float, breedte: float) -> None:
        links = x
        for cel in self.cellen:
            # The tint is as high as the row, the text stands at the top of it.
            if cel.kleur:
                doek.vlak(links, boven, cel.breedte, self.hoogte, cel.kleur)
            Kader(cel.inhoud, cel.rand).teken(doek, links, boven, cel.breedte)
            links += cel.breedte + self.tussen
        if self.lijn:
            doek.lijn(x, boven - self.hoogte, breedte, self.lijn)


@dataclass(frozen=True, slots=True)
class Invulveld:
    """A label with a line behind it to write on; both stand on the foot of the block."""

    label: Tekst
    label_breedte: float
    kleur: Kleur
    hoogte: float = SCHRIJFREGEL

    def knip(self, ruimte: float) -> Knip:
        return heel_of_niet(self, ruimte)

    def teken(self, doek: Doek, x: float, boven: float, breedte: float) -> None:
        onder = boven - self.hoogte
        self.label.teken(doek, x, onder + self.label.hoogte - 1, breedte)
        begin = self.label_breedte + 1.5 * MM
        doek.lijn(x + begin, onder, breedte - begin, self.kleur)
