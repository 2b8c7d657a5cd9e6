"""Reads and checks the texts of the method in resources/inhoud."""
