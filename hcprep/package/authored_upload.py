"""What goes onto the authored pages of one file for the portal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from hcprep.package.authored import (
    AuthoredChanges,
    AuthoredCitation,
    AuthoredDeclaration,
    AuthoredOriginal,
    AuthoredPicture,
    AuthoredSection,
    AuthoredText,
    AuthoredWords,
    Paper,
    citations_of,
    row_words,
)
from hcprep.package.expected import ExpectedLink


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthoredRow:
    """One line of a portal file's contents: it prints book pages `span`, and leads to `page` of the file.

    `part` says which pages of the exhibit these are, if not all of it.
    """

    label: str
    title: str
    date: str
    part: str
    span: str
    page: int
    caption: bool = False
    """Whether it says something of one page of the row above it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthoredContents:
    """The first page of a portal file: the slot it is for, its title, some lines, and what is in it."""

    slot: str
    title: str
    lines: tuple[str, ...]
    rows: tuple[AuthoredRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthoredUpload:
    """The authored pages of one file for the portal: its contents, and the statement if it is in it.

    Citations in `statement` lead to pages of the file; those of other files are plain text.
    """

    language: Literal["en", "fr"]
    title: str
    fictional: bool
    words: AuthoredWords
    upload: AuthoredContents
    statement: tuple[AuthoredSection, ...] = ()
    original: AuthoredOriginal | None = None
    declarations: tuple[AuthoredDeclaration, ...] = ()
    pictures: tuple[AuthoredPicture, ...] = ()
    paper: Paper = "us-letter"
    first_paragraph: int = 1
    groups: tuple[AuthoredChanges, ...] = ()
    """What is new since a package was sent, below its contents."""

    @property
    def rows(self) -> tuple[ExpectedLink, ...]:
        """The links of the contents in printed order."""
        return tuple(ExpectedLink(page=one.page, words=row_words(one.label, one.title, one.span)) for one in self.upload.rows)

    @property
    def citations(self) -> tuple[ExpectedLink, ...]:
        """The links of the statement in printed order."""
        return citations_of(self.statement)


def aimed(section: AuthoredSection, pages: Mapping[int, int]) -> AuthoredSection:
    """Aim citations of book pages at `pages` of the file, by book page; those that stand in other files are words only."""

    def aim(run: AuthoredText | AuthoredCitation) -> AuthoredText | AuthoredCitation:
        if isinstance(run, AuthoredText):
            return run
        return replace(run, page=pages[run.page]) if run.page in pages else AuthoredText(text=run.text)

    return replace(section, paragraphs=tuple(tuple(aim(run) for run in paragraph) for paragraph in section.paragraphs))
