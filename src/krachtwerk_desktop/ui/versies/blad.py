"""One version: what it is, what can be done with it, who signed, and the photo of the paper."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from krachtwerk_desktop.application.bladstand import BladStand
from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.application.versies import VersieService
from krachtwerk_desktop.domain.versie import Ondertekening, Rol, Versie, VersieStand, toon_code
from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Chip, Klein, Kop2, Kop3, Tekst
from krachtwerk_desktop.ui.bouwstenen.melding import Meldingbalk
from krachtwerk_desktop.ui.bouwstenen.vloei import VloeiLayout
from krachtwerk_desktop.ui.thema import thema
from krachtwerk_desktop.ui.versies import woorden
from krachtwerk_desktop.ui.versies.bijlagen import Bijlagen
from krachtwerk_desktop.ui.versies.ondertekenaar import Ondertekenaar
from krachtwerk_desktop.ui.versies.ondertekening import Ondertekenkaart

_LIEVER_NIET = "Wie liever niet tekent, hoeft niet uit te leggen waarom. Dat hoort er gewoon bij."


class VersieBlad(QWidget):
    """Shows the version of :meth:`toon`; what is changed in it saves itself."""

    veranderd = Signal(object)
    """The :class:`Versie` after a signature or attachment was changed."""

    def __init__(
        self,
        versies: VersieService,
        ondertekenaar: Ondertekenaar,
        balk: Meldingbalk,
        ouder: QWidget | None = None,
    ) -> None:
        super().__init__(ouder)
        self._versies, self._ondertekenaar, self._balk = versies, ondertekenaar, balk
        self._versie: Versie | None = None
        self.titel, self.gemaakt, self.code = Kop2(), Tekst(), Tekst()
        self.blijft = Klein(woorden.BLIJFT)
        self.stand, self.sinds = Chip("", "primary"), Chip("", "primary")
        self.bekijken = Knop("Bekijken", "primair", "document")
        self.afdrukken = Knop("Opnieuw afdrukken…", icoon="print")
        self.opslaan = Knop("Opslaan als PDF…")
        self.verwijderen = Knop("Versie verwijderen", "link", "prullenbak")
        lees = (versies.begrijp_datum, versies.waarom_geen_datum)
        self.kaarten = {rol: Ondertekenkaart(rol, *lees, self._onderteken) for rol in Rol}
        self.bijlagen = Bijlagen(versies, balk, self._ververs)
        self._bouw()

    @property
    def versie(self) -> Versie | None:
        return self._versie

    def toon(self, versie: Versie, stand: BladStand) -> None:
        """Show a version; unsaved changes of the one before are saved first."""
        self.leg_vast()
        self._versie = versie
        self.titel.setText(woorden.versienaam(versie))
        self.gemaakt.setText(woorden.gemaakt(versie))
        self.code.setText(f"Controlecode: {toon_code(versie.code)}")
        for rol, kaart in self.kaarten.items():
            bewaard = self._versies.vraag(versie, rol)
            nu = self._ondertekenaar.nu(bewaard)
            gevraagd = self._versies.ondertekening(versie, rol) is not None or nu is not bewaard
            kaart.toon(nu, gevraagd=gevraagd)
        self.bijlagen.toon(versie)
        self.toon_stand(versie, stand)

    def toon_stand(self, versie: Versie, stand: BladStand) -> None:
        """Show how the version stands, leaving fields that are being typed in alone."""
        self._versie = versie
        getekend = versie.stand is VersieStand.GETEKEND
        self.stand.setText(woorden.versiestand(versie))
        self.stand.zet_kleur("green" if getekend and not versie.deels_getekend else "primary")
        self.sinds.setText(woorden.sinds(stand, versie))
        anders = stand.gewijzigd or (stand.laatste is not None and stand.laatste.id != versie.id)
        self.sinds.zet_kleur("amber" if anders else "primary")
        self.verwijderen.setVisible(not versie.moet_blijven)
        self.blijft.setVisible(versie.moet_blijven and not getekend)

    def leg_vast(self) -> None:
        """Save at once what was typed in the signatures."""
        for kaart in self.kaarten.values():
            kaart.leg_vast()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for kaart in self.kaarten.values():
            kaart.zet_breedte(event.size().width())

    def _bouw(self) -> None:
        look = thema()
        vlak = QVBoxLayout(self)
        vlak.setContentsMargins(0, 0, 0, 0)
        vlak.setSpacing(look.px(10))
        chips, knoppen = VloeiLayout(ruimte=look.px(8)), VloeiLayout(ruimte=look.px(8))
        for chip in (self.stand, self.sinds):
            chips.addWidget(chip)
        for knop in (self.bekijken, self.afdrukken, self.opslaan, self.verwijderen):
            knop.setAutoDefault(False)
            knoppen.addWidget(knop)
        vlak.addWidget(self.titel)
        vlak.addLayout(chips)
        vlak.addWidget(self.gemaakt)
        vlak.addWidget(self.code)
        vlak.addLayout(knoppen)
        vlak.addWidget(self.blijft)
        vlak.addSpacing(look.px(6))
        vlak.addWidget(Kop3("Ondertekening"))
        for kaart in self.kaarten.values():
            vlak.addWidget(kaart)
        vlak.addWidget(Klein(_LIEVER_NIET))
        vlak.addSpacing(look.px(6))
        vlak.addWidget(Kop3("Foto of scan van het getekende papier"))
        vlak.addWidget(self.bijlagen)
        vlak.addStretch(1)

    def _onderteken(self, ondertekening: Ondertekening, bewerking: str) -> None:
        versie = self._ondertekenaar.leg_vast(ondertekening, bewerking)
        if versie is not None and self._versie is not None and versie.id == self._versie.id:
            self.veranderd.emit(versie)

    def _ververs(self) -> None:
        if self._versie is None:
            return
        try:
            versie = self._versies.haal(self._versie.id)
        except Fout as fout:
            self._balk.toon(fout.zin, "fout", [("Sluiten", self._balk.verberg)])
            return
        self.bijlagen.toon(versie)
        self.veranderd.emit(versie)
