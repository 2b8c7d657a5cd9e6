"""The one script for whoever runs, tests or builds the program: `python3 packaging/dev.py help`.

This file stays readable for every Python 3, so that a version that is too old gets a sentence and
no traceback. Newer syntax lives in the modules that it imports after that check.
"""

import sys

NODIG = (3, 11)


def main() -> int:
    if sys.version_info < NODIG:
        sys.stderr.write(
            "Dit is Python {0}.{1}, en Krachtwerk Desktop heeft Python {2}.{3} of nieuwer nodig: installeer "
            "die en start opnieuw, bijvoorbeeld met python{2}.{3} packaging/dev.py run.\n".format(
                *(tuple(sys.version_info[:2]) + NODIG)
            )
        )
        return 1
    import taken

    return taken.voer_uit(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
