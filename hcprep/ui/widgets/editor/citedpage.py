"""The page a citation points at, beside the text: by a click on the citation, by a key, or from the menu."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QMenu, QPushButton, QVBoxLayout, QWidget

from hcprep.model.case import Case
from hcprep.model.statement import Citation
from hcprep.presenters.pages import papers_with_pages
from hcprep.ui.pages.base import PageContext, announce
from hcprep.ui.widgets.editor import cursors
from hcprep.ui.widgets.editor.codec import chips
from hcprep.ui.widgets.editor.editor import StatementEditor
from hcprep.ui.widgets.editor.pagehandle import PageHandle
from hcprep.ui.widgets.labels import Words
from hcprep.ui.widgets.paperpane import PaperPane

KEYS = "Ctrl+Shift+E"


class CitedPage(QFrame):
    """Hidden until asked for. A click leaves the cursor in the text; the key goes to the page, Esc comes back and closes it."""

    def __init__(self, context: PageContext, editor: StatementEditor, page: QWidget, questions: QPushButton) -> None:
        super().__init__(page)
        self.setObjectName("cited-page")
        self._editor = editor
        self._desk = context.desk
        self._questions = questions
        self._had_questions = False
        self._pressed = QPoint()
        self.close_button = QPushButton(self)
        self.close_button.setObjectName("close-cited")
        self.close_button.setProperty("kind", "link")
        self.problem = Words("", self, "problem")
        self.pane = PaperPane(context.desk, context.pictures, self)
        # Beside the name of the paper, because every line here is taken from the page.
        self.pane.head.addWidget(self.close_button)
        self.cite_button = PageHandle(self._shown, self.pane.view.image_label, self)
        self.pane.tools.addWidget(self.cite_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.problem)
        column.addWidget(self.pane, 1)
        self.close_button.clicked.connect(self.leave)
        self.cite_button.clicked.connect(self._cite)
        self.pane.shown.connect(lambda: self.cite_button.setEnabled(self._shown() is not None))
        shortcut = QShortcut(QKeySequence(KEYS), page, self.show_near)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        editor.installEventFilter(self)
        editor.viewport().installEventFilter(self)
        editor.menu_parts.append(self._add_to_menu)
        self._unsubscribe = context.desk.subscribe(self._case_changed)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Write every word in the language of the window."""
        self.setAccessibleName(self.tr("The page you point at"))
        self.close_button.setText(self.tr("Close"))
        self.close_button.setAccessibleName(self.tr("Close the page beside the text"))
        self.cite_button.setText(self.tr("Add as proof"))
        self.cite_button.setToolTip(self.tr("Puts this page at the cursor; it can be dragged into the text as well."))
        self.pane.retranslate()

    def _shown(self) -> Citation | None:
        item = self._desk.case.item(self.pane.evidence)
        if item is None or self.pane.page not in {leaf.source for leaf in item.order}:
            return None
        return Citation(evidence=item.id, page=self.pane.page if item.pages > 1 else None)

    def _cite(self) -> None:
        citation = self._shown()
        if citation is not None:
            self._editor.cite(citation)
            self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_citation(self, citation: Citation, *, go: bool = False) -> None:
        """Show the page of a citation; `go` puts the focus there."""
        item = self._desk.case.item(citation.evidence)
        page = citation.page or 0
        there = item is not None and page <= item.source_pages and self.pane.show_paper(citation.evidence, page)
        left_out = item is not None and page in item.left_out
        self.problem.setText(self._problem(there=there, left_out=left_out))
        self.problem.setVisible(not there or left_out)
        self.pane.view.setVisible(there)
        if not there:
            self.pane.clear()
        self.cite_button.setEnabled(self._shown() is not None)
        if self.isHidden():
            self._had_questions = self._questions.isChecked()
            self._questions.setChecked(False)
            self.show()
        if self.problem.text():
            announce(self, self.problem.text())
        if go:
            (self.pane.view.area if there else self.close_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_near(self) -> None:
        """Show the page of the citation that is selected, beside the cursor, or nearest in its paragraph, and go there.

        Where there is none it is the first paper, to read and to point at.
        """
        cursor = self._editor.textCursor()
        here = cursor.position()
        near = sorted(chips(cursor.block()), key=lambda chip: min(abs(chip.start - here), abs(chip.end - here)))
        chip = cursors.selected_chip(cursor) or next(iter(near), None)
        papers = papers_with_pages(self._desk.case)
        if chip is not None:
            self.show_citation(chip.citation, go=True)
        elif papers:
            self.show_citation(Citation(evidence=papers[0][0]), go=True)
        else:
            announce(self._editor, self.tr("There is no document with pages yet."))

    def leave(self) -> None:
        """Close, and go back to the text."""
        self.hide()
        self.pane.clear()
        if self._had_questions:
            self._questions.setChecked(True)
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _problem(self, *, there: bool, left_out: bool) -> str:
        if not there:
            return self.tr("This page is not there any more. Point at another one, or take the pointer out.")
        if left_out:
            return self.tr("This page is left out of the book. Bring it back, or point at another one.")
        return ""

    def _add_to_menu(self, menu: QMenu, at: QPoint) -> None:
        citation = self._citation_at(at)
        menu.addSeparator()
        if citation is None:
            menu.addAction(self.tr("Show a page beside the text"), self.show_near)
        else:
            menu.addAction(self.tr("Show the page beside the text"), lambda: self.show_citation(citation, go=True))

    def _citation_at(self, point: QPoint) -> Citation | None:
        cursor = self._editor.cursorForPosition(point)
        chip = cursors.chip_around(cursor, cursor.position())
        return chip.citation if chip is not None else None

    def _case_changed(self, _case: Case) -> None:
        if not shiboken6.isValid(self):
            self._unsubscribe()
        elif self.isVisible():
            self.pane.refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear a click on a citation, and Esc in the text while a page is shown."""
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape and self.isVisible():
                self.leave()
                return True
        elif isinstance(event, QMouseEvent) and watched is self._editor.viewport():
            point = event.position().toPoint()
            if event.type() == QEvent.Type.MouseButtonPress:
                self._pressed = point
            elif event.type() == QEvent.Type.MouseButtonRelease and event.button() == Qt.MouseButton.LeftButton:
                still = (point - self._pressed).manhattanLength() < QApplication.startDragDistance()
                citation = self._citation_at(point) if still else None
                if citation is not None:
                    self.show_citation(citation)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Esc, from wherever the focus is here."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language of the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
