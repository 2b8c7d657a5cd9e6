"""What every sheet module works with: the typesetter, the style, and the small blocks of text."""

from dataclasses import dataclass

from krachtwerk_desktop.domain.werkblad import Drukopties
from krachtwerk_desktop.reports.blokken import Blok, Kader, Onderkop, Schrijflijnen, Stapel, Tekst, Wit
from krachtwerk_desktop.reports.lettertypen import Letterkast
from krachtwerk_desktop.reports.rij import Invulveld
from krachtwerk_desktop.reports.stijl import Letter, Stijl, kies_stijl
from krachtwerk_desktop.reports.tekst import Zetter


@dataclass(frozen=True, slots=True)
class Pers:
    """One print in the making."""

    kast: Letterkast
    zetter: Zetter
    stijl: Stijl
    opties: Drukopties

    def tekst(self, tekst: str, letter: Letter, breedte: float, *, rechts: bool = False) -> Tekst:
        """Set a text in a column of this width."""
        return Tekst(self.zetter.regels(tekst, letter, breedte), letter, rechts)

    def lijnen(self, aantal: int) -> Schrijflijnen:
        """Return lines to write on."""
        return Schrijflijnen(aantal, self.stijl.palet.schrijflijn)

    def veld(self, label: str) -> Invulveld:
        """Return a label with a line behind it."""
        letter = self.stijl.zacht
        tekst = self.tekst(label, letter, 1e9)
        return Invulveld(tekst, self.zetter.breedte(label, letter), self.stijl.palet.schrijflijn)

    def tekst_of_lijnen(self, tekst: str, letter: Letter, breedte: float, aantal: int) -> Blok:
        """Return the text, or lines to write it on when there is none."""
        gezet = self.tekst(tekst, letter, breedte)
        return gezet if gezet.regels else self.lijnen(aantal)

    def alineas(self, teksten: tuple[str, ...], letter: Letter, breedte: float) -> list[Blok]:
        """Return a block per statement, with some white between them."""
        blokken: list[Blok] = []
        for tekst in teksten:
            gezet = self.tekst(tekst, letter, breedte)
            if gezet.regels:
                blokken += [Wit(letter.maat * 0.45), gezet] if blokken else [gezet]
        return blokken

    def inzet(self, label: str, teksten: tuple[str, ...], breedte: float, balk: int) -> Blok | None:
        """Return another person's words: set in, on white, on every page under the name the client knows."""
        rand = (4.0, 5.0, 5.0, 9.0)
        binnen = breedte - rand[1] - rand[3]
        alineas = self.alineas(teksten, self.stijl.tekst, binnen)
        if not alineas:
            return None
        letter = self.stijl.vet.in_kleur(self.stijl.palet.zacht)
        naam, verder = (self.tekst(tekst, letter, binnen) for tekst in (label, f"{label} (vervolg)"))
        inhoud = Onderkop(naam, Stapel(alineas), verder)
        return Kader(inhoud, rand, self.stijl.palet.wit, self.stijl.palet.accent[balk])


def nieuwe_pers(kast: Letterkast, opties: Drukopties) -> Pers:
    """Return what one print needs; nothing of an earlier print is in it."""
    return Pers(kast, Zetter(kast), kies_stijl(groot=opties.groot, grijs=opties.grijs), opties)
