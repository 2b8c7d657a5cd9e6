"""Vaults of every schema, kept as they were made: they open, and nothing in them changes, for ever."""

import hashlib
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from krachtwerk_desktop.domain.antwoord import Schrijving
from krachtwerk_desktop.domain.client import Client, Traject
from krachtwerk_desktop.domain.concept import Concept
from krachtwerk_desktop.domain.doel import Actie, ActieStatus, Doel, Herkomst
from krachtwerk_desktop.domain.geschiedenis import Ding
from krachtwerk_desktop.domain.notitie import Notitie, Plaatsing
from krachtwerk_desktop.domain.plek import AntwoordPlek, BesprokenPlek, WerkaantekeningPlek, Wie, ki_cel
from krachtwerk_desktop.domain.versie import (
    Bijlage,
    BijlageSoort,
    Ondertekening,
    Rol,
    TekenStand,
    Versie,
    canoniek,
    controlecode,
)
from krachtwerk_desktop.storage import kluis as kluizen
from krachtwerk_desktop.storage import migreren, schema
from krachtwerk_desktop.storage.tabellen import SCHEMA
from tests.storage.beschrijving import beschrijving
from tests.storage.conftest import DAG, MOMENT, WACHTWOORD, maak_kluis
from tests.storage.test_migreren import toegang_tot

KLUIZEN = Path(__file__).parent / "kluizen"

# What stands in the stored vaults; a later schema may add to it, never lose of it. With a
# new schema goes a new stored vault: `python -m tests.storage.kluizen.maak` makes it, and
# `python -m tests.storage.kluizen.maak_papier` one with real sheets (test_bewaard_papier).
BEWAARD = Client(
    "c1", "Samira El Idrissi", "Samira", "2026-001", "3-4-1989", date(1989, 4, 3), "Arabisch", "06"
)
BEWAARD_TRAJECT = Traject("t1", "c1", 1, DAG)
BEWAARD_DOEL = Doel(
    "d1",
    "t1",
    "Ik wil weer fietsen",
    leefgebieden=("vrije_tijd",),
    herkomst=Herkomst("vrije_tijd", "toekomst", "client", "fietsen"),
    begonnen_op=DAG,
    acties=(
        Actie("a1", "d1", "Fiets ophalen", "Samira", "3 dec", date(2026, 12, 3), status=ActieStatus.OPEN),
    ),
)
BEWAARDE_TEKSTEN = {
    ki_cel("t1", "wonen", "heden"): "Ik woon boven de bakker",
    ki_cel("t1", "wonen", "heden", Wie.NAASTE): "Zij zorgt goed voor haar huis",
    AntwoordPlek("t1", "evalueren", "volgende_evaluatie"): "3 dec",
}


INHOUD = canoniek({"blad": "actieplan", "doelen": [{"tekst": "Ik wil weer fietsen – é 🚲"}], "kop": {}})
GETEKEND = Versie(
    "v1",
    "t1",
    "actieplan",
    1,
    INHOUD,
    "2GCF26W2",
    DAG,
    MOMENT,
    ondertekeningen=(
        Ondertekening("o1", "v1", Rol.CLIENT, TekenStand.OP_PAPIER, "3 dec", date(2026, 12, 3), "in de map"),
        Ondertekening("o2", "v1", Rol.BEGELEIDER),
    ),
    bijlagen=(Bijlage("b1", "v1", BijlageSoort.JPEG, "foto.jpg", MOMENT, 5_000),),
)
TWEEDE = replace(GETEKEND, id="v2", nummer=2, ondertekeningen=(), bijlagen=())
GENOTEERD = Notitie(
    "n1", "t1", "Ik fiets graag", MOMENT, (Plaatsing("n1", ki_cel("t1", "wonen", "heden"), MOMENT, "b1"),)
)
HALF = Concept("dialoog:client", "", "Sami", 4, MOMENT)
AANTEKENING = Schrijving(WerkaantekeningPlek("t1"), "Belt liever niet", MOMENT, "b1")
# The bytes as they were printed; written down here, so that no later program can agree with itself.
PAPIER = {
    "v1": "da74dcaa549468fdff0fca286b4342e6e71c6b6144be6604f5757b04bb377275",
    "v2": "fa9e4e78ce0299995f72d832eebbb57381b2566479558f81d797f35a5c53d651",
    "b1": "4318591d77ddbdcdeeacad645b0ddbd0782c75c2a10a2b85d66e686433d83346",
}


def papier(wat: str, lengte: int) -> bytes:
    """Return bytes that look like a PDF to nobody but that no coding leaves alone by chance."""
    blokken = (hashlib.sha256(f"{wat} {nummer}".encode()).digest() for nummer in range(lengte // 32 + 1))
    return (b"%PDF-1.7\n\x00\xff" + b"".join(blokken))[:lengte]


def vul(kluis: kluizen.Kluis) -> None:
    """Write what the stored vaults hold."""
    kluis.instellingen.zet({"profiel.naam": "Joost"})
    kluis.clienten.voeg_toe(BEWAARD, BEWAARD_TRAJECT)
    kluis.doelen.voeg_toe(BEWAARD_DOEL)
    kluis.doelen.voeg_toe(Doel("d2", "t1", "Toch niet"))
    kluis.doelen.zet_doel_verwijderd("d2", MOMENT)
    kluis.velden.schrijf([Schrijving(plek, tekst, MOMENT, "b1") for plek, tekst in BEWAARDE_TEKSTEN.items()])
    kluis.velden.schrijf([AANTEKENING])
    kluis.velden.schrijf([Schrijving(BesprokenPlek("t1", "afronden"), DAG.isoformat(), MOMENT, "b2")])
    kluis.concepten.bewaar([HALF])
    kluis.notities.voeg_toe(GENOTEERD)
    kluis.notities.plaats(GENOTEERD.plaatsingen, [])
    kluis.versies.voeg_toe(GETEKEND, papier("v1", 30_000))
    kluis.versies.voeg_bijlage_toe(GETEKEND.bijlagen[0], papier("b1", 5_000))
    kluis.versies.voeg_toe(TWEEDE, papier("v2", 4_096))


@pytest.fixture(params=sorted(KLUIZEN.glob("schema_*")), ids=lambda map_: map_.name)
def bewaard(request: pytest.FixtureRequest, map_: Path) -> Path:
    """A copy of a stored vault of each schema."""
    shutil.copytree(request.param, map_)
    return map_


@pytest.fixture
def nummer(bewaard: Path) -> int:
    """The schema number of the stored vault, before it is opened."""
    db = toegang_tot(bewaard).verbind()
    try:
        return schema.nummer(db)
    finally:
        db.close()


def test_every_stored_vault_opens_for_ever(bewaard: Path) -> None:
    kluis = kluizen.open_met_wachtwoord(bewaard, WACHTWOORD)
    kluis.controleer()
    [regel] = kluis.clienten.regels()
    assert regel.client == BEWAARD
    assert replace(regel.traject, laatst_op=None, laatste_plek="") == BEWAARD_TRAJECT
    assert kluis.doelen.van("t1") == [BEWAARD_DOEL]
    assert {antwoord.plek: antwoord.tekst for antwoord in kluis.antwoorden.van("t1")} == BEWAARDE_TEKSTEN
    assert kluis.clienten.besproken("t1") == {"afronden": DAG}
    assert kluis.instellingen.lees("profiel.naam") == "Joost"
    assert [treffer.client_id for treffer in kluis.clienten.zoek("bakker")] == ["c1"]
    kluis.velden.schrijf([Schrijving(ki_cel("t1", "wonen", "heden"), "En nu elders", MOMENT, "b2")])
    kluis.sluit()


def test_what_was_frozen_prints_the_same_for_ever(bewaard: Path, nummer: int) -> None:
    kluis = kluizen.open_met_wachtwoord(bewaard, WACHTWOORD)
    if nummer >= 2:
        assert kluis.versies.van("t1") == [TWEEDE, GETEKEND]
        assert controlecode(GETEKEND.inhoud) == GETEKEND.code
        stukken = {
            "v1": kluis.versies.pdf("v1"),
            "v2": kluis.versies.pdf("v2"),
            "b1": kluis.versies.bijlage("b1"),
        }
        assert {naam: hashlib.sha256(stuk).hexdigest() for naam, stuk in stukken.items()} == PAPIER
    else:
        assert kluis.versies.van("t1") == []
    kluis.sluit()


def test_what_lies_around_the_texts_is_there_too(bewaard: Path, nummer: int) -> None:
    kluis = kluizen.open_met_wachtwoord(bewaard, WACHTWOORD)
    if nummer >= 2:
        assert kluis.notities.van("t1") == [GENOTEERD]
        assert kluis.concepten.alle() == [HALF]
        assert kluis.velden.lees(WerkaantekeningPlek("t1")) == "Belt liever niet"
        assert [(r.ding, r.id, r.woorden) for r in kluis.geschiedenis.prullenbak()] == [
            (Ding.DOEL, "d2", "Toch niet")
        ]
    else:
        assert not kluis.notities.van("t1")
        assert not kluis.concepten.alle()
        assert not kluis.geschiedenis.prullenbak()
        assert kluis.velden.lees(WerkaantekeningPlek("t1")) == ""
    kluis.sluit()


def test_an_older_vault_is_brought_up_to_date_with_a_copy_as_it_was(bewaard: Path, nummer: int) -> None:
    voor = (bewaard / "kluis.db").read_bytes()
    db = migreren.open_bijgewerkt(toegang_tot(bewaard))
    assert schema.nummer(db) == SCHEMA
    db.close()
    kopieen = [map_ for map_ in (bewaard / "reservekopieen").glob("*") if (map_ / "kluis.db").exists()]
    assert len(kopieen) == (nummer < SCHEMA)
    assert (bewaard / "kluis.db").read_bytes() == voor or nummer < SCHEMA
    for kopie in kopieen:
        db = toegang_tot(kopie, alleen_lezen=True).verbind()
        assert schema.nummer(db) == nummer
        assert db.execute("SELECT naam FROM client").fetchall() == [(BEWAARD.naam,)]
        db.close()


@pytest.fixture
def dichte_kopie(tmp_path: Path) -> Path:
    """The folder of a new vault, closed."""
    maak_kluis(tmp_path / "nieuw")[0].sluit()
    return tmp_path / "nieuw"


def test_a_migrated_vault_has_the_schema_of_a_new_one(bewaard: Path, dichte_kopie: Path) -> None:
    oud, nieuw = migreren.open_bijgewerkt(toegang_tot(bewaard)), toegang_tot(dichte_kopie).verbind()
    try:
        assert beschrijving(oud) == beschrijving(nieuw)
    finally:
        oud.close()
        nieuw.close()


def test_there_is_a_stored_vault_of_every_schema() -> None:
    assert [map_.name for map_ in sorted(KLUIZEN.glob("schema_*"))] == [
        f"schema_{nummer:04}" for nummer in range(1, SCHEMA + 1)
    ]
