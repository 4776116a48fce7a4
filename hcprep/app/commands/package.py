"""`hcprep build` and `hcprep verify`."""

from __future__ import annotations

from argparse import Namespace
from datetime import date

from hcprep.app import exit_codes
from hcprep.app.commands.layout import base_wanted, choose_layout, judge
from hcprep.app.commands.opening import open_case
from hcprep.app.console import Console
from hcprep.app.system_clock import SystemClock
from hcprep.clock import Clock, today
from hcprep.errors import ProofError, UsageError
from hcprep.kit import load_kit
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.services.book_words import book_words
from hcprep.services.not_fileable import stop_lines
from hcprep.services.package import BuiltPackage, build_package, verify_alone, verify_package
from hcprep.services.package_names import kind_of
from hcprep.services.portal_verify import set_file, verify_set_file, verify_set_file_of
from hcprep.services.proof_words import proof_lines
from hcprep.services.session import Session


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


def build_and_remember(session: Session, options: Namespace, console: Console, clock: Clock) -> BuiltPackage:
    """Build into the folder `options.out` and record the build in the case. Raises as `build_package`."""
    judge(session, console)
    out = options.out.absolute()
    base = base_wanted(session, options)
    built = build_package(session.case, session.file, out, clock, console.job(), options.purpose, base)
    session.edit(edits.put_build(session.case, built.build()))
    return built


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
    said = {"master": "built", "print": "built-print"}.get(kind_of(built.path), "built-supplement")
    console.say(said, pages=record.pages)
    console.say("built-files", package=built.path, proof=built.proof_path, certificate=built.certificate_path)


def say_stops(console: Console, case: Case, on: date) -> None:
    """Tell that a package may not be filed on a day, and why, as its cover does; nothing if it may."""
    words = book_words("fr" if console.language == "fr" else "en")
    for _label, line in stop_lines(case, load_kit(case.edition), words, on):
        console.note(line)


def verify_command(options: Namespace, console: Console) -> int:
    """Compare a finished package with its case, or by itself; each line that does not hold is named and the exit code tells."""
    path = options.package.absolute()
    clock, job, uploaded, case = SystemClock(), console.job(), set_file(path), None
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
        if case is not None:
            _say_changed_since(console, case, proof.sha256)
        for line in proof_lines(proof, console.language):
            console.note(f"  {line}")
        return exit_codes.PROOF
    said = "verified" if options.case else "verified-alone"
    # A file that goes as it came in has no pages of ours to count.
    console.say(said if proof.pages else f"{said}-original", path=options.package, pages=proof.pages)
    return exit_codes.OK


def _say_changed_since(console: Console, case: Case, sha256: str) -> None:
    """Tell of a file that hcprep made just so that it is not the file that changed since, but the case."""
    sent = next((one for one in case.filed if one.sha256 == sha256), None)
    made = next((one for one in case.builds if one.sha256 == sha256), None)
    if sent is not None:
        console.say("verified-sent", id=sent.id, day=sent.at[:10])
    elif made is not None:
        console.say("verified-then", day=made.at[:10])
