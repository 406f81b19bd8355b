"""Which library opens when none is named."""

from collections.abc import Mapping
from pathlib import Path

from platformdirs import user_data_path

FILE_NAME = "db.json"
VARIABLE = "FACTSHEETS_LIBRARY"


def chosen_library(named: str | None, environment: Mapping[str, str], folder: Path) -> Path | None:
    """The library that is named, else that of the environment, else the folder's own, else None."""
    if named:
        return Path(named)
    if environment.get(VARIABLE):
        return Path(environment[VARIABLE])
    own = folder / FILE_NAME
    return own if own.exists() else None


def own_library() -> Path:
    """Where the user's own copy of the shipped library lives on this platform."""
    return user_data_path("factsheets", appauthor=False) / FILE_NAME
