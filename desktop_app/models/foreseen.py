"""What a change of many records would do, counted before it is made."""

from collections.abc import Iterator, Sequence

from desktop_app.domain.bulk import FieldChange, Outcome, Verdict, outcome
from desktop_app.domain.edit import Edit
from desktop_app.library import Library


class Foreseen:
    """The outcomes for the records of one table; filled by walking `work`."""

    def __init__(
        self, library: Library, table: str, ids: Sequence[str], change: FieldChange
    ) -> None:
        self._library = library
        self.table = table
        self.ids = tuple(ids)
        self.change = change
        self._outcomes: list[Outcome] = []

    def work(self) -> Iterator[None]:
        """Foresee one record at each step."""
        self._outcomes.clear()
        for record_id in self.ids:
            document = self._library.document(self.table, record_id)
            if document:
                self._outcomes.append(
                    outcome(self.table, record_id, document, self.change, self._library.problems_of)
                )
            yield

    def of(self, verdict: Verdict) -> list[Outcome]:
        """The outcomes of one kind."""
        return [each for each in self._outcomes if each.verdict is verdict]

    @property
    def worse(self) -> list[Outcome]:
        """Records that the change makes, and that will be marked as needing work."""
        return [each for each in self.of(Verdict.CHANGES) if each.needs_work]

    def edit(self, label: str) -> Edit:
        """The edit of all records that change."""
        changed = self.of(Verdict.CHANGES)
        return self._library.put_all({(self.table, e.id): e.document for e in changed}, label)
