"""A vault as wiring sees it: made, opened, and open with everything in it.

Making one takes two steps, since nothing may be final until the noodcode was typed back:
:func:`bereid_voor` makes the keys in memory, :meth:`Nieuw.voltooi` the files. On disk the
vault gets its own name last, when a key file that opens it is there; a crash half-way
leaves either no vault or a whole one.
"""

import os
from contextlib import suppress
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from krachtwerk_desktop.application.fouten import (
    KluisBeschadigd,
    KluisBestaatAl,
    NietOpgeslagen,
    NoodcodeOnjuist,
)
from krachtwerk_desktop.domain import noodcode as noodcodes
from krachtwerk_desktop.storage import (
    bestanden,
    logboek,
    migreren,
    onderzoek,
    schema,
    sleutelbestand,
    sleutelkast,
    storingen,
    terugzetten,
    verbinding,
)
from krachtwerk_desktop.storage.antwoorden import Antwoorden
from krachtwerk_desktop.storage.clienten import Clienten
from krachtwerk_desktop.storage.concepten import Concepten
from krachtwerk_desktop.storage.doelen import Doelen
from krachtwerk_desktop.storage.instellingen import Instellingen
from krachtwerk_desktop.storage.notities import Notities
from krachtwerk_desktop.storage.plaats import (
    Kluisplaats,
    bestaat,
    keur_goed,
    maak_bestand,
    maak_map,
    sluit_af,
)
from krachtwerk_desktop.storage.pogingen import Pogingen
from krachtwerk_desktop.storage.prullenbak import Geschiedenis
from krachtwerk_desktop.storage.reservekopieen import Reservekopieen
from krachtwerk_desktop.storage.sessie import Sessie, Terug, direct
from krachtwerk_desktop.storage.sleutelbestand import NoodcodeStaat, Sleutelbestand
from krachtwerk_desktop.storage.sleutelkast import Gelezen
from krachtwerk_desktop.storage.sleutels import VOLUIT, ZOUT, Afleiding, Zegel, nieuwe_sleutel
from krachtwerk_desktop.storage.toegang import Toegang, oorzaak_in
from krachtwerk_desktop.storage.velden import Velden
from krachtwerk_desktop.storage.versies import Versies

# What a making that did not come to its end may have left.
_RESTEN = (
    "kluis.nieuw.db",
    "kluis.nieuw.db-wal",
    "kluis.nieuw.db-shm",
    "kluis.sleutel",
    "kluis.sleutel.nieuw",
    "kluis.sleutel.vorige",
    "kluis.sleutel.vorige.nieuw",
)


class Kluis:
    """An open vault (``application.ports.Kluis``), and what can be done with its keys."""

    def __init__(
        self,
        toegang: Toegang,
        sleutels: Sleutelbestand,
        sessie: Sessie,
        melding: str = "",
        *,
        afgebroken: bool = False,
    ) -> None:
        self._toegang = toegang
        self._sleutels = sleutels
        self._sessie = sessie
        self._pogingen = Pogingen(toegang.plaats.map)
        self.melding = melding
        """A sentence to show after opening, such as that the previous key file was used; or ``''``."""
        self.afgebroken = afgebroken
        """Whether the last time ended without closing: killed, or the power went."""
        self.clienten = Clienten(self._sessie)
        self.antwoorden = Antwoorden(self._sessie)
        self.doelen = Doelen(self._sessie)
        self.velden = Velden(self._sessie)
        self.concepten = Concepten(self._sessie)
        self.versies = Versies(self._sessie)
        self.notities = Notities(self._sessie)
        self.geschiedenis = Geschiedenis(self._sessie)
        self.instellingen = Instellingen(self._sessie)
        self.reservekopieen = Reservekopieen(toegang, lambda: self._sleutels)

    @property
    def noodcode_gebruikt(self) -> bool:
        """Whether the noodcode was used to get in, so that a new one should be made."""
        return self._sleutels.noodcode_staat is NoodcodeStaat.GEBRUIKT

    def wacht(self) -> int:
        """Return how many seconds must pass before the wachtwoord may be tried again."""
        return self._pogingen.over()

    def controleer_wachtwoord(self, wachtwoord: str) -> None:
        """Ask who sits here; takes one derivation.

        :raises WachtwoordOnjuist: when it is not today's.
        :raises NogWachten: after too many wrong ones.
        """
        self._open_met(wachtwoord)

    def wijzig_wachtwoord(self, oud: str, nieuw: str, afleiding: Afleiding = VOLUIT) -> None:
        """Let another wachtwoord open the vault; takes two derivations.

        :raises WachtwoordOnjuist: when *oud* is not today's.
        :raises NogWachten: after too many wrong ones.
        """
        datasleutel = self._open_met(oud)
        self._vervang(self._sleutels.met_wachtwoord(datasleutel, nieuw, afleiding))

    def vervang_noodcode(self, code: str, overgetypt: str) -> None:
        """Let a new code (``noodcode.maak()``) replace the earlier one, now that it was typed back.

        :raises NoodcodeOnjuist: when what was typed is not this code; the earlier one stays.
        """
        if not noodcodes.zelfde(code, overgetypt):
            raise NoodcodeOnjuist
        self._vervang(self._sleutels.met_noodcode(self._toegang.datasleutel, code))

    def controleer(self) -> None:
        """Check every page and the order in the database; some ten microseconds a page.

        :raises Fout: what is wrong, naming the first damaged page.
        """
        self._toegang.onderzoek_alles()
        gezond = self._sessie.lees(lambda conn: conn.exec_driver_sql("PRAGMA quick_check(1)").scalar())
        if gezond != "ok":
            raise KluisBeschadigd

    def zegel(self) -> Zegel:
        """Return what seals text that could not be saved while the vault is locked."""
        return Zegel(self._toegang.datasleutel, self._toegang.kluis_id)

    def sluit(self) -> None:
        """Finish what is being written, close the engine and drop the key; twice is fine."""
        try:
            self.reservekopieen.stop()
        finally:
            try:
                self._sessie.sluit()
            finally:
                self._toegang.vergeet()

    def _open_met(self, wachtwoord: str) -> bytes:
        with self._pogingen.poging():
            return self._sleutels.open_met_wachtwoord(wachtwoord)

    def _vervang(self, sleutels: Sleutelbestand) -> None:
        """Keep a key file, and no copy that still opens with the secret that was just replaced."""
        self._bewaar(sleutels)
        with suppress(NietOpgeslagen):
            sleutelkast.schrijf(self._toegang.plaats, sleutels)

    def _bewaar(self, sleutels: Sleutelbestand) -> None:
        sleutelkast.schrijf(self._toegang.plaats, sleutels)
        self._sleutels = sleutels


class Nieuw:
    """A vault that is not there yet: keys in memory, waiting for the noodcode to be typed back."""

    def __init__(self, map_: Path, noodcode: str, datasleutel: bytes, sleutels: Sleutelbestand) -> None:
        self.noodcode = noodcode
        self._plaats = Kluisplaats(map_)
        self._datasleutel = datasleutel
        self._sleutels = sleutels

    def klopt(self, overgetypt: str) -> bool:
        """Say whether the noodcode was typed back as it is."""
        return noodcodes.zelfde(self.noodcode, overgetypt)

    def voltooi(self, overgetypt: str, terug: Terug = direct) -> Kluis:
        """Write the files and open the vault.

        :raises NoodcodeOnjuist: when the code was not typed back as it is.
        :raises NietOpgeslagen: when the disk refuses; nothing that looks like a vault is left.
        """
        if not self.klopt(overgetypt):
            raise NoodcodeOnjuist
        _eis_leeg(self._plaats)
        maak_map(self._plaats.map)
        try:
            self._schrijf_bestanden()
        except OSError as fout:
            self._ruim_op()
            raise storingen.kluis_niet_gemaakt(storingen.van_os(fout)) from None
        except (verbinding.DbFout, DBAPIError) as fout:
            oorzaak = oorzaak_in(self._plaats.map, getattr(fout, "orig", fout))
            self._ruim_op()
            raise storingen.kluis_niet_gemaakt(oorzaak) from None
        toegang = self._toegang()
        return Kluis(toegang, self._sleutels, Sessie(toegang, toegang.verbind(), terug))

    def _toegang(self) -> Toegang:
        return Toegang(self._plaats, self._sleutels.kluis_id, self._datasleutel)

    def _ruim_op(self) -> None:
        """Take away what was made so far, so that a next try finds an empty folder."""
        with suppress(OSError):
            if _zout(self._plaats.db) == self._sleutels.kluis_id:
                self._plaats.db.unlink()
            for naam in _RESTEN:
                (self._plaats.map / naam).unlink(missing_ok=True)

    def _schrijf_bestanden(self) -> None:
        self._ruim_op()
        nieuw = self._plaats.nieuwe_db
        os.close(maak_bestand(nieuw))
        db = verbinding.maak_leeg(nieuw, self._datasleutel, self._sleutels.kluis_id)
        try:
            schema.maak(db)
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            db.close()
        bestanden.leg_bestand_vast(nieuw)
        inhoud = self._sleutels.als_bytes()
        bestanden.vervang(self._plaats.sleutel, inhoud)
        bestanden.vervang(self._plaats.vorige_sleutel, inhoud)
        _geef_naam(self._plaats)


def bereid_voor(map_: Path, wachtwoord: str, afleiding: Afleiding = VOLUIT) -> Nieuw:
    """Make the keys of a new vault; takes one derivation and writes nothing.

    :raises MapNietGeschikt: the folder is on a network or synchronised.
    :raises KluisBestaatAl: there is a vault in it.
    """
    keur_goed(map_)
    _eis_leeg(Kluisplaats(map_))
    datasleutel, kluis_id = nieuwe_sleutel(), nieuwe_sleutel()[:ZOUT]
    code = noodcodes.maak()
    return Nieuw(
        map_, code, datasleutel, sleutelbestand.maak(datasleutel, kluis_id, wachtwoord, code, afleiding)
    )


def open_met_wachtwoord(
    map_: Path, wachtwoord: str, terug: Terug = direct, *, alleen_lezen: bool = False
) -> Kluis:
    """Open the vault in a folder; takes one derivation.

    *alleen_lezen* is for the command line: it reads beside an open window and changes nothing.

    :raises Fout: WachtwoordOnjuist, or what is wrong with folder, key file or vault.
    """
    plaats, gelezen = _lees_sleutels(map_, alleen_lezen=alleen_lezen)
    datasleutel = gelezen.open_met_wachtwoord(wachtwoord)
    kluis = _open(plaats, gelezen, datasleutel, terug, alleen_lezen=alleen_lezen)
    if not alleen_lezen and not gelezen.uit_kopie:
        sleutelkast.wis_stuk(plaats)
    return kluis


def open_met_noodcode(
    map_: Path, code: str, nieuw_wachtwoord: str, terug: Terug = direct, afleiding: Afleiding = VOLUIT
) -> Kluis:
    """Open the vault with the noodcode and give it a new wachtwoord.

    The code goes on working, marked as used, until a new one was typed back.

    :raises Fout: NoodcodeOnjuist, or what is wrong with folder, key file or vault.
    """
    plaats, gelezen = _lees_sleutels(map_, alleen_lezen=False)
    datasleutel = gelezen.open_met_noodcode(code)
    kluis = _open(plaats, gelezen, datasleutel, terug, alleen_lezen=False)
    try:
        nieuw = gelezen.bestand.met_wachtwoord(datasleutel, nieuw_wachtwoord, afleiding)
        kluis._bewaar(nieuw.met_gebruikte_noodcode())  # noqa: SLF001 - the same module
    except BaseException:
        kluis.sluit()
        raise
    return kluis


def _lees_sleutels(map_: Path, *, alleen_lezen: bool) -> tuple[Kluisplaats, Gelezen]:
    if not alleen_lezen:
        keur_goed(map_)
    plaats = Kluisplaats(map_)
    if not alleen_lezen:
        terugzetten.maak_af(plaats)
    gelezen = sleutelkast.lees(plaats)
    onderzoek.eis_zelfde_kluis(plaats, gelezen.bestand.kluis_id)
    return plaats, gelezen


def _open(
    plaats: Kluisplaats, gelezen: Gelezen, datasleutel: bytes, terug: Terug, *, alleen_lezen: bool
) -> Kluis:
    toegang = Toegang(plaats, gelezen.bestand.kluis_id, datasleutel, alleen_lezen=alleen_lezen)
    if not alleen_lezen:
        _maak_af(plaats, gelezen.bestand.kluis_id)
    afgebroken = not alleen_lezen and plaats.bezig.exists()
    try:
        over_logboek = logboek.kijk_na(plaats, toegang.lezer(), alleen_lezen=alleen_lezen)
    except OSError as fout:
        raise storingen.bestand_niet_geschreven("Het beschadigde logboek", fout) from None
    sessie = Sessie(toegang, migreren.open_bijgewerkt(toegang), terug)
    if not alleen_lezen:
        sleutelkast.na_openen(plaats, gelezen)
        sluit_af(plaats.map)
    melding = " ".join(zin for zin in (gelezen.melding, over_logboek) if zin)
    return Kluis(toegang, gelezen.bestand, sessie, melding, afgebroken=afgebroken)


def _maak_af(plaats: Kluisplaats, kluis_id: bytes) -> None:
    """Give a vault its name when the program died between its last two steps."""
    if plaats.db.exists() or not plaats.nieuwe_db.exists():
        return
    try:
        if _zout(plaats.nieuwe_db) == kluis_id:
            _geef_naam(plaats)
    except OSError as fout:
        raise storingen.bestand_niet_geschreven("De kluis", fout) from None


def _zout(pad: Path) -> bytes:
    """Return the first bytes of a vault file, its id; nothing when there is no file."""
    try:
        with pad.open("rb") as stroom:
            return stroom.read(ZOUT)
    except FileNotFoundError:
        return b""


def _geef_naam(plaats: Kluisplaats) -> None:
    plaats.nieuwe_db.rename(plaats.db)
    bestanden.leg_map_vast(plaats.map)


def _eis_leeg(plaats: Kluisplaats) -> None:
    if bestaat(plaats.map):
        raise KluisBestaatAl
