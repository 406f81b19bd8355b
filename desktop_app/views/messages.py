"""Questions and messages, always as plain text."""

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


def _box(parent: QWidget, text: str, icon: QMessageBox.Icon) -> QMessageBox:
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(icon)
    box.setText(text)
    return box
