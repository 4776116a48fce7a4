"""Where the case is saved, in words; told by the writer's thread, shown on the window's. What failed is tried again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from hcprep.errors import HcprepError
from hcprep.services.safe import keeper_of
from hcprep.services.session import Session
from hcprep.ui.jobs import Bridge

RETRY_AFTER = 10_000
"""Milliseconds between two tries by itself."""


class SaveState(QObject):
    """The last save of the open case, or the error that keeps it from being saved; tries again until it works."""

    changed = Signal()

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self._bridge = bridge
        self._session: Session | None = None
        self._at = ""
        self.error: HcprepError | None = None
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(RETRY_AFTER)
        self.timer.timeout.connect(self.retry)

    def watch(self, session: Session) -> None:
        """Follow one open case from now on."""
        self._session, self._at, self.error = session, "", None

        def on_window(call: Callable[[], None]) -> None:
            def deliver() -> None:
                # A case closed meanwhile has nothing to say any more.
                if self._session is session:
                    call()

            self._bridge.post(deliver)

        session.saved = lambda at: on_window(lambda: self._saved(at))
        session.failed = lambda error: on_window(lambda: self.failed(error))

    def leave(self) -> None:
        """Follow no case any more."""
        self._session, self.error = None, None
        self.timer.stop()
        self.changed.emit()

    def failed(self, error: HcprepError) -> None:
        """Remember an error until the next save that works, and try again in a while."""
        self.error = error
        self.timer.start()
        self.changed.emit()

    def retry(self) -> None:
        """Try to save what is only in memory."""
        self.timer.stop()
        if self._session is not None:
            self._session.retry()

    def words(self) -> str:
        """Return the state in words, such as "Saved 14:03", which is said only of what is on the disk."""
        if self._session is None:
            return ""
        if self._session.damage is not None:
            return self.tr("Only looking")
        if self.error is not None:
            return self.tr("Not saved")
        if self._session.dirty:
            return self.tr("Saving…")
        saved = self.tr("Saved")
        if self._at:
            moment = datetime.fromisoformat(self._at).astimezone()
            saved = self.tr("Saved {time}").format(time=f"{moment:%H:%M}")
        keeper = keeper_of(self._session)
        if keeper is None or not keeper.state.returned:
            return saved
        moment = datetime.fromisoformat(keeper.state.returned).astimezone()
        return self.tr("{saved}, copied back {time}").format(saved=saved, time=f"{moment:%H:%M}")

    def _saved(self, at: str) -> None:
        self._at, self.error = at, None
        self.timer.stop()
        self.changed.emit()
