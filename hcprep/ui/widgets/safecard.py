"""The card that says in one glance how safe the open case is, each line with the one thing that can be done about it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget

from hcprep.clock import today
from hcprep.errors import HcprepError
from hcprep.jobs import JobContext
from hcprep.presenters.safe import SafeFacts, choose_second, look
from hcprep.ui.dialogs.files import choose_folder, choose_new
from hcprep.ui.messages import explain
from hcprep.ui.pages.base import PageContext, announce
from hcprep.ui.safe_words import backup_words, day_words, full_words, moment_words, place_words
from hcprep.ui.widgets.cards import Card
from hcprep.ui.widgets.saferow import SafeRow


class SafeCard(Card):
    """Draws facts gathered beside the window's thread; what cannot be known yet is said so."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setObjectName("safe-card")
        self._context = context
        self._looking = self._again = False
        self.facts: SafeFacts | None = None
        self.dialog: QDialog | None = None
        self.title = self.add_words(self.tr("Keep your case safe"), "section")
        self.told = self.add_words("", "label")
        self.told.hide()
        self.place = self._row("place", self.tr("The file"), self.tr("Save a copy…"), self._copy)
        self.sheet = self._row("sheet", self.tr("Recovery sheet"), self.tr("Make the sheet…"), self._open_sheet)
        self.backups = self._row("backups", self.tr("Backups"), self.tr("Backups…"), self._open_backups)
        self.second = self._row("second", self.tr("Second place for backups"), self.tr("Choose a folder…"), self._ask_second)
        self.passphrase = self._row("passphrase", self.tr("Passphrase"), self.tr("Change…"), self._open_passphrase)
        self.bin = self._row("bin", self.tr("Removed papers"), self.tr("Look at them…"), self._open_bin)
        self.bin.hide()
        self.place.show_state(self.tr("One moment…"))

    def _row(self, name: str, title: str, button: str, pressed: Callable[[], None]) -> SafeRow:
        row = SafeRow(name, title, button, self)
        row.pressed.connect(pressed)
        self.column.addWidget(row)
        return row

    def refresh(self) -> None:
        """Gather the facts and draw them."""
        if self._looking:
            self._again = True
            return
        self._looking = True
        session, safe = self._context.desk.session, self._context.safe
        self._context.jobs.start(self, partial(look, session, safe), self._found, self._lost, cancelled=self._looked)

    def _found(self, facts: SafeFacts) -> None:
        self.facts = facts
        self._draw(facts, today(self._context.clock))
        self._looked()

    def _lost(self, error: HcprepError) -> None:
        self.place.show_state(explain(error).what)
        self._looked()

    def _looked(self) -> None:
        self._looking = False
        if self._again:
            self._again = False
            self.refresh()

    # Drawing.

    def _draw(self, facts: SafeFacts, day: date) -> None:
        saved = self.tr("Last saved {moment}.").format(moment=moment_words(facts.saved, day)) if facts.saved else ""
        self.place.show_state(f"{facts.name} · {saved}" if saved else facts.name, " ".join(self._place(facts, day)))
        self._draw_sheet(facts)
        for row in (self.backups, self.second):
            row.setVisible(facts.kept)
        if facts.kept:
            self._draw_backups(facts, day)
        self.passphrase.setVisible(not facts.fictional)
        changed = self.tr("Changed on {day}.") if facts.rekeyed else self.tr("The one you chose when you made this case.")
        self.passphrase.show_state(changed.format(day=day_words(facts.rekeyed) if facts.rekeyed else ""))
        self.bin.setVisible(facts.removed > 0)
        self.bin.show_state(self.tr("%n paper(s) can be put back.", "", facts.removed))

    def _place(self, facts: SafeFacts, day: date) -> list[str]:
        parts = [place_words(facts)]
        if facts.worked_here and facts.returned:
            words = self.tr("You work in a copy on this computer. Copied back: {moment}.")
            parts.append(words.format(moment=moment_words(facts.returned, day)))
        elif facts.worked_here:
            parts.append(self.tr("You work in a copy on this computer. It is copied back when you close the case."))
        if facts.beside:
            words = self.tr("Somebody else changed this case meanwhile. Your version is beside it: {name}.")
            parts.append(words.format(name=facts.beside))
        return [*parts, facts.folder]

    def _draw_sheet(self, facts: SafeFacts) -> None:
        self.sheet.setVisible(not facts.fictional)
        if facts.sheet.checked:
            words = self.tr("Made, and checked on {day}.").format(day=day_words(facts.sheet.checked))
            self.sheet.show_state(words, self.tr("It opens the case if you forget the passphrase."))
            self.sheet.show_button(self.tr("Print it again…"))
            return
        self.sheet.show_button(self.tr("Make the sheet…"))
        lost = self.tr("Without it, a forgotten passphrase cannot be replaced by anyone.")
        if facts.rekeyed:
            self.sheet.show_state(self.tr("Not yet. A sheet from before you changed the passphrase does not open it."), lost)
        elif facts.sheet.declined:
            self.sheet.show_state(self.tr("You did not want one."), lost)
        else:
            self.sheet.show_state(self.tr("Not yet."), lost)

    def _draw_backups(self, facts: SafeFacts, day: date) -> None:
        if facts.backup is not None:
            words = self.tr("Last: {backup}. It was read back, and is whole.").format(backup=backup_words(facts.backup, day))
        else:
            words = self.tr("None yet. The first is made while you work, or when you close the case.")
        hints = [full_words(facts, day)] if facts.backup is not None and facts.backup != facts.full else []
        hints += [] if facts.on else [self.tr("Switched off: hcprep makes none by itself.")]
        if facts.problem is not None:
            hints.append(self.tr("The last try did not work: {why}").format(why=explain(facts.problem).what))
        if facts.drill is not None:
            tried = self.tr("Restoring was tried on {day}: all of it came back.")
            if not facts.drill.good:
                tried = self.tr("Restoring was tried on {day}: not all of it came back.")
            hints.append(tried.format(day=day_words(facts.drill.at)))
        self.backups.show_state(words, " ".join(hints))
        second = facts.second
        if second is None:
            self.second.show_state(self.tr("None chosen."), self.tr("A USB key kept elsewhere also survives a stolen computer."))
            self.second.show_button(self.tr("Choose a folder…"))
            return
        self.second.show_button(self.tr("Change…"))
        seen = moment_words(second.seen, day) if second.seen else "…"
        reached = self.tr("It is there now.") if second.there else self.tr("Not there now. Last reached: {moment}.")
        self.second.show_state(str(second.folder), reached.format(moment=seen))

    # What the buttons do.

    def _copy(self) -> None:
        start = Path.home() / self._context.desk.session.path.name
        kinds = self.tr("Cases of hcprep") + " (*.hcase)"
        chosen = choose_new(self, self.tr("Save a copy of the case"), str(start), kinds, confirm=False)
        if chosen is not None:
            self.copy_to(chosen)

    def copy_to(self, path: Path) -> None:
        """Save a copy of the whole case, which the same passphrase opens, and say so."""
        self._tell(self.tr("The copy is being written and read back…"))
        session = self._context.desk.session
        self._context.jobs.start(self, partial(session.save_elsewhere, path), self._copied, self._refused)

    def _copied(self, path: Path) -> None:
        self._tell(self.tr("A copy was saved and read back: {name}. The same passphrase opens it.").format(name=path.name))

    def _ask_second(self) -> None:
        folder = choose_folder(self, self.tr("A second place for backups, such as a USB key"))
        if folder is not None:
            self.use_second(folder)

    def use_second(self, folder: Path) -> None:
        """Keep backups in this folder too."""

        def work(ctx: JobContext) -> None:
            choose_second(self._context.desk.session, folder, ctx)

        self._context.jobs.start(self, work, lambda _none: self.refresh(), self._refused)

    def _refused(self, error: HcprepError) -> None:
        self._tell(explain(error).words)

    def _tell(self, words: str) -> None:
        self.told.setText(words)
        self.told.show()
        announce(self, words)

    def _open_sheet(self) -> None:
        from hcprep.ui.dialogs.sheet import SheetDialog

        self._show(SheetDialog(self._context.desk.session, self._context.jobs, self._context.language(), self.window()))

    def _open_backups(self) -> None:
        from hcprep.ui.dialogs.backups import BackupsDialog

        self._show(BackupsDialog(self._context, self.window()))

    def _open_passphrase(self) -> None:
        from hcprep.ui.dialogs.passphrase import PassphraseDialog

        self._show(PassphraseDialog(self._context, self.window()))

    def _open_bin(self) -> None:
        from hcprep.ui.dialogs.removed import RemovedDialog

        self._show(RemovedDialog(self._context, self.window()))

    def _show(self, dialog: QDialog) -> None:
        dialog.finished.connect(self.refresh)
        self.dialog = dialog
        dialog.open()
