"""What `show` and `export` share: which sheet, as of which day, for which readers."""

import os
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from datetime import UTC, date, datetime

from desktop_app import gettext as _
from desktop_app.commands.outcome import Failed
from desktop_app.domain.edtf import Day, EdtfError, parse
from desktop_app.domain.sheet import FactSheet
from desktop_app.domain.vocabularies.common import MARKING
from desktop_app.export.page import Page
from desktop_app.export.progress import UNWATCHED, Progress
from desktop_app.export.sheet_page import SECTIONS, sheet_page
from desktop_app.library import Library, Withheld

_LAST_YEAR = 9999


def declare_sheet(parser: ArgumentParser) -> None:
    """Add the arguments that choose what of a group is told."""
    parser.add_argument(
        "--as-of", type=_as_of, metavar="DATE", help=_("the day to show: 2021-08-26 (else today)")
    )
    parser.add_argument(
        "--brief",
        action="store_true",
        help=_("about four pages and their sources, without pictures"),
    )
    parser.add_argument(
        "--sections",
        type=_sections,
        default=tuple(SECTIONS),
        metavar="A,B",
        help=_("only these: {all}").format(all=", ".join(SECTIONS)),
    )
    parser.add_argument(
        "--marking",
        choices=[term.id for term in MARKING],
        default="clear",
        help=_("the highest marking to include: {all} (else clear)").format(
            all=", ".join(term.id for term in MARKING)
        ),
        metavar="TLP",
    )


def sheet_of(
    library: Library, group: str, options: Namespace, progress: Progress = UNWATCHED
) -> FactSheet:
    """The group's sheet as the options ask for it. Raises Failed."""
    made = made_on()
    day = options.as_of or Day(made.year, made.month, made.day)
    try:
        return library.fact_sheet(group, day, up_to=options.marking, heed=progress.heed)
    except Withheld as error:
        told = _("{error} Those whom it is for may see it with --marking.")
        raise Failed(told.format(error=error)) from None


def page_of(
    library: Library,
    group: str,
    options: Namespace,
    *,
    pictures: bool = True,
    progress: Progress = UNWATCHED,
) -> Page:
    """The group's page as the options ask for it, with pictures or without. Raises Failed."""
    return sheet_page(
        sheet_of(library, group, options, progress),
        library,
        made=made_on(),
        library=library.path.name,
        marking=options.marking,
        sections=options.sections,
        pictures=pictures,
        brief=options.brief,
        progress=progress,
    )


def made_on() -> date:
    """The date of making: that of SOURCE_DATE_EPOCH (seconds, UTC) where it is set, else today's.

    Raises Failed. Specification: https://reproducible-builds.org/specs/source-date-epoch/
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else date.today()  # noqa: DTZ011
    except (ValueError, OverflowError, OSError):
        told = _("SOURCE_DATE_EPOCH must be a number of seconds, not “{epoch}”.")
        raise Failed(told.format(epoch=epoch)) from None


def _as_of(text: str) -> Day:
    """The last day of a date, as EDTF or in words."""
    from desktop_app.domain.date_input import understand

    try:
        day = parse(understand(text).edtf or text).latest
    except EdtfError as error:
        raise ArgumentTypeError(str(error)) from None
    if day is None or not 0 < day.year <= _LAST_YEAR:
        raise ArgumentTypeError(_("“{text}” is no day to show a sheet as of.").format(text=text))
    return day


def _sections(text: str) -> tuple[str, ...]:
    wanted = tuple(part.strip() for part in text.split(","))
    for section in wanted:
        if section not in SECTIONS:
            told = _("there is no section “{section}”: choose from {all}")
            raise ArgumentTypeError(told.format(section=section, all=", ".join(SECTIONS)))
    return wanted
