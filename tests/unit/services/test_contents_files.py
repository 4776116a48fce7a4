"""The contents as files for other programs: a spreadsheet shows what stands in them, Word finds heading and table."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from pathlib import Path

import pytest

from hcprep.services.book_words import book_words
from hcprep.services.contents import ContentsRow, contents_bytes
from hcprep.services.portal_sheet import MAP_HEAD
from hcprep.services.tables import table_bytes


def row(title: str = "Lease", exhibit: str = "A-1", printed: str = "12–14", captions: tuple[str, ...] = ()) -> ContentsRow:
    return ContentsRow(
        tab="A", exhibit=exhibit, title=title, date="2020-01-15", first_page=12, last_page=14, printed=printed, captions=captions
    )


def cells(*rows: ContentsRow, language: str = "en") -> list[dict[str, str]]:
    made = contents_bytes(rows, Path("c.csv"), book_words(language))
    # Without the mark Excel takes accents for something else.
    assert made.startswith(b"\xef\xbb\xbf")
    between = {"en": ",", "fr": ";"}[language]
    return list(csv.DictReader(io.StringIO(made.decode("utf-8-sig"), newline=""), delimiter=between))


def test_a_french_spreadsheet_finds_its_columns() -> None:
    (read,) = cells(row("Bail; été 2019, « rue Müller »"), language="fr")
    assert (read["exhibit"], read["title"], read["pages"]) == ("A-1", "Bail; été 2019, « rue Müller »", "3")


@pytest.mark.parametrize(
    "title",
    [
        "=1+1",
        "+1",
        "-2",
        "@x",
        "\t=1",
        " =1",
        "\n=1",
        "＝1",
        "1-1",
        "10/12",
        "007",
        "1.10",
        "12e3",
        "May 2024",
        "Mars 2019",
        "5 août",
    ],
)
def test_a_title_that_a_spreadsheet_would_change_stays_words(title: str) -> None:
    assert cells(row(title))[0]["title"] == f"'{title}"


@pytest.mark.parametrize("title", ["Lease – 2019-2020", "Mayor’s letter", "Été", "May 2024 pay stub", "12 pages", "", "Marche 3"])
def test_other_titles_stay_as_they_are(title: str) -> None:
    assert cells(row(title))[0]["title"] == title


def test_labels_and_numbers_that_look_like_dates_are_no_dates() -> None:
    """Exhibit 1-1 of a court book was the first of January in a spreadsheet, and page 5/1 the fifth."""
    (court,) = cells(row(exhibit="1-1", printed="5/1", captions=("p. 2: =1",)))
    assert (court["exhibit"], court["printed"], court["captions"]) == ("'1-1", "'5/1", "p. 2: =1")
    (usual,) = cells(row(exhibit="A-1"))
    assert (usual["exhibit"], usual["printed"], usual["first_page"], usual["date"]) == ("A-1", "12–14", "12", "2020-01-15")
    told = json.loads(contents_bytes((row(exhibit="1-1"),), Path("c.json"), book_words("en")))
    assert told[0]["exhibit"] == "1-1"


def test_the_word_table_has_a_heading_a_name_and_a_head_row_and_runs_as_its_words_do() -> None:
    made = contents_bytes((row("شهادة ميلاد", captions=("p. 2: <&>",)), row("Bail & cie")), Path("c.docx"), book_words("fr"))
    with zipfile.ZipFile(io.BytesIO(made)) as word:
        page = word.read("word/document.xml").decode()
    assert re.search('<w:pStyle w:val="Heading1"/></w:pPr><w:r>.*?>Table des matières</w:t>', page)
    assert '<w:tblCaption w:val="Table des matières"/>' in page
    rows = re.findall(r"<w:tr>(.*?)</w:tr>", page)
    assert ["<w:tblHeader/>" in one for one in rows] == [True, False, False, False]
    turned = [one for one in re.findall(r"<w:p>.*?</w:p>", page) if "<w:bidi/>" in one]
    assert len(turned) == 1
    assert "<w:rtl/></w:rPr>" in turned[0]
    assert ">شهادة ميلاد</w:t>" in turned[0]
    assert ">p. 2: &lt;&amp;&gt;</w:t>" in rows[2]


def test_numbers_put_between_stay_words_in_the_page_map_too() -> None:
    """Page 45/1 and exhibit 1-1 were dates in the page map of an upload set."""
    read = list(csv.reader(io.StringIO(table_bytes(MAP_HEAD, [("45/1", "é.pdf", 2, "1-1", 3)], "en").decode("utf-8-sig"))))
    assert read == [list(MAP_HEAD), ["'45/1", "é.pdf", "2", "'1-1", "3"]]
