import pytest

from krachtwerk_desktop.domain.plek import (
    ActiePlek,
    ActieVeld,
    AntwoordPlek,
    BesprokenPlek,
    DoelPlek,
    DoelVeld,
    NotitiePlek,
    OngeldigeSleutel,
    Plek,
    VolgordePlek,
    WerkaantekeningPlek,
    Wie,
    ki_cel,
    lees_sleutel,
    sleutel,
)


@pytest.mark.parametrize(
    "plek",
    [
        ki_cel("t", "wonen", "heden", Wie.NAASTE),
        AntwoordPlek("t", "evalueren", "volgende_evaluatie"),
        DoelPlek("d", DoelVeld.WAAROM),
        ActiePlek("a", ActieVeld.KLAAR_OP),
        AntwoordPlek('"],[', "é", "\n"),
        WerkaantekeningPlek("t"),
        NotitiePlek("n"),
        BesprokenPlek("t", "afronden"),
        VolgordePlek("t"),
        VolgordePlek("t", "d"),
    ],
)
def test_een_plek_komt_terug_uit_haar_sleutel(plek: Plek) -> None:
    assert lees_sleutel(sleutel(plek)) == plek


@pytest.mark.parametrize("tekst", ["", "{}", "[]", '["antwoord"]', '["doel","d","kleur"]', '["x",1]'])
def test_een_onbekende_sleutel_is_een_waardefout(tekst: str) -> None:
    with pytest.raises(OngeldigeSleutel):
        lees_sleutel(tekst)
