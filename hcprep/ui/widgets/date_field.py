"""A date in three parts, year, month and day as on the forms; empty is allowed, half a date is not saved."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hcprep.ui.widgets.field import ChoiceInput, Field, LineInput


class DateField(Field):
    """Year, month, day. `latest` is the last day that makes sense, such as today for a birth."""

    def __init__(
        self, name: str, label: str, hint: str = "", parent: QWidget | None = None, *, latest: date | None = None
    ) -> None:
        super().__init__(name, label, hint, parent)
        self._latest = latest
        self._shown: date | None = None
        self.year = LineInput(self)
        self.month = ChoiceInput(self)
        self.day = LineInput(self)
        self.year.setMaxLength(4)
        self.day.setMaxLength(2)
        self.month.addItem("")
        for number in range(1, 13):
            self.month.addItem(f"{number:02d}  {QLocale().standaloneMonthName(number)}")
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
        self.month.blockSignals(True)
        self.year.setText(f"{day.year:04d}" if day else "")
        self.month.setCurrentIndex(day.month if day else 0)
        self.day.setText(str(day.day) if day else "")
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
