"""Tells apart what can be wrong with a vault file, without ever changing it."""

from krachtwerk_desktop.application.fouten import (
    Fout,
    GeenKluis,
    KluisAfgekapt,
    KluisBeschadigd,
    KluisLeeg,
    KluisOntbreekt,
)
from krachtwerk_desktop.storage import storingen
from krachtwerk_desktop.storage.logboek import in_wal
from krachtwerk_desktop.storage.paginas import BLADZIJDE, Bladlezer, bladen
from krachtwerk_desktop.storage.plaats import Kluisplaats

_GEWONE_SQLITE = b"SQLite format 3\0"


def eis_zelfde_kluis(plaats: Kluisplaats, kluis_id: bytes) -> None:
    """Look whether the file is the one of this key, before any wachtwoord is called wrong for it.

    :raises GeenKluis: when it is another file; one that is not there or too short is told later.
    """
    try:
        with plaats.db.open("rb") as stroom:
            zout = stroom.read(len(kluis_id))
    except OSError:
        return
    if zout != kluis_id[: len(zout)]:
        raise _ander_bestand(zout)


def voor_openen(plaats: Kluisplaats, kluis_id: bytes, datasleutel: bytes) -> None:
    """Look at size, salt and first page; cheap whatever the size of the vault.

    :raises Fout: KluisOntbreekt, KluisLeeg, GeenKluis, KluisAfgekapt or KluisBeschadigd.
    """
    try:
        grootte = plaats.db.stat().st_size
        with plaats.db.open("rb") as stroom:
            eerste = stroom.read(BLADZIJDE)
    except FileNotFoundError:
        raise KluisOntbreekt from None
    except OSError as fout:
        raise storingen.niet_gelezen(storingen.van_os(fout)) from None
    fout_ = _van_begin(eerste, kluis_id) or _van_omvang(plaats, eerste, grootte, kluis_id, datasleutel)
    if fout_ is not None:
        raise fout_


def alle_bladen(plaats: Kluisplaats, kluis_id: bytes, datasleutel: bytes) -> None:
    """Look at every page too; takes some ten microseconds for each.

    :raises Fout: as :func:`voor_openen`, KluisBeschadigd naming the first damaged page.
    """
    voor_openen(plaats, kluis_id, datasleutel)
    lezer = Bladlezer(datasleutel, kluis_id)
    vervangen, _ = in_wal(plaats.wal)
    try:
        for nummer, blad in bladen(plaats.db):
            if nummer not in vervangen and not lezer.klopt(nummer, blad):
                raise KluisBeschadigd(nummer)
    except OSError as fout:
        raise storingen.niet_gelezen(storingen.van_os(fout)) from None


def na_fout(plaats: Kluisplaats, kluis_id: bytes, datasleutel: bytes) -> Fout:
    """Return what is wrong now that SQLite says that the file is damaged."""
    try:
        alle_bladen(plaats, kluis_id, datasleutel)
    except Fout as fout:
        return fout
    return KluisBeschadigd()


def _van_begin(eerste: bytes, kluis_id: bytes) -> Fout | None:
    if not eerste:
        return KluisLeeg()
    zout = eerste[: len(kluis_id)]
    if zout != kluis_id[: len(zout)]:
        return _ander_bestand(zout)
    return KluisAfgekapt() if len(eerste) < BLADZIJDE else None


def _ander_bestand(zout: bytes) -> Fout:
    if zout != _GEWONE_SQLITE:
        return GeenKluis()
    return GeenKluis(
        "Het bestand kluis.db is een gewone database, geen kluis. Het is niet aangeraakt. "
        "Zet het goede bestand terug in de map."
    )


def _van_omvang(
    plaats: Kluisplaats, eerste: bytes, grootte: int, kluis_id: bytes, datasleutel: bytes
) -> Fout | None:
    """Compare the size with the page count; pages that wait in the log are not missing."""
    lezer = Bladlezer(datasleutel, kluis_id)
    vervangen, volgens_wal = in_wal(plaats.wal)
    heel = grootte // BLADZIJDE
    if not lezer.klopt(1, eerste):
        if 1 not in vervangen:
            return KluisBeschadigd(1)
        nodig = volgens_wal
    else:
        nodig = max(lezer.aantal_bladzijden(eerste), volgens_wal)
    mist = any(nummer not in vervangen for nummer in range(heel + 1, nodig + 1))
    return KluisAfgekapt() if mist else None
