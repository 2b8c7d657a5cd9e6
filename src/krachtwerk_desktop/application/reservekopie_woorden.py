"""What is said about backups while they are made, and after a change of wachtwoord."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from krachtwerk_desktop.application.reservekopie_poort import Vondst, is_er
from krachtwerk_desktop.domain import datum

WORDT_GEMAAKT: Final = "De reservekopie wordt gemaakt en nagekeken."
WORDT_DAAR_GEMAAKT: Final = "Naast de kluis lukt het niet. De reservekopie wordt op de tweede plek gemaakt."
GAAT_NAAR_TWEEDE: Final = "De reservekopie gaat ook naar de tweede plek en wordt daar nagekeken."
WORDT_KLAARGEZET: Final = "De gekozen reservekopie wordt klaargezet en nagekeken."
GEEN_HALVE: Final = "daar telt geen halve kopie mee."
TERUGSTEKEN: Final = "Steek de stick of schijf terug; het programma probeert het later vanzelf opnieuw."


def over_sleutels(aantal: int, niet: Sequence[Vondst], tweede: Path | None) -> str:
    """Return how many open with the new key, and which do not."""
    goed = aantal - len(niet)
    delen = (
        [f"{goed} {'reservekopie opent' if goed == 1 else 'reservekopieën openen'} nu ook zo."]
        if goed
        else []
    )
    if niet:
        dagen = ", ".join(dict.fromkeys(datum.voluit(vondst.dag) for vondst in niet))
        delen.append(f"Deze openen nog met je oude wachtwoord: {dagen}.")
    if tweede is not None and not is_er(tweede):
        delen.append(
            f"De reservekopieën in {tweede.parent} waren er niet bij en openen nog met je oude wachtwoord. "
            "Zodra die plek er weer is en er een kopie bij komt, gaat het vanzelf goed."
        )
    return " ".join(delen)
