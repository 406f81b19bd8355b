"""What every control of a form can do."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.problem import Problem


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
        self._trouble = self._meaning = self._purpose = ""

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

    def describe(
        self,
        *,
        trouble: str | None = None,
        meaning: str | None = None,
        purpose: str | None = None,
    ) -> None:
        """Tell a screen reader what is wrong, what the value means, and what the field is for.

        None leaves a part as it is.
        """
        self._trouble = self._trouble if trouble is None else trouble
        self._meaning = self._meaning if meaning is None else meaning
        self._purpose = self._purpose if purpose is None else purpose
        said = " ".join(filter(None, (self._trouble, self._meaning, self._purpose)))
        for widget, own in self.described():
            widget.setAccessibleDescription(" ".join(filter(None, (said, own))))

    def described(self) -> Sequence[tuple[QWidget, str]]:
        """The widgets that take the focus, each with what it says of itself."""
        return [(self.focusProxy() or self, "")]

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


class Nesting(Control):
    """A control that holds fields of its own and shows their problems there."""

    def show_problems(self, problems: Sequence[tuple[str, Problem]]) -> None:
        """Pairs of the path below this control (".name" or "[0].name") and the problem."""
        raise NotImplementedError

    def place_of(self, path: str) -> QWidget:
        """What takes the focus for a path below this control; opens what is folded over it."""
        raise NotImplementedError
