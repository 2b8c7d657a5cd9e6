"""The first window: make a vault, or open one. Loads nothing but Qt until a key is typed."""
