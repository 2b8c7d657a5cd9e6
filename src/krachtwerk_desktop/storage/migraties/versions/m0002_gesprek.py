"""Concepts, noted lines, own notes, frozen sheets with their signatures, and steps to undo.

Written out and never changed again, whatever the tables become later.
"""

from alembic import op

revision = "0002"
down_revision = "0001"

_OPDRACHTEN = (
    "ALTER TABLE wijziging ADD COLUMN afgedaan INTEGER NOT NULL DEFAULT 0",
    # What was written so far is history; only what is done from now on can be undone step by step.
    "UPDATE wijziging SET afgedaan = 1",
    "CREATE INDEX ix_wijziging_eigenaar_afgedaan ON wijziging (eigenaar, afgedaan)",
    "CREATE INDEX ix_doel_verwijderd_op ON doel (verwijderd_op) WHERE verwijderd_op IS NOT NULL",
    "CREATE INDEX ix_actie_verwijderd_op ON actie (verwijderd_op) WHERE verwijderd_op IS NOT NULL",
    """
    CREATE TABLE concept (
        sleutel TEXT NOT NULL,
        traject_id TEXT NOT NULL DEFAULT '',
        tekst TEXT NOT NULL DEFAULT '',
        cursor INTEGER NOT NULL,
        moment TEXT NOT NULL,
        volgnr INTEGER NOT NULL,
        CONSTRAINT pk_concept PRIMARY KEY (sleutel)
    )
    """,
    """
    CREATE TABLE werkaantekening (
        traject_id TEXT NOT NULL,
        tekst TEXT NOT NULL DEFAULT '',
        gevouwen TEXT NOT NULL DEFAULT '',
        moment TEXT NOT NULL,
        volgnr INTEGER NOT NULL,
        CONSTRAINT pk_werkaantekening PRIMARY KEY (traject_id),
        CONSTRAINT fk_werkaantekening_traject_id
            FOREIGN KEY(traject_id) REFERENCES traject (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE notitie (
        id TEXT NOT NULL,
        traject_id TEXT NOT NULL,
        tekst TEXT NOT NULL DEFAULT '',
        moment TEXT NOT NULL,
        volgorde INTEGER NOT NULL,
        verwijderd_op TEXT,
        volgnr INTEGER NOT NULL,
        CONSTRAINT pk_notitie PRIMARY KEY (id),
        CONSTRAINT fk_notitie_traject_id FOREIGN KEY(traject_id) REFERENCES traject (id) ON DELETE CASCADE
    )
    """,
    "CREATE INDEX ix_notitie_traject_id ON notitie (traject_id)",
    """
    CREATE TABLE plaatsing (
        notitie_id TEXT NOT NULL,
        plek TEXT NOT NULL,
        moment TEXT NOT NULL,
        bewerking TEXT NOT NULL DEFAULT '',
        volgnr INTEGER NOT NULL,
        CONSTRAINT pk_plaatsing PRIMARY KEY (notitie_id, plek),
        CONSTRAINT fk_plaatsing_notitie_id FOREIGN KEY(notitie_id) REFERENCES notitie (id) ON DELETE CASCADE
    )
    """,
    "CREATE INDEX ix_plaatsing_plek ON plaatsing (plek)",
    """
    CREATE TABLE versie (
        id TEXT NOT NULL,
        traject_id TEXT NOT NULL,
        blad TEXT NOT NULL,
        nummer INTEGER NOT NULL,
        inhoud TEXT NOT NULL,
        code TEXT NOT NULL,
        datum TEXT NOT NULL,
        moment TEXT NOT NULL,
        verwijderd_op TEXT,
        volgnr INTEGER NOT NULL,
        CONSTRAINT pk_versie PRIMARY KEY (id),
        CONSTRAINT uq_versie_traject_id_blad_nummer UNIQUE (traject_id, blad, nummer),
        CONSTRAINT fk_versie_traject_id FOREIGN KEY(traject_id) REFERENCES traject (id) ON DELETE CASCADE
    )
    """,
    "CREATE INDEX ix_versie_code ON versie (code)",
    """
    CREATE TABLE versienummer (
        traject_id TEXT NOT NULL,
        blad TEXT NOT NULL,
        nummer INTEGER NOT NULL,
        CONSTRAINT pk_versienummer PRIMARY KEY (traject_id, blad),
        CONSTRAINT fk_versienummer_traject_id
            FOREIGN KEY(traject_id) REFERENCES traject (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE versie_pdf (
        versie_id TEXT NOT NULL,
        pdf BLOB NOT NULL,
        CONSTRAINT pk_versie_pdf PRIMARY KEY (versie_id),
        CONSTRAINT fk_versie_pdf_versie_id FOREIGN KEY(versie_id) REFERENCES versie (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE ondertekening (
        id TEXT NOT NULL,
        versie_id TEXT NOT NULL,
        rol TEXT NOT NULL,
        stand TEXT NOT NULL,
        datum_tekst TEXT NOT NULL DEFAULT '',
        datum TEXT,
        waar TEXT NOT NULL DEFAULT '',
        reden TEXT NOT NULL DEFAULT '',
        volgnr INTEGER NOT NULL,
        CONSTRAINT pk_ondertekening PRIMARY KEY (id),
        CONSTRAINT uq_ondertekening_versie_id_rol UNIQUE (versie_id, rol),
        CONSTRAINT fk_ondertekening_versie_id FOREIGN KEY(versie_id) REFERENCES versie (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE bijlage (
        id TEXT NOT NULL,
        versie_id TEXT NOT NULL,
        soort TEXT NOT NULL,
        naam TEXT NOT NULL DEFAULT '',
        moment TEXT NOT NULL,
        omvang INTEGER NOT NULL,
        verwijderd_op TEXT,
        volgnr INTEGER NOT NULL,
        CONSTRAINT pk_bijlage PRIMARY KEY (id),
        CONSTRAINT fk_bijlage_versie_id FOREIGN KEY(versie_id) REFERENCES versie (id) ON DELETE CASCADE
    )
    """,
    "CREATE INDEX ix_bijlage_versie_id ON bijlage (versie_id)",
    """
    CREATE TABLE bijlage_inhoud (
        bijlage_id TEXT NOT NULL,
        inhoud BLOB NOT NULL,
        CONSTRAINT pk_bijlage_inhoud PRIMARY KEY (bijlage_id),
        CONSTRAINT fk_bijlage_inhoud_bijlage_id
            FOREIGN KEY(bijlage_id) REFERENCES bijlage (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE TRIGGER versie_blijft
    BEFORE UPDATE OF id, traject_id, blad, nummer, inhoud, code, datum, moment ON versie
    BEGIN SELECT RAISE(ABORT, 'een versie verandert nooit'); END
    """,
    """
    CREATE TRIGGER versie_getekend BEFORE DELETE ON versie
    WHEN EXISTS (SELECT 1 FROM ondertekening WHERE versie_id = OLD.id AND stand = 'op_papier')
    AND EXISTS (SELECT 1 FROM traject WHERE id = OLD.traject_id)
    BEGIN SELECT RAISE(ABORT, 'een getekende versie blijft'); END
    """,
    """
    CREATE TRIGGER versie_pdf_blijft BEFORE UPDATE ON versie_pdf
    BEGIN SELECT RAISE(ABORT, 'een versie verandert nooit'); END
    """,
    """
    CREATE TRIGGER versie_pdf_hoort_erbij BEFORE DELETE ON versie_pdf
    WHEN EXISTS (SELECT 1 FROM versie WHERE id = OLD.versie_id)
    BEGIN SELECT RAISE(ABORT, 'een versie houdt haar papier'); END
    """,
    """
    CREATE TRIGGER bijlage_inhoud_blijft BEFORE UPDATE ON bijlage_inhoud
    BEGIN SELECT RAISE(ABORT, 'een bijlage verandert nooit'); END
    """,
)


def upgrade() -> None:
    for opdracht in _OPDRACHTEN:
        op.execute(opdracht)
