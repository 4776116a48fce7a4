"""The one door to `resources/` and `forms/`: in a wheel they lie in `hcprep/_data`, in a checkout beside the package."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

_PACKAGE = Path(__file__).resolve().parent


def data_root() -> Path:
    """Return the folder that holds `resources/` and `forms/`."""
    installed = _PACKAGE / "_data"
    return installed if installed.is_dir() else _PACKAGE.parent


def path(name: str) -> Path:
    """Return the path of one data file or folder, such as `resources/fonts`.

    Raises ValueError for an absolute name or one with `..`, FileNotFoundError if there is none.
    """
    pure = PurePosixPath(name)
    if pure.is_absolute() or ".." in pure.parts or pure.parts[:1] not in (("resources",), ("forms",)):
        msg = f"not a data file: {name}"
        raise ValueError(msg)
    found = data_root().joinpath(*pure.parts)
    if not found.exists():
        raise FileNotFoundError(found)
    return found


def read_text(name: str) -> str:
    """Return one data file as UTF-8 text."""
    return path(name).read_text(encoding="utf-8")
