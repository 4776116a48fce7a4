"""Boxes and captions in the window on a paper: what was drawn or typed becomes an edit, and the page shows it."""

from __future__ import annotations

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from hcprep.errors import HcprepError
from hcprep.presenters.pagemarks import PADDING, MarksPresenter, PageMarks, ScreenBox
from hcprep.presenters.pages import PageRow
from hcprep.ui.dialogs.viewer import PagesDialog
from hcprep.ui.messages import explain
from hcprep.ui.widgets.boxlayer import BoxLayer
from hcprep.ui.widgets.marksbar import MarksBar

_MOST_WORDS = 60
"""Letters of the words under a box that name it in the list."""


class PaperMarks(QObject):
    """`row` gives the page on screen, `made` is called for each edit, `tell` with what is to be said of one."""

    def __init__(
        self,
        dialog: PagesDialog,
        presenter: MarksPresenter,
        row: Callable[[int], PageRow],
        made: Callable[[], None],
        tell: Callable[[str], None],
    ) -> None:
        super().__init__(dialog)
        self._dialog, self._presenter, self._row, self._made, self._tell = dialog, presenter, row, made, tell
        self._shown: PageRow | None = None
        self._marks = PageMarks()
        self.layer = BoxLayer(dialog.view.image_label)
        self.bar = MarksBar(dialog, tall=dialog.low)
        dialog.put_by_page(self.bar)
        self.layer.drawn.connect(self._drawn)
        self.layer.ended.connect(self._ended)
        self.layer.moved.connect(self._look_at)
        self.bar.said.connect(self._said)
        self.bar.draw.connect(self._draw)
        self.bar.mark_words.connect(self._mark_words)
        self.bar.chosen.connect(self._choose)
        self.bar.removed.connect(self._remove)
        for keys, button in (("Ctrl+B", self.bar.draw_button), ("Ctrl+H", self.bar.words_button)):
            QShortcut(QKeySequence(keys), dialog, button.click)
            button.setToolTip(keys)
        dialog.shown.connect(self.refresh)
        dialog.view.read.connect(self._name_boxes)
        dialog.finished.connect(self.commit)
        self.refresh()

    def commit(self) -> None:
        """Keep a caption that is still being typed."""
        if shiboken6.isValid(self.bar):
            self.bar.commit()

    def refresh(self) -> None:
        """Show what is on the page on screen."""
        self.commit()
        self.layer.end()
        self._shown = self._row(self._dialog.page_box.value())
        self._marks = self._presenter.marks(self._shown.source, self._shown.turn)
        self.bar.show_caption(self._marks.caption)
        self._show_boxes(len(self._marks.boxes) - 1, stronger=False)

    def _show_boxes(self, chosen: int, *, stronger: bool) -> None:
        self.layer.show_boxes(self._marks.boxes, chosen if stronger else -1)
        names = [self._name(number, box) for number, box in enumerate(self._marks.boxes, start=1)]
        self.bar.show_boxes(names, chosen, drawable=self._marks.drawable)

    def _name_boxes(self, _text: str) -> None:
        """Name boxes by the words under them, once those are known."""
        if self._marks.boxes:
            self._show_boxes(self.bar.box_choice.currentIndex(), stronger=False)

    def _name(self, number: int, box: ScreenBox) -> str:
        under = " ".join(self._dialog.view.image_label.text_within(box).split())
        if under:
            short = under if len(under) <= _MOST_WORDS else under[: _MOST_WORDS - 1].rstrip() + "…"
            return self.tr("{number}: “{words}”").format(number=number, words=short)
        place = self.tr("{number}: {left} percent from the left, {top} from the top")
        return place.format(number=number, left=round(box[0] / 100), top=round(box[1] / 100))

    def _draw(self, wanted: bool) -> None:  # noqa: FBT001 - a Qt slot
        if not wanted:
            self.layer.end()
            return
        view = self._dialog.view
        picture = view.image_label
        corner = picture.mapFrom(view.area.viewport(), view.area.viewport().rect().topLeft())
        self.layer.begin(QRect(corner, view.area.viewport().size()).intersected(picture.rect()))
        self._tell(
            self.tr(
                "Draw with the mouse from corner to corner. Or move the box with the arrow keys, size it with Shift and keep it "
                "with Enter."
            )
        )

    def _ended(self) -> None:
        self.bar.draw_button.setChecked(False)
        self._dialog.view.area.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drawn(self, left: int, top: int, right: int, bottom: int) -> None:
        self._add((left, top, right, bottom), 0.0)

    def _mark_words(self) -> None:
        dialog = self._dialog
        within = dialog.text.chosen_span() if dialog.text.isVisible() else None
        box = dialog.view.image_label.chosen_box(within)
        if box is None:
            self._tell(
                self.tr(
                    "Choose words first: drag over them, or open “Read the text” and choose them with Shift and the arrow keys."
                )
            )
            return
        self._add(box, PADDING)

    def _add(self, box: ScreenBox, padding: float) -> None:
        shown = self._shown
        if shown is None:
            return
        if self._did(lambda: self._presenter.draw(shown.source, shown.turn, box, padding=padding)):
            self._marks = self._presenter.marks(shown.source, shown.turn)
            self._show_boxes(len(self._marks.boxes) - 1, stronger=True)
            self._tell(self.tr("The box is in your book too; the page under it stays as it came. Ctrl+Z takes it back."))

    def _choose(self, place: int) -> None:
        self.layer.show_boxes(self._marks.boxes, place)

    def _remove(self, place: int) -> None:
        shown = self._shown
        if shown is not None and self._did(lambda: self._presenter.remove(shown.source, place)):
            self.refresh()
            (self.bar.box_choice if self._marks.boxes else self.bar.draw_button).setFocus(Qt.FocusReason.OtherFocusReason)
            self._tell(self.tr("The box is removed. Ctrl+Z brings it back."))

    def _said(self, text: str) -> None:
        shown = self._shown
        if shown is not None:
            self._did(lambda: self._presenter.say(shown.source, text))

    def _did(self, change: Callable[[], bool]) -> bool:
        try:
            changed = change()
        except HcprepError as error:
            self._tell(explain(error).words)
            return False
        if changed:
            self._made()
        return changed

    def _look_at(self, place: QRect) -> None:
        middle = place.center()
        self._dialog.view.area.ensureVisible(middle.x(), middle.y(), place.width() // 2 + 20, place.height() // 2 + 20)
