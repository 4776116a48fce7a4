"""A date in three parts, year, month and day as on the forms; empty is allowed, half a date is not saved."""

from __future__ import annotations

import unicodedata
from datetime import date

from PySide6.QtCore import QLocale
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hcprep.ui.widgets.field import ChoiceInput, Field, LineInput

Half = tuple[str, int, str]
"""What is typed as year, chosen as month (0 for none) and typed as day."""
_SLOWER = 3
"""Times the keyboard's own pause between letters: many look for each one."""


class MonthInput(ChoiceInput):
    """Nothing or a month, by its number; typing the number or the name's first letters chooses it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = [QLocale().standaloneMonthName(number) for number in range(1, 13)]
        self._typed, self._at = "", 0
        self.addItem("")
        for number, name in enumerate(self._names, 1):
            self.addItem(f"{number:02d}  {name}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Look for the month that is typed; Qt would compare with the number before the name only."""
        text = event.text()
        if not text.isalnum():
            super().keyPressEvent(event)
            return
        if event.timestamp() - self._at > QApplication.keyboardInputInterval() * _SLOWER:
            self._typed = ""
        self._at = event.timestamp()
        # "dm" is no month: then the last letter begins another one.
        self._typed = self._typed + text if self._found(self._typed + text) else text
        self.setCurrentIndex(self._found(self._typed) or self.currentIndex())

    def _found(self, typed: str) -> int:
        if typed.isdecimal():
            return int(typed) if int(typed) <= len(self._names) else 0
        return next((number for number, name in enumerate(self._names, 1) if _bare(name).startswith(_bare(typed))), 0)


class DateField(Field):
    """Year, month, day. `latest` is the last day that makes sense, such as today for a birth."""

    def __init__(
        self, name: str, label: str, hint: str = "", parent: QWidget | None = None, *, latest: date | None = None
    ) -> None:
        super().__init__(name, label, hint, parent)
        self._latest = latest
        self._shown: date | None = None
        self.year = LineInput(self)
        self.month = MonthInput(self)
        self.day = LineInput(self)
        self.year.setMaxLength(4)
        self.day.setMaxLength(2)
        row = QHBoxLayout()
        row.setSpacing(10)
        parts = (
            ("year", self.year, self.tr("Year"), 5),
            ("month", self.month, self.tr("Month"), 14),
            ("day", self.day, self.tr("Day"), 3),
        )
        self._part_names: list[tuple[QWidget, str]] = []
        for key, widget, words, letters in parts:
            widget.setObjectName(f"{name}-{key}")
            widget.setFixedWidth(self.fontMetrics().horizontalAdvance("M") * letters + 34)
            part = QLabel(words, self)
            part.setProperty("kind", "hint")
            part.setBuddy(widget)
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(part)
            column.addWidget(widget)
            row.addLayout(column)
            self.describe(widget, words)
            self._part_names.append((widget, words))
        row.addStretch(1)
        self.column.addLayout(row)
        self.label.setBuddy(self.year)
        self.year.editingFinished.connect(self.commit)
        self.day.editingFinished.connect(self.commit)
        self.month.currentIndexChanged.connect(self.commit)

    def input_widget(self) -> QWidget:
        """Return the year."""
        return self.year

    def value(self) -> object:
        """Return the date, or None when empty or not a date."""
        try:
            return date(int(self.year.text()), self.month.currentIndex(), int(self.day.text()))
        except ValueError:
            return None

    def show_value(self, value: object) -> None:
        """Draw a date; what is half typed stays while the stored date is the same."""
        if value == self._shown:
            return
        day = value if isinstance(value, date) else None
        self._shown = day
        self.show_half(None)

    def half(self) -> Half | None:
        """Return what is typed in the three parts if it is no date that can be accepted."""
        return (self.year.text(), self.month.currentIndex(), self.day.text()) if self.problem() else None

    def show_half(self, half: Half | None) -> None:
        """Put back what `half` returned, without saying what is wrong with it; None draws the stored date."""
        day = self._shown
        stored = (f"{day.year:04d}", day.month, str(day.day)) if day else ("", 0, "")
        self.month.blockSignals(True)
        year, month, number = half or stored
        self.year.setText(year)
        self.month.setCurrentIndex(month)
        self.day.setText(number)
        self.month.blockSignals(False)
        self.show_error("")

    def commit(self) -> None:
        """Accept a whole date or an empty one; say what is wrong only when all three parts are typed."""
        if self.problem():
            if self.year.text() and self.month.currentIndex() and self.day.text():
                self.show_error(self.problem())
            return
        self.show_error("")
        value = self.value()
        if value != self._shown:
            self._shown = value if isinstance(value, date) else None
            self.changed.emit(self.name, value)

    def problem(self) -> str:
        """Return what is wrong with what was typed."""
        if self._empty():
            return ""
        found = self.value()
        if not (self.year.text() and self.month.currentIndex() and self.day.text()):
            return self.tr("The date needs a year, a month and a day. If you do not know it, leave all three empty.")
        if not isinstance(found, date) or found.year < 1900 or found.year > 2100:
            return self.tr("There is no such date. Type the year with four digits.")
        if self._latest is not None and found > self._latest:
            return self.tr("This date is in the future.")
        return ""

    def describe(self, widget: QWidget, name: str = "") -> None:
        """Name each part with the question and its own word."""
        known = {id(part): words for part, words in self._part_names}
        super().describe(widget, name or known.get(id(widget), ""))

    def _empty(self) -> bool:
        return not self.year.text().strip() and not self.day.text().strip() and self.month.currentIndex() <= 0


def _bare(words: str) -> str:
    letters = unicodedata.normalize("NFKD", words.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
