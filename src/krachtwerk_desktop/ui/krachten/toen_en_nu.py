"""The window *Toen en nu*: two states of the krachteninventarisatie side by side, in words."""

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from krachtwerk_desktop.application.bladen.vergelijking import Vergelijker
from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.domain.inhoud import Perspectief
from krachtwerk_desktop.domain.vergelijking import (
    GESPREK_WOORDEN,
    ZONDER_WOORDEN,
    Gebied,
    Gesprek,
    rang_in_woorden,
)
from krachtwerk_desktop.ui.bouwstenen.kaart import KLEUR_VAN, Kaart
from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Klein, Kop1, Kop2, Kop3, Tekst, Zacht
from krachtwerk_desktop.ui.bouwstenen.maat import zet_maat
from krachtwerk_desktop.ui.bouwstenen.melding import Meldingbalk
from krachtwerk_desktop.ui.bouwstenen.rol import Rol
from krachtwerk_desktop.ui.bouwstenen.veld import VeldMetLabel
from krachtwerk_desktop.ui.bouwstenen.velden import Keuzelijst
from krachtwerk_desktop.ui.thema import thema

_KLEUREN: Final = tuple(KLEUR_VAN[soort] for soort in ("nu", "straks", "toen"))
_EEN_MOMENT: Final = (
    "Er is nog niets om mee te vergelijken. Maak de krachteninventarisatie klaar om te tekenen: dan blijft "
    "bewaard wat er nu staat, en zie je later wat er veranderd is."
)
_UITLEG: Final = "Wat erbij kwam is vet en heet *nieuw*. Wat er niet meer staat, is zo genoemd."


class ToenEnNu(QDialog):
    """Compares any two moments; nothing in it can be changed."""

    afdrukken = Signal(str, str)
    """The keys of the two moments that are shown."""

    def __init__(
        self,
        vergelijker: Vergelijker,
        traject_id: str,
        perspectieven: Sequence[Perspectief],
        ouder: QWidget | None = None,
    ) -> None:
        super().__init__(ouder)
        self.setWindowTitle("Toen en nu")
        self._vergelijker, self._traject_id = vergelijker, traject_id
        self._perspectieven = tuple(perspectieven)
        self.toen, self.nu = Keuzelijst(), Keuzelijst()
        self.balk, self._rol = Meldingbalk(self), Rol(20)
        self._bouw()
        self._vul_keuzes()
        for keuze in (self.toen, self.nu):
            keuze.currentIndexChanged.connect(self._ververs)
        self._ververs()
        self.toen.setFocus()

    @property
    def momenten(self) -> tuple[str, str]:
        """The keys of the two moments that are chosen, '' where there is nothing to choose."""
        return str(self.toen.currentData() or ""), str(self.nu.currentData() or "")

    def kies(self, toen: str, nu: str) -> None:
        """Compare these two; a moment that is gone is left as it is."""
        for keuze, sleutel in ((self.toen, toen), (self.nu, nu)):
            if (nummer := keuze.findData(sleutel)) >= 0:
                keuze.setCurrentIndex(nummer)

    def _bouw(self) -> None:
        look = thema()
        vlak = QVBoxLayout(self)
        vlak.setContentsMargins(0, 0, 0, 0)
        vlak.setSpacing(0)
        kop, rand = QVBoxLayout(), look.px(20)
        kop.setContentsMargins(rand, look.px(14), rand, 0)
        kop.addWidget(Kop1("Toen en nu"))
        kop.addWidget(Zacht(_UITLEG.replace("*", "")))
        keuzes = QHBoxLayout()
        keuzes.setSpacing(look.px(16))
        keuzes.addWidget(VeldMetLabel("Toen", self.toen), 1)
        keuzes.addWidget(VeldMetLabel("Nu", self.nu), 1)
        kop.addLayout(keuzes)
        kop.addWidget(self.balk)
        vlak.addLayout(kop)
        vlak.addWidget(self._rol, 1)
        vlak.addWidget(self._voet())
        zet_maat(self, 1120, 720)

    def _voet(self) -> QWidget:
        voet = QFrame()
        voet.setProperty("vlak", "voet")
        rij, rand = QHBoxLayout(voet), thema().px(14)
        rij.setContentsMargins(rand, thema().px(10), rand, thema().px(10))
        self.druk, sluiten = Knop("Werkblad afdrukken…", icoon="print"), Knop("Sluiten")
        self.druk.clicked.connect(self._druk_af)
        sluiten.clicked.connect(self.reject)
        for knop in (self.druk, sluiten):
            knop.setAutoDefault(False)
        rij.addWidget(self.druk)
        rij.addStretch(1)
        rij.addWidget(sluiten)
        return voet

    def _vul_keuzes(self) -> None:
        try:
            momenten = self._vergelijker.momentopnamen(self._traject_id)
            toen, nu = self._vergelijker.begin(self._traject_id)
        except Fout as fout:
            self.balk.toon(fout.zin, "fout")
            return
        for keuze, begin in ((self.toen, toen), (self.nu, nu)):
            for moment in momenten:
                keuze.addItem(moment.naam, moment.sleutel)
            keuze.setCurrentIndex(keuze.findData(begin))

    def _ververs(self) -> None:
        self._wis()
        self.druk.setEnabled(self.toen.count() > 0)
        if self.toen.count() == 0:
            return
        if self.toen.count() == 1:
            self._rol.inhoud.addWidget(Tekst(_EEN_MOMENT))
            self._rol.inhoud.addStretch(1)
            self.druk.setEnabled(False)
            return
        try:
            gebieden = self._vergelijker.vergelijk(self._traject_id, *self.momenten)
        except Fout as fout:
            self.balk.toon(fout.zin, "fout")
            return
        self.balk.verberg()
        for gebied in gebieden:
            if not _is_stil(gebied):
                self._rol.inhoud.addWidget(self._kaart(gebied))
        for zin, namen in _stille_zinnen(gebieden):
            self._rol.inhoud.addWidget(Zacht(f"{zin}: {', '.join(namen)}."))
        self._rol.inhoud.addStretch(1)
        self._rol.verticalScrollBar().setValue(0)

    def _kaart(self, gebied: Gebied) -> QWidget:
        kaart = Kaart("gewoon", marge=14)
        kop = QHBoxLayout()
        kop.addWidget(Kop2(gebied.leefgebied), 1)
        if gebied.vergelijkbaar:
            kop.addWidget(Klein("Veranderd" if gebied.veranderd else "Hetzelfde gebleven"))
        kaart.inhoud.addLayout(kop)
        if rang := rang_in_woorden(gebied):
            kaart.inhoud.addWidget(Klein(rang))
        rooster = QGridLayout()
        rooster.setHorizontalSpacing(thema().px(16))
        rooster.setVerticalSpacing(thema().px(8))
        zinnen = [_in_een_zin(gebied, nu=nu) for nu in (False, True)]
        for kolom, keuze in enumerate((self.toen, self.nu)):
            rooster.setColumnStretch(kolom, 1)
            rooster.addWidget(Kop3(keuze.currentText()), 0, kolom)
            if zin := zinnen[kolom]:
                rooster.addWidget(Zacht(zin), 1, kolom, len(gebied.cellen), 1)
        for nummer in range(len(gebied.cellen)):
            for kolom, zin in enumerate(zinnen):
                if not zin:
                    rooster.addWidget(self._cel(gebied, nummer, nu=bool(kolom)), 1 + nummer, kolom)
        kaart.inhoud.addLayout(rooster)
        return kaart

    def _cel(self, gebied: Gebied, nummer: int, *, nu: bool) -> QWidget:
        cel = gebied.cellen[nummer]
        vlak = Kaart("zacht", marge=10)
        vlak.setProperty("kaart", f"{('nu', 'straks', 'toen')[nummer]}_zacht")
        vlak.inhoud.addWidget(Klein(self._perspectieven[nummer].papier))
        uitspraken, anders = (cel.nu, cel.erbij) if nu else (cel.toen, cel.weg)
        if not gebied.vergelijkbaar:
            anders = frozenset()
        for uitspraak in uitspraken:
            if uitspraak not in anders:
                vlak.inhoud.addWidget(Tekst(uitspraak.zin))
            elif nu:
                vlak.inhoud.addWidget(Klein("nieuw"))
                vlak.inhoud.addWidget(Kop3(uitspraak.zin))
            else:
                vlak.inhoud.addWidget(Klein("staat er niet meer"))
                vlak.inhoud.addWidget(Tekst(uitspraak.zin))
        if not uitspraken:
            vlak.inhoud.addWidget(Zacht(GESPREK_WOORDEN[Gesprek.BESPROKEN]))
        vlak.inhoud.addStretch(1)
        return vlak

    def _wis(self) -> None:
        while (deel := self._rol.inhoud.takeAt(0)) is not None:
            widget = deel.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _druk_af(self) -> None:
        self.accept()
        self.afdrukken.emit(*self.momenten)


def _in_een_zin(gebied: Gebied, *, nu: bool) -> str:
    """Return what to say of a side without words, '' for one with words."""
    gesprek = gebied.nu if nu else gebied.toen
    if gesprek is not Gesprek.BESPROKEN:
        return GESPREK_WOORDEN[gesprek]
    return ZONDER_WOORDEN if gebied.zonder_woorden(nu=nu) else ""


def _is_stil(gebied: Gebied) -> bool:
    """Whether there is nothing to show on either side."""
    niets = Gesprek.BESPROKEN not in (gebied.toen, gebied.nu) and not gebied.veranderd
    return niets or gebied.leeg_besproken


def _stille_zinnen(gebieden: Sequence[Gebied]) -> Iterator[tuple[str, list[str]]]:
    """Return the leefgebieden without a card: without a word, never discussed, or left off a paper."""
    alle = [gebied for gebied in gebieden if _is_stil(gebied)]
    leeg = [gebied.leefgebied for gebied in alle if gebied.leeg_besproken]
    stil = [gebied for gebied in alle if not gebied.leeg_besproken]
    niet_op_blad = [g.leefgebied for g in stil if Gesprek.NIET_OP_BLAD in (g.toen, g.nu)]
    nooit = [g.leefgebied for g in stil if Gesprek.NIET_OP_BLAD not in (g.toen, g.nu)]
    for zin, namen in (
        ("Toen en nu besproken, zonder dat er iets is opgeschreven", leeg),
        ("Toen niet en nu niet besproken", nooit),
        ("Stond niet op een van deze twee papieren", niet_op_blad),
    ):
        if namen:
            yield zin, namen
