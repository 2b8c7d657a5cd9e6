"""The cards under each other: all closed but for one, which edits."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from krachtwerk_desktop.domain.doel import ActieStatus, Doel
from krachtwerk_desktop.domain.plek import ActiePlek, Plek
from krachtwerk_desktop.ui.bewaarder import Bewaarder
from krachtwerk_desktop.ui.bouwstenen.rol import Rol
from krachtwerk_desktop.ui.paginas.actieplan.dicht import DichteKaart
from krachtwerk_desktop.ui.paginas.actieplan.handelingen import Handelingen
from krachtwerk_desktop.ui.paginas.actieplan.kaart import OpenKaart
from krachtwerk_desktop.ui.paginas.actieplan.opmaak import LOPEND
from krachtwerk_desktop.ui.paginas.actieplan.stand import Stand
from krachtwerk_desktop.ui.paginas.actieplan.stilbeeld import StilBeeld
from krachtwerk_desktop.ui.paginas.actieplan.velden import Aanvuller
from krachtwerk_desktop.ui.thema import thema

OVERZICHTELIJK = 6
"""With more doelen than this the closed ones show no acties, or nobody would see the wood."""


class Kaarten(QWidget):
    """The doelen of the page. A closed card is painted; opening one closes the other."""

    geopend = Signal()
    """Another card is open, or none: the Tab order has changed."""
    bron_gevraagd = Signal(str)
    """The source (a leefgebied) of a doel was pressed."""

    def __init__(self, stand: Stand, handelingen: Handelingen, bewaarder: Bewaarder, rol: Rol) -> None:
        super().__init__()
        self._stand, self._handelingen, self._bewaarder = stand, handelingen, bewaarder
        self._dicht: dict[str, DichteKaart] = {}
        self.open: OpenKaart | None = None
        self._aanvuller, self._stil = Aanvuller(self), StilBeeld(rol, self, self._in_beeld)
        self._vlak = QVBoxLayout(self)
        self._vlak.setContentsMargins(0, 0, 0, 0)
        self._vlak.setSpacing(thema().px(14))

    def toon(self) -> None:
        """Show the doelen as they stand; only what changed is touched."""
        ids = [doel.id for doel in self._stand.doelen]
        self._aanvuller.zet(self._stand.suggesties())
        for doel_id in [doel_id for doel_id in self._dicht if doel_id not in ids]:
            self._haal_weg(doel_id)
        for plaats, doel in enumerate(self._stand.doelen):
            kaart = self._dicht.get(doel.id) or self._nieuwe_kaart(doel.id)
            if not self._is_open(doel.id):
                kaart.toon(doel, plaats + 1, met_acties=self._met_acties(doel))
        self._zet_volgorde(ids)
        if self.open is not None:
            self.open.toon()

    def open_op(self, doel_id: str, plek: Plek | None, *, achteraan: bool = False) -> None:
        """Open a card and put the cursor in a field of it, which stays where it is on screen."""
        if not self._is_open(doel_id):
            self._wissel(doel_id, plek.actie_id if isinstance(plek, ActiePlek) else "")
        if self.open is None:
            return
        if isinstance(plek, ActiePlek):
            self.open.toon(tot=plek.actie_id)
        if achteraan:
            self.open.toevoegen.setFocus(Qt.FocusReason.BacktabFocusReason)
        else:
            self.open.focus_op(plek)

    def sluit(self) -> None:
        """Close the open card; the cursor rests on it, so Enter opens it again."""
        if self.open is None:
            return
        doel_id = self.open.doel_id
        self._wissel("")
        if doel_id in self._dicht:
            self._dicht[doel_id].krijg_focus()

    def ververs_doel(self, doel: Doel) -> None:
        """Show a doel that was changed by a save."""
        if not self._is_open(doel.id) and doel.id in self._dicht:
            nummer = self._stand.nummer(doel.id)
            self._dicht[doel.id].toon(doel, nummer, met_acties=self._met_acties(doel))

    def focusketen(self) -> list[QWidget]:
        """Return the controls in the order of the Tab key."""
        keten: list[QWidget] = []
        for doel in self._stand.doelen:
            is_open = self.open if self._is_open(doel.id) else None
            keten += is_open.focusketen() if is_open else [self._dicht[doel.id]]
        return keten

    def _is_open(self, doel_id: str) -> bool:
        return self.open is not None and self.open.doel_id == doel_id

    def _met_acties(self, doel: Doel) -> bool:
        return doel.status in LOPEND and len(self._stand.doelen) <= OVERZICHTELIJK

    def _nieuwe_kaart(self, doel_id: str) -> DichteKaart:
        kaart = DichteKaart(self._stand, self)
        kaart.gevraagd.connect(lambda plek, achteraan: self.open_op(doel_id, plek, achteraan=achteraan))
        kaart.afgevinkt.connect(self._vink)
        self._dicht[doel_id] = kaart
        return kaart

    def _haal_weg(self, doel_id: str) -> None:
        """Take a card away; the cursor rests on the one that takes its place."""
        kaart = self._dicht.pop(doel_id)
        heeft = QApplication.focusWidget()
        weg: list[QWidget] = [kaart]
        if self.open is not None and self.open.doel_id == doel_id:
            weg.append(self.open)
            self.open = None
        had_cursor = heeft is not None and any(w is heeft or w.isAncestorOf(heeft) for w in weg)
        plaats = self._vlak.indexOf(kaart)
        for widget in weg:
            self._vlak.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        if had_cursor and self._dicht:
            item = self._vlak.itemAt(min(plaats, self._vlak.count() - 1))
            volgende = item.widget() if item else None
            if isinstance(volgende, DichteKaart):
                volgende.krijg_focus()

    def _zet_volgorde(self, ids: list[str]) -> None:
        """Put the cards in order without hiding any, so the cursor stays where it is."""
        gewenst: list[QWidget] = []
        for doel_id in ids:
            gewenst.append(self._dicht[doel_id])
            if self.open is not None and self._is_open(doel_id):
                gewenst.append(self.open)
        for plaats, widget in enumerate(gewenst):
            if self._vlak.indexOf(widget) != plaats:
                self._vlak.removeWidget(widget)
                self._vlak.insertWidget(plaats, widget)

    def _wissel(self, doel_id: str, tot: str = "") -> None:
        """Close what is open and open another card, without the page jumping under the hand."""
        self._bewaarder.leg_alles_vast()
        if self.open is not None:
            self.open.neem_over()
        self._aanvuller.zet(self._stand.suggesties())
        hoogte = self._stil.hoogte_van(self._dicht.get(doel_id) or self.open)
        with self._stil.wissel(self._vlak):
            oud, self.open = self.open, None
            nieuw = self._maak_open(doel_id, tot) if doel_id in self._dicht else None
            if oud is not None:
                self._maak_dicht(oud)
        self.geopend.emit()
        self._stil.houd(nieuw or (self._dicht.get(oud.doel_id) if oud else None), hoogte)

    def _in_beeld(self) -> list[QWidget]:
        """Return the whole actie around the cursor, and the field itself."""
        heeft = QApplication.focusWidget()
        if self.open is None or heeft is None or not self.open.isAncestorOf(heeft):
            return []
        rij = self.open.rijen.rij_met(heeft)
        return [rij, heeft] if rij is not None else [heeft]

    def _maak_open(self, doel_id: str, tot: str) -> OpenKaart:
        dicht = self._dicht[doel_id]
        self.open = OpenKaart(doel_id, self._stand, self._handelingen, self._bewaarder, self._aanvuller, self)
        self.open.sluiten.connect(self.sluit)
        self.open.bron_gevraagd.connect(lambda: self._toon_bron(doel_id))
        self.open.rijen.veranderd.connect(self.geopend)
        self.open.gegroeid.connect(self._stil.volg_groei)
        # Built at its width while nobody sees it: everything is then laid out once.
        self.open.resize(dicht.size())
        self.open.toon(tot=tot)
        dicht.hide()
        # What cannot be seen must not be found by its name either.
        dicht.setAccessibleName("")
        self._vlak.insertWidget(self._vlak.indexOf(dicht) + 1, self.open)
        self.open.show()
        return self.open

    def _maak_dicht(self, kaart: OpenKaart) -> None:
        dicht, doel = self._dicht.get(kaart.doel_id), self._stand.doel(kaart.doel_id)
        if dicht is not None and doel is not None:
            dicht.toon(doel, self._stand.nummer(doel.id), met_acties=self._met_acties(doel))
            dicht.show()
        self._vlak.removeWidget(kaart)
        kaart.hide()
        kaart.deleteLater()

    def _toon_bron(self, doel_id: str) -> None:
        doel = self._stand.doel(doel_id)
        if doel is not None and doel.herkomst is not None:
            self.bron_gevraagd.emit(doel.herkomst.leefgebied)

    def _vink(self, actie_id: str) -> None:
        """Tick or untick an actie of a closed card."""
        actie = self._stand.actie(actie_id)
        if actie is not None:
            gelukt = actie.status is ActieStatus.GELUKT
            self._handelingen.zet_status(actie, ActieStatus.OPEN if gelukt else ActieStatus.GELUKT)
