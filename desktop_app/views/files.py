"""What the program does with library files, on behalf of a window."""

from collections.abc import Callable
from pathlib import Path

import msgspec


class Files(msgspec.Struct, frozen=True):
    """Makes, opens and copies libraries; `appearance` chooses the theme."""

    new: Callable[[], None]
    open: Callable[[], None]
    open_recent: Callable[[Path], None]
    save_as: Callable[[], None]
    reopen: Callable[[], None]
    appearance: Callable[[str], None]
