"""What a failing disk did not take is sealed at the lock, and saved after it."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QPlainTextEdit

from krachtwerk_desktop.application.clienten import ClientGegevens
from krachtwerk_desktop.application.diensten import Diensten, maak_diensten
from krachtwerk_desktop.application.fouten import NietOpgeslagen
from krachtwerk_desktop.domain.inhoud import Inhoud
from krachtwerk_desktop.domain.plek import AntwoordPlek, ki_cel
from krachtwerk_desktop.domain.versie import Rol, TekenStand
from krachtwerk_desktop.ui.hoofdvenster import Hoofdvenster
from tests.application.conftest import VasteKlok as VerzetbareKlok
from tests.nep.kluis import NepKluis
from tests.ui.conftest import LegeDrukker
from tests.ui.test_werkruimte import Maker, maak, nep, venster
from tests.ui.versies.conftest import maak_versie

__all__ = ("maak", "nep", "venster")


def test_a_form_that_the_vault_does_not_take_is_sealed(
    venster: Hoofdvenster, maak: Maker, nep: tuple[NepKluis, Diensten]
) -> None:
    kluis, diensten = nep
    werk = maak(diensten)
    dialoog = werk._acties.voeg_toe()
    dialoog.naam.setText("Zoë")
    kluis.laden.storing = NietOpgeslagen()
    werk.sluit()
    verzegeld = werk.zegel.dicht()
    kluis.laden.storing = None
    dialoog.close()
    opnieuw = maak(diensten)
    opnieuw.zegel.open(verzegeld)
    half = opnieuw._acties.half_ingevuld()
    assert half is not None
    assert half.velden["naam"] == "Zoë"
    opnieuw.sluit()


def test_a_day_typed_before_a_lock_is_that_day_when_it_opens_later(maak: Maker, inhoud: Inhoud) -> None:
    kluis, klok = NepKluis(), VerzetbareKlok()
    diensten = maak_diensten(kluis, inhoud, LegeDrukker(), klok, oefening=False)
    _, traject = diensten.clienten.nieuw(ClientGegevens("Samira"))
    plek = AntwoordPlek(traject.id, "evalueren", "volgende_evaluatie")
    werk = maak(diensten)
    kluis.laden.storing = NietOpgeslagen()
    werk._bewaarder.bewaar(plek, "morgen", "b")
    werk.sluit()
    verzegeld = werk.zegel.dicht()
    kluis.laden.storing = None
    klok.verder(days=2)
    opnieuw = maak(diensten)
    opnieuw.zegel.open(verzegeld)
    assert opnieuw._afscheid.onbewaard() == []
    bewaard = kluis.laden.antwoorden[plek]
    assert (bewaard.tekst, str(bewaard.datum)) == ("morgen", "2026-11-24")
    opnieuw.sluit()


def test_what_was_sealed_shows_in_the_field_that_stands_open(maak: Maker, inhoud: Inhoud) -> None:
    """Else the next key would save the old text over it."""
    kluis, klok = NepKluis(), VerzetbareKlok()
    diensten = maak_diensten(kluis, inhoud, LegeDrukker(), klok, oefening=False)
    _, traject = diensten.clienten.nieuw(ClientGegevens("Samira"))
    plek = ki_cel(traject.id, "wonen", "heden")
    diensten.velden.leg_direct_vast([(plek, "eerst")], "a")
    werk = maak(diensten)
    kluis.laden.storing = NietOpgeslagen()
    werk._bewaarder.bewaar(plek, "eerst en toen nog veel meer", "b")
    werk.sluit()
    verzegeld = werk.zegel.dicht()
    kluis.laden.storing = None
    opnieuw = maak(diensten)
    opnieuw.open_traject(traject.id, plek)
    opnieuw.zegel.open(verzegeld)
    veld = next(v for v in opnieuw.findChildren(QPlainTextEdit) if v.accessibleName() == "Wonen, Nu")
    assert veld.toPlainText() == "eerst en toen nog veel meer"
    opnieuw.sluit()


def test_a_signature_that_the_vault_does_not_take_is_sealed(
    maak: Maker, inhoud: Inhoud, monkeypatch: pytest.MonkeyPatch
) -> None:
    kluis = NepKluis()
    diensten = maak_diensten(kluis, inhoud, LegeDrukker(), VerzetbareKlok(), oefening=False)
    _, traject = diensten.clienten.nieuw(ClientGegevens("Samira"))
    versie = maak_versie(diensten, traject.id)
    werk = maak(diensten)
    weigert = replace(
        diensten.versies.vraag(versie, Rol.CLIENT),
        stand=TekenStand.OP_PAPIER,
        datum_tekst="gisteren",
        datum=date(2026, 11, 22),
        waar="Map op kantoor",
    )
    kluis.laden.storing = NietOpgeslagen()
    werk._werkbladen.ondertekenaar.leg_vast(weigert, "b")
    assert werk._afscheid.onbewaard() == ["Samira: Mijn actieplan, versie 1, ondertekening door cliënt"]
    werk.sluit()
    verzegeld = werk.zegel.dicht()
    kluis.laden.storing = None
    opnieuw = maak(diensten)
    opnieuw.zegel.open(verzegeld)
    assert diensten.versies.ondertekening(diensten.versies.haal(versie.id), Rol.CLIENT) == weigert
    opnieuw.sluit()
