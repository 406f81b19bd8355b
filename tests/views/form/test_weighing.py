"""Killed and injured beside the accounts that the same form lists."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QMenu

from desktop_app.domain.records import RECORD_TYPES
from desktop_app.views.form.count import CountControl
from desktop_app.views.form.fields import Fields
from desktop_app.views.form.nested import RowsControl
from desktop_app.views.form.weighing import Weighing
from tests.windows import Session, settle, text_of, type_into

ACCOUNTS: list[dict[str, Any]] = [
    {"source": "un", "killed": {"low": 170, "high": 180, "unknown": 1}},
    {"source": "gone", "killed": {"best": 60}, "injured": {"best": 7}},
]

Make = Callable[..., Fields]


def weighing(fields: Fields, name: str) -> Weighing:
    return next(w for w in fields.rows[name].findChildren(Weighing))


def choose(weighed: Weighing, at: int) -> str:
    menu = weighed.take_button.menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    action = menu.actions()[at]
    text = action.text()
    action.trigger()
    settle()
    return text


@pytest.fixture
def fields(form: Make) -> Fields:
    document = {"killed": {"best": 200, "kept": 2}, "accounts": ACCOUNTS, "note": "Said before."}
    return form("atrocities", RECORD_TYPES["atrocities"], document)


def test_a_figure_outside_the_accounts_says_so_at_once(fields: Fields) -> None:
    said = weighing(fields, "killed").said
    assert said.text() == "Outside the accounts: 60–180"
    control = fields.rows["killed"].control
    assert isinstance(control, CountControl)
    control.parts["best"].clear()
    type_into(control.parts["best"], "100")
    assert said.text() == "Accounts differ: 60–180"
    assert weighing(fields, "injured").said.text() == "Accounts: 7"


def test_an_account_is_taken_over_and_the_note_says_so(fields: Fields) -> None:
    killed = weighing(fields, "killed")
    assert "170–180" in choose(killed, 0)
    assert fields.document["killed"] == {"low": 170, "high": 180, "kept": 2}
    first = fields.document["note"]
    assert first.startswith("Said before.\nKilled: as counted by ")
    assert choose(killed, 1) == "gone: 60"
    assert fields.document["killed"] == {"best": 60, "kept": 2}
    assert fields.document["note"] == "Said before.\nKilled: as counted by gone."
    choose(weighing(fields, "injured"), 0)
    assert fields.document["note"].endswith("gone.\nInjured: as counted by gone.")


def test_the_offer_follows_the_accounts(form: Make) -> None:
    fields = form("atrocities", RECORD_TYPES["atrocities"], {})
    killed = weighing(fields, "killed")
    assert killed.isHidden()
    accounts = fields.rows["accounts"].control
    assert isinstance(accounts, RowsControl)
    row = accounts.add().fields
    assert row is not None
    count = row.rows["killed"].control
    assert isinstance(count, CountControl)
    type_into(count.parts["best"], "5")
    assert not killed.isHidden()
    assert not row.rows["killed"].findChildren(Weighing)
    assert choose(killed, 0) == ": 5"
    assert fields.document["killed"] == {"best": 5}


def test_the_sheet_says_it_too(start: Callable[..., Session], small_copy: Any) -> None:
    session = start(small_copy)
    library = session.window.library
    document = {**library.document("atrocities", "bank"), "accounts": ACCOUNTS}
    document["killed"] = {"best": 200}
    library.apply(library.put("atrocities", "bank", document, "test"))
    from desktop_app.views.places import Tab

    session.go("k", Tab.ATROCITIES, ("atrocities", "bank"))
    assert "outside the accounts: 60–180" in text_of(session.window.browser.view.panel)
