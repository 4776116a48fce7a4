"""Where the program keeps what is its own on this computer."""

from __future__ import annotations

from hcprep.kit import Shelf


def kit_shelf() -> Shelf:
    """Return the shelf of kits: those of the program, and those installed in the person's folder, if there is one."""
    from platformdirs import user_data_path

    return Shelf(user_data_path("hcprep", appauthor=False) / "kits")
