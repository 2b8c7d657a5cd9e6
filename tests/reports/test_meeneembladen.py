"""What the cliënt takes along: nothing cut off, nothing too small, folded the right way up."""

import re
from dataclasses import replace

import pytest

from krachtwerk_desktop.application.bladen.zakboekje import PANELEN
from krachtwerk_desktop.domain.krachtenwiel import Wieldeel
from krachtwerk_desktop.domain.werkblad import (
    Belangrijkst,
    Drukopties,
    Kaartje,
    KaartjesBlad,
    KrachtenBlad,
    Paneel,
    Werkblad,
    ZakboekjeBlad,
)
from tests.reports import voorbeelden
from tests.reports.lezen import (
    DRUKKER,
    alles,
    bladwijzers,
    bladzijden,
    druk,
    lettermaten,
    lettertypen,
    lezer,
    lijnhoogten,
    zonder_blanks,
)

KOLOMMEN = ("Nu", "Straks", "Toen")
KAARTJES = KaartjesBlad(
    voorbeelden.KOP,
    KOLOMMEN,
    tuple(
        Kaartje(uitspraak, rij.leefgebied, kolom)
        for rij in voorbeelden.RIJEN
        for kolom, cel in enumerate(rij.cellen)
        for uitspraak in cel.uitspraken
    ),
)
TITELS = tuple(PANELEN.values())
ZAKBOEKJE = ZakboekjeBlad(
    voorbeelden.KOP, tuple(Paneel(titel, (f"Zin van {titel.lower()}.",)) for titel in TITELS)
)
KRACHTEN = KrachtenBlad(
    voorbeelden.KOP,
    KOLOMMEN,
    tuple(
        Wieldeel(naam, (True, n % 2 == 0, False), {1: 1}.get(n), n % 3)
        for n, naam in enumerate(voorbeelden.LEEFGEBIEDEN)
    ),
    (Belangrijkst(1, "Financiën", "Rust met geld."),),
    ("Ik heb weer een eigen plek om te wonen",),
)
BLADEN: tuple[Werkblad, ...] = (KAARTJES, ZAKBOEKJE, KRACHTEN)
VARIANTEN: tuple[dict[str, bool], ...] = ({}, {"groot": True}, {"grijs": True}, {"leeg": True})


@pytest.mark.parametrize("opties", VARIANTEN)
@pytest.mark.parametrize("blad", BLADEN, ids=lambda blad: type(blad).__name__)
def test_niets_is_te_klein_en_elk_lettertype_zit_erin(blad: Werkblad, opties: dict[str, bool]) -> None:
    pdf = druk(blad, **opties)
    assert min(lettermaten(pdf)) >= (14.0 if opties.get("groot") else 11.0)
    assert all(lettertypen(pdf).values())
    assert f"Bladzijde 1 van {len(lezer(pdf).pages)}" in alles(pdf)


@pytest.mark.parametrize("blad", BLADEN, ids=lambda blad: type(blad).__name__)
def test_dezelfde_inhoud_geeft_dezelfde_bytes(blad: Werkblad) -> None:
    assert DRUKKER.druk(blad, Drukopties()).pdf == DRUKKER.druk(blad, Drukopties()).pdf


@pytest.mark.parametrize("blad", BLADEN, ids=lambda blad: type(blad).__name__)
def test_de_voet_zegt_wat_het_is_van_welke_dag_en_van_wie(blad: Werkblad) -> None:
    for opties, woord in (({}, "Concept · 22 november 2026"), ({"leeg": True}, "Leeg werkblad")):
        for tekst in bladzijden(druk(blad, **opties)):
            assert f"{woord} · Joost Bakker, De Haven" in tekst
            assert "2026-014" in tekst or (opties and blad is ZAKBOEKJE)


def test_bladwijzers_leiden_naar_de_delen_van_elk_blad() -> None:
    met_zinnen = [rij.leefgebied for rij in voorbeelden.RIJEN if any(cel.uitspraken for cel in rij.cellen)]
    assert bladwijzers(druk(KAARTJES)) == met_zinnen
    assert bladwijzers(druk(KAARTJES, leeg=True)) == ["Kaartjes om op te schrijven"]
    assert bladwijzers(druk(ZAKBOEKJE)) == ["Mijn zakboekje", *TITELS, "Om te onthouden"]
    assert bladwijzers(druk(KRACHTEN)) == [
        "Mijn leefgebieden",
        "Dit vind ik nu het belangrijkst",
        "Hier werk ik aan",
    ]


@pytest.mark.parametrize("blad", BLADEN, ids=lambda blad: type(blad).__name__)
def test_het_bestand_heet_zoals_het_blad_en_is_nederlands(blad: Werkblad) -> None:
    bron = lezer(druk(blad))
    assert bron.metadata is not None
    assert bron.metadata.title in {"Kaartjes", "Zakboekje", "Mijn krachten"}
    assert str(bron.root_object["/Lang"]) == "nl"


# Kaartjes


def test_elke_zin_staat_op_een_kaartje_met_waar_hij_bij_hoort() -> None:
    tekst = alles(druk(KAARTJES))
    for kaartje in KAARTJES.kaartjes:
        assert kaartje.tekst in tekst
    assert "Wonen, straks Een eigen plek waar mijn dochter kan slapen." in tekst


def test_een_te_lange_zin_gaat_verder_op_een_volgend_kaartje() -> None:
    lang = " ".join(f"woord{nummer}" for nummer in range(400))
    tekst = alles(druk(replace(KAARTJES, kaartjes=(Kaartje(lang, "Zingeving", 2),))))
    gevonden = zonder_blanks(tekst)
    assert all(f"woord{nummer}" in gevonden for nummer in range(400))
    assert "Zingeving, toen (1 van " in tekst
    assert "Zingeving, toen (2 van " in tekst


@pytest.mark.parametrize("groot", [False, True])
@pytest.mark.parametrize("letters", [8, 69, 70, 100, 150, 250])
@pytest.mark.parametrize("leefgebied", ["Wonen", "Zelfzorg en dagelijks leven", "Leefgebied " * 12])
def test_hoe_lang_de_namen_ook_zijn_een_lange_zin_komt_op_kaartjes(
    leefgebied: str, letters: int, *, groot: bool
) -> None:
    """With a long name above the sheet three lines were left for room for two, for ever."""
    kop = replace(voorbeelden.KOP, organisatie=("Stichting " * 25)[:letters])
    zin = "\n".join(f"Regel {nummer}." for nummer in range(23))
    pdf = druk(replace(KAARTJES, kop=kop, kaartjes=(Kaartje(zin, leefgebied, 2),)), groot=groot)
    gevonden = [int(nummer) for nummer in re.findall(r"Regel (\d+)\.", alles(pdf))]
    assert gevonden == list(range(23))


def test_lege_kaartjes_zijn_om_op_te_schrijven() -> None:
    pdf = druk(KAARTJES, leeg=True)
    assert len(lezer(pdf).pages) == 1
    assert "Ik heb een kamer" not in alles(pdf)


# Zakboekje


def test_het_zakboekje_is_een_liggend_blad_met_alle_panelen() -> None:
    pdf = druk(ZAKBOEKJE)
    [pagina] = lezer(pdf).pages
    assert pagina.mediabox.width > pagina.mediabox.height
    tekst = alles(pdf)
    for titel in (*TITELS, "Mijn zakboekje", "Om te onthouden", "Samira"):
        assert titel in tekst


def plekken(pdf: bytes) -> dict[str, tuple[float, float, bool]]:
    """Return where each text begins, and whether it stands upside down."""
    gevonden: dict[str, tuple[float, float, bool]] = {}

    def bezoek(tekst: str, cm: list[float], tm: list[float], _font: object, _maat: float) -> None:
        if tekst.strip():
            x, y = cm[0] * tm[4] + cm[2] * tm[5] + cm[4], cm[1] * tm[4] + cm[3] * tm[5] + cm[5]
            gevonden.setdefault(tekst.strip().splitlines()[0], (x, y, cm[0] < 0))

    lezer(pdf).pages[0].extract_text(visitor_text=bezoek)
    return gevonden


def test_na_het_vouwen_staat_elke_bladzij_rechtop_op_haar_plaats() -> None:
    """Upper row, on its head: 5 4 3 2; lower row: 6 7 8 1 (page 2 is the first panel)."""
    pdf = druk(ZAKBOEKJE)
    breed = float(lezer(pdf).pages[0].mediabox.width) / 4
    waar = plekken(pdf)
    boven = {"Dit kan ik": 3, "Dit hielp mij eerder": 2, "Dit wil ik": 1, "Mijn volgende stap": 0}
    onder = {"Wie ik bel": 0, "Als het moeilijk wordt": 1, "Om te onthouden": 2, "Mijn zakboekje": 3}
    for titel, kolom in boven.items():
        x, _, op_de_kop = waar[titel]
        assert op_de_kop, titel
        assert kolom * breed < x < (kolom + 1) * breed, titel
    for titel, kolom in onder.items():
        x, _, op_de_kop = waar[titel]
        assert not op_de_kop, titel
        assert kolom * breed < x < (kolom + 1) * breed, titel


def test_wat_niet_past_wordt_gezegd_en_nooit_half_gedrukt() -> None:
    zinnen = tuple(f"Zin nummer {nummer} staat er helemaal of helemaal niet." for nummer in range(40))
    vol = replace(ZAKBOEKJE, panelen=(Paneel("Dit kan ik", zinnen), *ZAKBOEKJE.panelen[1:]))
    afdruk = DRUKKER.druk(vol, Drukopties())
    tekst = alles(afdruk.pdf)
    gedrukt = [zin for zin in zinnen if zin in tekst]
    assert 3 < len(gedrukt) < len(zinnen)
    assert tekst.count("staat er helemaal of helemaal niet.") == tekst.count("Zin nummer") == len(gedrukt)
    assert "Er is nog meer. Dat staat op mijn andere papieren." in tekst
    [zin] = afdruk.waarschuwingen
    assert "Dit is te vol: Dit kan ik." in zin
    assert DRUKKER.druk(ZAKBOEKJE, Drukopties()).waarschuwingen == ()


@pytest.mark.parametrize("groot", [False, True])
@pytest.mark.parametrize("letters", [20, 60, 110, 130])
def test_een_lange_naam_staat_heel_op_de_voorkant(letters: int, *, groot: bool) -> None:
    naam = ("Mohammed van der Westhuizen de la Fuente y Castillo " * 4)[:letters].strip()
    afdruk = DRUKKER.druk(
        replace(ZAKBOEKJE, kop=replace(voorbeelden.KOP, client_naam=naam)), Drukopties(groot=groot)
    )
    assert zonder_blanks(naam) in zonder_blanks(alles(afdruk.pdf))
    assert "2026-014" in alles(afdruk.pdf)
    assert afdruk.waarschuwingen == ()
    assert laagste_letter(afdruk.pdf) > 15


@pytest.mark.parametrize("groot", [False, True])
def test_wat_ook_zo_niet_op_de_buitenkant_past_is_ingekort_en_wordt_gezegd(*, groot: bool) -> None:
    kop = replace(
        voorbeelden.KOP, client_naam="Naam " * 90, organisatie="Haven " * 50, begeleider="Joost " * 50
    )
    afdruk = DRUKKER.druk(replace(ZAKBOEKJE, kop=kop), Drukopties(groot=groot))
    tekst = zonder_blanks(alles(afdruk.pdf))
    assert tekst.count("…") == 3
    assert "Bladzijde1van1" in tekst
    assert laagste_letter(afdruk.pdf) > 15
    [zin] = afdruk.waarschuwingen
    assert "ingekort: de naam op de voorkant, de namen op de achterkant." in zin


def laagste_letter(pdf: bytes) -> float:
    """Return how high the lowest letter that stands upright is above the foot of the page."""
    return min(y for _, y, op_de_kop in plekken(pdf).values() if not op_de_kop)


@pytest.mark.parametrize("groot", [False, True])
def test_een_zin_te_lang_voor_een_paneel_laat_lijnen_over_om_te_schrijven(*, groot: bool) -> None:
    lang = " ".join(f"woord{nummer}" for nummer in range(200))
    vol = replace(ZAKBOEKJE, panelen=(Paneel("Dit kan ik", (lang,)), *ZAKBOEKJE.panelen[1:]))
    afdruk = DRUKKER.druk(vol, Drukopties(groot=groot))
    tekst = alles(afdruk.pdf)
    assert "woord0" not in tekst
    assert "Dit is te lang voor hier. Het staat op mijn andere papieren." in tekst
    erbij = len(lijnhoogten(afdruk.pdf, 0)) - len(lijnhoogten(druk(ZAKBOEKJE, groot=groot), 0))
    assert erbij >= 5
    [zin] = afdruk.waarschuwingen
    assert "te lang voor: Dit kan ik." in zin


def test_het_lege_zakboekje_vraagt_naam_en_nummer() -> None:
    tekst = alles(druk(ZAKBOEKJE, leeg=True))
    assert "Naam" in tekst
    assert "Nummer" in tekst
    assert "Samira" not in tekst
    assert "2026-014" not in tekst


# Mijn krachten


def test_het_wiel_noemt_elk_leefgebied_en_waar_een_doel_loopt() -> None:
    tekst = zonder_blanks(alles(druk(KRACHTEN)))
    for naam in voorbeelden.LEEFGEBIEDEN:
        assert zonder_blanks(naam) in tekst
    assert tekst.count("1doel") == 3
    assert tekst.count("2doelen") == 3
    for woord in ("Rust met geld.", "Ik heb weer een eigen plek om te wonen"):
        assert zonder_blanks(woord) in tekst


def test_een_gevuld_deel_is_zonder_kleur_te_zien_aan_zijn_letter() -> None:
    leeg = replace(KRACHTEN, delen=tuple(replace(deel, gevuld=(False,) * 3) for deel in KRACHTEN.delen))
    met, zonder = (bladzijden(druk(blad, grijs=True))[0].split() for blad in (KRACHTEN, leeg))
    assert (met.count("N"), met.count("S"), met.count("T")) == (10, 5, 0)
    assert zonder.count("N") == zonder.count("S") == 0


@pytest.mark.parametrize("groot", [False, True])
def test_een_naam_die_niet_in_het_midden_past_staat_alleen_in_de_kop(*, groot: bool) -> None:
    for naam, keer in (("Samira", 2), ("Wolfeschlegelsteinhausenbergerdorff", 1)):
        blad = replace(KRACHTEN, kop=replace(KRACHTEN.kop, client_naam=naam))
        assert zonder_blanks(bladzijden(druk(blad, groot=groot))[0]).count(naam) == keer


def test_een_leeg_wiel_zegt_niets_van_de_client() -> None:
    tekst = alles(druk(KRACHTEN, leeg=True))
    assert "Rust met geld." not in tekst
    assert "doel" not in tekst


@pytest.mark.parametrize("groot", [False, True])
def test_een_lange_naam_naast_het_wiel_staat_eronder_voluit(*, groot: bool) -> None:
    naam = " ".join(f"leefgebied{nummer}" for nummer in range(9))
    delen = (Wieldeel(naam, (True, False, False), 1, 1), *KRACHTEN.delen[1:])
    pdf = druk(replace(KRACHTEN, delen=delen), groot=groot)
    assert zonder_blanks(naam) in zonder_blanks(alles(pdf))
    assert "…" in bladzijden(pdf)[0]
