"""A form made from field specs: shows one record, tells each accepted value, hides what does not apply."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hcprep.presenters.fields import FieldSpec, Record
from hcprep.ui.widgets.choice_field import FEW, ListField, ManyField, Option, RadioField
from hcprep.ui.widgets.date_field import DateField
from hcprep.ui.widgets.field import Field, TextField
from hcprep.ui.widgets.problems import Problem
from hcprep.ui.words import NO, UNKNOWN, YES, pair, say

Label = Callable[[str], tuple[str, str]]
"""Label and hint of a field by its name."""
Choice = Callable[[str, str], str]
"""Words of a value by the field's name and the value."""


class RecordForm(QWidget):
    """Fields of one record, or of one group of it. `changed(name, value)` tells each accepted value."""

    changed = Signal(str, object)

    def __init__(
        self, specs: Sequence[FieldSpec], label: Label, choice: Choice, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._specs = tuple(specs)
        self._choice = choice
        self._today = today
        self.fields: list[Field] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for spec in self._specs:
            field = self._make(spec, *label(spec.name))
            field.changed.connect(self.changed)
            self.fields.append(field)
            column.addWidget(field)

    def show_record(self, record: Record) -> bool:
        """Draw a record; returns whether any field applies to it."""
        some = False
        for spec, field in zip(self._specs, self.fields, strict=True):
            applies = spec.asked(record, self._today)
            field.setVisible(applies)
            some = some or applies
            if applies:
                value = getattr(record, spec.name)
                empty = value is None or (spec.kind == "choice" and value in ("", "unknown"))
                if isinstance(field, RadioField):
                    field.show_value(None if empty else value, answered=not empty)
                else:
                    field.show_value(None if empty else value)
        return some

    def commit(self) -> None:
        """Accept what was typed in every field on screen."""
        for field in self._shown():
            field.commit()

    def input_of(self, name: str) -> QWidget | None:
        """Return what takes the focus for a field, or None if it does not apply."""
        found = next((field for field in self._shown() if field.name == name), None)
        return found.input_widget() if found is not None else None

    def problems(self) -> tuple[Problem, ...]:
        """Return what cannot be accepted, and say it beside each field."""
        found = []
        for field in self._shown():
            words = field.problem()
            field.show_error(words)
            if words:
                found.append(Problem(pair(field.label.text(), words), field.input_widget()))
        return tuple(found)

    def _shown(self) -> list[Field]:
        return [field for field in self.fields if not field.isHidden()]

    def _make(self, spec: FieldSpec, label: str, hint: str) -> Field:
        if spec.kind == "yes_no":
            return RadioField(spec.name, label, yes_no_options(), hint, self, across=True)
        if spec.kind in ("date", "past_date"):
            return DateField(spec.name, label, hint, self, latest=self._today if spec.kind == "past_date" else None)
        options: tuple[Option, ...] = tuple((value, self._choice(spec.name, value)) for value in spec.choices)
        if spec.kind == "many":
            return ManyField(spec.name, label, options, hint, self)
        if spec.kind == "choice":
            if len(options) <= FEW:
                return RadioField(spec.name, label, (*options, (None, unknown_words())), hint, self)
            return ListField(spec.name, label, options, hint, self, empty=unknown_words())
        return TextField(spec.name, label, hint, self, many=spec.kind == "names")


def unknown_words() -> str:
    """Return the words for an answer that is not known."""
    return say(UNKNOWN)


def yes_no_options() -> tuple[Option, ...]:
    """Return yes, no, and "I do not know"."""
    return ((True, say(YES)), (False, say(NO)), (None, say(UNKNOWN)))
