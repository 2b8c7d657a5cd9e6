"""What the texts no longer ask stays readable where somebody said something, and is hidden elsewhere."""

import shutil
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.route import Plaats
from krachtwerk_desktop.content.lezer import lees_inhoud
from krachtwerk_desktop.domain.inhoud import GEBIED_WEG, OPTIE_WEG, Inhoud
from krachtwerk_desktop.domain.plek import KI, AntwoordPlek, DoelPlek, DoelVeld, Plek, ki_cel
from krachtwerk_desktop.domain.werkblad import ActieplanBlad, KiBlad
from krachtwerk_desktop.resources import map_van
from krachtwerk_desktop.ui.clienten.model import ACTIE, ClientenModel
from krachtwerk_desktop.ui.omgeving import Omgeving, OpenTraject
from krachtwerk_desktop.ui.paginas.actieplan.gebieden import GebiedenVeld
from krachtwerk_desktop.ui.paginas.formulier import FormulierPagina
from krachtwerk_desktop.ui.plekwoorden import waarde_woorden
from krachtwerk_desktop.ui.traject.scherm import TrajectScherm
from krachtwerk_desktop.ui.velden.opties import RondOptie

pytestmark = pytest.mark.stijlblad

ZES = "evalueren"
InVenster = Callable[..., QWidget]


@pytest.fixture(scope="module")
def inhoud(tmp_path_factory: pytest.TempPathFactory) -> Inhoud:
    """The shipped texts after three things expired."""
    kopie = tmp_path_factory.mktemp("teksten") / "inhoud"
    shutil.copytree(map_van("inhoud"), kopie)
    for bestand, oud, nieuw in (
        ("basistaken/6_evalueren.toml", 'label = "Zwaarder" }', 'label = "Zwaarder", vervallen = true }'),
        (
            "basistaken/6_evalueren.toml",
            'titel = "Onze samenwerking"',
            'titel = "Onze samenwerking"\nvervallen = true',
        ),
        ("leefgebieden.toml", 'naam = "Vrije tijd"', 'naam = "Vrije tijd"\nvervallen = true'),
    ):
        tekst = (kopie / bestand).read_text(encoding="utf-8")
        assert oud in tekst
        (kopie / bestand).write_text(tekst.replace(oud, nieuw, 1), encoding="utf-8")
    return lees_inhoud(kopie)


@pytest.fixture
def schrijf(omgeving: Omgeving) -> Callable[[Plek, str], None]:
    def doe(plek: Plek, tekst: str) -> None:
        omgeving.diensten.velden.leg_direct_vast([(plek, tekst)], "b")

    return doe


Schrijf = Callable[[Plek, str], None]


def _gang(traject_id: str) -> AntwoordPlek:
    return AntwoordPlek(traject_id, ZES, "hoe_gaat_het")


def _rondjes(vlak: QWidget) -> list[str]:
    return [knop.text() for knop in vlak.findChildren(RondOptie) if knop.isVisible()]


def _formulier(omgeving: Omgeving, open_traject: OpenTraject, in_venster: InVenster) -> FormulierPagina:
    pagina = FormulierPagina(omgeving, open_traject, omgeving.diensten.inhoud.basistaak(ZES))
    in_venster(pagina)
    pagina.toon(Plaats(ZES, "resultaat"))
    return pagina


@pytest.mark.parametrize(("antwoord", "woorden"), [("zwaarder", "Zwaarder"), ("ooit_weg", OPTIE_WEG)])
def test_een_antwoord_houdt_zijn_woorden(
    omgeving: Omgeving,
    open_traject: OpenTraject,
    in_venster: InVenster,
    schrijf: Schrijf,
    antwoord: str,
    woorden: str,
) -> None:
    plek = _gang(open_traject.traject.id)
    zonder = _rondjes(_formulier(omgeving, open_traject, in_venster))
    assert "Wisselend" not in zonder
    assert "Beter" in zonder
    assert "Zwaarder" not in zonder
    # An answer of an older catalogue, which the present one would not offer.
    schrijf(plek, antwoord)
    pagina = _formulier(omgeving, open_traject, in_venster)
    aan = [knop.text() for knop in pagina.findChildren(RondOptie) if knop.isChecked()]
    assert aan == [woorden]
    assert antwoord not in _rondjes(pagina)
    assert waarde_woorden(omgeving.diensten.inhoud, plek, antwoord) == woorden


def test_een_gevonden_keuze_heeft_woorden(
    omgeving: Omgeving, open_traject: OpenTraject, schrijf: Schrijf, qtbot: QtBot
) -> None:
    schrijf(_gang(open_traject.traject.id), "zwaarder")
    diensten = omgeving.diensten
    model = ClientenModel(diensten)
    treffers = {treffer.client_id: treffer for treffer in diensten.clienten.zoek("zwaarder")}
    model.zet(diensten.clienten.lijst(), treffers)
    assert str(model.data(model.index(0, ACTIE))).startswith("“Zwaarder”")


def test_een_vervallen_deel_is_er_alleen_met_tekst(
    omgeving: Omgeving, open_traject: OpenTraject, in_venster: InVenster, schrijf: Schrijf
) -> None:
    traject_id = open_traject.traject.id
    scherm = TrajectScherm(omgeving, open_traject)
    in_venster(scherm, breed=1366, hoog=720)
    scherm.toon(Plaats(ZES, "resultaat"))
    assert scherm.voet.verder.text() == "Volgende: Hoe we verdergaan"
    schrijf(AntwoordPlek(traject_id, ZES, "goed_in_samenwerking"), "Wij lachen veel.")
    later = TrajectScherm(omgeving, open_traject)
    in_venster(later, breed=1366, hoog=720)
    later.toon(Plaats(ZES, "resultaat"))
    assert later.voet.verder.text() == "Volgende: Onze samenwerking"
    later.volgende()
    assert later.plaats == Plaats(ZES, "samenwerking")
    samen = omgeving.diensten.samen
    assert samen.volgende(traject_id, Plaats(ZES, "resultaat"), 1) == Plaats(ZES, "samenwerking")


def test_een_vervallen_leefgebied_is_er_alleen_met_tekst(
    omgeving: Omgeving, open_traject: OpenTraject, schrijf: Schrijf
) -> None:
    diensten, traject_id = omgeving.diensten, open_traject.traject.id

    def overal() -> set[bool]:
        krachten, ki = diensten.krachten, diensten.werkbladen.blad("ki", traject_id)
        assert isinstance(ki, KiBlad)
        return {
            "vrije_tijd" in [gebied.id for gebied in krachten.leefgebieden(krachten.van(traject_id))],
            "vrije_tijd" in diensten.trajecten.route_van(traject_id).delen(KI),
            "Vrije tijd" in [rij.leefgebied for rij in ki.rijen],
        }

    assert overal() == {False}
    schrijf(ki_cel(traject_id, "vrije_tijd", "heden"), "Ik vis op zondag.")
    assert overal() == {True}
    gemist = [b.zin for b in diensten.controle.kijk_na("ki", traject_id, frozenset(), ())]
    assert any(zin.startswith("Wonen") for zin in gemist)
    assert not any(zin.startswith("Vrije tijd") for zin in gemist)
    leeg = diensten.werkbladen.blad("ki")
    assert isinstance(leeg, KiBlad)
    assert "Vrije tijd" not in [rij.leefgebied for rij in leeg.rijen]


def test_een_doel_over_een_leefgebied_dat_weg_is(
    omgeving: Omgeving, open_traject: OpenTraject, schrijf: Schrijf, in_venster: InVenster
) -> None:
    diensten = omgeving.diensten
    doel = diensten.doelen.nieuw(open_traject.traject.id)
    schrijf(DoelPlek(doel.id, DoelVeld.LEEFGEBIEDEN), "wonen\nvrije_tijd\ntuin")
    blad = diensten.werkbladen.blad("actieplan", open_traject.traject.id)
    assert isinstance(blad, ActieplanBlad)
    assert blad.doelen[0].leefgebieden == ("Wonen", "Vrije tijd", GEBIED_WEG)
    veld = GebiedenVeld(diensten.inhoud.standaard_leefgebieden, diensten.inhoud)
    in_venster(veld)
    veld.zet_tekst("wonen\nvrije_tijd\ntuin")
    assert veld.knop.accessibleDescription() == f"Gekozen: Wonen, Vrije tijd, {GEBIED_WEG}"
