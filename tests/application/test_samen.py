"""What the cliënt may see: everything that is theirs to answer, and nothing else."""

from dataclasses import replace
from datetime import date

import pytest

from krachtwerk_desktop.application.clienten import ClientGegevens
from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.application.route import Plaats
from krachtwerk_desktop.application.samen import (
    ACTIES_VRAAG,
    GEEN_DOELEN,
    NIETS_SAMEN,
    NOG_ZEGGEN_VRAAG,
    RANG_VRAAG,
    SamenActie,
    SamenLijst,
    SamenStap,
    SamenVraag,
)
from krachtwerk_desktop.domain.doel import ActieStatus
from krachtwerk_desktop.domain.inhoud import VraagSoort
from krachtwerk_desktop.domain.plek import (
    ACTIEPLAN,
    CEL,
    KI,
    NOG_ZEGGEN,
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


@pytest.fixture
def traject_id(diensten: Diensten) -> str:
    return diensten.clienten.nieuw(ClientGegevens("Samira"))[1].id


def bewaar(diensten: Diensten, *velden: tuple[Plek, str]) -> None:
    diensten.velden.leg_direct_vast(velden, "b")


def vragen(stappen: list[SamenStap]) -> list[SamenVraag]:
    return [stap for stap in stappen if isinstance(stap, SamenVraag)]


def alle_plaatsen(diensten: Diensten) -> list[Plaats]:
    route = diensten.trajecten.route
    return [Plaats(taak.id, deel) for taak in diensten.inhoud.basistaken for deel in route.delen(taak.id)]


def test_elke_bladzijde_heeft_iets_of_is_van_de_begeleider_alleen(
    diensten: Diensten, traject_id: str
) -> None:
    for plaats in alle_plaatsen(diensten):
        if diensten.samen.stappen(traject_id, plaats):
            continue
        deel = diensten.inhoud.basistaak(plaats.basistaak).deel(plaats.deel)
        assert not any(vraag.samen_kijken for vraag in deel.zichtbare_vragen)


def test_alleen_vragen_voor_samen_en_in_woorden_voor_de_client(diensten: Diensten, traject_id: str) -> None:
    getoond = {
        stap.plek.vraag
        for plaats in alle_plaatsen(diensten)
        for stap in vragen(diensten.samen.stappen(traject_id, plaats))
        if isinstance(stap.plek, AntwoordPlek) and stap.plek.formulier != KI
    }
    verborgen = {v.id for t in diensten.inhoud.basistaken for v in t.vragen if not v.samen_kijken}
    assert verborgen
    assert not getoond & verborgen
    stap = vragen(diensten.samen.stappen(traject_id, Plaats("ontmoeten_en_aansluiten", "kennismaken")))[0]
    assert (stap.titel, stap.onderdeel) == ("Kennismaken", "Wie ben ik")
    assert stap.vragen == ("Hoe wil je graag genoemd worden?",)
    assert stap.soort is VraagSoort.REGEL


def test_een_vraag_die_vervallen_is_wordt_niet_meer_gesteld(diensten: Diensten, traject_id: str) -> None:
    taak = diensten.inhoud.basistaken[0]
    deel = taak.delen[0]
    vervallen = replace(deel, vragen=tuple(replace(vraag, vervallen=True) for vraag in deel.vragen))
    inhoud = replace(
        diensten.inhoud,
        basistaken=(replace(taak, delen=(vervallen, *taak.delen[1:])), *diensten.inhoud.basistaken[1:]),
    )
    samen = type(diensten.samen)(inhoud, diensten.trajecten, diensten.krachten, diensten.doelen)
    assert samen.stappen(traject_id, Plaats(taak.id, deel.id)) == []


def test_toont_wat_er_al_staat(diensten: Diensten, traject_id: str) -> None:
    plek = AntwoordPlek(traject_id, "evalueren", "volgende_evaluatie")
    bewaar(diensten, (plek, "morgen"))
    stappen = vragen(diensten.samen.stappen(traject_id, Plaats("evalueren", "verder")))
    stap = next(s for s in stappen if s.plek == plek)
    assert (stap.tekst, stap.dag) == ("morgen", date(2026, 11, 24))


def test_de_ki_vraagt_per_leefgebied_nu_straks_en_toen(diensten: Diensten, traject_id: str) -> None:
    bewaar(
        diensten,
        (ki_cel(traject_id, "wonen", "toekomst"), "Een balkon"),
        (ki_cel(traject_id, "wonen", "toekomst", Wie.BEGELEIDER), "Hoopvol"),
    )
    stappen = vragen(diensten.samen.stappen(traject_id, Plaats(KI, "wonen")))
    assert [stap.kort for stap in stappen] == ["Nu", "Straks", "Toen", ""]
    straks = stappen[1]
    assert (straks.titel, straks.onderdeel) == ("Wat ik kan, heb en wil", "Wonen")
    assert straks.tekst == "Een balkon"
    wonen = diensten.inhoud.leefgebied("wonen")
    assert straks.vragen == (*wonen.voorbeeldvragen("toekomst"), "Wat wil je?")
    assert stappen[3].vragen == (RANG_VRAAG,)
    assert all(isinstance(s.plek, AntwoordPlek) and s.plek.wie is Wie.CLIENT for s in stappen)


def test_na_het_laatste_leefgebied_mag_je_nog_iets_zeggen(diensten: Diensten, traject_id: str) -> None:
    bewaar(diensten, (AntwoordPlek(traject_id, KI, NOG_ZEGGEN), "Dank je"))
    laatste = diensten.inhoud.standaard_leefgebieden[-1].id
    stap = vragen(diensten.samen.stappen(traject_id, Plaats(KI, laatste)))[-1]
    assert (stap.vragen, stap.tekst) == ((NOG_ZEGGEN_VRAAG,), "Dank je")
    eerste = diensten.inhoud.standaard_leefgebieden[0].id
    plekken = [s.plek for s in vragen(diensten.samen.stappen(traject_id, Plaats(KI, eerste)))]
    assert [p.vraag for p in plekken if isinstance(p, AntwoordPlek)] == [CEL, CEL, CEL, RANG]


def test_een_rang_zegt_wie_er_nu_staat_en_maakt_zich_vrij(diensten: Diensten, traject_id: str) -> None:
    bewaar(diensten, (AntwoordPlek(traject_id, KI, RANG, "financien"), "2"))
    rang = vragen(diensten.samen.stappen(traject_id, Plaats(KI, "wonen")))[3]
    assert [optie.label for optie in rang.opties] == [
        *("Ja, op 1", "Ja, op 2 (daar staat nu Financiën)", "Ja, op 3", "Ja, op 4")
    ]
    for plek, tekst in diensten.samen.rangen(traject_id, "wonen", "2"):
        bewaar(diensten, (plek, tekst))
        krachten = diensten.krachten.van(traject_id)
        assert [krachten.rang("wonen"), krachten.rang("financien")].count(2) <= 1
    krachten = diensten.krachten.van(traject_id)
    assert (krachten.rang("wonen"), krachten.rang("financien")) == (2, None)
    assert diensten.samen.rangen(traject_id, "wonen", "") == [
        (AntwoordPlek(traject_id, KI, RANG, "wonen"), "")
    ]


def test_het_actieplan_vraagt_per_doel_en_laat_de_acties_lezen(diensten: Diensten, traject_id: str) -> None:
    doel = diensten.doelen.nieuw(traject_id)
    bewaar(diensten, (DoelPlek(doel.id, DoelVeld.TEKST), "Weer een eigen plek"))
    for tekst in ("Brief lezen", "Huis bekijken", "Mag weg", ""):
        actie = diensten.doelen.voeg_actie_toe(doel.id)
        bewaar(diensten, (ActiePlek(actie.id, ActieVeld.TEKST), tekst))
    acties = diensten.doelen.van(traject_id)[0].acties
    bewaar(
        diensten,
        (ActiePlek(acties[0].id, ActieVeld.WIE), "Samira"),
        (ActiePlek(acties[1].id, ActieVeld.KLAAR_OP), "morgen"),
    )
    diensten.doelen.zet_status(acties[0].id, ActieStatus.GELUKT)
    diensten.doelen.zet_status(acties[2].id, ActieStatus.VERVALLEN)
    stappen = diensten.samen.stappen(traject_id, Plaats(ACTIEPLAN))
    assert [s.plek for s in vragen(stappen)] == [
        DoelPlek(doel.id, veld) for veld in (DoelVeld.TEKST, DoelVeld.WAAROM, DoelVeld.MERKBAAR)
    ]
    assert [s.onderdeel for s in stappen] == ["Doel 1", *["Weer een eigen plek"] * 3]
    lijst = stappen[-1]
    assert isinstance(lijst, SamenLijst)
    assert lijst.kop == ACTIES_VRAAG
    assert lijst.acties == (
        SamenActie("Brief lezen", "Samira", "", "Gelukt op 23 november 2026", gedaan=True),
        SamenActie("Huis bekijken", "", "24 november 2026"),
    )


def test_zonder_doelen_staat_er_wat_hier_komt(diensten: Diensten, traject_id: str) -> None:
    (stap,) = diensten.samen.stappen(traject_id, Plaats(ACTIEPLAN))
    assert isinstance(stap, SamenLijst)
    assert (stap.kop, stap.acties) == (GEEN_DOELEN, ())


def test_verdergaan_slaat_over_wat_niet_voor_de_client_is(diensten: Diensten, traject_id: str) -> None:
    contact = Plaats("ontmoeten_en_aansluiten", "nu_nodig")
    rechten = diensten.samen.volgende(traject_id, contact, 1)
    assert rechten == Plaats("ontmoeten_en_aansluiten", "rechten")
    assert diensten.samen.volgende(traject_id, rechten, -1) == contact
    assert diensten.samen.volgende(traject_id, alle_plaatsen(diensten)[0], -1) is None
    assert diensten.samen.volgende(traject_id, alle_plaatsen(diensten)[-1], 1) is None


def test_een_bladzijde_van_de_begeleider_zegt_dat_er_niets_is(diensten: Diensten, traject_id: str) -> None:
    plaats = Plaats("ontmoeten_en_aansluiten", "veiligheid")
    assert diensten.samen.stappen(traject_id, plaats) == []
    assert diensten.samen.leeg(plaats).kop == NIETS_SAMEN


def test_woorden_van_de_client_staan_niet_in_repr(diensten: Diensten, traject_id: str) -> None:
    bewaar(diensten, (ki_cel(traject_id, "wonen", "heden"), "GEHEIM"))
    doel = diensten.doelen.nieuw(traject_id)
    bewaar(diensten, (DoelPlek(doel.id, DoelVeld.TEKST), "GEHEIM"))
    for plaats in (Plaats(KI, "wonen"), Plaats(ACTIEPLAN)):
        assert "GEHEIM" not in repr(diensten.samen.stappen(traject_id, plaats))
