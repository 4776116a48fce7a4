"""One day to know about, and the fees of one person, as cards."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from hcprep.presenters.dates import DateRow, FeeLineRow, PersonFees
from hcprep.ui.widgets.labels import Heading, Words
from hcprep.ui.words import QT_TRANSLATE_NOOP, say

SURE_WORDS = {
    "confirmed": QT_TRANSLATE_NOOP("words", "seen in the law or on an official page"),
    "computed": QT_TRANSLATE_NOOP("words", "worked out from the law, not seen on an official list"),
    "secondary": QT_TRANSLATE_NOOP("words", "from another source, not seen on an official page"),
    "unconfirmed": QT_TRANSLATE_NOOP("words", "not confirmed"),
}


def far_words(days: int) -> str:
    """Return how far away a day is, counted from today."""
    near = {
        -1: QCoreApplication.translate("DateCard", "yesterday"),
        0: QCoreApplication.translate("DateCard", "today"),
        1: QCoreApplication.translate("DateCard", "tomorrow"),
    }.get(days)
    if near is not None:
        return near
    if days > 0:
        return QCoreApplication.translate("DateCard", "in {days} days").format(days=QLocale().toString(days))
    return QCoreApplication.translate("DateCard", "{days} days ago").format(days=QLocale().toString(-days))


def money(amount: int) -> str:
    """Return whole Canadian dollars as the language writes them: "$1,210", "1 210 $"."""
    return QCoreApplication.translate("FeesCard", "${amount}").format(amount=QLocale().toString(amount))


class DateCard(QFrame):
    """A day, how far away it is, what it is, what to do, and where that stands. What has passed says so in words."""

    def __init__(self, row: DateRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "note" if row.when == "soon" else "card")
        self.setObjectName(f"date-{row.id}")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 10)
        layout.setSpacing(2)
        layout.addWidget(Words(f"{row.day} ({far_words(row.days)})", self, "label"))
        layout.addWidget(Heading(f"{row.title} ({row.about})" if row.about else row.title, self, "label"))
        layout.addWidget(Words(row.body, self))
        layout.addWidget(Words(" · ".join(filter(None, (row.source, say(SURE_WORDS[row.confidence])))), self, "quiet"))


class PersonFeesCard(QFrame):
    """What one person pays and does not pay, and why."""

    def __init__(self, person: PersonFees, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 10, 16, 10)
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(0, 1)
        grid.addWidget(Heading(person.name, self, "label"), 0, 0)
        grid.addWidget(self._amount(money(person.amount), "label"), 0, 1)
        at = 1
        for line in person.lines:
            grid.addWidget(Words(self._title(line), self), at, 0)
            grid.addWidget(self._amount("–" if line.amount is None else money(line.amount)), at, 1)
            quiet = self._quiet(line)
            if quiet:
                grid.addWidget(Words(quiet, self, "quiet"), at + 1, 0, 1, 2)
            at += 2

    def _title(self, line: FeeLineRow) -> str:
        if line.amount is None:
            return " – ".join(filter(None, (line.title, line.why)))
        return self.tr("{fee} (can be paid later)").format(fee=line.title) if line.later else line.title

    def _quiet(self, line: FeeLineRow) -> str:
        if line.amount is None:
            return ""
        since = self.tr("since {day}").format(day=line.since) if line.since else ""
        return " · ".join(filter(None, (since, line.source, say(SURE_WORDS[line.confidence]))))

    def _amount(self, words: str, kind: str = "body") -> QLabel:
        label = QLabel(words, self)
        label.setProperty("kind", kind)
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        return label
