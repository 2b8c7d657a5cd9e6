"""A long history costs nothing when a cliënt is opened, and a long edit session is one change."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, insert

from krachtwerk_desktop.domain.antwoord import Schrijving
from krachtwerk_desktop.domain.client import Client, Traject
from krachtwerk_desktop.domain.doel import Actie, Doel
from krachtwerk_desktop.domain.plek import ki_cel, sleutel
from krachtwerk_desktop.storage import tabellen as t
from krachtwerk_desktop.storage.kluis import Kluis
from krachtwerk_desktop.storage.sessie import Transactie
from tests.storage.conftest import DAG, MOMENT, later

WEINIG, VEEL = 50, 5_000
_GEBIEDEN = 30


@pytest.fixture
def kluis_met_twee(kluis: Kluis) -> Kluis:
    """Two cliënten with the same content, but one was changed a hundred times as often."""
    for client, aantal in (("weinig", WEINIG), ("veel", VEEL)):
        kluis.clienten.voeg_toe(Client(client, client, "", client), Traject(client, client, 1, DAG))
        kluis.doelen.voeg_toe(
            Doel(f"d-{client}", client, "fietsen", acties=(Actie(f"a-{client}", f"d-{client}"),))
        )
        plekken = [ki_cel(client, f"gebied{welk}", "heden") for welk in range(_GEBIEDEN)]
        kluis.velden.schrijf([Schrijving(plek, "eerst", MOMENT, "begin") for plek in plekken])
        kluis._sessie.schrijf(partial(_wijzig_vaak, client, aantal))
        kluis.velden.schrijf([Schrijving(plekken[0], "laatst", later(1), "eind")])
    return kluis


def _wijzig_vaak(client: str, aantal: int, tr: Transactie) -> None:
    rijen = [
        {
            "volgnr": tr.volgnr(),
            "eigenaar": client,
            "plek": sleutel(ki_cel(client, f"gebied{nummer % _GEBIEDEN}", "heden")),
            "bewerking": f"b{nummer}",
            "oud": f"tekst {nummer} " * 20,
            "moment": MOMENT,
        }
        for nummer in range(aantal)
    ]
    tr.conn.execute(insert(t.wijziging), rijen)


def stappen_van(kluis: Kluis, doe: Callable[[], object]) -> int:
    """Count what SQLite does, in handfuls of ten: the same on every machine, however busy."""
    geteld = 0

    def tel() -> int:
        nonlocal geteld
        geteld += 1
        return 0

    def zet(handler: Callable[[], int] | None) -> None:
        def bij(conn: Connection) -> None:
            driver: Any = conn.connection.dbapi_connection
            driver.set_progress_handler(handler, 10)

        kluis._sessie.lees(bij)

    zet(tel)
    doe()
    zet(None)
    return geteld


def open_client(kluis: Kluis, client: str) -> None:
    """Read what the screen of a traject reads."""
    assert kluis.clienten.traject(client)
    assert len(kluis.antwoorden.van(client)) == _GEBIEDEN
    assert kluis.doelen.van(client)
    assert kluis.versies.van(client) == []
    assert kluis.notities.van(client) == []
    assert kluis.geschiedenis.laatste(client)


def test_a_client_with_5000_changes_opens_as_fast_as_one_with_50(kluis_met_twee: Kluis) -> None:
    for client in ("weinig", "veel"):  # statements are put into SQL once
        open_client(kluis_met_twee, client)
    stappen = [
        stappen_van(kluis_met_twee, partial(open_client, kluis_met_twee, client))
        for client in ("weinig", "veel")
    ]
    assert min(stappen) > 20
    assert max(stappen) < min(stappen) * 1.2


def test_the_step_before_5000_changes_is_found_as_fast(kluis_met_twee: Kluis) -> None:
    def maak_ongedaan(client: str) -> None:
        stap = kluis_met_twee.geschiedenis.laatste(client)
        assert stap is not None
        kluis_met_twee.geschiedenis.maak_ongedaan(stap, MOMENT)

    stappen = [stappen_van(kluis_met_twee, partial(maak_ongedaan, c)) for c in ("weinig", "veel")]
    assert max(stappen) < min(stappen) * 1.5


def test_earlier_texts_of_one_field_are_found_without_reading_the_others(kluis_met_twee: Kluis) -> None:
    plek = ki_cel("veel", "gebied3", "heden")
    assert len(kluis_met_twee.velden.wijzigingen(plek)) == 168
    stappen = stappen_van(kluis_met_twee, lambda: kluis_met_twee.velden.wijzigingen(plek))
    assert stappen < VEEL / 5


@pytest.mark.langzaam
def test_2000_edits_to_one_cell_in_one_session_are_one_change(kluis: Kluis, map_: Path) -> None:
    kluis.clienten.voeg_toe(Client("c1", "Samira", "", "2026-001"), Traject("t1", "c1", 1, DAG))
    plek = ki_cel("t1", "wonen", "heden")
    kluis.velden.schrijf([Schrijving(plek, "zo begon het", MOMENT, "eerder")])
    tekst = ""
    for nummer in range(2_000):
        tekst = f"{tekst}{nummer % 10}"
        kluis.velden.stuur(Schrijving(plek, tekst, later(nummer), "b"), lambda: None, _faal)
    assert [(w.oud, w.bewerking) for w in kluis.velden.wijzigingen(plek)] == [
        ("zo begon het", "b"),
        ("", "eerder"),
    ]
    assert kluis.velden.lees(plek) == tekst
    assert (map_ / "kluis.db-wal").stat().st_size < 8_000_000


def _faal(fout: Exception) -> None:
    raise AssertionError(fout)
