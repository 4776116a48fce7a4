"""Taking many papers in as one job: each file stands for itself, a refused one does not stop the others."""

from __future__ import annotations

import hashlib
import os
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
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
_FEW = 3
"""Papers that are read sooner by one process than by two, of which the second has to start."""
_AT_ONCE = 2
_BESIDE = 64 * 1024 * 1024
"""Bytes of papers that are read at the same time."""


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

    The `password` is tried on those that are locked. Several are read at a time when there are many.
    """
    several = min(_AT_ONCE, os.cpu_count() or 1) if len(paths) > _FEW else 1
    with ExitStack() as stack:
        workers = [stack.enter_context(Worker("intake")) for _ in range(several)]
        for worker in workers:
            stack.enter_context(ctx.stopping(worker.stop))

        def take(data: bytes, name: str) -> Document:
            worker = workers.pop()
            try:
                return take_paper(file, worker, data, name, at, password=password)
            finally:
                workers.append(worker)

        every = tuple(workers)
        pool = stack.enter_context(ThreadPoolExecutor(max_workers=several))
        try:
            return _Taking(case, paths, ctx, lambda data, name: pool.submit(take, data, name), several).all()
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            for worker in every:
                worker.stop()
            raise


@dataclass(slots=True)
class _Under:
    """A paper that is being read: its place, its bytes' number and hash, and what will become of it."""

    number: int
    size: int
    sha256: str
    coming: Future[Document]


class _Taking:
    """Papers read in order, a few of them ahead of what is waited for; what came of them is told in their order."""

    def __init__(
        self, case: Case, paths: Sequence[Path], ctx: JobContext, submit: Callable[[bytes, str], Future[Document]], several: int
    ) -> None:
        self._case, self._paths, self._ctx = case, paths, ctx
        self._submit = submit
        self._ahead = several if several > 1 else 0
        self._under: deque[_Under] = deque()
        self._documents: list[Document] = []
        self._known: list[str] = []
        self._refused: list[tuple[str, IntakeRefusedError]] = []
        self._locked: dict[str, Path] = {}

    def all(self) -> Batch:
        """Read all of them. Raises Cancelled and CaseFileError."""
        for number in range(len(self._paths)):
            self._report(number)
            try:
                self._begin(number)
            except IntakeRefusedError as error:
                self._settle(0)
                self._refuse(number, error)
        self._settle(0)
        return Batch(
            documents=tuple(self._documents), known=tuple(self._known), refused=tuple(self._refused), locked=self._locked
        )

    def _begin(self, number: int) -> None:
        path = self._paths[number]
        data = read_paper(path)
        sha256 = hashlib.sha256(data).hexdigest()
        twin = any(one.sha256 == sha256 for one in self._under)
        # A large one is read alone, so that no two are in memory; the same one again waits for what becomes of the first.
        room = 0 if twin else _BESIDE - len(data)
        self._settle(self._ahead, room)
        if find_duplicate(self._case, sha256) or any(one.original_sha256 == sha256 for one in self._documents):
            self._known.append(path.name)
            return
        self._under.append(_Under(number, len(data), sha256, self._submit(data, path.name)))
        if not self._ahead:
            self._settle(0)

    def _settle(self, most: int, room: int = 0) -> None:
        """Wait until there are `most` papers being read, and no more than `room` bytes of them if there are any."""
        while self._under and (len(self._under) > most or sum(one.size for one in self._under) > room):
            self._report(self._under[0].number)
            one = self._under.popleft()
            try:
                self._documents.append(one.coming.result())
            except IntakeRefusedError as error:
                # A worker that was stopped leaves a paper like a damaged one.
                self._ctx.check()
                self._refuse(one.number, error)

    def _refuse(self, number: int, error: IntakeRefusedError) -> None:
        path = self._paths[number]
        self._refused.append((path.name, error))
        if error.code in LOCKED:
            self._locked[path.name] = path

    def _report(self, number: int) -> None:
        first = self._under[0].number if self._under else number
        self._ctx.step(Progress(first, len(self._paths), "intake"))


def file_batch(case: Case, kit: Kit, batch: Batch, *, item: str = "", person: str = "") -> Case:
    """Return the case with every document of a batch as an evidence item of its own."""
    for document in batch.documents:
        case, _evidence = file_paper(case, kit, document, item=item, person=person)
    return case
