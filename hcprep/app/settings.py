"""What the window remembers between runs: language, look, when to lock, which step. Never a case, a name or a path."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from hcprep.presenters.flow import STEPS
from hcprep.ui.language import LANGUAGES, Language, system_language
from hcprep.ui.shell.prefs import IDLE, Prefs
from hcprep.ui.theme import SCALES, Scheme

_SCHEMES: tuple[Scheme, ...] = ("system", "light", "dark", "contrast")


@dataclass(frozen=True, slots=True)
class Settings:
    """Look, language and privacy of the window."""

    language: Language
    scale: int = 100
    scheme: Scheme = "system"
    idle: int = 10
    """Minutes without input after which the case is locked."""
    shared: bool | None = None
    """Whether others use this computer too; None until the person was asked."""

    toured: bool = False
    """Whether the tour of the window was shown."""

    step: str = ""
    """The step that was open last."""

    @property
    def prefs(self) -> Prefs:
        """What the window keeps to while it runs."""
        return Prefs(self.idle, self.shared, self.toured, self.step)


def read_settings(path: Path) -> Settings:
    """Read the settings; anything missing or odd falls back to what the computer is set to."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        found = {}
    table: dict[str, Any] = found if isinstance(found, dict) else {}
    language, scale, scheme = table.get("language"), table.get("scale"), table.get("scheme")
    idle, shared = table.get("idle"), table.get("shared")
    return Settings(
        next((known for known in LANGUAGES if known == language), system_language()),
        scale if scale in SCALES else 100,
        next((known for known in _SCHEMES if known == scheme), "system"),
        idle if idle in IDLE else 10,
        shared if isinstance(shared, bool) else None,
        table.get("toured") is True,
        next((step for step in STEPS if step == table.get("step")), ""),
    )


def write_settings(path: Path, settings: Settings) -> None:
    """Keep the settings; a folder that cannot be written to is no reason to disturb anyone."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(asdict(settings)), encoding="utf-8")
    except OSError:
        return
