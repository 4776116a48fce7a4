"""One field of a record: how it is asked, and when. The fields of people and events lie in `person_fields` and `event_fields`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal, TypeVar, get_args, get_type_hints

from hcprep.model.events import Event, OtherApplication, Period, RemovalOrder
from hcprep.model.people import Person

Kind = Literal["text", "names", "date", "past_date", "choice", "yes_no", "many"]
Record = Person | Event
R = TypeVar("R", bound=Record)


def always(_record: Any) -> bool:
    """Tell that a field is asked of every record."""
    return True


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field of a record: its name in the model, how it is asked, its choices, and when it applies."""

    name: str
    kind: Kind
    choices: tuple[str, ...] = ()
    applies: Callable[[Any], bool] = always
    ages: range | None = None
    """Asked only of people of these ages in whole years; an age that is not known keeps nothing back."""

    def asked(self, record: Record, on: date) -> bool:
        """Whether the field is asked about a record on a day."""
        age = record.age_on(on) if isinstance(record, Person) else None
        return self.applies(record) and (self.ages is None or age is None or age in self.ages)


def choices_of(record: type[Any], name: str) -> tuple[str, ...]:
    """Return the values a choice field of the model may hold, without the empty one."""
    return tuple(value for value in get_args(get_type_hints(record)[name]) if value)


def set_field(record: R, name: str, value: object) -> R:
    """Return the record with one field set; None means the field's own empty value."""
    if value is None and name == "status":
        value = "unknown"
    elif value is None and isinstance(getattr(record, name), str):
        value = ""
    changes: dict[str, Any] = {name: value}
    return replace(record, **changes)


def is_blank(record: Record) -> bool:
    """Whether nothing was told about a record yet."""
    kept = {"id", "person", "kind"} if isinstance(record, Period) else {"id", "person", "role"}
    empty = (None, "", (), "unknown")
    if isinstance(record, OtherApplication | RemovalOrder):
        kept = {"id", "person"}
    return all(getattr(record, name) in empty for name in record.__dataclass_fields__ if name not in kept)
