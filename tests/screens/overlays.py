"""Everything that can stand over or beside a page, each opened as a person opens it, on the example.

`OVERLAYS` maps a name to what opens it and returns what is then on screen: the dialog, or the page for what stands in it.
Each may be opened in any order, on a window of either language and any size of text.
"""

from __future__ import annotations

from tests.screens.casestates import CASE
from tests.screens.paperstates import PAPERS
from tests.screens.portalstates import portal_closer, portal_costs, portal_plan
from tests.screens.reviewstates import REVIEW
from tests.screens.stand import Opener
from tests.screens.storystates import STORY
from tests.screens.windowstates import WINDOW

OVERLAYS: dict[str, Opener] = {
    **WINDOW,
    **CASE,
    **PAPERS,
    **STORY,
    **REVIEW,
    "portal-plan": portal_plan,
    "portal-costs": portal_costs,
    "portal-closer": portal_closer,
}
