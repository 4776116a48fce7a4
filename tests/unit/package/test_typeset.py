from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import cast

import msgspec
import pikepdf
import pypdf
import pypdfium2 as pdfium
import pytest
from PIL import Image

from hcprep.errors import BuildError
from hcprep.jobs import Worker
from hcprep.model.plan import FrontMatter
from hcprep.package import typeset_worker
from hcprep.package.authored import (
    Authored,
    AuthoredBook,
    AuthoredCitation,
    AuthoredExhibit,
    AuthoredSection,
    AuthoredTab,
    AuthoredText,
    AuthoredWords,
    Cover,
    CoverPerson,
    Paper,
)
from hcprep.package.render import Renderer
from hcprep.package.typeset import lay_out, measure, typeset
from hcprep.parts.balance import balance

ENGLISH = AuthoredWords(
    contents="Contents",
    statement="Personal statement",
    people="People in this application",
    exhibit="Exhibit",
    exhibits="Exhibits",
    document="Document",
    page="Page",
    pages="Pages",
    more="and {count} more, listed in the contents",
    fictional="FICTIONAL EXAMPLE. These people do not exist.",
)
FRENCH = replace(ENGLISH, contents="Table des matières", statement="Déclaration personnelle", exhibit="Pièce")
LONG_TITLE = "Letter from Principal Doreen MacAllister about attendance, progress and friendships of both children " * 3
ENDLESS = "IMG_20240315_" + "scan_of_the_bank_statement_" * 4 + "final.pdf"
LONG_NAME = "Wolfeschlegelsteinhausenbergerdorffwarsame"
ODD = (
    "  two spaces first,  two inside",
    "\"straight\" 'single' “curly” ‘curly’ « guillemets »",
    "-- dashes --- and … and ... and ~ and \\ and \\n",
    "#let x = 1 *b* _i_ $x^2$ @ref <label> `raw` // c /* d */ [x] {y}",
    "- item",
    "+ item",
    "= heading",
    "/ term: words",
    "7. seven",
    "https://example.org/?a=1&b=2#c",
    "Ελληνικά Кирилл ŵ ơ ứ ệ ṣ œ Œ fi fl ffi",
    "two\nlines",
)


def make_book(front: FrontMatter, exhibits: tuple[int, ...] = (2, 3), paragraphs: int = 3) -> AuthoredBook:
    page = front.cover + front.contents + front.statement + 1
    tabs = []
    for place, count in enumerate(exhibits):
        letter, divider = "AB"[place], page
        page += 1
        placed = []
        for number in range(1, count + 1):
            title = (LONG_TITLE, ENDLESS, "Lease")[number % 3]
            label = f"{letter}-{number}"
            placed.append(AuthoredExhibit(label=label, title=title, date="2024-03-15", first=page, pages=number % 3 + 1))
            page += number % 3 + 1
        title = ("Identity", "Best interests of the children")[place]
        tabs.append(AuthoredTab(letter=letter, name=f"Tab {letter}", title=title, page=divider, exhibits=tuple(placed)))
    target = tabs[-1].exhibits[0]
    citation = AuthoredCitation(text=f"Exhibit {target.label}, p. 1 [book p. {target.first}]", page=target.first)
    words = AuthoredText(text="We have lived in the same apartment since 2018 and my children call it home. " * 3)
    section = AuthoredSection(heading="My life here", paragraphs=tuple([(words, citation)] * paragraphs))
    return AuthoredBook(
        language="en",
        title="Application",
        fictional=True,
        words=ENGLISH,
        cover=Cover(
            application="Humanitarian and compassionate application",
            applicant=f"Amina {LONG_NAME}",
            people=(CoverPerson(name="Khalid Warsame", role="Child"),),
            lines=(("", "Put together on November 22, 2026"),),
        ),
        statement_first=front.cover + front.contents + 1,
        statement=(section, section) if paragraphs else (),
        tabs=tuple(tabs),
    )


def say(book: AuthoredBook, *paragraphs: str) -> AuthoredBook:
    section = AuthoredSection(heading="", paragraphs=tuple((AuthoredText(text=words),) for words in paragraphs))
    return replace(book, statement=(section,))


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker("typeset") as running:
        yield running


@pytest.fixture(scope="module")
def authored(worker: Worker) -> Authored:
    return lay_out(worker, make_book)


@pytest.fixture(scope="module")
def crowded(worker: Worker) -> Authored:
    return lay_out(worker, lambda front: make_book(front, exhibits=(2, 90), paragraphs=40))


def links(part: Authored, first: int, pages: int) -> list[int]:
    """Targets of the links on some pages, in the order they are written."""
    found = []
    with pikepdf.open(io.BytesIO(part.pdf)) as pdf:
        for page in pdf.pages[first - 1 : first - 1 + pages]:
            for note in page.get("/Annots", pikepdf.Array()):
                found.append(int(str(note.A.URI).removeprefix("hcprep:page/")))
                assert str(note.Contents) == f"Page {found[-1]}"
    return found


def read(pdf: bytes) -> list[str]:
    """The words of each page as PDFium reads them."""
    document = pdfium.PdfDocument(pdf)
    pages = [str(page.get_textpage().get_text_range()).replace("\r\n", "\n") for page in document]
    document.close()
    return pages


def squeeze(words: str) -> str:
    return re.sub(r"[\s\ufffe\x02]", "", words)


@pytest.mark.parametrize("made", ["authored", "crowded"])
def test_front_lengths_and_links_agree_with_the_plan_they_were_made_for(made: str, request: pytest.FixtureRequest) -> None:
    part: Authored = request.getfixturevalue(made)
    sizes = {"authored": ((2, 3), 3), "crowded": ((2, 90), 40)}[made]
    book = make_book(part.front, *sizes)
    front = part.front
    assert part.dividers == 2
    assert len(part.index.pages) == front.cover + front.contents + front.statement + 2
    assert links(part, 1, front.cover) == []
    assert links(part, front.cover + 1, front.contents) == [row.page for row in book.rows]
    pages = [page for citation in book.citations for page in [citation.page]]
    found = links(part, front.cover + front.contents + 1, front.statement)
    assert sorted(set(found)) == sorted(set(pages))
    assert len(found) >= len(pages)


def test_many_rows_take_more_pages_and_a_full_divider_points_to_the_contents(crowded: Authored) -> None:
    assert crowded.front.contents >= 4
    assert crowded.front.statement >= 5
    last = read(crowded.pdf)[-1]
    listed = len(re.findall(r"^B-\d+ ", last, re.MULTILINE))
    assert 5 < listed < 90
    assert f"and {90 - listed} more, listed in the contents" in last


def test_rows_name_label_title_and_page_in_one_link(authored: Authored) -> None:
    book = make_book(authored.front)
    document = pdfium.PdfDocument(authored.pdf)
    page = document[1]
    text = page.get_textpage()
    with pikepdf.open(io.BytesIO(authored.pdf)) as pdf:
        boxes = [[float(edge) for edge in note.Rect] for note in pdf.pages[1].Annots]
    assert len(boxes) == len(book.rows)
    for row, (left, bottom, right, top) in zip(book.rows, boxes, strict=True):
        assert (left, right) == (72, 540)
        under = squeeze(text.get_text_bounded(left, bottom, right, top))
        assert all(squeeze(word) in under for word in row.words)
    text.close()
    document.close()


def test_nothing_is_drawn_outside_the_margins_or_in_the_foot(crowded: Authored) -> None:
    with Worker("render") as worker:
        renderer = Renderer(worker)
        for number in range(1, len(crowded.index.pages) + 1):
            gray = Image.open(io.BytesIO(renderer.page_png(crowded.pdf, number, 306))).convert("L")
            pixels = gray.tobytes()
            rows = [pixels[start : start + gray.width] for start in range(0, len(pixels), gray.width)]
            assert min(min(row) for row in rows[-20:]) == 255
            assert min(min(row[:35] + row[-34:]) for row in rows) == 255
            assert min(min(row) for row in rows) < 128
    assert all(page.foot_clear and page.media == (0, 0, 612, 792) for page in crowded.index.pages)


def test_every_character_comes_out_as_typed(worker: Worker, authored: Authored) -> None:
    book = say(make_book(authored.front), *ODD, "a\ttab")
    part = typeset(worker, book)
    # pypdf, because PDFium reads two spaces as one.
    text = pypdf.PdfReader(io.BytesIO(part.pdf)).pages[part.front.cover + part.front.contents].extract_text()
    for words in ODD:
        assert words in text
    assert "a    tab" in text


def test_other_scripts_are_set_in_their_own_fonts_without_a_missing_glyph(worker: Worker, authored: Authored) -> None:
    scripts = {
        "محمد بن عبد الله": "NotoSansArabic",
        "ਸਤਿ ਸ੍ਰੀ ਅਕਾਲ": "NotoSansGurmukhi",
        "தமிழ்நாடு": "NotoSansTamil",
        "አማርኛ": "NotoSansEthiopic",
        "ქართული": "NotoSansGeorgian",
        "张伟": "DroidSansFallback",
        "한국어": "NanumGothicCoding",
    }
    part = typeset(worker, say(make_book(authored.front), *scripts))
    page = read(part.pdf)[part.front.cover + part.front.contents]
    with pikepdf.open(io.BytesIO(part.pdf)) as pdf:
        fonts = {str(thing.BaseFont) for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary) and "/BaseFont" in thing}
        embedded = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary) and "/FontName" in thing]
        assert all("/FontFile2" in font or "/FontFile3" in font for font in embedded)
    for words, font in scripts.items():
        assert squeeze(words) in squeeze(page)
        assert any(font in name for name in fonts), (font, fonts)


def test_long_words_and_titles_are_never_cut(authored: Authored) -> None:
    pages = [squeeze(page) for page in read(authored.pdf)]
    assert LONG_NAME in pages[0]
    for page in (pages[1], pages[-1]):
        assert squeeze(LONG_TITLE) in page
        assert ENDLESS in page


def test_every_page_says_that_it_is_fictional_only_when_it_is(worker: Worker, authored: Authored) -> None:
    assert all(ENGLISH.fictional in page for page in read(authored.pdf))
    real = typeset(worker, replace(make_book(authored.front), fictional=False))
    assert not any(ENGLISH.fictional in page for page in read(real.pdf))


def test_no_statement_takes_no_page_and_no_row(worker: Worker) -> None:
    part = lay_out(worker, lambda front: make_book(front, paragraphs=0))
    assert part.front == FrontMatter(statement=0)
    assert links(part, 2, 1) == [row.page for row in make_book(part.front, paragraphs=0).rows]


def test_tags_language_and_nothing_personal_aside(worker: Worker, authored: Authored) -> None:
    french = typeset(worker, replace(make_book(authored.front), language="fr", words=FRENCH))
    for part, language in ((authored, "en-CA"), (french, "fr-CA")):
        with pikepdf.open(io.BytesIO(part.pdf)) as pdf:
            assert str(pdf.Root.Lang) == language
            assert part.index.structure == pdf.Root.StructTreeRoot.objgen[0]
            kinds = [str(thing.S) for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary) and "/S" in thing]
            assert {"/H1", "/H2", "/L", "/LI", "/Lbl", "/LBody", "/Link"} <= set(kinds)
            heads = [str(one.T) for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/H1"]
            # A divider has two lines, which do not run together where headings are listed or read out.
            assert len(heads) == 5
            assert "Tab A Identity" in heads
            assert "/Info" not in pdf.trailer
            assert "/Metadata" not in pdf.Root
        assert b"Typst" not in part.pdf


def test_the_template_meets_what_typst_checks_of_pdf_ua(authored: Authored) -> None:
    data = msgspec.json.encode(make_book(authored.front))
    assert typeset_worker.to_pdf(typeset_worker.compiler("book.typ", data), ["ua-1"]).startswith(b"%PDF")


def test_no_authored_page_leaves_anything_open(authored: Authored) -> None:
    with pikepdf.open(io.BytesIO(authored.pdf)) as pdf:
        before = [page.Contents.read_bytes() for page in pdf.pages]
        balance(pdf, [page.obj for page in pdf.pages])
        assert [page.Contents.read_bytes() for page in pdf.pages] == before
    assert all(b"BT" in content and b"ET" in content for content in before)


@pytest.mark.own_workers
def test_same_book_same_bytes_in_another_process(authored: Authored) -> None:
    with Worker("typeset") as other:
        again = typeset(other, make_book(authored.front))
    assert again == authored


def test_lengths_that_never_settle_are_an_error(worker: Worker) -> None:
    asked: list[FrontMatter] = []

    def restless(front: FrontMatter) -> AuthoredBook:
        asked.append(front)
        return make_book(front, paragraphs=8 * len(asked))

    with pytest.raises(BuildError) as caught:
        lay_out(worker, restless)
    assert (caught.value.code, caught.value.facts["reason"]) == ("build-failed", "lengths")
    assert len(asked) == 6


def test_a_guess_is_tried_first_and_need_not_be_right(worker: Worker) -> None:
    wanted = lay_out(worker, make_book)
    asked: list[FrontMatter] = []

    def counted(front: FrontMatter) -> AuthoredBook:
        asked.append(front)
        return make_book(front)

    for guess, most in ((wanted.front, 2), (FrontMatter(cover=1, contents=9, statement=30), 4)):
        asked.clear()
        assert lay_out(worker, counted, guess) == wanted
        assert asked[0] == guess
        assert len(asked) <= most


def test_a_book_typst_refuses_is_an_error_and_the_worker_lives(worker: Worker, authored: Authored) -> None:
    odd = replace(make_book(authored.front), paper=cast("Paper", "no such paper"))
    with pytest.raises(BuildError) as caught:
        typeset(worker, odd)
    assert caught.value.facts["reason"] == "compile"
    assert measure(worker, make_book(authored.front)) == authored.front
