"""The Atrocities tab."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache

from desktop_app import gettext as _
from desktop_app.domain.filtering.atrocities import ATROCITIES
from desktop_app.domain.records import Record
from desktop_app.domain.records.common import Range
from desktop_app.domain.sheet import FactSheet, SheetAtrocity
from desktop_app.domain.standing_words import with_possibly_later
from desktop_app.domain.toll import killed_in_words, toll
from desktop_app.library import Library
from desktop_app.models.atrocities import columns
from desktop_app.models.table import TableModel
from desktop_app.pictures.dated import Dated
from desktop_app.views.filter_words import told
from desktop_app.views.list_page import ListPage
from desktop_app.views.nothing import why_empty
from desktop_app.views.pictures.all_time import AllTime
from desktop_app.views.pictures.atrocities_head import AtrocitiesHead
from desktop_app.views.pictures.catching_up import MANY, CatchingUp
from desktop_app.views.pictures.coming import Coming
from desktop_app.views.pictures.picture_view import PictureView
from desktop_app.views.pictures.whole_sheet import whole_sheet


class Atrocities(ListPage[SheetAtrocity]):
    """Atrocities that the group claimed or is named for, the latest first."""

    def __init__(self) -> None:
        super().__init__(
            _("Atrocities"),
            columns(),
            lambda row: ("atrocities", row.atrocity.id),
            self._told,
            SheetAtrocity,
            table=ATROCITIES,
        )
        self._killed = self.table.model.keep(_killed_and_possibly)
        self._all_time = AllTime()
        self._elsewhere = ""
        self._whole: tuple[SheetAtrocity, ...] = ()
        self._dated = Dated()
        self._attacks: Callable[[], Dated] | None = None
        self.head = AtrocitiesHead()
        self.head.opened.connect(self.chosen)
        self.head.gathered.connect(self.choose)
        self.head.narrowed.connect(self.narrow)
        self.put_head(self.head)
        self._catching_up = CatchingUp(self)
        self._coming = Coming(self)
        self.rows_changed.connect(self._catch_up)

    def put_together(self, sheet: FactSheet, library: Library) -> Iterator[None]:
        """Work out what the sentence above the table adds up, and what pictures are of."""
        yield from self.table.model.foresee_rows(_latest_first(sheet))
        whole = whole_sheet(sheet, library).atrocities
        yield from self._all_time.put_together(whole, self.filters)

    def show_sheet(self, sheet: FactSheet, library: Library) -> None:
        """Show another sheet's atrocities."""
        nothing = "" if sheet.atrocities else why_empty("atrocities", sheet, library)
        self._shown, self._elsewhere = (sheet, library), ""
        self._whole = whole_sheet(sheet, library).atrocities
        self.table.show_rows(_latest_first(sheet), nothing)

    def show_typed(self, record: Record, sheet: FactSheet, library: Library) -> None:
        """Show the rows, and the marks, of a record as the open form would have them."""
        from desktop_app.domain.preview import is_elsewhere

        self._elsewhere = record.id if is_elsewhere(record, sheet.group.id) else ""
        super().show_typed(record, sheet, library)
        self._draw_soon(self.table.model.total, typed=True)

    def pictures(self) -> Sequence[PictureView]:
        """Where the attacks were, and how many were killed when."""
        return (self.head.map, self.head.deaths)

    @property
    def is_coming(self) -> bool:
        """Whether pictures are still to come."""
        return self._coming.busy

    @contextmanager
    def coming_on_view(self) -> Iterator[None]:
        """Pictures of many attacks come right after the page, unless they were made before."""
        if self.isVisible() and self._coming.busy:
            yield  # they are on their way
        elif len(self.table.model.rows) > MANY and not self.isVisible():
            with self._coming.on_view(self.pictures()):
                yield
        else:
            self._coming.stop()
            with super().coming_on_view():
                yield

    def rest_while(self, busy: Callable[[], bool]) -> None:
        """From now on make nothing ready while the user does something."""
        self.head.map.canvas.preparing.rest_while(busy)

    def select(self, record: tuple[str, str] | None) -> None:
        """Mark the row of a record, and what shows it above."""
        super().select(record)
        self.head.select(record)

    def _told(self, model: TableModel[SheetAtrocity]) -> str:
        """The attacks shown, how many of them are only possible, and their toll."""
        attacks = told(model)
        if not model.rowCount():
            return attacks
        killed: Counter[Range] = Counter()
        possible = 0
        for (count, possibly), times in model.tally(self._killed).items():
            killed[count] += times
            possible += times * possibly
        attacks = with_possibly_later(attacks, possible, model.rowCount())
        joined = _("{attacks}: {toll}") if model.filters else _("{attacks}, {toll}")
        return joined.format(attacks=attacks, toll=killed_in_words(toll(killed)))

    def _catch_up(self) -> None:
        self._draw_soon(len(self._whole), typed=False)  # of few on an early day, all are drawn

    def _draw_soon(self, records: int, *, typed: bool) -> None:
        self._attacks = None
        self.head.wait()
        self._catching_up.draw(records, self._draw, typed=typed, prepare=self._put_together)

    def _put_together(self) -> Iterator[None]:
        """Get ready to draw so many attacks at once, some of the work at each step."""
        yield from self._all_time.put_together(self._whole, self.filters)
        attacks = self._attacks_now()
        yield
        attacks()
        yield
        self._attacks = attacks
        yield from self.head.put_together(attacks())

    def _draw(self) -> None:
        sheet, library = self._shown
        self.head.show_attacks(self._attacks or self._attacks_now(), sheet.as_of, library)

    def _attacks_now(self) -> Callable[[], Dated]:
        """What gives the attacks that pictures are of; both pictures ask."""
        whole, shown = self._whole, tuple(self.table.model.shown())
        filters, away = self.filters, self._elsewhere

        @cache
        def attacks() -> Dated:
            every = self._all_time.attacks(whole, shown, filters)
            if away:
                every = tuple(row for row in every if row.atrocity.id != away)
            if every is not self._dated.rows:
                self._dated = Dated(every)
            return self._dated

        return attacks


def _killed_and_possibly(row: SheetAtrocity) -> tuple[Range, bool]:
    return row.atrocity.killed, row.possibly_later


def _latest_first(sheet: FactSheet) -> tuple[SheetAtrocity, ...]:
    return tuple(reversed(sheet.atrocities))
