"""Where the program keeps what is its own on this computer."""

from __future__ import annotations

from pathlib import Path

from hcprep.kit import Shelf


def own_folder() -> Path:
    """Return the folder for the person's backups and work copies; it stays on this computer (not a roaming profile)."""
    from platformdirs import user_data_path

    return user_data_path("hcprep", appauthor=False)


def kit_shelf() -> Shelf:
    """Return the shelf of kits: those of the program, and those installed in the person's folder, if there is one."""
    from platformdirs import user_data_path

    return Shelf(user_data_path("hcprep", appauthor=False) / "kits")
