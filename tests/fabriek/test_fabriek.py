"""The factory makes what it says, the same each time, and as the program itself would write it."""

from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, Table, select

from krachtwerk_desktop.application.clienten import ClientGegevens, ClientService
from krachtwerk_desktop.application.velden import VeldService
from krachtwerk_desktop.content.lezer import lees_inhoud
from krachtwerk_desktop.domain.inhoud import Inhoud
from krachtwerk_desktop.domain.plek import DoelPlek, DoelVeld
from krachtwerk_desktop.resources import map_van
from krachtwerk_desktop.storage import kluis as kluizen
from krachtwerk_desktop.storage import tabellen as t
from krachtwerk_desktop.storage.kluis import Kluis
from krachtwerk_desktop.storage.sleutels import VLUG
from krachtwerk_desktop.wiring import diensten_over
from tests.fabriek import WACHTWOORD, Omvang, maak_kluis, vul
from tests.fabriek.__main__ import main
from tests.fabriek.antwoorden import ronde
from tests.fabriek.kluizen import Schuifklok
from tests.fabriek.snelweg import Snelweg
from tests.fabriek.zinnen import NEDERLANDS, Verteller
from tests.nep.kluis import NepKluis

MAANDAG = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.fixture(scope="module")
def inhoud() -> Inhoud:
    return lees_inhoud(map_van("inhoud"))


def test_een_kluis_is_zo_groot_als_gevraagd(tmp_path: Path) -> None:
    maak_kluis(tmp_path / "kluis", Omvang(clienten=9, antwoorden=240, doelen=2, acties=3))
    kluis = kluizen.open_met_wachtwoord(tmp_path / "kluis", WACHTWOORD)
    diensten = diensten_over(kluis)
    regels = diensten.clienten.lijst()
    assert len(regels) == 9
    for regel in regels:
        trajecten = diensten.clienten.trajecten(regel.client.id)
        assert len(trajecten) == 2, "meer antwoorden dan in een ronde passen"
        assert sum(len(kluis.antwoorden.van(traject.id)) for traject in trajecten) == 240
        doelen = diensten.doelen.van(regel.traject.id)
        assert [len(doel.acties) for doel in doelen] == [3, 3]
        assert doelen[0].herkomst is not None
    kluis.controleer()
    kluis.sluit()


def test_de_opdracht_maakt_een_kluis_en_overschrijft_er_geen(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    opdracht = ["--clienten", "3", "--antwoorden", "5", "--map", str(tmp_path / "kluis")]
    assert main(opdracht) == 0
    assert WACHTWOORD in capsys.readouterr().out
    voor = (tmp_path / "kluis" / "kluis.db").read_bytes()
    assert main(opdracht) == 1
    assert "staat al een kluis" in capsys.readouterr().err
    assert (tmp_path / "kluis" / "kluis.db").read_bytes() == voor


def test_het_zaad_bepaalt_de_teksten(inhoud: Inhoud) -> None:
    def teksten(zaad: int) -> list[str]:
        return [tekst for _, tekst in ronde(inhoud, "t", Verteller(zaad, 3), 150, MAANDAG.date())]

    assert teksten(1) == teksten(1)
    assert teksten(1) != teksten(2)
    assert len(set(teksten(1))) > 100


def test_er_is_meer_dan_een_schrift() -> None:
    vertellers = [Verteller(1, nummer) for nummer in range(1, 49)]
    talen = {verteller.taal for verteller in vertellers}
    assert NEDERLANDS in talen
    assert len(talen) > 5
    andere = "".join(v.naam + v.tekst(20, 20) for v in vertellers if v.taal != NEDERLANDS)
    for letter in "سተкα我ş":
        assert letter in andere
    assert "{" not in "".join(v.tekst(30, 30) + v.actie() for v in vertellers)


def test_ook_een_kluis_in_het_geheugen_wordt_gevuld(inhoud: Inhoud) -> None:
    kluis = NepKluis()
    vul(kluis, inhoud, Omvang(5, 20, 1, 1), vandaag=date(2026, 11, 23))
    regels = kluis.clienten.regels()
    assert [len(kluis.antwoorden.van(regel.traject.id)) for regel in regels] == [20] * 5
    assert sum(regel.traject.loopt for regel in regels) == 1


def test_de_snelweg_schrijft_dezelfde_rijen(tmp_path: Path, inhoud: Inhoud) -> None:
    """Every table is the same, whichever way the answers came in."""
    rijen = [_na_schrijven(tmp_path / naam, inhoud, snel=naam == "snel") for naam in ("gewoon", "snel")]
    assert len(rijen[0]["antwoord"]) == 190
    assert rijen[0] == rijen[1]


def test_de_snelweg_neemt_alleen_antwoorden(tmp_path: Path) -> None:
    nieuw = kluizen.bereid_voor(tmp_path / "kluis", WACHTWOORD, VLUG)
    kluis = nieuw.voltooi(nieuw.noodcode)
    klok = Schuifklok(MAANDAG)
    velden = VeldService(Snelweg(kluis), lees_inhoud(map_van("inhoud")), klok)
    with pytest.raises(TypeError):
        velden.leg_direct_vast([(DoelPlek("d", DoelVeld.TEKST), "x")], "b")
    kluis.sluit()


def _na_schrijven(map_: Path, inhoud: Inhoud, *, snel: bool) -> dict[str, list[Any]]:
    maak_kluis(map_, Omvang(clienten=0))
    kluis = kluizen.open_met_wachtwoord(map_, WACHTWOORD)
    client, traject = ClientService(kluis.clienten, kluis.antwoorden, Schuifklok(MAANDAG)).nieuw(
        ClientGegevens("Samira el Amrani")
    )
    antwoorden = ronde(inhoud, traject.id, Verteller(1, 1), 190, MAANDAG.date())
    velden = VeldService(Snelweg(kluis) if snel else kluis.velden, inhoud, Schuifklok(MAANDAG))
    velden.leg_direct_vast(antwoorden, "bewerking")
    rijen = _tabellen(kluis, {client.id: "client", traject.id: "traject"})
    kluis.sluit()
    return rijen


def _tabellen(kluis: Kluis, ids: dict[str, str]) -> dict[str, list[Any]]:
    """Return all rows, with ids that differ from vault to vault replaced by a name."""

    def zonder_id(waarde: object) -> object:
        if isinstance(waarde, str):
            for ding_id, naam in ids.items():
                waarde = waarde.replace(ding_id, naam)
        return waarde

    uit = {}
    for tabel in (t.client, t.traject, t.antwoord, t.antwoord_gevouwen, t.wijziging, t.teller):
        rijen = kluis._sessie.lees(partial(_alle, tabel))
        uit[tabel.name] = sorted([tuple(map(zonder_id, rij)) for rij in rijen], key=repr)
    return uit


def _alle(tabel: Table, conn: Connection) -> list[Any]:
    return list(conn.execute(select(tabel)))
