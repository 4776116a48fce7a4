"""What a command talks through: results to standard output, everything else to standard error."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TextIO

from hcprep.app.cli_words import PROGRESS, SAY
from hcprep.app.saying import choose, fill
from hcprep.errors import HcprepError

if TYPE_CHECKING:
    from hcprep.jobs import JobContext, Progress


class Console:
    """Standard streams and the language of the person at them."""

    def __init__(self, stdin: TextIO, out: TextIO, err: TextIO, language: str) -> None:
        self.stdin = stdin
        self.out = out
        self.err = err
        self.language = language
        self.take_over = False
        """Whether a case that seems to be open on another computer is opened all the same."""
        self._line = ""

    def words(self, key: str, **facts: object) -> str:
        """Return one of the sentences of `cli_words.SAY`, filled."""
        return fill(choose(SAY[key], self.language), facts)

    def say(self, key: str, **facts: object) -> None:
        """Tell the person something, on standard error."""
        self.note(self.words(key, **facts))

    def note(self, text: str) -> None:
        """Write a line on standard error, after wiping a progress line."""
        self._wipe()
        self.err.write(text + "\n")
        self.err.flush()

    def error(self, error: HcprepError) -> None:
        """Say what happened and what to do."""
        from hcprep.app.cli_messages import error_words

        self.note(error_words(error, self.language))

    def print(self, text: str) -> None:
        """Write a result on standard output."""
        self._wipe()
        self.out.write(text)
        self.out.flush()

    def json(self, value: object) -> None:
        """Write a JSON result on standard output."""
        self.print(json.dumps(value, ensure_ascii=False, indent=2) + "\n")

    def job(self) -> JobContext:
        """Return a context whose progress is shown as one line that rewrites itself, if a person is watching."""
        from hcprep.jobs import JobContext

        return JobContext(self._progress if self.err.isatty() else None)

    def _progress(self, progress: Progress) -> None:
        words = choose(PROGRESS.get(progress.code, (progress.code, progress.code)), self.language)
        line = f"{words} {progress.done}/{progress.total}"
        self.err.write("\r" + line.ljust(len(self._line)))
        self.err.flush()
        self._line = line

    def _wipe(self) -> None:
        if self._line:
            self.err.write("\r" + " " * len(self._line) + "\r")
            self._line = ""
