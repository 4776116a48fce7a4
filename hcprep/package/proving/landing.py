"""Where bookmarks and links land: on the top of a page as a reader sees it, at the zoom they have."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pypdf.generic import ArrayObject, IndirectObject, NullObject

from hcprep.package.proving.objects import followed
from hcprep.package.proving.program import seen_corner, stamp_words

if TYPE_CHECKING:
    from hcprep.package.proving.bookfile import BookFile

_NEAR = 0.02
"""Units by which numbers written with four decimals may be off."""


def lands_at_top(book: BookFile, target: Any) -> bool:
    """Tell whether a place to land on is the top left of a page and leaves the zoom as the reader has it.

    Pages that lie in the bytes of the file that are kept are not read for it.
    """
    target = followed(target)
    parts = list(list.__iter__(target)) if isinstance(target, ArrayObject) else []
    if len(parts) != 5 or parts[1] != "/XYZ" or not isinstance(followed(parts[4]), NullObject):
        return False
    number = book.numbers.get(parts[0].idnum, 0) if isinstance(parts[0], IndirectObject) else 0
    if not number or not book.unkept(number):
        return True
    try:
        place = [float(followed(part)) for part in parts[2:4]]
    except (TypeError, ValueError):
        return False
    page = book.pages[number - 1]
    if all(abs(have - want) <= _NEAR for have, want in zip(place, seen_corner(page), strict=True)):
        return True
    # Where the page was turned or cut, its stamp tells, and what leads there is as it was.
    stamp = stamp_words(page)
    return stamp is not None and bool(stamp.fault)
