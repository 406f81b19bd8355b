"""What the program remembers of the window; never facts."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

_MOST_RECENT = 8
_MOST_CITED = 50


class Settings:
    """Typed access to the platform's settings."""

    def __init__(self, store: QSettings | None = None) -> None:
        self._store = store or QSettings("factsheets", "factsheets")

    @property
    def geometry(self) -> QByteArray:
        """The window's place and size, empty at first."""
        return self._bytes("window/geometry")

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._store.setValue("window/geometry", value)

    @property
    def sidebar(self) -> QByteArray:
        """Where the splitter between sidebar and sheet stands."""
        return self._bytes("window/sidebar")

    @sidebar.setter
    def sidebar(self, value: QByteArray) -> None:
        self._store.setValue("window/sidebar", value)

    @property
    def appearance(self) -> str:
        """One of light, dark and system."""
        return str(self._store.value("appearance", "system"))

    @appearance.setter
    def appearance(self, value: str) -> None:
        self._store.setValue("appearance", value)

    @property
    def export_folder(self) -> str:
        """Where the last export went; empty at first."""
        return str(self._store.value("export/folder", ""))

    @export_folder.setter
    def export_folder(self, value: str) -> None:
        self._store.setValue("export/folder", value)

    @property
    def recent(self) -> tuple[Path, ...]:
        """The libraries opened last, newest first."""
        found = self._store.value("recent", [])
        paths = [found] if isinstance(found, str) else found if isinstance(found, list) else []
        return tuple(Path(str(path)) for path in paths)

    def opened(self, library: Path) -> None:
        """A library was opened."""
        others = [path for path in self.recent if path != library]
        kept = [library, *others][:_MOST_RECENT]
        self._store.setValue("recent", [str(path) for path in kept])

    def last_group(self, library: Path) -> str:
        """The group last shown of a library; empty at first."""
        return str(self._by_library("groups").get(str(library), ""))

    def showed(self, library: Path, group: str) -> None:
        """A group of a library was shown."""
        self._store.setValue("groups", {**self._by_library("groups"), str(library): group})

    def last_cited(self, library: Path) -> tuple[str, ...]:
        """Ids of the sources cited last in a library, newest first."""
        found = self._by_library("cited").get(str(library), [])
        ids = [found] if isinstance(found, str) else found if isinstance(found, list) else []
        return tuple(str(each) for each in ids)

    def cited(self, library: Path, source: str) -> None:
        """A source was cited in a library."""
        others = [each for each in self.last_cited(library) if each != source]
        kept = [source, *others][:_MOST_CITED]
        self._store.setValue("cited", {**self._by_library("cited"), str(library): kept})

    def _by_library(self, name: str) -> dict[str, object]:
        known = self._store.value(name, {})
        return dict(known) if isinstance(known, dict) else {}

    def _bytes(self, name: str) -> QByteArray:
        value = self._store.value(name)
        return value if isinstance(value, QByteArray) else QByteArray()
