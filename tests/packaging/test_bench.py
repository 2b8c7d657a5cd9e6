"""The bench computes and tells what it should; how fast this machine is plays no part here."""

import os
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from bench import __main__ as bench
from bench import meting, papier, start, tabel, ui
from bench.kaal_papier import KaleDrukker
from bench.kluizen import kluizen
from bench.meting import Uitslag
from bench.opslag import bewaren, geopend, zoeken
from bench.scherm import Scherm
from krachtwerk_desktop.domain.plek import Wie
from tests.fabriek import Omvang, maak_kluis


def test_de_verhouding_is_de_middelste_van_de_paren() -> None:
    assert meting.verhouding([(3.0, 1.0), (1.0, 2.0), (20.0, 10.0)]) == 2.0


@pytest.mark.parametrize(("deel", "verwacht"), [(99, 99), (50, 50), (100, 100), (1, 1)])
def test_een_percentiel_is_een_gemeten_waarde(deel: int, verwacht: int) -> None:
    assert meting.percentiel(list(range(100, 0, -1)), deel) == verwacht


def test_een_percentiel_van_weinig_waarden_is_de_hoogste() -> None:
    assert meting.percentiel([3.0, 1.0, 2.0], 99) == 3.0
    with pytest.raises(ValueError, match="geen waarden"):
        meting.percentiel([], 99)


def test_om_en_om_wisselt_wie_begint_en_laat_het_warmlopen_weg() -> None:
    beurten: list[str] = []

    def doe(naam: str) -> Callable[[], float]:
        def meet() -> float:
            beurten.append(naam)
            return float(len(beurten))

        return meet

    paren = meting.om_en_om(doe("a"), doe("b"), 2, warm=1)
    assert beurten == ["b", "a", "a", "b", "b", "a"]
    assert paren == [(3.0, 4.0), (6.0, 5.0)]


def test_de_tabel_zet_de_lat_naast_de_meting() -> None:
    uitslagen = [
        Uitslag("starten", 1.234, "×", 1.3, "0,2 s"),
        Uitslag("typen", 16.1, "ms", 16.0),
        Uitslag("lang vel", 95.0, "ms"),
    ]
    assert [uitslag.gehaald for uitslag in uitslagen] == [True, False, None]
    kop, streep, *rijen = tabel.regels(uitslagen)
    assert set(streep) == {"-"}
    assert kop.split() == ["wat", "gemeten", "hoogstens", "gehaald", "hoe"]
    assert [rij.split() for rij in rijen] == [
        ["starten", "1.23", "×", "1.30", "×", "ja", "0,2", "s"],
        ["typen", "16.1", "ms", "16.0", "ms", "NEE"],
        ["lang", "vel", "95.0", "ms"],
    ]
    assert tabel.slotzin(uitslagen) == "1 van 2 latten gehaald; niet: typen."
    assert tabel.slotzin(uitslagen[:1]) == "1 van 1 latten gehaald."


def test_precies_op_de_lat_is_gehaald() -> None:
    assert Uitslag("zoeken", 60.0, "ms", 60.0).gehaald


def test_de_kale_ki_heeft_dezelfde_woorden() -> None:
    """Otherwise the ratio would compare two different sheets."""
    blad = papier.volle_ki(set(Wie))
    lezer = PdfReader(BytesIO(KaleDrukker().druk(blad)))
    gelezen = "".join("".join(bladzijde.extract_text().split()) for bladzijde in lezer.pages)
    for rij in blad.rijen:
        assert "".join(rij.leefgebied.split()) in gelezen
        for cel in rij.cellen:
            assert cel.uitspraken
            assert len(cel.anderen) == 2
            for uitspraak in cel.uitspraken:
                assert "".join(uitspraak.split()) in gelezen


def test_de_lange_ki_is_lang() -> None:
    cel = papier.lange_ki().rijen[0].cellen[0]
    assert sum(map(len, cel.uitspraken)) > 40_000


def test_bewaren_en_zoeken_worden_gemeten(tmp_path: Path) -> None:
    maak_kluis(tmp_path / "kluis", Omvang(clienten=3, antwoorden=20))
    (veld,) = bewaren(tmp_path / "kluis", 5)
    assert veld.waarde > 0
    assert list(tmp_path.glob("kaal*")) == []
    with geopend(tmp_path / "kluis") as diensten:
        assert len(diensten.clienten.zoek("kook elke dag voor mezelf")) == 1, "wat bewaard is wordt gevonden"
    (zoek,) = zoeken(tmp_path / "kluis", 1)
    assert zoek.waarde > 0


def test_de_kluizen_zijn_na_afloop_weg() -> None:
    with kluizen(snel=True) as gemaakt:
        assert (gemaakt.leeg / "kluis.db").is_file()
        map_ = gemaakt.map
    assert not map_.exists()


@pytest.mark.parametrize("soort", ["leeg", "openen", "eerste"])
def test_een_venster_meldt_wanneer_het_er_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, soort: str
) -> None:
    monkeypatch.setattr(start, "_RUST_S", 0.1)
    maak_kluis(tmp_path / "kluis", Omvang(clienten=0))
    scherm = Scherm("offscreen", {**os.environ, "QT_QPA_PLATFORM": "offscreen"})
    gemeten = start._start(scherm, start.soorten(tmp_path, tmp_path / "kluis")[soort])
    assert 0 < gemeten.tijd < start._GEDULD_S
    assert 0 <= gemeten.geheugen <= gemeten.geheel


def test_de_vensters_hebben_elk_hun_eigen_kluis(tmp_path: Path) -> None:
    maak_kluis(tmp_path / "kluis", Omvang(clienten=0))
    alle = start.soorten(tmp_path, tmp_path / "kluis")
    assert set(alle) == {"leeg", "openen", "eerste", "oefenen"}
    assert len(list(alle["openen"].thuis.rglob("kluis.db"))) == 1
    assert list(alle["eerste"].thuis.iterdir()) == []


def test_een_venster_dat_niet_komt_is_geen_meting(tmp_path: Path) -> None:
    scherm = Scherm("onbekend", {**os.environ, "QT_QPA_PLATFORM": "bestaat-niet"})
    with pytest.raises(start.StartMislukt):
        start._start(scherm, start.Soort(("leeg",), tmp_path))


@pytest.mark.langzaam
def test_een_venster_wordt_bediend_als_door_een_mens(tmp_path: Path) -> None:
    """Unlock, open a traject, walk to the KI and type; what was typed is in the vault."""
    wortel = Path(__file__).parents[2]
    paden = os.pathsep.join((str(wortel / "packaging"), str(wortel)))
    scherm = Scherm("offscreen", {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": paden})
    maak_kluis(tmp_path / "kluis", Omvang(clienten=4, antwoorden=40))
    tijden = ui._meet(scherm, "typen", str(tmp_path / "kluis"), "20", "20", "0", "0.1")
    assert len(tijden["toetsen"]) == 20
    with geopend(tmp_path / "kluis") as diensten:
        assert (
            len(diensten.clienten.zoek("ik kook elke dag voor mezelf en vaak voor de hele gang ik kook")) == 1
        )


def test_een_meting_die_misgaat_wordt_genoemd(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The others are printed all the same, and the exit code says that something is missing."""

    def breek(_proef: bench.Proef) -> list[Uitslag]:
        raise start.StartMislukt("geen venster")

    goed = [Uitslag("goed", 1.0, "×", 2.0)]
    monkeypatch.setattr(bench, "METINGEN", {"start": breek, "papier": lambda _proef: goed})
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert bench.main([]) == 1
    uit = capsys.readouterr().out
    assert "1 van 1 latten gehaald." in uit
    assert "start kon niet worden gemeten: StartMislukt: geen venster" in uit
    monkeypatch.setattr(bench, "METINGEN", {"papier": lambda _proef: [Uitslag("traag", 3.0, "×", 2.0)]})
    assert bench.main([]) == 0, "een gemiste lat is een uitkomst, geen fout"
