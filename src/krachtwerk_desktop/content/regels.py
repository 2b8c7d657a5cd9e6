"""Finds the line of every key in a TOML file, since tomllib keeps none.

Used only after something turned out wrong, so a normal start pays nothing for it.
It follows the text of a file that tomllib has already accepted and therefore does
not check anything itself.
"""

import re

Pad = tuple[str | int, ...]

_SLEUTEL = re.compile(r"""[ \t]*("(?:[^"\\]|\\.)*"|'[^']*'|[A-Za-z0-9_-]+)[ \t]*""")
_KAAL = re.compile(r"[^,\]\}\s#]+(?: \d{2}:[^,\]\}\s#]+)?")
_TUSSEN = re.compile(r"(?:\s|#[^\n]*)*")
_TEKST = re.compile(
    r'"""(?:[^\\]|\\.)*?"{3,5}|' + r"'''.*?'{3,5}|" + r'"(?:[^"\\\n]|\\.)*"|' + r"'[^'\n]*'",
    re.DOTALL,
)


def vind_regels(tekst: str) -> dict[Pad, int]:
    """Line numbers from 1 by path: `("deel", 0, "vraag", 2, "label")`.

    A table is found at its header, an item of an array at its first character.
    """
    return _Loper(tekst.replace("\r\n", "\n")).loop()


class _Loper:
    """Walks once through the text; `_plek` is where it stands, `_tabel` what it is in."""

    def __init__(self, tekst: str) -> None:
        self._tekst = tekst
        self._plek = 0
        self._tabel: Pad = ()
        self._aantal: dict[Pad, int] = {}
        self._regels: dict[Pad, int] = {}

    def loop(self) -> dict[Pad, int]:
        self._sla_over()
        while self._plek < len(self._tekst):
            if self._tekst[self._plek] == "[":
                self._kop()
            else:
                self._sleutel_en_waarde(self._tabel)
            self._sla_over()
        return self._regels

    def _sla_over(self) -> None:
        gevonden = _TUSSEN.match(self._tekst, self._plek)
        self._plek = gevonden.end() if gevonden else self._plek

    def _noteer(self, pad: Pad, plek: int) -> None:
        self._regels.setdefault(pad, self._tekst.count("\n", 0, plek) + 1)

    def _kop(self) -> None:
        begin = self._plek
        lijst = self._tekst.startswith("[[", begin)
        self._plek += 2 if lijst else 1
        namen = self._namen()
        self._plek += 2 if lijst else 1
        pad: Pad = (*self._erboven(namen[:-1], begin), namen[-1])
        self._noteer(pad, begin)
        if lijst:
            self._aantal[pad] = self._aantal.get(pad, -1) + 1
            pad += (self._aantal[pad],)
            self._noteer(pad, begin)
        self._tabel = pad

    def _erboven(self, namen: list[str], begin: int) -> Pad:
        """The tables around a header; it goes on in the last item of each array it passes."""
        pad: Pad = ()
        for naam in namen:
            pad = (*pad, naam)
            self._noteer(pad, begin)
            if pad in self._aantal:
                pad = (*pad, self._aantal[pad])
        return pad

    def _namen(self) -> list[str]:
        namen: list[str] = []
        while gevonden := _SLEUTEL.match(self._tekst, self._plek):
            namen.append(gevonden[1].strip("\"'"))
            self._plek = gevonden.end()
            if self._tekst[self._plek : self._plek + 1] != ".":
                break
            self._plek += 1
        return namen

    def _sleutel_en_waarde(self, tabel: Pad) -> None:
        begin = self._plek
        pad = tabel
        for naam in self._namen():
            pad += (naam,)
            self._noteer(pad, begin)
        self._plek += 1
        self._sla_over()
        self._waarde(pad)

    def _waarde(self, pad: Pad) -> None:
        teken = self._tekst[self._plek]
        if teken == "[":
            self._lijst(pad)
        elif teken == "{":
            self._tabel_op_een_regel(pad)
        else:
            patroon = _TEKST if teken in "\"'" else _KAAL
            gevonden = patroon.match(self._tekst, self._plek)
            self._plek = gevonden.end() if gevonden else self._plek + 1

    def _lijst(self, pad: Pad) -> None:
        self._plek += 1
        nummer = 0
        while not self._sluit("]"):
            self._noteer((*pad, nummer), self._plek)
            self._waarde((*pad, nummer))
            nummer += 1

    def _tabel_op_een_regel(self, pad: Pad) -> None:
        self._plek += 1
        while not self._sluit("}"):
            self._sleutel_en_waarde(pad)

    def _sluit(self, teken: str) -> bool:
        """Step over white space, a comma and the closing sign; say whether it closed."""
        self._sla_over()
        if self._tekst[self._plek] == ",":
            self._plek += 1
            self._sla_over()
        if self._tekst[self._plek] != teken:
            return False
        self._plek += 1
        return True
