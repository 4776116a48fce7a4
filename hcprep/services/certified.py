"""What of a paper is not in the package, in the words of the certificate."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hcprep.package.proof import UNNEEDED, Original, span
from hcprep.services.book_words import BookWords


def removed_words(one: Original, words: BookWords, labels: Sequence[str] = ()) -> str:
    """Return what was taken out of a paper, which pages were left out, and where boxes were drawn; empty if nothing was.

    `labels` are what the pages of the package bear, their places in it if empty.
    """
    what = "; ".join(_removed(one, words))
    pages = one.highlighted
    added = (
        words.say("highlighted_one" if len(pages) == 1 else "highlighted_many", pages=page_runs(pages, labels)) if pages else ""
    )
    return ". ".join(filter(None, (words.say("certificate_removed", what=what) if what else "", added)))


def _removed(one: Original, words: BookWords) -> Iterator[str]:
    yield from (words.removed[code] for code in one.removed if code not in UNNEEDED)
    if one.left_out:
        yield words.say("left_out_one" if len(one.left_out) == 1 else "left_out_many", pages=page_runs(one.left_out))
    if one.links_cut:
        yield words.say("left_out_links", count=one.links_cut)
    if one.fields_cut:
        yield words.say("left_out_fields", count=one.fields_cut)


def page_runs(pages: Sequence[int], labels: Sequence[str] = ()) -> str:
    """Return rising page numbers, or what those pages bear, as people write them: `2, 4–6`."""
    runs: list[list[int]] = []
    for page in pages:
        if runs and runs[-1][1] + 1 == page:
            runs[-1][1] = page
        else:
            runs.append([page, page])
    return ", ".join(span(labels, first, last - first + 1) for first, last in runs)
