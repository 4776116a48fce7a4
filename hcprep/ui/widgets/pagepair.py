"""One page in two forms side by side: zoomed and moved together, so that the same spot stands beside itself."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QGridLayout, QPushButton, QScrollBar, QWidget

from hcprep.errors import HcprepError
from hcprep.services.portal_preview import Pair
from hcprep.ui.messages import explain
from hcprep.ui.pages.base import announce
from hcprep.ui.pictures import Deliver, PageDrawer
from hcprep.ui.portal_words import pair_words
from hcprep.ui.widgets.flow_layout import FlowLayout
from hcprep.ui.widgets.labels import Words
from hcprep.ui.widgets.pageview import PageView


class PagePair(QWidget):
    """Two views with one set of buttons; keys and wheel in either move both."""

    def __init__(self, pictures: PageDrawer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self.before, self.after = PageView(self), PageView(self)
        self.before_label, self.after_label = Words("", self, "quiet"), Words("", self, "quiet")
        self.smaller_button = QPushButton(self.tr("Zoom out"), self)
        self.larger_button = QPushButton(self.tr("Zoom in"), self)
        self.fit_button = QPushButton(self.tr("Fit the width"), self)
        self.tools = FlowLayout()
        for button, zoom in (
            (self.smaller_button, self.before.zoom_out),
            (self.larger_button, self.before.zoom_in),
            (self.fit_button, self.before.fit),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(zoom)
            self.tools.addWidget(button)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addLayout(self.tools, 0, 0, 1, 2)
        for column, (label, view) in enumerate(((self.before_label, self.before), (self.after_label, self.after))):
            grid.addWidget(label, 1, column)
            grid.addWidget(view, 2, column)
            grid.setColumnStretch(column, 1)
            for own in (view.smaller_button, view.larger_button, view.fit_button):
                own.hide()
        grid.setRowStretch(2, 1)
        self._link(self.before, self.after)
        self._link(self.after, self.before)
        self._zoomed(self.before.zoom)

    def show_pair(self, pair: Pair) -> None:
        """Show a page as it is and with smaller pictures, and say what each takes."""
        page, said = pair.page + 1, pair_words(pair)
        names = (self.tr("Page {page} as it is"), self.tr("Page {page} with smaller pictures"))
        for view, pdf, name in ((self.before, pair.before, names[0]), (self.after, pair.after, names[1])):
            view.show_page(name.format(page=page), partial(self._ask, pdf))
        self._say(*said)
        announce(self, f"{names[0].format(page=page)}. {'. '.join(said)}")

    def wait(self) -> None:
        """Show nothing until there is another pair."""
        self.before.clear()
        self.after.clear()
        self._say(self.tr("As it is"), self.tr("Smaller: being made…"))

    def fail(self, error: HcprepError) -> None:
        """Say why there is no pair."""
        self._say("", explain(error).words)

    def _say(self, before: str, after: str) -> None:
        self.before_label.setText(before)
        self.after_label.setText(after)

    def _ask(self, pdf: bytes, width_px: int, deliver: Deliver) -> None:
        self._pictures.pdf(self, pdf, deliver, page=1, width_px=width_px)

    def _link(self, one: PageView, other: PageView) -> None:
        one.zoomed.connect(other.set_zoom)
        one.zoomed.connect(self._zoomed)
        for mine, theirs in (
            (one.area.horizontalScrollBar(), other.area.horizontalScrollBar()),
            (one.area.verticalScrollBar(), other.area.verticalScrollBar()),
        ):
            mine.valueChanged.connect(partial(_follow, mine, theirs))

    def _zoomed(self, _zoom: int) -> None:
        self.smaller_button.setEnabled(self.before.smaller_button.isEnabled())
        self.larger_button.setEnabled(self.before.larger_button.isEnabled())


def _follow(mine: QScrollBar, theirs: QScrollBar, _value: int = 0) -> None:
    """Move one bar to where another is; they can be a point apart in length."""
    if mine.maximum():
        place = round(mine.value() * theirs.maximum() / mine.maximum())
        # Rounding back and forth must not set them wandering.
        if abs(place - theirs.value()) > 1:
            theirs.setValue(place)
