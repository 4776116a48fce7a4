"""Set the authored pages: cover, contents, statement and dividers, as one ready part with live links to book pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import msgspec

from hcprep.errors import BuildError
from hcprep.jobs import Reply, Worker, WorkerError
from hcprep.model.parts import PartIndex
from hcprep.model.plan import FrontMatter
from hcprep.package.authored import Authored, AuthoredBook
from hcprep.package.authored_upload import AuthoredUpload

_TIMEOUT = 120.0
_PASSES = 6


def ask(worker: Worker, kind: str, data: object, **facts: object) -> Reply:
    """Send one request to worker "typeset". Raises BuildError `build-failed`; facts `stage`, `reason`."""
    try:
        reply = worker.ask({"kind": kind, **facts}, msgspec.json.encode(data), timeout=_TIMEOUT)
    except WorkerError as error:
        raise BuildError("build-failed", stage="typeset", reason=error.reason) from error
    if "error" in reply.header:
        raise BuildError("build-failed", stage="typeset", reason=reply.header["error"])
    return reply


def measure(worker: Worker, book: AuthoredBook | AuthoredUpload) -> FrontMatter:
    """Return how many pages each piece of the front takes, without making them. Raises BuildError `build-failed`."""
    return _front(ask(worker, "measure", book).header)


def typeset(worker: Worker, book: AuthoredBook | AuthoredUpload) -> Authored:
    """Return the authored pages of a book whose page numbers are final. Raises BuildError `build-failed`."""
    return _authored(ask(worker, "book", book))


def _authored(reply: Reply) -> Authored:
    cut = _count(reply.header, "index")
    index = msgspec.json.decode(reply.payload[:cut], type=PartIndex)
    dividers = _count(reply.header, "dividers")
    return Authored(pdf=reply.payload[cut:], index=index, front=_front(reply.header), dividers=dividers)


def lay_out(
    worker: Worker, make_book: Callable[[FrontMatter], AuthoredBook | AuthoredUpload], guess: FrontMatter | None = None
) -> Authored:
    """Return the authored pages once the page numbers they print agree with the pages they take.

    `make_book` gives the book for some lengths of the front. Longer fronts only ever print larger numbers, so from the shortest
    front the lengths grow until they hold. A `guess`, which must hang on the case alone, is tried before; it need not lead
    anywhere. Raises BuildError `build-failed` (reason `lengths`) if the lengths never hold.
    """
    for front in (guess, FrontMatter()) if guess else (FrontMatter(),):
        authored = _settled(worker, make_book, front)
        if authored is not None:
            return authored
    raise BuildError("build-failed", stage="typeset", reason="lengths")


def _settled(
    worker: Worker, make_book: Callable[[FrontMatter], AuthoredBook | AuthoredUpload], front: FrontMatter
) -> Authored | None:
    for _ in range(_PASSES):
        reply = ask(worker, "book", make_book(front), front=[front.cover, front.contents, front.statement])
        found = _front(reply.header)
        if found == front:
            return _authored(reply)
        front = found
    return None


def _front(header: Mapping[str, object]) -> FrontMatter:
    cover, contents, statement = (_count(header, piece) for piece in ("cover", "contents", "statement"))
    return FrontMatter(cover=cover, contents=contents, statement=statement)


def _count(header: Mapping[str, object], name: str) -> int:
    value = header.get(name)
    if not isinstance(value, int):
        raise BuildError("build-failed", stage="typeset", reason="protocol")
    return value
