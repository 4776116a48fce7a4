"""What a file says of itself, in its information dictionary and in XMP: what was chosen, and nothing about anybody."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, StreamObject

from hcprep.package.archival import archive_profile
from hcprep.package.proving.objects import entry, followed
from hcprep.package.proving.wire import Found

LEFT_OUT = "/PageNumbersLeftOut"
_INFORMATION = {"/Title", "/CreationDate", "/ModDate", LEFT_OUT}
_STORED = {"/Length", "/Filter", "/DecodeParms"}
_XML = ("/Metadata", "/XML")
_DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)")
_ADDRESS = re.compile(
    r"(?:adobe:ns:meta/|http://(?:www\.w3\.org|purl\.org|ns\.adobe\.com|www\.aiim\.org)/[\w./#-]*|W5M0MpCehiHzreSzNTczkc9d|)"
)


def check_information(reader: PdfReader, wanted: Mapping[str, Any], found: Found) -> None:
    """Let the file say its title, language, author, dates and the numbers it leaves out, and nothing else."""
    found.count("metadata", 4)
    information: Mapping[str, Any] = reader.metadata or {}
    if str(information.get("/Title", "")) != wanted["title"]:
        found.fail("metadata", 0, "title", have=str(information.get("/Title", "")))
    if str(information.get("/Author", "")) != wanted["author"]:
        found.fail("metadata", 0, "information", name="Author")
    if information.get(LEFT_OUT) != wanted.get("gone"):
        found.fail("metadata", 0, "information", name=LEFT_OUT.removeprefix("/"))
    for key in sorted(set(information) - _INFORMATION - {"/Author"}):
        found.fail("metadata", 0, "information", name=key.removeprefix("/"))
    language = str(reader.root_object.get("/Lang", ""))
    if language != wanted["language"]:
        found.fail("metadata", 0, "language", have=language)


def check_remarks(reader: PdfReader, wanted: Mapping[str, Any], found: Found) -> None:
    """Let the file's XMP say title, language, author and dates; anything else in it nobody chose to hand over."""
    stream = followed(entry(reader.root_object, "/Metadata"))
    if not isinstance(stream, StreamObject):
        found.fail("metadata", 0, "remarks", name="")
        return
    if stream.keys() - _STORED - {"/Type", "/Subtype"} or (stream.get("/Type"), stream.get("/Subtype")) != _XML:
        found.fail("metadata", 0, "remarks", name="XMP")
    text = re.sub(r"<\?[^?]*\?>", "", stream.get_data().decode("utf-8", "replace"))
    _check_dates(reader, text, found)
    archival = _check_archive(reader, text, wanted, found)
    said = {" ".join(unescape(part).split()) for part in re.findall(r">([^<]+)", text)} - {""}
    expected = {" ".join(one.split()) for one in (wanted["title"], wanted["language"], wanted["author"])} - {""}
    expected |= {"2", "B"} if archival else set()
    # Written without what XML cannot hold, so the comparison is of what can be read.
    if not expected <= said or any(not _DATE.fullmatch(one) for one in said - expected) or "<!--" in text:
        found.fail("metadata", 0, "remarks", name="XMP")
    for name, value in re.findall(r'([\w:]+)\s*=\s*"([^"]*)"', text):
        if not _ADDRESS.fullmatch(value) and value != "x-default":
            found.fail("metadata", 0, "remarks", name=name)


def _check_dates(reader: PdfReader, text: str, found: Found) -> None:
    """Let all that is said of when the file was made be the same moment."""
    information: Mapping[str, Any] = reader.metadata or {}
    told = {re.sub(r"\D", "", str(information.get(key, "")))[:14] for key in ("/CreationDate", "/ModDate")}
    told |= {re.sub(r"\D", "", one)[:14] for one in re.findall(r"<xmp:(?:Create|Modify)Date>([^<]*)<", text)} or {""}
    if len(told) > 1:
        found.fail("metadata", 0, "dates")


def _check_archive(reader: PdfReader, text: str, wanted: Mapping[str, Any], found: Found) -> bool:
    """Let the file say that it is PDF/A-2b only if its papers are, and then with the colours it means; tell whether it says so.

    Without the case nobody knows of its papers; saying it and the colours then only go together.
    """
    claims = [f"<pdfaid:{name}>{value}</pdfaid:{name}>" in text for name, value in (("part", "2"), ("conformance", "B"))]
    claimed = "pdfaid" in text
    colours = _colours(reader)
    if (
        claimed != all(claims)
        or claimed != wanted.get("archival", claimed)
        or colours != ([archive_profile()] if claimed else [])
    ):
        found.fail("metadata", 0, "archive")
    return claimed


def _colours(reader: PdfReader) -> list[bytes]:
    intents = followed(entry(reader.root_object, "/OutputIntents"))
    kept = [followed(one) for one in list.__iter__(intents)] if isinstance(intents, ArrayObject) else []
    profiles = [followed(entry(one, "/DestOutputProfile")) if isinstance(one, DictionaryObject) else None for one in kept]
    return [one.get_data() if isinstance(one, StreamObject) else b"" for one in profiles]
