"""What can be done with a line: keeping, changing, placing, taking back; each with its undo."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from krachtwerk_desktop.application.fouten import NietOpgeslagen
from krachtwerk_desktop.domain.doel import Doel
from krachtwerk_desktop.domain.notitie import Notitie
from krachtwerk_desktop.domain.plek import DoelPlek, DoelVeld, NotitiePlek, Plek, ki_cel
from krachtwerk_desktop.ui.bewaarder import Editor
from krachtwerk_desktop.ui.noteren import woorden
from krachtwerk_desktop.ui.omgeving import Omgeving, OpenTraject
from krachtwerk_desktop.ui.plekwoorden import plek_woorden


class Handelingen(QObject):
    """Serves one traject; tells by signal what the page and the panel have to show."""

    veranderd = Signal()
    """Lines, or the texts they were placed in, are not what they were."""
    geplaatst = Signal(str, str)
    """A line that has its place now, and the sentence that tells so."""
    teruggehaald = Signal()
    gezegd = Signal(str)
    """A sentence for beside the field."""

    def __init__(self, omgeving: Omgeving, open_traject: OpenTraject, ouder: QObject) -> None:
        super().__init__(ouder)
        self._omgeving, self._dienst = omgeving, omgeving.diensten.notities
        self._client_id, self.traject_id = open_traject.client.id, open_traject.traject.id

    def volg(self, veld: Editor, notitie_id: str) -> None:
        """Save the words of a line while they are changed, as those of any field."""
        self._omgeving.bewaarder.volg(veld, NotitiePlek(notitie_id))

    def is_gewijzigd(self) -> None:
        """Save what is left of it; where it was placed already the words stay as they are."""
        self._omgeving.bewaarder.leg_alles_vast()
        self.veranderd.emit()

    def verwijder(self, notitie_id: str) -> None:
        """Take a line away."""
        if self._doe(lambda: self._dienst.verwijder(notitie_id)):
            self._omgeving.meld("De zin is verwijderd.", lambda: self._zet_terug(notitie_id))

    def plaats(self, notitie_id: str, leefgebied: str, perspectief: str) -> None:
        """Put a line in a cell of the KI."""
        plek = ki_cel(self.traject_id, leefgebied, perspectief)
        notitie = self._notitie(notitie_id)
        if notitie is None or not self._is_vrij(plek):
            return
        waar = plek_woorden(self._omgeving.diensten.inhoud, plek)
        nieuw: list[bool] = []
        if self._doe(lambda: nieuw.append(self._dienst.plaats(notitie, plek))):
            if nieuw == [True]:
                self._is_geplaatst(notitie, plek, f"Geplaatst in {waar}")
            else:
                self.gezegd.emit(f"Deze zin staat al in {waar}.")

    def maak_doel(self, notitie_id: str) -> None:
        """Make a doel of a line."""
        notitie = self._notitie(notitie_id)
        gemaakt: list[Doel] = []
        if notitie is not None and self._doe(lambda: gemaakt.append(self._dienst.maak_doel(notitie))):
            self._is_geplaatst(notitie, DoelPlek(gemaakt[0].id, DoelVeld.TEKST), "Dit is nu een doel")

    def haal_laatste_terug(self, notitie_id: str) -> None:
        """Take the last placing of a line back."""
        notitie = self._notitie(notitie_id)
        if notitie is not None and notitie.plaatsingen:
            self._haal_weg(notitie_id, notitie.plaatsingen[-1].plek)

    def wachtend(self) -> int:
        """Return how many lines have no place yet; 0 when that cannot be read."""
        gevonden: list[Notitie] = []
        self._omgeving.lukt(lambda: gevonden.extend(self._dienst.nog_te_plaatsen(self.traject_id)))
        return len(gevonden)

    def _zet_terug(self, notitie_id: str) -> None:
        self._doe(lambda: self._dienst.zet_terug(notitie_id))

    def _is_geplaatst(self, notitie: Notitie, plek: Plek, zin: str) -> None:
        self.geplaatst.emit(notitie.id, zin)
        melding = f"{zin}: “{woorden.kort(notitie.tekst)}”"
        self._omgeving.meld(melding, lambda: self._haal_weg(notitie.id, plek))

    def _haal_weg(self, notitie_id: str, plek: Plek) -> None:
        notitie = self._notitie(notitie_id)
        if notitie is None or not self._is_vrij(plek):
            return
        met_woorden: list[bool] = []
        if not self._doe(lambda: met_woorden.append(self._dienst.neem_terug(notitie, plek, self._client_id))):
            return
        zin = "De zin wacht weer op een plek."
        if met_woorden == [False]:
            waar = plek_woorden(self._omgeving.diensten.inhoud, plek)
            zin += f" De tekst in {waar} is veranderd en blijft."
        self._omgeving.meld(zin)
        self.teruggehaald.emit()

    def _is_vrij(self, plek: Plek) -> bool:
        """Save what is typed in the field first; a field that cannot be saved takes no line."""
        bewaarder = self._omgeving.bewaarder
        bewaarder.leg_alles_vast()
        if plek in bewaarder.openstaand:
            self._omgeving.afscheid.wacht()
        if plek in bewaarder.openstaand:
            self._omgeving.meld(NietOpgeslagen.zin)
            return False
        return True

    def _notitie(self, notitie_id: str) -> Notitie | None:
        gevonden: list[Notitie] = []
        self._omgeving.lukt(lambda: gevonden.extend(self._dienst.van(self.traject_id)))
        return next((notitie for notitie in gevonden if notitie.id == notitie_id), None)

    def _doe(self, doe: Callable[[], object]) -> bool:
        self._omgeving.bewaarder.leg_alles_vast()
        gelukt = self._omgeving.lukt(doe)
        if gelukt:
            self.veranderd.emit()
        return gelukt
