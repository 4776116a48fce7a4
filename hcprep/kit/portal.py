"""What the kit says about uploading: limits of an account, and the slot an item goes to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from hcprep.errors import KitError, UsageError

if TYPE_CHECKING:
    from hcprep.kit.kit import Kit
    from hcprep.kit.schema import Account, Slot

_PLACE = re.compile(r"\{([^{}]*)\}")
_PLACES = {"number", "label", "title"}
_LEAST_NAME = 24


def portal_problems(kit: Kit) -> Iterator[str]:
    """Yield what is wrong in `portal.toml`."""
    portal = kit.portal
    items = {item.id for item in kit.items}
    values = {value.id for value in kit.values}
    taken = [item for slot in portal.slot for item in slot.items]
    yield from (f"slot {slot.id}: no item {item}" for slot in portal.slot for item in slot.items if item not in items)
    yield from (f"item {item} in two slots" for item in sorted({item for item in taken if taken.count(item) > 1}))
    for name in ("rest", "statement"):
        if sum(getattr(slot, name) for slot in portal.slot) != 1:
            yield f"not one slot is {name}"
    yield from (f"account {one.id}: no value {one.limit}" for one in portal.account if one.limit not in values)
    if not portal.account:
        yield "no account"
    if {*_PLACE.findall(portal.name)} - _PLACES or "{number}" not in portal.name or portal.name_longest < _LEAST_NAME:
        yield "name"
    if min(portal.least_dpi, portal.least_dpi_identity) < 1:
        yield "least_dpi"


def account_of(kit: Kit, account_id: str) -> Account:
    """Return an account of the kit. Raises UsageError `usage-portal-account` (facts `id`, `known`)."""
    found = next((one for one in kit.portal.account if one.id == account_id), None)
    if found is None:
        raise UsageError("usage-portal-account", id=account_id, known=", ".join(one.id for one in kit.portal.account))
    return found


def limit_bytes(kit: Kit, account: Account, on: date | None = None) -> int:
    """Return the largest file of an account in bytes; a megabyte is counted as a million, the smaller of its meanings."""
    value = kit.value(account.limit, on).value
    if isinstance(value, str) or value <= 0:
        raise KitError("kit-invalid", path="kit.toml", problem=f"{account.limit} is no size")
    return int(value * 1_000_000)


def slot_for(kit: Kit, item: str) -> Slot:
    """Return the slot a checklist item goes to: the one that takes the rest, if no other does."""
    rest = next(slot for slot in kit.portal.slot if slot.rest)
    return next((slot for slot in kit.portal.slot if item and item in slot.items), rest)


def upload_endings(kit: Kit) -> frozenset[str]:
    """Return the endings of files the portal takes as they are, such as `pdf`."""
    listed = {one.strip().lower() for one in str(kit.value("portal_file_types").value).split(",")}
    also = {"jpeg"} if "jpg" in listed else set()
    return frozenset(listed | also | ({"tif"} if "tiff" in listed else set()))
