"""What is hit in a damaged case file, and what of it is whole."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hcprep.casefile import Damage
from hcprep.ui.safe_words import loss_words
from hcprep.ui.widgets.labels import Heading, Words
from hcprep.ui.widgets.lineslist import LinesList


class DamageReport(QWidget):
    """A verdict, what is whole in numbers, and every loss by its name, those of today's case first."""

    def __init__(self, parent: QWidget | None = None, *, rows: int = 4) -> None:
        super().__init__(parent)
        self.verdict = Heading("", self, "section")
        self.whole = Words("", self)
        self.losses = LinesList("losses", self.tr("What is hit"), self, rows=rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self.verdict, self.whole, self.losses):
            column.addWidget(part)

    def show_damage(self, damage: Damage) -> None:
        """Draw what reading every byte of a file found."""
        self.verdict.setText(self._heading(damage))
        self.whole.setText(self._whole(damage))
        ordered = sorted(damage.losses, key=lambda loss: not loss.current)
        self.losses.lines.show_rows([(str(number), loss_words(loss)) for number, loss in enumerate(ordered)])
        self.losses.setVisible(bool(ordered))
        self.losses.updateGeometry()

    def add_words(self, words: str) -> None:
        """Add a sentence to what is whole."""
        self.whole.setText(f"{self.whole.text()} {words}")

    def _heading(self, damage: Damage) -> str:
        if damage.sound:
            return self.tr("Nothing is wrong with this file")
        if not any(loss.current for loss in damage.losses):
            return self.tr("The file is hit, but nothing of today’s case is missing")
        return self.tr("Something is missing")

    def _whole(self, damage: Damage) -> str:
        whole, local = damage.whole, QLocale()
        words = self.tr("What is whole: papers {documents}, answers {answers}, versions of texts {versions}.")
        parts = [
            words.format(
                documents=local.toString(whole.documents),
                answers=local.toString(whole.answers),
                versions=local.toString(whole.versions),
            )
        ]
        if damage.sound:
            parts.append(self.tr("Open it at the start."))
        if damage.header:
            parts.append(self.tr("The beginning of the file is destroyed; the rest was read all the same."))
        if damage.journal != "none":
            parts.append(self.tr("The last save was not finished, and counts as not made."))
        if damage.strays:
            parts.append(self.tr("%n whole paper(s) have lost their name; plain files have them.", "", len(damage.strays)))
        return " ".join(parts)
