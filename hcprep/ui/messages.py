"""What happened and what to do, for the code of every error a person can meet in the window."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from hcprep.errors import HcprepError, ProofError
from hcprep.services.proof_words import proof_facts
from hcprep.ui.words import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Message:
    """One error in words."""

    what: str
    do: str


CASE: Mapping[str, tuple[str, str]] = {
    "case-wrong-passphrase": (
        QT_TRANSLATE_NOOP("messages", "This passphrase does not open this case."),
        QT_TRANSLATE_NOOP("messages", "Check capital letters and spaces, and try again. Nothing was changed."),
    ),
    "case-not-a-case": (
        QT_TRANSLATE_NOOP("messages", "This file is not a case of hcprep."),
        QT_TRANSLATE_NOOP("messages", "Choose the file that ends in .hcase."),
    ),
    "case-newer": (
        QT_TRANSLATE_NOOP("messages", "This case was made with a newer hcprep."),
        QT_TRANSLATE_NOOP("messages", "Install the newer hcprep to open it. Nothing was changed."),
    ),
    "case-damaged": (
        QT_TRANSLATE_NOOP("messages", "This case file is damaged and cannot be read."),
        QT_TRANSLATE_NOOP(
            "messages",
            "Keep this file. Press “See what is damaged in a file…” below: nothing is changed, and backups can fill the holes.",
        ),
    ),
    "case-not-a-case:empty": (
        QT_TRANSLATE_NOOP("messages", "The file is empty. It may still be coming from the internet."),
        QT_TRANSLATE_NOOP(
            "messages", "Wait until it is there, then try again. If it stays empty, get the case back from a backup."
        ),
    ),
    "case-damaged:mixed": (
        QT_TRANSLATE_NOOP("messages", "This copy of the case was made while hcprep was saving, and mixes two moments."),
        QT_TRANSLATE_NOOP(
            "messages", "Open the original or a backup. What can be read here opens for reading only. Nothing was changed."
        ),
    ),
    "paper-damaged": (
        QT_TRANSLATE_NOOP("messages", "The pages of “{title}” ({name}) are damaged in the case file and cannot be read."),
        QT_TRANSLATE_NOOP(
            "messages",
            "Everything else is as it was. To take them back from a backup: close the case, choose “I cannot open my case, or it "
            "is lost”, then “See what is damaged in a file…”. Or remove this paper and add it again from your own copy.",
        ),
    ),
    "case-look-only": (
        QT_TRANSLATE_NOOP("messages", "You are only looking at a damaged file. Nothing in it can be changed."),
        QT_TRANSLATE_NOOP("messages", "Press “Make a whole file…” at the top to go on with your case."),
    ),
    "mend-other-case": (
        QT_TRANSLATE_NOOP("messages", "This backup is not a copy of this case."),
        QT_TRANSLATE_NOOP("messages", "Choose a copy of the same case. Nothing was written."),
    ),
    "case-in-use": (
        QT_TRANSLATE_NOOP("messages", "This case is open in another window or on another computer."),
        QT_TRANSLATE_NOOP("messages", "Close it there, then try again."),
    ),
    "case-exists": (
        QT_TRANSLATE_NOOP("messages", "There is already a file with this name."),
        QT_TRANSLATE_NOOP("messages", "Choose another name. The file that is there was not touched."),
    ),
    "case-missing": (
        QT_TRANSLATE_NOOP("messages", "There is no file at this place."),
        QT_TRANSLATE_NOOP("messages", "Check the name. If the case is on a USB key, plug it in first."),
    ),
    "case-no-folder": (
        QT_TRANSLATE_NOOP("messages", "The folder for the new file is not there."),
        QT_TRANSLATE_NOOP("messages", "Choose a folder that is there. If it is on a USB key, plug it in first."),
    ),
    "case-read-only": (
        QT_TRANSLATE_NOOP("messages", "This file or its folder cannot be written to."),
        QT_TRANSLATE_NOOP("messages", "Copy the case to a folder of your own, such as Documents, and open it there."),
    ),
    "disk-full": (
        QT_TRANSLATE_NOOP("messages", "The disk is full. Your last change is not saved yet."),
        QT_TRANSLATE_NOOP("messages", "Make room on the disk, then press “Try again”. Do not close this window before."),
    ),
    "disk-error": (
        QT_TRANSLATE_NOOP("messages", "The disk could not be read or written."),
        QT_TRANSLATE_NOOP("messages", "If the case is on a USB key, check that it is plugged in. Then try again."),
    ),
    "disk-full:output": (
        QT_TRANSLATE_NOOP("messages", "The disk is full: {path} could not be written."),
        QT_TRANSLATE_NOOP("messages", "Nothing of your case is lost. Make room on that disk, or choose another folder."),
    ),
    "disk-error:output": (
        QT_TRANSLATE_NOOP("messages", "{path} could not be read or written."),
        QT_TRANSLATE_NOOP(
            "messages", "Nothing of your case is lost. Check that the disk is plugged in, or choose a folder you may write to."
        ),
    ),
    "passphrase-too-weak": (
        QT_TRANSLATE_NOOP("messages", "This passphrase is too easy to guess."),
        QT_TRANSLATE_NOOP("messages", "Use a few words that do not belong together, or the six words that hcprep suggests."),
    ),
    "sheet-mistyped": (
        QT_TRANSLATE_NOOP("messages", "Line {line} is not as it is printed on the sheet."),
        QT_TRANSLATE_NOOP("messages", "Compare line {line} with the sheet, letter by letter. Nothing was changed."),
    ),
    "sheet-wrong": (
        QT_TRANSLATE_NOOP("messages", "This recovery sheet does not open this case."),
        QT_TRANSLATE_NOOP(
            "messages",
            "It may be the sheet of another case, or from before the passphrase was changed. Nothing was changed.",
        ),
    ),
    "copy-failed": (
        QT_TRANSLATE_NOOP("messages", "The copy could not be read back, so it was not kept. Your case is as it was."),
        QT_TRANSLATE_NOOP("messages", "The disk may be failing. Choose another place for the copy."),
    ),
    "backup-no-room": (
        QT_TRANSLATE_NOOP("messages", "There is too little room on the disk for a backup."),
        QT_TRANSLATE_NOOP("messages", "Your case and older backups are as they were. Make room on the disk when you can."),
    ),
    "backup-none": (
        QT_TRANSLATE_NOOP("messages", "There is no backup yet that today’s passphrase opens."),
        QT_TRANSLATE_NOOP("messages", "One is made when you close the case, and after each hour of work."),
    ),
    "case-in-use-elsewhere": (
        QT_TRANSLATE_NOOP("messages", "This case seems to be open on another computer."),
        QT_TRANSLATE_NOOP(
            "messages", "Close it there first. If you are sure that nobody works on it, press “Open the case” again."
        ),
    ),
    "usage-file-exists": (
        QT_TRANSLATE_NOOP("messages", "There is a file of that name already. It was not replaced."),
        QT_TRANSLATE_NOOP("messages", "Choose another name."),
    ),
    "filed-missing": (
        QT_TRANSLATE_NOOP("messages", "This file is not there, or cannot be read."),
        QT_TRANSLATE_NOOP("messages", "Choose the package you sent."),
    ),
    "filed-not-made": (
        QT_TRANSLATE_NOOP("messages", "This case did not make that package, or the file was changed since."),
        QT_TRANSLATE_NOOP("messages", "Choose the very file you sent. Nothing was kept."),
    ),
    "case-place-gone": (
        QT_TRANSLATE_NOOP("messages", "The place where this case is kept cannot be reached."),
        QT_TRANSLATE_NOOP("messages", "Your work is safe on this computer, and goes back there when you open the case again."),
    ),
    "case-moved": (
        QT_TRANSLATE_NOOP("messages", "Somebody else changed this case meanwhile. Nothing was replaced."),
        QT_TRANSLATE_NOOP("messages", "Your version is beside it, in “{name}”. Compare the two before you go on."),
    ),
    "document-absent": (
        QT_TRANSLATE_NOOP("messages", "This copy of the case was made without its documents."),
        QT_TRANSLATE_NOOP("messages", "Open the whole case, or a full backup, to see them."),
    ),
}

INTAKE: Mapping[str, tuple[str, str]] = {
    "intake-locked": (
        QT_TRANSLATE_NOOP("messages", "“{name}” is locked with a password."),
        QT_TRANSLATE_NOOP("messages", "Open it with its password, save a copy without one, and add the copy."),
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
}

OTHER: Mapping[str, tuple[str, str]] = {
    "answers-invalid": (
        QT_TRANSLATE_NOOP("messages", "This file cannot be read: {problem}"),
        QT_TRANSLATE_NOOP("messages", "Correct it and try again. Nothing was changed."),
    ),
    "answers-unknown-question": (
        QT_TRANSLATE_NOOP("messages", "The file answers a question that is not asked."),
        QT_TRANSLATE_NOOP("messages", "Check the name of the question. Nothing was changed."),
    ),
    "citation-unknown": (
        QT_TRANSLATE_NOOP("messages", "Your story points to a document that is not in the case: {key}"),
        QT_TRANSLATE_NOOP("messages", "Add the document, or take the pointer out of the text."),
    ),
    "citation-page": (
        QT_TRANSLATE_NOOP("messages", "Your story points to page {page} of {key}, which has only {pages} pages."),
        QT_TRANSLATE_NOOP("messages", "Correct the page number in the text."),
    ),
    "kit-missing": (
        QT_TRANSLATE_NOOP("messages", "The rules this case was begun with are not in this hcprep."),
        QT_TRANSLATE_NOOP("messages", "Install hcprep again. Your case is safe."),
    ),
    "kit-invalid": (
        QT_TRANSLATE_NOOP("messages", "The rules that came with hcprep are damaged."),
        QT_TRANSLATE_NOOP("messages", "Install hcprep again. Your case is safe."),
    ),
    "kit-newer": (
        QT_TRANSLATE_NOOP("messages", "These rules need a newer hcprep."),
        QT_TRANSLATE_NOOP("messages", "Install the newer hcprep, then try again. The rules you have stay in use."),
    ),
    "kit-file-missing": (
        QT_TRANSLATE_NOOP("messages", "The file with the rules is not there."),
        QT_TRANSLATE_NOOP("messages", "Check whether it was moved or renamed. The rules you have stay in use."),
    ),
    "kit-not-newer": (
        QT_TRANSLATE_NOOP("messages", "These rules are not newer than the ones you have."),
        QT_TRANSLATE_NOOP("messages", "There is nothing to do. The rules you have stay in use."),
    ),
    "kit-file-damaged": (
        QT_TRANSLATE_NOOP("messages", "The file with the rules is damaged."),
        QT_TRANSLATE_NOOP("messages", "Get the file again. The rules you have stay in use."),
    ),
    "kit-signature": (
        QT_TRANSLATE_NOOP("messages", "These rules were changed after they were signed, so they are not used."),
        QT_TRANSLATE_NOOP("messages", "Get the file again from where hcprep comes from. The rules you have stay in use."),
    ),
    "kit-key-unknown": (
        QT_TRANSLATE_NOOP("messages", "These rules are signed by someone hcprep does not know, so they are not used."),
        QT_TRANSLATE_NOOP("messages", "Get the file again from where hcprep comes from. The rules you have stay in use."),
    ),
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
    "own-texts-file": (
        QT_TRANSLATE_NOOP("messages", "“{name}” is no file of texts that hcprep can read, or it is damaged."),
        QT_TRANSLATE_NOOP("messages", "Choose a file that was saved from “My own texts”. Nothing was changed."),
    ),
    "own-texts-newer": (
        QT_TRANSLATE_NOOP("messages", "“{name}” was saved by a newer hcprep."),
        QT_TRANSLATE_NOOP("messages", "Install the newer hcprep to use these texts. Nothing was changed."),
    ),
    "own-texts-many": (
        QT_TRANSLATE_NOOP("messages", "There can be {limit} texts, and these are more or too long."),
        QT_TRANSLATE_NOOP("messages", "Take some away first. Nothing was changed."),
    ),
    "build-original-changed": (
        QT_TRANSLATE_NOOP("messages", "A document in the case is not the same as when you added it."),
        QT_TRANSLATE_NOOP("messages", "Remove this document and add it again from your own copy."),
    ),
    "proof-failed": (
        QT_TRANSLATE_NOOP("messages", "The package did not pass its check ({where}: {detail}), so it is not offered."),
        QT_TRANSLATE_NOOP(
            "messages", "Try once more. If it fails again, print the paper on that page to a new PDF and add that instead."
        ),
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
    "usage-same-file": (
        QT_TRANSLATE_NOOP("messages", "This is your case itself, not a copy of it."),
        QT_TRANSLATE_NOOP("messages", "Choose the file that came back."),
    ),
    "usage-no-version": (
        QT_TRANSLATE_NOOP("messages", "This version is not kept any more."),
        QT_TRANSLATE_NOOP("messages", "Choose another one. Nothing was changed."),
    ),
    "unexpected": (
        QT_TRANSLATE_NOOP("messages", "Something went wrong inside hcprep."),
        QT_TRANSLATE_NOOP("messages", "Your saved work is safe. Close hcprep, open it again, and try once more."),
    ),
}

TABLE: Mapping[str, tuple[str, str]] = {**CASE, **INTAKE, **OTHER}


class _Facts(dict[str, object]):
    """Facts for a sentence; one that is not known is left out."""

    def __missing__(self, _key: str) -> str:
        return "…"


def explain(error: HcprepError) -> Message:
    """Return what happened and what to do in the language of the window; an unknown code is explained as `unexpected`."""
    kind = f"{error.code}:{error.facts.get('part')}"
    what, do = TABLE.get(kind) or TABLE.get(error.code, TABLE["unexpected"])
    facts = _Facts(proof_facts(error, QLocale().name()[:2]) if isinstance(error, ProofError) else error.facts)
    return Message(
        QCoreApplication.translate("messages", what).format_map(facts),
        QCoreApplication.translate("messages", do).format_map(facts),
    )
