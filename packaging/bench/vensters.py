"""Measures inside a running window; `python -m bench.vensters WAT …` prints its numbers as JSON.

A process of its own for each measurement, so that none profits or suffers from the one before.
"""

import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QPlainTextEdit, QWidget

from bench import sporen as zoek
from bench.bediening import Bediening, programma

Uitkomst = dict[str, list[float]]
_ZIN = "ik kook elke dag voor mezelf en vaak voor de hele gang "
_REGEL = "Ik kan goed luisteren naar anderen.\n"
_PER_TOETS_S = 0.03


def ontgrendelen(leeg: str, groot: str, keren: str) -> Uitkomst:
    """Unlock an empty vault and a large one in turn; the first of each does not count."""
    tijden: Uitkomst = {"leeg": [], "groot": []}
    with programma() as open_:
        for _ in range(int(keren) + 1):
            for naam, map_ in (("leeg", leeg), ("groot", groot)):
                bediening = open_(Path(map_))
                tijden[naam].append(bediening.ontgrendel())
                bediening.sluit()
    return {naam: waarden[1:] for naam, waarden in tijden.items()}


def wisselen(groot: str, rondes: str, rust: str) -> Uitkomst:
    """Walk with the arrow keys through the seven basistaken, and through the leefgebieden of the KI."""
    with programma() as open_:
        bediening = _open_traject(open_, groot)
        bediening.rust(float(rust))
        uit: Uitkomst = {"basistaken": [], "leefgebieden": []}
        for _ in range(int(rondes)):
            uit["basistaken"] += _loop(bediening, bediening.vind(QAbstractItemView, "Basistaken"))
            _naar_ki(bediening)
            uit["leefgebieden"] += _loop(bediening, bediening.vind(QAbstractItemView, "Leefgebieden"))
        bediening.sluit()
    return uit


def typen(groot: str, toetsen: str, vertraging_ms: str, geplakt: str, rust: str) -> Uitkomst:
    """Type on in a cell of the KI, every key at its moment; saving goes on beside it.

    *geplakt* is how many signs stand before what is typed.

    A key that has to wait for an earlier one counts from the moment it was due.
    """
    _vertraag(int(vertraging_ms) / 1000)
    with programma() as open_:
        bediening = _open_traject(open_, groot)
        bediening.rust(float(rust))
        _naar_ki(bediening)
        veld = bediening.vind(QPlainTextEdit, "Wonen, Nu")
        veld.setFocus()
        veld.insertPlainText(_REGEL * (int(geplakt) // len(_REGEL)))
        QTest.keyClicks(veld, _ZIN)  # the first keys fill caches of fonts
        bediening.rust(1.0)
        tijden = _typ(bediening, veld, int(toetsen))
        bediening.sluit()
    return {"toetsen": tijden}


def sporen(groot: str, rondes: str) -> Uitkomst:
    """Type words that nobody else uses, lock, and count what is left of them and of the key in memory."""
    gevonden: Uitkomst = {}
    with programma() as open_:
        for ronde in range(int(rondes)):
            helften = tuple("".join(f"zwijg{ronde}{letter}" for letter in helft) for helft in ("abc", "def"))
            gezocht = zoek.sporen("getypte woorden", *helften)
            bediening = _open_traject(open_, groot)
            _naar_ki(bediening)
            veld = bediening.vind(QWidget, "Wonen, Nu")
            veld.setFocus()
            for helft in helften:
                QTest.keyClicks(veld, helft)
            bediening.rust(1.5)
            gezocht.append(zoek.Spoor("sleutel van de kluis", *bediening.sleutelhelften()))
            for wanneer in ("open", "op slot"):
                if wanneer == "op slot":
                    bediening.vergrendel()
                    bediening.rust(1.0)
                for naam, keer in zoek.tel(gezocht).items():
                    gevonden.setdefault(f"{naam}, {wanneer}", []).append(keer)
            bediening.sluit()
    return gevonden


def _open_traject(open_: Callable[[Path], Bediening], map_: str) -> Bediening:
    """Open the traject that was worked in last, as *Verder* does."""
    bediening = open_(Path(map_))
    bediening.ontgrendel()
    QTest.mouseClick(bediening.vind(QWidget, "Verder"), Qt.MouseButton.LeftButton)
    bediening.tot_rust()
    return bediening


def _naar_ki(bediening: Bediening) -> None:
    """Choose the second of the seven."""
    lijst = bediening.vind(QAbstractItemView, "Basistaken")
    for toets in (Qt.Key.Key_Home, Qt.Key.Key_Down):
        QTest.keyClick(lijst, toets)
        bediening.tot_rust()


def _loop(bediening: Bediening, lijst: QAbstractItemView) -> list[float]:
    """Go to the top of a list, then down key by key; return the seconds of each step down."""
    lijst.setFocus()
    QTest.keyClick(lijst, Qt.Key.Key_Home)
    bediening.tot_rust()
    rijen = lijst.model().rowCount()
    return [bediening.meet(lambda: QTest.keyClick(lijst, Qt.Key.Key_Down)) for _ in range(rijen - 1)]


def _typ(bediening: Bediening, veld: QWidget, aantal: int) -> list[float]:
    tijden = []
    begin = time.perf_counter() + 0.1
    for nummer in range(aantal):
        moment = begin + nummer * _PER_TOETS_S
        while time.perf_counter() < moment:
            bediening.tot_rust()
        teken = _ZIN[nummer % len(_ZIN)]
        QTest.keyClicks(veld, teken)
        bediening.tot_rust()
        tijden.append(time.perf_counter() - moment)
    return tijden


def _vertraag(seconden: float) -> None:
    """Let every commit of a write take longer, as on a slow stick, in the thread that does it."""
    if not seconden:
        return
    from sqlalchemy import Engine, event

    def onthoud(conn: Any, _cursor: Any, opdracht: str, *_rest: Any) -> None:
        if opdracht.startswith("BEGIN"):
            conn.info["schrijft"] = opdracht == "BEGIN IMMEDIATE"

    def wacht(conn: Any) -> None:
        if conn.info.pop("schrijft", False):
            time.sleep(seconden)

    event.listen(Engine, "before_cursor_execute", onthoud)
    event.listen(Engine, "commit", wacht)


WAT: dict[str, Callable[..., Uitkomst]] = {
    "ontgrendelen": ontgrendelen,
    "wisselen": wisselen,
    "typen": typen,
    "sporen": sporen,
}


def main(argumenten: Sequence[str]) -> int:
    """Measure one thing and print it."""
    wat, *rest = argumenten
    json.dump(WAT[wat](*rest), sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
