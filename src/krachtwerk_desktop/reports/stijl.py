"""Sizes and colours of a sheet: for ordinary and large letters, in colour and in shades of grey.

Tints carry no meaning: on a mono printer they all become the same light grey.
"""

from dataclasses import dataclass, replace

MM = 72 / 25.4
A4 = (210 * MM, 297 * MM)
SCHRIJFREGEL = 9 * MM
VAKJE = 5 * MM

Kleur = tuple[float, float, float]


def _hex(kleur: str) -> Kleur:
    rood, groen, blauw = (int(kleur[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return rood, groen, blauw


@dataclass(frozen=True, slots=True)
class Letter:
    """How a text is set: size and distance between lines in points."""

    maat: float
    vet: bool = False
    kleur: Kleur = (0, 0, 0)
    regelafstand: float = 1.36

    @property
    def regelhoogte(self) -> float:
        return self.maat * self.regelafstand

    def in_kleur(self, kleur: Kleur) -> "Letter":
        return replace(self, kleur=kleur)


@dataclass(frozen=True, slots=True)
class Palet:
    """The colours: text, secondary text, dividers, writing lines, and a pair per column."""

    inkt: Kleur
    zacht: Kleur
    lijn: Kleur
    schrijflijn: Kleur
    accent: tuple[Kleur, Kleur, Kleur]
    tint: tuple[Kleur, Kleur, Kleur]
    wit: Kleur = (1, 1, 1)


_KLEUR = Palet(
    inkt=_hex("#1C2B2D"),
    zacht=_hex("#4A5A5C"),
    lijn=_hex("#C9C5BB"),
    schrijflijn=_hex("#8C9896"),
    accent=(_hex("#0B5D5E"), _hex("#A6480E"), _hex("#5D4785")),
    tint=(_hex("#EAF4F1"), _hex("#FDF2E8"), _hex("#F3EFFA")),
)
_GRIJS = Palet(
    inkt=(0, 0, 0),
    zacht=_hex("#4A4A4A"),
    lijn=_hex("#C4C4C4"),
    schrijflijn=_hex("#8C8C8C"),
    accent=(_hex("#262626"),) * 3,
    tint=(_hex("#F3F3F3"),) * 3,
)


@dataclass(frozen=True, slots=True)
class Stijl:
    """The letters of one print."""

    palet: Palet
    groot: bool
    tekst: Letter
    vet: Letter
    zacht: Letter
    titel: Letter
    kop: Letter
    tussenkop: Letter


def kies_stijl(*, groot: bool, grijs: bool) -> Stijl:
    """Return the letters: 11 pt and up, or 14 pt and up."""
    palet = _GRIJS if grijs else _KLEUR
    gewoon = 14.0 if groot else 11.0
    return Stijl(
        palet=palet,
        groot=groot,
        tekst=Letter(gewoon, kleur=palet.inkt),
        vet=Letter(gewoon, vet=True, kleur=palet.inkt),
        zacht=Letter(gewoon, kleur=palet.zacht),
        titel=Letter(27.0 if groot else 24.0, vet=True, kleur=palet.inkt, regelafstand=1.15),
        kop=Letter(18.0 if groot else 15.0, vet=True, kleur=palet.inkt, regelafstand=1.25),
        tussenkop=Letter(16.0 if groot else 12.5, vet=True, kleur=palet.inkt, regelafstand=1.25),
    )
