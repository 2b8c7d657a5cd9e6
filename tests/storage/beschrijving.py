"""The shape of a vault, to compare two of them."""

from typing import Any

from krachtwerk_desktop.storage.verbinding import Verbinding


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
