"""Where the case is saved, in words; told by the writer's thread, shown on the window's."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from hcprep.errors import HcprepError
from hcprep.services.session import Session
from hcprep.ui.jobs import Bridge


class SaveState(QObject):
    """The last save of the open case, or the error that kept it from being saved."""

    changed = Signal()

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self._bridge = bridge
        self._at = ""
        self.error: HcprepError | None = None

    def watch(self, session: Session, failed: Callable[[HcprepError], None]) -> None:
        """Follow one open case from now on; `failed` is called on the window's thread."""
        self._at, self.error = "", None
        session.saved = lambda at: self._bridge.post(lambda: self._saved(at))
        session.failed = lambda error: self._bridge.post(lambda: failed(error))

    def failed(self, error: HcprepError) -> None:
        """Remember an error until the next save that works."""
        self.error = error
        self.changed.emit()

    def words(self) -> str:
        """Return the state in words, such as "Saved 14:03"."""
        if self.error is not None:
            return self.tr("Not saved")
        if not self._at:
            return self.tr("Saved")
        moment = datetime.fromisoformat(self._at).astimezone()
        return self.tr("Saved {time}").format(time=f"{moment:%H:%M}")

    def _saved(self, at: str) -> None:
        self._at, self.error = at, None
        self.changed.emit()
