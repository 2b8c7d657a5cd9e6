"""What is no text is taken out; what only looks odd stays."""

import pytest

from krachtwerk_desktop.domain.stuurtekens import op_een_regel, zonder_stuurtekens


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("een\x01 huis\x7f", "een huis"),
        ("een\r\ntwee\rdrie\x0bvier\u2028vijf\u2029zes\x85zeven", "een\ntwee\ndrie\nvier\nvijf\nzes\nzeven"),
        ("\ufeffbegin van een bestand \ufffc met een plaatje", "begin van een bestand  met een plaatje"),
        ("een\ttab en\n\neen lege regel", "een\ttab en\n\neen lege regel"),
        (
            "می\u200cخواهم 👨\u200d👩\u200d👧 zacht\u00adjes \u200fمرحبا",
            "می\u200cخواهم 👨\u200d👩\u200d👧 zacht\u00adjes \u200fمرحبا",
        ),
    ],
)
def test_wat_geen_tekst_is_gaat_eruit(tekst: str, verwacht: str) -> None:
    assert zonder_stuurtekens(tekst) == verwacht


def test_regels_komen_als_woorden_achter_elkaar() -> None:
    assert op_een_regel("Samira\r\n  el Amrani\t(Sam)\x00") == "Samira el Amrani (Sam)"
    assert op_een_regel("van  der  Berg ") == "van  der  Berg "
