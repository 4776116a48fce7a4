"""Give every filled field an appearance, so that what was typed shows in every viewer and on paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from hcprep.parts.forms import has_value
from hcprep.parts.objects import MOST_DEPTH, drop, is_array, is_dictionary, number, own_array, real, text, truth, whole

if TYPE_CHECKING:
    from pikepdf import Pdf

    from hcprep.intake.notes import Notes
    from hcprep.intake.watch import Watch

_PUSH_BUTTON = 1 << 16
_CHECK = "4"
"""The check mark in ZapfDingbats."""


def complete(pdf: Pdf, leaves: Sequence[Any], notes: Notes, watch: Watch) -> bool:
    """Draw fields that have a value and no appearance, and all text fields when the document asks for it.

    Returns whether viewers draw the fields of the original each in their own way: where the document asks for it, and where
    fields stand on pages of a document without a form.
    Text is drawn by pdfium and copied over, so it looks as it does on screen. Takes the notes `appearance-made`, and
    `appearance-incomplete` when letters have no place in the fonts of the form.
    """
    from pikepdf import Name

    form = pdf.Root.get("/AcroForm")
    fields = any(True for _ in _widgets(leaves))
    if not is_dictionary(form):
        if fields:
            notes.add("appearance-made")
        return fields
    redraw = truth(form.get("/NeedAppearances"))
    if redraw and fields:
        notes.add("appearance-made")
    if any(_nameless(widget) for _, _, widget in _widgets(leaves)):
        # Some readers draw no field without a name; in the book all have one.
        notes.add("appearance-made")
    drop(form, "/NeedAppearances")
    wanted: list[tuple[int, int]] = []
    lent: list[Any] = []
    for page, at, widget in _widgets(leaves):
        kind, flags, value = _inherited(widget)
        if kind == "/Btn" and not flags & _PUSH_BUTTON:
            _complete_button(pdf, widget, value, notes)
        elif kind in {"/Tx", "/Ch"} and (redraw or (has_value(kind, value) and not _drawn(widget))):
            wanted.append((page, at))
            if "/FT" not in widget:
                # pdfium draws a named field anew only where its kind stands on it or right above.
                widget["/FT"] = Name(kind)
                lent.append(widget)
            if not _in_latin(value):
                notes.add("appearance-incomplete")
    if wanted and _copy_drawn(pdf, leaves, wanted, watch):
        notes.add("appearance-made")
    for widget in lent:
        del widget["/FT"]
    return redraw


def _widgets(leaves: Sequence[Any]) -> Iterator[tuple[int, int, Any]]:
    for page, leaf in enumerate(leaves):
        for at, annotation in enumerate(own_array(leaf, "/Annots")):
            if is_dictionary(annotation) and annotation.get("/Subtype") == "/Widget":
                yield page, at, annotation


def _inherited(widget: Any) -> tuple[str, int, Any]:
    """Return type, flags and value of a widget's field."""
    kind, flags, value = "", None, None
    node = widget
    for _ in range(MOST_DEPTH):
        if not is_dictionary(node):
            break
        kind = kind or text(node.get("/FT"))
        flags = node.get("/Ff") if flags is None else flags
        value = node.get("/V") if value is None else value
        node = node.get("/Parent")
    return kind, whole(flags), value


def _nameless(widget: Any) -> bool:
    node = widget
    for _ in range(MOST_DEPTH):
        if not is_dictionary(node):
            return True
        if text(node.get("/T")):
            return False
        node = node.get("/Parent")
    return True


def _drawn(widget: Any) -> bool:
    from pikepdf import Stream

    looks = widget.get("/AP")
    return is_dictionary(looks) and isinstance(looks.get("/N"), Stream)


def _in_latin(value: Any) -> bool:
    words = " ".join(text(entry) for entry in value) if is_array(value) else text(value)
    try:
        words.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


def _copy_drawn(pdf: Pdf, leaves: Sequence[Any], wanted: Sequence[tuple[int, int]], watch: Watch) -> bool:
    """Let pdfium draw the wanted widgets in a copy and take their appearances from there."""
    import pikepdf
    import pypdfium2

    pdf.Root["/AcroForm"]["/NeedAppearances"] = True
    draft = BytesIO()
    pdf.save(draft, static_id=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    del pdf.Root["/AcroForm"]["/NeedAppearances"]
    try:
        document = pypdfium2.PdfDocument(draft.getvalue())
    except pypdfium2.PdfiumError:
        return False
    try:
        document.init_forms()
        for page in sorted({page for page, _ in wanted}):
            with watch.visit(page, len(leaves)):
                sheet = document[page]
                # pdfium makes appearances the moment a page with annotations is drawn.
                sheet.render(scale=0.05, may_draw_forms=True).close()
                sheet.close()
        finished = BytesIO()
        document.save(finished)
    finally:
        document.close()
    with pikepdf.open(BytesIO(finished.getvalue())) as drawn:
        sheets = [page.obj for page in drawn.pages]
        made = False
        for page, places in groupby(wanted, key=itemgetter(0)):
            if page < len(sheets):
                sources, targets = own_array(sheets[page], "/Annots"), own_array(leaves[page], "/Annots")
                for _, at in places:
                    made |= at < len(sources) and _take(pdf, targets[at], sources[at])
    return made


def _take(pdf: Pdf, target: Any, source: Any) -> bool:
    from pikepdf import Dictionary

    if not is_dictionary(source) or not _drawn(source):
        return False
    look = source.AP.N
    if not number(look):
        return False
    target["/AP"] = Dictionary(N=pdf.copy_foreign(look))
    return True


def _complete_button(pdf: Pdf, widget: Any, value: Any, notes: Notes) -> None:
    """Set the state of a check box or radio button that has none, and draw the mark of one without a picture."""
    from pikepdf import Dictionary, Name

    looks = widget.get("/AP")
    states = looks.get("/N") if is_dictionary(looks) else None
    names = set(states.keys()) if is_dictionary(states) else set()
    chosen = text(value)
    if names:
        if "/AS" not in widget or text(widget["/AS"]) not in {*names, "/Off"}:
            widget["/AS"] = value if chosen in names and isinstance(value, Name) else Name.Off
            # Viewers differ on a button that does not say its state: the original is no measure of how it looks.
            notes.add("appearance-made")
        return
    if not has_value("/Btn", value) or is_dictionary(widget.get("/Parent")):
        # Without pictures nobody can tell which button of a group is on.
        if has_value("/Btn", value):
            notes.add("appearance-incomplete")
        return
    state = value if isinstance(value, Name) and len(chosen) > 1 else Name.Yes
    pictures = Dictionary()
    pictures[state] = _check_mark(pdf, widget)
    widget["/AP"] = Dictionary(N=pictures)
    widget["/AS"] = state
    notes.add("appearance-made")


def _check_mark(pdf: Pdf, widget: Any) -> Any:
    from pikepdf import Array, Dictionary, Name

    corners = [real(entry) or 0.0 for entry in own_array(widget, "/Rect")] + [0.0] * 4
    width, height = abs(corners[2] - corners[0]), abs(corners[3] - corners[1])
    size = max(4.0, min(width, height) * 0.9)
    marks = pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.ZapfDingbats))
    x, y = (width - size * 0.846) / 2, (height - size * 0.7) / 2
    content = f"q BT 0 g /ZaDb {size:.2f} Tf {x:.2f} {y:.2f} Td ({_CHECK}) Tj ET Q".encode()
    return pdf.make_stream(
        content,
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=Array([0, 0, round(width, 2), round(height, 2)]),
        Resources=Dictionary(Font=Dictionary(ZaDb=marks)),
    )
