"""Opening, creating and trying out: what happens before there is an open case."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from hcprep.errors import CaseFileError
from hcprep.jobs import JobContext
from hcprep.services.session import Session
from hcprep.services.worknote import Leftover

SUFFIX = ".hcase"
EXAMPLE_NAME = "example"
Opening = Callable[[JobContext], Session]
"""Work for a job: derives the key and opens the file, which takes about a second."""


class Cases(Protocol):
    """What the composition root offers: case files, however they are stored."""

    def create(self, path: Path, passphrase: str, language: str) -> Session:
        """Make an empty case. Raises CaseFileError."""

    def open(self, path: Path, passphrase: str, ctx: JobContext | None = None) -> Session:
        """Open a case. Raises CaseFileError, Cancelled."""

    def open_sheet(self, path: Path, sheet: str, ctx: JobContext | None = None) -> Session:
        """Open a case with the lines of its recovery sheet. Raises CaseFileError, Cancelled."""

    def left(self, path: Path) -> bool:
        """Whether work on the case of a place, which need not be there now, is still on this computer."""

    def leftovers(self) -> tuple[Leftover, ...]:
        """Return work on cases of shares that was not copied back, oldest first."""

    def resume(self, leftover: Leftover, passphrase: str, sheet: str, ctx: JobContext | None = None) -> Session:
        """Go on with such work; one of the two secrets is empty. Raises CaseFileError, Cancelled."""

    def example(self, path: Path, language: str, ctx: JobContext) -> Session:
        """Make and open the fictional example. Raises HcprepError, Cancelled."""

    def example_passphrase(self) -> str:
        """Return the passphrase of the example, which is no secret."""

    def check(self, passphrase: str) -> None:
        """Check a new passphrase. Raises CaseFileError `passphrase-too-weak`."""

    def suggest(self, language: str) -> str:
        """Return six random words."""


class Door:
    """Turns what is typed at the door into work for a job; says at once what cannot work."""

    def __init__(self, cases: Cases) -> None:
        self._cases = cases

    def create(self, path: str, passphrase: str, language: str) -> Opening:
        """Prepare a new case. Raises CaseFileError `case-exists`, `case-no-folder` or `passphrase-too-weak`."""
        place = case_path(path)
        if place.exists():
            raise CaseFileError("case-exists")
        if not place.parent.is_dir():
            raise CaseFileError("case-no-folder")
        self._cases.check(passphrase)
        return lambda _ctx: self._cases.create(place, passphrase, language)

    def open(self, path: str, passphrase: str) -> Opening:
        """Prepare to open a case. Raises CaseFileError `case-missing`."""
        place = Path(path.strip()).expanduser()
        self._there(place)
        return lambda ctx: self._cases.open(place, passphrase, ctx)

    def open_sheet(self, path: str, sheet: str) -> Opening:
        """Prepare to open a case with the lines of its recovery sheet. Raises CaseFileError `case-missing`."""
        place = Path(path.strip()).expanduser()
        self._there(place)
        return lambda ctx: self._cases.open_sheet(place, sheet, ctx)

    def _there(self, place: Path) -> None:
        # The place of a share can be gone while the work on its case is still on this computer.
        if not place.is_file() and not self._cases.left(place):
            raise CaseFileError("case-missing")

    def leftovers(self) -> tuple[Leftover, ...]:
        """Return work on cases of shares that was not copied back."""
        return self._cases.leftovers()

    def resume(self, leftover: Leftover, passphrase: str, sheet: str) -> Opening:
        """Prepare to go on with such work, with the passphrase of its case or the lines of its recovery sheet."""
        return lambda ctx: self._cases.resume(leftover, passphrase, sheet, ctx)

    def example(self, path: str, language: str) -> Opening:
        """Prepare the example case. Raises CaseFileError `case-exists` or `case-no-folder`."""
        place = case_path(path)
        if place.exists():
            raise CaseFileError("case-exists")
        if not place.parent.is_dir():
            raise CaseFileError("case-no-folder")
        return lambda ctx: self._cases.example(place, language, ctx)

    def example_passphrase(self) -> str:
        """Return the passphrase of the example, which is no secret."""
        return self._cases.example_passphrase()

    def suggest(self, language: str) -> str:
        """Return six random words that make a good passphrase."""
        return self._cases.suggest(language)


def newest_case(folder: Path) -> Path | None:
    """Return the case file of a folder that was changed last; None when there is none or the folder cannot be read."""
    try:
        found = [(place.stat().st_mtime, place) for place in folder.glob(f"*{SUFFIX}") if not place.name.startswith(EXAMPLE_NAME)]
    except OSError:
        return None
    return max(found)[1] if found else None


def free_name(folder: Path, name: str = "case") -> Path:
    """Return a place in a folder where no case file is yet: `case.hcase`, then `case-2.hcase` and so on."""
    names = (f"{name}{SUFFIX}" if number == 1 else f"{name}-{number}{SUFFIX}" for number in range(1, 1000))
    return next((folder / found for found in names if not (folder / found).exists()), folder / f"{name}{SUFFIX}")


def case_path(text: str) -> Path:
    """Return the path of a new case file; its name ends in `.hcase`. Raises CaseFileError `case-missing` if there is no name."""
    place = Path(text.strip()).expanduser()
    if not place.name:
        raise CaseFileError("case-missing")
    return place if place.suffix == SUFFIX else place.with_name(place.name + SUFFIX)
