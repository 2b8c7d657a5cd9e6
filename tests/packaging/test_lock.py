"""The lock files: whole, hashed, in step with pyproject.toml and with each other."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

WORTEL = Path(__file__).parents[2]


def _vast(naam: str) -> dict[str, str]:
    """Return package -> version of a lock file, in which each package must carry a hash."""
    tekst = (WORTEL / "packaging" / naam).read_text("utf-8")
    gevonden: dict[str, str] = {}
    for blok in re.split(r"\n(?=[a-z0-9])", tekst):
        eerste = blok.splitlines()[0]
        pakket, _, versie = eerste.split(" ")[0].partition("==")
        assert versie, f"niet vastgezet: {eerste}"
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", blok), f"zonder hash: {eerste}"
        gevonden[pakket] = versie
    return gevonden


def _gevraagd() -> dict[str, list[Requirement]]:
    project = tomllib.loads((WORTEL / "pyproject.toml").read_text("utf-8"))["project"]
    run = [Requirement(eis) for eis in project["dependencies"]]
    dev = [Requirement(eis) for eis in project["optional-dependencies"]["dev"]]
    return {"lock.txt": run, "lock-dev.txt": run + dev}


@pytest.mark.parametrize("naam", ["lock.txt", "lock-dev.txt"])
def test_elke_gevraagde_versie_staat_vast(naam: str) -> None:
    vast = _vast(naam)
    for eis in _gevraagd()[naam]:
        versie = vast.get(canonicalize_name(eis.name))
        assert versie is not None, f"{eis.name} ontbreekt: draai packaging/dev.py lock"
        assert eis.specifier.contains(versie), f"{eis} past niet op {versie}: draai packaging/dev.py lock"


def test_ontwikkelen_gebeurt_met_dezelfde_versies() -> None:
    run, dev = _vast("lock.txt"), _vast("lock-dev.txt")
    assert run.items() <= dev.items()
    assert len(dev) > len(run)
