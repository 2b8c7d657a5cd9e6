"""What the vault did not take, sealed with its own key for as long as it is locked.

The place somebody was at goes along: it is no text, so for that alone nobody is alarmed.
"""

import json
from dataclasses import asdict
from typing import Final

from krachtwerk_desktop.application.concepten import Formulier, hier_in_woorden, hier_uit_woorden
from krachtwerk_desktop.application.instelstand import Instelstand
from krachtwerk_desktop.domain.antwoord import naar_woorden, uit_woorden
from krachtwerk_desktop.domain.ids import nieuw_id
from krachtwerk_desktop.domain.versie import teruggelezen, uitgeschreven
from krachtwerk_desktop.ui.clienten.acties import ClientActies
from krachtwerk_desktop.ui.concept.terugkeer import Terugkeer
from krachtwerk_desktop.ui.noteren.noteren import Noteren
from krachtwerk_desktop.ui.omgeving import Omgeving
from krachtwerk_desktop.ui.versies.ondertekenaar import Ondertekenaar

_FORMULIER: Final = ("client_id", "velden", "veld", "cursor")


class Verzegeling:
    """Takes what is still open in fields, form and notes, and gives it back after the unlock."""

    def __init__(
        self,
        omgeving: Omgeving,
        acties: ClientActies,
        noteren: Noteren,
        ondertekenaar: Ondertekenaar,
        terugkeer: Terugkeer,
    ) -> None:
        self._diensten, self._bewaarder = omgeving.diensten, omgeving.bewaarder
        self._acties, self._noteren, self._ondertekenaar = acties, noteren, ondertekenaar
        self._terugkeer = terugkeer
        self.houdt_tekst = False
        """Whether something somebody typed is in what was sealed last."""

    def dicht(self) -> bytes:
        """Return it sealed; nothing when the vault took it all."""
        velden = [naar_woorden(schrijving) for schrijving in self._bewaarder.openstaand.values()]
        formulier = None if self._terugkeer.formulier_bewaard else self._acties.half_ingevuld()
        halve = self._noteren.halve.onbewaard
        getekend = [uitgeschreven(ondertekening) for ondertekening in self._ondertekenaar.onbewaard]
        weg = self._terugkeer.onbewaard
        profiel = [stand for stand in weg.instelstand if stand is not None and stand.velden]
        self.houdt_tekst = bool(velden or formulier is not None or halve or getekend or profiel)
        if not self.houdt_tekst and not any(map(len, weg)):
            return b""
        delen = None if formulier is None else {k: getattr(formulier, k) for k in _FORMULIER}
        rest = {
            "velden": velden,
            "formulier": delen,
            "halve": halve,
            "getekend": getekend,
            "hier": [hier and hier_in_woorden(hier) for hier in weg.hier],
            "instelstand": [stand and asdict(stand) for stand in weg.instelstand],
        }
        return self._diensten.kluis.zegel().dicht(json.dumps(rest))

    def open(self, verzegeld: bytes) -> None:
        """Take it up again: it is saved as soon as the vault takes it."""
        rest = json.loads(self._diensten.kluis.zegel().open(verzegeld))
        for velden in rest["velden"]:
            self._bewaarder.neem_op(uit_woorden(velden))
        if rest["formulier"] is not None:
            self._acties.vul_verder(Formulier(**rest["formulier"]))
        self._noteren.halve.neem_over(rest["halve"])
        for delen in rest["getekend"]:
            self._ondertekenaar.leg_vast(teruggelezen(delen), nieuw_id())
        for delen in rest["hier"]:
            self._terugkeer.neem_hier_over(delen and hier_uit_woorden(delen))
        for delen in rest["instelstand"]:
            self._terugkeer.neem_instelstand_over(delen and Instelstand(**delen))
