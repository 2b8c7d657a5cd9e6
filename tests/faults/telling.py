"""What was done and what it cost, counted per kind of fault."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Telling:
    """One row of the report. Whatever is in *mis* is a broken promise, in words without a cliënt's."""

    wat: str
    gemaakt: int = 0
    bevestigd: int = 0
    """Answers that were called saved and had to be there afterwards."""
    kwijt: int = 0
    typen_kwijt: float = 0.0
    """The longest time, in seconds, of which the typing was lost."""
    gemeld: int = 0
    """Faults that ended in a sentence of the program."""
    mis: list[str] = field(default_factory=list)

    def eis(self, klopt: bool, anders: str) -> None:
        """Note what is wrong when something that was promised is not so."""
        if not klopt:
            self.mis.append(anders)


def tabel(tellingen: list[Telling]) -> str:
    """Return the report as lines of text."""
    kop = f"{'wat':<34}{'gemaakt':>9}{'gemeld':>9}{'bevestigd':>11}{'kwijt':>7}{'typen kwijt':>13}"
    regels = [
        f"{t.wat:<34}{t.gemaakt:>9}{t.gemeld:>9}{t.bevestigd:>11}{t.kwijt:>7}{t.typen_kwijt:>11.2f} s"
        for t in tellingen
    ]
    fouten = [f"! {t.wat}: {wat}" for t in tellingen for wat in t.mis]
    return "\n".join([kop, "-" * len(kop), *regels, *fouten])
