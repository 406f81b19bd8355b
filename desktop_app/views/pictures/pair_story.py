"""The story of two groups: what each was to the other, by time, beside the picture."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from desktop_app import gettext as _
from desktop_app.domain.edtf import Day
from desktop_app.domain.names import Finder, called
from desktop_app.domain.records import Group, Relation
from desktop_app.domain.vocabularies.relations import BASIS_OF_RELATION
from desktop_app.pictures.relation_words import begun, dates, phrase_on, sources
from desktop_app.views.prose import Prose
from desktop_app.views.scroller import Scroller
from desktop_app.views.theme import colours
from desktop_app.views.writer import Link, Span, Writer

_WIDTH = 300


class PairStory(QWidget):
    """Relations of one pair up to a day, the first on top; each leads to its record."""

    followed = Signal(object)
    """A `Link` was activated."""

    closed = Signal()
    """The reader has read enough."""

    def __init__(self) -> None:
        super().__init__()
        self._told: tuple[Group, Sequence[Relation], Day, Finder] | None = None
        self.setMinimumWidth(_WIDTH)
        self.setMaximumWidth(_WIDTH + 80)
        self.heading = QLabel()
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setProperty("role", "section")
        self.heading.setWordWrap(True)
        self.close_button = QToolButton()
        self.close_button.setText("×")
        self.close_button.setProperty("role", "quiet")
        self.close_button.setToolTip(_("Close the story"))
        self.close_button.setAccessibleName(_("Close the story"))
        self.close_button.clicked.connect(self.closed)
        self.text = Prose(_("Relations of the two groups by time"))
        self.text.followed.connect(self.followed)
        self._scroller = Scroller()
        self._scroller.setWidget(self.text)
        self._scroller.setAlignment(Qt.AlignmentFlag.AlignTop)
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self._scroller, 1)

    def tell(
        self,
        one: Group,
        other: Group,
        relations: Sequence[Relation],
        day: Day,
        finder: Finder,
        centre: str = "",
    ) -> None:
        """Tell what the two were to each other up to a day; `centre` is whose sheet it is."""
        self._told = one, relations, day, finder
        words = _("With {other}") if centre == one.id else _("{one} and {other}")
        self.heading.setText(words.format(one=called(one), other=called(other)).upper())
        self._write()

    def changeEvent(self, event: QEvent) -> None:
        """Another theme has other colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._write()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _write(self) -> None:
        if self._told is None:
            return
        one, relations, day, finder = self._told
        with self.text.writing():
            writer = Writer(self.text.document(), colours())
            for number, relation in enumerate(begun(relations, day)):
                words = phrase_on(relation, one.id, day)
                writer.line([Span(dates(relation), muted=True)], above=14 if number else 0)
                writer.line([Span(words, strong=True, link=Link("relations", relation.id))])
                if relation.statement:
                    writer.line([Span(relation.statement)])
                basis = BASIS_OF_RELATION.label(relation.basis) or _("basis not known")
                said = " · ".join((basis, sources(relation, finder)))
                writer.line([Span(said, muted=True, pixels=12)])
