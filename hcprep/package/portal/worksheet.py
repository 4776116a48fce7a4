"""The upload worksheet: what goes where, on paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from hcprep.jobs import Worker
from hcprep.package.authored import Paper
from hcprep.package.typeset import ask


@dataclass(frozen=True, slots=True, kw_only=True)
class WorksheetWords:
    """Fixed words in the language of the package."""

    file: str
    size: str
    pages: str
    book_pages: str
    left_out: str
    fictional: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WorksheetFile:
    """One file: its name, what is in it line by line, and its size and pages as printed."""

    name: str
    lines: tuple[str, ...]
    size: str
    pages: str
    book_pages: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WorksheetSlot:
    """One slot, how sure it is, and its files."""

    title: str
    confidence: str
    files: tuple[WorksheetFile, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Worksheet:
    """Everything the worksheet says; `left_out` are papers that are in no file."""

    language: Literal["en", "fr"]
    title: str
    fictional: bool
    lines: tuple[str, ...]
    words: WorksheetWords
    slots: tuple[WorksheetSlot, ...]
    left_out: tuple[str, ...] = ()
    paper: Paper = "us-letter"


def make_worksheet(worker: Worker, sheet: Worksheet) -> bytes:
    """Return the worksheet as a tagged PDF. Raises BuildError `build-failed`."""
    return ask(worker, "worksheet", sheet).payload
