"""Where is written: the columns of the leefgebied shown, and what stands under them."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from krachtwerk_desktop.domain.inhoud import Leefgebied
from krachtwerk_desktop.domain.plek import NOG_ZEGGEN, AntwoordPlek, BesprokenPlek, Plek, Wie
from krachtwerk_desktop.ui.bouwstenen.groeitekst import GroeiTekst
from krachtwerk_desktop.ui.omgeving import Omgeving
from krachtwerk_desktop.ui.paginas.ki.indeling import Indeling
from krachtwerk_desktop.ui.paginas.ki.kolommen import KiKolommen
from krachtwerk_desktop.ui.paginas.ki.onder import KiOnder
from krachtwerk_desktop.ui.paginas.ki.stand import KiStand
from krachtwerk_desktop.ui.paginas.ki.woorden import aangevuld
from krachtwerk_desktop.ui.thema import thema


class KiWerk(QWidget):
    """One set of columns per leefgebied, made the first time it is shown.

    So the cursor and the undo of a leefgebied stay while somebody looks at another one.
    """

    doel_gevraagd = Signal(object)
    """The :class:`Uitspraak` that should become a doel."""
    keten_veranderd = Signal()
    """Fields came or went: what Tab visits is another row."""

    def __init__(self, omgeving: Omgeving, stand: KiStand, basistaak: str) -> None:
        super().__init__()
        self._stand, self._diensten = stand, omgeving.diensten
        self._per_gebied: dict[str, KiKolommen] = {}
        self._anderen: dict[str, bool] = {}
        self._indeling: Indeling | None = None
        self.nu: KiKolommen | None = None
        self.onder = KiOnder(omgeving, stand, basistaak)
        self.onder.anderen.geschakeld.connect(self._kies_anderen)
        self._vlak = QVBoxLayout(self)
        self._vlak.setContentsMargins(0, 0, 0, 0)
        self._vlak.setSpacing(thema().px(10))
        self._vlak.addWidget(self.onder)

    def toon(self, gebied: Leefgebied) -> bool:
        """Show a leefgebied; returns whether it is another one than before."""
        kolommen = self.maak(gebied)
        ander = kolommen is not self.nu
        if ander and self.nu is not None:
            self.nu.hide()
        self.nu = kolommen
        if self._vlak.indexOf(kolommen) < 0:
            self._vlak.insertWidget(0, kolommen, 1)
        self._ververs(kolommen)
        self._toon_anderen(kolommen)
        kolommen.show()
        return ander

    def maak(self, gebied: Leefgebied) -> KiKolommen:
        """Return the columns of a leefgebied, made now if they were not there yet."""
        if gebied.id not in self._per_gebied:
            kolommen = KiKolommen(self._stand, gebied, self._diensten.inhoud.perspectieven)
            kolommen.hide()
            kolommen.doel_gevraagd.connect(self.doel_gevraagd)
            if self._indeling is not None:
                kolommen.deel_in(naast=self._indeling.naast, goot=self._indeling.goot)
            kolommen.setParent(self)
            self._per_gebied[gebied.id] = kolommen
        return self._per_gebied[gebied.id]

    def heeft(self, gebied: Leefgebied) -> bool:
        """Whether the columns of this leefgebied are there already."""
        return gebied.id in self._per_gebied

    def warm_op(self, gebied: Leefgebied) -> None:
        """Make the columns of a leefgebied and do unseen what showing them would do.

        They come into the layout when they are shown: Qt counts them in while it draws them, and
        what is in sight would make room for them.
        """
        kolommen = self.maak(gebied)
        kolommen.ververs()
        kolommen.toon_anderen(aan=self._anderen.get(gebied.id, kolommen.heeft_anderen()))
        if self.nu is not None:
            kolommen.resize(self.nu.size())
        kolommen.grab(QRect(0, 0, 1, 1))

    def is_opgeslagen(self, plek: AntwoordPlek) -> None:
        """Follow a confirmed save."""
        if self.nu is not None and plek.leefgebied == self.nu.gebied.id:
            self._ververs(self.nu)

    def deel_in(self, indeling: Indeling) -> None:
        self._indeling = indeling
        for kolommen in self._per_gebied.values():
            kolommen.deel_in(naast=indeling.naast, goot=indeling.goot)

    def meet(self) -> None:
        """Give every text its height now."""
        self.onder.nog_zeggen.meet()
        if self.nu is not None:
            self.nu.meet()

    def volg_cursor(self) -> None:
        """Bring the line with the cursor in sight, wherever the heights have moved it to."""
        veld = self.focusWidget()
        if isinstance(veld, GroeiTekst):
            veld.volg_cursor()

    def focus_op(self, plek: Plek | None) -> None:
        """Put the cursor at the end of the field of *plek*, of the first column for None."""
        if isinstance(plek, BesprokenPlek):
            self.onder.besproken.kijk_weer()
            return
        if self.nu is None:
            return
        veld = self.nu.eerste.velden[Wie.CLIENT]
        if isinstance(plek, AntwoordPlek) and plek.vraag == NOG_ZEGGEN:
            veld = self.onder.nog_zeggen
        elif isinstance(plek, AntwoordPlek) and plek.perspectief in self.nu.kolommen:
            if plek.wie is not Wie.CLIENT:
                self._kies_anderen(aan=True)
            veld = self.nu.kolommen[plek.perspectief].velden[plek.wie]
        veld.setFocus()
        veld.cursor_naar_eind()

    def focusketen(self) -> list[QWidget]:
        """Return what Tab visits, in order: where a talk is written first, so that typing goes on."""
        velden, knoppen = ([], []) if self.nu is None else (self.nu.velden, self.nu.knoppen)
        return [*velden, self.onder.nog_zeggen, *knoppen, *self.onder.knoppen]

    def _ververs(self, kolommen: KiKolommen) -> None:
        kolommen.ververs()
        moment = self._stand.krachten.aangevuld(kolommen.gebied.id)
        self.onder.toon_aangevuld(aangevuld(moment, self._diensten.klok.vandaag()))

    def _kies_anderen(self, aan: bool) -> None:
        if self.nu is not None:
            self._anderen[self.nu.gebied.id] = aan
            self._toon_anderen(self.nu)
            self.keten_veranderd.emit()

    def _toon_anderen(self, kolommen: KiKolommen) -> None:
        """Show others' views where somebody asked for them, and by themselves where there are any."""
        aan = self._anderen.get(kolommen.gebied.id, kolommen.heeft_anderen())
        self.onder.anderen.zet(aan=aan)
        kolommen.toon_anderen(aan=aan)
