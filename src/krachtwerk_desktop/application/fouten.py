"""What can go wrong, one class per cause, each with the sentence for the begeleider.

A sentence says what happened, whether anything is lost, and what to do now. It never
holds a cliënt's words.
"""


class Fout(Exception):
    """Base of all errors that a person may see; ``zin`` is what they read."""

    zin = "Er ging iets mis. Wat je hebt opgeslagen is veilig. Start het programma opnieuw."

    def __init__(self, zin: str | None = None) -> None:
        if zin is not None:
            self.zin = zin
        super().__init__(self.zin)


class WachtwoordOnjuist(Fout):
    """The key file does not open with this wachtwoord."""

    zin = "Dit wachtwoord klopt niet. Je gegevens zijn veilig. Probeer het opnieuw."


class NoodcodeOnjuist(Fout):
    """The key file does not open with this noodcode."""

    zin = "Deze noodcode klopt niet. Je gegevens zijn veilig. Kijk of je alle tekens goed hebt overgenomen."


class NogWachten(Fout):
    """The wait after wrong tries is not over."""

    def __init__(self, seconden: int) -> None:
        hoe_lang = "1 seconde" if seconden == 1 else f"{seconden} seconden"
        super().__init__(f"Je gegevens zijn veilig. Wacht nog {hoe_lang}: zo kan niemand snel gaan raden.")
        self.seconden = seconden


class KluisVergrendeld(Fout):
    """The page that asked for the vault was left before it was open."""

    zin = "De kluis is weer dicht. Er is niets verloren. Open hem met je wachtwoord."


class KluisLeeg(Fout):
    """The vault file holds zero bytes."""

    zin = (
        "Het bestand van de kluis (kluis.db) is leeg. Het is niet aangeraakt. "
        "Zet een reservekopie terug of vraag hulp voor je verdergaat."
    )


class KluisAfgekapt(Fout):
    """The vault file is shorter than its own page count."""

    zin = (
        "Het bestand van de kluis (kluis.db) is niet compleet: het einde ontbreekt. Het is niet aangeraakt. "
        "Zet een reservekopie terug of vraag hulp voor je verdergaat."
    )


class KluisBeschadigd(Fout):
    """A page of the vault fails its check."""

    def __init__(self, bladzijde: int | None = None) -> None:
        waar = "" if bladzijde is None else f" op bladzijde {bladzijde}"
        super().__init__(
            f"Het bestand van de kluis (kluis.db) is beschadigd{waar}. Het is niet aangeraakt. "
            "Zet een reservekopie terug of vraag hulp voor je verdergaat."
        )
        self.bladzijde = bladzijde


class GeenKluis(Fout):
    """The file beside this key file is another vault's, or no vault at all."""

    zin = (
        "Het bestand kluis.db hoort niet bij deze sleutel, of het is geen kluis. Er is niets aangeraakt. "
        "Zet het goede bestand (kluis.db of kluis.sleutel) terug in de map."
    )


class KluisOntbreekt(Fout):
    """There is a key file but no vault."""

    zin = (
        "Het bestand van de kluis (kluis.db) staat niet meer in de map. De sleutel staat er nog wel. "
        "Zet kluis.db terug of gebruik een reservekopie."
    )


class SleutelbestandOntbreekt(Fout):
    """There is a vault but no key file."""

    zin = (
        "Het sleutelbestand (kluis.sleutel) ontbreekt. De kluis is niet aangeraakt. "
        "Zet kluis.sleutel terug uit een reservekopie."
    )


class SleutelbestandBeschadigd(Fout):
    """The key file cannot be read, or asks for impossible work."""

    zin = (
        "Het sleutelbestand (kluis.sleutel) is beschadigd. De kluis is niet aangeraakt. "
        "Zet kluis.sleutel terug uit een reservekopie."
    )


class SleutelbestandLeeg(SleutelbestandBeschadigd):
    """The key file holds zero bytes."""

    zin = (
        "Het sleutelbestand (kluis.sleutel) is leeg. De kluis is niet aangeraakt. "
        "Zet kluis.sleutel terug uit een reservekopie."
    )


class TeWeinigGeheugen(Fout):
    """There is no room in memory for the derivation."""

    zin = (
        "Er is te weinig geheugen vrij om je wachtwoord na te kijken. Er is niets veranderd. "
        "Sluit andere programma's en probeer het opnieuw."
    )


class NieuwereKluis(Fout):
    """The vault was made by a newer program."""

    zin = (
        "Deze kluis is gemaakt met een nieuwere versie van het programma. Hij is niet aangeraakt. "
        "Installeer de nieuwste versie om hem te openen."
    )


class KluisVerouderd(Fout):
    """An older vault was opened for reading only, so that it could not be brought up to date."""

    zin = (
        "Deze kluis is van een oudere versie van het programma. Er is niets veranderd. "
        "Open hem eerst een keer in het venster van Krachtwerk Desktop."
    )


class BijwerkenMislukt(Fout):
    """Bringing an older vault up to date failed; the vault is as it was, with a copy beside it."""

    def __init__(self, kopie: str) -> None:
        super().__init__(
            "De kluis is van een oudere versie en kon niet worden bijgewerkt. Er is niets veranderd en niets "
            f"verloren. Een kopie staat in {kopie}. Gebruik de vorige versie van het programma en vraag hulp."
        )


class KluisBestaatAl(Fout):
    """There is a vault in this folder already; it is left as it is."""

    zin = "In deze map staat al een kluis. Er is niets veranderd. Open die kluis, of kies een andere map."


class KluisInGebruik(Fout):
    """Another process holds the kernel lock."""

    zin = "Krachtwerk Desktop is al open. Je gegevens zijn veilig. Ga naar het venster dat al open is."


class MapNietGeschikt(Fout):
    """The folder is on a network, is synchronised, or cannot be written."""


class NietOpgeslagen(Fout):
    """A write failed; a field's text is still on screen, and of a command nothing was done."""

    zin = (
        "Opslaan lukt nu niet. Je tekst staat nog op het scherm en gaat niet verloren. "
        "Het programma probeert het steeds opnieuw."
    )


class NietGelezen(Fout):
    """A read failed."""

    zin = (
        "De gegevens konden niet worden gelezen. Er is niets veranderd. "
        "Kijk of de schijf of stick nog vastzit en probeer het opnieuw."
    )


class InhoudFout(Fout):
    """A content file is wrong; names file, line and key for whoever edits it."""

    def __init__(self, bestand: str, regel: int, sleutel: str, wat: str) -> None:
        super().__init__(
            f"In de teksten van het programma klopt iets niet: {bestand}, regel {regel}, {sleutel}: {wat} "
            "Je gegevens zijn niet aangeraakt. Herstel deze regel, of installeer het programma opnieuw."
        )
        self.bestand, self.regel, self.sleutel = bestand, regel, sleutel


class GegevensOntbreken(Fout):
    """A required field of a form with an Opslaan button is empty or cannot be used."""


class NietGevonden(Fout):
    """What was asked for is not in the vault."""

    zin = (
        "Dit staat niet (meer) in de kluis. Er is niets veranderd. "
        "Kijk of het in de prullenbak ligt: Bestand, Prullenbak."
    )


class VersieGetekend(Fout):
    """Somebody signed this version, now or once, so that it is not thrown away."""

    zin = (
        "Dit werkblad is getekend, nu of eerder. Daarom blijft het bewaard; er is niets veranderd. "
        "Staat het werkblad bij de verkeerde persoon, verwijder dan die cliënt."
    )


class ReservekopieGestopt(Fout):
    """The begeleider, or the closing of the vault, stopped a backup half-way."""

    zin = (
        "De reservekopie is gestopt. Er telt geen halve kopie mee. Je gegevens in de kluis zijn veilig. "
        "Begin opnieuw als het je uitkomt."
    )


class ReservekopieBeschadigd(Fout):
    """A backup is not what it was when it was proven."""

    zin = (
        "Deze reservekopie is beschadigd en kan niet worden teruggezet. Je kluis is niet veranderd. "
        "Kies een andere reservekopie."
    )


KLUIS_STUK = (
    KluisLeeg,
    KluisAfgekapt,
    KluisBeschadigd,
    GeenKluis,
    KluisOntbreekt,
    SleutelbestandOntbreekt,
    SleutelbestandBeschadigd,
)
"""What a backup can mend."""
