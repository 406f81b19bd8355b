"""Questions and messages, always as plain text."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget


def tell(parent: QWidget, sentence: str) -> None:
    """Say one sentence and wait until it is read."""
    _box(parent, sentence, QMessageBox.Icon.Warning).exec()


def confirmed(parent: QWidget, question: str, details: str, yes: str, no: str) -> bool:
    """Ask before something is done; `yes` and `no` name the buttons by what they do."""
    box = _box(parent, question, QMessageBox.Icon.Question)
    box.setInformativeText(details)
    accept = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    refuse = box.addButton(no, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(refuse)
    box.setEscapeButton(refuse)
    box.exec()
    return box.clickedButton() is accept


def asked(parent: QWidget, question: str, details: str, answers: Sequence[str]) -> str:
    """The answer that the user picks; the last one is the safe one."""
    box = _box(parent, question, QMessageBox.Icon.Warning)
    box.setInformativeText(details)
    buttons = {
        box.addButton(answer, QMessageBox.ButtonRole.ActionRole): answer for answer in answers
    }
    safe = next(button for button, answer in buttons.items() if answer == answers[-1])
    box.setDefaultButton(safe)
    box.setEscapeButton(safe)
    box.exec()
    return next(
        (answer for button, answer in buttons.items() if button is box.clickedButton()), answers[-1]
    )


def _box(parent: QWidget, text: str, icon: QMessageBox.Icon) -> QMessageBox:
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(icon)
    box.setText(text)
    return box
