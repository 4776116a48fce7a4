"""The windows a story opens: the map of proof, earlier versions, and questions for letters of support."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from hcprep.errors import HcprepError
from hcprep.ui.dialogs.letters import show_letters
from hcprep.ui.dialogs.proofmap import show_proof_map
from hcprep.ui.pages.base import PageContext


class StoryWindows(QObject):
    """Opens them over one page, saved first; `paragraph_wanted` asks for one paragraph, `failed` tells what did not work."""

    paragraph_wanted = Signal(str)
    failed = Signal(HcprepError)

    def __init__(self, context: PageContext, commit: Callable[[], None], page: QWidget) -> None:
        super().__init__(page)
        self._context, self._commit, self._page = context, commit, page

    def show_map(self) -> None:
        """Show which words stand on which pages."""
        self._commit()
        show_proof_map(self._page, self._context, self.paragraph_wanted.emit)

    def show_letters(self) -> None:
        """Show questions to hand to people who write a letter."""
        self._try(lambda: show_letters(self._page, self._context))

    def show_versions(self, *, notes: bool = False) -> None:
        """Show earlier versions of the story, or of the notes."""
        from hcprep.ui.dialogs.versions import show_story_versions

        self._commit()
        show_story_versions(self._context, self._page, notes=notes)

    def show_original_versions(self) -> None:
        """Show earlier versions of what is written in another language."""
        from hcprep.ui.dialogs.versions import show_original_versions

        self._try(lambda: show_original_versions(self._context, self._page))

    def _try(self, show: Callable[[], object]) -> None:
        self._commit()
        try:
            show()
        except HcprepError as error:
            self.failed.emit(error)
