"""What every presenter is: one immutable state that can be watched."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

S = TypeVar("S")
Unsubscribe = Callable[[], None]


class Observed(Generic[S]):
    """Holds one immutable state and tells watchers of each new one; an equal state is no news.

    A watcher is called on the thread that made the change, which is the window's thread for all presenters.
    """

    def __init__(self, state: S) -> None:
        self._state = state
        self._watchers: list[Callable[[S], None]] = []

    @property
    def state(self) -> S:
        """The current state."""
        return self._state

    def subscribe(self, callback: Callable[[S], None]) -> Unsubscribe:
        """Call back with each new state from now on; call the returned function to stop."""
        self._watchers.append(callback)

        def unsubscribe() -> None:
            if callback in self._watchers:
                self._watchers.remove(callback)

        return unsubscribe

    def _show(self, state: S) -> None:
        if state is self._state or state == self._state:
            return
        self._state = state
        for callback in tuple(self._watchers):
            callback(state)
