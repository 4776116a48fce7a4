"""One's own texts on this computer: a plain file outside of any case, and the same file to hand to a colleague.

On a computer that others use too nothing is read from it and nothing written to it: texts are then only in memory.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import msgspec

from hcprep.errors import CaseFileError, OwnTextsError
from hcprep.model.owntexts import LONGEST, LONGEST_NAME, MOST, OwnKind, OwnText, Texts, joined, tidy

FORMAT = 1
FILE_NAME = "own-texts.json"
"""In the person's folder."""
MOST_BYTES = 2 * 1024 * 1024


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


class OwnTexts:
    """The texts of this computer. Each edit is made on what the file holds at that moment: another window may have written it."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._memory: Texts = ()
        self.private = False
        """Whether others use this computer too."""

    @property
    def kept(self) -> bool:
        """Whether texts outlast this run of the program."""
        return self._path is not None and not self.private

    @property
    def lying(self) -> bool:
        """Whether texts from before lie on a computer that others use too."""
        return self.private and self._path is not None and self._path.is_file()

    def all(self) -> Texts:
        """Return them in the person's order. Raises OwnTextsError."""
        if not self.kept or self._path is None:
            return self._memory
        return read_texts(self._path) if self._path.exists() else ()

    def edit(self, make: Callable[[Texts], Texts]) -> Texts:
        """Keep what is made of them, and return it.

        Raises OwnTextsError (`own-texts-many`, or what reading the file raises), CaseFileError `disk-error`.
        """
        before = self.all()
        after = make(before)
        if len(after) > max(MOST, len(before)) or sum(len(one.text) * 2 for one in after) > MOST_BYTES:
            raise OwnTextsError("own-texts-many", name="", limit=MOST)
        if after != before:
            if self.kept and self._path is not None:
                write_texts(self._path, after)
            else:
                self._memory = after
        return after

    def bring_in(self, path: Path) -> tuple[Texts, int]:
        """Add the texts of a file that are not there yet; return all, and how many are new.

        Raises OwnTextsError, CaseFileError.
        """
        incoming, before = read_texts(path), len(self.all())
        after = self.edit(lambda texts: joined(texts, incoming))
        return after, len(after) - before

    def put_away(self) -> None:
        """Give a file that cannot be read another name, so that one can begin anew. Raises CaseFileError `disk-error`."""
        if self._path is None:
            return
        try:
            self._path.replace(self._path.with_name(f"{self._path.stem}-unreadable-{secrets.token_hex(3)}{self._path.suffix}"))
        except OSError:
            raise CaseFileError("disk-error", path=self._path) from None

    def take_away(self, to: Path) -> int:
        """Write the texts that lie here to a file of the person's, read it back, then delete them here; return how many.

        Raises OwnTextsError, CaseFileError `disk-error`.
        """
        if self._path is None or not self._path.is_file():
            return 0
        texts = read_texts(self._path)
        if to.resolve() == self._path.resolve():
            raise CaseFileError("disk-error", path=to)
        write_texts(to, texts)
        if read_texts(to) != texts:
            raise CaseFileError("disk-error", path=to)
        try:
            self._path.unlink()
        except OSError:
            raise CaseFileError("disk-error", path=self._path) from None
        self._memory = joined(self._memory, texts)
        return len(texts)
