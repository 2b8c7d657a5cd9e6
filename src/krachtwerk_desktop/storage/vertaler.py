"""The one mapper between rows and frozen dataclasses: a column has the name of its field."""

from typing import Any, TypeVar

from sqlalchemy import RowMapping, Table

T = TypeVar("T")


def naar_rij(ding: Any, tabel: Table, **erbij: Any) -> dict[str, Any]:
    """Return the fields of a dataclass that are columns of this table, and what comes along."""
    return {naam: getattr(ding, naam) for naam in _veldnamen(type(ding)) if naam in tabel.c} | erbij


def van_rij(klasse: type[T], rij: RowMapping, **erbij: Any) -> T:
    """Make a dataclass of the columns that bear its fields' names, and what comes along."""
    velden = {naam: rij[naam] for naam in _veldnamen(klasse) if naam in rij}
    return klasse(**velden | erbij)


def _veldnamen(klasse: type[Any]) -> tuple[str, ...]:
    """Return the field names; every dataclass carries them ready for pattern matching."""
    namen: tuple[str, ...] = vars(klasse)["__match_args__"]
    return namen
