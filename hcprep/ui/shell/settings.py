"""What a person sets in the header: language, size of text, colours, and privacy on this computer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hcprep.ui.language import Language
from hcprep.ui.shell.prefs import Prefs
from hcprep.ui.theme import Scheme

if TYPE_CHECKING:
    from hcprep.ui.shell.program import Program
    from hcprep.ui.shell.window import MainWindow


class WindowSettings(QObject):
    """Changes the window at once, and tells what is to be kept for the next time: a language, a size and scheme, or `Prefs`."""

    language_changed = Signal(str)
    look_changed = Signal(int, str)
    prefs_changed = Signal(object)

    def __init__(self, window: MainWindow, program: Program, prefs: Prefs) -> None:
        super().__init__(window)
        self._window = window
        self._languages, self._theme = program.languages, program.theme
        self.prefs = prefs

    def use_language(self, language: Language) -> None:
        """Put the window into another language; what was typed stays."""
        self._window.book.commit()
        self._languages.use(language)
        self.show()
        self._window.retranslate()
        self.language_changed.emit(language)

    def use_scale(self, scale: int) -> None:
        """Change the size of text (percent)."""
        self._use_look(scale, self._theme.scheme)

    def use_scheme(self, scheme: Scheme) -> None:
        """Change the colours."""
        self._use_look(self._theme.scale, scheme)

    def follow_system(self) -> None:
        """Put on the computer's own colours again after they changed."""
        self._theme.apply()

    def use_idle(self, minutes: int) -> None:
        """Lock after so many minutes without input."""
        self._use_prefs(replace(self.prefs, idle=minutes))

    def use_shared(self, shared: bool) -> None:  # noqa: FBT001 - slot of a toggle
        """Keep to what a computer used by others asks for."""
        self._use_prefs(replace(self.prefs, shared=shared).standing(self._window.step))

    def keep(self, prefs: Prefs) -> None:
        """Take over other preferences that change nothing on screen."""
        if prefs != self.prefs:
            self.prefs = prefs
            self.prefs_changed.emit(prefs)

    def show(self) -> None:
        """Draw in the header what is set."""
        self._window.header.show_language(self._languages.language, self._theme.scale, self._theme.scheme, self.prefs)

    def _use_prefs(self, prefs: Prefs) -> None:
        self.prefs = prefs
        self.show()
        self._window.draw()
        self.prefs_changed.emit(prefs)

    def _use_look(self, scale: int, scheme: Scheme) -> None:
        self._theme.look(scale, scheme)
        self._window.frame.fit(scale)
        self.show()
        self._window.draw()
        self.look_changed.emit(scale, scheme)
