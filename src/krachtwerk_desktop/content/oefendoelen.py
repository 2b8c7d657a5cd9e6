"""Reads the goals and actions of a practice client, with the words they come from."""

from collections.abc import Iterable

from krachtwerk_desktop.content.tabel import Tabel
from krachtwerk_desktop.domain.antwoord import uitspraken
from krachtwerk_desktop.domain.doel import ActieStatus, DoelStatus, Herkomst
from krachtwerk_desktop.domain.inhoud import Inhoud
from krachtwerk_desktop.domain.oefening import OefenActie, OefenAntwoord, OefenDoel
from krachtwerk_desktop.domain.plek import CEL, Wie


def lees_doelen(
    client: Tabel, inhoud: Inhoud, antwoorden: Iterable[OefenAntwoord], begonnen: int
) -> tuple[OefenDoel, ...]:
    """All goals in the order of the screen; `antwoorden` hold the KI that quotes are checked against."""
    cellen = {
        (antwoord.leefgebied, antwoord.perspectief, antwoord.wie): antwoord.tekst
        for antwoord in antwoorden
        if antwoord.vraag == CEL
    }
    return tuple(_doel(tabel, inhoud, cellen, begonnen) for tabel in client.tabellen("doel"))


def _doel(tabel: Tabel, inhoud: Inhoud, cellen: dict[tuple[str, str, Wie], str], begonnen: int) -> OefenDoel:
    gebieden = [gebied.id for gebied in inhoud.leefgebieden]
    gekozen = tabel.teksten("leefgebieden")
    for nummer, gebied in enumerate(gekozen):
        if gebied not in gebieden:
            raise tabel.fout("leefgebieden", f"het leefgebied “{gebied}” bestaat niet.", nummer)
    geleden = tabel.dagen_geleden("begonnen_dagen_geleden", begonnen)
    doel = OefenDoel(
        tekst=tabel.tekst("tekst"),
        begonnen_dagen_geleden=geleden,
        waarom=tabel.tekst("waarom", ""),
        merkbaar=tabel.tekst("merkbaar", ""),
        kracht=tabel.tekst("kracht", ""),
        leefgebieden=gekozen,
        status=DoelStatus(tabel.een_van("status", DoelStatus, DoelStatus.LOOPT)),
        herkomst=_herkomst(tabel.tabel("herkomst"), inhoud, cellen),
        acties=tuple(_actie(actie) for actie in tabel.tabellen("actie")),
    )
    tabel.klaar()
    return doel


def _herkomst(tabel: Tabel, inhoud: Inhoud, cellen: dict[tuple[str, str, Wie], str]) -> Herkomst | None:
    if not tabel.sleutels:
        return None
    herkomst = Herkomst(
        leefgebied=tabel.een_van("leefgebied", (gebied.id for gebied in inhoud.leefgebieden)),
        perspectief=tabel.een_van("perspectief", (p.id for p in inhoud.perspectieven)),
        wie=Wie(tabel.een_van("wie", Wie, Wie.CLIENT)),
        citaat=tabel.tekst("citaat"),
    )
    cel = cellen.get((herkomst.leefgebied, herkomst.perspectief, Wie(herkomst.wie)), "")
    if herkomst.citaat not in uitspraken(cel):
        raise tabel.fout("citaat", "staat niet letterlijk als uitspraak in dat vak van de inventarisatie.")
    tabel.klaar()
    return herkomst


def _actie(tabel: Tabel) -> OefenActie:
    gelukt = tabel.getal_of_niets("gelukt_dagen_geleden", minstens=0)
    standaard = ActieStatus.OPEN if gelukt is None else ActieStatus.GELUKT
    actie = OefenActie(
        tekst=tabel.tekst("tekst"),
        wie=tabel.tekst("wie", ""),
        klaar_over=tabel.getal_of_niets("klaar_over"),
        hulp=tabel.tekst("hulp", ""),
        gelukt_dagen_geleden=gelukt,
        status=ActieStatus(tabel.een_van("status", ActieStatus, standaard)),
        opmerking=tabel.tekst("opmerking", ""),
    )
    if (actie.status is ActieStatus.GELUKT) != (gelukt is not None):
        raise tabel.fout(
            "status", "een actie is gelukt als er een dag is waarop dat gebeurde, en anders niet."
        )
    tabel.klaar()
    return actie
