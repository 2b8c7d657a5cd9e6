"""One connection, owned by one thread: everything that touches the vault passes here in order.

Reads and structural commands wait for their result; the saving of fields is sent and
reports back, so a slow disk never holds up a window. A read sees every write that was sent
before it. Nothing is called saved before its commit, nor when the file that was written to
is no longer the file under the vault's name.
"""

import logging
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, event
from sqlalchemy.exc import DBAPIError, IntegrityError

from krachtwerk_desktop.application.fouten import Fout, KluisOntbreekt, NietGevonden, NietOpgeslagen
from krachtwerk_desktop.storage import storingen
from krachtwerk_desktop.storage.schema import maak_motor
from krachtwerk_desktop.storage.storingen import Oorzaak
from krachtwerk_desktop.storage.toegang import Toegang
from krachtwerk_desktop.storage.verbinding import DbFout, Verbinding, foutcode
from krachtwerk_desktop.storage.vouwen import Vouwer

T = TypeVar("T")
Terug = Callable[[Callable[[], None]], None]
Mislukt = Callable[[Oorzaak], NietOpgeslagen]
"""What to say of a write that failed: of a field that saves itself, or of a command."""
_WAAR: dict[Mislukt, str] = {
    storingen.niet_opgeslagen: "Je tekst staat nog op het scherm.",
    storingen.niet_gedaan: "Er is niets veranderd.",
}
_RESERVE = 1000
_RESERVEER = "UPDATE teller SET waarde = waarde + ? WHERE naam = 'volgnr' RETURNING waarde"
_log = logging.getLogger(__name__)


class Teller:
    """The counter that orders every row, reserved in the vault by the thousand.

    Writing it down for each number would make every save a tenth slower. Numbers only go
    up; those that were reserved and not used are skipped.
    """

    __slots__ = ("_tot", "_volgende")

    def __init__(self) -> None:
        self._volgende, self._tot = 1, 0

    def neem(self, conn: Connection) -> int:
        """Return the next number."""
        if self._volgende > self._tot:
            self._tot = conn.exec_driver_sql(_RESERVEER, (_RESERVE,)).scalar_one()
            self._volgende = self._tot - _RESERVE + 1
        self._volgende += 1
        return self._volgende - 1

    def vergeet(self) -> None:
        """Reserve anew: the transaction that reserved may have been taken back."""
        self._volgende, self._tot = 1, 0


class Transactie:
    """A running write: the connection, and the counter that orders every row."""

    __slots__ = ("_teller", "conn")

    def __init__(self, conn: Connection, teller: Teller) -> None:
        self.conn, self._teller = conn, teller

    def volgnr(self) -> int:
        """Allot the next number of the vault."""
        return self._teller.neem(self.conn)


def direct(doe: Callable[[], None]) -> None:
    """Report on the thread of the vault itself: for the command line and for tests."""
    doe()


class Sessie:
    """The thread and the connection it gets; *terug* hands a callback to the thread that wants it."""

    def __init__(self, toegang: Toegang, verbinding: Verbinding, terug: Terug = direct) -> None:
        self._toegang = toegang
        self._eerste: Verbinding | None = verbinding
        self._terug = terug
        self._nummer = toegang.nummer()
        self._werker = ThreadPoolExecutor(1, thread_name_prefix="kluis", initializer=self._ken_draad)
        self._draad = 0
        self._gesloten = self._is_dicht = False
        self._vouwer = Vouwer(toegang.merk)
        self._begin = "BEGIN"
        self._teller = Teller()
        self._motor = self._maak_motor()
        self._conn: Connection | None = None

    def lees(self, vraag: Callable[[Connection], T]) -> T:
        """Run a read on the vault's thread and return what it returns.

        :raises NietGelezen: or what is wrong with the file.
        """
        return self._voer_uit(lambda: self._lees(vraag))

    def schrijf(self, opdracht: Callable[[Transactie], T]) -> T:
        """Run a write in one transaction and return after its commit.

        :raises NietOpgeslagen: with the cause; nothing of it is in the vault then.
        """
        uitkomst = self._voer_uit(lambda: self._schrijf(opdracht, storingen.niet_gedaan))
        if self._vouwer.is_tijd:
            with suppress(RuntimeError):  # closed in this very moment
                self._werker.submit(self._vouw_logboek)
        return uitkomst

    def stuur(
        self,
        opdracht: Callable[[Transactie], Any],
        klaar: Callable[[], None],
        mislukt: Callable[[Fout], None],
    ) -> None:
        """Queue a write and return at once; one of the callbacks comes after the commit or the failure."""
        if self._gesloten:
            raise storingen.niet_opgeslagen(Oorzaak.DICHT)
        try:
            self._werker.submit(self._stuur, opdracht, klaar, mislukt)
        except RuntimeError:  # closed in this very moment, from another thread
            raise storingen.niet_opgeslagen(Oorzaak.DICHT) from None

    def leeg_logboek(self) -> None:
        """Put the log into the file now, so that what was removed is not in the log either.

        A disk that refuses is no harm: it is done at the next closing.
        """
        self._voer_uit(self._probeer_logboek)

    def sluit(self) -> None:
        """Finish what was sent, put the log into the file, close, drop the key; twice is fine."""
        if self._gesloten:
            return
        self._gesloten = True
        try:
            self._werker.submit(self._sluit_verbinding).result()
        finally:
            # Whatever the disk does, no key stays in memory.
            self._werker.shutdown(wait=True)
            self._toegang.vergeet()

    def _voer_uit(self, werk: Callable[[], T]) -> T:
        if threading.get_ident() == self._draad:  # a callback that asks for more
            return werk()
        if self._gesloten:
            raise storingen.niet_gelezen(Oorzaak.DICHT)
        try:
            beurt = self._werker.submit(werk)
        except RuntimeError:  # closed in this very moment, from another thread
            raise storingen.niet_gelezen(Oorzaak.DICHT) from None
        return beurt.result()

    def _ken_draad(self) -> None:
        self._draad = threading.get_ident()

    def _lees(self, vraag: Callable[[Connection], T]) -> T:
        try:
            with self._transactie("BEGIN") as conn:
                return vraag(conn)
        except DBAPIError as fout:
            raise self._niet_gelezen(fout) from None

    def _schrijf(self, opdracht: Callable[[Transactie], T], mislukt: Mislukt) -> T:
        self._verbind_om_te_schrijven(mislukt)
        self._eis_op_zijn_plek(mislukt)
        try:
            with self._transactie("BEGIN IMMEDIATE") as conn:
                uitkomst = opdracht(Transactie(conn, self._teller))
        except BaseException as fout:
            self._teller.vergeet()
            if isinstance(fout, DBAPIError):
                raise self._niet_opgeslagen(fout, mislukt) from None
            raise
        self._eis_op_zijn_plek(mislukt)
        self._toegang.merk.zet()
        return uitkomst

    def _eis_op_zijn_plek(self, mislukt: Mislukt) -> None:
        """Refuse when the open file is no longer the one under the vault's name.

        Asked before a write, so that nothing is done then; and after its commit, which counts for
        nothing when the file was taken away in between.
        """
        if self._toegang.nummer() != self._nummer:
            self._teller.vergeet()
            self._begin_opnieuw()
            raise mislukt(Oorzaak.WEG)

    def _stuur(
        self,
        opdracht: Callable[[Transactie], Any],
        klaar: Callable[[], None],
        mislukt: Callable[[Fout], None],
    ) -> None:
        try:
            self._schrijf(opdracht, storingen.niet_opgeslagen)
        except Fout as fout:
            gevallen = fout
            self._terug(lambda: mislukt(gevallen))
        except Exception as fout:  # noqa: BLE001 - whatever happens, the text must stay on screen
            # Only the kind: the words of an error may be a cliënt's.
            _log.error("opslaan mislukte: %s", type(fout).__name__)
            self._terug(lambda: mislukt(NietOpgeslagen()))
        else:
            self._terug(klaar)
            self._vouw_logboek()

    def _vouw_logboek(self) -> None:
        """Put the log into the file when it is time; what was just saved is reported already."""
        if self._vouwer.is_tijd:
            with suppress(DBAPIError, DbFout, Fout):
                self._vouwer.vouw_even(self._driver())

    def _driver(self) -> Any:
        return self._verbonden().connection.dbapi_connection

    def _verbind(self) -> Any:
        if self._eerste is not None:
            verbinding, self._eerste = self._eerste, None
            return verbinding
        verbinding = self._toegang.verbind()
        self._nummer = self._toegang.nummer()
        return verbinding

    def _niet_opgeslagen(self, fout: DBAPIError, mislukt: Mislukt) -> Exception:
        echt = _van_driver(fout)
        code = foutcode(echt)
        if isinstance(fout, IntegrityError) and "FOREIGN KEY" in str(echt):
            # The traject or doel that this belongs to is not in the vault.
            return NietGevonden()
        if storingen.is_programmafout(code):
            return fout
        self._begin_opnieuw()
        if storingen.is_kapot(code):
            return self._toegang.duid(echt)
        if self._toegang.nummer() != self._nummer:
            return mislukt(Oorzaak.WEG)
        return mislukt(self._toegang.oorzaak(echt))

    def _niet_gelezen(self, fout: DBAPIError) -> Exception:
        echt = _van_driver(fout)
        if storingen.is_programmafout(foutcode(echt)):
            return fout
        self._begin_opnieuw()
        return self._toegang.duid(echt)

    def _verbind_om_te_schrijven(self, mislukt: Mislukt) -> None:
        try:
            self._verbonden()
        except KluisOntbreekt:
            raise mislukt(Oorzaak.WEG) from None
        except Fout as fout:
            raise NietOpgeslagen(f"Opslaan lukt nu niet. {fout.zin} {_WAAR[mislukt]}") from None

    def _verbonden(self) -> Connection:
        if self._is_dicht:  # asked from another thread while it was being closed
            raise storingen.niet_gelezen(Oorzaak.DICHT)
        if self._conn is None:
            self._conn = self._motor.connect()
        return self._conn

    @contextmanager
    def _transactie(self, begin: str) -> Iterator[Connection]:
        self._begin = begin
        conn = self._verbonden()
        with conn.begin():
            yield conn

    def _begin_opnieuw(self) -> None:
        """After trouble with the disk the next try gets a fresh connection."""
        conn, self._conn = self._conn, None
        if conn is not None:
            if not self._toegang.alleen_lezen:
                self._toegang.merk.leeg()  # whoever closes last folds the log into the file
            conn.invalidate()
            conn.close()
        self._motor.dispose()

    def _sluit_verbinding(self) -> None:
        try:
            if not self._toegang.alleen_lezen:
                self._probeer_logboek()
        finally:
            self._is_dicht = True
            try:
                self._begin_opnieuw()
            finally:
                eerste, self._eerste = self._eerste, None
                if eerste is not None:  # nobody has asked anything
                    eerste.close()
                if not self._toegang.alleen_lezen:
                    self._toegang.merk.weg()

    def _probeer_logboek(self) -> None:
        try:
            self._vouwer.vouw(self._driver())
        except (DBAPIError, DbFout, Fout):
            # What was committed is in the log and is read from there at the next opening.
            _log.info("het logboek kon niet worden geleegd")

    def _maak_motor(self) -> Engine:
        motor = maak_motor(self._verbind)

        @event.listens_for(motor, "begin")
        def _begin(conn: Connection) -> None:
            """Begin by hand: with the driver's own beginnings a savepoint would not hold."""
            conn.exec_driver_sql(self._begin)

        return motor


def _van_driver(fout: DBAPIError) -> BaseException:
    return fout.orig if fout.orig is not None else fout
