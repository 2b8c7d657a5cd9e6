"""Every message says what happened, whether anything is lost, and what to do now."""

import re
from collections.abc import Iterator

import pytest

from krachtwerk_desktop.application.fouten import (
    BijwerkenMislukt,
    Fout,
    InhoudFout,
    KluisBeschadigd,
    NogWachten,
)

_VEILIG = re.compile(
    r"veilig|niets (is )?(veranderd|verloren)|niet aangeraakt|niet veranderd|gaat niet verloren"
    r"|staat er nog|geen kluis geopend|Er is niets"
)
_DOE = re.compile(
    r"(Probeer|Kijk|Wacht|Open|Zet|Sluit|Installeer|Gebruik|Herstel|Begin|Kies|Ga|Staat|Start|vraag"
    r"|Het programma probeert)\b"
)


def soorten(soort: type[Fout] = Fout) -> Iterator[type[Fout]]:
    yield soort
    for kind in soort.__subclasses__():
        yield from soorten(kind)


def zinnen() -> list[str]:
    hier = [soort for soort in soorten() if soort.__module__ == Fout.__module__]
    met_eigen_zin = [soort.zin for soort in hier if "zin" in vars(soort)]
    return [
        *met_eigen_zin,
        NogWachten(5).zin,
        KluisBeschadigd(3).zin,
        BijwerkenMislukt("kopie").zin,
        InhoudFout("leefgebieden.toml", 3, "id", "ontbreekt.").zin,
    ]


@pytest.mark.parametrize("zin", zinnen())
def test_elke_melding_zegt_of_er_iets_weg_is_en_wat_je_nu_doet(zin: str) -> None:
    assert _VEILIG.search(zin), zin
    assert any(_DOE.match(deel.strip()) for deel in re.split(r"(?<=[.:]) ", zin)) or "vraag hulp" in zin, zin


def test_een_fout_in_de_teksten_noemt_de_plek_en_wat_je_doet() -> None:
    zin = InhoudFout("leefgebieden.toml", 3, "id", "ontbreekt.").zin
    assert "leefgebieden.toml, regel 3, id: ontbreekt." in zin
    assert "Je gegevens zijn niet aangeraakt." in zin
    assert zin.endswith("Herstel deze regel, of installeer het programma opnieuw.")
