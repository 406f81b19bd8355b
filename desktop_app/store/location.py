"""Which library opens when none is named."""

import os
from collections.abc import Mapping
from pathlib import Path

FILE_NAME = "db.json"
VARIABLE = "FACTSHEETS_LIBRARY"


def chosen_library(
    named: str | None, environment: Mapping[str, str], folder: Path | None
) -> Path | None:
    """The library that is named, else that of the environment, else the folder's own, else None.

    A link that leads nowhere counts as the folder's own: opening it then says so.
    """
    if named is not None:
        return Path(named)
    if environment.get(VARIABLE):
        return Path(environment[VARIABLE])
    own = folder / FILE_NAME if folder is not None else None
    return own if own is not None and os.path.lexists(own) else None


def own_library() -> Path:
    """Where the user's own copy of the shipped library lives on this platform."""
    from platformdirs import user_data_path

    return user_data_path("factsheets", appauthor=False) / FILE_NAME
