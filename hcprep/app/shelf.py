"""Case files on disk, as the door of the window asks for them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from hcprep.app.safekeeping import Safekeeping
from hcprep.clock import Clock, stamp
from hcprep.errors import CaseFileError
from hcprep.jobs import JobContext
from hcprep.model.case import Case
from hcprep.services.session import Session
from hcprep.services.worknote import Leftover

if TYPE_CHECKING:
    from hcprep.casefile import Secret


class CaseShelf:
    """Case files on disk, each opened as a session whose saves run on the writer's thread."""

    def __init__(self, clock: Clock, writer: Callable[[Callable[[], None]], None], safe: Safekeeping | None = None) -> None:
        self._clock = clock
        self._writer = writer
        self._safe = safe

    def create(self, path: Path, passphrase: str, language: str) -> Session:
        """Make an empty case. Raises CaseFileError, KitError."""
        from hcprep.casefile import CaseFile
        from hcprep.kit import load_kit

        case = Case(id=path.stem, edition=load_kit().edition, language=language)
        file = CaseFile.create(path, passphrase, case, stamp(self._clock))
        if self._safe is None:
            return Session(file, self._clock, self._writer)
        if self._safe.copies.wanted(path):
            file.close()
            return self._open(path, passphrase)
        return self._safe.keep(Session(file, self._clock, self._writer))

    def open(self, path: Path, passphrase: str, ctx: JobContext | None = None) -> Session:
        """Open a case, in a work copy where others may change the file. Raises CaseFileError, Cancelled."""
        return self._open(path, passphrase, ctx)

    def open_sheet(self, path: Path, sheet: str, ctx: JobContext | None = None) -> Session:
        """Open a case with the lines of its recovery sheet. Raises CaseFileError, Cancelled."""
        from hcprep.casefile.recovery import read_sheet

        return self._open(path, read_sheet(sheet), ctx)

    def left(self, path: Path) -> bool:
        """Whether work on the case of a place is still on this computer."""
        return self._safe is not None and self._safe.copies.left(path)

    def leftovers(self) -> tuple[Leftover, ...]:
        """Return work on cases of shares that was not copied back, oldest first."""
        return self._safe.copies.leftovers() if self._safe is not None else ()

    def resume(self, leftover: Leftover, passphrase: str, sheet: str, ctx: JobContext | None = None) -> Session:
        """Go on with such work; one of the two secrets is empty. Raises CaseFileError, Cancelled."""
        from hcprep.casefile.recovery import read_sheet

        if self._safe is None:
            raise CaseFileError("case-missing")
        work = self._safe.copies.resume(leftover, read_sheet(sheet) if sheet else passphrase, ctx)
        return self._safe.keep(Session(work.file, self._clock, self._writer), work)

    def _open(self, path: Path, secret: Secret, ctx: JobContext | None = None) -> Session:
        if self._safe is not None:
            return self._safe.open_asking(path, secret, self._writer, ctx)
        from hcprep.casefile import CaseFile

        return Session(CaseFile.open(path, secret, ctx=ctx), self._clock, self._writer)

    def example(self, path: Path, language: str, ctx: JobContext) -> Session:
        """Make and open the example. Raises HcprepError, Cancelled."""
        from hcprep.services.example import EXAMPLE_PASSPHRASE, make_example

        return Session(make_example(path, EXAMPLE_PASSPHRASE, self._clock, ctx, language), self._clock, self._writer)

    def example_passphrase(self) -> str:
        """Return the passphrase of the example, which is no secret."""
        from hcprep.services.example import EXAMPLE_PASSPHRASE

        return EXAMPLE_PASSPHRASE

    def check(self, passphrase: str) -> None:
        """Check a new passphrase. Raises CaseFileError."""
        from hcprep.passphrase import check_passphrase

        check_passphrase(passphrase, ())

    def suggest(self, language: str) -> str:
        """Return six random words."""
        from hcprep.passphrase import generate_passphrase

        return generate_passphrase(language)
