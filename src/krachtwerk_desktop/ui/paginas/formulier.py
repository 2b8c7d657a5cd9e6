"""The page of every basistaak that is a conversation with questions, drawn from the catalogue."""

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from krachtwerk_desktop.application.route import Plaats
from krachtwerk_desktop.domain.inhoud import Basistaak, Deel, Vraag
from krachtwerk_desktop.domain.plek import AntwoordPlek, BesprokenPlek, Plek
from krachtwerk_desktop.ui.bouwstenen.kaart import Kaart
from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.rol import Rol
from krachtwerk_desktop.ui.bouwstenen.vloei import VloeiLayout
from krachtwerk_desktop.ui.omgeving import Omgeving, OpenTraject, TrajectPagina
from krachtwerk_desktop.ui.paginas.besproken import Besproken
from krachtwerk_desktop.ui.thema import thema
from krachtwerk_desktop.ui.velden.deel import DeelVlak

_VOORUIT_MS: Final = 700
_MAAT: Final = 760
"""No line of text gets wider than this: a long line is hard to read back."""

_GEEN_DEEL: Final = Deel("", "Geen vragen", "", "Op deze bladzijde staan nu geen vragen.", ())
"""For a form of which every question has expired."""


class FormulierPagina(TrajectPagina):
    """A basistaak as a form: one part at a time, the others a chip away.

    The head above the page, with name and aim of the basistaak, is the window's.

    A part is built once and stays, so that its cursor and its undo are there when somebody
    comes back. The first one is built with the page, the next one while nobody waits.
    """

    def __init__(self, omgeving: Omgeving, open_traject: OpenTraject, basistaak: Basistaak) -> None:
        super().__init__(omgeving, open_traject, basistaak)
        self._route_delen = omgeving.diensten.trajecten.route_van(open_traject.traject.id).delen(basistaak.id)
        self._delen: dict[str, DeelVlak] = {}
        self._chips: dict[str, Knop] = {}
        self._nu = ""
        self.besproken = Besproken(omgeving, open_traject.traject.id, basistaak.id)
        self.rol, self._kaart = Rol(), Kaart(marge=20)
        self._bouw()
        self.besproken.gewijzigd.connect(self.inhoud_gewijzigd)
        self._vooruit = QTimer(self, singleShot=True, interval=_VOORUIT_MS)
        self._vooruit.timeout.connect(self._maak_volgend_deel)
        self._deel(self._route_delen[0])
        thema().veranderd.connect(self._pas_maat_aan)

    def toon(self, plaats: Plaats) -> None:
        """Show a part with texts fresh from the vault; an unknown part counts as the first."""
        self.omgeving.bewaarder.leg_alles_vast()
        trajecten = self.omgeving.diensten.trajecten
        deel = plaats.deel if plaats.deel in self._route_delen else self._route_delen[0]
        self._deel(deel).vul(trajecten.antwoorden(self.open_traject.traject.id, self.basistaak.id))
        if deel != self._nu:
            self._wissel(deel)
        self._vooruit.start()

    def focus_op(self, plek: Plek | None) -> None:
        """Put the cursor in the field of *plek*, at its end; in the first field for None."""
        if isinstance(plek, BesprokenPlek):
            self.besproken.kijk_weer()
        elif self._nu:
            self._delen[self._nu].focus_op(plek.vraag if isinstance(plek, AntwoordPlek) else "")

    def plek(self, vraag: Vraag) -> AntwoordPlek:
        """Return where the answer to a question of this page is kept."""
        return AntwoordPlek(self.open_traject.traject.id, self.basistaak.id, vraag.id)

    def _wissel(self, deel: str) -> None:
        if self._nu:
            self._delen[self._nu].hide()
        self._nu = deel
        self._delen[deel].show()
        if deel in self._chips:
            self._chips[deel].setChecked(True)
        self.rol.verticalScrollBar().setValue(0)

    def _maak_volgend_deel(self) -> None:
        verder = self._route_delen.index(self._nu) + 1
        if verder < len(self._route_delen):
            self._deel(self._route_delen[verder])

    def _deel(self, deel: str) -> DeelVlak:
        if deel in self._delen:
            return self._delen[deel]
        inhoud = next((d for d in self.basistaak.delen if d.id == deel), _GEEN_DEEL)
        vlak = DeelVlak(inhoud, self.plek, self.omgeving.diensten.velden, self.omgeving.bewaarder)
        vlak.hide()
        self._delen[deel] = vlak
        self._kaart.inhoud.addWidget(vlak)
        return vlak

    def _bouw(self) -> None:
        kolom = QWidget()
        rijen = QVBoxLayout(kolom)
        rijen.setContentsMargins(0, 0, 0, 0)
        rijen.setSpacing(thema().px(12))
        if len(self._route_delen) > 1:
            rijen.addWidget(self._maak_chips())
        rijen.addWidget(self._kaart)
        rijen.addWidget(self.besproken)
        rijen.addStretch(1)
        self._kolom = kolom
        self._pas_maat_aan()
        naast = QHBoxLayout()
        naast.addWidget(kolom, 1)
        naast.addStretch(0)
        self.rol.inhoud.addLayout(naast)
        vlak = QVBoxLayout(self)
        vlak.setContentsMargins(0, 0, 0, 0)
        vlak.addWidget(self.rol)

    def _maak_chips(self) -> QWidget:
        rij = QWidget()
        vloei = VloeiLayout(rij, thema().px(8))
        ring = QButtonGroup(self)
        for deel in self._route_delen:
            chip = Knop(self.basistaak.deel(deel).titel, ouder=rij)
            chip.setProperty("maat", "klein")
            chip.setProperty("kiest", "deel")
            chip.setCheckable(True)
            chip.clicked.connect(lambda _aan, deel=deel: self.ga_naar.emit(Plaats(self.basistaak.id, deel)))
            ring.addButton(chip)
            vloei.addWidget(chip)
            self._chips[deel] = chip
        return rij

    def _pas_maat_aan(self) -> None:
        self._kolom.setMaximumWidth(thema().px(_MAAT))
