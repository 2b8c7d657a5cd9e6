import pytest
from PySide6.QtGui import QTextCursor, QTextDocument

from krachtwerk_desktop.ui.paginas.ki import indeling as ki_indeling
from krachtwerk_desktop.ui.paginas.ki import woorden as ki_woorden
from krachtwerk_desktop.ui.paginas.ki.lijst import GebiedRegel
from krachtwerk_desktop.ui.paginas.ki.uitspraak import uitspraak_bij


def test_een_kolom_is_nooit_smaller_dan_240() -> None:
    for breedte in range(784, 2000):
        indeling = ki_indeling.kies(breedte, 1.0)
        assert indeling.naast
        assert indeling.kolom(breedte) >= 240


def test_de_lijst_wijkt_eerst_en_dan_gaan_de_kolommen_onder_elkaar() -> None:
    assert not ki_indeling.kies(1046, 1.0).gevouwen
    assert ki_indeling.kies(960, 1.0).gevouwen
    klein = ki_indeling.kies(700, 1.0)
    assert klein.gevouwen
    assert not klein.naast
    groot = ki_indeling.kies(1160, 2.0)
    assert groot.gevouwen
    assert groot.naast
    assert groot.kolom(1160) >= 300


TEKST = "Een.\n\nTwee is langer.\n   \nDrie."


@pytest.mark.parametrize(
    ("begin", "eind", "verwacht"),
    [
        (0, 0, "Een."),
        (5, 5, "Een."),
        (8, 8, "Twee is langer."),
        (len(TEKST), len(TEKST), "Drie."),
        (22, 22, "Twee is langer."),
        (6, 10, "Twee"),
        (0, 21, "Een. Twee is langer."),
        (4, 6, "Twee is langer."),
    ],
)
def test_de_uitspraak_bij_de_cursor(begin: int, eind: int, verwacht: str) -> None:
    document = QTextDocument(TEKST)
    cursor = QTextCursor(document)
    cursor.setPosition(begin)
    cursor.setPosition(eind, QTextCursor.MoveMode.KeepAnchor)
    assert uitspraak_bij(cursor) == verwacht


def test_bovenaan_een_lege_regel_telt_de_eerste_uitspraak_eronder() -> None:
    document = QTextDocument("\n\nPas hier.")
    assert uitspraak_bij(QTextCursor(document)) == "Pas hier."
    leeg = QTextDocument("  \n ")
    assert not uitspraak_bij(QTextCursor(leeg))


def test_de_woorden_bij_een_leefgebied() -> None:
    vol = tuple((kort, True) for kort in ("Nu", "Straks", "Toen"))
    half = (("Nu", True), ("Straks", True), ("Toen", False))
    assert GebiedRegel("wonen", "Wonen", vol).omschrijving == "Nu, Straks en Toen ingevuld"
    assert GebiedRegel("wonen", "Wonen", half, "2").omschrijving == "Nu en Straks ingevuld, rang 2"
    assert GebiedRegel("wonen", "Wonen", (), "4").omschrijving == "nog niets ingevuld, rang 4"


def test_een_lang_doel_wordt_in_de_melding_kort() -> None:
    zin = ki_woorden.doel_gemaakt("woord " * 40)
    assert len(zin) < 90
    assert zin.endswith("…”")
    assert ki_woorden.rang_verhuisd("Wonen", "1", ["A", "B"]).endswith("A en B hebben geen nummer meer.")
