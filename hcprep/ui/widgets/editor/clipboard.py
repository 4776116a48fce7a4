"""Copying and pasting: readable text for everyone, whole citations for this editor, nothing rich from elsewhere.

What is copied is marked and watched by hcprep.ui.clipboard, like everything the program puts there.
"""

from __future__ import annotations

import json

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextCursor

from hcprep.model.statement import Citation, Run, Text
from hcprep.presenters.story_text import clean
from hcprep.ui.clipboard import mark
from hcprep.ui.widgets.editor.codec import block_runs

RUNS = "application/x-hcprep-runs+json"
_MOST = 4_000_000


def to_mime(cursor: QTextCursor) -> QMimeData:
    """Return the selection as text with its paragraphs apart, and as runs for pasting back."""
    document = cursor.document()
    copy = type(document)()
    QTextCursor(copy).insertFragment(cursor.selection())
    rows: list[list[dict[str, object]]] = []
    words: list[str] = []
    block = copy.begin()
    while block.isValid():
        rows.append([_pack(run) for run in block_runs(block)])
        words.append(block.text().replace("\u2028", "\n"))
        block = block.next()
    mime = QMimeData()
    mime.setText("\n".join(words))
    mime.setData(RUNS, json.dumps(rows).encode())
    return mark(mime)


def citation_mime(citation: Citation, words: str) -> QMimeData:
    """Return what a page that lets evidence be dragged into the story hands over."""
    mime = QMimeData()
    mime.setText(words)
    mime.setData(RUNS, json.dumps([[_pack(citation)]]).encode())
    return mime


def can_take(mime: QMimeData) -> bool:
    """Whether there is text to paste."""
    return mime.hasFormat(RUNS) or (mime.hasText() and not mime.hasUrls())


def from_mime(mime: QMimeData) -> list[tuple[Run, ...]]:
    """Return paragraphs to insert: lines of plain text, blank ones left out, or runs this editor copied."""
    if mime.hasFormat(RUNS) and (rows := _unpack(bytes(mime.data(RUNS).data()))) is not None:
        return rows
    if not can_take(mime):
        return []
    lines = clean(mime.text()).split("\n")
    return [(Text(text=line),) for line in lines if line.strip()] or [(Text(text=line),) for line in lines if line]


def _pack(run: Run) -> dict[str, object]:
    if isinstance(run, Citation):
        return {"evidence": run.evidence, "page": run.page or 0}
    return {"text": run.text, "bold": run.bold, "italic": run.italic}


def _unpack(data: bytes) -> list[tuple[Run, ...]] | None:
    # Another program may put anything under this name, so every value is checked.
    if len(data) > _MOST:
        return None
    try:
        rows = json.loads(data)
        return [tuple(_run(run) for run in row) for row in rows]
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def _run(row: dict[str, object]) -> Run:
    if "evidence" in row:
        evidence, page = row["evidence"], row["page"]
        if isinstance(evidence, str) and isinstance(page, int) and page >= 0:
            return Citation(evidence=evidence, page=page or None)
    elif isinstance(row["text"], str):
        return Text(text=row["text"], bold=row.get("bold") is True, italic=row.get("italic") is True)
    raise ValueError


def plain_selection(cursor: QTextCursor) -> str:
    """Return the selected words without citations, each paragraph on a line."""
    copy = type(cursor.document())()
    QTextCursor(copy).insertFragment(cursor.selection())
    lines, block = [], copy.begin()
    while block.isValid():
        lines.append(" ".join("".join(run.text for run in block_runs(block) if isinstance(run, Text)).split()))
        block = block.next()
    return "\n".join(lines)
