"""Read one paper: find out what it is and turn it into a ready part, or refuse it."""

from __future__ import annotations

import struct
import zlib

from hcprep.errors import IntakeRefusedError
from hcprep.intake import kinds, limits
from hcprep.intake.notes import Notes
from hcprep.intake.taken import TakenIn
from hcprep.intake.watch import Watch, unwatched
from hcprep.parts.looks import looks_bytes
from hcprep.parts.streams import TooLargeError

BROKEN = (
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    ArithmeticError,
    RuntimeError,
    OSError,
    SyntaxError,
    struct.error,
    zlib.error,
)
"""What the libraries raise on files that nobody meant to be read; the file is hostile, so any of these means damage."""


def read_paper(name: str, data: bytes, watch: Watch | None = None, *, password: str = "") -> TakenIn:
    """Return the part made of a paper, in this process. Raises IntakeRefusedError and nothing else.

    The `watch` may end the process instead, over a page that asks for too much. The `password` opens a PDF that is locked.
    """
    if len(data) > limits.MOST_BYTES:
        raise IntakeRefusedError("intake-too-large", name=name, size=len(data), limit=limits.MOST_BYTES)
    kind = kinds.kind_of(name, data)
    notes = Notes()
    if not kinds.agrees(name, kind):
        notes.add("type-differs")
    try:
        return _read(data, kind, notes, watch or unwatched(), password)
    except IntakeRefusedError as error:
        told = {"printed": notes.printed} if notes.printed else {}
        raise IntakeRefusedError(error.code, **{**error.facts, **told, "name": name}) from None
    except (TooLargeError, MemoryError):
        raise IntakeRefusedError("intake-too-large", name=name) from None
    except BROKEN:
        raise IntakeRefusedError("intake-damaged", name=name) from None
    except Exception as error:
        if type(error).__module__.partition(".")[0] not in {"pikepdf", "pypdfium2", "PIL", "pi_heif", "_pi_heif"}:
            raise
        raise IntakeRefusedError("intake-damaged", name=name) from None


def _read(data: bytes, kind: str, notes: Notes, watch: Watch, password: str) -> TakenIn:
    if kind == "pdf":
        from hcprep.intake.opening import unlocked
        from hcprep.intake.pdf import normalise

        try:
            pdf, index, outline, looks = normalise(data, notes, watch)
        except IntakeRefusedError as error:
            if error.code != "intake-locked" or not password:
                raise
            pdf, index, outline, looks = normalise(unlocked(data, password, notes), notes, watch)
    else:
        from hcprep.intake.images import make_pages

        pdf, index, looks = make_pages(kind, data, notes, watch)
        outline = ()
    return TakenIn(
        media_type=kinds.MEDIA_TYPES[kind],
        pdf=pdf,
        index=index,
        outline=outline,
        notes=notes.listed(),
        printed=notes.printed,
        looks=looks_bytes(looks),
    )
