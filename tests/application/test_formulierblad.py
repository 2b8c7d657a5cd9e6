"""The forms on paper: which questions and answers are on them, and what is left off."""

import pytest

from krachtwerk_desktop.application.bladen import BLADEN, blad_bij
from krachtwerk_desktop.application.clienten import ClientGegevens
from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.domain.inhoud import OPTIE_WEG, VraagSoort
from krachtwerk_desktop.domain.plek import AntwoordPlek, Plek
from krachtwerk_desktop.domain.werkblad import FormulierBlad, Keuze


@pytest.fixture
def traject_id(diensten: Diensten) -> str:
    return diensten.clienten.nieuw(ClientGegevens("Samira el Amrani", "Samira"))[1].id


def zet(diensten: Diensten, *velden: tuple[Plek, str]) -> None:
    diensten.velden.leg_direct_vast(velden, "b")


def _formulier(diensten: Diensten, sleutel: str, traject_id: str, *weg: str) -> FormulierBlad:
    blad = diensten.werkbladen.blad(sleutel, traject_id, frozenset(weg))
    assert isinstance(blad, FormulierBlad)
    return blad


def test_een_formulier_draagt_de_antwoorden_in_de_ik_vorm(diensten: Diensten, traject_id: str) -> None:
    def plek(vraag: str) -> AntwoordPlek:
        return AntwoordPlek(traject_id, "afronden", vraag)

    zet(
        diensten,
        (plek("anderen_doen"), "Mij even bellen.\n\nEen rondje lopen."),
        (plek("tekens"), "Ik slaap slecht\nIk neem niet op"),
        (plek("einddatum"), "3-12-2026"),
    )
    blad = _formulier(diensten, "afronding", traject_id)
    vakken = {vak.label: vak for deel in blad.delen for vak in deel.vakken}
    assert vakken["Dit kunnen anderen dan voor mij doen"].regels == ("Mij even bellen.", "Een rondje lopen.")
    tekens = vakken["Hieraan merk ik dat ik weer steun kan gebruiken"]
    assert (tekens.regels, tekens.opsomming) == (("Ik slaap slecht", "Ik neem niet op"), True)
    assert vakken["Wij stoppen op"].regels == ("3 december 2026",)
    zonder = _formulier(diensten, "afronding", traject_id, "afscheid")
    assert {deel.titel for deel in blad.delen} - {deel.titel for deel in zonder.delen} == {"Afscheid nemen"}


def test_een_keuze_die_er_niet_meer_is_staat_er_in_woorden(diensten: Diensten, traject_id: str) -> None:
    zet(diensten, (AntwoordPlek(traject_id, "evalueren", "samenwerking"), "van_vroeger"))
    blad = _formulier(diensten, "evaluatie", traject_id)
    keuzes = [
        vak.keuzes for deel in blad.delen for vak in deel.vakken if Keuze(OPTIE_WEG, aan=True) in vak.keuzes
    ]
    assert len(keuzes) == 1


def test_een_keuze_die_meer_woorden_vraagt_zegt_dat_op_het_lege_blad(diensten: Diensten) -> None:
    bladen = [(soort.sleutel, diensten.werkbladen.blad(soort.sleutel)) for soort in BLADEN]
    gevraagd = {
        (sleutel, keuze.label)
        for sleutel, blad in bladen
        if isinstance(blad, FormulierBlad)
        for deel in blad.delen
        for vak in deel.vakken
        for keuze in vak.keuzes
        if keuze.aanvullen
    }
    assert gevraagd == {
        ("kennismaking", "Ergens anders"),
        ("kennismaking", "Via iemand anders"),
        ("afronding", "Het gaat naar een andere organisatie"),
    }


def test_een_keuze_toont_alle_opties_en_een_eigen_aantekening_komt_niet_op_papier(
    diensten: Diensten, traject_id: str
) -> None:
    for taak in diensten.inhoud.basistaken:
        for vraag in taak.vragen:
            woord = "ja" if vraag.soort is VraagSoort.JA_NEE else "Zwijg"
            tekst = vraag.opties[0].id if vraag.opties else woord
            zet(diensten, (AntwoordPlek(traject_id, taak.id, vraag.id), tekst))
        if not taak.vragen:
            continue
        vakken = [
            vak
            for deel in _formulier(diensten, blad_bij(taak.id).sleutel, traject_id).delen
            for vak in deel.vakken
        ]
        assert [vak.label for vak in vakken] == [vraag.papier for vraag in taak.vragen if vraag.afdrukken]
        gekozen = [[keuze.label for keuze in vak.keuzes if keuze.aan] for vak in vakken if vak.keuzes]
        assert all(len(labels) == 1 for labels in gekozen)
