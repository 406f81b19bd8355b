"""What every control of a form can do."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class Control(QWidget):
    """Shows one raw value of a document and takes another from the user.

    A value that was not touched comes back as it went in, whatever it is; filling a control is
    never an edit.
    """

    edited = Signal()
    """The user changed the value."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: object = None
        self._touched = False

    def show_value(self, value: object) -> None:
        """Fill the control with a raw value; None is none."""
        self._shown = value
        self._touched = False
        self.fill(value)

    def value(self) -> object:
        """The raw value now; None where there is none."""
        return self.read() if self._touched else self._shown

    def touch(self) -> None:
        """The user did something to the control."""
        self._touched = True
        self.edited.emit()

    def set_wrong(self, *, wrong: bool) -> None:
        """Mark the control where its value has a problem."""
        for widget in (self, *self.findChildren(QWidget)):
            widget.setProperty("wrong", wrong)
            widget.style().polish(widget)

    def set_name(self, name: str) -> None:
        """Name the control for a screen reader."""
        self.setAccessibleName(name)
        proxy = self.focusProxy()
        if proxy is not None:
            proxy.setAccessibleName(name)

    def fill(self, value: object) -> None:
        """Show a raw value without telling anybody."""
        raise NotImplementedError

    def read(self) -> object:
        """The raw value that the control shows."""
        raise NotImplementedError
