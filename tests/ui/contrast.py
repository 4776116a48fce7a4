"""How far two colours are apart, as WCAG counts it."""

from __future__ import annotations

from PySide6.QtGui import QColor


def contrast(first: str, second: str) -> float:
    """Return the WCAG contrast ratio of two colours, from 1 to 21."""
    lights = sorted((_light(first), _light(second)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _light(colour: str) -> float:
    found = QColor(colour)
    straight = (found.redF(), found.greenF(), found.blueF())
    parts = [part / 12.92 if part <= 0.03928 else float(((part + 0.055) / 1.055) ** 2.4) for part in straight]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
