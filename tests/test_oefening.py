"""The practice vault holds what there is to practise on: versions to look back at, to sign, to renew."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from io import BytesIO

import pypdf
import pytest

from krachtwerk_desktop import wiring
from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.application.week import WeekSoort
from krachtwerk_desktop.domain.datum import voluit
from krachtwerk_desktop.domain.vergelijking import Gesprek, Uitspraak
from krachtwerk_desktop.domain.versie import Rol, VersieStand, controlecode, toon_code
from krachtwerk_desktop.domain.werkblad import Drukopties

KOFI, YUSUF, LISA, LAYLA = "2026-002", "2026-004", "2026-005", "2026-008"


@pytest.fixture(scope="module")
def diensten() -> Iterator[Diensten]:
    with wiring.oefening() as oefening:
        yield oefening.diensten


def traject(diensten: Diensten, nummer: str) -> str:
    return next(r.traject.id for r in diensten.clienten.lijst() if r.client.clientnummer == nummer)


def test_kofi_heeft_twee_getekende_versies_en_is_sindsdien_gegroeid(diensten: Diensten) -> None:
    kofi = traject(diensten, KOFI)
    tweede, eerste = diensten.versies.van(kofi, "ki")
    assert {eerste.stand, tweede.stand} == {VersieStand.GETEKEND}
    assert not eerste.wacht_op
    assert not diensten.versies.stand(kofi, "ki").gewijzigd
    assert eerste.datum == diensten.klok.vandaag() - timedelta(days=139)
    gebieden = {g.id: g for g in diensten.vergelijker.vergelijk(kofi, eerste.id, kofi)}
    nu = gebieden["financien"].cellen[0]
    assert Uitspraak("De huur gaat er als eerste af, meteen op de 24e.") in nu.erbij
    assert nu.weg == {Uitspraak("De brieven leg ik op een stapel. Daar kijk ik later naar.")}
    assert (gebieden["vrije_tijd"].rang_toen, gebieden["vrije_tijd"].rang_nu) == (None, 3)
    assert (gebieden["veiligheid"].toen, gebieden["veiligheid"].nu) == (
        Gesprek.NIET_BESPROKEN,
        Gesprek.BESPROKEN,
    )
    assert not gebieden["zingeving"].veranderd
    assert not any(g.veranderd for g in diensten.vergelijker.vergelijk(kofi, tweede.id, kofi))


def test_wat_kofi_eerst_zei_staat_bij_de_eerdere_teksten(diensten: Diensten) -> None:
    kofi = traject(diensten, KOFI)
    [plek] = [
        a.plek
        for a in diensten.kluis.antwoorden.van(kofi)
        if (a.plek.leefgebied, a.plek.perspectief) == ("werk_en_opleiding", "toekomst")
    ]
    assert [w.oud for w in diensten.velden.eerdere_teksten(plek)] == ["Minder nachten werken.", ""]


def test_lisa_schreef_iets_bij_na_het_tekenen(diensten: Diensten) -> None:
    zin = diensten.versies.stand(traject(diensten, LISA), "ki").zin
    getekend = voluit(diensten.klok.vandaag() - timedelta(days=73))
    assert zin == f"Versie 1 getekend op {getekend}, gewijzigd na ondertekening"


def test_layla_moet_nog_tekenen_en_dat_staat_in_deze_week(diensten: Diensten) -> None:
    [punt] = [p for p in diensten.week.punten() if p.soort is WeekSoort.TEKENEN]
    assert punt.traject_id == traject(diensten, LAYLA)
    assert punt.versie is not None
    assert punt.versie.wacht_op == (Rol.CLIENT,)


def test_yusuf_praatte_over_geld_zonder_dat_er_iets_op_te_schrijven_was(diensten: Diensten) -> None:
    krachten = diensten.krachten.van(traject(diensten, YUSUF))
    assert krachten.is_besproken("financien")
    assert not krachten.heeft_inhoud("financien")


def test_waar_iemand_het_laatst_werkte_is_gebleven(diensten: Diensten) -> None:
    nummers = [regel.client.clientnummer for regel in diensten.clienten.lijst()]
    assert nummers[:2] == ["2026-001", KOFI]


def test_het_papier_is_dat_wat_toen_gedrukt_zou_zijn(diensten: Diensten) -> None:
    """Drawn at the first look, from the frozen words alone: the same bytes as drawn at once."""
    kofi = traject(diensten, KOFI)
    voorstel = diensten.versies.bereid_voor("ki", kofi, frozenset())
    papier = diensten.versies.druk(voorstel, Drukopties()).pdf
    versie = diensten.versies.bevries(voorstel)
    diensten.kluis.versies.voeg_toe(versie, b"")
    assert diensten.versies.pdf(versie.id) == papier
    diensten.versies.verwijder(versie.id)


@pytest.mark.parametrize("nummer", [KOFI, LISA, LAYLA])
def test_elke_versie_heeft_papier_met_haar_code_en_haar_woorden(diensten: Diensten, nummer: str) -> None:
    for versie in diensten.versies.van(traject(diensten, nummer)):
        assert controlecode(versie.inhoud) == versie.code
        [gevonden] = diensten.versies.zoek(versie.code)
        assert gevonden.versie == versie
        pdf = diensten.versies.pdf(versie.id)
        tekst = "\n".join(blz.extract_text() for blz in pypdf.PdfReader(BytesIO(pdf)).pages)
        assert toon_code(versie.code) in tekst
        assert f"versie {versie.nummer}" in tekst.lower()
        assert ("brieven leg ik op een stapel" in tekst) is ((nummer, versie.nummer) == (KOFI, 1))


def test_openen_laadt_het_drukken_niet() -> None:
    """Memory with a practice vault has a bar; drawing sheets weighs more than the vault itself."""
    vraag = (
        "import sys; from krachtwerk_desktop import wiring\n"
        "with wiring.oefening(): sys.exit('reportlab' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", vraag], check=False).returncode == 0
