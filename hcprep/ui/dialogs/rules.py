"""The rules a case follows: how old they are, what a newer file would change, keeping it, and accepting it for this case."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from hcprep.errors import HcprepError
from hcprep.presenters.rules import Looked, RulesPresenter, RulesState
from hcprep.ui.dialogs.files import choose_file
from hcprep.ui.messages import explain
from hcprep.ui.pages.base import PageContext, announce
from hcprep.ui.widgets.flow_layout import FlowLayout
from hcprep.ui.widgets.labels import Heading, Words
from hcprep.ui.widgets.order import order_tabs
from hcprep.ui.widgets.room import take_room


class RulesDialog(QDialog):
    """Nothing is used before its differences were shown; nothing is changed by a file that is refused."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Rules of this case"))
        self._language = context.language
        self._rules = RulesPresenter(context.desk)
        self._looked: Looked | None = None
        self._shown_newer = ""
        self.about = Words("", self)
        self.told = Words("", self, "label")
        self.changes_heading = Heading("", self, "section")
        self.changes = QPlainTextEdit(self)
        self.changes.setReadOnly(True)
        self.changes.setTabChangesFocus(True)
        self.look_button = QPushButton(self.tr("Look at a rules file…"), self)
        self.install_button = QPushButton(self.tr("Keep these rules on this computer"), self)
        self.accept_button = QPushButton(self.tr("Use the newer rules for this case"), self)
        self.close_button = QPushButton(self.tr("Close"), self)
        self.look_button.clicked.connect(self._ask)
        self.install_button.clicked.connect(self.install)
        self.accept_button.clicked.connect(self.use)
        self.close_button.clicked.connect(self.close)
        buttons = FlowLayout()
        for button in (self.look_button, self.install_button, self.accept_button):
            buttons.addWidget(button)
        holder = QWidget(self)
        holder.setLayout(buttons)
        row = QHBoxLayout()
        row.addWidget(holder, 1)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.addWidget(Heading(self.windowTitle(), self, "section"))
        for part in (self.about, self.told, self.changes_heading):
            layout.addWidget(part)
        layout.addWidget(self.changes, 100)
        layout.addStretch(1)
        layout.addLayout(row)
        order_tabs(self)
        self.told.hide()
        take_room(self, 760, 320)
        self._draw()

    def _draw(self) -> None:
        state = self._rules.state(self._language())
        self.about.setText(self._about(state))
        self.accept_button.setVisible(bool(state.newer))
        self.install_button.setVisible(self._looked is not None and self._looked.installable)
        if self._looked is not None:
            self._show_lines(self.tr("What {edition} would change").format(edition=self._looked.edition), self._looked.lines)
        elif state.newer:
            heading = self.tr("What changes from {old} to {new}").format(old=state.edition, new=state.newer)
            self._show_lines(heading, self._rules.differences(self._language()))
        else:
            self.changes_heading.hide()
            self.changes.hide()

    def _about(self, state: RulesState) -> str:
        parts = [
            self.tr("This case follows kit {edition}. Its facts were last checked on {day}."),
            self.tr("{unsure} of {values} facts that change are not confirmed; each is marked where it is used."),
        ]
        if state.old:
            parts.append(self.tr("That is {days} days ago: compare with the official pages, or get newer rules."))
        if state.newer:
            parts.append(self.tr("Newer rules ({newer}) are on this computer. This case keeps its own until you accept them."))
        facts = {name: getattr(state, name) for name in ("edition", "days", "unsure", "values", "newer")}
        return " ".join(parts).format(day=state.checked, **facts)

    def _show_lines(self, heading: str, lines: tuple[str, ...]) -> None:
        self.changes_heading.setText(heading)
        self.changes.setAccessibleName(heading)
        self.changes.setPlainText("\n".join(lines) or self.tr("There is no difference."))
        self.changes_heading.show()
        self.changes.show()
        take_room(self, 760, 640)

    # What the buttons do.

    def _ask(self) -> None:
        path = choose_file(self, self.look_button.text(), "", self.tr("Rules (*.hckit)"))
        if path is not None:
            self.look(path)

    def look(self, path: Path) -> None:
        """Read a file and show what it would change; nothing of it is used."""
        try:
            self._looked = self._rules.look(path, self._language())
        except HcprepError as error:
            self._looked = None
            self._refused(error)
        else:
            words = self.tr("{name} is good and signed with key {signer}. Read the changes below before you keep it.")
            if not self._looked.installable:
                words = self.tr("{name} is good, but not newer than the rules on this computer.")
            self._tell(words.format(name=path.name, signer=self._looked.signer))
        self._draw()

    def install(self) -> None:
        """Keep the file that was looked at; new cases use it, this one only once that is accepted."""
        if self._looked is None:
            return
        try:
            edition = self._rules.install(self._looked.path)
        except HcprepError as error:
            self._refused(error)
        else:
            self._looked = None
            self._tell(self.tr("The rules of {edition} are kept. New cases use them.").format(edition=edition))
        self._draw()

    def use(self) -> None:
        """Let the case follow the newest rules at hand; undo takes it back."""
        try:
            left = self._rules.accept()
        except HcprepError as error:
            self._refused(error)
        else:
            words = self.tr("This case follows the newer rules now.")
            if left.questions or left.items:
                words += " " + self.tr("The new rules do not speak of these any more; they stay in the case: {names}")
            self._tell(words.format(names=", ".join((*left.questions, *left.items))))
        self._draw()

    def _refused(self, error: HcprepError) -> None:
        self._tell(explain(error).words)

    def _tell(self, words: str) -> None:
        self.told.setText(words)
        self.told.show()
        announce(self, words)


def show_rules(context: PageContext, parent: QWidget) -> RulesDialog:
    """Open the rules beside the page."""
    dialog = RulesDialog(context, parent.window())
    dialog.open()
    return dialog
