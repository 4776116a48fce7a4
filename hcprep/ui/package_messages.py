"""Errors of making a package, a supplement or an upload set in words. Part of `messages.TABLE`."""

from __future__ import annotations

from collections.abc import Mapping

from hcprep.ui.words import QT_TRANSLATE_NOOP

PACKAGE: Mapping[str, tuple[str, str]] = {
    "portal-too-large": (
        QT_TRANSLATE_NOOP("messages", "Page {page} of exhibit {label} is larger than a file of the portal may be."),
        QT_TRANSLATE_NOOP("messages", "Let its pictures be made smaller, or add a smaller copy of this document."),
    ),
    "portal-sealed": (
        QT_TRANSLATE_NOOP("messages", "Page {page} of exhibit {label} is too large as long as seals and signatures stay clear."),
        QT_TRANSLATE_NOOP(
            "messages",
            "If nothing on this document is signed, stamped or sealed, say so where you choose smaller pictures. "
            "Otherwise add a smaller copy that can still be read well.",
        ),
    ),
    "portal-unlike": (
        QT_TRANSLATE_NOOP("messages", "Page {page} of exhibit {label} is too large, and made smaller it would lose too much."),
        QT_TRANSLATE_NOOP(
            "messages", "Add a smaller copy of this document, one that can still be read well. Your own file was not changed."
        ),
    ),
    "portal-folder": (
        QT_TRANSLATE_NOOP("messages", "The folder “portal” is there already and holds other files."),
        QT_TRANSLATE_NOOP("messages", "Choose another folder, or move those files away first. Nothing was changed."),
    ),
    "build-elsewhere": (
        QT_TRANSLATE_NOOP("messages", "Another window of this program is making a package in that folder right now."),
        QT_TRANSLATE_NOOP("messages", "Wait until it is done, or choose another folder. Nothing was changed."),
    ),
    "build-nothing": (
        QT_TRANSLATE_NOOP("messages", "There is nothing to put into a package yet."),
        QT_TRANSLATE_NOOP("messages", "Add a document, or write something in your story."),
    ),
    "build-citation": (
        QT_TRANSLATE_NOOP("messages", "Your story points to a page that is not there."),
        QT_TRANSLATE_NOOP("messages", "Open your story. The pointer is marked there. Correct it or take it out."),
    ),
    "build-left-out": (
        QT_TRANSLATE_NOOP("messages", "Your story points to a page that was left out."),
        QT_TRANSLATE_NOOP(
            "messages", "Open your story. The pointer is marked there. Bring the page back, or take the pointer out."
        ),
    ),
    "build-highlight": (
        QT_TRANSLATE_NOOP("messages", "A box you drew on {label} is nowhere on its page, or under the page number."),
        QT_TRANSLATE_NOOP("messages", "Look at its pages under Documents. Remove that box, or draw another one."),
    ),
    "build-no-room": (
        QT_TRANSLATE_NOOP(
            "messages", "Page {page} of “{name}” has no free place for its page number when it is turned: notes cover them all."
        ),
        QT_TRANSLATE_NOOP("messages", "Turn that page back under Documents, or print the file to a new PDF and add that one."),
    ),
    "supplement-none-sent": (
        QT_TRANSLATE_NOOP("messages", "No package was kept as sent yet."),
        QT_TRANSLATE_NOOP("messages", "Open “After you send it” and keep the package you sent. Then make the supplement."),
    ),
    "supplement-no-record": (
        QT_TRANSLATE_NOOP("messages", "“{name}” was made before hcprep noted what a package holds."),
        QT_TRANSLATE_NOOP("messages", "A supplement to it cannot be made. Make and send the whole package again."),
    ),
    "supplement-empty": (
        QT_TRANSLATE_NOOP("messages", "All papers and paragraphs are in what you sent on {day}."),
        QT_TRANSLATE_NOOP("messages", "There is nothing new to send. Add papers or write more first."),
    ),
    "keep-not-there": (
        QT_TRANSLATE_NOOP("messages", "The package whose page numbers are to be kept is not in this case."),
        QT_TRANSLATE_NOOP("messages", "Choose another one under “Choose another layout”, or number the pages anew."),
    ),
    "keep-no-record": (
        QT_TRANSLATE_NOOP("messages", "The page numbers of “{name}” cannot be kept: where its pages stand is not known."),
        QT_TRANSLATE_NOOP("messages", "Number the pages anew under “Choose another layout”. Your case is safe."),
    ),
    "build-failed": (
        QT_TRANSLATE_NOOP("messages", "The package could not be made."),
        QT_TRANSLATE_NOOP("messages", "Try once more. Your case is safe, and no half-made file is left."),
    ),
    "build-damaged": (
        QT_TRANSLATE_NOOP("messages", "Something of this case cannot be read, so a package made of it would not be whole."),
        QT_TRANSLATE_NOOP("messages", "Press “Make a whole file…” at the top first. Nothing was made."),
    ),
    "build-glyphs": (
        QT_TRANSLATE_NOOP("messages", "These characters cannot be printed: {characters}"),
        QT_TRANSLATE_NOOP("messages", "Look for them in names, titles and your story ({where}), and write them another way."),
    ),
    "build-placeholder": (
        QT_TRANSLATE_NOOP("messages", "“{text}” in paragraph {paragraph} of your story is still to be filled in."),
        QT_TRANSLATE_NOOP(
            "messages",
            "Fill it in. If it is meant to be printed like that, say so in “Check my story”. Nothing was made.",
        ),
    ),
    "build-original-changed": (
        QT_TRANSLATE_NOOP("messages", "A document in the case is not the same as when you added it."),
        QT_TRANSLATE_NOOP("messages", "Remove this document and add it again from your own copy."),
    ),
    "proof-failed": (
        QT_TRANSLATE_NOOP("messages", "The package did not pass its check ({where}: {detail}), so it is not offered."),
        QT_TRANSLATE_NOOP(
            "messages",
            "Your case is safe. Try once more. If it fails again, print the paper on that page to a new PDF and add "
            "that instead.",
        ),
    ),
    "proof-failed:whole": (
        QT_TRANSLATE_NOOP("messages", "The package did not pass its check ({detail}), so it is not offered."),
        QT_TRANSLATE_NOOP(
            "messages",
            "Your case is safe. Try once more. If it fails again, close hcprep and open it again, or choose a folder "
            "on another disk.",
        ),
    ),
}
