"""Asks where a file is to be written."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def ask_where(
    parent: QWidget | None, caption: str, suggested: Path, kind: str, suffix: str
) -> Path | None:
    """The path that the user picks, with the suffix where he types none; None when he cancels."""
    dialog = QFileDialog(parent, caption, str(suggested.parent), f"{kind} (*{suffix})")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffix.removeprefix("."))
    dialog.selectFile(suggested.name)
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None
