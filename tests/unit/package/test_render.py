from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from hcprep.errors import RenderError
from hcprep.jobs import Reply, Worker
from hcprep.package.render import Renderer


def make_pdf(*pages: tuple[tuple[float, float], str], user: str = "") -> bytes:
    """A PDF of pages given by size and content stream; with a user password if wished."""
    pdf = pikepdf.new()
    for size, content in pages:
        pdf.add_blank_page(page_size=size)
        pdf.pages[-1].Contents = pdf.make_stream(content.encode())
    out = io.BytesIO()
    pdf.save(out, static_id=not user, encryption=pikepdf.Encryption(user=user, owner=user) if user else False)
    return out.getvalue()


RED_LEFT = "1 0 0 rg 0 0 50 200 re f"
BLUE_LEFT = "0 0 1 rg 0 0 50 200 re f"


def open_png(data: bytes) -> Image.Image:
    picture = Image.open(io.BytesIO(data))
    assert picture.format == "PNG"
    return picture


class CountingWorker(Worker):
    """Counts the bytes sent with requests."""

    sent = 0

    def ask(self, header: Mapping[str, object], payload: bytes = b"", *, timeout: float | None = None, memory: int = 0) -> Reply:
        self.sent += len(payload)
        return super().ask(header, payload, timeout=timeout, memory=memory)


@pytest.fixture(scope="module")
def worker() -> Iterator[CountingWorker]:
    with CountingWorker("render", timeout=120) as running:
        yield running


def test_pages_are_drawn_to_the_width_asked_and_bytes_are_sent_once(worker: CountingWorker) -> None:
    pdf = make_pdf(((100, 200), RED_LEFT), ((200, 100), BLUE_LEFT), ((612, 792), ""))
    renderer = Renderer(worker)
    before = worker.sent
    assert renderer.count(pdf) == 3
    pictures = [open_png(data) for data in renderer.pages(pdf, (1, 2, 3), 120)]
    assert [picture.size for picture in pictures] == [(120, 240), (120, 60), (120, 156)]
    assert pictures[0].getpixel((10, 100)) == (255, 0, 0)
    assert pictures[0].getpixel((110, 100)) == (255, 255, 255)
    assert pictures[1].getpixel((10, 30)) == (0, 0, 255)
    assert worker.sent - before == len(pdf)


def test_two_documents_in_turn_are_sent_once_each(worker: CountingWorker) -> None:
    one, two = make_pdf(((100, 100), RED_LEFT)), make_pdf(((100, 100), BLUE_LEFT))
    renderer = Renderer(worker)
    before = worker.sent
    for _ in range(3):
        assert open_png(renderer.page_png(one, 1, 50)).getpixel((5, 25)) == (255, 0, 0)
        assert open_png(renderer.page_png(two, 1, 50)).getpixel((5, 25)) == (0, 0, 255)
    assert worker.sent - before == len(one) + len(two)


def test_a_file_is_read_in_place_and_again_when_it_has_changed(worker: CountingWorker, tmp_path: Path) -> None:
    path = tmp_path / "package é.pdf"
    path.write_bytes(make_pdf(((100, 100), RED_LEFT)))
    renderer = Renderer(worker)
    before = worker.sent
    assert open_png(renderer.page_png(path, 1, 50)).getpixel((5, 25)) == (255, 0, 0)
    changed = tmp_path / "other.pdf"
    changed.write_bytes(make_pdf(((100, 100), BLUE_LEFT), ((10, 10), "")))
    changed.replace(path)
    assert open_png(renderer.page_png(path, 1, 50)).getpixel((5, 25)) == (0, 0, 255)
    assert renderer.count(path) == 2
    assert worker.sent == before


def test_annotations_and_what_was_typed_in_fields_are_drawn(worker: CountingWorker) -> None:
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(200, 200))
    look = pdf.make_stream(b"1 0 0 rg 0 0 40 40 re f")
    look.update(pikepdf.Dictionary(Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=[0, 0, 40, 40]))
    note = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Square, Rect=[0, 0, 40, 40], F=4, AP=pikepdf.Dictionary(N=look)
    )
    field = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Widget, FT=pikepdf.Name.Tx, T=pikepdf.String("name"), F=4,
        V=pikepdf.String("MMMM"), Rect=[100, 100, 200, 140], DA=pikepdf.String("/Helv 30 Tf 0 g"),
    )  # fmt: skip
    field = pdf.make_indirect(field)
    helvetica = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    pdf.pages[0].Annots = pikepdf.Array([pdf.make_indirect(note), field])
    pdf.Root.AcroForm = pikepdf.Dictionary(
        Fields=[field], DR=pikepdf.Dictionary(Font=pikepdf.Dictionary(Helv=helvetica)), NeedAppearances=True
    )
    out = io.BytesIO()
    pdf.save(out, static_id=True)
    picture = open_png(Renderer(worker).page_png(out.getvalue(), 1, 200))
    assert picture.getpixel((20, 180)) == (255, 0, 0)
    typed = picture.crop((100, 60, 200, 100)).convert("L")
    assert min(typed.tobytes()) < 60


@pytest.mark.parametrize(
    ("pdf", "page", "code"),
    [
        (b"", 1, "render-damaged"),
        (b"no PDF at all", 1, "render-damaged"),
        (make_pdf(((100, 100), ""), user="secret"), 1, "render-locked"),
        (make_pdf(((100, 100), "")), 0, "render-page"),
        (make_pdf(((100, 100), "")), 2, "render-page"),
        (make_pdf(((3, 14000), "")), 1, "render-page"),
        (Path("no such file.pdf"), 1, "render-missing"),
    ],
    ids=["empty", "not-a-pdf", "locked", "page-0", "page-after-last", "absurd-shape", "no-file"],
)
def test_what_cannot_be_drawn_is_a_clean_error_and_the_next_page_is_drawn(
    worker: CountingWorker, pdf: bytes | Path, page: int, code: str
) -> None:
    renderer = Renderer(worker)
    with pytest.raises(RenderError) as caught:
        renderer.page_png(pdf, page, 400)
    assert caught.value.code == code
    assert open_png(renderer.page_png(make_pdf(((100, 100), RED_LEFT)), 1, 20)).size == (20, 20)


def test_a_page_that_takes_too_long_is_given_up_and_the_document_sent_again() -> None:
    endless = "0 0 0 rg " + "q 0.999 0 0 0.999 0 0 cm 0 0 600 700 re f Q " * 200_000
    pdf = make_pdf(((612, 792), RED_LEFT), ((612, 792), endless))
    with Worker("render", timeout=120) as worker:
        renderer = Renderer(worker)
        renderer.count(pdf)
        worker._timeout = 0.05
        with pytest.raises(RenderError) as caught:
            renderer.page_png(pdf, 2, 1500)
        assert (caught.value.code, caught.value.facts["reason"]) == ("render-failed", "timeout")
        worker._timeout = 120
        assert open_png(renderer.page_png(pdf, 1, 61)).getpixel((2, 70)) == (255, 0, 0)
