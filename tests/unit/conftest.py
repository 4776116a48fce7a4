"""Shared by all tests without a window."""

from __future__ import annotations

import pytest


@pytest.fixture
def in_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Prove packages in the process of the test, which is quicker where workers are not what is tested."""
    from hcprep.package import proof_desk
    from tests.unit.package.proving import InProcess

    monkeypatch.setattr(proof_desk, "Worker", InProcess)


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse a case file that is open already at once, not after the second a person would be glad of."""
    from hcprep.casefile import connection

    monkeypatch.setattr(connection, "PATIENCE_MS", 1)
