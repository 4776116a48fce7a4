"""What goes onto the authored pages: plain words and numbers, already in the language of the package."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Literal

from hcprep.model.parts import PartIndex
from hcprep.model.plan import FrontMatter
from hcprep.package.expected import ExpectedDivider, ExpectedLink

Paper = Literal["us-letter", "a4"]


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthoredWords:
    """Fixed words; `more` holds `{count}`, the exhibits a full divider leaves to the contents."""

    contents: str
    statement: str
    people: str
    exhibit: str
    exhibits: str
    document: str
    page: str
    pages: str
    more: str
    fictional: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverPerson:
    """One person on the cover; `role` such as "Child", `detail` a second line such as the birth date, or empty."""

    name: str
    role: str
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """The cover: only what the person chose to show. `lines` are further facts, each a label (or empty) and its words."""

    application: str
    applicant: str
    people: tuple[CoverPerson, ...] = ()
    lines: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthoredText:
    """A run of the person's own words, printed exactly as typed."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthoredCitation:
    """A citation as printed, such as `Exhibit C-2, p. 14 [book p. 147]`, linked to book page `page`."""

    text: str
    page: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthoredSection:
    """A heading (or none) and its paragraphs, each made of runs; paragraphs are numbered through all sections."""

    heading: str
    paragraphs: tuple[tuple[AuthoredText | AuthoredCitation, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthoredCaption:
    """What is said of one page of an exhibit: `label` is its page there (`p. 2`, of two words), `page` the book page."""

    label: str
    text: str
    page: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthoredExhibit:
    """One exhibit: label `C-2`, its own date as printed or empty, first book page and number of pages."""

    label: str
    title: str
    date: str
    first: int
    pages: int
    captions: tuple[AuthoredCaption, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthoredTab:
    """One tab: `letter` C, `name` as printed on its divider ("Tab C"), and the book page `page` it begins on."""

    letter: str
    name: str
    title: str
    page: int
    exhibits: tuple[AuthoredExhibit, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthoredDeclaration:
    """The declaration behind the statement, on pages of their own; `___` in its words is a blank, `signs` are lines to sign on.

    `room` blank lines to write on stand between the words and the signatures.
    """

    title: str
    words: tuple[str, ...]
    signs: tuple[str, ...]
    room: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthoredOriginalRow:
    """One paragraph in the person's own language, under the number of the paragraph that translates it."""

    number: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthoredOriginalPart:
    """Paragraphs under a heading in the same language, or none."""

    heading: str
    rows: tuple[AuthoredOriginalRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthoredOriginal:
    """The statement as it was written, behind the statement; `language` is an ISO 639 code for whoever reads it aloud."""

    title: str
    language: str
    note: str
    parts: tuple[AuthoredOriginalPart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthoredShape:
    """One shape of a picture, in points from its top left; `look` as in hcprep.services.drawing."""

    look: str
    x: float
    y: float
    width: float
    height: float
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthoredPicture:
    """A picture on a page of its own behind the statement, what it says in words, and a list that explains it."""

    title: str
    height: float
    shapes: tuple[AuthoredShape, ...]
    alt: str
    legend: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthoredChanges:
    """Some things a supplement says of one kind, below a title."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthoredSupplement:
    """What a supplement says in its contents: which package it goes on from, and what changed since."""

    note: str
    groups: tuple[AuthoredChanges, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthoredBook:
    """Everything the authored pages say; `statement_first` is the book page where the statement begins."""

    language: Literal["en", "fr"]
    title: str
    fictional: bool
    words: AuthoredWords
    cover: Cover
    statement_first: int
    statement: tuple[AuthoredSection, ...] = ()
    tabs: tuple[AuthoredTab, ...] = ()
    original: AuthoredOriginal | None = None
    declarations: tuple[AuthoredDeclaration, ...] = ()
    """Printed behind the statement and counted with it, as are the pictures."""
    pictures: tuple[AuthoredPicture, ...] = ()
    paper: Paper = "us-letter"
    divided: bool = True
    """Whether each tab has a divider."""
    blanks: int = 0
    """Blank pages, which come last; `blank` is what stands on them."""
    blank: str = ""
    borne: tuple[str, ...] = ()
    """What each book page bears as its number; their places if empty."""
    first_paragraph: int = 1
    supplement: AuthoredSupplement | None = None

    @property
    def rows(self) -> tuple[ExpectedLink, ...]:
        """The links of the contents in printed order: the statement, then each tab and its exhibits."""
        rows = [self._link("", self.words.statement, self.statement_first)] if self.statement else []
        for tab in self.tabs:
            rows.append(self._link(tab.letter, tab.title, tab.page))
            for one in tab.exhibits:
                rows += [self._link(one.label, one.title, one.first), *self._captions(one)]
        return tuple(rows)

    @property
    def dividers(self) -> tuple[ExpectedDivider, ...]:
        """The links of every divider in printed order."""
        return tuple(self._divider(tab) for tab in self.tabs if self.divided)

    def _divider(self, tab: AuthoredTab) -> ExpectedDivider:
        rows = [self._link(one.label, one.title, one.first, one.pages) for one in tab.exhibits]
        captioned = [row for at, one in enumerate(tab.exhibits) for row in (rows[at], *self._captions(one))]
        return ExpectedDivider(page=tab.page, rows=tuple(rows), captioned=tuple(captioned))

    def _captions(self, one: AuthoredExhibit) -> list[ExpectedLink]:
        return [self._link(caption.label, caption.text, caption.page) for caption in one.captions]

    def _link(self, label: str, title: str, page: int, pages: int = 1) -> ExpectedLink:
        """Return a row that prints the number of its page, or of the first and last of several, such as `147–151`."""
        first, last = (self.borne[at - 1] if self.borne else str(at) for at in (page, page + pages - 1))
        return ExpectedLink(page=page, words=row_words(label, title, f"{first}–{last}" if pages > 1 else first))

    @property
    def citations(self) -> tuple[ExpectedLink, ...]:
        """The links of the statement in printed order."""
        return citations_of(self.statement)


@dataclass(frozen=True, slots=True, kw_only=True)
class Authored:
    """The authored pages as a ready part: cover, contents, statement (`front`), then one page for each of `dividers` tabs.

    Links are still `hcprep:page/147`; no page draws anything in its lowest 40 points.
    """

    pdf: bytes
    index: PartIndex
    front: FrontMatter
    dividers: int


def citations_of(statement: tuple[AuthoredSection, ...]) -> tuple[ExpectedLink, ...]:
    """Return the links of a statement in printed order."""
    return tuple(
        ExpectedLink(page=run.page, words=(run.text,))
        for section in statement
        for paragraph in section.paragraphs
        for run in paragraph
        if isinstance(run, AuthoredCitation)
    )


def row_words(label: str, title: str, pages: str) -> tuple[str, ...]:
    """Return the words of a row that can be read back from its link."""
    words = (label, title, pages) if _reads_back(title) else (label, pages)
    return tuple(word for word in words if word)


_TURNING = frozenset({"R", "AL", "AN", "RLE", "RLO", "RLI", "LRE", "LRO", "LRI", "FSI"})
"""Letters that run from right to left, and invisible signs that make others run so."""


def _reads_back(words: str) -> bool:
    """Whether words come out of a PDF as they went in; letters that join, run to the left or bear loose accents may not."""
    # An accent that makes no letter of its own with what is before it is drawn by itself, and both then read as the whole: Ọ̀Ọ̀.
    signs = unicodedata.normalize("NFC", words)
    return all(unicodedata.bidirectional(sign) not in _TURNING and _simple(sign) for sign in signs)


def _simple(sign: str) -> bool:
    return unicodedata.category(sign)[0] != "M" and (ord(sign) < 0x0590 or 0x1E00 <= ord(sign) < 0x2070)
