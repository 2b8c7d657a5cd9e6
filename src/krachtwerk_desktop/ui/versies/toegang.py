"""The ways to the sheets of an open traject: the preview, *Werkbladen*, and the check code."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QWidget

from krachtwerk_desktop.application.bladen import vergelijking
from krachtwerk_desktop.application.bladkeuze import Bladkeuze
from krachtwerk_desktop.application.concepten import Paneel
from krachtwerk_desktop.application.controle import Bevinding
from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.application.route import Plaats
from krachtwerk_desktop.domain.plek import KI
from krachtwerk_desktop.domain.versie import Versie, toon_code
from krachtwerk_desktop.domain.werkblad import KrachtenBlad
from krachtwerk_desktop.ui.bouwstenen.melding import Soort
from krachtwerk_desktop.ui.bouwstenen.richting import los
from krachtwerk_desktop.ui.omgeving import Omgeving
from krachtwerk_desktop.ui.versies.ondertekenaar import Ondertekenaar
from krachtwerk_desktop.ui.versies.woorden import ROLLEN, versienaam

if TYPE_CHECKING:
    from krachtwerk_desktop.ui.traject.scherm import TrajectScherm
    from krachtwerk_desktop.ui.versies.blad import VersieBlad
    from krachtwerk_desktop.ui.versies.werkbladen import Werkbladen


Boven = tuple[Paneel, Bladkeuze | None]
"""Which window lies over the page, and what is chosen in it."""
_SCAN_AFGEBROKEN: Final = (
    "Het dossier ging op slot terwijl je een foto of scan toevoegde. Staat hij er hieronder niet bij? "
    "Voeg hem dan nog een keer toe."
)


def _niets() -> Boven:
    """A window that does not come back."""
    return Paneel.GEEN, None


class Werkbladtoegang(QObject):
    """Opens the windows about sheets, one at a time, over the workspace.

    *wacht* waits until everything typed is in the vault; *open_traject* opens a round by its id.
    """

    geopend = Signal(QDialog)
    """A window that lies over the page from now on."""
    gegeven_gevraagd = Signal(object)
    """A :class:`Gegeven` of the heading to go to, which is on no page."""

    def __init__(
        self,
        omgeving: Omgeving,
        open_traject: Callable[[str], None],
        venster: QWidget,
    ) -> None:
        super().__init__(venster)
        self._omgeving, self._venster = omgeving, venster
        self._wacht, self._open_traject = omgeving.afscheid.wacht, open_traject
        self._scherm: TrajectScherm | None = None
        self._boven: tuple[QDialog, Callable[[], Boven]] | None = None
        self.ondertekenaar = Ondertekenaar(omgeving.diensten.versies, omgeving.bewaarder, self)
        omgeving.afscheid.maak_eerst_af(self._maak_af)
        omgeving.afscheid.tel_ook(self._onbewaard)
        self.werkbladen = self._actie("Werkbladen…", self.toon)
        self.controlecode = self._actie("Controlecode…", self.vraag_code)
        self.krachten = self._actie("Mijn krachten…", self.toon_krachten)
        self.vergelijking = self._actie("Toen en nu…", self.toon_vergelijking)

    def kies(self, scherm: "TrajectScherm | None") -> None:
        """Work on the traject of this screen from now on; None at home."""
        self._scherm = scherm
        for actie in (self.werkbladen, self.krachten, self.vergelijking):
            actie.setEnabled(scherm is not None)
        if scherm is not None:
            scherm.afdrukken.connect(self.druk_af)
            scherm.werkbladen.connect(self.toon)
            scherm.venster_gevraagd.connect(self.toon_venster)

    def druk_af(self, keuze: str | Bladkeuze) -> None:
        """Open the preview of a sheet, by its key or with what was chosen for it."""
        from krachtwerk_desktop.ui.voorbeeld.afdrukvoorbeeld import Afdrukvoorbeeld

        if self._scherm is None:
            return
        self._wacht()
        voorbeeld = Afdrukvoorbeeld(self._omgeving, self._scherm.open_traject, keuze, self._venster)
        voorbeeld.ga_naar.connect(self._ga_naar)
        voorbeeld.klaargemaakt.connect(self._is_klaargemaakt)
        self._open(voorbeeld, lambda: (Paneel.VOORBEELD, voorbeeld.keuze))

    def toon(self, versie_id: str = "", melding: str = "", soort: Soort = "klaar") -> None:
        """Open *Werkbladen*, at a version and with something to tell if there is."""
        from krachtwerk_desktop.ui.versies.werkbladen import Werkbladen

        if self._scherm is None:
            return
        self._wacht()
        werkbladen = Werkbladen(self._omgeving, self.ondertekenaar, self._scherm.open_traject, self._venster)
        werkbladen.veranderd.connect(self._ververs)
        werkbladen.afdrukken.connect(lambda: self._verder(werkbladen, lambda: self.druk_af("actieplan")))
        werkbladen.controlecode.connect(lambda: self._verder(werkbladen, self.vraag_code))
        werkbladen.toon(versie_id)
        if melding:
            werkbladen.balk.toon(melding, soort)
        self._open(werkbladen, lambda: (_paneel_van(werkbladen), None))

    @property
    def venster(self) -> QDialog | None:
        """The window that was opened last, None when it is closed."""
        open_ = self._boven[0] if self._boven is not None else None
        return open_ if open_ is not None and shiboken6.isValid(open_) and open_.isVisible() else None

    def boven(self) -> Boven:
        """Return which of these windows lies over the page, and what is chosen in it."""
        return self._boven[1]() if self._boven is not None and self.venster is not None else _niets()

    def herstel(self, paneel: Paneel, keuze: Bladkeuze | None) -> None:
        """Open again what lay over the page before a lock."""
        if paneel is Paneel.WERKBLADEN:
            self.toon()
        elif paneel is Paneel.SCAN:
            self.toon("", _SCAN_AFGEBROKEN, "let_op")
        elif paneel is Paneel.VOORBEELD and keuze is not None:
            self.druk_af(keuze)
        elif paneel is Paneel.KRACHTEN:
            self.toon_krachten()
        elif paneel is Paneel.VERGELIJKING:
            self.toon_vergelijking(keuze)

    def sluit(self) -> None:
        """Keep what was typed in *Werkbladen*, before it is sealed and the vault closes under it."""
        if (blad := self._open_blad()) is not None:
            blad.leg_vast()
            blad.bijlagen.sluit()

    def toon_venster(self, sleutel: str) -> None:
        """Open the window of a sheet that has one."""
        {"krachten": self.toon_krachten, "vergelijking": self.toon_vergelijking}[sleutel]()

    def toon_krachten(self) -> None:
        """Show the wheel."""
        from krachtwerk_desktop.ui.krachten.venster import KrachtenVenster

        if self._scherm is None:
            return
        self._wacht()
        diensten, traject_id = self._omgeving.diensten, self._traject_id
        try:
            blad = diensten.werkbladen.blad("krachten", traject_id)
            gebieden = [deel.id for deel in diensten.werkbladen.onderdelen("krachten", traject_id)]
        except Fout as fout:
            self._omgeving.meld(fout.zin)
            return
        if isinstance(blad, KrachtenBlad):
            venster = KrachtenVenster(blad, gebieden, self._venster)
            venster.afdrukken.connect(lambda: self.druk_af("krachten"))
            venster.naar_leefgebied.connect(lambda gebied: self._scherm_naar(Plaats(KI, gebied)))
            self._open(venster, lambda: (Paneel.KRACHTEN, None))

    def toon_vergelijking(self, keuze: Bladkeuze | None = None) -> None:
        """Show two states of the KI beside each other."""
        from krachtwerk_desktop.ui.krachten.toen_en_nu import ToenEnNu

        if self._scherm is None:
            return
        self._wacht()
        diensten = self._omgeving.diensten
        venster = ToenEnNu(
            diensten.vergelijker, self._traject_id, diensten.inhoud.perspectieven, self._venster
        )
        if keuze is not None:
            venster.kies(keuze.toen, keuze.nu)
        venster.afdrukken.connect(lambda *momenten: self.druk_af(_vergelijking(momenten)))
        self._open(venster, lambda: (Paneel.VERGELIJKING, _vergelijking(venster.momenten)))

    def open_versie(self, traject_id: str, versie_id: str) -> None:
        """Show a version where it belongs: in its traject, opened first if need be."""
        if self._traject_id != traject_id:
            self._open_traject(traject_id)
        if self._traject_id == traject_id:
            self.toon(versie_id)

    def vraag_code(self) -> None:
        """Ask for a check code."""
        from krachtwerk_desktop.ui.versies.controlecode import Controlecode

        dialoog = Controlecode(self._omgeving.diensten, self._venster)
        dialoog.open_versie.connect(self.open_versie)
        self._open(dialoog)

    def _scherm_naar(self, plaats: Plaats) -> None:
        if self._scherm is not None:
            self._scherm.toon(plaats, focus=True)

    @property
    def _traject_id(self) -> str:
        return self._scherm.open_traject.traject.id if self._scherm else ""

    def _open_blad(self) -> "VersieBlad | None":
        venster = self.venster
        if venster is None:
            return None
        from krachtwerk_desktop.ui.versies.werkbladen import Werkbladen

        return venster.blad if isinstance(venster, Werkbladen) else None

    def _maak_af(self) -> None:
        if (blad := self._open_blad()) is not None:
            blad.leg_vast()
            blad.bijlagen.maak_af()

    def _onbewaard(self) -> list[str]:
        self.ondertekenaar.probeer_opnieuw()
        namen = [
            self._noem(open_.versie_id, f"ondertekening door {ROLLEN[open_.rol].lower()}")
            for open_ in self.ondertekenaar.onbewaard
        ]
        blad = self._open_blad()
        if blad is not None and (versie_id := blad.bijlagen.onderweg):
            namen.append(self._noem(versie_id, "foto of scan die nog wordt toegevoegd"))
        return namen

    def _noem(self, versie_id: str, wat: str) -> str:
        """Return *Samira: Mijn actieplan, versie 2, ondertekening door cliënt*."""
        clienten = self._omgeving.diensten.clienten
        try:
            versie = self._omgeving.diensten.versies.haal(versie_id)
            client = clienten.haal(clienten.traject(versie.traject_id).client_id)
        except Fout:  # a vault that cannot be read either
            return wat.capitalize()
        return f"{los(client.aanspreeknaam)}: {versienaam(versie)}, {wat}"

    def _open(self, dialoog: QDialog, boven: Callable[[], Boven] = _niets) -> None:
        self._boven = dialoog, boven
        self.geopend.emit(dialoog)
        dialoog.finished.connect(dialoog.deleteLater)
        dialoog.open()

    def _verder(self, dialoog: QDialog, doe: Callable[[], None]) -> None:
        dialoog.close()
        doe()

    def _ga_naar(self, bevinding: Bevinding) -> None:
        """Put the cursor in the field that a line of the check is about."""
        trajecten, plek = self._omgeving.diensten.trajecten, bevinding.plek
        if bevinding.gegeven is not None:
            self.gegeven_gevraagd.emit(bevinding.gegeven)
        elif self._scherm is not None:
            eerste = trajecten.route.eerste(bevinding.basistaak)
            plaats = trajecten.bladwijzer_van(plek).plaats if plek else eerste
            self._scherm.toon(plaats, plek, focus=True)
            # Two windows closed over each other; not every system then gives the keyboard back.
            self._venster.window().activateWindow()

    def _is_klaargemaakt(self, versie: Versie) -> None:
        self._ververs()
        self.toon(
            versie.id,
            f"Versie {versie.nummer} is klaar om te tekenen. De controlecode is {toon_code(versie.code)}; "
            "hij staat onderaan het papier. Druk het nu af, of later.",
        )

    def _ververs(self) -> None:
        if self._scherm is not None:
            self._scherm.versieregel.kijk_later()

    def _actie(self, tekst: str, doe: Callable[[], None]) -> QAction:
        actie = QAction(tekst, self)
        actie.triggered.connect(lambda _aan=False: doe())
        return actie


def _paneel_van(werkbladen: "Werkbladen") -> Paneel:
    return Paneel.SCAN if werkbladen.blad.bijlagen.voegt_toe else Paneel.WERKBLADEN


def _vergelijking(momenten: Sequence[str]) -> Bladkeuze:
    toen, nu = momenten
    return Bladkeuze(vergelijking.BLAD.sleutel, toen=toen, nu=nu)
