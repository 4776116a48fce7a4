"""Small, forgiving reads of PDF objects that may hold anything."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any, TypeGuard

# In what is called for every object, `import pikepdf` takes a tenth of the time of `from pikepdf import …`.

MOST_DEPTH = 64
"""Deepest chain of parents, kids or next actions that is followed."""


def number(obj: Any) -> int:
    """Return the object number of an indirect object, 0 for a direct one."""
    return int(obj.objgen[0]) if is_container(obj) else 0


def is_container(obj: Any) -> bool:
    """Whether a value is a PDF dictionary, stream or array."""
    import pikepdf

    return isinstance(obj, (pikepdf.Array, pikepdf.Dictionary, pikepdf.Stream))


def is_dictionary(obj: Any) -> TypeGuard[Any]:
    """Whether a value is a PDF dictionary and not a stream."""
    import pikepdf

    return isinstance(obj, pikepdf.Dictionary)


def is_array(obj: Any) -> TypeGuard[Any]:
    """Whether a value is a PDF array."""
    import pikepdf

    return isinstance(obj, pikepdf.Array)


def real(value: Any) -> float | None:
    """Return a PDF number as float, None for anything else."""
    if isinstance(value, bool) or not isinstance(value, (int, float, Decimal)):
        return None
    return float(value)


def truth(value: Any) -> bool:
    """Whether a PDF value is the boolean true."""
    return isinstance(value, bool) and value


def whole(value: Any) -> int:
    """Return a PDF number cut to an integer, 0 for anything else."""
    found = real(value)
    return 0 if found is None else int(found)


def text(value: Any) -> str:
    """Return a PDF string or name as text, empty for anything else.

    Bytes of a name that are no UTF-8 (`/Célibataire` as Acrobat writes it) come as in the keys of a dictionary: escaped.
    """
    import pikepdf

    if isinstance(value, pikepdf.Name):
        return bytes(value).decode("utf-8", "surrogateescape")
    return str(value) if isinstance(value, pikepdf.String) else ""


def dictionaries(array: Any) -> Iterator[Any]:
    """Yield the dictionaries of a PDF array, nothing when it is none."""
    if is_array(array):
        for entry in array:
            if is_dictionary(entry):
                yield entry


def values(owner: Any) -> list[Any]:
    """Return the values of a dictionary or of a stream's dictionary, in the order of their keys."""
    return [owner[key] for key in sorted(owner.keys())]


def drop(owner: Any, key: str) -> None:
    """Delete a key of a dictionary if it is there."""
    if key in owner:
        del owner[key]


def own_array(owner: Any, key: str) -> list[Any]:
    """Return the entries of an array under a key of a dictionary, none when there is no array."""
    value = owner.get(key)
    return list(value) if is_array(value) else []
