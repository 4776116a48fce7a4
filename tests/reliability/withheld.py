"""A case handed over without some of it: nothing left out is anywhere in the decrypted bytes, and the way back is no change."""

from __future__ import annotations

import io
import random
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from hcprep.casefile import CaseFile, Withhold
from hcprep.casefile.lens import Lens
from hcprep.clock import FixedClock, stamp
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.evidence import Document, Evidence
from hcprep.model.statement import Citation, Paragraph, Section, Statement, Text
from hcprep.services.compare import receive
from hcprep.services.handover import HandedOver, hand_over
from hcprep.services.session import Session
from tests.reliability.gate import Result, Run, quick_key
from tests.reliability.script import WORDS

_CLOCK = FixedClock(datetime(2026, 11, 22, 12, tzinfo=UTC))


def gate(run: Run) -> Result:
    """Random cases, random parts left out; every page of the copy is decrypted and searched, free ones too."""
    quick_key()
    result, dice = Result(), run.dice("withheld")
    for trial in range(run.size(6, 200)):
        folder = run.fresh(f"withheld-{trial}")
        session, secrets = _case(folder / "a.hcase", dice)
        left_out = frozenset(dice.sample(sorted(secrets), dice.randrange(1, len(secrets) + 1)))
        withhold = Withhold(evidence=left_out, notes=dice.random() < 0.5, versions=dice.random() < 0.5)
        made = hand_over(session, folder / "b.hcase", withhold=withhold)
        _search(made, [each for key in sorted(left_out) for each in (key, *secrets[key])], result)
        _notes(made, kept=not withhold.notes, result=result)
        with receive(session, made.path, made.passphrase) as arrival:
            result.count("round trips")
            if arrival.differences:
                result.miss(f"{len(arrival.differences)} differences after a round trip without {sorted(left_out)}")
        session.close()
    return result


def _case(path: Path, dice: random.Random) -> tuple[Session, dict[str, tuple[str, str]]]:
    """A case of some saves, and of each paper its title and a piece of its bytes."""
    CaseFile.create(path, WORDS, Case(id="case", edition="2026-11"), stamp(_CLOCK)).close()
    session = Session(CaseFile.open(path, WORDS), _CLOCK)
    secrets: dict[str, tuple[str, str]] = {}
    for number in range(dice.randrange(2, 7)):
        key, title, data = (f"{kind}-{dice.randbytes(6).hex()}" for kind in ("id", "Title", "bytes"))
        secrets[key] = title, data
        belongs = dice.choice(["", *secrets])
        sha256, size = session.file.store(io.BytesIO(data.encode() * dice.randrange(1, 20_000)))
        document = Document(id=f"d{number}", filename=f"{title}.pdf", media_type="x", original_sha256=sha256, original_size=size)
        item = Evidence(id=key, title=title, belongs_to="" if belongs == key else belongs, documents=(document,))
        session.edit(edits.put_evidence(session.case, item, "home"))
        runs = tuple(Citation(evidence=each, page=1) for each in dice.sample(sorted(secrets), dice.randrange(len(secrets) + 1)))
        words = Paragraph(id=f"p{number % 3}", runs=(Text(text=f"Elm Street {number}"), *runs))
        session.edit(edits.put_statement(session.case, Statement(sections=(Section(id="s", paragraphs=(words,)),))))
        session.edit(replace(session.case, notes=f"private-words {number}"))
        if dice.random() < 0.4:
            # A copy makes the next change keep what the case was.
            session.flush()
            session.file.part()
    session.flush()
    return session, secrets


def _pages(made: HandedOver) -> bytes:
    with CaseFile.open(made.path, made.passphrase) as file:
        key = file.key
    with Lens(made.path, key) as lens:
        return b"".join(lens.page(number) or b"" for number in range(1, made.path.stat().st_size // 4096 + 1))


def _search(made: HandedOver, secrets: list[str], result: Result) -> None:
    inside = _pages(made)
    result.count("copies")
    if b"Elm Street" not in inside:
        result.miss("the search would find nothing at all")
    for secret in secrets:
        result.count("names, titles and bytes looked for")
        if secret.encode() in inside:
            result.miss(f"{secret.partition('-')[0]} of a paper left out is in the copy")


def _notes(made: HandedOver, *, kept: bool, result: Result) -> None:
    if (b"private-words" in _pages(made)) != kept:
        result.miss("private notes")
