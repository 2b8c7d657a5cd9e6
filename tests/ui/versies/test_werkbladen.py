"""*Werkbladen*: versions, who signed, and the photo of the paper, by the names on screen."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.application.fouten import NietOpgeslagen
from krachtwerk_desktop.domain.plek import DoelPlek, DoelVeld
from krachtwerk_desktop.domain.versie import Ondertekening, Rol, TekenStand, Versie, VersieStand, toon_code
from krachtwerk_desktop.ui import typrust
from krachtwerk_desktop.ui.bouwstenen.rol import Rol as Scrollvlak
from krachtwerk_desktop.ui.omgeving import Omgeving, OpenTraject
from krachtwerk_desktop.ui.versies import werkbladen as werkbladenmodule
from krachtwerk_desktop.ui.versies.ondertekenaar import Ondertekenaar
from krachtwerk_desktop.ui.versies.papier import Papiervenster
from krachtwerk_desktop.ui.versies.werkbladen import Werkbladen
from tests.ui.praktijk import toegankelijke_naam
from tests.ui.versies.conftest import kies, knop, maak_versie


def keuze(scherm: Werkbladen, rol: Rol) -> QComboBox:
    return scherm.blad.kaarten[rol].keuze


def veld(scherm: QWidget, naam: str) -> QLineEdit:
    return next(v for v in scherm.findChildren(QLineEdit) if v.accessibleName() == naam)


def ondertekening(diensten: Diensten, versie: Versie, rol: Rol) -> Ondertekening | None:
    return diensten.versies.ondertekening(diensten.versies.haal(versie.id), rol)


def test_elke_versie_staat_er_met_nummer_datum_code_en_stand(scherm: Werkbladen, versie: Versie) -> None:
    assert (
        scherm.lijst.item(0).text()
        == "Mijn actieplan, versie 1\nKlaar om te tekenen · gemaakt op 23 november 2026"
    )
    assert scherm.blad.code.text() == f"Controlecode: {toon_code(versie.code)}"
    assert scherm.blad.sinds.text() == "Nieuwste versie"
    assert scherm.lijst.accessibleName() == "Versies"


def test_tekenen_bewaart_zichzelf(
    qtbot: QtBot, scherm: Werkbladen, diensten: Diensten, versie: Versie
) -> None:
    with qtbot.waitSignal(scherm.veranderd, timeout=3000):
        kies(scherm, Rol.CLIENT, TekenStand.OP_PAPIER)
    assert scherm.blad.stand.text() == "Deels getekend"
    assert scherm.lijst.item(0).text().startswith("Mijn actieplan, versie 1\nDeels getekend")
    datum, waar = veld(scherm, "Cliënt, datum"), veld(scherm, "Cliënt, waar bewaard")
    datum.setFocus()
    qtbot.keyClicks(datum, "20 nov")
    waar.setFocus()
    qtbot.keyClicks(waar, "Map op kantoor")
    qtbot.waitUntil(lambda: (o := ondertekening(diensten, versie, Rol.CLIENT)) is not None and o.waar != "")
    bewaard = ondertekening(diensten, versie, Rol.CLIENT)
    assert bewaard is not None
    assert (bewaard.stand, bewaard.datum, bewaard.datum_tekst) == (
        TekenStand.OP_PAPIER,
        date(2026, 11, 20),
        "20 nov",
    )
    assert datum.text() == "20 november 2026"
    assert waar.hasFocus(), "bewaren haalt de cursor niet weg"


def test_een_dag_die_geen_dag_is_blijft_staan_en_wordt_gezegd(
    qtbot: QtBot, scherm: Werkbladen, diensten: Diensten, versie: Versie
) -> None:
    kies(scherm, Rol.CLIENT, TekenStand.OP_PAPIER)
    datum = veld(scherm, "Cliënt, datum")
    datum.setFocus()
    qtbot.keyClicks(datum, "morgen")
    veld(scherm, "Cliënt, waar bewaard").setFocus()
    assert "herken ik niet" in datum.accessibleDescription()
    bewaard = ondertekening(diensten, versie, Rol.CLIENT)
    assert bewaard is not None
    assert (bewaard.datum_tekst, bewaard.datum) == ("morgen", None)


def test_liever_niet_vraagt_geen_reden_maar_bewaart_hem(
    qtbot: QtBot, scherm: Werkbladen, diensten: Diensten, versie: Versie
) -> None:
    with qtbot.waitSignal(scherm.veranderd, timeout=3000):
        kies(scherm, Rol.CLIENT, TekenStand.LIEVER_NIET)
    reden = veld(scherm, "Cliënt, reden")
    assert reden.isVisible()
    assert not veld(scherm, "Cliënt, datum").isVisible()
    qtbot.keyClicks(reden, "wil erover nadenken")
    scherm.close()
    bewaard = ondertekening(diensten, versie, Rol.CLIENT)
    assert bewaard is not None
    assert (bewaard.stand, bewaard.reden) == (TekenStand.LIEVER_NIET, "wil erover nadenken")
    assert diensten.versies.haal(versie.id).stand is VersieStand.KLAAR


def test_getekend_is_het_pas_als_niemand_meer_ontbreekt(
    qtbot: QtBot, scherm: Werkbladen, diensten: Diensten, versie: Versie
) -> None:
    kies(scherm, Rol.BEGELEIDER, TekenStand.OP_PAPIER)
    assert scherm.blad.stand.text() == "Deels getekend"
    kies(scherm, Rol.CLIENT, TekenStand.LIEVER_NIET)
    assert scherm.blad.stand.text() == "Getekend"


def test_wie_doortypt_in_een_reden_heeft_hem_bewaard_en_een_keer_in_de_geschiedenis(
    qtbot: QtBot, scherm: Werkbladen, diensten: Diensten, versie: Versie
) -> None:
    kies(scherm, Rol.CLIENT, TekenStand.LIEVER_NIET)
    reden = veld(scherm, "Cliënt, reden")
    reden.setFocus()
    klok = QElapsedTimer()
    klok.start()
    while klok.elapsed() < typrust.NA_EERSTE_TOETS + 400:
        qtbot.keyClicks(reden, "zo ", delay=40)
    bewaard = ondertekening(diensten, versie, Rol.CLIENT)
    assert bewaard is not None
    assert len(bewaard.reden) > len(reden.text()) - 20
    scherm.done(0)
    client_id = diensten.clienten.lijst()[0].client.id
    assert diensten.geschiedenis.draai_papier_terug(client_id, versie.traject_id) is not None
    bewaard = ondertekening(diensten, versie, Rol.CLIENT)
    assert bewaard is not None
    assert bewaard.reden == ""


def test_kijken_schrijft_niets(
    qtbot: QtBot, omgeving: Omgeving, open_traject: OpenTraject, diensten: Diensten, versie: Versie
) -> None:
    """Two versions of one sheet, one of them signed: what is typed of one never lands in the other."""
    getekend = replace(
        diensten.versies.vraag(versie, Rol.CLIENT),
        stand=TekenStand.OP_PAPIER,
        datum_tekst="20 nov",
        waar="In de map",
    )
    diensten.versies.onderteken(getekend)
    tweede = maak_versie(diensten, open_traject.traject.id)
    voor = [diensten.versies.haal(v.id) for v in (versie, tweede)]
    for _ in range(2):
        venster = Werkbladen(
            omgeving, Ondertekenaar(diensten.versies, omgeving.bewaarder, omgeving.bewaarder), open_traject
        )
        qtbot.addWidget(venster)
        venster.show()
        for rij in (1, 0, 1):
            venster.lijst.setCurrentRow(rij)
            assert (veld(venster, "Cliënt, waar bewaard").text() == "In de map") is bool(rij)
        venster.done(0)
    assert [diensten.versies.haal(v.id) for v in (versie, tweede)] == voor


def test_een_reden_die_de_schijf_weigert_overleeft_het_venster(
    qtbot: QtBot,
    omgeving: Omgeving,
    open_traject: OpenTraject,
    diensten: Diensten,
    versie: Versie,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def vol(*_wat: object) -> None:
        raise NietOpgeslagen

    ondertekenaar = Ondertekenaar(diensten.versies, omgeving.bewaarder, omgeving.bewaarder)
    venster = Werkbladen(omgeving, ondertekenaar, open_traject)
    qtbot.addWidget(venster)
    kies(venster, Rol.CLIENT, TekenStand.LIEVER_NIET)
    monkeypatch.setattr(diensten.kluis.versies, "zet_ondertekening", vol)
    with qtbot.waitSignal(ondertekenaar.mislukt):
        veld(venster, "Cliënt, reden").setText("Zij wil er eerst over slapen.")
        venster.done(0)
    assert [o.reden for o in ondertekenaar.onbewaard] == ["Zij wil er eerst over slapen."]
    weer = Werkbladen(omgeving, ondertekenaar, open_traject)
    qtbot.addWidget(weer)
    assert veld(weer, "Cliënt, reden").text() == "Zij wil er eerst over slapen."
    monkeypatch.undo()
    with qtbot.waitSignal(ondertekenaar.hersteld):
        ondertekenaar.probeer_opnieuw()
    bewaard = ondertekening(diensten, versie, Rol.CLIENT)
    assert bewaard is not None
    assert bewaard.reden == "Zij wil er eerst over slapen."
    weer.done(0)


def test_naaste_en_tolk_tekenen_alleen_mee_als_dat_gekozen_is(
    qtbot: QtBot, scherm: Werkbladen, diensten: Diensten, versie: Versie
) -> None:
    assert keuze(scherm, Rol.TOLK).currentText() == "Tekent niet mee"
    assert keuze(scherm, Rol.CLIENT).findData(TekenStand.NIET_NODIG) == -1
    scherm.blad.leg_vast()
    assert ondertekening(diensten, versie, Rol.TOLK) is None
    with qtbot.waitSignal(scherm.veranderd, timeout=3000):
        kies(scherm, Rol.TOLK, TekenStand.NOG_NIET)
    assert diensten.versies.haal(versie.id).wacht_op == (Rol.CLIENT, Rol.BEGELEIDER, Rol.TOLK)


def test_een_wijziging_daarna_staat_erbij(
    scherm: Werkbladen, diensten: Diensten, versie: Versie, doel_id: str
) -> None:
    diensten.versies.onderteken(
        replace(diensten.versies.vraag(versie, Rol.CLIENT), stand=TekenStand.OP_PAPIER)
    )
    diensten.velden.leg_direct_vast([(DoelPlek(doel_id, DoelVeld.WAAROM), "Rust")], "c")
    scherm.toon()
    assert scherm.blad.sinds.text() == "Gewijzigd na ondertekening"
    nieuw = maak_versie(diensten, versie.traject_id)
    scherm.toon()
    assert scherm.blad.sinds.text() == "Er is een nieuwere versie: 2"
    scherm.toon(nieuw.id)
    assert scherm.blad.sinds.text() == "Nieuwste versie"


def test_alleen_een_ongetekende_versie_kan_weg_en_komt_terug(
    qtbot: QtBot, scherm: Werkbladen, diensten: Diensten, versie: Versie
) -> None:
    knop(scherm, "Versie verwijderen").click()
    assert diensten.versies.van(versie.traject_id) == []
    assert scherm.leeg.isVisible()
    knop(scherm, "Ongedaan maken").click()
    assert [v.id for v in diensten.versies.van(versie.traject_id)] == [versie.id]
    with qtbot.waitSignal(scherm.veranderd, timeout=3000):
        kies(scherm, Rol.CLIENT, TekenStand.OP_PAPIER)
    assert not knop(scherm, "Versie verwijderen").isVisible()


def test_bekijken_en_afdrukken_geven_de_bewaarde_bytes(
    qtbot: QtBot, scherm: Werkbladen, diensten: Diensten, versie: Versie, monkeypatch: pytest.MonkeyPatch
) -> None:
    gedrukt: list[bytes] = []
    monkeypatch.setattr(werkbladenmodule, "druk_pdf", lambda pdf, *_a, **_k: gedrukt.append(pdf))
    knop(scherm, "Opnieuw afdrukken…").click()
    qtbot.keyClick(scherm.lijst, Qt.Key.Key_Return)
    venster = scherm.findChild(Papiervenster)
    assert isinstance(venster, Papiervenster)
    assert venster.tafel.accessibleName() == "Bladzijden"
    for rol in venster.findChildren(Scrollvlak):
        assert rol.horizontalScrollBar().maximum() == 0, "de woorden ernaast passen niet"
    knop(venster, "Afdrukken…").click()
    pdf = diensten.versies.pdf(versie.id)
    assert gedrukt == [pdf, pdf]
    venster.close()


def test_een_foto_gaat_de_kluis_in_en_is_daar_te_zien(
    qtbot: QtBot, scherm: Werkbladen, diensten: Diensten, versie: Versie, tmp_path: Path
) -> None:
    pad = tmp_path / "getekend.jpg"
    beeld = QImage(300, 400, QImage.Format.Format_RGB32)
    beeld.fill(QColor("#eeeeee"))
    assert beeld.save(str(pad))
    scherm.blad.bijlagen.voeg_toe(pad)
    qtbot.waitUntil(lambda: bool(scherm.balk.zin))
    (bijlage,) = diensten.versies.haal(versie.id).bijlagen
    assert diensten.versies.bijlage(bijlage.id) == pad.read_bytes()
    assert "gooi het daar weg" in scherm.balk.zin
    knop(scherm, "Bekijken, getekend.jpg").click()
    venster = scherm.findChild(Papiervenster)
    assert isinstance(venster, Papiervenster)
    assert venster.tafel.accessibleName() == "getekend.jpg"
    venster.close()
    knop(scherm, "Verwijderen, getekend.jpg").click()
    assert diensten.versies.haal(versie.id).bijlagen == ()
    knop(scherm, "Ongedaan maken").click()
    assert len(diensten.versies.haal(versie.id).bijlagen) == 1


def test_een_vreemd_bestand_wordt_geweigerd_en_gezegd(
    qtbot: QtBot, scherm: Werkbladen, diensten: Diensten, versie: Versie, tmp_path: Path
) -> None:
    pad = tmp_path / "scan.pdf"
    pad.write_bytes(b"%PDF-1.7 dit is geen pdf")
    for vreemd in (pad, tmp_path / "weg.png"):
        scherm.blad.bijlagen.voeg_toe(vreemd)
        qtbot.waitUntil(lambda: not scherm.blad.bijlagen.voegt_toe)
        assert "Er is niets toegevoegd" in scherm.balk.zin
    assert diensten.versies.haal(versie.id).bijlagen == ()


def test_zonder_versies_zegt_het_wat_hier_komt(
    qtbot: QtBot, omgeving: Omgeving, open_traject: OpenTraject
) -> None:
    dialoog = Werkbladen(
        omgeving,
        Ondertekenaar(omgeving.diensten.versies, omgeving.bewaarder, omgeving.bewaarder),
        open_traject,
    )
    qtbot.addWidget(dialoog)
    dialoog.show()
    assert dialoog.leeg.isVisible()
    with qtbot.waitSignal(dialoog.afdrukken):
        knop(dialoog.leeg, "Werkblad afdrukken…").click()
    dialoog.done(0)


def test_elke_keuze_en_elk_veld_heeft_een_eigen_naam(scherm: Werkbladen) -> None:
    for rol in Rol:
        kies(scherm, rol, TekenStand.OP_PAPIER)
    namen = [v.accessibleName() for v in scherm.blad.findChildren(QLineEdit) if v.isVisible()]
    assert len(namen) == len(set(namen)) == 8
    assert all(namen)
    assert toegankelijke_naam(knop(scherm, "Bekijken")) == "Bekijken"
    labels = [lijst.accessibleName() for lijst in scherm.blad.findChildren(QComboBox)]
    assert labels == ["Cliënt", "Begeleider", "Naaste", "Tolk"]
