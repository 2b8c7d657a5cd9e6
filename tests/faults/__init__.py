"""Faults that are really made: kills, writes and syncs that fail, disks and files that go wrong."""
