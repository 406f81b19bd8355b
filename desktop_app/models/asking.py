"""Asks the search of a library on a thread that paints nothing; only the newest answer is told."""

from threading import Condition, Thread
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Signal

from desktop_app.library import Library

if TYPE_CHECKING:
    from desktop_app.library.searching import Narrowing, Results, Search, Survey


class Question(msgspec.Struct, frozen=True):
    """A text, and the tables it is looked for in: none means all.

    A question may have a narrowing instead: then its answer is a `Survey`. `most` is how many
    hits are wanted, 0 as many as usual.
    """

    text: str
    tables: frozenset[str] = frozenset()
    narrowing: "Narrowing | None" = None
    most: int = 0


class Asking(QObject):
    """One thread, begun with the first thing it has to do; `stop` ends it."""

    answered = Signal(object, object)
    """A `Question` that was not overtaken by another, and its `Results` or `Survey`."""

    _found = Signal(int, object, object)

    def __init__(self, parent: QObject, library: Library, limit: int) -> None:
        super().__init__(parent)
        self._library = library
        self._limit = limit
        self._wake = Condition()
        self._thread: Thread | None = None
        self._finder: Search | None = None
        self._waiting: Question | None = None
        self._asked = 0
        self._stopped = False
        self._found.connect(self._tell)

    def read(self) -> None:
        """Begin to read the library, where that has not begun."""
        self._begin()

    def ask(self, question: Question) -> None:
        """Find the answer; one still waited for is no longer wanted."""
        with self._wake:
            self._asked += 1
            self._waiting = question
            self._wake.notify()
        self._begin()

    def give_way(self) -> None:
        """Read more slowly for a moment, where reading has begun."""
        if self._finder is not None:
            self._finder.give_way()

    def stop(self) -> None:
        """End the thread, and the reading with it; nothing is told any more."""
        with self._wake:
            self._stopped = True
            self._wake.notify()
        if self._thread is not None:
            self._thread.join()

    def _begin(self) -> None:
        if self._thread is None and not self._stopped:
            self._thread = Thread(target=self._work, name="asking", daemon=True)
            self._thread.start()

    def _work(self) -> None:
        from desktop_app.library.searching import Narrowing

        finder = self._finder = self._library.finder
        if not self._stopped:
            finder.start()
        while (taken := self._take()) is not None:
            number, question = taken
            most = question.most or self._limit
            answer: Results | Survey
            if question.narrowing is None:
                narrowing = Narrowing(tables=question.tables)
                answer = finder.find(question.text, narrowing, most)
            else:
                answer = finder.survey(question.text, question.narrowing, most)
            if not self._stopped:
                self._found.emit(number, question, answer)
        finder.stop()

    def _take(self) -> tuple[int, Question] | None:
        with self._wake:
            self._wake.wait_for(lambda: self._stopped or self._waiting is not None)
            question, self._waiting = self._waiting, None
            return None if self._stopped or question is None else (self._asked, question)

    def _tell(self, number: int, question: Question, answer: object) -> None:
        if number == self._asked and not self._stopped:
            self.answered.emit(question, answer)
