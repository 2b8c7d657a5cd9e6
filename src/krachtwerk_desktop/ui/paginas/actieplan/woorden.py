"""What a doel and an actie say about themselves, the same on an open and on a closed card."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from krachtwerk_desktop.domain import datum
from krachtwerk_desktop.domain.doel import (
    ACTIE_WOORDEN,
    DOEL_WOORDEN,
    Actie,
    ActieStatus,
    Doel,
    Herkomst,
    wie_doet_wat,
)
from krachtwerk_desktop.domain.inhoud import Inhoud
from krachtwerk_desktop.domain.plek import Wie
from krachtwerk_desktop.ui.bouwstenen.richting import los

KOMT_NOG = "Deze dag komt nog. Klopt de datum?"
ZONDER_WOORDEN = "Dit doel heeft nog geen woorden"
_ANDEREN = {Wie.NAASTE.value: " (een naaste zei dit)", Wie.BEGELEIDER.value: " (de begeleider zei dit)"}


@dataclass(frozen=True, slots=True)
class Namen:
    """First names, as *Wie doet wat* shows them."""

    client: str
    begeleider: str


def gedaan(doel: Doel) -> str:
    """Return *1 van 3 gedaan*; what is not needed any more does not count."""
    aantal = sum(actie.status is not ActieStatus.VERVALLEN for actie in doel.acties)
    return f"{doel.gedaan} van {aantal} gedaan" if aantal else "nog geen acties"


def wie_zin(acties: Iterable[Actie], namen: Namen) -> str:
    """Return *Wie doet wat: Samira 3, samen 1, Joost 0*, ``''`` while nobody does anything yet."""
    telling = wie_doet_wat(acties, namen.client, namen.begeleider)
    if not any(telling.values()):
        return ""
    return "Wie doet wat: " + ", ".join(f"{los(naam)} {aantal}" for naam, aantal in telling.items())


def bron(inhoud: Inhoud, herkomst: Herkomst) -> str:
    """Return *Komt uit: Sociale relaties, Straks — “Weer contact met Noor.”*."""
    plek = f"{inhoud.leefgebied_naam(herkomst.leefgebied)}, {_kort(inhoud, herkomst.perspectief)}"
    return f"Komt uit: {plek}{_ANDEREN.get(herkomst.wie, '')} — “{los(herkomst.citaat)}”"


def is_voorbij(dag: date, vandaag: date) -> str:
    """Return *20 november is voorbij.*: a fact about the day, not about a person."""
    return f"{datum.kort(dag, vandaag)} is voorbij."


def eerder(datums: Sequence[date], vandaag: date) -> str:
    """Return *eerder: 20 november, 3 december*, ``''`` for none."""
    if not datums:
        return ""
    return "eerder: " + ", ".join(datum.kort(dag, vandaag) for dag in datums)


def dag_of_tekst(dag: date | None, tekst: str, vandaag: date) -> str:
    """Return the day in words, or what was typed when it is no day."""
    return datum.kort(dag, vandaag) if dag else tekst.strip()


def afloop(actie: Actie, vandaag: date) -> str:
    """Return when the actie was done, or how it went when that was otherwise."""
    dag = dag_of_tekst(actie.gelukt_op, actie.gelukt_op_tekst, vandaag)
    if actie.status in (ActieStatus.OPEN, ActieStatus.GELUKT) and dag:
        return dag
    if actie.status is ActieStatus.OPEN:
        return ""
    woord = ACTIE_WOORDEN[actie.status]
    return f"{woord}, {dag}" if dag else woord


def afloop_zin(actie: Actie, vandaag: date) -> str:
    """Return the same for a place without a heading: *gelukt op 12 oktober*."""
    tekst = afloop(actie, vandaag)
    kaal = (
        actie.status in (ActieStatus.OPEN, ActieStatus.GELUKT)
        and tekst
        and tekst != ACTIE_WOORDEN[actie.status]
    )
    return f"gelukt op {tekst}" if kaal else tekst


def volgende(doel: Doel, vandaag: date) -> str:
    """Return the actie that comes first, for a card without its acties; ``''`` for none."""
    open_acties = [actie for actie in doel.acties if actie.status is ActieStatus.OPEN]
    if not open_acties:
        return ""
    actie = min(open_acties, key=lambda a: a.klaar_op or date.max)
    dag = dag_of_tekst(actie.klaar_op, actie.klaar_op_tekst, vandaag)
    if actie.voorbij(vandaag):
        dag = f"{dag} is voorbij"
    delen = (in_het_kort(actie.tekst, 120), actie.wie.strip(), dag)
    return "Nu: " + ", ".join(deel for deel in delen if deel)


def status(doel: Doel) -> str:
    return DOEL_WOORDEN[doel.status]


def in_het_kort(tekst: str, hoogstens: int = 60) -> str:
    """Return a text on one line, shortened for a message."""
    regel = " ".join(tekst.split())
    return regel if len(regel) <= hoogstens else f"{regel[: hoogstens - 1].rstrip()}…"


def beschrijving(doel: Doel, inhoud: Inhoud, vandaag: date) -> str:
    """Return what a screen reader says of a closed card, after *Doel 2*."""
    voorbij = sum(actie.voorbij(vandaag) for actie in doel.acties)
    delen = [
        in_het_kort(doel.tekst, 200) or ZONDER_WOORDEN,
        ", ".join(inhoud.leefgebied_naam(gebied) for gebied in doel.leefgebieden),
        status(doel),
        gedaan(doel),
        f"{voorbij} met een datum die voorbij is" if voorbij else "",
    ]
    return ". ".join(deel.rstrip(".") for deel in delen if deel) + "."


def _kort(inhoud: Inhoud, perspectief: str) -> str:
    return next((p.kort for p in inhoud.perspectieven if p.id == perspectief), perspectief)
