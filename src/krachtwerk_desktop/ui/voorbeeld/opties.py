"""How it is printed: a box to tick for each."""

from typing import NamedTuple

from PySide6.QtWidgets import QCheckBox

from krachtwerk_desktop.domain.werkblad import Drukopties


class Optievakjes(NamedTuple):
    """The boxes, in the order of :class:`Drukopties`."""

    leeg: QCheckBox
    groot: QCheckBox
    grijs: QCheckBox

    @classmethod
    def maak(cls, opties: Drukopties) -> "Optievakjes":
        """Return them ticked as *opties* says."""
        vakjes = cls(QCheckBox("Leeg werkblad"), QCheckBox("Grote letters"), QCheckBox("Grijstinten"))
        vakjes.leeg.setChecked(opties.leeg)
        vakjes.groot.setChecked(opties.groot)
        vakjes.grijs.setChecked(opties.grijs)
        return vakjes

    @property
    def opties(self) -> Drukopties:
        """What is ticked."""
        return Drukopties(*(vakje.isChecked() for vakje in self))
