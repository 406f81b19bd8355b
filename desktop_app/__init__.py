"""Fact Sheets: an offline browser and editor of sourced fact sheets on armed groups."""

from gettext import bindtextdomain, textdomain, translation
from pathlib import Path

__version__ = "0.1.0"

_package = Path(__file__).resolve().parent
_root = _package if (_package / "resources").is_dir() else _package.parent

RESOURCES = _root / "resources"
"""Fonts, icons, themes, map shapes, page templates and translations: inside the wheel, or beside
the package in a checkout."""

SHIPPED_LIBRARY = _root / "db.json"

bindtextdomain("factsheets", str(RESOURCES / "translations"))
textdomain("factsheets")

_translation = translation("factsheets", RESOURCES / "translations", fallback=True)

gettext = _translation.gettext
"""A text in the user's language. Bound once: `gettext.gettext` looks for the file at each call."""

ngettext = _translation.ngettext
