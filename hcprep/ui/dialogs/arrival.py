"""A copy that came back: opening it, seeing how it stands to the case, choosing what to take, and what was taken."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from hcprep.casefile import Secret
from hcprep.errors import HcprepError, KitError
from hcprep.presenters.arrival import Returned, Taken
from hcprep.presenters.questions import answer_words, question_text
from hcprep.ui.dialogs.working import WorkDialog
from hcprep.ui.difference_words import SECTION_WORDS, DifferenceWords
from hcprep.ui.moments import moment_words
from hcprep.ui.pages.base import PageContext, announce
from hcprep.ui.widgets.cards import Card
from hcprep.ui.widgets.choosing import Choosing
from hcprep.ui.widgets.labels import Words
from hcprep.ui.widgets.place_field import PassphraseField, PlaceField
from hcprep.ui.words import word

_LOOSE_SHOWN = 6
_REPORT = 2


class ArrivalDialog(WorkDialog):
    """Three faces: the file, the choice, the report. With a `secret` the first is left out unless it does not fit.

    `seen` tells, when it is closed, that something was taken or that there is nothing to take.
    """

    seen = Signal()

    def __init__(
        self, context: PageContext, parent: QWidget | None = None, *, path: Path | None = None, secret: Secret | None = None
    ) -> None:
        super().__init__("arrival", self.tr("A copy that came back"), context.jobs, parent)
        self._context = context
        self._found: Returned | None = None
        self.choosing: Choosing | None = None
        self._asking(path)
        _face, self._choice_column = self.add_face()
        _face, self._report_column = self.add_face()
        self.look_button = self.button("look", self.tr("Look at it"), self._look, primary=True)
        self.sure_button = self.button("take-sure", "", self._take_sure, primary=True)
        self.chosen_button = self.button("take-chosen", "", self._take_chosen)
        for button in (self.sure_button, self.chosen_button):
            button.hide()
        self.show_face(0, self.look_button)
        self.place.input_widget().setFocus(Qt.FocusReason.OtherFocusReason)
        if path is not None and secret is not None:
            self._open(path, secret)

    # The file

    def _asking(self, path: Path | None) -> None:
        _face, column = self.add_face()
        column.addWidget(
            Words(self.tr("The copy is only read. Nothing in your case changes until you choose what to take."), self)
        )
        self.place = PlaceField("theirs-place", self.tr("The copy"), self.tr("Its name ends in .hcase."), self)
        self.place.show_value(path or "")
        self.secret = PassphraseField(
            "theirs-words", self.tr("Its passphrase"), self.tr("For a copy you made: the six words you told them."), self
        )
        self.secret.line.returnPressed.connect(self._look)
        column.addWidget(self.place)
        column.addWidget(self.secret)
        column.addStretch(1)

    def _look(self) -> None:
        self._open(Path(self.place.line.text().strip()).expanduser(), self.secret.line.text())

    def _open(self, path: Path, secret: Secret) -> None:
        found = self._found = Returned(self._context.desk.session, path, secret)
        place = self.place.input_widget()
        fields = dict.fromkeys(("case-missing", "case-not-a-case", "case-in-use", "case-read-only", "usage-same-file"), place)
        words = dict.fromkeys(("case-wrong-passphrase", "sheet-wrong"), self.secret.input_widget())
        self.work(self.tr("The copy is being opened and compared…"), found.open, self._opened, {**fields, **words})

    # Choosing

    def _opened(self, found: Returned) -> None:
        self.secret.line.clear()
        column = self._choice_column
        self.standing_words = Words(self._standing(found), self)
        self.standing_words.setObjectName("standing")
        column.addWidget(self.standing_words)
        if not found.differences:
            column.addStretch(1)
            self.show_face(1)
            self.close_button.setFocus()
            announce(self, self.standing_words.text())
            return
        self.choosing = Choosing(found, DifferenceWords(found, self._question, self._answer), self)
        self.choosing.changed.connect(self._draw)
        self.before = Card("", self, "warning")
        self.before.setObjectName("before-taking")
        self.before_words = self.before.add_words("")
        column.addWidget(self.choosing, 1)
        column.addWidget(self.before)
        self.show_face(1, self.sure_button, self.chosen_button)
        self._draw()
        self.choosing.view.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.standing_words.text())

    def _question(self, key: str) -> str:
        try:
            return question_text(self._context.desk.kit, key, self._context.language())
        except KitError:
            return ""

    def _answer(self, key: str, value: object) -> str:
        from hcprep.ui.answer_words import said

        try:
            known = answer_words(self._context.desk.kit, key, value, self._context.language())
        except KitError:
            known = ""
        return known or said(value)

    def _standing(self, found: Returned) -> str:
        standing = found.arrival.standing
        at = moment_words(standing.common.at) if standing.common is not None else ""
        words = {
            "same": self.tr("The copy and your case are the same."),
            "older": self.tr("The copy is newer: it goes on from your case as it was on {at}. You changed nothing since."),
            "newer": self.tr("The copy is older: it is your case as it was on {at}. Only you went on since."),
            "diverged": self.tr("Both were changed since they were last the same, on {at}."),
            "stranger": self.tr("This is another case, not a copy of yours. Take only what surely belongs to you."),
        }[standing.relation].format(at=at)
        parts = [words]
        if standing.relation not in {"stranger", "same"} and standing.ancestor == "none":
            parts.append(self.tr("It is not known who changed what. Look at each line and choose."))
        elif standing.relation not in {"stranger", "same"} and standing.ancestor == "texts":
            parts.append(self.tr("Who changed what is known for the story, the notes and the answers only."))
        left_out = [
            name
            for kind, name in (
                ("documents", self.tr("the papers themselves")),
                ("versions", self.tr("earlier versions")),
                ("evidence", self.tr("some papers")),
                ("notes", self.tr("private notes")),
            )
            if kind in standing.withheld
        ]
        if left_out:
            parts.append(
                self.tr("The copy was made without: {what}. What was left out is no change.").format(what=", ".join(left_out))
            )
        if not found.differences:
            parts.append(self.tr("There is nothing to take."))
        return " ".join(parts)

    def _draw(self) -> None:
        found = self._found
        if found is None:
            return
        sure, chosen = found.only_theirs, found.chosen
        self.sure_button.setText(self.tr("Take what they changed (%n)", "", len(sure)))
        self.sure_button.setEnabled(bool(sure))
        self.chosen_button.setText(self.tr("Take what I chose (%n)", "", len(chosen)))
        self.chosen_button.setEnabled(bool(chosen))
        # Who chose otherwise must not take all of it with Ctrl+Enter.
        own_choice = set(chosen) != set(sure)
        for button, main in ((self.sure_button, not own_choice), (self.chosen_button, own_choice)):
            button.setProperty("kind", "primary" if main else None)
            button.style().unpolish(button)
            button.style().polish(button)
        lines = []
        if found.undecided:
            lines.append(
                self.tr(
                    "%n piece(s) were changed by both of you. They stay as you have them unless you take theirs.",
                    "",
                    found.undecided,
                )
            )
        if self.choosing is not None and chosen:
            ends = found.loose(chosen)
            speak = DifferenceWords(found, self._question, self._answer).loose
            lines.extend(dict.fromkeys(speak(end) for end in ends[:_LOOSE_SHOWN]))
            if len(ends) > _LOOSE_SHOWN:
                lines.append(self.tr("And %n more like this.", "", len(ends) - _LOOSE_SHOWN))
            missing = found.missing(chosen)
            if missing:
                lines.append(self.tr("%n paper(s) you chose are not in the copy, because it was made without them.", "", missing))
        self.before.setVisible(bool(lines))
        self.before_words.setText("\n".join(lines))

    # Taking

    def _take_sure(self) -> None:
        if self._found is not None:
            self._take(self._found, self._found.only_theirs)

    def _take_chosen(self) -> None:
        if self._found is not None:
            self._take(self._found, self._found.chosen)

    def _take(self, found: Returned, chosen: frozenset[str]) -> None:
        def apply(_nothing: None) -> None:
            try:
                taken = found.apply(chosen)
            except HcprepError as error:
                self.show_error(error)
                return
            self._context.desk.catch_up()
            self._report(taken)

        self.work(self.tr("What you chose is being brought over…"), lambda ctx: found.fetch(chosen, ctx), apply)

    def _report(self, taken: Taken) -> None:
        card = Card(self.tr("This is in your case now"), self)
        for section, count in taken.sections.items():
            card.add_words(self.tr("{section}: {count}").format(section=word(SECTION_WORDS, section), count=count))
        card.add_words(self.tr("“Undo” at the top takes all of it out again."))
        if taken.undecided:
            card.add_words(self.tr("%n piece(s) that both of you changed stay as you had them.", "", taken.undecided), "label")
        self._report_column.addWidget(card)
        self._report_column.addStretch(1)
        self.heading.setText(self.tr("Taken over: %n change(s)", "", taken.count))
        self.show_face(2)
        self.close_button.setFocus()
        announce(self, self.heading.text())

    def done(self, result: int) -> None:
        """Let go of the other file."""
        looked = self.faces.currentIndex() == _REPORT or (self.faces.currentIndex() and self.choosing is None)
        super().done(result)
        if looked:
            self.seen.emit()
        if self._found is not None:
            self._found.close()


def show_arrival(
    context: PageContext, parent: QWidget, *, path: Path | None = None, secret: Secret | None = None
) -> ArrivalDialog:
    """Open the dialog over a page."""
    dialog = ArrivalDialog(context, parent, path=path, secret=secret)
    dialog.open()
    return dialog
