"""Brings back what was half typed: at once after a lock, on a card after the program was cut short."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from krachtwerk_desktop.application.concepten import ConceptService, Formulier, HalveZin, Hier, LaatsteTekst
from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.domain import datum
from krachtwerk_desktop.domain.plek import NotitiePlek, WerkaantekeningPlek
from krachtwerk_desktop.domain.zin import met_hoofdletter
from krachtwerk_desktop.ui.bouwstenen.richting import los
from krachtwerk_desktop.ui.concept.herstelkaart import Half, Herstelkaart
from krachtwerk_desktop.ui.omgeving import Omgeving
from krachtwerk_desktop.ui.plekwoorden import plek_woorden, waarde_woorden

AFGEBROKEN = (
    "De vorige keer is het programma niet gewoon afgesloten. Wat was opgeslagen is er nog. "
    "Hieronder staat waar je mee bezig was."
)

_ALLEEN_VOOR_JOU = "Wat je schreef is bewaard. Het staat hier niet, omdat het alleen voor jou is."


class Herstel(QObject):
    """Makes the cards, and does what is chosen on them; home shows them above all else."""

    ga_naar = Signal(object)
    """The :class:`Hier` to go back to."""
    vul_verder = Signal(object)
    """The :class:`Formulier` to open again."""
    halve_gewijzigd = Signal(str)
    """The id of a round whose half-typed line is not what it was."""
    open_noteren = Signal(str)
    """The id of the round whose half-typed line is wanted."""

    def __init__(self, omgeving: Omgeving, ouder: QObject) -> None:
        super().__init__(ouder)
        self._omgeving = omgeving
        self._diensten = omgeving.diensten
        self._concepten: ConceptService = omgeving.diensten.concepten
        self._zinnen: dict[str, Herstelkaart] = {}

    def kaarten(self, *, afgebroken: bool) -> list[Herstelkaart]:
        """Return a card for everything half typed; the text typed last only if the day was cut short."""
        try:
            halve = [self._over_formulier(f) for f in self._concepten.formulieren()]
            laatste = self._concepten.laatste_tekst() if afgebroken else None
            halve += [self._over_tekst(laatste)] if laatste is not None else []
            return [*map(Herstelkaart, halve), *self._zinkaarten(behalve="")]
        except Fout as fout:
            self._omgeving.meld(fout.zin)
            return []

    def kaarten_na_slot(self, hier: str) -> list[Herstelkaart]:
        """Return those of lines in other rounds than *hier*: all else is back on the screen already."""
        try:
            return self._zinkaarten(behalve=hier)
        except Fout as fout:
            self._omgeving.meld(fout.zin)
            return []

    def is_opgepakt(self, traject_id: str) -> None:
        """Follow a line that is on the screen to go on with."""
        kaart = self._zinnen.pop(traject_id, None)
        if kaart is not None:
            kaart.vervalt()

    def _zinkaarten(self, behalve: str) -> list[Herstelkaart]:
        zinnen = [zin for zin in self._concepten.halve_zinnen() if zin.traject_id != behalve]
        self._zinnen = {zin.traject_id: Herstelkaart(self._over_zin(zin)) for zin in zinnen}
        return list(self._zinnen.values())

    def _over_tekst(self, laatste: LaatsteTekst) -> Half:
        """Throwing it away brings back what stood there before the last time of typing."""
        eigen = isinstance(laatste.plek, WerkaantekeningPlek)
        return Half(
            self._waar(laatste),
            self._wanneer(laatste.moment),
            _ALLEEN_VOOR_JOU if eigen else waarde_woorden(self._diensten.inhoud, laatste.plek, laatste.tekst),
            lambda: self._ga_naar(laatste),
            lambda: self._omgeving.lukt(lambda: self._concepten.gooi_weg(laatste)),
            lambda: self._omgeving.lukt(lambda: self._concepten.gooi_toch_niet_weg(laatste)),
        )

    def _waar(self, laatste: LaatsteTekst) -> str:
        """Return whose it is, the page, and the field: *Samira, Krachten inventariseren: Wonen, Nu*."""
        inhoud, plek = self._diensten.inhoud, laatste.plek
        doelen = self._diensten.doelen.van(laatste.traject_id)
        waar = plek_woorden(inhoud, plek, doelen)
        naam = los(laatste.client.aanspreeknaam)
        if isinstance(plek, WerkaantekeningPlek | NotitiePlek):
            return f"{naam}: {waar}"
        plaats = self._diensten.trajecten.bladwijzer_van(plek).plaats
        return f"{naam}, {inhoud.basistaak(plaats.basistaak).kort}: {waar}"

    def _ga_naar(self, laatste: LaatsteTekst) -> None:
        if isinstance(laatste.plek, NotitiePlek):
            self.open_noteren.emit(laatste.traject_id)
            return
        hier = self._concepten.hier()
        plaats = self._diensten.trajecten.bladwijzer_van(laatste.plek).plaats
        cursor = hier.cursor if hier and hier.plek == laatste.plek else len(laatste.tekst)
        self.ga_naar.emit(Hier(laatste.traject_id, plaats.basistaak, plaats.deel, laatste.plek, cursor))

    def _over_formulier(self, formulier: Formulier) -> Half:
        return Half(
            "Gegevens van een cliënt" if formulier.client_id else "Nieuwe cliënt",
            self._wanneer(formulier.moment) if formulier.moment else "",
            ", ".join(waarde.strip() for waarde in formulier.velden.values() if waarde.strip()),
            lambda: self.vul_verder.emit(formulier),
            lambda: self._omgeving.lukt(lambda: self._concepten.wis_formulier(formulier.client_id)),
            lambda: self._omgeving.lukt(lambda: self._concepten.bewaar_formulier(formulier)),
        )

    def _over_zin(self, zin: HalveZin) -> Half:
        return Half(
            f"{los(zin.client.aanspreeknaam)}: Snel noteren",
            self._wanneer(zin.moment),
            zin.tekst,
            lambda: self._zet_zin_terug(zin.traject_id),
            lambda: self._met_halve(zin, self._concepten.gooi_halve_zin_weg),
            lambda: self._met_halve(zin, self._concepten.gooi_halve_zin_niet_weg),
        )

    def _zet_zin_terug(self, traject_id: str) -> None:
        self._zinnen.pop(traject_id, None)
        self.open_noteren.emit(traject_id)

    def _met_halve(self, zin: HalveZin, doe: Callable[[HalveZin], None]) -> bool:
        gelukt = self._omgeving.lukt(lambda: doe(zin))
        self.halve_gewijzigd.emit(zin.traject_id)
        return gelukt

    def _wanneer(self, moment: datetime) -> str:
        hier = moment.astimezone()
        dag = datum.ten_opzichte_van(hier.date(), self._diensten.klok.vandaag())
        return met_hoofdletter(f"{dag} om {hier:%H:%M}")
