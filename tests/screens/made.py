"""The last page once a package was made, printed, uploaded, sent and followed by more: each state on the example."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pypdfium2
from PIL import Image

from hcprep.clock import stamp
from hcprep.jobs import JobContext
from hcprep.model import edits
from hcprep.model.statement import Paragraph, Section, Text
from hcprep.services.example import EXAMPLE_CLOCK
from hcprep.services.filed import seal
from hcprep.ui.widgets.resultcard import ResultCard
from hcprep.ui.widgets.steady import bring_into_view
from tests.screens.camera import Camera, fewer
from tests.screens.stand import Stand, settle, wait

_SCALE = 0.97
"""About 600 pixels for the width of a page."""


def draw_made(camera: Camera, stand: Stand, language: str) -> None:
    """Build the example, then draw what follows; each state comes out of the one before."""
    page = stand.on("build")
    # Another process draws the pages, so the folder is whole here; the picture shows the short name.
    out = camera.home.absolute() / f"out-{language}"
    page.build(out)
    settle()
    camera.shot(stand.wired, f"build-busy-{language}")
    wait(lambda: not stand.wired.jobs.busy, 600)
    _ready(page.result)
    camera.shot(stand.wired, f"build-done-{language}")
    if language == "en" and camera.images is not None:
        _two_pages(page._built_last.path, camera.images / "package.png")
    page.layout_card.more_button.setChecked(True)
    _at(camera, stand, page.layout_card, f"build-layout-{language}")
    _sent(stand, page._built_last.path)
    page.refresh()
    _at(camera, stand, page.supplement, f"build-supplement-{language}")
    page._after_sending()
    dialog = stand.dialog()
    camera.shot(stand.wired, f"after-sending-sent-{language}", dialog)
    dialog.reject()
    page.upload.prepare(out)
    wait(lambda: not stand.wired.jobs.busy, 600)
    stand.calm()
    page.upload.result.setText(page.upload.result.text().replace(str(out), f"Documents/{out.name}"))
    _at(camera, stand, page.upload, f"build-upload-{language}")


def _ready(result: ResultCard) -> None:
    pictures = result.pages.list.pages
    # The small pictures of the pages are drawn one after the other, those in sight first.
    bring_into_view(result.pages.list)
    wait(lambda: len(pictures._kept) >= 8, 120)
    result.come_to()
    place = Path(result.place.text())
    result.place.setText(f"Documents/{place.parent.name}/{place.name}")


def _sent(stand: Stand, package: Path) -> None:
    """Keep the package as sent, and write one more paragraph."""
    desk = stand.desk
    filed = seal(desk.session.file, desk.case, package, how="online portal", at=stamp(EXAMPLE_CLOCK), ctx=JobContext())
    case = edits.put_filed(desk.case, filed)
    more = Section(id="more", paragraphs=(Paragraph(id="new", runs=(Text(text="Since then I was promoted to shift leader."),)),))
    told = replace(case.statement, sections=(*case.statement.sections, more))
    desk.edit(edits.put_statement(case, told))


def _at(camera: Camera, stand: Stand, card: object, name: str) -> None:
    settle()
    bring_into_view(card)  # type: ignore[arg-type]
    settle()
    camera.shot(stand.wired, name)


def _two_pages(package: Path, target: Path) -> None:
    """Draw the first page of the statement beside an exhibit, for the front page of the project."""
    document = pypdfium2.PdfDocument(package)
    texts = [page.get_textpage().get_text_range() for page in document]
    wanted = ("Personal statement", "Residential Tenancy Agreement")
    places = [next(at for at, text in enumerate(texts) if at > 2 and words in text) for words in wanted]
    pages = [document[at].render(scale=_SCALE).to_pil().convert("RGB") for at in places]
    whole = Image.new("RGB", (sum(page.width for page in pages) + 1, pages[0].height), "#a0a0a0")
    left = 0
    for page in pages:
        whole.paste(page, (left, 0))
        left += page.width + 1
    fewer(whole).save(target, optimize=True)
