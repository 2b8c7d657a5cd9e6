"""A part of what `dev.py faults` does at length: nothing that was called saved is ever lost."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults import bestanden, schijffouten, schijven
from tests.faults.laag import Soort, kan, laag
from tests.faults.schijffouten import DADEN, Daad
from tests.faults.schijven import GeenSchijf
from tests.faults.telling import Telling
from tests.storage.conftest import maak_kluis
from tests.storage.test_schijf import begin

KEER = 20
_CHECKOUT = Path(__file__).resolve().parents[2]

met_laag = pytest.mark.skipif(not kan(), reason="the driver of this system shows no way in")


def eis_heel(telling: Telling) -> None:
    assert telling.gemaakt > 0
    assert (telling.kwijt, telling.mis) == (0, [])


@pytest.mark.langzaam
@pytest.mark.skipif(os.name != "posix", reason="needs fork and kill of POSIX")
def test_the_real_program_killed_at_any_moment_loses_no_answer(tmp_path: Path) -> None:
    """In a process of its own, which forks: this one has threads and an application already."""
    opdracht = [sys.executable, "-m", "tests.faults.gedood", str(tmp_path / "kluis"), str(KEER)]
    klaar = subprocess.run(opdracht, cwd=_CHECKOUT, capture_output=True, text=True, check=False)
    assert (klaar.returncode, klaar.stderr) == (0, "")
    gemaakt, bevestigd, kwijt = (int(deel) for deel in klaar.stdout.split())
    assert (gemaakt, kwijt) == (KEER, 0)
    assert bevestigd > KEER


@met_laag
@pytest.mark.parametrize("soort", Soort)
@pytest.mark.parametrize("daad", DADEN, ids=lambda daad: daad.naam)
def test_every_write_and_sync_of_a_deed_may_fail(tmp_path: Path, daad: Daad, soort: Soort) -> None:
    telling = schijffouten.elke_fout(tmp_path / "kluis", daad, soort)
    eis_heel(telling)
    assert telling.gemeld == telling.gemaakt


@met_laag
@pytest.mark.parametrize("soort", Soort)
def test_every_write_and_sync_of_closing_may_fail(tmp_path: Path, soort: Soort) -> None:
    eis_heel(schijffouten.elk_sluiten(tmp_path / "kluis", soort))


@met_laag
def test_the_layer_itself_fails_what_it_was_asked_for(tmp_path: Path) -> None:
    """Else all of the above would pass without a single fault."""
    with laag() as onder:
        kluis, _ = maak_kluis(tmp_path / "kluis")
        onder.laat_mislukken(Soort.VOL, 3)
        with pytest.raises(Exception, match="De schijf is vol"):
            begin(kluis)
        assert onder.mislukt == 1
        onder.genees()
        begin(kluis)
        kluis.sluit()


@pytest.mark.skipif(sys.platform != "linux", reason="needs a small disk of Linux")
@pytest.mark.parametrize("wat", [schijven.vol, schijven.alleen_lezen, schijven.weggehaald])
def test_a_disk_that_fills_up_turns_read_only_or_goes_away(tmp_path: Path, wat: schijven.Proef) -> None:
    try:
        telling = wat(tmp_path / "schijf")
    except GeenSchijf:
        pytest.skip("making a small disk needs an administrator")
    eis_heel(telling)
    assert telling.gemeld == telling.gemaakt


@pytest.mark.parametrize("soort", bestanden.SOORTEN)
def test_a_spoilt_vault_is_told_and_left_as_it_is(tmp_path: Path, soort: str) -> None:
    telling = bestanden.bederf(tmp_path, soort, 12)
    eis_heel(telling)
    assert telling.gemeld == telling.gemaakt
