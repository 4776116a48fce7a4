"""The language of a paper, and which part of a translation set it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QVBoxLayout, QWidget

from hcprep.model.evidence import PaperPart
from hcprep.presenters.documents import PaperFacts
from hcprep.ui.paper_words import LANGUAGE_WORDS, PART_WORDS, TRANSLATOR_WORDS
from hcprep.ui.widgets.labels import Words
from hcprep.ui.widgets.steadylist import SteadyList
from hcprep.ui.words import word

Originals = tuple[tuple[str, str], ...]
"""Id and title of each paper in another language."""
PARTS: tuple[PaperPart, ...] = ("translation", "certified_copy", "affidavit")


class TranslationFields(QWidget):
    """Asks no more than the answers before call for: parts only where there is a set, the translator only for a translation."""

    def __init__(self, facts: PaperFacts, originals: Originals, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)
        self.language_box = self._choice(LANGUAGE_WORDS, facts.language)
        self._ask(self.tr("Language of this paper"), self.language_box)
        self.belongs_box = SteadyList(self)
        self.belongs_box.addItem(self.tr("No other paper"), "")
        for key, title in originals:
            self.belongs_box.addItem(title, key)
        _fit(self.belongs_box, facts.belongs_to)
        self._belongs_label = self._ask(self.tr("Paper in another language that this one goes with"), self.belongs_box)
        self._parts_label = self._label(self.tr("What is in this file?"))
        self.part_boxes: dict[PaperPart, QCheckBox] = {}
        for part in PARTS:
            box = QCheckBox(word(PART_WORDS, part), self)
            box.setObjectName(f"part-{part}")
            box.setChecked(part in facts.parts)
            box.toggled.connect(self._show)
            self.part_boxes[part] = box
            self._layout.addWidget(box)
        self.translator_box = self._choice(TRANSLATOR_WORDS, facts.translator)
        self._translator_label = self._ask(self.tr("Who made the translation?"), self.translator_box)
        self._hint = Words(
            self.tr("A paper in another language needs its translation, a certified copy and the oath of the translator."),
            self,
            "hint",
        )
        self._layout.addWidget(self._hint)
        self._belongs_shown = bool(originals)
        self.language_box.currentIndexChanged.connect(self._show)
        self.belongs_box.currentIndexChanged.connect(self._show)
        self._show()

    def values(self) -> Mapping[str, object]:
        """Return the fields of `PaperFacts` asked here; what is not asked is empty."""
        parts = tuple(part for part in PARTS if self._in_set and self.part_boxes[part].isChecked())
        return {
            "language": self.language_box.currentData(),
            "belongs_to": self.belongs_box.currentData() if self._belonging else "",
            "parts": parts,
            "translator": self.translator_box.currentData() if "translation" in parts else "",
        }

    @property
    def _belonging(self) -> bool:
        return self._belongs_shown and self.language_box.currentData() != "other"

    @property
    def _in_set(self) -> bool:
        return self.language_box.currentData() == "other" or (self._belonging and bool(self.belongs_box.currentData()))

    def _show(self) -> None:
        translated = self._in_set and self.part_boxes["translation"].isChecked()
        self._set_shown((self._belongs_label, self.belongs_box), shown=self._belonging)
        self._set_shown((self._parts_label, *self.part_boxes.values(), self._hint), shown=self._in_set)
        self._set_shown((self._translator_label, self.translator_box), shown=translated)

    def _set_shown(self, parts: Sequence[QWidget], *, shown: bool) -> None:
        for part in parts:
            part.setVisible(shown)

    def _choice(self, table: Mapping[str, str], value: str) -> QComboBox:
        box = SteadyList(self)
        for key in table:
            box.addItem(word(table, key), key)
        _fit(box, value)
        return box

    def _ask(self, words: str, field: QComboBox) -> QLabel:
        label = self._label(words)
        label.setBuddy(field)
        field.setAccessibleName(words)
        self._layout.addWidget(field)
        return label

    def _label(self, words: str) -> QLabel:
        label = QLabel(words, self)
        label.setProperty("kind", "label")
        label.setWordWrap(True)
        self._layout.addWidget(label)
        return label


def _fit(box: QComboBox, value: str) -> None:
    box.setCurrentIndex(max(0, box.findData(value)))
    box.setMinimumContentsLength(24)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
