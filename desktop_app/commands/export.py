"""`factsheets export`: sheets as documents."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from desktop_app import gettext as _
from desktop_app.commands.command import Command
from desktop_app.commands.outcome import DONE, Failed, WrongUsage
from desktop_app.commands.progress import watched
from desktop_app.commands.reading import from_here, group_meant, opened
from desktop_app.commands.sheet import declare_sheet, page_of
from desktop_app.commands.terminal import complain, is_watched, say, say_bytes, shown
from desktop_app.domain.ids import free_id
from desktop_app.export.formats import FORMATS, Format, format_of
from desktop_app.export.writing import write

STANDARD_OUTPUT = "-"
_BINARY = frozenset({"pdf"})


def declare(parser: ArgumentParser) -> None:
    """Add the arguments of `export`."""
    parser.add_argument(
        "groups", nargs="+", metavar="GROUP", help=_("ids of groups, or any of their names")
    )
    parser.add_argument(
        "-f",
        "--format",
        choices=[each.id for each in FORMATS],
        metavar="FORMAT",
        help=_("{all} (else by the suffix of PATH, else pdf)").format(
            all=", ".join(each.id for each in FORMATS)
        ),
    )
    parser.add_argument(
        "-o",
        "--output",
        metavar="PATH",
        help=_("a file, a folder, or - for standard output (else into this folder)"),
    )
    parser.add_argument(
        "--no-pictures", action="store_true", help=_("leave pictures out: tables tell the same")
    )
    declare_sheet(parser)


def run(options: Namespace) -> int:
    """Write each group's sheet; a file is written whole or not at all."""
    chosen = _format(options)
    library = opened(options)
    groups = dict.fromkeys(group_meant(library, wish) for wish in options.groups)
    targets = _targets(options, list(groups), chosen)
    for group, target in targets.items():
        _refuse_unwritable(target, library.path)
        with watched() as progress:
            page = page_of(
                library, group, options, pictures=not options.no_pictures, progress=progress
            )
            rendered = chosen.render(page, progress)
            if target is not None:
                write(target, rendered.data, progress)
        if target is None:
            say_bytes(rendered.data)
        elif str(target) != options.output:
            say(shown(str(target)))
        for warning in rendered.warnings:
            complain(warning)
    return DONE


def _format(options: Namespace) -> Format:
    """The format asked for, else that of the file's suffix, else PDF."""
    to_file = options.output not in (None, STANDARD_OUTPUT) and not Path(options.output).is_dir()
    suffix = Path(options.output).suffix if to_file else ""
    chosen = format_of(options.format or suffix) if options.format or suffix else FORMATS[0]
    if chosen is None:
        known = ", ".join(each.id for each in FORMATS)
        told = _("There is no format “{suffix}”: choose one with -f, of {known}.")
        raise WrongUsage(told.format(suffix=suffix, known=known))
    if options.output == STANDARD_OUTPUT and len(options.groups) > 1:
        raise WrongUsage(_("Standard output takes one group: name a folder with -o."))
    if options.output == STANDARD_OUTPUT and chosen.id in _BINARY and is_watched():
        told = _("A terminal cannot show a {label}: name a file with -o, or choose -f md.")
        raise WrongUsage(told.format(label=chosen.label))
    return chosen


def _targets(options: Namespace, groups: list[str], chosen: Format) -> dict[str, Path | None]:
    """Where each group's sheet goes; None is standard output."""
    if options.output == STANDARD_OUTPUT:
        return dict.fromkeys(groups)
    target = from_here(Path(options.output or "."))
    if target.is_dir():
        names: dict[str, str] = {}
        for group in groups:
            names[group] = free_id(group, names.values())
        return {group: target / (name + chosen.suffix) for group, name in names.items()}
    if len(groups) > 1:
        told = _("Several groups go into a folder, and “{path}” is none: make it first.")
        raise Failed(told.format(path=target))
    return {groups[0]: target}


def _refuse_unwritable(target: Path | None, library: Path) -> None:
    if target is None:
        return
    if not target.parent.is_dir():
        told = _("There is no folder “{folder}”: make it first, or choose another place.")
        raise Failed(told.format(folder=target.parent))
    if target.exists() and target.samefile(library):
        told = _("“{path}” is the library itself: choose another name.")
        raise Failed(told.format(path=target))


COMMAND = Command(declare, run)
