"""Sheets made ready to sign: frozen with number, date and check code, signed on paper, found again."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from krachtwerk_desktop.application.bladcode import Versieblad, lees, schrijf
from krachtwerk_desktop.application.bladstand import BladStand
from krachtwerk_desktop.application.fouten import Fout, NietGevonden
from krachtwerk_desktop.application.ports import Klok
from krachtwerk_desktop.application.ports_dossier import VersieOpslag, VersieVan
from krachtwerk_desktop.application.werkbladen import WerkbladService
from krachtwerk_desktop.domain import datum
from krachtwerk_desktop.domain.ids import nieuw_id
from krachtwerk_desktop.domain.versie import (
    Bijlage,
    BijlageSoort,
    Ondertekening,
    Rol,
    TekenStand,
    Versie,
    controlecode,
    lees_code,
    toon_code,
)
from krachtwerk_desktop.domain.werkblad import Afdruk, Drukopties

GROOTSTE_BIJLAGE = 20 * 1024 * 1024
_KOPPEN = (
    (b"%PDF-", BijlageSoort.PDF),
    (b"\xff\xd8\xff", BijlageSoort.JPEG),
    (b"\x89PNG\r\n\x1a\n", BijlageSoort.PNG),
)
_TEKENAARS = (Rol.CLIENT, Rol.BEGELEIDER)
_LANGSTE_NAAM = 120
_TEKENDATUM = "Dit herken ik niet als dag die geweest is. Schrijf bijvoorbeeld 3-12-2026 of gisteren."


class GeenCode(Fout):
    """What was typed cannot be a check code."""

    zin = (
        "Dit is geen hele controlecode. Er is niets veranderd. Een code heeft acht tekens, "
        "bijvoorbeeld 7F3K-9QXM. Hij staat onderaan het werkblad."
    )


class BijlageTeGroot(Fout):
    """A photo or scan over the limit."""

    zin = (
        "Dit bestand is te groot: het is meer dan 20 MB, of de foto heeft meer dan 120 miljoen punten. "
        "Er is niets toegevoegd. Maak de foto of scan kleiner en probeer het opnieuw."
    )


class ToevoegenGestopt(Fout):
    """The begeleider stopped it, or the window closed, before a photo or scan was kept."""

    zin = "Gestopt. De foto of scan is niet toegevoegd."


class BijlageOnbekend(Fout):
    """A file of another kind, or one that cannot be read."""

    zin = (
        "Dit bestand is geen PDF, JPEG of PNG die het programma kan lezen, of er ontbreekt een stuk van. "
        "Er is niets toegevoegd. Kies een andere foto of scan, of maak een nieuwe."
    )


@dataclass(frozen=True, slots=True)
class Voorstel:
    """A version that does not count yet: it still has to be printed to bytes."""

    sleutel: str
    traject_id: str
    nummer: int
    blad: Versieblad = field(repr=False)
    inhoud: str = field(repr=False)
    code: str


def herken(inhoud: bytes) -> BijlageSoort:
    """Return what the first bytes say that a file is; raises for too large and for other kinds."""
    if len(inhoud) > GROOTSTE_BIJLAGE:
        raise BijlageTeGroot
    for kop, soort in _KOPPEN:
        if inhoud.startswith(kop):
            return soort
    raise BijlageOnbekend


class VersieService:
    """What can be done with versions; what was frozen is never changed."""

    def __init__(self, opslag: VersieOpslag, werkbladen: WerkbladService, klok: Klok) -> None:
        self._opslag, self._werkbladen, self._klok = opslag, werkbladen, klok
        self._oefenpapier: dict[str, bytes] = {}

    # Making

    def stand(self, traject_id: str, sleutel: str) -> BladStand:
        """Return how a sheet stands: its newest version, and whether it was changed since."""
        return self._werkbladen.standen.van(traject_id, sleutel)

    def bereid_voor(self, sleutel: str, traject_id: str, weglaten: frozenset[str]) -> Voorstel:
        """Return the next version of a sheet, with its code on it; nothing is written."""
        kaal = self._werkbladen.inhoud(sleutel, traject_id, weglaten)
        nummer = self._opslag.volgend_nummer(traject_id, sleutel)
        inhoud = schrijf(kaal, sleutel, traject_id, nummer, weglaten)
        code = controlecode(inhoud)
        kop = replace(kaal.kop, stand=f"versie {nummer}", code=toon_code(code))
        return Voorstel(sleutel, traject_id, nummer, replace(kaal, kop=kop), inhoud, code)

    def druk(self, voorstel: Voorstel, opties: Drukopties) -> Afdruk:
        """Print the version to bytes; may run beside the window. A version is never blank."""
        return self._werkbladen.druk(voorstel.blad, replace(opties, leeg=False))

    def bevries(self, voorstel: Voorstel) -> Versie:
        """Return the version that this becomes, to be signed by cliënt and begeleider; nothing is written."""
        versie_id = nieuw_id()
        return Versie(
            versie_id,
            voorstel.traject_id,
            voorstel.sleutel,
            voorstel.nummer,
            voorstel.inhoud,
            voorstel.code,
            voorstel.blad.kop.datum,
            self._klok.nu(),
            ondertekeningen=tuple(Ondertekening(nieuw_id(), versie_id, rol) for rol in _TEKENAARS),
        )

    def leg_vast(self, voorstel: Voorstel, afdruk: Afdruk) -> Versie:
        """Keep the version with its bytes, for ever."""
        versie = self.bevries(voorstel)
        self._opslag.voeg_toe(versie, afdruk.pdf)
        return versie

    # Reading

    def van(self, traject_id: str, sleutel: str = "") -> list[Versie]:
        """Return the versions of a traject, last made first."""
        return self._opslag.van(traject_id, sleutel)

    def haal(self, versie_id: str) -> Versie:
        """Return one version, also one that was thrown away; :class:`NietGevonden` when unknown."""
        versie = self._opslag.haal(versie_id)
        if versie is None:
            raise NietGevonden
        return versie

    def pdf(self, versie_id: str) -> bytes:
        """Return the bytes as they were first printed.

        A practice vault is filled without paper, since drawing it would make it slow to open: that
        is drawn at the first look from the words that were frozen, which always gives the same.
        """
        pdf = self._opslag.pdf(versie_id) or self._oefenpapier.get(versie_id)
        if not pdf:
            pdf = self._oefenpapier[versie_id] = self._druk_bevroren(self.haal(versie_id))
        return pdf

    def _druk_bevroren(self, versie: Versie) -> bytes:
        blad = lees(versie.inhoud).blad
        met_code = replace(blad, kop=replace(blad.kop, code=toon_code(versie.code)))
        return self._werkbladen.druk(met_code, Drukopties()).pdf

    def zoek(self, tekst: str) -> Sequence[VersieVan]:
        """Return the versions with this check code; :class:`GeenCode` for what cannot be one."""
        code = lees_code(tekst)
        if not code:
            raise GeenCode
        return self._opslag.zoek_code(code)

    def bestandsnaam(self, versie: Versie) -> str:
        """Return a safe file name that names the version but not the cliënt."""
        naam = self._werkbladen.bestandsnaam(versie.blad, versie.traject_id).removesuffix(".pdf")
        return f"{naam} versie {versie.nummer}.pdf"

    # Throwing away

    def verwijder(self, versie_id: str) -> None:
        """Throw away a version that nobody signed; the vault refuses a signed one."""
        self._opslag.zet_verwijderd(versie_id, self._klok.nu())

    def zet_terug(self, versie_id: str) -> None:
        """Bring a version back."""
        self._opslag.zet_verwijderd(versie_id, None)

    # Signing

    def ondertekening(self, versie: Versie, rol: Rol) -> Ondertekening | None:
        """Return how somebody's signature stands, None for who was not asked."""
        return next((o for o in versie.ondertekeningen if o.rol is rol), None)

    def begrijp_datum(self, tekst: str) -> date | None:
        """Return the day on which something was signed: never a day ahead."""
        dag = datum.begrijp(tekst, self._klok.vandaag(), verleden=True)
        return dag if dag is not None and dag <= self._klok.vandaag() else None

    def waarom_geen_datum(self, tekst: str) -> str:
        """Return the sentence about a text that is no day of signing."""
        return datum.waarom_niet(tekst, self._klok.vandaag(), _TEKENDATUM, verleden=True)

    def onderteken(self, ondertekening: Ondertekening, bewerking: str = "") -> Versie:
        """Write how the signature of one person stands, and return the version as it is then.

        A date, place or reason that no longer fits the state is kept: choosing the wrong state
        for a moment loses nobody's words. A day that was understood stays that day: *gisteren* is
        another one a week later. *bewerking* is the edit session.
        """
        dag = ondertekening.datum or self.begrijp_datum(ondertekening.datum_tekst)
        if dag is not None and dag > self._klok.vandaag():
            dag = None
        self._opslag.zet_ondertekening(replace(ondertekening, datum=dag), bewerking)
        return self.haal(ondertekening.versie_id)

    def vraag(self, versie: Versie, rol: Rol) -> Ondertekening:
        """Return the signature of a role, a new one (not written yet) for who was not asked."""
        bestaand = self.ondertekening(versie, rol)
        return bestaand or Ondertekening(nieuw_id(), versie.id, rol, TekenStand.NOG_NIET)

    # Attaching

    def voeg_bijlage_toe(self, versie_id: str, naam: str, inhoud: bytes) -> Bijlage:
        """Keep a photo or scan of the signed sheet, checked by its size and first bytes.

        Whoever calls has decoded it already: what cannot be shown is not kept.
        """
        soort = herken(inhoud)
        zichtbaar = "".join(teken for teken in naam if teken.isprintable()).strip()[:_LANGSTE_NAAM]
        bijlage = Bijlage(nieuw_id(), versie_id, soort, zichtbaar or "Bijlage", self._klok.nu(), len(inhoud))
        self._opslag.voeg_bijlage_toe(bijlage, inhoud)
        return bijlage

    def bijlage(self, bijlage_id: str) -> bytes:
        """Return the bytes of a photo or scan."""
        return self._opslag.bijlage(bijlage_id)

    def zet_bijlage_verwijderd(self, bijlage_id: str, *, verwijderd: bool) -> None:
        """Throw a photo or scan away, or bring it back."""
        op: datetime | None = self._klok.nu() if verwijderd else None
        self._opslag.zet_bijlage_verwijderd(bijlage_id, op)
