"""The sentences of a doel and an actie."""

from datetime import date

import pytest

from krachtwerk_desktop.domain.doel import Actie, ActieStatus, Doel, DoelStatus, Herkomst
from krachtwerk_desktop.domain.inhoud import Inhoud
from krachtwerk_desktop.ui.paginas.actieplan import woorden
from krachtwerk_desktop.ui.paginas.actieplan.woorden import Namen

VANDAAG = date(2026, 11, 23)
NAMEN = Namen("Samira", "Joost")


def _actie(**velden: object) -> Actie:
    return Actie("a", "d", **velden)  # type: ignore[arg-type]


def test_gedaan_telt_niet_wat_niet_meer_hoeft() -> None:
    acties = (_actie(status=ActieStatus.GELUKT), _actie(), _actie(status=ActieStatus.VERVALLEN))
    assert woorden.gedaan(Doel("d", "t", acties=acties)) == "1 van 2 gedaan"
    assert woorden.gedaan(Doel("d", "t")) == "nog geen acties"


def test_wie_doet_wat_zegt_niets_zolang_niemand_iets_doet() -> None:
    assert woorden.wie_zin([_actie()], NAMEN) == ""
    acties = [_actie(wie="ik"), _actie(wie="samen"), _actie(wie="Hanan")]
    assert woorden.wie_zin(acties, NAMEN) == "Wie doet wat: Samira 1, samen 1, Joost 0, Hanan 1"


def test_een_getal_blijft_achter_een_naam_van_rechts_naar_links() -> None:
    zin = woorden.wie_zin([_actie(wie="ليلى")], Namen("ليلى", "Joost"))
    assert zin == "Wie doet wat: \u2068ليلى\u2069 1, samen 0, Joost 0"


@pytest.mark.parametrize(
    ("wie", "zin"),
    [
        ("client", "Komt uit: Sociale relaties, Straks — “Noor.”"),
        ("naaste", "Komt uit: Sociale relaties, Straks (een naaste zei dit) — “Noor.”"),
        ("begeleider", "Komt uit: Sociale relaties, Straks (de begeleider zei dit) — “Noor.”"),
    ],
)
def test_de_bron_noemt_plek_en_woorden(inhoud: Inhoud, wie: str, zin: str) -> None:
    assert woorden.bron(inhoud, Herkomst("sociale_relaties", "toekomst", wie, "Noor.")) == zin


def test_een_plek_die_de_inhoud_niet_meer_kent_toont_geen_id(inhoud: Inhoud) -> None:
    assert woorden.bron(inhoud, Herkomst("tuin", "toekomst", "client", "Rozen.")) == (
        "Komt uit: Eerder leefgebied, Straks — “Rozen.”"
    )


@pytest.mark.parametrize(
    ("actie", "kort", "zin"),
    [
        (_actie(), "", ""),
        (_actie(status=ActieStatus.GELUKT), "Gelukt", "Gelukt"),
        (
            _actie(status=ActieStatus.GELUKT, gelukt_op=date(2026, 10, 12)),
            "12 oktober",
            "gelukt op 12 oktober",
        ),
        (_actie(status=ActieStatus.NIET_GELUKT), "Niet gelukt", "Niet gelukt"),
        (
            _actie(status=ActieStatus.DEELS, gelukt_op=date(2026, 10, 12)),
            "Deels gelukt, 12 oktober",
            "Deels gelukt, 12 oktober",
        ),
        (
            _actie(status=ActieStatus.GELUKT, gelukt_op_tekst="in de lente"),
            "in de lente",
            "gelukt op in de lente",
        ),
    ],
)
def test_hoe_het_ging(actie: Actie, kort: str, zin: str) -> None:
    assert woorden.afloop(actie, VANDAAG) == kort
    assert woorden.afloop_zin(actie, VANDAAG) == zin


def test_de_volgende_actie_is_die_met_de_eerste_datum() -> None:
    acties = (
        _actie(tekst="later", klaar_op=date(2026, 12, 5)),
        _actie(tekst="bellen", wie="Samira", klaar_op=date(2026, 11, 30)),
        _actie(tekst="ooit"),
    )
    assert woorden.volgende(Doel("d", "t", acties=acties), VANDAAG) == "Nu: bellen, Samira, 30 november"
    assert woorden.volgende(Doel("d", "t"), VANDAAG) == ""


def test_een_kaart_zonder_woorden_zegt_dat(inhoud: Inhoud) -> None:
    doel = Doel("d", "t", status=DoelStatus.RUST)
    assert woorden.beschrijving(doel, inhoud, VANDAAG) == (
        "Dit doel heeft nog geen woorden. Even rust. nog geen acties."
    )


def test_lange_tekst_wordt_kort_op_een_regel() -> None:
    assert woorden.in_het_kort("een\n\ntwee  drie") == "een twee drie"
    assert woorden.in_het_kort("woord " * 30, 20) == "woord woord woord w…"


def test_een_eerdere_datum_van_een_ander_jaar_noemt_dat_jaar() -> None:
    datums = [date(2025, 12, 3), date(2026, 11, 20)]
    assert woorden.eerder(datums, VANDAAG) == "eerder: 3 december 2025, 20 november"
    assert woorden.eerder([], VANDAAG) == ""
