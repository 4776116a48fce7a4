"""Words for answers that are no questions of a kit: what is switched on, and what stands beside the story."""

from __future__ import annotations

from hcprep.model.layout import DIVIDERS, DOUBLE_SIDED, KEEP_NUMBERS, LAYOUT, PAGE_WORD, PAPER
from hcprep.model.original import ORIGINAL, ORIGINAL_LANGUAGE, ORIGINAL_ON, TRANSLATOR_ON
from hcprep.model.story_findings import ASIDE
from hcprep.presenters.flow import LIFE_DONE, STORY_DONE
from hcprep.services.declaration import DECLARATION_ON, FAMILY_ON, INTERPRETER_ON, LIFE_ON
from hcprep.services.spelling import OWN_WORDS, SPELLING_ON
from hcprep.ui.words import QT_TRANSLATE_NOOP, say

_OWN = {
    STORY_DONE: QT_TRANSLATE_NOOP("words", "that your story is finished"),
    LIFE_DONE: QT_TRANSLATE_NOOP("words", "that you told everything"),
    SPELLING_ON: QT_TRANSLATE_NOOP("words", "underlining of spelling"),
    OWN_WORDS: QT_TRANSLATE_NOOP("words", "words remembered as right"),
    DECLARATION_ON: QT_TRANSLATE_NOOP("words", "the statutory declaration in the package"),
    INTERPRETER_ON: QT_TRANSLATE_NOOP("words", "the page for an interpreter in the package"),
    LIFE_ON: QT_TRANSLATE_NOOP("words", "the picture of your life in the package"),
    FAMILY_ON: QT_TRANSLATE_NOOP("words", "the picture of the family in the package"),
    LAYOUT: QT_TRANSLATE_NOOP("words", "the layout of the package"),
    PAPER: QT_TRANSLATE_NOOP("words", "the paper of the package"),
    DOUBLE_SIDED: QT_TRANSLATE_NOOP("words", "whether the package is for printing on both sides"),
    DIVIDERS: QT_TRANSLATE_NOOP("words", "whether tabs begin with a page of their own"),
    PAGE_WORD: QT_TRANSLATE_NOOP("words", "the word on every page"),
    KEEP_NUMBERS: QT_TRANSLATE_NOOP("words", "which package’s page numbers are kept"),
    ORIGINAL_ON: QT_TRANSLATE_NOOP("words", "your story in the other language in the package"),
    TRANSLATOR_ON: QT_TRANSLATE_NOOP("words", "the page for the translator in the package"),
    ORIGINAL_LANGUAGE: QT_TRANSLATE_NOOP("words", "the other language of your story"),
}
_BESIDE = QT_TRANSLATE_NOOP("words", "words of your story in the other language")
_ASIDE = QT_TRANSLATE_NOOP("words", "something in your story put aside as fine")


def own_answer_words(key: str) -> str:
    """Return what such an answer is about, in the language of the window; empty for a question of the kit."""
    if key.startswith(ORIGINAL):
        return say(_BESIDE)
    if key.startswith(ASIDE):
        return say(_ASIDE)
    return say(_OWN[key]) if key in _OWN else ""
