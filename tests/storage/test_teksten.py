"""Whatever a person can type or paste comes back as it was."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from krachtwerk_desktop.domain.antwoord import Schrijving
from krachtwerk_desktop.domain.client import Client, Traject
from krachtwerk_desktop.domain.ids import nieuw_id
from krachtwerk_desktop.domain.plek import ActiePlek, ActieVeld, ki_cel
from krachtwerk_desktop.storage.kluis import Kluis
from tests.storage.conftest import DAG, MOMENT, maak_kluis

WONEN = ki_cel("t1", "wonen", "heden")


@pytest.fixture(scope="module")
def gedeeld(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kluis]:
    """One vault for many texts."""
    kluis, _ = maak_kluis(tmp_path_factory.mktemp("teksten") / "kluis")
    kluis.clienten.voeg_toe(Client("c1", "Samira", "", "2026-001"), Traject("t1", "c1", 1, DAG))
    yield kluis
    kluis.sluit()


def teruggelezen(kluis: Kluis, tekst: str) -> str:
    kluis.velden.schrijf([Schrijving(WONEN, tekst, MOMENT, nieuw_id())])
    return "".join(antwoord.tekst for antwoord in kluis.antwoorden.van("t1"))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=300))
def test_any_text_comes_back_as_it_was(gedeeld: Kluis, tekst: str) -> None:
    assert teruggelezen(gedeeld, tekst) == tekst


@pytest.mark.parametrize(
    ("getypt", "bewaard"),
    [
        ("half \ud83d teken", "half \ufffd teken"),
        ("twee halven \ud83d\udeb2", "twee halven 🚲"),
        ("\udeb2", "\ufffd"),
    ],
)
def test_half_a_character_does_not_keep_the_rest_from_being_saved(
    gedeeld: Kluis, getypt: str, bewaard: str
) -> None:
    assert teruggelezen(gedeeld, getypt) == bewaard
    aantal = len(gedeeld.velden.wijzigingen(WONEN))
    assert teruggelezen(gedeeld, getypt) == bewaard
    assert len(gedeeld.velden.wijzigingen(WONEN)) == aantal


def test_a_very_long_text_comes_back_whole(gedeeld: Kluis) -> None:
    lang = "Zestig bladzijden tekst, en nog altijd geen eind. 🚲\n" * 20_000
    assert teruggelezen(gedeeld, lang) == lang


def test_a_field_that_does_not_change_is_not_written(gedeeld: Kluis) -> None:
    teruggelezen(gedeeld, "hetzelfde")
    voor = gedeeld.velden.wijzigingen(WONEN)
    gedeeld.velden.schrijf([Schrijving(WONEN, "hetzelfde", MOMENT, "andere bewerking")])
    assert gedeeld.velden.wijzigingen(WONEN) == voor


def test_a_day_typed_again_and_taken_back_is_no_moved_day(gedeeld: Kluis) -> None:
    """Within one edit session only the day from before it counts."""
    from krachtwerk_desktop.domain.doel import Actie, Doel

    eerst, anders = DAG.replace(day=1), DAG.replace(day=9)
    gedeeld.doelen.voeg_toe(
        Doel("d1", "t1", acties=(Actie("a1", "d1", klaar_op_tekst="1-11", klaar_op=eerst),))
    )
    plek = ActiePlek("a1", ActieVeld.KLAAR_OP)

    def typ(tekst: str, dag: object, bewerking: str) -> tuple[object, ...]:
        datum = dag if isinstance(dag, type(DAG)) else None
        gedeeld.velden.schrijf([Schrijving(plek, tekst, MOMENT, bewerking, datum)])
        doel = gedeeld.doelen.haal("d1")
        assert doel is not None
        return doel.acties[0].eerdere_datums

    assert typ("", None, "b1") == (eerst,)
    assert typ("9-11", anders, "b1") == (eerst,)
    assert typ("1-11", eerst, "b1") == ()
    assert typ("9-11", anders, "b2") == (eerst,)
    assert gedeeld.velden.wijzigingen(plek)[0].oud == "1-11"
