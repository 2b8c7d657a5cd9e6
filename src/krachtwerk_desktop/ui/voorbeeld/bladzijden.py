"""The pages of a PDF as pictures, from memory; no file is made."""

from threading import Lock

import pypdfium2
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

PUNTEN_PER_DUIM = 72
# A scan may call itself metres wide; no page takes more memory than this many pixels a side.
_GROOTSTE_ZIJDE = 8000
# PDFium may be used by one thread at a time, whatever the document.
_SLOT = Lock()


class Bladzijden:
    """An open PDF; sizes are in points."""

    def __init__(self, pdf: bytes) -> None:
        with _SLOT:
            self._document = pypdfium2.PdfDocument(pdf)
            self.maten = tuple(QSizeF(*self._document.get_page_size(n)) for n in range(len(self._document)))

    def __len__(self) -> int:
        return len(self.maten)

    def beeld(self, nummer: int, dpi: float) -> QImage:
        """Return page *nummer* (from 0) as a picture of its own memory; a vast page in fewer dots."""
        langste = max(self.maten[nummer].width(), self.maten[nummer].height())
        dpi = min(dpi, _GROOTSTE_ZIJDE * PUNTEN_PER_DUIM / langste)
        with _SLOT:
            bladzijde = self._document[nummer]
            kaart = bladzijde.render(scale=dpi / PUNTEN_PER_DUIM, rev_byteorder=False, prefer_bgrx=True)
            kaal = QImage(kaart.buffer, kaart.width, kaart.height, kaart.stride, QImage.Format.Format_RGB32)
            beeld = kaal.copy()
            kaart.close()
            bladzijde.close()
        beeld.setDotsPerMeterX(round(dpi / 0.0254))
        beeld.setDotsPerMeterY(round(dpi / 0.0254))
        return beeld

    def sluit(self) -> None:
        """Give the memory back."""
        with _SLOT:
            self._document.close()
