"""Texts a person reads are short, friendly Dutch in the right voice.

Taalniveau B1 cannot be measured by machine; long sentences, jargon and the wrong
person can.
"""

import re
from collections.abc import Iterator

import pytest

from krachtwerk_desktop.domain.antwoord import uitspraken
from krachtwerk_desktop.domain.inhoud import Inhoud, Vraag
from krachtwerk_desktop.domain.oefening import OefenClient

MEESTE_WOORDEN = 20
MEESTE_LETTERS = 26
VAKTAAL = (
    "hulpbron", "interventie", "participatie", "problematiek", "zelfredzaam", "casus", "indicatie",
    "implementeren", "doelgroep", "middels", "teneinde", "inzake", "betreffende", "draaglast",
)  # fmt: skip
JE = re.compile(r"\b(je|jij|jou|jouw|jullie)\b", re.IGNORECASE)


def _teksten(inhoud: Inhoud) -> Iterator[tuple[str, str]]:
    for taak in inhoud.basistaken:
        for tekst in (taak.naam_client, taak.doel, *taak.tips, *taak.voorbeeldvragen):
            yield taak.id, tekst
        for deel in taak.delen:
            yield from ((f"{taak.id}.{deel.id}", t) for t in (deel.titel, deel.titel_client, deel.uitleg))
        for vraag in taak.vragen:
            labels = (vraag.label, vraag.papier, vraag.uitleg, vraag.samen_vraag)
            yield from ((vraag.id, tekst) for tekst in (*labels, *(optie.label for optie in vraag.opties)))
    for gebied in inhoud.leefgebieden:
        vragen = (vraag for groep in gebied.vragen.values() for vraag in groep)
        yield from ((gebied.id, tekst) for tekst in (gebied.naam, gebied.uitleg, *vragen))
    for perspectief in inhoud.perspectieven:
        for tekst in (perspectief.scherm, perspectief.papier, perspectief.uitleg):
            yield perspectief.id, tekst


def _vragen(inhoud: Inhoud) -> Iterator[Vraag]:
    return (vraag for taak in inhoud.basistaken for vraag in taak.vragen)


def test_geen_zin_is_te_lang(inhoud: Inhoud) -> None:
    for plek, tekst in _teksten(inhoud):
        for zin in re.split(r"[.?!:]\s", tekst):
            assert len(zin.split()) <= MEESTE_WOORDEN, (plek, zin)


def test_geen_woord_is_te_lang_en_geen_vaktaal(inhoud: Inhoud) -> None:
    for plek, tekst in _teksten(inhoud):
        assert max((len(woord) for woord in tekst.split()), default=0) <= MEESTE_LETTERS, (plek, tekst)
        assert not [woord for woord in VAKTAAL if woord in tekst.lower()], (plek, tekst)


def test_een_label_is_een_vraag_en_kort_genoeg_om_boven_een_veld_te_staan(inhoud: Inhoud) -> None:
    for vraag in _vragen(inhoud):
        assert vraag.label.endswith("?"), vraag.id
        assert vraag.vraag_aan_client.endswith("?"), vraag.id
        assert len(vraag.label) <= 70, vraag.id


def test_papier_spreekt_in_de_ik_vorm(inhoud: Inhoud) -> None:
    for vraag in _vragen(inhoud):
        if vraag.afdrukken:
            assert not JE.search(vraag.papier), vraag.papier
            assert not vraag.papier.endswith("?"), vraag.papier
            for optie in vraag.opties:
                assert not JE.search(optie.label), optie.label
    for perspectief in inhoud.perspectieven:
        assert not JE.search(perspectief.papier)


def test_wat_de_client_leest_gaat_niet_over_de_client(inhoud: Inhoud) -> None:
    for vraag in _vragen(inhoud):
        if vraag.samen_kijken:
            teksten = (vraag.vraag_aan_client, vraag.uitleg, *(optie.label for optie in vraag.opties))
            assert not [tekst for tekst in teksten if "cliënt" in tekst.lower()], vraag.id
    for taak in inhoud.basistaken:
        assert "cliënt" not in taak.naam_client.lower()
        assert not [deel.id for deel in taak.delen if "cliënt" in deel.titel_client.lower()]


def test_wat_de_begeleider_invult_spreekt_de_client_niet_aan(inhoud: Inhoud) -> None:
    for vraag in _vragen(inhoud):
        if not vraag.samen_kijken:
            assert vraag.invuller == "begeleider"
            assert not JE.search(vraag.label), vraag.label


@pytest.mark.parametrize("teken", ['"', "'", "...", "  ", " ,", " ?"])
def test_nette_leestekens(inhoud: Inhoud, oefenclienten: tuple[OefenClient, ...], teken: str) -> None:
    geschreven = [tekst for _, tekst in _teksten(inhoud)]
    geschreven += [antwoord.tekst for client in oefenclienten for antwoord in client.antwoorden]
    assert not [tekst for tekst in geschreven if teken in tekst]


def test_een_uitspraak_is_een_hele_zin_met_een_punt(oefenclienten: tuple[OefenClient, ...]) -> None:
    for client in oefenclienten:
        for antwoord in client.antwoorden:
            if antwoord.perspectief:
                for uitspraak in uitspraken(antwoord.tekst):
                    assert uitspraak.endswith((".", "!", "?", ")")), uitspraak
