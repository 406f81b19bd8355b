"""Qt for Python, loaded so that imports stay as Python does them."""

import builtins


def load_qt() -> None:
    """Load PySide before anything that imports it; raises ImportError where a library is missing.

    It puts an import of its own in the place of Python's, which reads the source of every module
    imported from then on, to see whether that may switch on a `__feature__`. None of ours does:
    this would cost a twentieth of the start, and the memory of all those lines.
    """
    plain = builtins.__import__
    try:
        import PySide6.QtCore  # noqa: F401
    finally:
        builtins.__import__ = plain
