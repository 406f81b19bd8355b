"""Forms filled by keys in every control, and what they show when they are opened again."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QPushButton

from desktop_app.domain.records import RECORD_TYPES
from desktop_app.settings import Settings
from desktop_app.views.form.fields import Fields
from desktop_app.views.form.nested import PartControl, RowsControl
from tests.export.library import DOCUMENTS
from tests.views.form.typing import put, unfold
from tests.views.form.values import declared, whole
from tests.windows import Session, click, press, settle, wait_for, write_library

EMPTY = "empty"
UNKNOWN: dict[str, Any] = {"unknown": {"deep": [1, {"deeper": None}]}}

Shown = dict[str, object]
"""What each control of a form shows, by its path: "claims[0].citations[1].source"."""


def library_with_empty_records(path: Path) -> Path:
    """The small library, and in each table a record of which nothing known is said."""
    return write_library(path, {t: {**rows, EMPTY: UNKNOWN} for t, rows in DOCUMENTS.items()})


def type_everything(form: Fields, table: str) -> dict[str, Any]:
    """Type a value into every control of an empty form; returns what it must hold then."""
    document = whole(RECORD_TYPES[table])
    for name in form.rows:
        control = form.rows[name].control
        for card in list(control.cards) if isinstance(control, RowsControl) else ():
            card.toggle.setFocus()  # a row that a new form begins with
            press(Qt.Key.Key_Delete)
        put(control, document[name])
    return document


def shown_in(form: Fields) -> Shown:
    """Read every control of a form from what it shows; rows are opened for it."""
    unfold(form)
    return dict(_shown(form, ""))


def expected(document: Mapping[str, Any], form: Fields) -> Shown:
    """What the controls of a form must show of a document, path by path."""
    return {path: _at(document, path) for path in shown_in(form)}


def _shown(form: Fields, below: str) -> Iterator[tuple[str, object]]:
    for name, row in form.rows.items():
        path, control = below + name, row.control
        yield path, control.read()
        if isinstance(control, RowsControl):
            for number, card in enumerate(control.cards):
                assert card.fields is not None
                yield from _shown(card.fields, f"{path}[{number}].")
        elif isinstance(control, PartControl):
            assert control.fields is not None
            yield from _shown(control.fields, f"{path}.")


def _at(document: object, path: str) -> object:
    for step in re.findall(r"[^.\[\]]+", path):
        if isinstance(document, list):
            document = document[int(step)]
        elif isinstance(document, dict):
            document = document.get(step)
    return document


def left_out(table: str, shown: Shown) -> set[str]:
    """The fields that are declared for a table and have no control among those shown."""
    return set(declared(RECORD_TYPES[table])) - {re.sub(r"\[\d+\]", "", path) for path in shown}


def carry_on(session: Session) -> None:
    """Take up the draft that is offered."""
    offered = [
        b for b in session.window.notices.findChildren(QPushButton) if b.text() == "Continue"
    ]
    assert len(offered) == 1
    click(offered[0])


@contextmanager
def program(path: Path) -> Iterator[Session]:
    """A run of the program in a process of its own."""
    application = QApplication.instance() or QApplication(["factsheets", "-style", "Fusion"])
    assert isinstance(application, QApplication)
    ini = QSettings(str(path.with_suffix(".ini")), QSettings.Format.IniFormat)
    session = Session(application, Settings(ini), path)
    yield session
    session.close()


def type_until_killed(path: str, table: str, new: bool, ready: str) -> None:
    """Fill a form and wait; the file `ready` comes once the disk holds all that was typed."""
    with program(Path(path)) as session:
        if new:
            session.add(table)
        else:
            session.edit(table, EMPTY)
        type_everything(session.form, table)
        assert session.editor.key is not None
        drafts, key = session.window.library.drafts, session.editor.key

        def kept() -> bool:
            draft = drafts.read(*key)
            return draft is not None and draft.content == session.editor.document

        wait_for(kept)
        Path(ready).write_text(key[1], encoding="utf-8")
        while True:
            settle()
