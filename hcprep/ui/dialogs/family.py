"""The people of the case as a picture, with the same words below for those who listen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from hcprep.services.book_words import book_words
from hcprep.services.familydrawing import family_drawing
from hcprep.ui.pages.base import PageContext
from hcprep.ui.widgets.drawingview import DrawingView
from hcprep.ui.widgets.labels import Heading, Words
from hcprep.ui.widgets.room import take_room


class FamilyDialog(QDialog):
    """Shows the picture in the language of the window."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setObjectName("family-picture")
        self.setWindowTitle(self.tr("Picture of the family"))
        inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.addWidget(Heading(self.tr("Picture of the family"), inner))
        drawing = family_drawing(context.desk.case, book_words("fr" if context.language() == "fr" else "en"))
        self.view = DrawingView(drawing, inner) if drawing is not None else None
        if self.view is None:
            column.addWidget(Words(self.tr("Add the applicant first."), inner))
        else:
            column.addWidget(self.view)
            column.addWidget(Words("\n".join(self.view.legend), inner, "quiet"))
        column.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inner)
        area.setAccessibleName(self.windowTitle())
        close_button = QPushButton(self.tr("Close"), self)
        close_button.clicked.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.addWidget(area, 1)
        layout.addWidget(close_button, 0, Qt.AlignmentFlag.AlignRight)
        take_room(self, 900, 640)


def show_family(parent: QWidget, context: PageContext) -> FamilyDialog:
    """Open it."""
    dialog = FamilyDialog(context, parent)
    dialog.open()
    return dialog
