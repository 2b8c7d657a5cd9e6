"""Makes resources/inhoud/emoji.toml: a Dutch name for every emoji, for sheets that cannot draw them.

The names are those of Unicode CLDR as the npm package emojibase-data carries them, with a few
shorter ones of our own. Run again when Unicode adds emoji:
npm pack emojibase-data, unpack it, python packaging/maak_emoji.py package/nl/data.json
"""

import json
import sys
from pathlib import Path

DOEL = Path(__file__).resolve().parent.parent / "resources" / "inhoud" / "emoji.toml"
KOP = """\
# Nederlandse namen van emoji. Een emoji staat niet in de lettertypen van het programma;
# op papier komt zijn naam, tussen rechte haken: [hart].
# Gemaakt door packaging/maak_emoji.py uit Unicode CLDR (licentie Unicode-3.0) zoals emojibase-data
# (licentie MIT, Miles Johnson) het aanbiedt. Verander hier niets met de hand.
# De sleutel is de rij codes, zonder huidskleur en zonder keuzeteken (FE0F).

"""
# Where the official name is long or asks for colour that paper does not have.
EIGEN = {
    "2764": "hart",
    "2665": "hart",
    "1F44D": "duim omhoog",
    "1F44E": "duim omlaag",
    "1F600": "blij gezicht",
    "1F602": "lacht tranen",
    "1F60A": "lacht",
    "1F642": "glimlach",
    "1F970": "verliefd gezicht",
    "1F60D": "ogen als hartjes",
    "1F622": "huilt",
    "1F62D": "huilt hard",
    "1F4AA": "sterke arm",
    "1F389": "feest",
    "2B50": "ster",
}


def sleutel(codes: str) -> str:
    return "-".join(code for code in codes.split("-") if code != "FE0F")


def main(bron: str) -> None:
    namen = {
        sleutel(emoji["hexcode"]): emoji["label"].replace(":", "").strip()
        for emoji in json.loads(Path(bron).read_text(encoding="utf-8"))
        if not emoji["label"].startswith("regionale indicator")
    }
    regels = (
        f'{codes} = "{naam}"' for codes, naam in sorted((namen | EIGEN).items(), key=lambda paar: paar[0])
    )
    DOEL.write_text(KOP + "\n".join(regels) + "\n", encoding="utf-8")
    print(f"{len(namen)} namen in {DOEL.name}")


if __name__ == "__main__":
    main(sys.argv[1])
