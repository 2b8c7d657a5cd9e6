"""Reads the shipped texts of the method: leefgebieden, perspectieven and basistaken."""

from pathlib import Path
from types import MappingProxyType
from typing import cast, get_args

from krachtwerk_desktop.application.fouten import InhoudFout
from krachtwerk_desktop.content.tabel import Bron, Tabel, eis_verschillend
from krachtwerk_desktop.content.vaste_ids import eis_basistaak, eis_perspectieven, eis_vragen
from krachtwerk_desktop.domain.inhoud import (
    Basistaak,
    Deel,
    Inhoud,
    Invuller,
    Leefgebied,
    Optie,
    Pagina,
    Perspectief,
    Vraag,
    VraagSoort,
)
from krachtwerk_desktop.domain.plek import ACTIEPLAN, KI

_NUMMERS = range(1, 8)
_EIGEN_PAGINA = {KI: "ki", ACTIEPLAN: "actieplan"}


def lees_inhoud(wortel: Path) -> Inhoud:
    """Read the folder `inhoud`; raises InhoudFout with file, line and key."""
    perspectieven, leefgebieden = _leefgebieden(Bron(wortel, "leefgebieden.toml").tabel)
    return Inhoud(_basistaken(wortel), leefgebieden, perspectieven)


def _basistaken(wortel: Path) -> tuple[Basistaak, ...]:
    namen = sorted(f"basistaken/{pad.name}" for pad in (wortel / "basistaken").glob("*.toml"))
    gelezen = [(tabel := Bron(wortel, naam).tabel, _basistaak(tabel)) for naam in namen]
    eis_verschillend(((tabel, taak.id) for tabel, taak in gelezen), "id")
    eis_verschillend(((tabel, str(taak.nummer)) for tabel, taak in gelezen), "nummer")
    op_nummer = {taak.nummer: taak for _, taak in gelezen}
    for nummer in _NUMMERS:
        if nummer not in op_nummer:
            raise InhoudFout("basistaken", 1, "nummer", f"basistaak {nummer} ontbreekt.")
    return tuple(op_nummer[nummer] for nummer in _NUMMERS)


def _basistaak(tabel: Tabel) -> Basistaak:
    taak_id = tabel.id()
    eis_basistaak(tabel, taak_id)
    naam = tabel.tekst("naam")
    pagina = tabel.een_van("pagina", get_args(Pagina))
    if pagina != _EIGEN_PAGINA.get(taak_id, "formulier"):
        raise tabel.fout("pagina", f"past niet bij de basistaak {taak_id}.")
    delen = tabel.tabellen("deel")
    taak = Basistaak(
        id=taak_id,
        nummer=_nummer(tabel),
        naam=naam,
        kort=tabel.tekst("kort", naam),
        naam_client=tabel.tekst("naam_client"),
        doel=tabel.tekst("doel"),
        tips=tabel.teksten("tips"),
        voorbeeldvragen=tabel.teksten("voorbeeldvragen"),
        pagina=cast(Pagina, pagina),
        delen=tuple(_deel(deel) for deel in delen),
    )
    tabel.klaar()
    if pagina == "formulier" and not delen:
        raise tabel.fout("deel", "ontbreekt. Een formulier heeft minstens één deel met vragen.")
    _eis_eigen_namen(delen)
    eis_vragen(tabel, taak_id)
    return taak


def _nummer(tabel: Tabel) -> int:
    nummer = tabel.getal("nummer")
    if nummer not in _NUMMERS:
        raise tabel.fout("nummer", f"moet van {_NUMMERS[0]} tot en met {_NUMMERS[-1]} zijn.")
    return nummer


def _eis_eigen_namen(delen: list[Tabel]) -> None:
    """Answers are found by question id and fields by label: both once per basistaak."""
    vragen = [vraag for deel in delen for vraag in deel.tabellen("vraag")]
    eis_verschillend(((deel, deel.id()) for deel in delen), "id")
    eis_verschillend(((vraag, vraag.id()) for vraag in vragen), "id")
    eis_verschillend(((vraag, vraag.tekst("label")) for vraag in vragen), "label")


def _deel(tabel: Tabel) -> Deel:
    titel = tabel.tekst("titel")
    deel = Deel(
        id=tabel.id(),
        titel=titel,
        titel_client=tabel.tekst("titel_client", titel),
        uitleg=tabel.tekst("uitleg", ""),
        vragen=tuple(_vraag(vraag) for vraag in tabel.tabellen("vraag")),
        vervallen=tabel.ja_nee("vervallen", standaard=False),
    )
    tabel.klaar()
    if not deel.vragen:
        raise tabel.fout("vraag", "ontbreekt. Een deel heeft minstens één vraag.")
    return deel


def _vraag(tabel: Tabel) -> Vraag:
    soort = VraagSoort(tabel.een_van("soort", VraagSoort))
    invuller = tabel.een_van("invuller", get_args(Invuller), "samen")
    label = tabel.tekst("label")
    vraag = Vraag(
        id=tabel.id(),
        label=label,
        papier=tabel.tekst("papier", label),
        soort=soort,
        uitleg=tabel.tekst("uitleg", ""),
        opties=_opties(tabel, soort),
        invuller=cast(Invuller, invuller),
        samen_kijken=tabel.ja_nee("samen_kijken", standaard=invuller != "begeleider"),
        samen_vraag=tabel.tekst("samen_vraag", ""),
        afdrukken=tabel.ja_nee("afdrukken", standaard=True),
        vervallen=tabel.ja_nee("vervallen", standaard=False),
    )
    tabel.klaar()
    return vraag


def _opties(tabel: Tabel, soort: VraagSoort) -> tuple[Optie, ...]:
    tabellen = tabel.tabellen("opties")
    if tabellen and not soort.heeft_opties:
        raise tabel.fout("opties", f"hoort niet bij een vraag van de soort {soort}.")
    opties = tuple(_optie(optie, soort) for optie in tabellen)
    if soort.heeft_opties and sum(not optie.vervallen for optie in opties) < 2:
        raise tabel.fout("opties", f"ontbreekt. Een vraag van de soort {soort} heeft twee of meer opties.")
    eis_verschillend(zip(tabellen, (optie.id for optie in opties), strict=True), "id")
    eis_verschillend(zip(tabellen, (optie.label for optie in opties), strict=True), "label")
    return opties


def _optie(tabel: Tabel, soort: VraagSoort) -> Optie:
    optie = Optie(
        tabel.id(),
        tabel.tekst("label"),
        vervallen=tabel.ja_nee("vervallen", standaard=False),
        aanvullen=tabel.ja_nee("aanvullen", standaard=False),
        alleen=tabel.ja_nee("alleen", standaard=False),
    )
    if optie.alleen and soort is not VraagSoort.KEUZES:
        raise tabel.fout("alleen", f"hoort alleen bij een vraag van de soort {VraagSoort.KEUZES}.")
    tabel.klaar()
    return optie


def _leefgebieden(tabel: Tabel) -> tuple[tuple[Perspectief, ...], tuple[Leefgebied, ...]]:
    van_perspectief = tabel.tabellen("perspectief")
    van_gebied = tabel.tabellen("leefgebied")
    tabel.klaar()
    perspectieven = tuple(_perspectief(perspectief) for perspectief in van_perspectief)
    eis_verschillend(zip(van_perspectief, (p.id for p in perspectieven), strict=True), "id")
    eis_perspectieven(tabel, list(zip(van_perspectief, perspectieven, strict=True)))
    gebieden = tuple(_leefgebied(gebied, perspectieven) for gebied in van_gebied)
    if not any(gebied.standaard and not gebied.vervallen for gebied in gebieden):
        raise tabel.fout("leefgebied", "ontbreekt. Er moet minstens één leefgebied zijn dat altijd meedoet.")
    eis_verschillend(zip(van_gebied, (gebied.id for gebied in gebieden), strict=True), "id")
    eis_verschillend(zip(van_gebied, (gebied.naam for gebied in gebieden), strict=True), "naam")
    return perspectieven, gebieden


def _perspectief(tabel: Tabel) -> Perspectief:
    perspectief = Perspectief(
        id=tabel.id(),
        kort=tabel.tekst("kort"),
        scherm=tabel.tekst("scherm"),
        papier=tabel.tekst("papier"),
        uitleg=tabel.tekst("uitleg"),
    )
    tabel.klaar()
    return perspectief


def _leefgebied(tabel: Tabel, perspectieven: tuple[Perspectief, ...]) -> Leefgebied:
    vragen = tabel.tabel("vragen")
    gebied = Leefgebied(
        id=tabel.id(),
        naam=tabel.tekst("naam"),
        uitleg=tabel.tekst("uitleg"),
        standaard=tabel.ja_nee("standaard", standaard=True),
        vervallen=tabel.ja_nee("vervallen", standaard=False),
        vragen=MappingProxyType({p.id: vragen.teksten(p.id) for p in perspectieven}),
    )
    vragen.klaar()
    tabel.klaar()
    return gebied
