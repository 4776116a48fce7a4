"""`hcprep statement`."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from hcprep.app import exit_codes
from hcprep.app.commands.opening import open_case
from hcprep.app.commands.writing import write_text
from hcprep.app.console import Console
from hcprep.errors import AnswersError
from hcprep.model import edits
from hcprep.model.markdown import from_markdown, to_markdown
from hcprep.services.answers_file import MOST_BYTES

_STREAM = Path("-")


def statement_command(options: Namespace, console: Console) -> int:
    """Bring the statement in or out as Markdown."""
    source: Path | None = getattr(options, "from")
    return _read(options, console, source) if source is not None else _write(options, console, options.to)


def _read(options: Namespace, console: Console, source: Path) -> int:
    text = _text(console, source)
    with open_case(console, options.case, options.password_file) as session:
        try:
            statement = from_markdown(text, {item.id: item.source_pages for item in session.case.evidence})
        except AnswersError as error:
            error.facts["path"] = source
            raise
        session.edit(edits.put_statement(session.case, statement))
    numbered = [paragraph for _, paragraph in statement.numbered()]
    console.say("statement-in", paragraphs=len(numbered), citations=sum(len(one.citations) for one in numbered))
    return exit_codes.OK


def _text(console: Console, source: Path) -> str:
    try:
        data = _bytes(console, source)
    except OSError:
        raise AnswersError("answers-invalid", path=source, where=source.name, problem="unreadable") from None
    if len(data) > MOST_BYTES:
        raise AnswersError("answers-invalid", path=source, where=source.name, problem="too-large")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise AnswersError("answers-invalid", path=source, where=source.name, problem="not-utf8") from None


def _bytes(console: Console, source: Path) -> bytes:
    if source != _STREAM:
        with source.open("rb") as stream:
            return stream.read(MOST_BYTES + 1)
    raw = getattr(console.stdin, "buffer", None)
    if raw is None:
        return console.stdin.read(MOST_BYTES + 1).encode()
    read: bytes = raw.read(MOST_BYTES + 1)
    return read


def _write(options: Namespace, console: Console, target: Path) -> int:
    with open_case(console, options.case, options.password_file) as session:
        text = to_markdown(session.case.statement)
    if write_text(console, target, text):
        console.say("statement-out", path=target)
    return exit_codes.OK
