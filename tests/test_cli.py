"""The commands without a window, on real vaults and real paper."""

import errno
import io
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest

from krachtwerk_desktop import wiring
from krachtwerk_desktop.__main__ import main
from krachtwerk_desktop.application.bladen import BLADEN
from krachtwerk_desktop.application.clienten import ClientGegevens
from krachtwerk_desktop.application.fouten import NietOpgeslagen
from krachtwerk_desktop.application.profiel import Profiel
from krachtwerk_desktop.domain.plek import ki_cel
from krachtwerk_desktop.resources import BronOntbreekt
from krachtwerk_desktop.storage import kluis
from krachtwerk_desktop.storage.sleutels import VLUG

_WACHTWOORD = "een lang wachtwoord met spaties"


def _tekst(pdf: Path) -> str:
    bladzijden = pypdf.PdfReader(pdf).pages
    return re.sub(r"\s+", " ", " ".join(bladzijde.extract_text() for bladzijde in bladzijden))


@pytest.fixture(autouse=True)
def masker() -> Iterator[None]:
    """Begin each test with the rights that most systems give, and leave them as they were."""
    was = os.umask(0o022)
    yield
    os.umask(was)


@pytest.fixture
def kluismap(tmp_path: Path) -> Path:
    map_ = tmp_path / "kluis"
    nieuw = kluis.bereid_voor(map_, _WACHTWOORD, VLUG)
    diensten = wiring.diensten_over(nieuw.voltooi(nieuw.noodcode))
    diensten.profiel.bewaar(Profiel("Noor van Dam", "Huis Oost"))
    _, traject = diensten.clienten.nieuw(ClientGegevens("Ali Yılmaz", "Ali"))
    diensten.velden.leg_direct_vast([(ki_cel(traject.id, "wonen", "heden"), "Ik woon bij mijn broer.")], "b")
    diensten.kluis.sluit()
    return map_


def _typ(monkeypatch: pytest.MonkeyPatch, wachtwoord: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{wachtwoord}\n"))


@pytest.mark.parametrize("blad", ["ki", "actieplan"])
def test_oefenen_drukt_het_blad_van_samira(blad: str, tmp_path: Path) -> None:
    pdf = tmp_path / f"{blad}.pdf"
    assert main(["afdrukken", blad, "--oefenen", "--uit", str(pdf)]) == 0
    tekst = _tekst(pdf)
    assert "Samira" in tekst
    assert "2026-001" in tekst
    assert "Oefening" in tekst


def test_map_mag_voor_en_achter_de_opdracht(
    kluismap: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for nummer, plaats in enumerate((0, 2)):
        pdf = tmp_path / f"{nummer}.pdf"
        argumenten = ["afdrukken", "ki", "--uit", str(pdf), "--wachtwoord-stdin"]
        argumenten[plaats:plaats] = ["--map", str(kluismap)]
        _typ(monkeypatch, _WACHTWOORD)
        assert main(argumenten) == 0
        assert "Ik woon bij mijn broer." in _tekst(pdf)
        assert "Huis Oost" in _tekst(pdf)


@pytest.mark.parametrize("naam", ["kluis.db", "kluis.sleutel", "kluis.db-wal", "brief.docx"])
def test_een_blad_gaat_nooit_over_iets_anders_heen(
    kluismap: Path, naam: str, capsys: pytest.CaptureFixture[str]
) -> None:
    pad = kluismap / naam
    if naam == "brief.docx":
        pad.write_bytes(b"PK een brief")
    voor = pad.read_bytes() if pad.exists() else None
    assert main(["afdrukken", "ki", "--leeg", "--uit", str(pad)]) == 1
    assert (pad.read_bytes() if pad.exists() else None) == voor
    assert "Er is niets overschreven" in capsys.readouterr().err


def test_een_eerdere_print_en_een_leeg_bestand_worden_vervangen(tmp_path: Path) -> None:
    pdf = tmp_path / "ki"
    pdf.touch()
    for _ in range(2):
        assert main(["afdrukken", "ki", "--leeg", "--uit", str(pdf)]) == 0
        assert "Mijn krachteninventarisatie" in _tekst(pdf)


def test_een_leeg_blad_vraagt_geen_kluis_en_geen_wachtwoord(tmp_path: Path) -> None:
    pdf = tmp_path / "leeg.pdf"
    opdracht = ["afdrukken", "ki", "--leeg", "--groot", "--map", str(tmp_path / "niets"), "--uit", str(pdf)]
    assert main(opdracht) == 0
    assert "Mijn krachteninventarisatie" in _tekst(pdf)
    assert not (tmp_path / "niets").exists()


def test_leeg_bij_oefenen_noemt_niemand(tmp_path: Path) -> None:
    pdf = tmp_path / "leeg.pdf"
    assert main(["afdrukken", "actieplan", "--oefenen", "--leeg", "--uit", str(pdf)]) == 0
    assert "Samira" not in _tekst(pdf)


@pytest.mark.parametrize(
    ("argumenten", "code", "zin"),
    [
        (["afdrukken", "ki", "--uit", "x.pdf", "--oefenen", "--client", "1999-001"], 1, "1999-001"),
        (["afdrukken", "brief", "--uit", "x.pdf", "--oefenen"], 2, "ki, actieplan"),
        (["afdrukken", "noodblad", "--uit", "x.pdf", "--oefenen"], 2, "ki, actieplan"),
        (["afdrukken", "ki", "--oefenen"], 2, "klopt niet"),
        (["afdrukken", "ki", "--oefenen", "--uit", "/bestaat/niet/x.pdf"], 1, "andere plek"),
        (["--oefenen", "--map", "ergens", "controleer"], 2, "niet allebei"),
        (["dansen"], 2, "klopt niet"),
        (["controleer", "--map", "tikfout"], 1, "geen kluis"),
        (["afdrukken", "ki", "--map", "tikfout", "--uit", "x.pdf"], 1, "geen kluis"),
    ],
)
def test_wat_niet_kan_zegt_een_zin(
    argumenten: list[str], code: int, zin: str, capsys: pytest.CaptureFixture[str], tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    try:
        uitkomst = main(argumenten)
    except SystemExit as stop:
        uitkomst = int(stop.code or 0)
    fout = capsys.readouterr().err
    assert uitkomst == code
    assert zin in fout
    assert len(fout.strip().splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_een_fout_wachtwoord_laat_alles_zoals_het_is(
    kluismap: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ervoor = {pad.name: pad.read_bytes() for pad in kluismap.iterdir()}
    _typ(monkeypatch, "iets anders dan het is")
    assert main(["controleer", "--map", str(kluismap), "--wachtwoord-stdin"]) == 1
    assert "wachtwoord klopt niet" in capsys.readouterr().err
    erna = {pad.name: pad.read_bytes() for pad in kluismap.iterdir()}
    assert erna.pop("kluis.pogingen").startswith(b"1 ")
    assert erna == ervoor


def test_meer_dan_een_client_vraagt_om_een_keuze(
    kluismap: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    diensten = wiring.diensten_over(kluis.open_met_wachtwoord(kluismap, _WACHTWOORD))
    diensten.clienten.nieuw(ClientGegevens("Bo"))
    diensten.kluis.sluit()
    _typ(monkeypatch, _WACHTWOORD)
    argumenten = [
        "afdrukken",
        "ki",
        "--map",
        str(kluismap),
        "--wachtwoord-stdin",
        "--uit",
        str(tmp_path / "x.pdf"),
    ]
    assert main(argumenten) == 2
    assert "--client" in capsys.readouterr().err


def test_controleer_vindt_een_beschadigde_bladzijde(
    kluismap: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _typ(monkeypatch, _WACHTWOORD)
    assert main(["controleer", "--map", str(kluismap), "--wachtwoord-stdin"]) == 0
    assert "1 cliënt." in capsys.readouterr().out
    db = kluismap / "kluis.db"
    inhoud = bytearray(db.read_bytes())
    inhoud[4096 * 5 + 100] ^= 1
    db.write_bytes(inhoud)
    _typ(monkeypatch, _WACHTWOORD)
    assert main(["controleer", "--map", str(kluismap), "--wachtwoord-stdin"]) == 1
    assert "bladzijde 6" in capsys.readouterr().err


def test_de_commandoregel_laadt_geen_qt(tmp_path: Path) -> None:
    code = (
        "import sys; from krachtwerk_desktop.__main__ import main;"
        f"uit = main(['afdrukken', 'ki', '--oefenen', '--uit', {str(tmp_path / 'ki.pdf')!r}]);"
        "print(uit, [m for m in sys.modules if m.startswith(('PySide6', 'pypdfium2'))])"
    )
    klaar = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert klaar.stdout.strip() == "0 []"


def test_oefenen_laat_niets_achter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    verlaten = tmp_path / "krachtwerk-oefening-oud"
    verlaten.mkdir()
    os.utime(verlaten, (0, 0))
    with wiring.oefening() as oefening:
        assert not verlaten.exists()
        assert [regel.client.clientnummer for regel in oefening.diensten.clienten.lijst()]
        assert len(list(tmp_path.iterdir())) == 1
        with wiring.oefening():
            assert oefening.map.exists()
    assert list(tmp_path.iterdir()) == []


def test_een_oefening_die_niet_gevuld_kan_worden_laat_niets_achter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breek(*_: object) -> None:
        raise LookupError

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr("krachtwerk_desktop.application.oefening.vul", breek)
    with pytest.raises(LookupError), wiring.oefening():
        pass
    assert list(tmp_path.iterdir()) == []
    assert not [draad for draad in threading.enumerate() if draad.name.startswith("kluis")]


def test_een_kluis_die_iets_te_melden_heeft_is_niet_goed(
    kluismap: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (kluismap / "kluis.sleutel").unlink()
    _typ(monkeypatch, _WACHTWOORD)
    assert main(["controleer", "--map", str(kluismap), "--wachtwoord-stdin"]) == 1
    uit, fout = capsys.readouterr()
    assert "Kluis: gaat open, maar is niet helemaal in orde, 1 cliënt." in uit
    assert "vorige kopie" in fout
    assert not (kluismap / "kluis.sleutel").exists()


def test_een_map_die_niet_te_lezen_is_krijgt_een_zin(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def geweigerd(pad: Path) -> bool:
        raise PermissionError(13, "Permission denied", str(pad))

    monkeypatch.setattr(Path, "exists", geweigerd)
    _typ(monkeypatch, _WACHTWOORD)
    assert main(["controleer", "--map", str(tmp_path), "--wachtwoord-stdin"]) == 1
    fout = capsys.readouterr().err
    assert fout.startswith("Dit is nu niet te lezen: ")
    assert "Permission" not in fout


def test_een_pdf_is_heel_en_voor_de_eigenaar_alleen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pdf = tmp_path / "ki.pdf"
    opdracht = ["afdrukken", "ki", "--leeg", "--uit", str(pdf)]
    assert main(opdracht) == 0
    assert pdf.stat().st_mode & 0o777 == 0o600
    ervoor = pdf.read_bytes()

    def vol(_fd: int) -> None:
        raise OSError(errno.ENOSPC, "vol")

    monkeypatch.setattr(os, "fsync", vol)
    assert main([*opdracht, "--groot"]) == 1
    assert "andere plek" in capsys.readouterr().err
    assert pdf.read_bytes() == ervoor
    assert list(tmp_path.iterdir()) == [pdf]


def test_wat_het_programma_maakt_is_voor_de_eigenaar_alleen(tmp_path: Path) -> None:
    assert main(["afdrukken", "ki", "--leeg", "--uit", str(tmp_path / "ki.pdf")]) == 0
    (tmp_path / "daarna").touch()
    assert (tmp_path / "daarna").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("opdracht", [[], ["afdrukken"], ["controleer"]])
def test_de_hulp_is_nederlands(opdracht: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main([*opdracht, "--help"])
    assert stop.value.code == 0
    hulp = capsys.readouterr().out
    assert hulp.startswith("gebruik: krachtwerk-desktop")
    assert "opties:" in hulp
    for engels in ("usage", "options", "positional", "show this", "commands"):
        assert engels not in hulp


def test_de_hulp_noemt_elk_werkblad(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["afdrukken", "--help"])
    woorden = re.findall(r"\w+", capsys.readouterr().out)
    assert {blad.sleutel for blad in BLADEN} <= set(woorden)


@pytest.mark.parametrize(("stop", "code"), [(KeyboardInterrupt, 130), (EOFError, 1)])
def test_afbreken_bij_het_wachtwoord_zegt_een_zin(
    kluismap: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
    stop: type[BaseException], code: int,
) -> None:  # fmt: skip
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    def breek(_vraag: str) -> str:
        raise stop

    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr("getpass.getpass", breek)
    assert main(["controleer", "--map", str(kluismap)]) == code
    assert capsys.readouterr().err.strip() == "Afgebroken. Er is niets veranderd."


def test_een_dichte_pijp_zegt_een_zin_en_geen_engels() -> None:
    lees, schrijf = os.pipe()
    os.close(lees)
    klaar = subprocess.run(
        [sys.executable, "-m", "krachtwerk_desktop", "controleer", "--oefenen"],
        stdout=schrijf, stderr=subprocess.PIPE, text=True, check=False,
    )  # fmt: skip
    os.close(schrijf)
    assert klaar.returncode == 1
    assert klaar.stderr.strip().startswith("De uitkomst kon niet worden getoond")
    assert len(klaar.stderr.strip().splitlines()) == 1


def test_een_programma_zonder_teksten_zegt_een_zin(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def weg() -> None:
        raise BronOntbreekt("weg")

    monkeypatch.setattr(wiring.bouw, "inhoud", weg)
    assert main(["controleer"]) == 1
    assert "niet compleet" in capsys.readouterr().err


def test_de_commandoregel_opent_alleen_om_te_lezen(kluismap: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    diensten = wiring.open_om_te_lezen(kluismap, _WACHTWOORD)
    traject_id = diensten.clienten.lijst()[0].traject.id
    with pytest.raises(NietOpgeslagen):
        diensten.velden.leg_direct_vast([(ki_cel(traject_id, "wonen", "heden"), "anders")], "b2")
    diensten.kluis.sluit()
