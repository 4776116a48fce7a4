"""The worker's side: one paper per request, every failure turned into a code."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from hcprep.errors import IntakeRefusedError
from hcprep.intake.reader import read_paper
from hcprep.jobs import serve
from hcprep.parts import index_bytes


def answer(header: Mapping[str, object], payload: bytes) -> tuple[Mapping[str, object], bytes]:
    """Take in one paper; the answer holds its index, its looks and then its part, or the code of the refusal."""
    name = header.get("name")
    try:
        taken = read_paper(name if isinstance(name, str) else "", payload)
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
    }, index + taken.looks + taken.pdf


def main() -> None:
    """Serve until standard input ends."""
    serve(answer)
