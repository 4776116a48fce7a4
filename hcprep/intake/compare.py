"""Draw the original and the part with pdfium, to see pages that lost something."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from hcprep.errors import IntakeRefusedError
from hcprep.intake import limits
from hcprep.parts.looks import Look, Looks, drawn, same_look

if TYPE_CHECKING:
    from PIL.Image import Image

    from hcprep.intake.watch import Watch

_SCALE = 0.5
"""36 dots per inch."""
_MOST_SIDE = 1500
_MOST_KEPT = 64 * 1024 * 1024
"""Bytes of a document, about, that pdfium may have read and kept."""
_LOST = 64
"""A pixel is lost when it is lighter by this much than it was, its neighbours counted as well."""
_MOST_LOST = 12


class Source:
    """An original opened with pdfium, if pdfium can open it; the watch hears which page is read or drawn.

    Without `forms` its fields are not drawn: making them ready takes longer than all else where there are thousands.
    """

    def __init__(self, data: bytes, watch: Watch, *, forms: bool = True) -> None:
        self._forms = forms
        self._watch = watch
        self._data = data
        self._kept = 0.0
        self._document: Any = None
        self._texts: dict[int, tuple[int, str | None]] = {}
        # It warns that the forms of XFA are not drawn, which is known.
        logging.getLogger("pypdfium2").setLevel(logging.ERROR)
        self._open()

    def _open(self) -> None:
        import pypdfium2

        try:
            self._document = pypdfium2.PdfDocument(self._data)
            if self._forms:
                self._document.init_forms()
        except pypdfium2.PdfiumError:
            self.close()

    @property
    def pages(self) -> int:
        """Pages pdfium sees, 0 if it cannot open the document."""
        return 0 if self._document is None else len(self._document)

    def close(self) -> None:
        """Free the document."""
        if self._document is not None:
            self._document.close()
            self._document = None

    @contextmanager
    def page(self, at: int) -> Iterator[Any]:
        """Load a page counting from 0 for as long as it is needed, None when it cannot be loaded."""
        import pypdfium2

        self._forget()
        with self._watch.visit(at, self.pages):
            try:
                page = self._document[at]
            except pypdfium2.PdfiumError:
                yield None
                return
            try:
                yield page
            finally:
                page.close()

    def _forget(self) -> None:
        """Open a large document again now and then: pdfium keeps the data of all pages it has read of it."""
        self._kept += len(self._data) / max(self.pages, 1)
        if self._kept > _MOST_KEPT:
            self._kept = 0.0
            self.close()
            self._open()

    def text(self, at: int, most: int = 20_000) -> str:
        """Return the text of a page counting from 0, empty when it cannot be read or is longer than `most`."""
        signs, words = self._texts.get(at, (0, None))
        if words is None and signs <= most:
            # A page of a form takes long to load, and is asked for three times.
            signs, words = self._texts[at] = self._read(at, most)
        return words if words is not None and signs <= most else ""

    def _read(self, at: int, most: int) -> tuple[int, str | None]:
        """Return how many signs a page has, and its text, None if it is longer than `most`."""
        import pypdfium2

        with self.page(at) as page:
            if page is None:
                return 0, ""
            try:
                words = page.get_textpage()
                signs = words.count_chars()
                found = str(words.get_text_range()) if signs <= most else None
                words.close()
            except pypdfium2.PdfiumError:
                return 0, ""
        return signs, found

    def draw(self, at: int, *, annotations: bool = True) -> Image | None:
        """Draw a page counting from 0 in grey at 36 dots per inch, as a reader sees it or without annotations and fields.

        None when it cannot be drawn.
        """
        import pypdfium2

        with self.page(at) as page:
            if page is None:
                return None
            try:
                width, height = page.get_size()
                scale = min(_SCALE, _MOST_SIDE / max(width, height, 1.0))
                bitmap = page.render(scale=scale, grayscale=True, draw_annots=annotations, may_draw_forms=annotations)
                image: Image = bitmap.to_pil().convert("L")
                bitmap.close()
            except (pypdfium2.PdfiumError, ValueError):
                # Pages smaller than a pixel cannot be drawn.
                return None
        return image

    def size(self, at: int) -> tuple[float, float]:
        """Return width and height of a page in points as a reader sees it, without reading its content."""
        size: tuple[float, float] = self._document.get_page_size(at)
        return size


def resized(source: Source, part: Source) -> bool:
    """Whether a page of the part has another size than in the original, because it had none there."""
    if part.pages != source.pages:
        return False
    pairs = [(source.size(at), part.size(at)) for at in range(part.pages)]
    return any(abs(one[side] - other[side]) > 1 for one, other in pairs for side in (0, 1))


def check(source: Source, part: Source, looks: Looks | None, *, fields: bool, thorough: bool) -> None:
    """Compare the part with the original, all pages up to a limit if `thorough`, else a few.

    `looks` are those of the original, if it was drawn: a page that looks the same need not be drawn twice more.

    With `fields` False annotations are left out of the comparison, because the original leaves drawing its fields to each
    viewer. Raises IntakeRefusedError `intake-damaged` (facts `pages`, `total`) when the part lost something the original shows.
    """
    total = part.pages
    if total == 0:
        raise IntakeRefusedError("intake-damaged")
    if source.pages != total:
        return
    step = max(1, -(-total // (limits.MOST_COMPARED if thorough else limits.FEW_COMPARED)))
    began = time.process_time()
    lost = 0
    for at in range(0, total, step):
        if time.process_time() - began > limits.SECONDS_DRAWING / 2:
            break
        if looks is not None and _same(part, at, looks.pages[at]):
            continue
        lost += _lost(source.draw(at, annotations=fields), part.draw(at, annotations=fields))
    if lost:
        raise IntakeRefusedError("intake-damaged", pages=lost, total=total)


def _same(part: Source, at: int, look: Look | None) -> bool:
    """Whether a page of the part looks as the original did, pixel by pixel."""
    import pypdfium2

    with part.page(at) as sheet:
        if sheet is None or look is None:
            return False
        try:
            bitmap = drawn(sheet)
            left, top, *_ = look.frame
            return same_look(bitmap, look, (left, top, left, top))
        except (pypdfium2.PdfiumError, ValueError):
            return False


def _lost(before: Image | None, after: Image | None) -> bool:
    """Whether something dark in the first picture is missing in the second; what is new does not matter."""
    from PIL import ImageChops, ImageFilter

    if before is None:
        return False
    if after is None:
        return True
    if after.size != before.size:
        after = after.resize(before.size)
    # Each pixel may move by one: the darkest of its neighbours counts.
    gone = ImageChops.subtract(after.filter(ImageFilter.MinFilter(3)), before)
    return sum(gone.histogram()[_LOST:]) > _MOST_LOST
