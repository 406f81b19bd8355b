"""Who may import whom: a fixed table, held against every import of every module."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

import desktop_app

ROOT = Path(desktop_app.__file__).parent
EVERYTHING = frozenset(
    {"domain", "store", "search", "pictures", "export", "importers", "library", "settings"}
    | {"models", "views", "app", "cli", "commands", "clock", "display", "qt"}
)
MAY_IMPORT: dict[str, frozenset[str]] = {
    "": frozenset(),
    "domain": frozenset(),
    "store": frozenset({"domain"}),
    "search": frozenset({"domain"}),
    "pictures": frozenset({"domain"}),
    "export": frozenset({"domain", "pictures"}),
    "importers": frozenset({"domain"}),
    "library": frozenset({"domain", "store", "search"}),
    "settings": frozenset(),
    "clock": frozenset(),
    "display": frozenset(),
    "qt": frozenset(),
    "models": frozenset({"domain", "library"}),
    "views": frozenset(
        {"domain", "library", "models", "pictures", "export", "importers", "settings"}
    ),
    "app": EVERYTHING,
    "commands": EVERYTHING,
    "cli": EVERYTHING,
    "__main__": EVERYTHING,
}
"""Own layers by layer; the root package itself may be imported by all."""

ONLY_IN = {
    "PySide6": {"models", "views", "settings", "app", "qt"},
    "shiboken6": {"models", "views", "settings", "app"},
    "tinydb": {"store"},
}
"""Which layers may import these libraries; settings only the core of Qt."""


class Import(NamedTuple):
    """One import: the module it stands in, the line, and the dotted name that is imported."""

    module: str
    line: int
    name: str


def imports(root: Path) -> Iterator[Import]:
    """Every import in a package's tree: at the top, in functions, for type checking, by name."""
    for path in sorted(root.rglob("*.py")):
        parts = (root.name, *path.relative_to(root).with_suffix("").parts)
        is_package = parts[-1] == "__init__"
        module = ".".join(parts[:-1] if is_package else parts)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            for name in _imported(node, module, is_package=is_package):
                yield Import(module, getattr(node, "lineno", 0), name)


def _imported(node: ast.AST, module: str, *, is_package: bool) -> Iterator[str]:
    match node:
        case ast.Import(names=names):
            yield from (alias.name for alias in names)
        case ast.ImportFrom(module=source, names=names, level=level):
            above = module.split(".")[: len(module.split(".")) - level + is_package]
            base = ".".join([*(above if level else ()), *([source] if source else ())])
            yield from (f"{base}.{alias.name}" for alias in names)
        case ast.Call(
            func=ast.Attribute(attr="import_module") | ast.Name(id="import_module" | "__import__"),
            args=[ast.Constant(value=str(name)), *_],
        ):
            yield name


def layer(name: str, root: Path) -> str | None:
    """The layer a dotted name of the package lies in, "" for its root; None for foreign names."""
    package, *rest = name.split(".")
    if package != root.name:
        return None
    inner = rest[0] if rest else ""
    there = (root / inner).is_dir() or (root / f"{inner}.py").is_file()
    return inner if inner and there else ""


def violations(root: Path) -> list[str]:
    """One line for each import that the tables forbid."""
    return [
        f"{each.module}, line {each.line}: {each.name}"
        for each in imports(root)
        if _is_forbidden(each, root)
    ]


def _is_forbidden(each: Import, root: Path) -> bool:
    here, there = layer(each.module, root), layer(each.name, root)
    assert here is not None
    if there is None:
        library, *parts = each.name.split(".")
        if library in ONLY_IN and here == "settings":
            return parts[:1] != ["QtCore"]
        return library in ONLY_IN and here not in ONLY_IN[library]
    return there not in {"", here} and there not in MAY_IMPORT.get(here, frozenset())


def test_no_module_imports_what_its_layer_may_not() -> None:
    assert violations(ROOT) == []


def test_every_module_lies_in_a_layer_of_the_table() -> None:
    layers = {layer(each.module, ROOT) for each in imports(ROOT)}
    assert layers <= set(MAY_IMPORT)
    assert {"domain", "store", "export", "library", "models", "views", "app"} <= layers


def test_the_page_on_the_layout_tells_the_same_table() -> None:
    page = (ROOT.parent / "docs" / "architecture.md").read_text("utf-8")
    rows = [line.split("|")[1:-1] for line in page.splitlines() if line.startswith("| `")]
    told: dict[str, str] = {}
    for names, _what, allowed in rows:
        for name in re.findall(r"`(\w+)(?:/|\.py)`", names):
            told[name] = allowed.strip()
    assert set(told) == set(MAY_IMPORT) - {"", "__main__"}
    assert [name for name in told if told[name] == "all"] == ["commands", "cli", "app"]
    assert told.pop("views") == "all above but `store`, `search`"
    for name, allowed in told.items():
        if allowed != "all":
            assert set(re.findall(r"`(\w+)`", allowed)) == MAY_IMPORT[name], name


# That the test can fail: a made-up tree

FORBIDDEN = [
    ("domain/a.py", "import desktop_app.store"),
    ("domain/a.py", "import desktop_app.store.log as log"),
    ("domain/a.py", "from desktop_app import library"),
    ("domain/a.py", "from desktop_app.store import log"),
    ("domain/a.py", "from ..store import log"),
    ("domain/a.py", "from .. import store"),
    ("domain/__init__.py", "from ..store import log"),
    ("domain/deep/a.py", "from ...store import log"),
    ("domain/deep/__init__.py", "from ...store import log"),
    ("domain/a.py", "def f():\n    from desktop_app.store import log"),
    ("domain/a.py", "if TYPE_CHECKING:\n    from desktop_app.store import log"),
    ("domain/a.py", "try:\n    import desktop_app.store\nexcept ImportError: pass"),
    ("domain/a.py", 'importlib.import_module("desktop_app.store.log")'),
    ("domain/a.py", 'import_module("desktop_app.store")'),
    ("domain/a.py", "import os, PySide6.QtCore"),
    ("domain/a.py", "from tinydb import TinyDB"),
    ("__init__.py", "from desktop_app.domain import a"),
    ("__init__.py", "from .domain import a"),
    ("store/log.py", "from desktop_app.library import Library"),
    ("export/a.py", "from desktop_app.store.log import x"),
    ("export/a.py", "from PySide6.QtGui import QImage"),
    ("settings.py", "from desktop_app.domain import a"),
    ("settings.py", "from PySide6.QtWidgets import QLabel"),
    ("library.py", "from desktop_app.export import a"),
    ("library.py", "from tinydb.queries import where"),
    ("models/a.py", "from desktop_app.store import log"),
    ("views/a.py", "from desktop_app.store.log import x"),
    ("views/a.py", "from desktop_app.app import run"),
    ("cli.py", "from PySide6 import QtCore"),
    ("nowhere/a.py", "from desktop_app.domain import a"),
]

ALLOWED = [
    ("domain/a.py", "from desktop_app import gettext, __version__\nimport desktop_app"),
    (
        "domain/a.py",
        "from desktop_app.domain.deep import x\nfrom .deep import a\nfrom . import deep",
    ),
    ("domain/__init__.py", "from .deep import a"),
    ("store/log.py", "from desktop_app.domain.a import x\nimport tinydb"),
    ("store/log.py", "from ..domain import a\nimport msgspec"),
    ("settings.py", "from PySide6.QtCore import QSettings"),
    ("library.py", "from desktop_app.store import log"),
    (
        "views/a.py",
        "import PySide6\nfrom desktop_app.export import a\nfrom desktop_app.models import a",
    ),
    ("cli.py", "from desktop_app.app import run\nfrom desktop_app.domain import a"),
    ("app.py", "from PySide6.QtWidgets import QApplication"),
]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A package with empty modules in most layers."""
    root = tmp_path / "desktop_app"
    for name in (
        *("__init__.py", "app.py", "cli.py", "library.py", "settings.py", "store/log.py"),
        *("domain/__init__.py", "domain/a.py", "domain/deep/__init__.py", "domain/deep/a.py"),
        *("export/a.py", "models/a.py", "views/a.py", "nowhere/a.py"),
    ):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    return root


@pytest.mark.parametrize(("module", "code"), FORBIDDEN)
def test_a_forbidden_import_is_found_wherever_it_stands(tree: Path, module: str, code: str) -> None:
    assert violations(tree) == []
    (tree / module).write_text(code)
    assert len(violations(tree)) == 1


@pytest.mark.parametrize(("module", "code"), ALLOWED)
def test_what_the_table_allows_is_no_violation(tree: Path, module: str, code: str) -> None:
    (tree / module).write_text(code)
    assert len(list(imports(tree))) >= 1
    assert violations(tree) == []
