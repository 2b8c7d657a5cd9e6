"""The screen of one traject: side list, page, tips and foot around each other."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from krachtwerk_desktop.application.bladen import blad_bij
from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.application.route import Plaats
from krachtwerk_desktop.domain.client import Client
from krachtwerk_desktop.domain.plek import EVALUATIE, KI, AntwoordPlek, Plek
from krachtwerk_desktop.ui.omgeving import Omgeving, OpenTraject, TrajectPagina
from krachtwerk_desktop.ui.thema import thema
from krachtwerk_desktop.ui.traject.kop import Kop
from krachtwerk_desktop.ui.traject.paginas import PAGINAS, PaginaMaker, Paginastapel
from krachtwerk_desktop.ui.traject.tips import BREED as TIPS_BREED
from krachtwerk_desktop.ui.traject.tips import Tipspaneel
from krachtwerk_desktop.ui.traject.versieregel import Versieregel
from krachtwerk_desktop.ui.traject.voet import Voet
from krachtwerk_desktop.ui.traject.zijkant import BREED as ZIJ_BREED
from krachtwerk_desktop.ui.traject.zijkant import Zijkant

_TIPS_VAST: Final = 1500
_PAGINA: Final = 1050
"""What a page wants at least before the side list may keep its names (the KI with its own list)."""
_MARGE: Final = 24
_LAAG: Final = 600
_KRAP: Final = 900


class TrajectScherm(QWidget):
    """Walks through the basistaken of one traject; every page is made once and kept.

    It divides the room of *ouder* before it is shown: unfolded, it could need more than the screen has.
    """

    alle_clienten = Signal()
    samen_kijken = Signal(object, object)
    """The :class:`Plaats` to look at together, and the field the cursor is in, or None."""
    afdrukken = Signal(str)
    """The key of the sheet that fits the page."""
    werkbladen = Signal()
    venster_gevraagd = Signal(str)
    """The key of a sheet that has a window of its own."""

    def __init__(
        self,
        omgeving: Omgeving,
        open_traject: OpenTraject,
        makers: Mapping[str, PaginaMaker] = PAGINAS,
        ouder: QWidget | None = None,
    ) -> None:
        super().__init__(ouder)
        self._omgeving, self.open_traject = omgeving, open_traject
        self._dienst = omgeving.diensten.trajecten
        self._laatst: dict[str, Plaats] = {}
        self._route = self._dienst.route
        self._plaats = self._route.eerste(omgeving.diensten.inhoud.basistaken[0].id)
        self._tips_gewenst: bool | None = None
        self.zijkant, self.kop, self.voet = Zijkant(), Kop(), Voet()
        self.versieregel = Versieregel(omgeving, open_traject.traject.id)
        self.tips = Tipspaneel(self)
        self.paginas = Paginastapel(omgeving, open_traject, makers)
        self._bouw()
        self._maak_acties()
        self._verbind()
        self._ververs_rand()
        if ouder is not None:
            self.resize(ouder.size())
        self._deel_in()
        self.voet.toon_laatst(open_traject.traject.laatst_op, omgeving.diensten.klok.vandaag())

    @property
    def plaats(self) -> Plaats:
        return self._plaats

    @property
    def pagina(self) -> TrajectPagina:
        """The page of the present place."""
        return self.paginas.pagina(self._plaats.basistaak)

    def toon(self, plaats: Plaats, plek: Plek | None = None, *, focus: bool = False) -> None:
        """Go to a place; with *plek* or *focus* the cursor goes into the page too."""
        stond_in_pagina, stond_er = self._focus_in_pagina(), self.paginas.currentWidget()
        self._omgeving.bewaarder.leg_alles_vast()
        self._route = self._dienst.route_van(self.open_traject.traject.id)
        self._plaats = plaats = self._route.of_eerste(plaats)
        self._laatst[plaats.basistaak] = plaats
        pagina = self.pagina
        try:
            pagina.toon(plaats)
        except Fout as fout:
            self._omgeving.meld(fout.zin)
        self.paginas.toon(plaats.basistaak)
        self._toon_rand()
        if stond_er is not pagina:
            _kom_tot_rust(pagina)
        if plek is not None or focus or stond_in_pagina:
            pagina.focus_op(plek)

    def ververs(self) -> None:
        """Show what is walked now, at the same place and in the same field if they are still there."""
        self.toon(self._plaats, self._omgeving.bewaarder.plek_van(self.window().focusWidget()))

    def ga(self, basistaak: str) -> None:
        """Jump to a basistaak, where it was left."""
        if basistaak != self._plaats.basistaak:
            self.toon(self._laatst.get(basistaak) or self._dienst.route.eerste(basistaak))

    def gegevens_gewijzigd(self, client: Client) -> None:
        """Show changed data of the cliënt or the round."""
        traject = self._omgeving.diensten.clienten.traject(self.open_traject.traject.id)
        self.open_traject = OpenTraject(client, traject)
        self.paginas.zet_traject(self.open_traject)
        self._ververs_rand()
        self._deel_in()

    def wissel_tips(self) -> None:
        """Show or hide the tips (F2); the cursor stays where it is."""
        self._tips_gewenst = not self.tips.isVisibleTo(self)
        self._deel_in()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._deel_in()

    def _bouw(self) -> None:
        look = thema()
        midden = QVBoxLayout()
        midden.setSpacing(0)
        self._binnen = QVBoxLayout()
        self._binnen.setSpacing(look.px(10))
        self.kop.voeg_regel_toe(self.versieregel)
        self._binnen.addWidget(self.kop)
        self._binnen.addWidget(self.paginas, 1)
        midden.addLayout(self._binnen, 1)
        midden.addWidget(self.voet)
        self._rij = QHBoxLayout(self)
        self._rij.setContentsMargins(0, 0, 0, 0)
        self._rij.setSpacing(0)
        self._rij.addWidget(self.zijkant)
        self._rij.addLayout(midden, 1)
        self.tips.hide()

    def _maak_acties(self) -> None:
        self.acties = {
            "samen": self._actie("Samen kijken", "F11", self._kijk_samen),
            "tips": self._actie("Tips", "F2", self.wissel_tips),
            "afdrukken": self._actie("Werkblad afdrukken…", "Ctrl+P", self._druk_af),
            "vorige": self._actie("Vorige", "Alt+Left", self.vorige),
            "volgende": self._actie("Volgende", "Alt+Right", self.volgende),
            "alle": self._actie("Alle cliënten", "", self.alle_clienten.emit),
        }
        for taak in self._omgeving.diensten.inhoud.basistaken:
            self._actie(taak.naam, f"Ctrl+{taak.nummer}", partial(self.ga, taak.id))

    def _verbind(self) -> None:
        self.zijkant.terug.clicked.connect(self.alle_clienten)
        self.zijkant.werkbladen.clicked.connect(self.werkbladen)
        self.zijkant.lijst.gekozen.connect(self.ga)
        self.zijkant.lijst.geopend.connect(lambda: self.pagina.focus_op(None))
        self.kop.samen.clicked.connect(self._kijk_samen)
        self.kop.tips.geschakeld.connect(self.wissel_tips)
        self.tips.sluiten.connect(self._sluit_tips)
        self.voet.vorige.connect(self.vorige)
        self.voet.volgende.connect(self.volgende)
        self.voet.afdrukken.connect(self._druk_af)
        bewaarder = self._omgeving.bewaarder
        bewaarder.opgeslagen.connect(self._is_opgeslagen)
        bewaarder.opgeslagen.connect(self.versieregel.kijk_later)
        bewaarder.mislukt.connect(self.voet.niet_opgeslagen)
        thema().veranderd.connect(self._deel_in)
        self.paginas.ga_naar.connect(self.toon)
        self.paginas.venster_gevraagd.connect(self.venster_gevraagd)
        self.paginas.inhoud_gewijzigd.connect(self._ververs_rand)
        self.paginas.inhoud_gewijzigd.connect(self.versieregel.kijk_later)

    def vorige(self) -> None:
        """Go one part back."""
        self._stap(self._route.vorige(self._plaats))

    def volgende(self) -> None:
        """Go one part on."""
        self._stap(self._route.volgende(self._plaats))

    def _stap(self, naar: Plaats | None) -> None:
        if naar is not None:
            self.toon(naar)

    def _toon_rand(self) -> None:
        """Let everything around the page say where we are."""
        inhoud, route = self._omgeving.diensten.inhoud, self._route
        taak = inhoud.basistaak(self._plaats.basistaak)
        self.kop.toon(taak)
        self.versieregel.toon(taak.id)
        self.zijkant.lijst.kies(taak.id)
        leefgebied = inhoud.leefgebied(self._plaats.deel) if taak.id == KI and self._plaats.deel else None
        self.tips.toon(taak, leefgebied, inhoud.perspectieven)
        namen = [
            route.naam(plaats, self._plaats) if plaats else ""
            for plaats in (route.vorige(self._plaats), route.volgende(self._plaats))
        ]
        self.voet.toon(vorige=namen[0], volgende=namen[1])
        self.acties["vorige"].setEnabled(bool(namen[0]))
        self.acties["volgende"].setEnabled(bool(namen[1]))

    def _ververs_rand(self) -> None:
        traject_id = self.open_traject.traject.id
        try:
            self.zijkant.toon_standen(self._dienst.standen(traject_id))
            evaluatie = self._dienst.volgende_evaluatie(traject_id)
        except Fout as fout:
            self._omgeving.meld(fout.zin)
            return
        self.zijkant.toon_client(self.open_traject, evaluatie, self._omgeving.diensten.klok.vandaag())
        self.zijkant.lijst.kies(self._plaats.basistaak)

    def _is_opgeslagen(self, plek: Plek, moment: datetime) -> None:
        if not self._omgeving.bewaarder.openstaand:
            self.voet.opgeslagen(moment)
        evaluatie = isinstance(plek, AntwoordPlek) and (plek.formulier, plek.vraag) == EVALUATIE
        if evaluatie or self.zijkant.lijst.is_leeg(self._plaats.basistaak):
            self._ververs_rand()

    def _kijk_samen(self) -> None:
        bewaarder = self._omgeving.bewaarder
        bewaarder.leg_alles_vast()
        self.samen_kijken.emit(self._plaats, bewaarder.plek_van(QApplication.focusWidget()))

    def _druk_af(self) -> None:
        self._omgeving.bewaarder.leg_alles_vast()
        self.afdrukken.emit(blad_bij(self._plaats.basistaak).sleutel)

    def _sluit_tips(self) -> None:
        self._tips_gewenst = False
        self._deel_in()
        self.kop.tips.setFocus()

    def _focus_in_pagina(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.paginas.isAncestorOf(focus)

    def _deel_in(self) -> None:
        """Divide the width: tips beside the page or over it, side list with or without names."""
        look = thema()
        vast = self.width() >= look.px(_TIPS_VAST)
        open_ = vast if self._tips_gewenst is None else self._tips_gewenst
        self._leg_tips(vast=vast, open_=open_)
        marge = look.px(_MARGE if self.width() >= look.px(_KRAP) else _MARGE // 3)
        self._binnen.setContentsMargins(marge, look.px(14), marge, look.px(8))
        self.voet.zet_marge(marge)
        over = self.width() - (look.px(TIPS_BREED) if vast and open_ else 0) - 2 * marge
        gevouwen = over - look.px(ZIJ_BREED) < look.px(_PAGINA)
        self.zijkant.vouw(gevouwen=gevouwen)
        self.kop.maak_laag(laag=self.height() < look.px(_LAAG))
        self.kop.zeg_wie(self.open_traject.client.aanspreeknaam if gevouwen else "")

    def _leg_tips(self, *, vast: bool, open_: bool) -> None:
        look = thema()
        if vast and self._rij.indexOf(self.tips) < 0:
            self._rij.addWidget(self.tips)
        elif not vast and self._rij.indexOf(self.tips) >= 0:
            self._rij.removeWidget(self.tips)
        self.kop.tips.zet(aan=open_)
        self.tips.setFixedWidth(min(look.px(TIPS_BREED), self.width()))
        self.tips.setVisible(open_)
        if open_ and not vast:
            hoogte = self.height() - self.voet.sizeHint().height()
            self.tips.setGeometry(self.width() - self.tips.width(), 0, self.tips.width(), hoogte)
            self.tips.raise_()

    def _actie(self, tekst: str, toets: str, doe: Callable[[], None]) -> QAction:
        actie = QAction(tekst, self)
        if toets:
            actie.setShortcut(QKeySequence(toets))
        actie.triggered.connect(lambda _aan=False: doe())
        self.addAction(actie)
        return actie


def _kom_tot_rust(pagina: TrajectPagina) -> None:
    """Lay everything out before the first picture: a page that is seen to settle seems to tremble."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    pagina.kom_tot_rust()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
