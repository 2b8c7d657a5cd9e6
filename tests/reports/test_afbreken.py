"""A word wider than its column: cut where a syllable begins, with a hyphen, and copied as one word."""

from dataclasses import replace

import pytest

from krachtwerk_desktop.domain.werkblad import ActieRegel
from krachtwerk_desktop.reports.afbreken import begint_lettergreep, is_gewoon_woord
from tests.reports import voorbeelden
from tests.reports.lezen import alles, druk, zonder_blanks


@pytest.mark.parametrize(
    "woord",
    [
        "wo-ning-cor-po-ra-tie",
        "schuld-hulp-ver-le-ning-stra-ject",
        "maat-schap-pe-lijk",
        "woon-be-ge-lei-der",
        "la-chen",
        "coör-di-na-tor",
    ],
)
def test_lettergrepen(woord: str) -> None:
    kaal = woord.replace("-", "")
    plekken: set[int] = set()
    for nummer, deel in enumerate(woord.split("-")):
        plekken.add(len(deel) + (max(plekken) if nummer else 0))
    assert {plek for plek in range(1, len(kaal)) if begint_lettergreep(kaal, plek)} == plekken - {len(kaal)}


def test_in_adressen_getallen_en_andere_schriften_komt_geen_streepje() -> None:
    assert is_gewoon_woord("schuldhulpverlening,")
    assert is_gewoon_woord("WMO-aanvraag")
    for woord in ("www.gemeente.nl/zorg", "a@b.nl", "12345678", "Благодійність", "...", ""):
        assert not is_gewoon_woord(woord)


def test_een_lang_woord_in_een_smalle_kolom_krijgt_een_streepje_en_leest_heel_terug() -> None:
    adres = "www.voorbeeldgemeente.nl/inwonersondersteuning"
    actie = ActieRegel("Bellen", adres, "zodra de woningcorporatie belt")
    doel = replace(voorbeelden.ACTIEPLAN.doelen[0], acties=(actie,))

    tekst = alles(druk(replace(voorbeelden.ACTIEPLAN, doelen=(doel,))))

    assert adres in zonder_blanks(tekst)
    assert "woningcorporatie" in zonder_blanks(tekst)
    assert tekst.count("\u00ad") == 1
