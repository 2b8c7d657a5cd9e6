"""Makes real vaults of any size, with fictitious people, for the bench and for tests.

`python -m tests.fabriek --clienten 500 --antwoorden 300 --map kluis` makes one by hand.
"""

from tests.fabriek.kluizen import WACHTWOORD, Omvang, maak_kluis, vul

__all__ = ["WACHTWOORD", "Omvang", "maak_kluis", "vul"]
