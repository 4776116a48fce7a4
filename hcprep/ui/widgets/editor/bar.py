"""The commands of the story: buttons with words, the keys for them in the tool tips, the rarer ones in a menu."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from hcprep.ui.widgets.editor.editor import StatementEditor
from hcprep.ui.widgets.flow_layout import FlowLayout
from hcprep.ui.widgets.menubutton import give_menu

_HERE = Qt.ShortcutContext.WidgetWithChildrenShortcut


class StoryBar(QWidget):
    """Commands on one editor; `page` is the widget in which their keys work."""

    def __init__(
        self,
        editor: StatementEditor,
        page: QWidget,
        *,
        add_proof: Callable[[], None],
        show_map: Callable[[], None],
        check: Callable[[], None],
        read_file: Callable[[], None],
        write_file: Callable[[], None],
        show_versions: Callable[[], None],
        show_notes: Callable[[bool], None],
    ) -> None:
        super().__init__(page)
        self._editor = editor
        self._page = page
        self.proof_button = self._button("add-proof", add_proof, "Ctrl+E")
        self.proof_button.setProperty("kind", "primary")
        self.map_button = self._button("proof-map", show_map, "Ctrl+M")
        self.check_button = self._button("check-story", check, "Ctrl+Shift+K")
        self.part_button = self._button("new-part", self._new_part, "Ctrl+Shift+P")
        self.bold_button = self._button("bold", editor.toggle_bold, "Ctrl+B")
        self.italic_button = self._button("italic", editor.toggle_italic, "Ctrl+I")
        for button in (self.bold_button, self.italic_button):
            button.setCheckable(True)
            button.setProperty("kind", "toggle")
        self.questions_button = QPushButton(self)
        self.questions_button.setObjectName("questions")
        self._away = False
        """Whether it is little room, and not the person, that put the questions away."""
        self.questions_button.setCheckable(True)
        self.questions_button.setProperty("kind", "toggle")
        self.notes_button = QPushButton(self)
        self.notes_button.setObjectName("notes")
        self.notes_button.setCheckable(True)
        self.notes_button.setProperty("kind", "toggle")
        self.notes_button.toggled.connect(show_notes)
        notes = QAction(page)
        notes.setObjectName("do-notes")
        notes.setShortcut(QKeySequence("Ctrl+Shift+N"))
        notes.setShortcutContext(_HERE)
        notes.triggered.connect(self.notes_button.toggle)
        page.addAction(notes)
        self.notes_button.setToolTip(notes.shortcut().toString(QKeySequence.SequenceFormat.NativeText))
        self.more_button = QPushButton(self)
        self.more_button.setObjectName("more")
        self.menu = QMenu(self)
        give_menu(self.more_button, self.menu)
        self._rare = {
            button: menu_action(self._page, self.menu, button.click)
            for button in (self.map_button, self.check_button, self.part_button, self.bold_button, self.italic_button)
        }
        self._rare_end = self.menu.addSeparator()
        self.move_menu, self.put_menu, self.behind_menu, self.file_menu = (QMenu(self.menu) for _ in range(4))
        for inner in (self.move_menu, self.put_menu, self.behind_menu, self.file_menu):
            self.menu.addMenu(inner)
        self.menu.addSeparator()
        self.part_up = menu_action(self._page, self.move_menu, lambda: self._move_part(up=True), "Alt+Shift+Up")
        self.part_down = menu_action(self._page, self.move_menu, lambda: self._move_part(up=False), "Alt+Shift+Down")
        self.paragraph_up = menu_action(self._page, self.move_menu, lambda: self._move_paragraph(up=True), "Alt+Up")
        self.paragraph_down = menu_action(self._page, self.move_menu, lambda: self._move_paragraph(up=False), "Alt+Down")
        self.versions_action = self.add("do-versions", show_versions)
        self.read_action = self.add("do-read-file", read_file, self.file_menu)
        self.write_action = self.add("do-write-file", write_file, self.file_menu)
        for button, action in self._rare.items():
            action.setCheckable(button.isCheckable())
            action.setVisible(False)
            button.toggled.connect(action.setChecked)
        layout = FlowLayout(self)
        for button in self.findChildren(QPushButton, options=Qt.FindChildOption.FindDirectChildrenOnly):
            layout.addWidget(button)
        editor.currentCharFormatChanged.connect(self.show_look)
        self.retranslate()

    def _button(self, name: str, run: Callable[[], None], keys: str) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        action = QAction(self._page)
        action.setObjectName(f"do-{name}")
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(_HERE)
        self._page.addAction(action)
        action.triggered.connect(run)
        button.clicked.connect(run)
        button.setToolTip(action.shortcut().toString(QKeySequence.SequenceFormat.NativeText))
        return button

    def add(self, name: str, run: Callable[[], None], menu: QMenu | None = None) -> QAction:
        """Add a command without a key to the menu or one inside it; the search of the window finds it by its name."""
        action = menu_action(self._page, menu or self.menu, run)
        action.setObjectName(name)
        return action

    def retranslate(self) -> None:
        """Write every word in the language of the window."""
        self.proof_button.setText(self.tr("Add proof"))
        self.map_button.setText(self.tr("Map of proof"))
        self.check_button.setText(self.tr("Check my story"))
        self.part_button.setText(self.tr("New part"))
        self.bold_button.setText(self.tr("Bold"))
        self.italic_button.setText(self.tr("Italic"))
        self.questions_button.setText(self.tr("Questions"))
        self.notes_button.setText(self.tr("Private notes"))
        self.more_button.setText(self.tr("More"))
        self.move_menu.setTitle(self.tr("Move"))
        self.put_menu.setTitle(self.tr("Titles and own texts"))
        self.behind_menu.setTitle(self.tr("Pages behind the story"))
        self.file_menu.setTitle(self.tr("Text file"))
        self.versions_action.setText(self.tr("Earlier versions…"))
        self.part_up.setText(self.tr("Move this part up"))
        self.part_down.setText(self.tr("Move this part down"))
        self.paragraph_up.setText(self.tr("Move this paragraph up"))
        self.paragraph_down.setText(self.tr("Move this paragraph down"))
        self.read_action.setText(self.tr("Bring in a text file (Markdown)"))
        self.write_action.setText(self.tr("Save a copy as a text file (Markdown)"))
        for button, action in self._rare.items():
            action.setText(button.text())

    def widen(self, wide: bool) -> None:  # noqa: FBT001 - a Qt slot
        """Show every command as a button, and the questions again; where there is little room, the rarer ones in the menu."""
        if self._away if wide else self.questions_button.isChecked():
            self.questions_button.setChecked(wide)
            self._away = not wide
        self._rare_end.setVisible(not wide)
        for button, action in self._rare.items():
            button.setVisible(wide)
            action.setVisible(not wide)

    def show_look(self) -> None:
        """Show whether what is typed next is bold or italic."""
        look = self._editor.currentCharFormat()
        self.bold_button.setChecked(look.fontWeight() >= look.font().Weight.Bold)
        self.italic_button.setChecked(look.fontItalic())

    def _new_part(self) -> None:
        self._editor.add_part()
        self._editor.setFocus()

    def _move_part(self, *, up: bool) -> None:
        self._editor.move_part("back" if up else "ahead")
        self._editor.setFocus()

    def _move_paragraph(self, *, up: bool) -> None:
        self._editor.move_paragraph("back" if up else "ahead")
        self._editor.setFocus()


def menu_action(page: QWidget, menu: QMenu, run: Callable[[], None], keys: str = "") -> QAction:
    """Add a command to a menu; its keys work anywhere on the page."""
    action = QAction(page)
    action.setShortcut(QKeySequence(keys))
    action.setShortcutContext(_HERE)
    action.triggered.connect(run)
    page.addAction(action)
    menu.addAction(action)
    return action
