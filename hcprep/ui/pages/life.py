"""Life so far: events in groups for one person at a time, and a form for one event."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from hcprep.presenters.event_fields import EVENTS
from hcprep.presenters.life import Life, LifeState
from hcprep.presenters.places import Place
from hcprep.presenters.questions import answer, asked
from hcprep.ui.event_field_words import EVENT, EVENT_CHOICES, EVENT_GROUPS, EVENT_ONE
from hcprep.ui.event_words import detail_of, title_of
from hcprep.ui.field_words import choice_of, label_of
from hcprep.ui.pages.base import Page, PageContext
from hcprep.ui.person_field_words import PERSON_CHOICES
from hcprep.ui.widgets.cards import Card, UndoBar, draw_row, make_row
from hcprep.ui.widgets.choice_field import ListField, RadioField
from hcprep.ui.widgets.keyed_column import MANY, Entry, KeyedColumn
from hcprep.ui.widgets.labels import Words
from hcprep.ui.widgets.problems import Problem
from hcprep.ui.widgets.question import Questions
from hcprep.ui.widgets.record_form import RecordForm
from hcprep.ui.widgets.steady import bring_into_view
from hcprep.ui.widgets.swap import clear_layout
from hcprep.ui.widgets.timeline import TimelineView
from hcprep.ui.words import say, word

_FEW, _SHORT = 4, 30
"""So many people, and letters of a name, fit as round buttons with large text."""


@dataclass(frozen=True)
class _Kept:
    typed: object
    person: str
    editing: str


class LifePage(Page):
    """Draws the presenter's state; every accepted value is an edit of the case."""

    step = "life"

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self._context = context
        self.presenter = Life(context.desk)
        self.watch(self.presenter.subscribe(self._changed))
        self.watch(self.presenter.close)
        self.form: RecordForm | None = None
        self._form_key = ""
        self._drawn: LifeState | None = None
        self.undo_bar = UndoBar(self)
        self.undo_bar.undo_pressed.connect(context.desk.undo)
        self.body.addWidget(self.undo_bar)
        self.list_view = self._list_view()
        self.form_view = QWidget(self)
        self.form_column = QVBoxLayout(self.form_view)
        self.form_column.setContentsMargins(0, 0, 0, 0)
        self.form_column.setSpacing(14)
        self.body.addWidget(self.list_view)
        self.body.addWidget(self.form_view)
        self._draw(self.presenter.state)

    def refresh(self) -> None:
        """Draw the answers to the questions, and what changed while another page was shown."""
        if self._drawn is not self.presenter.state:
            self._draw(self.presenter.state)
        self.questions.show_answers(asked(self._context.desk, "life", self._context.language()))

    def commit(self) -> None:
        """Accept what was typed."""
        if self.form is not None:
            self.form.commit()
        self.questions.commit()

    def problems(self) -> tuple[Problem, ...]:
        """Return what cannot be accepted."""
        return self.form.problems() if self.form is not None else ()

    def step_out(self) -> bool:
        """Go back to the list if a form is open: who adds one is asked for the others next."""
        if self.presenter.state.editing is None:
            return False
        self._done()
        return True

    def reveal(self, place: Place) -> QWidget | None:
        """Open the form of an event, at one field if it is named; or a question below the groups."""
        event = next((event for event in self._context.desk.case.events if event.id == place.key), None)
        if self.form is not None and (event is None or self._form_key != event.id):
            self._done()
        if place.kind == "question":
            return self.done_field.input_widget() if place.key == "life-done" else self.questions.input_of(place.key)
        self.presenter.choose(event.person if event is not None else place.person or self.presenter.state.person)
        if event is None:
            return None
        self._open(event.id)
        found = self.form.input_of(place.part) if self.form is not None and place.part else None
        return found or self.heading

    def keep(self) -> object:
        """Keep what was typed, whose life is shown and which form is open."""
        state = self.presenter.state
        return _Kept(super().keep(), state.person, state.editing.id if state.editing else "")

    def restore(self, kept: object) -> None:
        """Show the same person and form again and put back what was typed."""
        if isinstance(kept, _Kept):
            self.presenter.choose(kept.person)
            if kept.editing:
                self.presenter.open(kept.editing)
            super().restore(kept.typed)

    def _list_view(self) -> QWidget:
        view = QWidget(self)
        column = QVBoxLayout(view)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(Words(self.tr("Put in what you remember, in any order. Dates you do not know can stay empty."), view))
        self.person_place = QVBoxLayout()
        column.addLayout(self.person_place)
        self._people: object = None
        self.years_card = Card(self.tr("These years in one picture"), view)
        self.timeline = TimelineView(self.years_card)
        self.timeline.fill_wanted.connect(self._fill)
        self.timeline.open_wanted.connect(self._open)
        self.years_card.column.addWidget(self.timeline)
        column.addWidget(self.years_card)
        self.groups: dict[str, tuple[KeyedColumn, QPushButton]] = {}
        for spec in EVENTS:
            title, hint, add = (say(text) for text in EVENT_GROUPS[spec.id])
            card = Card(title, view)
            if hint:
                card.add_words(hint, "hint")
            rows = KeyedColumn(self._row, draw_row, self, spacing=4, at_once=MANY)
            button = QPushButton(add, card)
            button.setObjectName(f"add-{spec.id}")
            button.clicked.connect(partial(self._add, spec.id))
            card.column.addLayout(rows.layout)
            line = QHBoxLayout()
            line.addWidget(button)
            line.addStretch(1)
            card.column.addLayout(line)
            self.groups[spec.id] = (rows, button)
            column.addWidget(card)
        self.questions = Questions(asked(self._context.desk, "life", self._context.language()), self._context.desk.today, view)
        self.questions.answered.connect(self._answered)
        column.addSpacing(8)
        column.addWidget(self.questions)
        self.done_field = RadioField(
            "life-done",
            self.tr("Have you told everything for now?"),
            ((True, self.tr("Yes")), (False, self.tr("No, I will come back"))),
            self.tr("You can change it later."),
            view,
        )
        self.done_field.changed.connect(self._said_done)
        column.addWidget(self.done_field)
        return view

    def _changed(self, state: LifeState) -> None:
        if self.on_screen:
            self._draw(state)

    def _draw(self, state: LifeState) -> None:
        self._drawn = state
        event = state.editing
        self.list_view.setVisible(event is None)
        self.form_view.setVisible(event is not None)
        spec = self.presenter.spec()
        if event is None or spec is None:
            self._drop_form()
            self.heading.setText(self.tr("Your life so far"))
            self._draw_list(state)
        else:
            self.heading.setText(say(EVENT_ONE[spec.id]))
            if self._form_key != event.id or self.form is None:
                self._open_form(event.id)
            if self.form is not None:
                self.form.show_record(event)
        self.setAccessibleName(self.heading.text())
        self.order_changed()

    def _draw_list(self, state: LifeState) -> None:
        self._draw_people(state)
        for group in state.groups:
            rows, _button = self.groups[group.id]
            rows.show([Entry(event.id, (title_of(event), detail_of(event))) for event in group.events])
        timeline = self.presenter.timeline()
        self.years_card.setVisible(timeline is not None)
        self.timeline.show_timeline(timeline)
        self.done_field.show_value(state.done, answered=state.done is not None)

    def _row(self, entry: Entry) -> QWidget:
        return make_row(entry, self.list_view, self._open, self._remove)

    def _draw_people(self, state: LifeState) -> None:
        names = tuple((person.id, person.name or word(PERSON_CHOICES["role"], person.role)) for person in state.people)
        if names != self._people:
            self._people = names
            clear_layout(self.person_place)
            if len(names) > 1:
                few = len(names) <= _FEW and all(len(name) <= _SHORT for _key, name in names)
                label = self.tr("Whose life?")
                if few:
                    self.person_field: RadioField | ListField = RadioField("whose", label, names, "", self.list_view, across=True)
                else:
                    self.person_field = ListField("whose", label, names, "", self.list_view)
                self.person_field.changed.connect(self._choose)
                self.person_place.addWidget(self.person_field)
        if len(names) > 1:
            self.person_field.show_value(state.person)

    def _open_form(self, event_id: str) -> None:
        self._drop_form()
        spec = self.presenter.spec()
        if spec is None:
            return
        card = Card("", self.form_view)
        self.form = RecordForm(
            spec.fields,
            partial(label_of, EVENT, spec.id),
            partial(choice_of, EVENT_CHOICES, spec.id),
            self._context.desk.today,
            card,
        )
        self._form_key = event_id
        self.form.changed.connect(self.presenter.set)
        card.column.addWidget(self.form)
        self.form_column.addWidget(Words(self.tr("Leave empty what you do not know. You can come back."), self.form_view, "hint"))
        self.form_column.addWidget(card)
        button = QPushButton(self.tr("Back to the whole life"), self.form_view)
        button.setObjectName("event-done")
        button.clicked.connect(self.leave_form)
        line = QHBoxLayout()
        line.addWidget(button)
        line.addStretch(1)
        self.form_column.addLayout(line)

    def _drop_form(self) -> None:
        self.form, self._form_key = None, ""
        clear_layout(self.form_column)

    def _answered(self, question: str, value: object) -> None:
        answer(self._context.desk, self.questions.questions[question], value)

    def _said_done(self, _name: str, value: object) -> None:
        self.presenter.say_done(done=value if isinstance(value, bool) else None)

    def _choose(self, _name: str, person: object) -> None:
        self.presenter.choose(str(person))

    def _add(self, group: str) -> None:
        self.undo_bar.hide()
        self.presenter.add(group)
        self.heading.setFocus()

    def _open(self, event_id: str) -> None:
        self.undo_bar.hide()
        self.presenter.open(event_id)
        self.heading.setFocus()

    def _fill(self, _person: str, kind: str, start: date | None, end: date | None) -> None:
        self.undo_bar.hide()
        self.presenter.fill(kind, start, end)
        self.heading.setFocus()

    def _done(self) -> None:
        self.commit()
        spec, event = self.presenter.spec(), self.presenter.state.editing
        self.presenter.close_form()
        row = self.findChild(QPushButton, f"change-{event.id}") if event is not None else None
        if isinstance(row, QPushButton):
            self._come_to(row)
        elif spec is not None:
            self._come_to(self.groups[spec.id][1])

    def _come_to(self, widget: QWidget) -> None:
        widget.setFocus()
        # The list was hidden until now: where its rows lie is known once it was laid out.
        QTimer.singleShot(0, widget, partial(bring_into_view, widget))

    def _remove(self, event_id: str) -> None:
        event = next((event for event in self._context.desk.case.events if event.id == event_id), None)
        self.presenter.remove(event_id)
        if event is not None:
            self.undo_bar.offer(self.tr("Removed: {name}").format(name=title_of(event)))


def make(context: PageContext) -> Page:
    """Make the page."""
    return LifePage(context, parent=context.inside)
