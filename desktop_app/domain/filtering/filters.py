"""What the reader narrowed a table to, as a value that an address can hold."""

from collections.abc import Iterable

import msgspec

WORDS, SINCE, UNTIL = "words", "since", "until"
Pairs = tuple[tuple[str, str], ...]


class Filters(msgspec.Struct, frozen=True):
    """Words that a row must hold, a span of dates, and the values chosen of each facet.

    `since` and `until` are EDTF texts, empty where that side is open. `chosen` holds each facet
    once, in order of its name, with its values in order; `with_chosen` sees to that. A row passes
    where it fits all of them; of one facet any of the values will do.
    """

    words: str = ""
    since: str = ""
    until: str = ""
    chosen: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def values(self, facet: str) -> tuple[str, ...]:
        """The values chosen of a facet; none means any."""
        return dict(self.chosen).get(facet, ())

    def with_chosen(self, facet: str, values: Iterable[str]) -> "Filters":
        """The same, with these values of a facet in the place of those before."""
        held = dict(self.chosen) | {facet: tuple(sorted(set(values)))}
        kept = tuple(sorted((name, each) for name, each in held.items() if each))
        return msgspec.structs.replace(self, chosen=kept)

    def with_words(self, words: str) -> "Filters":
        """The same, with other words."""
        return msgspec.structs.replace(self, words=words)

    def with_span(self, since: str, until: str) -> "Filters":
        """The same, with another span of dates."""
        return msgspec.structs.replace(self, since=since, until=until)

    def narrowed(self, pairs: Iterable[tuple[str, str]]) -> "Filters":
        """The same, with what pairs say in the place of what was said of these respects before.

        Where nothing new is said, the values named are taken off again.
        """
        asked = Filters.from_pairs(pairs)
        found = self.with_span(asked.since, asked.until) if asked.since or asked.until else self
        for facet, values in asked.chosen:
            found = found.with_chosen(facet, values)
        if found != self or not asked:
            return found
        found = self.with_span("", "") if asked.since or asked.until else self
        for facet, _values in asked.chosen:
            found = found.with_chosen(facet, ())
        return found

    def to_pairs(self) -> Pairs:
        """Names and values for an address: those of facets in their order, then the rest."""
        pairs = [(facet, value) for facet, values in self.chosen for value in values]
        rest = ((SINCE, self.since), (UNTIL, self.until), (WORDS, self.words))
        return (*pairs, *((name, value) for name, value in rest if value))

    @classmethod
    def from_pairs(cls, pairs: Iterable[tuple[str, str]]) -> "Filters":
        """What pairs of names and values say; what no table knows is left out."""
        from desktop_app.domain.edtf import read
        from desktop_app.domain.filtering.tables import is_known

        filters = cls()
        for name, value in pairs:
            if name == WORDS:
                filters = filters.with_words(value)
            elif name in {SINCE, UNTIL}:
                if read(value):
                    filters = msgspec.structs.replace(filters, **{name: value})
            elif is_known(name, value):
                filters = filters.with_chosen(name, (*filters.values(name), value))
        return filters

    def __bool__(self) -> bool:
        """Whether anything is narrowed."""
        return self != NO_FILTERS


NO_FILTERS = Filters()
