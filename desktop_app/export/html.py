"""Page → HTML: one file without scripts that fetches nothing and prints well."""

from functools import cache

from jinja2 import Environment, FileSystemLoader, Template
from markupsafe import Markup, escape

from desktop_app import RESOURCES
from desktop_app.export.page import Page, Spans
from desktop_app.export.printable import BREAK_POINT
from desktop_app.export.progress import UNWATCHED, Progress
from desktop_app.pictures.marks import Ink, Picture
from desktop_app.pictures.palette import LIGHT
from desktop_app.pictures.svg import svg

_NAMES = {Ink.TEXT: "ink", Ink.NEUTRAL: "bar"}

LONGEST_UNBROKEN = 24
_INKS = {ink: f"var(--{_NAMES.get(ink, ink.value)}, {colour})" for ink, colour in LIGHT.items()}
TEMPLATES = RESOURCES / "page"


def render_html(page: Page, progress: Progress = UNWATCHED) -> str:
    """The printed page as one HTML document."""
    style = Markup((TEMPLATES / "sheet.css").read_text("utf-8"))  # noqa: S704 (our own file)
    return _template().render(page=page, style=style, each=progress.each) + "\n"


@cache
def _template() -> Template:
    environment = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True)
    environment.filters["broken"] = _broken
    environment.globals["kind_of"] = _kind_of
    environment.globals["drawn"] = _drawn
    environment.tests["short"] = _short
    return environment.get_template("sheet.html.jinja")


def _broken(text: str) -> Markup:
    return Markup("<wbr>").join(map(escape, text.split(BREAK_POINT)))


def _short(cell: Spans) -> bool:
    """Whether a cell may keep its words on one line."""
    return sum(len(getattr(span, "text", "")) for span in cell) <= LONGEST_UNBROKEN


def _drawn(picture: Picture, number: int) -> Markup:
    """The picture in the colours of the page, whichever those are."""
    return Markup(svg(picture, _INKS, name=f"picture-{number}"))  # noqa: S704 (our own writer)


def _kind_of(part: object) -> str:
    return type(part).__name__
