"""A statement that runs at every save, put into SQL once.

SQLAlchemy writes it and knows how each value goes into its column; from then on only the
values change. That takes a quarter of the time of handing the statement over again.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, cast

from sqlalchemy import Connection, CursorResult
from sqlalchemy.dialects import sqlite
from sqlalchemy.sql.base import Executable
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.elements import ClauseElement

_DIALECT = sqlite.dialect(paramstyle="qmark")


class Opdracht:
    """A ready statement. Results come as SQLite gives them, so read only text and numbers."""

    __slots__ = ("_sql", "_waarden")

    def __init__(self, opdracht: Executable, kolommen: Sequence[str] = ()) -> None:
        """Write the SQL; *kolommen* are the columns that an insert fills."""
        element = cast("ClauseElement", opdracht)
        klaar = cast("SQLCompiler", element.compile(dialect=_DIALECT, column_keys=list(kolommen) or None))
        self._sql = str(klaar)
        self._waarden = [(naam, _omzetter(klaar, naam)) for naam in klaar.positiontup or ()]

    def voer_uit(self, conn: Connection, waarden: Mapping[str, Any]) -> CursorResult[Any]:
        """Run with these values by name; KeyError when one is missing."""
        rij = tuple(zet_om(waarden[naam]) if zet_om else waarden[naam] for naam, zet_om in self._waarden)
        return conn.exec_driver_sql(self._sql, rij)


def _omzetter(klaar: SQLCompiler, naam: str) -> Callable[[Any], Any] | None:
    return klaar.binds[naam].type.dialect_impl(_DIALECT).bind_processor(_DIALECT)
