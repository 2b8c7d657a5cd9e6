"""Brings back what was half typed: at once after a lock, on a card after the program was cut short."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from krachtwerk_desktop.application.concepten import ConceptService, Formulier, HalveZin, Hier, LaatsteTekst
from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.domain import datum
from krachtwerk_desktop.domain.plek import Plek
from krachtwerk_desktop.domain.zin import met_hoofdletter
from krachtwerk_desktop.ui.concept.herstelkaart import Herstelkaart
from krachtwerk_desktop.ui.omgeving import Omgeving
from krachtwerk_desktop.ui.plekwoorden import plek_woorden

AFGEBROKEN = (
    "De vorige keer is het programma niet gewoon afgesloten. Wat was opgeslagen is er nog. "
    "Hieronder staat waar je mee bezig was."
)


class Herstel(QObject):
    """Makes the cards, and does what is chosen on them; home shows them above all else."""

    ga_naar = Signal(object)
    """The :class:`Hier` to go back to."""
    vul_verder = Signal(object)
    """The :class:`Formulier` to open again."""
    open_noteren = Signal(str)
    """The id of the round whose half-typed line is wanted."""

    def __init__(self, omgeving: Omgeving, ouder: QObject) -> None:
        super().__init__(ouder)
        self._omgeving = omgeving
        self._diensten = omgeving.diensten
        self._concepten: ConceptService = omgeving.diensten.concepten

    def kaarten(self, *, afgebroken: bool) -> list[QWidget]:
        """Return a card for everything half typed; only a form after a day that ended as it should."""
        try:
            kaarten = [self._over_formulier(f) for f in self._concepten.formulieren()]
            if afgebroken:
                kaarten += [self._over_tekst(t) for t in [self._concepten.laatste_tekst()] if t is not None]
                kaarten += [self._over_zin(zin) for zin in self._concepten.halve_zinnen()]
        except Fout as fout:
            self._omgeving.meld(fout.zin)
            return []
        return list(kaarten)

    def _over_tekst(self, laatste: LaatsteTekst) -> Herstelkaart:
        """Throwing it away brings back what stood there before the last time of typing."""
        waar = f"{laatste.client.aanspreeknaam}: {plek_woorden(self._diensten.inhoud, laatste.plek)}"

        def terug() -> None:
            hier = self._concepten.hier()
            plaats = self._diensten.trajecten.bladwijzer_van(laatste.plek).plaats
            cursor = hier.cursor if hier and hier.plek == laatste.plek else len(laatste.tekst)
            self.ga_naar.emit(Hier(laatste.traject_id, plaats.basistaak, plaats.deel, laatste.plek, cursor))

        def weg() -> None:
            self._zet(laatste.plek, self._concepten.vorige_tekst(laatste.plek))
            self._meld_weg(lambda: self._zet(laatste.plek, laatste.tekst))

        return Herstelkaart(waar, self._wanneer(laatste.moment), laatste.tekst, terug, self._veilig(weg))

    def _over_formulier(self, formulier: Formulier) -> Herstelkaart:
        waar = "Gegevens van een cliënt" if formulier.client_id else "Nieuwe cliënt"
        tekst = ", ".join(waarde.strip() for waarde in formulier.velden.values() if waarde.strip())

        def weg() -> None:
            self._concepten.wis_formulier(formulier.client_id)
            self._meld_weg(
                lambda: self._concepten.bewaar_formulier(formulier),
                lambda: self.vul_verder.emit(formulier),
            )

        return Herstelkaart(
            waar,
            self._wanneer(formulier.moment) if formulier.moment else "",
            tekst,
            lambda: self.vul_verder.emit(formulier),
            self._veilig(weg),
        )

    def _over_zin(self, zin: HalveZin) -> Herstelkaart:
        def weg() -> None:
            self._concepten.wis_halve_zin(zin.traject_id)
            self._meld_weg(lambda: self._concepten.zet_halve_zin(zin.traject_id, zin.tekst))

        return Herstelkaart(
            f"{zin.client.aanspreeknaam}: Snel noteren",
            self._wanneer(zin.moment),
            zin.tekst,
            lambda: self.open_noteren.emit(zin.traject_id),
            self._veilig(weg),
        )

    def _zet(self, plek: Plek, tekst: str) -> None:
        self._diensten.geschiedenis.zet_terug(plek, tekst)

    def _meld_weg(self, *terug: Callable[[], object]) -> None:
        def haal_terug() -> None:
            for doe in terug:
                self._veilig(doe)()

        self._omgeving.meld("Weggegooid.", haal_terug)

    def _veilig(self, doe: Callable[[], object]) -> Callable[[], None]:
        """Return the same, telling what went wrong."""

        def probeer() -> None:
            try:
                doe()
            except Fout as fout:
                self._omgeving.meld(fout.zin)

        return probeer

    def _wanneer(self, moment: datetime) -> str:
        hier = moment.astimezone()
        dag = datum.ten_opzichte_van(hier.date(), self._diensten.klok.vandaag())
        return met_hoofdletter(f"{dag} om {hier:%H:%M}")
