"""What stands above the table of relations: the group among others, and the story of a pair."""

from collections.abc import Sequence
from functools import partial
from math import ceil

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from desktop_app import gettext as _
from desktop_app.domain.edtf import Day
from desktop_app.domain.records import Group, Record, Relation
from desktop_app.domain.sheet import FactSheet
from desktop_app.domain.typed import Typed
from desktop_app.domain.visible import Reader
from desktop_app.library import Library
from desktop_app.pictures.marks import Key, Picture
from desktop_app.pictures.relation_layout import layout
from desktop_app.pictures.relation_web import by_time
from desktop_app.pictures.relations import relations
from desktop_app.views.pictures.noted import LastDrawn, Noted
from desktop_app.views.pictures.pair_story import PairStory
from desktop_app.views.pictures.picture_view import PictureView
from desktop_app.views.pictures.relation_places import Places
from desktop_app.views.writer import Link

_LOWEST, _HIGHEST = {1: 160.0, 2: 334.0}, 700.0
"""Pixels of the picture by steps: a lower one would have room for words on few of its lines."""

_AROUND, _KEYS = 6, 46
"""Pixels around the picture, and those that a legend of two rows takes."""

_BELOW = 4
"""Pixels below all of it."""

_WANTED, _LEAST_SHARE, _MOST_SHARE, _LEAST_WANTED = 420, 0.45, 0.47, 300
"""Pixels that it wants to be high, within these shares of the window; and where all scrolls."""

_BESIDE = 700
"""Pixels from which a story has room beside the picture; below, it takes its place."""


class RelationsHead(QWidget):
    """The group in the middle, one or two steps outward; a line tells the story of its pair."""

    opened = Signal(object)
    """The reader wants to see a relation: its `Key`."""

    followed = Signal(object)
    """A `Link` was activated: a group in the picture, a relation in the story."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[FactSheet, Library] | None = None
        self._typed: Record | None = None
        self._steps = 1
        self._pair: tuple[str, str] | None = None
        self._last = LastDrawn()
        self._places = Places()
        self._keys: tuple[tuple[object, ...], int] = ((), _KEYS)
        self.view = PictureView(_("Among others"), scrolls=True)
        self.view.opened.connect(self._open)
        self.view.gathered.connect(self._tell)
        self.steps = QButtonGroup(self)
        for label, steps in ((_("1 step"), 1), (_("2 steps"), 2)):
            button = QPushButton(label)
            button.setProperty("role", "toggle")
            button.setCheckable(True)
            button.setChecked(steps == self._steps)
            button.clicked.connect(partial(self.show_steps, steps))
            self.steps.addButton(button, steps)
            self.view.head.insertWidget(self.view.head.count() - 1, button)
        self.story = PairStory()
        self.story.followed.connect(self.followed)
        self.story.closed.connect(self.close_story)
        self.story.hide()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, _BELOW)
        line.setSpacing(24)
        line.addWidget(self.view, 1)
        line.addWidget(self.story)
        self._keep_legible()

    def minimumSizeHint(self) -> QSize:
        """As wide as picture or story alone: they need not stand beside each other."""
        widths = (self.view.minimumSizeHint().width(), self.story.minimumWidth())
        return QSize(max(widths), self.minimumHeight())

    def sizeHint(self) -> QSize:
        """High enough for a dozen groups around the middle, in a low window half of that."""
        window = self.window().height()
        most = min(_WANTED, round(window * _MOST_SHARE))
        least = max(round(window * _LEAST_SHARE), _LEAST_WANTED, self.minimumHeight())
        return QSize(640, max(most, least))

    def show_sheet(self, sheet: FactSheet, library: Library, typed: Record | None = None) -> None:
        """Show another sheet's group among others, as of its day; one record as it is typed."""
        other = self._shown is None or self._shown[0].group.id != sheet.group.id
        self._shown, self._typed = (sheet, library), typed
        self._keep_legible()
        if other:
            self.close_story()
        elif self._pair is not None:
            self._tell_pair(self._pair)
        self._draw()

    def show_steps(self, steps: int) -> None:
        """Show whom the group is linked to, or also whom these are linked to."""
        self._steps = steps
        self._keep_legible()
        self._draw()

    def select(self, key: Key | None) -> None:
        """Mark what shows a record, without telling."""
        self.view.select(key)

    def close_story(self) -> None:
        """Leave the picture the whole room."""
        had_focus = self.window().focusWidget() in self.story.findChildren(QWidget)
        self._pair = None
        self.story.hide()
        self.view.show()
        if had_focus:
            self.view.canvas.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another height is another picture."""
        super().resizeEvent(event)
        self.view.setVisible(self.story.isHidden() or self.width() >= _BESIDE)
        if event.size().height() != event.oldSize().height():
            self._draw()

    def _keep_legible(self) -> None:
        """Be no lower than the picture with its keys: in a low window, the page scrolls."""
        around = self.view.head.sizeHint().height() + _AROUND + _BELOW
        self.setMinimumHeight(ceil(_LOWEST[self._steps]) + _KEYS + around)

    def _draw(self) -> None:
        if self._shown is None:
            return
        sheet, library = self._shown
        reader: Reader | None
        if self._typed is None:
            about = sheet.group.id, sheet.as_of, self._steps, self.height()
            reader = self._last.renewed(library, *about)
        else:
            self._last.forget()
            reader = Typed(library, self._typed)
        group = reader.get("groups", sheet.group.id) if reader is not None else None
        if reader is not None and isinstance(group, Group):
            self.view.show_maker(partial(self._made, group, sheet.as_of, reader, self._steps))

    def _made(self, group: Group, day: Day, reader: Reader, steps: int, width: float) -> Picture:
        room = float(self.height() - self.view.head.sizeHint().height() - _AROUND)
        lowest = _LOWEST[steps]
        about = group.id, steps, width, room
        keys = self._keys[1] if self._keys[0] == about else _KEYS
        high = min(max(room - keys, lowest), _HIGHEST)
        picture = self._drawn(group, day, reader, steps, (width, high))
        over = picture.height - room
        if over > 0 and high > lowest:  # a narrow picture has keys in more rows, on all days
            self._keys = about, keys + ceil(over)
            high = max(high - ceil(over), lowest)
            picture = self._drawn(group, day, reader, steps, (width, high))
        return picture

    def _drawn(
        self, group: Group, day: Day, reader: Reader, steps: int, size: tuple[float, float]
    ) -> Picture:
        if isinstance(reader, Noted):
            return relations(self._places.layout(group, reader, size, steps), day, reader)
        return relations(layout(group, reader, *size, steps=steps), day, reader)

    def _open(self, key: Key) -> None:
        if key[0] == "groups":
            self.followed.emit(Link(*key))
        else:
            self.opened.emit(key)

    def _tell(self, keys: Sequence[Key]) -> None:
        """Tell the story of the pair whose relations these are."""
        if self._shown is None:
            return
        first = self._shown[1].get(*keys[0])
        if isinstance(first, Relation):
            centre = self._shown[0].group.id
            one, other = first.subject, first.object
            self._tell_pair((other, one) if other == centre else (one, other))
            self.story.text.setFocus()

    def _tell_pair(self, pair: tuple[str, str]) -> None:
        assert self._shown is not None  # noqa: S101 - no story before
        sheet, library = self._shown
        reader = library if self._typed is None else Typed(library, self._typed)
        one, other = (reader.get("groups", each) for each in pair)
        found = [
            reader.get("relations", each) for each in reader.naming("groups", pair[0], "relations")
        ]
        theirs = [
            each
            for each in found
            if isinstance(each, Relation) and {each.subject, each.object} == set(pair)
        ]
        if not theirs or not isinstance(one, Group) or not isinstance(other, Group):
            self.close_story()
            return
        self._pair = pair
        self.view.setVisible(self.width() >= _BESIDE)
        self.story.show()
        self.story.tell(one, other, by_time(theirs), sheet.as_of, reader, sheet.group.id)
