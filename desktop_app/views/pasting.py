"""Reading pasted rows into atrocities of a library, step by step."""

from collections.abc import Iterator, Sequence

from desktop_app import gettext as _
from desktop_app.domain.duplicates import same_place_and_day
from desktop_app.domain.edit import Edit
from desktop_app.domain.folding import folded
from desktop_app.domain.ids import free_id
from desktop_app.domain.problem import Severity
from desktop_app.domain.reading import from_document
from desktop_app.domain.records import Atrocity, Group, Source
from desktop_app.importers.atrocity_rows import Defaults, RowRead, read_row, wished_id
from desktop_app.importers.cell_values import Known, known
from desktop_app.importers.columns import Target
from desktop_app.library import Library
from desktop_app.models.pasted import Pasted, Verdict


class Pasting:
    """Reads rows against one library, and makes the edit of those that are wanted."""

    def __init__(self, library: Library, heads: Sequence[str], rows: Sequence[Pasted]) -> None:
        self._library = library
        self._heads = heads
        self._rows = rows
        self._known: Known | None = None
        self._there: dict[str, str] = {}
        self.done = 0
        """How many rows are read."""

    def work(self, columns: Sequence[Target | None], defaults: Defaults) -> Iterator[None]:
        """Read one row at each step; what was read before is read anew."""
        self.done = 0
        if self._known is None:
            yield from self._learn()
        names = self._known or Known({}, {}, {})
        above: dict[str, str] = {}
        for row in self._rows:
            read = read_row(row.texts, columns, self._heads, defaults, names)
            self._show(row, read)
            self._judge(row, read, above)
            self.done += 1
            yield

    def edit(self, label: str) -> Edit:
        """The edit that adds the rows wanted.

        Raises:
            Unstorable: a value cannot be kept; the message names its field.
        """
        taken = {record.id for record in self._library.records("atrocities")}
        documents = {}
        for row in self._rows:
            if row.wanted:
                record_id = free_id(wished_id(row.document), taken)
                taken.add(record_id)
                documents["atrocities", record_id] = row.document
        return self._library.put_all(documents, label)

    def _learn(self) -> Iterator[None]:
        groups: list[Group] = []
        sources: list[Source] = []
        for table in ("groups", "sources", "atrocities"):
            for record in self._library.records(table):
                if isinstance(record, Group):
                    groups.append(record)
                elif isinstance(record, Source):
                    sources.append(record)
                elif isinstance(record, Atrocity):
                    for mark in _marks(record):
                        self._there.setdefault(mark, record.title or record.id)
                yield
        self._known = known(groups, sources)

    def _show(self, row: Pasted, read: RowRead) -> None:
        cells = list(zip(row.texts, read.cells, strict=True))
        row.unread = tuple(bool(cell.reason) for _text, cell in cells)
        row.shown = tuple(
            " ".join((text if cell.reason else cell.shown or text).split()) for text, cell in cells
        )
        row.told = tuple(cell.reason or cell.remark for _text, cell in cells)
        row.document = read.document

    def _judge(self, row: Pasted, read: RowRead, above: dict[str, str]) -> None:
        document = read.document
        problems = self._library.problems_of("atrocities", "", document)
        impossible = [p.sentence for p in problems if p.severity is Severity.IMPOSSIBLE]
        doubtful = [p.sentence for p in problems if p.severity is Severity.PROBLEM]
        marks = _marks(from_document(Atrocity, "", document))
        twin = next((self._there[mark] for mark in marks if mark in self._there), "")
        earlier = next((above[mark] for mark in marks if mark in above), "")
        row.why = " ".join(dict.fromkeys([*impossible, *doubtful]))
        if not any(cell.value is not None for cell in read.cells):
            row.verdict = Verdict.NOTHING
        elif impossible:
            row.verdict = Verdict.IMPOSSIBLE
        elif twin or earlier:
            row.verdict = Verdict.DOUBLE
            told = _("The library has “{title}”.") if twin else _("Row {title} says the same.")
            row.why = told.format(title=twin or earlier)
        else:
            row.verdict = Verdict.NEW
        if row.addable:
            for mark in marks:
                above.setdefault(mark, str(row.number))
            if doubtful or read.unread:
                document["status"] = document.get("status", "needs-work")


def _marks(atrocity: Atrocity) -> list[str]:
    """What two records of one attack share: day and place, or day and title."""
    titled = f"{atrocity.date}\n{folded(' '.join(atrocity.title.split()))}"
    named = [titled] if atrocity.date and atrocity.title else []
    placed = same_place_and_day(atrocity)
    return [*named, *([placed] if placed else [])]
