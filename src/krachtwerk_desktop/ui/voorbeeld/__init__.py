"""The print preview: the real pages, what to leave out, the printer and the PDF."""
