"""Pure rules of a statement on the screen: its normal form, what is kept of blank lines, new ids, counts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from hcprep.model.remembered import Remembered
from hcprep.model.statement import Paragraph, Run, Section, Statement, Text

_BREAKS = re.compile("\r\n|[\r\u2028\u2029]")
_UNWRITABLE = re.compile("[\ufdd0\ufdd1\ufffc\ufffe]")
_ODD = re.compile("[\r\u2028\u2029\ufdd0\ufdd1\ufffc\ufffe]")


def clean(words: str) -> str:
    """Return words with every line break as a newline and without characters no editor can hold; nothing else changes."""
    return _UNWRITABLE.sub("", _BREAKS.sub("\n", words)) if _ODD.search(words) else words


def normal_runs(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Return runs with clean words, empty ones dropped and neighbours of the same look joined."""
    runs = tuple(runs)
    if _is_normal(runs):
        return runs
    result: list[Run] = []
    for run in runs:
        if not isinstance(run, Text):
            result.append(run)
            continue
        words = clean(run.text)
        last = result[-1] if result else None
        if not words:
            continue
        if isinstance(last, Text) and (last.bold, last.italic) == (run.bold, run.italic):
            result[-1] = replace(last, text=last.text + words)
        else:
            result.append(replace(run, text=words))
    return tuple(result)


def _is_normal(runs: tuple[Run, ...]) -> bool:
    """Whether nothing is to be done, as with nearly every paragraph of a long story."""
    last: Run | None = None
    for run in runs:
        if isinstance(run, Text):
            if not run.text or _ODD.search(run.text):
                return False
            if isinstance(last, Text) and (last.bold, last.italic) == (run.bold, run.italic):
                return False
        last = run
    return True


def normal(statement: Statement) -> Statement:
    """Return the one form of a statement that reads the same as this one."""
    return Statement(
        sections=tuple(
            replace(section, heading=clean(section.heading), paragraphs=tuple(map(_normal, section.paragraphs)))
            for section in statement.sections
        )
    )


def _other_runs(paragraph: Paragraph) -> tuple[Run, ...] | None:
    """Return the runs to put in place of those of a paragraph, None if it is normal: what is remembered must not hold it."""
    runs = normal_runs(paragraph.runs)
    return None if runs is paragraph.runs else runs


_NORMAL_RUNS = Remembered(_other_runs, most=8192)


def _normal(paragraph: Paragraph) -> Paragraph:
    runs = _NORMAL_RUNS(paragraph)
    return paragraph if runs is None else replace(paragraph, runs=runs)


def is_blank(paragraph: Paragraph) -> bool:
    """Whether a paragraph holds neither a word nor a citation."""
    return not paragraph.citations and not paragraph.plain.strip()


def tidy(statement: Statement) -> Statement:
    """Return what is worth keeping and printing: no blank paragraphs, no untitled parts without any."""
    kept: list[Section] = []
    for section in normal(statement).sections:
        paragraphs = tuple(paragraph for paragraph in section.paragraphs if not is_blank(paragraph))
        if paragraphs or section.heading.strip() or section.factor:
            kept.append(replace(section, paragraphs=paragraphs))
    return Statement(sections=tuple(kept))


def for_editing(statement: Statement) -> Statement:
    """Return the statement with room to write: at least one part, and at least one paragraph in every part."""
    taken = {paragraph.id for _, paragraph in statement.numbered()}
    sections: list[Section] = []
    for section in statement.sections or (Section(id="s1"),):
        if section.paragraphs:
            sections.append(section)
            continue
        key = next_id("p", taken)
        taken.add(key)
        sections.append(replace(section, paragraphs=(Paragraph(id=key),)))
    return Statement(sections=tuple(sections))


def with_parts(statement: Statement, parts: Iterable[tuple[str, str]], reserved: Iterable[str] = ()) -> Statement:
    """Return the statement with empty parts, given by title and factor, behind it; those it has are not added again."""
    kept = [one for one in statement.sections if one.heading or one.factor or not all(map(is_blank, one.paragraphs))]
    titles = {one.heading.strip().casefold() for one in kept}
    factors = {one.factor for one in kept if one.factor}
    taken = {one.id for one in kept} | set(reserved)
    added = []
    for title, factor in parts:
        if title.casefold() not in titles and factor not in factors:
            key = next_id("s", taken)
            taken.add(key)
            added.append(Section(id=key, heading=title, factor=factor))
    return Statement(sections=(*kept, *added)) if added else statement


def next_id(prefix: str, taken: Iterable[str]) -> str:
    """Return prefix and a number above every taken one of that prefix, such as `p12`."""
    highest = 0
    for key in taken:
        digits = key[len(prefix) :]
        if key.startswith(prefix) and digits.isascii() and digits.isdigit():
            highest = max(highest, int(digits))
    return f"{prefix}{highest + 1}"


class Ids:
    """Hands out ids that begin with `prefix`, each once; `known` are those no new one may be."""

    def __init__(self, prefix: str, known: Iterable[str]) -> None:
        self._prefix = prefix
        self._known = {key for key in known if key}
        self._used: set[str] = set()

    def claim(self, key: str) -> str:
        """Return an id, or a new one where it is empty or was handed out before."""
        if not key or key in self._used:
            key = next_id(self._prefix, self._known)
            self._known.add(key)
        self._used.add(key)
        return key


@dataclass(frozen=True, slots=True)
class Counts:
    """How much is written: paragraphs with words or proof, and those of them that cite nothing."""

    paragraphs: int = 0
    unproved: int = 0


def count(statement: Statement) -> Counts:
    """Count the paragraphs of a statement that are not blank."""
    written = [paragraph for _, paragraph in statement.numbered() if not is_blank(paragraph)]
    return Counts(len(written), sum(not paragraph.citations for paragraph in written))
