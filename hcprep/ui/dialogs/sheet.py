"""The recovery sheet: what it is for, saving or printing it, and typing it back once to be sure it can be read."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from hcprep.errors import HcprepError
from hcprep.jobs import JobContext
from hcprep.presenters.safe import now_of
from hcprep.services.session import Session
from hcprep.services.sheet import LineState, declined, draw_sheet, line_state, make_sheet, sheet_state, typed_back
from hcprep.ui.dialogs.files import choose_new
from hcprep.ui.dialogs.safe_dialog import SafeDialog
from hcprep.ui.jobs import Jobs
from hcprep.ui.printing import can_print, print_picture, printer_dialog, save_whole
from hcprep.ui.safe_words import day_words
from hcprep.ui.widgets.cards import Card
from hcprep.ui.widgets.field import TextField

LINES = 4
_ACROSS = 2550
"""Pixels across a Letter page at 300 dots an inch."""


class SheetDialog(SafeDialog):
    """Nothing here is a trap: every way out leaves the case as it is. `new_passphrase` says why a new sheet is wanted."""

    def __init__(
        self, session: Session, jobs: Jobs, language: str, parent: QWidget | None = None, *, new_passphrase: bool = False
    ) -> None:
        super().__init__("sheet-dialog", "", jobs, parent)
        self.entitle(self.tr("Recovery sheet"))
        self._session = session
        self._language: Literal["en", "fr"] = "fr" if language == "fr" else "en"
        if new_passphrase:
            self.add_words(self.tr("Your passphrase is new, so an older sheet does not open this case now. Destroy it."), "label")
        self.add_words(
            self.tr(
                "If you forget your passphrase, nobody can open your case: not we, not anyone. This sheet of paper can. "
                "Whoever holds it can open your case too, so keep it where only you, or someone you trust, can find it."
            )
        )
        self.standing = self.add_words("", "hint")
        self.save_button = self.button("save-sheet", self.tr("Save the sheet as PDF…"), self._ask_save)
        self.print_button = self.button("print-sheet", self.tr("Print…"), self._ask_print)
        self.print_button.setVisible(can_print())
        self.add(self.row(self.print_button, self.save_button))
        self.add_words(self.tr("Use a printer of your own. Delete a saved file once it is on paper: it opens your case."), "hint")
        card = Card(self.tr("Type it back once"), self)
        card.add_words(self.tr("This shows that the paper can be read. Capitals and spaces do not matter."))
        self.lines: list[TextField] = []
        for number in range(1, LINES + 1):
            field = TextField(f"sheet-line-{number}", self.tr("Line {number}").format(number=number), "", card)
            field.changed.connect(partial(self._judge, number))
            card.column.addWidget(field)
            self.lines.append(field)
        self.add(card)
        self.check_button = self.button("check-sheet", self.tr("Check the sheet"), self.check, primary=True)
        self.add(self.row(self.check_button))
        self.column.addStretch(1)
        self.no_button = self.button("no-sheet", self.tr("I do not want a sheet"), self._decline)
        self.no_button.setProperty("kind", "link")
        self.show_face(0, self.no_button)
        self.close_button.setText(self.tr("Not now"))
        self._typing = card
        self._draw_standing()
        self.fit(700)
        self.print_button.setFocus() if can_print() else self.save_button.setFocus()

    def _draw_standing(self) -> None:
        try:
            state = sheet_state(self._session.file)
        except HcprepError as error:
            self.refuse(error)
            return
        self.standing.setVisible(bool(state.checked))
        if state.checked:
            words = self.tr("A sheet of this case was checked on {day}. You can print the same one again.")
            self.standing.setText(words.format(day=day_words(state.checked)))
            self.no_button.hide()
            self.close_button.setText(self.tr("Close"))

    # Onto paper.

    def _ask_save(self) -> None:
        path = choose_new(self, self.save_button.text(), "hcprep-recovery-sheet.pdf", self.tr("PDF (*.pdf)"))
        if path is not None:
            self.save(path)

    def save(self, path: Path) -> None:
        """Write the sheet as a PDF, and say so."""

        def work(_ctx: JobContext) -> bool:
            return save_whole(path, make_sheet(self._session.file, self._language, now_of(self._session)))

        def done(saved: bool) -> None:  # noqa: FBT001 - what the job answers
            if not saved:
                self.complain(self.tr("{name} could not be saved there.").format(name=path.name))
                return
            words = self.tr("Saved as {name}. Print it, then type it back below, and delete the file.")
            self.tell(words.format(name=path.name))
            self.lines[0].line.setFocus()

        self.run(self.tr("The sheet is being made…"), work, done)

    def _ask_print(self) -> None:
        self._printing = printer_dialog(self)
        self._printing.accepted.connect(self.print_now)
        self._printing.setWindowModality(Qt.WindowModality.WindowModal)
        self._printing.show()

    def print_now(self) -> None:
        """Print on the printer that was chosen."""
        printer = self._printing.printer()

        def work(_ctx: JobContext) -> bytes:
            return draw_sheet(self._session.file, self._language, now_of(self._session), _ACROSS)

        def done(png: bytes) -> None:
            if print_picture(printer, png):
                self.tell(self.tr("Sent to the printer. Now type the four lines back below."))
                self.lines[0].line.setFocus()
            else:
                self.complain(self.tr("The printer did not take it. Save the sheet as PDF, and print that file."))

        self.run(self.tr("The sheet is being made…"), work, done)

    # Typing it back.

    def _judge(self, number: int, *_changed: object) -> LineState:
        field = self.lines[number - 1]
        state = line_state(self._session.file, number, str(field.value()))
        words = {
            "mistyped": self.tr("Line {number} is not as it is printed. Compare it letter by letter.").format(number=number),
            "other": self.tr("Line {number} is of another sheet, perhaps an older one.").format(number=number),
        }
        field.show_error(words.get(state, ""))
        good = state == "good"
        field.hint_label.setText(self.tr("✓ This line is right.") if good else "")
        field.hint_label.setVisible(good)
        field.describe(field.line)
        return state

    def check(self) -> None:
        """Judge the lines; when all are right, keep in the case that the sheet is good."""
        self.summary.show_problems(())
        states = [self._judge(number) for number in range(1, LINES + 1)]
        wrong = next((number for number, state in enumerate(states) if state != "good"), None)
        if wrong is not None:
            if states[wrong] == "empty":
                self.lines[wrong].show_error(self.tr("Type line {number} from the paper.").format(number=wrong + 1))
            self.lines[wrong].line.setFocus()
            self.show_part(self.lines[wrong])
            return
        text = "\n".join(str(field.value()) for field in self.lines)
        self.run(
            self.tr("One moment…"),
            lambda _ctx: typed_back(self._session.file, text, now_of(self._session)),
            lambda _none: self._good(),
        )

    def _good(self) -> None:
        for field in self.lines:
            field.line.clear()
        for part in (self._typing, self.check_button, self.no_button):
            part.hide()
        self.close_button.setText(self.tr("Close"))
        self.close_button.setFocus()
        self._draw_standing()
        self.tell(self.tr("The sheet is right: it opens this case. Keep it away from the computer."))

    def _decline(self) -> None:
        self.run(
            self.tr("One moment…"),
            lambda _ctx: declined(self._session.file, now_of(self._session)),
            lambda _none: self.done(QDialog.DialogCode.Accepted),
        )
