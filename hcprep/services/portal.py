"""Building the upload set for the portal; its folder appears whole, with every file proved, or not at all."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from hcprep.casefile import CaseFile
from hcprep.clock import Clock
from hcprep.jobs import JobContext, Progress, Worker
from hcprep.model.case import Case
from hcprep.model.plan import Plan
from hcprep.model.portal import TooLarge
from hcprep.package.portal.client import Cutter
from hcprep.services.book import Book
from hcprep.services.damagedpaper import naming_papers
from hcprep.services.package import disk_error, lay_out_book
from hcprep.services.portal_folder import FOLDER, SUPPLEMENT_FOLDER, folder_beside, refuse_foreign, take_name
from hcprep.services.portal_maker import BuiltFile, Maker, set_json
from hcprep.services.portal_papers import Survey, survey
from hcprep.services.portal_pictures import with_pictures, with_sizes
from hcprep.services.portal_sheet import left_words
from hcprep.services.supplement import Base
from hcprep.services.unfinished import sweep


@dataclass(frozen=True, slots=True, kw_only=True)
class BuiltPortal:
    """The finished set: its folder, files in upload order, what is in none, and the plan of the book it follows."""

    folder: Path
    account: str
    limit: int
    files: tuple[BuiltFile, ...]
    too_large: tuple[TooLarge, ...]
    plan: Plan
    survey: Survey
    book: Book

    def left_out(self) -> tuple[str, ...]:
        """Return what is in no file, in words of the package's language."""
        return tuple(left_words(self.book, one) for one in self.too_large)

    def as_json(self) -> Mapping[str, object]:
        """Return the set as plain JSON values (docs/cli.md)."""
        return {
            "folder": str(self.folder),
            **set_json(self.survey, self.plan, self.files, self.too_large),
        }


@naming_papers
def prepare_portal(
    case: Case,
    file: CaseFile,
    clock: Clock,
    ctx: JobContext,
    base: Base | None = None,
    *,
    account: str = "pr-portal",
    pictures: bool = True,
    shrink: Collection[str] | None = None,
    unsigned: Collection[str] = (),
) -> Survey:
    """Lay the book out and look at every paper; with `pictures`, also at how small they can be made.

    Sizes are exact for the choice of `shrink` and `unsigned`. Raises as `build_portal`.
    """
    laid_out = lay_out_book(case, file, clock, ctx, base=base)
    found = survey(laid_out, account, ctx)
    if not pictures:
        return found
    with Cutter(ctx, found.pictures) as cutter:
        return with_pictures(found, cutter, ctx, shrink, unsigned)


@naming_papers
def build_portal(  # noqa: PLR0917
    case: Case,
    file: CaseFile,
    out: Path,
    clock: Clock,
    ctx: JobContext,
    base: Base | None = None,
    *,
    account: str = "pr-portal",
    shrink: Collection[str] | None = (),
    unsigned: Collection[str] = (),
    prepared: Survey | None = None,
) -> BuiltPortal:
    """Write and prove the set in `out`/portal, or `out`/portal-supplement with a `base`, in place of one made before.

    `prepared` of the same case and account saves looking at it again. Pictures may be made smaller in the documents `shrink`,
    None for all, and further in those `unsigned`. Raises UsageError `usage-portal-account`, BuildError `portal-folder`,
    `build-elsewhere`, and `portal-too-large` when a page only fits with smaller pictures, `portal-sealed` when it only does if
    nothing on it is signed or sealed (`portal-unlike` when smaller pictures would lose too much), what `build_package` raises,
    and Cancelled; nothing is left behind then.
    """
    target = out / (SUPPLEMENT_FOLDER if base else FOLDER)
    sweep(out)
    refuse_foreign(target)
    laid_out = lay_out_book(case, file, clock, ctx, base=base)
    book = laid_out.book
    known = prepared is not None and prepared.case == book.case and prepared.account == account
    found = prepared if prepared is not None and known else survey(laid_out, account, ctx)
    try:
        out.mkdir(parents=True, exist_ok=True)
        with Cutter(ctx, found.pictures) as cutter, Worker("typeset", timeout=120) as typesetter:
            if known:
                found = with_sizes(found, cutter, ctx, shrink, unsigned)
            elif shrink is None or shrink or found.plan(found.choice(())).too_large:
                found = with_pictures(found, cutter, ctx, shrink, unsigned)
            found = replace(found, onto=base.filed.sha256 if base else "")
            choice = found.choice(shrink, unsigned)
            maker = Maker(book, laid_out.plan, found, cutter, typesetter, clock, ctx)
            with folder_beside(target) as part:
                files, plan = maker.run(part, choice)
                ctx.step(Progress(1, 1, "finish"))
                maker.papers(part, files, plan)
                ctx.check()
                take_name(part, target)
    except OSError as error:
        raise disk_error(error, target) from error
    return BuiltPortal(
        folder=target,
        account=account,
        limit=found.limits.limit,
        files=files,
        too_large=plan.too_large,
        plan=laid_out.plan,
        survey=found,
        book=book,
    )
