"""Older vaults are copied, migrated and counted; newer ones are left alone."""

import shutil
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from krachtwerk_desktop.application.fouten import BijwerkenMislukt, KluisVerouderd, NieuwereKluis
from krachtwerk_desktop.domain.client import Client, Traject
from krachtwerk_desktop.storage import kluis as kluizen
from krachtwerk_desktop.storage import migreren, schema, sleutelkast, verbinding
from krachtwerk_desktop.storage.kluis import Kluis
from krachtwerk_desktop.storage.plaats import Kluisplaats
from krachtwerk_desktop.storage.tabellen import SCHEMA
from krachtwerk_desktop.storage.toegang import Toegang
from tests.storage.beschrijving import beschrijving
from tests.storage.conftest import DAG, WACHTWOORD, maak_kluis


def toegang_tot(map_: Path, *, alleen_lezen: bool = False) -> Toegang:
    plaats = Kluisplaats(map_)
    sleutels = sleutelkast.lees(plaats).bestand
    return Toegang(
        plaats, sleutels.kluis_id, sleutels.open_met_wachtwoord(WACHTWOORD), alleen_lezen=alleen_lezen
    )


@pytest.fixture
def lege_kluis(dichte_kluis: Path) -> Toegang:
    """A vault from before the first schema: a key, and no table."""
    toegang = toegang_tot(dichte_kluis)
    toegang.plaats.db.unlink()
    toegang.plaats.db.touch(mode=0o600)
    verbinding.maak_leeg(toegang.plaats.db, toegang.datasleutel, toegang.kluis_id).close()
    # A file of zero bytes stays empty until something is in it.
    db = dbapi2.connect(str(toegang.plaats.db), isolation_level=None)
    db.execute(f"PRAGMA key = \"x'{toegang.datasleutel.hex()}{toegang.kluis_id.hex()}'\"")
    db.execute("PRAGMA user_version = 0")
    db.execute("CREATE TABLE oud (a)")
    db.execute("DROP TABLE oud")
    db.close()
    return toegang


@pytest.fixture
def stappen(tmp_path: Path) -> Path:
    """The real steps in a folder where a test may add one."""
    map_ = tmp_path / "stappen"
    shutil.copytree(migreren.STAPPEN, map_)
    return map_


def voeg_stap_toe(stappen: Path, inhoud: str) -> None:
    regels = (
        f'from alembic import op\nrevision = "{schema.revisie(SCHEMA + 1)}"\n'
        f'down_revision = "{schema.revisie(SCHEMA)}"\n\ndef upgrade():\n    {inhoud}\n'
    )
    (stappen / "versions" / "m9999_proef.py").write_text(regels)


def test_steps_and_tables_give_the_same_schema(lege_kluis: Toegang, tmp_path: Path) -> None:
    maak_kluis(tmp_path / "nieuw")[0].sluit()
    nieuw = toegang_tot(tmp_path / "nieuw").verbind()
    bijgewerkt = migreren.open_bijgewerkt(lege_kluis)
    try:
        assert beschrijving(bijgewerkt) == beschrijving(nieuw)
        assert schema.nummer(bijgewerkt) == schema.nummer(nieuw) == SCHEMA
        for tabel in ("alembic_version", "teller"):
            vraag = f"SELECT * FROM {tabel}"
            assert bijgewerkt.execute(vraag).fetchall() == nieuw.execute(vraag).fetchall()
    finally:
        nieuw.close()
        bijgewerkt.close()


def test_the_comparison_sees_a_difference(dichte_kluis: Path) -> None:
    db = toegang_tot(dichte_kluis).verbind()
    try:
        eerst = beschrijving(db)
        assert len(eerst) > 10
        for anders in (
            "ALTER TABLE actie ADD COLUMN erbij TEXT",
            "DROP INDEX ix_doel_traject_id",
            "DROP TRIGGER versie_blijft",
        ):
            db.execute(anders)
            nu = beschrijving(db)
            assert nu != eerst
            eerst = nu
    finally:
        db.close()


def test_a_step_is_taken_with_a_copy_beside_it(dichte_kluis: Path, stappen: Path) -> None:
    voeg_stap_toe(stappen, "op.execute('ALTER TABLE client ADD COLUMN kleur TEXT')")
    db = migreren.open_bijgewerkt(toegang_tot(dichte_kluis), stappen, SCHEMA + 1)
    assert schema.nummer(db) == SCHEMA + 1
    assert db.execute("SELECT version_num FROM alembic_version").fetchall() == [(schema.revisie(SCHEMA + 1),)]
    assert db.execute("SELECT kleur FROM client").fetchall() == []
    db.close()
    [kopie] = (dichte_kluis / "reservekopieen").iterdir()
    assert kopie.name.startswith("kopie-000001-")
    kluizen.open_met_wachtwoord(kopie, WACHTWOORD).sluit()


@pytest.mark.parametrize(
    "stap",
    [
        "op.execute('ALTER TABLE client ADD COLUMN kleur TEXT'); op.execute('SELECT * FROM nergens')",
        "op.execute('DELETE FROM client')",
        "op.execute(\"UPDATE traject SET client_id = 'niemand'\")",
        "open('/bestaat/niet')",
        "import bestaat_niet",
        "op.execute(kwijt)",
    ],
    ids=["fails half-way", "loses rows", "leaves loose ends", "no file", "no module", "no name"],
)
def test_a_step_that_goes_wrong_changes_nothing(dichte_kluis: Path, stappen: Path, stap: str) -> None:
    kluis = kluizen.open_met_wachtwoord(dichte_kluis, WACHTWOORD)
    kluis.clienten.voeg_toe(Client("c1", "Samira", "", "2026-001"), Traject("t1", "c1", 1, DAG))
    kluis.sluit()
    voeg_stap_toe(stappen, stap)
    with pytest.raises(BijwerkenMislukt, match=r"Er is niets veranderd.*kopie-000001-"):
        migreren.open_bijgewerkt(toegang_tot(dichte_kluis), stappen, SCHEMA + 1)
    weer = kluizen.open_met_wachtwoord(dichte_kluis, WACHTWOORD)
    assert [regel.client.naam for regel in weer.clienten.regels()] == ["Samira"]
    weer.sluit()


def test_steps_that_are_not_there_change_nothing(dichte_kluis: Path, stappen: Path) -> None:
    """Alembic says in its own way that it knows no such step, or that its folder is gone."""
    for weg in (False, True):
        if weg:
            shutil.rmtree(stappen)
        with pytest.raises(BijwerkenMislukt):
            migreren.open_bijgewerkt(toegang_tot(dichte_kluis), stappen, SCHEMA + 1)
    kluizen.open_met_wachtwoord(dichte_kluis, WACHTWOORD).sluit()


def test_the_copy_holds_what_only_the_log_holds_while_another_reads(
    dichte_kluis: Path, stappen: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The command line may be reading: then the log cannot be put into the file first."""
    monkeypatch.setattr(verbinding, "_WACHT_MS", 200)  # the reader never ends: five seconds tell no more
    kluis = kluizen.open_met_wachtwoord(dichte_kluis, WACHTWOORD)
    toegang = toegang_tot(dichte_kluis, alleen_lezen=True)
    lezer = toegang.verbind()
    lezer.execute("BEGIN")
    assert lezer.execute("SELECT count(*) FROM client").fetchone() == (0,)
    kluis.clienten.voeg_toe(Client("c1", "Samira", "", "2026-001"), Traject("t1", "c1", 1, DAG))
    kluis.sluit()
    assert toegang.plaats.wal.stat().st_size > 0
    voeg_stap_toe(stappen, "op.execute('ALTER TABLE client ADD COLUMN kleur TEXT')")
    db = migreren.open_bijgewerkt(toegang_tot(dichte_kluis), stappen, SCHEMA + 1)
    assert db.execute("SELECT naam FROM client").fetchall() == [("Samira",)]
    db.close()
    lezer.close()
    [map_] = (dichte_kluis / "reservekopieen").iterdir()
    kopie = kluizen.open_met_wachtwoord(map_, WACHTWOORD)
    assert [regel.client.naam for regel in kopie.clienten.regels()] == ["Samira"]
    kopie.sluit()


def test_making_a_table_anew_keeps_its_children(dichte_kluis: Path, stappen: Path) -> None:
    kluis = kluizen.open_met_wachtwoord(dichte_kluis, WACHTWOORD)
    kluis.clienten.voeg_toe(Client("c1", "Samira", "", "2026-001"), Traject("t1", "c1", 1, DAG))
    kluis.sluit()
    opnieuw = "CREATE TABLE n AS SELECT * FROM client", "DROP TABLE client", "ALTER TABLE n RENAME TO client"
    uniek = "CREATE UNIQUE INDEX u ON client (id)"
    voeg_stap_toe(stappen, "; ".join(f"op.execute({opdracht!r})" for opdracht in (*opnieuw, uniek)))
    db = migreren.open_bijgewerkt(toegang_tot(dichte_kluis), stappen, SCHEMA + 1)
    assert db.execute("SELECT id FROM traject").fetchall() == [("t1",)]
    db.close()


def test_a_newer_vault_is_refused_unchanged(dichte_kluis: Path) -> None:
    db = toegang_tot(dichte_kluis).verbind()
    db.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    db.close()
    voor = {p.name: p.read_bytes() for p in dichte_kluis.iterdir()}
    for alleen_lezen in (False, True):
        with pytest.raises(NieuwereKluis):
            kluizen.open_met_wachtwoord(dichte_kluis, WACHTWOORD, alleen_lezen=alleen_lezen)
    assert {p.name: p.read_bytes() for p in dichte_kluis.iterdir()} == voor


def test_a_newer_vault_keeps_its_log_too(kluis: Kluis, map_: Path, tmp_path: Path) -> None:
    """As after a power cut in the newer program: its last saves are in the log alone."""
    kluis.instellingen.zet({"a": "b"})
    kluis._sessie.schrijf(lambda t: t.conn.exec_driver_sql(f"PRAGMA user_version = {SCHEMA + 1}"))
    uit = shutil.copytree(map_, tmp_path / "uit")
    voor = {p.name: p.read_bytes() for p in uit.iterdir() if p.name != "kluis.db-shm"}
    assert voor["kluis.db-wal"]
    for alleen_lezen in (False, True):
        with pytest.raises(NieuwereKluis):
            kluizen.open_met_wachtwoord(uit, WACHTWOORD, alleen_lezen=alleen_lezen)
    assert {p.name: p.read_bytes() for p in uit.iterdir() if p.name != "kluis.db-shm"} == voor


def test_an_older_vault_is_not_migrated_by_who_only_reads(lege_kluis: Toegang) -> None:
    lezer = toegang_tot(lege_kluis.plaats.map, alleen_lezen=True)
    with pytest.raises(KluisVerouderd, match="Open hem eerst"):
        migreren.open_bijgewerkt(lezer)
    assert not lege_kluis.plaats.reservekopieen.exists()
