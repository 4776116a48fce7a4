"""The page on screen as proof: a button that puts it at the cursor, and that can be dragged into the text, as a picture can."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from hcprep.model.statement import Citation
from hcprep.ui.widgets.editor.clipboard import citation_mime
from hcprep.ui.widgets.pageimage import PageImage


class PageHandle(QPushButton):
    """Hands over what `page` returns when a drag begins. On a page whose words can be chosen the picture chooses them instead."""

    def __init__(self, page: Callable[[], Citation | None], picture: PageImage, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("cite-page")
        self._page = page
        self._picture = picture
        self._pressed: QPoint | None = None
        self.installEventFilter(self)
        picture.installEventFilter(self)

    def drag(self) -> QDrag | None:
        """Return the page as something to drop into the text, or None where there is no page."""
        citation = self._page()
        if citation is None:
            return None
        # A picture of the page would hide the words it is dragged to.
        drag = QDrag(self)
        drag.setMimeData(citation_mime(citation, self.toolTip()))
        return drag

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin a drag once the mouse has gone far enough with its button down."""
        if isinstance(event, QMouseEvent) and (watched is self or not self._picture.whole_text()):
            point = event.position().toPoint()
            if event.type() == QEvent.Type.MouseButtonPress:
                self._pressed = point if event.button() == Qt.MouseButton.LeftButton else None
            elif event.type() == QEvent.Type.MouseButtonRelease:
                self._pressed = None
            elif event.type() == QEvent.Type.MouseMove and self._pressed is not None:
                far = (point - self._pressed).manhattanLength() >= QApplication.startDragDistance()
                drag = self.drag() if far else None
                if drag is not None:
                    self._pressed = None
                    self.setDown(False)
                    drag.exec(Qt.DropAction.CopyAction)
                    return True
        return super().eventFilter(watched, event)
