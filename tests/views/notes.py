"""The note of the record in a form, also one that no record can hold."""

from PySide6.QtCore import Qt

from desktop_app.views.form.text import LineControl, ProseControl
from tests.windows import Session, press, type_into


def note(session: Session) -> ProseControl:
    control = session.form.rows["note"].control
    assert isinstance(control, ProseControl)
    return control


def type_note(session: Session, text: str) -> None:
    note(session).text.setFocus()
    press(Qt.Key.Key_A, ctrl=True)
    type_into(note(session).text, text)


def make_impossible(session: Session, text: str = "impossible") -> None:
    """Turn the form of a posting into one that ends before it starts."""
    type_note(session, text)
    for name, date in (("start", "2016"), ("end", "2015")):
        control = session.form.rows[name].control
        assert isinstance(control, LineControl)
        control.line.setFocus()
        press(Qt.Key.Key_A, ctrl=True)
        type_into(control.line, date)
