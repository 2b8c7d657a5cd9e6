"""Whatever field is long: every word comes back, and every page keeps its foot."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import count

import pytest

from krachtwerk_desktop.domain.werkblad import (
    ActieRegel,
    Belangrijkst,
    DoelBlok,
    KiCel,
    KiKolom,
    KiRij,
    Stem,
)
from tests.reports import voorbeelden
from tests.reports.lezen import alles, bladzijden, druk, lezer


class Woorden:
    """Gives long texts in which no word occurs twice."""

    def __init__(self) -> None:
        self._volgende: Iterator[int] = count()
        self.gegeven: list[str] = []

    def tekst(self, aantal: int = 250) -> str:
        woorden = [f"w{next(self._volgende)}x" for _ in range(aantal)]
        self.gegeven += woorden
        return " ".join(woorden)


@pytest.mark.parametrize("groot", [False, True])
def test_de_ki_houdt_elk_woord_van_elk_veld(groot: bool) -> None:
    maak = Woorden()
    cellen = tuple(
        KiCel((maak.tekst(), maak.tekst(30)), (Stem(maak.tekst(40), (maak.tekst(),)),)) for _ in range(3)
    )
    een, twee, drie = cellen
    rijen = tuple(KiRij(maak.tekst(25), rang, (een, twee, drie)) for rang in (1, 2))
    belangrijkst = tuple(Belangrijkst(rang, maak.tekst(30), maak.tekst()) for rang in (1, 2, 3))
    blad = replace(voorbeelden.KI, rijen=rijen, belangrijkst=belangrijkst, nog_zeggen=maak.tekst(900))

    gevonden = set(re.findall(r"w\d+x", alles(druk(blad, groot=groot))))

    assert [woord for woord in maak.gegeven if woord not in gevonden] == []


@pytest.mark.parametrize("groot", [False, True])
def test_het_actieplan_houdt_elk_woord_van_elk_veld(groot: bool) -> None:
    maak = Woorden()
    doelen = tuple(
        DoelBlok(
            nummer=nummer,
            tekst=maak.tekst(),
            waarom=maak.tekst(),
            merkbaar=maak.tekst(900),
            leefgebieden=(maak.tekst(30), maak.tekst(30)),
            komt_uit=maak.tekst(),
            status=maak.tekst(20),
            acties=(
                ActieRegel(maak.tekst(), maak.tekst(60), "morgen", maak.tekst(), "", opmerking=maak.tekst()),
            ),
        )
        for nummer in (1, 2)
    )
    blad = replace(voorbeelden.ACTIEPLAN, doelen=doelen, opnieuw_kijken_op=maak.tekst(40))

    gevonden = set(re.findall(r"w\d+x", alles(druk(blad, groot=groot))))

    assert [woord for woord in maak.gegeven if woord not in gevonden] == []


@pytest.mark.parametrize("groot", [False, True])
def test_lange_vragen_boven_de_kolommen_laten_ruimte_voor_antwoorden(groot: bool) -> None:
    maak = Woorden()
    een, twee, drie = (KiKolom("Nu", maak.tekst(20)) for _ in range(3))

    bladen = bladzijden(druk(replace(voorbeelden.KI, kolommen=(een, twee, drie)), groot=groot))

    assert "Ik slaap weer zes uur per nacht." in " ".join(bladen)
    assert set(maak.gegeven) <= set(re.findall(r"w\d+x", " ".join(bladen)))


def test_een_onzinnig_lange_naam_maakt_de_kop_niet_hoger_dan_het_blad() -> None:
    maak = Woorden()
    kop = replace(voorbeelden.KOP, client_naam=maak.tekst(), organisatie="Z" * 9000, begeleider=maak.tekst())

    for groot in (False, True):
        bladen = bladzijden(druk(replace(voorbeelden.ACTIEPLAN, kop=kop), groot=groot))
        assert set(maak.gegeven) <= set(re.findall(r"w\d+x", " ".join(bladen)))  # under the signatures
        assert all(f"Bladzijde {nummer} van {len(bladen)}" in tekst for nummer, tekst in enumerate(bladen, 1))


@pytest.mark.parametrize("groot", [False, True])
def test_geen_letter_staat_buiten_het_blad(groot: bool) -> None:
    maak = Woorden()
    rijen = (KiRij("Wonen", 1, (voorbeelden.cel(maak.tekst(2000)), voorbeelden.cel(maak.tekst()), KiCel())),)
    pdf = druk(replace(voorbeelden.KI, rijen=rijen, nog_zeggen=maak.tekst(1500)), groot=groot)

    for pagina in lezer(pdf).pages:
        plekken: list[tuple[float, float]] = []

        def noteer(
            tekst: str,
            _cm: object,
            tm: list[float],
            *_rest: object,
            hier: list[tuple[float, float]] = plekken,
        ) -> None:
            if tekst.strip():
                hier.append((tm[4], tm[5]))

        pagina.extract_text(visitor_text=noteer)
        assert plekken
        assert all(20 < x < float(pagina.mediabox.width) - 20 for x, _ in plekken)
        assert all(20 < y < float(pagina.mediabox.height) - 20 for _, y in plekken)
