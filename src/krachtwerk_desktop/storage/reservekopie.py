"""Makes one backup: copied while the vault goes on being written, proven, then named.

The copy is read over a connection of its own, which holds one moment of the vault: a save
on the vault's thread never waits for it and never ends up half in it.
"""

import os
import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

from krachtwerk_desktop.application.fouten import (
    Fout,
    MapNietGeschikt,
    NietOpgeslagen,
    ReservekopieBeschadigd,
)
from krachtwerk_desktop.application.reservekopie_poort import Stand, Vondst, is_er
from krachtwerk_desktop.application.voortgang import Voortgang, deel
from krachtwerk_desktop.domain.reservekopie import Kopie
from krachtwerk_desktop.storage import bestanden, storingen, verbinding
from krachtwerk_desktop.storage import reservekopiemap as mappen
from krachtwerk_desktop.storage.plaats import Kluisplaats, maak_bestand
from krachtwerk_desktop.storage.reservekopiemap import Bewijs
from krachtwerk_desktop.storage.sleutelbestand import Sleutelbestand
from krachtwerk_desktop.storage.storingen import Oorzaak
from krachtwerk_desktop.storage.toegang import Toegang, oorzaak_in
from krachtwerk_desktop.storage.verbinding import DbFout, Verbinding, foutcode

# A quarter of a megabyte a step: a few milliseconds, after which one can stop.
_STAP = 64
_OPDRACHTEN = 50_000
_AFGEBROKEN = 9
_ZINNEN = {
    Oorzaak.WEG: ("De map voor de reservekopie is weg.", "Steek de stick of schijf terug."),
    Oorzaak.ALLEEN_LEZEN: (
        "In de map voor reservekopieën mag niet worden geschreven.",
        Oorzaak.ALLEEN_LEZEN.wat_nu,
    ),
}
_ZINNEN_DAAR = {
    Oorzaak.VOL: ("De schijf daar is vol.", "Maak daar ruimte, of kies een andere stick of map."),
    Oorzaak.ALLEEN_LEZEN: ("Daar mag niet worden geschreven.", Oorzaak.ALLEEN_LEZEN.wat_nu),
}
_WAAROM = {
    Oorzaak.WEG: "Die map is er niet.",
    Oorzaak.ALLEEN_LEZEN: "Daar mag niet worden geschreven.",
}


def maak(
    toegang: Toegang, sleutels: Sleutelbestand, map_: Path, kopie: Kopie, voortgang: Voortgang
) -> Vondst:
    """Make a backup in a folder; *kopie* says number, moment and reason, and is not counted yet.

    :raises NietOpgeslagen: with the cause; whatever is left does not count as a backup.
    :raises ReservekopieGestopt: from *voortgang*.
    """
    bezig = _begin(map_, kopie.nummer, niet_gemaakt)
    plaats = Kluisplaats(bezig)
    try:
        mappen.schrijf(plaats.sleutel, sleutels.als_bytes())
        _haal_over(toegang, plaats.db, deel(voortgang, 0, 55))
        aantal = beproef(plaats.db, toegang.datasleutel, toegang.kluis_id, deel(voortgang, 55, 95))
        return _noem(bezig, replace(kopie, clienten=aantal), toegang)
    except BaseException as fout:
        oorzaak = _oorzaak(fout, bezig)
        shutil.rmtree(bezig, ignore_errors=True)
        if oorzaak is not None:
            raise niet_gemaakt(oorzaak) from None
        raise


def kopieer(vondst: Vondst, bewijs: Bewijs, map_: Path, voortgang: Voortgang) -> Vondst:
    """Put a backup in another folder as well, and read it back before it counts there.

    :raises NietOpgeslagen: with the cause; no half backup counts.
    :raises ReservekopieGestopt: from *voortgang*.
    """
    if not is_er(map_):
        raise _niet_gekopieerd(Oorzaak.WEG)
    bezig = _begin(map_, vondst.nummer, _niet_gekopieerd)
    van, naar = Kluisplaats(vondst.map), Kluisplaats(bezig)
    try:
        for bron, doel in ((van.sleutel, naar.sleutel), (vondst.map / mappen.BEWIJS, bezig / mappen.BEWIJS)):
            mappen.schrijf(doel, bron.read_bytes())
        mappen.kopieer(van.db, naar.db, deel(voortgang, 0, 70))
        if mappen.som(naar.db) != bewijs.som:
            raise ReservekopieBeschadigd(
                "De reservekopie kwam niet goed over op de tweede plek. Daar telt zij niet mee. "
                "De kopie naast de kluis is goed. Gebruik een andere stick: deze kan stuk zijn."
            )
        if (map_ / vondst.map.name).exists():  # a damaged one: this one is read back and sound
            mappen.wis(map_ / vondst.map.name)
        return replace(vondst, map=mappen.geef_naam(bezig, vondst.map.name))
    except BaseException as fout:
        oorzaak = _oorzaak(fout, bezig)
        shutil.rmtree(bezig, ignore_errors=True)
        if oorzaak is not None:
            raise _niet_gekopieerd(oorzaak) from None
        raise


def beproef(db: Path, datasleutel: bytes, kluis_id: bytes, voortgang: Voortgang) -> int:
    """Open a finished copy, check every page and every row, and count the cliënten.

    :raises ReservekopieBeschadigd: when it is not sound.
    """
    try:
        with closing(verbinding.open_stil(db, datasleutel, kluis_id)) as kopie:
            _laat_stoppen(kopie, voortgang)
            heel = not kopie.execute("PRAGMA cipher_integrity_check").fetchall()
            voortgang(1, 2)  # neither check tells how far it is; both take about as long
            heel = heel and kopie.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",)
            if heel and not kopie.execute("PRAGMA foreign_key_check").fetchall():
                return tel(kopie)
    except DbFout as fout:
        if foutcode(fout) & 0xFF == _AFGEBROKEN:
            voortgang(0, 0)  # raises again what stopped it
        raise ReservekopieBeschadigd from None
    raise ReservekopieBeschadigd


def tel(kopie: Verbinding) -> int:
    """Count the cliënten that are not in the waste bin; 0 in a vault from before the first schema."""
    if not kopie.execute("SELECT 1 FROM sqlite_schema WHERE name = 'client'").fetchall():
        return 0
    aantal: int = kopie.execute("SELECT count(*) FROM client WHERE verwijderd_op IS NULL").fetchone()[0]
    return aantal


def niet_gemaakt(oorzaak: Oorzaak) -> NietOpgeslagen:
    """Return the error for a backup that the disk did not take."""
    wat, nu = _ZINNEN.get(oorzaak, (oorzaak.wat, oorzaak.wat_nu))
    return NietOpgeslagen(
        f"De reservekopie is niet gemaakt. {wat} Er telt geen halve kopie mee. "
        f"Je gegevens in de kluis zijn veilig. {nu} Probeer het daarna opnieuw."
    )


def _niet_gekopieerd(oorzaak: Oorzaak) -> NietOpgeslagen:
    """Return why a backup that was made is not in the second place too."""
    wat, nu = _ZINNEN_DAAR.get(oorzaak, _ZINNEN.get(oorzaak, (oorzaak.wat, oorzaak.wat_nu)))
    return NietOpgeslagen(f"{wat} {nu}")


def plek_ongeschikt(map_: Path, oorzaak: Oorzaak) -> MapNietGeschikt:
    """Return the error for a second place that takes no backups."""
    return MapNietGeschikt(
        f"In {map_} kan het programma geen reservekopieën bewaren. {_WAAROM.get(oorzaak, oorzaak.wat)} "
        "Er is niets veranderd. Kies een andere map."
    )


def _begin(map_: Path, nummer: int, mislukt: Callable[[Oorzaak], NietOpgeslagen]) -> Path:
    """Make the folder where the backup grows, after removing what a killed one left."""
    try:
        mappen.maak_map(map_)
        mappen.ruim_op(map_)
        bezig = map_ / f"bezig-{nummer:06}"
        mappen.maak_map(bezig)
    except OSError as fout:
        raise mislukt(storingen.van_os(fout)) from None
    return bezig


def _haal_over(toegang: Toegang, db: Path, voortgang: Voortgang) -> None:
    os.close(maak_bestand(db))
    bron: Any = verbinding.open_(toegang.plaats.db, toegang.datasleutel, toegang.kluis_id, alleen_lezen=True)
    with closing(bron), closing(verbinding.voor_kopie(db, toegang.datasleutel, toegang.kluis_id)) as doel:
        # Holds this moment: whatever is saved meanwhile comes in the next backup.
        bron.execute("BEGIN")
        bron.execute("SELECT count(*) FROM sqlite_schema")
        try:
            bron.backup(
                doel, pages=_STAP, progress=lambda _, rest, alles: voortgang(alles - rest, alles), sleep=0
            )
        except DbFout as fout:
            if storingen.is_kapot(foutcode(fout)):
                raise toegang.duid(fout) from None
            raise
    bestanden.leg_bestand_vast(db)


def _noem(bezig: Path, kopie: Kopie, toegang: Toegang) -> Vondst:
    db = Kluisplaats(bezig).db
    bewijs = Bewijs(kopie, db.stat().st_size, mappen.som(db))
    mappen.schrijf(bezig / mappen.BEWIJS, bewijs.dicht(toegang.datasleutel, toegang.kluis_id))
    dag = kopie.moment.astimezone().date()
    klaar = mappen.geef_naam(bezig, mappen.naam(kopie.nummer, dag))
    return Vondst(klaar, kopie.nummer, dag, Stand.BEWEZEN, kopie)


def _oorzaak(fout: BaseException, bezig: Path) -> Oorzaak | None:
    """Return why the disk refused; None for what has its own sentence."""
    if isinstance(fout, Fout) or not isinstance(fout, OSError | DbFout):
        return None
    if not is_er(bezig):
        return Oorzaak.WEG
    return storingen.van_os(fout) if isinstance(fout, OSError) else oorzaak_in(bezig, fout)


def _laat_stoppen(kopie: Verbinding, voortgang: Voortgang) -> None:
    """Let a check of a big vault be stopped too: SQLite asks now and then whether to go on."""
    echt: Any = kopie

    def gestopt() -> bool:
        try:
            voortgang(1, 1)
        except Fout:
            return True
        return False

    echt.set_progress_handler(gestopt, _OPDRACHTEN)
