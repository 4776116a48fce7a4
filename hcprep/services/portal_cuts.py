"""The pieces of a file to upload, cut out of their papers and compared with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from hcprep.errors import BuildError, ProofError
from hcprep.model.portal import PortalFile, PortalPiece
from hcprep.package.portal.client import AlikePart, Cutter
from hcprep.services.portal_book import ReadyPiece
from hcprep.services.portal_papers import Survey


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallerPage:
    """A page whose pictures were made smaller: how like its source it still is (decibels, worst block in levels of 255).

    `page` is its place in the file, `book_page` that in the whole book.
    """

    page: int
    book_page: int
    psnr: float
    block: float


@dataclass(slots=True)
class ReadyPieces:
    """The pieces of a file, and its pages whose pictures were made smaller (their place in it not known yet)."""

    pieces: list[ReadyPiece] = field(default_factory=list)
    smaller: list[SmallerPage] = field(default_factory=list)


class UnlikeError(Exception):
    """Pictures of some documents would lose too much; `most` are by document the steps its pages (from 0) can take."""

    def __init__(self, most: Mapping[str, Mapping[int, int]]) -> None:
        super().__init__()
        self.most = most


class Cuts:
    """Cuts pieces, and keeps those of a file whose other pieces have to be cut again."""

    def __init__(self, cutter: Cutter) -> None:
        self._cutter = cutter
        self._made: dict[tuple[str, int, int, tuple[int, ...]], AlikePart] = {}

    def of(self, survey: Survey, file: PortalFile) -> ReadyPieces:
        """Return the pieces of a file. Raises UnlikeError, BuildError `build-failed`, ProofError and Cancelled."""
        ready, most = ReadyPieces(), dict[str, dict[int, int]]()
        for piece in file.pieces:
            made = None if piece.whole else self._cut(survey, piece)
            if made is None:
                ready.pieces.append(ReadyPiece(piece))
                continue
            planned = enumerate(zip(made.steps, piece.steps, strict=True))
            held = {piece.start + at: step for at, (step, wanted) in planned if step < wanted}
            if held:
                most.setdefault(piece.paper.document, {}).update(held)
            ready.pieces.append(ReadyPiece(piece, made.cut))
            ready.smaller += _smaller(piece, made)
        if most:
            raise UnlikeError(most)
        for piece in file.pieces:
            self._made.pop((piece.paper.document, piece.start, piece.stop, piece.steps), None)
        return ready

    def _cut(self, survey: Survey, piece: PortalPiece) -> AlikePart:
        """Cut the pages of a piece out of its paper and compare them with the paper's."""
        key = (piece.paper.document, piece.start, piece.stop)
        known = self._made.get((*key, piece.steps))
        if known is not None:
            return known
        source, costs = survey.sources[piece.paper.document], piece.paper.costs
        needed = costs.pages[piece.start : piece.stop] if costs is not None else ()
        pages = range(piece.start, piece.stop)
        made = self._cutter.cut_alike(source, pages, piece.steps, frozenset[int]().union(*needed))
        if len(made.pages) != piece.pages:
            raise BuildError("build-failed", stage="portal", reason="pages")
        for at, page in enumerate(made.pages):
            if at not in made.cut.smaller and not page.same:
                facts: Mapping[str, object] = {"left": 0, "top": 0, "right": 0, "bottom": 0}
                number = piece.book_page + at
                raise ProofError("proof-failed", check="pictures", page=number, detail="drawn-differently", facts=facts, count=1)
        self._made[*key, made.steps] = made
        return made


def _smaller(piece: PortalPiece, made: AlikePart) -> list[SmallerPage]:
    return [
        SmallerPage(page=0, book_page=piece.book_page + at, psnr=page.psnr, block=page.block)
        for at, page in enumerate(made.pages)
        if at in made.cut.smaller
    ]
