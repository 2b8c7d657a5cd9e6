"""Earlier texts, undo over pages, and the waste bin."""
