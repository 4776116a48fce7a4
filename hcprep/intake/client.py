"""The caller's side: hand a paper to the worker process and take the answer."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from hcprep.errors import IntakeRefusedError
from hcprep.intake import limits
from hcprep.intake.taken import TakenIn
from hcprep.jobs import Worker, WorkerError
from hcprep.model.evidence import OutlineEntry
from hcprep.model.parts import PartIndex
from hcprep.parts import read_index

_ENDS = {"timeout": "intake-timeout", "memory": "intake-too-large"}
"""What it means that a worker ended early."""


def take_in(worker: Worker, name: str, data: bytes, password: str = "") -> TakenIn:
    """Return the part made of a paper. `worker` runs "intake"; `name` is the file's name, of which only the ending counts.

    The `password` opens a PDF that is locked.

    Raises IntakeRefusedError with the fact `name` and what else helps; nothing is kept of a refused paper.
    """
    if not data:
        raise IntakeRefusedError("intake-empty", name=name)
    if len(data) > limits.MOST_BYTES:
        raise IntakeRefusedError("intake-too-large", name=name, size=len(data), limit=limits.MOST_BYTES)
    try:
        reply = worker.ask(
            {"name": name, "password": password}, data, timeout=limits.seconds_for(len(data)), memory=limits.MEMORY
        )
    except WorkerError as error:
        raise IntakeRefusedError(_ENDS.get(error.reason, "intake-damaged"), name=name) from None
    header = reply.header
    if header.get("ok") is not True:
        raise _refusal(name, header)
    try:
        size = msgspec.convert(header["index"], int)
        begin = size + msgspec.convert(header["looks"], int)
        return TakenIn(
            media_type=msgspec.convert(header["media_type"], str),
            pdf=reply.payload[begin:],
            index=read_index(reply.payload[:size]),
            outline=msgspec.convert(header["outline"], tuple[OutlineEntry, ...]),
            notes=msgspec.convert(header["notes"], tuple[str, ...]),
            printed=msgspec.convert(header["printed"], str),
            looks=reply.payload[size:begin],
        )
    except (KeyError, msgspec.MsgspecError):
        raise IntakeRefusedError("intake-damaged", name=name) from None


def judge_part(worker: Worker, index: bytes, part: bytes, original: bytes, notes: tuple[str, ...]) -> PartIndex | None:
    """Return the index of a part made earlier with what is asked of parts since (hcprep.intake.judging), None if nobody can."""
    lengths = (len(index), len(part))
    try:
        reply = worker.ask(
            {"judge": lengths, "notes": notes},
            index + part + original,
            timeout=limits.seconds_for(len(part) + len(original)),
            memory=limits.MEMORY,
        )
        return read_index(reply.payload) if reply.header.get("ok") is True else None
    except (WorkerError, msgspec.MsgspecError):
        return None


def _refusal(name: str, header: Mapping[str, object]) -> IntakeRefusedError:
    code = header.get("code")
    facts = header.get("facts")
    facts = {str(key): value for key, value in facts.items()} if isinstance(facts, dict) else {}
    facts.pop("name", None)
    return IntakeRefusedError(code if isinstance(code, str) else "intake-damaged", name=name, **facts)
