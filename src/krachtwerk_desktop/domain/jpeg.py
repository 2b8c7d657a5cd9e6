"""Whether a JPEG goes on to its end. Decoders fill what is missing with grey, and say nothing.

Source: ITU-T T.81, B.1: after its head (marker, length) comes a segment; the compressed data
after *start of scan* go on to the next marker that is not stuffing (FF 00) or a restart.
"""

from typing import Final

_BEGIN_SCAN: Final = 0xDA
_EINDE: Final = 0xD9
_ZONDER_LENGTE: Final = frozenset({0x01, *range(0xD0, 0xD9)})
_HOORT_BIJ_DATA: Final = frozenset({0x00, *range(0xD0, 0xD8)})


def is_heel(inhoud: bytes) -> bool:
    """Walk the segments to *end of image*; what a camera wrote behind that does not matter."""
    plek = 2
    while plek + 4 <= len(inhoud) and inhoud[plek] == 0xFF:
        soort = inhoud[plek + 1]
        if soort in (0xFF, *_ZONDER_LENGTE):
            plek += 1 if soort == 0xFF else 2
            continue
        plek += 2 + int.from_bytes(inhoud[plek + 2 : plek + 4])
        if soort == _BEGIN_SCAN:
            plek = _na_data(inhoud, plek)
            if inhoud[plek : plek + 2] == bytes((0xFF, _EINDE)):
                return True
    return False


def _na_data(inhoud: bytes, plek: int) -> int:
    """Return where the compressed data end: at a marker, or at the end of what there is."""
    while (plek := inhoud.find(b"\xff", plek)) >= 0 and plek + 1 < len(inhoud):
        soort = inhoud[plek + 1]
        if soort == 0xFF:
            plek += 1
        elif soort in _HOORT_BIJ_DATA:
            plek += 2
        else:
            return plek
    return len(inhoud)
