"""Taking the contents out of a layout, so that it can be filled again."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout, QWidget


def clear_layout(layout: QLayout) -> None:
    """Remove everything from a layout and free its widgets once the events under way are done."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            # A widget on its way out must not be found by name any more.
            for named in (widget, *widget.findChildren(QWidget)):
                named.setObjectName("")
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear_layout(inner)
