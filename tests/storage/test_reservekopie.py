"""Backups of real vaults: made beside the typing, proven, stopped, cut off, damaged, put back."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from krachtwerk_desktop.application.fouten import (
    Fout,
    MapNietGeschikt,
    NietOpgeslagen,
    NieuwereKluis,
    ReservekopieBeschadigd,
    ReservekopieGestopt,
    WachtwoordOnjuist,
)
from krachtwerk_desktop.application.reservekopie_poort import Stand, Vondst
from krachtwerk_desktop.application.voortgang import stil
from krachtwerk_desktop.domain.client import Client, Traject
from krachtwerk_desktop.domain.reservekopie import Reden
from krachtwerk_desktop.storage import kluis as kluizen
from krachtwerk_desktop.storage.kluis import Kluis
from krachtwerk_desktop.storage.sleutels import VLUG
from tests.storage.conftest import DAG, MOMENT, WACHTWOORD, maak_kluis
from tests.storage.test_schijf import begin, kleine_schijf, leg_vast, linux, nummers

__all__ = ["kleine_schijf"]


@pytest.fixture
def gevuld(kluis: Kluis) -> Kluis:
    """An open vault with one cliënt and forty answers, more than one step of a backup."""
    begin(kluis)
    for nummer in range(40):
        leg_vast(kluis, nummer, 20_000)
    return kluis


def maak(kluis: Kluis, nummer: int = 1, map_: Path | None = None, moment: datetime = MOMENT) -> Vondst:
    opslag = kluis.reservekopieen
    return opslag.maak(map_ or opslag.map, nummer, Reden.ZELF, moment, stil)


def namen(map_: Path) -> list[str]:
    return sorted(pad.name for pad in map_.iterdir())


def test_a_backup_opens_with_the_same_wachtwoord_and_holds_the_same(gevuld: Kluis, tmp_path: Path) -> None:
    vondst = maak(gevuld)
    assert vondst.map.name == f"kopie-000001-{MOMENT.astimezone().date()}"
    assert vondst.kopie is not None
    assert (vondst.kopie.clienten, vondst.stand) == (1, Stand.BEWEZEN)
    shutil.copytree(vondst.map, tmp_path / "elders")
    ander = kluizen.open_met_wachtwoord(tmp_path / "elders", WACHTWOORD)
    ander.controleer()
    assert nummers(ander) == list(range(40))
    ander.sluit()


def test_typing_goes_on_while_a_backup_is_made_and_does_not_end_up_in_it(gevuld: Kluis) -> None:
    """Every step of the backup is held up by a save that has to come through first."""
    stappen: list[tuple[int, int]] = []

    def typ_door(gedaan: int, totaal: int) -> None:
        stappen.append((gedaan, totaal))
        leg_vast(gevuld, 100 + len(stappen))

    vondst = gevuld.reservekopieen.maak(gevuld.reservekopieen.map, 1, Reden.ZELF, MOMENT, typ_door)
    assert len({gedaan for gedaan, totaal in stappen if totaal > 1}) > 3
    assert nummers(gevuld) == [*range(40), *range(101, 101 + len(stappen))]
    # What was saved before the copying began is in it; what came later is not.
    ander = kluizen.open_met_wachtwoord(vondst.map, WACHTWOORD, alleen_lezen=True)
    assert nummers(ander) == [*range(40), 101]
    ander.sluit()


def test_stopping_leaves_nothing(gevuld: Kluis) -> None:
    def stop(gedaan: int, totaal: int) -> None:
        if gedaan:
            raise ReservekopieGestopt

    with pytest.raises(ReservekopieGestopt, match="Er telt geen halve kopie mee"):
        gevuld.reservekopieen.maak(gevuld.reservekopieen.map, 1, Reden.ZELF, MOMENT, stop)
    assert namen(gevuld.reservekopieen.map) == []
    maak(gevuld)


def test_closing_the_vault_stops_a_backup(gevuld: Kluis, map_: Path) -> None:
    import threading

    onderweg, door = threading.Event(), threading.Event()
    gevallen: list[Fout] = []

    def wacht(gedaan: int, totaal: int) -> None:
        if gedaan:
            onderweg.set()
            door.wait(10)

    def werk() -> None:
        try:
            gevuld.reservekopieen.maak(gevuld.reservekopieen.map, 1, Reden.ZELF, MOMENT, wacht)
        except Fout as fout:
            gevallen.append(fout)

    draad = threading.Thread(target=werk)
    draad.start()
    assert onderweg.wait(10)
    sluiter = threading.Thread(target=gevuld.sluit)
    sluiter.start()
    door.set()
    for een in (draad, sluiter):
        een.join(20)
        assert not een.is_alive()
    assert [type(fout) for fout in gevallen] == [ReservekopieGestopt]
    assert namen(map_ / "reservekopieen") == []
    kluizen.open_met_wachtwoord(map_, WACHTWOORD).sluit()


@linux
def test_a_full_disk_is_told_and_no_half_backup_counts(kleine_schijf: Path) -> None:
    kluis, _ = maak_kluis(kleine_schijf / "kluis")
    begin(kluis)
    leg_vast(kluis, 1, 60_000)
    vulling = kleine_schijf / "vulling"
    vulling.write_bytes(bytes(shutil.disk_usage(kleine_schijf).free - 100_000))
    with pytest.raises(NietOpgeslagen, match=r"niet gemaakt\. De schijf is vol\..*veilig"):
        maak(kluis)
    assert kluis.reservekopieen.vind(kluis.reservekopieen.map) == []
    vulling.unlink()
    maak(kluis)
    assert len(kluis.reservekopieen.vind(kluis.reservekopieen.map)) == 1
    kluis.sluit()


def test_a_stick_pulled_out_half_way_is_told_truly(gevuld: Kluis, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    plek = gevuld.reservekopieen.maak_plek(stick)
    vondst = maak(gevuld)

    def trek_eruit(gedaan: int, totaal: int) -> None:
        if gedaan:
            shutil.rmtree(stick, ignore_errors=True)

    with pytest.raises(NietOpgeslagen, match="De map voor de reservekopie is weg"):
        gevuld.reservekopieen.kopieer(vondst, plek, trek_eruit)
    with pytest.raises(NietOpgeslagen, match="is weg"):
        gevuld.reservekopieen.kopieer(vondst, plek, stil)
    assert not stick.exists(), "a pulled stick must not become a folder on the laptop"
    stick.mkdir()
    plek = gevuld.reservekopieen.maak_plek(stick)
    gevuld.reservekopieen.kopieer(vondst, plek, stil)
    assert [v.stand for v in gevuld.reservekopieen.vind(plek, grondig=True)] == [Stand.BEWEZEN]


_SCHIETPARTIJ = """
import os, signal, sys
from pathlib import Path
from krachtwerk_desktop.storage import kluis as kluizen
from krachtwerk_desktop.domain.reservekopie import Reden
from tests.storage.conftest import MOMENT, WACHTWOORD
kluis = kluizen.open_met_wachtwoord(Path(sys.argv[1]), WACHTWOORD)
stap = 0
def schiet(gedaan, totaal):
    global stap
    stap += 1
    if stap == int(sys.argv[2]):
        os.kill(os.getpid(), signal.SIGKILL)
kluis.reservekopieen.maak(kluis.reservekopieen.map, 1, Reden.ZELF, MOMENT, schiet)
"""


@linux
@pytest.mark.langzaam
def test_a_backup_killed_half_way_does_not_count_and_is_tidied_up(gevuld: Kluis, map_: Path) -> None:
    gevuld.sluit()
    for stap in (2, 4):
        klaar = subprocess.run(
            [sys.executable, "-c", _SCHIETPARTIJ, str(map_), str(stap)], check=False, capture_output=True
        )
        assert klaar.returncode == -9, klaar.stderr
        assert any(naam.startswith("bezig-") for naam in namen(map_ / "reservekopieen"))
        weer = kluizen.open_met_wachtwoord(map_, WACHTWOORD)
        assert weer.reservekopieen.vind(weer.reservekopieen.map) == []
        weer.sluit()
    weer = kluizen.open_met_wachtwoord(map_, WACHTWOORD)
    maak(weer)
    assert [naam[:6] for naam in namen(map_ / "reservekopieen")] == ["kopie-"]
    weer.sluit()


def beschadig(pad: Path) -> None:
    inhoud = bytearray(pad.read_bytes())
    inhoud[len(inhoud) // 2] ^= 1
    pad.write_bytes(bytes(inhoud))


@pytest.mark.parametrize(
    "doe",
    [
        lambda map_: beschadig(map_ / "kluis.db"),
        lambda map_: beschadig(map_ / "kluis.bewijs"),
        lambda map_: (map_ / "kluis.bewijs").unlink(),
        lambda map_: (map_ / "kluis.db").unlink(),
        lambda map_: (map_ / "kluis.db").write_bytes(b""),
        lambda map_: (map_ / "kluis.db").write_bytes((map_ / "kluis.db").read_bytes()[:-4096]),
    ],
    ids=["flipped byte", "changed proof", "no proof", "no vault", "empty vault", "cut off"],
)
def test_a_damaged_backup_is_never_offered_as_proven(gevuld: Kluis, doe: Callable[[Path], None]) -> None:
    goed, stuk = maak(gevuld, 1), maak(gevuld, 2)
    doe(stuk.map)
    gevonden = gevuld.reservekopieen.vind(gevuld.reservekopieen.map, grondig=True)
    assert [(v.nummer, v.stand) for v in gevonden] == [(2, Stand.BESCHADIGD), (1, Stand.BEWEZEN)]
    assert gevonden[0].kopie is None
    with pytest.raises(ReservekopieBeschadigd, match="kluis is niet veranderd"):
        gevuld.reservekopieen.bekijk(stuk)
    assert gevuld.reservekopieen.bekijk(goed).clienten[0].naam == "Samira"


def test_a_proof_of_another_backup_does_not_pass(gevuld: Kluis) -> None:
    """Copying a fresh proof over an old backup would make it look newer than it is."""
    eerste = maak(gevuld, 1)
    leg_vast(gevuld, 50)
    tweede = maak(gevuld, 2)
    shutil.copy(tweede.map / "kluis.bewijs", eerste.map / "kluis.bewijs")
    gevonden = gevuld.reservekopieen.vind(gevuld.reservekopieen.map)
    assert [v.stand for v in gevonden] == [Stand.BEWEZEN, Stand.BESCHADIGD]


def test_a_damaged_vault_gives_no_backup(gevuld: Kluis, map_: Path, open_weer: Callable[[], Kluis]) -> None:
    maak(gevuld, 1)
    gevuld.sluit()
    db = map_ / "kluis.db"
    assert db.stat().st_size > 600_000
    kluis = open_weer()
    beschadig(db)
    with pytest.raises(Fout, match="beschadigd"):
        maak(kluis, 2)
    assert [v.nummer for v in kluis.reservekopieen.vind(kluis.reservekopieen.map)] == [1]


def test_looking_changes_no_byte_and_names_who_is_in_it(gevuld: Kluis) -> None:
    vondst = maak(gevuld)
    voor = {pad.name: pad.read_bytes() for pad in vondst.map.iterdir()}
    gevuld.clienten.voeg_toe(Client("c2", "Kofi", "", "2026-002"), Traject("t2", "c2", 1, DAG))
    inzage = gevuld.reservekopieen.bekijk(vondst)
    assert [(c.naam, c.laatst_op) for c in inzage.clienten] == [("Samira", MOMENT)]
    assert not inzage.eigen_wachtwoord
    assert {pad.name: pad.read_bytes() for pad in vondst.map.iterdir()} == voor
    assert "Samira" not in repr(inzage)


def test_after_a_new_wachtwoord_the_backups_open_with_it_and_not_with_the_old(
    gevuld: Kluis, tmp_path: Path
) -> None:
    vondst = maak(gevuld)
    gevuld.wijzig_wachtwoord(WACHTWOORD, "een heel nieuw wachtwoord", VLUG)
    assert gevuld.reservekopieen.geef_sleutel([vondst]) == []
    assert [v.stand for v in gevuld.reservekopieen.vind(vondst.map.parent, grondig=True)] == [Stand.BEWEZEN]
    with pytest.raises(WachtwoordOnjuist):
        kluizen.open_met_wachtwoord(vondst.map, WACHTWOORD, alleen_lezen=True)
    kluizen.open_met_wachtwoord(vondst.map, "een heel nieuw wachtwoord", alleen_lezen=True).sluit()


def test_a_newer_backup_is_refused_politely(gevuld: Kluis, map_: Path) -> None:
    toegang = gevuld._toegang
    db = toegang.verbind()
    db.execute("PRAGMA user_version = 99")
    db.close()
    vondst = maak(gevuld)
    with pytest.raises(NieuwereKluis, match="Er is niets veranderd"):
        gevuld.reservekopieen.bekijk(vondst)


def test_a_place_that_takes_nothing_is_refused_with_the_reason(gevuld: Kluis, tmp_path: Path) -> None:
    with pytest.raises(MapNietGeschikt, match="Die map is er niet"):
        gevuld.reservekopieen.maak_plek(tmp_path / "nergens")
    (tmp_path / "bestand").touch()
    with pytest.raises(MapNietGeschikt, match="Kies een andere map"):
        gevuld.reservekopieen.maak_plek(tmp_path / "bestand")


def test_two_vaults_share_a_stick_without_seeing_each_other(gevuld: Kluis, tmp_path: Path) -> None:
    ander, _ = maak_kluis(tmp_path / "ander")
    stick = tmp_path / "stick"
    stick.mkdir()
    plekken = [kluis.reservekopieen.maak_plek(stick) for kluis in (gevuld, ander)]
    assert len(set(plekken)) == 2
    gevuld.reservekopieen.kopieer(maak(gevuld), plekken[0], stil)
    assert ander.reservekopieen.vind(plekken[1]) == []
    ander.sluit()


def test_files_of_a_backup_are_for_their_owner_alone(gevuld: Kluis) -> None:
    vondst = maak(gevuld)
    assert vondst.map.stat().st_mode & 0o777 == 0o700
    assert {pad.stat().st_mode & 0o777 for pad in vondst.map.iterdir()} == {0o600}
    assert b"Samira" not in b"".join(pad.read_bytes() for pad in vondst.map.iterdir())


def test_the_moment_of_a_backup_is_that_of_the_clock_given(gevuld: Kluis) -> None:
    vondst = maak(gevuld, 7, moment=MOMENT + timedelta(days=4000))
    assert vondst.kopie is not None
    assert vondst.kopie.moment == MOMENT + timedelta(days=4000)
    assert vondst.nummer == 7
