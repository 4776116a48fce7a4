"""What belongs to the book as a whole: form, layers, metadata and the catalog."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from html import escape

from hcprep.model.layout import roman
from hcprep.package.archival import ARCHIVE_NAMES, archive_profile
from hcprep.package.sink import BookSink
from hcprep.package.source import Source, SourceCopier
from hcprep.package.spec import BookSpec
from hcprep.package.syntax import array, broken, dictionary, items, literal, refer, text

LEFT_OUT = b"/PageNumbersLeftOut"
_NUMBERED = re.compile(r"(.*?)([1-9]\d*)")


@dataclass(slots=True)
class FormResources:
    """Resources of all forms, merged by name; the first of equal names counts, appearances do not depend on it."""

    merged: dict[bytes, dict[bytes, bytes]] = field(default_factory=dict)

    def add(self, copier: SourceCopier, number: int) -> None:
        """Add the resources of one source's form, by new number."""
        found = copier.look_up(refer(number))
        for kind, value in (items(found) if found.startswith(b"<<") else {}).items():
            entries = copier.look_up(value)
            if entries.startswith(b"<<"):
                self.merged[kind] = items(entries) | self.merged.get(kind, {})

    def write(self) -> bytes:
        """Return them as one dictionary."""
        return dictionary({kind: dictionary(entries) for kind, entries in self.merged.items()})


def write_form(sink: BookSink, sources: Sequence[Source], resources: FormResources) -> dict[bytes, bytes]:
    """Write one field per part above the part's own fields; return the catalog's entry, if there is any form."""
    with_fields = [source for source in sources if source.index.fields]
    names = [source.field_name.replace(".", "_") for source in with_fields]
    if not all(names) or len(set(names)) < len(names):
        raise broken("field names")
    for source, name in zip(with_fields, names, strict=True):
        index = source.index
        entries = {b"/T": text(name), b"/Kids": array([refer(source.base + kid) for kid in index.fields])}
        if index.default_appearance:
            entries[b"/DA"] = literal(index.default_appearance.encode("latin-1", "replace"))
        if index.quadding:
            entries[b"/Q"] = b"%d" % index.quadding
        if index.resources:
            # Readers that look for fonts above a field find those of its own paper, whatever names others use.
            entries[b"/DR"] = refer(source.base + index.resources)
        sink.put(source.parent_field, dictionary(entries))
    if not with_fields:
        return {}
    fields = array([refer(source.parent_field) for source in with_fields])
    return {b"/AcroForm": refer(sink.add(dictionary({b"/Fields": fields, b"/DR": resources.write()})))}


def write_layers(sink: BookSink, sources: Sequence[Source]) -> dict[bytes, bytes]:
    """Write the layers of all parts, each part's below its label; those hidden stay hidden."""
    groups: list[bytes] = []
    hidden: list[bytes] = []
    order: list[bytes] = []
    for source in sources:
        own = [refer(source.base + group) for group in source.index.groups]
        if own:
            groups += own
            hidden += [refer(source.base + group) for group in source.index.hidden]
            order.append(array([text(source.label), *own]))
    if not groups:
        return {}
    shown = dictionary({b"/Name": text("1"), b"/Order": array(order), b"/OFF": array(hidden)})
    return {b"/OCProperties": refer(sink.add(dictionary({b"/OCGs": array(groups), b"/D": shown})))}


def write_structure(sources: Sequence[Source]) -> dict[bytes, bytes]:
    """Return the catalog's entries for the one tagged source. Raises BuildError if there are two."""
    tagged = [source for source in sources if source.index.structure]
    if len(tagged) > 1:
        raise broken("two structure trees")
    if not tagged:
        return {}
    root = refer(tagged[0].base + tagged[0].index.structure)
    return {b"/MarkInfo": dictionary({b"/Marked": b"true"}), b"/StructTreeRoot": root}


def write_info(sink: BookSink, spec: BookSpec) -> int:
    """Write the information dictionary: title, and author, date and numbers left out if the book tells them."""
    entries = {b"/Title": text(spec.title)}
    if spec.author:
        entries[b"/Author"] = text(spec.author)
    if spec.gone is not None:
        entries[LEFT_OUT] = text(" ".join(spec.gone))
    if spec.created is not None:
        entries |= {b"/CreationDate": text(_date(spec.created)), b"/ModDate": text(_date(spec.created))}
    return sink.add(dictionary(entries))


def _date(moment: datetime) -> str:
    zone = moment.strftime("%z")
    return moment.strftime("D:%Y%m%d%H%M%S") + (f"{zone[:3]}'{zone[3:5]}'" if zone else "")


def write_metadata(sink: BookSink, spec: BookSpec) -> int:
    """Write the same as XMP."""
    language = escape(spec.language)
    rows = ["<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>B</pdfaid:conformance>"] if spec.archival else []
    named = f' xmlns:pdfaid="{ARCHIVE_NAMES}"' if spec.archival else ""
    rows += [
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{_plain(spec.title)}</rdf:li></rdf:Alt></dc:title>',
        f"<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>",
    ]
    if spec.author:
        rows.append(f"<dc:creator><rdf:Seq><rdf:li>{_plain(spec.author)}</rdf:li></rdf:Seq></dc:creator>")
    if spec.created is not None:
        moment = spec.created.replace(microsecond=0).isoformat()
        rows += [f"<xmp:{key}>{moment}</xmp:{key}>" for key in ("CreateDate", "ModifyDate")]
    packet = (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n<x:xmpmeta xmlns:x="adobe:ns:meta/">\n'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"'
        + named
        + ">\n"
        + "\n".join(rows)
        + '\n</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end="r"?>'
    ).encode()
    length = b"%d" % len(packet)
    return sink.add(dictionary({b"/Type": b"/Metadata", b"/Subtype": b"/XML", b"/Length": length}), packet)


def _write_colours(sink: BookSink) -> bytes:
    """Write what the file's plain colours mean, and return the catalog's entry."""
    profile = archive_profile()
    number = sink.add(dictionary({b"/N": b"3", b"/Length": b"%d" % len(profile)}), profile)
    entries = {
        b"/Type": b"/OutputIntent",
        b"/S": b"/GTS_PDFA1",
        b"/OutputConditionIdentifier": text("sRGB"),
        b"/Info": text("sRGB"),
        b"/DestOutputProfile": refer(number),
    }
    return array([dictionary(entries)])


def _plain(words: str) -> str:
    """Escape words for XML and leave out what it cannot hold."""
    allowed = (c for c in words if c in "\t\n" or (c >= " " and not "\ud800" <= c <= "\udfff" and c not in "\ufffe\uffff"))
    return escape("".join(allowed), quote=False)


def page_labels(labels: Sequence[str]) -> bytes:
    """Return the page labels: their places in the file if there are none, else runs of numbers and words by themselves.

    A number may stand behind words (`C.12`), or be written in small Roman letters as far as they count on from `i`.
    """
    if not labels:
        return b"<< /Nums [ 0 << /S /D >> ] >>"
    rows: list[bytes] = []
    count, prefix, form = 0, "", ""
    for place, label in enumerate(labels):
        count += 1
        if form and label == prefix + (roman(count) if form == "r" else str(count)):
            continue
        found = _NUMBERED.fullmatch(label)
        form, prefix, count = ("D", found[1], int(found[2])) if found else ("", label, 0)
        if label == roman(1):
            form, prefix, count = "r", "", 1
        entries = {b"/P": text(prefix)} if prefix else {}
        if form:
            entries |= {b"/S": b"/" + form.encode(), b"/St": b"%d" % count}
        rows.append(b"%d %b" % (place, dictionary(entries)))
    return b"<< /Nums [ " + b" ".join(rows) + b" ] >>"


def write_catalog(sink: BookSink, spec: BookSpec, root: int, outline: int, more: Mapping[bytes, bytes]) -> int:
    """Write the catalog and return its number."""
    entries = {
        b"/Type": b"/Catalog",
        b"/Pages": refer(root),
        b"/Lang": text(spec.language),
        b"/Metadata": refer(write_metadata(sink, spec)),
        b"/PageLabels": page_labels(spec.labels),
        b"/ViewerPreferences": b"<< /DisplayDocTitle true >>",
    }
    if spec.archival:
        entries[b"/OutputIntents"] = _write_colours(sink)
    if outline:
        entries |= {b"/Outlines": refer(outline), b"/PageMode": b"/UseOutlines"}
    return sink.add(dictionary(entries | dict(more)))
