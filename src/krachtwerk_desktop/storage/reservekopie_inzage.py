"""Looks into a backup without changing it, and makes it ready to be put back.

Also without an open vault: when the vault is damaged or gone, the backups and a wachtwoord
are all there is.
"""

from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from krachtwerk_desktop.application.fouten import (
    Fout,
    NieuwereKluis,
    ReservekopieBeschadigd,
    SleutelbestandBeschadigd,
    SleutelbestandOntbreekt,
    WachtwoordOnjuist,
)
from krachtwerk_desktop.application.reservekopie_poort import Inzage, Stand, Vondst
from krachtwerk_desktop.application.voortgang import Voortgang
from krachtwerk_desktop.domain.reservekopie import KopieClient
from krachtwerk_desktop.storage import reservekopiemap as mappen
from krachtwerk_desktop.storage import schema, sleutelkast, sleutels, storingen, terugzetten, verbinding
from krachtwerk_desktop.storage.plaats import Kluisplaats
from krachtwerk_desktop.storage.sleutelbestand import Sleutelbestand
from krachtwerk_desktop.storage.tabellen import SCHEMA
from krachtwerk_desktop.storage.terugzetten import Terugzetting
from krachtwerk_desktop.storage.verbinding import DbFout

# Columns of the first schema: a backup from before every migration can be looked at.
_CLIENTEN = """
    SELECT c.id, c.naam, max(t.laatst_op)
    FROM client c LEFT JOIN traject t ON t.client_id = c.id
    WHERE c.verwijderd_op IS NULL
    GROUP BY c.id ORDER BY max(t.laatst_op) DESC, c.naam
"""


@dataclass(frozen=True, slots=True)
class Geheim:
    """The key of a backup, and the key file to put back with it (None: today's opens it)."""

    datasleutel: bytes = field(repr=False)
    sleutels: Sleutelbestand | None = field(repr=False)


def bekijk(vondst: Vondst, eigen: tuple[bytes, Sleutelbestand] | None = None, wachtwoord: str = "") -> Inzage:
    """Check the whole backup and read who is in it.

    *eigen* are the data key and key file of the open vault.

    :raises WachtwoordOnjuist: when the key of the open vault does not fit and *wachtwoord* does not either.
    :raises Fout: ReservekopieBeschadigd, NieuwereKluis, or what is wrong with its key file.
    """
    geheim, kluis_id = _geheim(vondst.map, eigen, wachtwoord)
    try:
        bewijs = mappen.lees_bewijs(vondst.map, geheim.datasleutel, kluis_id)
    except OSError as fout:
        raise storingen.niet_gelezen(storingen.van_os(fout)) from None
    if bewijs is None or not mappen.is_heel(vondst.map, bewijs, grondig=True):
        raise ReservekopieBeschadigd
    clienten = _clienten(Kluisplaats(vondst.map).db, geheim.datasleutel, kluis_id)
    bewezen = replace(vondst, stand=Stand.BEWEZEN, kopie=bewijs.kopie)
    return Inzage(bewezen, clienten, geheim, eigen_wachtwoord=geheim.sleutels is not None)


def zet_klaar(plaats: Kluisplaats, inzage: Inzage, voortgang: Voortgang, *, bewaar: bool) -> Terugzetting:
    """Copy a looked-at backup beside the vault; see ``terugzetten.zet_klaar``."""
    geheim = inzage.geheim
    if not isinstance(geheim, Geheim):
        raise TypeError("geheim")
    return terugzetten.zet_klaar(
        plaats, inzage.vondst.map, geheim.datasleutel, geheim.sleutels, voortgang, bewaar=bewaar
    )


def is_andere_kluis(map_: Path, kluis_id: bytes) -> bool:
    """Say whether the key file in a backup is that of another vault; a missing one tells nothing."""
    try:
        return sleutelkast.lees_een(Kluisplaats(map_).sleutel).kluis_id != kluis_id
    except Fout:
        return False


def zonder_kluis(plaats: Kluisplaats) -> Sleutelbestand | None:
    """Return today's key file when it can be read, though the vault itself may be gone."""
    try:
        return sleutelkast.lees(plaats).bestand
    except Fout:
        return None


def bekijk_zonder_kluis(plaats: Kluisplaats, vondst: Vondst, wachtwoord: str) -> Inzage:
    """Look with a wachtwoord alone: today's when today's key file fits this backup, else that of then.

    :raises Fout: as :func:`bekijk`.
    """
    nu = zonder_kluis(plaats)
    eigen: tuple[bytes, Sleutelbestand] | None = None
    if nu is not None:
        try:
            eigen = (nu.open_met_wachtwoord(wachtwoord), nu)
        except WachtwoordOnjuist:
            eigen = None
    return bekijk(vondst, eigen, wachtwoord)


def _geheim(map_: Path, eigen: tuple[bytes, Sleutelbestand] | None, wachtwoord: str) -> tuple[Geheim, bytes]:
    """Return the key of a backup; the key of today's vault goes first, whatever wachtwoord was then."""
    try:
        toen = sleutelkast.lees_een(Kluisplaats(map_).sleutel)
    except (SleutelbestandBeschadigd, SleutelbestandOntbreekt):
        # Today's key file opens it too when it is a backup of the same vault.
        if eigen is None:
            raise ReservekopieBeschadigd from None
        return Geheim(eigen[0], None), eigen[1].kluis_id
    if eigen is not None and sleutels.klopt(eigen[0], toen.kluis_id, toen.controle):
        return Geheim(eigen[0], None), toen.kluis_id
    if not wachtwoord:
        raise WachtwoordOnjuist(
            "Deze reservekopie heeft een ander wachtwoord. Er is niets veranderd. "
            "Typ het wachtwoord van toen."
        )
    try:
        return Geheim(toen.open_met_wachtwoord(wachtwoord), toen), toen.kluis_id
    except WachtwoordOnjuist:
        raise WachtwoordOnjuist(
            "Dit wachtwoord past niet op deze reservekopie. Er is niets veranderd. "
            "Probeer het wachtwoord dat je had toen de kopie werd gemaakt."
        ) from None


def _clienten(db: Path, datasleutel: bytes, kluis_id: bytes) -> tuple[KopieClient, ...]:
    try:
        with closing(verbinding.open_stil(db, datasleutel, kluis_id)) as kopie:
            if schema.nummer(kopie) > SCHEMA:
                raise NieuwereKluis(
                    "Deze reservekopie is gemaakt met een nieuwere versie van het programma. Er is niets "
                    "veranderd. Installeer de nieuwste versie om haar terug te zetten."
                )
            rijen = kopie.execute(_CLIENTEN).fetchall()
    except DbFout:
        raise ReservekopieBeschadigd from None
    return tuple(KopieClient(id_, naam, _moment(op)) for id_, naam, op in rijen)


def _moment(tekst: str | None) -> datetime | None:
    return datetime.fromisoformat(tekst) if tekst else None
