"""Two texts beside each other, paragraph by paragraph, with the words that changed marked and said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from itertools import groupby

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QTextBrowser, QWidget

from hcprep.model.textdiff import Row
from hcprep.ui.clipboard import copied, mark
from hcprep.ui.widgets.marked import is_heading, marked_html, readable

_SPOKEN = 40
"""Changes that are also said in the description; the rest can be read line by line."""


class SideBySide(QTextBrowser):
    """Read only; the arrow keys scroll. What did not change is folded into one line unless all is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side-by-side")
        self.setTabChangesFocus(True)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Mark what is copied."""
        # A copy, because Qt's own object makes up its formats later and forgets the marks.
        return mark(copied(super().createMimeDataFromSelection()))

    def show_rows(
        self, rows: Sequence[Row], heads: tuple[str, str], titles: Mapping[str, str], *, everything: bool = False
    ) -> None:
        """Draw rows under two headings; `titles` are those of papers by id."""
        lines = ["".join(("<tr>", *(f"<th width='50%' align='left'>{escape(head)}</th>" for head in heads), "</tr>"))]
        for same, found in groupby(rows, key=lambda row: row.kind == "same"):
            group = list(found)
            if same and not everything:
                words = self.tr("%n paragraph(s) are the same.", "", len(group))
                lines.append(f"<tr><td colspan='2'><i>{escape(words)}</i></td></tr>")
            else:
                lines.extend(self._line(row, titles) for row in group)
        if not rows:
            nothing = self.tr("There are no words.")
            lines.append(f"<tr><td colspan='2'><i>{escape(nothing)}</i></td></tr>")
        self.setHtml(f"<table width='100%' cellpadding='6'>{''.join(lines)}</table>")
        changed = [self._said(row, titles) for row in rows if row.kind != "same"]
        self.setAccessibleDescription("\n".join(changed[:_SPOKEN]) or self.tr("Nothing is different."))

    def _line(self, row: Row, titles: Mapping[str, str]) -> str:
        heading = is_heading(row.left or row.right)
        left, right = (marked_html(side, titles, heading=heading) for side in (row.left, row.right))
        name = f"<small>{escape(self._name(row))}</small><br>" if row.kind != "same" else ""
        left, right = (f"{name}{side}" if side else "" for side in (left, right))
        return f"<tr><td width='50%' valign='top'>{left}</td><td width='50%' valign='top'>{right}</td></tr>"

    def _name(self, row: Row) -> str:
        if row.elsewhere:
            return self.tr("Moved")
        return {"changed": self.tr("Changed"), "added": self.tr("Added"), "removed": self.tr("Taken out")}.get(row.kind, "")

    def _said(self, row: Row, titles: Mapping[str, str]) -> str:
        out = " … ".join(piece.text.strip() for piece in row.left if piece.kind == "removed")
        new = " … ".join(piece.text.strip() for piece in row.right if piece.kind == "added")
        parts = [self._name(row)]
        if out:
            parts.append(self.tr("taken out: {words}").format(words=readable(out, titles)))
        if new:
            parts.append(self.tr("added: {words}").format(words=readable(new, titles)))
        return ". ".join(parts)
