"""`hcprep build` and `hcprep verify`."""

from __future__ import annotations

from argparse import Namespace
from datetime import date
from functools import partial

from hcprep.app import exit_codes
from hcprep.app.commands.opening import open_case
from hcprep.app.console import Console
from hcprep.app.system_clock import SystemClock
from hcprep.clock import Clock, today
from hcprep.errors import BuildError, ProofError, UsageError
from hcprep.kit import load_kit
from hcprep.model import edits
from hcprep.model.case import Answer, Case
from hcprep.model.layout import DIVIDERS, DOUBLE_SIDED, KEEP_NUMBERS, LAYOUT, PAGE_WORD, PAPER
from hcprep.services.book_words import book_words
from hcprep.services.judging import judge_papers, with_judged
from hcprep.services.layouts import with_layout
from hcprep.services.not_fileable import stop_lines
from hcprep.services.package import BuiltPackage, build_package, verify_alone, verify_package
from hcprep.services.portal_verify import set_file, verify_set_file, verify_set_file_of
from hcprep.services.proof_words import proof_lines
from hcprep.services.session import Session
from hcprep.services.supplement import Base, base_of, last_sent


def build_command(options: Namespace, console: Console) -> int:
    """Build the package, prove it, and remember in the case that it was made."""
    if options.plan and options.purpose != "portal":
        raise UsageError("usage-arguments", detail="--plan --for " + options.purpose)
    if options.out is not None and options.out.exists() and not options.out.is_dir():
        raise UsageError("usage-out-not-folder", path=options.out)
    if options.supplement_to and not options.supplement:
        raise UsageError("usage-arguments", detail="--supplement --to ID")
    if options.purpose == "portal":
        from hcprep.app.commands.portal import build_set

        return build_set(options, console)
    with open_case(console, options.case, options.password_file) as session:
        choose_layout(session, options)
        built = build_and_remember(session, options, console, SystemClock())
        case = session.case
    if options.json:
        console.json(built_report(built))
    say_built(console, built)
    if not options.supplement:
        say_stops(console, case, today(SystemClock()))
    return exit_codes.OK


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


def build_and_remember(session: Session, options: Namespace, console: Console, clock: Clock) -> BuiltPackage:
    """Build into the folder `options.out` and record the build in the case. Raises as `build_package`."""
    judge(session, console)
    out = options.out.absolute()
    base = base_wanted(session, options)
    built = build_package(session.case, session.file, out, clock, console.job(), options.purpose, base)
    session.edit(edits.put_build(session.case, built.build()))
    return built


def base_wanted(session: Session, options: Namespace) -> Base | None:
    """Return the package a supplement goes on from if one is to be made: that of the id, or the last one sent.

    Raises UsageError, and as `base_of`.
    """
    if not options.supplement:
        return None
    return base_of(session.case, session.file, _sent_id(session, options.supplement_to, "--to"))


def _sent_id(session: Session, filed_id: str, option: str = "--keep-numbers") -> str:
    """Return the id of a package that was sent. Raises UsageError when there are some, but none of that id."""
    ids = [one.id for one in session.case.filed]
    if filed_id and ids and filed_id not in ids:
        raise UsageError("usage-arguments", detail=f"{option} {', '.join(ids)}")
    return filed_id


def built_report(built: BuiltPackage) -> dict[str, object]:
    """Return the shape of `build --json` (docs/cli.md)."""
    record = built.build()
    return {
        "package": str(built.path),
        "proof": str(built.proof_path),
        "certificate": str(built.certificate_path),
        "sha256": record.sha256,
        "size": record.size,
        "pages": record.pages,
        "proved": record.proved,
    }


def say_built(console: Console, built: BuiltPackage) -> None:
    """Tell where the package lies."""
    record = built.build()
    console.say("built", pages=record.pages, package=built.path, proof=built.proof_path, certificate=built.certificate_path)


def say_stops(console: Console, case: Case, on: date) -> None:
    """Tell that a package may not be filed on a day, and why, as its cover does; nothing if it may."""
    words = book_words("fr" if console.language == "fr" else "en")
    for _label, line in stop_lines(case, load_kit(case.edition), words, on):
        console.note(line)


def verify_command(options: Namespace, console: Console) -> int:
    """Compare a finished package with its case, or by itself; each line that does not hold is named and the exit code tells."""
    path = options.package.absolute()
    clock, job, uploaded = SystemClock(), console.job(), set_file(path)
    if options.case is None:
        proof = verify_set_file(uploaded, clock) if uploaded else verify_alone(path, clock, job)
    else:
        with open_case(console, options.case, options.password_file) as session:
            case, file = session.case, session.file
            proof = (
                verify_set_file_of(uploaded, case, file, clock, job) if uploaded else verify_package(path, case, file, clock, job)
            )
    if options.json:
        console.json(proof.as_json())
    try:
        proof.require()
    except ProofError as error:
        console.error(error if options.case else ProofError(error.code, **error.facts, part="alone"))
        for line in proof_lines(proof, console.language):
            console.note(f"  {line}")
        return exit_codes.PROOF
    console.say("verified" if options.case else "verified-alone", path=options.package, pages=proof.pages)
    return exit_codes.OK
