"""A leefgebied that need not take part: chosen in Instellingen, then everywhere, and kept in the vault."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.application.fouten import NietOpgeslagen
from krachtwerk_desktop.application.plaatskeuze import Beginletters
from krachtwerk_desktop.application.route import Plaats
from krachtwerk_desktop.application.samen import SamenVraag
from krachtwerk_desktop.domain.plek import KI, NOG_ZEGGEN, RANG, AntwoordPlek, ki_cel
from krachtwerk_desktop.domain.werkblad import Drukopties, KiBlad, KrachtenBlad, VergelijkBlad
from krachtwerk_desktop.storage import kluis as kluizen
from krachtwerk_desktop.ui.instellingen.venster import Instellingen
from krachtwerk_desktop.ui.paginas.ki import KiPagina
from krachtwerk_desktop.wiring import diensten_over
from tests.nep.kluis import NepKluis
from tests.ui.instellingen.test_instellingen import ga_naar
from tests.ui.slot.conftest import WACHTWOORD, Huis, huis, klokken
from tests.ui.slot.test_vergrendelen import in_beeld

__all__ = ("huis", "klokken")

NAAM, ID = "Kinderen en ouderschap", "kinderen_en_ouderschap"


def _diensten(huis: Huis) -> Diensten:
    diensten = huis.programma._diensten
    assert diensten is not None
    return diensten


def _instellingen(huis: Huis) -> Instellingen:
    huis.venster.instellingen.emit()
    (open_,) = [d for d in huis.werk.findChildren(Instellingen) if d.isVisible()]
    ga_naar(open_, "Leefgebieden")
    return open_


def _vink(venster: Instellingen) -> QCheckBox:
    (vink,) = [v for v in venster.findChildren(QCheckBox) if v.text() == NAAM and v.isVisible()]
    return vink


def _lijst(huis: Huis) -> list[str]:
    scherm = huis.werk.scherm
    assert scherm is not None
    assert isinstance(scherm.pagina, KiPagina)
    return [regel.id for regel in scherm.pagina.lijst.regels]


def _kies(huis: Huis, qtbot: QtBot) -> None:
    venster = _instellingen(huis)
    vink = _vink(venster)
    vink.setFocus()
    qtbot.keyClick(vink, Qt.Key.Key_Space)
    venster.accept()


def test_aangevinkt_staat_het_overal_en_blijft_het_zo(huis: Huis, qtbot: QtBot) -> None:
    diensten = _diensten(huis)
    traject_id = diensten.clienten.lijst()[0].traject.id
    huis.werk.open_traject(traject_id)
    scherm = huis.werk.scherm
    assert scherm is not None
    laatste = diensten.inhoud.standaard_leefgebieden[-1]
    scherm.toon(Plaats(KI, laatste.id))
    assert ID not in _lijst(huis)
    venster = _instellingen(huis)
    assert not _vink(venster).isChecked()
    qtbot.keyClick(_vink(venster), Qt.Key.Key_Space)
    venster.accept()
    assert _lijst(huis)[-1] == ID
    assert scherm.plaats == Plaats(KI, laatste.id)
    assert scherm.voet.verder.text() == f"Volgende: {NAAM}"
    scherm.volgende()
    assert scherm.plaats == Plaats(KI, ID)
    _eis_overal(diensten, traject_id)

    huis.programma.vergrendel()
    geopend = kluizen.open_met_wachtwoord(huis.programma._map, WACHTWOORD)
    try:
        assert diensten_over(geopend).leefgebieden.aan() == {ID}
    finally:
        geopend.sluit()


def _eis_overal(diensten: Diensten, traject_id: str) -> None:
    samen = [s for s in diensten.samen.stappen(traject_id, Plaats(KI, ID)) if isinstance(s, SamenVraag)]
    assert samen[0].onderdeel == NAAM
    assert samen[-1].plek == AntwoordPlek(traject_id, KI, NOG_ZEGGEN)
    plaatsen = diensten.krachten.leefgebieden(diensten.krachten.van(traject_id))
    assert [gebied.id for gebied in Beginletters(plaatsen).passend("kinderen")] == [ID]
    for van in (traject_id, ""):
        ki = diensten.werkbladen.blad("ki", van)
        assert isinstance(ki, KiBlad)
        assert ki.rijen[-1].leefgebied == NAAM
        wiel = diensten.werkbladen.blad("krachten", van)
        assert isinstance(wiel, KrachtenBlad)
        assert wiel.delen[-1].leefgebied == NAAM
        toen_en_nu = diensten.werkbladen.blad("vergelijking", van)
        assert isinstance(toen_en_nu, VergelijkBlad)
        assert toen_en_nu.gebieden[-1].leefgebied == NAAM


def test_uitgevinkt_is_het_weg_tenzij_er_iets_staat(huis: Huis, qtbot: QtBot) -> None:
    diensten = _diensten(huis)
    traject_id = diensten.clienten.lijst()[0].traject.id
    huis.werk.open_traject(traject_id)
    _kies(huis, qtbot)
    scherm = huis.werk.scherm
    assert scherm is not None
    scherm.toon(Plaats(KI, ID))
    _kies(huis, qtbot)
    assert ID not in _lijst(huis)
    assert scherm.plaats.deel != ID

    _kies(huis, qtbot)
    diensten.velden.leg_direct_vast([(ki_cel(traject_id, ID, "heden"), "Ik lees Sami voor.")], "b")
    scherm.toon(Plaats(KI, ID))
    _kies(huis, qtbot)
    assert _lijst(huis)[-1] == ID
    assert scherm.plaats == Plaats(KI, ID)


@pytest.mark.parametrize("stond_aan", [False, True])
def test_een_vink_die_de_schijf_weigert_staat_zoals_het_is(
    huis: Huis, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, *, stond_aan: bool
) -> None:
    diensten = _diensten(huis)
    diensten.leefgebieden.zet(ID, aan=stond_aan)
    vink = _vink(_instellingen(huis))

    def vol(*_wat: object) -> None:
        raise NietOpgeslagen

    with monkeypatch.context() as m:
        m.setattr(diensten.leefgebieden._opslag, "zet", vol)
        qtbot.keyClick(vink, Qt.Key.Key_Space)
    assert vink.isChecked() is stond_aan
    assert (ID in diensten.leefgebieden.aan()) is stond_aan
    assert NietOpgeslagen.zin in in_beeld(huis)
    qtbot.keyClick(vink, Qt.Key.Key_Space)
    assert vink.isChecked() is not stond_aan
    assert (ID in diensten.leefgebieden.aan()) is not stond_aan
    assert NietOpgeslagen.zin not in in_beeld(huis)


def test_uitgevinkt_blijft_een_rang_staan_en_is_de_versie_niet_gewijzigd(huis: Huis, qtbot: QtBot) -> None:
    """What was ranked was said, also where nothing else stands."""
    diensten = _diensten(huis)
    traject_id = diensten.clienten.lijst()[0].traject.id
    huis.werk.open_traject(traject_id, ki_cel(traject_id, "wonen", "heden"))
    _kies(huis, qtbot)
    rangen = {ID: "1", "wonen": "2"}
    diensten.velden.leg_direct_vast(
        [(AntwoordPlek(traject_id, KI, RANG, gebied), rang) for gebied, rang in rangen.items()], "b"
    )
    voorstel = diensten.versies.bereid_voor("ki", traject_id, frozenset())
    diensten.versies.leg_vast(voorstel, diensten.versies.druk(voorstel, Drukopties()))
    stand = diensten.versies.stand(traject_id, "ki").zin
    _kies(huis, qtbot)
    assert diensten.leefgebieden.aan() == frozenset()
    assert diensten.versies.stand(traject_id, "ki").zin == stand
    assert _lijst(huis)[-1] == ID
    ki = diensten.werkbladen.blad("ki", traject_id)
    assert isinstance(ki, KiBlad)
    assert [(rij.leefgebied, rij.rang) for rij in ki.rijen if rij.rang] == [("Wonen", 2), (NAAM, 1)]


def test_wat_de_schijf_weigert_wordt_gezegd_en_telt_niet(diensten: Diensten, kluis: NepKluis) -> None:
    kluis.laden.storing = NietOpgeslagen()
    with pytest.raises(NietOpgeslagen):
        diensten.leefgebieden.zet(ID, aan=True)
    assert diensten.leefgebieden.aan() == frozenset()
