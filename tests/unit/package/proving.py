"""The proof without processes, and good packages to spoil."""

from __future__ import annotations

import json
import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any, Self

import pikepdf
import pytest

from hcprep.jobs import JobContext, Reply
from hcprep.package import proof_desk
from hcprep.package.proof import Proof, prove
from hcprep.package.prove_worker import Prover, respond
from hcprep.package.writer import write_book
from hcprep.services.package import LaidOut, lay_out_book
from tests.unit.services.casemaking import AT, CLOCK, Maker, rich_case

_ALONE = Lock()


class InProcess:
    """Stands in for a worker process: the same requests and answers, through JSON, without starting one."""

    def __init__(self, name: str, *, timeout: float = 0) -> None:
        self._prover = Prover()

    def ask(self, header: Mapping[str, object], payload: bytes = b"") -> Reply:
        request = json.loads(json.dumps(header))
        # In worker processes pdfium is alone; here two threads may ask.
        with _ALONE:
            return Reply(json.loads(json.dumps(respond(self._prover, request, payload))), b"")

    def stop(self) -> None:
        """Nothing is ended at once here."""

    def close(self) -> None:
        self._prover.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


@dataclass
class Good:
    """A package that holds, and what it must hold."""

    made: Maker
    laid_out: LaidOut
    path: Path
    folder: Path

    def prove(self, path: Path | None = None) -> Proof:
        return prove(path or self.path, self.laid_out.expected, AT, JobContext(), processes=1)

    def spoil(self, change: Callable[[pikepdf.Pdf], object]) -> Proof:
        """Prove a copy changed with pikepdf."""
        spoiled = self.folder / "spoiled.pdf"
        with pikepdf.open(self.path) as pdf:
            change(pdf)
            with warnings.catch_warnings():
                # pikepdf warns of a form that is gone, which is the point of that change.
                warnings.simplefilter("ignore")
                pdf.save(spoiled, object_stream_mode=pikepdf.ObjectStreamMode.disable, compress_streams=False)
        return self.prove(spoiled)


def good_package(folder: Path, patch: pytest.MonkeyPatch) -> Good:
    patch.setattr(proof_desk, "Worker", InProcess)
    made = rich_case(folder)
    laid_out = lay_out_book(made.case, made.file, CLOCK, JobContext())
    path = folder / "package.pdf"
    with path.open("wb") as out:
        write_book(laid_out.spec, out, JobContext())
    return Good(made, laid_out, path, folder)


def failed(proof: Proof) -> dict[str, set[tuple[int, str]]]:
    """Return page and code of every failure, by check."""
    return {check.id: {(failure.page, failure.code) for failure in check.failures} for check in proof.checks if not check.passed}


def facts(proof: Proof, check: str) -> list[Mapping[str, Any]]:
    return [failure.facts for one in proof.checks if one.id == check for failure in one.failures]
