"""Everything has a name, is reached by keyboard, and can be read."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise, product
from pathlib import Path
from string import Template

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QMessageBox, QWidget

from desktop_app import RESOURCES
from desktop_app.domain.names import native
from desktop_app.domain.records import RECORD_TYPES, Group
from desktop_app.models.tone import Tone
from desktop_app.views.about import About
from desktop_app.views.chips import inks
from desktop_app.views.export import ExportDialog
from desktop_app.views.form.nested import RowsControl
from desktop_app.views.form.tab_order import stops
from desktop_app.views.places import Tab
from desktop_app.views.theme import DARK, LIGHT, Colours
from tests.export.library import DOCUMENTS
from tests.views.form.typing import unfold
from tests.windows import Session, actions, click, nameless, press, settle, shown, type_into

ONE_EACH = [(table, next(iter(records))) for table, records in DOCUMENTS.items()]


@pytest.fixture
def session(start: Callable[[Path], Session], small_copy: Path) -> Session:
    return start(small_copy)


def test_everything_in_the_window_has_a_name(session: Session) -> None:
    for tab in Tab:
        session.go("k", tab)
        assert not nameless(session.window), tab
    session.go("k", Tab.LEADERSHIP, ("leadership", "khan-leader"))
    assert not nameless(session.window)


@pytest.mark.parametrize("key", ONE_EACH, ids=str)
def test_everything_in_forms_has_a_name(session: Session, key: tuple[str, str]) -> None:
    session.edit(*key)
    unfold(session.form)
    settle()
    assert not nameless(session.window)


def test_everything_in_dialogs_has_a_name(session: Session) -> None:
    for dialog in (
        About(session.window, session.window.library),
        ExportDialog("K", session.window),
    ):
        dialog.show()
        settle()
        assert not nameless(dialog)
        dialog.close()
        dialog.deleteLater()


def test_every_command_is_in_a_menu_with_a_text(session: Session) -> None:
    texts = [action.text() for action in actions(session.window)]
    assert all(texts)
    for kind in ("Group", "Person", "Posting", "Atrocity", "Relation", "Source"):
        assert kind in texts
    buttons = {b.text() for b in shown(session.window.bar, QAbstractButton)}
    assert buttons == {"‹", "›", "Today", "Add", "Edit", "Export …"}


def test_alt_and_a_letter_open_each_menu(session: Session) -> None:
    titles = [action.text() for action in session.window.menuBar().actions()]
    letters = [QKeySequence.mnemonic(title).toString() for title in titles]
    assert len({letter for letter in letters if letter}) == len(titles)
    used = {a.shortcut().toString() for a in actions(session.window)}
    assert used.isdisjoint(letters)
    session.go("k", Tab.ATROCITIES)
    assert session.table().bar.add.shortcut().toString() not in letters


def test_no_two_commands_share_their_keys(session: Session) -> None:
    keys = [a.shortcut().toString() for a in actions(session.window) if a.shortcut().toString()]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("table", RECORD_TYPES)
def test_tab_walks_a_form_in_the_order_of_its_fields(session: Session, table: str) -> None:
    key = table, next(iter(DOCUMENTS[table]))
    session.edit(*key)
    for row in session.form.rows.values():
        if isinstance(row.control, RowsControl):
            click(row.control.add_button)
            break
    wanted = list(stops(session.editor))
    form = session.form
    heights = [e.mapTo(form, QPoint()).y() for e in wanted if form.isAncestorOf(e)]
    assert all(one <= next_one + 8 for one, next_one in pairwise(heights))
    assert len(heights) == len(wanted) - 3  # Done, Later, Discard
    wanted[0].setFocus()
    for widget in wanted[1:]:
        press(Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is widget
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is wanted[0]
    wanted[-1].setFocus()
    for widget in reversed(wanted[:-1]):
        press(Qt.Key.Key_Tab, shift=True)
        assert QApplication.focusWidget() is widget


def test_tab_and_arrows_reach_all_of_a_long_page(session: Session) -> None:
    session.go("k", Tab.PROFILE)
    session.window.resize(900, 420)
    settle()
    page = shown(session.window.browser.view.pages, QWidget)
    text = next(each for each in page if each.accessibleName() == "Profile")
    area = text.parentWidget()
    while area is not None and not hasattr(area, "verticalScrollBar"):
        area = area.parentWidget()
    bar = area.verticalScrollBar()  # type: ignore[union-attr]
    assert bar.maximum() > 0
    text.setFocus()
    press(Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    press(Qt.Key.Key_PageUp)
    press(Qt.Key.Key_Home)
    assert bar.value() == 0


def test_a_record_is_added_without_a_mouse(session: Session) -> None:
    press(Qt.Key.Key_N, ctrl=True)
    type_into(QApplication.focusWidget(), "By keyboard")
    press(Qt.Key.Key_Tab)
    type_into(QApplication.focusWidget(), "2020-01-01")
    press(Qt.Key.Key_Return, ctrl=True)
    assert session.window.library.get("atrocities", "by-keyboard") is not None


# Right to left


def test_names_that_run_from_right_to_left(session: Session) -> None:
    group = session.window.library.get("groups", "k")
    assert isinstance(group, Group)
    own = native(group)
    assert own is not None
    header = session.window.browser.view.header
    assert header.native.isVisible()
    assert header.native.text() == own.text
    session.edit("groups", "k")
    names = session.form.rows["names"].control
    assert isinstance(names, RowsControl)
    assert own.text in names.cards[2].toggle.accessibleName()
    session.go("k", Tab.LEADERSHIP, ("people", "khan"))
    document = session.window.browser.view.panel.text.document()
    block = document.begin()
    directions = {}
    while block.isValid():
        directions[block.text()] = block.textDirection()
        block = block.next()
    assert directions["حافظ سعید خان"] is Qt.LayoutDirection.RightToLeft


# Colours


def contrast(one: str, other: str) -> float:
    """Of WCAG 2: from 1 to 21."""

    def light(colour: str) -> float:
        ink = QColor(colour)
        parts = ((0.2126, ink.redF()), (0.7152, ink.greenF()), (0.0722, ink.blueF()))
        return sum(
            w * (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4) for w, p in parts
        )

    lighter, darker = sorted((light(one), light(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def rules(colours: Colours) -> Iterator[tuple[str, str, str]]:
    """Selector, text and ground of every rule of the style sheet that sets both."""
    text = (RESOURCES / "themes" / "window.qss").read_text("utf-8")
    names = {name: name for name in colours.__struct_fields__}
    sheet = Template(text).substitute({**names, "icons": "", "shade": ""})
    for selector, body in re.findall(r"([^{}]+)\{([^}]*)\}", sheet):
        said = dict(re.findall(r"(?<![-\w])(color|background)\s*:\s*(\w+)", body))
        if "color" in said:
            yield selector.strip(), said["color"], said.get("background", "")


GROUNDS = ("page", "bar", "card", "selection")
"""What texts without a ground of their own stand on."""


@pytest.mark.parametrize("worn", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_can_be_read_on_its_ground(worn: Colours) -> None:
    pairs = {
        (getattr(worn, ink), getattr(worn, ground))
        for _selector, ink, own in rules(worn)
        if hasattr(worn, ink)
        for ground in ([own] if hasattr(worn, own) else ["page", "card"])
    }
    pairs |= {inks(worn, tone) for tone in Tone}
    pairs |= {
        (getattr(worn, ink), getattr(worn, ground))
        for ink, ground in product(("text", "muted"), (*GROUNDS, "accent_tint"))
    }
    pairs |= {(worn.accent, worn.page), (worn.accent, worn.card), (worn.doubt, worn.card)}
    pairs |= {(worn.page, worn.text), (worn.doubt, worn.doubt_tint)}
    weak = {pair: round(contrast(*pair), 2) for pair in pairs if contrast(*pair) < 4.5}
    assert not weak


def test_a_message_stands_on_the_window(session: Session) -> None:
    box = QMessageBox(session.window)
    assert (
        contrast(box.palette().text().color().name(), box.palette().window().color().name()) > 4.5
    )
    box.deleteLater()


@pytest.mark.parametrize("appearance", ["Light", "Dark"])
def test_what_a_field_is_for_can_be_read_in_it(session: Session, appearance: str) -> None:
    session.choose(appearance)
    session.go("k", Tab.ATROCITIES)
    colours = session.table().filter.palette()
    assert colours.placeholderText().color().alpha() == 255
    ink, ground = colours.placeholderText().color().name(), colours.base().color().name()
    assert contrast(ink, ground) > 4.5
