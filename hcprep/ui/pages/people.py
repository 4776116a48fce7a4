"""People: a list, and a form of small groups for one person at a time."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from hcprep.model.people import Person, Role
from hcprep.presenters.people import People, PeopleState, PersonRow
from hcprep.presenters.person_fields import PERSON_GROUPS
from hcprep.presenters.places import Place
from hcprep.presenters.questions import answer, asked
from hcprep.ui.dialogs.family import show_family
from hcprep.ui.field_words import choice_of, label_of
from hcprep.ui.pages.base import Page, PageContext
from hcprep.ui.person_field_words import GROUPS, PERSON, PERSON_CHOICES
from hcprep.ui.widgets.cards import Card, UndoBar, draw_row, make_row
from hcprep.ui.widgets.date_field import DateField, Half
from hcprep.ui.widgets.flow_layout import FlowLayout
from hcprep.ui.widgets.keyed_column import MANY, Entry, KeyedColumn
from hcprep.ui.widgets.labels import Words
from hcprep.ui.widgets.problems import Problem
from hcprep.ui.widgets.question import Questions
from hcprep.ui.widgets.record_form import RecordForm
from hcprep.ui.widgets.swap import clear_layout
from hcprep.ui.words import MISSING_WORDS, NO_NAME, ROLE_ADD_WORDS, say, word


@dataclass(frozen=True)
class _Kept:
    typed: object
    editing: str


class PeoplePage(Page):
    """Draws the presenter's state; every accepted value is an edit of the case."""

    step = "people"

    def __init__(self, context: PageContext, editing: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self._context = context
        self.presenter = People(context.desk, editing)
        self._drawn: PeopleState | None = None
        self._offered: object = None
        self._halves: dict[tuple[str, str], Half] = {}
        self._half_of = ""
        self.watch(self.presenter.subscribe(self._changed))
        self.watch(self.presenter.close)
        self.undo_bar = UndoBar(self)
        self.undo_bar.undo_pressed.connect(context.desk.undo)
        self.body.addWidget(self.undo_bar)
        self.list_view = self._list_view()
        self.forms: list[tuple[RecordForm, Card]] = []
        self.form_view = QWidget(self)
        self.body.addWidget(self.list_view)
        self.body.addWidget(self.form_view)
        self._draw(self.presenter.state)

    def refresh(self) -> None:
        """Draw the answers to the questions, and what changed while another page was shown."""
        if self._drawn is not self.presenter.state:
            self._draw(self.presenter.state)
        self.questions.show_answers(asked(self._context.desk, "people", self._context.language()))

    def commit(self) -> None:
        """Accept what was typed."""
        if self.presenter.state.editing is not None:
            for form, _card in self.forms:
                form.commit()
        self.questions.commit()

    def problems(self) -> tuple[Problem, ...]:
        """Return what cannot be accepted."""
        if self.presenter.state.editing is None:
            return ()
        return tuple(problem for form, card in self.forms if not card.isHidden() for problem in form.problems())

    def step_out(self) -> bool:
        """Go back to the list if a form is open: who adds one is asked for the others next."""
        if self.presenter.state.editing is None:
            return False
        self._done()
        return True

    def reveal(self, place: Place) -> QWidget | None:
        """Open a person's form, at one field if it is named; or the question below the list."""
        person = self._context.desk.case.person(place.key) if place.kind == "person" else None
        if self.presenter.state.editing is not None and self.presenter.state.editing != person:
            self._done()
        if person is None:
            return self.questions.input_of(place.key) if place.kind == "question" else None
        self._open(person.id)
        inputs = (form.input_of(place.part) for form, card in self.forms if not card.isHidden())
        return next((found for found in inputs if found is not None), self.heading)

    def keep(self) -> object:
        """Keep what was typed and whose form is open."""
        editing = self.presenter.state.editing
        return _Kept(super().keep(), editing.id if editing else "")

    def restore(self, kept: object) -> None:
        """Open the same form again and put back what was typed."""
        if isinstance(kept, _Kept):
            if kept.editing:
                self.presenter.open(kept.editing)
            super().restore(kept.typed)

    def _list_view(self) -> QWidget:
        view = QWidget(self)
        column = QVBoxLayout(view)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(
            Words(
                self.tr(
                    "Add the applicant first. Then add a partner, every child, and other relatives who matter for this case, "
                    "in Canada or not."
                ),
                view,
            )
        )
        self.rows = KeyedColumn(self._row, draw_row, self, spacing=8, at_once=MANY)
        column.addLayout(self.rows.layout)
        # Goes on in the next line with long words or large text.
        self.add_buttons = FlowLayout(gap=10)
        column.addLayout(self.add_buttons)
        found = asked(self._context.desk, "people", self._context.language())
        self.questions = Questions(found, self._context.desk.today, view)
        self.questions.answered.connect(self._answered)
        column.addSpacing(8)
        column.addWidget(self.questions)
        return view

    def _fill_form(self) -> None:
        """Make the form of a person, which many visits to the page never show."""
        view = self.form_view
        column = QVBoxLayout(view)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(Words(self.tr("Leave empty what you do not know. You can come back."), view, "hint"))
        for group in PERSON_GROUPS:
            card = Card(say(GROUPS[group.id]), view)
            form = RecordForm(
                group.fields,
                partial(label_of, PERSON, ""),
                partial(choice_of, PERSON_CHOICES, ""),
                self._context.desk.today,
                card,
            )
            form.changed.connect(self.presenter.set)
            card.column.addWidget(form)
            self.forms.append((form, card))
            column.addWidget(card)
        self.done_button = QPushButton(self.tr("Back to the list of people"), view)
        self.done_button.setObjectName("person-done")
        self.done_button.clicked.connect(self.leave_form)
        row = QHBoxLayout()
        row.addWidget(self.done_button)
        row.addStretch(1)
        column.addLayout(row)

    def _changed(self, state: PeopleState) -> None:
        if self.on_screen:
            self._draw(state)

    def _draw(self, state: PeopleState) -> None:
        self._drawn = state
        person = state.editing
        if person is not None and not self.forms:
            self._fill_form()
        self.list_view.setVisible(person is None)
        self.form_view.setVisible(person is not None)
        if person is None:
            self.heading.setText(self.tr("People"))
            self._draw_list(state)
        else:
            role = word(PERSON_CHOICES["role"], person.role)
            named = self.tr("{role}: {name}").format(role=role, name=person.name)
            self.heading.setText(named if person.name else role)
            self._keep_halves(person.id)
            for form, card in self.forms:
                card.setVisible(form.show_record(person))
            for name, field in self._dates():
                if self._half_of != person.id:
                    field.show_half(self._halves.pop((person.id, name), None))
            self._half_of = person.id
        self.setAccessibleName(self.heading.text())
        self.order_changed()

    def _dates(self) -> list[tuple[str, DateField]]:
        return [(field.name, field) for form, _card in self.forms for field in form.fields if isinstance(field, DateField)]

    def _keep_halves(self, person: str) -> None:
        # The fields are the same for everyone: half a date of one person must not stand in the form of another.
        if self._half_of and self._half_of != person:
            for name, field in self._dates():
                half = field.half()
                if half is not None:
                    self._halves[self._half_of, name] = half

    def _draw_list(self, state: PeopleState) -> None:
        self.rows.show([Entry(row.person.id, (row.person.name or say(NO_NAME), self._detail(row))) for row in state.rows])
        offered = (state.addable, len(state.rows) > 1)
        if offered != self._offered:
            self._offered = offered
            self._offer(state)

    def _offer(self, state: PeopleState) -> None:
        clear_layout(self.add_buttons)
        for role in state.addable:
            button = QPushButton(say(ROLE_ADD_WORDS[role]), self.list_view)
            button.setObjectName(f"add-{role}")
            button.clicked.connect(partial(self._add, role))
            self.add_buttons.addWidget(button)
        picture = QPushButton(self.tr("Picture of the family…"), self.list_view)
        picture.setObjectName("family-picture")
        picture.setVisible(len(state.rows) > 1)
        picture.clicked.connect(lambda: show_family(self, self._context))
        self.add_buttons.addWidget(picture)

    def _row(self, entry: Entry) -> QWidget:
        return make_row(entry, self.list_view, self._open, self._remove, framed=True)

    def _detail(self, found: PersonRow) -> str:
        person = found.person
        parts = [word(PERSON_CHOICES["role"], person.role)]
        if person.role == "child" and (age := person.age_on(self._context.desk.today)) is not None:
            parts.append(self.tr("{age} years old").format(age=age))
        if person.accompanying:
            parts.append(self.tr("in this application"))
        words = ", ".join(parts)
        if not found.missing:
            return words
        missing = ", ".join(word(MISSING_WORDS, code) for code in found.missing)
        return self.tr("{person}. Still to add: {missing}").format(person=words, missing=missing)

    def _answered(self, question: str, value: object) -> None:
        answer(self._context.desk, self.questions.questions[question], value)

    def _add(self, role: Role) -> None:
        self.undo_bar.hide()
        self.presenter.add(role)
        self._to_form()

    def _open(self, person_id: str) -> None:
        self.undo_bar.hide()
        self.presenter.open(person_id)
        self._to_form()

    def _to_form(self) -> None:
        self.heading.setFocus()

    def _done(self) -> None:
        self.commit()
        person = self.presenter.state.editing
        self.presenter.done()
        row = self.findChild(QPushButton, f"change-{person.id}") if isinstance(person, Person) else None
        (row if isinstance(row, QPushButton) else self.heading).setFocus()

    def _remove(self, person_id: str) -> None:
        person = self._context.desk.case.person(person_id)
        self.presenter.remove(person_id)
        name = person.name if person is not None and person.name else say(NO_NAME)
        self.undo_bar.offer(self.tr("{name} was removed, with everything told about their life.").format(name=name))


def make(context: PageContext) -> Page:
    """Make the page."""
    return PeoplePage(context, parent=context.inside)
