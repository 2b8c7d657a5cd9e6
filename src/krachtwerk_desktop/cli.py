"""The commands without a window, on the same services; knows no Qt.

Exit codes: 0 done, 1 could not (one Dutch sentence on standard error), 2 wrong use.
"""

import argparse
import errno
import getpass
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from krachtwerk_desktop import stromen, uitvoer, wiring
from krachtwerk_desktop.application.bladen import BLADEN
from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.application.fouten import Fout, KluisOntbreekt, NietGevonden, NietOpgeslagen
from krachtwerk_desktop.application.reservekopie_poort import Stand
from krachtwerk_desktop.domain.oefening import EERSTE_CLIENT
from krachtwerk_desktop.domain.werkblad import Afdruk, Drukopties
from krachtwerk_desktop.resources import BronOntbreekt

_GELUKT, _NIET_GELUKT, _VERKEERD_GEBRUIK = 0, 1, 2
_ONDERBROKEN = 130  # what a shell expects after Ctrl+C
_AFGEBROKEN = "Afgebroken. Er is niets veranderd."
_GEEN_WACHTWOORD = (
    "Er kwam geen wachtwoord binnen. Er is niets veranderd. "
    "Zet het op de eerste regel van wat je het programma laat lezen."
)
_GEEN_CLIENT = (
    "In deze kluis staat nog geen cliënt. Er is geen PDF gemaakt. "
    "Voeg eerst een cliënt toe in het venster, of vraag een leeg werkblad met --leeg."
)
_ONBEKENDE_CLIENT = (
    "Er is geen cliënt met nummer {nummer}. Er is geen PDF gemaakt. "
    "Kijk in het venster welk nummer de cliënt heeft."
)
_GEEN_PDF = (
    "{pad} is geen PDF, of hoort bij een kluis. Er is niets overschreven en er is geen PDF gemaakt. "
    "Kies een andere naam."
)
_PDF = b"%PDF"
_STANDAARDUITVOER = ("/dev/stdout", "/dev/fd/1", "/proc/self/fd/1")
_ONVOLLEDIG = (
    "Het programma is niet compleet: de map met teksten en plaatjes ontbreekt. "
    "Je gegevens zijn niet aangeraakt. Installeer het programma opnieuw."
)
_GEEN_KLUIS = "In de map {map} staat geen kluis. Er is niets veranderd. Kijk of je de goede map hebt genoemd."
_NIET_TE_LEZEN = (
    "Dit is nu niet te lezen: {pad}. Er is niets veranderd. "
    "Kijk of de schijf is aangesloten en of je in die map mag lezen."
)
_KOPIE_STUK = (
    "De reservekopie in {map} is beschadigd. De kluis zelf staat daar los van. "
    "Maak in het programma een nieuwe reservekopie."
)


class _VerkeerdGebruik(Exception):
    """The command cannot be carried out as it was given; holds the sentence."""


def main(opties: argparse.Namespace) -> int:
    """Carry out a command and return its exit code."""
    _stop_netjes()
    try:
        if opties.opdracht == "afdrukken":
            _druk_af(opties)
        else:
            _controleer(opties)
    except _VerkeerdGebruik as fout:
        return _meld(str(fout), _VERKEERD_GEBRUIK)
    except Fout as fout:
        return _meld(fout.zin, _NIET_GELUKT)
    except BronOntbreekt:
        return _meld(_ONVOLLEDIG, _NIET_GELUKT)
    except KeyboardInterrupt:
        return _meld(f"\n{_AFGEBROKEN}", _ONDERBROKEN)
    except EOFError:
        return _meld(f"\n{_AFGEBROKEN}", _NIET_GELUKT)
    except (stromen.NietGetoond, BrokenPipeError):
        return _meld(stromen.NIET_GETOOND, _NIET_GELUKT)
    except OSError as fout:
        return _meld(_NIET_TE_LEZEN.format(pad=fout.filename or "de schijf"), _NIET_GELUKT)
    return _GELUKT


def _stop_netjes() -> None:
    """Let logging off stop a command as Ctrl+C does: a practice vault goes with it."""
    for naam in ("SIGTERM", "SIGHUP"):
        soort = getattr(signal, naam, None)
        if soort is not None and signal.getsignal(soort) is signal.SIG_DFL:  # nohup has it ignored
            signal.signal(soort, signal.default_int_handler)


def _druk_af(opties: argparse.Namespace) -> None:
    bladen = [blad.sleutel for blad in BLADEN]
    if opties.blad not in bladen:
        raise _VerkeerdGebruik(f"Het werkblad {opties.blad} is er niet. Kies uit: {', '.join(bladen)}.")
    keuzes = Drukopties(leeg=opties.leeg, groot=opties.groot)
    if opties.leeg and not opties.client and not opties.oefenen and not opties.wachtwoord_stdin:
        afdruk = wiring.leeg_werkblad(opties.blad, keuzes)
    else:
        with _open(opties) as diensten:
            traject_id = _traject(diensten, opties)
            blad = diensten.werkbladen.blad(opties.blad, traject_id)
            afdruk = diensten.werkbladen.druk(blad, keuzes)
    _schrijf(opties.uit, afdruk)


def _is_iets_anders(pad: Path) -> bool:
    """Say whether a file is there that is no print: a document, or a part of a vault."""
    echt = Path(os.path.realpath(pad))
    if echt.name.startswith("kluis.") and wiring.heeft_kluis(echt.parent):
        return True
    if not echt.is_file():
        return False
    with echt.open("rb") as stroom:
        return stroom.read(len(_PDF)) not in {b"", _PDF}


def _traject(diensten: Diensten, opties: argparse.Namespace) -> str:
    """Return the newest round of the chosen cliënt, ``''`` for a blank sheet for anybody."""
    nummer = opties.client or (EERSTE_CLIENT if opties.oefenen and not opties.leeg else "")
    regels = diensten.clienten.lijst()
    if nummer:
        gevonden = next((r.traject.id for r in regels if r.client.clientnummer == nummer), None)
        if gevonden is None:
            raise NietGevonden(_ONBEKENDE_CLIENT.format(nummer=nummer))
        return gevonden
    if opties.leeg:
        return ""
    if not regels:
        raise NietGevonden(_GEEN_CLIENT)
    if len(regels) != 1:
        raise _VerkeerdGebruik("Zeg welke cliënt, bijvoorbeeld: --client 2026-001. Er is geen PDF gemaakt.")
    return regels[0].traject.id


def _schrijf(pad: Path, afdruk: Afdruk) -> None:
    for waarschuwing in afdruk.waarschuwingen:
        stromen.meld(f"Let op: {waarschuwing}")
    try:
        if _is_iets_anders(pad):
            raise NietOpgeslagen(_GEEN_PDF.format(pad=pad))
        if sys.stdout is None and str(pad) in _STANDAARDUITVOER:
            raise OSError(errno.EBADF, "dicht")
        uitvoer.schrijf(pad, afdruk.pdf)
    except BrokenPipeError:
        raise
    except OSError as fout:
        raise NietOpgeslagen(
            f"De PDF kan niet worden geschreven naar {pad}. Er is niets bewaard. Kies een andere plek."
        ) from fout


def _controleer(opties: argparse.Namespace) -> None:
    """Say what is sound; the first thing that is not ends it with its sentence."""
    taken, gebieden = wiring.tel_inhoud()
    _zeg(f"Teksten: goed, {taken} basistaken en {gebieden} leefgebieden.")
    wiring.leeg_werkblad("ki", Drukopties())
    _zeg(f"Werkbladen: goed, {wiring.tel_lettertypen()} lettertypen.")
    map_ = wiring.kluismap(opties.map)
    if not opties.oefenen and not wiring.heeft_kluis(map_):
        if opties.map is not None:
            raise _geen_kluis(map_)
        _zeg("Kluis: er is nog geen kluis in deze map.")
        return
    with _open(opties) as diensten:
        diensten.kluis.controleer()
        aantal = len(diensten.clienten.lijst())
        oordeel = "gaat open, maar is niet helemaal in orde" if diensten.kluis.melding else "goed"
        _zeg(f"Kluis: {oordeel}, {aantal} {'cliënt' if aantal == 1 else 'cliënten'}.")
        bezwaren = [diensten.kluis.melding] if diensten.kluis.melding else []
        if not opties.oefenen:
            bezwaren += _controleer_kopieen(diensten)
        if bezwaren:
            raise Fout(" ".join(bezwaren))


def _controleer_kopieen(diensten: Diensten) -> list[str]:
    """Say how many backups of this vault are sound to the last byte, and return what is wrong."""
    gevonden = diensten.reservekopieen.lijst(grondig=True)
    goed = sum(vondst.stand is Stand.BEWEZEN for vondst in gevonden)
    stuk = [vondst for vondst in gevonden if vondst.stand is Stand.BESCHADIGD]
    _zeg(f"Reservekopieën: {goed} goed." if goed else "Reservekopieën: er zijn er nog geen.")
    return [_KOPIE_STUK.format(map=vondst.map) for vondst in stuk]


@contextmanager
def _open(opties: argparse.Namespace) -> Iterator[Diensten]:
    if opties.oefenen:
        with wiring.oefening() as oefening:
            yield oefening.diensten
        return
    map_ = wiring.kluismap(opties.map)
    if not wiring.heeft_kluis(map_):  # before anybody types a wachtwoord for nothing
        raise _geen_kluis(map_)
    wiring.eis_beurt(map_)
    diensten = wiring.open_om_te_lezen(map_, _wachtwoord(opties))
    try:
        yield diensten
    finally:
        diensten.kluis.sluit()


def _geen_kluis(map_: Path) -> Fout:
    return KluisOntbreekt(_GEEN_KLUIS.format(map=map_))


def _wachtwoord(opties: argparse.Namespace) -> str:
    if opties.wachtwoord_stdin:
        regel = stromen.lees_regel()
        if regel is None:
            raise Fout(_GEEN_WACHTWOORD)
        return regel
    if sys.stdin is None or not sys.stdin.isatty():
        raise _VerkeerdGebruik("Geef het wachtwoord met --wachtwoord-stdin, of start vanuit een terminal.")
    return getpass.getpass("Wachtwoord: ")


def _zeg(zin: str) -> None:
    stromen.zeg(zin)


def _meld(zin: str, code: int) -> int:
    stromen.meld(zin)
    return code
