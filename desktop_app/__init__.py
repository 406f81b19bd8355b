"""Fact Sheets: an offline browser and editor of sourced fact sheets on armed groups."""

from gettext import translation
from pathlib import Path

__version__ = "0.1.0"

_package = Path(__file__).resolve().parent
_root = _package if (_package / "resources").is_dir() else _package.parent

RESOURCES = _root / "resources"
"""Fonts, icons, themes, map shapes, page templates and translations: inside the wheel, or beside
the package in a checkout."""

SHIPPED_LIBRARY = _root / "db.json"

_catalogue = translation("factsheets", RESOURCES / "translations", fallback=True)

gettext = _catalogue.gettext
"""The program's own text in the language of the system. (That of the standard library looks for
the catalogue at every call.)"""

ngettext = _catalogue.ngettext
