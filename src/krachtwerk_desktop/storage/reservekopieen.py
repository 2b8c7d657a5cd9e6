"""The backups of one open vault (``application.reservekopie_poort.Reservekopieen``)."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from krachtwerk_desktop.application.fouten import (
    Fout,
    ReservekopieBeschadigd,
    ReservekopieGestopt,
)
from krachtwerk_desktop.application.reservekopie_poort import Inzage, Stand, Vondst
from krachtwerk_desktop.application.voortgang import Voortgang
from krachtwerk_desktop.domain.reservekopie import Kopie, Reden, Weggelegd
from krachtwerk_desktop.storage import reservekopie, storingen
from krachtwerk_desktop.storage import reservekopie_inzage as inzage_
from krachtwerk_desktop.storage import reservekopiemap as mappen
from krachtwerk_desktop.storage import weggelegd as weggelegd_
from krachtwerk_desktop.storage.plaats import Kluisplaats
from krachtwerk_desktop.storage.sleutelbestand import Sleutelbestand
from krachtwerk_desktop.storage.terugzetten import Terugzetting
from krachtwerk_desktop.storage.toegang import Toegang

_WACHT_S = 10.0


class Reservekopieen:
    """Works on whatever thread calls it; :meth:`stop` ends what is running before the vault closes."""

    def __init__(self, toegang: Toegang, sleutels: Callable[[], Sleutelbestand]) -> None:
        self._toegang, self._sleutels = toegang, sleutels
        self._stop = threading.Event()
        self._bezig = threading.Lock()

    @property
    def map(self) -> Path:
        return self._toegang.plaats.reservekopieen

    def maak(self, map_: Path, nummer: int, reden: Reden, moment: datetime, voortgang: Voortgang) -> Vondst:
        """Copy, prove, name."""
        with self._werk(voortgang) as meld:
            kopie = Kopie(nummer, moment, 0, reden)
            return reservekopie.maak(self._toegang, self._sleutels(), map_, kopie, meld)

    def kopieer(self, vondst: Vondst, map_: Path, voortgang: Voortgang) -> Vondst:
        """Put a proven backup in another folder as well."""
        with self._werk(voortgang) as meld:
            bewijs = self._bewijs(vondst.map)
            if bewijs is None:
                raise ReservekopieBeschadigd
            return reservekopie.kopieer(vondst, bewijs, map_, meld)

    def vind(self, map_: Path, *, grondig: bool = False) -> list[Vondst]:
        """Return the backups in a folder; empty when the folder cannot be read."""
        try:
            return [self._keur(vondst, grondig=grondig) for vondst in mappen.zoek(map_)]
        except OSError:
            return []

    def vind_rond(self, map_: Path) -> list[Vondst]:
        """Return the backups in a folder of choice and in the folders in it."""
        return [self._keur(vondst, grondig=True) for vondst in mappen.zoek_rond(map_)]

    def wis(self, vondst: Vondst) -> None:
        """Remove a backup."""
        try:
            mappen.wis(vondst.map)
        except OSError as fout:
            raise storingen.bestand_niet_geschreven("De map met reservekopieën", fout) from None

    def weggelegd(self) -> list[Weggelegd]:
        """Return what restoring put aside of this vault."""
        return weggelegd_.zoek(self._toegang.plaats, self._toegang.kluis_id)

    def wis_weggelegd(self, weggelegd: Weggelegd) -> None:
        """Remove it."""
        weggelegd_.wis(self._toegang.plaats, weggelegd)

    def maak_plek(self, gekozen: Path) -> Path:
        """Return the folder for this vault alone, so that two begeleiders can share a stick."""
        map_ = gekozen / f"krachtwerk-reservekopieen-{self._toegang.kluis_id.hex()[:8]}"
        try:
            mappen.maak_map(map_)
            proef = map_ / "bezig-proef"
            mappen.maak_map(proef)
            mappen.schrijf(proef / "proef", b"proef")
            mappen.wis(proef)
        except OSError as fout:
            oorzaak = storingen.van_os(fout)
            raise reservekopie.plek_ongeschikt(gekozen, oorzaak) from None
        return map_

    def geef_sleutel(self, vondsten: Sequence[Vondst]) -> list[Vondst]:
        """Let today's key file open these backups of this vault, and what a restore put aside."""
        nu, niet = self._sleutels().als_bytes(), []
        weggelegd_.geef_sleutel(self._toegang.plaats, self._toegang.kluis_id, nu)
        for vondst in vondsten:
            pad = Kluisplaats(vondst.map).sleutel
            try:
                if not pad.exists() or pad.read_bytes() != nu:
                    mappen.vervang(pad, nu)
            except OSError:
                niet.append(vondst)
        return niet

    def bekijk(self, vondst: Vondst, wachtwoord: str = "") -> Inzage:
        """Read who is in it, with the key of the open vault or with the wachtwoord of then."""
        eigen = (self._toegang.datasleutel, self._sleutels())
        return inzage_.bekijk(vondst, eigen, wachtwoord)

    def zet_klaar(self, inzage: Inzage, voortgang: Voortgang) -> Terugzetting:
        """Copy it beside the vault and check it there."""
        with self._werk(voortgang) as meld:
            return inzage_.zet_klaar(self._toegang.plaats, inzage, meld, bewaar=False)

    def stop(self) -> None:
        """Stop what is running, and wait for it."""
        self._stop.set()
        if self._bezig.acquire(timeout=_WACHT_S):
            self._bezig.release()

    def _keur(self, vondst: Vondst, *, grondig: bool) -> Vondst:
        bewijs = self._bewijs(vondst.map)
        if bewijs is None:
            anders = inzage_.is_andere_kluis(vondst.map, self._toegang.kluis_id)
            return replace(vondst, stand=Stand.ANDERE_SLEUTEL if anders else Stand.BESCHADIGD)
        if bewijs.kopie.nummer != vondst.nummer or not mappen.is_heel(vondst.map, bewijs, grondig=grondig):
            return replace(vondst, stand=Stand.BESCHADIGD)
        return replace(vondst, stand=Stand.BEWEZEN, kopie=bewijs.kopie)

    def _bewijs(self, map_: Path) -> mappen.Bewijs | None:
        try:
            return mappen.lees_bewijs(map_, self._toegang.datasleutel, self._toegang.kluis_id)
        except OSError:
            return None

    @contextmanager
    def _werk(self, voortgang: Voortgang) -> Iterator[Voortgang]:
        """One job at a time; *voortgang* is asked along with the closing of the vault."""

        def meld(gedaan: int, totaal: int) -> None:
            if self._stop.is_set():
                raise ReservekopieGestopt
            voortgang(gedaan, totaal)

        with self._bezig:
            meld(0, 0)
            try:
                yield meld
            except Fout:
                if self._stop.is_set():
                    raise ReservekopieGestopt from None
                raise
