"""What happens before the vault closes: nothing that was typed goes unnoticed."""

from collections.abc import Callable, Sequence

import shiboken6
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QMessageBox, QWidget

from krachtwerk_desktop.domain.inhoud import Inhoud
from krachtwerk_desktop.domain.plek import AntwoordPlek, Plek
from krachtwerk_desktop.ui.bewaarder import Bewaarder
from krachtwerk_desktop.ui.bouwstenen.richting import los
from krachtwerk_desktop.ui.plekwoorden import plek_woorden

_WACHT_MS = 3_000
_MEEST_GENOEMD = 6


class Afscheid:
    """Waits for the vault, and asks before a text that it did not take is lost."""

    def __init__(self, bewaarder: Bewaarder, inhoud: Inhoud) -> None:
        self._bewaarder, self._inhoud = bewaarder, inhoud
        self._namen: dict[str, str] = {}
        self._ook: list[Callable[[], Sequence[str]]] = []
        self._eerst: list[Callable[[], None]] = []

    def tel_ook(self, onbewaard: Callable[[], Sequence[str]]) -> None:
        """Count what is no field too: *onbewaard* writes it and returns the names of what is left."""
        self._ook.append(onbewaard)

    def maak_eerst_af(self, maak_af: Callable[[], None]) -> None:
        """Call this before closing is asked about: it ends what is under way, in a few seconds at most."""
        self._eerst.append(maak_af)

    def naam_van(self, traject_id: str, waar: str) -> str:
        """Return *Samira: Snel noteren*; without the name when it is not known whose round it is."""
        naam = self._namen.get(traject_id, "")
        return f"{los(naam)}: {waar}" if naam else waar

    def onthoud(self, traject_id: str, naam: str) -> None:
        """Remember whose round this is, to name it when something in it cannot be saved."""
        self._namen[traject_id] = naam

    def onbewaard(self) -> list[str]:
        """Return the places that the vault has not confirmed, without any word of their content."""
        velden = [self._noem(plek) for plek in self._bewaarder.openstaand]
        return velden + [naam for onbewaard in self._ook for naam in onbewaard()]

    def mag(self, ouder: QWidget) -> bool:
        """Save everything and say whether closing loses nothing, or may."""
        for maak_af in self._eerst:
            maak_af()
        if self._bewaarder.gestopt:
            return False
        self._bewaarder.leg_alles_vast()
        self._bewaarder.probeer_opnieuw()
        self.wacht()
        if self._bewaarder.gestopt:
            return False  # it was locked meanwhile: nobody's name may come back on screen
        return not self.onbewaard() or self._vraag(ouder)

    def wacht(self) -> None:
        """Wait until the vault has answered for every text, a few seconds at most."""
        if not self._bewaarder.onderweg:
            return
        lus, wekker = QEventLoop(), QTimer(singleShot=True, interval=_WACHT_MS)

        def klaar() -> None:
            if not self._bewaarder.onderweg:
                lus.quit()

        for bericht in (self._bewaarder.opgeslagen, self._bewaarder.mislukt):
            bericht.connect(klaar)
        wekker.timeout.connect(lus.quit)
        wekker.start()
        lus.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        for bericht in (self._bewaarder.opgeslagen, self._bewaarder.mislukt):
            bericht.disconnect(klaar)

    def _vraag(self, ouder: QWidget) -> bool:
        vraag = QMessageBox(ouder)
        vraag.setIcon(QMessageBox.Icon.NoIcon)
        vraag.setText("Nog niet alles is opgeslagen")
        vraag.setInformativeText(
            "Opslaan lukt nu niet. Dit staat alleen nog op het scherm:\n"
            + "\n".join(self._regels())
            + "\n\nLaat het programma open, dan probeert het steeds opnieuw. "
            "Als je nu toch sluit, ben je deze tekst kwijt. De rest is veilig opgeslagen."
        )
        open_laten = vraag.addButton("Open laten", QMessageBox.ButtonRole.RejectRole)
        toch = vraag.addButton("Toch sluiten", QMessageBox.ButtonRole.DestructiveRole)
        vraag.setDefaultButton(open_laten)
        vraag.setEscapeButton(open_laten)
        vraag.exec()
        return shiboken6.isValid(vraag) and vraag.clickedButton() is toch

    def _regels(self) -> list[str]:
        namen = self.onbewaard()
        rest = len(namen) - _MEEST_GENOEMD
        return [f"• {naam}" for naam in namen[:_MEEST_GENOEMD]] + ([f"• en nog {rest}"] if rest > 0 else [])

    def _noem(self, plek: Plek) -> str:
        return self.naam_van(
            plek.traject_id if isinstance(plek, AntwoordPlek) else "", plek_woorden(self._inhoud, plek)
        )
