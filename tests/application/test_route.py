import pytest

from krachtwerk_desktop.application.clienten import ClientGegevens
from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.application.route import Plaats, Stand
from krachtwerk_desktop.domain.plek import (
    ACTIEPLAN,
    KI,
    ActiePlek,
    ActieVeld,
    AntwoordPlek,
    ki_cel,
    sleutel,
)


def test_de_wandeling_komt_overal_een_keer_en_gaat_terug(diensten: Diensten) -> None:
    route = diensten.trajecten.route
    plaats = route.eerste(diensten.inhoud.basistaken[0].id)
    gezien = [plaats]
    while (volgende := route.volgende(plaats)) is not None:
        assert route.vorige(volgende) == plaats
        gezien.append(volgende)
        plaats = volgende
    assert len(set(gezien)) == len(gezien)
    assert {p.basistaak for p in gezien} == {taak.id for taak in diensten.inhoud.basistaken}
    assert [p.deel for p in gezien if p.basistaak == KI] == [
        gebied.id for gebied in diensten.inhoud.standaard_leefgebieden
    ]


def test_na_het_laatste_leefgebied_komt_de_volgende_basistaak(diensten: Diensten) -> None:
    route = diensten.trajecten.route
    laatste = Plaats(KI, diensten.inhoud.standaard_leefgebieden[-1].id)
    volgende = route.volgende(laatste)
    assert volgende is not None
    assert volgende.basistaak == "zelfregulering_evalueren"
    assert route.naam(volgende, laatste) == "Zelfregulering evalueren"
    assert route.naam(Plaats(KI, "vrije_tijd"), Plaats(KI, "wonen")) == "Vrije tijd"
    assert route.naam(route.eerste(ACTIEPLAN)) == "Doelen en actieplan"


def test_een_leefgebied_buiten_de_wandeling_laat_je_verder_gaan(diensten: Diensten) -> None:
    assert diensten.trajecten.route.volgende(Plaats(KI, "kinderen_en_ouderschap")) is not None


def test_de_standen_zijn_leeg_bezig_en_besproken(diensten: Diensten) -> None:
    _, traject = diensten.clienten.nieuw(ClientGegevens("Samira"))
    diensten.velden.leg_direct_vast([(ki_cel(traject.id, "wonen", "heden"), "Ik heb een kamer.")], "b")
    diensten.doelen.nieuw(traject.id)
    diensten.trajecten.zet_besproken(traject.id, "afronden", besproken=True)
    standen = {s.basistaak.id: s for s in diensten.trajecten.standen(traject.id)}
    assert standen[KI].stand is Stand.BEZIG
    assert standen[ACTIEPLAN].stand is Stand.BEZIG
    assert standen["evalueren"].stand is Stand.LEEG
    assert standen["afronden"].stand is Stand.BESPROKEN
    assert str(standen["afronden"].besproken_op) == "2026-11-23"
    diensten.trajecten.zet_besproken(traject.id, "afronden", besproken=False)
    assert diensten.trajecten.standen(traject.id)[-1].stand is Stand.LEEG


@pytest.mark.parametrize(
    ("plek", "plaats"),
    [
        (ki_cel("t", "vrije_tijd", "heden"), Plaats(KI, "vrije_tijd")),
        (AntwoordPlek("t", KI, "nog_zeggen"), Plaats(KI, "wonen")),
        (ActiePlek("a", ActieVeld.KLAAR_OP), Plaats(ACTIEPLAN)),
    ],
)
def test_een_veld_is_terug_te_vinden(
    diensten: Diensten, plek: ActiePlek | AntwoordPlek, plaats: Plaats
) -> None:
    bladwijzer = diensten.trajecten.bladwijzer(sleutel(plek))
    assert (bladwijzer.plaats.basistaak, bladwijzer.plek) == (plaats.basistaak, plek)
    assert plaats.deel in ("", bladwijzer.plaats.deel)


@pytest.mark.parametrize("bewaard", ["", "rommel", '["antwoord","t","verdwenen","v","","","client"]'])
def test_een_veld_dat_er_niet_meer_is_leidt_naar_het_begin(diensten: Diensten, bewaard: str) -> None:
    assert diensten.trajecten.bladwijzer(bewaard).plaats.basistaak == diensten.inhoud.basistaken[0].id
