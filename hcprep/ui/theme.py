"""How the window looks: light, dark and high-contrast colours, size of text, and one style sheet made from them."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from hcprep import datafiles

Scheme = Literal["system", "light", "dark", "contrast"]
SCALES = (100, 125, 150, 175, 200)
"""Sizes of text in percent."""


@dataclass(frozen=True, slots=True)
class Colours:
    """One palette; every text colour has at least 4.5:1 against each ground it stands on (checked by a test)."""

    ground: str
    """Behind pages."""
    panel: str
    """Fields, cards, header, foot."""
    aside: str
    """Behind the task list."""
    text: str
    quiet: str
    """Hints and statuses."""
    line: str
    """Borders of fields and buttons; 3:1 against ground and panel."""
    rule: str
    """Borders that only decorate."""
    accent: str
    """Main buttons, links, the current step."""
    on_accent: str
    accent_hover: str
    chosen: str
    """Behind the current step and chosen rows."""
    focus: str
    danger: str
    danger_ground: str
    good: str
    note_ground: str
    dark: bool = False


LIGHT = Colours(
    ground="#f7f7f5",
    panel="#ffffff",
    aside="#eeeeea",
    text="#1b1f24",
    quiet="#4d545c",
    line="#70777f",
    rule="#d5d6d1",
    accent="#1c5a94",
    on_accent="#ffffff",
    accent_hover="#134676",
    chosen="#dde9f5",
    focus="#1c5a94",
    danger="#a3200d",
    danger_ground="#fdf1ee",
    good="#1d6337",
    note_ground="#eef4fa",
)
DARK = Colours(
    ground="#1a1d21",
    panel="#23272c",
    aside="#15181b",
    text="#eceef0",
    quiet="#b4bac1",
    line="#868e97",
    rule="#3a4047",
    accent="#8ec2f2",
    on_accent="#0d1a26",
    accent_hover="#b1d6f7",
    chosen="#24384b",
    focus="#8ec2f2",
    danger="#ff9f8f",
    danger_ground="#39211e",
    good="#86d5a1",
    note_ground="#1f2d3a",
    dark=True,
)
CONTRAST = Colours(
    ground="#000000",
    panel="#000000",
    aside="#000000",
    text="#ffffff",
    quiet="#ffffff",
    line="#ffffff",
    rule="#ffffff",
    accent="#ffff00",
    on_accent="#000000",
    accent_hover="#ffffff",
    chosen="#1a1a1a",
    focus="#00ffff",
    danger="#ffb3a7",
    danger_ground="#000000",
    good="#9dff9d",
    note_ground="#000000",
    dark=True,
)


def system_scheme(app: QApplication) -> Scheme:
    """Return what the computer is set to: high contrast first, then dark or light."""
    hints = app.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return "contrast"
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


def colours_of(app: QApplication, scheme: Scheme) -> Colours:
    """Return the colours of a scheme; `system` follows the computer."""
    found = system_scheme(app) if scheme == "system" else scheme
    return {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}.get(found, LIGHT)


class Theme:
    """Puts colours and size of text on the whole program; `look` can be changed at any time."""

    def __init__(self, app: QApplication, scale: int = 100, scheme: Scheme = "system") -> None:
        self._app = app
        self._points = max(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).pointSizeF(), 10.0)
        self.scale = scale
        self.scheme: Scheme = scheme
        app.setStyle("Fusion")
        self.apply()

    @property
    def colours(self) -> Colours:
        """The colours on screen now."""
        return colours_of(self._app, self.scheme)

    def look(self, scale: int, scheme: Scheme) -> None:
        """Change size of text (percent, one of SCALES) and colours."""
        self.scale, self.scheme = scale, scheme
        self.apply()

    def apply(self) -> None:
        """Put the look on; called again when the computer's own setting changes."""
        font = QFont(self._app.font())
        font.setPointSizeF(self._points * 1.1 * self.scale / 100)
        sheet = style_sheet(self.colours, self.scale, self._points * 1.1)
        if self._app.isRightToLeft():
            sheet = mirrored(sheet)
        changed = sheet != self._app.styleSheet()
        if changed:
            # In place of another one, Qt styles every widget once for each widget it is in; taken off and put on, once.
            self._app.setStyleSheet("")
        self._app.setFont(font)
        self._app.setPalette(palette(self.colours))
        if changed:
            self._app.setStyleSheet(sheet)


def palette(colours: Colours) -> QPalette:
    """Return a Qt palette, for what the style sheet does not reach (menus, selections, native text editing)."""
    made = QPalette()
    role = QPalette.ColorRole
    for which, value in {
        role.Window: colours.ground,
        role.WindowText: colours.text,
        role.Base: colours.panel,
        role.AlternateBase: colours.aside,
        role.Text: colours.text,
        role.Button: colours.panel,
        role.ButtonText: colours.text,
        role.BrightText: colours.danger,
        role.Mid: colours.line,
        role.ToolTipBase: colours.panel,
        role.ToolTipText: colours.text,
        role.PlaceholderText: colours.quiet,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
    }.items():
        made.setColor(which, QColor(value))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(colours.quiet))
    return made


def style_sheet(colours: Colours, scale: int, points: float) -> str:
    """Return the style sheet for colours and a size of text; sizes in it are logical pixels at that scale."""
    values = {item.name: str(getattr(colours, item.name)) for item in fields(colours)}
    grown = scale / 100
    values.update(
        body=f"{points * grown:.1f}pt",
        small=f"{points * grown * 0.9:.1f}pt",
        large=f"{points * grown * 1.18:.1f}pt",
        title=f"{points * grown * (1.75 if scale < 150 else 1.5):.1f}pt",
        mark=f"{round(18 * grown)}px",
        radius=f"{round(18 * grown) // 2 + 2}px",
        tall=f"{round(24 * grown)}px",
        arrow=f"{round(12 * grown)}px",
        tick=_icon("tick-dark" if colours.dark else "tick-light"),
        down=_icon("down-light" if colours.dark else "down-dark"),
    )
    text = datafiles.read_text("resources/styles/window.qss")
    for name in sorted(values, key=len, reverse=True):
        text = text.replace(f"@{name}@", values[name])
    return text


_SIDES = re.compile(r"\b(border(?:-(?:top|bottom))?|padding|margin)-(left|right)\b")


def mirrored(sheet: str) -> str:
    """Return a style sheet for a language written from right to left; Qt turns layouts round, but no borders."""
    return _SIDES.sub(lambda found: f"{found[1]}-{'right' if found[2] == 'left' else 'left'}", sheet)


def _icon(name: str) -> str:
    return datafiles.path(f"resources/icons/{name}.svg").as_posix()
