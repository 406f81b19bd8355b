"""What a window needs of the system, found out without Qt: a missing library aborts Qt."""

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from desktop_app import gettext as _

_X11_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libX11-xcb.so.1": "libx11-xcb1",
}
_WAYLAND_LIBRARIES = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}
_QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
}
"""What the packages of Qt 6.11 ask for, by file, with the Debian package that holds it."""

_SCREEN_LIBRARIES = {"x11": _X11_LIBRARIES, "wayland": _WAYLAND_LIBRARIES, "": {}}


def loads(library: str) -> bool:
    """Whether the system has the shared library."""
    import ctypes

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def answers(display: str) -> bool:
    """Whether an X server answers there; Qt aborts the program where none does."""
    import ctypes

    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(display.encode(), None))
    failed: int = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not failed


def why_no_window(
    environment: Mapping[str, str] = os.environ,
    loads: Callable[[str], bool] = loads,
    answers: Callable[[str], bool] = answers,
    system: str = sys.platform,
) -> str:
    """One sentence on why no window can open here and what to do; empty where one can."""
    if system != "linux":
        return ""
    screen = _screen(environment)
    missing = _missing(_QT_LIBRARIES | _SCREEN_LIBRARIES[screen], loads)
    return _install(missing) if missing else _why_no_screen(environment, screen, answers)


def why_no_screen(
    environment: Mapping[str, str] = os.environ,
    loads: Callable[[str], bool] = loads,
    answers: Callable[[str], bool] = answers,
    system: str = sys.platform,
) -> str:
    """The part of `why_no_window` that aborts Qt where nobody looked; the rest fails its import."""
    if system != "linux":
        return ""
    screen = _screen(environment)
    missing = _missing(_SCREEN_LIBRARIES[screen], loads)
    return _install(missing) if missing else _why_no_screen(environment, screen, answers)


def _screen(environment: Mapping[str, str]) -> str:
    """What Qt will draw on: "x11", "wayland", or "" for nothing that can be seen."""
    platform = environment.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if platform and "xcb" not in platform and "wayland" not in platform:
        return ""
    return "wayland" if _has_wayland(environment) and "xcb" not in platform else "x11"


def _missing(libraries: Mapping[str, str], loads: Callable[[str], bool]) -> list[str]:
    return [package for library, package in libraries.items() if not loads(library)]


def _install(packages: Sequence[str]) -> str:
    return _(
        "The window needs system libraries that are not installed: run "
        "“sudo apt-get install {packages}” (“factsheets export” needs none of them)."
    ).format(packages=" ".join(packages))


def _why_no_screen(
    environment: Mapping[str, str], screen: str, answers: Callable[[str], bool]
) -> str:
    display = environment.get("DISPLAY", "")
    if screen != "x11":
        return ""
    if not display:
        return _(
            "There is no display to open a window on: log in to a desktop, or use "
            "“factsheets export”, which needs none."
        )
    if not answers(display):
        return _(
            "The display {display} does not answer: log in to a desktop, or use "
            "“factsheets export”, which needs none."
        ).format(display=display)
    return ""


def _has_wayland(environment: Mapping[str, str]) -> bool:
    name = environment.get("WAYLAND_DISPLAY", "")
    folder = environment.get("XDG_RUNTIME_DIR", "")
    return bool(name) and Path(folder, name).exists()
