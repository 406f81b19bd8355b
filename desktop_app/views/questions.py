"""Open questions as a list; what each is about, and what can be answered, beside it."""

from collections.abc import Callable, Sequence
from typing import Any

import msgspec
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app import gettext as _
from desktop_app.library import StoreError
from desktop_app.models.tooltip import plain_tooltip
from desktop_app.views.on_screen import size_on_screen
from desktop_app.views.prose import Prose
from desktop_app.views.scroller import Scroller
from desktop_app.views.theme import colours
from desktop_app.views.writer import Span, Spans, Writer


class Questions(QDialog):
    """One question at a time; closes itself when none is left."""

    def __init__(self, parent: QWidget, caption: str, explanation: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(caption)
        self.resize(size_on_screen(self, QSize(980, 640)))
        self.explanation = QLabel(explanation)
        self.explanation.setTextFormat(Qt.TextFormat.PlainText)
        self.explanation.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName(caption)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(self._choose)
        self.text = Prose(caption)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(20, 4, 16, 16)
        column.addWidget(self.text, 0, Qt.AlignmentFlag.AlignTop)
        column.addStretch(1)
        scroller = Scroller()
        scroller.setWidget(page)
        self._answers, self._foot = QHBoxLayout(), QHBoxLayout()
        self._answers.setContentsMargins(20, 8, 0, 0)
        self._answers.addStretch(1)
        for line in (self._answers, self._foot):
            line.setSpacing(8)
        right = QWidget()
        beside = QVBoxLayout(right)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(scroller, 1)
        beside.addLayout(self._answers)
        both = QHBoxLayout()
        both.addWidget(self.list, 1)
        both.addWidget(right, 2)
        close = QPushButton(_("Close"))
        close.clicked.connect(self.accept)
        self._foot.addStretch(1)
        self._foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(16)
        layout.addWidget(self.explanation)
        layout.addLayout(both, 1)
        layout.addLayout(self._foot)

    def add_answer(self, text: str, act: Callable[[], None], role: str = "") -> QPushButton:
        """A button that answers the question shown."""
        return _put(self._answers, self._answers.count() - 1, text, act, role)

    def add_sweep(self, text: str, act: Callable[[], None]) -> QPushButton:
        """A button that answers all questions at once."""
        return _put(self._foot, self._foot.count() - 2, text, act, "")

    def ask(self, titles: Sequence[str]) -> None:
        """List these questions; the one after the last answered is shown."""
        row = max(self.list.currentRow(), 0)
        self.list.blockSignals(True)  # noqa: FBT003
        self.list.clear()
        for each in titles:
            item = QListWidgetItem(each)
            item.setToolTip(plain_tooltip(each))
            self.list.addItem(item)
        self.list.setCurrentRow(min(row, len(titles) - 1))
        self.list.blockSignals(False)  # noqa: FBT003
        if titles:
            self._choose(self.list.currentRow())
        else:
            self.accept()

    def write(self, writer: Writer, number: int) -> None:
        """Write out what a question is about."""
        raise NotImplementedError

    def attempt(self, act: Callable[[], None]) -> bool:
        """Do something that the disk may refuse; where it does, say why."""
        try:
            act()
        except StoreError as error:
            from desktop_app.views.messages import tell

            tell(self, str(error))
            return False
        return True

    def _choose(self, number: int) -> None:
        with self.text.writing():
            self.write(Writer(self.text.document(), colours()), number)


def as_spans(text: str) -> Spans:
    """A value in words as it stands beside its label, lines in their own direction."""
    if not text:
        return [Span(_("nothing"), muted=True)]
    return [Span("\u2028".join(f"\u200e{line}" for line in text.split("\n")))]


def as_document(record: bytes | None) -> dict[str, Any]:
    """A record's bytes as a mapping; empty where there is none."""
    return {} if record is None else msgspec.json.decode(record, type=dict[str, Any])


def _put(
    line: QHBoxLayout, place: int, text: str, act: Callable[[], None], role: str
) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("role", role)
    button.setAutoDefault(False)
    button.clicked.connect(act)
    line.insertWidget(place, button)
    return button
