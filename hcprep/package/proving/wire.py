"""What a worker of the proof answers: how much was compared, and what did not match."""

from __future__ import annotations

from collections.abc import Mapping

UNREAD = "?"
"""Stands for the exhibit of a page whose stamp cannot be read."""


class Found:
    """Collects counts and failures of checks for one answer."""

    def __init__(self) -> None:
        self._counts: dict[str, int] = {}
        self._failures: list[tuple[str, int, str, Mapping[str, object]]] = []

    def count(self, check: str, number: int) -> None:
        """Say that so many more things were compared for a check."""
        self._counts[check] = self._counts.get(check, 0) + number

    def fail(self, check: str, page: int, code: str, **facts: object) -> None:
        """Say that something does not match on a book page, 0 for the file as a whole."""
        self._failures.append((check, page, code, facts))

    def failed(self, code: str) -> bool:
        """Whether something did not match in that way."""
        return any(found == code for _, _, found, _ in self._failures)

    def take(self, other: Found) -> None:
        """Take in what another found."""
        for check, number in other._counts.items():
            self.count(check, number)
        self._failures += other._failures

    def answer(self) -> Mapping[str, object]:
        """Return it as the header of a reply."""
        return {"counts": self._counts, "failures": self._failures}
