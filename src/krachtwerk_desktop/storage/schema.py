"""Makes the tables of a new vault and knows the number of an existing one.

The number stands in the header (``user_version``), so that it is known before a table is
read, and as a revision in ``alembic_version``, for the day that a migration is due.
"""

from typing import Any

from sqlalchemy import Connection, create_engine, insert
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from krachtwerk_desktop.storage.tabellen import SCHEMA, metadata, teller
from krachtwerk_desktop.storage.tabellen_dossier import WACHTERS
from krachtwerk_desktop.storage.verbinding import Verbinding

ALEMBIC = "alembic_version"


def revisie(nummer: int) -> str:
    """Return the name of the migration step that leads to this schema number."""
    return f"{nummer:04}"


def maak(verbinding: Verbinding) -> None:
    """Make all tables in an empty vault, in one transaction, and stamp them."""
    motor = create_engine(
        "sqlite://", module=dbapi2, creator=lambda: verbinding, poolclass=StaticPool, hide_parameters=True
    )
    with motor.connect() as conn:
        conn.exec_driver_sql("BEGIN IMMEDIATE")
        metadata.create_all(conn)
        for wachter in WACHTERS:
            conn.exec_driver_sql(wachter)
        conn.execute(insert(teller).values(naam="volgnr", waarde=0))
        conn.exec_driver_sql(f"CREATE TABLE {ALEMBIC} (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
        conn.exec_driver_sql(f"INSERT INTO {ALEMBIC} VALUES (?)", (revisie(SCHEMA),))  # noqa: S608
        zet_nummer(conn, SCHEMA)
        conn.commit()


def nummer(verbinding: Verbinding) -> int:
    """Return the schema number of an open vault."""
    gevonden: int = verbinding.execute("PRAGMA user_version").fetchone()[0]
    return gevonden


def zet_nummer(conn: Connection, nummer: int) -> None:
    """Write the number; takes part in the running transaction."""
    conn.exec_driver_sql(f"PRAGMA user_version = {int(nummer)}")


def beschrijving(verbinding: Verbinding) -> dict[str, Any]:
    """Return the shape of all tables and indexes, however they were written, to compare two vaults."""
    namen = verbinding.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
    ).fetchall()
    return {naam: _tabel(verbinding, naam) for (naam,) in namen}


def _tabel(verbinding: Verbinding, naam: str) -> dict[str, Any]:
    def pragma(wat: str, van: str = naam) -> list[tuple[Any, ...]]:
        rijen: list[tuple[Any, ...]] = verbinding.execute(f'PRAGMA {wat}("{van}")').fetchall()
        return sorted((tuple(rij) for rij in rijen), key=repr)

    indexen = {
        (
            index[1] if index[3] == "c" else f"{index[3]}",
            *(rij[2] for rij in pragma("index_info", index[1])),
        ): (
            index[2],
            index[4],
        )
        for index in pragma("index_list")
    }
    return {
        "kolommen": pragma("table_info"),
        "sleutels": pragma("foreign_key_list"),
        "indexen": indexen,
        "wachters": _wachters(verbinding, naam),
    }


def _wachters(verbinding: Verbinding, tabel: str) -> dict[str, str]:
    """Return the triggers on a table, their white space single."""
    vraag = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?"
    return {naam: " ".join(sql.split()) for naam, sql in verbinding.execute(vraag, (tabel,)).fetchall()}
