"""At the door: what is hit in a damaged case file, a look at the rest, and three ways to keep what is whole."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hcprep.casefile import Key, Mended, Piece
from hcprep.errors import HcprepError
from hcprep.jobs import JobContext
from hcprep.presenters.safe_lost import SafeLost
from hcprep.services.export import Exported
from hcprep.services.mending import Examined
from hcprep.services.session import Session
from hcprep.ui.dialogs.files import choose_folder
from hcprep.ui.dialogs.hit import EXPORTED
from hcprep.ui.dialogs.safe_dialog import SafeDialog
from hcprep.ui.jobs import Jobs
from hcprep.ui.safe_words import piece_words
from hcprep.ui.widgets.damagereport import DamageReport
from hcprep.ui.widgets.labels import Words
from hcprep.ui.widgets.lineslist import LinesList
from hcprep.ui.widgets.place_field import PlaceField
from hcprep.ui.widgets.secretfields import SecretFields

Write = Callable[[JobContext, Key, str], Mended]


class DamagedDialog(SafeDialog):
    """The damaged file is only ever read.

    `made` tells of a new case file, once the person wants to open it; `looked` of what can be read, opened to be looked at
    (a Session).
    """

    made = Signal(str)
    looked = Signal(object)

    def __init__(self, lost: SafeLost, jobs: Jobs, folder: Path, parent: QWidget | None = None, *, path: str = "") -> None:
        super().__init__("damaged-dialog", "", jobs, parent)
        self.entitle(self.tr("A damaged case file"))
        self._lost = lost
        self._made = Path()
        self._path = path
        self._key: Key | None = None
        self.add_words(
            self.tr("hcprep reads every page of the file and says what is hit. The file itself is never changed: keep it.")
        )
        self.place = PlaceField("damaged-place", self.tr("The damaged case file"), "", self)
        self.place.show_value(path)
        self.secret = SecretFields("damaged", self.tr("Passphrase of the case"), self)
        self.examine_button = self.button("examine", self.tr("See what is damaged"), self.examine, primary=True)
        self._asking = (self.place, self.secret, self.row(self.examine_button))
        for part in self._asking:
            self.add(part)
        self.secret.words.line.returnPressed.connect(self.examine)
        self._build_result(folder)
        self.column.addStretch(1)
        self.open_button = self.button("open-made", self.tr("Open the new case"), self._open, primary=True)
        self.show_face(0, self.open_button)
        self.open_button.hide()
        self._hide(self._below)
        self.fit(740)
        (self.secret.words.line if path else self.place.line).setFocus()

    def _build_result(self, folder: Path) -> None:
        self.report = DamageReport(self)
        self.look_button = self.button("look", self.tr("Look at what can be read (nothing is written)"), self.look)
        self.pieces_label = Words(self.tr("The backups have this. Take away the tick of what you do not want."), self, "label")
        self.pieces = LinesList("pieces", self.pieces_label.text(), self, rows=4, ticks=True)
        self.target = PlaceField("mended-place", self.tr("Where to keep the new case"), "", self, new=True)
        self.target.show_value(folder / (self.tr("mended") + ".hcase"))
        self.mend_button = self.button("mend", self.tr("Take the missing pieces from the backups"), self.mend, primary=True)
        self.salvage_button = self.button("salvage", self.tr("Keep only what is whole"), self.salvage)
        self.export_button = self.button("export-damaged", self.tr("Write it out as plain files…"), self._ask_export)
        looking, ways = self.row(self.look_button), self.row(self.mend_button, self.salvage_button, self.export_button)
        self._mending: tuple[QWidget, ...] = (self.pieces_label, self.pieces, self.mend_button)
        self._below = (self.report, looking, self.pieces_label, self.pieces, self.target, ways)
        for part in self._below:
            self.add(part)

    def _hide(self, parts: tuple[QWidget, ...]) -> None:
        for part in parts:
            part.hide()

    # What is hit.

    def examine(self) -> None:
        """Read every byte of the file and say what is hit."""
        words, sheet = self.secret.given()
        self._examine(lambda ctx: self._lost.examine(self._path, words, sheet, ctx))

    def examine_with(self, key: Key) -> None:
        """Do so with a key that opened the file just now, so that nothing has to be typed again."""
        self._examine(lambda ctx: self._lost.examine_with(self._path, key, ctx))

    def _examine(self, work: Callable[[JobContext], Examined]) -> None:
        self._path = self.place.line.text()
        self._hide((*self._below, self.open_button))
        fields = {**self.secret.fields(), "case-missing": self.place.line}
        self.run(self.tr("Every page of the file is being read…"), work, self._examined, fields)

    def _examined(self, found: Examined) -> None:
        damage, key = found.damage, found.key
        self._key = key
        self.secret.forget()
        self._hide(self._asking)
        for part in self._below:
            part.setVisible(not damage.sound or part is self.report)
        self._hide(self._mending)
        self.report.show_damage(damage)
        if any(loss.current for loss in damage.losses):
            self.run(self.tr("Looking what the backups have of it…"), partial(self._offers, key), self._offered)
        else:
            self._reach(self.report.verdict)

    def _offers(self, key: Key, ctx: JobContext) -> tuple[Piece, ...]:
        try:
            return self._lost.offers(self._path, key, ctx)
        except HcprepError as error:
            if error.code in {"backup-none", "mend-other-case"}:
                return ()
            raise

    def _offered(self, pieces: tuple[Piece, ...]) -> None:
        self.pieces.lines.show_rows([(piece.key, piece_words(piece)) for piece in pieces])
        self.pieces.updateGeometry()
        for part in self._mending:
            part.setVisible(bool(pieces))
        if not pieces:
            self.report.add_words(self.tr("No backup here has what is missing."))
        self._reach(self.report.verdict)

    def _reach(self, part: QWidget) -> None:
        self.show_part(part)
        wanted = (self.mend_button, self.salvage_button, self.close_button)
        # None is seen once the dialog was closed while the answer was on its way.
        next((button for button in wanted if button.isVisible()), self.close_button).setFocus()

    # Looking at it.

    def look(self) -> None:
        """Open what can be read in the window; nothing can be changed there."""
        key = self._key
        if key is None:
            return

        def done(session: Session) -> None:
            self.accept()
            self.looked.emit(session)

        self.run(self.tr("What can be read is being opened…"), lambda ctx: self._lost.look(self._path, key, ctx), done)

    # Keeping what is whole.

    def mend(self) -> None:
        """Write what is whole, and the ticked pieces of the backups, into a new case file."""
        if self._key is not None:
            pieces = tuple(sorted(self.pieces.lines.ticked))
            self._write(lambda ctx, key, target: self._lost.mend(self._path, key, pieces, target, ctx))

    def salvage(self) -> None:
        """Write what is whole, and nothing else, into a new case file."""
        self._write(lambda ctx, key, target: self._lost.salvage(self._path, key, target, ctx))

    def _write(self, write: Write) -> None:
        key, target = self._key, self.target.line.text()
        if key is None:
            return

        def done(mended: Mended) -> None:
            missing = sum(loss.current for loss in mended.missing)
            told = self.tr("The new case is {name}, read and found whole. The same passphrase opens it.")
            told = told.format(name=mended.copy.path.name)
            if missing:
                told += " " + self.tr("%n thing(s) are still missing.", "", missing)
            self._made = mended.copy.path
            self.tell(told)
            self.open_button.show()
            self.open_button.setFocus()

        self.run(
            self.tr("The new case is being written and read back…"),
            lambda ctx: write(ctx, key, target),
            done,
            {"case-exists": self.target.line, "case-no-folder": self.target.line},
        )

    def _ask_export(self) -> None:
        folder = choose_folder(self, self.tr("A folder for the plain files; anyone can read them there"))
        if folder is not None:
            self.export(folder / EXPORTED)

    def export(self, folder: Path) -> None:
        """Write everything that can be read as plain files into a new folder."""
        key = self._key
        if key is None:
            return

        def done(made: Exported) -> None:
            told = self.tr("Everything that can be read is in {folder}. These files are not locked: keep them from others.")
            self.tell(told.format(folder=made.folder))

        self.run(self.tr("Files are being written…"), lambda ctx: self._lost.export(self._path, key, folder, ctx), done)

    def _open(self) -> None:
        self.made.emit(str(self._made))
        self.accept()
