"""Instellingen: a window with a list of sections; every choice counts at once and is kept."""
