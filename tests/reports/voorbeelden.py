"""Sheets to print in tests: fictitious people, texts as clients say them."""

from dataclasses import replace
from datetime import date

from krachtwerk_desktop.domain.werkblad import (
    ActieplanBlad,
    ActieRegel,
    Belangrijkst,
    DoelBlok,
    KiBlad,
    KiCel,
    KiKolom,
    KiRij,
    Kop,
    Noodblad,
    Stem,
)

KOP = Kop(
    organisatie="De Haven",
    begeleider="Joost Bakker",
    client_naam="Samira",
    clientnummer="2026-014",
    stand="concept",
    datum=date(2026, 11, 22),
    oefening=False,
)
KOLOMMEN = (
    KiKolom("Nu", "Wat is er nu, wat kan ik?"),
    KiKolom("Straks", "Wat wil ik?"),
    KiKolom("Toen", "Wat hielp mij eerder?"),
)
LEEFGEBIEDEN = (
    "Wonen",
    "Financiën",
    "Werk en opleiding",
    "Vrije tijd",
    "Sociale relaties",
    "Lichamelijke gezondheid",
    "Psychische gezondheid",
    "Zelfzorg en dagelijks leven",
    "Zingeving",
    "Veiligheid en rechten",
)


def cel(*uitspraken: str, anderen: tuple[Stem, ...] = ()) -> KiCel:
    return KiCel(uitspraken, anderen)


_HANAN = Stem("Mijn zus Hanan", ("Samira maakt van elke plek een thuis. Dat kon ze als kind al.",))
_JOOST = Stem("Joost, begeleider", ("Ik zie dat je elke week op tijd bent, ook als het regent.",))

RIJEN = (
    KiRij(
        "Wonen",
        2,
        (
            cel("Ik heb een kamer in De Haven.", "Ik houd mijn kamer netjes en gezellig.", anderen=(_HANAN,)),
            cel("Een eigen plek waar mijn dochter kan slapen."),
            cel("Een eigen kamer bij tante Riet in Breda.", "Ik kookte voor iedereen."),
        ),
    ),
    KiRij(
        "Financiën",
        None,
        (
            cel("Ik schrijf elke uitgave op in een schrift."),
            cel("Rust met geld.", "Zelf mijn huur betalen."),
            cel("Van mijn loon in de bakkerij kwam ik rond. Ik legde elke maand € 20 opzij."),
        ),
    ),
    KiRij(
        "Werk en opleiding",
        None,
        (
            cel("Op dinsdag help ik in de keuken van De Haven.", anderen=(_JOOST,)),
            cel("Weer bakken. Misschien een opleiding."),
            cel("Drie jaar in de bakkerij. Ik was altijd op tijd."),
        ),
    ),
    KiRij("Vrije tijd", None, (cel(), cel("Elke week naar het zwembad."), cel("Zwemmen met mijn broers."))),
    KiRij(
        "Sociale relaties",
        1,
        (
            cel("Ik bel elke week met mijn zus Hanan.", "Ik kan goed luisteren."),
            cel("Weer contact met Noor."),
            cel("Mijn oma in Tétouan. Elke zondag kookten we samen."),
        ),
    ),
    KiRij(
        "Lichamelijke gezondheid",
        None,
        (
            cel("Ik slaap weer zes uur per nacht."),
            cel("Minder pijn in mijn rug."),
            cel("Veel lopen, elke dag."),
        ),
    ),
    KiRij("Psychische gezondheid", None, (cel("Schrijven helpt als ik somber ben."), cel(), cel())),
    KiRij(
        "Zelfzorg en dagelijks leven",
        None,
        (cel("Ik kook elke dag voor mezelf en vaak voor de hele gang."), cel("Een vast ritme."), cel()),
    ),
    KiRij(
        "Zingeving",
        None,
        (cel("Bidden geeft mij rust."), cel("Iets doen voor anderen."), cel("De ramadan thuis.")),
    ),
    KiRij("Veiligheid en rechten", None, (cel(), cel(), cel())),
)

KI = KiBlad(
    kop=KOP,
    kolommen=KOLOMMEN,
    rijen=RIJEN,
    belangrijkst=(
        Belangrijkst(1, "Sociale relaties", "Weer contact met Noor."),
        Belangrijkst(2, "Wonen", "Een eigen plek waar mijn dochter kan slapen."),
    ),
    nog_zeggen="",
)

ACTIEPLAN = ActieplanBlad(
    kop=KOP,
    doelen=(
        DoelBlok(
            nummer=1,
            tekst="Ik heb weer een eigen plek om te wonen",
            waarom="Dan kan mijn dochter bij mij logeren.",
            merkbaar="Ik heb de sleutel in mijn hand.",
            leefgebieden=("Wonen", "Financiën"),
            komt_uit="“Ik houd mijn kamer netjes en gezellig.”",
            acties=(
                ActieRegel(
                    "Inschrijven bij de woningcorporatie",
                    "Samira",
                    "12 okt 2026",
                    "Hanan helpt met DigiD",
                    "12 okt 2026",
                    gedaan=True,
                ),
                ActieRegel(
                    "Brief over de huur samen lezen",
                    "Samira en Joost",
                    "24 nov 2026",
                    "Budgetmaatje",
                    opmerking="De brief ligt in de blauwe map.",
                ),
                ActieRegel("Drie woningen bekijken", "Samira", "15 dec 2026", "Buurvrouw rijdt"),
            ),
        ),
        DoelBlok(
            nummer=2,
            tekst="Ik zie mijn vriendin Noor weer",
            waarom="Met haar kan ik lachen en mezelf zijn.",
            merkbaar="We lachen samen.",
            status="loopt",
            acties=(
                ActieRegel("Noor een kaart sturen", "Samira", "20 nov 2026"),
                ActieRegel("Samen koffie drinken", "Samira", "5 dec 2026", "Huiskamer"),
            ),
        ),
    ),
    opnieuw_kijken_op="3 december 2026",
)

NOODBLAD = Noodblad("Joost Bakker", "De Haven", "7F3K9QXM2VBTC4HJ8NPRW5DY0Z6E", date(2026, 11, 22))

LEGE_KOP = replace(KOP, client_naam="", clientnummer="")
