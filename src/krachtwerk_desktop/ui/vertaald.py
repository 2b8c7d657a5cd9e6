"""Keeps PySide's own Python compiled, as Python keeps all the rest.

PySide carries its Python modules as text inside its library and compiles them anew at every start,
which takes a seventh of the time that an empty window needs. Python keeps what it compiles in
`__pycache__`; so does this, in one file beside our own, under the same terms: what has another
source or is of another Python does not fit, and where nothing may be written nothing is kept.
"""

from __future__ import annotations  # not for here: `compile` hands it on, and PySide counts on it

import builtins
import marshal
import sys
from importlib.machinery import SourceFileLoader
from importlib.util import cache_from_source, source_hash
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from types import CodeType


_RECHTEN = 0o644
"""As Python gives what it keeps."""
_SOM = 8


class Vertaald:
    """While it is entered, a source that was compiled before is not compiled again."""

    def __init__(self, bestand: Path | None = None) -> None:
        self._bestand = bestand or Path(
            cache_from_source(__file__, optimization=f"{sys.flags.optimize}pyside")
        )
        self._gewoon = builtins.compile
        self._bewaard: dict[tuple[str, bytes], CodeType] | None = None
        self._gebruikt: dict[tuple[str, bytes], CodeType] = {}

    def __enter__(self) -> None:
        vars(builtins)["compile"] = self._vertaal

    def __exit__(self, *_fout: object) -> None:
        vars(builtins)["compile"] = self._gewoon
        if self._gebruikt != self._bewaard and self._gebruikt and not sys.dont_write_bytecode:
            inhoud = marshal.dumps(self._gebruikt)
            met_som = source_hash(inhoud) + inhoud
            SourceFileLoader("", "").set_data(str(self._bestand), met_som, _mode=_RECHTEN)

    def _vertaal(self, bron: Any, naam: Any, soort: str, *rest: Any, **keuzes: Any) -> Any:
        if soort != "exec" or rest or keuzes or not isinstance(bron, bytes):  # not how PySide asks it
            return self._gewoon(bron, naam, soort, *rest, **keuzes)
        if self._bewaard is None:
            self._bewaard = self._lees()
        sleutel = (naam, source_hash(bron))
        code = self._bewaard.get(sleutel) or self._gewoon(bron, naam, soort)
        self._gebruikt[sleutel] = code
        return code

    def _lees(self) -> dict[tuple[str, bytes], CodeType]:
        try:
            bytes_ = self._bestand.read_bytes()
        except OSError:
            return {}
        som, inhoud = bytes_[:_SOM], bytes_[_SOM:]
        if source_hash(inhoud) != som:  # marshal answers damaged bytes in any way there is
            return {}
        gelezen = marshal.loads(inhoud)  # noqa: S302 - lies where Python's own lie
        return gelezen if isinstance(gelezen, dict) else {}
