"""The statement somebody means: what is selected, or the paragraph with the cursor."""

from PySide6.QtGui import QTextBlock, QTextCursor

from krachtwerk_desktop.domain.antwoord import uitspraken


def uitspraak_bij(cursor: QTextCursor) -> str:
    """Return one statement without line ends, ``''`` when the text is empty.

    On an empty line the statement above it is meant, since that is where people stand
    after typing one; at the very top the first one below.
    """
    if cursor.hasSelection():
        gekozen = " ".join(uitspraken(cursor.selectedText()))
        if gekozen:
            return gekozen
    blok = cursor.block()
    return _zoek(blok, terug=True) or _zoek(blok, terug=False)


def _zoek(blok: QTextBlock, *, terug: bool) -> str:
    while blok.isValid():
        tekst = " ".join(blok.text().replace("\u2028", " ").split())
        if tekst:
            return tekst
        blok = blok.previous() if terug else blok.next()
    return ""
