"""A view beside which the form of a record may be open."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop_app.library import Library

if TYPE_CHECKING:
    from desktop_app.views.panel import Panel


class FormBeside(QWidget):
    """Says what is edited, and closes the form; `_panel`, where there is one, has it."""

    def __init__(self) -> None:
        super().__init__()
        self._panel: Panel | None = None

    @property
    def editing(self) -> tuple[str, str] | None:
        """The record (table, id) whose form is open, None when there is none."""
        return self._panel.editor.key if self._panel is not None else None

    @property
    def typed(self) -> bool:
        """Whether the open form holds what is no edit yet."""
        return self._panel is not None and self._panel.editor.changed

    def finish_form(self) -> None:
        """Turn an open form into an edit where nothing forbids it."""
        if self._panel is not None:
            self._panel.editor.finish()

    def step_field(self, by: int) -> None:
        """Go to the next field of an open form, or to the one before."""
        form = self._panel.editor.fields if self._panel is not None else None
        if form is not None:
            from desktop_app.views.form.stepping import step

            step(form, by)

    def leave_form(self) -> bool:
        """Close an open form: as an edit, or with its draft kept; False where the form stays."""
        return self._panel is None or self._panel.editor.leave()

    def drop_form(self) -> None:
        """Close an open form and let go of what it holds."""
        if self._panel is not None:
            self._panel.editor.drop()

    def hand_over(self, library: Library) -> tuple[str, str] | None:
        """Close an open form; what it holds becomes a draft of another library, which is named.

        Raises:
            StoreError: the draft cannot be written; the form stays.
        """
        key = self.editing
        if self._panel is not None and key is not None:
            self._panel.editor.hand_over(library)
        return key
