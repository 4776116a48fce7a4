"""Versions as a table. What a version holds is read only for lines that come into view, a slice at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, QTimer

from hcprep.errors import HcprepError
from hcprep.jobs import JobContext
from hcprep.presenters.versions import VersionFacts, Versions
from hcprep.services.history import ANSWER
from hcprep.ui.models.index import ROOT, Index
from hcprep.ui.moments import moment_words

Facts = Mapping[int, VersionFacts]
Ask = Callable[[Callable[[JobContext], Facts], Callable[[Facts], None], Callable[[HcprepError], None]], None]
"""Runs a slice of reading as a job and brings its outcome back."""
_SLICE = 12


class VersionTable(QAbstractTableModel):
    """Moment, words, change; of an answer moment and answer."""

    def __init__(self, versions: Versions, ask: Ask, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._versions, self._ask = versions, ask
        self._facts: dict[int, VersionFacts] = {}
        self._wanted: list[int] = []
        self._asked: frozenset[int] = frozenset()
        self.asked = 0
        """How many versions were read so far."""
        self._answers = versions.text.kind == ANSWER
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._next)

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how many versions are kept."""
        return 0 if parent.isValid() else len(self._versions.rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else 2 if self._answers else 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a cell; asks for what is not known yet."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(index.row(), index.column())
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return self._said(index.row())
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the heading of a column."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        heads = (self.tr("When"), self.tr("Answer")) if self._answers else (self.tr("When"), self.tr("Words"), self.tr("Change"))
        return heads[section]

    def _cell(self, row: int, column: int) -> str:
        if column == 0:
            return moment_words(self._versions.rows[row].at)
        facts = self._facts.get(row)
        if facts is None:
            self._want(row)
            return "…"
        if self._answers:
            return facts.said or self.tr("no answer")
        if column == 1:
            return str(facts.words)
        return " ".join(filter(None, (f"+{facts.added}" * bool(facts.added), f"−{facts.removed}" * bool(facts.removed))))

    def _said(self, row: int) -> str:
        when, facts = self._cell(row, 0), self._facts.get(row)
        if facts is None or self._answers:
            return f"{when}, {self._cell(row, 1)}"
        words = self.tr("{words} words, {added} added, {removed} taken out")
        return f"{when}, {words.format(words=facts.words, added=facts.added, removed=facts.removed)}"

    def _want(self, row: int) -> None:
        if row not in self._wanted and row not in self._asked:
            self._wanted.append(row)
            if not self._asked:
                self._timer.start()

    def _next(self) -> None:
        if self._asked or not self._wanted:
            return
        # The latest wishes first: they are what is on screen now.
        slice_, self._wanted = self._wanted[-_SLICE:], self._wanted[:-_SLICE]
        self._asked = frozenset(slice_)
        self._ask(lambda ctx: self._versions.facts(slice_, ctx), self._known, self._failed)

    def _known(self, facts: Facts) -> None:
        missing = {row: VersionFacts() for row in self._asked if row not in facts}
        self._facts.update({**facts, **missing})
        self.asked += len(facts)
        rows = sorted(self._asked)
        self._asked = frozenset()
        self.dataChanged.emit(self.index(rows[0], 0), self.index(rows[-1], self.columnCount() - 1))
        if self._wanted:
            self._timer.start()

    def _failed(self, _error: HcprepError) -> None:
        self._known({})
