"""Listening first, placing later: lines noted as they are said, and their way into the dossier."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from krachtwerk_desktop.application.fouten import Fout, NietGevonden
from krachtwerk_desktop.application.ports import DoelOpslag, Klok, VeldOpslag
from krachtwerk_desktop.application.ports_dossier import ConceptOpslag, GeschiedenisOpslag, NotitieOpslag
from krachtwerk_desktop.application.velden import VeldService
from krachtwerk_desktop.domain.antwoord import Schrijving, uitspraken
from krachtwerk_desktop.domain.concept import Concept
from krachtwerk_desktop.domain.doel import Doel, Herkomst
from krachtwerk_desktop.domain.geschiedenis import Ding, Stap, StapSoort
from krachtwerk_desktop.domain.ids import nieuw_id
from krachtwerk_desktop.domain.notitie import Notitie, Plaatsing
from krachtwerk_desktop.domain.plek import KI, AntwoordPlek, DoelPlek, DoelVeld, NotitiePlek, Plek

_WITREGEL = re.compile(r"\n[^\S\n]*\n")

HALVE = "noteren:"
"""How the keys begin under which lines are kept that are being typed."""


@dataclass(frozen=True, slots=True)
class Gezegd:
    """A sentence that stands in a field, and the moment (UTC) it was said."""

    notitie_id: str
    tekst: str = field(repr=False)
    moment: datetime


@dataclass(frozen=True, slots=True)
class Opslagplaatsen:
    """The parts of the vault that lines go through."""

    notities: NotitieOpslag
    concepten: ConceptOpslag
    velden: VeldOpslag
    doelen: DoelOpslag
    geschiedenis: GeschiedenisOpslag


class NotitieService:
    """*Snel noteren* and *Plaatsen* for every traject."""

    def __init__(self, opslag: Opslagplaatsen, velden: VeldService, klok: Klok) -> None:
        self._opslag, self._velden, self._klok = opslag, velden, klok

    def van(self, traject_id: str) -> list[Notitie]:
        """Return all lines in the order they were said."""
        return self._opslag.notities.van(traject_id)

    def nog_te_plaatsen(self, traject_id: str) -> list[Notitie]:
        """Return the lines that are in no field yet, of every visit."""
        return [notitie for notitie in self.van(traject_id) if notitie.nog_te_plaatsen]

    def noteer(self, traject_id: str, tekst: str) -> Notitie:
        """Keep a line, now; ValueError for one without words."""
        notitie = Notitie(nieuw_id(), traject_id, een_regel(tekst), self._klok.nu())
        self._opslag.notities.voeg_toe(notitie)
        return notitie

    def verwijder(self, notitie_id: str) -> None:
        """Take a line away; where it was placed its words stay. It can be brought back."""
        self._opslag.notities.zet_verwijderd(notitie_id, self._klok.nu())

    def zet_terug(self, notitie_id: str) -> None:
        """Bring a line back."""
        self._opslag.notities.zet_verwijderd(notitie_id, None)

    def plaats(self, notitie: Notitie, plek: AntwoordPlek) -> bool:
        """Put a line under what stands in a KI cell; False when it was there already."""
        if any(plaatsing.plek == plek for plaatsing in notitie.plaatsingen):
            return False
        bewerking = nieuw_id()
        tekst = met_alinea(self._opslag.velden.lees(plek), notitie.tekst)
        schrijving = self._velden.maak(plek, tekst, bewerking)
        plaatsing = Plaatsing(notitie.id, plek, self._klok.nu(), bewerking)
        self._opslag.notities.plaats([plaatsing], [schrijving])
        return True

    def maak_doel(self, notitie: Notitie) -> Doel:
        """Make a doel in the words of a line; a cell it was placed in before is where it comes from."""
        cellen = [p.plek for p in notitie.plaatsingen if isinstance(p.plek, AntwoordPlek)]
        bron = next((Herkomst(c.leefgebied, c.perspectief, c.wie, notitie.tekst) for c in cellen), None)
        doel = Doel(
            nieuw_id(),
            notitie.traject_id,
            tekst=notitie.tekst,
            leefgebieden=tuple(dict.fromkeys(cel.leefgebied for cel in cellen)),
            herkomst=bron,
            begonnen_op=self._klok.vandaag(),
        )
        plek = DoelPlek(doel.id, DoelVeld.TEKST)
        plaatsing = Plaatsing(notitie.id, plek, self._klok.nu(), nieuw_id())
        self._opslag.notities.plaats([plaatsing], [], doel)
        return doel

    def neem_terug(self, notitie: Notitie, plek: Plek, client_id: str) -> bool:
        """Undo a placing that was the last thing done for the cliënt, so that undoing can go on from there.

        Otherwise as :meth:`haal_weg`.
        """
        stap = self._opslag.geschiedenis.laatste(client_id)
        if stap is None or not _maakte(stap, notitie, plek):
            return self.haal_weg(notitie, plek)
        self._opslag.geschiedenis.maak_ongedaan(stap, self._klok.nu())
        return True

    def haal_weg(self, notitie: Notitie, plek: Plek) -> bool:
        """Take a placing back, and exactly the words that came with it.

        False when those words do not stand there any more (somebody changed them), so that
        the text of the field was left as it is. A doel goes when nothing was added to it.
        """
        if isinstance(plek, DoelPlek):
            return self._haal_doel_weg(notitie, plek)
        nu = self._opslag.velden.lees(plek)
        nieuw = next((t for w in self._woorden(notitie) if (t := zonder_alinea(nu, w)) is not None), None)
        schrijvingen: list[Schrijving] = []
        if nieuw is not None:
            schrijvingen.append(self._velden.maak(plek, nieuw, nieuw_id()))
        self._opslag.notities.haal_weg(notitie.id, plek, schrijvingen)
        return nieuw is not None

    def gezegd(self, traject_id: str) -> Mapping[AntwoordPlek, tuple[Gezegd, ...]]:
        """Return per KI cell what was placed in it, in the order it was said."""
        per_cel: dict[AntwoordPlek, list[Gezegd]] = {}
        for notitie in self.van(traject_id):
            for plaatsing in notitie.plaatsingen:
                plek = plaatsing.plek
                if isinstance(plek, AntwoordPlek) and plek.formulier == KI:
                    zin = Gezegd(notitie.id, notitie.tekst, notitie.moment)
                    per_cel.setdefault(plek, []).append(zin)
        return {plek: tuple(zinnen) for plek, zinnen in per_cel.items()}

    def halve(self, traject_id: str) -> tuple[str, int]:
        """Return the line that was being typed, and where the cursor stood."""
        concept = self._opslag.concepten.haal(halve_sleutel(traject_id))
        return (concept.tekst, concept.cursor) if concept else ("", 0)

    def bewaar_halve(
        self,
        traject_id: str,
        halve: tuple[str, int],
        klaar: Callable[[], None],
        mislukt: Callable[[Fout], None],
    ) -> None:
        """Keep what is typed and not a line yet, in the background; nothing typed forgets it."""
        if halve[0]:
            self._opslag.concepten.stuur(self._concept(traject_id, halve), klaar, mislukt)
        else:
            self._opslag.concepten.stuur_weg([halve_sleutel(traject_id)], mislukt)
            klaar()

    def bewaar_halve_nu(self, traject_id: str, halve: tuple[str, int]) -> None:
        """The same at lock and at close, waiting for it."""
        if halve[0]:
            self._opslag.concepten.bewaar([self._concept(traject_id, halve)])
        else:
            self._opslag.concepten.wis([halve_sleutel(traject_id)])

    def _concept(self, traject_id: str, halve: tuple[str, int]) -> Concept:
        return Concept(halve_sleutel(traject_id), traject_id, *halve, self._klok.nu())

    def _haal_doel_weg(self, notitie: Notitie, plek: DoelPlek) -> bool:
        doel = self._opslag.doelen.haal(plek.doel_id)
        if doel is None:
            raise NietGevonden
        if _zoals_gemaakt(doel, notitie.tekst):
            self._opslag.doelen.zet_doel_verwijderd(doel.id, self._klok.nu())
            return True
        self._opslag.notities.haal_weg(notitie.id, plek)
        return False

    def _woorden(self, notitie: Notitie) -> Sequence[str]:
        """Return what the line says, and what it said when it may have been placed."""
        eerder = self._velden.eerdere_teksten(NotitiePlek(notitie.id))
        return list(dict.fromkeys([notitie.tekst, *(wijziging.oud for wijziging in eerder)]))


def in_gesprek(notities: Sequence[Notitie], vandaag: date) -> list[Notitie]:
    """Return the lines said or placed today, and earlier ones that still wait for a place."""
    return [n for n in notities if n.nog_te_plaatsen or vandaag in _dagen(n)]


def een_regel(tekst: str) -> str:
    """Return the words on one line; ValueError when there are none."""
    regel = " ".join(tekst.split())
    if not regel:
        raise ValueError
    return regel


def met_alinea(tekst: str, zin: str) -> str:
    """Return a text with a sentence under it, as a paragraph of its own.

    Where the paragraphs have an empty line between them, so has this one.
    """
    boven = tekst.rstrip()
    tussen = "\n\n" if _WITREGEL.search(boven) else "\n"
    return f"{boven}{tussen}{zin}" if boven else zin


def zonder_alinea(tekst: str, zin: str) -> str | None:
    """Return a text without the last paragraph that is exactly this sentence; None when there is none."""
    alineas = tekst.split("\n")
    for nummer in range(len(alineas) - 1, -1, -1):
        if uitspraken(alineas[nummer]) == (zin,):
            boven, onder = alineas[:nummer], alineas[nummer + 1 :]
            if boven and not boven[-1].strip() and not (onder and onder[0].strip()):
                boven.pop()  # the empty line that kept it apart
            return "\n".join([*boven, *onder])
    return None


def halve_sleutel(traject_id: str) -> str:
    """Return the key under which the line being typed is kept."""
    return f"{HALVE}{traject_id}"


def _maakte(stap: Stap, notitie: Notitie, plek: Plek) -> bool:
    if isinstance(plek, DoelPlek) and stap.ding is Ding.DOEL:
        return stap.soort is StapSoort.TOEGEVOEGD and stap.ding_id == plek.doel_id
    plaatsingen = (p for p in notitie.plaatsingen if p.plek == plek)
    return any(p.bewerking == stap.bewerking and stap.plekken == (plek,) for p in plaatsingen)


def _dagen(notitie: Notitie) -> set[date]:
    momenten = (notitie.moment, *(plaatsing.moment for plaatsing in notitie.plaatsingen))
    return {moment.astimezone().date() for moment in momenten}


def _zoals_gemaakt(doel: Doel, tekst: str) -> bool:
    """Whether nobody worked on a doel since a line became it."""
    eigen = (doel.waarom, doel.merkbaar, doel.kracht, *doel.acties)
    return doel.tekst == tekst and not any(eigen)
