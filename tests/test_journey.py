"""The main job from end to end, on the shipped library: read, correct, undo, close, export."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from tinydb import TinyDB
from tinydb.table import Table

from desktop_app.views.export import ExportDialog
from desktop_app.views.form.text import ProseControl
from desktop_app.views.places import Place, Tab
from desktop_app.views.prose import Prose
from desktop_app.views.writer import Link
from tests.dialogs import Heard, accepting, answering, saving_as
from tests.export.pdf_text import squeezed
from tests.export.pdf_text import text_of as text_of_pdf
from tests.windows import Session, click, links_of, press, shown, text_of, type_text, wait_for

POSTING = "leadership", "isis-k-hafiz-saeed-khan"
TYPED = "Seen alive by nobody since, as corrected by hand."


class TextIds(Table):
    """As the README tells readers of `db.json`."""

    document_id_class = str  # type: ignore[assignment]


def test_a_reader_reads_corrects_and_exports(
    shipped_copy: Path, start: Callable[[Path], Session], tmp_path: Path
) -> None:
    session = start(shipped_copy)
    reads_each_tab(session)
    follows_a_note_and_a_name(session)
    corrects_a_posting(session)
    takes_back_and_makes_again(session)
    session.close()
    with TinyDB(shipped_copy, encoding="utf-8", ensure_ascii=False) as plain:
        plain.table_class = TextIds
        document = plain.table("leadership").get(doc_id=POSTING[1])
        assert TYPED in document["exit_note"]
    again = start(shipped_copy)
    assert again.window.browser.place == Place("isis-k")
    again.go("isis-k", Tab.LEADERSHIP, POSTING)
    assert TYPED in again.window.browser.view.panel.text.toPlainText()
    for suffix in (".pdf", ".html", ".md"):
        written = exports(again, suffix, tmp_path / f"sheet{suffix}")
        text = text_of_pdf(written) if suffix == ".pdf" else squeezed(written.decode())
        assert squeezed(TYPED) in text


def reads_each_tab(session: Session) -> None:
    for key, tab, fact in (
        (Qt.Key.Key_1, Tab.PROFILE, "Afghanistan, Pakistan"),
        (Qt.Key.Key_2, Tab.LEADERSHIP, "Hafiz Saeed Khan"),
        (Qt.Key.Key_3, Tab.ATROCITIES, "2021-08-26"),
        (Qt.Key.Key_4, Tab.RELATIONS, "Taliban"),
        (Qt.Key.Key_5, Tab.SOURCES, "Who is ISIS-K – the Islamic State Khorasan Province?"),
    ):
        press(key, ctrl=True)
        assert session.window.browser.place == Place("isis-k", tab)
        assert fact in text_of(session.window.browser.view.pages)
    head = text_of(session.window.browser.view.header)
    assert "Khorasan" in head
    assert "ISIS-K" in head


def follows_a_note_and_a_name(session: Session) -> None:
    press(Qt.Key.Key_1, ctrl=True)
    profile = shown(session.window.browser.view.pages, Prose)
    notes = {words: to for prose in profile for words, to in links_of(prose).items()}
    number, to = next((n, t) for n, t in notes.items() if n.isdigit())
    follow_by_keyboard(profile, to)
    place = session.window.browser.place
    assert place is not None
    assert place.record == ("sources", Link.read(to).id)
    entry = session.table().model.row(session.table().grid.currentIndex().row())
    assert str(entry.number) == number
    session.window.browser.back()
    assert session.window.browser.place == Place("isis-k")
    session.window.browser.forward()
    assert session.window.browser.place == place
    session.go("isis-k", Tab.LEADERSHIP, POSTING)
    follow_by_keyboard(
        [session.window.browser.view.panel.text], Link("groups", "isis-k").href, missing=True
    )
    session.go("isis-k", Tab.RELATIONS, ("relations", "isis-k-taliban-war"))
    follow_by_keyboard([session.window.browser.view.panel.text], Link("groups", "taliban").href)
    assert session.window.browser.place == Place("taliban")
    click(session.window.bar.back)
    assert session.window.browser.place == Place(
        "isis-k", Tab.RELATIONS, ("relations", "isis-k-taliban-war")
    )
    click(session.window.bar.forward)
    assert session.window.browser.place == Place("taliban")


def follow_by_keyboard(texts: list[Prose], to: str, *, missing: bool = False) -> None:
    """Tab to a link and press Return."""
    for prose in texts:
        if to not in links_of(prose).values():
            continue
        prose.setFocus()
        for _step in range(500):
            press(Qt.Key.Key_Tab)
            if prose.textCursor().charFormat().anchorHref() == to:
                press(Qt.Key.Key_Return)
                return
    assert missing, f"no link to {to}"


def corrects_a_posting(session: Session) -> None:
    session.go("isis-k", Tab.LEADERSHIP, POSTING)
    press(Qt.Key.Key_E, ctrl=True)
    control = session.form.rows["exit_note"].control
    assert isinstance(control, ProseControl)
    control.text.setFocus()
    press(Qt.Key.Key_End, ctrl=True)
    type_text(" " + TYPED)
    press(Qt.Key.Key_Return, ctrl=True)
    assert session.editor.key is None
    assert TYPED in session.window.browser.view.panel.text.toPlainText()
    assert session.window.status.disk.text().startswith("All changes saved")


def takes_back_and_makes_again(session: Session) -> None:
    label = "edit of Hafiz Saeed Khan, Leader (wali)"
    text = session.window.browser.view.panel.text
    session.action(f"Undo {label}")
    press(Qt.Key.Key_Z, ctrl=True)
    assert TYPED not in text.toPlainText()
    session.choose(f"Redo {label}")
    assert TYPED in text.toPlainText()


def exports(session: Session, suffix: str, path: Path) -> bytes:
    """Export by the menu, the dialog and the file dialog."""

    def pick(dialog: QDialog) -> None:
        assert isinstance(dialog, ExportDialog)
        formats = [dialog.format.itemData(n).suffix for n in range(dialog.format.count())]
        dialog.format.setCurrentIndex(formats.index(suffix))
        for name, box in dialog.sections.items():
            box.setChecked(name in {"leadership", "sources"})

    heard: Heard
    with accepting(ExportDialog, pick), saving_as(path), answering("Not now") as heard:
        session.choose("Export …")
        wait_for(lambda: heard)
    assert str(path) in heard[0]
    assert session.window.status.message.text() == f"Exported to {path}"
    return path.read_bytes()
