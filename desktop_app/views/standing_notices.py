"""What the notice bar says of a library: how it opened, which drafts wait."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from desktop_app import gettext as _
from desktop_app import ngettext
from desktop_app.domain.counts import and_more
from desktop_app.domain.reapplying import missing
from desktop_app.domain.records import RECORD_TYPES
from desktop_app.library import Library
from desktop_app.views.draft_words import called
from desktop_app.views.editing import Editing
from desktop_app.views.notices import Notice

if TYPE_CHECKING:
    from desktop_app.views.past_dialog import PastDialog

_MOST_NAMED = 3


def opening_notices(library: Library, editing: Editing) -> Sequence[Notice]:
    """What opening the file found, each as a sentence."""
    opening = library.opening
    sentences = [library.why_read_only] if library.read_only else []
    if opening.damage:
        first = opening.damage[0]
        sentences.append(
            ngettext(
                "{count} place in the file is damaged (line {line}: {what}).",
                "{count} places in the file are damaged, the first in line {line}: {what}.",
                len(opening.damage),
            ).format(count=len(opening.damage), line=first.line, what=first.what)
        )
    if opening.torn:
        sentences.append(
            _("The last edit before a crash was cut off and is left out; all before it is here.")
        )
    if opening.changed_outside:
        sentences.append(
            _("Another program changed the library since it was last open; its changes are shown.")
        )
    sentences += [
        _("A change log was set aside as {path}: {reason}.").format(
            path=aside.path, reason=aside.reason
        )
        for aside in opening.aside
        if aside.path is not None and not aside.edits
    ]
    told = [Notice(sentence) for sentence in sentences if sentence]
    return [*told, *_conflicts(library, editing), *_kept_logs(library, editing)]


def _kept_logs(library: Library, editing: Editing) -> Iterator[Notice]:
    for log in library.kept_logs:
        count = missing([made.edit for made in log.edits], library.held)
        if not count:
            continue
        told = ngettext(
            "A change log that could not be continued holds {count} edit that is not in the "
            "library: {path}.",
            "A change log that could not be continued holds {count} edits that are not in the "
            "library: {path}.",
            count,
        ).format(count=count, path=log.path)
        look = partial(editing.look_at_kept, log)
        yield Notice(told) if library.read_only else Notice(told, _("Look at them …"), look)


def _conflicts(library: Library, editing: Editing) -> Sequence[Notice]:
    count = len(library.conflicts)
    if not count:
        return []
    told = ngettext(
        "{count} record was changed both here and by another program: the file's version is "
        "shown, yours is kept until you choose.",
        "{count} records were changed both here and by another program: the file's versions are "
        "shown, yours are kept until you choose.",
        count,
    ).format(count=count)
    if library.read_only:
        return [Notice(told)]
    return [Notice(told, _("Choose …"), editing.choose_versions)]


def draft_notices(
    library: Library, editing: Editing, unfinished: "Callable[[], PastDialog]"
) -> Sequence[Notice]:
    """What waits to be finished, in one sentence, with a way to take it up again."""
    drafts = [each for each in library.drafts.list() if each.table in RECORD_TYPES]
    named = [_("“{title}”").format(title=called(library, each)) for each in drafts[:_MOST_NAMED]]
    more = len(drafts) - len(named)
    match drafts:
        case []:
            return []
        case [draft]:
            told = _("Unfinished changes to {title} are kept.").format(title=named[0])
            act = partial(editing.resume_draft, draft.table, draft.id)
            return [Notice(told, _("Continue"), act)]
        case _:
            listed = ", ".join([*named, *([and_more(more)] * (more > 0))])
            told = _("{count} forms are unfinished, what was typed is kept: {titles}.")
            told = told.format(count=len(drafts), titles=listed)
            return [Notice(told, _("Show …"), lambda: unfinished().show_up())]
