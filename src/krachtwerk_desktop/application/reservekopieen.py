"""When a backup is made, where, and which ones may go; and putting one back.

Beside the vault always; in a second place too when the begeleider chose one. All of it
may be slow (a stick, a network) and runs beside the window.
"""

import threading
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from krachtwerk_desktop.application import reservekopie_woorden as woorden
from krachtwerk_desktop.application.fouten import Fout, ReservekopieGestopt
from krachtwerk_desktop.application.ports import ClientOpslag, InstellingOpslag, Klok
from krachtwerk_desktop.application.reservekopie_poort import (
    Inzage,
    Reservekopieen,
    Stand,
    Terugzetting,
    Vondst,
    is_er,
)
from krachtwerk_desktop.application.voortgang import Voortgang, Zeg, deel, stil, zwijg
from krachtwerk_desktop.domain import datum
from krachtwerk_desktop.domain.reservekopie import (
    Kopie,
    KopieClient,
    Reden,
    is_nodig,
    lang_genoeg_weggelegd,
    overbodig,
)

_KIJK_S = 0.2
_TWEEDE, _NUMMER = "reservekopie.tweede_plek", "reservekopie.nummer"


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """What a backup came to: the proven copy beside the vault, and what to say."""

    kopie: Kopie | None
    zin: str
    gelukt: bool
    """Whether all of it worked, the second place too."""
    zwijg: bool = False
    """Whether there is nothing to say aloud: a second place that is away is told on the home page."""


@dataclass(frozen=True, slots=True)
class Sleutels:
    """What became of the backups after a change of wachtwoord or noodcode."""

    aantal: int
    zin: str


class ReservekopieService:
    """One of each vault; *automatisch* is False for practice."""

    def __init__(
        self,
        opslag: Reservekopieen,
        instellingen: InstellingOpslag,
        clienten: ClientOpslag,
        klok: Klok,
        *,
        automatisch: bool = True,
    ) -> None:
        self._opslag, self._instellingen, self._clienten = opslag, instellingen, clienten
        self._klok, self._automatisch = klok, automatisch
        self._beurt = threading.Lock()

    def laatste(self) -> Kopie | None:
        """Return the newest proven backup beside the vault, or else in the second place."""
        gevonden = (vondst.kopie for map_ in self._plekken() for vondst in self._opslag.vind(map_))
        return next((kopie for kopie in gevonden if kopie is not None), None)

    def laatste_zin(self) -> str:
        """Return the line for the home page, such as *Laatste … vandaag 09:02, 38 cliënten*."""
        kopie = self.laatste()
        if kopie is None:
            return "Er is nog geen reservekopie." if self._automatisch else ""
        dag = wanneer(kopie, self._klok.vandaag())
        zin = f"Laatste bewezen reservekopie: {dag}, {aantal_clienten(kopie.clienten)}."
        return f"{zin} {self._tweede_weg()}".rstrip()

    def is_nodig(self) -> bool:
        """Say whether the program should make one now by itself, or bring the second place up to date."""
        if not self._automatisch:
            return False
        hier = self._bewezen(self._opslag.map)
        if is_nodig(hier[0].kopie if hier else None, self._klok.nu()):
            return True
        tweede = self.tweede_plek()
        if tweede is None or not is_er(tweede):
            return False
        daar = self._bewezen(tweede)
        return not daar or daar[0].nummer < hier[0].nummer

    def maak_als_nodig(self, voortgang: Voortgang = stil) -> Uitkomst | None:
        """Make what is due; None when nothing was.

        An earlier wachtwoord may still open backups that were away when it was changed, or
        when the noodcode gave a new one: that is mended first.
        """
        if self._automatisch:
            self._opslag.geef_sleutel([v for map_ in self._plekken() for v in self._bewezen(map_)])
        if not self.is_nodig():
            return None
        hier = self._bewezen(self._opslag.map)
        if hier and not is_nodig(hier[0].kopie, self._klok.nu()):
            return self._ook_daar(hier[0], voortgang)
        return self.maak(Reden.DAGELIJKS, voortgang)

    def maak(self, reden: Reden = Reden.ZELF, voortgang: Voortgang = stil, zeg: Zeg = zwijg) -> Uitkomst:
        """Make a proven backup, beside the vault and in the second place when that is there.

        One at a time, since each takes the next number. Meanwhile the wachtwoord may have been changed:
        a copy that is finished gets the key file of that moment.

        :raises Fout: when not even one was made, or it was stopped; none that counts is half.
        """
        while not self._beurt.acquire(timeout=_KIJK_S):
            voortgang(0, 0)  # whoever waits can stop
        try:
            return self._maak(reden, voortgang, zeg)
        finally:
            self._beurt.release()

    def _maak(self, reden: Reden, voortgang: Voortgang, zeg: Zeg) -> Uitkomst:
        nummer, moment = self._volgend_nummer(), self._klok.nu()
        tweede = self.tweede_plek()
        hier, daar = voortgang, voortgang
        if tweede is not None and is_er(tweede):
            hier, daar = deel(voortgang, 0, 60), deel(voortgang, 60, 100)
        zeg(woorden.WORDT_GEMAAKT)
        try:
            vondst = self._opslag.maak(self._opslag.map, nummer, reden, moment, hier)
        except ReservekopieGestopt:
            raise
        except Fout as fout:
            if tweede is None or not is_er(tweede):
                raise
            zeg(woorden.WORDT_DAAR_GEMAAKT)
            vondst = self._opslag.maak(tweede, nummer, reden, moment, daar)
            self._opslag.geef_sleutel([vondst])
            zin = (
                f"De reservekopie staat alleen op de tweede plek ({tweede}). Naast de kluis lukte het niet. "
            )
            return Uitkomst(vondst.kopie, zin + fout.zin, gelukt=False)
        self._opslag.geef_sleutel([vondst])
        self._onthoud(nummer)
        self._dun_uit(self._opslag.map)
        self._dun_weggelegd_uit()
        return self._ook_daar(vondst, daar, zeg)

    def tweede_plek(self) -> Path | None:
        """Return the folder for backups in the second place; None when none was chosen."""
        waarde = self._instellingen.lees(_TWEEDE)
        return Path(waarde) if waarde else None

    def kies_tweede_plek(self, gekozen: Path) -> str:
        """Make the folder there and remember it; return what is good to know, or ``''``.

        :raises MapNietGeschikt: nothing is changed.
        """
        map_ = self._opslag.maak_plek(gekozen)
        self._instellingen.zet({_TWEEDE: str(map_)})
        if _zelfde_schijf(map_, self._opslag.map.parent):
            return (
                "Let op: deze map lijkt op dezelfde schijf te staan als de kluis. Gaat de laptop stuk, "
                "dan ben je allebei kwijt. Een stick of een netwerkmap is veiliger."
            )
        return ""

    def vergeet_tweede_plek(self) -> None:
        """Use no second place any more; what is there stays there."""
        self._instellingen.zet({_TWEEDE: ""})

    def lijst(self, *, grondig: bool = False) -> list[Vondst]:
        """Return what can be put back, newest first; the same backup in two places counts once."""
        gevonden: dict[str, Vondst] = {}
        for map_ in self._plekken():
            for vondst in self._opslag.vind(map_, grondig=grondig):
                ander = gevonden.get(vondst.map.name)
                if ander is None or ander.stand is not Stand.BEWEZEN:
                    gevonden[vondst.map.name] = vondst
        return sorted(gevonden.values(), key=lambda vondst: vondst.nummer, reverse=True)

    def in_map(self, map_: Path) -> list[Vondst]:
        """Return the backups in a folder of choice, or in the folders in it, newest first."""
        return self._opslag.vind_rond(map_)

    def bekijk(self, vondst: Vondst, wachtwoord: str = "") -> Inzage:
        """Look into a backup; nothing is changed. WachtwoordOnjuist when that of then is needed."""
        return self._opslag.bekijk(vondst, wachtwoord)

    def nu(self) -> list[KopieClient]:
        """Return today's cliënten, to lay beside those of a backup."""
        return [
            KopieClient(regel.client.id, regel.client.naam, regel.traject.laatst_op)
            for regel in self._clienten.regels()
        ]

    def zet_klaar(self, inzage: Inzage, voortgang: Voortgang = stil, zeg: Zeg = zwijg) -> Terugzetting:
        """Make a backup of today, then lay the chosen one ready; close the vault, then ``wissel``.

        :raises Fout: nothing is changed.
        """
        self.maak(
            Reden.TERUGZETTEN,
            deel(voortgang, 0, 60),
            lambda zin: zeg(f"Eerst een reservekopie van nu. {zin}"),
        )
        zeg(woorden.WORDT_KLAARGEZET)
        return self._opslag.zet_klaar(inzage, deel(voortgang, 60, 100))

    def na_nieuw_wachtwoord(self) -> Sleutels:
        """Let the backups that can be reached open with today's wachtwoord and noodcode; name the others."""
        tweede = self.tweede_plek()
        mappen = [map_ for map_ in self._plekken() if is_er(map_)]
        vondsten = [vondst for map_ in mappen for vondst in self._bewezen(map_)]
        niet = self._opslag.geef_sleutel(vondsten)
        return Sleutels(len(vondsten) - len(niet), woorden.over_sleutels(len(vondsten), niet, tweede))

    def _ook_daar(self, vondst: Vondst, voortgang: Voortgang, zeg: Zeg = zwijg) -> Uitkomst:
        hier = self._gemaakt(vondst)
        tweede = self.tweede_plek()
        if tweede is None:
            return Uitkomst(vondst.kopie, hier, gelukt=True)
        if not is_er(tweede):
            return Uitkomst(vondst.kopie, f"{hier} {self._tweede_weg()}", gelukt=False, zwijg=True)
        zeg(woorden.GAAT_NAAR_TWEEDE)
        try:
            self._opslag.geef_sleutel([self._opslag.kopieer(vondst, tweede, voortgang)])
        except ReservekopieGestopt:
            return Uitkomst(
                vondst.kopie, f"{hier} Op de tweede plek is gestopt: {woorden.GEEN_HALVE}", gelukt=False
            )
        except Fout as fout:
            waarom = (
                fout.zin if is_er(tweede) else f"{tweede} verdween onder het kopiëren. {woorden.TERUGSTEKEN}"
            )
            zin = f"{hier} Op de tweede plek lukte het niet: {woorden.GEEN_HALVE} {waarom}"
            return Uitkomst(vondst.kopie, zin, gelukt=False)
        self._dun_uit(tweede)
        return Uitkomst(vondst.kopie, f"{hier} Er staat er ook een op de tweede plek.", gelukt=True)

    def _gemaakt(self, vondst: Vondst) -> str:
        if vondst.kopie is None:
            return "De reservekopie is gemaakt."
        aantal = aantal_clienten(vondst.kopie.clienten)
        return f"De reservekopie is gemaakt en nagekeken: {aantal}."

    def _tweede_weg(self) -> str:
        tweede = self.tweede_plek()
        if tweede is None or is_er(tweede):
            return ""
        return (
            f"De tweede plek ({tweede.parent}) is er nu niet bij. "
            "Zodra die er weer is, komt daar ook een kopie."
        )

    def _plekken(self) -> list[Path]:
        tweede = self.tweede_plek()
        return [self._opslag.map] if tweede is None else [self._opslag.map, tweede]

    def _bewezen(self, map_: Path) -> list[Vondst]:
        return [vondst for vondst in self._opslag.vind(map_) if vondst.kopie is not None]

    def _volgend_nummer(self) -> int:
        """Return a number above every one given, also when their folder is gone for now."""
        onthouden = int(self._instellingen.lees(_NUMMER) or 0)
        gezien = (vondst.nummer for map_ in self._plekken() for vondst in self._opslag.vind(map_))
        return max(onthouden, *gezien, 0) + 1

    def _onthoud(self, nummer: int) -> None:
        try:
            self._instellingen.zet({_NUMMER: str(nummer)})
        except Fout:
            return  # a full disk: the folders remember it too

    def _dun_uit(self, map_: Path) -> None:
        bewezen = self._bewezen(map_)
        weg = set(overbodig([v.kopie for v in bewezen if v.kopie is not None], self._klok.nu()))
        for vondst in bewezen:
            if vondst.kopie in weg:
                try:
                    self._opslag.wis(vondst)
                except Fout:
                    return  # a place that takes no removal now is thinned the next time

    def _dun_weggelegd_uit(self) -> None:
        kopieen = [v.kopie for v in self._bewezen(self._opslag.map) if v.kopie is not None]
        for weg in lang_genoeg_weggelegd(self._opslag.weggelegd(), kopieen, self._klok.nu()):
            try:
                self._opslag.wis_weggelegd(weg)
            except Fout:
                return


def wanneer(kopie: Kopie, vandaag: date) -> str:
    """Return *vandaag 09:02*, *gisteren 09:02* or *19 november 09:02*."""
    plaatselijk = kopie.moment.astimezone()
    return f"{datum.ten_opzichte_van(plaatselijk.date(), vandaag)} {plaatselijk:%H:%M}"


def aantal_clienten(aantal: int) -> str:
    """Return *38 cliënten*."""
    return f"{aantal} {'cliënt' if aantal == 1 else 'cliënten'}"


def _zelfde_schijf(een: Path, ander: Path) -> bool:
    try:
        return een.stat().st_dev == ander.stat().st_dev
    except OSError:
        return False
