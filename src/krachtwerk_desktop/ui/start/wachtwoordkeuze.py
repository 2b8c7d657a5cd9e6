"""Choosing a wachtwoord: twice, with its strength explained while typing."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from krachtwerk_desktop.ui.bouwstenen.veld import VeldMetLabel
from krachtwerk_desktop.ui.start.sterkte import Sterkte
from krachtwerk_desktop.ui.start.wachtwoord import CAPS_LOCK, WachtwoordVeld, toon_knop
from krachtwerk_desktop.ui.thema import thema

ADVIES: Final = (
    "Minstens 12 tekens. Een zin van vier of vijf gewone woorden is sterk en makkelijk te onthouden. "
    "Hoofdletters of leestekens hoeven niet."
)
NIET_GELIJK: Final = "De twee wachtwoorden zijn niet gelijk. Typ ze allebei nog eens rustig over."


class Wachtwoordkeuze(QWidget):
    """Two fields and a verdict; `andere` are names that must not carry the wachtwoord."""

    begonnen = Signal()
    bevestigd = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.andere: tuple[str, ...] = ()
        self.eerste, self.tweede = WachtwoordVeld(), WachtwoordVeld()
        self.toon = toon_knop(self.eerste, self.tweede)
        self._kader = VeldMetLabel("Wachtwoord", self.eerste, rechts=self.toon)
        self._herhaal = VeldMetLabel("Wachtwoord herhalen", self.tweede)
        self._sterkte = Sterkte()
        self._sterkte.toon(0, ADVIES)
        self._bouw()
        self._verbind()

    @property
    def wachtwoord(self) -> str:
        return self.eerste.text()

    def controleer(self) -> bool:
        """Say below the field what is wrong and go there; True when it can be used."""
        oordeel = self._beoordeel()
        zin = "" if oordeel[0] else f"Dit wachtwoord kan nog niet. {oordeel[2]}"
        self._kader.toon_fout(zin)
        self._sterkte.toon(oordeel[1], "" if zin else oordeel[2])  # it need not stand there twice
        gelijk = self.eerste.text() == self.tweede.text()
        self._herhaal.toon_fout("" if gelijk or zin else NIET_GELIJK)
        if zin:
            self.eerste.setFocus()
        elif not gelijk:
            self.tweede.setFocus()
            self.tweede.selectAll()
        return not zin and gelijk

    def wis(self) -> None:
        """Forget what was typed."""
        for veld in (self.eerste, self.tweede):
            veld.clear()

    def _bouw(self) -> None:
        vlak = QVBoxLayout(self)
        vlak.setContentsMargins(0, 0, 0, 0)
        vlak.setSpacing(thema().px(12))
        vlak.addWidget(self._kader)
        vlak.addWidget(self._sterkte)
        vlak.addWidget(self._herhaal)
        # Whoever goes on typing after Tab is in the second field: a blank would press the button.
        QWidget.setTabOrder(self.eerste, self.tweede)
        QWidget.setTabOrder(self.tweede, self.toon)

    def _verbind(self) -> None:
        self.eerste.begonnen.connect(self.begonnen)
        self.eerste.textChanged.connect(self._toon_sterkte)
        self.eerste.returnPressed.connect(self._naar_tweede)
        self.tweede.returnPressed.connect(self.bevestigd)
        self.tweede.textChanged.connect(lambda: self._herhaal.toon_fout(""))
        for veld, kader in ((self.eerste, self._kader), (self.tweede, self._herhaal)):
            veld.caps_lock.connect(lambda aan, k=kader: k.zet_uitleg(CAPS_LOCK if aan else ""))

    def _naar_tweede(self) -> None:
        if self.tweede.text():
            self.bevestigd.emit()
        else:
            self.tweede.setFocus()

    def _toon_sterkte(self) -> None:
        self._kader.toon_fout("")
        if not self.eerste.text():
            self._sterkte.toon(0, ADVIES)
            return
        _, sterkte, uitleg = self._beoordeel()
        self._sterkte.toon(sterkte, uitleg)

    def _beoordeel(self) -> tuple[bool, int, str]:
        from krachtwerk_desktop.domain.wachtwoord import beoordeel

        oordeel = beoordeel(self.eerste.text(), self.andere)
        return oordeel.voldoende, oordeel.sterkte, oordeel.uitleg
