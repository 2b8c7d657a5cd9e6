"""What was called saved survives a process that is killed at any moment."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

BEURTEN = 20


@pytest.mark.langzaam
@pytest.mark.skipif(os.name != "posix", reason="needs fork and kill of POSIX")
def test_a_killed_process_keeps_every_answer_it_called_saved(tmp_path: Path) -> None:
    klaar = subprocess.run(
        [sys.executable, "-m", "tests.storage.gedood", str(tmp_path / "kluis"), str(BEURTEN)],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (klaar.returncode, klaar.stderr) == (0, "")
    beurten, bewaard = (int(deel) for deel in klaar.stdout.split())
    assert beurten == BEURTEN
    assert bewaard > BEURTEN // 2  # on a slow machine too: else it proves nothing
