"""What goes with an upload set: the worksheet on paper and as a table, and where each page of the book is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from hcprep.kit.portal import account_of
from hcprep.kit.schema import Slot
from hcprep.model.plan import Plan
from hcprep.model.portal import PortalFile, TooLarge
from hcprep.package.portal.worksheet import Worksheet, WorksheetFile, WorksheetSlot, WorksheetWords
from hcprep.services.book import Book
from hcprep.services.portal_papers import Survey
from hcprep.services.tables import table_bytes

WORKSHEET_HEAD = ("slot", "file", "size", "pages", "book_pages", "confidence", "unchanged", "made_smaller", "picture_pages")
MAP_HEAD = ("book_page", "file", "page", "exhibit", "page_of_exhibit")


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeFile:
    """A finished file: its plan, size in bytes, pages (0 for a file that is no PDF of ours), and pages of its contents.

    `pictures` are the book pages in it that are pictures, with no words to search.
    """

    file: PortalFile
    size: int
    sha256: str
    pages: int = 0
    contents: int = 0
    pictures: tuple[int, ...] = ()
    smaller: bool = False
    """Whether pictures in it were made smaller."""


def book_spans(made: MadeFile, plan: Plan) -> str:
    """Return the book pages in a file, such as `3–8, 12–40`; for an untouched file those its paper has in the book."""
    spans: list[tuple[int, int]] = []
    if made.file.statement and plan.front.statement:
        spans.append((plan.statement_first, plan.statement_last))
    ranges = [(piece.book_page, piece.book_page + piece.pages - 1) for piece in made.file.pieces]
    original = made.file.original
    if original is not None and original.pages:
        ranges.append((original.book_page, original.book_page + original.pages - 1))
    return _spans(plan, [*spans, *ranges])


def picture_spans(made: MadeFile, plan: Plan) -> str:
    """Return the book pages in a file that are pictures, such as `3, 12–14`."""
    return _spans(plan, [(page, page) for page in made.pictures])


def _spans(plan: Plan, ranges: Iterable[Sequence[int]]) -> str:
    spans: list[list[int]] = []
    for first, last in ranges:
        if spans and spans[-1][1] + 1 == first:
            spans[-1][1] = last
        else:
            spans.append([first, last])
    return ", ".join(plan.span(first, last) for first, last in spans)


def worksheet_csv(survey: Survey, plan: Plan, files: Iterable[MadeFile], language: str) -> bytes:
    """Return the worksheet as CSV (`hcprep.services.tables`), a line for each file."""
    slots = {slot.id: slot for slot in survey.kit.portal.slot}
    return table_bytes(
        WORKSHEET_HEAD,
        (
            (
                survey.words.slots[made.file.slot],
                made.file.name,
                made.size,
                made.pages or "",
                book_spans(made, plan),
                slots[made.file.slot].source.confidence,
                "yes" if made.file.original else "no",
                "yes" if made.smaller else "no",
                picture_spans(made, plan),
            )
            for made in files
        ),
        language,
    )


def page_map(plan: Plan, files: Sequence[MadeFile], language: str) -> bytes:
    """Return as CSV where each page of the book is, by the number it bears; pages only the whole book has are in no file."""
    rows: dict[int, list[tuple[object, ...]]] = {}
    for made in files:
        for book_page, row in _pages(made, plan):
            rows.setdefault(book_page, []).append((plan.bears(book_page), *row))
    empty = ("", "", "", "")
    told = (row for page in range(1, plan.pages + 1) for row in rows.get(page, [(plan.bears(page), *empty)]))
    return table_bytes(MAP_HEAD, told, language)


def _pages(made: MadeFile, plan: Plan) -> Iterator[tuple[int, tuple[object, ...]]]:
    name, page = made.file.name, made.contents
    if made.file.statement:
        for at in range(plan.front.statement):
            page += 1
            yield plan.statement_first + at, (name, page, "", "")
    for piece in made.file.pieces:
        for at in range(piece.pages):
            page += 1
            yield piece.book_page + at, (name, page, piece.paper.label, piece.exhibit_first + at)
    original = made.file.original
    for at in range(original.pages if original else 0):
        if original is not None:
            yield original.book_page + at, (name, at + 1, original.label, original.exhibit_page + at)


def worksheet(book: Book, survey: Survey, plan: Plan, files: Sequence[MadeFile], left_out: Sequence[TooLarge]) -> Worksheet:
    """Return what the worksheet on paper says."""
    words, kit, language = book.words, survey.kit, book.case.language
    account = account_of(kit, survey.account)
    lines = [
        words.say(
            "worksheet_account",
            account=kit.text(language, f"account.{account.id}.title"),
            limit=words.bytes(survey.limits.limit),
        )
    ]
    if any(slot.source.confidence != "confirmed" for slot in kit.portal.slot):
        lines.append(kit.text(language, "portal.unconfirmed"))
    return Worksheet(
        language="fr" if words.language == "fr" else "en",
        title=words.say("worksheet_title"),
        fictional=book.case.fictional,
        lines=tuple(lines),
        words=WorksheetWords(
            file=words.say("worksheet_file"),
            size=words.say("worksheet_size"),
            pages=words.say("pages"),
            book_pages=words.say("worksheet_book_pages"),
            left_out=words.say("worksheet_left_out"),
            fictional=words.say("fictional"),
        ),
        slots=tuple(_slot(book, survey, plan, slot, mine) for slot in kit.portal.slot if (mine := _of(slot, files))),
        left_out=tuple(left_words(book, one) for one in left_out),
    )


def _of(slot: Slot, files: Sequence[MadeFile]) -> list[MadeFile]:
    return [made for made in files if made.file.slot == slot.id]


def _slot(book: Book, survey: Survey, plan: Plan, slot: Slot, files: Sequence[MadeFile]) -> WorksheetSlot:
    sure = "confirmed" if slot.source.confidence == "confirmed" else "other"
    return WorksheetSlot(
        title=survey.words.slots[slot.id],
        confidence=book.words.say(f"worksheet_confidence_{sure}"),
        files=tuple(
            WorksheetFile(
                name=made.file.name,
                lines=tuple(_lines(book, made, plan)),
                size=book.words.bytes(made.size),
                pages=str(made.pages or ""),
                book_pages=book_spans(made, plan),
            )
            for made in files
        ),
    )


def _lines(book: Book, made: MadeFile, plan: Plan) -> Iterator[str]:
    words = book.words
    if made.file.statement and plan.front.statement:
        yield words.say("statement")
    if made.file.statement and book.tells:
        yield words.say("changes_list")
    originals = (made.file.original,) if made.file.original else ()
    for key in dict.fromkeys(paper.evidence for paper in (*originals, *(piece.paper for piece in made.file.pieces))):
        item = book.case.item(key)
        label = next((piece.paper.label for piece in made.file.pieces if piece.paper.evidence == key), "")
        label = label or (made.file.original.label if made.file.original else "")
        yield " ".join(filter(None, (label, item.title if item else "")))
    if made.file.original:
        yield words.say("worksheet_original")
    if made.smaller:
        yield words.say("worksheet_smaller")
    if made.pictures:
        word = "worksheet_pictures" if len(made.pictures) > 1 else "worksheet_picture"
        yield words.say(word, pages=picture_spans(made, plan))


def left_words(book: Book, one: TooLarge) -> str:
    """Say which page, or which file as it came in, is in no file."""
    item = book.case.item(one.paper.evidence)
    facts = {"label": one.paper.label, "title": item.title if item else "", "size": book.words.bytes(one.size)}
    if one.page < 0:
        return book.words.say("worksheet_left_file", **facts).strip()
    return book.words.say("worksheet_left_page", **facts, page=one.paper.exhibit_page + one.page).strip()
