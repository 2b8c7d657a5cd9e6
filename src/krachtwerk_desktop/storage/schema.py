"""Makes the tables of a new vault and knows the number of an existing one.

The number stands in the header (``user_version``), so that it is known before a table is
read, and as a revision in ``alembic_version``, for the day that a migration is due.
"""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, insert
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from krachtwerk_desktop.storage.tabellen import SCHEMA, metadata, teller
from krachtwerk_desktop.storage.tabellen_dossier import WACHTERS
from krachtwerk_desktop.storage.verbinding import Verbinding

ALEMBIC = "alembic_version"


def revisie(nummer: int) -> str:
    """Return the name of the migration step that leads to this schema number."""
    return f"{nummer:04}"


def maak_motor(verbind: Callable[[], Any]) -> Engine:
    """Return an engine over one connection, whose errors name no values: those are a cliënt's words."""
    return create_engine(
        "sqlite://", module=dbapi2, creator=verbind, poolclass=StaticPool, hide_parameters=True
    )


def maak(verbinding: Verbinding) -> None:
    """Make all tables in an empty vault, in one transaction, and stamp them."""
    with maak_motor(lambda: verbinding).connect() as conn:
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
