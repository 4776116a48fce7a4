"""Taking papers in: the original and its normalised PDF are stored first, then one edit names them in the case.

`take_paper` is the slow part and changes no case; `file_paper` is pure. Screens run the first in a job and the second
on their own thread, commands use `add_paper`, which does both.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from hcprep.casefile import CaseFile
from hcprep.clock import stamp
from hcprep.errors import IntakeRefusedError, UsageError
from hcprep.intake import take_in
from hcprep.jobs import Worker
from hcprep.kit import Kit, load_kit
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.evidence import Document, Evidence, Tab
from hcprep.model.leaves import with_document
from hcprep.services.session import Session

OTHER_TAB = "other"
MOST_BYTES = 512 * 1024 * 1024
"""A paper larger than this is refused before it is read into memory."""

_PDF = b"%PDF-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What became of one paper: the evidence it is in, its document, and whether the same bytes were there already."""

    evidence: Evidence
    document: Document
    duplicate: bool = False


def find_duplicate(case: Case, sha256: str) -> tuple[Evidence, Document] | None:
    """Return where the case already has the same bytes, or None."""
    for item in case.evidence:
        for document in item.documents:
            if document.original_sha256 == sha256:
                return item, document
    return None


def read_paper(path: Path) -> bytes:
    """Read a file from disk. Raises IntakeRefusedError `intake-missing-file`, `intake-too-large` or `intake-empty`."""
    try:
        with path.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except OSError:
        raise IntakeRefusedError("intake-missing-file", name=path.name) from None
    if len(data) > MOST_BYTES:
        raise IntakeRefusedError("intake-too-large", name=path.name)
    if not data:
        raise IntakeRefusedError("intake-empty", name=path.name)
    return data


def take_paper(file: CaseFile, worker: Worker, source: Path | bytes, name: str, at: str, *, password: str = "") -> Document:
    """Take one paper in and store its bytes; the case does not name them yet. `at` is the moment as ISO text.

    The `password` of a locked PDF is not kept; its original stays locked. A paper that can only be uploaded as it is comes back
    with `refused` set and no pages. Raises IntakeRefusedError for every
    other refusal, with nothing stored, and CaseFileError when the case file cannot be written.
    """
    data = read_paper(source) if isinstance(source, Path) else source
    name = unicodedata.normalize("NFC", Path(name).name)
    try:
        taken = take_in(worker, name, data, password)
    except IntakeRefusedError as error:
        if not error.keep_original:
            raise
        sha256, size = file.store(io.BytesIO(data))
        media_type = "application/pdf" if data[:1024].find(_PDF) >= 0 else "application/octet-stream"
        return Document(
            id=_document_id(sha256),
            filename=name,
            media_type=media_type,
            original_sha256=sha256,
            original_size=size,
            refused=error.code,
            printed=str(error.facts.get("printed", "")),
            added=at,
        )
    # In one change: each waits for the disk several times.
    pieces = [data, taken.pdf, msgspec.json.encode(taken.index), *([taken.looks] if taken.looks else [])]
    (sha256, size), (normalised_sha256, normalised_size), (index_sha256, _), *looks = file.store_all(pieces)
    looks_sha256 = looks[0][0] if looks else ""
    return Document(
        id=_document_id(sha256),
        filename=name,
        media_type=taken.media_type,
        original_sha256=sha256,
        original_size=size,
        normalised_sha256=normalised_sha256,
        normalised_size=normalised_size,
        index_sha256=index_sha256,
        looks_sha256=looks_sha256,
        pages=len(taken.index.pages),
        pictures=sum(bool(page.picture) for page in taken.index.pages),
        outline=taken.outline,
        notes=taken.notes,
        printed=taken.printed,
        added=at,
    )


def _document_id(sha256: str) -> str:
    return f"doc-{sha256[:16]}"


def file_paper(
    case: Case,
    kit: Kit,
    document: Document,
    *,
    item: str = "",
    person: str = "",
    title: str = "",
    date: str = "",
    key: str = "",
    into: str = "",
) -> tuple[Case, Evidence]:
    """Return the case with a stored document as a new evidence item, or as the last pages of the item `into`.

    The title is made from the file name if empty, the id from `key`, or from the title.

    Raises UsageError `usage-unknown-item`, `usage-unknown-person`,
    `usage-unknown-evidence` (fact `id`) or `usage-date` (fact `date`).
    """
    if into:
        existing = case.item(into)
        if existing is None:
            raise UsageError("usage-unknown-evidence", id=into)
        grown = with_document(existing, document)
        return replace(case, evidence=tuple(grown if one.id == into else one for one in case.evidence)), grown
    check_paper_facts(case, kit, item=item, person=person, date=date)
    title = title.strip() or title_from(document.filename)
    # Citations of a paper in the bin must not come to mean another one.
    taken = [*(one.id for one in case.evidence), *(removed.id for removed in case.bin)]
    evidence = Evidence(
        id=edits.make_key(key or title, taken, "paper"),
        title=title,
        item=item,
        person=person,
        date=date,
        documents=(document,),
    )
    tab = kit.tab_for(item)
    return edits.put_evidence(with_tab(case, kit, tab), evidence, tab), evidence


def check_paper_facts(case: Case, kit: Kit, *, item: str = "", person: str = "", date: str = "") -> None:
    """Check what is said about a paper before it is read. Raises UsageError as `file_paper`."""
    if item and kit.item(item) is None:
        raise UsageError("usage-unknown-item", id=item)
    if person and case.person(person) is None:
        raise UsageError("usage-unknown-person", id=person)
    if date and not is_date(date):
        raise UsageError("usage-date", date=date)


def is_date(text: str) -> bool:
    """Tell whether text is a year, a year and month, or a day, as `2024`, `2024-03` and `2024-03-15`."""
    filled = {4: f"{text}-01-01", 7: f"{text}-01", 10: text}.get(len(text))
    try:
        return filled is not None and dt.date.fromisoformat(filled).isoformat() == filled
    except ValueError:
        return False


def title_from(filename: str) -> str:
    """Return a title made from a file name: its stem with underscores as spaces."""
    return " ".join(Path(filename).stem.replace("_", " ").split()) or filename


def with_tab(case: Case, kit: Kit, tab: str) -> Case:
    """Return the case with a tab, placed as the kit orders tabs; tabs the person moved stay where they are."""
    if any(entry.id == tab for entry in case.tabs):
        return case
    order = {entry.id: place for place, entry in enumerate(kit.tabs)}
    wanted = order.get(tab, len(order))
    tabs = list(case.tabs)
    place = next((number for number, entry in enumerate(tabs) if order.get(entry.id, len(order)) > wanted), len(tabs))
    tabs.insert(place, Tab(id=tab))
    return replace(case, tabs=tuple(tabs))


def add_paper(
    session: Session,
    worker: Worker,
    source: Path | bytes,
    name: str = "",
    *,
    item: str = "",
    person: str = "",
    title: str = "",
    date: str = "",
    password: str = "",
) -> Added:
    """Take one paper (a path, or bytes with a `name`) into an open case and save it.

    The same bytes a second time change nothing and say so. Raises IntakeRefusedError with nothing kept, UsageError as
    `file_paper`, and CaseFileError.
    """
    kit = load_kit(session.case.edition)
    check_paper_facts(session.case, kit, item=item, person=person, date=date)
    data = read_paper(source) if isinstance(source, Path) else source
    name = name or (source.name if isinstance(source, Path) else "paper")
    known = find_duplicate(session.case, hashlib.sha256(data).hexdigest())
    if known is not None:
        return Added(evidence=known[0], document=known[1], duplicate=True)
    document = take_paper(session.file, worker, data, name, stamp(session.clock), password=password)
    case, evidence = file_paper(session.case, kit, document, item=item, person=person, title=title, date=date)
    session.edit(case)
    return Added(evidence=evidence, document=document)
