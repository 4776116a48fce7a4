"""Pictures made smaller when they were measured, so that the files need not make them again."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from threading import Lock

_MOST = 48 << 20


class Pictures:
    """Keeps JPEGs by part (key of its source), object number and step, up to so many bytes; what is not kept is made again.

    Several threads may use it.
    """

    def __init__(self, most: int = _MOST) -> None:
        self._made: dict[tuple[str, int], Mapping[int, bytes]] = {}
        self._spare = most
        self._lock = Lock()

    def keep(self, source: str, step: int, made: Mapping[int, bytes]) -> None:
        """Keep the pictures of a part after a step; nothing stands for a picture that stays as it is."""
        size = sum(map(len, made.values()))
        with self._lock:
            if size <= self._spare and (source, step) not in self._made:
                self._made[source, step] = made
                self._spare -= size

    def of(self, source: str, steps: Collection[int], objects: Collection[int]) -> Iterator[tuple[int, int, bytes]]:
        """Yield object, step and JPEG of what is kept of some objects of a part."""
        for step in sorted(set(steps)):
            made = self._made.get((source, step), {})
            yield from ((key, step, made[key]) for key in sorted(made.keys() & set(objects)))
