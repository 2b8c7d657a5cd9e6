"""What things are: frozen dataclasses and pure rules, with the standard library alone."""
