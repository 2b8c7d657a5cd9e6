"""The way back to where somebody was: by itself after a lock, offered after a day that was cut short."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QObject

from krachtwerk_desktop.application.concepten import Hier, Paneel
from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.application.instellingen import Begin
from krachtwerk_desktop.application.instelstand import Instelstand
from krachtwerk_desktop.application.route import Plaats
from krachtwerk_desktop.domain.plek import Plek
from krachtwerk_desktop.ui.clienten.acties import ClientActies
from krachtwerk_desktop.ui.clienten.pagina import ClientenPagina
from krachtwerk_desktop.ui.concept.herstel import AFGEBROKEN, Herstel
from krachtwerk_desktop.ui.concept.hier import Hierwacht
from krachtwerk_desktop.ui.instellingen.toegang import Instellingentoegang
from krachtwerk_desktop.ui.noteren.noteren import Noteren
from krachtwerk_desktop.ui.omgeving import Omgeving
from krachtwerk_desktop.ui.traject.scherm import TrajectScherm
from krachtwerk_desktop.ui.versies.toegang import Werkbladtoegang


@dataclass(frozen=True, slots=True)
class Lagen:
    """What can lie over a page."""

    noteren: Noteren
    werkbladen: Werkbladtoegang
    instellingen: Instellingentoegang
    kijkt_samen: Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Wegen:
    """What the workspace does when it is asked to go back."""

    scherm: Callable[[], TrajectScherm | None]
    ga_naar: Callable[[Hier], None]
    open_traject: Callable[[str], None]
    lagen: Lagen


class Onbewaard(NamedTuple):
    """Each empty when the vault has it; what it holds is None for home, and for a closed window."""

    hier: tuple[()] | tuple[Hier | None] = ()
    instelstand: tuple[()] | tuple[Instelstand | None] = ()


class Terugkeer(QObject):
    """Keeps the place and the half filled form, and brings them back."""

    def __init__(
        self,
        omgeving: Omgeving,
        wegen: Wegen,
        acties: ClientActies,
        clienten: ClientenPagina,
        ouder: QObject,
    ) -> None:
        super().__init__(ouder)
        self._diensten, self._wegen, self._lagen = omgeving.diensten, wegen, wegen.lagen
        self._acties, self._clienten = acties, clienten
        self._omgeving = omgeving
        over = self._lagen.kijkt_samen, self._lagen.werkbladen.boven, self._lagen.noteren.boven
        self._hier = Hierwacht(omgeving.diensten.concepten, omgeving.bewaarder, wegen.scherm, *over, self)
        self._herstel = Herstel(omgeving, self)
        self._herstel.ga_naar.connect(wegen.ga_naar)
        self._herstel.vul_verder.connect(acties.vul_verder)
        self._herstel.open_noteren.connect(self.noteer_in)
        self._herstel.halve_gewijzigd.connect(self._lagen.noteren.halve.vergeet)
        self._lagen.noteren.halve.opgepakt.connect(self._herstel.is_opgepakt)
        self._lagen.instellingen.gesloten.connect(self._groet)
        self.formulier_bewaard = True
        self._instelstand: tuple[()] | tuple[Instelstand | None] = ()

    def noteer_in(self, traject_id: str) -> None:
        """Open a round to note a line."""
        self._wegen.open_traject(traject_id)
        self._lagen.noteren.open()

    def _groet(self) -> None:
        """Home greets by the name as it is now."""
        if self._wegen.scherm() is None:
            self._clienten.toon()

    def leg_vast(self) -> None:
        """Keep it all now, before the vault closes."""
        self._hier.leg_vast()
        self._leg_instelstand_vast()
        self.formulier_bewaard = self._acties.leg_formulier_vast()

    @property
    def onbewaard(self) -> Onbewaard:
        """What of the way back the vault did not take."""
        return Onbewaard(self._hier.onbewaard, self._instelstand)

    def neem_hier_over(self, hier: Hier | None) -> None:
        """Go back there, and not to what the vault has, which is older."""
        self._hier.neem_over(hier)

    def neem_instelstand_over(self, stand: Instelstand | None) -> None:
        """The same for how *Instellingen* stood open."""
        self._instelstand = (stand,)

    def _leg_instelstand_vast(self) -> None:
        stand, self._instelstand = self._lagen.instellingen.stand(), ()
        try:
            self._diensten.concepten.bewaar_instelstand(stand)
        except Fout:
            self._instelstand = (stand,)

    def begin(self, *, na_slot: bool) -> None:
        """After a lock simply go on; else begin as was chosen, and offer what was half typed."""
        if na_slot:
            self._na_slot()
            return
        afgebroken = self._diensten.kluis.afgebroken
        self._na_start(afgebroken=afgebroken)
        if not afgebroken and self._diensten.instellingen.begin() is Begin.VERDER:
            self._ga_verder()

    def _na_slot(self) -> None:
        """Be again where it was locked: the page, the field, the cursor, what lay over it, the open form."""
        hier = self._hier.herstel()
        self._clienten.bovenaan.toon("", self._herstel.kaarten_na_slot(hier.traject_id if hier else ""))
        if hier is not None:
            self._wegen.ga_naar(hier)
            self._toon_paneel(hier)
        try:
            self._toon_dialogen()
        except Fout as fout:
            self._omgeving.meld(fout.zin)

    def _toon_dialogen(self) -> None:
        onbewaard, self._instelstand = self._instelstand, ()
        stand = onbewaard[0] if onbewaard else self._diensten.concepten.instelstand()
        if stand is not None:
            self._lagen.instellingen.toon(stand)
        if self._acties.half_ingevuld() is not None:
            return  # the vault did not take it, so what it has is older
        formulier = self._diensten.concepten.formulier()
        if formulier is not None:
            self._acties.vul_verder(formulier)

    def _toon_paneel(self, hier: Hier) -> None:
        paneel, noteren = hier.paneel, self._lagen.noteren
        if hier.noteren is Paneel.PLAATSEN:  # beside the page: over a window a line is only noted
            noteren.open(plaatsen=True)
        if paneel is Paneel.AANTEKENINGEN:
            self._omgeving.meld("Je was in je werkaantekeningen. Wat je typte, staat er nog.")
        elif paneel is Paneel.SAMEN and (scherm := self._wegen.scherm()) is not None:
            scherm.acties["samen"].trigger()  # the cliënt may be looking along
        else:
            self._lagen.werkbladen.herstel(paneel, hier.keuze)
        if hier.noteren is Paneel.NOTEREN:
            noteren.open(over=self._lagen.werkbladen.venster)

    def _na_start(self, *, afgebroken: bool) -> None:
        """Offer on home what was half typed; after a day that was cut short also what was typed last."""
        kaarten = self._herstel.kaarten(afgebroken=afgebroken)
        self._clienten.bovenaan.toon(AFGEBROKEN if afgebroken and kaarten else "", kaarten)

    def _ga_verder(self) -> None:
        """Open where it was left, with the cursor where it stood if that was there."""
        if not self._clienten.verder.isVisible():
            return
        hier = self._hier.herstel()
        self._clienten.verder.click()
        scherm = self._wegen.scherm()
        if hier is None or hier.plek is None or scherm is None:
            return
        if hier.traject_id == scherm.open_traject.traject.id:
            self._wegen.ga_naar(hier)

    def plek_in(self, plaats: Plaats) -> Plek | None:
        """Return the field that had the cursor last, if it is in this part."""
        plek = self._hier.plek
        er_in = plek is not None and self._diensten.trajecten.bladwijzer_van(plek).plaats == plaats
        return plek if er_in else None
