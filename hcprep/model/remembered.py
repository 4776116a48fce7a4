"""What a pure function makes of an immutable value, made once for as long as that very value lives."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Remembered(Generic[K, V]):
    """Calls `make` once for each value, told apart by identity; nothing is kept of a value that is gone.

    Values are frozen and can be referred to weakly (`weakref_slot=True`); of living ones the last `most` are remembered.
    """

    def __init__(self, make: Callable[[K], V], most: int = 1024) -> None:
        self._make = make
        self._most = most
        self._known: dict[int, tuple[weakref.ref[K], V]] = {}

    def __call__(self, value: K) -> V:
        """Return what was made of a value."""
        key = id(value)
        known = self._known.get(key)
        if known is not None and known[0]() is value:
            return known[1]
        made = self._make(value)

        def forget(gone: weakref.ref[K]) -> None:
            # Another value may live at that place by now.
            if (held := self._known.get(key)) is not None and held[0] is gone:
                self._known.pop(key, None)

        self._known.pop(key, None)
        self._known[key] = (weakref.ref(value, forget), made)
        while len(self._known) > self._most:
            self._known.pop(next(iter(tuple(self._known))), None)
        return made
