"""Text of the library is data: it shows as it stands, wherever it shows, and loads nothing."""

from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel, QWidget

from desktop_app.domain.fields import fields_of
from desktop_app.domain.kinds import Keyed, Line, Part, Prose, Rows
from desktop_app.domain.records import RECORD_TYPES
from desktop_app.views import prose as prose_module
from desktop_app.views.places import Place, Tab
from tests.dialogs import answering
from tests.export.library import DOCUMENTS
from tests.views.form.typing import unfold
from tests.windows import Session, actions, links_of, shown, text_of, write_library

NASTY = (
    '<img src="file:///etc/passwd"> <a href="javascript:alert(1)">here</a>',
    "<b>bold</b> & <i>x</i> [*] [b](http://example.org) &lt;b&gt; & &amp;",
    "=HYPERLINK(1) javascript:alert(1) %s {0} {title} %1 %n <!--",
)


def poisoned(struct: type[msgspec.Struct], document: dict[str, Any], text: str) -> dict[str, Any]:
    """The document with the text in front of every free text in it."""
    for name, field in fields_of(struct).items():
        value = document.get(name)
        match field.kind:
            case Line() | Prose() if name != "language":
                document[name] = text if not value else f"{text} {value}"
            case Rows(row_type):
                for row in value or []:
                    poisoned(row_type, row, text)
            case Part(part_type):
                poisoned(part_type, document.setdefault(name, {}), text)
            case Keyed(keys=()):
                document[name] = {text: text}
            case Keyed():
                document[name] = dict.fromkeys((term.id for term in field.kind.keys), text)
            case _:
                pass
    return document


@pytest.fixture(params=NASTY)
def nasty(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def session(start: Callable[[Path], Session], tmp_path: Path, nasty: str) -> Session:
    documents = {
        table: {
            id_: poisoned(RECORD_TYPES[table], deepcopy(document), nasty)
            for id_, document in records.items()
        }
        for table, records in DOCUMENTS.items()
    }
    return start(write_library(tmp_path / "nasty.json", documents))


PLACES = [
    *(Place("k", tab) for tab in Tab),
    Place("k", Tab.LEADERSHIP, ("leadership", "khan-leader")),
    Place("k", Tab.LEADERSHIP, ("people", "khan")),
    Place("k", Tab.ATROCITIES, ("atrocities", "bank")),
    Place("k", Tab.RELATIONS, ("relations", "war")),
    Place("k", Tab.SOURCES, ("sources", "un")),
]


def tooltips(widget: QWidget) -> Iterator[str]:
    for each in [widget, *widget.findChildren(QWidget)]:
        yield each.toolTip()
        if isinstance(each, QAbstractItemView):
            model = each.model()
            for row in range(model.rowCount()):
                for column in range(model.columnCount()):
                    role = Qt.ItemDataRole.ToolTipRole
                    yield str(model.index(row, column).data(role) or "")


def holds_as_text(widget: QWidget, nasty: str) -> None:
    for label in shown(widget, QLabel):
        if "<" in label.text():
            assert label.textFormat() is Qt.TextFormat.PlainText, label.text()
    for tip in tooltips(widget):
        assert not tip or tip.startswith("<span") or "<" not in tip, tip
        assert "<img" not in tip
        assert "<a " not in tip
    assert nasty in " ".join(text_of(widget).split())


def test_it_shows_as_it_stands_everywhere(
    session: Session, nasty: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded: list[object] = []

    def load(_self: object, _kind: int, name: object) -> str:
        loaded.append(name)
        return ""

    monkeypatch.setattr(prose_module.Prose, "loadResource", load)
    for place in PLACES:
        session.go(place.group, place.tab, place.record)
        holds_as_text(session.window, nasty)
        for text in shown(session.window, prose_module.Prose):
            assert all(to.startswith("to:") for to in links_of(text).values())
            assert "\ufffc" not in text.toPlainText()
    assert not loaded


def test_forms_undo_and_messages_too(session: Session, nasty: str) -> None:
    for table, id_ in (
        ("groups", "k"),
        ("people", "khan"),
        ("leadership", "khan-leader"),
        ("atrocities", "bank"),
        ("relations", "war"),
        ("sources", "un"),
    ):
        session.edit(table, id_)
        unfold(session.form)
        session.editor.check()
        holds_as_text(session.window, nasty)
        session.editor.discard()
    with answering("Delete") as heard:
        session.window.editing.delete("people", "khan")
    assert nasty in heard[0]
    undo = session.action("Undo deletion")
    assert nasty in undo.text().replace("&&", "&")
    for action in actions(session.window):
        assert "<img" not in action.toolTip()


def test_nothing_is_loaded_even_when_asked(session: Session) -> None:
    text = shown(session.window, prose_module.Prose)[0]
    assert text.loadResource(2, "file:///etc/passwd") == ""
