"""Home while there is nobody yet: the one next step, and the way to practise first."""

from PySide6.QtCore import Signal

from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.leeg import LeegVlak


class GeenClienten(LeegVlak):
    """`eerste` makes the first cliënt; in practice nobody is sent to practise."""

    oefenen = Signal()

    def __init__(self, *, oefening: bool) -> None:
        self.eerste, oefenen = Knop("Nieuwe cliënt", "primair", "plus"), Knop("Eerst oefenen", "link")
        super().__init__(
            "client",
            "Hier komen je cliënten",
            "Voeg iemand toe. Alleen een naam is nodig, en een schuilnaam mag ook.",
            self.eerste,
            None if oefening else oefenen,
        )
        oefenen.clicked.connect(self.oefenen)
