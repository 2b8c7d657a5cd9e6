"""The commands and letters: one sentence about those that no font has, and a check of the fonts."""

import io
import sys
from pathlib import Path

import pypdf
import pytest

from krachtwerk_desktop import wiring
from krachtwerk_desktop.__main__ import main
from krachtwerk_desktop.application.clienten import ClientGegevens
from krachtwerk_desktop.domain.plek import ki_cel
from krachtwerk_desktop.storage import kluis
from krachtwerk_desktop.storage.sleutels import VLUG

_WACHTWOORD = "een lang wachtwoord met spaties"


def test_letters_zonder_lettertype_geven_een_zin(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    nieuw = kluis.bereid_voor(tmp_path / "kluis", _WACHTWOORD, VLUG)
    diensten = wiring.diensten_over(nieuw.voltooi(nieuw.noodcode))
    _, traject = diensten.clienten.nieuw(ClientGegevens("Ali"))
    diensten.velden.leg_direct_vast([(ki_cel(traject.id, "wonen", "heden"), "𐌰 en 𐌱, en weer 𐌰.")], "b")
    diensten.kluis.sluit()
    monkeypatch.setattr("krachtwerk_desktop.reports.machineletters.lettermappen", list)
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{_WACHTWOORD}\n"))
    pdf = tmp_path / "ki.pdf"

    code = main(
        ["afdrukken", "ki", "--map", str(tmp_path / "kluis"), "--wachtwoord-stdin", "--uit", str(pdf)]
    )

    (zin,) = capsys.readouterr().err.splitlines()
    assert code == 0
    assert zin.startswith("Let op: Deze letters staan niet in onze lettertypen: 𐌰 (Gotisch) en 𐌱 (Gotisch).")
    assert "[1 Gotisch teken]" in pypdf.PdfReader(pdf).pages[0].extract_text()


def test_controleer_mist_een_lettertype(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["controleer", "--oefenen"]) == 0
    assert "20 lettertypen" in capsys.readouterr().out
    monkeypatch.setattr("krachtwerk_desktop.reports.lettertypen.TERUGVAL", ("Noto Sans Nergens",))

    assert main(["controleer", "--oefenen"]) == 1
    assert "niet compleet" in capsys.readouterr().err
