"""`factsheets search`: records found by their words."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from typing import Any

from desktop_app import gettext as _
from desktop_app.commands.command import Command
from desktop_app.commands.narrowing import declare_narrowing, narrowing_of
from desktop_app.commands.outcome import DONE, FAILED, WrongUsage
from desktop_app.commands.progress import read_all
from desktop_app.commands.reading import opened
from desktop_app.commands.terminal import say, say_data, shown
from desktop_app.domain.distinguishing import when
from desktop_app.domain.names import title
from desktop_app.domain.vocabularies.common import MARKING
from desktop_app.library import Library
from desktop_app.search import EVERYTHING, Hit, Narrowing, best, by_kind

_KINDS = {
    "groups": _("Groups"),
    "people": _("People"),
    "leadership": _("Leadership"),
    "atrocities": _("Atrocities"),
    "relations": _("Relations"),
    "sources": _("Sources"),
}


def declare(parser: ArgumentParser) -> None:
    """Add the arguments of `search`."""
    parser.add_argument(
        "words",
        metavar="WORDS",
        nargs="+",
        help=_("what to look for; after -- where it begins with -"),
    )
    parser.add_argument("--limit", metavar="N", type=int, default=20, help=_("how many at most"))
    parser.add_argument("--json", action="store_true", help=_("as JSON, for programs"))
    declare_narrowing(parser, _KINDS)


def run(options: Namespace) -> int:
    """Tell what was found, the best first, then kind by kind; status 1 where it is nothing."""
    if options.limit < 1:
        raise WrongUsage(_("--limit must be at least 1"))
    library = opened(options)
    words = " ".join(options.words)
    narrowing = narrowing_of(options, library)
    read_all(library.finder)
    results = library.finder.find(words, narrowing, options.limit)
    hits = results.hits
    if options.json:
        say_data([_as_data(library, hit) for hit in hits])
    elif hits:
        if results.partly:
            say(results.remark)
        first = best(hits)
        if first:
            _list(_("Best matches"), first, library)
        for kind in by_kind(hits[len(first) :]):
            _list(_KINDS[kind.table], kind.hits, library)
    else:
        say(_nothing(narrowing).format(words=shown(words)))
    return DONE if hits else FAILED


def _nothing(narrowing: Narrowing) -> str:
    if narrowing != EVERYTHING:
        return _("Nothing was found for “{words}” so narrowed: leave out options.")
    return _("Nothing was found for “{words}”.")


def _list(heading: str, hits: Iterable[Hit], library: Library) -> None:
    say(heading)
    for hit in hits:
        say("\n".join(_in_words(library, hit)))


def _in_words(library: Library, hit: Hit) -> list[str]:
    called = _called(library, hit)
    record = library.get(hit.table, hit.id)
    mark = f"  [{MARKING.label(hit.marking)}]" if hit.marking != "clear" else ""
    found = hit.snippet.text if hit.snippet.text != called else ""
    below = " · ".join(filter(None, (when(record) if record else "", found)))
    lines = [f"  {shown(called)}  ({shown(hit.id)}){mark}"]
    return [*lines, f"    {shown(below)}"] if below else lines


def _called(library: Library, hit: Hit) -> str:
    record = library.get(hit.table, hit.id)
    return title(record, library) if record else hit.id


def _as_data(library: Library, hit: Hit) -> dict[str, Any]:
    return {
        "table": hit.table,
        "id": hit.id,
        "title": _called(library, hit),
        "field": hit.field,
        "text": hit.snippet.text,
        "matches": [[span.start, span.stop] for span in hit.snippet.spans],
        "rank": round(hit.rank, 4),
        "marking": hit.marking,
    }


COMMAND = Command(declare, run)
