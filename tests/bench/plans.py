"""How long it takes to lay out a large case for the screen."""

from __future__ import annotations

import statistics
import time

from tests.bench.corpus import PAGES


def plan(documents: int) -> None:
    """Print the median milliseconds of laying out a case of so many papers, each paragraph citing one."""
    from hcprep.model.case import Case
    from hcprep.model.evidence import Document, Evidence, Tab
    from hcprep.model.statement import Citation, Paragraph, Section, Statement, Text
    from hcprep.services.package import estimated_plan

    papers = tuple(
        Evidence(
            id=f"e{number}",
            title=f"Letter {number}",
            documents=(
                Document(
                    id=f"d{number}",
                    filename="a.pdf",
                    media_type="application/pdf",
                    original_sha256="",
                    original_size=1,
                    pages=PAGES,
                ),
            ),
        )
        for number in range(documents)
    )
    told = tuple(
        Paragraph(
            id=f"p{number}", runs=(Text(text="In 2019 I moved here with my daughter. " * 6), Citation(evidence=one.id, page=2))
        )
        for number, one in enumerate(papers)
    )
    taken = []
    for turn in range(21):
        statement = Statement(sections=(Section(id="s", heading=f"Part {turn}", paragraphs=told),))
        tabs = tuple(Tab(id=f"t{place}", evidence=tuple(one.id for one in papers[place::8])) for place in range(8))
        case = Case(id="c", edition="2026-11", evidence=papers, tabs=tabs, statement=statement)
        start = time.perf_counter()
        estimated_plan(case)
        taken.append((time.perf_counter() - start) * 1000)
    print(f"plan of {documents * PAGES} pages: {statistics.median(taken):.1f} ms")
