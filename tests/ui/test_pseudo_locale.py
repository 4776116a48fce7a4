"""Every page in a language that does not exist: words half as long again, and the whole window from right to left."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator
from datetime import date
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QDialog,
    QLabel,
    QWidget,
)

from hcprep.app.wiring import Wired
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.events import Entry
from hcprep.model.evidence import Document, Evidence
from hcprep.model.people import Person
from hcprep.model.statement import Paragraph, Section, Statement, Text
from hcprep.presenters.flow import STEPS, Step
from hcprep.presenters.places import Place
from hcprep.ui.widgets.keyed_column import KeyedColumn

_ACCENTS = str.maketrans("aeiouyAEIOUYcnCN", "àéîöûÿÀÉÎÖÛŸçñÇÑ")
_PLACES = re.compile(r"(\{[a-z_]*\}|%n|\*\.[a-z0-9]+|[a-z]+=[a-z]+)")
_WORD = re.compile(r"[^\W\d_]{3,}")
_MONTHS = tuple(date(2026, month, 1) for month in range(1, 13))
_EXEMPT = frozenset({"hcprep", "Français", "English", "case", "hcase", "pdf", "Shift", "Esc", "Ctrl"})


def longer(text: str) -> str:
    """Return words with accents, half as long again, between brackets; what is filled in stays as it is."""
    parts = _PLACES.split(text)
    told = "".join(part if number % 2 else part.translate(_ACCENTS) for number, part in enumerate(parts))
    words = text.split()
    more = " ".join(word for word in words if not _PLACES.search(word))[: len(text) // 2]
    return f"⟦{told} {more}⟧" if more.strip() else f"⟦{told}⟧"


class Pseudo(QTranslator):
    """Answers every word the program has."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[str] = set()

    def isEmpty(self) -> bool:
        return False

    def translate(self, _context: str, text: str, _about: str | None = None, _n: int = -1) -> str:
        self.asked.add(text)
        return longer(text)


def filled(case: Case) -> Case:
    case = edits.put_person(case, Person(id="applicant", role="applicant", given_names="Zz1", family_name="Zz2"))
    case = edits.put_person(case, Person(id="bo", role="child", given_names="Zz3", birth_date=date(2017, 9, 3)))
    case = edits.put_event(case, Entry(id="entry", person="applicant", day=date(2016, 2, 20), place="Zz4"))
    paper = Document(id="d", filename="zz5.pdf", media_type="application/pdf", original_sha256="d", original_size=1, pages=2)
    case = edits.put_evidence(case, Evidence(id="lease", title="Zz6", item="E3", documents=(paper,)), "establishment")
    case = edits.put_evidence(case, Evidence(id="loose", title="Zz7", documents=(paper,)), "other")
    told = Paragraph(id="p1", runs=(Text(text="Zz8 zz9."),))
    return edits.put_statement(case, Statement(sections=(Section(id="s1", heading="Zz0", paragraphs=(told,)),)))


@pytest.fixture
def pseudo(opened: Wired, qapp: QApplication) -> Iterator[Wired]:
    """The window in words that do not exist; the kit stays in English."""
    desk = opened.window.desk
    assert desk is not None
    desk.edit(filled(desk.case))
    words = Pseudo()
    # Qt holds a lock while it asks this translator. Python collecting an earlier window's translators right then waits for
    # that lock for ever.
    gc.collect()
    gc.disable()
    qapp.installTranslator(words)
    opened.window.book.empty()
    opened.window.go("case")
    opened.window.settings.use_scale(100)
    yield opened
    qapp.removeTranslator(words)
    gc.enable()


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


def show(wired: Wired, step: Step) -> None:
    wired.window.go(step)
    settle()
    column = getattr(wired.window.page, "column", None)
    if isinstance(column, KeyedColumn):
        column.finish()
    settle()


def shown(root: QWidget) -> list[QWidget]:
    return [widget for widget in root.findChildren(QWidget) if widget.isVisible() and not _foreign(widget)]


def _foreign(widget: QWidget) -> bool:
    """Whether Qt itself fills it: the inside of a list, a number box or an editor."""
    above: QWidget | None = widget.parentWidget()
    while above is not None:
        if isinstance(above, QAbstractItemView):
            return True
        above = above.parentWidget()
    return widget.objectName().startswith("qt_")


def clipped(root: QWidget) -> list[str]:
    found = []
    for widget in shown(root):
        if isinstance(widget, QLabel) and widget.text():
            wanted = widget.heightForWidth(widget.width()) if widget.wordWrap() else widget.sizeHint().height()
            wide = 0 if widget.wordWrap() else widget.sizeHint().width()
            longest = max((widget.fontMetrics().horizontalAdvance(word) for word in widget.text().split()), default=0)
            if widget.height() < wanted - 1 or widget.width() < max(wide - 1, min(longest, 300)):
                found.append(f"{widget.text()!r}: {widget.size().toTuple()} wants {wanted} {wide} {longest}")
        elif isinstance(widget, QAbstractButton) and widget.text() and widget.width() < widget.minimumSizeHint().width() - 1:
            found.append(f"{widget.text()!r}: {widget.width()} wants {widget.minimumSizeHint().width()}")
    return found


def outside_words(root: QWidget) -> list[str]:
    """Return what is shown outside of every bracket: words that came by without being translated."""
    found = []
    for widget in shown(root):
        text = widget.text().replace("\u200b", "") if isinstance(widget, QLabel | QAbstractButton) else ""
        depth, outside = 0, []
        for letter in text:
            depth += {"⟦": 1, "⟧": -1}.get(letter, 0)
            outside.append(letter if depth == 0 else " ")
        rest = re.sub(r"\b[zZ]z\d", "", "".join(outside).replace("⟧", ""))
        if _WORD.search(rest):
            found.append(rest)
    return found


def test_words_grow_and_keep_what_is_filled_in() -> None:
    made = longer("Saved as {name}, %n page(s).")
    assert "{name}" in made
    assert "%n" in made
    assert len(made) >= 1.4 * len("Saved as {name}, %n page(s).")


@pytest.mark.parametrize("step", STEPS)
def test_no_text_is_cut_when_words_are_half_as_long_again(pseudo: Wired, step: Step) -> None:
    show(pseudo, step)
    assert pseudo.window.size().toTuple() == (1366, 768)
    assert clipped(pseudo.window) == []


@pytest.mark.parametrize("step", STEPS)
def test_every_word_of_ours_is_translated(pseudo: Wired, step: Step) -> None:
    show(pseudo, step)
    desk = pseudo.window.desk
    assert desk is not None
    # Words of the kit are data in both languages, not of the catalogue; so are the names of its sources, and dates.
    kit = Path(__file__).resolve().parents[2] / "forms" / "hc" / desk.kit.edition
    known = {word for file in kit.glob("*.toml") for word in _WORD.findall(file.read_text(encoding="utf-8"))}
    known |= _EXEMPT | set(_WORD.findall(str(desk.session.path))) | {day.strftime("%B") for day in _MONTHS}
    left = [text for text in outside_words(pseudo.window) if not set(_WORD.findall(text)) <= known]
    assert left == []


@pytest.mark.parametrize("name", ["search", "help", "print_list", "change_many"])
def test_dialogs_cut_nothing(pseudo: Wired, name: str) -> None:
    pseudo.window.go("documents")
    getattr(pseudo.window.guide, name)()
    settle()
    dialog = next(one for one in pseudo.window.findChildren(QDialog) if one.isVisible())
    assert clipped(dialog) == []
    dialog.reject()


def test_the_tour_cuts_nothing(pseudo: Wired) -> None:
    guide = pseudo.window.guide
    guide.show_around()
    tour = guide.tour
    assert tour is not None
    for _ in range(7):
        settle()
        assert clipped(tour) == []
        assert pseudo.window.frame.rect().contains(tour.geometry())
        tour.next_button.click()
    assert not tour.isVisible()


# Right to left.


@pytest.fixture
def mirrored(opened: Wired, qapp: QApplication) -> Iterator[Wired]:
    desk = opened.window.desk
    assert desk is not None
    desk.edit(filled(desk.case))
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    opened.window.book.empty()
    opened.window.go("case")
    yield opened
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def place(widget: QWidget, root: QWidget) -> QRect:
    return QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())


@pytest.mark.parametrize("step", STEPS)
def test_pages_mirror_and_nothing_overlaps(mirrored: Wired, step: Step) -> None:
    show(mirrored, step)
    window = mirrored.window
    frame = window.frame
    assert window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert place(window.tasks, frame).left() > place(window.book, frame).left()
    if window.foot.back_button.isVisible() and window.foot.continue_button.isVisible():
        assert place(window.foot.back_button, frame).left() > place(window.foot.continue_button, frame).left()
    assert overlapping(window.page) == []
    assert clipped(window) == []


def overlapping(root: QWidget) -> list[str]:
    """Return visible labels and buttons with one parent that lie over each other."""
    by_parent: dict[QWidget, list[QWidget]] = {}
    for widget in shown(root):
        parent = widget.parentWidget()
        if isinstance(widget, QLabel | QAbstractButton) and parent is not None and not isinstance(parent, QAbstractScrollArea):
            by_parent.setdefault(parent, []).append(widget)
    found = []
    for above, widgets in by_parent.items():
        if above.layout() is None:
            continue
        for one, other in combinations(widgets, 2):
            if one.geometry().adjusted(2, 2, -2, -2).intersects(other.geometry().adjusted(2, 2, -2, -2)):
                found.append(f"{_words(one)} / {_words(other)}")
    return found


def _words(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QLabel | QAbstractButton) else widget.objectName()


def test_a_form_mirrors(mirrored: Wired) -> None:
    window = mirrored.window
    window.guide.visit(Place(step="people", kind="person", key="applicant"))
    settle()
    assert overlapping(window.page) == []
    first, second = (window.page.findChild(QWidget, f"birth_date-{part}") for part in ("year", "day"))
    assert isinstance(first, QWidget)
    assert isinstance(second, QWidget)
    assert place(first, window.page).left() > place(second, window.page).left()
