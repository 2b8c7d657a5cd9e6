"""The rows of the cliëntenlijst, worked out only when they come in sight."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.application.ports import Treffer
from krachtwerk_desktop.domain.client import ClientRegel
from krachtwerk_desktop.ui.clienten.woorden import actiedag, gewerkt
from krachtwerk_desktop.ui.plekwoorden import plek_woorden, waarde_woorden

KOLOMMEN: Final = ("Cliënt", "Basistaak", "Volgende actie", "Laatst gewerkt")
CLIENT, BASISTAAK, ACTIE, LAATST = range(4)
RIJ_ROL: Final = Qt.ItemDataRole.UserRole

_Index = QModelIndex | QPersistentModelIndex
_WORTEL: Final = QModelIndex()
_KOPLIJN: Final = (
    int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)
)


@dataclass(frozen=True, slots=True)
class Rij:
    """What one row shows. *gevonden* is the fragment a search found, *onder* the small line below."""

    regel: ClientRegel
    taak_nummer: int
    taak: str
    actie: str = field(repr=False)
    onder: str = ""
    voorbij: bool = False
    laatst: str = ""
    gevonden: str = field(default="", repr=False)

    @property
    def afgerond(self) -> bool:
        return not self.regel.traject.loopt


class ClientenModel(QAbstractTableModel):
    """A table of cliënten; hundreds of rows cost nothing until they are looked at."""

    def __init__(self, diensten: Diensten, ouder: QObject | None = None) -> None:
        super().__init__(ouder)
        self._diensten = diensten
        self._regels: Sequence[ClientRegel] = ()
        self._treffers: Mapping[str, Treffer] = {}
        self._rijen: dict[int, Rij] = {}
        self._vandaag = date.min

    def zet(self, regels: Sequence[ClientRegel], treffers: Mapping[str, Treffer]) -> None:
        """Show these rows; *treffers* tells by cliënt id what a search found."""
        self.beginResetModel()
        self._regels, self._treffers, self._rijen = regels, treffers, {}
        self._vandaag = self._diensten.klok.vandaag()
        self.endResetModel()

    def regel(self, rij: int) -> ClientRegel | None:
        return self._regels[rij] if 0 <= rij < len(self._regels) else None

    def treffer(self, rij: int) -> Treffer | None:
        regel = self.regel(rij)
        return self._treffers.get(regel.client.id) if regel else None

    def rij_van(self, client_id: str) -> int:
        """Return the row of a cliënt, -1 when it is not shown."""
        return next((n for n, regel in enumerate(self._regels) if regel.client.id == client_id), -1)

    def rowCount(self, ouder: _Index = _WORTEL) -> int:
        return 0 if ouder.isValid() else len(self._regels)

    def columnCount(self, ouder: _Index = _WORTEL) -> int:
        return 0 if ouder.isValid() else len(KOLOMMEN)

    def headerData(
        self, sectie: int, richting: Qt.Orientation, rol: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if richting is Qt.Orientation.Vertical:
            return None
        if rol == Qt.ItemDataRole.TextAlignmentRole:
            return _KOPLIJN
        if rol != Qt.ItemDataRole.DisplayRole:
            return None
        if sectie == ACTIE and any(treffer.fragment for treffer in self._treffers.values()):
            return "Gevonden"
        return KOLOMMEN[sectie]

    def data(self, index: _Index, rol: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if rol == RIJ_ROL:
            return self._rij(index.row())
        if rol in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._tekst(self._rij(index.row()), index.column())
        if rol == Qt.ItemDataRole.AccessibleDescriptionRole and index.column() == CLIENT:
            return self._beschrijving(self._rij(index.row()))
        return None

    def _rij(self, nummer: int) -> Rij:
        if nummer not in self._rijen:
            self._rijen[nummer] = self._maak(self._regels[nummer])
        return self._rijen[nummer]

    def _maak(self, regel: ClientRegel) -> Rij:
        plaats = self._diensten.trajecten.bladwijzer(regel.traject.laatste_plek).plaats
        taak = self._diensten.inhoud.basistaak(plaats.basistaak)
        treffer = self._treffers.get(regel.client.id)
        dag = regel.volgende_datum
        waar = plek_woorden(self._diensten.inhoud, treffer.plek) if treffer and treffer.plek else ""
        return Rij(
            regel,
            taak.nummer,
            taak.kort,
            " ".join(regel.volgende_actie.split()),
            waar or actiedag(dag, self._vandaag),
            not waar and dag is not None and dag < self._vandaag,
            gewerkt(regel.traject.laatst_op, self._vandaag),
            self._gevonden(treffer) if treffer else "",
        )

    def _gevonden(self, treffer: Treffer) -> str:
        """Return the words around what was sought; a choice by its words, not by its id."""
        fragment = treffer.fragment
        if treffer.plek:
            fragment = waarde_woorden(self._diensten.inhoud, treffer.plek, fragment)
        return " ".join(fragment.split())

    def _tekst(self, rij: Rij, kolom: int) -> str:
        if kolom == CLIENT:
            return rij.regel.client.naam
        if kolom == BASISTAAK:
            return f"{rij.taak_nummer} {rij.taak}"
        if kolom == LAATST:
            return rij.laatst
        hoofd = f"“{rij.gevonden}”" if rij.gevonden else rij.actie
        return ", ".join(deel for deel in (hoofd, rij.onder) if deel)

    def _beschrijving(self, rij: Rij) -> str:
        delen = [rij.regel.client.clientnummer]
        if rij.afgerond:
            delen.append("traject afgerond")
        return ", ".join(delen)
