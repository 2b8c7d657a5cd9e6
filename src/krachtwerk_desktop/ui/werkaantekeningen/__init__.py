"""The begeleider's own notes on a traject, apart from the dossier."""
