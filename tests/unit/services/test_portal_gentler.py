"""Pictures that a strong step would spoil: the next gentler one is tried, page by page, before any is given up."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from hcprep.errors import BuildError
from hcprep.jobs import JobContext
from hcprep.model import edits
from hcprep.package.portal.client import Cutter
from hcprep.services.package import verify_alone
from hcprep.services.portal import BuiltPortal, build_portal, prepare_portal
from hcprep.services.portal_papers import Survey
from hcprep.services.portal_pictures import with_pictures
from hcprep.services.portal_preview import compare_page, offers
from hcprep.services.portal_verify import set_file, verify_set_file, verify_set_file_of
from tests.unit.services.casemaking import CLOCK, Maker

pytestmark = pytest.mark.usefixtures("in_process")

PIXELS = 750
LIMIT = 230_000
UNSIGNED = ("scan",)


def grain(percent: int) -> Image.Image:
    """Nothing but grain: the stronger it is, the sooner fewer dots and lower quality spoil it."""
    noise = Image.frombytes("RGB", (PIXELS, PIXELS), hashlib.shake_128(b"grain").digest(PIXELS * PIXELS * 3))
    return noise.point(lambda level: 128 + (level - 128) * percent // 100)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Maker]:
    """Two pages of 300 dots an inch: the first takes the first three steps only, the second takes any."""
    out = io.BytesIO()
    grain(60).save(out, "PDF", save_all=True, append_images=[grain(30)], resolution=300, quality=95)
    made = Maker(tmp_path_factory.mktemp("case"))
    made.add("scan", ("scan.pdf", out.getvalue()), title="Scan")
    made.save()
    yield made
    made.file.close()


@pytest.fixture(scope="module")
def found(made: Maker) -> Survey:
    return prepare_portal(made.case, made.file, CLOCK, JobContext(), account="other")


def built_from(survey: Survey, made: Maker, out: Path) -> BuiltPortal:
    return build_portal(
        made.case, made.file, out, CLOCK, JobContext(), account="other", shrink=None, unsigned=UNSIGNED, prepared=survey
    )


def within(found: Survey, limit: int) -> Survey:
    """The same papers for a portal that takes only so many bytes a file; measured, as they would be for it."""
    survey = replace(found, limits=replace(found.limits, limit=limit, target=limit - 20_000, overhead=60_000))
    with Cutter(JobContext()) as cutter:
        return with_pictures(survey, cutter, JobContext())


@pytest.mark.parametrize(("item", "asked"), [("E3", True), ("", True), ("E1", False), ("D14", False), ("D1", False)])
def test_every_paper_keeps_200_dots_unless_it_is_said_that_nothing_on_it_is_signed(made: Maker, item: str, asked: bool) -> None:
    case = edits.put_evidence(made.case, replace(made.case.evidence[0], item=item), "establishment")
    survey = prepare_portal(case, made.file, CLOCK, JobContext(), pictures=False)
    (paper,) = survey.papers
    assert paper.steps == 3
    # Of official and sworn papers it is not asked, and saying so changes nothing.
    for said in ((paper.document,), (paper.evidence,)):
        assert survey.choice(None, said).of(paper).steps == (5 if asked else 3)


def test_a_page_is_cut_by_the_strongest_step_it_can_take(found: Survey) -> None:
    (source,) = found.sources.values()
    with Cutter(JobContext()) as cutter:
        made = cutter.cut_alike(source, range(2), (5, 5))
        whole = cutter.cut(source, range(2), (5, 5))
    assert made.steps == (3, 5)
    assert all(page.alike for page in made.pages)
    assert made.cut.smaller == (0, 1)
    assert len(made.cut.pdf) > len(whole.pdf)


def test_a_set_is_made_with_gentler_steps_for_the_pages_that_need_them(found: Survey, made: Maker, tmp_path: Path) -> None:
    survey = within(found, LIMIT)
    (planned,) = survey.plan(survey.choice(None, UNSIGNED)).files
    assert planned.step == 4
    (one,) = built_from(survey, made, tmp_path).files
    assert one.made.size <= LIMIT
    assert [page.book_page for page in one.smaller] == [4, 5]
    assert all(page.psnr >= 28 for page in one.smaller)
    with pikepdf.open(tmp_path / "portal" / one.made.file.name) as pdf:
        widths = [
            int(picture.Width)
            for page in list(pdf.pages)[1:]
            for picture in page.obj.Resources.XObject.values()
            if "/Width" in picture
        ]
    assert widths == [PIXELS * 200 // 300, PIXELS * 150 // 300]
    verified_again(made, tmp_path / "portal" / one.made.file.name)


def verified_again(made: Maker, path: Path) -> None:
    """The file is proved again beside its record and against its case; another byte, or another case, is found out."""
    known = set_file(path)
    assert known is not None
    assert verify_set_file(known, CLOCK).passed
    assert verify_set_file_of(known, made.case, made.file, CLOCK, JobContext()).passed
    assert verify_alone(path.rename(path.with_name("elsewhere.pdf")), CLOCK, JobContext()).sha256 == known.told.sha256
    path.with_name("elsewhere.pdf").rename(path)
    other = edits.put_evidence(made.case, replace(made.case.evidence[0], title="Another title"), "establishment")
    assert not verify_set_file_of(known, other, made.file, CLOCK, JobContext()).passed
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    assert not verify_set_file(known, CLOCK).passed
    assert set_file(path.with_name("proof.json")) is None


def test_a_page_that_fits_only_when_spoilt_is_named(found: Survey, made: Maker, tmp_path: Path) -> None:
    survey = within(found, 160_000)
    with pytest.raises(BuildError) as caught:
        built_from(survey, made, tmp_path)
    assert (caught.value.code, caught.value.facts["label"], caught.value.facts["page"]) == ("portal-unlike", "A-1", 1)
    assert not list(tmp_path.iterdir())


def test_what_is_shown_beforehand_is_what_would_be_made(found: Survey) -> None:
    survey = within(found, LIMIT)
    (offer,) = offers(survey, survey.askable)
    (dearer,) = offers(survey)
    assert (offer.asked, offer.step, dearer.step) == (True, 4, 3)
    assert offer.changes == (0, 1)
    first, second = (compare_page(survey, offer, page, JobContext()) for page in offer.changes)
    assert not first.kept
    assert not second.kept
    # The grainy page comes to a gentler step than the other, as it will in the file.
    assert first.after_size > 1.5 * second.after_size
    assert len(first.before) == first.before_size > first.after_size
