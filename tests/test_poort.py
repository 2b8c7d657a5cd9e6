"""The way in as the first window uses it, on real vaults: nothing half, nothing twice."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pypdf
import pytest

from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.application.fouten import NietOpgeslagen, NoodcodeOnjuist, WachtwoordOnjuist
from krachtwerk_desktop.application.profiel import Profiel, ProfielService
from krachtwerk_desktop.storage import kluis as kluizen
from krachtwerk_desktop.storage.kluis import Kluis
from krachtwerk_desktop.storage.sessie import direct
from krachtwerk_desktop.storage.sleutels import VLUG
from krachtwerk_desktop.wiring import poort as ingang
from krachtwerk_desktop.wiring.poort import Herstel, NieuweKluis, Poort

_WACHTWOORD = "een lang wachtwoord met spaties"
_PROFIEL = ("Noor van Dam", "Huis Oost")


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    return tmp_path / "kluis"


@pytest.fixture
def nieuw(map_: Path) -> NieuweKluis:
    return NieuweKluis(kluizen.bereid_voor(map_, _WACHTWOORD, VLUG), direct, lambda _kluis: None)


@pytest.fixture
def noodcode(nieuw: NieuweKluis) -> str:
    """The code of a vault that is closed."""
    nieuw.voltooi(nieuw.noodcode, *_PROFIEL).kluis.sluit()
    return nieuw.noodcode


def _met_noodcode(map_: Path, code: str) -> Kluis:
    return kluizen.open_met_noodcode(map_, code, "rode fiets", afleiding=VLUG)


def test_zonder_de_goede_code_komt_er_geen_kluis(nieuw: NieuweKluis, map_: Path) -> None:
    for anders in ("", "0000-0000-0000-0000-0000-0000-0000"):
        with pytest.raises(NoodcodeOnjuist):
            nieuw.voltooi(anders, *_PROFIEL)
    assert not map_.exists()


def test_als_alleen_de_naam_niet_kon_worden_bewaard_maakt_klaar_het_af(
    nieuw: NieuweKluis, map_: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def weiger(_dienst: ProfielService, _profiel: Profiel) -> None:
        raise NietOpgeslagen

    with monkeypatch.context() as even:
        even.setattr(ProfielService, "bewaar", weiger)
        for _ in range(2):
            with pytest.raises(NietOpgeslagen):
                nieuw.voltooi(nieuw.noodcode, *_PROFIEL)
    diensten = nieuw.voltooi(nieuw.noodcode, *_PROFIEL)
    assert diensten.profiel.lees() == Profiel(*_PROFIEL)
    diensten.kluis.sluit()
    kluizen.open_met_wachtwoord(map_, _WACHTWOORD).sluit()


def test_wat_anders_misgaat_laat_geen_open_kluis_achter(
    nieuw: NieuweKluis, map_: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    geopend: list[Kluis] = []

    def breek(kluis: Kluis, **_: object) -> Diensten:
        geopend.append(kluis)
        raise LookupError

    monkeypatch.setattr(ingang, "diensten_over", breek)
    with pytest.raises(LookupError):
        nieuw.voltooi(nieuw.noodcode, *_PROFIEL)
    assert geopend[0]._sessie._gesloten
    kluizen.open_met_wachtwoord(map_, _WACHTWOORD).sluit()


@pytest.fixture
def herstel(map_: Path, noodcode: str) -> Iterator[Herstel]:
    kluis = _met_noodcode(map_, noodcode)
    yield Herstel(kluis, oefening=False)
    kluis.sluit()


def test_de_overgetypte_nieuwe_code_vervangt_de_oude(herstel: Herstel, map_: Path, noodcode: str) -> None:
    diensten = herstel.voltooi(herstel.noodcode.lower().replace("-", " "))
    assert (herstel.naam, herstel.organisatie) == _PROFIEL
    diensten.kluis.sluit()
    with pytest.raises(NoodcodeOnjuist):
        _met_noodcode(map_, noodcode)
    _met_noodcode(map_, herstel.noodcode).sluit()


def test_later_laat_de_oude_code_gelden(herstel: Herstel, map_: Path, noodcode: str) -> None:
    herstel.voltooi(None).kluis.sluit()
    with pytest.raises(NoodcodeOnjuist):
        _met_noodcode(map_, herstel.noodcode)
    _met_noodcode(map_, noodcode).sluit()


def test_een_verkeerd_overgetypte_nieuwe_code_verandert_niets(
    herstel: Herstel, map_: Path, noodcode: str
) -> None:
    with pytest.raises(NoodcodeOnjuist):
        herstel.voltooi(noodcode)
    herstel.voltooi(None).kluis.sluit()
    _met_noodcode(map_, noodcode).sluit()


def test_een_fout_wachtwoord_opent_niets(map_: Path, noodcode: str) -> None:
    with pytest.raises(WachtwoordOnjuist):
        Poort(map_, direct).open("iets anders")


def test_het_noodblad_noemt_van_wie_het_is(map_: Path) -> None:
    code = "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV"
    pdf = pypdf.PdfReader(BytesIO(Poort(map_, direct).noodblad(code, *_PROFIEL)))
    tekst = re.sub(r"\s+", " ", pdf.pages[0].extract_text())
    assert "Noor van Dam" in tekst
    assert "Huis Oost" in tekst
    assert not map_.exists()
