"""From field to field of a form, past what is left of the one that has the focus."""

from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from desktop_app.views.form.fields import Fields
from desktop_app.views.form.tab_order import stops


def step(form: Fields, by: int) -> None:
    """Go so many fields of the record on, back where negative; at either end, stay."""
    focus, rows = QApplication.focusWidget(), list(form.rows.values())
    here = next((n for n, row in enumerate(rows) if focus and row.isAncestorOf(focus)), None)
    to = rows[max(0, min(len(rows) - 1, here + by))] if here is not None else rows[0]
    first = next(stops(to), None)
    if first is not None:
        first.setFocus()
        _show(to)


def _show(row: QWidget) -> None:
    area = row.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if area is not None:
        area.ensureWidgetVisible(row)
