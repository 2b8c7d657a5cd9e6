"""Makes the stored vault of today's schema; run once with each new schema, then never again."""

from pathlib import Path

from krachtwerk_desktop.storage.tabellen import SCHEMA
from tests.storage.conftest import maak_kluis
from tests.storage.test_bewaarde_kluizen import vul


def main() -> None:
    kluis, _ = maak_kluis(Path(__file__).parent / f"schema_{SCHEMA:04}")
    vul(kluis)
    kluis.sluit()


if __name__ == "__main__":
    main()
