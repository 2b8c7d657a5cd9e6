"""The tables around the texts: what is not saved yet, noted lines, own notes, frozen sheets.

The same rules hold as in ``tabellen``. Bytes lie in a table of their own, so that a list does
not read through them.
"""

from sqlalchemy import Column, Integer, LargeBinary, Table, Text, UniqueConstraint

from krachtwerk_desktop.domain.versie import BijlageSoort, Rol, TekenStand
from krachtwerk_desktop.storage.kolommen import Tekst, bij, dag, keuze, moment, tekst, volgnr
from krachtwerk_desktop.storage.tabellen import metadata

# Belongs to a traject or to none yet (``''``), so it cannot refer to one.
concept = Table(
    "concept",
    metadata,
    Column("sleutel", Text, primary_key=True, nullable=False),
    tekst("traject_id"),
    tekst("tekst"),
    Column("cursor", Integer, nullable=False),
    Column("moment", moment(), nullable=False),
    volgnr(),
)

werkaantekening = Table(
    "werkaantekening",
    metadata,
    bij("traject_id", "traject.id", sleutel=True),
    tekst("tekst"),
    tekst("gevouwen"),
    Column("moment", moment(), nullable=False),
    volgnr(),
)

notitie = Table(
    "notitie",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    bij("traject_id", "traject.id", index=True),
    tekst("tekst"),
    Column("moment", moment(), nullable=False),
    Column("volgorde", Integer, nullable=False),
    Column("verwijderd_op", moment()),
    volgnr(),
)

plaatsing = Table(
    "plaatsing",
    metadata,
    bij("notitie_id", "notitie.id", sleutel=True),
    Column("plek", Text, primary_key=True, nullable=False, index=True),
    Column("moment", moment(), nullable=False),
    tekst("bewerking"),
    volgnr(),
)

versie = Table(
    "versie",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    bij("traject_id", "traject.id"),
    Column("blad", Text, nullable=False),
    Column("nummer", Integer, nullable=False),
    Column("inhoud", Tekst, nullable=False),
    Column("code", Text, nullable=False, index=True),
    Column("datum", dag(), nullable=False),
    Column("moment", moment(), nullable=False),
    Column("verwijderd_op", moment()),
    volgnr(),
    UniqueConstraint("traject_id", "blad", "nummer"),
)

# The highest number ever given: paper of a version that is gone for good may still be about.
versienummer = Table(
    "versienummer",
    metadata,
    bij("traject_id", "traject.id", sleutel=True),
    Column("blad", Text, primary_key=True, nullable=False),
    Column("nummer", Integer, nullable=False),
)

versie_pdf = Table(
    "versie_pdf",
    metadata,
    bij("versie_id", "versie.id", sleutel=True),
    Column("pdf", LargeBinary, nullable=False),
)

ondertekening = Table(
    "ondertekening",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    bij("versie_id", "versie.id"),
    Column("rol", keuze(Rol), nullable=False),
    Column("stand", keuze(TekenStand), nullable=False),
    tekst("datum_tekst"),
    Column("datum", dag()),
    tekst("waar"),
    tekst("reden"),
    volgnr(),
    UniqueConstraint("versie_id", "rol"),
)

bijlage = Table(
    "bijlage",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    bij("versie_id", "versie.id", index=True),
    Column("soort", keuze(BijlageSoort), nullable=False),
    tekst("naam"),
    Column("moment", moment(), nullable=False),
    Column("omvang", Integer, nullable=False),
    Column("verwijderd_op", moment()),
    volgnr(),
)

bijlage_inhoud = Table(
    "bijlage_inhoud",
    metadata,
    bij("bijlage_id", "bijlage.id", sleutel=True),
    Column("inhoud", LargeBinary, nullable=False),
)

# What was frozen stays so, whatever a mistake in the program would do: no way to change it, nor
# to take away a signed version without its traject, or the paper of a version without that. A
# step that makes one of these tables anew takes its guards off first and puts them back.
WACHTERS = (
    """CREATE TRIGGER versie_blijft
    BEFORE UPDATE OF id, traject_id, blad, nummer, inhoud, code, datum, moment ON versie
    BEGIN SELECT RAISE(ABORT, 'een versie verandert nooit'); END""",
    """CREATE TRIGGER versie_getekend BEFORE DELETE ON versie
    WHEN EXISTS (SELECT 1 FROM ondertekening WHERE versie_id = OLD.id AND stand = 'op_papier')
    AND EXISTS (SELECT 1 FROM traject WHERE id = OLD.traject_id)
    BEGIN SELECT RAISE(ABORT, 'een getekende versie blijft'); END""",
    """CREATE TRIGGER versie_pdf_blijft BEFORE UPDATE ON versie_pdf
    BEGIN SELECT RAISE(ABORT, 'een versie verandert nooit'); END""",
    """CREATE TRIGGER versie_pdf_hoort_erbij BEFORE DELETE ON versie_pdf
    WHEN EXISTS (SELECT 1 FROM versie WHERE id = OLD.versie_id)
    BEGIN SELECT RAISE(ABORT, 'een versie houdt haar papier'); END""",
    """CREATE TRIGGER bijlage_inhoud_blijft BEFORE UPDATE ON bijlage_inhoud
    BEGIN SELECT RAISE(ABORT, 'een bijlage verandert nooit'); END""",
)
