"""The proof of structure, read by pypdf: pages, labels, bookmarks, links, annotations, fields, and what must not be there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import DictionaryObject, IndirectObject, StreamObject

from hcprep.jobs import JobContext
from hcprep.package.expected import ExpectedBook, ExpectedPart
from hcprep.package.proof import Check, Failure

FORBIDDEN = re.compile(
    rb"/(XFA|JavaScript|JS|Perms|Launch|EmbeddedFiles|EmbeddedFile|SubmitForm|ImportData|GoToR|GoToE|RichMedia|OpenAction|AA|Encrypt)"
    rb"(?![A-Za-z0-9_#.+-])"
)
_LITERALS = re.compile(rb"\((?:[^()\\]|\\.|\((?:[^()\\]|\\.|\([^()]*\))*\))*\)", re.DOTALL)
_INFO_ALLOWED = {"/Title", "/Author", "/CreationDate", "/ModDate"}


def check_structure(path: Path, expected: ExpectedBook, ctx: JobContext) -> Iterator[Check]:
    """Yield every check of structure; a file pypdf cannot read gives one failed check."""
    with path.open("rb") as stream:
        try:
            reader = PdfReader(stream, strict=True)
            pages = list(reader.pages)
            yield _check_pages(pages, expected)
            yield _check_labels(reader, expected)
            yield _check_bookmarks(reader, expected)
            ctx.check()
            numbers = _page_numbers(pages)
            yield from _check_parts(reader, pages, numbers, expected, ctx)
            yield _check_forbidden(reader, path)
            yield _check_metadata(reader, expected)
        except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            yield Check(id="readable", count=1, failures=(Failure(page=0, detail=f"unreadable: {type(error).__name__}"),))


def _page_numbers(pages: Sequence[PageObject]) -> dict[int, int]:
    numbers = {}
    for number, page in enumerate(pages, start=1):
        if page.indirect_reference is not None:
            numbers[page.indirect_reference.idnum] = number
    return numbers


def _check_pages(pages: Sequence[PageObject], expected: ExpectedBook) -> Check:
    failures = []
    if len(pages) != expected.pages:
        failures.append(Failure(page=0, detail=f"{len(pages)} pages instead of {expected.pages}"))
    position = 1
    for part in expected.parts:
        if part.first < position:
            failures.append(Failure(page=part.first, detail=f"{part.label} overlaps the pages before it"))
        position = part.first + part.pages
    return Check(id="pages", count=expected.pages, failures=tuple(failures))


def _check_labels(reader: PdfReader, expected: ExpectedBook) -> Check:
    failures = [
        Failure(page=number, detail=f"page label {label!r}")
        for number, label in enumerate(reader.page_labels, start=1)
        if label != str(number)
    ]
    return Check(id="labels", count=expected.pages, failures=tuple(failures))


def _flatten(reader: PdfReader, outline: Sequence[Any], depth: int = 0) -> Iterator[tuple[int, str, int]]:
    for entry in outline:
        if isinstance(entry, list):
            yield from _flatten(reader, entry, depth + 1)
        else:
            number = reader.get_destination_page_number(entry)
            yield depth, str(entry.title), 0 if number is None else number + 1


def _check_bookmarks(reader: PdfReader, expected: ExpectedBook) -> Check:
    found = list(_flatten(reader, reader.outline))
    wanted = [(mark.depth, mark.title, mark.page) for mark in expected.bookmarks]
    failures = [
        Failure(page=want[2], detail="bookmark lands elsewhere or is worded otherwise")
        for have, want in zip(found, wanted, strict=False)
        if have != want
    ]
    if len(found) != len(wanted):
        failures.append(Failure(page=0, detail=f"{len(found)} bookmarks instead of {len(wanted)}"))
    return Check(id="bookmarks", count=len(wanted), failures=tuple(failures))


def _check_parts(
    reader: PdfReader, pages: Sequence[PageObject], numbers: Mapping[int, int], expected: ExpectedBook, ctx: JobContext
) -> Iterator[Check]:
    annotations: list[Failure] = []
    links: list[Failure] = []
    counted = linked = 0
    fields = dict(_fields(_acroform_roots(reader), numbers))
    wanted_fields: dict[str, str] = {}
    for part in expected.parts:
        ctx.check()
        for offset, page in enumerate(part.index.pages):
            number = part.first + offset
            have = len(_annotations(pages[number - 1])) if number <= len(pages) else -1
            counted += page.annotations
            if have != page.annotations:
                annotations.append(Failure(page=number, detail=f"{have} annotations instead of {page.annotations}"))
        if part.index.fields or any(page.annotations for page in part.index.pages):
            count, wrong, values = _compare_with_source(part, pages, numbers)
            linked += count
            links.extend(wrong)
            wanted_fields.update(values)
    yield Check(id="annotations", count=counted, failures=tuple(annotations))
    yield Check(id="source-links", count=linked, failures=tuple(links))
    yield _check_fields(fields, wanted_fields)


def _compare_with_source(
    part: ExpectedPart, pages: Sequence[PageObject], numbers: Mapping[int, int]
) -> tuple[int, list[Failure], dict[str, str]]:
    with closing(part.normalised()) as stream:
        source = PdfReader(stream)
        source_pages = list(source.pages)
        source_numbers = _page_numbers(source_pages)
        failures: list[Failure] = []
        count = 0
        for offset, page in enumerate(source_pages):
            number = part.first + offset
            if number > len(pages):
                break
            wanted = [_target(entry, source_numbers) for entry in _annotations(page)]
            found = [_target(entry, numbers) for entry in _annotations(pages[number - 1])]
            for have, want in zip(found, wanted, strict=False):
                if want is None:
                    continue
                count += 1
                aimed = want + part.first - 1 if isinstance(want, int) and want else want
                if have != aimed:
                    failures.append(Failure(page=number, detail="a link of the source lands elsewhere"))
        values = dict(_fields(_acroform_roots(source), source_numbers))
        return count, failures, {f"{part.field_name}.{name}": value for name, value in values.items()}


def _annotations(page: PageObject) -> list[DictionaryObject]:
    entries = page.get("/Annots")
    if entries is None:
        return []
    found = (entry.get_object() for entry in entries.get_object())
    return [entry for entry in found if isinstance(entry, DictionaryObject)]


def _target(annotation: DictionaryObject, numbers: Mapping[int, int]) -> int | str | None:
    """Return the page a link lands on, its web address, or None when it is no link."""
    action = annotation.get("/A")
    action = action.get_object() if action is not None else None
    if isinstance(action, DictionaryObject) and action.get("/S") == "/URI":
        return str(action.get("/URI"))
    target = annotation.get("/Dest")
    if target is None and isinstance(action, DictionaryObject) and action.get("/S") == "/GoTo":
        target = action.get("/D")
    target = target.get_object() if target is not None else None
    if not isinstance(target, list) or not target:
        return None
    first = target.raw_get(0) if hasattr(target, "raw_get") else list.__getitem__(target, 0)
    return numbers.get(first.idnum, 0) if isinstance(first, IndirectObject) else 0


def _acroform_roots(reader: PdfReader) -> list[DictionaryObject]:
    form = reader.root_object.get("/AcroForm")
    if form is None:
        return []
    roots = form.get_object().get("/Fields")
    return [entry.get_object() for entry in roots.get_object()] if roots is not None else []


def _fields(
    roots: Sequence[DictionaryObject], numbers: Mapping[int, int], prefix: str = "", depth: int = 0
) -> Iterator[tuple[str, str]]:
    """Yield the full name and value of every terminal field; a nameless or repeated one gets its place as name."""
    for place, field in enumerate(roots):
        title = field.get("/T")
        name = f"{prefix}.{title}" if prefix and title is not None else str(title) if title is not None else f"{prefix}#{place}"
        kids = field.get("/Kids")
        children = [kid.get_object() for kid in kids.get_object()] if kids is not None and depth < 32 else []
        named = [kid for kid in children if "/T" in kid]
        if named:
            yield from _fields(children, numbers, name, depth + 1)
        else:
            states = ",".join(str(kid.get("/AS", "")) for kid in children)
            yield name, f"{_value(field.get('/V'))}|{field.get('/AS', '')}|{states}"


def _value(value: Any) -> str:
    value = value.get_object() if value is not None else None
    if isinstance(value, StreamObject):
        return value.get_data().hex()
    if isinstance(value, DictionaryObject):
        return "signature"
    return "" if value is None else str(value)


def _check_fields(found: Mapping[str, str], wanted: Mapping[str, str]) -> Check:
    failures = [
        Failure(page=0, detail=f"form field {name.rpartition('.')[2]!r} lost or changed")
        for name, value in wanted.items()
        if found.get(name) != value
    ]
    return Check(id="fields", count=len(wanted), failures=tuple(failures))


def _check_forbidden(reader: PdfReader, path: Path) -> Check:
    failures = []
    offsets = [offset for table in reader.xref.values() for offset in table.values()]
    with path.open("rb") as stream:
        for offset in offsets:
            stream.seek(offset)
            body = _object_text(stream.read(4096), stream)
            if (hit := FORBIDDEN.search(_LITERALS.sub(b"()", body))) is not None:
                failures.append(Failure(page=0, detail=f"{hit.group(1).decode()} in the file"))
    for key in ("/AcroForm", "/Names"):
        held = reader.root_object.get(key)
        if held is not None and any(name in held.get_object() for name in ("/XFA", "/JavaScript", "/EmbeddedFiles")):
            failures.append(Failure(page=0, detail=f"active content in {key}"))
    return Check(id="nothing-active", count=len(offsets), failures=tuple(failures))


def _object_text(start: bytes, stream: Any) -> bytes:
    text = start
    while b"endobj" not in text and b"stream\n" not in text and b"stream\r" not in text:
        more = stream.read(65536)
        if not more:
            break
        text += more
    ends = [place for place in (text.find(b"endobj"), text.find(b"stream\n"), text.find(b"stream\r")) if place >= 0]
    return text[: min(ends)] if ends else text


def _check_metadata(reader: PdfReader, expected: ExpectedBook) -> Check:
    failures = []
    information: Mapping[str, Any] = reader.metadata or {}
    if str(information.get("/Title", "")) != expected.title:
        failures.append(Failure(page=0, detail="document title"))
    failures.extend(Failure(page=0, detail=f"metadata {key}") for key in information if key not in _INFO_ALLOWED)
    if str(reader.root_object.get("/Lang", "")) != expected.language:
        failures.append(Failure(page=0, detail="document language"))
    if reader.is_encrypted:
        failures.append(Failure(page=0, detail="the file is encrypted"))
    return Check(id="metadata", count=3, failures=tuple(failures))
