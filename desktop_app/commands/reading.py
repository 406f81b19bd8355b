"""The library that a command reads, and the group that it means."""

import os
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from desktop_app import gettext as _
from desktop_app import ngettext
from desktop_app.commands.outcome import Failed
from desktop_app.commands.terminal import complain
from desktop_app.domain.folding import folded
from desktop_app.domain.reapplying import missing
from desktop_app.domain.records import Group
from desktop_app.library import Library, UnknownGroup, open_library
from desktop_app.store.location import chosen_library, own_library


def library_path(options: Namespace) -> Path:
    """The library that is meant; the user's own copy is made on first run. Raises StoreError."""
    chosen = chosen_library(options.library, os.environ, _folder())
    if chosen is None:
        return _own_copy()
    return from_here(chosen)


def from_here(path: Path) -> Path:
    """The path, if it can be followed from the folder we are in. Raises Failed."""
    if not path.is_absolute() and _folder() is None:
        raise Failed(
            _(
                "The folder you are in is gone, so “{path}” leads nowhere: "
                "go to another folder, or write the full path."
            ).format(path=path)
        )
    return path


def opened(options: Namespace) -> Library:
    """The library, open for reading; one of a newer version is read with a warning."""
    library = open_library(library_path(options), read_only=True)
    if library.newer:
        complain(library.why_read_only)
    if count := len(library.conflicts):
        told = ngettext(
            "{count} record was changed both here and by another program: the file's version is "
            "shown; the window asks which to keep.",
            "{count} records were changed both here and by another program: the file's versions "
            "are shown; the window asks which to keep.",
            count,
        )
        complain(told.format(count=count))
    mention_kept_logs(library)
    return library


def mention_kept_logs(library: Library) -> None:
    """Say on standard error which logs put aside hold edits that the library lacks."""
    for log in library.kept_logs:
        count = missing([made.edit for made in log.edits], library.held)
        told = ngettext(
            "{path} holds {count} edit that is not in the library: the window offers it.",
            "{path} holds {count} edits that are not in the library: the window offers them.",
            count,
        )
        if count:
            complain(told.format(path=log.path, count=count))


def groups(library: Library) -> Iterator[Group]:
    """The library's groups in the order of the file."""
    return (group for group in library.records("groups") if isinstance(group, Group))


def group_meant(library: Library, wish: str) -> str:
    """The id of the group that is meant: by its id, or by any of its names in any case.

    Raises:
        UnknownGroup: no group is called so, with those that nearly are.
        Failed: several groups are called so.
    """
    ids: dict[str, set[str]] = {}
    for group in groups(library):
        if group.id == wish:
            return wish
        for name in (group.id, *(name.text for name in group.names)):
            ids.setdefault(folded(name).strip(), set()).add(group.id)
    found = sorted(ids.get(folded(wish).strip(), ()))
    if not found:
        raise UnknownGroup(_unknown(library, wish, ids))
    if len(found) > 1:
        told = _("“{wish}” may be any of these groups: {ids}. Name one by its id.")
        raise Failed(told.format(wish=wish, ids=", ".join(found)))
    return found[0]


def _unknown(library: Library, wish: str, ids: dict[str, set[str]]) -> str:
    from difflib import get_close_matches

    names = get_close_matches(folded(wish), ids, n=3)
    near = _(" or ").join(dict.fromkeys(id_ for name in names for id_ in sorted(ids[name])))
    if near:
        told = _("There is no group “{wish}” in {file}. Did you mean {near}?")
    else:
        told = _("There is no group “{wish}” in {file}: “factsheets list” names them all.")
    return told.format(wish=wish, file=library.path, near=near)


def _own_copy() -> Path:
    own = own_library()
    if not os.path.lexists(own):
        from desktop_app.library import copy_shipped

        try:
            copy_shipped(own)
        except OSError as error:
            told = _(
                "Your own copy of the library could not be made at {file} ({reason}): "
                "name a library with --library PATH."
            )
            raise Failed(told.format(file=own, reason=error.strerror or error)) from error
    return own


def _folder() -> Path | None:
    try:
        return Path.cwd()
    except OSError:
        return None
