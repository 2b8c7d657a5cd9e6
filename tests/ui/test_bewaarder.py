"""Autosave: soon, at once when left, and never lost when the vault refuses."""

from collections import deque
from collections.abc import Callable
from datetime import datetime

import pytest
from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from krachtwerk_desktop.application.fouten import NietGevonden, NietOpgeslagen
from krachtwerk_desktop.domain.antwoord import Schrijving
from krachtwerk_desktop.domain.plek import ActiePlek, ActieVeld, AntwoordPlek, Plek, ki_cel
from krachtwerk_desktop.ui import typrust
from krachtwerk_desktop.ui.bewaarder import STILTE, Bewaarder
from krachtwerk_desktop.ui.omgeving import OpenTraject
from krachtwerk_desktop.ui.velden.tekst import TekstVeld
from tests.nep.kluis import NepKluis

SPELING = 300
"""Milliseconds that a busy machine may add."""


@pytest.fixture
def plek(open_traject: OpenTraject) -> AntwoordPlek:
    return ki_cel(open_traject.traject.id, "wonen", "heden")


@pytest.fixture
def veld(in_venster: Callable[..., QWidget], bewaarder: Bewaarder, plek: Plek) -> TekstVeld:
    gemaakt = TekstVeld()
    in_venster(gemaakt, QLineEdit())
    bewaarder.volg(gemaakt, plek)
    gemaakt.setFocus()
    return gemaakt


class Verslag:
    """Keeps what the saver told."""

    def __init__(self, bewaarder: Bewaarder) -> None:
        self.opgeslagen: list[Plek] = []
        self.fouten: list[str] = []
        self.hersteld = 0
        bewaarder.opgeslagen.connect(self._opgeslagen)
        bewaarder.mislukt.connect(self.fouten.append)
        bewaarder.hersteld.connect(self._hersteld)

    def _opgeslagen(self, plek: Plek, moment: datetime) -> None:
        assert moment.tzinfo is not None
        self.opgeslagen.append(plek)

    def _hersteld(self) -> None:
        self.hersteld += 1


@pytest.fixture
def verslag(bewaarder: Bewaarder) -> Verslag:
    return Verslag(bewaarder)


def wachtend(bewaarder: Bewaarder) -> dict[Plek, str]:
    return {plek: schrijving.tekst for plek, schrijving in bewaarder.openstaand.items()}


def in_kluis(kluis: NepKluis, plek: AntwoordPlek) -> str:
    antwoord = kluis.laden.antwoorden.get(plek)
    return antwoord.tekst if antwoord else ""


@pytest.mark.echte_rust
def test_na_een_rust_is_het_bewaard(
    veld: TekstVeld, bewaarder: Bewaarder, kluis: NepKluis, plek: AntwoordPlek, qtbot: QtBot
) -> None:
    klok = QElapsedTimer()
    klok.start()
    with qtbot.waitSignal(bewaarder.opgeslagen):
        qtbot.keyClicks(veld, "abc")
        assert in_kluis(kluis, plek) == ""
    assert typrust.NA_LAATSTE_TOETS - 50 < klok.elapsed() < typrust.NA_LAATSTE_TOETS + SPELING
    assert in_kluis(kluis, plek) == "abc"


@pytest.mark.echte_rust
def test_wie_doortypt_heeft_nooit_meer_dan_een_seconde_op_het_spel(
    veld: TekstVeld, bewaarder: Bewaarder, kluis: NepKluis, plek: AntwoordPlek, qtbot: QtBot
) -> None:
    toetsen = QTimer(interval=40)
    toetsen.timeout.connect(lambda: veld.insertPlainText("x"))
    klok = QElapsedTimer()
    toetsen.start()
    qtbot.waitUntil(lambda: bool(veld.tekst()))
    klok.start()
    for _ in range(2):
        with qtbot.waitSignal(bewaarder.opgeslagen):
            pass
        assert klok.restart() < typrust.NA_EERSTE_TOETS + SPELING
        assert len(in_kluis(kluis, plek)) > 5
    toetsen.stop()


def test_weggaan_bewaart_meteen(veld: TekstVeld, kluis: NepKluis, plek: AntwoordPlek, qtbot: QtBot) -> None:
    qtbot.keyClicks(veld, "abc")
    qtbot.keyClick(veld, Qt.Key.Key_Tab)
    assert in_kluis(kluis, plek) == "abc"


def test_verbergen_bewaart_meteen(veld: TekstVeld, kluis: NepKluis, plek: AntwoordPlek, qtbot: QtBot) -> None:
    qtbot.keyClicks(veld, "abc")
    veld.window().hide()
    assert in_kluis(kluis, plek) == "abc"


def test_alles_vastleggen_bewaart_meteen_en_maar_een_keer(
    veld: TekstVeld, bewaarder: Bewaarder, kluis: NepKluis, plek: AntwoordPlek, verslag: Verslag, qtbot: QtBot
) -> None:
    qtbot.keyClicks(veld, "abc")
    bewaarder.leg_alles_vast()
    bewaarder.leg_alles_vast()
    assert in_kluis(kluis, plek) == "abc"
    assert verslag.opgeslagen == [plek]


def test_tekst_van_buiten_telt_ook(
    veld: TekstVeld, bewaarder: Bewaarder, kluis: NepKluis, plek: AntwoordPlek, qtbot: QtBot
) -> None:
    """What assistive technology or dictation sets comes without a key and without focus."""
    veld.clearFocus()
    with qtbot.waitSignal(bewaarder.opgeslagen):
        veld.setPlainText("gedicteerd")
    assert in_kluis(kluis, plek) == "gedicteerd"


def test_tonen_uit_de_kluis_bewaart_niets(veld: TekstVeld, bewaarder: Bewaarder, kluis: NepKluis) -> None:
    voor = kluis.laden.volgnr
    veld.zet_tekst("uit de kluis")
    bewaarder.leg_alles_vast()
    assert kluis.laden.volgnr == voor


def test_een_mislukte_schrijfactie_houdt_de_tekst_en_probeert_het_weer(
    veld: TekstVeld, bewaarder: Bewaarder, kluis: NepKluis, plek: AntwoordPlek, verslag: Verslag, qtbot: QtBot
) -> None:
    bewaarder._opnieuw.setInterval(10)
    kluis.laden.storing = NietOpgeslagen()
    qtbot.keyClicks(veld, "blijft")
    veld.verlaten.emit()
    qtbot.waitUntil(lambda: len(verslag.fouten) > 2)
    assert set(verslag.fouten) == {NietOpgeslagen.zin}
    assert veld.tekst() == "blijft"
    assert wachtend(bewaarder) == {plek: "blijft"}
    assert verslag.opgeslagen == []
    kluis.laden.storing = None
    qtbot.waitUntil(lambda: verslag.hersteld == 1)
    assert in_kluis(kluis, plek) == "blijft"
    assert verslag.opgeslagen == [plek]
    assert not bewaarder.openstaand
    assert not bewaarder._opnieuw.isActive()


def test_wie_verder_typt_tijdens_een_storing_krijgt_de_nieuwste_tekst(
    veld: TekstVeld, bewaarder: Bewaarder, kluis: NepKluis, plek: AntwoordPlek, verslag: Verslag, qtbot: QtBot
) -> None:
    kluis.laden.storing = NietOpgeslagen()
    for letters in ("een", " twee"):
        qtbot.keyClicks(veld, letters)
        bewaarder.leg_alles_vast()
    assert wachtend(bewaarder) == {plek: "een twee"}
    kluis.laden.storing = None
    bewaarder.probeer_opnieuw()
    assert in_kluis(kluis, plek) == "een twee"
    assert verslag.hersteld == 1


def test_een_storing_is_pas_voorbij_als_alles_is_bewaard(
    veld: TekstVeld, bewaarder: Bewaarder, kluis: NepKluis, plek: AntwoordPlek, verslag: Verslag, qtbot: QtBot
) -> None:
    ander = ki_cel(plek.traject_id, "wonen", "toekomst")
    kluis.laden.storing = NietOpgeslagen()
    bewaarder.bewaar(plek, "een", "b")
    bewaarder.bewaar(ander, "twee", "b")
    kluis.laden.storing = None
    bewaarder.bewaar(plek, "drie", "b")
    assert verslag.hersteld == 0
    bewaarder.probeer_opnieuw()
    assert verslag.hersteld == 1
    assert (in_kluis(kluis, plek), in_kluis(kluis, ander)) == ("drie", "twee")


def test_pas_na_de_laatste_vastlegging_is_het_opgeslagen(
    veld: TekstVeld, bewaarder: Bewaarder, kluis: NepKluis, plek: AntwoordPlek, verslag: Verslag, qtbot: QtBot
) -> None:
    """A slow disk reports about older texts; the page waits for the one on screen."""
    berichten: deque[Callable[[], None]] = deque()
    kluis.laden.geef_door = berichten.append
    for letter in "abc":
        qtbot.keyClicks(veld, letter)
        bewaarder.leg_alles_vast()
    assert len(berichten) == 3
    for _ in range(2):
        berichten.popleft()()
        assert verslag.opgeslagen == []
        assert wachtend(bewaarder) == {plek: "abc"}
    berichten.popleft()()
    assert verslag.opgeslagen == [plek]
    assert not bewaarder.openstaand


def test_een_oude_fout_verdwijnt_als_de_nieuwe_tekst_er_staat(
    bewaarder: Bewaarder, kluis: NepKluis, plek: AntwoordPlek, verslag: Verslag
) -> None:
    berichten: deque[Callable[[], None]] = deque()
    kluis.laden.geef_door = berichten.append
    kluis.laden.storing = NietOpgeslagen()
    bewaarder.bewaar(plek, "oud", "b")
    kluis.laden.storing = None
    bewaarder.bewaar(plek, "nieuw", "b")
    while berichten:
        berichten.popleft()()
    assert (verslag.fouten, verslag.hersteld) == ([NietOpgeslagen.zin], 1)
    assert in_kluis(kluis, plek) == "nieuw"
    assert not bewaarder.openstaand


def test_wat_niet_bewaard_kon_worden_overleeft_de_pagina(
    veld: TekstVeld, bewaarder: Bewaarder, kluis: NepKluis, plek: AntwoordPlek, verslag: Verslag, qtbot: QtBot
) -> None:
    kluis.laden.storing = NietOpgeslagen()
    qtbot.keyClicks(veld, "blijft")
    bewaarder.leg_alles_vast()
    delete(veld)
    bewaarder.leg_alles_vast()
    nieuw = TekstVeld()
    qtbot.addWidget(nieuw)
    bewaarder.volg(nieuw, plek)
    assert nieuw.tekst() == "blijft"
    kluis.laden.storing = None
    bewaarder.probeer_opnieuw()
    assert in_kluis(kluis, plek) == "blijft"
    assert verslag.hersteld == 1


def test_een_bewerking_duurt_tot_het_veld_verlaten_is(
    veld: TekstVeld, bewaarder: Bewaarder, kluis: NepKluis, plek: AntwoordPlek, qtbot: QtBot
) -> None:
    """The earlier value is kept once per edit session, so that history reads like a story."""
    ander = veld.window().findChild(QLineEdit)
    assert ander is not None
    for letter in "ab":
        qtbot.keyClicks(veld, letter)
        with qtbot.waitSignal(bewaarder.opgeslagen):
            pass
    ander.setFocus()
    veld.setFocus()
    qtbot.keyClicks(veld, "c")
    ander.setFocus()
    eerder = [w.oud for w in kluis.laden.wijzigingen if w.plek == plek]
    assert eerder == ["", "ab"]


def test_na_lange_stilte_begint_een_nieuwe_bewerking(
    veld: TekstVeld, bewaarder: Bewaarder, kluis: NepKluis, plek: AntwoordPlek, qtbot: QtBot
) -> None:
    (volger,) = bewaarder._volgers
    volger._stilte.setInterval(typrust.NA_LAATSTE_TOETS + 100)
    qtbot.keyClicks(veld, "a")
    with qtbot.waitSignal(volger._stilte.timeout):
        pass
    qtbot.keyClicks(veld, "b")
    bewaarder.leg_alles_vast()
    assert [w.oud for w in kluis.laden.wijzigingen if w.plek == plek] == ["", "a"]


def test_een_gestopte_bewaarder_stuurt_niets_meer(
    veld: TekstVeld, bewaarder: Bewaarder, kluis: NepKluis, plek: AntwoordPlek, verslag: Verslag, qtbot: QtBot
) -> None:
    kluis.laden.storing = NietOpgeslagen()
    bewaarder.bewaar(plek, "een", "b")
    bewaarder.stop()
    kluis.laden.storing = None
    bewaarder.probeer_opnieuw()
    assert in_kluis(kluis, plek) == ""
    assert verslag.fouten == [NietOpgeslagen.zin]
    assert wachtend(bewaarder) == {plek: "een"}


def test_een_kluis_die_meteen_weigert_houdt_de_tekst_ook(
    bewaarder: Bewaarder, kluis: NepKluis, plek: AntwoordPlek, verslag: Verslag,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    def weiger(schrijving: Schrijving, klaar: object, mislukt: object) -> None:
        raise NietOpgeslagen

    with monkeypatch.context() as even:
        even.setattr(kluis.velden, "stuur", weiger)
        bewaarder.bewaar(plek, "blijft", "b")
        assert (wachtend(bewaarder), bewaarder.onderweg) == ({plek: "blijft"}, False)
        assert verslag.fouten == [NietOpgeslagen.zin]
    bewaarder.probeer_opnieuw()
    assert in_kluis(kluis, plek) == "blijft"
    assert verslag.hersteld == 1


def test_een_plek_die_weg_is_wordt_een_keer_gezegd(
    bewaarder: Bewaarder, kluis: NepKluis, plek: AntwoordPlek, verslag: Verslag, qtbot: QtBot
) -> None:
    """The text stays (closing asks about it), but nothing goes on trying; another text still does."""
    bewaarder._opnieuw.setInterval(1)
    weg = ActiePlek("weg", ActieVeld.TEKST)
    bewaarder.bewaar(weg, "voor niemand", "b")
    assert not bewaarder._opnieuw.isActive()
    kluis.laden.storing = NietOpgeslagen()
    bewaarder.bewaar(plek, "een", "b")
    kluis.laden.storing = None
    qtbot.waitUntil(lambda: plek not in bewaarder.openstaand)
    assert verslag.fouten == [NietGevonden.zin, NietOpgeslagen.zin]
    assert wachtend(bewaarder) == {weg: "voor niemand"}
    assert not bewaarder._opnieuw.isActive()
    bewaarder.probeer_opnieuw()
    assert verslag.fouten[2:] == [NietGevonden.zin]


def test_twee_stille_minuten_eindigen_een_bewerking(veld: TekstVeld, bewaarder: Bewaarder) -> None:
    (volger,) = bewaarder._volgers
    assert STILTE == 120_000
    assert (volger._stilte.interval(), volger._stilte.isSingleShot()) == (STILTE, True)
    veld.insertPlainText("a")
    eerste = volger._bewerking
    assert volger._stilte.isActive()
    veld.insertPlainText("b")
    assert volger._bewerking == eerste
    volger._stilte.timeout.emit()
    veld.insertPlainText("c")
    assert volger._bewerking not in {"", eerste}
