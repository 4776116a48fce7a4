"""The worker's side: one paper per request, every failure turned into a code."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from hcprep.errors import IntakeRefusedError
from hcprep.intake import limits
from hcprep.intake.reader import BROKEN, read_paper
from hcprep.intake.watch import Watch
from hcprep.jobs import answer_and_end, serve
from hcprep.parts import index_bytes, read_index
from hcprep.parts.streams import TooLargeError


def answer(header: Mapping[str, object], payload: bytes) -> tuple[Mapping[str, object], bytes | Sequence[bytes]]:
    """Take in one paper; the answer holds its index, its looks and then its part, or the code of the refusal.

    With `judge`, lengths of the first two, the payload is an index, a part and an original; the answer is the index made anew.
    """
    if "judge" in header:
        return _judged(header, payload)
    name, password = (text if isinstance(text, str) else "" for text in (header.get("name"), header.get("password")))
    try:
        with Watch(_give_up) as watch:
            taken = read_paper(name, payload, watch, password=password)
    except IntakeRefusedError as error:
        return {"ok": False, "code": error.code, "facts": {key: error.facts[key] for key in sorted(error.facts)}}, b""
    index = index_bytes(taken.index)
    return {
        "ok": True,
        "media_type": taken.media_type,
        "outline": msgspec.to_builtins(taken.outline),
        "notes": taken.notes,
        "printed": taken.printed,
        "index": len(index),
        "looks": len(taken.looks),
    }, (index, taken.looks, taken.pdf)


def _judged(header: Mapping[str, object], payload: bytes) -> tuple[Mapping[str, object], bytes]:
    from hcprep.intake.judging import judge

    first, second = msgspec.convert(header["judge"], tuple[int, int])
    notes = msgspec.convert(header["notes"], tuple[str, ...])
    try:
        with Watch(lambda _page, _pages: answer_and_end({"ok": False})) as watch:
            index = judge(payload[first : first + second], read_index(payload[:first]), payload[first + second :], notes, watch)
    except (TooLargeError, MemoryError, *BROKEN):
        return {"ok": False}, b""
    return {"ok": True}, index_bytes(index)


def _give_up(page: int, pages: int) -> None:
    answer_and_end({"ok": False, "code": "intake-heavy", "facts": {"page": page, "total": pages}})


def main() -> None:
    """Serve until standard input ends."""
    serve(answer, space=limits.SPACE)
