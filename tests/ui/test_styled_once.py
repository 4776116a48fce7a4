"""How often Qt styles a widget: a page that opens and a look that changes must not do it again for each thing around it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from hcprep.app.wiring import Wired


class Styled(QObject):
    """Counts how often each widget was told of a style."""

    def __init__(self) -> None:
        super().__init__()
        self.times: Counter[QObject] = Counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.StyleChange:
            self.times[watched] += 1
        return False


@pytest.fixture
def styled(opened: Wired, qapp: QApplication) -> Iterator[Styled]:
    found = Styled()
    qapp.installEventFilter(found)
    yield found
    qapp.removeEventFilter(found)
    found.times.clear()


def test_a_page_is_made_where_it_stays(opened: Wired, styled: Styled) -> None:
    opened.window.go("people")
    assert set(styled.times.values()) == {1}


def test_a_look_is_taken_off_and_put_on_and_left_alone_if_it_is_the_same(opened: Wired, styled: Styled) -> None:
    opened.window.settings.use_scale(150)
    assert styled.times[opened.window.page.heading] == 2
    assert max(styled.times.values()) <= 3
    styled.times.clear()
    opened.window.settings.use_scale(150)
    assert not styled.times
