"""The cards of the review: one finding, and what it costs today."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from hcprep.presenters.review import FeeRow, FeesState, FindingRow
from hcprep.ui.widgets.kept_layout import kept_column
from hcprep.ui.widgets.labels import Heading, Words
from hcprep.ui.words import QT_TRANSLATE_NOOP, STEP_WORDS, say, word

CONFIDENCE_WORDS = {
    "confirmed": "",
    "computed": QT_TRANSLATE_NOOP("words", "worked out from the law, not seen on an official list"),
    "secondary": QT_TRANSLATE_NOOP("words", "from another source, not seen on an official page"),
    "unconfirmed": QT_TRANSLATE_NOOP("words", "not confirmed"),
}


class FindingCard(QFrame):
    """One finding: what it is, what to do, where the rule stands, and a way to the answer. `about` is its id and title."""

    going = Signal(object)
    """Somebody wants to go to a Place."""

    def __init__(self, row: FindingRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._severity = row.severity
        self.setProperty("kind", "warning" if row.severity == "stop" else "note" if row.severity == "warn" else "card")
        self.setObjectName(f"finding-{row.id}-{row.person}")
        layout = kept_column(self)
        layout.setContentsMargins(16, 12, 16, 12)
        self._title = Heading("", self, "label")
        self._told = (Words("", self), Words("", self), Words("", self, "quiet"))
        for part in (self._title, *self._told):
            layout.addWidget(part)
        self.go_button = QPushButton(self)
        self.go_button.clicked.connect(self._go)
        line = QHBoxLayout()
        line.addWidget(self.go_button)
        line.addStretch(1)
        layout.addLayout(line)
        self.show_row(row)

    def show_row(self, row: FindingRow) -> bool:
        """Draw another value of the same finding; False when it has to look otherwise."""
        if row.severity != self._severity:
            return False
        self.about = (row.id, row.title)
        self.setAccessibleName(row.title)
        self._title.setText(f"{row.title} ({row.person})" if row.person and row.person not in row.title else row.title)
        source = " · ".join(filter(None, (row.provision, row.source)))
        if row.unconfirmed:
            source += " · " + self.tr("Not confirmed on an official page. Check it before you file.")
        for words, text in zip(self._told, (row.body, row.do, source), strict=True):
            words.setText(text)
            if not text or words.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
                words.setVisible(bool(text))
        self._lead(row)
        return True

    def _lead(self, row: FindingRow) -> None:
        self._place = row.place
        self.go_button.setVisible(row.place is not None)
        if row.place is not None:
            self.go_button.setText(self.tr("Go to “{step}”").format(step=word(STEP_WORDS, row.place.step)))
            self.go_button.setObjectName(f"go-{row.id}")
            self.go_button.setAccessibleName(f"{self.go_button.text()}: {self._title.text()}")
            # Two gaps of one history have the same title.
            self.go_button.setAccessibleDescription(row.body)

    def _go(self) -> None:
        if self._place is not None:
            self.going.emit(self._place)


class FeesCard(QFrame):
    """What it costs today: one line for each fee, sums, and how sure each amount is."""

    def __init__(self, state: FeesState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setObjectName("fees")
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(0, 1)
        for number, row in enumerate(state.rows):
            grid.addWidget(Words(self._describe(row), self), number, 0)
            grid.addWidget(self._amount(row.amount), number, 1)
        last = len(state.rows)
        sums = ((self.tr("To pay with the application"), state.now), (self.tr("All together"), state.whole))
        for number, (words, amount) in enumerate(sums, start=last):
            grid.addWidget(Words(words, self, "label"), number, 0)
            grid.addWidget(self._amount(amount, "label"), number, 1)
        notes = [state.later_words] if any(row.later for row in state.rows) else []
        if any(row.confidence != "confirmed" for row in state.rows):
            notes.append(self.tr("Check every amount on the fee list of IRCC before you pay."))
        for number, note in enumerate(notes, start=last + 2):
            grid.addWidget(Words(note, self, "quiet"), number, 0, 1, 2)

    def _describe(self, row: FeeRow) -> str:
        words = f"{row.title}, {row.person}" if row.person else row.title
        return " · ".join(filter(None, (words, say(CONFIDENCE_WORDS[row.confidence]))))

    def _amount(self, amount: int, kind: str = "body") -> QLabel:
        # "$1,210" in English, "1 210 $" in French, as both write money in Canada.
        label = QLabel(self.tr("${amount}").format(amount=QLocale().toString(amount)), self)
        label.setProperty("kind", kind)
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        return label
