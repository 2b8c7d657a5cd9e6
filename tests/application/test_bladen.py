"""The sheets beside KI and actieplan: what of a dossier comes on them, and what stays off."""

import pytest

from krachtwerk_desktop.application.bladen import BLADEN, blad_bij, bladnaam
from krachtwerk_desktop.application.bladen.soort import Bladsoort
from krachtwerk_desktop.application.bladstand import CONCEPT
from krachtwerk_desktop.application.clienten import ClientGegevens
from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.application.fouten import NietGevonden
from krachtwerk_desktop.application.krachten import besproken_plek
from krachtwerk_desktop.domain.inhoud import Inhoud
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
from krachtwerk_desktop.domain.vergelijking import Gesprek, Uitspraak
from krachtwerk_desktop.domain.werkblad import (
    Drukopties,
    KaartjesBlad,
    KiBlad,
    KrachtenBlad,
    Noodblad,
    VergelijkBlad,
    ZakboekjeBlad,
)
from tests.application.conftest import VasteKlok


@pytest.fixture
def traject_id(diensten: Diensten) -> str:
    return diensten.clienten.nieuw(ClientGegevens("Samira el Amrani", "Samira"))[1].id


def zet(diensten: Diensten, *velden: tuple[Plek, str]) -> None:
    diensten.velden.leg_direct_vast(velden, "b")


def maak_versie(diensten: Diensten, traject_id: str) -> str:
    voorstel = diensten.versies.bereid_voor("ki", traject_id, frozenset())
    return diensten.versies.leg_vast(voorstel, diensten.versies.druk(voorstel, Drukopties())).id


@pytest.mark.parametrize("soort", BLADEN, ids=lambda soort: soort.sleutel)
def test_elk_blad_is_er_leeg_en_voor_een_nieuw_traject(
    diensten: Diensten, traject_id: str, soort: Bladsoort
) -> None:
    sleutel = soort.sleutel
    leeg = diensten.werkbladen.blad(sleutel)
    gevuld = diensten.werkbladen.blad(sleutel, traject_id)
    assert type(leeg) is type(gevuld)
    assert not isinstance(gevuld, Noodblad)
    assert gevuld.kop.stand == CONCEPT  # until a version is made ready to sign
    assert diensten.werkbladen.onderdelen(sleutel, traject_id) is not None
    assert "Samira" not in diensten.werkbladen.bestandsnaam(sleutel, traject_id)


def test_elke_bladzijde_drukt_haar_eigen_blad(inhoud: Inhoud) -> None:
    assert [blad_bij(taak.id).sleutel for taak in inhoud.basistaken] == [
        "kennismaking",
        "ki",
        "zelfregulering",
        "actieplan",
        "herstel",
        "evaluatie",
        "afronding",
    ]
    assert bladnaam("iets van later") == "iets van later"


def test_alleen_ki_en_actieplan_worden_getekend(diensten: Diensten, traject_id: str) -> None:
    assert [blad.sleutel for blad in BLADEN if blad.te_tekenen] == ["ki", "actieplan"]
    with pytest.raises(KeyError):
        diensten.versies.bereid_voor("kaartjes", traject_id, frozenset())


def test_op_een_kaartje_staan_alleen_eigen_woorden(diensten: Diensten, traject_id: str) -> None:
    zet(
        diensten,
        (ki_cel(traject_id, "wonen", "heden"), "Ik heb een kamer.\nIk kook zelf."),
        (ki_cel(traject_id, "wonen", "heden", Wie.NAASTE), "Zij kookt goed."),
        (ki_cel(traject_id, "zingeving", "verleden"), "De ramadan thuis."),
    )
    blad = diensten.werkbladen.blad("kaartjes", traject_id)
    assert isinstance(blad, KaartjesBlad)
    assert [(k.tekst, k.leefgebied, blad.kolommen[k.kolom]) for k in blad.kaartjes] == [
        ("Ik heb een kamer.", "Wonen", "Nu"),
        ("Ik kook zelf.", "Wonen", "Nu"),
        ("De ramadan thuis.", "Zingeving", "Toen"),
    ]
    zonder = diensten.werkbladen.blad("kaartjes", traject_id, frozenset({"wonen"}))
    assert isinstance(zonder, KaartjesBlad)
    assert [k.tekst for k in zonder.kaartjes] == ["De ramadan thuis."]


def test_het_wiel_weet_wat_gezegd_is_en_waar_een_doel_loopt(diensten: Diensten, traject_id: str) -> None:
    lopend, gestopt = diensten.doelen.nieuw(traject_id), diensten.doelen.nieuw(traject_id)
    zet(
        diensten,
        (ki_cel(traject_id, "wonen", "toekomst"), "Een eigen plek."),
        (ki_cel(traject_id, "wonen", "heden", Wie.BEGELEIDER), "Netjes."),
        (AntwoordPlek(traject_id, KI, RANG, "wonen"), "1"),
        (DoelPlek(lopend.id, DoelVeld.TEKST), "Ik woon op mezelf"),
        (DoelPlek(lopend.id, DoelVeld.LEEFGEBIEDEN), "wonen"),
        (DoelPlek(gestopt.id, DoelVeld.TEKST), "Ik stop met roken"),
        (DoelPlek(gestopt.id, DoelVeld.LEEFGEBIEDEN), "wonen"),
        (DoelPlek(gestopt.id, DoelVeld.STATUS), "gestopt"),
    )
    blad = diensten.werkbladen.blad("krachten", traject_id)
    assert isinstance(blad, KrachtenBlad)
    wonen = blad.delen[0]
    assert (wonen.leefgebied, wonen.gevuld, wonen.rang, wonen.doelen) == ("Wonen", (False, True, False), 1, 1)
    assert blad.doelen == ("Ik woon op mezelf",)
    zonder = diensten.werkbladen.blad("krachten", traject_id, frozenset({"wonen"}))
    assert isinstance(zonder, KrachtenBlad)
    assert (zonder.doelen, zonder.belangrijkst) == ((), ())


def test_het_zakboekje_neemt_de_eerste_stappen_en_wie_te_bellen(diensten: Diensten, traject_id: str) -> None:
    doel = diensten.doelen.nieuw(traject_id)
    later, eerder, klaar = (diensten.doelen.voeg_actie_toe(doel.id) for _ in range(3))
    zet(
        diensten,
        (ki_cel(traject_id, "wonen", "heden"), "Ik kan koken."),
        (ki_cel(traject_id, "wonen", "verleden"), "Tante Riet."),
        (DoelPlek(doel.id, DoelVeld.TEKST), "Ik woon op mezelf"),
        (ActiePlek(later.id, ActieVeld.TEKST), "Woningen bekijken"),
        (ActiePlek(later.id, ActieVeld.KLAAR_OP), "15-12-2026"),
        (ActiePlek(eerder.id, ActieVeld.TEKST), "Inschrijven"),
        (ActiePlek(eerder.id, ActieVeld.KLAAR_OP), "30-11-2026"),
        (ActiePlek(eerder.id, ActieVeld.HULP), "Hanan"),
        (ActiePlek(klaar.id, ActieVeld.TEKST), "Brief lezen"),
        (ActiePlek(klaar.id, ActieVeld.STATUS), "gelukt"),
        (AntwoordPlek(traject_id, "herstel_ondersteunen", "hulp_dichtbij"), "Hanan, mijn zus\nDe buurvrouw"),
        (AntwoordPlek(traject_id, "afronden", "steun_na"), "Hanan, mijn zus"),
    )
    blad = diensten.werkbladen.blad("zakboekje", traject_id)
    assert isinstance(blad, ZakboekjeBlad)
    regels = {paneel.titel: paneel.regels for paneel in blad.panelen}
    assert regels["Dit kan ik"] == ("Ik kan koken.",)
    assert regels["Dit hielp mij eerder"] == ("Tante Riet.",)
    assert regels["Mijn volgende stap"] == (
        "Inschrijven\n30 nov 2026\nHulp: Hanan",
        "Woningen bekijken\n15 dec 2026",
    )
    assert regels["Wie ik bel"] == ("Hanan, mijn zus", "De buurvrouw")
    zonder = diensten.werkbladen.blad("zakboekje", traject_id, frozenset({"bellen"}))
    assert isinstance(zonder, ZakboekjeBlad)
    assert [p.titel for p in zonder.panelen].count("Om te onthouden") == 1
    assert all("Hanan, mijn zus" not in paneel.regels for paneel in zonder.panelen)


# Toen en nu


def test_een_versie_en_nu_naast_elkaar(diensten: Diensten, traject_id: str, klok: VasteKlok) -> None:
    zet(diensten, (ki_cel(traject_id, "wonen", "heden"), "Ik heb een kamer."))
    versie = maak_versie(diensten, traject_id)
    klok.verder(days=30)
    zet(diensten, (ki_cel(traject_id, "wonen", "heden"), "Ik heb een kamer.\nIk heb een huis."))
    namen = [moment.naam for moment in diensten.vergelijker.momentopnamen(traject_id)]
    assert namen == ["Versie 1, 23 november 2026", "Zoals het nu is"]
    assert diensten.vergelijker.begin(traject_id) == (versie, traject_id)
    wonen = diensten.vergelijker.vergelijk(traject_id, versie, traject_id)[0]
    assert wonen.veranderd
    assert wonen.cellen[0].erbij == {Uitspraak("Ik heb een huis.")}
    assert wonen.cellen[0].weg == frozenset()
    blad = diensten.werkbladen.blad("vergelijking", traject_id)
    assert isinstance(blad, VergelijkBlad)
    assert (blad.toen, blad.nu) == ("Versie 1, 23 november 2026", "Zoals het nu is, 23 december 2026")


def test_ook_een_vorige_ronde_is_te_vergelijken(diensten: Diensten, traject_id: str, klok: VasteKlok) -> None:
    zet(diensten, (ki_cel(traject_id, "wonen", "heden"), "Ik heb een kamer."))
    client_id = diensten.clienten.traject(traject_id).client_id
    diensten.clienten.beeindig(traject_id)
    klok.verder(days=100)
    tweede = diensten.clienten.nieuwe_ronde(client_id).id
    zet(diensten, (ki_cel(tweede, "wonen", "heden"), "Ik heb een huis."))
    namen = [moment.naam for moment in diensten.vergelijker.momentopnamen(tweede)]
    assert namen == ["Ronde 1, zoals het eindigde", "Ronde 2, zoals het nu is"]
    wonen = diensten.vergelijker.vergelijk(tweede, traject_id, tweede)[0]
    assert (wonen.cellen[0].toen, wonen.cellen[0].nu) == (
        (Uitspraak("Ik heb een kamer."),),
        (Uitspraak("Ik heb een huis."),),
    )


def test_leeg_niet_besproken_en_weggelaten(diensten: Diensten, traject_id: str) -> None:
    zet(diensten, (ki_cel(traject_id, "wonen", "heden"), "Ik heb een kamer."))
    voorstel = diensten.versies.bereid_voor("ki", traject_id, frozenset({"zingeving"}))
    versie = diensten.versies.leg_vast(voorstel, diensten.versies.druk(voorstel, Drukopties())).id
    gebieden = {g.id: g for g in diensten.vergelijker.vergelijk(traject_id, versie, traject_id)}
    assert gebieden["wonen"].toen is Gesprek.BESPROKEN
    assert gebieden["financien"].toen is Gesprek.NIET_BESPROKEN
    assert gebieden["zingeving"].toen is Gesprek.NIET_OP_BLAD
    assert not any(gebied.veranderd for gebied in gebieden.values())


def test_wat_besproken_was_en_nu_leeg_is_blijft_besproken(diensten: Diensten, traject_id: str) -> None:
    for tekst in ("Ik heb een kamer.", ""):
        zet(diensten, (ki_cel(traject_id, "wonen", "heden"), tekst))
        zet(diensten, (ki_cel(traject_id, "financien", "heden"), "Ik heb schulden."))
        maak_versie(diensten, traject_id)
    met_tekst, leeg = (m.sleutel for m in diensten.vergelijker.momentopnamen(traject_id)[:2])
    for nu in (leeg, traject_id):
        wonen = diensten.vergelijker.vergelijk(traject_id, met_tekst, nu)[0]
        assert (wonen.toen, wonen.nu, wonen.veranderd) == (Gesprek.BESPROKEN, Gesprek.BESPROKEN, True)


def test_besproken_zonder_woorden_is_iets_anders_dan_niet_besproken(
    diensten: Diensten, traject_id: str
) -> None:
    zet(diensten, (besproken_plek(traject_id, "financien"), "ja"))
    toen = maak_versie(diensten, traject_id)
    zet(diensten, (besproken_plek(traject_id, "zingeving"), "ja"))
    zet(diensten, (besproken_plek(traject_id, "financien"), ""))
    gebieden = {g.id: g for g in diensten.vergelijker.vergelijk(traject_id, toen, traject_id)}
    assert (gebieden["financien"].toen, gebieden["financien"].leeg_besproken) == (Gesprek.BESPROKEN, True)
    assert (gebieden["zingeving"].toen, gebieden["zingeving"].nu) == (
        Gesprek.NIET_BESPROKEN,
        Gesprek.BESPROKEN,
    )
    assert gebieden["zingeving"].veranderd
    assert gebieden["wonen"].nu is Gesprek.NIET_BESPROKEN


def test_wie_terugkijkt_leest_niet_dat_toen_al_besproken_was_wat_later_kwam(
    diensten: Diensten, traject_id: str
) -> None:
    versie = maak_versie(diensten, traject_id)
    zet(diensten, (ki_cel(traject_id, "wonen", "heden"), "Ik heb een kamer."))
    wonen = diensten.vergelijker.vergelijk(traject_id, traject_id, versie)[0]
    assert (wonen.toen, wonen.nu) == (Gesprek.BESPROKEN, Gesprek.NIET_BESPROKEN)


def test_een_vinkje_verandert_geen_getekend_blad(diensten: Diensten, traject_id: str) -> None:
    maak_versie(diensten, traject_id)
    zet(diensten, (besproken_plek(traject_id, "wonen"), "ja"))
    assert not diensten.versies.stand(traject_id, "ki").gewijzigd


def test_wat_is_leeggemaakt_en_niet_besproken_heet_telt_niet(diensten: Diensten, traject_id: str) -> None:
    for tekst in ("Verkeerde vak.", ""):
        zet(diensten, (ki_cel(traject_id, "wonen", "heden"), tekst))
    assert diensten.krachten.van(traject_id).is_besproken("wonen")
    zet(diensten, (besproken_plek(traject_id, "wonen"), "nee"))
    assert not diensten.krachten.van(traject_id).is_besproken("wonen")


def test_in_een_nieuwe_ronde_is_nog_niets_besproken(diensten: Diensten, traject_id: str) -> None:
    zet(diensten, (besproken_plek(traject_id, "wonen"), "ja"))
    client_id = diensten.clienten.traject(traject_id).client_id
    tweede = diensten.clienten.nieuwe_ronde(client_id).id
    assert not diensten.krachten.van(tweede).is_besproken("wonen")


def test_een_besproken_leeg_gebied_mag_met_een_vinkje_van_het_papier(
    diensten: Diensten, traject_id: str
) -> None:
    zet(diensten, (besproken_plek(traject_id, "wonen"), "ja"))
    assert all(deel.is_leeg for deel in diensten.werkbladen.onderdelen("ki", traject_id))


def test_de_versie_van_een_ander_is_niet_te_vergelijken(diensten: Diensten, traject_id: str) -> None:
    with pytest.raises(NietGevonden):
        diensten.vergelijker.vergelijk(traject_id, "onbekend", traject_id)


def test_wat_is_weggelaten_laat_geen_lege_plaats_na(diensten: Diensten, traject_id: str) -> None:
    for rang, gebied in enumerate(("wonen", "financien", "zingeving"), 1):
        zet(diensten, (AntwoordPlek(traject_id, KI, RANG, gebied), str(rang)))
    blad = diensten.werkbladen.blad("ki", traject_id, frozenset({"wonen"}))
    assert isinstance(blad, KiBlad)
    assert [(keus.rang, keus.leefgebied) for keus in blad.belangrijkst] == [
        (1, "Financiën"),
        (2, "Zingeving"),
    ]
    assert {rij.id: rij.rang for rij in blad.rijen if rij.rang} == {"financien": 1, "zingeving": 2}


def test_zonder_doel_staan_op_het_zakboekje_de_wensen(diensten: Diensten, traject_id: str) -> None:
    wensen = [
        (ki_cel(traject_id, gebied, "toekomst"), tekst)
        for gebied, tekst in (("wonen", "Een balkon."), ("financien", "Schuldenvrij."))
    ]
    diensten.velden.leg_direct_vast([*wensen, (AntwoordPlek(traject_id, KI, RANG, "financien"), "1")], "w")
    blad = diensten.werkbladen.blad("zakboekje", traject_id)
    assert isinstance(blad, ZakboekjeBlad)
    assert blad.panelen[2].regels == ("Schuldenvrij.", "Een balkon.")
