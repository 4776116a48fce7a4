"""The upload set without Qt: which papers may be made smaller, what that saves, and what came out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from hcprep.model.portal import Choice
from hcprep.presenters.base import Observed
from hcprep.services.portal import BuiltPortal
from hcprep.services.portal_costs import Costs, costs_of
from hcprep.services.portal_papers import Survey
from hcprep.services.portal_preview import Offer, offers


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannerState:
    """Papers with their choice, and how many files there are without and with it.

    `files_as_is` is 0 when not every page fits as it is. `stuck` pages fit into no file as chosen now; they would with
    smaller pictures, `sealed` ones only if nothing on them is signed, stamped or sealed.
    """

    rows: tuple[Offer, ...]
    choice: Choice
    files_as_is: int
    files_chosen: int
    size_chosen: int
    """Bytes of all files as chosen now."""
    stuck: int
    sealed: int = 0


class PlannerPresenter(Observed[PlannerState]):
    """Keeps what the person agrees to; nothing is agreed to beforehand."""

    def __init__(self, survey: Survey) -> None:
        self._survey = survey
        plain = survey.plan(survey.choice(()))
        # Fewer files because pages are left out would look like the better choice.
        self._as_is = 0 if any(one.helped or one.unsigned for one in plain.too_large) else len(plain.files)
        super().__init__(self._draw(Choice()))

    def accept(self, document: str, *, accepted: bool) -> None:
        """Agree to a paper's smaller pictures, or take that back."""
        known = self.state.choice
        smaller = known.smaller | {document} if accepted else known.smaller - {document}
        self._show(self._draw(replace(known, smaller=smaller)))

    def accept_all(self) -> None:
        """Agree to all of them."""
        smaller = frozenset(row.document for row in self.state.rows)
        self._show(self._draw(replace(self.state.choice, smaller=smaller)))

    def say_unsigned(self, documents: frozenset[str], *, unsigned: bool) -> None:
        """Say that nothing on some papers is signed, stamped or sealed, which agrees to smaller pictures; or take it back."""
        known = self.state.choice
        if unsigned:
            known = Choice(smaller=known.smaller | documents, unsigned=known.unsigned | documents)
        else:
            known = replace(known, unsigned=known.unsigned - documents)
        self._show(self._draw(known))

    def costs(self) -> Costs:
        """Return what each page costs as chosen now."""
        return costs_of(self._survey, self.state.choice)

    def smallest(self) -> Costs:
        """Return what each page costs if the person agrees to every paper's smaller pictures."""
        return costs_of(self._survey, self._survey.choice(None))

    @property
    def offered(self) -> bool:
        """Whether there is anything to agree to."""
        return bool(self.state.rows)

    def slots(self, language: str) -> Mapping[str, str]:
        """Return the titles of the slots by id."""
        kit = self._survey.kit
        return {slot.id: kit.text(language, f"slot.{slot.id}.title") for slot in kit.portal.slot}

    def _draw(self, choice: Choice) -> PlannerState:
        plan = self._survey.plan(choice)
        return PlannerState(
            rows=offers(self._survey, choice.unsigned),
            choice=choice,
            files_as_is=self._as_is,
            files_chosen=len(plan.files),
            size_chosen=sum(file.estimate for file in plan.files),
            stuck=sum(one.helped or one.unsigned for one in plan.too_large),
            sealed=sum(one.unsigned for one in plan.too_large),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class UploadLine:
    """One finished file: slot in words, name, bytes, pages (0 if not known), whether unchanged, whether made smaller."""

    slot: str
    name: str
    size: int
    pages: int
    unchanged: bool
    smaller: bool


def upload_lines(built: BuiltPortal, language: str) -> tuple[UploadLine, ...]:
    """Return the files of a set in upload order, slots in the window's language."""
    kit = built.survey.kit
    return tuple(
        UploadLine(
            slot=kit.text(language, f"slot.{one.made.file.slot}.title"),
            name=one.made.file.name,
            size=one.made.size,
            pages=one.made.pages,
            unchanged=one.made.file.original is not None,
            smaller=bool(one.smaller),
        )
        for one in built.files
    )
