"""Errors of papers and their pages in words: taking them in, arranging, marking and showing them. Part of `messages.TABLE`."""

from __future__ import annotations

from collections.abc import Mapping

from hcprep.ui.words import QT_TRANSLATE_NOOP

PAPER: Mapping[str, tuple[str, str]] = {
    "intake-locked": (
        QT_TRANSLATE_NOOP("messages", "“{name}” is locked with a password."),
        QT_TRANSLATE_NOOP("messages", "Type the password that came with it. It is used now and kept nowhere."),
    ),
    "intake-password": (
        QT_TRANSLATE_NOOP("messages", "This password does not open “{name}”."),
        QT_TRANSLATE_NOOP("messages", "Look at capital letters and at the language of the keyboard, and try again."),
    ),
    "intake-damaged": (
        QT_TRANSLATE_NOOP("messages", "“{name}” is damaged and cannot be repaired."),
        QT_TRANSLATE_NOOP("messages", "Ask for the file again, or scan the paper again."),
    ),
    "intake-blank-pages": (
        QT_TRANSLATE_NOOP("messages", "“{name}” is damaged: some of its pages would come out empty."),
        QT_TRANSLATE_NOOP("messages", "Ask for the file again, or scan the paper again. Nothing was added."),
    ),
    "intake-no-room": (
        QT_TRANSLATE_NOOP(
            "messages", "Page {page} of “{name}” has no free corner for its page number: notes or fields cover them all."
        ),
        QT_TRANSLATE_NOOP("messages", "Print the file to a new PDF, and add that one."),
    ),
    "intake-crowded": (
        QT_TRANSLATE_NOOP("messages", "Page {page} of “{name}” holds more links or notes than can be carried over."),
        QT_TRANSLATE_NOOP("messages", "Print the file to a new PDF, and add that one."),
    ),
    "intake-fields": (
        QT_TRANSLATE_NOOP("messages", "“{name}” is a form of {fields} fields, more than can be carried over."),
        QT_TRANSLATE_NOOP("messages", "Print the file to a new PDF, and add that one."),
    ),
    "intake-heavy": (
        QT_TRANSLATE_NOOP("messages", "Page {page} of “{name}” takes too long, or too much memory, to be drawn."),
        QT_TRANSLATE_NOOP("messages", "Print that page on paper, scan it at 300 dots per inch, and add the scan."),
    ),
    "intake-number": (
        QT_TRANSLATE_NOOP("messages", "“{name}” holds a number larger than a PDF may hold."),
        QT_TRANSLATE_NOOP("messages", "Print the file to a new PDF, and add that one."),
    ),
    "intake-empty": (
        QT_TRANSLATE_NOOP("messages", "“{name}” is empty."),
        QT_TRANSLATE_NOOP("messages", "Choose the file that holds the pages."),
    ),
    "intake-wrong-type": (
        QT_TRANSLATE_NOOP("messages", "“{name}” is not what its name says."),
        QT_TRANSLATE_NOOP("messages", "Open it on your computer to see what it is, and save it as a PDF or a picture."),
    ),
    "intake-unknown-type": (
        QT_TRANSLATE_NOOP("messages", "“{name}” is a kind of file that cannot be added."),
        QT_TRANSLATE_NOOP("messages", "Save it as a PDF or as a picture (JPEG, PNG, HEIC or TIFF), and add that."),
    ),
    "intake-dynamic-xfa": (
        QT_TRANSLATE_NOOP("messages", "“{name}” is a government form that cannot be put into the package."),
        QT_TRANSLATE_NOOP("messages", "It is kept as it is. Upload it by itself, beside the package."),
    ),
    "intake-xfa-values": (
        QT_TRANSLATE_NOOP("messages", "“{name}” is a government form, and what was typed in it would not show."),
        QT_TRANSLATE_NOOP("messages", "It is kept as it is. Upload it by itself, beside the package."),
    ),
    "intake-placeholder": (
        QT_TRANSLATE_NOOP("messages", "“{name}” shows only “Please wait…” and not its pages."),
        QT_TRANSLATE_NOOP("messages", "It is kept as it is. Upload it by itself, beside the package."),
    ),
    "intake-portfolio": (
        QT_TRANSLATE_NOOP("messages", "“{name}” is a folder of other files inside one PDF."),
        QT_TRANSLATE_NOOP("messages", "Open it, save the files that are inside, and add those."),
    ),
    "intake-too-large": (
        QT_TRANSLATE_NOOP("messages", "“{name}” is too large."),
        QT_TRANSLATE_NOOP("messages", "Split it into smaller files, or scan it at 300 dots per inch."),
    ),
    "intake-timeout": (
        QT_TRANSLATE_NOOP("messages", "“{name}” took too long to read."),
        QT_TRANSLATE_NOOP("messages", "Try once more. If it happens again, print it to a new PDF and add that."),
    ),
    "intake-missing-file": (
        QT_TRANSLATE_NOOP("messages", "“{name}” is not there any more."),
        QT_TRANSLATE_NOOP("messages", "Check whether it was moved or renamed, and choose it again."),
    ),
    "mark-box": (
        QT_TRANSLATE_NOOP("messages", "This box is too small to be seen."),
        QT_TRANSLATE_NOOP("messages", "Draw it once more, from one corner to the other. Nothing was changed."),
    ),
    "mark-off-page": (
        QT_TRANSLATE_NOOP("messages", "This box is outside of page {page}, which is {width} by {height} points."),
        QT_TRANSLATE_NOOP("messages", "Nothing was changed."),
    ),
    "mark-many": (
        QT_TRANSLATE_NOOP("messages", "Page {page} has {limit} boxes already."),
        QT_TRANSLATE_NOOP("messages", "Remove one first. A few boxes show best what matters. Nothing was changed."),
    ),
    "mark-long": (
        QT_TRANSLATE_NOOP("messages", "A caption can have {limit} letters."),
        QT_TRANSLATE_NOOP("messages", "Say it in fewer words. Your story has room for more."),
    ),
    "pages-no-paper": (
        QT_TRANSLATE_NOOP("messages", "This document is not in the case any more."),
        QT_TRANSLATE_NOOP("messages", "Nothing was changed. Look for it among the removed documents."),
    ),
    "pages-no-page": (
        QT_TRANSLATE_NOOP("messages", "There is no page {page}. The document came with {pages}."),
        QT_TRANSLATE_NOOP("messages", "Nothing was changed."),
    ),
    "pages-left-out": (
        QT_TRANSLATE_NOOP("messages", "Page {page} is left out."),
        QT_TRANSLATE_NOOP("messages", "Bring it back first. Nothing was changed."),
    ),
    "pages-all": (
        QT_TRANSLATE_NOOP("messages", "At least one page has to stay."),
        QT_TRANSLATE_NOOP("messages", "To do without all of it, remove the document. Nothing was changed."),
    ),
    "pages-twice": (
        QT_TRANSLATE_NOOP("messages", "Page {page} stands twice in the order."),
        QT_TRANSLATE_NOOP("messages", "Name each page once. Nothing was changed."),
    ),
    "pages-turn": (
        QT_TRANSLATE_NOOP("messages", "A page turns by a quarter, a half or three quarters."),
        QT_TRANSLATE_NOOP("messages", "Nothing was changed."),
    ),
    "pages-shared": (
        QT_TRANSLATE_NOOP(
            "messages", "Two of these documents have pages of one file. Leaving out only one would still hand that file over."
        ),
        QT_TRANSLATE_NOOP("messages", "Leave out both “{key}” and “{other}”, or neither. No copy was made."),
    ),
    "pages-id-taken": (
        QT_TRANSLATE_NOOP("messages", "Another document has this short name already."),
        QT_TRANSLATE_NOOP("messages", "Choose another one. Nothing was changed."),
    ),
    "render-missing": (
        QT_TRANSLATE_NOOP("messages", "The file is not there any more, so its pages cannot be shown."),
        QT_TRANSLATE_NOOP("messages", "Check whether it was moved or renamed."),
    ),
    "render-damaged": (
        QT_TRANSLATE_NOOP("messages", "This file is damaged, so its pages cannot be shown."),
        QT_TRANSLATE_NOOP("messages", "Ask for the file again, or scan the paper again."),
    ),
    "render-locked": (
        QT_TRANSLATE_NOOP("messages", "This file is locked with a password, so its pages cannot be shown."),
        QT_TRANSLATE_NOOP("messages", "Open it with its password, save a copy without one, and add the copy."),
    ),
    "render-page": (
        QT_TRANSLATE_NOOP("messages", "Page {page} cannot be shown."),
        QT_TRANSLATE_NOOP("messages", "The page itself is not changed. Try another page, or close and open this view."),
    ),
    "render-failed": (
        QT_TRANSLATE_NOOP("messages", "The pages could not be shown."),
        QT_TRANSLATE_NOOP("messages", "Close this view and open it once more. Nothing was changed."),
    ),
}
