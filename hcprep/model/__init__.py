"""Frozen dataclasses and pure rules: the case and everything in it. No I/O, no clock, no Qt."""
