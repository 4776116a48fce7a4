"""Commands keep their backups and work copies in a folder of the test, not in that of the person who runs it."""

from __future__ import annotations

from pathlib import Path

import pytest

from hcprep.app import folders
from tests.e2e.commandline import PASSPHRASE, secret


@pytest.fixture(autouse=True)
def own_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the person's own, empty at first."""
    place = tmp_path_factory.mktemp("own")
    monkeypatch.setattr(folders, "own_folder", lambda: place)
    monkeypatch.setenv("XDG_DATA_HOME", str(place))
    return place


@pytest.fixture
def key(tmp_path: Path) -> Path:
    """A file with the passphrase of cases made by commands."""
    return secret(tmp_path / "key.txt", PASSPHRASE)
