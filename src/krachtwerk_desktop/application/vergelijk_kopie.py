"""Lays a backup beside today, so that one looks before putting it back."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from krachtwerk_desktop.application.reservekopieen import aantal_clienten
from krachtwerk_desktop.domain.reservekopie import KopieClient


@dataclass(frozen=True, slots=True)
class Naast:
    """One cliënt: in the backup, and now; *laatst* is when was last worked, None for never."""

    naam: str = field(repr=False)
    in_kopie: bool
    kopie_laatst: datetime | None
    nu_aanwezig: bool
    nu_laatst: datetime | None

    @property
    def verliest(self) -> bool:
        """Whether putting the backup back takes something away."""
        later = self.nu_laatst is not None and (
            self.kopie_laatst is None or self.nu_laatst > self.kopie_laatst
        )
        return self.nu_aanwezig and (not self.in_kopie or later)


def naast_elkaar(kopie: Sequence[KopieClient], nu: Sequence[KopieClient]) -> list[Naast]:
    """Return everyone in either, those who lose something first."""
    toen = {client.id: client for client in kopie}
    nu_van = {client.id: client for client in nu}
    rijen = [_naast(toen.get(id_), nu_van.get(id_)) for id_ in dict.fromkeys([*nu_van, *toen])]
    return sorted(rijen, key=lambda rij: (not rij.verliest, rij.naam.casefold()))


def samenvatting(kopie: Sequence[KopieClient], nu: Sequence[KopieClient]) -> str:
    """Return the counts, and what is missing in the backup, in one or two sentences."""
    rijen = naast_elkaar(kopie, nu)
    delen = [f"In deze kopie: {aantal_clienten(len(kopie))}. Nu: {aantal_clienten(len(nu))}."]
    erbij = sum(rij.nu_aanwezig and not rij.in_kopie for rij in rijen)
    later = sum(rij.verliest and rij.in_kopie for rij in rijen)
    if erbij:
        delen.append(f"{aantal_clienten(erbij)} van nu {_staat(erbij)} niet in de kopie.")
    if later:
        delen.append(f"Bij {aantal_clienten(later)} is na de kopie nog gewerkt; dat staat er niet in.")
    if not erbij and not later:
        delen.append("Alles van nu staat in de kopie.")
    return " ".join(delen)


def _staat(aantal: int) -> str:
    return "staat" if aantal == 1 else "staan"


def _naast(toen: KopieClient | None, nu: KopieClient | None) -> Naast:
    wie = nu or toen
    return Naast(
        wie.naam if wie else "",
        toen is not None,
        toen.laatst_op if toen else None,
        nu is not None,
        nu.laatst_op if nu else None,
    )
