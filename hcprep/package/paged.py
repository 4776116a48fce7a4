"""What the pages and stamps of all exhibits are written from, as one key: where it is the same, so are their bytes."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from hcprep.package.source import Source
from hcprep.package.spec import BookPage, BookSpec


def pages_key(spec: BookSpec, pages: Sequence[BookPage], exhibits: Sequence[Source]) -> str:
    """Return the key for all pages of a book, its exhibits in the order their objects lie, numbered already.

    It is empty if an exhibit has no key of its own.
    """
    if not exhibits or not all(source.key for source in exhibits):
        return ""
    mark = sha256(repr((len(pages), spec.highlight_words)).encode())
    for source in exhibits:
        # Which of its pages stand where: of a paper that was added twice the pages of either would do else.
        mark.update(repr((source.key, source.base, source.shown)).encode())
    for page in pages:
        if page.part.label:
            mark.update(repr((page.number, page.page, page.stamp, page.highlights)).encode())
    return mark.hexdigest()
