"""The fictional example: a family that does not exist, made from the answers, papers and words under `resources/example/`."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from hcprep import datafiles
from hcprep.casefile import CaseFile
from hcprep.clock import Clock, FixedClock, stamp
from hcprep.jobs import JobContext, Progress, Worker
from hcprep.kit import load_kit
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.markdown import from_markdown
from hcprep.services.answers_file import merge_answers
from hcprep.services.papers import file_paper, take_paper

EXAMPLE_NAME = "example.hcase"
EXAMPLE_PASSPHRASE = "the example opens for everyone"  # noqa: S105 - public by design: nobody in the example exists
EXAMPLE_CLOCK = FixedClock(datetime(2026, 11, 22, 12, tzinfo=UTC))
"""The moment the example is set in; its dates make sense around it, and with it the package is the same on every computer."""

_FOLDER = "resources/example"


class ExamplePaper(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One paper of `papers.toml`; with `into` it becomes the next pages of another paper."""

    file: str
    key: str = ""
    title: str = ""
    item: str = ""
    person: str = ""
    date: str = ""
    into: str = ""


class _Papers(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    paper: tuple[ExamplePaper, ...]


def example_papers() -> tuple[ExamplePaper, ...]:
    """Return the papers of the example in the order they are added."""
    return msgspec.convert(tomllib.loads(datafiles.read_text(f"{_FOLDER}/papers.toml")), _Papers).paper


def example_answers() -> Case:
    """Return the example with its people, events and answers, and without papers and statement."""
    empty = Case(id="example", edition=load_kit().edition, fictional=True)
    return merge_answers(empty, datafiles.read_text(f"{_FOLDER}/answers.toml"))


def make_example(path: Path, passphrase: str, clock: Clock, ctx: JobContext, language: str = "en") -> CaseFile:
    """Make the example as a case file and leave it open; `language` is that of the package.

    Nothing is left behind by a failure. Raises CaseFileError as `CaseFile.create`, and Cancelled.
    """
    start = replace(example_answers(), language=language)
    file = CaseFile.create(path, passphrase, start, stamp(clock))
    try:
        file.commit(start, _filled(start, file, stamp(clock), ctx), stamp(clock))
    except BaseException:
        file.close()
        path.unlink(missing_ok=True)
        raise
    return file


def _filled(case: Case, file: CaseFile, at: str, ctx: JobContext) -> Case:
    kit = load_kit(case.edition)
    papers = example_papers()
    with Worker("intake") as worker:
        for number, paper in enumerate(papers):
            ctx.step(Progress(number, len(papers), "intake"))
            source = datafiles.path(f"{_FOLDER}/evidence/{paper.file}")
            document = take_paper(file, worker, source, paper.file, at)
            case, _evidence = file_paper(
                case,
                kit,
                document,
                item=paper.item,
                person=paper.person,
                title=paper.title,
                date=paper.date,
                key=paper.key,
                into=paper.into,
            )
    ctx.step(Progress(len(papers), len(papers), "intake"))
    pages = {item.id: item.source_pages for item in case.evidence}
    return edits.put_statement(case, from_markdown(datafiles.read_text(f"{_FOLDER}/statement.md"), pages))
