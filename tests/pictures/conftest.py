"""What tests of pictures draw from."""

from collections.abc import Iterator

import pytest

from desktop_app import SHIPPED_LIBRARY
from desktop_app.library import Library, open_library


@pytest.fixture(scope="session")
def shipped() -> Iterator[Library]:
    """The shipped library, read only."""
    opened = open_library(SHIPPED_LIBRARY, read_only=True)
    yield opened
    opened.close()
