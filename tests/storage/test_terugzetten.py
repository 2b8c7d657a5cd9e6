"""Putting backups of real vaults back: whole, at any moment the power goes, with or without a vault."""

import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from krachtwerk_desktop.application.fouten import NietGelezen, WachtwoordOnjuist
from krachtwerk_desktop.application.reservekopie_poort import Stand, Vondst
from krachtwerk_desktop.application.voortgang import stil
from krachtwerk_desktop.domain.client import Client, Traject
from krachtwerk_desktop.storage import kluis as kluizen
from krachtwerk_desktop.storage import reservekopie_inzage
from krachtwerk_desktop.storage.kluis import Kluis
from krachtwerk_desktop.storage.plaats import Kluisplaats
from krachtwerk_desktop.storage.sleutels import VLUG
from tests.storage.conftest import DAG, WACHTWOORD
from tests.storage.test_reservekopie import gevuld, maak, namen
from tests.storage.test_schijf import leg_vast, nummers

__all__ = ["gevuld"]


def test_restoring_brings_the_vault_back_and_keeps_todays_wachtwoord(gevuld: Kluis, map_: Path) -> None:
    vondst = maak(gevuld)
    leg_vast(gevuld, 77)
    gevuld.wijzig_wachtwoord(WACHTWOORD, "een heel nieuw wachtwoord", VLUG)
    klaar = gevuld.reservekopieen.zet_klaar(gevuld.reservekopieen.bekijk(vondst), stil)
    leg_vast(gevuld, 78)
    gevuld.sluit()
    klaar.wissel()
    weer = kluizen.open_met_wachtwoord(map_, "een heel nieuw wachtwoord")
    weer.controleer()
    assert nummers(weer) == list(range(40))
    weer.sluit()
    assert not [naam for naam in namen(map_) if "terug" in naam or "wissel" in naam]


def test_a_backup_of_another_vault_asks_for_the_wachtwoord_of_then(gevuld: Kluis, tmp_path: Path) -> None:
    nieuw = kluizen.bereid_voor(tmp_path / "oud", "wachtwoord van vroeger", VLUG)
    oud = nieuw.voltooi(nieuw.noodcode)
    oud.clienten.voeg_toe(Client("c9", "Marek", "", "2025-001"), Traject("t9", "c9", 1, DAG))
    vondst = maak(oud)
    oud.sluit()
    [gevonden] = gevuld.reservekopieen.vind(vondst.map.parent, grondig=True)
    assert gevonden.stand is Stand.ANDERE_SLEUTEL
    for fout in ("", WACHTWOORD):
        with pytest.raises(WachtwoordOnjuist):
            gevuld.reservekopieen.bekijk(gevonden, fout)
    inzage = gevuld.reservekopieen.bekijk(gevonden, "wachtwoord van vroeger")
    assert [c.naam for c in inzage.clienten] == ["Marek"]
    assert inzage.eigen_wachtwoord
    klaar = gevuld.reservekopieen.zet_klaar(inzage, stil)
    plaats = gevuld.reservekopieen.map.parent
    gevuld.sluit()
    klaar.wissel()
    weer = kluizen.open_met_wachtwoord(plaats, "wachtwoord van vroeger")
    assert [regel.client.naam for regel in weer.clienten.regels()] == ["Marek"]
    weer.sluit()


@pytest.mark.parametrize("stap", range(1, 7))
def test_a_swap_cut_off_at_any_step_leaves_a_whole_vault(
    gevuld: Kluis, map_: Path, stap: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The process dies at the n-th renaming or removal: today's vault is there, or that of the backup."""
    vondst = maak(gevuld)
    leg_vast(gevuld, 77)
    klaar = gevuld.reservekopieen.zet_klaar(gevuld.reservekopieen.bekijk(vondst), stil)
    gevuld.sluit()
    over = iter(range(1, 100))

    def sterf(echt: Callable[..., Path]) -> Callable[..., Path]:
        def doe(*wat: object, **hoe: object) -> Path:
            if next(over) == stap:
                raise KeyboardInterrupt
            return echt(*wat, **hoe)

        return doe

    with monkeypatch.context() as m:
        for naam in ("rename", "replace", "unlink"):
            m.setattr(Path, naam, sterf(getattr(Path, naam)))
        with suppress(KeyboardInterrupt):
            klaar.wissel()
    weer = kluizen.open_met_wachtwoord(map_, WACHTWOORD)
    weer.controleer()
    assert nummers(weer) in ([*range(40), 77], list(range(40)))
    weer.sluit()
    assert not [naam for naam in namen(map_) if "terug" in naam or "wissel" in naam]


def test_a_swap_that_cannot_be_finished_opens_nothing_that_would_be_lost(
    gevuld: Kluis, map_: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Something else holds the vault file: what would be saved in it now goes with the swap later."""
    vondst = maak(gevuld)
    klaar = gevuld.reservekopieen.zet_klaar(gevuld.reservekopieen.bekijk(vondst), stil)
    gevuld.sluit()

    def bezet(*_wat: object) -> None:
        raise PermissionError(13, "bezet")

    with monkeypatch.context() as m:
        m.setattr(Path, "replace", bezet)
        klaar.wissel()
        with pytest.raises(NietGelezen, match="De reservekopie is veilig"):
            kluizen.open_met_wachtwoord(map_, WACHTWOORD)
    weer = kluizen.open_met_wachtwoord(map_, WACHTWOORD)
    assert nummers(weer) == list(range(40))
    weer.sluit()


def test_without_a_vault_a_backup_and_a_wachtwoord_are_enough(
    gevuld: Kluis, map_: Path, tmp_path: Path
) -> None:
    vondst = maak(gevuld)
    gevuld.sluit()
    stick = tmp_path / "stick" / vondst.map.name
    shutil.copytree(vondst.map, stick)
    leeg = Kluisplaats(tmp_path / "nieuwe laptop")
    ergens = Vondst(stick, 1, DAG, Stand.ANDERE_SLEUTEL)
    with pytest.raises(WachtwoordOnjuist):
        reservekopie_inzage.bekijk_zonder_kluis(leeg, ergens, "fout wachtwoord")
    inzage = reservekopie_inzage.bekijk_zonder_kluis(leeg, ergens, WACHTWOORD)
    reservekopie_inzage.zet_klaar(leeg, inzage, stil, bewaar=True).wissel()
    weer = kluizen.open_met_wachtwoord(leeg.map, WACHTWOORD)
    assert nummers(weer) == list(range(40))
    weer.sluit()


def test_a_damaged_vault_is_kept_when_a_backup_takes_its_place(gevuld: Kluis, map_: Path) -> None:
    vondst = maak(gevuld)
    gevuld.sluit()
    (map_ / "kluis.db").write_bytes(b"stuk")
    plaats = Kluisplaats(map_)
    inzage = reservekopie_inzage.bekijk_zonder_kluis(plaats, vondst, WACHTWOORD)
    reservekopie_inzage.zet_klaar(plaats, inzage, stil, bewaar=True).wissel()
    apart = map_ / "reservekopieen" / "vervangen-1"
    assert (apart / "kluis.db").read_bytes() == b"stuk"
    weer = kluizen.open_met_wachtwoord(map_, WACHTWOORD)
    assert nummers(weer) == list(range(40))
    weer.wijzig_wachtwoord(WACHTWOORD, "een heel nieuw wachtwoord", VLUG)
    weer.reservekopieen.geef_sleutel([vondst])
    weer.sluit()
    # With a sound copy beside it that key would open everything.
    shutil.copy(vondst.map / "kluis.db", apart / "kluis.db")
    with pytest.raises(WachtwoordOnjuist):
        kluizen.open_met_wachtwoord(apart, WACHTWOORD, alleen_lezen=True)
    assert [pad.name for pad in sorted(apart.iterdir())] == ["kluis.db", "kluis.na", "kluis.sleutel"]


def test_an_old_schema_can_be_looked_at_and_restored(map_: Path, kluis: Kluis, tmp_path: Path) -> None:
    """A backup from before an update of the program opens, and is brought up to date."""
    bewaard = Path(__file__).parent / "kluizen" / "schema_0001"
    shutil.copytree(bewaard, tmp_path / "oud")
    plaats = Kluisplaats(tmp_path / "oud")
    oud = kluizen.open_met_wachtwoord(plaats.map, WACHTWOORD)
    [vondst] = oud.reservekopieen.vind(plaats.reservekopieen) or [maak(oud)]
    inzage = oud.reservekopieen.bekijk(vondst)
    assert [c.naam for c in inzage.clienten] == ["Samira El Idrissi"]
    klaar = oud.reservekopieen.zet_klaar(inzage, stil)
    oud.sluit()
    klaar.wissel()
    weer = kluizen.open_met_wachtwoord(plaats.map, WACHTWOORD)
    weer.controleer()
    weer.sluit()
