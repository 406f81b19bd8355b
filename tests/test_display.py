"""Where no window can open, one sentence says why and what to do, before Qt aborts the program."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from desktop_app.display import why_no_screen, why_no_window

DESKTOP = {"DISPLAY": ":0"}


def why(
    environment: Mapping[str, str] = DESKTOP,
    *missing: str,
    answers: bool = True,
    system: str = "linux",
) -> str:
    return why_no_window(
        environment,
        loads=lambda library: library not in missing,
        answers=lambda display: answers,
        system=system,
    )


def test_a_desktop_with_all_libraries_can_open_a_window() -> None:
    assert why() == ""


def test_missing_libraries_are_named_by_the_packages_that_hold_them() -> None:
    told = why(DESKTOP, "libxcb-cursor.so.0", "libEGL.so.1")
    assert "sudo apt-get install libegl1 libxcb-cursor0" in told
    assert "factsheets export" in told
    assert "\n" not in told


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "offscreen:configfile=x"])
def test_without_a_screen_only_qts_own_libraries_are_needed(platform: str) -> None:
    environment = {"QT_QPA_PLATFORM": platform}
    assert why(environment, "libxcb-cursor.so.0", "libwayland-client.so.0") == ""
    assert "libegl1" in why(environment, "libEGL.so.1")


def test_what_fails_the_import_of_qt_is_not_looked_for_before() -> None:
    without_gl = {
        "loads": lambda library: library != "libGL.so.1",
        "answers": lambda _display: True,
    }
    assert why_no_screen(DESKTOP, **without_gl, system="linux") == ""
    without_cursor = without_gl | {"loads": lambda library: library != "libxcb-cursor.so.0"}
    assert "libxcb-cursor0" in why_no_screen(DESKTOP, **without_cursor, system="linux")
    assert "no display" in why_no_screen({}, **without_gl, system="linux")


def test_no_display_is_told_as_such() -> None:
    told = why({})
    assert "no display" in told
    assert "factsheets export" in told
    assert "\n" not in told


def test_a_display_that_is_named_but_does_not_answer_is_told() -> None:
    told = why({"DISPLAY": ":42"}, answers=False)
    assert ":42" in told
    assert "factsheets export" in told


def test_wayland_needs_its_own_libraries_and_no_x_server(tmp_path: Path) -> None:
    (tmp_path / "wayland-0").touch()
    environment = {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert why(environment, "libxcb-cursor.so.0", answers=False) == ""
    assert "libwayland-client0" in why(environment, "libwayland-client.so.0")
    forced = environment | {"QT_QPA_PLATFORM": "xcb"}
    assert "no display" in why(forced)


def test_a_wayland_display_that_is_gone_is_no_display(tmp_path: Path) -> None:
    gone = {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert "no display" in why(gone)


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_other_systems_bring_what_a_window_needs(system: str) -> None:
    assert why({}, "libEGL.so.1", answers=False, system=system) == ""
