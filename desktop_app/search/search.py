"""The search over a library: read in the background, kept up to date, asked at any time."""

from collections.abc import Iterable, Iterator, Mapping
from threading import Event, Lock, Thread

from desktop_app.domain.collector import collector_paused
from desktop_app.domain.edit import Change
from desktop_app.domain.records import RECORD_TYPES
from desktop_app.search.building import build
from desktop_app.search.candidates import candidates
from desktop_app.search.context import snippet
from desktop_app.search.following import Following, Held
from desktop_app.search.giving_back import give_back
from desktop_app.search.hits import Hit, Progress, Results
from desktop_app.search.index import Index
from desktop_app.search.judging import Judge, Judged
from desktop_app.search.keys import Key
from desktop_app.search.linked import Linked
from desktop_app.search.narrowed import narrowed
from desktop_app.search.narrowing import EVERYTHING, Narrowing
from desktop_app.search.readings import Reading, Readings
from desktop_app.search.survey import Survey, Surveyor
from desktop_app.search.turns import Turns
from desktop_app.search.wanted import Wanted, wanted

_LEAST_WEIGHED = 24
"""Candidates that are weighed, also where fewer are asked for: they come the likeliest first."""

_MANY = 512
"""Changed records from which on they are taken in by and by."""


class Search:
    """Finds the records of a library by their words.

    `tables` are live views: they hold what has been changed when `follow` is told. Any thread may
    call any method. Until everything has been read, what has been read is found; what very many
    changes made of records is read in the background too.
    """

    def __init__(self, tables: Mapping[str, Mapping[str, bytes]]) -> None:
        self._tables = tables
        self._index = Index()
        self._readings = Readings()
        self._lock = Lock()
        self._turns = Turns(self._lock)
        self._linked = Linked(self._index, tables)
        self._following = Following(self._index, tables)
        self._surveyor = Surveyor(self._index, self._linked, self._lock)
        self._starting = Lock()
        self._reader: Thread | None = None
        self._reading = False
        """Whether the reader takes in what changes, too."""
        self._stopping, self._ready = Event(), Event()
        self._progress = Progress(
            0, sum(len(tables[table]) for table in RECORD_TYPES), complete=False
        )
        self._narrowed: tuple[Narrowing, int, int] | None = None

    @property
    def progress(self) -> Progress:
        """How much of the library has been read."""
        return self._progress

    def start(self) -> None:
        """Begin to read the library in a thread of its own; does nothing the second time."""
        with self._starting:
            if self._reader is None:
                self._reading = True
                self._reader = Thread(target=self._read, name="search", daemon=True)
                self._reader.start()

    def wait(self, most: float | None = None) -> bool:
        """Return when the library has been read as it is, or `stop` was called: True.

        False where neither came in so many seconds.
        """
        self.start()
        return self._ready.wait(most)

    def settle(self) -> None:
        """The same, but also when what was read has been put in order, which makes it quicker."""
        self.wait()
        if self._reader is not None:
            self._reader.join()

    def give_way(self) -> None:
        """Read more slowly for a moment: somebody does something that shall not have to wait."""
        self._turns.give_way()

    def stop(self) -> None:
        """Read no further; what has been read is still found."""
        with self._lock:
            self._stopping.set()
            self._ready.set()

    def find(self, text: str, narrowing: Narrowing = EVERYTHING, limit: int = 50) -> Results:
        """The records that a text may mean, best first; any text is a search.

        What is written like a word outranks what sounds like it, whole words outrank beginnings
        of words, names outrank titles and places, and these all other text.
        """
        progress = self._progress
        with self._lock:
            meant = wanted(text, self._index)
            if meant is None or limit < 1:
                return Results((), progress)
            weighed = max(limit, _LEAST_WEIGHED)
            found = candidates(meant, self._index, self._among(narrowing), weighed)
            keys = {self._index.keys[number]: in_text for number, in_text in found.in_text.items()}
        best = sorted(self._judged(meant, keys), key=_order)[:limit]
        hits = tuple(_hit(meant, *each) for each in best)
        return Results(hits, progress, partly=found.partly and bool(hits))

    def survey(self, text: str, narrowing: Narrowing = EVERYTHING, limit: int = 50) -> Survey:
        """The same hits, and how many there are of each kind, group, place, basis and marking."""
        results = self.find(text, narrowing, limit)
        with self._lock:
            meant = wanted(text, self._index)
        if meant is None:
            return Survey(results, 0, (), {})
        return self._surveyor.survey(meant, narrowing, results)

    def follow(self, changes: Iterable[Change]) -> None:
        """Take in changes that were made to the tables; very many of them by and by."""
        with self._lock:
            if self._reader is None:
                return  # nothing was read: it will be read as it then is
            held = _latest(changes)
            if sum(map(len, held.values())) > _MANY:
                self._following.put_off(held)
                self._read_on()
                return
            self._following.take_in(held)
            if self._progress.complete:
                for _step in self._index.hear():
                    pass

    def content(self) -> Mapping[tuple[str, ...], frozenset[Key]]:
        """Everything by which records are found, and which: to compare two searches."""
        with self._lock:
            return self._index.content()

    def _read(self) -> None:
        with collector_paused():
            for progress in build(self._index, self._linked, self._tables, self._turns):
                was_ready = self._ready.is_set()
                with self._lock:
                    self._show(progress)
                if self._ready.is_set() and not was_ready:
                    give_back()
                if self._stopping.is_set():
                    break
        self._catch_up()

    def _show(self, progress: Progress) -> None:
        left = self._following.left
        if left:
            progress = Progress(max(0, progress.read - left), progress.total, complete=False)
        self._progress = progress
        if progress.complete:
            self._ready.set()

    def _show_all_read(self, *, complete: bool) -> None:
        total = sum(len(self._tables[table]) for table in RECORD_TYPES)
        self._show(Progress(total, total, complete))

    def _read_on(self) -> None:
        """See to it that what was put off is taken in; until then not everything is read."""
        if self._stopping.is_set():
            return
        self._ready.clear()
        self._show_all_read(complete=False)
        if not self._reading:
            self._reading = True
            self._reader = Thread(target=self._catch_up, name="search", daemon=True)
            self._reader.start()

    def _catch_up(self) -> None:
        """Take in what was put off, until nothing is left."""
        steps = self._turns.take(self._catching_up())
        while not self._stopping.is_set() and next(steps, False):
            pass
        give_back()

    def _catching_up(self) -> Iterator[bool]:
        for _step in self._following.catch_up():
            self._show_all_read(complete=False)
            yield True
        self._show_all_read(complete=True)
        self._reading = False

    def _among(self, narrowing: Narrowing) -> int:
        """The records narrowed to, kept for the next letter that is typed."""
        index = self._index
        known = self._narrowed
        if known is not None and known[:2] == (narrowing, index.version):
            return known[2]
        among = narrowed(index, narrowing, self._linked)
        self._narrowed = (narrowing, index.version, among)
        return among

    def _judged(self, meant: Wanted, keys: Mapping[Key, bool]) -> Iterator[tuple[Reading, Judged]]:
        judge = Judge(meant)
        for (table, record_id), in_text in keys.items():
            document = self._tables[table].get(record_id)
            if document is not None:
                reading = self._readings.of(table, record_id, document)
                judged = judge.judge(reading, in_text=in_text)
                if judged is not None:
                    yield reading, judged


def _latest(changes: Iterable[Change]) -> Held:
    """What the records that are searched are after the changes, table by table."""
    found: dict[str, dict[str, bytes | None]] = {}
    for change in changes:
        if change.table in RECORD_TYPES:
            found.setdefault(change.table, {})[change.id] = change.after
    return found


_PLACE_OF = {table: place for place, table in enumerate(RECORD_TYPES)}


def _order(found: tuple[Reading, Judged]) -> tuple[float, int, int, str]:
    reading, judged = found
    table, record_id = reading.key
    return -judged.rank, _PLACE_OF[table], len(record_id), record_id


def _hit(meant: Wanted, reading: Reading, judged: Judged) -> Hit:
    shown = snippet(meant, judged.passage, judged.met)
    return Hit(*reading.key, "".join(judged.passage[:2]), shown, judged.rank, reading.marking)
