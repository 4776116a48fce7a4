"""Making the files of an upload set: each written, kept below its limit, opened again and proved."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from hcprep.clock import Clock, stamp
from hcprep.errors import BuildError, ProofError
from hcprep.jobs import JobContext, Progress, Worker
from hcprep.model.plan import Plan
from hcprep.model.portal import Choice, PortalFile, PortalPiece, PortalPlan, TooLarge
from hcprep.package.portal.client import Cutter
from hcprep.package.portal.worksheet import make_worksheet
from hcprep.package.proof import Proof, prove
from hcprep.package.typeset import lay_out
from hcprep.package.writer import write_book
from hcprep.services.book import Book
from hcprep.services.portal_book import FileBook, ReadyPiece
from hcprep.services.portal_cuts import Cuts, ReadyPieces, SmallerPage, UnlikeError
from hcprep.services.portal_folder import PAGE_MAP, PROOF, WORKSHEET, WORKSHEET_CSV, clear, write_whole
from hcprep.services.portal_papers import Survey
from hcprep.services.portal_sheet import MadeFile, book_spans, page_map, picture_spans, worksheet, worksheet_csv
from hcprep.services.renamed import file_sha256

_ATTEMPTS = 5
_TIGHTER = 0.85
_MANY_PAGES = 24
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class BuiltFile:
    """One finished file of the set; `proof` is None for a file that goes as it came in."""

    made: MadeFile
    proof: Proof | None = None
    smaller: tuple[SmallerPage, ...] = ()


class _TooBigError(Exception):
    """A file came out larger than the portal takes."""


class Maker:
    """Makes the files of one set in a folder of their own."""

    def __init__(  # noqa: PLR0917
        self, book: Book, plan: Plan, found: Survey, cutter: Cutter, typesetter: Worker, clock: Clock, ctx: JobContext
    ) -> None:
        self._book, self._plan, self._survey = book, plan, found
        self._cuts, self._typesetter = Cuts(cutter), typesetter
        self._moment = clock.now().replace(microsecond=0)
        self._at = stamp(clock)
        self._ctx = ctx
        self._done: list[BuiltFile] = []

    def run(self, folder: Path, choice: Choice) -> tuple[tuple[BuiltFile, ...], PortalPlan]:
        """Make every file; sizes are planned tighter if one came out too large, gentler where a page would lose too much.

        Files that another plan has as well are not made again.
        """
        limits, tighter = self._survey.limits, 0
        while tighter < _ATTEMPTS:
            plan = self._survey.plan(choice, limits)
            self._refuse(plan)
            self._done = [one for one in self._done if one.made.file in plan.files]
            clear(folder, {one.made.file.name for one in self._done})
            try:
                return tuple(self._each(folder, plan)), plan
            except _TooBigError:
                limits, tighter = replace(limits, target=int(limits.target * _TIGHTER)), tighter + 1
            except UnlikeError as error:
                # Every time some page takes a gentler step than before, so that this ends.
                for document, most in error.most.items():
                    self._survey = self._survey.held(document, most)
        raise BuildError("build-failed", stage="portal", reason="sizes")

    @staticmethod
    def _refuse(plan: PortalPlan) -> None:
        unlike = [one for one in plan.too_large if one.page in one.paper.gentle]
        helped = [one for one in plan.too_large if one.helped]
        sealed = [one for one in plan.too_large if one.unsigned]
        for code, ones in (("portal-unlike", unlike), ("portal-too-large", helped), ("portal-sealed", sealed)):
            if ones:
                page = ones[0].paper.exhibit_page + ones[0].page
                raise BuildError(code, label=ones[0].paper.label, page=page, count=len(ones))
        if not plan.files:
            raise BuildError("build-nothing")

    def _each(self, folder: Path, plan: PortalPlan) -> Iterator[BuiltFile]:
        with ThreadPoolExecutor(max_workers=1) as ahead:
            # The pieces of the next file are cut while this one is written and proved.
            cutting: dict[int, Future[ReadyPieces]] = {}
            for done, file in enumerate(plan.files):
                self._ctx.step(Progress(done, len(plan.files), "portal"))
                made = self._made_before(file)
                for at, one in enumerate(plan.files[done : done + 2], start=done):
                    if at not in cutting and one.original is None and self._made_before(one) is None:
                        cutting[at] = ahead.submit(self._cuts.of, self._survey, one)
                if made is None:
                    path = folder / file.name
                    made = (
                        self._made(path, file, cutting.pop(done).result())
                        if file.original is None
                        else self._original(path, file)
                    )
                    self._done.append(made)
                yield made

    def _made_before(self, file: PortalFile) -> BuiltFile | None:
        return next((one for one in self._done if one.made.file == file), None)

    def _original(self, path: Path, file: PortalFile) -> BuiltFile:
        paper = file.original
        document = next(one for one in self._book.case.documents if paper is not None and one.id == paper.document)
        digest = hashlib.sha256()
        with path.open("wb") as out, closing(self._book.file.read(document.original_sha256)) as source:
            while block := source.read(_BLOCK):
                self._ctx.check()
                digest.update(block)
                out.write(block)
            out.flush()
            os.fsync(out.fileno())
        if digest.hexdigest() != document.original_sha256 or file_sha256(path) != document.original_sha256:
            raise BuildError("build-original-changed")
        pages = document.pages if document.media_type == "application/pdf" else 0
        placed = self._survey.placed.get(paper.document) if paper is not None else None
        shown = enumerate(placed.index.pages if placed is not None else (), start=placed.first if placed is not None else 0)
        made = MadeFile(
            file=file,
            size=document.original_size,
            sha256=document.original_sha256,
            pages=pages,
            pictures=tuple(at for at, page in shown if page.picture),
        )
        return BuiltFile(made=made)

    def _made(self, path: Path, file: PortalFile, pieces: ReadyPieces) -> BuiltFile:
        ready, smaller = pieces.pieces, pieces.smaller
        content = FileBook(self._book, self._plan, self._survey, file, ready)
        authored = lay_out(self._typesetter, content.upload)
        if file.statement and authored.front.statement != self._plan.front.statement:
            raise BuildError("build-failed", stage="portal", reason="statement")
        spec = content.spec(authored, self._moment)
        with path.open("w+b") as out:
            written = write_book(spec, out, self._quiet())
            out.flush()
            os.fsync(out.fileno())
        if written.size > self._survey.limits.limit:
            raise _TooBigError
        expected = content.expected(authored, spec)
        processes = 2 if expected.pages > _MANY_PAGES else 1
        proof = prove(path, expected, self._at, self._quiet(), name=file.name, processes=processes)
        proof.require()
        if proof.size != path.stat().st_size or proof.size > self._survey.limits.limit:
            raise ProofError("proof-failed", check="readable", page=0, detail="damaged", facts={}, count=1)
        made = MadeFile(file=file, size=proof.size, sha256=proof.sha256, pages=proof.pages, contents=authored.front.contents)
        own = proof.pages - sum(one.piece.pages for one in ready)
        places = {page: own + at for at, page in enumerate((page for one in ready for page in _book_pages(one)), start=1)}
        return BuiltFile(
            made=replace(made, pictures=content.pictures, smaller=bool(smaller)),
            proof=proof,
            smaller=tuple(replace(page, page=places[page.book_page]) for page in smaller),
        )

    def _quiet(self) -> JobContext:
        """Return a context that can be stopped with this one, and whose own progress is not shown."""
        return _Quiet(self._ctx)

    def papers(self, folder: Path, files: tuple[BuiltFile, ...], plan: PortalPlan) -> None:
        """Write the worksheet, the page map and the proofs."""
        made = [one.made for one in files]
        sheet = worksheet(self._book, self._survey, self._plan, made, plan.too_large)
        write_whole(folder / WORKSHEET, make_worksheet(self._typesetter, sheet))
        language = self._book.words.language
        write_whole(folder / WORKSHEET_CSV, worksheet_csv(self._survey, self._plan, made, language))
        write_whole(folder / PAGE_MAP, page_map(self._plan, made, language))
        told = {"at": self._at, **set_json(self._survey, self._plan, files, plan.too_large)}
        write_whole(folder / PROOF, (json.dumps(told, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode())


def _piece_json(piece: PortalPiece) -> dict[str, object]:
    """Return what `hcprep verify` makes a piece again from."""
    return {"document": piece.paper.document, "start": piece.start, "stop": piece.stop, "steps": piece.steps}


def _book_pages(one: ReadyPiece) -> range:
    return range(one.piece.book_page, one.piece.book_page + one.piece.pages)


class _Quiet(JobContext):
    """Stops with another context and reports nothing."""

    def __init__(self, ctx: JobContext) -> None:
        super().__init__()
        self._whole = ctx

    def check(self) -> None:
        self._whole.check()


def set_json(found: Survey, plan: Plan, files: Sequence[BuiltFile], too_large: Sequence[TooLarge]) -> dict[str, object]:
    """Return a set as plain JSON values (docs/cli.md)."""
    slots = {slot.id: slot for slot in found.kit.portal.slot}
    return {
        "account": found.account,
        "onto": found.onto,
        "limit": found.limits.limit,
        "files": [
            {
                "slot": one.made.file.slot,
                "confidence": slots[one.made.file.slot].source.confidence,
                "file": one.made.file.name,
                "size": one.made.size,
                "sha256": one.made.sha256,
                "pages": one.made.pages,
                "book_pages": book_spans(one.made, plan),
                "unchanged": one.made.file.original is not None,
                "picture_pages": picture_spans(one.made, plan),
                "statement": one.made.file.statement,
                "pieces": [_piece_json(piece) for piece in one.made.file.pieces],
                "made_smaller": [{**asdict(page), "number": plan.bears(page.book_page)} for page in one.smaller],
                "proof": one.proof.as_json() if one.proof else None,
            }
            for one in files
        ],
        "too_large": [
            {
                "exhibit": one.paper.label,
                "evidence": one.paper.evidence,
                "page": one.paper.exhibit_page + one.page if one.page >= 0 else 0,
                "size": one.size,
            }
            for one in too_large
        ],
    }
