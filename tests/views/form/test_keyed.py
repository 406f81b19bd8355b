"""Text by key: nothing typed is left out, and what is wrong is said at its line."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.domain.checks.values import check_values
from desktop_app.domain.reading import from_document
from desktop_app.domain.records import Group
from desktop_app.views.form.fields import Fields
from desktop_app.views.form.keyed import KeyedControl
from tests.windows import settle, type_into

Make = Callable[..., Fields]


def keyed(fields: Fields, name: str) -> KeyedControl:
    control = fields.rows[name].control
    assert isinstance(control, KeyedControl)
    return control


def check(fields: Fields) -> None:
    record = from_document(Group, "", fields.document)
    fields.show_problems([(problem.field, problem) for problem in check_values(record)])
    settle()


def test_half_a_pair_is_kept_and_said_at_its_line(form: Make) -> None:
    fields = form("groups", Group, {"external_ids": {"UN": "QDe.161"}})
    control = keyed(fields, "external_ids")
    for _line in range(2):
        control.add()
    right, key_only, text_only = control.lines
    type_into(key_only.key, "Wikidata")
    type_into(text_only.text, "Q1")
    assert fields.document["external_ids"] == {"UN": "QDe.161", "Wikidata": "", "": "Q1"}
    check(fields)
    assert not right.trouble.isVisible()
    for line in (key_only, text_only):
        assert line.trouble.isVisible()
        for part in (line.key, line.text):
            assert line.trouble.text() in part.accessibleDescription()
            assert part.property("wrong") is True
    type_into(key_only.text, "Q2")
    check(fields)
    assert not key_only.trouble.isVisible()
    assert key_only.text.property("wrong") is False


def test_a_key_typed_twice_overwrites_nothing_and_says_so(form: Make) -> None:
    fields = form("groups", Group, {"external_ids": {"UN": "1"}})
    control = keyed(fields, "external_ids")
    control.add()
    type_into(control.lines[1].key, "UN")
    type_into(control.lines[1].text, "2")
    assert fields.document["external_ids"] == {"UN": "1", "UN (2)": "2"}
    assert "stands twice" in control._twice.text()


def test_a_line_is_taken_out_by_keys_and_the_focus_stays(form: Make) -> None:
    fields = form("groups", Group, {"external_ids": {"UN": "1", "EU": "2"}})
    fields.activateWindow()
    control = keyed(fields, "external_ids")
    control.lines[0].text.setFocus()
    QTest.keyClick(control.lines[0].text, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert fields.document["external_ids"] == {"EU": "2"}
    assert control.lines[0].text.hasFocus()


def test_a_key_that_the_list_lacks_is_shown_said_and_can_go(form: Make) -> None:
    fields = form("groups", Group, {"coverage": {"leadership": "All.", "attacks": "Some."}})
    control = keyed(fields, "coverage")
    (strange,) = control.lines
    check(fields)
    assert "attacks" in strange.trouble.text()
    assert strange.key.isReadOnly()
    strange.removed.emit()
    assert fields.document["coverage"] == {"leadership": "All."}
