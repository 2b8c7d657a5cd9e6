"""Versions on a real vault with real paper: frozen, signed, changed afterwards, found by their code."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdf
import pytest

from krachtwerk_desktop.application.clienten import ClientGegevens
from krachtwerk_desktop.application.diensten import Diensten, maak_diensten
from krachtwerk_desktop.application.fouten import NietGevonden, VersieGetekend
from krachtwerk_desktop.application.ports_dossier import Opvolger
from krachtwerk_desktop.application.profiel import Profiel
from krachtwerk_desktop.application.versies import BijlageOnbekend, BijlageTeGroot, GeenCode, herken
from krachtwerk_desktop.application.week import WeekSoort
from krachtwerk_desktop.content.lezer import lees_inhoud
from krachtwerk_desktop.domain.plek import DoelPlek, DoelVeld, ki_cel
from krachtwerk_desktop.domain.versie import BijlageSoort, Rol, TekenStand, Versie, VersieStand, toon_code
from krachtwerk_desktop.domain.werkblad import ActieplanBlad, Drukopties, KiBlad
from krachtwerk_desktop.reports.drukker import Drukker
from krachtwerk_desktop.resources import map_van
from krachtwerk_desktop.storage import kluis as kluizen
from tests import sjabloon
from tests.application.conftest import VasteKlok

WACHTWOORD = sjabloon.WACHTWOORD
PNG = b"\x89PNG\r\n\x1a\n" + b"rest"


class Praktijk:
    """One cliënt with a KI and a doel, in a vault that can be closed and opened again."""

    def __init__(self, map_: Path, klok: VasteKlok) -> None:
        self.map, self.klok = map_, klok
        self.kluis, _ = sjabloon.kopie(map_)
        self.diensten = self._diensten()
        self.diensten.profiel.bewaar(Profiel("Joost Bakker", "De Haven"))
        self.client, self.traject = self.diensten.clienten.nieuw(ClientGegevens("Samira el Amrani", "Samira"))
        self.schrijf("Ik heb een kamer.")
        doel = self.diensten.doelen.nieuw(self.traject.id)
        self.doel_id = doel.id
        self.diensten.velden.leg_direct_vast([(DoelPlek(doel.id, DoelVeld.TEKST), "Een eigen plek")], "d")

    def schrijf(self, tekst: str, gebied: str = "wonen") -> None:
        self.diensten.velden.leg_direct_vast([(ki_cel(self.traject.id, gebied, "heden"), tekst)], "b")

    def maak(
        self, sleutel: str = "ki", opties: Drukopties | None = None, weg: frozenset[str] = frozenset()
    ) -> Versie:
        versies = self.diensten.versies
        voorstel = versies.bereid_voor(sleutel, self.traject.id, weg)
        return versies.leg_vast(voorstel, versies.druk(voorstel, opties or Drukopties()))

    def teken(
        self, versie: Versie, rol: Rol = Rol.CLIENT, stand: TekenStand = TekenStand.OP_PAPIER
    ) -> Versie:
        vraag = self.diensten.versies.vraag(versie, rol)
        return self.diensten.versies.onderteken(
            replace(vraag, stand=stand, datum_tekst="gisteren", waar="Map")
        )

    def open_weer(self) -> None:
        self.kluis.sluit()
        self.kluis = kluizen.open_met_wachtwoord(self.map, WACHTWOORD)
        self.diensten = self._diensten()

    def voet(self, sleutel: str = "ki", weg: frozenset[str] = frozenset()) -> str:
        blad = self.diensten.werkbladen.blad(sleutel, self.traject.id, weg)
        assert isinstance(blad, KiBlad | ActieplanBlad)
        return blad.kop.stand

    def stand(self) -> str:
        return self.diensten.versies.stand(self.traject.id, "ki").zin

    def _diensten(self) -> Diensten:
        return maak_diensten(self.kluis, lees_inhoud(map_van("inhoud")), Drukker(), self.klok, oefening=False)


@pytest.fixture
def praktijk(tmp_path: Path, klok: VasteKlok) -> Iterator[Praktijk]:
    gemaakt = Praktijk(tmp_path / "kluis", klok)
    yield gemaakt
    gemaakt.kluis.sluit()


def tekst_van(pdf: bytes, tmp_path: Path) -> str:
    pad = tmp_path / "lees.pdf"
    pad.write_bytes(pdf)
    return " ".join(" ".join(blad.extract_text() for blad in pypdf.PdfReader(pad).pages).split())


def test_een_versie_heeft_nummer_datum_en_code_op_elke_bladzijde(praktijk: Praktijk, tmp_path: Path) -> None:
    versie = praktijk.maak()
    assert (versie.nummer, versie.datum, versie.stand) == (1, date(2026, 11, 23), VersieStand.KLAAR)
    pdf = praktijk.diensten.versies.pdf(versie.id)
    voet = f"Versie 1 · 23 november 2026 · Joost Bakker, De Haven · code {toon_code(versie.code)}"
    pad = tmp_path / "versie.pdf"
    pad.write_bytes(pdf)
    for blad in pypdf.PdfReader(pad).pages:
        assert voet in " ".join(blad.extract_text().split())


def test_de_bewaarde_bytes_blijven_gelijk_ook_als_alles_verandert(praktijk: Praktijk) -> None:
    versie = praktijk.maak()
    pdf = praktijk.diensten.versies.pdf(versie.id)
    praktijk.schrijf("Iets heel anders.")
    praktijk.diensten.profiel.bewaar(Profiel("Iemand anders", "Elders"))
    praktijk.klok.verder(days=400)
    praktijk.maak()
    praktijk.open_weer()
    assert praktijk.diensten.versies.pdf(versie.id) == pdf
    assert praktijk.diensten.versies.haal(versie.id).inhoud == versie.inhoud


def test_de_code_hangt_niet_af_van_hoe_het_wordt_afgedrukt(praktijk: Praktijk) -> None:
    voorstel = praktijk.diensten.versies.bereid_voor("ki", praktijk.traject.id, frozenset())
    gewoon = praktijk.diensten.versies.druk(voorstel, Drukopties())
    groot = praktijk.diensten.versies.druk(voorstel, Drukopties(leeg=True, groot=True, grijs=True))
    assert gewoon.pdf != groot.pdf
    versie = praktijk.diensten.versies.leg_vast(voorstel, groot)
    assert versie.code == voorstel.code


def test_een_versie_is_nooit_leeg(praktijk: Praktijk, tmp_path: Path) -> None:
    versie = praktijk.maak(opties=Drukopties(leeg=True))
    assert "Ik heb een kamer." in tekst_van(praktijk.diensten.versies.pdf(versie.id), tmp_path)


def test_scherm_en_voet_zeggen_wat_er_na_het_tekenen_is_gewijzigd(praktijk: Praktijk) -> None:
    assert (praktijk.stand(), praktijk.voet()) == ("", "Concept")
    versie = praktijk.maak()
    assert praktijk.stand() == "Versie 1 klaar om te tekenen sinds 23 november 2026"
    assert praktijk.voet() == "Concept, gelijk aan versie 1"
    praktijk.schrijf("Ik heb een huis.")
    assert praktijk.stand().endswith("daarna gewijzigd")
    assert praktijk.voet() == "Concept versie 2"
    praktijk.teken(versie)
    assert praktijk.stand() == "Versie 1 deels getekend op 22 november 2026, gewijzigd na ondertekening"
    assert praktijk.voet() == "Concept versie 2, gewijzigd na ondertekening"
    praktijk.schrijf("Ik heb een kamer. ")
    assert praktijk.stand() == "Versie 1 deels getekend op 22 november 2026"
    assert praktijk.voet() == "Concept, gelijk aan versie 1"
    assert praktijk.voet("actieplan") == "Concept"


def test_wat_is_weggelaten_hoort_bij_de_versie(praktijk: Praktijk, tmp_path: Path) -> None:
    praktijk.schrijf("Ik spaar.", "financien")
    versie = praktijk.maak(weg=frozenset({"financien"}))
    assert "Ik spaar." not in tekst_van(praktijk.diensten.versies.pdf(versie.id), tmp_path)
    praktijk.schrijf("Ik spaar veel.", "financien")
    assert not praktijk.diensten.versies.stand(praktijk.traject.id, "ki").gewijzigd
    assert praktijk.voet() == "Concept versie 2"


def test_ondertekenen_per_persoon(praktijk: Praktijk) -> None:
    versie = praktijk.maak()
    assert versie.wacht_op == (Rol.CLIENT, Rol.BEGELEIDER)
    getekend = praktijk.teken(versie)
    assert getekend.stand is VersieStand.GETEKEND
    eigen = praktijk.diensten.versies.ondertekening(getekend, Rol.CLIENT)
    assert eigen is not None
    assert (eigen.datum, eigen.waar) == (date(2026, 11, 22), "Map")
    geweigerd = praktijk.teken(versie, Rol.BEGELEIDER, TekenStand.LIEVER_NIET)
    assert geweigerd.wacht_op == ()
    gevraagd = praktijk.teken(versie, Rol.TOLK, TekenStand.NOG_NIET)
    assert gevraagd.wacht_op == (Rol.TOLK,)
    assert praktijk.teken(versie, Rol.TOLK, TekenStand.NIET_NODIG).wacht_op == ()


def test_een_dag_die_nog_moet_komen_is_geen_dag_van_tekenen(praktijk: Praktijk) -> None:
    begrijp = praktijk.diensten.versies.begrijp_datum
    assert begrijp("vandaag") == date(2026, 11, 23)
    assert begrijp("morgen") is None
    assert begrijp("3 dec") == date(2025, 12, 3)
    waarom = praktijk.diensten.versies.waarom_geen_datum
    assert waarom("morgen").startswith("Dit herken ik niet als dag die geweest is.")
    assert begrijp("29 feb") is None
    assert waarom("29 feb").startswith("Deze dag bestaat niet: in 2026 heeft februari 28 dagen.")


def test_een_getekende_versie_blijft_een_ongetekende_mag_weg(praktijk: Praktijk) -> None:
    versie = praktijk.maak()
    praktijk.diensten.versies.verwijder(versie.id)
    assert praktijk.diensten.versies.van(praktijk.traject.id) == []
    praktijk.diensten.versies.zet_terug(versie.id)
    assert [v.id for v in praktijk.diensten.versies.van(praktijk.traject.id)] == [versie.id]
    praktijk.teken(versie)
    with pytest.raises(VersieGetekend):
        praktijk.diensten.versies.verwijder(versie.id)


def test_een_nummer_komt_nooit_twee_keer_voor(praktijk: Praktijk) -> None:
    praktijk.diensten.versies.verwijder(praktijk.maak().id)
    assert praktijk.maak().nummer == 2
    assert praktijk.maak("actieplan").nummer == 1


def test_de_code_vindt_de_versie_hoe_je_hem_ook_typt(praktijk: Praktijk) -> None:
    eerste = praktijk.maak()
    tweede = praktijk.maak()
    zoek = praktijk.diensten.versies.zoek
    for typ in (eerste.code, toon_code(eerste.code).lower(), f" {eerste.code[:4]} {eerste.code[4:]} "):
        (gevonden,) = zoek(typ)
        assert (gevonden.versie.id, gevonden.client.id) == (eerste.id, praktijk.client.id)
        assert gevonden.opvolger == Opvolger(1, 2)
    assert zoek(tweede.code)[0].opvolger is None
    with pytest.raises(GeenCode):
        zoek("7F3K")
    onbekend = "0" * 8
    assert list(zoek(onbekend)) == []


def test_deze_week_noemt_wat_op_een_handtekening_wacht(praktijk: Praktijk) -> None:
    versie = praktijk.maak()
    punten = [p for p in praktijk.diensten.week.punten() if p.soort is WeekSoort.TEKENEN]
    assert [(p.client.id, p.versie.id if p.versie else "") for p in punten] == [
        (praktijk.client.id, versie.id)
    ]
    praktijk.teken(versie)
    praktijk.teken(versie, Rol.BEGELEIDER, TekenStand.LIEVER_NIET)
    assert not [p for p in praktijk.diensten.week.punten() if p.soort is WeekSoort.TEKENEN]


def test_een_bijlage_wordt_herkend_aan_haar_eerste_bytes() -> None:
    assert herken(b"%PDF-1.7 rest") is BijlageSoort.PDF
    assert herken(b"\xff\xd8\xff\xe0 rest") is BijlageSoort.JPEG
    assert herken(PNG) is BijlageSoort.PNG
    for vreemd in (b"", b"MZ\x90", b"<svg>", b" %PDF-"):
        with pytest.raises(BijlageOnbekend):
            herken(vreemd)
    with pytest.raises(BijlageTeGroot):
        herken(PNG + b"\0" * (20 * 1024 * 1024))


def test_een_bijlage_staat_in_de_kluis_en_kan_weg_en_terug(praktijk: Praktijk) -> None:
    versie = praktijk.maak()
    versies = praktijk.diensten.versies
    bijlage = versies.voeg_bijlage_toe(versie.id, "scan\n\u202e.png", PNG)
    assert bijlage.naam == "scan.png"
    assert versies.bijlage(bijlage.id) == PNG
    assert [b.omvang for b in versies.haal(versie.id).bijlagen] == [len(PNG)]
    versies.zet_bijlage_verwijderd(bijlage.id, verwijderd=True)
    assert versies.haal(versie.id).bijlagen == ()
    versies.zet_bijlage_verwijderd(bijlage.id, verwijderd=False)
    assert len(versies.haal(versie.id).bijlagen) == 1


def test_een_bestandsnaam_noemt_de_versie_en_niet_de_client(praktijk: Praktijk) -> None:
    versie = praktijk.maak("actieplan")
    assert praktijk.diensten.versies.bestandsnaam(versie) == "Actieplan 2026-001 versie 1.pdf"


def test_een_onbekende_versie_is_een_duidelijke_fout(praktijk: Praktijk) -> None:
    with pytest.raises(NietGevonden):
        praktijk.diensten.versies.haal("bestaat-niet")
