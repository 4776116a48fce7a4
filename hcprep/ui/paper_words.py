"""Words of papers: how they stand, what they are, and what was done to them on intake (codes of `hcprep.intake.notes`)."""

from __future__ import annotations

from collections.abc import Sequence

from hcprep.ui.words import QT_TRANSLATE_NOOP, say

STATE_WORDS = {
    "todo": QT_TRANSLATE_NOOP("words", "Still to add"),
    "have": QT_TRANSLATE_NOOP("words", "You have it"),
    "not_applicable": QT_TRANSLATE_NOOP("words", "Does not apply"),
    "cannot_get": QT_TRANSLATE_NOOP("words", "You cannot get it"),
}
NEED_WORDS = {
    "required": QT_TRANSLATE_NOOP("words", "Needed"),
    "optional": QT_TRANSLATE_NOOP("words", "If it helps"),
    "not_needed": QT_TRANSLATE_NOOP("words", "Not needed"),
}
PART_WORDS = {
    "translation": QT_TRANSLATE_NOOP("words", "translation"),
    "certified_copy": QT_TRANSLATE_NOOP("words", "certified copy of the original"),
    "affidavit": QT_TRANSLATE_NOOP("words", "oath of the translator"),
}
LANGUAGE_WORDS = {
    "": QT_TRANSLATE_NOOP("words", "Not said"),
    "en": QT_TRANSLATE_NOOP("words", "English"),
    "fr": QT_TRANSLATE_NOOP("words", "French"),
    "other": QT_TRANSLATE_NOOP("words", "Another language"),
}
TRANSLATOR_WORDS = {
    "": QT_TRANSLATE_NOOP("words", "Not said"),
    "certified": QT_TRANSLATE_NOOP("words", "A certified translator"),
    "other": QT_TRANSLATE_NOOP("words", "Someone else, who is no relative"),
    "family": QT_TRANSLATE_NOOP("words", "Someone in the family"),
    "applicant": QT_TRANSLATE_NOOP("words", "The applicant"),
    "representative": QT_TRANSLATE_NOOP("words", "The representative"),
}

NOTE_WORDS = {
    "decrypted": QT_TRANSLATE_NOOP("words", "It was protected against copying. The copy in the package is not."),
    "unlocked": QT_TRANSLATE_NOOP("words", "It was locked with a password. The copy in the package is not."),
    "repaired": QT_TRANSLATE_NOOP("words", "The file was damaged and was repaired. Look at every page."),
    "type-differs": QT_TRANSLATE_NOOP("words", "It is another kind of file than its name says. It was read as what it is."),
    "javascript-removed": QT_TRANSLATE_NOOP("words", "A small program inside the file was removed. The pages look the same."),
    "launch-removed": QT_TRANSLATE_NOOP("words", "A link that starts a program was removed."),
    "submit-removed": QT_TRANSLATE_NOOP("words", "A button that sends the form to someone was made harmless."),
    "remote-links-removed": QT_TRANSLATE_NOOP("words", "Links to other files were removed."),
    "links-removed": QT_TRANSLATE_NOOP("words", "Unsafe links were removed."),
    "bookmarks-removed": QT_TRANSLATE_NOOP("words", "Bookmarks that lead to none of its pages are not in the package."),
    "actions-removed": QT_TRANSLATE_NOOP("words", "Something that acts by itself was removed. The pages look the same."),
    "embedded-files-removed": QT_TRANSLATE_NOOP(
        "words", "Files attached inside this file are not in the package. If they matter, save them and add them by themselves."
    ),
    "media-removed": QT_TRANSLATE_NOOP("words", "Sound or video inside the file is not in the package."),
    "xfa-removed": QT_TRANSLATE_NOOP("words", "It is an Adobe form. What you see on its pages is in the package."),
    "signature-not-verifiable": QT_TRANSLATE_NOOP(
        "words",
        "It has a digital signature. The signature can be seen in the package, but not checked there. Keep your own file.",
    ),
    "first-picture-only": QT_TRANSLATE_NOOP(
        "words", "The picture moves, or holds others behind the first. Only the first is in the package."
    ),
    "layers-as-seen": QT_TRANSLATE_NOOP(
        "words",
        "Something in it shows on paper and not on a screen, or the other way round. In the package it shows as on a screen.",
    ),
    "tags-removed": QT_TRANSLATE_NOOP(
        "words", "Its marks for reading aloud are not in the package. Its words can still be read and searched."
    ),
    "extras-removed": QT_TRANSLATE_NOOP(
        "words", "Hidden details of the file that nobody needs to see or print its pages are not in the package."
    ),
    "redaction-unfinished": QT_TRANSLATE_NOOP(
        "words",
        "Something is marked to be blacked out, but it is still in the file and can be read. "
        "Black it out in the program that marked it, and add the file again.",
    ),
    "typed-outside-adobe": QT_TRANSLATE_NOOP(
        "words", "The form was filled in with another program than Adobe Reader. Look at every answer on its pages."
    ),
    "appearance-made": QT_TRANSLATE_NOOP(
        "words", "What was typed into the form was drawn on its pages, so that it shows everywhere."
    ),
    "appearance-incomplete": QT_TRANSLATE_NOOP(
        "words", "Something typed into the form may not show in full. Look at every answer on its pages."
    ),
    "exif-rotated": QT_TRANSLATE_NOOP("words", "The photo was turned upright."),
    "photo-details-removed": QT_TRANSLATE_NOOP(
        "words", "Hidden details of the photo, such as the place where it was taken, are not in the package."
    ),
    "converted-from-heic": QT_TRANSLATE_NOOP("words", "The photo was converted from HEIC, the format of some phones."),
    "converted-losslessly": QT_TRANSLATE_NOOP("words", "The picture was stored in another way. Nothing of it was lost."),
    "shades-reduced": QT_TRANSLATE_NOOP(
        "words", "The picture had finer shades than a screen shows. The copy in the package has 256 of each colour."
    ),
    "alpha-onto-white": QT_TRANSLATE_NOOP("words", "See-through parts of the picture are white."),
}
"""Every code has words; a test compares with the list."""

TELL = frozenset(
    {
        "repaired",
        "javascript-removed",
        "embedded-files-removed",
        "media-removed",
        "signature-not-verifiable",
        "first-picture-only",
        "layers-as-seen",
        "redaction-unfinished",
        "typed-outside-adobe",
        "appearance-incomplete",
        "converted-from-heic",
        "type-differs",
    }
)
"""What a person should know without asking; the rest is told where the paper is looked at."""


def note_words(notes: Sequence[str]) -> tuple[str, ...]:
    """Return the words of every note."""
    return tuple(say(NOTE_WORDS[code]) for code in notes if code in NOTE_WORDS)


def telling_words(notes: Sequence[str]) -> tuple[str, ...]:
    """Return the words of the notes that matter without asking."""
    return note_words([code for code in notes if code in TELL])
