"""The form page: every question of the catalogue, saved without asking, never in the way."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGroupBox, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.fouten import NietOpgeslagen
from krachtwerk_desktop.application.leefgebieden import LeefgebiedKeuze
from krachtwerk_desktop.application.route import Plaats, Stand
from krachtwerk_desktop.application.trajecten import TrajectService
from krachtwerk_desktop.application.velden import VeldService
from krachtwerk_desktop.domain.antwoord import Antwoord
from krachtwerk_desktop.domain.inhoud import Inhoud
from krachtwerk_desktop.domain.plek import AntwoordPlek
from krachtwerk_desktop.ui.omgeving import Omgeving, OpenTraject
from krachtwerk_desktop.ui.paginas.formulier import FormulierPagina
from krachtwerk_desktop.ui.thema import thema
from krachtwerk_desktop.ui.velden.datum import DatumVeld
from krachtwerk_desktop.ui.velden.tekst import TekstVeld
from tests.nep.kluis import NepKluis

pytestmark = pytest.mark.stijlblad

TAAK = "ontmoeten_en_aansluiten"
InVenster = Callable[..., QWidget]


@pytest.fixture
def pagina(omgeving: Omgeving, open_traject: OpenTraject, inhoud: Inhoud) -> FormulierPagina:
    return FormulierPagina(omgeving, open_traject, inhoud.basistaak(TAAK))


def veld(pagina: FormulierPagina, label: str) -> QLineEdit | QPlainTextEdit | QGroupBox:
    """Find a field as assistive technology does: by its name."""
    velden: list[QLineEdit | QPlainTextEdit | QGroupBox] = [
        *pagina.findChildren(QLineEdit),
        *pagina.findChildren(QPlainTextEdit),
        *pagina.findChildren(QGroupBox),
    ]
    return next(
        gevonden for gevonden in velden if gevonden.accessibleName() == label and gevonden.isVisible()
    )


@pytest.mark.parametrize(
    "taak",
    [TAAK, "zelfregulering_evalueren", "herstel_ondersteunen", "evalueren", "afronden"],
)
def test_elke_vraag_heeft_een_veld_met_haar_naam(
    taak: str, omgeving: Omgeving, open_traject: OpenTraject, inhoud: Inhoud, in_venster: InVenster
) -> None:
    pagina = FormulierPagina(omgeving, open_traject, inhoud.basistaak(taak))
    in_venster(pagina)
    for deel in inhoud.basistaak(taak).delen:
        pagina.toon(Plaats(taak, deel.id))
        zichtbaar = {label.text() for label in pagina.findChildren(QLabel) if label.isVisible()}
        for vraag in deel.zichtbare_vragen:
            assert veld(pagina, vraag.label).isEnabled()
            assert vraag.label in zichtbaar


def test_typen_bewaart_zonder_te_vragen(
    pagina: FormulierPagina, in_venster: InVenster, kluis: NepKluis, omgeving: Omgeving, qtbot: QtBot
) -> None:
    in_venster(pagina)
    pagina.toon(Plaats(TAAK, "kennismaken"))
    invoer = veld(pagina, "Hoe wil je genoemd worden?")
    with qtbot.waitSignal(omgeving.bewaarder.opgeslagen):
        qtbot.keyClicks(invoer, "Samira")
    assert [a.tekst for a in kluis.laden.antwoorden.values()] == ["Samira"]


def test_toont_wat_er_in_de_kluis_staat(
    pagina: FormulierPagina, in_venster: InVenster, omgeving: Omgeving
) -> None:
    in_venster(pagina)
    pagina.toon(Plaats(TAAK, "kennismaken"))
    plek = pagina.plek(pagina.basistaak.vraag("blij_van"))
    omgeving.diensten.velden.leg_direct_vast([(plek, "Koken & <b>zingen</b>")], "b")
    pagina.toon(Plaats(TAAK, "kennismaken"))
    invoer = veld(pagina, "Waar word je blij van?")
    assert isinstance(invoer, TekstVeld)
    assert invoer.tekst() == "Koken & <b>zingen</b>"
    omgeving.diensten.velden.leg_direct_vast([(plek, "")], "c")
    pagina.toon(Plaats(TAAK, "kennismaken"))
    assert invoer.tekst() == ""


def test_een_datum_blijft_de_dag_van_toen(
    pagina: FormulierPagina, in_venster: InVenster, kluis: NepKluis
) -> None:
    plek = pagina.plek(pagina.basistaak.vraag("eerst_geregeld_op"))
    moment = datetime(2026, 9, 1, tzinfo=UTC)
    kluis.laden.antwoorden[plek] = Antwoord(plek, "morgen", moment, date(2026, 9, 2))
    in_venster(pagina)
    pagina.toon(Plaats(TAAK, "nu_nodig"))
    invoer = veld(pagina, "Wanneer willen we dat geregeld hebben?")
    assert isinstance(invoer, QLineEdit)
    assert invoer.text() == "2 september 2026"
    datumveld = pagina.findChild(DatumVeld)
    assert datumveld is not None
    assert datumveld.tekst() == "morgen"


def test_wat_niet_kon_worden_opgeslagen_blijft_staan(
    pagina: FormulierPagina, in_venster: InVenster, kluis: NepKluis, omgeving: Omgeving, qtbot: QtBot
) -> None:
    in_venster(pagina)
    pagina.toon(Plaats(TAAK, "kennismaken"))
    kluis.laden.storing = NietOpgeslagen()
    with qtbot.waitSignal(omgeving.bewaarder.mislukt):
        qtbot.keyClicks(veld(pagina, "Waar word je blij van?"), "Zwemmen")
    pagina.toon(Plaats(TAAK, "contact"))
    pagina.toon(Plaats(TAAK, "kennismaken"))
    invoer = veld(pagina, "Waar word je blij van?")
    assert isinstance(invoer, TekstVeld)
    assert invoer.tekst() == "Zwemmen"
    kluis.laden.storing = None
    with qtbot.waitSignal(omgeving.bewaarder.hersteld):
        omgeving.bewaarder.probeer_opnieuw()
    pagina.toon(Plaats(TAAK, "kennismaken"))
    assert invoer.tekst() == "Zwemmen"


def test_de_delen_zijn_een_sprong_ver(
    pagina: FormulierPagina, in_venster: InVenster, inhoud: Inhoud, qtbot: QtBot
) -> None:
    in_venster(pagina)
    pagina.ga_naar.connect(pagina.toon)
    pagina.toon(Plaats(TAAK, "kennismaken"))
    chips = pagina._chips
    assert [chip.text() for chip in chips.values()] == [d.titel for d in inhoud.basistaak(TAAK).delen]
    with qtbot.waitSignal(pagina.ga_naar) as naar:
        qtbot.mouseClick(chips["contact"], Qt.MouseButton.LeftButton)
    assert naar.args == [Plaats(TAAK, "contact")]
    assert veld(pagina, "Hoe vaak zien of spreken we elkaar?").isEnabled()
    chips["contact"].setFocus()
    qtbot.keyClick(chips["contact"], Qt.Key.Key_Right)
    assert chips["nu_nodig"].isChecked()
    assert veld(pagina, "Waar maak je je nu zorgen over?").isEnabled()


def test_een_onbekend_deel_is_het_eerste(pagina: FormulierPagina, in_venster: InVenster) -> None:
    in_venster(pagina)
    pagina.toon(Plaats(TAAK, "bestaat_niet"))
    assert veld(pagina, "Hoe wil je genoemd worden?").isEnabled()


def test_een_formulier_zonder_vragen_zegt_dat(
    omgeving: Omgeving, open_traject: OpenTraject, inhoud: Inhoud, in_venster: InVenster
) -> None:
    taak = inhoud.basistaak(TAAK)
    delen = tuple(
        replace(deel, vragen=tuple(replace(vraag, vervallen=True) for vraag in deel.vragen))
        for deel in taak.delen
    )
    leeg = replace(inhoud, basistaken=(replace(taak, delen=delen), *inhoud.basistaken[1:]))
    diensten = replace(omgeving.diensten, inhoud=leeg, trajecten=_trajecten(omgeving, leeg))
    pagina = FormulierPagina(replace(omgeving, diensten=diensten), open_traject, leeg.basistaken[0])
    in_venster(pagina)
    pagina.toon(Plaats(TAAK))
    pagina.focus_op(None)
    assert "Op deze bladzijde staan nu geen vragen." in {
        label.text() for label in pagina.findChildren(QLabel)
    }


def _trajecten(omgeving: Omgeving, inhoud: Inhoud) -> TrajectService:
    kluis = omgeving.diensten.kluis
    klok = omgeving.diensten.klok
    velden = VeldService(kluis.velden, inhoud, klok)
    keuze = LeefgebiedKeuze(kluis.instellingen, inhoud)
    return TrajectService(kluis.clienten, kluis.antwoorden, kluis.doelen, velden, inhoud, keuze, klok)


def test_naar_een_veld_springen(pagina: FormulierPagina, in_venster: InVenster, omgeving: Omgeving) -> None:
    in_venster(pagina)
    vraag = pagina.basistaak.vraag("goed_om_te_weten")
    omgeving.diensten.velden.leg_direct_vast([(pagina.plek(vraag), "Ik lees langzaam")], "b")
    pagina.toon(Plaats(TAAK, "kennismaken"))
    pagina.focus_op(pagina.plek(vraag))
    invoer = veld(pagina, vraag.label)
    assert isinstance(invoer, TekstVeld)
    assert invoer.hasFocus()
    assert invoer.textCursor().position() == len("Ik lees langzaam")
    pagina.focus_op(None)
    assert veld(pagina, "Hoe wil je genoemd worden?").hasFocus()
    pagina.focus_op(AntwoordPlek(pagina.open_traject.traject.id, TAAK, "onbekend"))
    assert veld(pagina, "Hoe wil je genoemd worden?").hasFocus()


def test_besproken_zet_de_dag(
    pagina: FormulierPagina, in_venster: InVenster, omgeving: Omgeving, qtbot: QtBot
) -> None:
    pagina.toon(Plaats(TAAK, "kennismaken"))
    in_venster(pagina)
    with qtbot.waitSignal(pagina.inhoud_gewijzigd):
        pagina.besproken.vink.click()
    stand = omgeving.diensten.trajecten.standen(pagina.open_traject.traject.id)[0]
    assert (stand.stand, stand.besproken_op) == (Stand.BESPROKEN, date(2026, 11, 23))
    assert "23 november 2026" in pagina.besproken.onder.text()


def test_zegt_wie_het_invult(pagina: FormulierPagina, in_venster: InVenster) -> None:
    in_venster(pagina)
    for deel, wie in (("kennismaken", {"in eigen woorden", "samen"}), ("veiligheid", {"begeleider"})):
        pagina.toon(Plaats(TAAK, deel))
        teksten = {label.text() for label in pagina.findChildren(QLabel) if label.isVisible()}
        assert wie <= teksten


def test_wie_terugkomt_vindt_zijn_ongedaan_maken_nog(
    pagina: FormulierPagina, in_venster: InVenster, qtbot: QtBot
) -> None:
    in_venster(pagina)
    pagina.toon(Plaats(TAAK, "kennismaken"))
    invoer = veld(pagina, "Waar word je blij van?")
    assert isinstance(invoer, TekstVeld)
    qtbot.keyClicks(invoer, "Zingen")
    pagina.toon(Plaats(TAAK, "contact"))
    pagina.toon(Plaats(TAAK, "kennismaken"))
    assert invoer.tekst() == "Zingen"
    qtbot.keyClick(invoer, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert invoer.tekst() == ""


@pytest.mark.parametrize("schaal", [1.0, 2.0])
def test_niets_is_breder_dan_de_pagina(
    schaal: float, pagina: FormulierPagina, in_venster: InVenster, omgeving: Omgeving, inhoud: Inhoud
) -> None:
    """At 1280 by 720 with 200 % text there is no sideways scrolling, and lines stay readable."""
    thema().kies(schaal=schaal)
    try:
        in_venster(pagina, breed=1000, hoog=560)
        for deel in inhoud.basistaak(TAAK).delen:
            pagina.toon(Plaats(TAAK, deel.id))
            assert pagina.rol.horizontalScrollBar().maximum() == 0
            breedste = max(
                v.width() for v in pagina.findChildren(QPlainTextEdit) + pagina.findChildren(QLineEdit)
            )
            assert breedste <= 760 * schaal
    finally:
        thema().kies(schaal=1.0)
