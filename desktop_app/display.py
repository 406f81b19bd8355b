"""What a window needs of the system, found out without Qt: a missing library aborts Qt."""

import ctypes
import os
import sys

from desktop_app import gettext as _

_X11_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libX11-xcb.so.1": "libx11-xcb1",
}
_QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
}


def why_no_window() -> str:
    """One sentence on why no window can open here and what to do; empty where one can."""
    if sys.platform != "linux":
        return ""
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    wanted = dict(_QT_LIBRARIES)
    on_screen = platform not in {"offscreen", "minimal"}
    wayland = "wayland" in platform or bool(os.environ.get("WAYLAND_DISPLAY"))
    if on_screen and not wayland:
        wanted |= _X11_LIBRARIES
    missing = [package for library, package in wanted.items() if not _loads(library)]
    if missing:
        return _(
            "The window needs system libraries that are not installed: run "
            "“sudo apt-get install {packages}” (“factsheets export” needs none of them)."
        ).format(packages=" ".join(missing))
    if on_screen and not wayland and not os.environ.get("DISPLAY"):
        return _(
            "There is no display to open a window on: log in to a desktop, or use "
            "“factsheets export”, which needs none."
        )
    return ""


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
