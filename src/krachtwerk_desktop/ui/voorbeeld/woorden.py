"""What the preview says when a sheet is not what it should be."""

from collections.abc import Sequence

from krachtwerk_desktop.application.fouten import Fout

_MISLUKT = (
    "Het werkblad kon niet worden gemaakt. Wat je hebt opgeschreven is veilig. "
    "Sluit dit venster en probeer het opnieuw."
)


def zin_bij(fout: Exception) -> str:
    """Return why there is no sheet."""
    return fout.zin if isinstance(fout, Fout) else _MISLUKT


def niet_op_papier(onbewaard: Sequence[str]) -> tuple[str, ...]:
    """What the vault refused is not on the paper: that must be known before it is printed or signed."""
    if not onbewaard:
        return ()
    zin = f"Nog niet opgeslagen, en dus niet op dit papier: {', '.join(onbewaard)}."
    return (zin, "Klaarmaken om te tekenen kan zodra het is opgeslagen.")
