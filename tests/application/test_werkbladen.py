import pytest

from krachtwerk_desktop.application.clienten import ClientGegevens
from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.application.profiel import Profiel
from krachtwerk_desktop.domain.doel import ActieStatus
from krachtwerk_desktop.domain.plek import (
    KI,
    RANG,
    ActiePlek,
    ActieVeld,
    AntwoordPlek,
    DoelPlek,
    DoelVeld,
    Plek,
    Wie,
    ki_cel,
)
from krachtwerk_desktop.domain.werkblad import ActieplanBlad, Belangrijkst, KiBlad, Stem


@pytest.fixture
def traject_id(diensten: Diensten) -> str:
    diensten.profiel.bewaar(Profiel("Joost Bakker", "De Haven"))
    return diensten.clienten.nieuw(ClientGegevens("Samira el Amrani", "Samira"))[1].id


def _zet(diensten: Diensten, *velden: tuple[Plek, str]) -> None:
    diensten.velden.leg_direct_vast(velden, "b")


def test_het_ki_blad_zegt_wie_wat_zei(diensten: Diensten, traject_id: str) -> None:
    _zet(
        diensten,
        (ki_cel(traject_id, "wonen", "heden"), "Ik heb een kamer.\n\nIk houd hem netjes."),
        (ki_cel(traject_id, "wonen", "toekomst"), "Een eigen plek.\nMet een tuin."),
        (ki_cel(traject_id, "wonen", "heden", Wie.NAASTE), "Zij kookt goed."),
        (ki_cel(traject_id, "wonen", "heden", Wie.BEGELEIDER), "  "),
        (AntwoordPlek(traject_id, KI, RANG, "wonen"), "2"),
        (AntwoordPlek(traject_id, KI, RANG, "zingeving"), "1"),
        (AntwoordPlek(traject_id, KI, "nog_zeggen"), "Bel mij na tienen."),
    )
    blad = diensten.werkbladen.blad("ki", traject_id)
    assert isinstance(blad, KiBlad)
    assert (blad.kop.client_naam, blad.kop.clientnummer, blad.kop.organisatie) == (
        "Samira",
        "2026-001",
        "De Haven",
    )
    assert [kolom.kort for kolom in blad.kolommen] == ["Nu", "Straks", "Toen"]
    wonen = blad.rijen[0]
    assert (wonen.leefgebied, wonen.rang) == ("Wonen", 2)
    assert wonen.cellen[0].uitspraken == ("Ik heb een kamer.", "Ik houd hem netjes.")
    assert wonen.cellen[0].anderen == (Stem("Een naaste zegt", ("Zij kookt goed.",)),)
    assert blad.belangrijkst == (Belangrijkst(1, "Zingeving"), Belangrijkst(2, "Wonen", "Een eigen plek."))
    assert blad.nog_zeggen == "Bel mij na tienen."


def test_wat_weggelaten_is_staat_nergens_op_papier(diensten: Diensten, traject_id: str) -> None:
    _zet(
        diensten,
        (ki_cel(traject_id, "veiligheid", "toekomst"), "Veilig slapen."),
        (AntwoordPlek(traject_id, KI, RANG, "veiligheid"), "1"),
    )
    blad = diensten.werkbladen.blad("ki", traject_id, frozenset({"veiligheid"}))
    assert isinstance(blad, KiBlad)
    assert len(blad.rijen) == 9
    assert blad.belangrijkst == ()
    doel = diensten.doelen.nieuw(traject_id)
    ander = diensten.doelen.nieuw(traject_id)
    plan = diensten.werkbladen.blad("actieplan", traject_id, frozenset({doel.id}))
    assert isinstance(plan, ActieplanBlad)
    assert [blok.nummer for blok in plan.doelen] == [1]
    assert [deel.id for deel in diensten.werkbladen.onderdelen("actieplan", traject_id)] == [
        doel.id,
        ander.id,
    ]


def test_een_extra_leefgebied_met_tekst_komt_op_papier(diensten: Diensten, traject_id: str) -> None:
    _zet(diensten, (ki_cel(traject_id, "kinderen_en_ouderschap", "heden"), "Ik lees voor."))
    blad = diensten.werkbladen.blad("ki", traject_id)
    assert isinstance(blad, KiBlad)
    assert blad.rijen[-1].leefgebied == "Kinderen en ouderschap"


def test_het_actieplan_blad_leest_datums_voluit_en_laat_weg_wat_niet_meer_hoeft(
    diensten: Diensten, traject_id: str
) -> None:
    doel = diensten.doelen.nieuw(traject_id)
    een, twee = diensten.doelen.voeg_actie_toe(doel.id), diensten.doelen.voeg_actie_toe(doel.id)
    _zet(
        diensten,
        (DoelPlek(doel.id, DoelVeld.TEKST), "Een eigen plek"),
        (DoelPlek(doel.id, DoelVeld.LEEFGEBIEDEN), "wonen\nzingeving"),
        (DoelPlek(doel.id, DoelVeld.STATUS), "rust"),
        (ActiePlek(een.id, ActieVeld.TEKST), "Inschrijven"),
        (ActiePlek(een.id, ActieVeld.KLAAR_OP), "morgen"),
        (ActiePlek(twee.id, ActieVeld.KLAAR_OP), "ooit"),
        (AntwoordPlek(traject_id, "evalueren", "volgende_evaluatie"), "3 dec"),
    )
    blad = diensten.werkbladen.blad("actieplan", traject_id)
    assert isinstance(blad, ActieplanBlad)
    blok = blad.doelen[0]
    assert (blok.leefgebieden, blok.status) == (("Wonen", "Zingeving"), "Even rust")
    assert [actie.klaar_op for actie in blok.acties] == ["24 nov 2026", "ooit"]
    assert blad.opnieuw_kijken_op == "3 december 2026"
    diensten.doelen.zet_status(een.id, ActieStatus.VERVALLEN)
    nu = diensten.werkbladen.blad("actieplan", traject_id)
    assert isinstance(nu, ActieplanBlad)
    assert len(nu.doelen[0].acties) == 1


@pytest.mark.parametrize(
    ("nummer", "naam"),
    [
        ("2026-014", "Krachteninventarisatie 2026-014.pdf"),
        ("../../samira", "Krachteninventarisatie.pdf"),
        ("Samira", "Krachteninventarisatie.pdf"),
    ],
)
def test_de_bestandsnaam_is_veilig_en_noemt_niemand(diensten: Diensten, nummer: str, naam: str) -> None:
    _, traject = diensten.clienten.nieuw(ClientGegevens("Samira", clientnummer=nummer))
    assert diensten.werkbladen.bestandsnaam("ki", traject.id) == naam
