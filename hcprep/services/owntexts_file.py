"""The plain file of one's own texts: read with bounds, written whole or not at all. docs/architecture.md, Own texts."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import msgspec

from hcprep.errors import CaseFileError, OwnTextsError
from hcprep.model.owntexts import LONGEST, LONGEST_NAME, MOST, MOST_BYTES, OwnKind, OwnText, Texts, tidy

FORMAT = 1


class _Row(msgspec.Struct, forbid_unknown_fields=True):
    name: Annotated[str, msgspec.Meta(min_length=1, max_length=LONGEST_NAME)]
    text: Annotated[str, msgspec.Meta(max_length=LONGEST)] = ""
    kind: OwnKind = "text"


class _Written(msgspec.Struct, forbid_unknown_fields=True):
    hcprep_own_texts: int
    texts: list[_Row]


class _Which(msgspec.Struct):
    hcprep_own_texts: int


def read_texts(path: Path) -> Texts:
    """Read a file of texts.

    Raises OwnTextsError: `own-texts-file` (no such file, or another kind), `own-texts-newer`, `own-texts-many` (facts `limit`).
    """
    try:
        # Not opened unless it is a plain file: a pipe would hold the window up.
        data = _start(path) if path.is_file() else b""
    except OSError:
        raise OwnTextsError("own-texts-file", name=path.name) from None
    if len(data) > MOST_BYTES:
        raise OwnTextsError("own-texts-many", name=path.name, limit=MOST)
    try:
        if msgspec.json.decode(data, type=_Which).hcprep_own_texts > FORMAT:
            raise OwnTextsError("own-texts-newer", name=path.name)
        rows = msgspec.json.decode(data, type=_Written).texts
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise OwnTextsError("own-texts-file", name=path.name) from None
    if len(rows) > MOST:
        raise OwnTextsError("own-texts-many", name=path.name, limit=MOST)
    made = (tidy(OwnText(id="", name=row.name, text=row.text, kind=row.kind)) for row in rows)
    return tuple(replace(one, id=f"t{number}") for number, one in enumerate((one for one in made if one.name), start=1))


def _start(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)


def write_texts(path: Path, texts: Texts) -> None:
    """Write a file of texts that only its owner can read; the one that was there stays until all of it is written.

    Raises CaseFileError `disk-error`.
    """
    rows = [_Row(name=one.name, text=one.text, kind=one.kind) for one in texts]
    data = msgspec.json.format(msgspec.json.encode(_Written(hcprep_own_texts=FORMAT, texts=rows)), indent=2) + b"\n"
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        number = os.open(beside, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(number, "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        beside.replace(path)
    except OSError:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise CaseFileError("disk-error", path=path) from None
