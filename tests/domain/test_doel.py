from datetime import date

import pytest

from krachtwerk_desktop.domain.doel import Actie, ActieStatus, wie_doet_wat

VANDAAG = date(2026, 11, 23)


def _actie(wie: str, status: ActieStatus = ActieStatus.OPEN) -> Actie:
    return Actie("a", "d", wie=wie, status=status)


def test_wie_doet_wat_telt_client_samen_begeleider_en_anderen() -> None:
    acties = [
        _actie("Samira"),
        _actie("samira "),
        _actie("ik"),
        _actie("Samira en Joost"),
        _actie("Samen"),
        _actie("joost"),
        _actie("Hanan"),
        _actie(""),
        _actie("Samira", ActieStatus.VERVALLEN),
    ]
    assert wie_doet_wat(acties, "Samira", "Joost") == {"Samira": 3, "samen": 2, "Joost": 1, "Hanan": 1}


def test_een_naam_met_en_erin_is_een_persoon() -> None:
    assert wie_doet_wat([_actie("Hendrik"), _actie("Ellen")], "Samira", "Joost")["samen"] == 0


@pytest.mark.parametrize(
    ("klaar_op", "status", "voorbij"),
    [
        (date(2026, 11, 22), ActieStatus.OPEN, True),
        (date(2026, 11, 23), ActieStatus.OPEN, False),
        (date(2026, 11, 22), ActieStatus.GELUKT, False),
        (None, ActieStatus.OPEN, False),
    ],
)
def test_een_datum_is_pas_de_dag_erna_voorbij(
    klaar_op: date | None, status: ActieStatus, *, voorbij: bool
) -> None:
    assert Actie("a", "d", klaar_op=klaar_op, status=status).voorbij(VANDAAG) is voorbij


def test_zonder_roepnaam_telt_de_voornaam_ook_als_de_client() -> None:
    telling = wie_doet_wat([_actie("İclal")], "İclal Şahin-Yıldırım", "Joost")
    assert telling == {"İclal Şahin-Yıldırım": 1, "samen": 0, "Joost": 0}
