"""The small widgets: nothing cut off, everything by keyboard, names as assistive technology sees them."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.ui.bouwstenen.groeitekst import GroeiTekst
from krachtwerk_desktop.ui.bouwstenen.kaart import Kaart
from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Kop1, Tekst
from krachtwerk_desktop.ui.bouwstenen.lijst import Lijst
from krachtwerk_desktop.ui.bouwstenen.melding import Meldingbalk
from krachtwerk_desktop.ui.bouwstenen.rol import Rol
from krachtwerk_desktop.ui.bouwstenen.schakelknop import Schakelknop
from krachtwerk_desktop.ui.bouwstenen.veld import Regelveld, VeldMetLabel
from krachtwerk_desktop.ui.bouwstenen.velden import Keuzelijst
from krachtwerk_desktop.ui.bouwstenen.vloei import VloeiLayout
from krachtwerk_desktop.ui.thema import thema

pytestmark = pytest.mark.stijlblad

Venster = Callable[..., QWidget]
LANG = "Samen kijken we naar wat er is, wat je wilt, en wat of wie je daarbij eerder heeft geholpen. "


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> Iterator[None]:
    thema().kies("licht", 1.0)
    yield
    thema().kies("licht", 1.0)


@pytest.mark.parametrize("schaal", [1.0, 2.0])
@pytest.mark.parametrize("breed", [220, 500, 900])
def test_tekst_wordt_nooit_afgesneden(in_venster: Venster, schaal: float, breed: int) -> None:
    thema().kies(schaal=schaal)
    rol = Rol()
    labels = [Kop1(LANG), Tekst(LANG * 3), Tekst("Kort.")]
    for label in labels:
        rol.inhoud.addWidget(label)
    in_venster(rol, breed=breed, hoog=200)
    QApplication.processEvents()
    for label in labels:
        nodig = QLabel.heightForWidth(label, label.width())
        assert label.height() >= nodig


def test_tekst_groeit_mee_met_de_schaal(in_venster: Venster, qtbot: QtBot) -> None:
    rol = Rol()
    label = Tekst(LANG * 2)
    rol.inhoud.addWidget(label)
    in_venster(rol, breed=400, hoog=300)
    voor = label.minimumHeight()
    thema().kies(schaal=2.0)
    qtbot.waitUntil(lambda: label.minimumHeight() > 2 * voor)
    thema().kies(schaal=1.0)
    qtbot.waitUntil(lambda: label.minimumHeight() == voor)


def test_woorden_van_een_ander_zijn_geen_opmaak(qtbot: QtBot) -> None:
    label = Tekst("<b>Samira</b>")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.parametrize("toets", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_een_knop_doet_het_met_elke_toets(qtbot: QtBot, toets: Qt.Key) -> None:
    knop = Knop("Openen", "primair")
    qtbot.addWidget(knop)
    with qtbot.waitSignal(knop.clicked):
        qtbot.keyClick(knop, toets)


def test_een_knop_met_alleen_een_icoon_heeft_een_naam(qtbot: QtBot) -> None:
    knop = Knop(icoon="prullenbak", naam="Actie verwijderen")
    qtbot.addWidget(knop)
    assert knop.accessibleName() == knop.toolTip() == "Actie verwijderen"
    assert not knop.icon().isNull()


@pytest.mark.parametrize("schaal", [1.0, 2.0])
def test_knoppen_en_velden_zijn_hoog_genoeg(in_venster: Venster, schaal: float) -> None:
    thema().kies(schaal=schaal)
    delen = [
        Knop("Gewoon"),
        Knop("Link", "link"),
        Knop(icoon="plus", naam="Erbij"),
        Regelveld(),
        Keuzelijst(),
    ]
    in_venster(*delen)
    assert min(deel.sizeHint().height() for deel in delen) >= 32 * schaal


def test_de_focus_van_een_volle_knop_is_te_zien(in_venster: Venster) -> None:
    knop, ander = Knop("Openen", "primair"), QLineEdit()
    in_venster(knop, ander)
    ander.setFocus()
    zonder = knop.grab().toImage()
    knop.setFocus()
    met = knop.grab().toImage()
    midden = met.height() // 2
    assert zonder.pixelColor(4, midden) == thema().kleur("primary")
    assert met.pixelColor(4, midden) == thema().kleur("on_primary")


def test_label_hoort_bij_veld(in_venster: Venster) -> None:
    veld = Regelveld()
    kader = VeldMetLabel("Naam", veld, "Zoals de cliënt genoemd wil worden.")
    in_venster(kader)
    assert kader.label.buddy() is veld
    voor_hulp = QAccessible.queryAccessibleInterface(veld)
    assert voor_hulp.text(QAccessible.Text.Name) == "Naam"
    assert "genoemd" in voor_hulp.text(QAccessible.Text.Description)
    kader.toon_fout("Vul een naam in.")
    assert voor_hulp.text(QAccessible.Text.Description).startswith("Vul een naam in.")
    kader.toon_fout("")
    assert kader.fout == ""
    assert "Vul" not in voor_hulp.text(QAccessible.Text.Description)


def test_verlaten_meldt_zich(qtbot: QtBot, in_venster: Venster) -> None:
    een, ander = Regelveld(), GroeiTekst()
    in_venster(een, ander)
    een.setFocus()
    with qtbot.waitSignal(een.verlaten):
        ander.setFocus()
    with qtbot.waitSignal(ander.verlaten):
        qtbot.keyClick(ander, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is een


def test_een_keuzelijst_verandert_niet_door_te_rollen(qtbot: QtBot, in_venster: Venster) -> None:
    lijst = Keuzelijst()
    lijst.addItems(["loopt", "bereikt"])
    in_venster(lijst)
    lijst.setFocus()
    qtbot.mouseMove(lijst)
    rol_omlaag(lijst)
    assert lijst.currentIndex() == 0


def rol_omlaag(widget: QWidget) -> None:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QWheelEvent

    punt = QPointF(widget.rect().center())
    QApplication.sendEvent(
        widget,
        QWheelEvent(
            punt,
            widget.mapToGlobal(punt),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )


def test_groeitekst_groeit_en_krimpt(qtbot: QtBot, in_venster: Venster) -> None:
    rol, veld = Rol(), GroeiTekst(3)
    rol.inhoud.addWidget(veld)
    rol.inhoud.addStretch(1)
    in_venster(rol, breed=400, hoog=300)
    qtbot.waitUntil(lambda: veld.minimumHeight() > 0)
    klein = veld.height()
    veld.zet_tekst("\n".join(str(n) for n in range(30)))
    qtbot.waitUntil(lambda: veld.height() > 5 * klein)
    assert not veld.verticalScrollBar().isVisible()
    onder = veld.cursorRect()
    veld.cursor_naar_eind()
    onder = veld.cursorRect()
    assert onder.bottom() <= veld.viewport().height()
    veld.zet_tekst("kort")
    qtbot.waitUntil(lambda: veld.height() == klein)


def test_groeitekst_telt_ook_hoge_letters(qtbot: QtBot, in_venster: Venster) -> None:
    veld = GroeiTekst(1)
    rol = Rol()
    rol.inhoud.addWidget(veld)
    rol.inhoud.addStretch(1)
    in_venster(rol, breed=300, hoog=400)
    veld.setFocus()
    veld.insertPlainText("جدتي في تطوان\n" * 6 + "einde")
    qtbot.waitUntil(lambda: veld.minimumHeight() > 100)
    assert veld.cursorRect().bottom() <= veld.viewport().height()


def test_zestigduizend_tekens_plakken(qtbot: QtBot, in_venster: Venster) -> None:
    tekst = (LANG * 6 + "\n\n") * 110
    assert len(tekst) > 60_000
    rol, veld = Rol(), GroeiTekst(3)
    rol.inhoud.addWidget(veld)
    in_venster(rol, breed=600, hoog=400)
    veld.setFocus()
    QGuiApplication.clipboard().setText(tekst)
    with qtbot.waitSignal(veld.textChanged, timeout=2000):
        qtbot.keySequence(veld, QKeySequence(QKeySequence.StandardKey.Paste))
    qtbot.waitUntil(lambda: veld.height() > 10_000, timeout=3000)
    assert veld.tekst() == tekst
    qtbot.keyClick(veld, Qt.Key.Key_A)
    qtbot.keySequence(veld, QKeySequence(QKeySequence.StandardKey.Undo))
    qtbot.keySequence(veld, QKeySequence(QKeySequence.StandardKey.Undo))
    assert veld.tekst() == ""
    QGuiApplication.clipboard().clear()


def test_de_bladzijde_volgt_de_cursor(qtbot: QtBot, in_venster: Venster) -> None:
    rol, veld = Rol(), GroeiTekst(3)
    rol.inhoud.addWidget(veld)
    in_venster(rol, breed=400, hoog=200)
    veld.setFocus()
    for _ in range(40):
        qtbot.keyClick(veld, Qt.Key.Key_Return)
    balk = rol.verticalScrollBar()
    qtbot.waitUntil(lambda: balk.value() > 0 and balk.value() >= balk.maximum() - 40)


def test_tekst_uit_de_kluis_telt_niet_als_getypt(qtbot: QtBot) -> None:
    veld = GroeiTekst()
    qtbot.addWidget(veld)
    with qtbot.assertNotEmitted(veld.textChanged):
        veld.zet_tekst("Ik bel elke week met mijn zus.")
    assert not veld.document().isUndoAvailable()


def test_lege_plek_is_te_lezen(in_venster: Venster) -> None:
    veld = Regelveld()
    veld.setPlaceholderText("Naam, doel of tekst")
    in_venster(veld)
    assert veld.palette().placeholderText().color() == thema().kleur("mute")


def test_melding_met_actie(qtbot: QtBot, in_venster: Venster) -> None:
    balk = Meldingbalk()
    in_venster(balk)
    gedaan: list[str] = []
    balk.toon("Samira is verwijderd.", "info", [("Ongedaan maken", lambda: gedaan.append("terug"))])
    assert balk.isVisible()
    assert balk.accessibleName() == "Samira is verwijderd."
    qtbot.keyClick(een_knop(balk, "Ongedaan maken"), Qt.Key.Key_Return)
    assert gedaan == ["terug"]
    assert not balk.isVisible()
    assert balk.zin == balk.accessibleName() == ""


def test_een_fout_blijft_staan_en_is_niet_weg_te_klikken(in_venster: Venster) -> None:
    balk = Meldingbalk()
    in_venster(balk)
    balk.toon("Opslaan lukt nu niet.", "fout")
    assert not balk.findChildren(QPushButton)
    balk.toon("Opgeslagen.", "info")
    assert [knop.accessibleName() for knop in balk.findChildren(QPushButton)] == ["Melding sluiten"]


def test_een_melding_gaat_vanzelf_weg(qtbot: QtBot, in_venster: Venster) -> None:
    balk = Meldingbalk()
    in_venster(balk)
    balk.toon("Opgeslagen.", duur=30)
    qtbot.waitUntil(lambda: not balk.isVisible())


def een_knop(waar: QWidget, naam: str) -> QPushButton:
    return next(knop for knop in waar.findChildren(QPushButton) if knop.text() == naam)


@pytest.mark.parametrize("schaal", [1.0, 2.0])
def test_vloei_breekt_af_en_snijdt_niets_af(in_venster: Venster, schaal: float) -> None:
    thema().kies(schaal=schaal)
    vlak = QWidget()
    vloei = VloeiLayout(vlak)
    knoppen = [Knop(f"Leefgebied {n}") for n in range(9)]
    for knop in knoppen:
        vloei.addWidget(knop)
    rol = Rol()
    rol.inhoud.addWidget(vlak)
    in_venster(rol, breed=500, hoog=300)
    vakken = [knop.geometry() for knop in knoppen]
    assert all(vlak.rect().contains(vak) for vak in vakken)
    assert not any(een.intersects(ander) for een in vakken for ander in vakken if een is not ander)
    assert len({vak.top() for vak in vakken}) > 1


def test_lijst_meet_haar_regels_met_de_stijl(in_venster: Venster, qtbot: QtBot) -> None:
    lijst = Lijst("Leefgebieden")
    lijst.addItems(["Wonen", "Financiën", "Vrije tijd"])
    lijst.setCurrentRow(1)
    in_venster(lijst)
    hoogtes = [lijst.visualItemRect(lijst.item(n)).height() for n in range(3)]
    assert min(hoogtes) >= 32
    with qtbot.waitSignal(lijst.geopend) as geopend:
        qtbot.keyClick(lijst, Qt.Key.Key_Return)
    assert geopend.args == [1]


@pytest.mark.parametrize(("soort", "kleur"), [("nu", "primary"), ("straks", "amber"), ("toen", "plum")])
def test_een_kaart_draagt_zijn_kleur(in_venster: Venster, soort: str, kleur: str) -> None:
    kaart = Kaart(soort)  # type: ignore[arg-type]
    kaart.setMinimumSize(200, 100)
    in_venster(kaart)
    beeld = kaart.grab().toImage()
    assert beeld.pixelColor(beeld.width() // 2, 1) == thema().kleur(kleur)
    assert beeld.pixelColor(beeld.width() // 2, beeld.height() // 2) == thema().kleur(f"{kleur}_soft")


def test_een_schakelknop_is_een_knop_en_zegt_hoe_hij_staat(in_venster: Venster, qtbot: QtBot) -> None:
    knop = Schakelknop("Tips", "lamp")
    in_venster(knop, breed=200, hoog=60)
    geschakeld: list[bool] = []
    knop.geschakeld.connect(geschakeld.append)
    toegang = QAccessible.queryAccessibleInterface(knop)
    assert toegang is not None
    assert toegang.role() is QAccessible.Role.Button
    assert toegang.text(QAccessible.Text.Description) == "Staat uit"
    breed = knop.sizeHint().width()
    qtbot.keyClick(knop, Qt.Key.Key_Return)
    assert toegang.text(QAccessible.Text.Description) == "Staat aan"
    knop.zet(aan=False)
    assert geschakeld == [True]
    assert knop.sizeHint().width() == breed
