import pytest

from krachtwerk_desktop.domain.bsn import lijkt_bsn


@pytest.mark.parametrize("tekst", ["111222333", "BSN is 123456782.", "1234.56.782", "123 456 782"])
def test_nine_digits_that_pass_the_check_are_noticed(tekst: str) -> None:
    assert lijkt_bsn(tekst)


@pytest.mark.parametrize("tekst", ["", "123456789", "0612345678", "000000000", "2026-001", "1112223330"])
def test_other_numbers_are_left_alone(tekst: str) -> None:
    assert not lijkt_bsn(tekst)
