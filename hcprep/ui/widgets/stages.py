"""What is being done while a package is made, in words."""

from __future__ import annotations

from hcprep.ui.words import QT_TRANSLATE_NOOP

STAGE_WORDS = {
    "typeset": QT_TRANSLATE_NOOP("words", "Writing the cover, the contents and your statement…"),
    "write-book": QT_TRANSLATE_NOOP("words", "Putting the pages together…"),
    "proof": QT_TRANSLATE_NOOP("words", "Opening the finished file again and checking every page…"),
    "finish": QT_TRANSLATE_NOOP("words", "Finishing…"),
}
