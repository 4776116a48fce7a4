"""Interview questions of the kit, drawn by their kind."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout, QWidget

from hcprep.presenters.questions import Asked
from hcprep.ui.event_words import day_words
from hcprep.ui.widgets.choice_field import ListField, RadioField
from hcprep.ui.widgets.date_field import DateField
from hcprep.ui.widgets.field import Field, TextField
from hcprep.ui.widgets.labels import Words
from hcprep.ui.widgets.problems import Problem
from hcprep.ui.widgets.record_form import unknown_words, yes_no_options
from hcprep.ui.words import pair


class UnderstoodField(Field):
    """A box to tick when something was read; the day is kept with it."""

    def __init__(self, name: str, label: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, label, hint, parent)
        self.label.hide()
        self.box = QCheckBox(self)
        self.box.setObjectName(name)
        self.box.setAccessibleName(label)
        self.box.clicked.connect(self._clicked)
        self._words = Words(label, self, "label")
        self._words.setBuddy(self.box)
        from PySide6.QtWidgets import QHBoxLayout

        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.box)
        row.addWidget(self._words, 1)
        self.column.insertLayout(0, row)
        self._day = Words("", self, "good")
        self._day.setObjectName(f"{name}-day")
        self._day.hide()
        self.column.addWidget(self._day)
        self.describe(self.box)

    def input_widget(self) -> QWidget:
        """Return the box."""
        return self.box

    def value(self) -> object:
        """Return whether the box is ticked."""
        return self.box.isChecked()

    def show_value(self, value: object) -> None:
        """Tick the box if a day is kept, and say which."""
        self.box.setChecked(bool(value))
        day = _day(value)
        words = self.tr("You ticked this on {day}. The day is kept in your case.")
        self._day.setText("" if day is None else words.format(day=day_words(day)))
        self._day.setVisible(day is not None)

    def _clicked(self) -> None:
        self.changed.emit(self.name, self.box.isChecked())


class Questions(QFrame):
    """A column of questions. `answered(id, value)` tells each answer; None is "I do not know"."""

    answered = Signal(str, object)

    def __init__(self, questions: Sequence[Asked], today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.questions = {question.id: question for question in questions}
        self.fields: dict[str, Field] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(22)
        for question in questions:
            field = self._make(question)
            field.changed.connect(self.answered)
            self.fields[question.id] = field
            column.addWidget(field)
        self.show_answers(questions)

    def show_answers(self, questions: Sequence[Asked]) -> None:
        """Draw the answers of the same questions."""
        for question in questions:
            field = self.fields.get(question.id)
            if field is None:
                continue
            self.questions[question.id] = question
            if isinstance(field, RadioField):
                field.show_value(question.value, answered=question.answered)
            elif question.kind == "date":
                field.show_value(_day(question.value))
            else:
                field.show_value(question.value if question.value is not None or question.kind != "text" else "")

    def commit(self) -> None:
        """Accept what was typed."""
        for field in self.fields.values():
            field.commit()

    def input_of(self, question: str) -> QWidget | None:
        """Return what takes the focus for a question, or None if it is not asked."""
        field = self.fields.get(question)
        return field.input_widget() if field is not None else None

    def problems(self) -> tuple[Problem, ...]:
        """Return what cannot be accepted."""
        found = []
        for field in self.fields.values():
            words = field.problem()
            field.show_error(words)
            if words:
                found.append(Problem(pair(field.label.text(), words), field.input_widget()))
        return tuple(found)

    def _make(self, question: Asked) -> Field:
        name, text, hint = question.id, question.text, question.help
        if question.kind == "understood":
            return UnderstoodField(name, text, hint, self)
        if question.kind == "yes_no":
            return RadioField(name, text, yes_no_options(), hint, self, across=True)
        if question.kind == "choice":
            return RadioField(name, text, (*question.choices, (None, unknown_words())), hint, self)
        if question.kind == "list":
            return ListField(name, text, question.choices, hint, self, empty=unknown_words())
        if question.kind == "date":
            return DateField(name, text, hint, self, latest=self._today)
        return TextField(name, text, hint, self)


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None
