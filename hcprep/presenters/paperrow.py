"""A paper as the documents screen shows it: where it stands in the book, its edition, and what its translation set wants."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from hcprep.kit import Kit
from hcprep.kit.official_forms import EditionState, compare_edition, edition_of, seen_later
from hcprep.kit.papers import missing_parts
from hcprep.model.case import Case
from hcprep.model.evidence import Evidence, PaperPart
from hcprep.model.plan import Plan


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperRow:
    """One piece of evidence on the screen; `label` is empty when it is not in the book, `refused` says why."""

    id: str
    title: str
    pages: int
    pictures: int = 0
    """Pages of the files that cannot be searched."""
    label: str = ""
    refused: str = ""
    filename: str = ""
    """Name of the file that was refused."""
    notes: tuple[str, ...] = ()
    date: str = ""
    form: str = ""
    """Number of the official form it is, such as `IMM 5283`, and its edition in `edition`; empty for anything else."""
    edition: str = ""
    edition_state: EditionState = "unknown"
    seen_later: str = ""
    """A later edition that another source had."""
    missing: tuple[PaperPart, ...] = ()
    """What the translation set of this paper still wants."""
    goes_with: str = ""
    """Title of the paper in another language it completes, with what is in it in `parts`."""
    parts: tuple[PaperPart, ...] = ()


def paper_row(case: Case, kit: Kit, plan: Plan, item: Evidence) -> PaperRow:
    """Return one piece of evidence as a row."""
    placed = plan.exhibit(item.id)
    notes = tuple(dict.fromkeys(note for document in item.documents for note in document.notes))
    refused = next((document for document in item.documents if document.refused), None)
    original = case.item(item.belongs_to)
    return PaperRow(
        id=item.id,
        title=item.title,
        pages=item.pages,
        pictures=sum(document.pictures for document in item.documents),
        label=placed.label if placed else "",
        refused=refused.refused if refused else "",
        filename=refused.filename if refused else "",
        notes=notes,
        date=item.date,
        missing=missing_parts(case, item),
        goes_with=original.title if original is not None else "",
        parts=item.parts,
        **_edition(kit, item),
    )


def _edition(kit: Kit, item: Evidence) -> dict[str, Any]:
    asked, printed = kit.item(item.item), edition_of(item)
    form = printed.form or (asked.form if asked is not None else "")
    if not form or not (printed.form or printed.edition):
        return {}
    row = kit.form(form)
    later = row.seen if row is not None and seen_later(kit, form, printed.edition) else ""
    state = compare_edition(kit, form, printed.edition)
    return {"form": form, "edition": printed.edition, "edition_state": state, "seen_later": later}
