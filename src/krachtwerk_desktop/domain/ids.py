"""Ids are UUIDs as text, made in the program: a row has its id before it is written."""

import uuid


def nieuw_id() -> str:
    """Return a fresh random id of 36 characters."""
    return str(uuid.uuid4())
