"""`hcprep history`."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from hcprep.app import exit_codes
from hcprep.app.commands.opening import open_case
from hcprep.app.console import Console
from hcprep.app.difference_words import answer_line, key_words, kit_of, section_words, version_line
from hcprep.app.saying import moment_text
from hcprep.app.value_words import answer_words
from hcprep.casefile import Revision
from hcprep.errors import UsageError
from hcprep.kit import Kit
from hcprep.model.textdiff import Row
from hcprep.services.history import ANSWER, NOTES, STATEMENT, History, restore

_MARKS = {"same": "  ", "changed": "~ ", "added": "+ ", "removed": "- "}


def history_command(options: Namespace, console: Console) -> int:
    """List the kept versions, show or compare one, or bring one back."""
    wanted = (options.show, options.restore)
    if (any(rev is not None for rev in wanted) and not options.text) or (options.beside is not None and options.show is None):
        raise UsageError("usage-history-text")
    kind, key = _text(options.text)
    with open_case(console, options.case, options.password_file) as session:
        history = History(session.file)
        if options.restore is not None:
            restore(session, history.version(kind, key, options.restore))
            console.say("version-back", rev=options.restore, text=options.text)
        elif options.show is not None:
            _show(options, console, history, kind, key)
        else:
            _list(options, console, history, history.versions(kind, key), session.case.edition)
    return exit_codes.OK


def _text(text: str) -> tuple[str, str]:
    if text in ("", STATEMENT, NOTES):
        return text, ""
    return ANSWER, text


def _show(options: Namespace, console: Console, history: History, kind: str, key: str) -> None:
    version = history.version(kind, key, options.show)
    if options.beside is not None:
        rows = history.compare(history.version(kind, key, options.beside), version)
        if options.json:
            console.json([_row(row) for row in rows])
        else:
            console.print("".join(f"{_line(row)}\n\n" for row in rows))
        return
    paragraphs = history.paragraphs(version)
    if options.json:
        withdrawn = history.read(version).withdrawn
        console.json({**_facts(version), "withdrawn": withdrawn, "paragraphs": list(paragraphs)})
    else:
        console.print("".join(f"{paragraph}\n\n" for paragraph in paragraphs))


def _row(row: Row) -> dict[str, Any]:
    sides = {
        name: [{"kind": piece.kind, "text": piece.text} for piece in pieces]
        for name, pieces in (("left", row.left), ("right", row.right))
    }
    return {"kind": row.kind, "elsewhere": row.elsewhere, **sides}


def _line(row: Row) -> str:
    if row.kind == "changed":
        marked = {"same": "{}", "added": "{{+{}+}}", "removed": "[-{}-]"}
        left = "".join(marked[piece.kind].format(piece.text) for piece in row.left)
        right = "".join(marked[piece.kind].format(piece.text) for piece in row.right)
        return f"- {left}\n+ {right}"
    return _MARKS[row.kind] + "".join(piece.text for piece in row.left or row.right)


def _facts(version: Revision) -> dict[str, Any]:
    return {"kind": version.kind, "id": version.id, "rev": version.rev, "at": version.at}


def _list(options: Namespace, console: Console, history: History, versions: tuple[Revision, ...], edition: str) -> None:
    if options.json:
        console.json({"versions": [_counted(history, before, version) for before, version in _pairs(versions)]})
        return
    kit, text = kit_of(edition), None
    for before, version in _pairs(versions):
        if (version.kind, version.id) != text:
            text = version.kind, version.id
            console.print(f"{_name(version, kit, console.language)}\n")
        console.print(f"  {_told(history, before, version, kit, console.language)}\n")
    if versions:
        console.say("how-to-look", texts=options.text or console.words("texts-known"))
    else:
        console.say("no-versions")


def _pairs(versions: tuple[Revision, ...]) -> Iterator[tuple[Revision | None, Revision]]:
    """Yield each version with the one before it of the same text."""
    for before, version in pairwise((None, *versions)):
        if version is not None:
            same = before is not None and (before.kind, before.id) == (version.kind, version.id)
            yield before if same else None, version


def _counted(history: History, before: Revision | None, version: Revision) -> dict[str, Any]:
    change = history.change(version, before)
    return {**_facts(version), "words": change.words, "added": change.added, "removed": change.removed}


def _name(version: Revision, kit: Kit | None, language: str) -> str:
    if not version.id:
        return section_words(version.kind, language)
    words = key_words(version.id, kit, language)
    return words if words == version.id else f"{words} ({version.id})"


def _told(history: History, before: Revision | None, version: Revision, kit: Kit | None, language: str) -> str:
    at = moment_text(version.at)
    if version.kind != ANSWER:
        return version_line({**_counted(history, before, version), "at": at}, language)
    found = history.read(version)
    answer = None if found.withdrawn else answer_words(kit, version.id, found.value, language)
    return answer_line({"rev": version.rev, "at": at}, answer, language)
