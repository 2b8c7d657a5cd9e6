"""One person's signature on a version: not yet, on paper, or rather not. It saves itself."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from krachtwerk_desktop.domain.ids import nieuw_id
from krachtwerk_desktop.domain.versie import Ondertekening, Rol, TekenStand
from krachtwerk_desktop.ui.bouwstenen.kaart import Kaart
from krachtwerk_desktop.ui.bouwstenen.veld import VeldMetLabel
from krachtwerk_desktop.ui.bouwstenen.velden import Keuzelijst
from krachtwerk_desktop.ui.thema import thema
from krachtwerk_desktop.ui.typrust import Typrust
from krachtwerk_desktop.ui.velden.datum import DatumVeld
from krachtwerk_desktop.ui.velden.tekst import RegelVeld
from krachtwerk_desktop.ui.versies.woorden import ROLLEN, STANDEN

_VASTE_ROLLEN: Final = (Rol.CLIENT, Rol.BEGELEIDER)


class Ondertekenkaart(Kaart):
    """The state, and the fields that go with it: date and place, or the reason if there is one."""

    def __init__(
        self,
        rol: Rol,
        begrijp: Callable[[str], date | None],
        waarom_niet: Callable[[str], str],
        opslaan: Callable[[Ondertekening, str], None],
        ouder: QWidget | None = None,
    ) -> None:
        super().__init__("gewoon", 12, ouder)
        self.rol, self._opslaan = rol, opslaan
        self._nu: Ondertekening | None = None
        self.keuze, self.waar, self.reden = Keuzelijst(), RegelVeld(), RegelVeld()
        self.datum = DatumVeld(begrijp, waarom_niet, dag_eronder=False)
        for stand, tekst in STANDEN.items():
            if stand is not TekenStand.NIET_NODIG or rol not in _VASTE_ROLLEN:
                self.keuze.addItem(tekst, stand)
        naam = ROLLEN[rol]
        self._vakken = {
            "keuze": VeldMetLabel(naam, self.keuze),
            "datum": VeldMetLabel("Datum", self.datum),
            "waar": VeldMetLabel("Waar bewaard", self.waar),
            "reden": VeldMetLabel("Reden (mag leeg blijven)", self.reden),
        }
        self.datum.setAccessibleName(f"{naam}, datum")
        self.waar.setAccessibleName(f"{naam}, waar bewaard")
        self.reden.setAccessibleName(f"{naam}, reden")
        self._rij = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for naam_vak, rek in (("keuze", 2), ("datum", 2), ("waar", 3), ("reden", 5)):
            self._rij.addWidget(self._vakken[naam_vak], rek)
        self.inhoud.addLayout(self._rij)
        self._bewerking = ""
        self._stil = Typrust(self)
        self._stil.timeout.connect(self.leg_vast)
        self._deel_in(naast=True)
        self._verbind()

    def toon(self, ondertekening: Ondertekening, *, gevraagd: bool) -> None:
        """Show a signature; *gevraagd* is false for who was not asked to sign. Looking writes nothing."""
        self._stil.stop()
        self._bewerking = ""
        self._nu = ondertekening
        stand = ondertekening.stand if gevraagd else TekenStand.NIET_NODIG
        if not gevraagd:
            self._nu = replace(ondertekening, stand=TekenStand.NIET_NODIG)
        geblokkeerd = self.keuze.blockSignals(True)
        self.keuze.setCurrentIndex(max(0, self.keuze.findData(stand)))
        self.keuze.blockSignals(geblokkeerd)
        self.datum.zet_waarde(ondertekening.datum_tekst, ondertekening.datum)
        self.waar.zet_tekst(ondertekening.waar)
        self.reden.zet_tekst(ondertekening.reden)
        self._toon_vakken()

    def met_cursor(self) -> str:
        """Return the name of the datum whose field has the cursor, ``''`` for none."""
        velden = {"datum_tekst": self.datum.regel, "waar": self.waar, "reden": self.reden}
        return next((naam for naam, veld in velden.items() if veld.hasFocus()), "")

    def tekst_van(self, wat: str) -> str:
        """Return what stands in the field of a datum, a date as it was typed."""
        teksten = {"datum_tekst": self.datum.tekst, "waar": self.waar.tekst, "reden": self.reden.tekst}
        return teksten[wat]()

    def zet_terug(self, wat: str, tekst: str, dag: date | None) -> None:
        """Put an earlier value of a datum back, a date with the day it meant then; it saves itself."""
        self.sluit_bewerking()
        if wat == "datum_tekst":
            self.datum.zet_waarde(tekst, dag)
        else:
            (self.waar if wat == "waar" else self.reden).zet_tekst(tekst)
        self.sluit_bewerking()

    def leg_vast(self) -> None:
        """Save what differs from what was saved last."""
        self._stil.stop()
        if self._nu is None:
            return
        nieuw = replace(
            self._nu,
            stand=TekenStand(self.keuze.currentData()),
            datum_tekst=self.datum.tekst(),
            datum=self.datum.dag,
            waar=self.waar.tekst(),
            reden=self.reden.tekst(),
        )
        if nieuw != self._nu:
            self._nu = nieuw
            self._bewerking = self._bewerking or nieuw_id()
            self._opslaan(nieuw, self._bewerking)

    def sluit_bewerking(self) -> None:
        """Save; the next key begins a new edit session."""
        self.leg_vast()
        self._bewerking = ""

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.sluit_bewerking()

    def zet_breedte(self, breedte: int) -> None:
        """Put the fields beside each other where there is room."""
        self._deel_in(naast=breedte >= thema().px(560))

    def _deel_in(self, *, naast: bool) -> None:
        richting = QBoxLayout.Direction
        self._rij.setDirection(richting.LeftToRight if naast else richting.TopToBottom)
        self._rij.setSpacing(thema().px(12 if naast else 6))

    def _verbind(self) -> None:
        self.keuze.currentIndexChanged.connect(self._stand_gekozen)
        for veld in (self.datum, self.waar, self.reden):
            veld.gewijzigd.connect(self._stil.toets)
            veld.verlaten.connect(self.sluit_bewerking)

    def _stand_gekozen(self) -> None:
        self._toon_vakken()
        self.sluit_bewerking()

    def _toon_vakken(self) -> None:
        stand = self.keuze.currentData()
        for naam in ("datum", "waar"):
            self._vakken[naam].setVisible(stand == TekenStand.OP_PAPIER)
        self._vakken["reden"].setVisible(stand == TekenStand.LIEVER_NIET)
