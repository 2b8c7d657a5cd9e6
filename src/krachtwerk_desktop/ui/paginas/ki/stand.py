"""The KI as its page knows it: read once per visit, kept right by every confirmed save."""

from collections.abc import Mapping
from datetime import date, datetime

from PySide6.QtCore import QObject, Signal

from krachtwerk_desktop.application.krachten import Krachten, besproken_plek
from krachtwerk_desktop.application.notities import Gezegd
from krachtwerk_desktop.domain.antwoord import Antwoord
from krachtwerk_desktop.domain.ids import nieuw_id
from krachtwerk_desktop.domain.inhoud import Leefgebied
from krachtwerk_desktop.domain.plek import CEL, JA, KI, NEE, RANG, AntwoordPlek, Plek
from krachtwerk_desktop.ui.omgeving import Omgeving, OpenTraject
from krachtwerk_desktop.ui.velden.tekst import TekstVeld


class KiStand(QObject):
    """Texts, ranks and moments of one traject, and the editors that change them.

    ``krachten`` looks into a dictionary that follows the saves, so letters, ranks and the
    last addition are right without reading the vault again.
    """

    veranderd = Signal(object)
    """The place of which the text in the vault has just changed."""

    def __init__(self, omgeving: Omgeving, open_traject: OpenTraject, ouder: QObject) -> None:
        super().__init__(ouder)
        self._diensten, self._bewaarder = omgeving.diensten, omgeving.bewaarder
        self.traject, self.client = open_traject.traject, open_traject.client
        self._antwoorden: dict[AntwoordPlek, Antwoord] = {}
        self._editors: dict[AntwoordPlek, TekstVeld] = {}
        self._gezegd: Mapping[AntwoordPlek, tuple[Gezegd, ...]] = {}
        self._vorige: tuple[int, Krachten] | None = None
        self._leeggemaakt: set[str] = set()
        self.krachten = Krachten(self.traject.id, self._antwoorden, self._leeggemaakt)
        self._bewaarder.opgeslagen.connect(self._is_opgeslagen)

    def ververs(self) -> None:
        """Read the KI; what is typed but not yet confirmed wins from what the vault holds."""
        self._bewaarder.leg_alles_vast()
        wacht = self._bewaarder.openstaand
        vers = self._diensten.krachten.van(self.traject.id)
        self._gezegd = self._diensten.notities.gezegd(self.traject.id)
        self._antwoorden.clear()
        self._antwoorden.update(vers.antwoorden)
        self._leeggemaakt.clear()
        self._leeggemaakt.update(vers.leeggemaakt)
        for plek, schrijving in wacht.items():
            if isinstance(plek, AntwoordPlek) and self._is_van_hier(plek):
                self._noteer(plek, schrijving.tekst, schrijving.moment)
        for plek, editor in self._editors.items():
            editor.zet_tekst(self.tekst(plek))

    def leefgebieden(self) -> tuple[Leefgebied, ...]:
        return self._diensten.krachten.leefgebieden(self.krachten)

    def tekst(self, plek: AntwoordPlek) -> str:
        antwoord = self._antwoorden.get(plek)
        return antwoord.tekst if antwoord else ""

    def gezegd(self, plek: AntwoordPlek) -> tuple[Gezegd, ...]:
        """Return which sentences were placed in a cell, with the moment they were said."""
        return self._gezegd.get(plek, ())

    @property
    def vandaag(self) -> date:
        return self._diensten.klok.vandaag()

    def volg(self, editor: TekstVeld, plek: AntwoordPlek) -> None:
        """Fill an editor and save it from now on."""
        editor.zet_tekst(self.tekst(plek))
        self._bewaarder.volg(editor, plek)
        self._editors[plek] = editor

    def rang(self, leefgebied: str) -> str:
        return self.tekst(self._rang_plek(leefgebied))

    def zet_rangen(self, rangen: Mapping[str, str]) -> dict[str, str]:
        """Give leefgebieden a rank, take it from who else has it, and return what all had before.

        Giving the result back to this method undoes the change. The rank is freed before it
        is given, so that no two leefgebieden ever share one in the vault.
        """
        gegeven = set(rangen.values()) - {""}
        vrij = {g: "" for g in self._gerangd() if g not in rangen and self.rang(g) in gegeven}
        nieuw = sorted({**vrij, **rangen}.items(), key=lambda paar: paar[1])
        oud = {gebied: self.rang(gebied) for gebied, _ in nieuw}
        bewerking = nieuw_id()
        for gebied, rang in nieuw:
            if rang != oud[gebied]:
                plek = self._rang_plek(gebied)
                self._noteer(plek, rang, self._diensten.klok.nu())
                self._bewaarder.bewaar(plek, rang, bewerking)
                self.veranderd.emit(plek)
        return oud

    def zet_besproken(self, leefgebied: str, *, aan: bool) -> None:
        """Mark a leefgebied as talked about, or take the mark off."""
        nee = NEE if leefgebied in self._leeggemaakt else ""
        plek, tekst = besproken_plek(self.traject.id, leefgebied), JA if aan else nee
        self._noteer(plek, tekst, self._diensten.klok.nu())
        self._bewaarder.bewaar(plek, tekst, nieuw_id())
        self.veranderd.emit(plek)

    def overgenomen_uit(self, plek: AntwoordPlek) -> int | None:
        """Return the earlier round that this very text comes from, None when it is new."""
        tekst = self.tekst(plek)
        if not self.traject.vorig_traject_id or not tekst:
            return None
        if self._vorige is None:
            vorig = self._diensten.clienten.traject(self.traject.vorig_traject_id)
            self._vorige = (vorig.ronde, self._diensten.krachten.van(vorig.id))
        ronde, krachten = self._vorige
        return ronde if krachten.tekst(plek.leefgebied, plek.perspectief, plek.wie) == tekst else None

    def _gerangd(self) -> list[str]:
        return [plek.leefgebied for plek in self._antwoorden if plek.vraag == RANG]

    def _rang_plek(self, leefgebied: str) -> AntwoordPlek:
        return AntwoordPlek(self.traject.id, KI, RANG, leefgebied)

    def _is_van_hier(self, plek: AntwoordPlek) -> bool:
        return plek.formulier == KI and plek.traject_id == self.traject.id

    def _is_opgeslagen(self, plek: Plek, moment: datetime) -> None:
        editor = self._editors.get(plek) if isinstance(plek, AntwoordPlek) else None
        if isinstance(plek, AntwoordPlek) and editor is not None:
            self._noteer(plek, editor.tekst(), moment)
            self.veranderd.emit(plek)

    def _noteer(self, plek: AntwoordPlek, tekst: str, moment: datetime) -> None:
        if tekst:
            self._antwoorden[plek] = Antwoord(plek, tekst, moment)
        elif self._antwoorden.pop(plek, None) is not None and plek.vraag in (CEL, RANG):
            self._leeggemaakt.add(plek.leefgebied)
