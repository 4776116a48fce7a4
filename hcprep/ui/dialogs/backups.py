"""The backups of the open case: on or off, the second place, the list, checking, restoring and the rehearsal."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QWidget

from hcprep.clock import today
from hcprep.jobs import JobContext, Progress
from hcprep.presenters.safe import SafeFacts, look
from hcprep.presenters.safe_backups import BackupRow, SafeBackups
from hcprep.services.recovery import Contents, Drill, Restored
from hcprep.services.safe import SafeTools
from hcprep.ui.dialogs.files import choose_folder, choose_new
from hcprep.ui.dialogs.safe_dialog import SafeDialog
from hcprep.ui.jobs import Job
from hcprep.ui.pages.base import PageContext
from hcprep.ui.safe_words import backup_words, day_words, full_words, inside_words, moment_words
from hcprep.ui.widgets.lineslist import LinesList
from hcprep.ui.widgets.place_field import PassphraseField


class BackupsDialog(SafeDialog):
    """Small backups are looked into by themselves, one after the other; a large one when it is checked."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__("backups-dialog", "", context.jobs, parent)
        self.entitle(self.tr("Backups"))
        self._context = context
        self._session = context.desk.session
        tools = context.safe
        assert tools is not None  # noqa: S101 - the card offers this only where backups are kept
        self._tools: SafeTools = tools
        self._safe = SafeBackups(self._session, tools)
        self._rows: dict[str, BackupRow] = {}
        self._inside: dict[str, Contents] = {}
        self._peek: Job | None = None
        self._drawn = self._making = False
        self._build()
        self.fit(720)
        self.refresh()

    def _build(self) -> None:
        self.add_words(
            self.tr(
                "hcprep makes backups by itself: of your texts after each hour of work and at the close, of everything when "
                "papers changed. Each is read back before an older one goes. The passphrase of the case opens them, and so "
                "does its recovery sheet."
            )
        )
        self.on_box = QCheckBox(self.tr("Make backups of this case by itself"), self)
        self.on_box.setObjectName("backups-on")
        self.on_box.clicked.connect(self._switch)
        self.add(self.on_box)
        self.full_words = self.add_words("", "label")
        self.second = self.add_words("")
        self.second_button = self.button("choose-second", self.tr("Choose a second place…"), self._ask_second)
        self.no_second_button = self.button("no-second", self.tr("No second place"), partial(self.use_second, None))
        self.add(self.row(self.second_button, self.no_second_button))
        self.none = self.add_words(self.tr("There is no backup yet."))
        self.list = LinesList("backup-list", self.tr("Backups, the newest first"), self)
        self.list.selectionModel().currentChanged.connect(self._chosen_changed)
        self.add(self.list)
        self.old_words = PassphraseField(
            "old-words",
            self.tr("The passphrase this backup was made with"),
            self.tr("It was made before you changed the passphrase."),
            self,
        )
        self.old_words.hide()
        self.add(self.old_words)
        self.check_button = self.button("check-backup", self.tr("Check this one"), self.check)
        self.restore_button = self.button("restore-backup", self.tr("Restore…"), self._ask_restore)
        self._chosen_row = self.row(self.check_button, self.restore_button)
        self.add(self._chosen_row)
        self.drill_words = self.add_words("", "hint")
        self.make_button = self.button("make-backup", self.tr("Make one now"), self.make)
        self.drill_button = self.button("drill", self.tr("Try a restore"), self.drill)
        self.drill_button.setAccessibleDescription(
            self.tr("Restores the newest backup into a private place, compares it with your case, and wipes it.")
        )
        self.show_face(0, self.make_button, self.drill_button)
        self.column.addStretch(1)

    def refresh(self) -> None:
        """Gather the list and the facts again."""

        def work(ctx: JobContext) -> tuple[SafeFacts, tuple[BackupRow, ...]]:
            return look(self._session, self._tools, ctx), self._safe.rows(ctx)

        self._jobs.start(self, work, self._draw, self.refuse)

    def _draw(self, found: tuple[SafeFacts, tuple[BackupRow, ...]]) -> None:
        facts, rows = found
        chosen = self.list.chosen()
        self._rows = {row.key: row for row in rows}
        self.list.lines.show_rows([(row.key, self._words(row)) for row in rows])
        self.list.updateGeometry()
        self.list.choose(chosen)
        for part in (self.list, self._chosen_row):
            part.setVisible(bool(rows))
        self.none.setVisible(not rows)
        self.on_box.setChecked(facts.on)
        self.drill_button.setEnabled(facts.backup is not None)
        self.full_words.setText(full_words(facts, today(self._context.clock)))
        self._draw_second(facts)
        drill = facts.drill
        self.drill_words.setVisible(drill is not None)
        if drill is not None:
            self.drill_words.setText(self._drill_words(drill))
        self._chosen_changed()
        if not self._drawn:
            self._drawn = True
            (self.list if rows else self.make_button).setFocus()
        self._peek_next()

    def _draw_second(self, facts: SafeFacts) -> None:
        self.no_second_button.setVisible(facts.second is not None)
        if facts.second is None:
            self.second.setText(self.tr("A second place, such as a USB key you keep elsewhere, also survives a stolen computer."))
            return
        words = self.tr("Second place: {folder}. It is there now.")
        if not facts.second.there:
            words = self.tr("Second place: {folder}. Not there now; last reached: {moment}.")
        seen = moment_words(facts.second.seen, today(self._context.clock)) if facts.second.seen else "…"
        self.second.setText(words.format(folder=facts.second.folder, moment=seen))
        self.second_button.setText(self.tr("Choose another second place…"))

    def _drill_words(self, drill: Drill) -> str:
        if drill.good:
            words = self.tr("Restoring was tried on {day}: all of it came back, %n document(s).", "", drill.documents)
        elif drill.missing:
            words = self.tr("Restoring was tried on {day}: %n document(s) are in no backup. Make one now.", "", drill.missing)
        else:
            words = self.tr("Restoring was tried on {day}: the backup is older than your case. Make one now.")
        return words.format(day=day_words(drill.at))

    def _words(self, row: BackupRow) -> str:
        place = self.tr("in the second place") if row.second else self.tr("on this computer")
        inside = self._inside.get(row.key)
        parts = [place, *([inside_words(inside)] if inside is not None else [])]
        if row.older:
            parts.append(self.tr("opens with an older passphrase"))
        return f"{backup_words(row.backup, today(self._context.clock))}\n{', '.join(parts)}"

    # Looking into them.

    def _peek_next(self) -> None:
        wanted = next((row for key, row in self._rows.items() if key not in self._inside and self._safe.plain(row)), None)
        if wanted is None or (self._peek is not None and not self._peek.finished) or self.busy:
            return
        row = wanted

        def done(inside: Contents) -> None:
            self._looked_into(row, inside)
            self._peek_next()

        self._peek = self._jobs.start(self, lambda ctx: self._safe.contents(row, ctx), done, lambda _error: None)

    def _looked_into(self, row: BackupRow, inside: Contents) -> None:
        self._inside[row.key] = inside
        self.list.lines.show_words(row.key, self._words(row))

    def _row(self) -> BackupRow | None:
        return self._rows.get(self.list.chosen())

    def _chosen_changed(self, *_indexes: object) -> None:
        row = self._row()
        self.old_words.setVisible(row is not None and row.older)

    # What the buttons do.

    def _switch(self, on: bool) -> None:  # noqa: FBT001 - slot of a box
        self._do(self.tr("One moment…"), lambda ctx: self._safe.switch(ctx, on=on), lambda _none: None)

    def _ask_second(self) -> None:
        folder = choose_folder(self, self.tr("A second place for backups, such as a USB key"))
        if folder is not None:
            self.use_second(folder)

    def use_second(self, folder: Path | None) -> None:
        """Keep backups in this folder too, or in none besides the first."""
        self._do(self.tr("One moment…"), lambda ctx: self._safe.second(folder, ctx), lambda _none: None)

    def make(self) -> None:
        """Make a backup of everything now, in every place that is there."""

        def done(made: tuple[object, ...]) -> None:
            self.tell(self.tr("%n backup(s) made and read back.", "", len(made)))

        self._making = True
        self._do(self.tr("A backup of everything is being made and read back…"), partial(self._safe.make, "full"), done)

    def _progress(self, step: Progress) -> None:
        words = {
            "copy": self.tr("Everything is being copied. You may stop; nothing is lost by it."),
            "copy-check": self.tr("The backup is being read back, to be sure that it is whole…"),
        }
        self.job_panel.show_progress(step, words.get(step.code, "") if self._making else "")

    def check(self) -> None:
        """Read all of the chosen backup."""
        row = self._row()
        if row is None:
            return
        words = self.old_words.line.text()

        def done(inside: Contents) -> None:
            self._looked_into(row, inside)
            self.tell(self.tr("All of it can be read: {inside}.").format(inside=inside_words(inside)))

        self._do(self.tr("The backup is being read…"), lambda ctx: self._safe.check(row, words, ctx), done)

    def _ask_restore(self) -> None:
        start = Path(self._session.path.parent, self.tr("restored") + ".hcase")
        kinds = self.tr("Cases of hcprep") + " (*.hcase)"
        chosen = choose_new(self, self.tr("A new file for the restored case"), str(start), kinds, confirm=False)
        if chosen is not None:
            self.restore(chosen)

    def restore(self, target: Path) -> None:
        """Make a new case file of the chosen backup; the open case is not touched."""
        row = self._row()
        if row is None:
            return
        words = self.old_words.line.text()

        def done(made: Restored) -> None:
            text = self.tr("Restored as {name}, and read back. The case you have open was not touched.")
            if made.missing:
                text += " " + self.tr("%n document(s) are in no backup; add them again.", "", len(made.missing))
            self.tell(text.format(name=made.path.name))

        self._do(
            self.tr("The case is being restored and read back…"),
            lambda ctx: self._safe.restore(row, words, str(target), ctx),
            done,
        )

    def drill(self) -> None:
        """Rehearse: restore the newest backup in private, compare, wipe."""

        def done(found: Drill) -> None:
            if found.good:
                self.tell(self.tr("It works: all of your case came back from the backups. The rehearsal was wiped."))
            else:
                self.tell(self.tr("Not all of it came back. Press “Make one now”, then try again. Nothing was changed."))

        self._do(self.tr("The newest backup is being restored, compared and wiped…"), self._safe.drill, done)

    def _do(self, words: str, work: Callable[[JobContext], object], done: Callable[..., None]) -> None:
        if self._peek is not None:
            self._peek.cancel()

        def finished(result: object) -> None:
            done(result)
            self.refresh()

        self.run(words, work, finished)

    def _idle(self) -> None:
        super()._idle()
        self._making = False

    def reject(self) -> None:
        """Stop looking, and close."""
        if self._peek is not None:
            self._peek.cancel()
        super().reject()
