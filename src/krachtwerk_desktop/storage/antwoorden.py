"""Answers in the vault."""

from datetime import date

from sqlalchemy import func, select

from krachtwerk_desktop.application.ports import GeplandeDatum
from krachtwerk_desktop.domain.antwoord import Antwoord
from krachtwerk_desktop.domain.client import Client
from krachtwerk_desktop.domain.plek import AntwoordPlek, Wie
from krachtwerk_desktop.storage import tabellen as t
from krachtwerk_desktop.storage.sessie import Sessie
from krachtwerk_desktop.storage.vertaler import kolommen

_PLEK = kolommen(AntwoordPlek, t.antwoord)
_ANTWOORD = kolommen(Antwoord, t.antwoord)


class Antwoorden:
    """``AntwoordOpslag``."""

    def __init__(self, sessie: Sessie) -> None:
        self._sessie = sessie

    def van(self, traject_id: str, formulier: str = "") -> list[Antwoord]:
        a = t.antwoord.c
        vraag = select(*_PLEK, *_ANTWOORD).where(a.traject_id == traject_id, a.tekst != "").order_by(a.volgnr)
        if formulier:
            vraag = vraag.where(a.formulier == formulier)
        rijen = self._sessie.lees(lambda conn: conn.execute(vraag).all())
        return [Antwoord(AntwoordPlek(*rij[: len(_PLEK)]), *rij[len(_PLEK) :]) for rij in rijen]

    def leeggemaakt(self, traject_id: str, formulier: str) -> list[AntwoordPlek]:
        a = t.antwoord.c
        vraag = select(*_PLEK).where(a.traject_id == traject_id, a.formulier == formulier, a.tekst == "")
        return self._sessie.lees(lambda conn: [AntwoordPlek(*rij) for rij in conn.execute(vraag)])

    def gepland(self, formulier: str, vraag: str, tot: date) -> list[GeplandeDatum]:
        a = t.antwoord.c
        # The one answer of each running traject, by the key. The index on days would be a detour:
        # it holds those of all questions in all years, and reads as many pages.
        dag = func.coalesce(a.datum, date.max)
        lopend = select(t.traject.c.id).where(t.traject.c.beeindigd_op.is_(None))
        opdracht = (
            select(a.traject_id, a.datum, *kolommen(Client, t.client))
            .join(t.traject, t.traject.c.client_id == t.client.c.id)
            .join(t.antwoord, a.traject_id == t.traject.c.id)
            .where(
                dag <= tot,
                a.traject_id.in_(lopend),
                a.formulier == formulier,
                a.vraag == vraag,
                a.leefgebied == "",
                a.perspectief == "",
                a.wie == Wie.CLIENT,
                t.client.c.verwijderd_op.is_(None),
            )
            .order_by(a.datum, a.volgnr)
        )
        rijen = self._sessie.lees(lambda conn: conn.execute(opdracht).all())
        return [GeplandeDatum(Client(*rij[2:]), *rij[:2]) for rij in rijen]
