"""Wrong use of the command line, and wrong wachtwoorden in a row."""

from pathlib import Path

import pytest

from krachtwerk_desktop import wiring
from krachtwerk_desktop.__main__ import main
from krachtwerk_desktop.storage import kluis
from krachtwerk_desktop.storage.pogingen import Pogingen
from krachtwerk_desktop.storage.sleutels import VLUG
from tests.test_cli import _WACHTWOORD, _typ, kluismap, masker

__all__ = ["kluismap", "masker"]


def _probeer(map_: Path, wachtwoord: str, monkeypatch: pytest.MonkeyPatch) -> int:
    _typ(monkeypatch, wachtwoord)
    return main(["controleer", "--map", str(map_), "--wachtwoord-stdin"])


def test_na_verkeerde_wachtwoorden_wacht_ook_de_commandoregel(
    kluismap: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    zinnen = []
    for _ in range(7):
        assert _probeer(kluismap, "fout wachtwoord hier", monkeypatch) == 1
        zinnen.append(capsys.readouterr().err.strip())
    assert zinnen[0].startswith("Dit wachtwoord klopt niet.")
    assert "Wacht nog" in zinnen[-1]
    assert len(zinnen[-1].splitlines()) == 1
    assert _probeer(kluismap, _WACHTWOORD, monkeypatch) == 1
    assert "Wacht nog" in capsys.readouterr().err
    # The window counts the same tries.
    assert wiring.Poort(kluismap, lambda bericht: bericht()).wacht() > 0


def test_ook_naast_een_open_venster_telt_een_poging(
    kluismap: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    slot = wiring.neem_slot(kluismap)
    assert slot is not None
    open_ = kluis.open_met_wachtwoord(kluismap, _WACHTWOORD)
    try:
        for _ in range(7):
            assert _probeer(kluismap, "fout wachtwoord hier", monkeypatch) == 1
        assert "Wacht nog" in capsys.readouterr().err
    finally:
        open_.sluit()
        slot.laat_los()


def test_een_goed_wachtwoord_begint_de_telling_opnieuw(
    kluismap: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(2):
        assert _probeer(kluismap, "fout wachtwoord hier", monkeypatch) == 1
    assert Pogingen(kluismap)._lees()[0] == 2
    assert _probeer(kluismap, _WACHTWOORD, monkeypatch) == 0
    assert Pogingen(kluismap)._lees()[0] == 0


def test_een_kluis_zonder_clienten_zegt_dat(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    nieuw = kluis.bereid_voor(tmp_path / "kluis", _WACHTWOORD, VLUG)
    nieuw.voltooi(nieuw.noodcode).sluit()
    _typ(monkeypatch, _WACHTWOORD)
    pdf = tmp_path / "x.pdf"
    opdracht = ["afdrukken", "ki", "--map", str(tmp_path / "kluis"), "--wachtwoord-stdin", "--uit", str(pdf)]
    assert main(opdracht) == 1
    assert capsys.readouterr().err.startswith("In deze kluis staat nog geen cliënt.")
    assert not pdf.exists()


@pytest.mark.parametrize(
    ("argumenten", "zin"),
    [
        (["--map", "X", "--oefenen", "--version"], "niet allebei"),
        (["--version", "--oefenen", "--map", "X"], "niet allebei"),
        (["--versio"], "klopt niet"),
        (["--oef"], "klopt niet"),
        (["controleer", "--wachtwoord"], "klopt niet"),
        (["afdrukken", "ki", "--lee", "--uit", "x.pdf"], "klopt niet"),
    ],
)
def test_verkeerd_gebruik(argumenten: list[str], zin: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(argumenten)
    assert stop.value.code == 2
    uit, fout = capsys.readouterr()
    assert uit == ""
    assert zin in fout
    assert len(fout.strip().splitlines()) == 1


def test_de_versie(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["--version"])
    assert stop.value.code == 0
    assert capsys.readouterr().out.startswith("Krachtwerk Desktop ")
