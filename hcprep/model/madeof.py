"""What a package was made of, as one short mark of everything in a case that is printed or decides what is."""

from __future__ import annotations

import hashlib

from hcprep.model.case import Case
from hcprep.model.evidence import Evidence
from hcprep.model.remembered import Remembered
from hcprep.model.statement import Paragraph

_LENGTH = 16
"""Half of what would be taken for the name of stored bytes; two states of one case do not meet in it by chance."""


def made_of(case: Case) -> str:
    """Return the mark of a case: the same again when an edit is taken back, and whatever is only noted beside the package."""
    return _MARK(case)


def outdated(case: Case) -> bool:
    """Tell whether a case that has a proved package has none that was made of it as it is now; of old packages nobody knows."""
    proved = [build for build in case.builds if build.proved]
    return bool(proved) and bool(proved[-1].made_of) and all(build.made_of != made_of(case) for build in proved)


def _mark(case: Case) -> str:
    answers = sorted((key, value) for key, value in case.answers.items() if not key.endswith(".done"))
    whole = hashlib.sha256()
    for part in (case.edition, case.language, case.fictional, case.people, case.events, answers, case.tabs):
        whole.update(repr(part).encode("utf-8", "replace"))
    for item in case.evidence:
        whole.update(_OF_ITEM(item))
    for section in case.statement.sections:
        whole.update(repr((section.heading, section.factor, len(section.paragraphs))).encode("utf-8", "replace"))
        for paragraph in section.paragraphs:
            whole.update(_OF_PARAGRAPH(paragraph))
    return whole.hexdigest()[:_LENGTH]


def _of_item(item: Evidence) -> bytes:
    # Not how its parts are stored, nor what is found out about them later: the same pages are the same paper.
    documents = [(one.original_sha256, one.normalised_sha256, one.pages, one.outline) for one in item.documents]
    said = (item.id, item.title, item.item, item.person, item.date, item.language, item.parts, item.belongs_to, item.translator)
    pages = (item.edition, item.leaves, item.highlights, item.captions)
    return hashlib.sha256(repr((documents, said, pages)).encode("utf-8", "replace")).digest()


def _of_paragraph(paragraph: Paragraph) -> bytes:
    return hashlib.sha256(repr(paragraph.runs).encode("utf-8", "replace")).digest()


_MARK = Remembered(_mark)
_OF_ITEM = Remembered(_of_item, most=8192)
_OF_PARAGRAPH = Remembered(_of_paragraph, most=8192)
