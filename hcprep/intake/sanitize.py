"""Take out of a PDF what acts by itself, calls other programs or carries other files; what is seen on the page stays."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from hcprep.errors import IntakeRefusedError
from hcprep.model.parts import PartIndex
from hcprep.parts import make_part
from hcprep.parts.objects import MOST_DEPTH, dictionaries, drop, is_array, is_dictionary, number, text, values, whole

if TYPE_CHECKING:
    from pikepdf import Pdf

    from hcprep.intake.notes import Notes

_ACTIONS = {
    "/JavaScript": "javascript-removed",
    "/Launch": "launch-removed",
    "/SubmitForm": "submit-removed",
    "/ImportData": "submit-removed",
    "/GoToR": "remote-links-removed",
    "/GoToE": "remote-links-removed",
    "/Rendition": "media-removed",
    "/Movie": "media-removed",
    "/Sound": "media-removed",
    "/RichMediaExecute": "media-removed",
    "/GoTo3DView": "media-removed",
}
"""Actions that are removed and the note of it; any other but a link is removed as `actions-removed`."""
_LINKS = {"/URI", "/GoTo"}
_MEDIA = {"/RichMedia", "/Screen", "/Movie", "/Sound", "/3D", "/FileAttachment"}
_MEDIA_KEPT = {
    "/Type",
    "/Rect",
    "/AP",
    "/AS",
    "/F",
    "/Contents",
    "/P",
    "/M",
    "/NM",
    "/T",
    "/OC",
    "/Border",
    "/C",
    "/Name",
    "/Popup",
}
_BAD_SCHEME = re.compile(r"\s*(javascript|vbscript|data|file|ms-[a-z-]+)\s*:", re.IGNORECASE)
_SUSPECT = re.compile(
    rb"/S\s*/(?:JavaScript|Launch|SubmitForm|ImportData|GoToR|GoToE|Rendition|Movie|Sound|RichMediaExecute|GoTo3DView)\b"
    rb"|/(?:EmbeddedFiles?|EF|JS|XFA|AA|RichMediaContent)\b"
)
_FORBIDDEN = re.compile(rb"/S /(?:JavaScript|Launch|SubmitForm|ImportData|GoToR|GoToE|Rendition|RichMediaExecute) ")


def sanitize(pdf: Pdf, leaves: Sequence[Any], notes: Notes) -> None:
    """Clean the catalog, the pages, the annotations and the form fields, and take a note of each thing removed."""
    _clean_catalog(pdf, notes)
    base = _base(pdf)
    places = Counter(number(annotation) for leaf in leaves for annotation in dictionaries(leaf.get("/Annots")))
    for at, leaf in enumerate(leaves):
        _drop_triggers(leaf, notes)
        for annotation in dictionaries(leaf.get("/Annots")):
            if places[number(annotation)] == 1 or not number(annotation):
                _aim(annotation, leaves, at)
            if base:
                _complete_address(annotation.get("/A"), base)
            _clean_annotation(annotation, notes)
    form = pdf.Root.get("/AcroForm")
    if is_dictionary(form):
        # The publisher of a form certifies every blank copy of it; on other papers a certification is what a person relies on.
        blank = _certifications(pdf) if "/XFA" in form or notes.printed else set()
        if "/XFA" in form:
            notes.add("xfa-removed")
            del form["/XFA"]
        _clean_fields(form, blank, notes)
    drop(pdf.Root, "/Perms")


def _clean_catalog(pdf: Pdf, notes: Notes) -> None:
    names = pdf.Root.get("/Names")
    if is_dictionary(names):
        if "/JavaScript" in names:
            notes.add("javascript-removed")
        if "/EmbeddedFiles" in names:
            notes.add("embedded-files-removed")
    if "/AF" in pdf.Root:
        notes.add("embedded-files-removed")
    opening = pdf.Root.get("/OpenAction")
    if is_dictionary(opening) and text(opening.get("/S")) not in _LINKS:
        notes.add(_ACTIONS.get(text(opening.get("/S")), "actions-removed"))
    drop(pdf.Root, "/OpenAction")
    _drop_triggers(pdf.Root, notes)


def _drop_triggers(owner: Any, notes: Notes) -> None:
    triggers = owner.get("/AA")
    if is_dictionary(triggers):
        for action in values(triggers):
            kind = text(action.get("/S")) if is_dictionary(action) else ""
            notes.add(_ACTIONS.get(kind, "actions-removed"))
    drop(owner, "/AA")


def _clean_annotation(annotation: Any, notes: Notes) -> None:
    from pikepdf import Name

    _drop_triggers(annotation, notes)
    drop(annotation, "/PA")
    if "/A" in annotation:
        _clean_action(annotation, "/A", notes)
    kind = text(annotation.get("/Subtype"))
    if kind == "/Redact":
        notes.add("redaction-unfinished")
    if kind not in _MEDIA:
        drop(annotation, "/FS")
        return
    notes.add("embedded-files-removed" if kind == "/FileAttachment" else "media-removed")
    for key in set(annotation.keys()) - _MEDIA_KEPT:
        del annotation[key]
    # Its picture stays where it has one; readers draw a note's symbol where it has none.
    annotation["/Subtype"] = Name.Stamp if "/AP" in annotation else Name.Text
    drop(annotation, "/Name")


def _aim(annotation: Any, leaves: Sequence[Any], at: int) -> None:
    """Let what leads to the next, previous, first or last page, seen from page `at`, lead to that page itself."""
    from pikepdf import Array, Dictionary, Name

    action = annotation.get("/A")
    if not is_dictionary(action) or action.get("/S") != "/Named":
        return
    ways = {"/NextPage": at + 1, "/PrevPage": at - 1, "/FirstPage": 0, "/LastPage": len(leaves) - 1}
    target = ways.get(text(action.get("/N")), -1)
    if 0 <= target < len(leaves) and "/Next" not in action:
        annotation["/A"] = Dictionary(S=Name.GoTo, D=Array([leaves[target], Name.XYZ, None, None, None]))


def _base(pdf: Pdf) -> str:
    """Return the address that short ones in links begin with, empty if there is none."""
    told = pdf.Root.get("/URI")
    return text(told.get("/Base")) if is_dictionary(told) else ""


def _complete_address(action: Any, base: str) -> None:
    """Write out the address of a link, because the book has no such beginning."""
    from urllib.parse import quote, urljoin

    from pikepdf import String

    for _ in range(MOST_DEPTH):
        if not is_dictionary(action):
            return
        short = text(action.get("/URI"))
        whole_address = urljoin(base, short)
        if short and whole_address != short:
            action["/URI"] = String(quote(whole_address, safe="%/:=&?~#+!$,;'@()*[]"))
        action = action.get("/Next")


def _clean_action(owner: Any, key: str, notes: Notes) -> None:
    """Keep a chain of links, cut it where something else begins."""
    for _ in range(MOST_DEPTH):
        action = owner.get(key)
        if action is None:
            return
        kind = text(action.get("/S")) if is_dictionary(action) else ""
        if kind not in _LINKS:
            notes.add(_ACTIONS.get(kind, "actions-removed"))
            del owner[key]
            return
        if kind == "/URI" and _BAD_SCHEME.match(text(action.get("/URI"))):
            notes.add("links-removed")
            del owner[key]
            return
        owner, key = action, "/Next"
        if is_array(action.get("/Next")):
            notes.add("actions-removed")
            del action["/Next"]
    drop(owner, key)


def _certifications(pdf: Pdf) -> set[int]:
    """Return the signatures by which its publisher certifies a document."""
    perms = pdf.Root.get("/Perms")
    return {number(value) for value in values(perms)} if is_dictionary(perms) else set()


def _clean_fields(form: Any, certifications: set[int], notes: Notes) -> None:
    waiting = [(field, "") for field in dictionaries(form.get("/Fields"))]
    seen: set[int] = set()
    while waiting:
        field, kind = waiting.pop()
        if number(field) in seen:
            continue
        if number(field):
            seen.add(number(field))
        kind = text(field.get("/FT")) or kind
        _drop_triggers(field, notes)
        if "/A" in field:
            _clean_action(field, "/A", notes)
        if kind == "/Sig":
            _unsign(field, certifications, notes)
        waiting.extend((kid, kind) for kid in dictionaries(field.get("/Kids")))


def _unsign(field: Any, certifications: set[int], notes: Notes) -> None:
    """Keep the picture of a signature and lose the signature, which no copy of the pages could keep valid."""
    if "/V" in field:
        if number(field["/V"]) not in certifications:
            notes.add("signature-not-verifiable")
        field["/Ff"] = whole(field.get("/Ff")) | 1
    for key in ("/V", "/Lock", "/SV"):
        drop(field, key)


def guard(part: bytes, index: PartIndex, notes: Notes) -> tuple[bytes, PartIndex]:
    """Look through every object of a part for actions and files in places nobody thought of, and take them out.

    Raises IntakeRefusedError `intake-damaged` when some are left after that.
    """
    if not _SUSPECT.search(_objects_only(part, index)):
        return part, index
    from io import BytesIO

    import pikepdf

    with pikepdf.open(BytesIO(part)) as pdf:
        for obj in pdf.objects:
            _clean_deep(obj, notes, 0)
        part, index = make_part(pdf)
    if _FORBIDDEN.search(_objects_only(part, index)):
        raise IntakeRefusedError("intake-damaged")
    return part, index


def _objects_only(part: bytes, index: PartIndex) -> bytes:
    """Return the text of all objects without the data of their streams."""
    return b"\n".join(part[entry.start : entry.end if entry.stream < 0 else entry.stream] for entry in index.objects)


def _clean_deep(obj: Any, notes: Notes, depth: int) -> None:
    from pikepdf import Stream

    if depth > MOST_DEPTH:
        return
    stream = isinstance(obj, Stream)
    if is_array(obj):
        for entry in obj:
            _clean_inside(entry, notes, depth)
        return
    if not stream and not is_dictionary(obj):
        return
    if text(obj.get("/S")) in _ACTIONS:
        notes.add(_ACTIONS[text(obj.get("/S"))])
        for key in set(obj.keys()):
            del obj[key]
        return
    if stream and obj.get("/Type") == "/EmbeddedFile":
        notes.add("embedded-files-removed")
        obj.write(b"")
    if is_dictionary(obj.get("/EF")):
        notes.add("embedded-files-removed")
        del obj["/EF"]
    if is_dictionary(obj.get("/AA")) and any(is_dictionary(entry) and "/S" in entry for entry in values(obj["/AA"])):
        _drop_triggers(obj, notes)
    for entry in values(obj):
        _clean_inside(entry, notes, depth)


def _clean_inside(entry: Any, notes: Notes, depth: int) -> None:
    # Objects of their own are visited by themselves.
    if (is_array(entry) or is_dictionary(entry)) and not number(entry):
        _clean_deep(entry, notes, depth + 1)
