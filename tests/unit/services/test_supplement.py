"""What is sent after a package: only what is new, numbered on, with every page it speaks of where it says."""

from __future__ import annotations

import io
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pypdf
import pytest

from hcprep.casefile import CaseFile, Withhold
from hcprep.casefile.copying import copy_case
from hcprep.errors import BuildError, CaseFileError
from hcprep.jobs import JobContext
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.evidence import Document, Evidence, Filed
from hcprep.model.layout import KEEP_NUMBERS
from hcprep.model.leaves import leave_out_pages, split_evidence, turn_pages
from hcprep.model.pagemarks import add_highlight, set_caption
from hcprep.model.statement import Run
from hcprep.package import proof_desk
from hcprep.services.book_words import book_words
from hcprep.services.change_words import kept_words
from hcprep.services.filed import seal
from hcprep.services.kept import kept_of, require_kept
from hcprep.services.layouts import plan_of, with_layout
from hcprep.services.package import BuiltPackage, build_package, verify_alone, verify_package
from hcprep.services.portal import BuiltPortal, build_portal
from hcprep.services.portal_verify import set_file, verify_set_file_of
from hcprep.services.supplement import base_of, supplement_of
from tests.unit.package.proving import InProcess
from tests.unit.services.casemaking import AT, CLOCK, LATER, PASSPHRASE, Maker, cite, form_pdf, scanned_pdf, text_pdf

pytestmark = pytest.mark.usefixtures("in_process")


@dataclass
class Sent:
    """A case whose package was sent, with that package; what a test does to the case ends with it."""

    maker: Maker
    case: Case
    built: BuiltPackage

    def filed(self) -> Filed:
        return self.case.filed[-1]


def keep(maker: Maker, case: Case, built: BuiltPackage, at: str) -> Case:
    case = edits.put_build(case, built.build())
    return edits.put_filed(case, seal(maker.file, case, built.path, how="portal", at=at, ctx=JobContext()))


def make(maker: Maker, case: Case, out: Path, to: str = "", clock: object = LATER) -> BuiltPackage:
    return build_package(case, maker.file, out, clock, JobContext(), base=base_of(case, maker.file, to))  # type: ignore[arg-type]


STORY: tuple[list[Run | str], ...] = (
    ["I live here. ", cite("lease", 2)],
    ["I pray here. ", cite("letter", 1)],
    ["I work here. ", cite("lease")],
)


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sent]:
    folder = tmp_path_factory.mktemp("sent")
    maker = Maker(folder / "case")
    maker.add("passport", ("passport.pdf", scanned_pdf(2)), tab="identity", title="Passport")
    maker.add("lease", ("lease.pdf", text_pdf(3, words="Lease")), title="Lease of 2014")
    maker.add("letter", ("letter.pdf", text_pdf(2, words="Letter")), title="Letter of the church")
    maker.tell(*STORY)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(proof_desk, "Worker", InProcess)
        built = build_package(maker.case, maker.file, folder / "out", CLOCK, JobContext())
    yield Sent(maker, keep(maker, maker.case, built, AT), built)
    maker.file.close()


@pytest.fixture
def sent(first: Sent) -> Sent:
    first.maker.case = first.case
    return replace(first)


def words(path: Path, page: int) -> str:
    return " ".join(pypdf.PdfReader(path).pages[page - 1].extract_text().split())


def grown(sent: Sent) -> Case:
    """New papers, one in place of another, one more page, one taken away; a paragraph changed, one new, one gone."""
    maker = sent.maker
    maker.add("school", ("school.pdf", text_pdf(2, words="School")), tab="ties", title="School reports")
    maker.add("taxes", ("taxes.pdf", form_pdf()), title="Taxes of 2026")
    letter = sent.case.item("letter")
    lease = sent.case.item("lease")
    assert letter is not None
    assert lease is not None
    newer = replace(letter, documents=(maker.document("letter2.pdf", text_pdf(3, words="Newer letter")),))
    longer = replace(lease, documents=(*lease.documents, maker.document("renewal.pdf", text_pdf(1, words="Renewal"))))
    case = maker.case
    case = replace(case, evidence=tuple({"letter": newer, "lease": longer}.get(one.id, one) for one in case.evidence))
    maker.case = edits.drop_evidence(case, "passport", AT)
    maker.tell(
        ["I live here. ", cite("lease", 2)],
        ["I pray here, still. ", cite("letter", 3)],
        ["My children go to school. ", cite("school", 2), " We live here. ", cite("lease", 2), cite("lease", 4), cite("lease")],
    )
    new = maker.case.statement.sections[0].paragraphs
    ids = ("p0", "p1", "p9")
    told = tuple(replace(one, id=key) for one, key in zip(new, ids, strict=True))
    section = replace(maker.case.statement.sections[0], paragraphs=told)
    return replace(maker.case, statement=replace(maker.case.statement, sections=(section,)))


def test_a_supplement_holds_what_is_new_and_goes_on_counting(sent: Sent, tmp_path: Path) -> None:
    case = grown(sent)
    built = make(sent.maker, case, tmp_path)
    assert built.path.name == "hc-supplement-2027-02-01.pdf"
    assert {one.name for one in tmp_path.iterdir()} == {
        built.path.name, "proof-supplement.json", "certificate-supplement.pdf"
    }  # fmt: skip
    last = sent.built.plan.pages
    reader = pypdf.PdfReader(built.path)
    assert reader.page_labels == [str(last + at) for at in range(1, len(reader.pages) + 1)]
    old = {one.evidence: one.label for one in sent.built.plan.exhibits}
    new = {one.evidence: one.label for one in built.plan.exhibits}
    assert old == {"passport": "A-1", "lease": "B-1", "letter": "B-2"}
    assert new == {"school": "C-1", "taxes": "B-5", "lease": "B-3", "letter": "B-4"}
    contents = words(built.path, built.plan.contents_first)
    assert "Supplement to the package of November 22, 2026" in contents
    assert f"({last} pages, SHA-256 {sent.filed().sha256[:16]}…)" in contents
    lease, letter = (sent.built.plan.exhibit(key) for key in ("lease", "letter"))
    assert lease is not None
    assert letter is not None
    span = f"(pages {letter.first}–{letter.last} of the package of November 22, 2026)"
    assert f"Exhibit B-4 stands in place of exhibit B-2, Letter of the church {span}." in contents
    assert "Exhibit B-3 goes on from exhibit B-1, Lease of 2014" in contents
    assert "No longer relied on Exhibit A-1, Passport" in contents
    for said in ("Paragraph 4 stands in place of paragraph 2.", "Paragraph 5 is new.", "Paragraph 3 is withdrawn."):
        assert said in contents
    story = words(built.path, built.plan.statement_first)
    assert "4. In place of paragraph 2: I pray here, still." in story
    assert f"Exhibit B-1, p. 2 [page {lease.first + 1} of the package of November 22, 2026]" in story
    assert f"Exhibit B-1 [page {lease.first} of the package of November 22, 2026]" in story
    placed = built.plan.exhibit("lease")
    assert placed is not None
    assert f"November 22, 2026]; Exhibit B-3, p. 1 [book p. {last + placed.first}]; Exhibit B-1 [page" in story
    assert "I live here" not in story.replace("We live here", "")


def test_citations_of_pages_that_were_sent_name_pages_that_are_there(sent: Sent, tmp_path: Path) -> None:
    """The page a supplement names in the package is the page that shows it, by the label and stamp of the file itself."""
    built = make(sent.maker, grown(sent), tmp_path)
    reader = pypdf.PdfReader(sent.built.path)
    number = words(built.path, built.plan.statement_first).split("Exhibit B-1, p. 2 [page ")[1].split(" ")[0]
    page = reader.pages[reader.page_labels.index(number)].extract_text()
    assert "Lease 2" in page
    assert "Exhibit B-1" in page


def test_it_is_proven_against_its_case_and_alone_and_a_change_is_told(sent: Sent, tmp_path: Path) -> None:
    case = grown(sent)
    built = make(sent.maker, case, tmp_path)
    case = edits.put_build(case, built.build())
    assert verify_package(built.path, case, sent.maker.file, LATER, JobContext()).passed
    assert [one.left_out for one in built.proof.originals] == [()] * 4
    alone = verify_alone(built.path, LATER, JobContext())
    alone.require()
    assert len(alone.originals) == 4
    spoiled = tmp_path / "copy" / built.path.name
    spoiled.parent.mkdir()
    shutil.copy(built.path, spoiled)
    data = spoiled.read_bytes()
    at = data.rindex(b"(Exhibit B-4 ")
    spoiled.write_bytes(data[:at] + b"(Exhibit B-7 " + data[at + 13 :])
    assert not verify_package(spoiled, case, sent.maker.file, LATER, JobContext()).passed


def test_the_next_one_goes_on_from_it(sent: Sent, tmp_path: Path) -> None:
    case = grown(sent)
    one = make(sent.maker, case, tmp_path / "1")
    case = keep(sent.maker, case, one, "2027-02-01T09:30:00+00:00")
    with pytest.raises(BuildError, match="supplement-empty"):
        make(sent.maker, case, tmp_path / "2")
    sent.maker.case = case
    sent.maker.add("photo", ("photo.pdf", scanned_pdf(1)), title="Photos")
    section = case.statement.sections[0]
    more = replace(section.paragraphs[0], id="p10", runs=(cite("school", 1), cite("lease", 4), cite("lease", 1)))
    statement = replace(case.statement, sections=(replace(section, paragraphs=(*section.paragraphs, more)),))
    case = replace(sent.maker.case, statement=statement)
    two = make(sent.maker, case, tmp_path / "2")
    assert pypdf.PdfReader(two.path).page_labels[0] == str(sent.built.plan.pages + one.plan.pages + 1)
    assert [each.label for each in two.plan.exhibits] == ["B-6"]
    story = words(two.path, two.plan.statement_first)
    assert story.count("of the supplement of February 1, 2027]") == 2
    assert story.count("of the package of November 22, 2026]") == 1
    assert "6. Exhibit C-1, p. 1" in story
    contents = words(two.path, two.plan.contents_first)
    assert "It goes on from the supplement of February 1, 2027" in contents
    assert "Paragraph 6 is new." in contents
    assert "withdrawn" not in contents
    # Numbers kept of the first package are those of its supplement too, or two pages would bear the same one.
    keeps = with_layout(case, {KEEP_NUMBERS: case.filed[0].id})
    require_kept(keeps, sent.maker.file)
    kept = kept_of(keeps)
    assert kept is not None
    assert (kept.filed, kept.record.pages[-1]) == (case.filed[-1], str(sent.built.plan.pages + one.plan.pages))
    assert "those of the supplement of February 1, 2027" in kept_words(keeps, plan_of(keeps), kept, book_words("en")).note
    # What the first package had is still the base when it is asked for.
    assert make(sent.maker, case, tmp_path / "3", case.filed[0].id).plan.exhibit("school") is not None
    assert verify_package(one.path, replace(case, evidence=grown(sent).evidence), sent.maker.file, LATER, JobContext()).pages


def test_pages_with_new_boxes_captions_and_turns_are_named_once_and_not_sent_again(sent: Sent, tmp_path: Path) -> None:
    case = turn_pages(sent.case, "passport", [1])
    case = add_highlight(set_caption(case, "letter", 2, "The signature"), "letter", 2, (72, 72, 200, 200))
    case = leave_out_pages(add_highlight(case, "lease", 1, (72, 72, 200, 200)), "lease", [3])
    built = make(sent.maker, case, tmp_path)
    assert built.plan.exhibits == ()
    passport, lease, letter = (exhibit.first for exhibit in sent.built.plan.exhibits)
    contents = words(built.path, built.plan.contents_first)
    for said in (
        f"Page {passport} (exhibit A-1, p. 1): it was turned. ",
        f"Page {lease} (exhibit B-1, p. 1): a box was added. ",
        f"Page {letter + 1} (exhibit B-2, p. 2): a box was added; caption “The signature”.",
        f"Exhibit B-1, Lease of 2014 (page {lease + 2} of the package of November 22, 2026).",
    ):
        assert said in contents
    case = keep(sent.maker, case, built, "2027-02-01T12:00:00+00:00")
    with pytest.raises(BuildError, match="supplement-empty"):
        supplement_of(case, base_of(case, sent.maker.file))
    changed = set_caption(case, "letter", 2, "")
    (change,) = supplement_of(changed, base_of(case, sent.maker.file)).pages
    assert (change.before.caption, change.now.caption, change.boxes) == ("The signature", "", (0, 0))


def test_its_upload_set_says_what_changed_even_if_nothing_new_is_sent(sent: Sent, tmp_path: Path) -> None:
    case = add_highlight(sent.case, "letter", 2, (72, 72, 200, 200))
    built = build_portal(case, sent.maker.file, tmp_path, LATER, JobContext(), base_of(case, sent.maker.file))
    (one,) = built.files
    assert built.folder.name == "portal-supplement"
    assert one.made.file.name.endswith("list-of-changes.pdf")
    first = words(built.folder / one.made.file.name, 1)
    assert "Supplement to the package of November 22, 2026" in first
    assert "a box was added." in first
    prove_again(built, case, sent.maker)
    maker = sent.maker
    maker.tell(*STORY, ["New. ", cite("lease", 2)])
    maker.add("school", ("school.pdf", text_pdf(2, words="School")), tab="ties", title="School reports")
    more = build_portal(maker.case, maker.file, tmp_path, LATER, JobContext(), base_of(case, maker.file))
    reader = pypdf.PdfReader(more.folder / more.files[0].made.file.name)
    last = sent.built.plan.pages
    assert list(reader.page_labels) == ["i", str(last + 3), str(last + 5), str(last + 6)]
    story = words(more.folder / more.files[0].made.file.name, 2)
    assert "4. New. Exhibit B-1, p. 2 [page" in story
    prove_again(more, maker.case, maker)
    (known,) = (set_file(more.folder / one.made.file.name) for one in more.files)
    assert known is not None
    renamed = edits.put_evidence(maker.case, replace(maker.case.evidence[-1], title="Another title"), "ties")
    assert not verify_set_file_of(known, renamed, maker.file, LATER, JobContext()).passed
    with pytest.raises(BuildError, match="supplement-none-sent"):
        verify_set_file_of(known, replace(maker.case, filed=()), maker.file, LATER, JobContext())


def prove_again(built: BuiltPortal, case: Case, maker: Maker) -> None:
    """Every file of a set goes through all the checks again, not only by its hash."""
    for one in built.files:
        known = set_file(built.folder / one.made.file.name)
        assert known is not None
        proof = verify_set_file_of(known, case, maker.file, LATER, JobContext())
        assert proof.passed
        assert one.proof is not None
        assert {check.id for check in proof.checks} >= {check.id for check in one.proof.checks}


def test_a_new_file_without_pages_goes_beside_it_once(sent: Sent, tmp_path: Path) -> None:
    maker = sent.maker
    sha256, size = maker.file.store(io.BytesIO(b"%PDF-1.7 a form nobody can take apart"))
    form = Document(
        id="form",
        filename="form.pdf",
        media_type="application/pdf",
        original_sha256=sha256,
        original_size=size,
        refused="intake-xfa",
    )
    lease = sent.case.item("lease")
    assert lease is not None
    grown = replace(lease, documents=(form, *lease.documents))
    case = edits.put_evidence(sent.case, Evidence(id="form", title="The form", documents=(form,)), "identity")
    case = replace(case, evidence=tuple(grown if one.id == "lease" else one for one in case.evidence))
    built = build_portal(case, maker.file, tmp_path, LATER, JobContext(), base_of(case, maker.file))
    kept = [one.made for one in built.files if one.made.file.original is not None]
    assert [one.sha256 for one in kept] == [sha256, sha256]
    listed = next(one.made.file.name for one in built.files if one.made.file.original is None)
    assert "Files sent beside this supplement, as they came The form Lease of 2014" in words(built.folder / listed, 1)
    more = make(maker, case, tmp_path)
    case = keep(maker, case, more, "2027-02-01T12:00:00+00:00")
    with pytest.raises(BuildError, match="supplement-empty"):
        supplement_of(case, base_of(case, maker.file))


def test_what_was_only_moved_split_or_renamed_is_not_sent_again(sent: Sent) -> None:
    case = split_evidence(sent.case, "lease", [3], "last-page", "Last page")
    case = edits.move_evidence(case, "letter", "identity", 0)
    case = replace(case, evidence=tuple(replace(one, title=one.title + " (copy)") for one in case.evidence))
    with pytest.raises(BuildError, match="supplement-empty"):
        supplement_of(case, base_of(case, sent.maker.file))


@pytest.mark.parametrize("layout", ["counsel", "disclosure", "court"])
def test_each_layout_goes_on_in_its_own_way(first: Sent, layout: str, tmp_path: Path) -> None:
    maker = first.maker
    maker.case = replace(first.case, filed=(), builds=(), answers={"book.layout": layout})
    built = build_package(maker.case, maker.file, tmp_path / "1", CLOCK, JobContext())
    case = maker.case = keep(maker, maker.case, built, AT)
    maker.add("school", ("school.pdf", text_pdf(2, words="School")), tab="ties", title="School reports")
    maker.add("taxes", ("taxes.pdf", text_pdf(2)), title="Taxes of 2026")
    more = make(maker, maker.case, tmp_path / "2")
    verify_alone(more.path, LATER, JobContext()).require()
    before, after = (pypdf.PdfReader(one.path).page_labels for one in (built, more))
    assert not set(before) & set(after)
    numbers = [one for one in before if one.isdecimal()]
    assert after[0] == str(len(numbers) + 1)
    taxes = more.plan.exhibit("taxes")
    lease = built.plan.exhibit("letter")
    assert taxes is not None
    assert lease is not None
    assert taxes.label == {"counsel": "B-3", "disclosure": "4", "court": "2-3"}[layout]
    assert case.filed


def test_pages_left_out_since_are_named_and_may_not_be_cited(sent: Sent, tmp_path: Path) -> None:
    case = leave_out_pages(sent.case, "lease", [3])
    found = supplement_of(case, base_of(case, sent.maker.file))
    assert [(one.kind, one.sent.label, one.pages) for one in found.papers] == [("withdrawn", "B-1", (3,))]
    assert found.added == ()
    built = make(sent.maker, case, tmp_path)
    assert "Exhibit B-1, Lease of 2014 (page 10 of the package" in words(built.path, built.plan.contents_first)
    section = case.statement.sections[0]
    cited = replace(section.paragraphs[0], id="p8", runs=(cite("lease", 3),))
    wrong = replace(case, statement=replace(case.statement, sections=(replace(section, paragraphs=(cited,)),)))
    with pytest.raises(BuildError, match="build-left-out"):
        make(sent.maker, wrong, tmp_path / "no")


def test_what_cannot_be_supplemented_is_told(sent: Sent) -> None:
    with pytest.raises(BuildError, match="supplement-none-sent"):
        base_of(replace(sent.case, filed=()), sent.maker.file)
    earlier = replace(sent.case, filed=(replace(sent.filed(), record=""),))
    with pytest.raises(BuildError, match="supplement-no-record"):
        base_of(earlier, sent.maker.file)


def test_a_copy_that_withholds_papers_or_versions_has_no_record_of_them(sent: Sent, tmp_path: Path) -> None:
    sent.maker.case = sent.case
    case = sent.maker.save()
    record = case.builds[-1].record
    assert record == case.filed[-1].record
    for at, withhold in enumerate((Withhold(), Withhold(evidence=frozenset({"letter"})), Withhold(versions=True))):
        copy = copy_case(sent.maker.file, tmp_path / f"{at}.hcase", PASSPHRASE, AT, withhold=withhold)
        with CaseFile.open(copy.path, PASSPHRASE) as file:
            kept = file.load().builds[-1].record
            assert kept == ("" if at else record)
            if at:
                with pytest.raises(CaseFileError):
                    file.read(record)
            else:
                assert file.read(record).read()


def test_a_paper_put_back_after_it_was_withdrawn_is_sent_again(sent: Sent, tmp_path: Path) -> None:
    case = grown(sent)
    case = keep(sent.maker, case, make(sent.maker, case, tmp_path / "1"), "2027-02-01T09:30:00+00:00")
    back = replace(case, evidence=(*case.evidence, *(one.evidence for one in case.bin)), bin=())
    back = replace(back, tabs=tuple(replace(tab, evidence=("passport",)) if tab.id == "identity" else tab for tab in back.tabs))
    found = supplement_of(back, base_of(back, sent.maker.file))
    assert found.added == ("passport",)
    assert found.papers == ()
