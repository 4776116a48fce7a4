"""The picture of a life in words: its lines, and each bar as one sentence."""

from __future__ import annotations

from collections.abc import Mapping

from hcprep.presenters.timeline import Segment, SegmentKind, Timeline
from hcprep.ui.event_words import day_words, detail_of, title_of
from hcprep.ui.words import QT_TRANSLATE_NOOP, say

LINES: Mapping[str, str] = {
    "address": QT_TRANSLATE_NOOP("words", "Addresses"),
    "activity": QT_TRANSLATE_NOOP("words", "Work and school"),
    "travel": QT_TRANSLATE_NOOP("words", "Travel"),
}
_MISSING: Mapping[SegmentKind, str] = {
    "gap": QT_TRANSLATE_NOOP("words", "Missing: {start} – {end}"),
    "maybe": QT_TRANSLATE_NOOP("words", "Maybe missing: {start} – {end}"),
    "untold": QT_TRANSLATE_NOOP("words", "Nothing told yet: {start} – {end}"),
}
_SHORT: Mapping[SegmentKind, str] = {
    "gap": QT_TRANSLATE_NOOP("words", "Missing"),
    "maybe": QT_TRANSLATE_NOOP("words", "Maybe missing"),
    "untold": QT_TRANSLATE_NOOP("words", "Nothing told yet"),
}
_LOOK = QT_TRANSLATE_NOOP("words", "Look at the dates.")
_SUMMARY = QT_TRANSLATE_NOOP("words", "Picture of the years from {start} to {end}. Parts told: {told}. Parts missing: {missing}.")


def segment_words(segment: Segment) -> str:
    """Return one bar as a sentence with its line and its dates."""
    line = say(LINES[segment.line])
    if segment.period is None:
        return f"{line}. {say(_MISSING[segment.kind]).format(start=day_words(segment.start), end=day_words(segment.end))}"
    words = f"{line}. {title_of(segment.period)}. {detail_of(segment.period)}"
    return f"{words}. {say(_LOOK)}" if segment.wrong else words


def short_words(segment: Segment) -> str:
    """Return what is written on a bar."""
    return say(_SHORT[segment.kind]) if segment.period is None else title_of(segment.period)


def summary_words(timeline: Timeline) -> str:
    """Return what the whole picture says, for somebody who does not see it."""
    told = sum(segment.period is not None for segment in timeline.segments)
    missing = sum(segment.period is None for segment in timeline.segments)
    return say(_SUMMARY).format(start=day_words(timeline.since), end=day_words(timeline.until), told=told, missing=missing)
