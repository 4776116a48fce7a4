"""Errors of case files, their copies and their places, in words. Part of `messages.TABLE`."""

from __future__ import annotations

from collections.abc import Mapping

from hcprep.ui.words import QT_TRANSLATE_NOOP

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
