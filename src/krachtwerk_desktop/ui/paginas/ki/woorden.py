"""The small sentences of the KI page."""

from datetime import date, datetime

from krachtwerk_desktop.domain import datum
from krachtwerk_desktop.ui.bouwstenen.richting import los


def aangevuld(moment: datetime | None, vandaag: date) -> str:
    """Return *Laatst aangevuld: vandaag 10:42* in the laptop's own time, ``''`` for never."""
    if moment is None:
        return ""
    hier = moment.astimezone()
    return f"Laatst aangevuld: {datum.ten_opzichte_van(hier.date(), vandaag)} {hier:%H:%M}"


def rang_verhuisd(naam: str, rang: str, anderen: list[str]) -> str:
    """Tell that a rank moved from other leefgebieden to this one."""
    vorige = " en ".join(anderen)
    werkwoord = "heeft" if len(anderen) == 1 else "hebben"
    return f"{naam} staat nu op {rang}. {vorige} {werkwoord} geen nummer meer."


def doel_gemaakt(uitspraak: str, hoogstens: int = 60) -> str:
    """Tell which words became a doel, shortened to fit on one line."""
    kort = uitspraak if len(uitspraak) <= hoogstens else f"{uitspraak[: hoogstens - 1].rstrip()}…"
    return f"Dit is nu een doel: “{los(kort)}”"
