"""`hcprep mark`."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator

from hcprep.app import exit_codes
from hcprep.app.commands.opening import open_case
from hcprep.app.console import Console
from hcprep.app.mark_words import words
from hcprep.casefile import CaseFile
from hcprep.errors import UsageError
from hcprep.model import pagemarks
from hcprep.model.case import Case
from hcprep.model.evidence import Evidence, Highlight
from hcprep.model.lookup import checked_pages, paper_of
from hcprep.services.pagesize import draw_box, page_sizes


def mark_command(options: Namespace, console: Console) -> int:
    """Draw boxes on a page and give it a caption, and show what is on the pages of the paper."""
    if options.page is None and (options.box or options.remove_box or options.caption is not None):
        raise UsageError("usage-arguments", detail="--page")
    with open_case(console, options.case, options.password_file) as session:
        paper_of(session.case, options.paper)
        if options.page is not None:
            session.edit(_marked(session.case, session.file, options))
        item = paper_of(session.case, options.paper)
        sizes = page_sizes(session.file, item)
        pages = [options.page] if options.page is not None else _marked_pages(item)
        if options.json:
            console.json(
                {"evidence": item.id, "title": item.title, "pages": [_values(item, page, sizes[page - 1]) for page in pages]}
            )
        else:
            console.print("\n".join(_lines(item, pages, sizes, console.language)) + "\n")
    return exit_codes.OK


def _marked(case: Case, file: CaseFile, options: Namespace) -> Case:
    item = paper_of(case, options.paper)
    checked_pages(item, (options.page,))
    boxes = item.highlights_on(options.page)
    for number in dict.fromkeys(options.remove_box):
        if not 1 <= number <= len(boxes):
            raise UsageError("usage-arguments", detail=f"--remove-box {number}")
        case = pagemarks.remove_highlight(case, item.id, boxes[number - 1])
    for written in options.box:
        case = draw_box(case, file, item.id, options.page, _numbers(written))
    if options.caption is not None:
        case = pagemarks.set_caption(case, item.id, options.page, options.caption)
    return case


def _numbers(written: str) -> tuple[float, ...]:
    try:
        return tuple(float(piece) for piece in written.split(","))
    except ValueError:
        raise UsageError("usage-arguments", detail=f"--box {written}") from None


def _marked_pages(item: Evidence) -> list[int]:
    marked = {*(box.source for box in item.highlights), *(caption.source for caption in item.captions)}
    return sorted(page for page in marked if page <= item.source_pages)


def _lines(item: Evidence, pages: list[int], sizes: tuple[tuple[float, float], ...], language: str) -> Iterator[str]:
    yield words("head", language, id=item.id, title=item.title)
    for page in pages:
        width, height = sizes[page - 1]
        yield words("page", language, page=page, width=round(width), height=round(height))
        if item.page_of(page) is None:
            yield words("left-out", language)
        if item.caption_of(page):
            yield words("caption", language, text=item.caption_of(page))
        for number, one in enumerate(item.highlights_on(page), start=1):
            yield words("box", language, number=number, box=",".join(f"{edge:g}" for edge in _edges(one)))
    if not item.highlights and not item.captions:
        yield words("nothing", language)


def _edges(one: Highlight) -> tuple[float, float, float, float]:
    return one.x0, one.y0, one.x1, one.y1


def _values(item: Evidence, page: int, size: tuple[float, float]) -> dict[str, object]:
    return {
        "page": page,
        "in_package": item.page_of(page) is not None,
        "width": size[0],
        "height": size[1],
        "caption": item.caption_of(page),
        "boxes": [list(_edges(one)) for one in item.highlights_on(page)],
    }
