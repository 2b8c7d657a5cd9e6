"""The waste bin: what was thrown away in the last thirty days, and the way back."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMessageBox, QVBoxLayout, QWidget

from krachtwerk_desktop.application.bladen import bladnaam
from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.application.geschiedenis import BEWAARD, GeschiedenisService
from krachtwerk_desktop.domain import datum
from krachtwerk_desktop.domain.geschiedenis import Ding, PrullenbakRegel
from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Kop2, Zacht
from krachtwerk_desktop.ui.bouwstenen.lijst import Lijst
from krachtwerk_desktop.ui.bouwstenen.maat import zet_maat
from krachtwerk_desktop.ui.bouwstenen.melding import Meldingbalk
from krachtwerk_desktop.ui.bouwstenen.richting import los
from krachtwerk_desktop.ui.thema import thema

_DINGEN = {
    Ding.CLIENT: "Cliënt",
    Ding.DOEL: "Doel",
    Ding.ACTIE: "Actie",
    Ding.VERSIE: "Werkblad",
    Ding.BIJLAGE: "Scan",
    Ding.NOTITIE: "Notitie",
}
_LANG = 80


class Prullenbak(QDialog):
    """Lists what can be had back; only *Voorgoed weg* cannot be undone, and asks first."""

    gewijzigd = Signal()

    def __init__(
        self, geschiedenis: GeschiedenisService, vandaag: date, ouder: QWidget | None = None
    ) -> None:
        super().__init__(ouder)
        self.setWindowTitle("Prullenbak")
        zet_maat(self, 760, 480)
        self._geschiedenis, self._vandaag = geschiedenis, vandaag
        self._regels: list[PrullenbakRegel] = []
        self._lijst = Lijst("Prullenbak")
        self._lijst.setWordWrap(True)
        self._leeg = Zacht("De prullenbak is leeg.")
        self._balk = Meldingbalk(self)
        self._terug = Knop("Terugzetten", "primair", "ongedaan")
        self._weg = Knop("Voorgoed weg…", "gewoon", "prullenbak")
        self._bouw()
        self._ververs()

    def _bouw(self) -> None:
        vlak = QVBoxLayout(self)
        rand = thema().px(20)
        vlak.setContentsMargins(rand, rand, rand, rand)
        vlak.setSpacing(thema().px(12))
        vlak.addWidget(Kop2("Prullenbak"))
        vlak.addWidget(
            Zacht(
                f"Wat je weggooit, blijft hier minstens {BEWAARD.days} dagen. Daarna is het voorgoed weg. "
                "Een werkblad dat ooit getekend is blijft, en de cliënt van wie het is ook."
            )
        )
        vlak.addWidget(self._leeg)
        vlak.addWidget(self._lijst, 1)
        vlak.addWidget(self._balk)
        knoppen = QHBoxLayout()
        sluiten = Knop("Sluiten")
        sluiten.clicked.connect(self.reject)
        for deel in (self._weg, None, sluiten, self._terug):
            if deel is None:
                knoppen.addStretch(1)
            else:
                knoppen.addWidget(deel)
        vlak.addLayout(knoppen)
        self._terug.clicked.connect(self._zet_terug)
        self._weg.clicked.connect(self._wis)
        self._lijst.itemActivated.connect(lambda _punt: self._zet_terug())

    def _ververs(self) -> None:
        self._regels = self._geschiedenis.prullenbak()
        self._lijst.clear()
        for regel in self._regels:
            self._lijst.addItem(self._woorden(regel))
        self._lijst.setCurrentRow(0)
        self._leeg.setVisible(not self._regels)
        self._lijst.setVisible(bool(self._regels))
        for knop in (self._terug, self._weg):
            knop.setEnabled(bool(self._regels))

    def _woorden(self, regel: PrullenbakRegel) -> str:
        sinds = regel.verwijderd_op.astimezone().date()
        tot = datum.kort(sinds + timedelta(days=BEWAARD.days), self._vandaag)
        wat = regel.woorden.strip().replace("\n", " ")[:_LANG] or "zonder woorden"
        if regel.ding is Ding.VERSIE:
            naam = bladnaam(regel.woorden)
            wat = f"{naam}, versie {regel.nummer}"
        van = "" if regel.ding is Ding.CLIENT else f" van {los(regel.client.aanspreeknaam)}"
        weg = datum.ten_opzichte_van(sinds, self._vandaag)
        return f"{_DINGEN[regel.ding]}{van}: {los(wat)}\nWeggegooid: {weg}. Blijft hier minstens tot {tot}."

    def _gekozen(self) -> PrullenbakRegel | None:
        rij = self._lijst.currentRow()
        return self._regels[rij] if 0 <= rij < len(self._regels) else None

    def _zet_terug(self) -> None:
        regel = self._gekozen()
        if regel is not None and self._doe(lambda: self._geschiedenis.haal_terug(regel.ding, regel.id)):
            self._balk.toon("Het staat weer op zijn plek.", "klaar")

    def _wis(self) -> None:
        regel = self._gekozen()
        if regel is None:
            return
        knop = QMessageBox.StandardButton
        zin = (
            f"{self._woorden(regel).splitlines()[0]}\n\nDit kan niet meer terug, ook niet uit de prullenbak. "
            "In eerdere reservekopieën kan het nog staan. Voorgoed weggooien?"
        )
        if QMessageBox.question(self, "Prullenbak", zin, knop.Yes | knop.No, knop.No) == knop.Yes:
            self._doe(lambda: self._geschiedenis.wis_voorgoed(regel.ding, regel.id))

    def _doe(self, wat: Callable[[], None]) -> bool:
        try:
            wat()
        except Fout as fout:
            self._balk.toon(fout.zin, "fout")
            return False
        self._ververs()
        self.gewijzigd.emit()
        return True
