"""What somebody can do with doelen and acties besides typing in them.

Every command first hands over what is typed, then asks the service, and only then tells the
page to look again. A command that the vault refuses changes nothing on screen and says why.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from krachtwerk_desktop.application.doelen import Verwijderd
from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.application.krachten import Uitspraak
from krachtwerk_desktop.application.velden import Gezet
from krachtwerk_desktop.domain.doel import Actie, ActieStatus
from krachtwerk_desktop.domain.plek import ActiePlek, ActieVeld, DoelPlek, DoelVeld, Plek
from krachtwerk_desktop.ui.omgeving import Omgeving
from krachtwerk_desktop.ui.paginas.actieplan.woorden import in_het_kort

_MELDING = {
    ActieStatus.GELUKT: "Gelukt",
    ActieStatus.VERVALLEN: "Hoeft niet meer",
}


class Handelingen(QObject):
    """The commands of the page."""

    gedaan = Signal(object)
    """The vault has changed; the place to put the cursor, or None to leave it where it is."""

    def __init__(self, omgeving: Omgeving, traject_id: str, ouder: QObject) -> None:
        super().__init__(ouder)
        self._omgeving, self._traject_id = omgeving, traject_id
        self._doelen = omgeving.diensten.doelen

    def nieuw_doel(self) -> None:
        with self._veilig():
            doel = self._doelen.nieuw(self._traject_id)
            self.gedaan.emit(DoelPlek(doel.id, DoelVeld.TEKST))

    def maak_doel(self, uitspraak: Uitspraak) -> None:
        """Make a doel of a KI statement, ready to be said in other words."""
        with self._veilig():
            doel = self._doelen.uit_uitspraak(self._traject_id, uitspraak)
            self.gedaan.emit(DoelPlek(doel.id, DoelVeld.TEKST))

    def nieuwe_actie(self, doel_id: str) -> None:
        with self._veilig():
            actie = self._doelen.voeg_actie_toe(doel_id)
            self.gedaan.emit(ActiePlek(actie.id, ActieVeld.TEKST))

    def verwijder_doel(self, doel_id: str, tekst: str) -> None:
        with self._veilig():
            weg = self._doelen.verwijder_doel(doel_id)
            terug = DoelPlek(doel_id, DoelVeld.TEKST)
            self._omgeving.meld(_verwijderd("Doel", tekst), lambda: self._zet_terug(weg, terug))
            self.gedaan.emit(None)

    def verwijder_actie(self, actie_id: str, tekst: str) -> None:
        with self._veilig():
            weg = self._doelen.verwijder_actie(actie_id)
            terug = ActiePlek(actie_id, ActieVeld.TEKST)
            self._omgeving.meld(_verwijderd("Actie", tekst), lambda: self._zet_terug(weg, terug))
            self.gedaan.emit(None)

    def verplaats_doel(self, doel_id: str, naar: int) -> None:
        with self._veilig():
            gezet = self._doelen.verplaats_doel(self._traject_id, doel_id, naar)
            self._is_verplaatst("Het doel", gezet, DoelPlek(doel_id, DoelVeld.TEKST))

    def verplaats_actie(self, doel_id: str, actie_id: str, naar: int) -> None:
        with self._veilig():
            gezet = self._doelen.verplaats_actie(doel_id, actie_id, naar)
            self._is_verplaatst("De actie", gezet, ActiePlek(actie_id, ActieVeld.TEKST))

    def _is_verplaatst(self, wat: str, gezet: Gezet, plek: Plek) -> None:
        def terug() -> None:
            self._ongedaan(lambda: self._doelen.zet_volgorde_terug(gezet), plek)

        self._omgeving.meld(f"{wat} is verplaatst.", terug)
        self.gedaan.emit(None)

    def zet_status(self, actie: Actie, status: ActieStatus, *, meld: bool = False) -> None:
        """Set how an actie stands.

        With *meld* the page says what happened and offers the way back, for a press on a
        button that disappears by it.
        """
        with self._veilig():
            was = self._doelen.zet_status(actie.id, status)
            if meld:
                zin = f"{_MELDING[status]}: {in_het_kort(actie.tekst)}".rstrip(": ")
                plek = ActiePlek(actie.id, ActieVeld.KLAAR_OP)
                self._omgeving.meld(zin, lambda: self._ongedaan(lambda: self._doelen.herstel(was), plek))
            self.gedaan.emit(None)

    def _zet_terug(self, weg: Verwijderd, plek: Plek) -> None:
        self._ongedaan(lambda: self._doelen.zet_terug(weg), plek)

    def _ongedaan(self, doe: Callable[[], object], plek: Plek) -> None:
        """Undo also when the page has been left since: only the looking again is then left out."""
        with self._veilig():
            doe()
            if isValid(self):
                self.gedaan.emit(plek)

    @contextmanager
    def _veilig(self) -> Iterator[None]:
        self._omgeving.bewaarder.leg_alles_vast()
        try:
            yield
        except Fout as fout:
            self._omgeving.meld(fout.zin)


def _verwijderd(wat: str, tekst: str) -> str:
    kort = in_het_kort(tekst)
    return f"{wat} “{kort}” is verwijderd." if kort else f"{wat} zonder woorden is verwijderd."
