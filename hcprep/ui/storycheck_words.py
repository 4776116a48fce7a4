"""What a check of the story found, in words: one line each, and a calm question or a fact below it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from hcprep.model.story_findings import StoryFinding
from hcprep.services.storycheck import StoryReading
from hcprep.ui.event_words import day_words
from hcprep.ui.words import QT_TRANSLATE_NOOP, UNTIL_NOW, say

KIND_WORDS: Mapping[str, str] = {
    "fill": QT_TRANSLATE_NOOP("words", "To be filled in"),
    "risk": QT_TRANSLATE_NOOP("words", "Risk or hardship"),
    "date": QT_TRANSLATE_NOOP("words", "A date"),
    "name": QT_TRANSLATE_NOOP("words", "A name"),
    "private": QT_TRANSLATE_NOOP("words", "Somebody else’s details"),
    "long": QT_TRANSLATE_NOOP("words", "A long sentence"),
    "reading": QT_TRANSLATE_NOOP("words", "Hard to read"),
}
_ABOUT: Mapping[str, str] = {
    "fill": QT_TRANSLATE_NOOP(
        "words",
        "“{word}” looks as if it is still to be filled in. No package is made before it is, or before you say it is fine.",
    ),
    "beside": QT_TRANSLATE_NOOP(
        "words", "{date} stands in your own language, and not in the English or French text beside it. Was something left out?"
    ),
    "no-day": QT_TRANSLATE_NOOP("words", "There is no such day as {date}."),
    "arrival": QT_TRANSLATE_NOOP(
        "words", "Here you came to Canada in {date}. In “Your life so far” it is {known}. Which is right?"
    ),
    "birth": QT_TRANSLATE_NOOP("words", "Here the birth is {date}. On the page “People” it is {known}. Which is right?"),
    "claim": QT_TRANSLATE_NOOP(
        "words", "Here the claim was made in {date}. In “Your life so far” it is {known}. Which is right?"
    ),
    "decision": QT_TRANSLATE_NOOP("words", "No decision in “Your life so far” has the date {date}. Which is right?"),
    "period": QT_TRANSLATE_NOOP(
        "words", "{date} lies outside of “{what}” in “Your life so far”: {since} – {until}. Which is right?"
    ),
    "before-birth": QT_TRANSLATE_NOOP("words", "{date} is before you were born ({known})."),
    "known": QT_TRANSLATE_NOOP("words", "“{word}” is close to the name “{other}” in your case. Is it the same person?"),
    "both": QT_TRANSLATE_NOOP("words", "“{word}” is close to “{other}” elsewhere in your story. Is it the same name?"),
    "long": QT_TRANSLATE_NOOP("words", "This sentence has {count} words. Two or three short ones are easier to follow."),
    "hard": QT_TRANSLATE_NOOP("words", "This paragraph has many long words. Would simpler ones say the same?"),
    "email": QT_TRANSLATE_NOOP(
        "words", "An e-mail address of somebody who is not in this application. Does the officer need it here?"
    ),
    "phone": QT_TRANSLATE_NOOP(
        "words", "A telephone number of somebody who is not in this application. Does the officer need it here?"
    ),
    "postcode": QT_TRANSLATE_NOOP("words", "A postal code that is not one of yours. Does the officer need it here?"),
    "street": QT_TRANSLATE_NOOP("words", "A street address that is not one of yours. Does the officer need it here?"),
    "uci": QT_TRANSLATE_NOOP("words", "This looks like a client number or file number. Does it need to be in the text?"),
    "sin": QT_TRANSLATE_NOOP("words", "This looks like a social insurance number. Does it need to be in the text?"),
    "birth-other": QT_TRANSLATE_NOOP(
        "words", "The full birth date of somebody who is not in this application. The year may be enough."
    ),
}
_LEVELS: Mapping[str, str] = {
    "none": QT_TRANSLATE_NOOP("words", "There is nothing to read yet."),
    "easy": QT_TRANSLATE_NOOP("words", "Your story as a whole is easy to read."),
    "medium": QT_TRANSLATE_NOOP("words", "Your story as a whole reads like a newspaper."),
    "hard": QT_TRANSLATE_NOOP("words", "Your story as a whole is rather hard to read. Shorter sentences help most."),
    "very-hard": QT_TRANSLATE_NOOP("words", "Your story as a whole is hard to read. Shorter sentences help most."),
}


def kind_words(finding: StoryFinding) -> str:
    """Return what sort of thing it is."""
    return say(KIND_WORDS[finding.kind])


def about_words(finding: StoryFinding, ask: str) -> str:
    """Return what was seen, as a question where only the person can tell; `ask` is the kit's question about risk."""
    if finding.kind == "risk":
        return ask
    facts = dict(finding.facts)
    for name in ("known", "since", "until"):
        if name in facts:
            written = str(facts[name])
            facts[name] = day_words(date.fromisoformat(written)) if written else say(UNTIL_NOW) if name == "until" else "…"
    code = "birth-other" if (finding.kind, finding.code) == ("private", "birth") else finding.code
    return say(_ABOUT[code]).format(**{"word": finding.text, **facts})


def level_words(reading: StoryReading) -> str:
    """Return how the whole text reads."""
    return say(_LEVELS[reading.level])
