"""What may befall the packages of a case between two edits: damage, links, stops, kills, a full disk, another program."""

from __future__ import annotations

import io
import random
import re
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path

from hcprep.errors import Cancelled
from hcprep.jobs import JobContext
from hcprep.model.case import Case
from hcprep.model.evidence import Build
from hcprep.package.writer import write_book
from hcprep.services.layouts import Purpose
from hcprep.services.package import BuiltPackage, build_package, lay_out_book
from hcprep.services.spare import Coming, Spares
from hcprep.services.supplement import Base
from tests.reliability.child import Child, child
from tests.reliability.gate import Result, Run
from tests.unit.services.casemaking import CLOCK, Maker

_TOLD = {"made", "build-elsewhere", "disk-full"}


@dataclass(slots=True)
class Walk:
    """One case, its packages in one folder, and what was found."""

    run: Run
    maker: Maker
    out: Path
    dice: random.Random
    result: Result
    spares: Spares = field(default_factory=Spares)
    written: int = 0
    """How often a file was written for the package that is made."""
    hurt: set[Path] = field(default_factory=set)
    """Packages that were changed, so that the next one may have to be written twice."""

    def make(self, case: Case, purpose: Purpose, base: Base | None, ctx: JobContext, *, warm: bool) -> BuiltPackage:
        """Make a package, with processes that wait for it and know the case as it was if `warm`."""
        if warm:
            self.spares.begin(Coming(self.maker.case, self.maker.file, CLOCK.now().date(), self.out))
            self.spares.wait()
        self.written = 0
        return build_package(case, self.maker.file, self.out, CLOCK, ctx, purpose, base, self.spares if warm else None)

    def whole(self, case: Case, purpose: Purpose, base: Base | None) -> bytes:
        """Return what a whole build writes."""
        laid_out = lay_out_book(replace(case, builds=()), self.maker.file, CLOCK, JobContext(), purpose=purpose, base=base)
        out = io.BytesIO()
        write_book(laid_out.spec, out, JobContext())
        return out.getvalue()

    def files(self) -> dict[str, bytes]:
        """Return what lies in the folder under a finished name."""
        return {path.name: path.read_bytes() for path in self.out.iterdir() if path.suffix != ".part"}

    def children(self, case: Case, purpose: Purpose, count: int, limit: int, seconds: float) -> list[str]:
        """Let other programs make the package, each of a copy of the case; kill them after some seconds if told."""
        self.maker.case = case
        self.maker.save()
        with ExitStack() as stack:
            facts = (str(self.maker.file.path), str(self.out), purpose, str(limit))
            begun: list[Child] = [stack.enter_context(child(self.run, "package", *facts, str(number))) for number in range(count)]
            for one in begun:
                one.hear()
            if seconds:
                time.sleep(seconds)
                for one in begun:
                    one.kill()
                return [one.said[-1] for one in begun]
            return [one.hear() for one in begun]


Befalls = Callable[[Walk, Case, Purpose], Case]


def _earlier(walk: Walk, case: Case) -> list[tuple[Build, Path]]:
    """Return the packages in the folder that the case knows, the latest first, each once."""
    latest = {build.filename: build for build in case.builds}
    return [(build, walk.out / name) for name, build in reversed(latest.items()) if (walk.out / name).is_file()]


def _bytes(change: Callable[[random.Random, bytearray, int], bytearray | None]) -> Befalls:
    """Something happens to the bytes of an earlier package; what papers take up of it is told."""

    def befall(walk: Walk, case: Case, _purpose: Purpose) -> Case:
        for build, path in _earlier(walk, case):
            end = build.front.papers[-1].end if build.front and build.front.papers else 0
            # What was cut off before has nothing left to change.
            changed = change(walk.dice, bytearray(path.read_bytes()), end) if 0 < end < path.stat().st_size else None
            if changed is not None:
                path.write_bytes(changed)
                walk.hurt.add(path)
        return case

    return befall


def _flip(dice: random.Random, data: bytearray, end: int) -> bytearray:
    data[dice.randrange(dice.choice((end, len(data))))] ^= 1 << dice.randrange(8)
    return data


def _space(dice: random.Random, data: bytearray, end: int) -> bytearray | None:
    at = data.find(b"\nendobj", dice.randrange(end))
    data[at : at + 1] = b" "
    return data if at > 0 else None


def _cut(dice: random.Random, data: bytearray, _end: int) -> bytearray:
    return data[: dice.randrange(len(data))]


def _zeros(dice: random.Random, data: bytearray, _end: int) -> bytearray:
    """As after the power went: the right length, and nothing in it from somewhere on."""
    at = dice.randrange(len(data))
    data[at:] = bytes(len(data) - at)
    return data


def _rows(dice: random.Random, data: bytearray, _end: int) -> bytearray | None:
    """Two rows of the table change places, or one says that its object is gone."""
    table = max(0, data.rfind(b"xref\n0 "))
    rows = [table + found.start() for found in re.finditer(rb"\d{10} 00000 n \n", data[table:])]
    if len(rows) < 2:
        return None
    one, two = dice.sample(rows, 2)
    if dice.random() < 0.5:
        data[one : one + 20], data[two : two + 20] = data[two : two + 20], data[one : one + 20]
    else:
        data[one : one + 20] = b"0000000000 00001 f \n"
    return data


def _gone(walk: Walk, case: Case, _purpose: Purpose) -> Case:
    for _, path in _earlier(walk, case):
        path.unlink()
    return case


def _linked(walk: Walk, case: Case, _purpose: Purpose) -> Case:
    """The package is a link to a file elsewhere, and so is what a killed build left."""
    for number, (_, path) in enumerate(_earlier(walk, case)):
        elsewhere = walk.run.folder / f"elsewhere-{number}.pdf"
        data = path.read_bytes()
        path.unlink()
        elsewhere.write_bytes(data)
        path.symlink_to(elsewhere)
        part = path.with_name(path.name + ".part")
        part.unlink(missing_ok=True)
        part.hardlink_to(elsewhere)
    return case


def _exchanged(walk: Walk, case: Case, _purpose: Purpose) -> Case:
    """The records of two packages speak of each other's file."""
    if len(case.builds) < 2:
        return case
    walk.hurt.add(Path("records"))
    *others, one, two = case.builds
    return replace(case, builds=(*others, replace(one, front=two.front), replace(two, front=one.front)))


def _killed(walk: Walk, case: Case, purpose: Purpose) -> Case:
    walk.children(case, purpose, 1, 0, walk.dice.uniform(0.1, 4))
    return case


def _full(walk: Walk, case: Case, purpose: Purpose) -> Case:
    before = walk.files()
    size = max(map(len, before.values()), default=100_000)
    told = walk.children(case, purpose, 1, walk.dice.randrange(1000, size), 0)
    if told != ["made"] and walk.files() != before:
        walk.result.miss(f"a full disk ({told}) changed what was there")
    return case


def _twice(walk: Walk, case: Case, purpose: Purpose) -> Case:
    told = walk.children(case, purpose, 2, 0, 0)
    if "made" not in told or not set(told) <= _TOLD:
        walk.result.miss(f"two programs at once: {told}")
    return case


def _stopped(walk: Walk, case: Case, purpose: Purpose) -> Case:
    before, left = walk.files(), walk.dice.randrange(60)
    parts = set(walk.out.iterdir()) - {walk.out / name for name in before}

    def step(_progress: object) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            ctx.cancel()

    ctx = JobContext(step)
    try:
        walk.make(case, purpose, None, ctx, warm=walk.dice.random() < 0.5)
    except Cancelled:
        if walk.files() != before or set(walk.out.iterdir()) - {walk.out / name for name in before} - parts:
            walk.result.miss("stopped, and the folder is not as it was")
    return case


BEFALLS: dict[str, Befalls] = {
    "flipped": _bytes(_flip), "spaced": _bytes(_space), "cut off": _bytes(_cut), "zeros": _bytes(_zeros), "table": _bytes(_rows),
    "gone": _gone, "linked": _linked, "records exchanged": _exchanged, "stopped": _stopped,
    "killed": _killed, "disk full": _full, "two at once": _twice,
}  # fmt: skip
