"""Earlier texts of one field: when, what changed in words, and the way back."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QTextCharFormat
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidgetItem,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.application.geschiedenis import EerdereTekst, GeschiedenisService
from krachtwerk_desktop.domain import datum
from krachtwerk_desktop.domain.plek import Plek
from krachtwerk_desktop.domain.woordverschil import Soort, verschil
from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Klein, Kop2, Zacht
from krachtwerk_desktop.ui.bouwstenen.lijst import Lijst
from krachtwerk_desktop.ui.bouwstenen.maat import zet_maat
from krachtwerk_desktop.ui.bouwstenen.melding import Meldingbalk
from krachtwerk_desktop.ui.thema import thema

_NIETS_WEG = "Een tekst terugzetten wist niets: wat er nu staat, vind je daarna hier terug."
_LEGENDA = "Onderstreept en vet: dat kwam erbij. Doorgestreept: dat ging weg."


@dataclass(frozen=True, slots=True)
class Verleden:
    """What a field was; *lees* tells how a text reads, *zet_terug* puts one back or raises a Fout."""

    veldnaam: str
    nu: str = field(repr=False)
    eerdere: Sequence[EerdereTekst]
    vandaag: date
    zet_terug: Callable[[EerdereTekst], None]
    lees: Callable[[str], str] = str
    uitleg: str = _NIETS_WEG


def verleden_van(
    geschiedenis: GeschiedenisService, plek: Plek, veldnaam: str, lees: Callable[[str], str]
) -> Verleden:
    """Return what a field that saves itself was."""
    return Verleden(
        veldnaam,
        geschiedenis.nu(plek),
        geschiedenis.eerdere(plek),
        geschiedenis.vandaag(),
        lambda eerdere: geschiedenis.zet_terug(plek, eerdere),
        lees,
    )


class EerdereTeksten(QDialog):
    """Compares each earlier text of a field with what stands there now."""

    teruggezet = Signal()

    def __init__(self, verleden: Verleden, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setWindowTitle("Eerdere teksten")
        zet_maat(self, 820, 520)
        self._verleden = verleden
        self._lijst = Lijst("Eerdere teksten")
        self._lijst.setWordWrap(True)
        self._vergelijking = QTextEdit()
        self._vergelijking.setReadOnly(True)
        self._vergelijking.setAccessibleName("Vergelijking met nu")
        self._opgeschreven = Zacht("")
        self._balk = Meldingbalk(self)
        self._terug = Knop("Zet deze tekst terug", "primair", "ongedaan")
        self._bouw()
        self._vul()

    def _bouw(self) -> None:
        vlak = QVBoxLayout(self)
        rand = thema().px(20)
        vlak.setContentsMargins(rand, rand, rand, rand)
        vlak.setSpacing(thema().px(12))
        vlak.addWidget(Kop2(f"Eerder in {self._verleden.veldnaam}"))
        vlak.addWidget(Zacht(self._verleden.uitleg))
        midden = QHBoxLayout()
        midden.addWidget(self._lijst, 1)
        rechts = QVBoxLayout()
        rechts.addWidget(self._vergelijking, 1)
        rechts.addWidget(self._opgeschreven)
        midden.addLayout(rechts, 2)
        vlak.addLayout(midden, 1)
        vlak.addWidget(Klein(_LEGENDA))
        vlak.addWidget(self._balk)
        knoppen = QHBoxLayout()
        sluiten = Knop("Sluiten")
        sluiten.clicked.connect(self.reject)
        knoppen.addStretch(1)
        knoppen.addWidget(sluiten)
        knoppen.addWidget(self._terug)
        vlak.addLayout(knoppen)
        self._lijst.currentRowChanged.connect(self._toon)
        self._terug.clicked.connect(self._zet_terug)

    def _vul(self) -> None:
        namen = _namen([eerdere.tot for eerdere in self._verleden.eerdere], self._verleden.vandaag)
        for naam, eerdere in zip(namen, self._verleden.eerdere, strict=True):
            punt = QListWidgetItem(naam)
            punt.setToolTip(self._verleden.lees(eerdere.tekst)[:200])
            self._lijst.addItem(punt)
        if not self._verleden.eerdere:
            self._vergelijking.setPlainText("Hier heeft nog geen andere tekst gestaan.")
            self._terug.setEnabled(False)
        self._lijst.setCurrentRow(0)
        self._lijst.setFocus()

    def _gekozen(self) -> EerdereTekst | None:
        rij = self._lijst.currentRow()
        return self._verleden.eerdere[rij] if 0 <= rij < len(self._verleden.eerdere) else None

    def _toon(self) -> None:
        gekozen = self._gekozen()
        if gekozen is None:
            return
        self._opgeschreven.setText(_opgeschreven(gekozen, self._verleden.vandaag))
        self._vergelijking.clear()
        cursor = self._vergelijking.textCursor()
        for stuk in verschil(self._verleden.lees(gekozen.tekst), self._verleden.lees(self._verleden.nu)):
            cursor.insertText(stuk.tekst, _vorm(stuk.soort))
        self._vergelijking.moveCursor(cursor.MoveOperation.Start)

    def _zet_terug(self) -> None:
        gekozen = self._gekozen()
        if gekozen is None:
            return
        try:
            self._verleden.zet_terug(gekozen)
        except Fout as fout:
            self._balk.toon(fout.zin, "fout")
            return
        self.teruggezet.emit()
        self.accept()


def _vorm(soort: Soort) -> QTextCharFormat:
    """Never by colour alone: what came is bold and underlined, what went is struck out."""
    vorm = QTextCharFormat()
    vorm.setForeground(thema().kleur("ink"))
    if soort is Soort.ERBIJ:
        vorm.setFontWeight(QFont.Weight.Bold)
        vorm.setFontUnderline(True)
        vorm.setForeground(thema().kleur("green"))
    elif soort is Soort.WEG:
        vorm.setFontStrikeOut(True)
        vorm.setForeground(thema().kleur("mute"))
    return vorm


def _opgeschreven(eerdere: EerdereTekst, vandaag: date) -> str:
    """Return when and by whom a text was written; nothing where that was not noted."""
    if eerdere.van is None:
        return ""
    door = f" door {eerdere.door}" if eerdere.door else ""
    return f"Opgeschreven {_moment(eerdere.van, vandaag)}{door}"


def _namen(momenten: Sequence[datetime], vandaag: date) -> list[str]:
    """Return a line per moment, newest first, no two alike: with seconds, or else counted from the oldest."""
    namen = [_moment(moment, vandaag) for moment in momenten]
    keren = Counter(namen)
    namen = [
        _moment(moment, vandaag, "%H:%M:%S") if keren[naam] > 1 else naam
        for naam, moment in zip(namen, momenten, strict=True)
    ]
    over = Counter(namen)
    gelijk = frozenset(naam for naam, aantal in over.items() if aantal > 1)
    regels = []
    for naam in namen:
        regels.append(f"Tot {naam} ({over[naam]}e keer)" if naam in gelijk else f"Tot {naam}")
        over[naam] -= 1
    return regels


def _moment(moment: datetime, vandaag: date, tijd: str = "%H:%M") -> str:
    hier = moment.astimezone()
    return f"{datum.ten_opzichte_van(hier.date(), vandaag)} {hier:{tijd}}"
