"""Krachtwerk Desktop: find strengths and plan small steps together, without internet."""

__version__ = "0.1.0"
