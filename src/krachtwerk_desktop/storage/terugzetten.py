"""Puts a backup in the place of the vault: first ready and checked beside it, then by name alone.

Renaming is one step on every disk. A crash leaves the vault of today or the one of the
backup, whole; :func:`maak_af` tidies up at the next opening.
"""

from contextlib import suppress
from pathlib import Path

from krachtwerk_desktop.application.fouten import NietGelezen, NietOpgeslagen
from krachtwerk_desktop.application.voortgang import Voortgang, deel
from krachtwerk_desktop.storage import bestanden, reservekopie, storingen, weggelegd
from krachtwerk_desktop.storage import reservekopiemap as mappen
from krachtwerk_desktop.storage.plaats import Kluisplaats, maak_map
from krachtwerk_desktop.storage.sleutelbestand import Sleutelbestand
from krachtwerk_desktop.storage.sleutels import ZOUT

_KLAAR, _BEZIG, _SLEUTEL = "kluis.terug.db", "kluis.terug.bezig", "kluis.terug.sleutel"
# Once this name is there the swap is a fact, and only has to be finished.
_WISSEL = "kluis.wissel.db"
_SHM = "kluis.db-shm"
_NOG_NIET_AF = (
    "Het terugzetten van de reservekopie is nog niet af: een bestand van de kluis laat zich nu niet "
    "vervangen. De reservekopie is veilig. Sluit andere programma's die de map van de kluis gebruiken, "
    "of start de laptop opnieuw, en open de kluis dan nog eens."
)


class Terugzetting:
    """A checked backup beside the vault, waiting for its name."""

    def __init__(self, plaats: Kluisplaats, *, bewaar: bool) -> None:
        self._plaats, self._bewaar = plaats, bewaar

    def wissel(self) -> None:
        """Let the backup be the vault from now on; the vault must be closed.

        :raises NietOpgeslagen: the vault is then as it was.
        """
        plaats = self._plaats
        try:
            if self._bewaar or _is_gevuld(plaats.wal):
                weggelegd.leg_weg(plaats)
            (plaats.map / _KLAAR).rename(plaats.map / _WISSEL)
            bestanden.leg_map_vast(plaats.map)
        except OSError as fout:
            _wis(plaats)
            raise _niet_teruggezet(fout) from None
        with suppress(OSError):  # from here on the next opening finishes it
            _voltooi(plaats)


def zet_klaar(
    plaats: Kluisplaats,
    bron: Path,
    datasleutel: bytes,
    sleutels: Sleutelbestand | None,
    voortgang: Voortgang,
    *,
    bewaar: bool,
) -> Terugzetting:
    """Copy a backup beside the vault and check it there.

    *sleutels* is the key file that goes with it when today's does not open it; *bewaar*
    keeps what is in the vault's place now, since no backup of it could be made.

    :raises Fout: NietOpgeslagen, ReservekopieBeschadigd or ReservekopieGestopt; the vault is as it was.
    """
    maak_map(plaats.map)
    bezig = plaats.map / _BEZIG
    try:
        _wis(plaats)
        mappen.kopieer(Kluisplaats(bron).db, bezig, deel(voortgang, 0, 30))
        reservekopie.beproef(bezig, datasleutel, _zout(bezig), deel(voortgang, 30, 100))
        if sleutels is not None:
            mappen.schrijf(plaats.map / _SLEUTEL, sleutels.als_bytes())
        bezig.rename(plaats.map / _KLAAR)
        bestanden.leg_map_vast(plaats.map)
    except BaseException as fout:
        _wis(plaats)
        if isinstance(fout, OSError):
            raise _niet_teruggezet(fout) from None
        raise
    return Terugzetting(plaats, bewaar=bewaar)


def maak_af(plaats: Kluisplaats) -> None:
    """Finish a swap that was cut off between its steps, or forget one that had not begun.

    :raises NietGelezen: when it cannot be finished now; what is saved until then would be lost with it.
    """
    if not any((plaats.map / naam).exists() for naam in (_WISSEL, _KLAAR, _BEZIG, _SLEUTEL)):
        return
    with suppress(OSError):
        _voltooi(plaats)
        _wis(plaats)
    if (plaats.map / _WISSEL).exists():
        raise NietGelezen(_NOG_NIET_AF)


def _voltooi(plaats: Kluisplaats) -> None:
    nieuw, sleutel = plaats.map / _WISSEL, plaats.map / _SLEUTEL
    if nieuw.exists():
        # The log of the former vault would be read into this one.
        for pad in (plaats.wal, plaats.map / _SHM, plaats.bezig):
            pad.unlink(missing_ok=True)
        nieuw.replace(plaats.db)
        bestanden.leg_map_vast(plaats.map)
    if sleutel.exists() and not (plaats.map / _KLAAR).exists() and _hoort_bij(sleutel, plaats.db):
        sleutel.replace(plaats.sleutel)
        # The previous copy opens another vault, or another wachtwoord does: it would only mislead.
        plaats.vorige_sleutel.unlink(missing_ok=True)
        bestanden.leg_map_vast(plaats.map)


def _hoort_bij(sleutel: Path, db: Path) -> bool:
    return weggelegd.is_van(sleutel, _zout(db))


def _is_gevuld(pad: Path) -> bool:
    return pad.exists() and pad.stat().st_size > 0


def _wis(plaats: Kluisplaats) -> None:
    with suppress(OSError):
        for naam in (_BEZIG, _KLAAR, _SLEUTEL):
            (plaats.map / naam).unlink(missing_ok=True)


def _zout(pad: Path) -> bytes:
    try:
        with pad.open("rb") as stroom:
            return stroom.read(ZOUT)
    except FileNotFoundError:
        return b""


def _niet_teruggezet(fout: OSError) -> NietOpgeslagen:
    oorzaak = storingen.van_os(fout)
    return NietOpgeslagen(
        f"De reservekopie is niet teruggezet. {oorzaak.wat} Je kluis is niet veranderd. "
        f"{oorzaak.wat_nu} Probeer het daarna opnieuw."
    )
