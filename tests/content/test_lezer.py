"""The shipped texts load, and whoever makes a mistake in them is shown where."""

from pathlib import Path

import pytest

from krachtwerk_desktop.application.fouten import InhoudFout
from krachtwerk_desktop.content.lezer import lees_inhoud
from krachtwerk_desktop.domain.inhoud import Inhoud, VraagSoort
from krachtwerk_desktop.domain.plek import ACTIEPLAN, KI
from tests.content.conftest import Vervang

EEN = "basistaken/1_ontmoeten_en_aansluiten.toml"
DRIE = "basistaken/3_zelfregulering_evalueren.toml"
VIER = "basistaken/4_doelen_stellen_en_actieplan_maken.toml"
ZES = "basistaken/6_evalueren.toml"
ZEVEN = "basistaken/7_afronden.toml"
GEBIEDEN = "leefgebieden.toml"


def test_zeven_basistaken_in_volgorde(inhoud: Inhoud) -> None:
    assert [taak.naam for taak in inhoud.basistaken] == [
        "Ontmoeten en aansluiten",
        "Krachten inventariseren",
        "Zelfregulering evalueren",
        "Doelen stellen en een actieplan maken",
        "Herstel ondersteunen",
        "Evalueren",
        "Afronden",
    ]
    assert inhoud.basistaak(ACTIEPLAN).kort == "Doelen en actieplan"
    assert inhoud.basistaak("evalueren").kort == "Evalueren"


def test_alleen_ki_en_actieplan_hebben_een_eigen_pagina(inhoud: Inhoud) -> None:
    paginas = {taak.id: taak.pagina for taak in inhoud.basistaken}
    assert {paginas.pop(KI), paginas.pop(ACTIEPLAN)} == {"ki", "actieplan"}
    assert set(paginas.values()) == {"formulier"}
    assert all(inhoud.basistaak(taak).delen for taak in paginas)


def test_tien_leefgebieden_en_een_die_je_erbij_kunt_nemen(inhoud: Inhoud) -> None:
    assert len(inhoud.standaard_leefgebieden) == 10
    extra = set(inhoud.leefgebieden) - set(inhoud.standaard_leefgebieden)
    assert [gebied.naam for gebied in extra] == ["Kinderen en ouderschap"]


def test_de_kolommen_staan_in_de_volgorde_van_het_gesprek(inhoud: Inhoud) -> None:
    assert [perspectief.kort for perspectief in inhoud.perspectieven] == ["Nu", "Straks", "Toen"]


def test_elk_vak_van_de_inventarisatie_heeft_voorbeeldvragen(inhoud: Inhoud) -> None:
    for gebied in inhoud.leefgebieden:
        for perspectief in inhoud.perspectieven:
            assert len(gebied.voorbeeldvragen(perspectief.id)) >= 5, gebied.id


def test_elke_soort_vraag_komt_voor(inhoud: Inhoud) -> None:
    assert {vraag.soort for taak in inhoud.basistaken for vraag in taak.vragen} == set(VraagSoort)


def test_wat_alleen_de_begeleider_ziet_komt_nergens_anders(inhoud: Inhoud) -> None:
    for vraag in inhoud.basistaak("ontmoeten_en_aansluiten").deel("veiligheid").vragen:
        assert not vraag.samen_kijken
        assert not vraag.afdrukken


def test_de_datum_waar_andere_paginas_op_rekenen(inhoud: Inhoud) -> None:
    assert inhoud.vraag("evalueren", "volgende_evaluatie").soort is VraagSoort.DATUM
    assert inhoud.vraag("afronden", "einddatum").soort is VraagSoort.DATUM


# bestand, oud, nieuw, sleutel, tekst op de regel van de fout, deel van de uitleg
Geval = tuple[str, str, str, str, str | None, str]
FOUTEN: list[Geval] = [
    (EEN, 'soort = "regel"', 'soort = "vrij"', "soort", 'soort = "vrij"', "Kies uit: tekst, regel"),
    (EEN, 'label = "Waar word je blij van?"', 'lable = "Waar?"', "label", None, "ontbreekt"),
    (EEN, 'label = "Waar word je blij van?"', 'label = "  "', "label", 'label = "  "', "niet leeg"),
    (EEN, 'naam_client = "Kennismaken"', "", "naam_client", None, "ontbreekt"),
    (EEN, "nummer = 1", "nummer = true", "nummer", "nummer = true", "heel getal"),
    (EEN, "nummer = 1", "nummer = 8", "nummer", "nummer = 8", "1 tot en met 7"),
    (EEN, "nummer = 1", "nummer = 2", "nummer", None, "twee keer"),
    (EEN, "afdrukken = false", 'afdrukken = "nee"', "afdrukken", 'afdrukken = "nee"', "true of false"),
    (EEN, 'id = "blij_van"', 'id = "Blij van"', "id", 'id = "Blij van"', "kleine letters"),
    (EEN, 'id = "blij_van"', 'id = "genoemd_worden"', "id", None, "twee keer"),
    (EEN, 'id = "contact"', 'id = "kennismaken"', "id", None, "twee keer"),
    (
        EEN,
        'label = "Waar word je blij van?"',
        'label = "Hoe wil je genoemd worden?"',
        "label",
        None,
        "twee keer",
    ),
    (EEN, 'soort = "keuzes"', 'soort = "lijst"', "opties", "opties = [", "hoort niet bij"),
    (EEN, 'soort = "lijst"', 'soort = "keuze"', "opties", None, "ontbreekt"),
    (EEN, '{ id = "kantoor"', '{ id = "buurt"', "id", "Op kantoor", "twee keer"),
    (EEN, 'label = "Op kantoor"', "naam = 3", "label", "naam = 3", "ontbreekt"),
    (EEN, 'label = "Op kantoor" }', 'label = "Op kantoor", kort = "K" }', "kort", 'kort = "K"', "onbekend"),
    (EEN, 'invuller = "begeleider"', 'invuller = "joost"', "invuller", 'invuller = "joost"', "Kies uit"),
    (EEN, "samen_vraag =", "samenvraag =", "samenvraag", "samenvraag =", "onbekend"),
    (EEN, "tips = [", "tips = [\n  3,", "tips", "  3,", "van één regel"),
    (EEN, 'titel = "Kennismaken"', "titel = 3", "titel", "titel = 3", "tekst tussen aanhalingstekens"),
    (EEN, 'doel = "Je', 'doel = "Je\\n', "doel", 'doel = "Je\\n', "op één regel"),
    (EEN, 'pagina = "formulier"', 'pagina = "ki"', "pagina", 'pagina = "ki"', "past niet"),
    (DRIE, 'pagina = "formulier"', "pagina = formulier", "pagina", "pagina = formulier", "opmaak van TOML"),
    (DRIE, "tips = [", "tips = (", "tips", "tips = (", "opmaak van TOML"),
    (DRIE, "nummer = 3", "nummer = 3\nnummer = 3", "nummer", None, "opmaak van TOML"),
    (VIER, "nummer = 4", "nummer = 4\ndeel = 5", "deel", "deel = 5", "tabellen [[deel]]"),
    (VIER, "nummer = 4", "nummer = 4\ndeel = [5]", "deel", "deel = [5]", "tabellen [[deel]]"),
    (GEBIEDEN, 'kort = "Nu"', 'kort = "Nu"\nkleur = "groen"', "kleur", 'kleur = "groen"', "onbekend"),
    (GEBIEDEN, 'id = "financien"', 'id = "wonen"', "id", None, "twee keer"),
    (GEBIEDEN, 'naam = "Financiën"', 'naam = "Wonen"', "naam", None, "twee keer"),
    (GEBIEDEN, "toekomst = [", "morgen = [", "morgen", "morgen = [", "onbekend"),
    (GEBIEDEN, 'id = "verleden"', 'id = "vroeger"', "id", 'id = "vroeger"', "heden, toekomst, verleden"),
    (ZES, 'id = "evalueren"', 'id = "evaluatie"', "id", 'id = "evaluatie"', "Kies uit: ontmoeten"),
    (ZES, 'id = "volgende_evaluatie"', 'id = "weer_kijken"', "deel", None, "“volgende_evaluatie” ontbreekt"),
    (
        ZES,
        'soort = "datum"\nuitleg',
        'soort = "tekst"\nuitleg',
        "soort",
        'soort = "tekst"',
        "Kies uit: datum",
    ),
    (
        ZES,
        'titel = "Hoe we verdergaan"',
        'titel = "Hoe we verdergaan"\nvervallen = true',
        "vervallen",
        "vervallen = true",
        "kan hier niet",
    ),
    (ZES, '"Niet goed" }', '"Niet goed", vervallen = 1 }', "vervallen", "vervallen = 1", "true of false"),
    (ZEVEN, "aanvullen = true", "aanvullen = 1", "aanvullen", "aanvullen = 1", "true of false"),
    (EEN, "alleen = true", "alleen = 1", "alleen", "alleen = 1", "true of false"),
    (ZES, '"Niet goed" }', '"Niet goed", alleen = true }', "alleen", "alleen = true", "de soort keuzes"),
    (ZEVEN, 'id = "steun_na"', 'id = "steun_later"', "deel", None, "“steun_na” ontbreekt"),
    (ZEVEN, 'id = "opnieuw_hulp"', 'id = "hulp"', "deel", None, "“opnieuw_hulp” ontbreekt"),
    (DRIE, 'id = "rustig_worden"', 'id = "rust"', "deel", None, "“rustig_worden” ontbreekt"),
    (GEBIEDEN, "standaard = false", "standaard = 0", "standaard", "standaard = 0", "true of false"),
]


@pytest.mark.parametrize("geval", FOUTEN)
def test_een_fout_noemt_bestand_regel_en_sleutel(kopie: Path, vervang: Vervang, geval: Geval) -> None:
    bestand, oud, nieuw, sleutel, op_regel, uitleg = geval
    vervang(bestand, oud, nieuw)

    with pytest.raises(InhoudFout) as gevangen:
        lees_inhoud(kopie)

    fout = gevangen.value
    assert fout.sleutel == sleutel
    assert uitleg in fout.zin
    assert f"{fout.bestand}, regel {fout.regel}" in fout.zin
    regels = (kopie / fout.bestand).read_text(encoding="utf-8").splitlines()
    if op_regel is not None:
        assert fout.bestand == bestand
        assert op_regel in regels[fout.regel - 1]


def test_een_ontbrekende_sleutel_wijst_naar_de_tabel_waar_hij_hoort(kopie: Path, vervang: Vervang) -> None:
    vervang(EEN, 'label = "Waar word je blij van?"\n', "")

    with pytest.raises(InhoudFout) as gevangen:
        lees_inhoud(kopie)

    regels = (kopie / EEN).read_text(encoding="utf-8").splitlines()
    assert regels[gevangen.value.regel - 1 : gevangen.value.regel + 1] == [
        "[[deel.vraag]]",
        'id = "blij_van"',
    ]


def test_van_twee_dezelfde_ids_wordt_de_tweede_aangewezen(kopie: Path, vervang: Vervang) -> None:
    vervang(EEN, 'id = "blij_van"', 'id = "genoemd_worden"')

    with pytest.raises(InhoudFout) as gevangen:
        lees_inhoud(kopie)

    regels = (kopie / EEN).read_text(encoding="utf-8").splitlines()
    plekken = [nummer for nummer, regel in enumerate(regels, 1) if regel == 'id = "genoemd_worden"']
    assert gevangen.value.regel == plekken[1]


def test_een_bestand_dat_midden_in_een_tekst_ophoudt(kopie: Path) -> None:
    (kopie / ZES).write_text('id = "evalueren"\nnaam = "Eva', encoding="utf-8")

    with pytest.raises(InhoudFout) as gevangen:
        lees_inhoud(kopie)

    assert (gevangen.value.bestand, gevangen.value.regel, gevangen.value.sleutel) == (ZES, 2, "naam")


def test_een_bestand_dat_niet_in_utf8_is_bewaard(kopie: Path) -> None:
    (kopie / GEBIEDEN).write_bytes("# kop\nnaam = 'Financiën'\n".encode("latin-1"))

    with pytest.raises(InhoudFout, match="UTF-8") as gevangen:
        lees_inhoud(kopie)

    assert (gevangen.value.bestand, gevangen.value.regel) == (GEBIEDEN, 2)


VIERDE = """
[[perspectief]]
id = "ooit"
kort = "Ooit"
scherm = "Wat komt er ooit?"
papier = "Wat komt er ooit?"
uitleg = "Veel later."
"""


def test_een_vierde_perspectief(kopie: Path) -> None:
    with (kopie / GEBIEDEN).open("a", encoding="utf-8") as bestand:
        bestand.write(VIERDE)

    with pytest.raises(InhoudFout, match="precies drie") as gevangen:
        lees_inhoud(kopie)

    regels = (kopie / GEBIEDEN).read_text(encoding="utf-8").splitlines()
    assert (gevangen.value.bestand, gevangen.value.sleutel) == (GEBIEDEN, "id")
    assert regels[gevangen.value.regel - 1] == 'id = "ooit"'


def test_maar_twee_perspectieven(kopie: Path) -> None:
    tekst = (kopie / GEBIEDEN).read_text(encoding="utf-8")
    blokken = tekst.split("[[perspectief]]")
    laatste = blokken[3].partition("[[leefgebied]]")
    (kopie / GEBIEDEN).write_text(
        "[[perspectief]]".join(blokken[:3]) + laatste[1] + laatste[2], encoding="utf-8"
    )

    with pytest.raises(InhoudFout, match="precies drie") as gevangen:
        lees_inhoud(kopie)

    assert (gevangen.value.bestand, gevangen.value.sleutel) == (GEBIEDEN, "perspectief")


def test_de_perspectieven_mogen_in_een_andere_volgorde_staan(kopie: Path) -> None:
    tekst = (kopie / GEBIEDEN).read_text(encoding="utf-8")
    kop, een, twee, drie_en_rest = tekst.split("[[perspectief]]")
    drie, _, rest = drie_en_rest.partition("[[leefgebied]]")
    samen = "".join(f"[[perspectief]]{blok}" for blok in (drie, een, twee))
    (kopie / GEBIEDEN).write_text(f"{kop}{samen}[[leefgebied]]{rest}", encoding="utf-8")

    assert lees_inhoud(kopie).kolommen == ("Toen", "Nu", "Straks")


@pytest.mark.parametrize("bestand", [GEBIEDEN, ZES])
def test_het_merkteken_van_kladblok_is_geen_fout(kopie: Path, inhoud: Inhoud, bestand: str) -> None:
    pad = kopie / bestand
    pad.write_text(pad.read_text(encoding="utf-8"), encoding="utf-8-sig", newline="\r\n")
    assert pad.read_bytes().startswith(b"\xef\xbb\xbf")

    assert lees_inhoud(kopie) == inhoud


def test_ook_achter_het_merkteken_klopt_de_regel_van_een_fout(kopie: Path) -> None:
    (kopie / GEBIEDEN).write_bytes(b"\xef\xbb\xbfa = 1\n\xff = 2\n")

    with pytest.raises(InhoudFout, match="UTF-8") as gevangen:
        lees_inhoud(kopie)

    assert gevangen.value.regel == 2


def test_een_ontbrekend_bestand_met_leefgebieden(kopie: Path) -> None:
    (kopie / GEBIEDEN).unlink()

    with pytest.raises(InhoudFout, match="ontbreekt") as gevangen:
        lees_inhoud(kopie)

    assert gevangen.value.bestand == GEBIEDEN


def test_een_ontbrekende_basistaak(kopie: Path) -> None:
    (kopie / ZES).unlink()

    with pytest.raises(InhoudFout, match="basistaak 6 ontbreekt"):
        lees_inhoud(kopie)


@pytest.mark.parametrize(("sleutel", "over"), [("leefgebied", "perspectief"), ("perspectief", "leefgebied")])
def test_een_bestand_zonder_leefgebieden_of_perspectieven(kopie: Path, sleutel: str, over: str) -> None:
    tekst = (kopie / GEBIEDEN).read_text(encoding="utf-8")
    blokken = tekst.split("[[")
    houd = [blok for blok in blokken if blok.startswith(over)]
    (kopie / GEBIEDEN).write_text("".join(f"[[{blok}" for blok in houd), encoding="utf-8")

    with pytest.raises(InhoudFout) as gevangen:
        lees_inhoud(kopie)

    assert gevangen.value.sleutel in (sleutel, "heden")


def test_een_formulier_zonder_delen(kopie: Path) -> None:
    tekst = (kopie / ZES).read_text(encoding="utf-8")
    (kopie / ZES).write_text(tekst.split("[[deel]]")[0], encoding="utf-8")

    with pytest.raises(InhoudFout, match="minstens één deel"):
        lees_inhoud(kopie)


def test_een_deel_zonder_vragen(kopie: Path) -> None:
    with (kopie / ZES).open("a", encoding="utf-8") as bestand:
        bestand.write('\n[[deel]]\nid = "leeg"\ntitel = "Leeg"\n')

    with pytest.raises(InhoudFout, match="minstens één vraag"):
        lees_inhoud(kopie)


def test_een_vraag_die_is_vervallen_blijft_vindbaar(kopie: Path, vervang: Vervang) -> None:
    vervang(ZES, 'id = "kan_anders"', 'id = "kan_anders"\nvervallen = true')

    taak = lees_inhoud(kopie).basistaak("evalueren")

    assert taak.vraag("kan_anders").vervallen
    assert "kan_anders" not in [vraag.id for vraag in taak.deel("resultaat").zichtbare_vragen]


def test_van_twee_opties_kan_er_geen_vervallen(kopie: Path) -> None:
    tekst = (kopie / ZES).read_text(encoding="utf-8")
    for label in ("Beter", "Soms beter, soms niet", "Ongeveer hetzelfde", "Zwaarder"):
        assert f'label = "{label}" }}' in tekst
        tekst = tekst.replace(f'label = "{label}" }}', f'label = "{label}", vervallen = true }}', 1)
    (kopie / ZES).write_text(tekst, encoding="utf-8")

    with pytest.raises(InhoudFout, match="twee of meer opties") as gevangen:
        lees_inhoud(kopie)

    assert gevangen.value.sleutel == "opties"


def test_niet_elk_leefgebied_kan_vervallen(kopie: Path) -> None:
    pad = kopie / GEBIEDEN
    tekst = pad.read_text(encoding="utf-8")
    pad.write_text(tekst.replace("[[leefgebied]]", "[[leefgebied]]\nvervallen = true"), encoding="utf-8")

    with pytest.raises(InhoudFout, match="minstens één leefgebied") as gevangen:
        lees_inhoud(kopie)

    assert gevangen.value.sleutel == "leefgebied"


def test_laden_leest_geen_oefenteksten(kopie: Path) -> None:
    (kopie / "oefening" / "1_samira.toml").write_text("kapot", encoding="utf-8")

    assert len(lees_inhoud(kopie).basistaken) == 7
