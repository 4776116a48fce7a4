"""The statement as Markdown and back: headings, paragraphs, bold, italic and pandoc citations, and no word changed.

    # My life here {#establishment}

    1. I have lived on *Elm Street* since **2019** [@lease, p. 2; @photos].

Numbers before paragraphs are welcome on the way in and never kept. A line break inside a paragraph is a backslash at the
end of the line; any other line end inside a paragraph is a space.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from hcprep.errors import AnswersError
from hcprep.model.edits import make_key
from hcprep.model.markdown_runs import normalise_runs, parse_runs, write_runs
from hcprep.model.statement import Paragraph, Section, Statement

_HEADING = re.compile(r"#{1,6}(?:[ \t]+(?P<words>.*))?")
_FACTOR = re.compile(r"(?:^|[ \t]+)\{#(?P<factor>[A-Za-z0-9][A-Za-z0-9_-]*)\}$")
_NUMBER = re.compile(r"(?P<number>\d{1,3})[.)][ \t]+")
_LOOKS_NUMBERED = re.compile(r"(\d+)([.)])(?=[ \t]|$)")
_ESCAPED = re.compile(r"\\([\\*{\[#])")


@dataclass(frozen=True, slots=True)
class _Block:
    line: int
    text: str
    heading: bool


def normalise(statement: Statement) -> Statement:
    """Return the statement as Markdown can carry it: joined runs, no spaces around paragraphs, no empty paragraphs, fresh ids."""
    rows = []
    for section in statement.sections:
        paragraphs = tuple(
            replace(paragraph, runs=runs) for paragraph in section.paragraphs if (runs := normalise_runs(paragraph.runs))
        )
        heading = " ".join(section.heading.split("\n")).replace("\r", " ").strip(" \t")
        rows.append(replace(section, heading=heading, paragraphs=paragraphs))
    return _with_ids(rows)


def to_markdown(statement: Statement) -> str:
    """Write a statement as Markdown, ending in a newline (empty text for a statement without sections)."""
    blocks: list[str] = []
    for place, section in enumerate(normalise(statement).sections):
        if place or section.heading or section.factor or not section.paragraphs:
            words = re.sub(r"[\\*{]", r"\\\g<0>", section.heading)
            factor = f"{{#{section.factor}}}" if section.factor else ""
            blocks.append(" ".join(part for part in ("#", words, factor) if part))
        blocks.extend(_write_paragraph(paragraph) for paragraph in section.paragraphs)
    return "\n\n".join(blocks) + "\n" if blocks else ""


def from_markdown(text: str, known_pages: Mapping[str, int] | None = None) -> Statement:
    """Read a statement; `known_pages` maps evidence ids to their page counts, None checks no citation.

    Raises AnswersError `citation-unknown` or `citation-page` (facts `key`, `line`, and `page`, `pages`), and
    `answers-invalid` (facts `where`, `problem`) for a citation that cannot be understood.
    """
    rows: list[Section] = []
    for block in _blocks(text):
        if block.heading:
            rows.append(_read_heading(block.text))
            continue
        if not rows:
            rows.append(Section(id=""))
        runs = normalise_runs(parse_runs(block.text, block.line))
        if runs:
            paragraph = Paragraph(id="", runs=runs)
            _check(paragraph, block.line, known_pages)
            rows[-1] = replace(rows[-1], paragraphs=(*rows[-1].paragraphs, paragraph))
    return _with_ids(rows)


def _with_ids(rows: list[Section]) -> Statement:
    taken: list[str] = []
    number = 0
    sections = []
    for row in rows:
        key = make_key(row.factor or row.heading, taken, "section")
        taken.append(key)
        paragraphs = []
        for paragraph in row.paragraphs:
            number += 1
            paragraphs.append(replace(paragraph, id=f"p{number}"))
        sections.append(replace(row, id=key, paragraphs=tuple(paragraphs)))
    return Statement(sections=tuple(sections))


def _write_paragraph(paragraph: Paragraph) -> str:
    text = write_runs(paragraph.runs)
    lines = text.split("\n")
    for place, line in enumerate(lines):
        if line.startswith("#"):
            lines[place] = "\\" + line
        else:
            lines[place] = _LOOKS_NUMBERED.sub(r"\1\\\2", line, count=1) if _LOOKS_NUMBERED.match(line) else line
    return "\n".join(lines)


def _read_heading(raw: str) -> Section:
    match = _HEADING.fullmatch(raw)
    words = ((match and match["words"]) or "").strip(" \t")
    factor = ""
    if found := _FACTOR.search(words):
        factor = found["factor"]
        words = words[: found.start()]
    return Section(id="", heading=_ESCAPED.sub(r"\1", words).strip(" \t"), factor=factor)


def _blocks(text: str) -> Iterator[_Block]:
    """Split into headings and paragraphs; a line ending in an odd number of backslashes goes on, whatever follows."""
    gathered: list[str] = []
    start = 0
    last_number = 0
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for place, line in enumerate(lines, start=1):
        if gathered and _goes_on(gathered[-1]):
            gathered.append(line)
            continue
        bare = line.strip(" \t")
        number = _NUMBER.match(bare)
        is_next = number is not None and (not gathered or (last_number > 0 and int(number["number"]) == last_number + 1))
        heading = _HEADING.fullmatch(bare) is not None
        if gathered and (not bare or heading or is_next):
            yield _Block(start, "\n".join(gathered), heading=False)
            gathered = []
        if heading:
            yield _Block(place, bare, heading=True)
        elif bare:
            if gathered:
                gathered.append(line)
            else:
                start = place
                last_number = int(number["number"]) if number else 0
                gathered.append(bare[number.end() :] if number else bare)
    if gathered:
        yield _Block(start, "\n".join(gathered), heading=False)


def _goes_on(line: str) -> bool:
    return (len(line) - len(line.rstrip("\\"))) % 2 == 1


def _check(paragraph: Paragraph, line: int, known_pages: Mapping[str, int] | None) -> None:
    if known_pages is None:
        return
    for citation in paragraph.citations:
        pages = known_pages.get(citation.evidence)
        if pages is None:
            raise AnswersError("citation-unknown", key=citation.evidence, line=line)
        if citation.page is not None and not 1 <= citation.page <= pages:
            raise AnswersError("citation-page", key=citation.evidence, page=citation.page, pages=pages, line=line)
