"""Choices: a few as round buttons, many as a list, several as boxes; yes, no and "I do not know"."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QLayout, QRadioButton, QVBoxLayout, QWidget

from hcprep.ui.widgets.field import ChoiceInput, Field
from hcprep.ui.widgets.flow_layout import FlowLayout
from hcprep.ui.widgets.radios import one_stop

Option = tuple[object, str]
"""A value and its words."""
FEW = 6


class RadioField(Field):
    """One of a few values, each a round button; nothing is chosen until the person does."""

    def __init__(
        self,
        name: str,
        label: str,
        options: Sequence[Option],
        hint: str = "",
        parent: QWidget | None = None,
        *,
        across: bool = False,
    ) -> None:
        super().__init__(name, label, hint, parent)
        self._options = tuple(options)
        self.group = QButtonGroup(self)
        box: QLayout = FlowLayout(gap=12) if across else QVBoxLayout()
        if not across:
            box.setSpacing(0)
        for number, (_value, words) in enumerate(self._options):
            button = QRadioButton(words, self)
            button.setObjectName(f"{name}-{number}")
            self.group.addButton(button, number)
            self.describe(button, words)
            box.addWidget(button)
        self.column.addLayout(box)
        self.label.setBuddy(self.input_widget())
        self.group.idClicked.connect(self._clicked)

    def input_widget(self) -> QWidget:
        """Return the chosen button, or the first."""
        chosen = self.group.checkedId()
        return self.group.button(max(chosen, 0))

    def value(self) -> object:
        """Return the chosen value, or None."""
        chosen = self.group.checkedId()
        return self._options[chosen][0] if chosen >= 0 else None

    def show_value(self, value: object, *, answered: bool = True) -> None:
        """Draw the value; `answered` tells "I do not know" (None chosen) from not asked yet.

        Where the case cannot tell them apart, "I do not know" stays as the person left it on this screen.
        """
        for number, (known, _words) in enumerate(self._options):
            if answered and known == value and type(known) is type(value):
                self.group.button(number).setChecked(True)
                one_stop(self.group)
                return
        chosen = self.group.checkedId()
        if not answered and chosen >= 0 and self._options[chosen][0] is None:
            return
        self.group.setExclusive(False)
        for button in self.group.buttons():
            button.setChecked(False)
        self.group.setExclusive(True)
        one_stop(self.group)

    def describe(self, widget: QWidget, name: str = "") -> None:
        """Name a button with the question and its own words."""
        super().describe(widget, name or (widget.text() if isinstance(widget, QRadioButton) else ""))

    def _clicked(self, number: int) -> None:
        self.changed.emit(self.name, self._options[number][0])


class ListField(Field):
    """One of many values, as a list that opens."""

    def __init__(
        self, name: str, label: str, options: Sequence[Option], hint: str = "", parent: QWidget | None = None, *, empty: str = ""
    ) -> None:
        super().__init__(name, label, hint, parent)
        self._options: tuple[Option, ...] = ((None, empty), *options)
        self.box = ChoiceInput(self)
        for _value, words in self._options:
            self.box.addItem(words)
        self._fit()
        self.box.activated.connect(self._chosen)
        self.accept_input(self.box)

    def _fit(self) -> None:
        """Let the list be as wide as its longest words, such as the whole name of a person, and no narrower than others."""
        metrics = self.fontMetrics()
        longest = max(metrics.horizontalAdvance(words) for _value, words in self._options)
        self.box.setMaximumWidth(max(metrics.horizontalAdvance("M") * 24 + 40, longest + 64))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of text size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange} and hasattr(self, "box"):
            self._fit()

    def input_widget(self) -> QWidget:
        """Return the list."""
        return self.box

    def value(self) -> object:
        """Return the chosen value, or None."""
        return self._options[max(self.box.currentIndex(), 0)][0]

    def show_value(self, value: object) -> None:
        """Draw the value."""
        values = [known for known, _words in self._options]
        self.box.setCurrentIndex(values.index(value) if value in values else 0)

    def _chosen(self, number: int) -> None:
        self.changed.emit(self.name, self._options[number][0])


class ManyField(Field):
    """Any of several values, each a box; the value is the tuple of those ticked, in the order shown."""

    def __init__(self, name: str, label: str, options: Sequence[Option], hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, label, hint, parent)
        self._options = tuple(options)
        self.boxes: list[QCheckBox] = []
        for number, (_value, words) in enumerate(self._options):
            box = QCheckBox(words, self)
            box.setObjectName(f"{name}-{number}")
            self.describe(box, words)
            box.clicked.connect(self._clicked)
            self.boxes.append(box)
            self.column.addWidget(box)
        self.label.setBuddy(self.boxes[0])

    def input_widget(self) -> QWidget:
        """Return the first box."""
        return self.boxes[0]

    def value(self) -> object:
        """Return the ticked values."""
        return tuple(value for (value, _words), box in zip(self._options, self.boxes, strict=True) if box.isChecked())

    def show_value(self, value: object) -> None:
        """Tick the values."""
        wanted = value if isinstance(value, tuple) else ()
        for (known, _words), box in zip(self._options, self.boxes, strict=True):
            box.setChecked(known in wanted)

    def _clicked(self) -> None:
        self.changed.emit(self.name, self.value())
