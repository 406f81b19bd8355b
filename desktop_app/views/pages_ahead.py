"""The pages of a sheet that are not on view, built, filled and drawn before one looks."""

from collections.abc import Iterator

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from desktop_app.views.places import Tab
from desktop_app.views.sheet import SheetView
from desktop_app.views.tab_page import TabPage


def pages_ahead(view: SheetView, first: Tab | None = None) -> Iterator[None]:
    """Make every page ready that is not on view, some at each step; nothing that is seen changes.

    They come in the order of their tabs, but for the one wanted `first`.
    It is made for the sheet and the room that there now are: where these change, it is made anew
    as it is shown, or when this is walked again. Ends where a form is open, which other pages wait
    for, or no sheet is shown any more.
    """
    for tab in sorted(Tab, key=lambda tab: tab is not first):
        if view.sheet is None or view.isHidden() or view.editing is not None:
            return
        if view.place is not None and tab is not view.place.tab:
            yield from page_ahead(view, tab)


def page_ahead(view: SheetView, tab: Tab) -> Iterator[None]:
    """Make one page ready, some at each step."""
    page = view.page(tab)
    yield
    page.resize(view.splitter.size())  # no record is open beside it when one goes to its tab
    _lay_out(page)
    yield
    yield from view.put_together(tab)
    view.fill(tab)
    yield
    for _round in range(2):  # a picture says how high it is only once it is drawn
        _lay_out(page)
        yield
        for picture in page.pictures():
            if picture.isVisibleTo(page):
                yield from picture.make_ready()


def _lay_out(page: TabPage) -> None:
    """Give everything on a page its place: out of sight, Qt does so only where it is painted.

    It pretends meanwhile that the page is shown: what comes on view just then would stay so, for
    Qt and for who is told what is on the screen.
    """
    with page.drawing_later():
        page.grab(QRect(0, 0, 1, 1))
        if not page.isVisible():
            for each in page.findChildren(QWidget):
                if each.isVisible():
                    each.hide()
                    each.show()  # with the page, from now on
