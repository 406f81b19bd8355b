"""Keys in texts are named as the platform names them."""

import pytest
from PySide6.QtGui import QKeySequence

from desktop_app.views.native_keys import native_keys

NATIVE = QKeySequence.SequenceFormat.NativeText


@pytest.mark.parametrize("keys", ["Ctrl+K", "Ctrl+Shift+C", "Ctrl+Enter", "Ctrl+Delete"])
def test_keys_are_named_as_qt_names_them(keys: str) -> None:
    assert native_keys(f"Save and close ({keys}).") == (
        f"Save and close ({QKeySequence(keys).toString(NATIVE)})."
    )


def test_a_mac_reads_its_own_signs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "desktop_app.views.native_keys._native", lambda keys: keys.replace("Ctrl+", "⌘")
    )
    assert native_keys("Enter opens   Ctrl+Enter lists all") == "Enter opens   ⌘Enter lists all"
