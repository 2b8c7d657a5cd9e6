"""How the signature of one person on one version stands, with what was said about it before."""

from sqlalchemy import insert, select, update

from krachtwerk_desktop.application.fouten import NietGevonden
from krachtwerk_desktop.domain.geschiedenis import Ding
from krachtwerk_desktop.domain.versie import Ondertekening
from krachtwerk_desktop.storage import geschiedenis
from krachtwerk_desktop.storage import tabellen_dossier as td
from krachtwerk_desktop.storage.sessie import Transactie
from krachtwerk_desktop.storage.vertaler import kolommen, naar_rij

VELDEN = ("stand", "datum_tekst", "waar", "reden")
_ONDERTEKENING = kolommen(Ondertekening, td.ondertekening)


def zet_ondertekening(tr: Transactie, nieuw: Ondertekening, bewerking: str = "") -> str:
    """Write a signature, one per person and version; return the edit session of its history.

    :raises NietGevonden: when the version is not in the vault.
    """
    traject_id = _traject_van(tr, nieuw.versie_id)
    oud = lees(tr, nieuw.versie_id, nieuw.rol.value)
    rij = naar_rij(nieuw, td.ondertekening, volgnr=tr.volgnr())
    if oud is None:
        tr.conn.execute(insert(td.ondertekening).values(rij))
        oud = Ondertekening(nieuw.id, nieuw.versie_id, nieuw.rol)
    else:
        opdracht = update(td.ondertekening).where(td.ondertekening.c.id == oud.id)
        tr.conn.execute(opdracht.values(rij | {"id": oud.id}))
    return geschiedenis.bewaar_gegevens(
        tr,
        traject_id,
        (Ding.VERSIE, nieuw.versie_id),
        {veld: (str(getattr(oud, veld)), oud.datum if veld == "datum_tekst" else None) for veld in VELDEN},
        {veld: str(getattr(nieuw, veld)) for veld in VELDEN},
        (nieuw.rol.value,),
        bewerking=bewerking,
    )


def lees(tr: Transactie, versie_id: str, rol: str) -> Ondertekening | None:
    """Return the signature of this person, or None when there is none yet."""
    o = td.ondertekening.c
    rij = tr.conn.execute(select(*_ONDERTEKENING).where(o.versie_id == versie_id, o.rol == rol)).first()
    return Ondertekening(*rij) if rij else None


def _traject_van(tr: Transactie, versie_id: str) -> str:
    gevonden = tr.conn.execute(select(td.versie.c.traject_id).where(td.versie.c.id == versie_id)).scalar()
    if gevonden is None:
        raise NietGevonden
    return str(gevonden)
