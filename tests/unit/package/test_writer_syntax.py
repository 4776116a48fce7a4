from __future__ import annotations

import re
from io import BytesIO

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hcprep.errors import BuildError
from hcprep.package.syntax import elements, items, literal, number, reference, renumber, retarget, text, write_name

LITERALS = [
    (b"(see 1 0 R here)", b"(see 1 0 R here)"),
    (b"(a \\) 1 0 R \\( b)", b"(a \\) 1 0 R \\( b)"),
    (b"(nested (1 0 R) 2 0 R)", b"(nested (1 0 R) 2 0 R)"),
    (b"(ends with backslash \\\\) 3 0 R", b"(ends with backslash \\\\) 103 0 R"),
    (b"<31203020 52>", b"<31203020 52>"),
    (b"/Name#201 0 R", b"/Name#201 0 R"),
    (b"/A1 0 0 R", b"/A1 100 0 R"),
    (b"[1 2 0 R 3]", b"[1 102 0 R 3]"),
    (b"[1 0 R 2 0 R]", b"[101 0 R 102 0 R]"),
    (b"[1 0 R2 0 R]", b"[1 0 R2 0 R]"),
    (b"<</K 5 0 R>>", b"<</K 105 0 R>>"),
    (b"<</K(x)/L 5 0 R>>", b"<</K(x)/L 105 0 R>>"),
    (b"% 1 0 R\n2 0 R", b"% 1 0 R\n102 0 R"),
    (b"(%) 2 0 R % (\r3 0 R", b"(%) 102 0 R % (\r103 0 R"),
    (b"1.5 0 R", b"1.5 0 R"),
    (b"-5 0 R", b"-5 0 R"),
    (b"12\n0\tR", b"112 0 R"),
]


@pytest.mark.parametrize(("before", "after"), LITERALS)
def test_references_move_and_nothing_else(before: bytes, after: bytes) -> None:
    assert renumber(before, 100) == after


@pytest.mark.parametrize("bad", [b"(open", b"(open (twice)", b"(cut \\", b"4 1 R"])
def test_what_qpdf_never_writes_is_refused(bad: bytes) -> None:
    with pytest.raises(BuildError):
        renumber(bad, 1)


_names = st.text(st.characters(min_codepoint=1, max_codepoint=255), min_size=1, max_size=8)
_leaves = st.one_of(
    st.binary(max_size=20),
    st.sampled_from([b"1 0 R", b"(1 0 R", b"2 0 R) % 3 0 R", b"\\(4 0 R\\", b"<5 0 R>", b"\r\n6 0 R"]),
    st.integers(-1000, 1000),
    st.integers(1, 5).map(lambda place: ("reference", place)),
    _names,
)
_trees = st.recursive(
    _leaves, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_names, inner, max_size=4), max_leaves=20
)


def _build(pdf: pikepdf.Pdf, value: object) -> object:
    if isinstance(value, bytes):
        return pikepdf.String(value)
    if isinstance(value, tuple):
        return pdf.Root.Targets[value[1] - 1]
    if isinstance(value, str):
        return pikepdf.Name("/" + value)
    if isinstance(value, list):
        return pikepdf.Array([_build(pdf, entry) for entry in value])
    if isinstance(value, dict):
        return pikepdf.Dictionary({"/" + key: _build(pdf, entry) for key, entry in value.items()})
    return value


def _facts(value: object) -> object:
    """Describe an object, references by number."""
    if isinstance(value, pikepdf.Object):
        if value.is_indirect:
            return ("reference", value.objgen[0])
        if isinstance(value, pikepdf.Array):
            return [_facts(entry) for entry in value]
        if isinstance(value, pikepdf.Dictionary):
            return {key: _facts(entry) for key, entry in value.items()}
        return (type(value).__name__, bytes(value))
    return value


@settings(max_examples=150)
@given(_trees)
def test_any_object_qpdf_writes_is_renumbered_exactly(tree: object) -> None:
    pdf = pikepdf.new()
    pdf.Root.Targets = pikepdf.Array([pdf.make_indirect(pikepdf.Dictionary(Here=place)) for place in range(5)])
    pdf.Root.Probe = pdf.make_indirect(pikepdf.Array([_build(pdf, tree)]))
    out = BytesIO()
    pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.disable, static_id=True)
    data = out.getvalue()
    with pikepdf.open(out) as saved:
        place = saved.Root.Probe.objgen[0]
        start = re.search(rb"(?:^|\n)%d 0 obj\n" % place, data)
        assert start is not None
        # The next object, or the table, follows the end mark that stands outside every string.
        body = data[start.end() : _next_object(data, start.end())]
        assert renumber(body, 0) == body
        assert _shift(_facts(saved.Root.Probe[0]), 1000) == _parsed(elements(renumber(body, 1000))[0])


def _next_object(data: bytes, start: int) -> int:
    table = data.rindex(b"\nxref\n")
    offsets = [int(row[:10]) for row in data[table:].splitlines() if re.fullmatch(rb"\d{10} \d{5} n ?", row)]
    return min((offset for offset in offsets if offset > start), default=table)


def _shift(facts: object, by: int) -> object:
    if isinstance(facts, tuple) and facts[0] == "reference":
        return ("reference", facts[1] + by)
    if isinstance(facts, list):
        return [_shift(entry, by) for entry in facts]
    if isinstance(facts, dict):
        return {key: _shift(entry, by) for key, entry in facts.items()}
    return facts


def _parsed(raw: bytes) -> object:
    """Read raw syntax with the module's own splitters down to leaves, leaves with pikepdf."""
    if place := reference(raw):
        return ("reference", place)
    if raw.startswith(b"["):
        return [_parsed(entry) for entry in elements(raw)]
    if raw.startswith(b"<<"):
        return {key.decode("utf-8", "surrogateescape"): _parsed(entry) for key, entry in items(raw).items()}
    return _facts(pikepdf.Object.parse(raw))


def test_links_to_book_pages_become_destinations() -> None:
    before = (
        b"<< /A << /S /URI /URI (hcprep:page/12) /Type /Action >> /Contents (to \\(hcprep:page/9\\)) "
        b"/Next [ << /S /URI /URI (https://example.org/) >> ] >>"
    )
    after = retarget(before, lambda page: b"[ %d 0 R /Fit ]" % (page + 500))
    link = items(after)
    assert items(link[b"/A"]) == {b"/S": b"/GoTo", b"/Type": b"/Action", b"/D": b"[ 512 0 R /Fit ]"}
    assert link[b"/Contents"] == items(before)[b"/Contents"]
    assert link[b"/Next"] == items(before)[b"/Next"]


def test_a_string_that_only_looks_like_a_link_stays() -> None:
    before = b"<< /Title (hcprep:page/3) /S /URI /URI (https://example.org/) >>"
    assert retarget(before, lambda page: b"%d" % page) == before


@given(st.text(max_size=40))
def test_text_reads_back(words: str) -> None:
    try:
        words.encode("utf-16-be")
    except UnicodeEncodeError:
        return
    assert str(pikepdf.Object.parse(text(words))) == words


@given(st.binary(max_size=40))
def test_literals_read_back(data: bytes) -> None:
    assert bytes(pikepdf.Object.parse(literal(data))) == data


@given(st.binary(min_size=1, max_size=20).filter(lambda data: b"\0" not in data))
def test_names_read_back(data: bytes) -> None:
    written = items(b"<< " + write_name(b"/" + data) + b" 1 >>")
    assert written == {b"/" + data: b"1"}


@pytest.mark.parametrize(
    ("value", "written"), [(0, b"0"), (-0.00001, b"0"), (1e-9, b"0"), (1e7, b"10000000"), (-1.5, b"-1.5"), (10.0, b"10")]
)
def test_numbers_are_short_and_without_exponent(value: float, written: bytes) -> None:
    assert number(value) == written
