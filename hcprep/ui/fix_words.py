"""One thing to put right, in words: the same on the review page and on its printed list."""

from __future__ import annotations

from PySide6.QtCore import QObject

from hcprep.presenters.review import ToFix
from hcprep.ui.words import STEP_WORDS, word

_LISTED = 12


class FixWords(QObject):
    """The words, in the language of the window."""

    def of(self, row: ToFix) -> str:
        """Return what is to be looked at, with at most twelve names."""
        names = ", ".join(row.names[:_LISTED])
        if (more := len(row.names) - _LISTED) > 0:
            names = self.tr("{names} and %n more", "", more).format(names=names)
        count = row.count
        words = {
            "citations-broken": self.tr("%n paragraph(s) point at a page that is not there: {names}.", "", count),
            "to-fill": self.tr("%n place(s) in your story are still to be filled in: {names}.", "", count),
            "paragraphs-bare": self.tr("%n paragraph(s) point at no proof: {names}.", "", count),
            "exhibits-unused": self.tr("%n exhibit(s) are not mentioned in your story: {names}.", "", count),
            "papers-unsorted": self.tr("%n paper(s) are not sorted yet: {names}.", "", count),
            "signs-paragraph": self.tr("%n paragraph(s) hold signs that cannot be printed ({signs}): {names}.", "", count),
            "signs-heading": self.tr("%n heading(s) hold signs that cannot be printed ({signs}): {names}.", "", count),
            "signs-paper": self.tr("%n title(s) hold signs that cannot be printed ({signs}): {names}.", "", count),
            "signs-person": self.tr("%n name(s) hold signs that cannot be printed ({signs}): {names}.", "", count),
        }.get(row.code)
        if words is None:
            words = self.tr("“{step}” still has %n open point(s).", "", count)
        return words.format(names=names, signs=row.signs, step=word(STEP_WORDS, row.step))


def fix_words(row: ToFix) -> str:
    """Return what is to be looked at, with at most twelve names."""
    return FixWords().of(row)
