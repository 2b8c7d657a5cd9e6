"""Reading and replacing the key file on disk, with the previous copy behind it."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from krachtwerk_desktop.application.fouten import (
    Fout,
    KluisOntbreekt,
    NoodcodeOnjuist,
    SleutelbestandBeschadigd,
    SleutelbestandLeeg,
    SleutelbestandOntbreekt,
    WachtwoordOnjuist,
)
from krachtwerk_desktop.storage import bestanden, sleutelbestand, storingen
from krachtwerk_desktop.storage.plaats import Kluisplaats
from krachtwerk_desktop.storage.sleutelbestand import Sleutelbestand

_GEEN_KLUIS = (
    "In de map {map} staat geen kluis. Er is niets veranderd. "
    "Kijk of dit de goede map is, of maak een nieuwe kluis."
)
_WAT: dict[type[Fout], str] = {SleutelbestandOntbreekt: "ontbrak", SleutelbestandLeeg: "was leeg"}
_VAN_ANDER = (
    "Het sleutelbestand (kluis.sleutel) hoorde bij een andere kluis. Het programma gebruikt de vorige kopie. "
    "Je gegevens zijn veilig. Het andere sleutelbestand blijft bewaard in de map."
)


@dataclass(frozen=True, slots=True)
class Gelezen:
    """A key file, and the sentence to show when it is the previous copy that was read.

    *van_ander*: what lies in its place is the key file of another vault.
    """

    bestand: Sleutelbestand
    melding: str = ""
    van_ander: bool = False

    @property
    def uit_kopie(self) -> bool:
        return bool(self.melding)

    def open_met_wachtwoord(self, wachtwoord: str) -> bytes:
        """Return the data key; when it does not fit, say too that it was the copy which was asked."""
        with self._noemt_de_kopie():
            return self.bestand.open_met_wachtwoord(wachtwoord)

    def open_met_noodcode(self, code: str) -> bytes:
        """Return the data key, in the same way."""
        with self._noemt_de_kopie():
            return self.bestand.open_met_noodcode(code)

    @contextmanager
    def _noemt_de_kopie(self) -> Iterator[None]:
        try:
            yield
        except (WachtwoordOnjuist, NoodcodeOnjuist) as fout:
            if not self.uit_kopie:
                raise
            wat, _, _ = fout.zin.partition(". ")
            raise type(fout)(f"{wat}. {self.melding}") from None


def lees(plaats: Kluisplaats) -> Gelezen:
    """Read the key file, or else the previous copy, saying so.

    :raises SleutelbestandOntbreekt: neither is there, but a vault is.
    :raises SleutelbestandBeschadigd: what is there cannot be read.
    :raises KluisOntbreekt: this folder holds no vault at all.
    """
    try:
        gelezen = Gelezen(lees_een(plaats.sleutel))
        return gelezen if _hoort_bij(gelezen.bestand, plaats.db) else _of_vorige(plaats, gelezen)
    except (SleutelbestandOntbreekt, SleutelbestandBeschadigd) as fout:
        try:
            vorige = lees_een(plaats.vorige_sleutel)
        except (SleutelbestandOntbreekt, SleutelbestandBeschadigd):
            raise _zonder_kopie(plaats, fout) from None
        return Gelezen(vorige, _melding(fout))


def _of_vorige(plaats: Kluisplaats, gelezen: Gelezen) -> Gelezen:
    """Return the previous copy when that one is of the vault that lies here."""
    try:
        vorige = lees_een(plaats.vorige_sleutel)
    except Fout:
        return gelezen
    return Gelezen(vorige, _VAN_ANDER, van_ander=True) if _hoort_bij(vorige, plaats.db) else gelezen


def _hoort_bij(bestand: Sleutelbestand, db: Path) -> bool:
    """Say whether the vault is the one of this key file; nothing that can be read speaks for it."""
    try:
        with db.open("rb") as stroom:
            zout = stroom.read(len(bestand.kluis_id))
    except OSError:
        return True
    return zout == bestand.kluis_id[: len(zout)]


def schrijf(plaats: Kluisplaats, bestand: Sleutelbestand) -> None:
    """Replace the key file in one step, after keeping the one that opens today as previous copy.

    :raises NietOpgeslagen: the old key file is then still there and still opens.
    """
    try:
        if _opent(plaats.sleutel, bestand.kluis_id):
            bestanden.kopieer(plaats.sleutel, plaats.vorige_sleutel)
        bestanden.vervang(plaats.sleutel, bestand.als_bytes())
    except OSError as fout:
        raise storingen.bestand_niet_geschreven("Het sleutelbestand", fout) from None


def _opent(pad: Path, kluis_id: bytes) -> bool:
    """Say whether this is a key file of this vault; another must not take the place of the copy."""
    try:
        return lees_een(pad).kluis_id == kluis_id
    except Fout:
        return False


def na_openen(plaats: Kluisplaats, gelezen: Gelezen) -> None:
    """Now that this key file opened the vault, let both copies be this one.

    Until then the previous copy is a way back; from here on it would only keep an old
    wachtwoord alive. A damaged key file is put aside, not thrown away. A disk that cannot
    be written now is no reason to refuse the vault: the next opening tries again.
    """
    try:
        inhoud = gelezen.bestand.als_bytes()
        if gelezen.uit_kopie and plaats.sleutel.exists():
            plaats.sleutel.replace(_andere(plaats) if gelezen.van_ander else _stuk(plaats))
        for pad in (plaats.sleutel, plaats.vorige_sleutel):
            if not pad.exists() or pad.read_bytes() != inhoud:
                bestanden.vervang(pad, inhoud)
    except OSError:
        return


def wis_stuk(plaats: Kluisplaats) -> None:
    """Remove a damaged key file that was put aside.

    The key file itself has opened the vault with the wachtwoord since; the old one could keep an
    earlier wachtwoord alive.
    """
    with suppress(OSError):
        _stuk(plaats).unlink(missing_ok=True)


def _stuk(plaats: Kluisplaats) -> Path:
    return plaats.sleutel.with_name("kluis.sleutel.stuk")


def _andere(plaats: Kluisplaats) -> Path:
    """Return a free name for the key file of another vault: it may be the only one there is."""
    nummer = 1
    while (pad := plaats.sleutel.with_name(f"kluis.sleutel.andere-{nummer}")).exists():
        nummer += 1
    return pad


def lees_een(pad: Path) -> Sleutelbestand:
    """Read one key file.

    :raises Fout: SleutelbestandOntbreekt, SleutelbestandBeschadigd (SleutelbestandLeeg too),
        NieuwereKluis or NietGelezen.
    """
    try:
        with pad.open("rb") as stroom:
            inhoud = stroom.read(sleutelbestand.GROOTSTE + 1)
    except FileNotFoundError:
        raise SleutelbestandOntbreekt from None
    except OSError as fout:
        raise storingen.niet_gelezen(storingen.van_os(fout)) from None
    if not inhoud:
        raise SleutelbestandLeeg
    return sleutelbestand.uit_bytes(inhoud)


def _melding(fout: Fout) -> str:
    wat = _WAT.get(type(fout), "was beschadigd")
    return (
        f"Het sleutelbestand (kluis.sleutel) {wat}. Het programma gebruikt de vorige kopie. "
        "Je gegevens zijn veilig. Heb je kort geleden je wachtwoord veranderd? "
        "Dan hoort je vorige wachtwoord of noodcode bij deze kopie."
    )


def _zonder_kopie(plaats: Kluisplaats, fout: Fout) -> Fout:
    if isinstance(fout, SleutelbestandOntbreekt) and plaats.vorige_sleutel.exists():
        return SleutelbestandBeschadigd()
    if isinstance(fout, SleutelbestandOntbreekt) and not plaats.db.exists():
        return KluisOntbreekt(_GEEN_KLUIS.format(map=plaats.map))
    return fout
