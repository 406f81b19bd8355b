"""The line below a control that says what is wrong there."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from desktop_app.domain.problem import Problem, Severity


class Trouble(QLabel):
    """Each sentence once, in the colour of problems or, where all are hints, of hints."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.hide()

    def say(self, problems: Sequence[Problem]) -> bool:
        """Show these problems; returns whether one of them is more than a hint."""
        wrong = any(problem.severity is not Severity.HINT for problem in problems)
        self.setText("\n".join(dict.fromkeys(problem.sentence for problem in problems)))
        role = "problem" if wrong else "hint"
        if self.property("role") != role:
            self.setProperty("role", role)
            self.style().polish(self)
        self.setVisible(bool(problems))
        return wrong
