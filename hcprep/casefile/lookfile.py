"""A damaged case file as the window looks at it: everything that could be read, and nothing that can be written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import IO, BinaryIO, Final, NoReturn

from hcprep.casefile import migrations
from hcprep.casefile.casefile import CaseFile
from hcprep.casefile.damaged import ReadOnlyCase
from hcprep.casefile.faults import told
from hcprep.casefile.keys import Secret
from hcprep.casefile.setdigest import OWN, Watched
from hcprep.errors import CaseFileError
from hcprep.model.case import Case
from hcprep.model.evidence import Document

LOOK_ONLY: Final = "case-look-only"


class LookFile(CaseFile):
    """A file that was read page by page, in the shape of an open one. The file itself is never written to.

    What its rows say is kept in memory; documents are read from the damaged file. Every method that would change
    something raises CaseFileError `case-look-only`.
    """

    def __init__(self, found: ReadOnlyCase, edition: str = "") -> None:
        super().__init__(found.path, _rows(found), found.key)
        self.found = found
        self.damage = found.damage
        self._edition = edition

    def load(self) -> Case:
        """Return what could be read of the case; it follows the edition given to this object if its own is lost."""
        case = self.found.load()
        return case if case.edition else replace(case, edition=self._edition)

    def read(self, sha256: str) -> BinaryIO:
        """Return a seekable reader of stored bytes. Raises CaseFileError `case-damaged` or `document-absent`."""
        if sha256 not in self.found.salvaged.blobs and self._left_out(sha256):
            raise CaseFileError("document-absent", sha256=sha256)
        return self.found.read(sha256)

    def absent(self) -> tuple[Document, ...]:
        """Return the documents that were left out on purpose; those that are damaged stand among the losses."""
        return tuple(each for each in self.found.absent() if self._left_out(each.original_sha256))

    @contextmanager
    def held(self) -> Iterator[Watched]:
        """Give the rows, to be read only. Raises CaseFileError `case-look-only` for anything that would change them."""
        try:
            with super().held() as connection:
                yield connection
        except CaseFileError as error:
            if error.code == "case-read-only":
                raise CaseFileError(LOOK_ONLY) from error
            raise

    def commit(self, old: Case, new: Case, at: str) -> NoReturn:  # noqa: ARG002 - the shape of an open file
        """Refuse."""
        raise CaseFileError(LOOK_ONLY)

    def store(self, stream: IO[bytes]) -> NoReturn:  # noqa: ARG002 - the shape of an open file
        """Refuse."""
        raise CaseFileError(LOOK_ONLY)

    def store_all(self, pieces: Sequence[bytes]) -> NoReturn:  # noqa: ARG002 - the shape of an open file
        """Refuse."""
        raise CaseFileError(LOOK_ONLY)

    def exchange(self, swap: Callable[[], bool], secret: Secret) -> NoReturn:  # noqa: ARG002 - the shape of an open file
        """Refuse."""
        raise CaseFileError(LOOK_ONLY)

    def part(self) -> NoReturn:
        """Refuse: a copy of what could be read would look like a whole case."""
        raise CaseFileError(LOOK_ONLY)

    def close(self) -> None:
        """Let go of the file; closing twice does nothing."""
        super().close()
        self.found.close()

    def _left_out(self, sha256: str) -> bool:
        return "documents" in self.withheld() and sha256 not in self.found.salvaged.broken


def _rows(found: ReadOnlyCase) -> Watched:
    """Return the values, versions and saves that were found, in memory, closed to changes."""
    memory = Watched(":memory:")
    try:
        with told(memory):
            migrations.run(memory, 0, migrations.STEPS)
            memory.execute("DELETE FROM meta")
            meta = {**found.found.meta, "lineage": found.lineage}
            memory.executemany("INSERT INTO meta VALUES (?, ?)", [row for row in meta.items() if row[0] not in OWN])
            memory.executemany("INSERT INTO save VALUES (?, ?, ?)", [(save.n, save.id, save.at) for save in found.saves()])
            texts = found.salvaged.revisions.items()
            memory.executemany(
                "INSERT INTO revision (kind, id, rev, at, sha256, body) VALUES (?, ?, ?, ?, ?, ?)",
                [(each.kind, each.id, each.rev, each.at, sha256, body) for each, (sha256, body) in texts],
            )
            memory.execute("PRAGMA query_only = ON").fetchall()
    except BaseException:
        memory.close()
        raise
    return memory
