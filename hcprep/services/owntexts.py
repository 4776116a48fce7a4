"""One's own texts on this computer: a plain file outside of any case, and the same file to hand to a colleague.

On a computer that others use too nothing is read from it and nothing written to it: texts are then only in memory.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from pathlib import Path

from hcprep.errors import CaseFileError, OwnTextsError
from hcprep.model.owntexts import MOST, MOST_BYTES, Texts, joined

FILE_NAME = "own-texts.json"
"""In the person's folder."""


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
        from hcprep.services.owntexts_file import read_texts

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
                from hcprep.services.owntexts_file import write_texts

                write_texts(self._path, after)
            else:
                self._memory = after
        return after

    def bring_in(self, path: Path) -> tuple[Texts, int]:
        """Add the texts of a file that are not there yet; return all, and how many are new.

        Raises OwnTextsError, CaseFileError.
        """
        from hcprep.services.owntexts_file import read_texts

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
        from hcprep.services.owntexts_file import read_texts, write_texts

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
