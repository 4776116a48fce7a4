"""Worker "portal": pages cut out of parts, pictures made smaller, and both compared with where they come from.

Requests name their part by `key`; one that is not the last one named brings it as payload (`whole` bytes of it, then its index if
`index` is set), and with `shown` which of its pages count, from 0, and how they are turned. `measure` answers about how many
bytes pictures take after each of `steps`; `make` brings the pictures after one `step`, `made` by object and bytes; `cut`, by the
step of each page and with what is `made` already (payload: object, step, bytes), the new part; `compare` (payload: the cut) how
alike the pages are. Errors: `unknown` (send the part), `part` (it cannot be read).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pikepdf
from pypdfium2 import PdfiumError

from hcprep.jobs import serve
from hcprep.model.parts import PartIndex
from hcprep.package.arranging import Shown
from hcprep.package.portal.comparing import compare
from hcprep.package.portal.cutting import cut_out, smaller_pictures, smaller_sizes
from hcprep.parts import index_bytes, read_index

Answer = tuple[Mapping[str, object], bytes]


class _Desk:
    """Keeps the part last named."""

    def __init__(self) -> None:
        self._key = ""
        self._part = b""
        self._index: PartIndex | None = None
        self._shown: tuple[Shown, ...] = ()

    def answer(self, request: Mapping[str, Any], payload: bytes) -> Answer:
        operations: Mapping[str, Callable[[Mapping[str, Any], bytes], Answer]] = {
            "part": self._take,
            "measure": self._measure,
            "make": self._make,
            "cut": self._cut,
            "compare": self._compare,
        }
        if request["op"] != "part" and request["key"] != self._key:
            return {"error": "unknown"}, b""
        return operations[request["op"]](request, payload)

    def _take(self, request: Mapping[str, Any], payload: bytes) -> Answer:
        cut = int(request["index"])
        self._key, self._index, self._part = "", read_index(payload[:cut]), payload[cut:]
        self._key = str(request["key"])
        self._shown = tuple(Shown(int(page), int(turn)) for page, turn in request["shown"])
        return {}, b""

    def _measure(self, request: Mapping[str, Any], _payload: bytes) -> Answer:
        sizes = smaller_sizes(self._part, int(request["steps"]))
        return {"steps": [{str(key): size for key, size in step.items()} for step in sizes]}, b""

    def _make(self, request: Mapping[str, Any], _payload: bytes) -> Answer:
        made = smaller_pictures(self._part, int(request["step"]))
        return {"made": [(key, len(data)) for key, data in made.items()]}, b"".join(made.values())

    def _cut(self, request: Mapping[str, Any], payload: bytes) -> Answer:
        if self._index is None:
            return {"error": "unknown"}, b""
        pages = range(int(request["start"]), int(request["stop"]))
        steps = [int(step) for step in request["steps"]]
        ready: dict[tuple[int, int], bytes] = {}
        at = 0
        for key, step, length in request["made"]:
            ready[int(key), int(step)] = payload[at : at + length]
            at += length
        made = cut_out(self._part, self._index, pages, steps, self._shown, ready)
        index = index_bytes(made.index)
        return {"index": len(index), "smaller": made.smaller}, index + made.pdf

    def _compare(self, request: Mapping[str, Any], payload: bytes) -> Answer:
        found = compare(payload, self._part, int(request["start"]), frozenset(request["smaller"]), self._shown)
        return {"pages": [(one.same, one.psnr, one.block, one.alike) for one in found]}, b""


def main() -> None:
    """Serve requests until standard input ends."""
    desk = _Desk()

    def answer(request: Mapping[str, object], payload: bytes) -> Answer:
        try:
            return desk.answer(request, payload)
        except (pikepdf.PdfError, PdfiumError, ValueError, KeyError, TypeError, OSError, MemoryError, RecursionError):
            return {"error": "part"}, b""

    serve(answer)
