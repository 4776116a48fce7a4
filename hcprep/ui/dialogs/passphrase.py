"""Another passphrase for the open case: six words or one's own, typed twice; then what that means for older copies."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtWidgets import QWidget

from hcprep.errors import CaseFileError, HcprepError
from hcprep.jobs import JobContext
from hcprep.passphrase import check_passphrase, generate_passphrase, personal_words
from hcprep.presenters.safe_backups import SafeBackups
from hcprep.services.safe import NewPassphrase, new_passphrase
from hcprep.ui.dialogs.safe_dialog import SafeDialog
from hcprep.ui.messages import explain
from hcprep.ui.pages.base import PageContext
from hcprep.ui.widgets.field import Field
from hcprep.ui.widgets.labels import Words
from hcprep.ui.widgets.place_field import PassphraseField


class PassphraseDialog(SafeDialog):
    """The case is open already; the present passphrase is asked all the same, for the screen somebody left unlocked."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__("passphrase-dialog", "", context.jobs, parent)
        self.entitle(self.tr("Change the passphrase"))
        self._context = context
        self._session = context.desk.session
        self.intro = self.add_words(
            self.tr(
                "A new file is written under the new passphrase and read back; only then it takes the place of the old one. "
                "Keep the old passphrase until this window says that it is done."
            )
        )
        self.current = PassphraseField("current-words", self.tr("The passphrase of today"), "", self)
        self.new = PassphraseField(
            "new-passphrase",
            self.tr("The new passphrase"),
            self.tr("At least 15 letters. Words that do not belong together are best. Write it down before you go on."),
            self,
        )
        self.again = PassphraseField("again-passphrase", self.tr("The new passphrase again"), "", self)
        self.english_button = self.button("six-en", self.tr("Suggest six English words"), partial(self._suggest, "en"))
        self.french_button = self.button("six-fr", self.tr("Suggest six French words"), partial(self._suggest, "fr"))
        first, other = self.english_button, self.french_button
        if context.language() == "fr":
            first, other = other, first
        self.add(self.current)
        self.add(self.new)
        self._suggestions = self.row(first, other)
        self.add(self._suggestions)
        self.add(self.again)
        self.change_button = self.button("change-passphrase", self.tr("Change the passphrase"), self.change, primary=True)
        self._main_row = self.row(self.change_button)
        self.add(self._main_row)
        down = (self.new.line, self.new.show_box, first, other, self.again.line, self.again.show_box, self.change_button)
        for before, after in pairwise(down):
            QWidget.setTabOrder(before, after)
        self.add_words(self.tr("What stays as it was"), "label")
        self.effects: list[Words] = [
            self.add_words(words)
            for words in (
                self.tr("Backups and copies made before keep to the old passphrase. You can remove those backups afterwards."),
                self.tr("A recovery sheet from before does not open the case any more. You are offered a new one."),
                self.tr(
                    "On USB keys and modern disks, traces of the old file can stay for a while. They stay locked with the old "
                    "passphrase. If somebody knows it, they could open such traces and old copies."
                ),
            )
        ]
        self.sheet_button = self.button("new-sheet", self.tr("Make the new recovery sheet…"), self._sheet)
        self.forget_button = self.button("forget-older", self.tr("Remove the older backups"), self._forget)
        self.show_face(0, self.sheet_button, self.forget_button)
        for button in (self.sheet_button, self.forget_button):
            button.hide()
        self.column.addStretch(1)
        self.fit(680)
        self.current.line.setFocus()

    def _suggest(self, language: str) -> None:
        words = generate_passphrase(language)
        for field in (self.new, self.again):
            field.show_value(words)
            field.reveal(True)
            field.show_error("")

    def change(self) -> None:
        """Check what was typed, then write the case anew under the new passphrase."""
        self.summary.show_problems(())
        for field in (self.current, self.new, self.again):
            field.show_error("")
        current, new = self.current.line.text(), self.new.line.text()
        if not current:
            self._wrong(self.current, self.tr("Type the passphrase of today."))
            return
        try:
            check_passphrase(new, personal_words(self._context.desk.case))
        except CaseFileError as error:
            self._wrong(self.new, self._weak(error))
            return
        if new != self.again.line.text():
            self._wrong(self.again, self.tr("The two passphrases are not the same."))
            return

        def work(ctx: JobContext) -> NewPassphrase:
            return new_passphrase(self._session, current, new, ctx)

        self.run(self.tr("The case is being written under the new passphrase and read back…"), work, self._changed)

    def _weak(self, error: CaseFileError) -> str:
        reason = error.facts.get("reason")
        words = {
            "too-short": self.tr("It is too short: at least 15 letters and signs are needed."),
            "personal": self.tr("It is made of names, dates or places of this case, which others would try first."),
            "repetitive": self.tr("It repeats itself, or is made of words that are tried first."),
            "control": self.tr("It holds a sign that cannot be typed again, such as a line break."),
            "key-like": self.tr("It looks like a raw key. Use words."),
        }
        return words.get(str(reason), explain(error).what)

    def _wrong(self, field: Field, words: str) -> None:
        field.show_error(words)
        self.complain(words, field.input_widget())

    def show_error(self, error: HcprepError, field: QWidget | None = None) -> None:
        """Say what went wrong; a wrong passphrase of today beside its line."""
        if error.code == "case-wrong-passphrase":
            words = self.tr("This is not the passphrase of today. Nothing was changed.")
            self._wrong(self.current, f"{words} {self.current.keyboard_hint()}")
        else:
            super().show_error(error, field)

    def _changed(self, done: NewPassphrase) -> None:
        for field in (self.current, self.new, self.again):
            field.line.clear()
        for part in (self.intro, self.current, self.new, self.again, self._suggestions, self._main_row):
            part.hide()
        parts = [self.tr("Done. From now on, only the new passphrase opens this case.")]
        if done.backed_up:
            parts.append(self.tr("A full backup under it was made and read back."))
        if done.older:
            parts.append(self.tr("%n older backup(s) still open with the old passphrase.", "", done.older))
        self.sheet_button.show()
        self.forget_button.setVisible(done.backed_up and done.older > 0)
        self.tell(" ".join(parts))
        self.sheet_button.setFocus()

    def _sheet(self) -> None:
        from hcprep.ui.dialogs.sheet import SheetDialog

        behind = self.parentWidget()
        dialog = SheetDialog(self._session, self._jobs, self._context.language(), behind, new_passphrase=True)
        self.accept()
        dialog.open()

    def _forget(self) -> None:
        tools = self._context.safe
        if tools is None:
            return

        def done(count: int) -> None:
            self.forget_button.hide()
            self.tell(self.tr("%n older backup(s) removed.", "", count))
            self.close_button.setFocus()

        self.run(self.tr("One moment…"), SafeBackups(self._session, tools).forget_older, done)
