"""The form of a basistaak on paper: every word of the answers, room where nothing was answered."""

from dataclasses import replace

import pytest

from krachtwerk_desktop.domain.werkblad import FormulierBlad, FormulierDeel, Keuze, Vak
from tests.reports import voorbeelden
from tests.reports.lezen import alles, bladzijden, druk, lettermaten, lettertypen, lezer, lijnhoogten

HULP = Vak("Dit hielp mij", ("Iets doen met mijn handen.", "Ik heb brood gebakken."), lijnen=3)
TEKENS = Vak("Hieraan merk ik het", ("Ik slaap slecht", "Ik neem niet op"), lijnen=4, opsomming=True)
LEEG = Vak("Dit wil ik de volgende keer proberen", lijnen=3)
KEUZE = Vak("Zo gaat het nu", keuzes=(Keuze("Beter", aan=True), Keuze("Zwaarder")))
BLAD = FormulierBlad(
    voorbeelden.KOP,
    "Terugkijken op een moeilijk moment",
    (FormulierDeel("Wat hielp mij", (HULP, TEKENS)), FormulierDeel("Hoe ik verderga", (LEEG, KEUZE))),
    ondertekenen=True,
)


def _met(*vakken: Vak, ondertekenen: bool = False) -> FormulierBlad:
    return replace(BLAD, delen=(FormulierDeel("Wat hielp mij", vakken),), ondertekenen=ondertekenen)


@pytest.mark.parametrize("opties", [{}, {"groot": True}, {"grijs": True}])
def test_vragen_en_antwoorden_staan_er_heel_op(opties: dict[str, bool]) -> None:
    pdf = druk(BLAD, **opties)
    tekst = alles(pdf)
    for woorden in (HULP.label, *HULP.regels, *TEKENS.regels, LEEG.label, "Beter", "Zwaarder"):
        assert woorden in tekst
    assert tekst.count("• ") == 2
    assert [kop.title for kop in lezer(pdf).outline if not isinstance(kop, list)][:2] == [
        "Wat hielp mij",
        "Hoe ik verderga",
    ]
    assert min(lettermaten(pdf)) >= (14 if opties.get("groot") else 11)
    assert all(lettertypen(pdf).values())
    assert tekst.count("Ik teken liever niet") == 3


def test_leeg_staat_er_geen_antwoord_op_en_is_er_ruimte_om_te_schrijven() -> None:
    pdf = druk(BLAD, leeg=True)
    assert HULP.regels[0] not in alles(pdf)
    # As many lines to write on as the questions say: those of the two answered ones as well.
    assert len(lijnhoogten(druk(_met(HULP), leeg=True), 0)) - len(lijnhoogten(druk(_met(HULP)), 0)) == 3


def _strepen(keuzes: tuple[Keuze, ...], **opties: bool) -> int:
    """Return how many lines to write on the options of a question have."""
    zonder = tuple(replace(keuze, aanvullen=False) for keuze in keuzes)
    met, kaal = (_met(replace(KEUZE, keuzes=zo)) for zo in (keuzes, zonder))
    return len(lijnhoogten(druk(met, **opties), 0)) - len(lijnhoogten(druk(kaal, **opties), 0))


@pytest.mark.parametrize("groot", [False, True])
@pytest.mark.parametrize(
    "anders", ["Ergens anders", "Ergens anders, op een plek waar ik me op mijn gemak voel " * 2]
)
def test_achter_ergens_anders_is_een_lijn_zolang_dat_het_kan_zijn(anders: str, *, groot: bool) -> None:
    thuis, elders = Keuze("Thuis"), Keuze(anders, aanvullen=True)
    gekozen = (thuis, replace(elders, aan=True))
    ander = (replace(thuis, aan=True), elders)
    assert _strepen((thuis, elders), groot=groot) == _strepen(gekozen, groot=groot) == 1
    assert _strepen(ander, groot=groot) == 0
    # What was chosen stays off the blank sheet, and there every option may be meant.
    assert _strepen(ander, groot=groot, leeg=True) == 1


def test_wat_met_de_pen_wordt_ingevuld_blijft_bij_elkaar() -> None:
    vakken = [replace(KEUZE, label=f"Vraag {n}") for n in range(30)]
    for bladzijde in bladzijden(druk(_met(*vakken))):
        assert bladzijde.count("Vraag") == bladzijde.count("Beter") == bladzijde.count("Zwaarder")


def test_een_antwoord_van_veel_bladzijden_houdt_zijn_vraag_erboven() -> None:
    woorden = tuple(f"zin{n} " + "Ik kook voor de hele gang. " * 8 for n in range(120))
    pdf = druk(_met(replace(HULP, regels=woorden)))
    paginas = bladzijden(pdf)
    assert len(paginas) > 3
    assert all("Dit hielp mij (vervolg)" in pagina for pagina in paginas[1:])
    assert all(f"zin{n} " in alles(pdf) for n in range(120))
