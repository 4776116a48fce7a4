"""Numbers of more digits than readers take: written shorter, as exactly as any reader can hold them."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from hcprep.model.parts import PartObject
from hcprep.parts.objects import is_array, is_dictionary, number

if TYPE_CHECKING:
    from pikepdf import Pdf

_LONG = re.compile(rb"[0-9.]{41}")
_MOST_DIGITS = 15
"""Readers hold seven to sixteen; qpdf is told no more."""
_MOST, _LEAST = Decimal("3.403e38"), Decimal("1.175e-38")
"""The largest real number a PDF may hold, and the smallest besides zero."""


class NumberError(ValueError):
    """A number is beyond what a PDF may hold."""


def any_long(data: bytes, objects: tuple[PartObject, ...]) -> bool:
    """Tell whether the text of an object, without the data of streams, may hold a number of very many digits."""
    return any(_LONG.search(data, one.start, one.end if one.stream < 0 else one.stream) for one in objects)


def shorten(pdf: Pdf) -> None:
    """Write every long number of every object shorter. Raises NumberError for one that no PDF may hold."""
    from pikepdf import Stream

    waiting = [obj for obj in pdf.objects if is_array(obj) or is_dictionary(obj) or isinstance(obj, Stream)]
    while waiting:
        holder = waiting.pop()
        for key in range(len(holder)) if is_array(holder) else list(holder.keys()):
            value: Any = holder[key]
            if isinstance(value, Decimal) and len(f"{value:f}") > 40:
                holder[key] = _shorter(value)
            elif (is_array(value) or is_dictionary(value)) and not number(value):
                waiting.append(value)


def _shorter(value: Decimal) -> Decimal:
    size = abs(value)
    if size > _MOST:
        raise NumberError
    if size < _LEAST:
        return Decimal(0)
    return Decimal(f"{value:.{_MOST_DIGITS - 1}e}")
