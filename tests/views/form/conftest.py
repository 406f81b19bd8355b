"""Forms of any type, on a small library."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.records import RECORD_TYPES
from desktop_app.library import Library, open_library
from desktop_app.views.form.catalogue import Catalogue
from desktop_app.views.form.fields import Fields
from tests.views.form.typing import Struct
from tests.windows import settle


@pytest.fixture
def library(small_copy: Path) -> Iterator[Library]:
    library = open_library(small_copy, read_only=True)
    yield library
    library.close()


@pytest.fixture
def form(qapp: Any, library: Library) -> Iterator[Callable[..., Fields]]:
    """Makes the form of a type, shown; forms do not outlive their test."""
    made: list[Fields] = []

    def make(table: str, struct: Struct, document: dict[str, Any]) -> Fields:
        fields = Fields(struct, document, Catalogue(library, RECORD_TYPES[table]))
        made.append(fields)
        fields.show()
        return fields

    yield make
    for fields in made:
        fields.close()
        fields.deleteLater()
    settle()
