"""Looking first: who is in the backup, beside who is there now."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from krachtwerk_desktop.application.reservekopie_poort import Inzage
from krachtwerk_desktop.application.reservekopieen import aantal_clienten, wanneer
from krachtwerk_desktop.application.vergelijk_kopie import Naast, naast_elkaar, samenvatting
from krachtwerk_desktop.domain.reservekopie import KopieClient
from krachtwerk_desktop.ui.bouwstenen.koppen import Kop2, Tekst, Zacht
from krachtwerk_desktop.ui.clienten.woorden import gewerkt
from krachtwerk_desktop.ui.thema import thema

_KOPPEN: Final = ("Cliënt", "In kopie", "Nu")
_GERUST: Final = (
    "Terugzetten kan geen kwaad: eerst maakt het programma een reservekopie van nu. "
    "Daarna gaat de kluis op slot en open je hem opnieuw met je wachtwoord."
)
_ZONDER: Final = "Wat nu in de map van de kluis staat, blijft bewaard: er wordt niets weggegooid."
_TOEN: Final = "Open de kluis daarna met het wachtwoord van toen: dat waarmee je nu in deze kopie kijkt."


class Inzagevlak(QWidget):
    """Nothing in it can be changed."""

    def __init__(self) -> None:
        super().__init__()
        self.kop, self.telling, self.gerust = Kop2(), Tekst(), Zacht(_GERUST)
        self.tabel = QTableWidget(0, len(_KOPPEN))
        self.tabel.setAccessibleName("Cliënten in de reservekopie")
        self.tabel.setHorizontalHeaderLabels(list(_KOPPEN))
        self.tabel.verticalHeader().hide()
        self.tabel.setShowGrid(False)
        self.tabel.setTabKeyNavigation(False)
        self.tabel.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tabel.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.tabel.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.tabel.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.tabel.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tabel.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.tabel.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.tabel.horizontalHeader().setSectionsClickable(False)
        self.tabel.horizontalHeader().setHighlightSections(False)
        # Large letters wrap; how high a row is, is known only once its columns have their width.
        self.tabel.setItemDelegate(_Rijhoogte(self.tabel))
        self._meet = QTimer(self, singleShot=True, interval=0)
        self._meet.timeout.connect(self.tabel.resizeRowsToContents)
        self.tabel.horizontalHeader().sectionResized.connect(lambda *_: self._meet.start())
        self.tabel.setMinimumHeight(thema().px(160))
        vlak = QVBoxLayout(self)
        vlak.setContentsMargins(0, 0, 0, 0)
        vlak.setSpacing(thema().px(8))
        for deel in (self.kop, self.telling, self.tabel, self.gerust):
            vlak.addWidget(deel, 1 if deel is self.tabel else 0)

    def toon(self, inzage: Inzage, nu: Sequence[KopieClient] | None, vandaag: date) -> None:
        """Lay this backup beside today; None for a vault that does not open."""
        kopie = inzage.vondst.kopie
        self.kop.setText(f"Reservekopie van {wanneer(kopie, vandaag)}" if kopie else "Reservekopie")
        if nu is None:
            self.telling.setText(f"In deze kopie: {aantal_clienten(len(inzage.clienten))}.")
        else:
            self.telling.setText(samenvatting(inzage.clienten, nu))
        gerust = _GERUST if nu is not None else _ZONDER
        self.gerust.setText(f"{gerust} {_TOEN}" if inzage.eigen_wachtwoord else gerust)
        self.tabel.setColumnHidden(_KOPPEN.index("Nu"), nu is None)
        rijen = naast_elkaar(inzage.clienten, nu or ())
        self.tabel.setRowCount(len(rijen))
        for nummer, rij in enumerate(rijen):
            for kolom, tekst in enumerate(_cellen(rij, vandaag)):
                self.tabel.setItem(nummer, kolom, QTableWidgetItem(tekst))
        if rijen:
            self.tabel.setCurrentCell(0, 0)
        self._meet.start()


class _Rijhoogte(QStyledItemDelegate):
    """Asks for the height that the words need; Qt forgets the room that the style keeps beside them."""

    def __init__(self, tabel: QTableWidget) -> None:
        super().__init__(tabel)
        self._tabel = tabel

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        look, tekst = thema(), str(index.data() or "")
        breed = max(self._tabel.columnWidth(index.column()) - look.px(28), 1)
        vlak = QRect(0, 0, breed, 1 << 20)
        hoog = option.fontMetrics.boundingRect(vlak, Qt.TextFlag.TextWordWrap, tekst).height()
        return QSize(breed, max(look.px(40), hoog + look.px(14)))


def _cellen(rij: Naast, vandaag: date) -> tuple[str, str, str]:
    toen = gewerkt(rij.kopie_laatst, vandaag) or "nog niet aan gewerkt"
    nu = gewerkt(rij.nu_laatst, vandaag) or "nog niet aan gewerkt"
    return (
        rij.naam,
        toen if rij.in_kopie else "staat er niet in",
        nu if rij.nu_aanwezig else "is er nu niet",
    )
