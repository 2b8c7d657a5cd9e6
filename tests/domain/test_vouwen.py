import pytest

from krachtwerk_desktop.domain.antwoord import uitspraken
from krachtwerk_desktop.domain.vouwen import vouw


@pytest.mark.parametrize(
    ("getypt", "staat_er"),
    [
        ("wojcik", "Wójcik"),
        ("demirtas", "Demirtaş"),
        ("istanbul", "İstanbul"),
        ("isik", "Işık"),
        ("lodz", "Łódź"),
        ("strasse", "Straße"),
        ("nguyen", "Nguyễn"),
        ("αθηνα", "ΑΘΉΝΑ"),
        ("елена", "ЕЛЕНА"),
        ("سميره", "سَمِيرَه"),
        ("a b", " A \n B "),
    ],
)
def test_accenten_en_hoofdletters_maken_niet_uit(getypt: str, staat_er: str) -> None:
    assert vouw(getypt) == vouw(staat_er)


def test_elke_alinea_is_een_uitspraak() -> None:
    assert uitspraken("Ik kook.\n\n  Ik zing. \r\n") == ("Ik kook.", "Ik zing.")
