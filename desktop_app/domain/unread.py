"""Changes that nobody has read yet."""

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from typing import Generic, TypeVar, overload

T = TypeVar("T")


class Unread(Sequence[T], Generic[T]):
    """Things that are read, some at a time, where somebody first asks for more than their start."""

    def __init__(self, pieces: Callable[[], Iterable[tuple[T, ...]]]) -> None:
        """The pieces are asked for anew each time until all of them were read."""
        self._pieces = pieces
        self._read: tuple[T, ...] | None = None

    @property
    def is_read(self) -> bool:
        """Whether all of them are at hand."""
        return self._read is not None

    @property
    def start(self) -> tuple[T, ...]:
        """The first piece that holds any."""
        return next(filter(None, self._pieces()), ())

    def reading(self) -> Generator[None, None, None]:
        """Read them, a piece at each step."""
        if self._read is None:
            found: list[T] = []
            for piece in self._pieces():
                found += piece
                yield
            everything = self._read = tuple(found)
            self._pieces = lambda: (everything,)

    def __iter__(self) -> Iterator[T]:
        """Walk all of them."""
        return iter(self._all())

    def __len__(self) -> int:
        """How many there are."""
        return len(self._all())

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[T, ...]: ...
    def __getitem__(self, at: int | slice) -> T | tuple[T, ...]:
        """Some of them."""
        return self._all()[at]

    def __eq__(self, other: object) -> bool:
        """Whether the other holds the same, read or not."""
        if isinstance(other, Unread):
            return self._all() == other._all()
        return self._all() == other

    __hash__ = None  # type: ignore[assignment]

    def _all(self) -> tuple[T, ...]:
        for _step in self.reading():
            pass
        return self._read or ()
