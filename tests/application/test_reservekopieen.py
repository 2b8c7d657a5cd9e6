"""When backups are made, on a real vault with a clock that a test moves."""

import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from krachtwerk_desktop.application.fouten import NietOpgeslagen, ReservekopieGestopt, WachtwoordOnjuist
from krachtwerk_desktop.application.reservekopie_poort import Stand
from krachtwerk_desktop.application.reservekopieen import ReservekopieService
from krachtwerk_desktop.application.vergelijk_kopie import naast_elkaar, samenvatting
from krachtwerk_desktop.application.voortgang import stil
from krachtwerk_desktop.domain.client import Client, Traject
from krachtwerk_desktop.domain.reservekopie import KopieClient, Reden
from krachtwerk_desktop.storage import kluis as kluizen
from krachtwerk_desktop.storage.kluis import Kluis
from krachtwerk_desktop.storage.sleutels import VLUG
from tests import sjabloon
from tests.application.conftest import VasteKlok

WACHTWOORD = sjabloon.WACHTWOORD


@pytest.fixture
def kluis(tmp_path: Path) -> Iterator[Kluis]:
    gemaakt, _ = sjabloon.kopie(tmp_path / "kluis")
    yield gemaakt
    gemaakt.sluit()


@pytest.fixture
def dienst(kluis: Kluis, klok: VasteKlok) -> ReservekopieService:
    return ReservekopieService(kluis.reservekopieen, kluis.instellingen, kluis.clienten, klok)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    map_ = tmp_path / "stick"
    map_.mkdir()
    return map_


def voeg_toe(kluis: Kluis, klok: VasteKlok, nummer: int, naam: str) -> None:
    traject = Traject(f"t{nummer}", f"c{nummer}", 1, klok.vandaag())
    kluis.clienten.voeg_toe(Client(f"c{nummer}", naam, "", f"2026-00{nummer}"), traject)


def nummers(dienst: ReservekopieService) -> list[int]:
    return [vondst.nummer for vondst in dienst.lijst(grondig=True)]


def test_one_a_day_by_itself(dienst: ReservekopieService, klok: VasteKlok) -> None:
    assert dienst.laatste_zin() == "Er is nog geen reservekopie."
    assert dienst.maak_als_nodig() is not None
    for _ in range(3):
        klok.verder(hours=7)
        assert dienst.maak_als_nodig() is None
    klok.verder(hours=3)
    assert dienst.maak_als_nodig() is not None
    assert nummers(dienst) == [2, 1]


def test_the_line_says_when_and_how_many(dienst: ReservekopieService, kluis: Kluis, klok: VasteKlok) -> None:
    voeg_toe(kluis, klok, 1, "Samira")
    dienst.maak()
    uur = klok.nu().astimezone()
    assert dienst.laatste_zin() == f"Laatste bewezen reservekopie: vandaag {uur:%H:%M}, 1 cliënt."
    klok.verder(days=1)
    assert "gisteren" in dienst.laatste_zin()


def test_practice_makes_none_by_itself(kluis: Kluis, klok: VasteKlok) -> None:
    oefening = ReservekopieService(
        kluis.reservekopieen, kluis.instellingen, kluis.clienten, klok, automatisch=False
    )
    assert oefening.maak_als_nodig() is None
    assert oefening.laatste_zin() == ""
    assert oefening.maak().gelukt


def test_a_clock_set_back_makes_one_and_keeps_the_order(dienst: ReservekopieService, klok: VasteKlok) -> None:
    dienst.maak()
    klok.verder(days=-400)
    assert dienst.maak_als_nodig() is not None
    assert dienst.maak_als_nodig() is None
    laatste = dienst.laatste()
    assert laatste is not None
    assert (laatste.nummer, laatste.moment) == (2, klok.nu())


def test_a_clock_far_ahead_throws_nothing_away(dienst: ReservekopieService, klok: VasteKlok) -> None:
    for _ in range(16):
        dienst.maak_als_nodig()
        klok.verder(days=1)
    klok.verder(days=3650)
    dienst.maak_als_nodig()
    assert nummers(dienst) == list(range(17, 0, -1))
    klok.verder(days=1)
    dienst.maak_als_nodig()
    assert nummers(dienst)[:16] == list(range(18, 2, -1))


def test_old_ones_are_thinned_beside_the_vault_and_in_the_second_place(
    dienst: ReservekopieService, klok: VasteKlok, stick: Path
) -> None:
    dienst.kies_tweede_plek(stick)
    for _ in range(30):
        dienst.maak_als_nodig()
        klok.verder(days=1)
    over = nummers(dienst)
    assert over[:15] == list(range(30, 15, -1))
    assert 16 <= len(over) <= 19
    tweede = dienst.tweede_plek()
    assert tweede is not None
    assert sorted(pad.name[:12] for pad in tweede.iterdir()) == sorted(f"kopie-{n:06}" for n in over)


def test_numbers_go_on_after_a_folder_is_gone_and_after_restoring(
    dienst: ReservekopieService, kluis: Kluis
) -> None:
    dienst.maak()
    dienst.maak()
    shutil.rmtree(kluis.reservekopieen.map)
    dienst.maak()
    assert nummers(dienst) == [3]


def test_a_second_place_that_is_away_blocks_nothing_and_is_caught_up_later(
    dienst: ReservekopieService, stick: Path, tmp_path: Path
) -> None:
    dienst.kies_tweede_plek(stick)
    stick.rename(tmp_path / "in de tas")
    uitkomst = dienst.maak_als_nodig()
    assert uitkomst is not None
    assert "is er nu niet bij" in uitkomst.zin
    assert uitkomst.zwijg
    assert "is er nu niet bij" in dienst.laatste_zin()
    assert dienst.maak_als_nodig() is None
    assert not stick.exists()
    (tmp_path / "in de tas").rename(stick)
    weer = dienst.maak_als_nodig()
    assert weer is not None
    assert weer.gelukt
    assert len(list((dienst.tweede_plek() or stick).glob("kopie-*"))) == 1
    assert dienst.maak_als_nodig() is None


def test_a_share_that_answers_with_an_error_is_simply_away(dienst: ReservekopieService, kluis: Kluis) -> None:
    kluis.instellingen.zet({"reservekopie.tweede_plek": f"/{'x' * 300}/kopieen"})
    uitkomst = dienst.maak_als_nodig()
    assert uitkomst is not None
    assert uitkomst.zwijg
    assert "is er nu niet bij" in dienst.laatste_zin()
    assert "waren er niet bij" in dienst.na_nieuw_wachtwoord().zin
    dienst.maak()


def test_a_backup_that_went_bad_on_the_stick_is_put_there_anew(
    dienst: ReservekopieService, stick: Path
) -> None:
    dienst.kies_tweede_plek(stick)
    dienst.maak()
    daar = next((dienst.tweede_plek() or stick).glob("kopie-*/kluis.db"))
    daar.write_bytes(daar.read_bytes()[:-4096])
    uitkomst = dienst.maak_als_nodig()
    assert uitkomst is not None
    assert uitkomst.gelukt
    assert dienst.maak_als_nodig() is None
    assert sorted(pad.name for pad in daar.parent.iterdir()) == ["kluis.bewijs", "kluis.db", "kluis.sleutel"]


def test_after_the_noodcode_gave_a_new_wachtwoord_the_backups_open_with_that(
    tmp_path: Path, klok: VasteKlok
) -> None:
    nieuw = kluizen.bereid_voor(tmp_path / "kluis", WACHTWOORD, VLUG)
    kluis = nieuw.voltooi(nieuw.noodcode)
    ReservekopieService(kluis.reservekopieen, kluis.instellingen, kluis.clienten, klok).maak()
    kluis.sluit()
    weer = kluizen.open_met_noodcode(
        tmp_path / "kluis", nieuw.noodcode, "een heel nieuw wachtwoord", afleiding=VLUG
    )
    dienst = ReservekopieService(weer.reservekopieen, weer.instellingen, weer.clienten, klok)
    assert dienst.maak_als_nodig() is None
    [kopie] = dienst.lijst(grondig=True)
    assert kopie.stand is Stand.BEWEZEN
    kluizen.open_met_wachtwoord(kopie.map, "een heel nieuw wachtwoord", alleen_lezen=True).sluit()
    with pytest.raises(WachtwoordOnjuist):
        kluizen.open_met_wachtwoord(kopie.map, WACHTWOORD, alleen_lezen=True)
    weer.sluit()


def test_a_stick_pulled_out_half_way_leaves_a_proven_backup_and_a_true_sentence(
    dienst: ReservekopieService, stick: Path
) -> None:
    dienst.kies_tweede_plek(stick)
    tweede = dienst.tweede_plek()

    def trek_eruit(_gedaan: int, totaal: int) -> None:
        if tweede is not None and list(tweede.glob("bezig-*/kluis.db")) and totaal > 1:
            shutil.rmtree(stick)

    uitkomst = dienst.maak(Reden.ZELF, trek_eruit)
    assert not uitkomst.gelukt
    assert "verdween onder het kopiëren" in uitkomst.zin
    assert "geen halve kopie" in uitkomst.zin
    assert not stick.exists()
    assert [vondst.stand for vondst in dienst.lijst(grondig=True)] == [Stand.BEWEZEN]


def test_without_room_beside_the_vault_the_second_place_still_gets_one(
    dienst: ReservekopieService, kluis: Kluis, stick: Path
) -> None:
    dienst.kies_tweede_plek(stick)
    kluis.reservekopieen.map.write_text("geen map")
    uitkomst = dienst.maak()
    assert not uitkomst.gelukt
    assert "alleen op de tweede plek" in uitkomst.zin
    assert dienst.laatste() == uitkomst.kopie is not None


def test_without_any_place_it_is_said_that_there_is_none(dienst: ReservekopieService, kluis: Kluis) -> None:
    kluis.reservekopieen.map.write_text("geen map")
    with pytest.raises(NietOpgeslagen, match="veilig"):
        dienst.maak()


def test_stopping_on_the_way_to_the_second_place_keeps_the_first(
    dienst: ReservekopieService, stick: Path
) -> None:
    dienst.kies_tweede_plek(stick)
    tweede = dienst.tweede_plek()

    def stop(_gedaan: int, _totaal: int) -> None:
        if tweede is not None and list(tweede.glob("bezig-*/kluis.db")):
            raise ReservekopieGestopt

    uitkomst = dienst.maak(Reden.ZELF, stop)
    assert not uitkomst.gelukt
    assert "is gestopt" in uitkomst.zin
    assert list((tweede or stick).iterdir()) == []
    assert nummers(dienst) == [1]


def test_a_new_wachtwoord_reaches_what_is_there_names_the_rest_and_heals_later(
    dienst: ReservekopieService, kluis: Kluis, stick: Path, tmp_path: Path, klok: VasteKlok
) -> None:
    dienst.kies_tweede_plek(stick)
    dienst.maak()
    stick.rename(tmp_path / "tas")
    kluis.wijzig_wachtwoord(WACHTWOORD, "een heel nieuw wachtwoord", VLUG)
    uitkomst = dienst.na_nieuw_wachtwoord()
    assert uitkomst.aantal == 1
    assert f"{stick} waren er niet bij" in uitkomst.zin
    (tmp_path / "tas").rename(stick)
    daar = next((dienst.tweede_plek() or stick).glob("kopie-*"))
    kluizen.open_met_wachtwoord(daar, WACHTWOORD, alleen_lezen=True).sluit()
    klok.verder(days=1)
    dienst.maak_als_nodig()
    with pytest.raises(WachtwoordOnjuist):
        kluizen.open_met_wachtwoord(daar, WACHTWOORD, alleen_lezen=True)
    kluizen.open_met_wachtwoord(daar, "een heel nieuw wachtwoord", alleen_lezen=True).sluit()


def test_putting_back_makes_a_backup_of_now_first(
    dienst: ReservekopieService, kluis: Kluis, klok: VasteKlok
) -> None:
    voeg_toe(kluis, klok, 1, "Samira")
    dienst.maak()
    voeg_toe(kluis, klok, 2, "Kofi")
    [toen] = dienst.lijst(grondig=True)
    klaar = dienst.zet_klaar(dienst.bekijk(toen), stil)
    assert [vondst.kopie and vondst.kopie.reden for vondst in dienst.lijst()] == [
        Reden.TERUGZETTEN,
        Reden.ZELF,
    ]
    map_ = kluis.reservekopieen.map.parent
    kluis.sluit()
    klaar.wissel()
    weer = kluizen.open_met_wachtwoord(map_, WACHTWOORD)
    assert [regel.client.naam for regel in weer.clienten.regels()] == ["Samira"]
    opnieuw = ReservekopieService(weer.reservekopieen, weer.instellingen, weer.clienten, klok)
    assert nummers(opnieuw) == [2, 1]
    opnieuw.maak()
    assert nummers(opnieuw) == [3, 2, 1]
    terug = opnieuw.lijst()[1]
    assert [client.naam for client in opnieuw.bekijk(terug).clienten] == ["Kofi", "Samira"]
    weer.sluit()


def test_a_folder_of_choice_may_be_the_copy_the_place_or_the_stick(
    dienst: ReservekopieService, stick: Path
) -> None:
    dienst.kies_tweede_plek(stick)
    dienst.maak()
    plek = dienst.tweede_plek()
    assert plek is not None
    [kopie] = plek.iterdir()
    for map_ in (kopie, plek, stick):
        assert [vondst.map for vondst in dienst.in_map(map_)] == [kopie]
    assert dienst.in_map(stick / "nergens") == []


def test_laid_beside_today_it_says_who_loses_what(klok: VasteKlok) -> None:
    toen, nu = klok.nu() - timedelta(days=2), klok.nu()
    kopie = [KopieClient("1", "Samira", toen), KopieClient("2", "Kofi", toen), KopieClient("9", "Oud", toen)]
    vandaag = [
        KopieClient("1", "Samira", nu),
        KopieClient("2", "Kofi", toen),
        KopieClient("3", "Marek", None),
    ]
    assert [(rij.naam, rij.verliest) for rij in naast_elkaar(kopie, vandaag)] == [
        ("Marek", True),
        ("Samira", True),
        ("Kofi", False),
        ("Oud", False),
    ]
    assert samenvatting(kopie, vandaag) == (
        "In deze kopie: 3 cliënten. Nu: 3 cliënten. 1 cliënt van nu staat niet in de kopie. "
        "Bij 1 cliënt is na de kopie nog gewerkt; dat staat er niet in."
    )
    assert samenvatting(kopie, kopie).endswith("Alles van nu staat in de kopie.")
