"""The way from the documents to those that were removed."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from hcprep.ui.pages.base import Page, PageContext


class RemovedLink(QPushButton):
    """Says how many papers can be put back, and opens them; not there when there are none."""

    def __init__(self, context: PageContext, page: Page) -> None:
        super().__init__(page)
        self.setProperty("kind", "link")
        self.setObjectName("removed-papers")
        self._context = context
        self._page = page
        self.clicked.connect(self._open)

    def refresh(self) -> None:
        """Count anew."""
        count = len(self._context.desk.case.bin)
        self.setText(self.tr("Removed papers: %n. Look, or put one back…", "", count))
        self.setVisible(count > 0)

    def _open(self) -> None:
        # Only then: most people never look here.
        from hcprep.ui.dialogs.removed import RemovedDialog

        dialog = RemovedDialog(self._context, self.window())
        dialog.finished.connect(self._page.refresh)
        dialog.open()
