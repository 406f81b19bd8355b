"""Modules are read on a thread of their own, and not while somebody does something."""

import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Event
from types import ModuleType

import pytest

from desktop_app.views import modules_ahead
from desktop_app.views.modules_ahead import MODULES, ModulesAhead
from tests.windows import wait_for

pytestmark = pytest.mark.usefixtures("qapp")

NAMES = ("read_ahead_one", "read_ahead_two", "read_ahead_three")
_CODE = """
from threading import current_thread
from read_ahead_gate import gate
gate.wait(10)
THREAD = current_thread().name
"""


@pytest.fixture
def gate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Modules that are read to their end once it is set."""
    there = ModuleType("read_ahead_gate")
    gate = Event()
    vars(there)["gate"] = gate
    monkeypatch.setitem(sys.modules, there.__name__, there)
    monkeypatch.syspath_prepend(str(tmp_path))
    for name in NAMES:
        (tmp_path / f"{name}.py").write_text(_CODE, encoding="utf-8")
    yield gate
    gate.set()
    for name in NAMES:
        sys.modules.pop(name, None)


def read() -> list[str]:
    return [name for name in NAMES if hasattr(sys.modules.get(name), "THREAD")]


def test_every_module_is_read_on_another_thread(gate: Event) -> None:
    gate.set()
    ahead = ModulesAhead(NAMES)
    wait_for(lambda: not ahead.busy)
    assert read() == list(NAMES)
    assert {sys.modules[name].THREAD for name in NAMES} == {"modules"}


def test_every_module_named_can_be_read_by_itself() -> None:
    ahead = ModulesAhead()
    wait_for(lambda: not ahead.busy)
    assert all(name in sys.modules for name in MODULES)


def test_it_reads_nothing_while_it_gives_way(gate: Event, monkeypatch: pytest.MonkeyPatch) -> None:
    clock, looks = [0.0], list[float]()

    def now() -> float:
        looks.append(clock[0])
        return clock[0]

    monkeypatch.setattr(modules_ahead, "monotonic", now)
    ahead = ModulesAhead(NAMES)
    wait_for(lambda: NAMES[0] in sys.modules)
    ahead.give_way()
    gate.set()
    begun = len(looks)
    wait_for(lambda: len(looks) > begun + 3)
    assert read() == [NAMES[0]]
    clock[0] = 10.0
    wait_for(lambda: not ahead.busy)
    assert read() == list(NAMES)


def test_it_stops_between_two_modules(gate: Event) -> None:
    ahead = ModulesAhead(NAMES)
    wait_for(lambda: NAMES[0] in sys.modules)
    ahead.give_way()
    gate.set()
    ahead.stop()
    assert not ahead.busy
    assert read() == [NAMES[0]]
