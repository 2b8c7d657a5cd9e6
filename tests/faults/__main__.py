"""`python3 packaging/dev.py faults`: makes every fault many times and prints what was lost."""

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from tests.faults import bestanden, gedood, schijffouten, schijven
from tests.faults.laag import Soort, kan
from tests.faults.schijven import GeenSchijf
from tests.faults.telling import Telling, tabel


def main(argumenten: Sequence[str] | None = None) -> int:
    """Print the report; 1 when a promise was broken or a fault could not be made."""
    keer = _lees(argumenten).keer
    tellingen: list[Telling] = []
    overgeslagen: list[str] = []
    with tempfile.TemporaryDirectory(prefix="krachtwerk-fouten-") as map_:
        for naam, proef in _proeven(Path(map_), keer):
            sys.stderr.write(f"{naam} …\n")
            try:
                tellingen.append(proef())
            except GeenSchijf:
                overgeslagen.append(naam)
    goed = not overgeslagen and not any(t.kwijt or t.mis for t in tellingen)
    regels = [tabel(tellingen)]
    if overgeslagen:
        regels.append(f"Niet gemaakt, want daarvoor moet je beheerder zijn: {', '.join(overgeslagen)}.")
    regels.append("Er is niets kwijt." if goed else "Niet alles is goed of gemaakt.")
    sys.stdout.write("\n".join(regels) + "\n")
    return 0 if goed else 1


def _proeven(map_: Path, keer: int) -> Iterator[tuple[str, Callable[[], Telling]]]:
    yield "programma gedood", partial(gedood.dood, map_ / "gedood" / "kluis", keer)
    if kan():
        for nummer, daad in enumerate(schijffouten.DADEN):
            for soort in Soort:
                plek = map_ / f"daad-{nummer}-{soort.name}"
                yield f"{daad.naam}, {soort.name}", partial(schijffouten.elke_fout, plek, daad, soort)
        for soort in Soort:
            plek = map_ / f"sluiten-{soort.name}"
            yield f"sluiten, {soort.name}", partial(schijffouten.elk_sluiten, plek, soort)
    for schijf in (schijven.vol, schijven.alleen_lezen, schijven.weggehaald):
        yield f"schijf {schijf.__name__}", partial(schijf, map_ / schijf.__name__)
    for wat in bestanden.SOORTEN:
        yield f"kluis {wat}", partial(bestanden.bederf, map_ / f"bestand {wat}", wat, keer)


def _lees(argumenten: Sequence[str] | None) -> argparse.Namespace:
    lezer = argparse.ArgumentParser(
        prog="dev.py faults", description="Maak echte storingen en tel wat er kwijt is.", add_help=False
    )
    lezer.add_argument("-h", "--help", action="help", help="toon deze uitleg")
    lezer.add_argument("--keer", type=int, default=300, help="hoe vaak het programma wordt gedood (300)")
    return lezer.parse_args(argumenten)


if __name__ == "__main__":
    sys.exit(main())
