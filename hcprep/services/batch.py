"""Taking many papers in as one job: each file stands for itself, a refused one does not stop the others."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from hcprep.casefile import CaseFile
from hcprep.errors import IntakeRefusedError
from hcprep.jobs import JobContext, Progress, Worker
from hcprep.kit import Kit
from hcprep.model.case import Case
from hcprep.model.evidence import Document
from hcprep.services.papers import file_paper, find_duplicate, read_paper, take_paper

LOCKED = {"intake-locked", "intake-password"}
"""Refusals that a password, or another one, would lift."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """What came of a handful of files: stored documents, files the case had already, and refusals, each by file name."""

    documents: tuple[Document, ...] = ()
    known: tuple[str, ...] = ()
    refused: tuple[tuple[str, IntakeRefusedError], ...] = ()
    locked: Mapping[str, Path] = field(default_factory=dict)
    """Where those of the refused are that a password would open, by file name."""


def take_papers(file: CaseFile, case: Case, paths: Sequence[Path], at: str, ctx: JobContext, *, password: str = "") -> Batch:
    """Take files in and store their bytes; `file_batch` then names them in the case. Raises Cancelled and CaseFileError.

    The `password` is tried on those that are locked.
    """
    documents: list[Document] = []
    known: list[str] = []
    refused: list[tuple[str, IntakeRefusedError]] = []
    locked: dict[str, Path] = {}
    with Worker("intake") as worker, ctx.stopping(worker.stop):
        for number, path in enumerate(paths):
            ctx.step(Progress(number, len(paths), "intake"))
            try:
                data = read_paper(path)
                sha256 = hashlib.sha256(data).hexdigest()
                if find_duplicate(case, sha256) or any(one.original_sha256 == sha256 for one in documents):
                    known.append(path.name)
                    continue
                documents.append(take_paper(file, worker, data, path.name, at, password=password))
            except IntakeRefusedError as error:
                # A worker that was stopped leaves a paper like a damaged one.
                ctx.check()
                refused.append((path.name, error))
                if error.code in LOCKED:
                    locked[path.name] = path
    return Batch(documents=tuple(documents), known=tuple(known), refused=tuple(refused), locked=locked)


def file_batch(case: Case, kit: Kit, batch: Batch, *, item: str = "", person: str = "") -> Case:
    """Return the case with every document of a batch as an evidence item of its own."""
    for document in batch.documents:
        case, _evidence = file_paper(case, kit, document, item=item, person=person)
    return case
