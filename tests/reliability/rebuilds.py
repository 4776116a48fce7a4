"""Packages made again after random edits, and after whatever may befall them, are byte for byte what a whole build makes."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from unittest import mock

from hcprep.errors import HcprepError
from hcprep.jobs import JobContext
from hcprep.model import edits
from hcprep.package import proof_desk
from hcprep.services import rebuilding
from hcprep.services.filed import seal
from hcprep.services.layouts import Purpose
from hcprep.services.package import BuiltPackage, verify_package
from hcprep.services.supplement import Base, base_of
from tests.reliability.befalls import BEFALLS, Walk
from tests.reliability.gate import Result, Run, quick_key
from tests.reliability.randomedits import Edits
from tests.unit.package.proving import InProcess
from tests.unit.services.casemaking import AT, CLOCK, rich_case

_REFUSED = ("build-nothing", "build-citation", "build-left-out", "build-highlight", "build-no-room", "supplement-empty")
"""What edits thrown by dice may lead to."""


@contextmanager
def _counting(walk: Walk) -> Iterator[None]:
    """Count how often a file is written; most proofs are made in this process, which is sooner."""
    write = rebuilding._write_and_prove

    def written(*given: object) -> object:
        walk.written += 1
        return write(*given)  # type: ignore[arg-type]

    with mock.patch.object(rebuilding, "_write_and_prove", written), mock.patch.object(proof_desk, "Worker", InProcess):
        yield
    walk.spares.end()


def _step(walk: Walk, thrown: Edits, number: int) -> None:
    case, said = thrown.some(walk.maker.case)
    purpose: Purpose = walk.dice.choice(("master", "master", "master", "print"))
    base = base_of(case, walk.maker.file) if case.filed and walk.dice.random() < 0.2 else None
    befalls = walk.dice.choice(list(BEFALLS)) if walk.dice.random() < 0.4 else ""
    try:
        whole = walk.whole(case, purpose, base)
        if befalls:
            walk.result.count(befalls)
            case = BEFALLS[befalls](walk, case, purpose)
        built = walk.make(case, purpose, base, JobContext(), warm=walk.dice.random() < 0.2)
    except HcprepError as error:
        walk.result.count("refused")
        if error.code not in _REFUSED:
            walk.result.miss(f"step {number}, {said}, {befalls}: {error.code} {error.facts}")
        return
    walk.result.count("packages")
    walk.result.count("papers by hash", sum(one.proved_by == "hash" for one in built.proof.originals))
    walk.result.count("papers drawn", sum(one.proved_by == "drawing" for one in built.proof.originals))
    if built.path.read_bytes() != whole:
        walk.result.miss(f"step {number}, {said}, {befalls}: other bytes than a whole build")
    if list(walk.out.glob("hc-*.part")):
        walk.result.miss(f"step {number}, {said}, {befalls}: something is left")
    if walk.written > 1 and not (befalls or walk.hurt):
        walk.result.miss(f"step {number}, {said}: written {walk.written} times")
    walk.hurt.discard(built.path)
    walk.maker.case = edits.put_build(case, built.build())
    if number % 9 == 8:
        _look_again(walk, built, base)


def _look_again(walk: Walk, built: BuiltPackage, base: Base | None) -> None:
    """Prove a package whole, and send it if it is one that is sent."""
    case, file = walk.maker.case, walk.maker.file
    if not verify_package(built.path, case, file, CLOCK, JobContext()).passed:
        walk.result.miss("a package that was made does not hold")
    walk.result.count("proven whole")
    if base is None and built.path.name.startswith(("hc-package", "hc-recueil")):
        walk.maker.case = edits.put_filed(case, seal(file, case, built.path, how="portal", at=AT, ctx=JobContext()))


def gate(run: Run) -> Result:
    """Edit, let something befall the package, make it again, compare."""
    quick_key()
    result = Result()
    if sys.platform == "win32":
        return replace(result, skipped="limits of file sizes and links are POSIX")
    dice, folder = run.dice("rebuilds"), run.fresh("rebuilds")
    for case in range(run.size(1, 8)):
        maker = rich_case(folder / f"case-{case}")
        walk = Walk(run, maker, run.fresh(f"rebuilds-out-{case}"), dice, result)
        thrown = Edits(maker, dice)
        with _counting(walk):
            for number in range(run.size(3, 100)):
                _step(walk, thrown, number)
        maker.file.close()
    return result
