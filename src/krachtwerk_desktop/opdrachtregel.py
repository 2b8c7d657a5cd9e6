"""The arguments of the command line, read and explained in Dutch."""

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NoReturn

from krachtwerk_desktop import __version__, stromen


def lees(argumenten: Sequence[str]) -> argparse.Namespace:
    """Return what was asked; ends the program with code 2 for what makes no sense, 0 after help."""
    lezer = _lezer()
    opties = lezer.parse_args(argumenten)
    if opties.map is not None and opties.oefenen:
        lezer.exit(2, "Kies --map of --oefenen, niet allebei.\n")
    if opties.version:
        lezer.zeg_en_stop(f"Krachtwerk Desktop {__version__}")
    return opties


class _Opmaak(argparse.HelpFormatter):
    """Says *gebruik* where argparse says *usage*."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """Put the line with the usage in the help."""
        super().add_usage(usage, actions, groups, "gebruik: " if prefix is None else prefix)


class _Lezer(argparse.ArgumentParser):
    """argparse speaks English; what a person reads here is Dutch."""

    def __init__(self, *, prog: str, description: str | None = None) -> None:
        super().__init__(
            prog=prog,
            description=description,
            add_help=False,
            formatter_class=_Opmaak,
            allow_abbrev=False,  # what is short today may mean something else tomorrow
        )
        # Groups of our own: those of argparse have English headings, and stay empty.
        self.argumenten = self.add_argument_group("argumenten")
        self.opties = self.add_argument_group("opties")

    def zeg_en_stop(self, zin: str) -> NoReturn:
        """Say what was asked for and stop, with exit code 0 when it could be said."""
        try:
            stromen.zeg(zin)
        except stromen.NietGetoond:
            self.exit(1, f"{stromen.NIET_GETOOND}\n")
        self.exit(0)

    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:
        """Stop, after a sentence on standard error."""
        if message:
            stromen.meld(message.rstrip())
        sys.exit(status)

    def error(self, message: str) -> NoReturn:
        """Say how it is used and stop with exit code 2 (wrong use)."""
        del message
        zo = " ".join(self.format_usage().removeprefix("gebruik: ").split())
        self.exit(2, f"Deze opdracht klopt niet. Zo werkt hij: {zo}. Meer uitleg: {self.prog} --help\n")


class _Hulp(argparse.Action):
    """The help, which is an outcome like any other: it can be that nobody can read it."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: object,
        option_string: str | None = None,
    ) -> None:
        """Say it and stop."""
        del namespace, values, option_string
        if isinstance(parser, _Lezer):
            parser.zeg_en_stop(parser.format_help().rstrip())


def _lezer() -> _Lezer:
    lezer = _Lezer(prog="krachtwerk-desktop", description="Krachtwerk Desktop")
    _algemeen(lezer, None, onwaar=False)
    lezer.opties.add_argument("--version", action="store_true", help="toon de versie")
    opdrachten = lezer.add_subparsers(dest="opdracht", metavar="OPDRACHT", title="opdrachten")
    afdrukken = opdrachten.add_parser("afdrukken", help="maak een werkblad als PDF")
    afdrukken.argumenten.add_argument(
        "blad",
        help=(
            "ki, actieplan, kennismaking, zelfregulering, herstel, evaluatie, afronding, krachten, "
            "vergelijking, kaartjes of zakboekje"
        ),
    )
    afdrukken.opties.add_argument("--client", metavar="NUMMER", help="cliëntnummer, zoals 2026-001")
    afdrukken.opties.add_argument(
        "--uit", type=Path, required=True, metavar="BESTAND", help="waar de PDF komt"
    )
    afdrukken.opties.add_argument(
        "--leeg", action="store_true", help="een leeg werkblad om met pen in te vullen"
    )
    afdrukken.opties.add_argument("--groot", action="store_true", help="grote letters")
    controleer = opdrachten.add_parser(
        "controleer", help="controleer programma, lettertypen, kluis en reservekopieën"
    )
    for opdracht in (afdrukken, controleer):
        opdracht.opties.add_argument(
            "--wachtwoord-stdin", action="store_true", help="lees het wachtwoord van standaardinvoer"
        )
        # Given before the command they must survive: a default here would overwrite them.
        _algemeen(opdracht, argparse.SUPPRESS, onwaar=argparse.SUPPRESS)
    return lezer


def _algemeen(lezer: _Lezer, geen: str | None, *, onwaar: bool | str) -> None:
    lezer.opties.add_argument("-h", "--help", action=_Hulp, nargs=0, help="toon deze hulp")
    lezer.opties.add_argument("--map", type=Path, default=geen, metavar="MAP", help="de map met de kluis")
    lezer.opties.add_argument(
        "--oefenen",
        action="store_true",
        default=onwaar,
        help="oefen met verzonnen cliënten; daarna is alles weg",
    )
