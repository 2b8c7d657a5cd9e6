"""The catalogue answers by id and keeps what was ever asked."""

import pytest

from krachtwerk_desktop.domain.inhoud import (
    Basistaak,
    Deel,
    Inhoud,
    Leefgebied,
    Optie,
    Perspectief,
    Vraag,
    VraagSoort,
)

WANNEER = Vraag("wanneer", "Wanneer was dat?", "Dat was op", VraagSoort.DATUM)
WAAR = Vraag(
    "waar",
    "Waar was dat?",
    "Dat was hier",
    VraagSoort.KEUZE,
    opties=(Optie("thuis", "Thuis"), Optie("elders", "Ergens anders")),
    samen_vraag="Waar was je toen?",
)
OUD = Vraag("oud", "Oude vraag?", "Oud", VraagSoort.TEKST, vervallen=True)
TAAK = Basistaak(
    id="evalueren",
    nummer=6,
    naam="Evalueren",
    kort="Evalueren",
    naam_client="Terugkijken",
    doel="Samen terugkijken.",
    tips=(),
    voorbeeldvragen=(),
    pagina="formulier",
    delen=(
        Deel("een", "Een", "Een", "", (WANNEER, OUD)),
        Deel("twee", "Twee", "Twee", "", (WAAR,)),
    ),
)
WONEN = Leefgebied("wonen", "Wonen", "Je plek.", vragen={"heden": ("Waar woon je?",)})
EXTRA = Leefgebied("extra", "Extra", "Nog iets.", standaard=False)
NU = Perspectief("heden", "Nu", "Wat is er nu?", "Wat is er nu?", "Nu.")
INHOUD = Inhoud((TAAK,), (WONEN, EXTRA), (NU,))


def test_alles_is_te_vinden_op_id() -> None:
    assert INHOUD.basistaak("evalueren") is TAAK
    assert INHOUD.leefgebied("extra") is EXTRA
    assert INHOUD.perspectief("heden") is NU
    assert INHOUD.vraag("evalueren", "waar") is WAAR
    assert TAAK.deel("twee").vragen == (WAAR,)


def test_een_onbekend_id_wordt_niet_stil_iets_anders() -> None:
    for zoek in (INHOUD.basistaak, INHOUD.leefgebied, INHOUD.perspectief, TAAK.deel, TAAK.vraag):
        with pytest.raises(KeyError, match="bestaat_niet"):
            zoek("bestaat_niet")
    with pytest.raises(KeyError):
        INHOUD.vraag("evalueren", "bestaat_niet")


def test_een_vervallen_vraag_wordt_niet_gesteld_maar_blijft_leesbaar() -> None:
    assert TAAK.deel("een").zichtbare_vragen == (WANNEER,)
    assert TAAK.vragen == (WANNEER, OUD, WAAR)
    assert INHOUD.vraag("evalueren", "oud") is OUD


def test_de_vraag_aan_de_client_valt_terug_op_het_label() -> None:
    assert WAAR.vraag_aan_client == "Waar was je toen?"
    assert WANNEER.vraag_aan_client == "Wanneer was dat?"


def test_een_nieuw_traject_begint_met_de_standaard_leefgebieden() -> None:
    assert INHOUD.standaard_leefgebieden == (WONEN,)


def test_zonder_voorbeeldvragen_is_er_niets_te_stellen() -> None:
    assert WONEN.voorbeeldvragen("heden") == ("Waar woon je?",)
    assert WONEN.voorbeeldvragen("toekomst") == ()
    assert EXTRA.voorbeeldvragen("heden") == ()


def test_alleen_keuzevragen_hebben_opties() -> None:
    assert [soort.value for soort in VraagSoort if soort.heeft_opties] == ["keuze", "keuzes"]
