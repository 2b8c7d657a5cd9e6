"""One actie on the open card: every field of it, and what can be done with it."""

from datetime import date

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from krachtwerk_desktop.domain.doel import ACTIE_WOORDEN, Actie, ActieStatus
from krachtwerk_desktop.domain.plek import ActiePlek, ActieVeld
from krachtwerk_desktop.ui.bewaarder import Bewaarder
from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Klein
from krachtwerk_desktop.ui.paginas.actieplan import woorden
from krachtwerk_desktop.ui.paginas.actieplan.handelingen import Handelingen
from krachtwerk_desktop.ui.paginas.actieplan.kolommen import KOP, kolommen
from krachtwerk_desktop.ui.paginas.actieplan.rijindeling import RijIndeling
from krachtwerk_desktop.ui.paginas.actieplan.slepen import Greep
from krachtwerk_desktop.ui.paginas.actieplan.stand import Stand
from krachtwerk_desktop.ui.paginas.actieplan.velden import (
    Aanvuller,
    Invoer,
    StatusKeuze,
    WieVeld,
    zet_cursor,
)
from krachtwerk_desktop.ui.paginas.actieplan.voorbij import VoorbijBalk
from krachtwerk_desktop.ui.plekwoorden import ACTIEVELDEN
from krachtwerk_desktop.ui.thema import thema
from krachtwerk_desktop.ui.velden.datum import DatumVeld
from krachtwerk_desktop.ui.velden.zin import ZinVeld

_STATUSSEN = [(status.value, woord) for status, woord in ACTIE_WOORDEN.items()]
_NAMEN = {veld: f", {naam}" if naam else "" for veld, naam in ACTIEVELDEN.items()}
_LABELS = KOP | {"opmerking": "Opmerking", "status": "Status"}
_ALTIJD = ("opmerking", "status")


class ActieRij(QWidget):
    """The fields of one actie; `velden` holds them by field of the domain."""

    enter = Signal()
    """Enter was pressed in one of the sentences: on to the next actie."""
    voorbij_veranderd = Signal()
    """The question about a day that has passed came or went."""

    def __init__(
        self,
        actie_id: str,
        stand: Stand,
        handelingen: Handelingen,
        aanvuller: Aanvuller,
        ouder: QWidget | None = None,
    ) -> None:
        super().__init__(ouder)
        self.actie_id = actie_id
        self._stand, self._handelingen = stand, handelingen
        self._smal = False
        self.vink = QCheckBox(self)
        self.tekst, self.wie = ZinVeld(self), WieVeld(aanvuller, self)
        self.klaar_op = self._datum(ActieVeld.KLAAR_OP)
        self.hulp = ZinVeld(self)
        self.gelukt_op = self._datum(ActieVeld.GELUKT_OP)
        self.voorbij, self.eerder = VoorbijBalk(self), Klein(ouder=self)
        self.opmerking, self.status = ZinVeld(self), StatusKeuze(_STATUSSEN, self)
        self.greep = Greep(self)
        self.weg = Knop(soort="link", icoon="prullenbak", naam="Verwijderen", ouder=self)
        self._labels: dict[str, QLabel] = {}
        self.velden: dict[ActieVeld, Invoer] = {veld: getattr(self, veld.value) for veld in ActieVeld}
        self._leg_neer()
        self._verbind()
        self.toon()

    def volg(self, bewaarder: Bewaarder) -> None:
        """Save the fields from now on; the status is a command and saves itself."""
        for veld, editor in self.velden.items():
            if veld is not ActieVeld.STATUS:
                bewaarder.volg(editor, self._plek(veld))

    def toon(self) -> None:
        """Show the actie as it stands; a field that already shows it is left alone."""
        actie = self._actie
        for veld in (ActieVeld.TEKST, ActieVeld.WIE, ActieVeld.HULP, ActieVeld.OPMERKING, ActieVeld.STATUS):
            self.velden[veld].zet_tekst(str(getattr(actie, veld.value)))
        _toon_datum(self.klaar_op, actie.klaar_op_tekst, actie.klaar_op)
        _toon_datum(self.gelukt_op, actie.gelukt_op_tekst, actie.gelukt_op)
        self.toon_toestand()

    def toon_toestand(self) -> None:
        """Show what follows from the fields: the tick, a day that has passed, earlier days."""
        actie, vandaag = self._actie, self._stand.vandaag
        geblokkeerd = self.vink.blockSignals(True)
        self.vink.setChecked(actie.status is ActieStatus.GELUKT)
        self.vink.blockSignals(geblokkeerd)
        self.status.zet_tekst(actie.status.value)
        bezig = self.klaar_op.regel.hasFocus() and self.klaar_op.regel.isModified()
        if not bezig:
            self._toon_voorbij(actie, vandaag)
        self.eerder.setText(woorden.eerder(actie.eerdere_datums, vandaag))
        self.eerder.setVisible(bool(self.eerder.text()))

    def neem_over(self) -> None:
        """Let the page know what is typed here, before a command uses it."""
        for veld, editor in self.velden.items():
            if veld is not ActieVeld.STATUS:
                self._stand.noteer(self._plek(veld), editor.tekst())

    def noem(self, naam: str, *, enige_voorbij: bool) -> None:
        """Name every control after its place on screen: *Doel 1, actie 2, wie*."""
        for veld, editor in self.velden.items():
            editor.setAccessibleName(naam + _NAMEN[veld])
        # A combo box is found by its label, since its own name is its text.
        self._labels[ActieVeld.STATUS.value].setAccessibleName(naam + _NAMEN[ActieVeld.STATUS])
        self.vink.setAccessibleName(f"{naam}, gelukt")
        self.greep.setAccessibleName(f"{naam}, verplaatsen")
        self.weg.setAccessibleName(f"{naam}, verwijderen")
        self.voorbij.noem(naam, alleen=enige_voorbij)

    def focusketen(self) -> list[QWidget]:
        """Return the controls in the order of the Tab key."""
        voor = [self.vink, self.tekst, self.wie, self.klaar_op.regel, self.hulp, self.gelukt_op.regel]
        return [*voor, *self.voorbij.knoppen.values(), self.opmerking, self.status, self.weg]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.isVisible():
            self._zet_smal()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._zet_smal()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.isVisible():
            self._zet_smal()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        schilder = QPainter(self)
        schilder.fillRect(0, 0, self.width(), 1, thema().kleur("line"))
        schilder.end()

    @property
    def _actie(self) -> Actie:
        return self._stand.actie(self.actie_id) or Actie(self.actie_id, "")

    def _toon_voorbij(self, actie: Actie, vandaag: date) -> None:
        dag = actie.klaar_op if actie.voorbij(vandaag) else None
        stond_er = not self.voorbij.isHidden()
        self.voorbij.toon(woorden.is_voorbij(dag, vandaag) if dag else "")
        if stond_er != bool(dag):
            self.voorbij_veranderd.emit()

    def _plek(self, veld: ActieVeld) -> ActiePlek:
        return ActiePlek(self.actie_id, veld)

    def _datum(self, veld: ActieVeld) -> DatumVeld:
        plek = self._plek(veld)
        return DatumVeld(
            lambda tekst: self._stand.begrijp(plek, tekst),
            self._stand.waarom_geen_datum,
            dag_eronder=False,
            let_op=self._komt_nog if veld is ActieVeld.GELUKT_OP else None,
            ouder=self,
        )

    def _komt_nog(self, dag: date) -> str:
        return woorden.KOMT_NOG if dag > self._stand.vandaag else ""

    def _leg_neer(self) -> None:
        self._indeling = RijIndeling(self)
        for naam in ("vink", "voorbij", "eerder", "greep", "weg", *(veld.value for veld in ActieVeld)):
            self._indeling.voeg(naam, getattr(self, naam))
        for naam in _ALTIJD:
            self._maak_label(naam)

    def _maak_label(self, naam: str) -> None:
        label = QLabel(_LABELS[naam], self)
        label.setProperty("rol", "klein")
        label.setBuddy(getattr(self, naam))
        self._labels[naam] = label
        self._indeling.voeg_label(naam, label)

    def _zet_smal(self) -> None:
        """Give every field its own label where there is no head above the column."""
        smal = kolommen(self.width(), thema().schaal) is None
        if smal == self._smal:
            return
        self._smal = smal
        for naam in KOP:
            if naam not in self._labels:
                self._maak_label(naam)
            self._labels[naam].setVisible(smal)

    def _verbind(self) -> None:
        for zin in (self.tekst, self.hulp, self.opmerking):
            zin.enter.connect(self.enter)
        for regel in (self.wie, self.klaar_op.regel, self.gelukt_op.regel):
            regel.returnPressed.connect(self.enter)
        self.vink.toggled.connect(lambda aan: self._zet(ActieStatus.GELUKT if aan else ActieStatus.OPEN))
        self.status.gewijzigd.connect(lambda: self._zet(ActieStatus(self.status.tekst())))
        self.klaar_op.verlaten.connect(self._datum_verlaten)
        self.voorbij.gelukt.connect(lambda: self._zet(ActieStatus.GELUKT, meld=True))
        self.voorbij.hoeft_niet.connect(lambda: self._zet(ActieStatus.VERVALLEN, meld=True))
        self.voorbij.andere_datum.connect(self._andere_datum)
        self.weg.clicked.connect(self._verwijder)

    def _zet(self, status: ActieStatus, *, meld: bool = False) -> None:
        self.neem_over()
        self._handelingen.zet_status(self._actie, status, meld=meld)
        # Also when the vault refused: the tick then goes back to what is true.
        self.toon_toestand()

    def _verwijder(self) -> None:
        self._handelingen.verwijder_actie(self.actie_id, self.tekst.tekst())

    def _datum_verlaten(self) -> None:
        self._stand.noteer(self._plek(ActieVeld.KLAAR_OP), self.klaar_op.tekst())
        self.klaar_op.regel.setModified(False)
        if self.isVisible():
            self.toon_toestand()

    def _andere_datum(self) -> None:
        zet_cursor(self.klaar_op.regel)
        self.klaar_op.regel.selectAll()


def _toon_datum(veld: DatumVeld, tekst: str, dag: date | None) -> None:
    if (veld.tekst(), veld.dag) != (tekst, dag):
        veld.zet_waarde(tekst, dag)
