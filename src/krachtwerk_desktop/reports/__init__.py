"""Worksheets: plain data in, PDF bytes out, drawn with reportlab."""
