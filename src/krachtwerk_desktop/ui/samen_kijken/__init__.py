"""Samen kijken: the screen that the cliënt looks along with."""
