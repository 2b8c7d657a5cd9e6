"""No plaintext anywhere in the vault's folder, at any moment."""

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest

from krachtwerk_desktop.application.fouten import Fout, NietGevonden
from krachtwerk_desktop.domain.antwoord import Schrijving
from krachtwerk_desktop.domain.client import Client, Traject
from krachtwerk_desktop.domain.concept import Concept
from krachtwerk_desktop.domain.doel import Actie, Doel
from krachtwerk_desktop.domain.notitie import Notitie
from krachtwerk_desktop.domain.plek import ActiePlek, ActieVeld, WerkaantekeningPlek, ki_cel
from krachtwerk_desktop.domain.versie import Bijlage, BijlageSoort, Ondertekening, Rol, Versie, canoniek
from krachtwerk_desktop.domain.vouwen import vouw
from krachtwerk_desktop.storage import kluis as kluizen
from krachtwerk_desktop.storage.kluis import Kluis
from krachtwerk_desktop.storage.plaats import Kluisplaats
from krachtwerk_desktop.storage.sleutels import VLUG
from tests.storage.conftest import DAG, MOMENT, WACHTWOORD
from tests.storage.lek import zoek_lek

MERK = "Kwartelslag"


def vul_met(kluis: Kluis, zin: str) -> None:
    client = Client("c1", zin, zin, zin, zin, None, zin, zin)
    kluis.clienten.voeg_toe(client, Traject("t1", "c1", 1, DAG))
    kluis.clienten.wijzig(replace(client, naam=f"{zin} {zin}"))
    kluis.doelen.voeg_toe(Doel("d1", "t1", zin, zin, zin, zin, acties=(Actie("a1", "d1", zin, zin),)))
    for bewerking, tekst in enumerate((zin, f"{zin} " * 2000, zin)):
        plekken = (ki_cel("t1", "wonen", "heden"), ActiePlek("a1", ActieVeld.OPMERKING))
        kluis.velden.schrijf([Schrijving(plek, tekst, MOMENT, str(bewerking)) for plek in plekken])
    kluis.instellingen.zet({"profiel.naam": zin})
    vul_rondom(kluis, zin)
    assert len(kluis.clienten.zoek(vouw(zin))) == 1


def vul_rondom(kluis: Kluis, zin: str) -> None:
    """What stands around the texts: half typed, noted, own notes, frozen, scanned, undone."""
    kluis.velden.schrijf([Schrijving(WerkaantekeningPlek("t1"), zin, MOMENT, "eigen")])
    kluis.concepten.bewaar([Concept("dialoog:client", "t1", f"{zin} " * 2000, 0, MOMENT)])
    kluis.notities.voeg_toe(Notitie("n1", "t1", zin, MOMENT))
    kluis.versies.voeg_toe(
        Versie("v1", "t1", zin, 1, canoniek({"a": zin}), zin, DAG, MOMENT), zin.encode() * 9000
    )
    kluis.versies.zet_ondertekening(Ondertekening("o1", "v1", Rol.CLIENT, waar=zin, reden=zin))
    kluis.versies.voeg_bijlage_toe(Bijlage("b1", "v1", BijlageSoort.PNG, zin, MOMENT), zin.encode() * 9000)
    for papier in (True, True, False):
        stap = kluis.geschiedenis.laatste("c1", papier=papier)
        assert stap is not None
        kluis.geschiedenis.maak_ongedaan(stap, MOMENT)


def test_the_search_finds_what_is_there(tmp_path: Path) -> None:
    for codering in ("utf-8", "utf-16-le", "utf-16-be"):
        (tmp_path / codering).write_bytes(b"\x00\x01" + MERK.upper().encode(codering))
    (tmp_path / f"brief-{MERK}.pdf").touch()
    assert len(zoek_lek([tmp_path], MERK)) == 4


@pytest.mark.parametrize("zin", [MERK, "Самира Шевченко", "سميرة الإدريسي"])
def test_nothing_readable_in_the_folder_while_open_and_when_closed(
    map_: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, zin: str
) -> None:
    tijdelijk = tmp_path / "tijdelijk"
    tijdelijk.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tijdelijk))
    monkeypatch.setenv("SQLITE_TMPDIR", str(tijdelijk))
    nieuw = kluizen.bereid_voor(map_, WACHTWOORD, VLUG)
    kluis = nieuw.voltooi(nieuw.noodcode)
    vul_met(kluis, zin)
    assert Kluisplaats(map_).wal.stat().st_size > 100_000
    for geheim in (zin, WACHTWOORD, nieuw.noodcode):
        assert zoek_lek([map_, tijdelijk], geheim) == []
    kluis.sluit()
    assert zoek_lek([map_, tijdelijk], zin) == []


def test_errors_and_log_hold_no_words(kluis: Kluis, caplog: pytest.LogCaptureFixture) -> None:
    fouten: list[BaseException] = []
    caplog.set_level("DEBUG")
    schrijving = Schrijving(ki_cel("geen-traject", "wonen", "heden"), MERK, MOMENT, "b")
    with pytest.raises(NietGevonden) as gevangen:
        kluis.velden.schrijf([schrijving])
    fouten.append(gevangen.value)
    client = Client("c1", MERK, MERK, "2026-001")
    kluis.clienten.voeg_toe(client, Traject("t1", "c1", 1, DAG))
    with pytest.raises(Exception, match="UNIQUE") as dubbel:
        kluis.clienten.voeg_toe(client, Traject("t1", "c1", 1, DAG))
    fouten.append(dubbel.value)
    kluis.sluit()
    with pytest.raises(Fout) as dicht:
        kluis.velden.schrijf([schrijving])
    fouten.append(dicht.value)
    for fout in fouten:
        assert MERK not in f"{fout!r} {fout} {fout.__cause__!r} {fout.__context__!r}"
    assert MERK not in caplog.text
    assert MERK not in repr(schrijving)
