"""Small settings inside the vault."""

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert as upsert

from krachtwerk_desktop.storage import tabellen as t
from krachtwerk_desktop.storage.sessie import Sessie, Transactie


class Instellingen:
    """``InstellingOpslag``."""

    def __init__(self, sessie: Sessie) -> None:
        self._sessie = sessie

    def lees(self, sleutel: str) -> str:
        vraag = select(t.instelling.c.waarde).where(t.instelling.c.sleutel == sleutel)
        return self._sessie.lees(lambda conn: conn.execute(vraag).scalar()) or ""

    def zet(self, waarden: dict[str, str]) -> None:
        def doe(tr: Transactie) -> None:
            for sleutel, waarde in waarden.items():
                bewaar_instelling(tr, sleutel, waarde)

        self._sessie.schrijf(doe)


def bewaar_instelling(tr: Transactie, sleutel: str, waarde: str) -> None:
    """Write one setting."""
    nieuw = {"waarde": waarde, "volgnr": tr.volgnr()}
    opdracht = upsert(t.instelling).values({"sleutel": sleutel} | nieuw)
    tr.conn.execute(opdracht.on_conflict_do_update(index_elements=["sleutel"], set_=nieuw))
