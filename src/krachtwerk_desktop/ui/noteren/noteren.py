"""*Snel noteren* from anywhere in a traject, and *Plaatsen* afterwards.

The panel is loaded when it is opened.
"""

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

import shiboken6
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from krachtwerk_desktop.application.concepten import Paneel
from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.domain.plek import NotitiePlek, Plek
from krachtwerk_desktop.ui.bouwstenen.toetsen import NOTEREN
from krachtwerk_desktop.ui.noteren.gastplek import Gastplek
from krachtwerk_desktop.ui.noteren.half import HalveZinnen
from krachtwerk_desktop.ui.noteren.handelingen import Handelingen
from krachtwerk_desktop.ui.noteren.ingang import Ingang
from krachtwerk_desktop.ui.omgeving import Omgeving
from krachtwerk_desktop.ui.thema import thema
from krachtwerk_desktop.ui.traject.scherm import TrajectScherm

if TYPE_CHECKING:
    from krachtwerk_desktop.ui.noteren.paneel import NoteerPaneel


class OpPagina(NamedTuple):
    """How the panel stood open on the page before it was taken over a window."""

    plaatst: bool
    terug_naar: QWidget | None
    binnen: bool
    """Whether the keyboard was in it."""


class Noteren(QObject):
    """Belongs to the workspace, so that a half-typed line outlives the page it was typed on."""

    def __init__(self, omgeving: Omgeving, ouder: QObject) -> None:
        super().__init__(ouder)
        self._omgeving, self._dienst = omgeving, omgeving.diensten.notities
        self.halve = HalveZinnen(self._dienst, self)
        afscheid = omgeving.afscheid
        afscheid.tel_ook(lambda: [afscheid.naam_van(t, "Snel noteren") for t in self.halve.schrijf()])
        self._scherm: TrajectScherm | None = None
        self._doe: Handelingen | None = None
        self._terug_naar: QWidget | None = None
        self._op_pagina: OpPagina | None = None
        self._gast = Gastplek(self)
        self._gast.gevraagd.connect(lambda vlak: self.open(over=vlak))
        self._gast.maat.connect(self._leg)
        self._gast.weg.connect(self._haal_terug)
        self.paneel: NoteerPaneel | None = None
        self.halve.mislukt.connect(self._halve_mislukt)
        self.halve.hersteld.connect(lambda: self._halve_mislukt(""))
        omgeving.bewaarder.opgeslagen.connect(self._is_opgeslagen)

    def hoort_bij(self, scherm: TrajectScherm) -> None:
        """Serve a traject that was opened: its key, its menu entry, its count and its panel."""
        self.laat_los()
        self._scherm = scherm
        self._doe = Handelingen(self._omgeving, scherm.open_traject, scherm)
        self._doe.veranderd.connect(self._is_veranderd)
        # Left alone, Qt writes the English name of the first key.
        toets = NOTEREN[-1].toString(QKeySequence.SequenceFormat.NativeText)
        actie = QAction(f"Snel noteren\t{toets}", scherm)
        actie.setShortcuts(NOTEREN)
        actie.triggered.connect(lambda _aan=False: self.open())
        scherm.addAction(actie)
        scherm.acties["noteren"] = actie
        self._hang_ingang_op(scherm)
        scherm.installEventFilter(self)
        thema().veranderd.connect(self._leg)
        self._tel()

    def hoort_ook_bij(self, vlak: QWidget) -> None:
        """Serve a window or a page over a traject too; what was being done there stays as it is."""
        self._gast.voeg_toe(vlak)

    def hoort_bij_samen(self, vlak: QWidget) -> None:
        """Serve *Samen kijken*: there a line is noted, and nothing is seen of what was noted before."""
        self._gast.voeg_samen_toe(vlak)

    def _hang_ingang_op(self, scherm: TrajectScherm) -> None:
        self._ingang = Ingang(scherm.zijkant)
        self._ingang.clicked.connect(self._uit_zijkant)
        self._ingang.vouw(gevouwen=scherm.zijkant.gevouwen)
        scherm.zijkant.voeg_knop_toe(self._ingang)
        scherm.zijkant.installEventFilter(self)

    def laat_los(self) -> None:
        """Let go of a traject that is closed; what is half typed in it stays."""
        self.halve.leg_vast()
        if self.paneel is not None and shiboken6.isValid(self.paneel):
            self.paneel.leg_vast()
            self._op_pagina = None
            self._gast.verlaat()
        if self._scherm is not None:
            thema().veranderd.disconnect(self._leg)
        self._scherm = self._doe = self.paneel = self._terug_naar = None

    def sluit(self) -> None:
        """Write what is half typed, and wait for it: the vault is about to close."""
        self.laat_los()
        self.halve.sluit()

    def open(self, *, plaatsen: bool = False, over: QWidget | None = None) -> None:
        """Show the panel with the keyboard in it, over the page or over what lies on that."""
        if self._scherm is None or self._doe is None:
            return
        paneel = self.paneel or self._maak_paneel(self._scherm, self._doe)
        gast = self._gast.kies(over)
        if gast is not None and paneel.parentWidget() is not gast:
            if paneel.parentWidget() is self._scherm and not paneel.isHidden():
                binnen = paneel.isAncestorOf(self._scherm.window().focusWidget())
                self._op_pagina = OpPagina(paneel.plaatst, self._terug_naar, binnen)
            paneel.setParent(gast)
        if not paneel.isVisible():
            self._terug_naar = QApplication.focusWidget()
        self._leg_neer(paneel, plaatsen=plaatsen)
        paneel.begin()

    def boven(self) -> Paneel:
        """Return which panel lies over the page."""
        paneel = self.paneel
        if paneel is None or not shiboken6.isValid(paneel) or not paneel.isVisible():
            return Paneel.GEEN
        return Paneel.PLAATSEN if paneel.plaatst else Paneel.NOTEREN

    def sluit_paneel(self) -> None:
        """Put the panel away, and the keyboard back where it was."""
        self.halve.leg_vast()
        if self.paneel is None or self._scherm is None:
            return
        self.paneel.leg_vast()
        self.paneel.hide()
        terug = self._terug_naar
        if terug is None or not shiboken6.isValid(terug) or not terug.isVisible():
            terug = self._gast.vlak
        if terug is None:
            self._scherm.pagina.focus_op(None)
        else:
            terug.setFocus()

    def ververs(self) -> None:
        """Show the lines as they are in the vault now."""
        paneel, doe = self.paneel, self._doe
        if doe is not None and paneel is not None and paneel.isVisible():
            from krachtwerk_desktop.ui.noteren.inzicht import vul

            try:
                vul(paneel, self._omgeving.diensten, doe.traject_id)
            except Fout as fout:
                self._omgeving.meld(fout.zin)
        self._tel()

    def is_teruggedraaid(self, plek: Plek | None) -> bool:
        """Follow an undo made elsewhere; True when the keyboard belongs in the panel."""
        hier = self.paneel is not None and self.paneel.isVisible()
        if self._scherm is None or not (hier or isinstance(plek, NotitiePlek)):
            self._tel()
            return False
        self._scherm.toon(self._scherm.plaats)
        self.open(plaatsen=self.paneel is not None and self.paneel.plaatst)
        return True

    def eventFilter(self, ding: QObject, event: QEvent) -> bool:
        """Follow the screen: its size, its side list, and when it comes back."""
        soort, scherm = event.type(), self._scherm
        if scherm is not None and ding is scherm and soort == QEvent.Type.Resize:
            self._leg()
        elif scherm is not None and ding is scherm and soort == QEvent.Type.Show:
            self.ververs()
        elif scherm is not None and ding is scherm.zijkant and soort == QEvent.Type.Resize:
            self._ingang.vouw(gevouwen=scherm.zijkant.gevouwen)
        return super().eventFilter(ding, event)

    def _leg_neer(self, paneel: "NoteerPaneel", *, plaatsen: bool) -> None:
        op_pagina = self._gast.vlak is None
        noteer = paneel.noteervlak
        noteer.knop.setVisible(op_pagina)  # a place is chosen with the page in sight
        noteer.toon_eerder(aan=not self._gast.kijkt_de_client)
        paneel.toon(plaatsen=plaatsen and op_pagina)
        self._leg()
        paneel.show()
        self.ververs()

    def _haal_terug(self) -> None:
        """Take the panel along before the window goes that it lies over, and what is half typed with it."""
        self.halve.leg_vast()
        paneel, stond, self._op_pagina = self.paneel, self._op_pagina, None
        if paneel is None or not shiboken6.isValid(paneel) or self._scherm is None:
            return
        paneel.leg_vast()
        paneel.hide()
        paneel.setParent(self._scherm)
        if stond is not None:
            self._terug_naar = stond.terug_naar
            self._leg_neer(paneel, plaatsen=stond.plaatst)
            if stond.binnen:
                paneel.begin()

    def _maak_paneel(self, scherm: TrajectScherm, doe: Handelingen) -> "NoteerPaneel":
        from krachtwerk_desktop.ui.noteren.paneel import NoteerPaneel
        from krachtwerk_desktop.ui.noteren.terug import Zinterug

        client = scherm.open_traject.client.aanspreeknaam
        paneel = NoteerPaneel(client, self._omgeving.diensten.inhoud.perspectieven, scherm)
        paneel.hide()
        paneel.sluiten.connect(self.sluit_paneel)
        noteer, plaats = paneel.noteervlak, paneel.plaatsvlak
        noteer.klaar.connect(self._noteer)
        noteer.getypt.connect(lambda tekst, cursor: self.halve.typ(doe.traject_id, (tekst, cursor)))
        noteer.plaatsen.connect(lambda: self.open(plaatsen=True))
        plaats.noteren.connect(self.open)
        plaats.plaats.connect(doe.plaats)
        plaats.doel.connect(doe.maak_doel)
        plaats.haal_terug.connect(doe.haal_laatste_terug)
        Zinterug(self._omgeving, scherm.open_traject, paneel).veranderd.connect(self._is_veranderd)
        for vlak in (noteer, plaats):
            vlak.geopend.connect(doe.volg)
            vlak.gewijzigd.connect(doe.is_gewijzigd)
            vlak.weg.connect(doe.verwijder)
        doe.geplaatst.connect(paneel.is_geplaatst)
        doe.gezegd.connect(paneel.zeg_bij_plaatsen)
        doe.teruggehaald.connect(lambda: paneel.zeg_bij_plaatsen("De zin wacht weer op een plek."))
        self.paneel = paneel
        try:
            noteer.zet_halve(*self.halve.haal(doe.traject_id))
        except Fout as fout:
            self._omgeving.meld(fout.zin)
        return paneel

    def _tel(self) -> None:
        """Say in the side list how many lines wait."""
        if self._doe is not None:
            self._ingang.zet_aantal(self._doe.wachtend())

    def _uit_zijkant(self) -> None:
        self.open(plaatsen=self._doe is not None and self._doe.wachtend() > 0)

    def _noteer(self, tekst: str) -> None:
        """Keep a line; only what the vault confirmed leaves the field."""
        paneel, doe = self.paneel, self._doe
        if paneel is None or doe is None:
            return
        try:
            notitie = self._dienst.noteer(doe.traject_id, tekst)
        except Fout as fout:
            paneel.noteervlak.toon_fout(fout.zin)
            return
        paneel.noteervlak.zet_halve("", 0)
        self.halve.typ(doe.traject_id, ("", 0))
        self.halve.leg_vast()
        paneel.noteervlak.meld(f"Opgeslagen om {notitie.moment.astimezone():%H:%M}")
        self.ververs()

    def _is_veranderd(self) -> None:
        """Let page, panel and count follow what was done with a line."""
        scherm = self._scherm
        if scherm is not None:
            scherm.toon(scherm.plaats)
            scherm.paginas.inhoud_gewijzigd.emit()
        self.ververs()

    def _is_opgeslagen(self, plek: Plek, _moment: datetime) -> None:
        if isinstance(plek, NotitiePlek):
            self.ververs()

    def _leg(self) -> None:
        if self.paneel is not None and self._gast.vlak is not None:
            self.paneel.leg_over(self._gast.vlak, 0)
        elif self.paneel is not None and self._scherm is not None:
            self.paneel.leg_over(self._scherm, self._scherm.voet.sizeHint().height())

    def _halve_mislukt(self, zin: str) -> None:
        if self.paneel is not None:
            self.paneel.noteervlak.toon_fout(zin)
