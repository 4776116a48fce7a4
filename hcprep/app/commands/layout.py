"""What `hcprep build` is told about the book, for a package, an upload set and its plan: its layout and what it goes on from."""

from __future__ import annotations

from argparse import Namespace
from functools import partial

from hcprep.app.console import Console
from hcprep.errors import BuildError, UsageError
from hcprep.model.case import Answer, Case
from hcprep.model.layout import DIVIDERS, DOUBLE_SIDED, KEEP_NUMBERS, LAYOUT, PAGE_WORD, PAPER
from hcprep.services.judging import judge_papers, with_judged
from hcprep.services.layouts import with_layout
from hcprep.services.session import Session
from hcprep.services.supplement import Base, base_of, last_sent


def choose_layout(session: Session, options: Namespace) -> None:
    """Keep in the case how its package is laid out, as far as the options say; what is said already is no edit."""
    case = laid_out_so(session, options)
    if case != session.case:
        session.edit(case)


def laid_out_so(session: Session, options: Namespace) -> Case:
    """Return the case as the options say its package is laid out."""
    wanted: dict[str, Answer] = {
        KEEP_NUMBERS: _kept(session, options.keep_numbers),
        LAYOUT: options.layout,
        PAPER: options.paper,
        DOUBLE_SIDED: options.double_sided,
        DIVIDERS: options.dividers,
        PAGE_WORD: "" if options.page_word == "none" else options.page_word,
    }
    return with_layout(session.case, {key: value for key, value in wanted.items() if value is not None})


def judge(session: Session, console: Console) -> None:
    """Look at papers that were added by an earlier version, so that what is said of them is known."""
    found = judge_papers(session.case, session.file, console.job())
    session.settle(partial(with_judged, judged=found))


def base_wanted(session: Session, options: Namespace) -> Base | None:
    """Return the package a supplement goes on from if one is to be made: that of the id, or the last one sent.

    Raises UsageError, and as `base_of`.
    """
    if not options.supplement:
        return None
    return base_of(session.case, session.file, _sent_id(session, options.supplement_to, "--to"))


def _kept(session: Session, wanted: str | None) -> str | None:
    """Return the id of the package whose numbers to keep, or the last one's; empty for none, None if nothing is said.

    Raises UsageError, BuildError `keep-not-there`.
    """
    if not wanted:
        return wanted
    last = last_sent(session.case)
    if last is None:
        raise BuildError("keep-not-there")
    return last.id if wanted == "last" else _sent_id(session, wanted)


def _sent_id(session: Session, filed_id: str, option: str = "--keep-numbers") -> str:
    """Return the id of a package that was sent. Raises UsageError when there are some, but none of that id."""
    ids = [one.id for one in session.case.filed]
    if filed_id and ids and filed_id not in ids:
        raise UsageError("usage-arguments", detail=f"{option} {', '.join(ids)}")
    return filed_id
