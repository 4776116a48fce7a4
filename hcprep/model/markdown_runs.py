"""The inside of one Markdown paragraph: runs of text and citations, written and read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from hcprep.errors import AnswersError
from hcprep.model.statement import Citation, Run, Text

_KEY = r"[A-Za-z0-9][A-Za-z0-9_-]*"
_GROUP = re.compile(r"\[@[^\[\]\n]*\]")
_ONE = re.compile(rf"@(?P<key>{_KEY})(?:\s*,\s*(?:p\.|page)?\s*(?P<page>\d{{1,6}}))?")
_STARS = re.compile(r"\*+")
_PUNCTUATION = frozenset("\\`*_{}[]()#+-.!@;,<>|~\"'$%&/:=?^")


def normalise_runs(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Join equal neighbours, keep spaces at the edge of bold and italic outside them, and trim the ends of the paragraph."""
    parts: list[Run] = []
    for run in runs:
        for piece in _pieces(run):
            last = parts[-1] if parts else None
            if isinstance(piece, Text) and isinstance(last, Text) and (last.bold, last.italic) == (piece.bold, piece.italic):
                parts[-1] = replace(last, text=last.text + piece.text)
            else:
                parts.append(piece)
    return _trimmed(parts)


def _pieces(run: Run) -> Iterator[Run]:
    if isinstance(run, Citation) or not (run.bold or run.italic):
        if isinstance(run, Citation) or run.text:
            yield _unix(run)
        return
    words = run.text.strip()
    if not words:
        if run.text:
            yield _unix(Text(text=run.text))
        return
    start = run.text.index(words)
    before, after = run.text[:start], run.text[start + len(words) :]
    for piece in (Text(text=before), replace(run, text=words), Text(text=after)):
        if piece.text:
            yield _unix(piece)


def _unix(run: Run) -> Run:
    return run if isinstance(run, Citation) else replace(run, text=run.text.replace("\r\n", "\n").replace("\r", "\n"))


def _trimmed(parts: list[Run]) -> tuple[Run, ...]:
    while parts and isinstance(first := parts[0], Text):
        text = first.text.lstrip(" \t\n")
        if text:
            parts[0] = replace(first, text=text)
            break
        parts.pop(0)
    while parts and isinstance(last := parts[-1], Text):
        text = last.text.rstrip(" \t\n")
        if text:
            parts[-1] = replace(last, text=text)
            break
        parts.pop()
    return tuple(parts)


def write_runs(runs: tuple[Run, ...]) -> str:
    """Write normalised runs; neighbouring citations share one pair of brackets."""
    out: list[str] = []
    bold = italic = False
    cited: list[str] = []
    for run in (*runs, Text(text="")):
        want = (run.bold, run.italic) if isinstance(run, Text) else (False, False)
        out.append("*" * (2 * (want[0] != bold) + (want[1] != italic)))
        bold, italic = want
        if isinstance(run, Citation):
            cited.append(f"@{run.evidence}" if run.page is None else f"@{run.evidence}, p. {run.page}")
            continue
        if cited:
            out.insert(len(out) - 1, "[" + "; ".join(cited) + "]")
            cited = []
        out.append(_escape(run.text))
    return "".join(out)


def _escape(text: str) -> str:
    text = re.sub(r"[\\*]", r"\\\g<0>", text)
    return text.replace("[@", "\\[@").replace("\n", "\\\n")


class _Reader:
    """Collects runs while stars switch bold and italic; a switch never closed is turned back into stars."""

    def __init__(self) -> None:
        self.out: list[Run] = []
        self.bold_at = -1
        self.italic_at = -1

    @property
    def before(self) -> str:
        last = self.out[-1] if self.out else None
        return "]" if isinstance(last, Citation) else last.text[-1] if last else " "

    def add(self, text: str) -> None:
        last = self.out[-1] if self.out else None
        bold, italic = self.bold_at >= 0, self.italic_at >= 0
        if isinstance(last, Text) and (last.bold, last.italic) == (bold, italic):
            self.out[-1] = replace(last, text=last.text + text)
        else:
            self.out.append(Text(text=text, bold=bold, italic=italic))

    def stars(self, count: int, after: str) -> None:
        """Switch bold (2), italic (1) or both (3) if the neighbours allow it, otherwise keep the stars as text."""
        bold, italic = count >= 2, count != 2
        closes = (bold and self.bold_at >= 0) or (italic and self.italic_at >= 0)
        opens = (bold and self.bold_at < 0) or (italic and self.italic_at < 0)
        if count > 3 or (closes and self.before.isspace()) or (opens and (after.isspace() or not after)):
            self.add("*" * count)
            return
        place = len(self.out)
        if bold:
            self.bold_at = -1 if self.bold_at >= 0 else place
        if italic:
            self.italic_at = -1 if self.italic_at >= 0 else place

    def finish(self) -> tuple[Run, ...]:
        """Return the runs, after undoing what was left open."""
        for place, stars in sorted(((self.bold_at, "**"), (self.italic_at, "*")), reverse=True):
            if place < 0:
                continue
            for index in range(place, len(self.out)):
                run = self.out[index]
                if isinstance(run, Text):
                    self.out[index] = replace(run, bold=False) if stars == "**" else replace(run, italic=False)
            self.out.insert(place, Text(text=stars))
        return tuple(self.out)


def parse_runs(text: str, line: int) -> tuple[Run, ...]:
    """Read one paragraph that begins on `line` of its file. Raises AnswersError `answers-invalid` for a broken citation."""
    reader = _Reader()
    text = _soften(text)
    place = 0
    while place < len(text):
        letter = text[place]
        if letter == "\\" and place + 1 < len(text) and (text[place + 1] in _PUNCTUATION or text[place + 1] == "\n"):
            reader.add(text[place + 1])
            place += 2
        elif letter == "*" and (stars := _STARS.match(text, place)):
            reader.stars(len(stars[0]), text[stars.end() : stars.end() + 1])
            place = stars.end()
        elif text.startswith("[@", place):
            place = _citations(reader, text, place, line)
        else:
            reader.add(letter)
            place += 1
    return reader.finish()


def _soften(text: str) -> str:
    """Turn every line end without a backslash before it into one space."""
    lines = text.split("\n")
    out = lines[0]
    for line in lines[1:]:
        hard = (len(out) - len(out.rstrip("\\"))) % 2 == 1
        out = out + "\n" + line if hard else out.rstrip(" \t") + " " + line.lstrip(" \t")
    return out


def _citations(reader: _Reader, text: str, place: int, line: int) -> int:
    group = _GROUP.match(text, place)
    where = line + text.count("\n", 0, place)
    if group is None:
        raise AnswersError("answers-invalid", where=f"line {where}", problem="citation-form")
    for part in group[0][1:-1].split(";"):
        one = _ONE.fullmatch(part.strip())
        if one is None or one["page"] == "0":
            raise AnswersError("answers-invalid", where=f"line {where}", problem="citation-form")
        reader.out.append(Citation(evidence=one["key"], page=int(one["page"]) if one["page"] else None))
    return group.end()
