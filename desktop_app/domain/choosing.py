"""A list that is chosen from by typing any part of what an entry is called or means."""

from collections.abc import Callable, Iterable, Mapping, Sequence

import msgspec

from desktop_app.domain.folding import folded

_MANY = 2000


class Choice(msgspec.Struct, frozen=True):
    """One entry: its id and label, what it means, and other names under which it is found."""

    id: str
    label: str
    help: str = ""
    names: tuple[str, ...] = ()


class _Entry(msgspec.Struct, frozen=True):
    choice: Choice
    label: str
    names: str
    all: str


def _entry(choice: Choice) -> _Entry:
    label, names = folded(choice.label), folded("\n".join((*choice.names, choice.id)))
    return _Entry(choice, label, names, "\n".join((label, names, folded(choice.help))))


class Choices:
    """The entries of a list, read when they are first looked through.

    `read` gives them all; `one`, where reading all is costly, the entry of one id. `detail` says
    what tells an entry from others of its kind, where its help does not.
    """

    def __init__(
        self,
        read: Callable[[], Iterable[Choice]],
        one: Callable[[str], Choice | None] | None = None,
        detail: Callable[[str], str] | None = None,
        *,
        ids_are_codes: bool = False,
    ) -> None:
        self._read = read
        self._one = one
        self._detail = detail
        self._by_code = ids_are_codes
        self._entries: dict[str, _Entry] | None = None
        self._ids: dict[str, str] = {}

    def get(self, entry_id: str) -> Choice | None:
        """The entry of an id, None where there is none."""
        if self._entries is None and self._one is not None:
            return self._one(entry_id)
        entry = self._all().get(entry_id)
        return entry.choice if entry else None

    def label(self, entry_id: str) -> str:
        """The label of an entry; an id that is none as it stands."""
        choice = self.get(entry_id)
        return choice.label if choice else entry_id

    def detail(self, choice: Choice) -> str:
        """What an entry means, or what tells it from others."""
        return self._detail(choice.id) if self._detail else choice.help

    def learn(self, choice: Choice) -> None:
        """Add an entry that there was not when the list was read."""
        if self._entries is not None:
            self._entries[choice.id] = _entry(choice)
            self._ids.setdefault(_said(choice.label), choice.id)

    @property
    def labels(self) -> Mapping[str, str]:
        """Every label by its id."""
        return {entry_id: entry.choice.label for entry_id, entry in self._all().items()}

    def id_of(self, text: str) -> str | None:
        """The id of the entry that is called so, None where there is none."""
        entries, said = self._all(), _said(text)
        return self._ids.get(said) or (text.strip() if text.strip() in entries else None)

    def find(self, typed: str) -> Sequence[Choice]:
        """The entries in which every word typed occurs, the likeliest first.

        A label comes before another name, a name before a meaning; the beginning of a word
        before its middle.
        """
        words = folded(typed).split()
        if not words:
            return [entry.choice for entry in self._all().values()]
        met = list(enumerate(self._all().values()))
        for word in words:
            met = [(number, entry) for number, entry in met if word in entry.all]
        rank = _rank if len(met) < _MANY else _rough_rank
        hits = [(rank(entry, words), number, entry.choice) for number, entry in met]
        if self._by_code:
            code = typed.strip().upper()
            hits = [(-2, n, c) if c.id == code else (r, n, c) for r, n, c in hits]
        return [choice for _rank_, _number, choice in sorted(hits, key=lambda hit: hit[:2])]

    def _all(self) -> dict[str, _Entry]:
        if self._entries is None:
            self._entries = {choice.id: _entry(choice) for choice in self._read()}
            for entry in reversed(self._entries.values()):
                if self._by_code:
                    self._ids[_said(entry.choice.id)] = entry.choice.id
            for entry in reversed(self._entries.values()):
                self._ids[_said(entry.choice.label)] = entry.choice.id
        return self._entries


def _rank(entry: _Entry, words: Sequence[str]) -> int:
    first = words[0]
    typed = " ".join(words)
    if entry.label.startswith(typed):
        return 0 if entry.label != typed else -1
    for rank, text in ((1, entry.label), (3, entry.names)):
        if all(word in text for word in words):
            return rank if _begins_a_word(text, first) else rank + 1
    return 5


def _rough_rank(entry: _Entry, words: Sequence[str]) -> int:
    """Good enough for the first letter typed into a long list."""
    return 0 if entry.label.startswith(words[0]) else 1 if words[0] in entry.label else 2


def _begins_a_word(text: str, part: str) -> bool:
    at = text.find(part)
    while at > 0 and text[at - 1].isalnum():
        at = text.find(part, at + 1)
    return at >= 0


def _said(label: str) -> str:
    return " ".join(label.split()).casefold()
