"""What is typed but is no value yet."""

from collections.abc import Callable, Sequence

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert as upsert

from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.domain.concept import Concept
from krachtwerk_desktop.storage import tabellen as t
from krachtwerk_desktop.storage import tabellen_dossier as td
from krachtwerk_desktop.storage.opdracht import Opdracht
from krachtwerk_desktop.storage.sessie import Sessie, Transactie
from krachtwerk_desktop.storage.vertaler import kolommen, naar_rij

_CONCEPT = kolommen(Concept, td.concept)
_WAARDEN = ("traject_id", "tekst", "cursor", "moment", "volgnr")
_UPSERT = upsert(td.concept)
_ZET = Opdracht(
    _UPSERT.on_conflict_do_update(
        index_elements=["sleutel"], set_={naam: _UPSERT.excluded[naam] for naam in _WAARDEN}
    ),
    ("sleutel", *_WAARDEN),
)


class Concepten:
    """``ConceptOpslag``."""

    def __init__(self, sessie: Sessie) -> None:
        self._sessie = sessie

    def stuur(self, concept: Concept, klaar: Callable[[], None], mislukt: Callable[[Fout], None]) -> None:
        self._sessie.stuur(lambda tr: _zet(tr, concept), klaar, mislukt)

    def bewaar(self, concepten: Sequence[Concept]) -> None:
        def doe(tr: Transactie) -> None:
            for concept in concepten:
                _zet(tr, concept)

        self._sessie.schrijf(doe)

    def haal(self, sleutel: str) -> Concept | None:
        vraag = select(*_CONCEPT).where(td.concept.c.sleutel == sleutel)
        rij = self._sessie.lees(lambda conn: conn.execute(vraag).first())
        return Concept(*rij) if rij else None

    def alle(self) -> list[Concept]:
        vraag = (
            select(*_CONCEPT)
            .outerjoin(t.traject, t.traject.c.id == td.concept.c.traject_id)
            .outerjoin(t.client, t.client.c.id == t.traject.c.client_id)
            .where(t.client.c.verwijderd_op.is_(None))
            .order_by(td.concept.c.volgnr.desc())
        )
        return [Concept(*rij) for rij in self._sessie.lees(lambda conn: conn.execute(vraag).all())]

    def wis(self, sleutels: Sequence[str]) -> None:
        self._sessie.schrijf(lambda tr: _wis(tr, sleutels))

    def stuur_weg(self, sleutels: Sequence[str], mislukt: Callable[[Fout], None]) -> None:
        self._sessie.stuur(lambda tr: _wis(tr, sleutels), lambda: None, mislukt)


def _zet(tr: Transactie, concept: Concept) -> None:
    _ZET.voer_uit(tr.conn, naar_rij(concept, td.concept, volgnr=tr.volgnr()))


def _wis(tr: Transactie, sleutels: Sequence[str]) -> None:
    tr.conn.execute(delete(td.concept).where(td.concept.c.sleutel.in_(list(sleutels))))
