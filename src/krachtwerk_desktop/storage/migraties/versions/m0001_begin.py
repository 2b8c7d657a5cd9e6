"""The first schema: cliënten, trajecten, answers, doelen, acties, and their history.

Written out and never changed again, whatever the tables become later.
"""

from alembic import op

revision = "0001"
down_revision = None

_OPDRACHTEN = """
CREATE TABLE client (
    id TEXT NOT NULL,
    naam TEXT NOT NULL DEFAULT '',
    roepnaam TEXT NOT NULL DEFAULT '',
    clientnummer TEXT NOT NULL DEFAULT '',
    geboortedatum_tekst TEXT NOT NULL DEFAULT '',
    geboortedatum TEXT,
    taal TEXT NOT NULL DEFAULT '',
    contact TEXT NOT NULL DEFAULT '',
    gevouwen TEXT NOT NULL DEFAULT '',
    verwijderd_op TEXT,
    volgnr INTEGER NOT NULL,
    CONSTRAINT pk_client PRIMARY KEY (id)
);

CREATE TABLE clientnummer (
    clientnummer TEXT NOT NULL,
    client_id TEXT NOT NULL DEFAULT '',
    volgnr INTEGER NOT NULL,
    CONSTRAINT pk_clientnummer PRIMARY KEY (clientnummer)
);

CREATE TABLE instelling (
    sleutel TEXT NOT NULL,
    waarde TEXT NOT NULL DEFAULT '',
    volgnr INTEGER NOT NULL,
    CONSTRAINT pk_instelling PRIMARY KEY (sleutel)
);

CREATE TABLE teller (
    naam TEXT NOT NULL,
    waarde INTEGER NOT NULL,
    CONSTRAINT pk_teller PRIMARY KEY (naam)
);

CREATE TABLE wijziging (
    volgnr INTEGER NOT NULL,
    eigenaar TEXT NOT NULL,
    plek TEXT NOT NULL,
    bewerking TEXT NOT NULL,
    oud TEXT NOT NULL DEFAULT '',
    oud_datum TEXT,
    moment TEXT NOT NULL,
    CONSTRAINT pk_wijziging PRIMARY KEY (volgnr),
    CONSTRAINT uq_wijziging_plek_bewerking UNIQUE (plek, bewerking)
);

CREATE TABLE traject (
    id TEXT NOT NULL,
    client_id TEXT NOT NULL,
    ronde INTEGER NOT NULL,
    begonnen_op TEXT NOT NULL,
    beeindigd_op TEXT,
    vorig_traject_id TEXT NOT NULL DEFAULT '',
    laatst_op TEXT,
    laatste_plek TEXT NOT NULL DEFAULT '',
    laatst_volgnr INTEGER NOT NULL DEFAULT 0,
    volgnr INTEGER NOT NULL,
    CONSTRAINT pk_traject PRIMARY KEY (id),
    CONSTRAINT uq_traject_client_id_ronde UNIQUE (client_id, ronde),
    CONSTRAINT fk_traject_client_id FOREIGN KEY(client_id) REFERENCES client (id) ON DELETE CASCADE
);

CREATE TABLE antwoord (
    nummer INTEGER NOT NULL,
    traject_id TEXT NOT NULL,
    formulier TEXT NOT NULL,
    vraag TEXT NOT NULL,
    leefgebied TEXT NOT NULL,
    perspectief TEXT NOT NULL,
    wie TEXT NOT NULL,
    tekst TEXT NOT NULL DEFAULT '',
    datum TEXT,
    moment TEXT NOT NULL,
    volgnr INTEGER NOT NULL,
    CONSTRAINT pk_antwoord PRIMARY KEY (nummer),
    CONSTRAINT uq_antwoord_plek UNIQUE (traject_id, formulier, vraag, leefgebied, perspectief, wie),
    CONSTRAINT fk_antwoord_traject_id FOREIGN KEY(traject_id) REFERENCES traject (id) ON DELETE CASCADE
);

CREATE INDEX ix_antwoord_datum ON antwoord (datum) WHERE datum IS NOT NULL;

CREATE TABLE besproken (
    traject_id TEXT NOT NULL,
    basistaak TEXT NOT NULL,
    op TEXT NOT NULL,
    volgnr INTEGER NOT NULL,
    CONSTRAINT pk_besproken PRIMARY KEY (traject_id, basistaak),
    CONSTRAINT fk_besproken_traject_id FOREIGN KEY(traject_id) REFERENCES traject (id) ON DELETE CASCADE
);

CREATE TABLE doel (
    id TEXT NOT NULL,
    traject_id TEXT NOT NULL,
    tekst TEXT NOT NULL DEFAULT '',
    waarom TEXT NOT NULL DEFAULT '',
    merkbaar TEXT NOT NULL DEFAULT '',
    kracht TEXT NOT NULL DEFAULT '',
    leefgebieden TEXT NOT NULL DEFAULT '',
    status TEXT NOT NULL,
    herkomst_leefgebied TEXT NOT NULL DEFAULT '',
    herkomst_perspectief TEXT NOT NULL DEFAULT '',
    herkomst_wie TEXT NOT NULL DEFAULT '',
    herkomst_citaat TEXT NOT NULL DEFAULT '',
    begonnen_op TEXT,
    volgorde INTEGER NOT NULL,
    gevouwen TEXT NOT NULL DEFAULT '',
    verwijderd_op TEXT,
    volgnr INTEGER NOT NULL,
    CONSTRAINT pk_doel PRIMARY KEY (id),
    CONSTRAINT fk_doel_traject_id FOREIGN KEY(traject_id) REFERENCES traject (id) ON DELETE CASCADE
);

CREATE INDEX ix_doel_traject_id ON doel (traject_id);

CREATE TABLE actie (
    id TEXT NOT NULL,
    doel_id TEXT NOT NULL,
    tekst TEXT NOT NULL DEFAULT '',
    wie TEXT NOT NULL DEFAULT '',
    klaar_op_tekst TEXT NOT NULL DEFAULT '',
    klaar_op TEXT,
    hulp TEXT NOT NULL DEFAULT '',
    gelukt_op_tekst TEXT NOT NULL DEFAULT '',
    gelukt_op TEXT,
    opmerking TEXT NOT NULL DEFAULT '',
    status TEXT NOT NULL,
    eerdere_datums TEXT NOT NULL DEFAULT '',
    volgorde INTEGER NOT NULL,
    gevouwen TEXT NOT NULL DEFAULT '',
    verwijderd_op TEXT,
    volgnr INTEGER NOT NULL,
    CONSTRAINT pk_actie PRIMARY KEY (id),
    CONSTRAINT fk_actie_doel_id FOREIGN KEY(doel_id) REFERENCES doel (id) ON DELETE CASCADE
);

CREATE INDEX ix_actie_doel_id ON actie (doel_id);

CREATE INDEX ix_actie_klaar_op ON actie (klaar_op) WHERE klaar_op IS NOT NULL;

CREATE TABLE antwoord_gevouwen (
    nummer INTEGER NOT NULL,
    gevouwen TEXT NOT NULL DEFAULT '',
    CONSTRAINT pk_antwoord_gevouwen PRIMARY KEY (nummer),
    CONSTRAINT fk_antwoord_gevouwen_nummer FOREIGN KEY(nummer) REFERENCES antwoord (nummer) ON DELETE CASCADE
);

INSERT INTO teller (naam, waarde) VALUES ('volgnr', 0)
"""


def upgrade() -> None:
    for opdracht in _OPDRACHTEN.split(";"):
        op.execute(opdracht)
