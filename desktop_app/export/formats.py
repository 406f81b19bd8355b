"""The formats that a page can be exported in: one entry each."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop_app import gettext as _
from desktop_app.export.page import Page, records_in
from desktop_app.export.printed import printed
from desktop_app.export.progress import UNWATCHED, Progress, Stage
from desktop_app.export.rendered import Rendered


@dataclass(frozen=True, slots=True)
class Format:
    """A format by its id on the command line, suffix of its files, and name for people."""

    id: str
    suffix: str
    label: str
    _render: Callable[[Page, Progress], Rendered]

    def render(self, page: Page, progress: Progress = UNWATCHED) -> Rendered:
        """The page in this format. Raises ExportError with one sentence for the user."""
        records = records_in(page.blocks)
        progress.begin(Stage.TEXTS, records)
        safe = printed(page, progress)
        progress.begin(Stage.DOCUMENT, records)
        return self._render(safe, progress)


def _pdf(page: Page, progress: Progress) -> Rendered:
    from desktop_app.export.pdf import render_pdf

    return render_pdf(page, progress)


def _html(page: Page, progress: Progress) -> Rendered:
    from desktop_app.export.html import render_html

    return Rendered(render_html(page, progress).encode())


def _markdown(page: Page, progress: Progress) -> Rendered:
    from desktop_app.export.markdown import render_markdown

    return Rendered(render_markdown(page, progress).encode())


FORMATS = (
    Format("pdf", ".pdf", _("PDF document"), _pdf),
    Format("html", ".html", _("Web page"), _html),
    Format("md", ".md", _("Markdown text"), _markdown),
)


def format_of(name: str) -> Format | None:
    """The format of that id or of that file suffix, None when there is none."""
    wanted = name.lower().lstrip(".")
    return next((each for each in FORMATS if wanted in (each.id, each.suffix.lstrip("."))), None)


def render(page: Page, name: str) -> Rendered:
    """The page in the format of that id. Raises ExportError when there is no such format."""
    from desktop_app.export.rendered import ExportError

    chosen = format_of(name)
    if chosen is None:
        known = ", ".join(each.id for each in FORMATS)
        raise ExportError(
            _("There is no format “{name}”: choose one of {known}.").format(name=name, known=known)
        )
    return chosen.render(page)
