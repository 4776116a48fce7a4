"""One checklist item as a card: what it is, its papers, adding by button or by dropping, and saying why one has none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from hcprep.model.evidence import MarkState
from hcprep.presenters.documents import EntryRow
from hcprep.ui.paper_words import NEED_WORDS, STATE_WORDS
from hcprep.ui.widgets.drops import DropFrame
from hcprep.ui.widgets.flow_layout import FlowLayout
from hcprep.ui.widgets.keep import focus_inside
from hcprep.ui.widgets.kept_layout import kept_column, kept_row
from hcprep.ui.widgets.labels import Heading, Words, breakable
from hcprep.ui.widgets.letterdraft import LetterDraft
from hcprep.ui.widgets.paperline import PaperLine
from hcprep.ui.widgets.reasonbox import ReasonBox
from hcprep.ui.widgets.steady import bring_into_view, settle
from hcprep.ui.words import say


@dataclass(frozen=True, slots=True)
class Draft:
    """What is open on a card and not yet saved."""

    details: bool = False
    state: MarkState = "todo"
    """What the reason being written is for; `todo` when none is."""
    reason: str = ""


class CheckItem(DropFrame):
    """The card stays the same widget when its row changes; `draft` keeps what was open and typed."""

    add_asked = Signal(str, str)
    marked = Signal(str, str, str, str)
    paper_asked = Signal(str, str)
    renamed = Signal(str, str, str)
    """What is asked of a paper of the card, as `PaperLine` says it."""

    def __init__(self, row: EntryRow, draft: Draft | None = None, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        self.row: EntryRow = row
        self.add_button: QPushButton
        self.lines: list[PaperLine] = []
        self.remade = True
        """Whether parts of it were made anew since somebody set this to False."""
        self._details: QWidget | None = None
        self._reason: ReasonBox | None = None
        self._content: QWidget | None = None
        self._top: QWidget | None = None
        self._holder = kept_column(self)
        self._holder.setContentsMargins(16, 12, 16, 12)
        self._holder.setSpacing(4)
        self._papers = QVBoxLayout()
        self._papers.setSpacing(4)
        self._holder.addLayout(self._papers)
        self._build(row, draft or Draft())

    @property
    def spoken(self) -> str:
        """The item in one line, for accessible names."""
        return f"{self.row.title}, {self.row.person_name}" if self.row.person_name else self.row.title

    @property
    def draft(self) -> Draft:
        """What is open on the card now."""
        details = self._details is not None and not self._details.isHidden()
        if self._reason is None or self._reason.isHidden():
            return Draft(details=details)
        return Draft(details=details, state=self._reason.state, reason=self._reason.words)

    def show_row(self, row: EntryRow) -> None:
        """Draw another value of the same item; the focus stays on the card, and what is the same stays as it is."""
        draft = self.draft
        if row.status != self.row.status:
            draft = Draft(details=draft.details)
        inside = focus_inside(self)
        name = inside.objectName() if inside is not None and inside.hasFocus() else ""
        old: list[QWidget] = []
        if replace(row, papers=(), person_name="") == replace(self.row, papers=(), person_name=""):
            self._rename(row)
            old += self._show_papers()
        else:
            old += [part for part in (self._top, self._content) if part is not None]
            old += self._build(row, draft)
        if name and (inside is None or not inside.hasFocus() or not inside.objectName()):
            again = self.findChild(QWidget, name) or self.add_button
            again.setFocus(Qt.FocusReason.OtherFocusReason)
        for part in old:
            part.hide()
            part.deleteLater()

    def _rename(self, row: EntryRow) -> None:
        """Take over a row that may be about somebody who is called otherwise now."""
        before, self.row = self.spoken, row
        if before == self.spoken:
            return
        self._heading.setText(breakable(self._named))
        self._heading.setAccessibleName(self._named)
        for part in (self._top, self._content):
            for widget in part.findChildren(QWidget) if part is not None else ():
                name = widget.accessibleName()
                if widget is not self._heading and before in name:
                    widget.setAccessibleName(name.replace(before, self.spoken))

    @property
    def _named(self) -> str:
        row = self.row
        title = f"{row.title} ({row.form})" if row.form and row.form not in row.title else row.title
        return f"{title} — {row.person_name}" if row.person_name else title

    def save_reason(self) -> bool:
        """Save the words of an open reason box; True if there were any."""
        draft = self.draft
        if not draft.reason.strip():
            return False
        self._say_why(draft.state, draft.reason)
        return True

    def show_details(self, *, opened: bool) -> None:
        """Show or hide what the item is and why it is asked."""
        if opened and self._details is None:
            self._details = self._more()
            self._layout.insertWidget(self._layout.indexOf(self._links) + 1, self._details)
        if self._details is not None:
            self._details.setVisible(opened)
        self.why_button.setText(self.tr("Hide this") if opened else self.tr("What is this? Why am I asked?"))

    def _show_papers(self) -> list[QWidget]:
        """Give every paper its line; return lines that are used no more."""
        kept = {line.paper.id: line for line in self.lines}
        self.lines = []
        for place, paper in enumerate(self.row.papers):
            line = kept.get(paper.id)
            if line is not None and line.show_paper(paper):
                del kept[paper.id]
            else:
                self.remade = True
                before, line = line, PaperLine(paper, self)
                line.asked.connect(self.paper_asked)
                line.renamed.connect(self.renamed)
                if before is not None:
                    line.go_on_naming(before)
            self.lines.append(line)
            if self._papers.indexOf(line) != place:
                self.remade = True
                self._papers.removeWidget(line)
                self._papers.insertWidget(place, line)
            line.show()
        for line in kept.values():
            self._papers.removeWidget(line)
            _nameless(line)
        return list(kept.values())

    def _build(self, row: EntryRow, draft: Draft) -> list[QWidget]:
        """Make all but the papers anew; return lines of papers that are used no more."""
        self.remade = True
        for part in (self._top, self._content):
            if part is not None:
                self._holder.removeWidget(part)
                _nameless(part)
        self.row = row
        self._details = self._reason = None
        self.setObjectName(f"item-{row.key}")
        self._top = QWidget(self)
        self._head(self._top)
        self._holder.insertWidget(0, self._top)
        unused = self._show_papers()
        self._content = QWidget(self)
        self._layout = kept_column(self._content)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        if row.reason and row.status != "todo":
            self._layout.addWidget(Words(self.tr("Your reason: {reason}").format(reason=row.reason), self._content))
        if row.reason and row.status == "cannot_get":
            told = self.tr("These words stand in your letter about missing papers.")
            self._layout.addWidget(Words(told, self._content, "quiet"))
        if row.letter:
            self._layout.addWidget(LetterDraft(row.letter, self._content))
        self._actions()
        self.show_details(opened=draft.details)
        self._holder.addWidget(self._content)
        self._top.show()
        self._content.show()
        if draft.state != "todo":
            self._ask(draft.state, draft.reason)
        return unused

    def _head(self, top: QWidget) -> None:
        row = self.row
        words = QVBoxLayout()
        words.setSpacing(0)
        self._heading = Heading(breakable(self._named), top, "label")
        self._heading.setAccessibleName(self._named)
        words.addWidget(self._heading)
        need = say(NEED_WORDS[row.need]) if row.status == "todo" else ""
        kind = "good" if row.status == "have" else "quiet"
        unsure = self.tr("rule not confirmed") if row.unconfirmed else ""
        status = " · ".join(filter(None, (need, say(STATE_WORDS[row.status]), unsure)))
        words.addWidget(Words(status, top, kind))
        self.add_button = QPushButton(self.tr("Add files…"), top)
        self.add_button.setObjectName(f"add-{row.key}")
        self.add_button.setAccessibleName(self.tr("Add files: {title}").format(title=self.spoken))
        self.add_button.clicked.connect(self._add)
        head = kept_row(top)
        head.setContentsMargins(0, 0, 0, 0)
        head.addLayout(words, 1)
        head.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignTop)

    def _actions(self) -> None:
        self._links = QWidget(self._content)
        links = FlowLayout(self._links, 10)
        self.why_button = self._link(links, "why", "", self.tr("What is this? Why am I asked? {title}"), self._toggle)
        if self.row.status == "todo":
            name = self.tr("I do not have it because: {title}")
            self._link(links, "cannot", self.tr("I do not have it because…"), name, self._ask_cannot)
            name = self.tr("It does not apply because: {title}")
            self._link(links, "skip", self.tr("It does not apply because…"), name, self._ask_skip)
        elif self.row.status != "have":
            name = self.tr("Change your reason: {title}")
            self._link(links, "reword", self.tr("Change your reason"), name, self._ask_again)
            name = self.tr("Put back on the list: {title}")
            self._link(links, "back", self.tr("Put back on the list"), name, self._put_back)
        self._layout.addWidget(self._links)

    def _link(self, row: FlowLayout, what: str, words: str, name: str, slot: Callable[[], None]) -> QPushButton:
        button = QPushButton(words, self._links)
        button.setProperty("kind", "link")
        button.setObjectName(f"{what}-{self.row.key}")
        button.setAccessibleName(name.format(title=self.spoken))
        button.clicked.connect(slot)
        row.addWidget(button)
        return button

    def _more(self) -> QWidget:
        box = QWidget(self._content)
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 4, 0, 4)
        for text in dict.fromkeys((self.row.what, self.row.accept, self.row.why)):
            if text:
                layout.addWidget(Words(text, box))
        source = self.tr("Source: {source}").format(source=self.row.source)
        layout.addWidget(Words(source, box, "quiet"))
        if self.row.unconfirmed:
            layout.addWidget(Words(self.tr("Not confirmed on an official page. Check it before you file."), box, "quiet"))
        return box

    def _ask_cannot(self) -> None:
        self._open_box("cannot_get", self.row.reason)

    def _ask_skip(self) -> None:
        self._open_box("not_applicable", self.row.reason)

    def _ask_again(self) -> None:
        self._open_box(self.row.status, self.row.reason)

    def _open_box(self, state: MarkState, words: str) -> None:
        box = self._ask(state, self.draft.reason or words)
        settle()
        box.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_view(self)

    def _ask(self, state: MarkState, words: str) -> ReasonBox:
        if self._reason is None:
            self._reason = ReasonBox(self.row.key, self.spoken, self._content)
            self._reason.saved.connect(self._say_why)
            self._reason.cancelled.connect(self._cancelled)
            self._layout.addWidget(self._reason)
        self._reason.ask(state, words)
        return self._reason

    def _say_why(self, state: str, words: str) -> None:
        self.marked.emit(self.row.item, self.row.person, state, words)

    def _cancelled(self) -> None:
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_back(self) -> None:
        self.marked.emit(self.row.item, self.row.person, "todo", self.row.reason)

    def _add(self) -> None:
        self.add_asked.emit(self.row.item, self.row.person)

    def _toggle(self) -> None:
        self.show_details(opened=self._details is None or self._details.isHidden())


def _nameless(part: QWidget) -> None:
    """Take the names away: a widget on its way out must not be found any more."""
    for named in (part, *part.findChildren(QWidget)):
        named.setObjectName("")
