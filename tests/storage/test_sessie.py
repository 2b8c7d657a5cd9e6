"""One thread, one connection: order, callbacks, and what is called saved."""

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlcipher3 import dbapi2

from krachtwerk_desktop.application.fouten import Fout, NietGelezen, NietOpgeslagen
from krachtwerk_desktop.storage import kluis as kluizen
from krachtwerk_desktop.storage.kluis import Kluis
from krachtwerk_desktop.storage.sessie import Sessie, Transactie
from tests.storage.conftest import WACHTWOORD

ZET = text("INSERT INTO instelling (sleutel, waarde, volgnr) VALUES (:sleutel, :waarde, :volgnr)")


def zet(sleutel: str) -> Callable[[Transactie], None]:
    return lambda tr: void(tr.conn.execute(ZET, {"sleutel": sleutel, "waarde": "x", "volgnr": tr.volgnr()}))


def void(_uitkomst: object) -> None:
    """Take no result."""


@pytest.fixture
def sessie(kluis: Kluis) -> Sessie:
    return kluis._sessie


def sleutels(sessie: Sessie) -> list[str]:
    vraag = text("SELECT sleutel FROM instelling ORDER BY volgnr")
    return sessie.lees(lambda conn: list(conn.execute(vraag).scalars()))


def niet(fout: Fout) -> None:
    raise AssertionError(fout)


def test_sending_returns_at_once_and_a_read_waits_for_what_was_sent(sessie: Sessie) -> None:
    mag_door, klaar = threading.Event(), threading.Event()

    def traag(tr: Transactie) -> None:
        assert mag_door.wait(10)
        zet("a")(tr)

    sessie.stuur(traag, klaar.set, niet)
    sessie.stuur(zet("b"), klaar.set, niet)
    assert not klaar.is_set()
    mag_door.set()
    assert sleutels(sessie) == ["a", "b"]
    assert klaar.is_set()


def test_reports_come_in_order_through_the_thread_that_was_chosen(dichte_kluis: Path) -> None:
    wachtrij: list[Callable[[], None]] = []
    verslag: list[str] = []
    kluis = kluizen.open_met_wachtwoord(dichte_kluis, WACHTWOORD, wachtrij.append)

    def stuk(_tr: Transactie) -> None:
        raise NietOpgeslagen

    kluis._sessie.stuur(zet("a"), lambda: verslag.append("a"), niet)
    kluis._sessie.stuur(
        stuk, lambda: verslag.append("fout"), lambda fout: verslag.append(type(fout).__name__)
    )
    kluis._sessie.stuur(zet("b"), lambda: verslag.append("b"), niet)
    kluis.sluit()
    assert verslag == []
    for bericht in wachtrij:
        bericht()
    assert verslag == ["a", "NietOpgeslagen", "b"]


def test_a_report_may_ask_the_vault_for_more(sessie: Sessie) -> None:
    gelezen: list[list[str]] = []
    sessie.stuur(zet("a"), lambda: gelezen.append(sleutels(sessie)), niet)
    assert sleutels(sessie) == ["a"]
    assert gelezen == [["a"]]


def test_closing_finishes_what_was_sent(sessie: Sessie) -> None:
    verslag: list[int] = []
    for nummer in range(50):
        sessie.stuur(zet(str(nummer)), partial(verslag.append, nummer), niet)
    sessie.sluit()
    assert verslag == list(range(50))
    with pytest.raises(NietOpgeslagen, match="vergrendeld"):
        sessie.stuur(zet("te laat"), lambda: None, niet)
    with pytest.raises(NietGelezen, match="vergrendeld"):
        sessie.lees(lambda conn: conn)


def test_nothing_opens_the_vault_again_while_it_is_being_closed(
    sessie: Sessie, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another thread asks during the last fold of the log, which is slow on a stick."""
    vouwt, mag_door = threading.Event(), threading.Event()
    echt = sessie._probeer_logboek

    def traag() -> None:
        vouwt.set()
        assert mag_door.wait(10)
        echt()

    monkeypatch.setattr(sessie, "_probeer_logboek", traag)
    sluiten = threading.Thread(target=sessie.sluit)
    sluiten.start()
    assert vouwt.wait(10)
    with pytest.raises(NietGelezen):
        sleutels(sessie)
    # One that had passed the door already is refused by the vault's own thread.
    laat = sessie._werker.submit(sessie._lees, lambda conn: conn.exec_driver_sql("SELECT 1").scalar())
    mag_door.set()
    sluiten.join(10)
    with pytest.raises(NietGelezen):
        laat.result(10)
    assert sessie._conn is None


def test_a_write_is_whole_or_not_at_all(sessie: Sessie) -> None:
    def half(tr: Transactie) -> None:
        zet("half")(tr)
        raise KeyError("iets")

    with pytest.raises(KeyError):
        sessie.schrijf(half)
    assert sleutels(sessie) == []


def test_a_savepoint_holds_inside_a_write_that_is_taken_back(sessie: Sessie) -> None:
    def met_savepoint(tr: Transactie) -> None:
        with tr.conn.begin_nested():
            zet("binnen")(tr)
        raise KeyError("daarna")

    with pytest.raises(KeyError):
        sessie.schrijf(met_savepoint)
    assert sleutels(sessie) == []

    def savepoint_terug(tr: Transactie) -> None:
        zet("buiten")(tr)
        binnen = tr.conn.begin_nested()
        zet("binnen")(tr)
        binnen.rollback()

    sessie.schrijf(savepoint_terug)
    assert sleutels(sessie) == ["buiten"]


def test_the_counter_only_goes_up_also_after_failures_and_reopening(
    sessie: Sessie, open_weer: Callable[[], Kluis]
) -> None:
    gekregen = sessie.schrijf(lambda tr: [tr.volgnr() for _ in range(2500)])

    def mislukt(tr: Transactie) -> None:
        void([tr.volgnr() for _ in range(1500)])
        raise KeyError("iets")

    for _ in range(2):
        with pytest.raises(KeyError):
            sessie.schrijf(mislukt)
        gekregen.append(sessie.schrijf(lambda tr: tr.volgnr()))
    sessie.sluit()
    gekregen.append(open_weer()._sessie.schrijf(lambda tr: tr.volgnr()))
    assert gekregen == sorted(set(gekregen))
    assert gekregen[:2500] == list(range(gekregen[0], gekregen[0] + 2500))


@pytest.mark.verwacht_log
def test_an_unforeseen_error_keeps_the_text_on_screen_and_says_nothing_of_it(
    sessie: Sessie, caplog: pytest.LogCaptureFixture
) -> None:
    fouten: list[Fout] = []

    def vreemd(_tr: Transactie) -> None:
        raise ValueError("woorden van Samira")

    sessie.stuur(vreemd, lambda: None, fouten.append)
    sessie.stuur(zet("daarna"), lambda: None, niet)
    assert sleutels(sessie) == ["daarna"]
    assert [type(fout) for fout in fouten] == [NietOpgeslagen]
    assert "ValueError" in caplog.text
    assert "Samira" not in caplog.text


def test_an_error_in_a_statement_shows_no_values(sessie: Sessie) -> None:
    sessie.schrijf(zet("a"))
    opdracht = text("INSERT INTO instelling VALUES ('a', :woorden, 1)")
    with pytest.raises(Exception, match="UNIQUE") as gevangen:
        sessie.schrijf(lambda tr: void(tr.conn.execute(opdracht, {"woorden": "woorden van Samira"})))
    assert "Samira" not in str(gevangen.value)


def test_the_connection_keeps_its_promises(sessie: Sessie) -> None:
    def waarde(pragma: str) -> object:
        return sessie.lees(lambda conn: conn.exec_driver_sql(f"PRAGMA {pragma}").scalar())

    verwacht = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "temp_store": 2,
        "trusted_schema": 0,
        "cipher_page_size": "4096",
        "cipher_hmac_algorithm": "HMAC_SHA512",
    }
    assert {pragma: waarde(pragma) for pragma in verwacht} == verwacht


def test_closing_puts_the_log_into_the_file_also_beside_a_reader(kluis: Kluis) -> None:
    """The last to close does so by itself; with the command line open nobody else would."""
    lezer = kluis._toegang.verbind()
    assert lezer.execute("SELECT count(*) FROM instelling").fetchone() == (0,)
    kluis._sessie.schrijf(zet("a"))
    wal = kluis._toegang.plaats.wal
    assert wal.stat().st_size > 0
    kluis.sluit()
    assert wal.stat().st_size == 0
    lezer.close()


def test_the_key_goes_also_when_closing_fails(kluis: Kluis, monkeypatch: pytest.MonkeyPatch) -> None:
    def breek() -> None:
        raise OSError("stuk")

    sessie, draden = kluis._sessie, set(threading.enumerate())
    with monkeypatch.context() as even:
        even.setattr(sessie, "_begin_opnieuw", breek)
        with pytest.raises(OSError, match="stuk"):
            kluis.sluit()
    with pytest.raises(NietGelezen, match="vergrendeld"):
        _ = kluis._toegang.datasleutel
    assert not [draad for draad in draden if draad.name.startswith("kluis") and draad.is_alive()]
    kluis.sluit()


def test_a_vault_that_was_opened_and_asked_nothing_is_let_go(dichte_kluis: Path) -> None:
    kluis = kluizen.open_met_wachtwoord(dichte_kluis, WACHTWOORD, alleen_lezen=True)
    verbinding = kluis._sessie._eerste
    assert verbinding is not None
    kluis.sluit()
    with pytest.raises(dbapi2.ProgrammingError, match="closed"):
        verbinding.execute("SELECT 1")
