"""What is chosen for one print: it holds for the sheet as it is chosen, and survives being written down."""

import json
from dataclasses import replace

import pytest

from krachtwerk_desktop.application.bladkeuze import Bladkeuze
from krachtwerk_desktop.application.concepten import Hier, Paneel, hier_in_woorden, hier_uit_woorden
from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.application.fouten import NietGevonden
from krachtwerk_desktop.domain.plek import KI, ki_cel
from krachtwerk_desktop.domain.werkblad import Drukopties, VergelijkBlad
from tests.application.test_bladen import maak_versie, traject_id, zet

__all__ = ("traject_id",)

KINDEREN = "kinderen_en_ouderschap"


def toen_en_nu(diensten: Diensten, traject_id: str) -> Bladkeuze:
    """A leefgebied that only the older of the two knows."""
    zet(diensten, (ki_cel(traject_id, KINDEREN, "heden"), "Ik zie mijn zoon."))
    toen = maak_versie(diensten, traject_id)
    zet(diensten, (ki_cel(traject_id, KINDEREN, "heden"), ""))
    return Bladkeuze("vergelijking", toen=toen, nu=traject_id)


def test_ook_wat_alleen_toen_op_papier_stond_kan_weg(diensten: Diensten, traject_id: str) -> None:
    keuze = toen_en_nu(diensten, traject_id)
    assert KINDEREN in [deel.id for deel in diensten.werkbladen.weg_te_laten(keuze, traject_id)]
    for weg in ((), (KINDEREN,)):
        blad = diensten.werkbladen.gekozen(
            Bladkeuze("vergelijking", weg, toen=keuze.toen, nu=keuze.nu), traject_id
        )
        assert isinstance(blad, VergelijkBlad)
        assert (KINDEREN in [gebied.id for gebied in blad.gebieden]) is not bool(weg)


def test_een_moment_dat_er_niet_meer_is_geeft_geen_ander_papier(diensten: Diensten, traject_id: str) -> None:
    weg = Bladkeuze("vergelijking", toen="weg", nu=traject_id)
    with pytest.raises(NietGevonden):
        diensten.werkbladen.gekozen(weg, traject_id)
    with pytest.raises(NietGevonden):
        diensten.werkbladen.weg_te_laten(weg, traject_id)


def test_een_keuze_komt_heel_terug_uit_woorden() -> None:
    keuze = Bladkeuze("ki", ("financien",), Drukopties(groot=True), "v1", "t1")
    hier = Hier("t1", KI, "wonen", paneel=Paneel.VOORBEELD, keuze=keuze)
    assert hier_uit_woorden(json.loads(json.dumps(hier_in_woorden(hier)))) == hier
    van_eerder = {k: v for k, v in hier_in_woorden(hier).items() if k != "keuze"}
    assert hier_uit_woorden(van_eerder).keuze is None


def test_wat_een_eerdere_versie_opschreef_wordt_nog_gelezen() -> None:
    """There the panel of noting took the place of the window under it, of which only the sheet was kept."""
    keuze = Bladkeuze("ki")
    over = Hier("t1", KI, "wonen", paneel=Paneel.NOTEREN, keuze=keuze)
    ernaast = Hier("t1", KI, "wonen", paneel=Paneel.PLAATSEN)
    for hier, venster in ((over, Paneel.VOORBEELD), (ernaast, Paneel.GEEN)):
        woorden = {k: v for k, v in hier_in_woorden(hier).items() if k != "noteren"}
        verwacht = replace(hier, paneel=venster, noteren=hier.paneel)
        assert hier_uit_woorden(json.loads(json.dumps(woorden))) == verwacht
