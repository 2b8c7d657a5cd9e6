"""Samen kijken: large, calm, and nothing on screen that is not for these eyes."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QLineEdit,
    QListView,
    QMainWindow,
    QPlainTextEdit,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.clienten import ClientGegevens
from krachtwerk_desktop.application.fouten import NietOpgeslagen
from krachtwerk_desktop.application.route import Plaats
from krachtwerk_desktop.application.samen import NIETS_SAMEN, RANG_VRAAG, SamenVraag
from krachtwerk_desktop.domain.plek import (
    ACTIEPLAN,
    KI,
    RANG,
    ActiePlek,
    ActieVeld,
    AntwoordPlek,
    DoelPlek,
    DoelVeld,
    Wie,
    ki_cel,
)
from krachtwerk_desktop.ui.omgeving import Omgeving, OpenTraject
from krachtwerk_desktop.ui.samen_kijken.kader import NIET_OPGESLAGEN, OPGESLAGEN
from krachtwerk_desktop.ui.samen_kijken.scherm import SamenKijken
from krachtwerk_desktop.ui.samen_kijken.stap import StapVlak
from krachtwerk_desktop.ui.thema import thema
from krachtwerk_desktop.ui.velden.keuze import KeuzeVeld
from krachtwerk_desktop.ui.velden.opties import RondOptie
from krachtwerk_desktop.ui.velden.tekst import TekstVeld
from krachtwerk_desktop.ui.velden.zin import ZinVeld
from tests.nep.kluis import NepKluis

pytestmark = pytest.mark.stijlblad

WONEN = Plaats(KI, "wonen")
KENNIS = Plaats("ontmoeten_en_aansluiten", "kennismaken")
InVenster = Callable[..., QWidget]
Openen = Callable[..., SamenKijken]


@pytest.fixture
def openen(omgeving: Omgeving, open_traject: OpenTraject, in_venster: InVenster) -> Openen:
    def open_op(plaats: Plaats, plek: AntwoordPlek | None = None) -> SamenKijken:
        samen = SamenKijken(omgeving, open_traject, plaats, plek)
        in_venster(samen, breed=1280, hoog=650)
        return samen

    return open_op


def vlak(samen: SamenKijken) -> StapVlak:
    assert samen.kader.vlak is not None
    return samen.kader.vlak


def tekstveld(samen: SamenKijken) -> TekstVeld:
    editor = vlak(samen).editor
    assert isinstance(editor, TekstVeld)
    return editor


def alle_teksten(widget: QWidget) -> str:
    labels = [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
    knoppen = [knop.text() for knop in widget.findChildren(QAbstractButton) if knop.isVisible()]
    velden = [v.toPlainText() for v in widget.findChildren(QPlainTextEdit) if v.isVisible()]
    regels = [v.text() for v in widget.findChildren(QLineEdit) if v.isVisible()]
    return "\n".join([*labels, *knoppen, *velden, *regels])


def test_een_vraag_in_grote_letters_met_haar_veld(openen: Openen) -> None:
    samen = openen(WONEN)
    stap = vlak(samen)
    assert stap.vraag.text() == "Wat is goed aan de plek waar je nu bent?"
    assert stap.kruimels.text() == "Wat ik kan, heb en wil  ·  Wonen  ·  Nu"
    veld = tekstveld(samen)
    assert veld.hasFocus()
    assert veld.accessibleName() == stap.vraag.text()
    assert stap.vraag.buddy() is veld
    assert _letter(veld) >= 20
    assert _letter(stap.vraag) > _letter(veld)


@pytest.mark.parametrize("schaal", [1.0, 2.0])
def test_de_letters_groeien_mee_en_het_veld_houdt_ruimte(
    schaal: float, openen: Openen, omgeving: Omgeving
) -> None:
    thema().kies(schaal=schaal)
    try:
        veld = tekstveld(openen(WONEN))
        assert _letter(veld) >= 20 * schaal
        assert veld.viewport().height() > 2 * QFontMetrics(veld.font()).lineSpacing()
    finally:
        thema().kies(schaal=1.0)


def test_niets_van_een_ander_en_niets_om_te_zoeken(
    openen: Openen, omgeving: Omgeving, open_traject: OpenTraject
) -> None:
    diensten = omgeving.diensten
    diensten.clienten.nieuw(ClientGegevens("Daan de Wit", "Daan"))
    traject = open_traject.traject.id
    diensten.velden.leg_direct_vast(
        [
            (ki_cel(traject, "wonen", "heden"), "Mijn balkon"),
            (ki_cel(traject, "wonen", "heden", Wie.BEGELEIDER), "Ruimt niet op"),
        ],
        "b",
    )
    samen = openen(WONEN)
    gelezen = alle_teksten(samen.window())
    assert "Mijn balkon" in gelezen
    tips = diensten.inhoud.basistaak(KI).tips
    for verboden in (
        "Daan",
        "Ruimt niet op",
        "Krachten inventariseren",
        open_traject.client.clientnummer,
        *tips,
    ):
        assert verboden not in gelezen
    assert not any(teken.isdigit() for teken in gelezen)
    assert not samen.findChildren(QListView)
    assert not samen.findChildren(QTableView)


def test_begint_bij_het_veld_waar_de_begeleider_was(openen: Openen, open_traject: OpenTraject) -> None:
    plek = ki_cel(open_traject.traject.id, "wonen", "verleden")
    stap = vlak(openen(WONEN, plek)).stap
    assert isinstance(stap, SamenVraag)
    assert stap.plek == plek


def test_typen_bewaart_en_zegt_dat(
    openen: Openen, omgeving: Omgeving, open_traject: OpenTraject, qtbot: QtBot
) -> None:
    samen = openen(WONEN)
    assert samen.kader.stand.text() == ""
    with qtbot.waitSignal(omgeving.bewaarder.opgeslagen):
        qtbot.keyClicks(tekstveld(samen), "Mijn balkon")
    assert samen.kader.stand.accessibleName() == OPGESLAGEN
    assert OPGESLAGEN in samen.kader.stand.text()
    krachten = omgeving.diensten.krachten.van(open_traject.traject.id)
    assert krachten.tekst("wonen", "heden") == "Mijn balkon"


def test_wie_doorgaat_verliest_niets(
    openen: Openen, omgeving: Omgeving, open_traject: OpenTraject, qtbot: QtBot
) -> None:
    samen = openen(WONEN)
    qtbot.keyClicks(tekstveld(samen), "Zon")
    qtbot.mouseClick(samen.kader.volgende, Qt.MouseButton.LeftButton)
    assert omgeving.diensten.krachten.van(open_traject.traject.id).tekst("wonen", "heden") == "Zon"
    assert tekstveld(samen).tekst() == ""
    qtbot.mouseClick(samen.kader.vorige, Qt.MouseButton.LeftButton)
    assert tekstveld(samen).tekst() == "Zon"
    assert tekstveld(samen).textCursor().position() == 3


def test_wat_niet_kon_worden_opgeslagen_staat_er_nog(
    openen: Openen, omgeving: Omgeving, kluis: NepKluis, qtbot: QtBot
) -> None:
    samen = openen(WONEN)
    kluis.laden.storing = NietOpgeslagen()
    with qtbot.waitSignal(omgeving.bewaarder.mislukt):
        qtbot.keyClicks(tekstveld(samen), "Zon")
    assert samen.kader.stand.text() == NIET_OPGESLAGEN
    samen.ga(1)
    samen.ga(-1)
    assert tekstveld(samen).tekst() == "Zon"
    kluis.laden.storing = None
    omgeving.bewaarder.probeer_opnieuw()
    assert OPGESLAGEN in samen.kader.stand.text()


def test_een_andere_vraag_bij_hetzelfde_veld(openen: Openen, qtbot: QtBot) -> None:
    samen = openen(WONEN)
    qtbot.keyClicks(tekstveld(samen), "Zon")
    veld, stap = tekstveld(samen), vlak(samen).stap
    assert isinstance(stap, SamenVraag)
    gezien = []
    for _ in stap.vragen:
        gezien.append(vlak(samen).vraag.text())
        qtbot.mouseClick(samen.kader.andere_vraag, Qt.MouseButton.LeftButton)
    assert gezien == list(stap.vragen)
    assert vlak(samen).vraag.text() == stap.vragen[0]
    assert tekstveld(samen) is veld
    assert veld.tekst() == "Zon"
    assert veld.hasFocus()


def test_een_vraag_van_een_formulier_heeft_maar_een_vorm(openen: Openen) -> None:
    samen = openen(KENNIS)
    assert isinstance(vlak(samen).editor, ZinVeld)
    assert not samen.kader.andere_vraag.isVisible()
    assert vlak(samen).kruimels.text() == "Kennismaken  ·  Wie ben ik"


def test_een_lang_antwoord_op_een_korte_vraag_is_helemaal_te_zien(openen: Openen, qtbot: QtBot) -> None:
    thema().kies(schaal=2.0)
    try:
        veld = tekstveld(openen(KENNIS))
        regel = veld.height()
        qtbot.keyClicks(veld, "Sam, en liever je dan u, want u klinkt mij veel te deftig en te ver weg")
        qtbot.waitUntil(lambda: veld.height() > regel)
        assert veld.verticalScrollBar().maximum() == veld.horizontalScrollBar().maximum() == 0
    finally:
        thema().kies(schaal=1.0)


def test_met_de_hand_door_alle_vragen_van_begin_tot_eind(openen: Openen, omgeving: Omgeving) -> None:
    """Every place is reached once, in the order of the walk, and the end is the end."""
    samen = openen(KENNIS)
    assert not samen.kader.vorige.isEnabled()
    langs = [samen.plaats]
    for _ in range(500):
        if not samen.kader.volgende.isEnabled():
            break
        samen.ga(1)
        langs += [samen.plaats] if samen.plaats != langs[-1] else []
    route = omgeving.diensten.trajecten.route
    alle = [Plaats(t.id, d) for t in omgeving.diensten.inhoud.basistaken for d in route.delen(t.id)]
    alleen_begeleider = Plaats("ontmoeten_en_aansluiten", "veiligheid")
    assert langs == [plaats for plaats in alle if plaats != alleen_begeleider]
    samen.ga(1)
    assert samen.plaats == alle[-1]


@pytest.mark.parametrize("toets", [Qt.Key.Key_Escape, Qt.Key.Key_F11])
def test_terug_naar_dezelfde_plaats(
    toets: Qt.Key, omgeving: Omgeving, open_traject: OpenTraject, qtbot: QtBot
) -> None:
    """Also when the window behind has a menu action for the very same key."""
    venster = QMainWindow()
    actie = QAction("Samen kijken", venster)
    actie.setShortcut("F11")
    venster.menuBar().addAction(actie)
    samen = SamenKijken(omgeving, open_traject, WONEN)
    venster.setCentralWidget(samen)
    venster.show()
    venster.activateWindow()
    qtbot.waitUntil(lambda: tekstveld(samen).hasFocus())
    for _ in range(5):
        samen.ga(1)
    with qtbot.assertNotEmitted(actie.triggered), qtbot.waitSignal(samen.gesloten) as klaar:
        qtbot.keyClick(venster.focusWidget(), toets)
    assert klaar.args == [Plaats(KI, "financien")]
    assert not venster.menuBar().isVisible()
    samen.hide()
    assert venster.menuBar().isVisible()
    venster.close()


def test_sluiten_bewaart_wat_er_net_is_getypt(
    openen: Openen, omgeving: Omgeving, open_traject: OpenTraject, qtbot: QtBot
) -> None:
    samen = openen(WONEN)
    qtbot.keyClicks(tekstveld(samen), "Zon")
    with qtbot.waitSignal(samen.gesloten):
        samen.kader.sluiten.click()
    assert omgeving.diensten.krachten.van(open_traject.traject.id).tekst("wonen", "heden") == "Zon"


def test_met_alt_en_pijltjes_door_de_vragen(openen: Openen, qtbot: QtBot) -> None:
    samen = openen(WONEN)
    qtbot.keyClick(tekstveld(samen), Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert vlak(samen).kruimels.text().endswith("Straks")
    qtbot.keyClick(tekstveld(samen), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert vlak(samen).kruimels.text().endswith("Nu")


def test_een_rang_neemt_niemand_iets_af_onderweg(
    openen: Openen, omgeving: Omgeving, open_traject: OpenTraject, qtbot: QtBot
) -> None:
    traject = open_traject.traject.id
    rang = AntwoordPlek(traject, KI, RANG, "financien")
    omgeving.diensten.velden.leg_direct_vast([(rang, "1")], "b")
    samen = openen(WONEN, AntwoordPlek(traject, KI, RANG, "wonen"))
    assert vlak(samen).vraag.text() == RANG_VRAAG
    eerste, tweede, *_ = vlak(samen).findChildren(RondOptie)
    qtbot.keyClick(eerste, Qt.Key.Key_Space)
    qtbot.keyClick(eerste, Qt.Key.Key_Down)
    assert tweede.isChecked()
    samen.leg_vast()
    krachten = omgeving.diensten.krachten.van(traject)
    assert (krachten.rang("wonen"), krachten.rang("financien")) == (2, 1)
    qtbot.keyClick(tweede, Qt.Key.Key_Up)
    with qtbot.waitSignals([omgeving.bewaarder.opgeslagen] * 2):
        pass
    krachten = omgeving.diensten.krachten.van(traject)
    assert (krachten.rang("wonen"), krachten.rang("financien")) == (1, None)
    assert isinstance(vlak(samen).editor, KeuzeVeld)
    qtbot.keyClick(eerste, Qt.Key.Key_Down)
    omgeving.bewaarder.leg_alles_vast()
    assert omgeving.diensten.krachten.van(traject).rang("wonen") == 2


def test_acties_om_samen_te_lezen(
    openen: Openen, omgeving: Omgeving, open_traject: OpenTraject, qtbot: QtBot
) -> None:
    diensten = omgeving.diensten
    doel = diensten.doelen.nieuw(open_traject.traject.id)
    actie = diensten.doelen.voeg_actie_toe(doel.id)
    diensten.velden.leg_direct_vast(
        [
            (DoelPlek(doel.id, DoelVeld.TEKST), "Een eigen plek"),
            (ActiePlek(actie.id, ActieVeld.TEKST), "Brief <b>lezen</b>"),
            (ActiePlek(actie.id, ActieVeld.WIE), "Samira"),
            (ActiePlek(actie.id, ActieVeld.KLAAR_OP), "morgen"),
        ],
        "b",
    )
    samen = openen(Plaats(ACTIEPLAN))
    assert tekstveld(samen).tekst() == "Een eigen plek"
    for _ in range(3):
        samen.ga(1)
    gelezen = alle_teksten(samen)
    assert "Brief <b>lezen</b>" in gelezen
    assert "Samira  ·  24 november 2026" in gelezen
    assert samen.kader.volgende.hasFocus()
    assert vlak(samen).kruimels.text() == "Wat ik wil bereiken  ·  Een eigen plek"


def test_een_bladzijde_van_de_begeleider_laat_niets_zien(openen: Openen) -> None:
    samen = openen(Plaats("ontmoeten_en_aansluiten", "veiligheid"))
    assert vlak(samen).vraag.text() == NIETS_SAMEN
    assert vlak(samen).editor is None
    samen.ga(1)
    assert samen.plaats == Plaats("ontmoeten_en_aansluiten", "rechten")
    samen.ga(-1)
    assert samen.plaats == Plaats("ontmoeten_en_aansluiten", "nu_nodig")


def _letter(widget: QWidget) -> int:
    widget.ensurePolished()
    return widget.font().pixelSize()
