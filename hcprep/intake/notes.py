"""Notes: codes of what intake did to a paper, shown to the person and kept with the document."""

from __future__ import annotations

NOTES = (
    "decrypted",
    "unlocked",
    "repaired",
    "type-differs",
    "javascript-removed",
    "launch-removed",
    "submit-removed",
    "remote-links-removed",
    "links-removed",
    "bookmarks-removed",
    "actions-removed",
    "embedded-files-removed",
    "media-removed",
    "xfa-removed",
    "signature-not-verifiable",
    "first-picture-only",
    "layers-as-seen",
    "tags-removed",
    "extras-removed",
    "redaction-unfinished",
    "typed-outside-adobe",
    "appearance-made",
    "appearance-incomplete",
    "exif-rotated",
    "photo-details-removed",
    "converted-from-heic",
    "converted-losslessly",
    "shades-reduced",
    "alpha-onto-white",
)
"""Every code there is, in the order they are listed."""


class Notes:
    """Collects notes; the order they come in does not matter."""

    def __init__(self) -> None:
        self._found: set[str] = set()
        self.printed = ""
        """Number and edition of the official form the paper is, if it is one."""

    def add(self, code: str) -> None:
        """Take a note. Raises ValueError for a code that is not one of NOTES."""
        if code not in NOTES:
            raise ValueError(code)
        self._found.add(code)

    def __contains__(self, code: object) -> bool:
        return code in self._found

    def listed(self) -> tuple[str, ...]:
        """Return the notes taken, each once, in the order of NOTES."""
        return tuple(code for code in NOTES if code in self._found)
