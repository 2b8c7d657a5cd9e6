"""One part of a form: its questions under each other, each with the field that fits."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from krachtwerk_desktop.application.velden import VeldService
from krachtwerk_desktop.domain.antwoord import Antwoord
from krachtwerk_desktop.domain.inhoud import Deel, Vraag
from krachtwerk_desktop.domain.plek import Plek
from krachtwerk_desktop.ui.bewaarder import Bewaarder
from krachtwerk_desktop.ui.bouwstenen.koppen import Kop2, Zacht
from krachtwerk_desktop.ui.bouwstenen.veld import VeldMetLabel
from krachtwerk_desktop.ui.thema import thema
from krachtwerk_desktop.ui.velden.maken import VeldEditor, begin_in, maak_editor, zet_antwoord

WIE: Final = {"client": "in eigen woorden", "samen": "samen", "begeleider": "begeleider"}
"""Who fills a question in, said beside its label."""

_TUSSEN: Final = 22


class DeelVlak(QWidget):
    """The fields of a part, saved at *plek_van(vraag)*."""

    def __init__(
        self,
        deel: Deel,
        plek_van: Callable[[Vraag], Plek],
        velden: VeldService,
        bewaarder: Bewaarder,
    ) -> None:
        super().__init__()
        self._deel, self._plek_van, self._bewaarder = deel, plek_van, bewaarder
        self.editors: dict[str, VeldEditor] = {}
        vlak = QVBoxLayout(self)
        vlak.setContentsMargins(0, 0, 0, 0)
        vlak.setSpacing(thema().px(_TUSSEN))
        vlak.addLayout(self._kop())
        for vraag in deel.zichtbare_vragen:
            editor = maak_editor(vraag, velden, plek_van(vraag))
            self.editors[vraag.id] = editor
            vlak.addWidget(self._veld(vraag, editor))
            bewaarder.volg(editor, plek_van(vraag))

    def vul(self, antwoorden: Mapping[str, Antwoord]) -> None:
        """Show the answers by question id; a text that is not saved yet goes before them."""
        nog_niet = self._bewaarder.openstaand
        for vraag in self._deel.zichtbare_vragen:
            antwoord, wacht = antwoorden.get(vraag.id), nog_niet.get(self._plek_van(vraag))
            if wacht is not None:
                zet_antwoord(self.editors[vraag.id], wacht.tekst, wacht.datum)
            elif antwoord is not None:
                zet_antwoord(self.editors[vraag.id], antwoord.tekst, antwoord.datum)
            else:
                zet_antwoord(self.editors[vraag.id], "")

    def focus_op(self, vraag_id: str) -> None:
        """Put the cursor at the end of a question's field; of the first for an unknown one."""
        editor = self.editors.get(vraag_id) or next(iter(self.editors.values()), None)
        if editor is not None:
            begin_in(editor)

    def _kop(self) -> QVBoxLayout:
        kop = QVBoxLayout()
        kop.setSpacing(thema().px(2))
        kop.addWidget(Kop2(self._deel.titel))
        if self._deel.uitleg:
            kop.addWidget(Zacht(self._deel.uitleg))
        return kop

    def _veld(self, vraag: Vraag, editor: VeldEditor) -> VeldMetLabel:
        wie = QLabel(WIE[vraag.invuller])
        wie.setTextFormat(Qt.TextFormat.PlainText)
        wie.setProperty("rol", "klein")
        wie.setAlignment(Qt.AlignmentFlag.AlignTop)
        veld = VeldMetLabel(vraag.label, editor, vraag.uitleg, wie)
        veld.label.setProperty("rol", "kop3")
        return veld
