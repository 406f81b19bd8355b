"""Things that are read where somebody asks for them."""

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.edit import Change, Edit
from desktop_app.domain.unread import Unread

PIECES = st.lists(st.lists(st.integers(), max_size=3).map(tuple), max_size=4)


class Told:
    """Pieces, and how many of them were asked for."""

    def __init__(self, pieces: list[tuple[int, ...]]) -> None:
        self.pieces = pieces
        self.asked = 0

    def __call__(self) -> Iterator[tuple[int, ...]]:
        for piece in self.pieces:
            self.asked += 1
            yield piece


@given(PIECES)
def test_it_is_what_the_pieces_make_together(pieces: list[tuple[int, ...]]) -> None:
    whole = tuple(number for piece in pieces for number in piece)
    for ask in (tuple, lambda unread: unread[:]):
        assert ask(Unread(Told(pieces))) == whole
    assert len(Unread(Told(pieces))) == len(whole)
    assert Unread(Told(pieces)) == whole
    assert Unread(Told(pieces)) == Unread(Told([whole]))
    assert Unread(Told(pieces)) != (*whole, 1)


@given(PIECES)
def test_it_is_read_a_piece_at_a_time_and_once(pieces: list[tuple[int, ...]]) -> None:
    told = Told(pieces)
    unread = Unread(told)
    for done, _step in enumerate(unread.reading(), 1):
        assert told.asked == done
        assert not unread.is_read
    assert unread.is_read
    assert list(unread) == [number for piece in pieces for number in piece]
    assert told.asked == len(pieces)


def test_of_its_start_no_more_is_read_than_that() -> None:
    told = Told([(), (1, 2), (3,)])
    unread = Unread(told)
    assert unread.start == (1, 2)
    assert told.asked == 2
    assert not unread.is_read
    assert Unread(Told([()])).start == ()


CHANGES = tuple(Change("groups", id_, None, b"{}") for id_ in "abc")


def test_an_edit_tells_what_it_can_without_reading() -> None:
    asked: list[str] = []

    def pieces() -> Iterator[tuple[Change, ...]]:
        yield CHANGES[:1]
        asked.append("all")
        yield CHANGES[1:]

    edit = Edit("edit", Unread(pieces))
    back = edit.reversed("back")
    assert edit.does_something
    assert edit.beginning == CHANGES[:1]
    assert edit.more_than(500)
    assert not asked
    for _step in back.reading():
        pass
    assert asked
    assert back == Edit("edit", CHANGES).reversed("back")
    assert not edit.more_than(500)
    assert edit.more_than(2)
