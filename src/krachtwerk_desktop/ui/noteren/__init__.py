"""Listening first, placing later: the panel of *Snel noteren* and *Plaatsen*."""
