"""Pages that only say "Please wait…" because the program that saved them could not show the form behind."""

from __future__ import annotations

import re

from hcprep.errors import IntakeRefusedError
from hcprep.intake.compare import Source

_MOST_PAGES = 40
_LONGEST = 2500
_WORDS = (
    ("please wait", "if this message is not eventually replaced"),
    ("please wait", "your pdf viewer may not be able to display this type of document"),
    ("veuillez patienter", "si ce message n'est pas"),
    ("veuillez patienter", "votre visionneuse pdf"),
    ("veuillez attendre", "si ce message n'est pas"),
    ("if this message is not eventually replaced", "adobe reader"),
    ("to view the full contents of this document, you need a later version of the pdf viewer", "adobe"),
)
"""Words that stand on such a page together; ordinary letters are longer and do not begin like this."""


def check(source: Source) -> None:
    """Refuse a paper with a placeholder among its first pages. Raises IntakeRefusedError `intake-placeholder`."""
    for at in range(min(source.pages, _MOST_PAGES)):
        words = re.sub(r"\s+", " ", source.text(at, _LONGEST)).replace("’", "'").strip().lower()
        for first, second in _WORDS:
            if first in words[:200] and second in words:
                raise IntakeRefusedError("intake-placeholder", page=at + 1, total=source.pages)
