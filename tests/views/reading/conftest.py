"""A library in which everything names everything, and a way to read what stands beside the tabs."""

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from desktop_app.views.places import Place, Tab
from tests.export.library import DOCUMENTS
from tests.views.reading.beside import Beside
from tests.windows import Session, write_library

Documents = dict[str, dict[str, dict[str, Any]]]


@pytest.fixture
def documents() -> Documents:
    """What the library will hold: a test may change it before it opens it."""
    return deepcopy(DOCUMENTS)


@pytest.fixture
def beside(
    start: Callable[[Path], Session], tmp_path: Path, documents: Documents
) -> Callable[[], Beside]:
    """Opens the library; what is beside the tabs is read and followed as its user does."""

    def open_it() -> Beside:
        session = start(write_library(tmp_path / "library.json", documents))
        session.window.browser.go(Place("k", Tab.PROFILE))
        return Beside(session)

    return open_it
