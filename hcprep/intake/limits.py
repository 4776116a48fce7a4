"""How much one paper may ask for before it is refused."""

MOST_BYTES = 300 * 1024 * 1024
MOST_PAGES = 5000
MOST_PIXELS = 300_000_000
"""Pixels of one picture; more is a mistake or a decompression bomb."""
MOST_PACKED = 256 * 1024 * 1024
"""Bytes that packed objects and the table of where they are may unpack to; qpdf unpacks them before it is asked."""
MOST_OBJECTS = 3_000_000
MOST_VALUES = 5_000_000
"""Names, numbers, texts and containers a PDF may have outside of its pages' content; each takes some hundred bytes of memory."""
MOST_STREAMS = 10_000
"""Pieces the content of one page may come in; programs that write many write some hundreds."""
MOST_FIELDS = 100_000
"""Ways down to fields of a form. Fields that share those below them double with each level, and readers go every way."""
MOST_SIBLINGS = 3000
"""Fields side by side, below none or one other: pdfium compares their names with each other, for seconds from 6,000 on."""
MOST_NOTES = 10_000
"""Links, notes and fields on one page; each is compared by itself in a proof. No page that people read has so many."""
SECONDS = 120.0
"""Time for a paper of up to 120 MB, by the clock; each further MB adds a second."""
MOST_COMPARED = 60
"""Pages drawn both from the original and the normalised PDF; of longer papers, evenly spread ones."""

FEW_COMPARED = 6
"""The same for papers without fields, layers or repairs, of which nothing but the order of objects changes."""
SECONDS_DRAWING = 30.0
"""Processor time after which no more pages are drawn; a paper so slow is taken in all the same. Later pages get the white plate
under their stamp, and the proof draws them twice."""
SECONDS_PAGE = 15.0
"""Processor time for all that is read and drawn of one page; more is refused with its number, however little the file may be.

An old laptop may be two or three times as slow as the machine the public test files were run on."""
MEMORY = 900 * 1024 * 1024
"""Bytes of memory the worker may hold for one paper; whoever asked it looks every moment, and ends it."""
SPACE = 2 * 1024**3
"""Bytes of address space of the worker, where the system limits that (Linux): what nobody sees in time fails."""
MEMORY_PAGE = 700 * 1024 * 1024
"""Bytes of memory that reading or drawing one page may add."""


def seconds_for(size: int) -> float:
    """Return the time limit in seconds for a paper of so many bytes."""
    return max(SECONDS, size / 1_000_000)
