"""The sheet before it is printed: what it looks like, and what stays off it this time."""

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.application.werkbladen import BLADEN
from krachtwerk_desktop.domain.werkblad import Afdruk, Drukopties
from krachtwerk_desktop.ui.achtergrond import Achtergrond
from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Klein, Kop1, Kop3, Tekst
from krachtwerk_desktop.ui.bouwstenen.melding import Meldingbalk
from krachtwerk_desktop.ui.bouwstenen.rol import Rol
from krachtwerk_desktop.ui.bouwstenen.veld import VeldMetLabel
from krachtwerk_desktop.ui.bouwstenen.velden import Keuzelijst
from krachtwerk_desktop.ui.omgeving import Omgeving, OpenTraject
from krachtwerk_desktop.ui.thema import thema
from krachtwerk_desktop.ui.voorbeeld.drukken import druk_pdf
from krachtwerk_desktop.ui.voorbeeld.vellen import STAP, Vellen

_EIGENAAR_ALLEEN = 0o600


class Afdrukvoorbeeld(QDialog):
    """Shows the pages of one sheet; nothing leaves memory before a button is pressed."""

    getoond = Signal()
    """The pages on screen are those of the present choices."""

    def __init__(
        self, omgeving: Omgeving, open_traject: OpenTraject, bladsleutel: str, ouder: QWidget | None = None
    ) -> None:
        super().__init__(ouder)
        self.setWindowTitle("Afdrukvoorbeeld")
        self._werkbladen = omgeving.diensten.werkbladen
        self._traject_id = open_traject.traject.id
        self._afdruk = Afdruk(b"")
        self._drukt = False
        self._achtergrond = Achtergrond(self)
        self.vellen = Vellen()
        self._balk = Meldingbalk(self)
        self._teller = Klein()
        self._bladkeuze = Keuzelijst()
        for blad in BLADEN:
            self._bladkeuze.addItem(blad.naam, blad.sleutel)
        self._bladkeuze.setCurrentIndex(max(0, self._bladkeuze.findData(bladsleutel)))
        self._leeg, self._groot, self._grijs = (
            QCheckBox(naam) for naam in ("Leeg werkblad", "Grote letters", "Grijstinten")
        )
        self._weglaten = QListWidget()
        self._afdrukken = Knop("Afdrukken…", "primair", "print")
        self._opslaan = Knop("Opslaan als PDF…")
        self._bouw()
        self._verbind()
        self._vul_weglaten()
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

    def _bouw(self) -> None:
        vlak = QHBoxLayout(self)
        vlak.setContentsMargins(0, 0, 0, 0)
        vlak.setSpacing(0)
        links = QVBoxLayout()
        links.setContentsMargins(thema().px(8), thema().px(8), thema().px(8), thema().px(8))
        links.addLayout(self._zoomrij())
        links.addWidget(self.vellen, 1)
        vlak.addLayout(links, 1)
        vlak.addWidget(self._kant())
        self._bladkeuze.setFocus()

    def _kant(self) -> QWidget:
        """The choices scroll; what to do with the sheet stays in sight."""
        kant = QFrame()
        kant.setProperty("vlak", "rechts")
        kant.setFixedWidth(thema().px(320))
        vlak = QVBoxLayout(kant)
        vlak.setContentsMargins(0, 0, 0, 0)
        keuzes = Rol(20)
        keuzes.inhoud.setSpacing(thema().px(4))
        self._weglaten_veld = VeldMetLabel(
            "Weglaten", self._weglaten, "Wat je aanvinkt, komt niet op dit papier."
        )
        for deel in (
            Kop1("Afdrukken"),
            self._balk,
            VeldMetLabel("Werkblad", self._bladkeuze),
            self._leeg,
            self._groot,
            self._grijs,
            Kop3("Neem je dit mee naar huis? Is dat veilig?"),
            Tekst("Praat hier samen over. Een ander kan dit papier vinden en lezen."),
            self._weglaten_veld,
        ):
            keuzes.inhoud.addWidget(deel)
        keuzes.inhoud.addStretch(1)
        vlak.addWidget(keuzes, 1)
        vlak.addWidget(self._voet())
        return kant

    def _voet(self) -> QWidget:
        voet = QFrame()
        voet.setProperty("vlak", "voet")
        vlak = QVBoxLayout(voet)
        rand = thema().px(16)
        vlak.setContentsMargins(rand, rand, rand, rand)
        vlak.setSpacing(thema().px(8))
        sluiten = Knop("Sluiten")
        sluiten.clicked.connect(self.reject)
        onveilig = Klein("Dit bestand is niet beveiligd.")
        for deel in (self._afdrukken, self._opslaan, onveilig, sluiten):
            vlak.addWidget(deel)
        return voet

    def _zoomrij(self) -> QHBoxLayout:
        rij = QHBoxLayout()
        knoppen: list[tuple[str, str, str, Callable[[], None]]] = [
            ("", "omhoog", "Vorige bladzijde", lambda: self._blader(-1)),
            ("", "omlaag", "Volgende bladzijde", lambda: self._blader(1)),
            ("−", "", "Kleiner", lambda: self.vellen.zoom(1 / STAP)),
            ("+", "", "Groter", lambda: self.vellen.zoom(STAP)),
            ("Hele breedte", "", "Hele breedte", lambda: self.vellen.zoom(0)),
        ]
        for tekst, icoon, naam, doe in knoppen:
            knop = Knop(tekst, "gewoon", icoon, naam=naam)
            knop.clicked.connect(lambda _aan=False, doe=doe: doe())
            rij.addWidget(knop)
        rij.setSpacing(thema().px(8))
        rij.addWidget(self._teller, 1)
        return rij

    def _verbind(self) -> None:
        self._bladkeuze.currentIndexChanged.connect(self._ander_blad)
        for vakje in (self._leeg, self._groot, self._grijs):
            vakje.toggled.connect(self._ververs)
        self._weglaten.itemChanged.connect(self._ververs)
        self._weglaten.itemActivated.connect(_wissel)
        self._afdrukken.clicked.connect(self._druk)
        self._opslaan.clicked.connect(self._sla_op)
        self.vellen.verticalScrollBar().valueChanged.connect(self._tel)
        for toets, factor in (("Ctrl++", STAP), ("Ctrl+=", STAP), ("Ctrl+-", 1 / STAP), ("Ctrl+0", 0.0)):
            QShortcut(QKeySequence(toets), self, lambda factor=factor: self.vellen.zoom(factor))
        QShortcut(QKeySequence("Ctrl+P"), self, self._druk)

    @property
    def _bladsleutel(self) -> str:
        return str(self._bladkeuze.currentData())

    def _ander_blad(self) -> None:
        self._vul_weglaten()
        self._ververs()

    def _vul_weglaten(self) -> None:
        geblokkeerd = self._weglaten.blockSignals(True)
        self._weglaten.clear()
        for onderdeel in self._werkbladen.onderdelen(self._bladsleutel, self._traject_id):
            punt = QListWidgetItem(onderdeel.naam.replace("\n", " "))
            punt.setData(Qt.ItemDataRole.UserRole, onderdeel.id)
            punt.setFlags(punt.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            punt.setCheckState(Qt.CheckState.Unchecked)
            self._weglaten.addItem(punt)
        self._weglaten.blockSignals(geblokkeerd)
        self._weglaten_veld.setVisible(self._weglaten.count() > 0)

    def _gekozen_weg(self) -> frozenset[str]:
        punten = (self._weglaten.item(n) for n in range(self._weglaten.count()))
        return frozenset(
            str(punt.data(Qt.ItemDataRole.UserRole))
            for punt in punten
            if punt.checkState() is Qt.CheckState.Checked
        )

    def _ververs(self) -> None:
        """Make the sheet again beside the window and show it when it is there."""
        # What was chosen last must never be printed as it stood before: the old sheet goes first.
        self._afdruk = Afdruk(b"")
        self._zet_klaar(klaar=False)
        opties = Drukopties(self._leeg.isChecked(), self._groot.isChecked(), self._grijs.isChecked())
        try:
            blad = self._werkbladen.blad(self._bladsleutel, self._traject_id, self._gekozen_weg())
        except Fout as fout:
            self._mislukt(fout)
            return
        self._achtergrond.doe(lambda: self._werkbladen.druk(blad, opties), self._toon, self._mislukt)

    def _toon(self, afdruk: Afdruk) -> None:
        self._afdruk = afdruk
        self.vellen.toon(afdruk.pdf)
        self._tel()
        self._zet_klaar(klaar=True)
        if afdruk.waarschuwingen:
            self._balk.toon(" ".join(afdruk.waarschuwingen), "let_op")
        else:
            self._balk.verberg()
        self.getoond.emit()

    def _mislukt(self, fout: Exception) -> None:
        zin = (
            fout.zin
            if isinstance(fout, Fout)
            else (
                "Het werkblad kon niet worden gemaakt. Wat je hebt opgeschreven is veilig. "
                "Sluit dit venster en probeer het opnieuw."
            )
        )
        self._balk.toon(zin, "fout")

    def _zet_klaar(self, *, klaar: bool) -> None:
        self._afdrukken.setEnabled(klaar)
        self._opslaan.setEnabled(klaar)

    def _blader(self, richting: int) -> None:
        self.vellen.ga_naar(self.vellen.bladzijde + richting)

    def _tel(self) -> None:
        self._teller.setText(f"Bladzijde {self.vellen.bladzijde + 1} van {self.vellen.aantal}")

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
            self._bladsleutel, "" if self._leeg.isChecked() else self._traject_id
        )
        pad, _soort = QFileDialog.getSaveFileName(
            self, "Opslaan als PDF", str(Path.home() / naam), "PDF (*.pdf)"
        )
        if pad:
            self.bewaar(Path(pad))

    def bewaar(self, pad: Path) -> None:
        """Write the PDF for its owner alone, and say where it is or why it is not."""
        doel = pad if pad.suffix.lower() == ".pdf" else pad.with_name(f"{pad.name}.pdf")
        try:
            bestand = os.open(doel, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _EIGENAAR_ALLEEN)
            with os.fdopen(bestand, "wb") as uitvoer:
                uitvoer.write(self._afdruk.pdf)
        except OSError:
            self._balk.toon(
                f"De PDF kan niet worden bewaard in {doel.parent}. Er is niets verloren. "
                "Kies een andere plek.",
                "fout",
            )
            return
        self._balk.toon(f"Bewaard als {doel.name}. Dit bestand is niet beveiligd.", "klaar")


def _wissel(punt: QListWidgetItem) -> None:
    """Enter on a line ticks it, as the space bar does."""
    aan = punt.checkState() is Qt.CheckState.Checked
    punt.setCheckState(Qt.CheckState.Unchecked if aan else Qt.CheckState.Checked)
