"""Turns what the disk or the database says into one Dutch sentence per cause.

Neither the sentences nor the errors hold a statement or its parameters: those are
a cliënt's words.
"""

import errno
from enum import Enum

from krachtwerk_desktop.application.fouten import NietGelezen, NietOpgeslagen


class Oorzaak(Enum):
    """Why the disk does not do what was asked: the cause, and what to do about it."""

    VOL = (
        "De schijf is vol.",
        "Maak ruimte: gooi iets weg dat je niet nodig hebt, of leeg de prullenbak.",
    )
    ALLEEN_LEZEN = (
        "In de map van de kluis mag niet worden geschreven.",
        "Kijk of de stick op slot staat, of vraag wie de laptop beheert om schrijfrecht.",
    )
    WEG = (
        "De map van de kluis is niet meer te vinden.",
        "Steek de stick of schijf terug, of zet de map terug op zijn plek.",
    )
    BEZET = (
        "Een ander programma houdt de kluis vast.",
        "Wacht even, of sluit het andere programma.",
    )
    DICHT = (
        "De kluis is vergrendeld.",
        "Open de kluis met je wachtwoord.",
    )
    STORING = (
        "De schijf geeft een storing.",
        "Kijk of de stick of schijf goed vastzit. Maak een reservekopie zodra het weer lukt.",
    )

    @property
    def wat(self) -> str:
        return self.value[0]

    @property
    def wat_nu(self) -> str:
        return self.value[1]


_OS = {
    errno.ENOSPC: Oorzaak.VOL,
    errno.EDQUOT: Oorzaak.VOL,
    errno.EFBIG: Oorzaak.VOL,
    errno.EROFS: Oorzaak.ALLEEN_LEZEN,
    errno.EACCES: Oorzaak.ALLEEN_LEZEN,
    errno.EPERM: Oorzaak.ALLEEN_LEZEN,
    errno.ENOENT: Oorzaak.WEG,
    errno.ENOTDIR: Oorzaak.WEG,
    errno.ENODEV: Oorzaak.WEG,
    errno.ESTALE: Oorzaak.WEG,
    errno.EBUSY: Oorzaak.BEZET,
}
# SQLite's primary result codes (the low byte of the extended ones).
_SQLITE = {
    5: Oorzaak.BEZET,
    6: Oorzaak.BEZET,
    8: Oorzaak.ALLEEN_LEZEN,
    13: Oorzaak.VOL,
    14: Oorzaak.WEG,
    23: Oorzaak.ALLEEN_LEZEN,
}
_SQLITE_KAPOT = {11, 26}
_SQLITE_PROGRAMMA = {1, 19, 20, 21, 25}


def van_os(fout: OSError) -> Oorzaak:
    """Return the cause of a failed file operation."""
    return _OS.get(fout.errno or 0, Oorzaak.STORING)


def van_sqlite(code: int) -> Oorzaak:
    """Return the cause behind an SQLite result code."""
    return _SQLITE.get(code & 0xFF, Oorzaak.STORING)


def is_kapot(code: int) -> bool:
    """Say whether an SQLite result code means that the file itself is damaged."""
    return code & 0xFF in _SQLITE_KAPOT


def is_programmafout(code: int) -> bool:
    """Say whether an SQLite result code blames the statement, not the disk."""
    return code & 0xFF in _SQLITE_PROGRAMMA


def niet_opgeslagen(oorzaak: Oorzaak) -> NietOpgeslagen:
    """Return the error for a failed save: the text is still on screen."""
    return NietOpgeslagen(
        f"Opslaan lukt nu niet. {oorzaak.wat} Je tekst staat nog op het scherm en gaat niet verloren. "
        f"{oorzaak.wat_nu} Het programma probeert het steeds opnieuw."
    )


def niet_gedaan(oorzaak: Oorzaak) -> NietOpgeslagen:
    """Return the error for a command that failed: all of it or nothing was done, so nothing."""
    return NietOpgeslagen(
        f"Dit is niet gelukt. {oorzaak.wat} Er is niets veranderd. "
        f"{oorzaak.wat_nu} Probeer het daarna opnieuw."
    )


def niet_gelezen(oorzaak: Oorzaak) -> NietGelezen:
    """Return the error for a failed read."""
    return NietGelezen(
        f"De gegevens konden niet worden gelezen. {oorzaak.wat} Er is niets veranderd. "
        f"{oorzaak.wat_nu} Probeer het daarna opnieuw."
    )


def kluis_niet_gemaakt(oorzaak: Oorzaak) -> NietOpgeslagen:
    """Return the error for a new vault that could not be written."""
    return NietOpgeslagen(
        f"De kluis kon niet worden gemaakt. {oorzaak.wat} Er staat nog niets in de map. "
        f"{oorzaak.wat_nu} Probeer het daarna opnieuw. Je noodcode blijft dezelfde."
    )


def bestand_niet_geschreven(wat: str, fout: OSError) -> NietOpgeslagen:
    """Return the error for a file of the vault (*wat*, such as "Het sleutelbestand") that was not written."""
    oorzaak = van_os(fout)
    return NietOpgeslagen(
        f"{wat} kon niet worden geschreven. {oorzaak.wat} Er is niets veranderd. "
        f"{oorzaak.wat_nu} Probeer het daarna opnieuw."
    )
