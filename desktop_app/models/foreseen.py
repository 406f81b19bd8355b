"""What a change of many records would do, counted before it is made."""

from collections.abc import Iterator, Sequence

from desktop_app.domain.bulk import FieldChange, Outcome, Verdict, outcome
from desktop_app.domain.edit import Edit
from desktop_app.library import Library
from desktop_app.library.headway import Work


class Foreseen:
    """The outcomes for the records of one table; filled by walking `work`."""

    def __init__(
        self, library: Library, table: str, ids: Sequence[str], change: FieldChange
    ) -> None:
        self._library = library
        self.table = table
        self.ids = tuple(ids)
        self.change = change
        self._outcomes: dict[Verdict, list[Outcome]] = {verdict: [] for verdict in Verdict}
        self._before: list[bytes] = []
        """Of the records that change, what they held when they were looked at."""
        self.done = 0
        """How many records were looked at."""

    def work(self) -> Iterator[None]:
        """Foresee one record at each step."""
        for record_id in self.ids:
            held = self._library.held(self.table, record_id)
            if held is not None:
                document, check = self._library.document(self.table, record_id), self._library
                found = outcome(self.table, record_id, document, self.change, check.problems_of)
                self._outcomes[found.verdict].append(found)
                if found.verdict is Verdict.CHANGES:
                    self._before.append(held)
            self.done += 1
            yield

    def of(self, verdict: Verdict) -> Sequence[Outcome]:
        """The outcomes of one kind."""
        return self._outcomes[verdict]

    @property
    def worse(self) -> list[Outcome]:
        """Records that the change makes, and that will be marked as needing work."""
        return [each for each in self.of(Verdict.CHANGES) if each.needs_work]

    def planning(self, label: str) -> Work[Edit]:
        """The edit of all records that change."""
        changed = self.of(Verdict.CHANGES)
        patched = ((e.id, held, e.document) for e, held in zip(changed, self._before, strict=True))
        return self._library.putting(self.table, patched, label, len(changed))
