"""Column types that turn plain SQLite text into the words of the domain and back."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, TypeVar

from sqlalchemy import Column, ForeignKey, Integer, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

T = TypeVar("T")


class Vertaald(TypeDecorator[T]):
    """Text that stands for something else; NULL stays None."""

    impl = Text
    cache_ok = True

    def __init__(self, heen: Callable[[T], str], terug: Callable[[str], T]) -> None:
        super().__init__()
        self.heen, self.terug = heen, terug

    def process_bind_param(self, value: T | None, _dialect: Dialect) -> str | None:
        return None if value is None else self.heen(value)

    def process_result_value(self, value: Any | None, _dialect: Dialect) -> T | None:
        return None if value is None else self.terug(value)


class Tekst(TypeDecorator[str]):
    """Text as typed; half a character (a lone surrogate) becomes the sign for an unreadable one.

    A window can hold such a half, the file cannot: without this the text around it would
    never be saved.
    """

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, _dialect: Dialect) -> str | None:
        return None if value is None else heel(value)


def heel(tekst: str) -> str:
    """Return the text with whole characters only; halves that belong together are joined."""
    try:
        tekst.encode()
    except UnicodeEncodeError:
        return tekst.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return tekst


def moment() -> Vertaald[datetime]:
    """A moment in UTC as ``2026-11-23T09:41:07.123456Z``: fixed width, so text order is time order."""
    return Vertaald(_moment_als_tekst, datetime.fromisoformat)


def dag() -> Vertaald[date]:
    """A calendar day as ``2026-11-23``."""
    return Vertaald(date.isoformat, date.fromisoformat)


def dagen() -> Vertaald[tuple[date, ...]]:
    """Calendar days, one a line."""
    return Vertaald(_dagen_als_tekst, _lees_dagen)


def regels() -> Vertaald[tuple[str, ...]]:
    """Ids, one a line."""
    return Vertaald("\n".join, lees_regels)


def keuze(opsomming: type[StrEnum]) -> Vertaald[StrEnum]:
    """One of the values of an enumeration, as its text."""
    return Vertaald(str, opsomming)


def tekst(naam: str) -> Column[str]:
    """A column of text, empty for none."""
    return Column(naam, Tekst, nullable=False, server_default="")


def volgnr() -> Column[int]:
    """The column of the vault-wide counter."""
    return Column("volgnr", Integer, nullable=False)


def bij(naam: str, van: str, *, sleutel: bool = False, index: bool = False) -> Column[str]:
    """A reference to the thing that this is a part of, and that takes it along when it goes."""
    verwijzing = ForeignKey(van, ondelete="CASCADE")
    return Column(naam, verwijzing, primary_key=sleutel, nullable=False, index=index or None)


def lees_regels(tekst: str) -> tuple[str, ...]:
    """Return the lines that are not empty."""
    return tuple(regel for regel in tekst.split("\n") if regel)


def _moment_als_tekst(waarde: datetime) -> str:
    if waarde.tzinfo is None:
        raise ValueError("moment zonder tijdzone")
    return waarde.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def _dagen_als_tekst(waarde: tuple[date, ...]) -> str:
    return "\n".join(d.isoformat() for d in waarde)


def _lees_dagen(tekst: str) -> tuple[date, ...]:
    return tuple(date.fromisoformat(regel) for regel in tekst.split())
