"""Lines of plain text: folded, labelled, set in columns. Widths are columns of a terminal."""

from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap
from unicodedata import category, east_asian_width

WIDEST_LABEL = 16
_GAP = 2
_WIDEST_WORD = 24
_LONG = 30

Labelled = tuple[str, Sequence[str]]
"""A label and the lines that stand under it."""


def columns_of(text: str) -> int:
    """How many columns a terminal gives a text on one line."""
    return sum(map(_columns, text))


def _columns(letter: str) -> int:
    if letter < "\u0300":
        return 1
    if category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(letter) in "WF" else 1


def folded(text: str, width: int, margin: str = "", first: str = "") -> Iterator[str]:
    """The text's lines folded at blanks, the first after `first`, the others after `margin`."""
    for line in text.split("\n"):
        yield from wrap(
            line,
            width,
            initial_indent=first,
            subsequent_indent=margin,
            break_long_words=False,
            break_on_hyphens=False,
        )
        first = margin


def underlined(text: str, mark: str, width: int) -> Iterator[str]:
    """The text with a line of marks below."""
    lines = list(folded(text, width))
    yield from lines
    yield mark * min(width, max(map(columns_of, lines), default=0))


def labelled(rows: Sequence[Labelled], width: int, margin: int) -> Iterator[str]:
    """Labels in a column of their own, beside their lines; without label, over the whole width."""
    widest = min(WIDEST_LABEL, max((columns_of(label) for label, _lines in rows), default=0))
    for label, lines in rows:
        beside = " " * (margin + widest + _GAP if label else margin)
        first = f"{' ' * margin}{_padded(label, widest)}{' ' * _GAP}" if label else beside
        if columns_of(label) > widest:
            yield from folded(label, width, " " * margin, " " * margin)
            first = beside
        for line in lines:
            yield from folded(line, width, beside, first)
            first = beside


def columns(
    titles: Sequence[str], rows: Sequence[Sequence[str]], at_the_end: Sequence[bool], width: int
) -> Iterator[list[str]]:
    """A table in lines: first its head, then each row; cells are folded into their columns."""
    widths = _widths(
        [[column, *cells] for column, *cells in zip(titles, *rows, strict=True)], width
    )
    rule = ["-" * each for each in widths]
    yield [*_row(titles, widths, at_the_end), *_row(rule, widths, at_the_end)]
    for row in rows:
        yield list(_row(row, widths, at_the_end))


def _widths(columns: Sequence[Sequence[str]], width: int) -> list[int]:
    """As wide as the widest cell where there is room, else in proportion to it; but no long text
    takes the room that names need.
    """
    room = width - _GAP * (len(columns) - 1)
    most = min(_WIDEST_WORD, room // len(columns))
    wanted = [_widest(cell.split("\n") for cell in column) for column in columns]
    widths = [min(_widest(cell.split() for cell in column), most) for column in columns]

    def need(place: int) -> tuple[float, float]:
        in_short = min(wanted[place], _LONG) / widths[place]
        return max(1.0, in_short), wanted[place] / widths[place]

    for _spare in range(room - sum(widths)):
        neediest = max(range(len(widths)), key=need)
        if wanted[neediest] <= widths[neediest]:
            break
        widths[neediest] += 1
    return widths


def _widest(texts: Iterable[Iterable[str]]) -> int:
    return max((columns_of(text) for some in texts for text in some), default=1) or 1


def _row(cells: Sequence[str], widths: Sequence[int], at_the_end: Sequence[bool]) -> Iterator[str]:
    lines = [_cell(cell, width) for cell, width in zip(cells, widths, strict=True)]
    for nth in range(max(map(len, lines))):
        parts = [
            _padded(cell[nth] if nth < len(cell) else "", width, at_the_end=end)
            for cell, width, end in zip(lines, widths, at_the_end, strict=True)
        ]
        yield (" " * _GAP).join(parts)


def _cell(text: str, width: int) -> list[str]:
    lines = (wrap(line, width, break_on_hyphens=False) for line in text.split("\n"))
    return [line for some in lines for line in some] or [""]


def _padded(text: str, width: int, *, at_the_end: bool = False) -> str:
    blank = " " * (width - columns_of(text))
    return blank + text if at_the_end else text + blank
