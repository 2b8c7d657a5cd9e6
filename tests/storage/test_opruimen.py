"""What is removed for good is nowhere in the file, also where no row points to any more."""

from pathlib import Path

import pytest

from krachtwerk_desktop.domain.antwoord import Schrijving
from krachtwerk_desktop.domain.client import Client, Traject
from krachtwerk_desktop.domain.concept import Concept
from krachtwerk_desktop.domain.doel import Actie, Doel
from krachtwerk_desktop.domain.geschiedenis import Ding
from krachtwerk_desktop.domain.notitie import Notitie
from krachtwerk_desktop.domain.plek import ActiePlek, ActieVeld, Plek, WerkaantekeningPlek, ki_cel
from krachtwerk_desktop.domain.versie import Bijlage, BijlageSoort, Ondertekening, Rol, TekenStand, Versie
from krachtwerk_desktop.storage.kluis import Kluis
from krachtwerk_desktop.storage.plaats import Kluisplaats
from tests.storage.bladzijden import open_bladzijden
from tests.storage.conftest import DAG, MOMENT, dagen_later, maak_kluis

GEHEIM, BLIJFT = "Kwartelslag", "Wielewaal"


def vul(kluis: Kluis, nummer: int, zin: str) -> None:
    """One cliënt whose every text is this sentence, some of them long enough for pages of their own."""
    client, traject = f"c{nummer}", f"t{nummer}"
    kluis.clienten.voeg_toe(Client(client, zin, zin, f"2026-00{nummer}"), Traject(traject, client, 1, DAG))
    kluis.clienten.wijzig(Client(client, f"{zin} {zin}", zin, f"2026-00{nummer}"))
    actie = Actie(f"a{nummer}", f"d{nummer}", zin)
    kluis.doelen.voeg_toe(Doel(f"d{nummer}", traject, zin, acties=(actie,)))
    kluis.notities.voeg_toe(Notitie(f"n{nummer}", traject, zin, MOMENT))
    plekken: list[Plek] = [
        *(ki_cel(traject, f"gebied{welk}", "heden") for welk in range(40)),
        WerkaantekeningPlek(traject),
        ActiePlek(actie.id, ActieVeld.OPMERKING),
    ]
    for bewerking, tekst in enumerate((zin, f"{zin} " * 600, f"{zin} tot slot")):
        kluis.velden.schrijf([Schrijving(plek, tekst, MOMENT, str(bewerking)) for plek in plekken])
    kluis.concepten.bewaar([Concept(f"dialoog:{client}", traject, zin, 0, MOMENT)])
    versie = Versie(f"v{nummer}", traject, "ki", 1, f'{{"a":"{zin}"}}', "7F3K9QXM", DAG, MOMENT)
    kluis.versies.voeg_toe(versie, zin.encode() * 3000)
    kluis.versies.zet_ondertekening(
        Ondertekening(f"o{nummer}", versie.id, Rol.CLIENT, TekenStand.LIEVER_NIET, reden=zin)
    )
    bijlage = Bijlage(f"b{nummer}", versie.id, BijlageSoort.PNG, zin, MOMENT)
    kluis.versies.voeg_bijlage_toe(bijlage, zin.encode() * 3000)


def in_de_file(map_: Path, kluis: Kluis, woord: str) -> int:
    """Count a word in all pages, in capitals, small letters or as typed; the log must be empty."""
    plaats, datasleutel = Kluisplaats(map_), kluis._toegang.datasleutel
    assert plaats.wal.stat().st_size == 0
    klaar = open_bladzijden(plaats.db, datasleutel)
    assert klaar.count(b"2026-001") > 0, "de bladzijden gaan niet goed open"
    return klaar.lower().count(woord.lower().encode())


@pytest.fixture
def gevuld(map_: Path) -> Kluis:
    kluis, _ = maak_kluis(map_)
    vul(kluis, 1, GEHEIM)
    vul(kluis, 2, BLIJFT)
    kluis._sessie.leeg_logboek()
    return kluis


def test_of_a_client_that_was_removed_no_word_is_left_in_the_file(map_: Path, gevuld: Kluis) -> None:
    voor = in_de_file(map_, gevuld, BLIJFT)
    assert in_de_file(map_, gevuld, GEHEIM) > 1000
    gevuld.clienten.zet_verwijderd("c1", MOMENT)
    assert dagen_later(gevuld, 31) == 1
    assert in_de_file(map_, gevuld, GEHEIM) == 0
    assert in_de_file(map_, gevuld, BLIJFT) >= voor > 1000
    gevuld.controleer()
    gevuld.sluit()


def test_of_single_things_that_were_removed_no_word_is_left(map_: Path, gevuld: Kluis) -> None:
    gevuld.doelen.zet_doel_verwijderd("d1", MOMENT)
    gevuld.versies.zet_verwijderd("v1", MOMENT)
    gevuld.notities.zet_verwijderd("n1", MOMENT)
    gevuld.geschiedenis.wis_voorgoed(Ding.DOEL, "d1")
    assert dagen_later(gevuld, 31) == 2
    klaar = in_de_file(map_, gevuld, GEHEIM * 3)
    assert klaar == 0, "er is nog papier of een bijlage"
    for tabel in ("doel", "actie", "versie", "versie_pdf", "ondertekening", "bijlage", "bijlage_inhoud"):
        assert tel(gevuld, tabel) == 1, tabel
    assert tel(gevuld, "wijziging WHERE plek LIKE '%\"a1\"%' OR plek LIKE '%\"v1\"%'") == 0
    gevuld.sluit()


def tel(kluis: Kluis, wat: str) -> int:
    aantal: int = kluis._sessie.lees(
        lambda conn: conn.exec_driver_sql(f"SELECT count(*) FROM {wat}").scalar_one()
    )
    return aantal


def test_a_removal_that_fails_removes_nothing(gevuld: Kluis, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two things in the bin, and the second cannot be removed: the first is still there."""
    gevuld.doelen.zet_doel_verwijderd("d1", MOMENT)
    gevuld.doelen.zet_doel_verwijderd("d2", MOMENT)
    gevuld._sessie.schrijf(
        lambda tr: tr.conn.exec_driver_sql(
            "CREATE TEMP TRIGGER weiger BEFORE DELETE ON main.doel WHEN OLD.id = 'd2' "
            "BEGIN SELECT RAISE(ABORT, 'nee'); END"
        )
    )
    with pytest.raises(Exception, match="nee"):
        dagen_later(gevuld, 31)
    assert {regel.id for regel in gevuld.geschiedenis.prullenbak()} == {"d1", "d2"}
    gevuld.sluit()
