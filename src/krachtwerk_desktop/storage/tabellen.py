"""The tables of the vault. A column bears the name of the field it holds.

Key parts are never NULL: a NULL in a unique key would let the same answer in twice.
``volgnr`` is the vault-wide counter; it orders, so that a wrong clock cannot.
``gevouwen`` is the folded text that searching looks in. A row with ``verwijderd_op`` is in
the waste bin. A change here asks for a step in ``migraties`` and a higher :data:`SCHEMA`.
The tables around the texts (frozen sheets, noted lines) are in ``tabellen_dossier``.
"""

from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, Table, Text, UniqueConstraint, text

from krachtwerk_desktop.domain.doel import ActieStatus, DoelStatus
from krachtwerk_desktop.domain.plek import Wie
from krachtwerk_desktop.storage.kolommen import dag, dagen, keuze, moment, regels, tekst, volgnr

SCHEMA = 3

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    }
)


teller = Table(
    "teller",
    metadata,
    Column("naam", Text, primary_key=True, nullable=False),
    Column("waarde", Integer, nullable=False),
)

instelling = Table(
    "instelling",
    metadata,
    Column("sleutel", Text, primary_key=True, nullable=False),
    tekst("waarde"),
    volgnr(),
)

client = Table(
    "client",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    tekst("naam"),
    tekst("roepnaam"),
    tekst("clientnummer"),
    tekst("geboortedatum_tekst"),
    Column("geboortedatum", dag()),
    tekst("taal"),
    tekst("contact"),
    tekst("gevouwen"),
    Column("verwijderd_op", moment()),
    volgnr(),
)

# Outlives the cliënt: a number is never given twice, also after deletion for good.
clientnummer = Table(
    "clientnummer",
    metadata,
    Column("clientnummer", Text, primary_key=True, nullable=False),
    tekst("client_id"),
    volgnr(),
)

traject = Table(
    "traject",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    Column("client_id", ForeignKey("client.id", ondelete="CASCADE"), nullable=False),
    Column("ronde", Integer, nullable=False),
    Column("begonnen_op", dag(), nullable=False),
    Column("beeindigd_op", dag()),
    tekst("vorig_traject_id"),
    Column("laatst_op", moment()),
    tekst("laatste_plek"),
    # The counter when a field was last saved; orders the cliëntenlijst.
    Column("laatst_volgnr", Integer, nullable=False, server_default=text("0")),
    volgnr(),
    UniqueConstraint("client_id", "ronde"),
)

besproken = Table(
    "besproken",
    metadata,
    Column("traject_id", ForeignKey("traject.id", ondelete="CASCADE"), primary_key=True, nullable=False),
    Column("basistaak", Text, primary_key=True, nullable=False),
    Column("op", dag(), nullable=False),
    volgnr(),
)

antwoord = Table(
    "antwoord",
    metadata,
    Column("nummer", Integer, primary_key=True, nullable=False),
    Column("traject_id", ForeignKey("traject.id", ondelete="CASCADE"), nullable=False),
    Column("formulier", Text, nullable=False),
    Column("vraag", Text, nullable=False),
    Column("leefgebied", Text, nullable=False),
    Column("perspectief", Text, nullable=False),
    Column("wie", keuze(Wie), nullable=False),
    tekst("tekst"),
    Column("datum", dag()),
    Column("moment", moment(), nullable=False),
    volgnr(),
    UniqueConstraint(
        "traject_id", "formulier", "vraag", "leefgebied", "perspectief", "wie", name="uq_antwoord_plek"
    ),
)
Index("ix_antwoord_datum", antwoord.c.datum, sqlite_where=text("datum IS NOT NULL"))

# The folded answers lie close together, apart from the answers themselves: a search reads
# and decrypts a third of what it would otherwise.
antwoord_gevouwen = Table(
    "antwoord_gevouwen",
    metadata,
    Column("nummer", ForeignKey("antwoord.nummer", ondelete="CASCADE"), primary_key=True, nullable=False),
    tekst("gevouwen"),
)

doel = Table(
    "doel",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    Column("traject_id", ForeignKey("traject.id", ondelete="CASCADE"), nullable=False, index=True),
    tekst("tekst"),
    tekst("waarom"),
    tekst("merkbaar"),
    tekst("kracht"),
    Column("leefgebieden", regels(), nullable=False, server_default=""),
    Column("status", keuze(DoelStatus), nullable=False),
    tekst("herkomst_leefgebied"),
    tekst("herkomst_perspectief"),
    tekst("herkomst_wie"),
    tekst("herkomst_citaat"),
    Column("begonnen_op", dag()),
    Column("volgorde", Integer, nullable=False),
    tekst("gevouwen"),
    Column("verwijderd_op", moment()),
    volgnr(),
)

actie = Table(
    "actie",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    Column("doel_id", ForeignKey("doel.id", ondelete="CASCADE"), nullable=False, index=True),
    tekst("tekst"),
    tekst("wie"),
    tekst("klaar_op_tekst"),
    Column("klaar_op", dag()),
    tekst("hulp"),
    tekst("gelukt_op_tekst"),
    Column("gelukt_op", dag()),
    tekst("opmerking"),
    Column("status", keuze(ActieStatus), nullable=False),
    Column("eerdere_datums", dagen(), nullable=False, server_default=""),
    Column("volgorde", Integer, nullable=False),
    tekst("gevouwen"),
    Column("verwijderd_op", moment()),
    volgnr(),
)
Index("ix_actie_klaar_op", actie.c.klaar_op, sqlite_where=text("klaar_op IS NOT NULL"))
for _tabel in (doel, actie):
    Index(
        f"ix_{_tabel.name}_verwijderd_op",
        _tabel.c.verwijderd_op,
        sqlite_where=text("verwijderd_op IS NOT NULL"),
    )

# ``eigenaar`` is the id of the traject or cliënt whose words these are: what is deleted
# for good takes its history along. ``plek`` is the key of a field, or names a thing and what
# happened to it. ``afgedaan`` is 1 for what was undone and for the undoing: history, no step.
wijziging = Table(
    "wijziging",
    metadata,
    Column("volgnr", Integer, primary_key=True, nullable=False),
    Column("eigenaar", Text, nullable=False),
    Column("plek", Text, nullable=False),
    Column("bewerking", Text, nullable=False),
    tekst("oud"),
    Column("oud_datum", dag()),
    Column("moment", moment(), nullable=False),
    Column("afgedaan", Integer, nullable=False, server_default=text("0")),
    tekst("door"),
    UniqueConstraint("plek", "bewerking"),
    Index("ix_wijziging_eigenaar_afgedaan", "eigenaar", "afgedaan"),
)
