import pytest

from krachtwerk_desktop.domain.antwoord import uitspraken
from krachtwerk_desktop.domain.vouwen import naamrang, vouw


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


@pytest.mark.parametrize(
    ("getypt", "naam", "rang"),
    [
        ("anh", "Ánh Pham", 0),
        ("anh", "Nguyễn Thị Ánh Tuyết", 1),
        ("pierre", "Jean-Pierre Dubois", 1),
        ("anh tuyet", "Nguyễn Thị Ánh Tuyết", 1),
        ("anh uyet", "Nguyễn Thị Ánh Tuyết", 2),
        ("anh", "Johanhes", 2),
        ("(jo", "Johanna (Jo) Vos", 1),
        ("ادري", "سميرة الإدريسي", 2),
    ],
)
def test_een_naam_die_zo_begint_past_beter(getypt: str, naam: str, rang: int) -> None:
    assert naamrang("\n".join((vouw(naam), "", "2026-001")), getypt) == rang
