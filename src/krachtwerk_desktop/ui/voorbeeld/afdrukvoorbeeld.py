"""The sheet before it is printed: what it looks like, and what stays off it this time."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from krachtwerk_desktop.application.bladen import BLADEN, bladsoort
from krachtwerk_desktop.application.bladkeuze import Bladkeuze
from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.domain.werkblad import Afdruk
from krachtwerk_desktop.ui.achtergrond import Achtergrond
from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Kop3, Tekst
from krachtwerk_desktop.ui.bouwstenen.maat import zet_maat
from krachtwerk_desktop.ui.bouwstenen.melding import Meldingbalk
from krachtwerk_desktop.ui.bouwstenen.veld import VeldMetLabel
from krachtwerk_desktop.ui.bouwstenen.velden import Keuzelijst
from krachtwerk_desktop.ui.omgeving import Omgeving, OpenTraject
from krachtwerk_desktop.ui.thema import thema
from krachtwerk_desktop.ui.voorbeeld.drukken import druk_pdf
from krachtwerk_desktop.ui.voorbeeld.kant import Kant
from krachtwerk_desktop.ui.voorbeeld.opslaan import bewaar_pdf, vraag_pad
from krachtwerk_desktop.ui.voorbeeld.opties import Optievakjes
from krachtwerk_desktop.ui.voorbeeld.vellen import Vellen
from krachtwerk_desktop.ui.voorbeeld.weglaten import Weglaatlijst
from krachtwerk_desktop.ui.voorbeeld.woorden import niet_op_papier, zin_bij
from krachtwerk_desktop.ui.voorbeeld.zoomrij import Zoomrij, zoom_met_toetsen

_BREED, _HOOG = 1240, 760


class Afdrukvoorbeeld(QDialog):
    """Shows the pages of one sheet; nothing leaves memory before a button is pressed."""

    getoond = Signal()
    """The pages on screen are those of the present choices."""
    ga_naar = Signal(object)
    """The :class:`Bevinding` whose field to go to; the preview is closed already."""
    klaargemaakt = Signal(object)
    """The new :class:`Versie`; the preview is closed already."""

    def __init__(
        self,
        omgeving: Omgeving,
        open_traject: OpenTraject,
        blad: str | Bladkeuze,
        ouder: QWidget | None = None,
    ) -> None:
        super().__init__(ouder)
        self.setWindowTitle("Afdrukvoorbeeld")
        self._diensten = omgeving.diensten
        self._werkbladen, self._afscheid = omgeving.diensten.werkbladen, omgeving.afscheid
        self._traject_id = open_traject.traject.id
        begin = blad if isinstance(blad, Bladkeuze) else Bladkeuze(blad)
        self._momenten = begin.toen, begin.nu
        self._nog_weg: tuple[str, ...] | None = begin.weglaten  # until the list holds it
        self._afdruk = Afdruk(b"")
        self._drukt = False
        self._achtergrond = Achtergrond(self)
        self.vellen = Vellen()
        self._balk = Meldingbalk(self)
        self._zoomrij = Zoomrij(self.vellen)
        self._bladkeuze = Keuzelijst()
        for soort in BLADEN:
            self._bladkeuze.addItem(soort.naam, soort.sleutel)
        self._bladkeuze.setCurrentIndex(max(0, self._bladkeuze.findData(begin.blad)))
        self._vakjes = Optievakjes.maak(begin.opties)
        self._weglaten = Weglaatlijst()
        self._met_tekst = QCheckBox("Alleen leefgebieden met tekst")
        self._afdrukken = Knop("Afdrukken…", "primair", "print")
        self._opslaan = Knop("Opslaan als PDF…")
        self._klaarmaken = Knop("Klaarmaken om te tekenen", icoon="handtekening")
        self._bouw()
        self._verbind()
        omgeving.bewaarder.hersteld.connect(self._ververs)
        self._ververs()

    def done(self, uitkomst: int) -> None:
        """Drop pages and bytes with the window; what is on its way to the printer goes first."""
        if self._drukt:
            return
        self._achtergrond.stop()
        self.vellen.sluit()
        self._afdruk = Afdruk(b"")
        super().done(uitkomst)

    @property
    def afdruk(self) -> Afdruk:
        """The sheet as it is on screen."""
        return self._afdruk

    @property
    def keuze(self) -> Bladkeuze:
        """What is chosen now, to begin with another time."""
        weglaten = tuple(sorted(self._weglaten.gekozen)) if self._nog_weg is None else self._nog_weg
        return Bladkeuze(self._bladsleutel, weglaten, self._vakjes.opties, *self._momenten)

    def _bouw(self) -> None:
        vlak = QHBoxLayout(self)
        vlak.setContentsMargins(0, 0, 0, 0)
        vlak.setSpacing(0)
        links = QVBoxLayout()
        links.setContentsMargins(thema().px(8), thema().px(8), thema().px(8), thema().px(8))
        links.addLayout(self._zoomrij)
        links.addWidget(self.vellen, 1)
        vlak.addLayout(links, 1)
        vlak.addWidget(self._kant())
        self._bladkeuze.setFocus()
        zet_maat(self, _BREED, _HOOG)

    def _kant(self) -> QWidget:
        self._weglaten_veld = VeldMetLabel(
            "Weglaten", self._weglaten, "Wat je aanvinkt, komt niet op dit papier."
        )
        sluiten = Knop("Sluiten", "link")  # narrow enough to stand beside *Klaarmaken om te tekenen*
        sluiten.setProperty("midden", "ja")
        sluiten.clicked.connect(self.reject)
        keuzes = (
            self._balk,
            VeldMetLabel("Werkblad", self._bladkeuze),
            *self._vakjes,
            Kop3("Neem je dit mee naar huis? Is dat veilig?"),
            Tekst("Praat hier samen over. Een ander kan dit papier vinden en lezen."),
            self._met_tekst,
            self._weglaten_veld,
        )
        return Kant(keuzes, (self._afdrukken, self._opslaan, self._klaarmaken, sluiten))

    def _verbind(self) -> None:
        self._bladkeuze.currentIndexChanged.connect(self._ander_blad)
        for vakje in self._vakjes:
            vakje.toggled.connect(self._ververs)
        self._weglaten.itemChanged.connect(self._ververs)
        self._met_tekst.clicked.connect(self._laat_lege_weg)
        self._afdrukken.clicked.connect(self._druk)
        self._opslaan.clicked.connect(self._sla_op)
        self._klaarmaken.clicked.connect(self._maak_klaar)
        zoom_met_toetsen(self, self.vellen)
        QShortcut(QKeySequence("Ctrl+P"), self, self._druk)

    @property
    def _bladsleutel(self) -> str:
        return str(self._bladkeuze.currentData())

    def _ander_blad(self) -> None:
        self._nog_weg = self._nog_weg or ()
        self._ververs()

    def _vul_weglaten(self, weg: tuple[str, ...]) -> None:
        """Let it be chosen what stays off; a failed read leaves *weg* for the next try."""
        self._weglaten.vul(())
        try:
            self._weglaten.vul(self._werkbladen.weg_te_laten(self.keuze, self._traject_id))
            self._weglaten.kies(weg)
            self._nog_weg = None
        finally:
            self._weglaten_veld.setVisible(self._weglaten.count() > 0)
            self._met_tekst.setVisible(self._weglaten.heeft_lege_en_volle)

    def _laat_lege_weg(self, aan: bool) -> None:
        self._weglaten.vink_lege(aan=aan)
        self._ververs()

    def _ververs(self) -> None:
        """Make the sheet again beside the window and show it when it is there."""
        # What was chosen last must never be printed as it stood before: the old sheet goes first.
        self._afdruk = Afdruk(b"")
        self._zet_klaar(klaar=False)
        self._achtergrond.vergeet()
        opties = self._vakjes.opties
        try:
            if self._nog_weg is not None:
                self._vul_weglaten(self._nog_weg)
            self._met_tekst.setChecked(self._weglaten.zonder_lege)
            blad = self._werkbladen.gekozen(self.keuze, self._traject_id)
        except Fout as fout:
            self._mislukt(fout)
            return
        self._achtergrond.doe(lambda: self._werkbladen.druk(blad, opties), self._toon, self._mislukt)

    def _toon(self, afdruk: Afdruk) -> None:
        self._afdruk = afdruk
        self.vellen.toon(afdruk.pdf)
        self._zoomrij.tel()
        self._zet_klaar(klaar=True)
        onbewaard = () if self._vakjes.leeg.isChecked() else self._afscheid.onbewaard()
        ontbreekt = niet_op_papier(onbewaard)
        self._klaarmaken.setEnabled(self._klaarmaken.isEnabled() and not ontbreekt)
        if ontbreekt or afdruk.waarschuwingen:
            self._balk.toon(" ".join((*ontbreekt, *afdruk.waarschuwingen)), "let_op")
        else:
            self._balk.verberg()
        self.getoond.emit()

    def _mislukt(self, fout: Exception) -> None:
        self._balk.toon(zin_bij(fout), "fout", [("Opnieuw", self._ververs)])

    def _zet_klaar(self, *, klaar: bool) -> None:
        self._afdrukken.setEnabled(klaar)
        self._opslaan.setEnabled(klaar)
        te_tekenen = bladsoort(self._bladsleutel).te_tekenen
        self._klaarmaken.setVisible(te_tekenen)
        self._klaarmaken.setEnabled(klaar and te_tekenen and not self._vakjes.leeg.isChecked())

    def _druk(self) -> None:
        if not self._afdrukken.isEnabled() or self._drukt:
            return
        self._drukt = True
        try:
            druk_pdf(self._afdruk.pdf, self, titel=self._bladkeuze.currentText())
        finally:
            self._drukt = False

    def _sla_op(self) -> None:
        naam = self._werkbladen.bestandsnaam(
            self._bladsleutel, "" if self._vakjes.leeg.isChecked() else self._traject_id
        )
        pdf = self._afdruk.pdf  # what is on screen now, whatever is saved under the question
        vraag_pad(self, naam, lambda pad: bewaar_pdf(pdf, pad, self._balk))

    def bewaar(self, pad: Path) -> None:
        """Write the PDF, and say where it is or why it is not."""
        bewaar_pdf(self._afdruk.pdf, pad, self._balk)

    def _maak_klaar(self) -> None:
        """Look the sheet over first; the same choices make the version."""
        from krachtwerk_desktop.ui.versies.nakijken import Klaarmaken, Nakijken

        vraag = Klaarmaken(
            self._bladsleutel,
            self._traject_id,
            self._weglaten.gekozen,
            self._vakjes.opties,
            self._afdruk.waarschuwingen,
        )
        nakijken = Nakijken(self._diensten, vraag, self)
        nakijken.ga_naar.connect(self._verlaat_voor)
        nakijken.klaargemaakt.connect(self._is_klaargemaakt)
        nakijken.finished.connect(nakijken.deleteLater)
        nakijken.open()

    def _verlaat_voor(self, bevinding: object) -> None:
        self.reject()
        self.ga_naar.emit(bevinding)

    def _is_klaargemaakt(self, versie: object) -> None:
        self.accept()
        self.klaargemaakt.emit(versie)
