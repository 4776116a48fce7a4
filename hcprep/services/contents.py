"""The contents of the book as a table: CSV, JSON, or a Word document, for whoever has to list the exhibits elsewhere."""

from __future__ import annotations

import io
import json
import unicodedata
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from html import escape
from pathlib import Path

from hcprep.casefile import CaseFile
from hcprep.clock import Clock
from hcprep.errors import UsageError
from hcprep.jobs import JobContext
from hcprep.kit import load_kit
from hcprep.model.case import Case
from hcprep.model.layout import IRCC, Layout
from hcprep.model.plan import Plan
from hcprep.services.book import Book
from hcprep.services.book_words import BookWords
from hcprep.services.highlights import captions_of
from hcprep.services.package import disk_error, lay_out_book
from hcprep.services.tables import table_bytes
from hcprep.services.writing import held, take_place

KINDS = (".csv", ".json", ".docx")
_HEAD = ("tab", "exhibit", "title", "date", "first_page", "last_page", "pages", "printed", "captions")
_EPOCH = (1980, 1, 1, 0, 0, 0)
_WIDTHS = (1100, 5600, 1400, 1300)
"""Twentieths of a point of the columns of the Word table."""
_NAMES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OFFICE_NAMES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "application/vnd.openxmlformats-package"
_CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentsRow:
    """One line: the statement (no tab, no exhibit), a tab, or an exhibit.

    Pages are those of the file; `printed` is what they bear as numbers, such as `12–14`.
    """

    tab: str
    exhibit: str
    title: str
    date: str
    first_page: int
    last_page: int
    printed: str
    captions: tuple[str, ...] = ()
    """What is said of pages of the exhibit, such as `p. 2: Our kitchen in 2019`."""

    @property
    def pages(self) -> int:
        """How many pages."""
        return self.last_page - self.first_page + 1


def contents_of(case: Case, file: CaseFile, clock: Clock, ctx: JobContext) -> tuple[ContentsRow, ...]:
    """Return the contents with final page numbers. Raises BuildError, CaseFileError and Cancelled."""
    laid_out = lay_out_book(case, file, clock, ctx)
    return tuple(contents_rows(Book(case, load_kit(case.edition), file, clock.now().date()), laid_out.plan))


def contents_rows(book: Book, plan: Plan) -> Iterator[ContentsRow]:
    """Yield the lines of the contents for a plan."""

    def row(tab: str, exhibit: str, title: str, date: str, first: int, last: int) -> ContentsRow:  # noqa: PLR0917
        printed = plan.span(first, last)
        return ContentsRow(tab=tab, exhibit=exhibit, title=title, date=date, first_page=first, last_page=last, printed=printed)

    if plan.front.statement:
        yield row("", "", book.words.say("statement"), "", plan.statement_first, plan.statement_last)
    for tab in plan.tabs:
        last = tab.exhibits[-1].last if tab.exhibits else tab.divider
        yield row(tab.letter, "", book.tab_title(tab.id), "", tab.divider, last)
        for exhibit in tab.exhibits:
            item = book.case.item(exhibit.evidence)
            title, date = (item.title, item.date) if item else ("", "")
            said = tuple(f"{one.label}: {one.text}" for one in captions_of(item, exhibit, book.words))
            yield replace(row(tab.letter, exhibit.label, title, date, exhibit.first, exhibit.last), captions=said)


def contents_bytes(rows: Sequence[ContentsRow], path: Path, words: BookWords, layout: Layout = IRCC) -> bytes:
    """Return the contents, called as in that layout, in the form of a file's ending. Raises UsageError `usage-contents-kind`."""
    kind = path.suffix.lower()
    if kind == ".csv":
        return _table(rows, words.language)
    if kind == ".json":
        return (json.dumps([{**asdict(row), "pages": row.pages} for row in rows], ensure_ascii=False, indent=2) + "\n").encode()
    if kind == ".docx":
        return _docx(rows, words, words.contents(layout))
    raise UsageError("usage-contents-kind", path=path)


def save_contents(path: Path, data: bytes) -> None:
    """Write a table, in place of one of that name, which stays if it fails.

    Raises CaseFileError `disk-full`, `disk-error`, BuildError `build-elsewhere`.
    """
    part = path.with_name(path.name + ".part")
    try:
        with held(part):
            part.write_bytes(data)
            take_place(part, path)
    except OSError as error:
        raise disk_error(error, path) from error


def _table(rows: Sequence[ContentsRow], language: str) -> bytes:
    told = ({**asdict(row), "pages": row.pages, "captions": "; ".join(row.captions)} for row in rows)
    return table_bytes(_HEAD, ([row[name] for name in _HEAD] for row in told), language, dates=("date",))


def _docx(rows: Sequence[ContentsRow], words: BookWords, called: str) -> bytes:
    """Return a Word document of one heading and one table; the same rows give the same bytes."""
    members = {
        "[Content_Types].xml": _HEADER + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_OFFICE}.document.main+xml"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{_OFFICE}.styles+xml"/>'
        f'<Override PartName="/docProps/core.xml" ContentType="{_PACKAGE}.core-properties+xml"/></Types>',
        "_rels/.rels": _relations((f"{_OFFICE_NAMES}/officeDocument", "word/document.xml"), (_CORE, "docProps/core.xml")),
        "word/_rels/document.xml.rels": _relations((f"{_OFFICE_NAMES}/styles", "styles.xml")),
        "docProps/core.xml": _properties(words, called),
        "word/styles.xml": _styles(words.tag),
        "word/document.xml": _document(rows, words, called),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(zipfile.ZipInfo(name, _EPOCH), text.encode(), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _relations(*targets: tuple[str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return f'{_HEADER}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rows}</Relationships>'


def _properties(words: BookWords, called: str) -> str:
    """Return title and language, which readers of screens say first; nobody is named as its author."""
    title = escape(f"{called} – {words.say('short_title')}", quote=False)
    return (
        f'{_HEADER}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title><dc:language>{words.tag}</dc:language>'
        "</cp:coreProperties>"
    )


def _styles(language: str) -> str:
    return (
        f'{_HEADER}<w:styles {_NAMES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" '
        f'w:cs="Calibri"/><w:sz w:val="21"/><w:lang w:val="{language}"/></w:rPr></w:rPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>'
        '<w:pPr><w:spacing w:after="200"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="36"/></w:rPr></w:style>'
        "</w:styles>"
    )


def _document(rows: Sequence[ContentsRow], words: BookWords, called: str) -> str:
    heads = (
        words.words["exhibit"].format(label="").strip(),
        words.say("document"),
        words.say("document_date"),
        words.say("pages"),
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in _WIDTHS)
    body = _line(heads, bold=True, head=True)
    for row in rows:
        body += _line((row.exhibit or row.tab, row.title, row.date, row.printed), bold=not row.exhibit)
        body += "".join(_line(("", said, "", ""), bold=False) for said in row.captions)
    return (
        f'{_HEADER}<w:document {_NAMES}><w:body><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>'
        f'{_run(called, bold=True)}</w:p><w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/>'
        '<w:tblBorders><w:insideH w:val="single" w:sz="4" w:space="0" w:color="B9C0CB"/></w:tblBorders>'
        f'<w:tblLook w:val="0020" w:firstRow="1"/><w:tblCaption w:val="{escape(called)}"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl><w:p/>"
        '<w:sectPr><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" '
        'w:header="720" w:footer="720" w:gutter="0"/></w:sectPr></w:body></w:document>'
    )


def _line(cells: Sequence[str], *, bold: bool, head: bool = False) -> str:
    made = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{_paragraph(cell, bold=bold)}</w:tc>'
        for width, cell in zip(_WIDTHS, cells, strict=True)
    )
    first = "<w:trPr><w:tblHeader/></w:trPr>" if head else "<w:trPr><w:cantSplit/></w:trPr>"
    return f"<w:tr>{first}{made}</w:tr>"


def _paragraph(words: str, *, bold: bool) -> str:
    """Return a paragraph; one that begins with a letter written from right to left runs that way."""
    first = next((kind for sign in words if (kind := unicodedata.bidirectional(sign)) in {"L", "R", "AL"}), "L")
    return f"<w:p>{'' if first == 'L' else '<w:pPr><w:bidi/></w:pPr>'}{_run(words, bold=bold, turned=first != 'L')}</w:p>"


def _run(words: str, *, bold: bool, turned: bool = False) -> str:
    look = ("<w:b/><w:bCs/>" if bold else "") + ("<w:rtl/>" if turned else "")
    allowed = "".join(sign for sign in words if sign >= " " and not "\ud800" <= sign <= "\udfff" and sign not in "\ufffe\uffff")
    return f'<w:r>{f"<w:rPr>{look}</w:rPr>" if look else ""}<w:t xml:space="preserve">{escape(allowed, quote=False)}</w:t></w:r>'
