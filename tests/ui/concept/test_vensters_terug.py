"""After a lock the windows over the page are there again too, with what was chosen in them."""

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.bladen.soort import Onderdeel
from krachtwerk_desktop.application.bladkeuze import Bladkeuze
from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.application.fouten import NietGelezen, NietOpgeslagen
from krachtwerk_desktop.application.werkbladen import WerkbladService
from krachtwerk_desktop.domain.plek import DoelPlek, DoelVeld, WerkaantekeningPlek, ki_cel
from krachtwerk_desktop.domain.werkblad import Drukopties
from krachtwerk_desktop.ui.krachten.toen_en_nu import ToenEnNu
from krachtwerk_desktop.ui.krachten.venster import KrachtenVenster
from krachtwerk_desktop.ui.versies.werkbladen import Werkbladen
from krachtwerk_desktop.ui.voorbeeld.afdrukvoorbeeld import Afdrukvoorbeeld
from krachtwerk_desktop.ui.voorbeeld.weglaten import Weglaatlijst
from tests.ui.slot.conftest import Huis, huis, klokken
from tests.ui.slot.test_vergrendelen import ontgrendel, traject
from tests.ui.start.nep import knop
from tests.ui.versies.conftest import maak_versie

__all__ = ("huis", "klokken")

_D = TypeVar("_D", bound=QDialog)


def diensten_van(huis: Huis) -> Diensten:
    diensten = huis.programma._diensten
    assert diensten is not None
    return diensten


def enige(huis: Huis, soort: type[_D]) -> _D:
    [gevonden] = huis.werk.findChildren(soort)
    assert gevonden.isVisible()
    return gevonden


def laat_weg(voorbeeld: Afdrukvoorbeeld, naam: str) -> None:
    lijst = voorbeeld.findChild(Weglaatlijst)
    assert lijst is not None
    [punt] = lijst.findItems(naam, Qt.MatchFlag.MatchExactly)
    punt.setCheckState(Qt.CheckState.Checked)


def open_voorbeeld(huis: Huis, qtbot: QtBot) -> Afdrukvoorbeeld:
    """Open the sheet of the KI and leave out what may not be read at home."""
    id_ = traject(huis)
    diensten_van(huis).velden.leg_direct_vast(
        [(ki_cel(id_, "wonen", "heden"), "Kamer."), (ki_cel(id_, "financien", "heden"), "Schuld bij Ali.")],
        "b",
    )
    huis.werk.open_traject(id_, ki_cel(id_, "wonen", "heden"))
    huis.werk._werkbladen.druk_af("ki")
    voorbeeld = enige(huis, Afdrukvoorbeeld)
    laat_weg(voorbeeld, "Financiën")
    voorbeeld._vakjes.groot.click()
    with qtbot.waitSignal(voorbeeld.getoond, timeout=20_000):
        voorbeeld._vakjes.grijs.click()
    return voorbeeld


@pytest.mark.parametrize("schijf", ["neemt het", "weigert"])
def test_het_voorbeeld_komt_terug_met_wat_was_weggelaten(
    huis: Huis, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, schijf: str
) -> None:
    voorbeeld = open_voorbeeld(huis, qtbot)
    keuze = Bladkeuze("ki", ("financien",), Drukopties(groot=True, grijs=True))
    assert voorbeeld.keuze == keuze
    with monkeypatch.context() as m:
        if schijf == "weigert":
            m.setattr(diensten_van(huis).concepten._opslag, "bewaar", _weiger)
        huis.programma.vergrendel()
    assert huis.venster.findChildren(Afdrukvoorbeeld) == []
    ontgrendel(huis, qtbot)
    terug = enige(huis, Afdrukvoorbeeld)
    qtbot.waitUntil(lambda: terug.afdruk.pdf != b"", timeout=20_000)
    assert terug.keuze == keuze
    blad = diensten_van(huis).werkbladen.gekozen(terug.keuze, traject(huis))
    assert "Schuld bij Ali." not in _woorden(blad)
    assert "Kamer." in _woorden(blad)


class Leesfout:
    """Lets what can be left out not be read while it stands; the sheet itself can be."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.staat = True
        echt = WerkbladService.weg_te_laten

        def lees(dienst: WerkbladService, keuze: Bladkeuze, traject_id: str) -> tuple[Onderdeel, ...]:
            if self.staat:
                raise NietGelezen
            return echt(dienst, keuze, traject_id)

        monkeypatch.setattr(WerkbladService, "weg_te_laten", lees)


def _eis_niets_te_drukken(voorbeeld: Afdrukvoorbeeld, qtbot: QtBot) -> None:
    """It says why, and nothing comes after all."""
    assert NietGelezen().zin in " ".join(tekst.text() for tekst in voorbeeld._balk.findChildren(QLabel))
    with qtbot.assertNotEmitted(voorbeeld.getoond, wait=300):
        assert not voorbeeld._afdrukken.isEnabled()
    assert voorbeeld.afdruk.pdf == b""
    assert not voorbeeld._opslaan.isEnabled()
    assert not voorbeeld._afdrukken.isEnabled()


def test_na_een_leesfout_komt_niets_terug_dat_was_weggelaten(
    huis: Huis, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    keuze = open_voorbeeld(huis, qtbot).keuze
    huis.programma.vergrendel()
    fout = Leesfout(monkeypatch)
    ontgrendel(huis, qtbot)
    terug = enige(huis, Afdrukvoorbeeld)
    _eis_niets_te_drukken(terug, qtbot)
    assert terug.keuze == keuze
    huis.programma.vergrendel()  # another lock does not forget it either
    ontgrendel(huis, qtbot)
    terug = enige(huis, Afdrukvoorbeeld)
    assert terug.keuze == keuze
    fout.staat = False
    with qtbot.waitSignal(terug.getoond, timeout=20_000):
        knop(terug, "Opnieuw").click()
    assert terug.keuze == keuze
    lijst = terug.findChild(Weglaatlijst)
    assert lijst is not None
    assert lijst.isVisible()
    assert lijst.gekozen == {"financien"}
    assert "Schuld bij Ali." not in _woorden(
        diensten_van(huis).werkbladen.gekozen(terug.keuze, traject(huis))
    )


def test_kan_de_lijst_bij_het_openen_niet_worden_gelezen_dan_komt_hij_later(
    huis: Huis, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    huis.werk.open_traject(traject(huis))
    fout = Leesfout(monkeypatch)
    huis.werk._werkbladen.druk_af("ki")
    voorbeeld = enige(huis, Afdrukvoorbeeld)
    _eis_niets_te_drukken(voorbeeld, qtbot)
    fout.staat = False
    with qtbot.waitSignal(voorbeeld.getoond, timeout=20_000):
        huis.werk._bewaarder.hersteld.emit()
    laat_weg(voorbeeld, "Financiën")
    assert voorbeeld.keuze.weglaten == ("financien",)


def test_een_ander_blad_dat_niet_gelezen_kan_worden_laat_het_vorige_niet_drukken(
    huis: Huis, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also not when the one before was still being made."""
    voorbeeld = open_voorbeeld(huis, qtbot)
    voorbeeld._vakjes.groot.click()
    Leesfout(monkeypatch)
    voorbeeld._bladkeuze.setCurrentIndex(voorbeeld._bladkeuze.findData("actieplan"))
    _eis_niets_te_drukken(voorbeeld, qtbot)


def _weiger(_concepten: object) -> None:
    raise NietOpgeslagen


def _woorden(blad: object) -> str:
    """What is kept out of `repr` stands in the fields themselves."""
    namen = getattr(type(blad), "__dataclass_fields__", None)
    if namen is not None:
        return " ".join(_woorden(getattr(blad, naam)) for naam in namen)
    return " ".join(map(_woorden, blad)) if isinstance(blad, tuple) else str(blad)


def test_een_gesloten_voorbeeld_komt_niet_terug(huis: Huis, qtbot: QtBot) -> None:
    open_voorbeeld(huis, qtbot).reject()
    huis.programma.vergrendel()
    ontgrendel(huis, qtbot)
    assert huis.werk.findChildren(Afdrukvoorbeeld) == []


def test_een_weggelaten_doel_blijft_weg_ook_op_een_ander_blad(huis: Huis, qtbot: QtBot) -> None:
    diensten, id_ = diensten_van(huis), traject(huis)
    doel = diensten.doelen.nieuw(id_)
    diensten.velden.leg_direct_vast([(DoelPlek(doel.id, DoelVeld.TEKST), "Weg bij Ali")], "b")
    huis.werk.open_traject(id_)
    huis.werk._werkbladen.druk_af("ki")
    voorbeeld = enige(huis, Afdrukvoorbeeld)
    voorbeeld._bladkeuze.setCurrentIndex(voorbeeld._bladkeuze.findData("actieplan"))
    laat_weg(voorbeeld, "Weg bij Ali")
    huis.programma.vergrendel()
    ontgrendel(huis, qtbot)
    assert enige(huis, Afdrukvoorbeeld).keuze == Bladkeuze("actieplan", (doel.id,))


def test_noteren_over_het_voorbeeld_komt_terug_met_beide(huis: Huis, qtbot: QtBot) -> None:
    keuze = open_voorbeeld(huis, qtbot).keuze
    noteren = huis.werk._noteren
    noteren.open(over=enige(huis, Afdrukvoorbeeld))
    assert noteren.paneel is not None
    noteren.paneel.noteervlak.veld.insert("Mijn zus past")
    huis.programma.vergrendel()
    ontgrendel(huis, qtbot)
    terug = enige(huis, Afdrukvoorbeeld)
    assert terug.keuze == keuze
    paneel = huis.werk._noteren.paneel
    assert paneel is not None
    assert paneel.isVisible()
    assert paneel.window() is terug
    assert paneel.noteervlak.veld.text() == "Mijn zus past"


OVER: dict[type[QDialog], Callable[[Huis], None]] = {
    ToenEnNu: lambda huis: huis.werk._werkbladen.toon_vergelijking(),
    Werkbladen: lambda huis: huis.werk._werkbladen.toon(),
    KrachtenVenster: lambda huis: huis.werk._werkbladen.toon_krachten(),
}


@pytest.mark.parametrize("soort", list(OVER))
def test_noteren_over_elk_venster_komt_terug_met_dat_venster(
    huis: Huis, qtbot: QtBot, soort: type[QDialog]
) -> None:
    diensten, id_ = diensten_van(huis), traject(huis)
    diensten.velden.leg_direct_vast([(ki_cel(id_, "wonen", "heden"), "Kamer.")], "b")
    maak_versie(diensten, id_, "ki")
    huis.werk.open_traject(id_)
    OVER[soort](huis)
    huis.werk._noteren.open(over=enige(huis, soort))
    assert huis.werk._noteren.paneel is not None
    huis.werk._noteren.paneel.noteervlak.veld.insert("Mijn zus past")
    huis.programma.vergrendel()
    ontgrendel(huis, qtbot)
    terug, paneel = enige(huis, soort), huis.werk._noteren.paneel
    assert huis.werk.findChildren(Afdrukvoorbeeld) == []
    assert paneel is not None
    assert paneel.isVisible()
    assert paneel.window() is terug
    assert paneel.noteervlak.veld.text() == "Mijn zus past"


def test_plaatsen_onder_een_venster_komt_terug_op_de_pagina(huis: Huis, qtbot: QtBot) -> None:
    diensten, id_ = diensten_van(huis), traject(huis)
    diensten.notities.noteer(id_, "Ik kook graag.")
    huis.werk.open_traject(id_)
    huis.werk._noteren.open(plaatsen=True)
    huis.werk._werkbladen.toon_krachten()
    huis.programma.vergrendel()
    ontgrendel(huis, qtbot)
    enige(huis, KrachtenVenster)
    paneel = huis.werk._noteren.paneel
    assert paneel is not None
    assert (paneel.isVisible(), paneel.plaatst, paneel.window()) == (True, True, huis.venster)


def test_noteren_over_werkaantekeningen_opent_ze_niet_vanzelf(huis: Huis, qtbot: QtBot) -> None:
    """Nor does it begin to look together: the page itself was not in sight either."""
    plek = WerkaantekeningPlek(traject(huis))
    huis.werk.open_traject(plek.traject_id, plek)
    eigen = QApplication.focusWidget()
    assert isinstance(eigen, QPlainTextEdit)
    qtbot.keyClicks(eigen, "Belt liever niet.")
    huis.werk._noteren.open()
    paneel = huis.werk._noteren.paneel
    assert paneel is not None
    assert paneel.isVisible()
    huis.programma.vergrendel()
    ontgrendel(huis, qtbot)
    assert huis.werk.samen is None
    assert huis.werk.scherm is not None
    assert huis.werk.scherm.isVisible()
    assert diensten_van(huis).velden.lees(plek) == "Belt liever niet."


def test_het_wiel_komt_terug(huis: Huis, qtbot: QtBot) -> None:
    huis.werk.open_traject(traject(huis))
    huis.werk._werkbladen.toon_krachten()
    huis.programma.vergrendel()
    ontgrendel(huis, qtbot)
    assert enige(huis, KrachtenVenster).wiel.isVisible()


@pytest.mark.parametrize("op_papier", [False, True])
def test_toen_en_nu_komt_terug_met_de_gekozen_momenten(huis: Huis, qtbot: QtBot, *, op_papier: bool) -> None:
    diensten, id_ = diensten_van(huis), traject(huis)
    for zin in ("Een.", "Twee."):
        diensten.velden.leg_direct_vast([(ki_cel(id_, "wonen", "heden"), zin)], zin)
        maak_versie(diensten, id_, "ki")
    eerste, tweede, _nu = (moment.sleutel for moment in diensten.vergelijker.momentopnamen(id_))
    huis.werk.open_traject(id_)
    huis.werk._werkbladen.toon_vergelijking()
    venster = enige(huis, ToenEnNu)
    venster.toen.setCurrentIndex(1)
    venster.nu.setCurrentIndex(0)
    assert venster.momenten == (tweede, eerste)
    if op_papier:
        venster.druk.click()
        laat_weg(enige(huis, Afdrukvoorbeeld), "Zingeving")
    huis.programma.vergrendel()
    ontgrendel(huis, qtbot)
    if op_papier:
        keuze = Bladkeuze("vergelijking", ("zingeving",), toen=tweede, nu=eerste)
        assert enige(huis, Afdrukvoorbeeld).keuze == keuze
    else:
        assert enige(huis, ToenEnNu).momenten == (tweede, eerste)
