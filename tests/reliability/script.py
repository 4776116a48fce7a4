"""A session that writes the same things every time, so that the state after n saves is known without asking the file."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable
from pathlib import Path

import apsw

from hcprep.casefile import CaseFile
from hcprep.errors import CaseFileError
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.evidence import Document, Evidence
from hcprep.model.people import Person
from hcprep.model.statement import Paragraph, Section, Statement, Text

WORDS = "canoe lantern orchid ferry maple birch"
OTHER = "ember walnut glacier pillow tundra kettle"
AT = "2026-11-22T10:00:00+00:00"
_SIZES = (30_000, 300_000, 5_000, 700_000)
_EVERY = 3


def moment(number: int) -> str:
    """Return the moment of a save."""
    return f"2026-11-22T{number // 3600 % 24:02}:{number // 60 % 60:02}:{number % 60:02}+00:00"


def paper(number: int) -> bytes:
    """Return the document that belongs to a save; it cannot be packed, and no two are alike."""
    digest = hashlib.sha256(str(number).encode())
    size = _SIZES[number // _EVERY % len(_SIZES)]
    return b"".join(hashlib.sha256(digest.digest() + bytes([part])).digest() for part in range(256)) * (size // 8192 + 1)


def step(case: Case, number: int) -> Case:
    """Return the case after save `number`: an answer, the whole statement, a person, and now and then a document."""
    new = edits.answer(edits.answer(case, "steps", number), f"q{number % 40}", f"answer {number} " * 9)
    words = Paragraph(id="p", runs=(Text(text=f"words of save {number} " * 200),))
    new = edits.put_statement(new, Statement(sections=(Section(id="s", paragraphs=(words,)),)))
    new = edits.put_person(new, Person(id=f"p{number % 7}", role="child", given_names=f"Amina {number}"))
    if number % _EVERY == 0:
        data = paper(number)
        sha256 = hashlib.sha256(data).hexdigest()
        document = Document(
            id=f"d{number}",
            filename="f.pdf",
            media_type="x",
            original_sha256=sha256,
            original_size=len(data),
            added=moment(number),
        )
        new = edits.put_evidence(new, Evidence(id=f"e{number}", title=f"Paper {number}", documents=(document,)), "home")
    return new


class Story:
    """The states of the session, worked out once."""

    def __init__(self) -> None:
        self._states = [Case(id="case", edition="2026-11", fictional=True)]

    def state(self, number: int) -> Case:
        """Return the case after `number` saves."""
        while len(self._states) <= number:
            self._states.append(step(self._states[-1], len(self._states)))
        return self._states[number]


def steps(case: Case) -> int:
    """Return how many saves a case has seen."""
    return int(case.answers.get("steps") or 0)


def create(path: Path, saves: int = 0, words: str = WORDS) -> None:
    """Make a case file that has seen some saves, and close it."""
    with CaseFile.create(path, words, Story().state(0), AT) as file:
        case = file.load()
        for number in range(1, saves + 1):
            case = save(file, case, number)


def save(file: CaseFile, case: Case, number: int) -> Case:
    """Do save `number` and return what is then stored."""
    new = step(case, number)
    if number % _EVERY == 0:
        file.store(io.BytesIO(paper(number)))
    file.commit(case, new, moment(number))
    return new


def wrong(
    story: Story, opened: Callable[[], CaseFile], least: int, most: int | None = None, *, papers: bool = True
) -> tuple[int, str]:
    """Open a file and compare everything in it with the story: how many saves it holds, and what is wrong ("" if nothing is).

    It must hold at least the `least` saves that were acknowledged and at most `most` (one more: saved, not yet said), and, with
    `papers`, every document.
    """
    try:
        with opened() as file:
            case = file.load()
            number = steps(case)
            if case != story.state(number):
                return number, f"another case than after save {number}"
            if not least <= number <= (least + 1 if most is None else most):
                return number, f"{number} saves there, {least} acknowledged"
            for document in case.documents if papers else ():
                with file.read(document.original_sha256) as stream:
                    if hashlib.sha256(stream.read()).hexdigest() != document.original_sha256:
                        return number, f"document {document.id} differs"
            if file._connection.execute("PRAGMA integrity_check").get != "ok":
                return number, "integrity check"
            return number, ""
    except CaseFileError as error:
        return -1, f"{error.code} {dict(error.facts)}"
    except apsw.Error as error:
        return -1, type(error).__name__
