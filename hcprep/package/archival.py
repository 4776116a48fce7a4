"""What a file that says it is PDF/A-2b holds besides: the colours it means, and the name of the standard."""

from __future__ import annotations

from functools import cache

from hcprep.datafiles import path

ARCHIVE_NAMES = "http://www.aiim.org/pdfa/ns/id/"
"""XML name space of the words that name the standard."""


@cache
def archive_profile() -> bytes:
    """Return the sRGB profile, read once."""
    return path("resources/colour/srgb.icc").read_bytes()
