"""A text as the beginning of a sentence."""


def met_hoofdletter(tekst: str) -> str:
    """Return the text with a capital first; the rest of it stays as it is."""
    return tekst[:1].upper() + tekst[1:]
