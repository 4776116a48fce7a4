"""What a damaged file gives back, beside what was put in: told, lost, named; never silently wrong."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from hcprep.casefile import CaseFile, Key, ReadOnlyCase
from hcprep.casefile.codec import LISTS
from hcprep.errors import CaseFileError
from hcprep.model.case import Case
from tests.reliability.gate import Result
from tests.reliability.script import WORDS


@dataclass(frozen=True, slots=True)
class Judge:
    """Knows the case that a file was made of, and the key on its recovery sheet."""

    path: Path
    case: Case
    key: Key

    def ordinary(self, result: Result, where: str) -> bool:
        """Open the file as usual and read all of it; False if anything was told to be wrong. What is given must be right."""
        whole = True
        try:
            with CaseFile.open(self.path, WORDS) as file:
                if file.load() != self.case:
                    result.miss(f"{where}: silently another case")
                for document in self.case.documents:
                    try:
                        if not _same(file, document.original_sha256):
                            result.miss(f"{where}: document {document.id} silently wrong")
                    except CaseFileError as error:
                        whole = False
                        if error.facts.get("sha256") != document.original_sha256:
                            result.miss(f"{where}: document {document.id} fails as {error.code} {dict(error.facts)}")
                file.revisions()
        except CaseFileError:
            return False
        return whole

    def named(self, result: Result, where: str) -> int:
        """Open it as a damaged file: everything that is missing must stand among the losses. Return what of weight is lost."""
        try:
            case = self._open()
        except CaseFileError as error:
            result.miss(f"{where}: not even as a damaged file: {error.code} {dict(error.facts)}")
            return 0
        with case:
            found = case.load()
            losses = {(loss.part, loss.id) for loss in case.losses}
            parts = {part for part, _ in losses}
            lost, small = 0, 0
            if found.statement != self.case.statement:
                lost += 1
                if not parts & {"statement", "revision"}:
                    result.miss(f"{where}: statement lost and not named")
            for question, answer in self.case.answers.items():
                if question not in found.answers or found.answers[question] != answer:
                    small += 1
                    if ("answer", question) not in losses and "revision" not in parts:
                        result.miss(f"{where}: answer {question} lost and not named")
            for part in LISTS:
                missing = [row for row in getattr(self.case, part) if row not in getattr(found, part)]
                small += len(missing)
                if missing and not parts & {part, "record"}:
                    result.miss(f"{where}: {len(missing)} of {part} lost and not named")
                if [row for row in getattr(found, part) if row not in getattr(self.case, part)]:
                    result.miss(f"{where}: {part} made up")
            for told in self._papers(case, parts):
                lost += 1
                if told:
                    result.miss(f"{where}: {told}")
            result.most("most documents and statements lost at once", lost)
            result.most("most answers and rows lost at once", small)
            result.count("documents and statements lost", lost)
            return lost

    def _papers(self, case: ReadOnlyCase, parts: set[str]) -> Iterator[str]:
        """Yield for each document that cannot be read what is wrong with how it is told ("" if nothing is)."""
        named = {loss.sha256 for loss in case.losses if loss.part == "document"}
        found = case.load().documents
        for document in self.case.documents:
            try:
                if not _same(case, document.original_sha256):
                    yield f"document {document.id} silently wrong in the damaged file"
            except CaseFileError:
                known = document.original_sha256 in named or (document not in found and parts & {"evidence", "record"})
                yield "" if known else f"document {document.id} lost and not named"

    def _open(self) -> ReadOnlyCase:
        try:
            return CaseFile.open_damaged(self.path, WORDS)
        except CaseFileError as error:
            if error.code != "case-wrong-passphrase":
                raise
            # The salt is gone; the recovery sheet has it.
            return CaseFile.open_damaged(self.path, self.key)


def _same(file: CaseFile | ReadOnlyCase, sha256: str) -> bool:
    with file.read(sha256) as stream:
        return hashlib.sha256(stream.read()).hexdigest() == sha256
