"""Brings an older vault to today's schema: copy first, then migrate, then count.

Alembic is imported only here and only when a step is due: it takes longer to load than
the whole first window.
"""

from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, text

from krachtwerk_desktop.application.fouten import BijwerkenMislukt, Fout, KluisVerouderd, NieuwereKluis
from krachtwerk_desktop.domain.reservekopie import Kopie, Reden
from krachtwerk_desktop.storage import reservekopie, reservekopiemap, schema, sleutelkast
from krachtwerk_desktop.storage.tabellen import SCHEMA
from krachtwerk_desktop.storage.toegang import Toegang
from krachtwerk_desktop.storage.verbinding import Verbinding

STAPPEN = Path(__file__).parent / "migraties"
_GETELD = ("client", "traject", "antwoord", "doel", "actie")


def open_bijgewerkt(toegang: Toegang, stappen: Path = STAPPEN, doel: int = SCHEMA) -> Verbinding:
    """Open the vault; migrate first when the schema number says so.

    :raises NieuwereKluis: a newer program made this vault; it is left unchanged.
    :raises KluisVerouderd: a step is due, but the vault is only to be read.
    :raises BijwerkenMislukt: everything is as before.
    """
    _weiger_nieuwere(toegang, doel)
    verbinding = toegang.verbind()
    try:
        nummer = _beoordeel(toegang, verbinding, doel)
        if nummer == doel:
            return verbinding
    except BaseException:
        verbinding.close()
        raise
    toegang.merk.leeg()  # whoever closes last folds the log into the file
    verbinding.close()
    kopie = _maak_kopie(toegang)
    try:
        _migreer(toegang, stappen, doel)
    except Fout:
        raise
    except Exception as fout:
        # A step, or Alembic with its files, can fail in any way; the transaction took it all back.
        raise BijwerkenMislukt(str(kopie)) from fout
    return toegang.verbind()


def _weiger_nieuwere(toegang: Toegang, doel: int) -> None:
    """Refuse a newer vault before its log is folded into it: that alone would change it."""
    if toegang.alleen_lezen or not toegang.merk.log_omvang:
        return
    verbinding = toegang.verbind(alleen_lezen=True)
    try:
        if schema.nummer(verbinding) > doel:
            raise NieuwereKluis
    finally:
        verbinding.close()


def _beoordeel(toegang: Toegang, verbinding: Verbinding, doel: int) -> int:
    nummer = schema.nummer(verbinding)
    if nummer > doel:
        raise NieuwereKluis
    if nummer < doel and toegang.alleen_lezen:
        raise KluisVerouderd
    return nummer


def _maak_kopie(toegang: Toegang) -> Path:
    """Make a proven backup beside the vault, numbered after the others."""
    map_ = toegang.plaats.reservekopieen
    try:
        nummer = max((vondst.nummer for vondst in reservekopiemap.zoek(map_)), default=0) + 1
    except OSError:
        nummer = 1
    kopie = Kopie(nummer, datetime.now(UTC), 0, Reden.BIJWERKEN)
    sleutels = sleutelkast.lees(toegang.plaats).bestand
    return reservekopie.maak(toegang, sleutels, map_, kopie, _zwijg).map


def _zwijg(_gedaan: int, _totaal: int) -> None:
    """Nobody watches: the window opens after this."""


def _migreer(toegang: Toegang, stappen: Path, doel: int) -> None:
    from alembic import command
    from alembic.config import Config

    verbinding = toegang.verbind()
    # Inside a transaction this pragma does nothing, and with it on a table that is made anew
    # would take its children along.
    verbinding.execute("PRAGMA foreign_keys = OFF")
    motor = schema.maak_motor(lambda: verbinding)
    try:
        with motor.connect() as conn:
            conn.exec_driver_sql("BEGIN IMMEDIATE")
            eerst = _tel(conn)
            instelling = Config()
            instelling.set_main_option("script_location", str(stappen).replace("%", "%%"))
            instelling.attributes["verbinding"] = conn
            command.upgrade(instelling, schema.revisie(doel))
            _controleer(conn, eerst)
            schema.zet_nummer(conn, doel)
            conn.commit()
    finally:
        motor.dispose()


def _controleer(conn: Connection, eerst: dict[str, int]) -> None:
    if conn.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        raise ValueError("foreign_key_check")
    nu = _tel(conn)
    if any(nu.get(naam) != aantal for naam, aantal in eerst.items()):
        raise ValueError("aantallen")


def _tel(conn: Connection) -> dict[str, int]:
    """Count the rows that a begeleider would miss; tables that are not there yet are left out."""
    aanwezig = set(conn.execute(text("SELECT name FROM sqlite_schema WHERE type = 'table'")).scalars())
    return {
        naam: conn.execute(text(f"SELECT count(*) FROM {naam}")).scalar_one()  # noqa: S608
        for naam in _GETELD
        if naam in aanwezig
    }
