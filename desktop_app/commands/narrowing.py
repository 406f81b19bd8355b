"""The options that narrow a search, and what they narrow it to."""

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping

from desktop_app import gettext as _
from desktop_app.commands.outcome import WrongUsage
from desktop_app.commands.reading import group_meant
from desktop_app.domain.date_input import understand
from desktop_app.domain.edtf import Edtf, read
from desktop_app.domain.marking import within
from desktop_app.domain.vocabularies.atrocities import BASIS_OF_ATTRIBUTION
from desktop_app.domain.vocabularies.common import MARKING
from desktop_app.domain.vocabularies.relations import BASIS_OF_RELATION
from desktop_app.library import Library
from desktop_app.search import Narrowing

_BASES = dict.fromkeys(
    term.id for terms in (BASIS_OF_ATTRIBUTION, BASIS_OF_RELATION) for term in terms
)
_MARKINGS = [term.id for term in MARKING]
_HIGHEST = "red"


def declare_narrowing(parser: ArgumentParser, kinds: Mapping[str, str]) -> None:
    """Add the options; each of those that name something may be given several times."""
    narrowed = parser.add_argument_group(
        _("narrowing"), _("Options that name something may be given several times: any will do.")
    )

    def several(name: str, metavar: str, told: str) -> None:
        narrowed.add_argument(name, metavar=metavar, action="append", default=[], help=told)

    narrowed.add_argument(
        "--kind", choices=list(kinds), action="append", default=[], help=_("only such records")
    )
    several(
        "--group", "GROUP", _("only records of this group, and the people and sources of these")
    )
    narrowed.add_argument(
        "--from", dest="since", metavar="DATE", default="", help=_("possibly not before")
    )
    narrowed.add_argument(
        "--to", dest="until", metavar="DATE", default="", help=_("possibly not after")
    )
    several("--place", "NAME", _("only atrocities in this town, district or province"))
    several("--country", "CODE", _("only records of this country, by its two letters: AF"))
    narrowed.add_argument(
        "--basis", choices=list(_BASES), action="append", default=[], help=_("only on this basis")
    )
    narrowed.add_argument(
        "--marked", choices=_MARKINGS, action="append", default=[], help=_("only so marked")
    )
    narrowed.add_argument(
        "--marking",
        choices=_MARKINGS,
        default=_HIGHEST,
        help=_("leave out what is marked higher (default: red)"),
    )


def narrowing_of(options: Namespace, library: Library) -> Narrowing:
    """What the options narrow to.

    Raises:
        WrongUsage: a date is not understood, or the end lies before the beginning.
        UnknownGroup, Failed: as `group_meant`.
    """
    since, until = _date(options.since), _date(options.until)
    if since and until and since.earliest and until.latest and since.earliest > until.latest:
        raise WrongUsage(_("The end lies before the beginning: nothing can match."))
    return Narrowing(
        tables=frozenset(options.kind),
        groups=frozenset(group_meant(library, wish) for wish in options.group),
        first=since.earliest if since else None,
        last=until.latest if until else None,
        places=frozenset(options.place),
        countries=frozenset(code.upper() for code in options.country),
        bases=frozenset(options.basis),
        markings=_markings(options),
    )


def _markings(options: Namespace) -> frozenset[str]:
    if not options.marked and options.marking == _HIGHEST:
        return frozenset()
    asked = options.marked or _MARKINGS
    return frozenset(each for each in asked if within(each, options.marking)) or frozenset({""})


def _date(text: str) -> Edtf | None:
    understood = understand(text)
    if text.strip() and not understood.edtf:
        raise WrongUsage(understood.remark)
    return read(understood.edtf)
