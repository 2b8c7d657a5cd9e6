"""Measures the bars of speed and memory, each against something bare, in one run.

`python3 packaging/dev.py bench` prints them. Seconds differ from machine to machine; ratios and
medians of measurements taken in turn travel better. Nothing here is a test: a busy machine may
miss a bar, and the table says so.
"""
