"""Sheets made ready to sign: the check before it, the versions of a traject, and the check code."""
