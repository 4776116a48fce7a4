"""What the window can do, with its keys: one table from which the keys are bound, the help is written and the search finds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QKeySequence

from hcprep.presenters.flow import STEPS
from hcprep.ui.words import QT_TRANSLATE_NOOP, STEP_WORDS, say, word

_STANDARD = {"undo": QKeySequence.StandardKey.Undo, "redo": QKeySequence.StandardKey.Redo}


@dataclass(frozen=True, slots=True)
class Command:
    """One wish; `words` are shared words (`say`), `keys` portable key names."""

    id: str
    words: str
    keys: tuple[str, ...] = ()
    case_only: bool = False
    """Whether it makes sense only while a case is open."""


COMMANDS: tuple[Command, ...] = (
    Command("search", QT_TRANSLATE_NOOP("words", "Search, or go anywhere"), ("Ctrl+K",)),
    Command("forward", QT_TRANSLATE_NOOP("words", "Continue"), ("Ctrl+Return", "Ctrl+Enter")),
    Command("back", QT_TRANSLATE_NOOP("words", "Back"), ("Alt+Left",)),
    Command("undo", QT_TRANSLATE_NOOP("words", "Undo"), ("Ctrl+Z",), case_only=True),
    Command("redo", QT_TRANSLATE_NOOP("words", "Redo"), ("Ctrl+Y", "Ctrl+Shift+Z"), case_only=True),
    Command("print", QT_TRANSLATE_NOOP("words", "Print a list…"), ("Ctrl+P",), case_only=True),
    Command("many", QT_TRANSLATE_NOOP("words", "Change several papers at once…"), ("Ctrl+Shift+D",), case_only=True),
    Command("pages", QT_TRANSLATE_NOOP("words", "Arrange the pages of a paper…"), ("Ctrl+Shift+G",), case_only=True),
    Command("texts", QT_TRANSLATE_NOOP("words", "My own texts…")),
    Command("lock", QT_TRANSLATE_NOOP("words", "Lock the case"), ("Ctrl+L",), case_only=True),
    Command("hide", QT_TRANSLATE_NOOP("words", "Hide everything at once"), ("Shift+Esc", "F12")),
    Command("pane", QT_TRANSLATE_NOOP("words", "Next part of the window"), ("F6",)),
    Command("pane-back", QT_TRANSLATE_NOOP("words", "Last part of the window"), ("Shift+F6",)),
    Command("language", QT_TRANSLATE_NOOP("words", "Français or English"), ()),
    Command("settings", QT_TRANSLATE_NOOP("words", "Settings"), ()),
    Command("help", QT_TRANSLATE_NOOP("words", "Help, and all keys"), ("F1",)),
    Command("tour", QT_TRANSLATE_NOOP("words", "Show me around"), ()),
)
ELSEWHERE = frozenset({"hide"})
"""Commands whose keys are met outside of the window (hcprep.ui.shell.idle), so that they work over every dialog."""

ALWAYS_KEYS: tuple[tuple[str, str], ...] = (
    ("Return", QT_TRANSLATE_NOOP("words", "Press the button that is chosen")),
    ("Ctrl+Return", QT_TRANSLATE_NOOP("words", "In a dialog: press its main button")),
    ("Esc", QT_TRANSLATE_NOOP("words", "Close a dialog")),
)
STORY_KEYS: tuple[tuple[str, str], ...] = (
    ("Ctrl+E", QT_TRANSLATE_NOOP("words", "Add proof (or type @)")),
    ("Ctrl+Shift+E", QT_TRANSLATE_NOOP("words", "Show the cited page, or any other, beside the text")),
    ("Ctrl+Shift+K", QT_TRANSLATE_NOOP("words", "Check my story")),
    ("Ctrl+Shift+N", QT_TRANSLATE_NOOP("words", "My private notes")),
    ("Ctrl+T", QT_TRANSLATE_NOOP("words", "Put in one of my own texts")),
    ("Ctrl+Shift+T", QT_TRANSLATE_NOOP("words", "Keep the selected words as my own text")),
    ("Ctrl+M", QT_TRANSLATE_NOOP("words", "Map of proof")),
    ("Ctrl+Shift+P", QT_TRANSLATE_NOOP("words", "New part")),
    ("Ctrl+B", QT_TRANSLATE_NOOP("words", "Bold")),
    ("Ctrl+I", QT_TRANSLATE_NOOP("words", "Italic")),
    ("Alt+Up", QT_TRANSLATE_NOOP("words", "Move this paragraph up")),
    ("Alt+Down", QT_TRANSLATE_NOOP("words", "Move this paragraph down")),
    ("Alt+Shift+Up", QT_TRANSLATE_NOOP("words", "Move this part up")),
    ("Alt+Shift+Down", QT_TRANSLATE_NOOP("words", "Move this part down")),
)
ORDER_KEYS: tuple[tuple[str, str], ...] = (
    ("Alt+Up", QT_TRANSLATE_NOOP("words", "Move an exhibit up")),
    ("Alt+Down", QT_TRANSLATE_NOOP("words", "Move an exhibit down")),
    ("Alt+Shift+Up", QT_TRANSLATE_NOOP("words", "Move an exhibit to the tab before")),
    ("Alt+Shift+Down", QT_TRANSLATE_NOOP("words", "Move an exhibit to the next tab")),
)
PAGE_KEYS: tuple[tuple[str, str], ...] = (
    ("Ctrl+PgUp", QT_TRANSLATE_NOOP("words", "Page before")),
    ("Ctrl+PgDown", QT_TRANSLATE_NOOP("words", "Next page")),
    ("Ctrl++", QT_TRANSLATE_NOOP("words", "Larger")),
    ("Ctrl+-", QT_TRANSLATE_NOOP("words", "Smaller")),
    ("Ctrl+0", QT_TRANSLATE_NOOP("words", "As wide as the window")),
    ("Ctrl+R", QT_TRANSLATE_NOOP("words", "Turn right")),
    ("Ctrl+B", QT_TRANSLATE_NOOP("words", "Draw a box")),
    ("Ctrl+H", QT_TRANSLATE_NOOP("words", "Put a box round the chosen words")),
)
MANY_KEYS: tuple[tuple[str, str], ...] = (
    ("Ctrl+A", QT_TRANSLATE_NOOP("words", "Choose all")),
    ("Ctrl+Space", QT_TRANSLATE_NOOP("words", "Choose one more (Ctrl with the arrow keys goes to it)")),
    ("Return", QT_TRANSLATE_NOOP("words", "In a field: do it with the chosen papers")),
    ("Del", QT_TRANSLATE_NOOP("words", "Remove them")),
)
TEXT_KEYS: tuple[tuple[str, str], ...] = (
    ("Ctrl+N", QT_TRANSLATE_NOOP("words", "New text")),
    ("Alt+Up", QT_TRANSLATE_NOOP("words", "Move it up")),
    ("Alt+Down", QT_TRANSLATE_NOOP("words", "Move it down")),
    ("Del", QT_TRANSLATE_NOOP("words", "Delete it")),
    ("Return", QT_TRANSLATE_NOOP("words", "Put it into my story")),
    ("Tab", QT_TRANSLATE_NOOP("words", "There: to the next place to fill in")),
)
PAPER_KEYS: tuple[tuple[str, str], ...] = (
    ("Ctrl+V", QT_TRANSLATE_NOOP("words", "Add the files you copied elsewhere")),
    ("F2", QT_TRANSLATE_NOOP("words", "Rename or date the paper in place")),
)
ARRANGE_KEYS: tuple[tuple[str, str], ...] = (
    ("R", QT_TRANSLATE_NOOP("words", "Turn right")),
    ("L", QT_TRANSLATE_NOOP("words", "Turn left")),
    ("Del", QT_TRANSLATE_NOOP("words", "Leave out of the book")),
    ("Ins", QT_TRANSLATE_NOOP("words", "Bring back into the book")),
    ("Alt+Left", QT_TRANSLATE_NOOP("words", "Move earlier")),
    ("Alt+Right", QT_TRANSLATE_NOOP("words", "Move later")),
    ("Return", QT_TRANSLATE_NOOP("words", "Look at the page")),
)


def sequences(command: Command) -> tuple[QKeySequence, ...]:
    """Return every key of a command on this computer: the table's, and what the system calls by that name."""
    named = tuple(QKeySequence(keys) for keys in command.keys)
    own = QKeySequence.keyBindings(_STANDARD[command.id]) if command.id in _STANDARD else []
    return (*named, *(one for one in own if one not in named))


def key_words(keys: str) -> str:
    """Return keys as they stand on the keyboard of this computer."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def command_keys(command: Command) -> str:
    """Return every key of a command in words."""
    return " · ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in sequences(command))


def listed() -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    """Yield every group of the list of keys: its title, and keys with their words, in the language of the window."""
    general = [(command_keys(command), say(command.words)) for command in COMMANDS if command.keys]
    steps = [(key_words(f"Ctrl+{at}"), word(STEP_WORDS, step)) for at, step in enumerate(STEPS, 1)]
    yield say(QT_TRANSLATE_NOOP("words", "Everywhere")), (*general, *((key_words(one), say(words)) for one, words in ALWAYS_KEYS))
    yield say(QT_TRANSLATE_NOOP("words", "Open a step")), tuple(steps)
    for title, keys in (
        (QT_TRANSLATE_NOOP("words", "In your story"), STORY_KEYS),
        (QT_TRANSLATE_NOOP("words", "In your documents"), PAPER_KEYS),
        (QT_TRANSLATE_NOOP("words", "Arranging the pages of a paper"), ARRANGE_KEYS),
        (QT_TRANSLATE_NOOP("words", "In the order of the exhibits"), ORDER_KEYS),
        (QT_TRANSLATE_NOOP("words", "Looking at pages"), PAGE_KEYS),
        (QT_TRANSLATE_NOOP("words", "Several papers at once"), MANY_KEYS),
        (QT_TRANSLATE_NOOP("words", "My own texts"), TEXT_KEYS),
    ):
        yield say(title), tuple((key_words(one), say(words)) for one, words in keys)
