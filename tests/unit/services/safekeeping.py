"""Small cases for the tests of backups and work copies, and a clock that is set by hand."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hcprep.casefile import CaseFile
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.evidence import Document, Evidence
from hcprep.model.statement import Paragraph, Section, Statement, Text
from hcprep.services.session import Session

WORDS = "lantern copper window bicycle"
AT = "2026-11-22T10:00:00+00:00"


@dataclass
class HandClock:
    """A clock that a test moves."""

    moment: datetime = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.moment

    def pass_(self, **time: float) -> None:
        self.moment += timedelta(**time)


def new_session(path: Path, clock: HandClock) -> Session:
    return Session(CaseFile.create(path, WORDS, Case(id="case", edition="2026-11"), AT), clock)


def tell(session: Session, words: str) -> None:
    """Write one paragraph into the statement, and save it."""
    paragraph = Paragraph(id="a", runs=(Text(text=words),))
    session.edit(replace(session.case, statement=Statement(sections=(Section(id="s", paragraphs=(paragraph,)),))))


def told(case: Case) -> str:
    """Return what `tell` wrote."""
    runs = [run for section in case.statement.sections for paragraph in section.paragraphs for run in paragraph.runs]
    return "".join(run.text for run in runs if isinstance(run, Text))


def add_paper(session: Session, key: str, data: bytes) -> str:
    """Add a document and return its SHA-256."""
    sha256, size = session.file.store(io.BytesIO(data))
    document = Document(
        id=f"doc-{key}", filename=f"{key}.pdf", media_type="application/pdf", original_sha256=sha256, original_size=size, pages=1
    )
    session.edit(edits.put_evidence(session.case, Evidence(id=key, title=f"The {key}", documents=(document,)), "establishment"))
    return sha256
