"""Where everything stands on a closed card."""

from datetime import date

from PySide6.QtCore import QPoint

from krachtwerk_desktop.domain.doel import Actie, ActieStatus, Doel, DoelStatus
from krachtwerk_desktop.domain.plek import ActiePlek, ActieVeld, DoelPlek, DoelVeld
from krachtwerk_desktop.ui.paginas.actieplan import woorden
from krachtwerk_desktop.ui.paginas.actieplan.kolommen import KOP, VINK, Kolommen, kolommen
from krachtwerk_desktop.ui.paginas.actieplan.stand import Stand
from krachtwerk_desktop.ui.paginas.actieplan.tekening import Letter, Tekening

MARGE = 18
_WIT, _RIJWIT, _SMAL_RECHTS = 6, 9, 0.55
LOPEND = (DoelStatus.LOOPT, DoelStatus.AANGEPAST)
_STATUS_KLEUR = {
    DoelStatus.LOOPT: "primary",
    DoelStatus.BEREIKT: "green",
    DoelStatus.AANGEPAST: "amber",
    DoelStatus.GESTOPT: "plum",
    DoelStatus.RUST: "plum",
}


class Opmaak:
    """Draws one doel at one width; *hoogte* is what the card needs, in pixels."""

    def __init__(self, stand: Stand, doel: Doel, breedte: int, schaal: float, *, met_acties: bool) -> None:
        self.tekening = Tekening(schaal)
        self._stand, self._doel, self._schaal = stand, doel, schaal
        self._links = self._px(MARGE)
        self._breed = max(1, breedte - 2 * self._links)
        self._y = self._px(MARGE - 2)
        self._kop()
        self._toelichting()
        if met_acties and doel.acties:
            self._acties()
        elif doel.status in LOPEND:
            self._regel(woorden.volgende(doel, stand.vandaag), "gewoon", DoelVeld.TEKST)
        self.hoogte = self._y + self._px(MARGE - 4)

    def _px(self, maat: float) -> int:
        return round(maat * self._schaal)

    def _plek(self, veld: DoelVeld) -> DoelPlek:
        return DoelPlek(self._doel.id, veld)

    def _kop(self) -> None:
        """The own words, with the marks beside them or, where that is too tight, below."""
        t, doel = self.tekening, self._doel
        titel = doel.tekst.strip() or woorden.ZONDER_WOORDEN
        kleur = "ink" if doel.tekst.strip() else "mute"
        rechts = self._merken_breed()
        naast = rechts <= self._breed * _SMAL_RECHTS
        breed = self._breed - rechts - self._px(16) if naast else self._breed
        plek = self._plek(DoelVeld.TEKST)
        hoog = t.tekst(QPoint(self._links, self._y), breed, titel, "kop", kleur, plek)
        if naast:
            self._merken(self._links + self._breed - rechts, self._y)
            self._y += max(hoog, t.chip_hoog()) + self._px(_WIT)
        else:
            self._y += hoog + self._px(_WIT)
            self._y = self._merken(self._links, self._y) + self._px(_WIT)

    def _chips(self) -> list[tuple[str, str, DoelVeld]]:
        doel = self._doel
        namen = [self._stand.inhoud.leefgebied_naam(gebied) for gebied in doel.leefgebieden]
        chips = [(naam, "primary", DoelVeld.LEEFGEBIEDEN) for naam in namen]
        if doel.status is not DoelStatus.LOOPT:
            chips.append((woorden.status(doel), _STATUS_KLEUR[doel.status], DoelVeld.STATUS))
        return chips

    def _telling(self) -> str:
        loopt = self._doel.status is DoelStatus.LOOPT
        zin = woorden.gedaan(self._doel)
        return f"{woorden.status(self._doel)}, {zin}" if loopt else zin

    def _merken_breed(self) -> int:
        t = self.tekening
        chips = sum(t.chip_breed(tekst) + self._px(8) for tekst, _, _ in self._chips())
        return chips + t.breed(self._telling(), "klein")

    def _merken(self, x: int, y: int) -> int:
        """Draw chips and count from left to right, over more lines if need be; return the bottom."""
        t, eind = self.tekening, self._links + self._breed
        begin = self._links
        for tekst, kleur, veld in self._chips():
            if x > begin and x + t.chip_breed(tekst) > eind:
                x, y = begin, y + t.chip_hoog() + self._px(4)
            t.chip(QPoint(x, y), tekst, kleur, self._plek(veld))
            x += t.chip_breed(tekst) + self._px(8)
        breed = t.breed(self._telling(), "klein")
        if x > begin and x + breed > eind:
            x, y = begin, y + t.chip_hoog() + self._px(4)
        hoog = t.regelhoog("klein")
        midden = y + (t.chip_hoog() - hoog) // 2
        t.tekst(QPoint(x, midden), min(breed + 1, self._breed), self._telling(), "klein", "mute")
        return y + t.chip_hoog()

    def _toelichting(self) -> None:
        doel = self._doel
        waarom = " ".join(doel.waarom.split())
        self._regel(f"Waarom: {waarom}" if waarom else "", "gewoon", DoelVeld.WAAROM)
        if doel.herkomst is not None:
            zin = woorden.bron(self._stand.inhoud, doel.herkomst)
            self._regel(zin, "gewoon", DoelVeld.TEKST)
        self._regel(self._stand.wie_zin(doel.acties), "klein", DoelVeld.TEKST)

    def _regel(self, tekst: str, letter: Letter, veld: DoelVeld) -> None:
        plaats = QPoint(self._links, self._y)
        hoog = self.tekening.tekst(plaats, self._breed, tekst, letter, "mute", self._plek(veld))
        self._y += hoog + (self._px(4) if hoog else 0)

    def _acties(self) -> None:
        banen = kolommen(self._breed, self._schaal)
        self._y += self._px(_WIT)
        if banen is not None:
            self._tabelkop(banen)
        for actie in self._doel.acties:
            rij = ActieRegel(self.tekening, actie, self._stand.vandaag, self._schaal)
            plaats = QPoint(self._links, self._y + self._px(_RIJWIT))
            hoog = rij.in_kolommen(plaats, banen) if banen else rij.onder_elkaar(plaats, self._breed)
            self._y += hoog + 2 * self._px(_RIJWIT)

    def _tabelkop(self, banen: Kolommen) -> None:
        t = self.tekening
        for naam, (x, breed) in banen.items():
            t.tekst(QPoint(self._links + x, self._y), breed, KOP[naam], "klein", "mute")
        self._y += t.regelhoog("klein") + self._px(_WIT)
        t.lijn(QPoint(self._links, self._y), self._breed)


class ActieRegel:
    """One actie on a closed card."""

    def __init__(self, tekening: Tekening, actie: Actie, vandaag: date, schaal: float) -> None:
        self._t, self._actie, self._vandaag, self._schaal = tekening, actie, vandaag, schaal
        weg = actie.status is ActieStatus.VERVALLEN
        self._kleur = "mute" if weg else "ink"

    def in_kolommen(self, plaats: QPoint, banen: Kolommen) -> int:
        """Draw the actie as a row of a table and return its height."""
        actie = self._actie
        self._vink(plaats)
        hoogtes = [
            self._eerste_cel(plaats, *banen["tekst"]),
            self._cel(plaats, banen["wie"], actie.wie, ActieVeld.WIE),
            self._klaar_op(plaats, banen["klaar_op"]),
            self._cel(plaats, banen["hulp"], actie.hulp, ActieVeld.HULP),
            self._afloop(plaats, banen["gelukt_op"]),
        ]
        return max(hoogtes)

    def onder_elkaar(self, plaats: QPoint, breed: int) -> int:
        """Draw the actie as a sentence with its details under it, for a narrow page."""
        self._vink(plaats)
        x = self._px(VINK)
        hoog = self._eerste_cel(plaats, x, breed - x)
        actie, afloop = self._actie, woorden.afloop_zin(self._actie, self._vandaag)
        delen = [actie.wie.strip(), "" if self._voorbij() else self._dag(), actie.hulp.strip(), afloop]
        regel = " · ".join(" ".join(deel.split()) for deel in delen if deel)
        onder = plaats + QPoint(x, hoog)
        hoog += self._t.tekst(onder, breed - x, regel, "klein", "mute", self._plek(ActieVeld.WIE))
        if self._voorbij():
            hoog += self._klaar_op(plaats + QPoint(0, hoog), (x, breed - x))
        return hoog

    def _px(self, maat: float) -> int:
        return round(maat * self._schaal)

    def _plek(self, veld: ActieVeld) -> ActiePlek:
        return ActiePlek(self._actie.id, veld)

    def _voorbij(self) -> bool:
        return self._actie.voorbij(self._vandaag)

    def _vink(self, plaats: QPoint) -> None:
        aan = self._actie.status is ActieStatus.GELUKT
        self._t.vink(plaats + QPoint(self._px(4), 0), aan=aan, plek=self._plek(ActieVeld.STATUS))

    def _eerste_cel(self, plaats: QPoint, x: int, breed: int) -> int:
        """The actie itself, with the remark in small under it."""
        tekst = self._actie.tekst.strip() or "Nog geen woorden"
        kleur = self._kleur if self._actie.tekst.strip() else "mute"
        plek, links = self._plek(ActieVeld.TEKST), plaats + QPoint(x, 0)
        hoog = self._t.tekst(links, breed, tekst, "gewoon", kleur, plek)
        opmerking = self._actie.opmerking.strip()
        plek = self._plek(ActieVeld.OPMERKING)
        return hoog + self._t.tekst(links + QPoint(0, hoog), breed, opmerking, "klein", "mute", plek)

    def _cel(self, plaats: QPoint, baan: tuple[int, int], tekst: str, veld: ActieVeld) -> int:
        x, breed = baan
        links = plaats + QPoint(x, 0)
        return self._t.tekst(links, breed, tekst.strip(), "gewoon", self._kleur, self._plek(veld))

    def _klaar_op(self, plaats: QPoint, baan: tuple[int, int]) -> int:
        """The planned day; one that has passed asks for a new one."""
        (x, breed), plek = baan, self._plek(ActieVeld.KLAAR_OP)
        links = plaats + QPoint(x, 0)
        if self._voorbij() and self._actie.klaar_op is not None:
            zin = f"{woorden.is_voorbij(self._actie.klaar_op, self._vandaag)} Nieuwe datum?"
            hoog = self._t.tekst(links, breed, zin, "gewoon", "amber", plek)
        else:
            hoog = self._t.tekst(links, breed, self._dag(), "gewoon", self._kleur, plek)
        eerder = woorden.eerder(self._actie.eerdere_datums, self._vandaag)
        return hoog + self._t.tekst(links + QPoint(0, hoog), breed, eerder, "klein", "mute", plek)

    def _afloop(self, plaats: QPoint, baan: tuple[int, int]) -> int:
        x, breed = baan
        afloop = woorden.afloop(self._actie, self._vandaag)
        kleur = "green" if self._actie.status is ActieStatus.GELUKT else "mute"
        plek = self._plek(ActieVeld.GELUKT_OP)
        return self._t.tekst(plaats + QPoint(x, 0), breed, afloop, "gewoon", kleur, plek)

    def _dag(self) -> str:
        return woorden.dag_of_tekst(self._actie.klaar_op, self._actie.klaar_op_tekst, self._vandaag)
